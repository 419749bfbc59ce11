import type { EntryFacts } from './schema.ts';

/** The article's nine causes, in its order. */
export const causes: EntryFacts[] = [
  {
    id: 'cause:micro-tears',
    title: 'Downhills and tiny muscle tears',
    called:
      'micro tears; tiny tears; muscle fibre micro-tears; muscle damage; downhill; downhill running; eccentric contractions; torn muscle fibres; quads after downhill',
    answer:
      'Legs ache most after downhills, speed or more miles than usual. Tiny changes in the muscle fibres may play a part. Yet soreness says little about how much has changed, and the same run tends to hurt less next time.',
    detail:
      'Going downhill, your thigh muscles work as brakes: they lengthen while they pull. That kind of work is the most reliable way to get sore, above all when it is new to you. It disturbs the fine build of the muscle, and your body then mends it.\n\n' +
      'Tears are not the whole story, though. In animals, muscle has become tender with no damage to be seen. In people, damage and soreness go together only loosely. So being sorer does not mean more harm, and it does not mean a better workout either.\n\n' +
      'The kind part: your legs learn. One hilly run protects them against the next. Begin with gentle slopes, and let the ache fade before the next steep one.',
    tips: ['tip:progressive-overload', 'tip:active-recovery', 'tip:rest'],
    article:
      'Running causes microscopic damage in muscle fibres, most of all when they lengthen under load, as they do downhill. The article counts this among the chief sources of soreness and says harder and longer efforts bring more of it.',
    evidence: {
      rating: 'contested',
      direction: 'partly',
      finding:
        'Braking work that is new to you, downhill running above all, upsets the fine structure of muscle and leaves it sore. That link is strong, and doing it once guards you against the next time. What specialists still argue about is whether the damage itself is what hurts. The two are only loosely tied, and animals can become tender without any damage that shows.',
      references: ['Hyldahl2014', 'Hody2019', 'Hyldahl2017', 'Peake2017', 'Mizumura2016'],
    },
    section: 'Causes, 1: muscle fibre micro-tears',
  },
  {
    id: 'cause:inflammation',
    title: 'Inflammation, ice baths and ibuprofen',
    called:
      'inflammation; inflammatory response; inflammatory response initiation; muscle swelling; neutrophil recruitment; cytokine release; prostaglandin synthesis; macrophage activation',
    answer:
      'Inflammation helps muscles mend, so let it work. Cold water may ease soreness for a few days, if you like it. Ordinary soreness needs no ibuprofen; best not before or during a run, and otherwise ask a pharmacist first.',
    seenIf:
      'One leg swollen? Get seen today. Very swollen or weak legs, or dark wee? Call your emergency number now.',
    detail:
      'After hard or new exercise your immune system sends help: first to clear up, then to rebuild. That is useful work. How much of the ache comes from it is not settled. Nerve-growth signals in the muscle may matter too.\n\n' +
      '**Cold water.** Small trials found less soreness for up to four days than with plain rest. Nobody knows the best way to do it, and safety was hardly reported. Regular dips blunt gains from strength work, though not endurance. Cold shock is real: never go in alone, and ask a doctor first if you are pregnant or your heart is not well.\n\n' +
      '**Anti-inflammatory tablets.** Reviews disagree: one saw no relief from soreness, another a little. They are not needed for ordinary soreness. Never take ibuprofen before or during a long run, and ask a pharmacist first.',
    facets: [
      {
        title: 'Neutrophils',
        text: 'The article describes these white blood cells as first on the scene, clearing debris and making nerves more touchy. They do belong to a response that helps with repair. How much of what you feel is down to these cells is not known.',
      },
      {
        title: 'Cytokines',
        text: 'Chemical signals that, says the article, call in more immune cells and widen blood vessels, which adds to the discomfort. The signals are real enough. That they drive the ache in people has not been shown.',
      },
      {
        title: 'Prostaglandins',
        text: 'The article says these make nerve endings more sensitive, and that anti-inflammatory tablets work by holding them back. It sounds neat. But reviews of those tablets disagree about soreness, so this is unlikely to be the whole story.',
      },
      {
        title: 'Macrophages',
        text: 'Later arrivals that clear up and help the muscle grow back. The article adds that they can drag soreness out if the response is long or large. Immune cells do share in the repair; whether they also draw out the ache is less sure.',
      },
    ],
    tips: ['tip:active-recovery', 'tip:rest', 'tip:foam-rolling'],
    article:
      'Once fibres are hurt, immune cells arrive and release cytokines and prostaglandins that make nerves more sensitive. The article calls this necessary for repair, yet also a source of soreness worth calming, for example with cold water or easy movement.',
    evidence: {
      rating: 'contested',
      direction: 'partly',
      finding:
        'The immune system does respond to hard or new exercise, and helps to mend the muscle; its share of the pain is unclear. One review of 21 studies saw no relief of soreness from anti-inflammatory tablets, another a small to medium one. In one 80 km race, kidney injury was seen in 52% on ibuprofen and 34% on placebo; chance could not be ruled out. In 17 small, weak trials (366 people) cold water eased soreness for up to four days. Regular cold dips dulled strength gains, but not endurance.',
      references: [
        'Peake2017',
        'Nahon2021',
        'Morelli2018',
        'Lipman2017',
        'Bleakley2012',
        'Malta2021',
        'Mizumura2024',
        'Mizumura2016',
      ],
    },
    section: 'Causes, 2: inflammatory response',
  },
  {
    id: 'cause:dehydration',
    title: 'Running dry: heat, sweat and thirst',
    called: 'dehydration; dehydrated; dehydration contribution; sweat; sweating; thirst; not enough water',
    answer:
      'A long, hot run feels harder when you are dehydrated. But nobody has shown that this is a big reason for aching the next day. Drink when you are thirsty. More than that is no better, and a lot more can be harmful.',
    detail:
      'Once sweat has cost you some 2% of your weight or more, you may slow down. Thirst, heat and tired legs tend to come together, so it is hard to tell which one you are feeling.\n\n' +
      'Next-day soreness is less clear. One trial of ten overheated men saw more leg pain with dehydration than without. Ten is very few, though, and the heat may be to blame. Nor does water wash waste out of your legs: lactate is down again about an hour after you stop.\n\n' +
      'Let thirst guide you, and never force fluids. Drinking far beyond thirst can bring the salt in your blood dangerously low, and people have died of it. After a lot of water, being confused, being sick, a fit or a bad headache is an emergency: call your local emergency number, and give no more water.',
    tips: ['tip:hydration', 'tip:rest'],
    article:
      'Sweating without drinking enough leaves less blood for the muscles, upsets the salts they need and leaves waste behind. So, the article says, legs tire, cramp and ache more, and it asks you to drink before, during and after a run.',
    evidence: {
      rating: 'weak',
      direction: 'unclear',
      finding:
        'Endurance can suffer once sweat has cost somewhat over 2% of body weight. On soreness there are only tiny trials. Ten men who were overheated felt more leg pain if they were also dry; whether that holds for people who are not overheated is unsettled. Slow removal of waste cannot be the reason, as lactate falls back to its resting level in roughly an hour. Experts advise drinking to thirst, because drinking past it has caused deaths.',
      references: ['Sawka2007', 'HewButler2015', 'Cleary2005', 'King2020', 'Rushall1994'],
    },
    section: 'Causes, 3: dehydration',
  },
  {
    id: 'cause:electrolytes',
    title: 'Cramps, salt and electrolytes',
    called:
      'electrolytes; electrolyte; electrolyte depletion; salt; salt tablets; sodium; potassium; cramp; cramps; muscle cramps; leg cramps; pickle juice; electrolyte drinks',
    answer:
      'Cramp seems to come mostly from tired muscles and the nerves that drive them, rather than from missing salt. In long, hot events, salt may play a part for some runners. When a cramp bites, stop and stretch the muscle gently until it lets go.',
    seenIf: 'One calf swollen, hot or red, or a “cramp” that will not let go? Get seen today.',
    detail:
      'A cramp is a muscle that pulls tight and will not let go for a while. It is a different thing from the ache of the next day. Four studies followed runners over time, and the ones who cramped were not shown to be drier or lower in salt than the rest. Tired muscle, and the way nerves control it, now look like a large part of it.\n\n' +
      'A few specialists still see a role for salt and water in some people: heavy, salty sweaters in long, hot events. It may be one factor among several.\n\n' +
      'Bananas, magnesium, salt tablets and pickle juice all have their fans. We hold no checked study that lets us promise they work. Drinking far past thirst to chase salts can do harm. With heart or kidney disease, speak to your doctor before adding salts or supplements.',
    tips: ['tip:progressive-overload', 'tip:hydration', 'tip:nutrition'],
    article:
      'Sweat carries off sodium, potassium, calcium and magnesium, which muscles and nerves need. The article says this brings cramp and ache, above all on long or hot runs, and it advises drinks and foods that put them back.',
    evidence: {
      rating: 'contested',
      direction: 'against',
      finding:
        'Four studies followed runners over time and did not find crampers to be drier or lower in salt than the others. Recent reviews see exercise cramp as having many causes, with tired muscle and its nerve control prominent, and name gentle stretching as first aid. A minority view keeps a part for salt and water in some people, such as heavy, salty sweaters in long, hot events. Cramp is not the same as delayed soreness.',
      references: ['Schwellnus2009', 'Miller2022', 'Miller2010', 'HewButler2015'],
    },
    section: 'Causes, 4: electrolyte depletion',
  },
  {
    id: 'cause:lactic-acid',
    title: 'Lactic acid and the burn',
    called: 'lactic acid; lactate; lactic acid accumulation; lactic; the burn; leg burn',
    answer:
      'Lactic acid does not make you sore the next day. It clears by itself within about an hour of stopping, so there is nothing to flush out. The burn in a hard effort is a different thing, and it fades soon after you ease off.',
    detail:
      'Near the end of a hard rep or a sprint, part of the burn may come from acidity and other by-products. That is now, not tomorrow. Easy movement brings the lactate in your blood down a little sooner, but that has not meant less soreness later.\n\n' +
      'A classic test compared two runs on a treadmill. The level one raised lactate but left nobody sore later. The downhill one did the opposite.\n\n' +
      'Lactate is not rubbish, either: as the article says, your muscles use it as fuel. If the ache starts the day after, look at delayed soreness instead. If the burn is what bothers you, try starting a little slower.',
    tips: ['tip:active-recovery', 'tip:progressive-overload', 'tip:cool-down'],
    article:
      'The article grants that lactate is useful as fuel and no longer the chief suspect for delayed soreness. Still, it holds that the acidity and by-products of hard running add to the ache afterwards.',
    evidence: {
      rating: 'weak',
      direction: 'against',
      finding:
        'In the classic comparison, running on the level raised lactate with no soreness to follow, while running downhill brought soreness with no raised lactate. Lactate normally falls to its resting level in roughly an hour. Acidity and other by-products may account for the burn while you run hard; they do not account for pain one to three days later. Moving gently clears lactate from the blood sooner, without less soreness.',
      references: ['Schwane1983', 'VanHooren2018', 'NHS-doms', 'Rushall1994'],
    },
    section: 'Causes, 5: lactic acid',
  },
  {
    id: 'cause:warm-up',
    title: 'Starting cold, without a warm-up',
    called:
      'no warm up; inadequate warm-up; inadequate warm-up impact; reduced muscle temperature; limited joint lubrication; insufficient blood flow; neural pathway unpreparedness; cold start; cold muscles',
    answer:
      'Starting cold may add a little to the ache, but it is unlikely to be the main reason. Some gentle minutes at the start help you run better and may leave you slightly less sore. It will not keep all soreness away.',
    detail:
      'Plenty of runners feel stiff and clumsy in the first mile. Easing in helps you run better from the start; that part is better supported than the rest.\n\n' +
      'For soreness, the gain is small. In one trial, ten minutes of warming up took about 13 points off a soreness score of 100 two days later, and the true figure could be anything from 2 to 24. In a second small trial only part of the thigh felt the benefit. For injuries in runners there is little to go on. Stretching before a run hardly changes soreness.\n\n' +
      'So if you went straight out of the door, nothing is spoiled. Next time, walk or jog gently until you feel loose, then speed up.',
    facets: [
      {
        title: 'Muscle temperature',
        text: 'The article says warm muscle pulls better, while cold muscle strains and tears more easily and so aches more. A warm-up does help you perform. That cold muscle is a big reason for soreness has not been shown; in trials the difference was small.',
      },
      {
        title: 'Joint lubrication',
        text: 'The article says moving makes the fluid that oils your joints, and that starting without it brings ache. Easing in can feel kinder to stiff joints. We know of no trial that ties it to sore legs the next day, so take it as an idea, not a fact.',
      },
      {
        title: 'Blood flow',
        text: 'According to the article, too little blood early on means too little oxygen, so by-products gather and hurt. By-products may explain the burn of a fast start. They do not explain soreness the next day.',
      },
      {
        title: 'Neural readiness',
        text: 'The article holds that nerves need waking too, or muscles work together badly and strain. Moving stretches give a short lift to performance. Whether they spare you injury is unclear, and nothing we know of backs the idea that they prevent muscle imbalance.',
      },
    ],
    tips: ['tip:warm-up', 'tip:progressive-overload'],
    article:
      'The article is firm that a run without a warm-up means more soreness and more injury, because muscles are cold, joints dry, blood flow low and nerves not ready.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'In one trial, people who warmed up for ten minutes scored about 13 points lower for soreness two days on, on a scale of 100 (range 2 to 24). A second small trial found a benefit in only part of the thigh. Better performance is more firmly supported than less soreness. Evidence on injuries in runners is thin, and moving stretches alone have hardly been studied for it. Stretching beforehand barely changes soreness.',
      references: ['Law2007', 'Olsen2012', 'Behm2016', 'Herbert2011'],
    },
    section: 'Causes, 6: inadequate warm-up',
  },
  {
    id: 'cause:cool-down',
    title: 'Stopping dead, without a cool-down',
    called:
      'no cool down; insufficient cool-down; insufficient cool-down process; stopping dead; skipped cool down',
    answer:
      'Stopping dead is not likely to be why your legs ache tomorrow: in trials, a cool-down made no difference to soreness. A few minutes of walking is still worth it. It feels good, and it keeps you from going light-headed.',
    detail:
      'It is an old idea that a cool-down washes waste out of your legs. Moving gently does lower the lactate in your blood a bit sooner. But lactate is not what makes you sore, and it goes by itself within about an hour. Blood that settles in your legs when you stop can make you light-headed; it does not make you sore.\n\n' +
      'Feeling stiff after the drive home is common, and a gentle walk tends to ease it while you move. Holding a stretch is fine if you like it, but it barely changes soreness.\n\n' +
      'Passing out, or chest pain or trouble breathing when you stop, is another matter. Call your local emergency number.',
    tips: ['tip:cool-down', 'tip:active-recovery'],
    article:
      'Stopping suddenly, says the article, leaves waste in the muscle and lets blood pool in the legs, so they stiffen and hurt more. It recommends walking or jogging down and holding some stretches.',
    evidence: {
      rating: 'weak',
      direction: 'against',
      finding:
        'Moving gently afterwards lowers lactate in the blood sooner, though not reliably in the muscle. It does not lessen later soreness, speed up most signs of recovery or protect against injury. In a trial of a ten-minute cool-down the average effect on soreness was nil. Held stretches change soreness little or not at all. Walking on after a hard run still makes sense, because it guards against feeling faint.',
      references: ['VanHooren2018', 'Law2007', 'Olsen2012', 'Herbert2011'],
    },
    section: 'Causes, 7: insufficient cool-down',
  },
  {
    id: 'cause:doms',
    title: 'Sore a day or two later (DOMS)',
    called:
      'doms; delayed onset muscle soreness; muscle soreness; soreness; sore legs; aching legs; sore muscles; leg ache; achy legs; day after soreness; sore quads; stiff quads; sore thighs; tight thighs; sore hamstrings; tight hamstrings; stiff muscles; stiff legs; legs hurt',
    answer:
      'Both legs, from the day after something new or hard, worst on stairs, gone in about five days: that is the usual pattern of delayed soreness, DOMS for short. Move gently; it passes.',
    seenIf: 'In one leg only, in a single spot, growing worse, or still there after day 5? Have it checked.',
    row: 'R28',
    detail:
      'DOMS stands for delayed onset muscle soreness. It comes on one to three days after a run that was longer, faster or hillier than your legs are used to. Downhills are its favourite. Muscles feel stiff and tender for a while, then it passes, normally within two to five days.\n\n' +
      'What helps most is time, easy movement and a gradual return. Stretching does not shift it, and drinking more has not been shown to. It is not a prize either: more soreness does not mean a better workout. The best protection is to repeat the run in a gentle form, because your legs get used to it.\n\n' +
      'Dark wee, or pain far beyond the usual, is an emergency: call your local emergency number. One calf that is swollen or hot needs a doctor today.',
    tips: ['tip:active-recovery', 'tip:progressive-overload', 'tip:foam-rolling', 'tip:rest'],
    article:
      'The article describes pain, stiffness and tender muscles that show up 24 to 72 hours after hard or unusual exercise and are mostly harmless. It suggests easy movement, gentle stretching, drinking well and building up gradually.',
    evidence: {
      rating: 'strong',
      direction: 'supports',
      finding:
        'When it starts, what sets it off and how repeating the exercise protects you are all well known, and it normally passes two to five days on. Of what the article suggests, gradual build-up has the best support. Stretching barely changes soreness (12 trials, one of them with over 2,300 people). Extra water is unproven, and in 50 trials antioxidant products made less difference than people would notice.',
      references: [
        'Hyldahl2017',
        'Cheung2003',
        'Hody2019',
        'Herbert2011',
        'NHSinform-doms',
        'NHS-doms',
        'Ranchordas2017',
      ],
    },
    section: 'Causes, 8: delayed onset muscle soreness',
  },
  {
    id: 'cause:overexertion',
    title: 'Too far, too fast, too soon',
    called:
      'overexertion; overdoing it; overtraining; overtrained; too much too soon; overexertion consequences; exacerbated muscle damage; heightened inflammatory response; amplified metabolic stress; increased risk of injury; overdid it',
    answer:
      'Asking far more of your legs than they are used to is a sure way to get sore. For injury, one run well past your longest of the last month seems to matter more than a slightly bigger week. Take a few easy days, then build up again gently.',
    detail:
      'It happens to everyone: a race, a new group, a route that turned out longer. The ache should fade over a few days, and easy movement is fine while it does.\n\n' +
      'Injuries seem to follow big jumps more than big weeks. A study of 5,205 runners compared each run with the longest of the 30 days before it. Going more than 10% past that went with overuse injuries at some 1.5 to 1.6 times the usual rate; more than double, at some 2.3 times. By-products of hard running are not the reason for pain the next day.\n\n' +
      'Now and then a huge effort harms muscle badly. Dark, cola-coloured wee, very swollen or very weak legs, or pain far beyond the usual is an emergency, even days later: call your local emergency number.',
    facets: [
      {
        title: 'Muscle damage',
        text: 'The article says that the further you go past your limit, the more fibres are hurt and the longer you ache. Far more than usual does leave you sore. But what your legs are used to matters as much as how hard it was, and soreness tells you little about damage.',
      },
      {
        title: 'Metabolic stress',
        text: 'The article says too fast a pace piles up lactate and acidity faster than your body can clear them, and that this adds to the ache. By-products may explain part of the burn at the time. They do not explain soreness the day after.',
      },
      {
        title: 'Inflammation',
        text: 'In the article, pushing on through tiredness brings a stronger immune response and a worse ache. A response does follow, and it is part of the repair. How much of the ache it makes in people is still uncertain.',
      },
      {
        title: 'Injury risk',
        text: 'The article warns that tired, overworked muscles strain more easily. The best lead so far is one-off distance: a run more than 10% past your longest of the past month went with more overuse injuries. Studies of other training measures disagree.',
      },
    ],
    tips: ['tip:progressive-overload', 'tip:rest', 'tip:active-recovery'],
    article:
      'Going past what your body is ready for brings more muscle damage, more by-products and more inflammation, says the article, so you ache more and get injured more easily.',
    evidence: {
      rating: 'moderate',
      direction: 'supports',
      finding:
        'Much more than usual reliably makes people sore and, now and then, causes serious muscle breakdown. A study of 5,205 runners set each run against the longest of the previous 30 days. Beyond it by more than 10%, overuse injuries came roughly 1.5 to 1.6 times as often; beyond double, roughly 2.3 times. Across 36 studies, other training measures gave no agreed answer. By-products do not explain pain the next day. Hard training without recovery can drag performance down for a long time.',
      references: ['Frandsen2025', 'Fredette2022', 'Meeusen2013', 'Schwane1983', 'CDC-rhabdo'],
    },
    section: 'Causes, 9: overexertion',
  },
];
