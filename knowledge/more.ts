import type { EntryFacts } from './schema.ts';

/**
 * What runners ask most and the article does not answer. Written from the research alone; the card says that it is
 * beyond the article.
 */
export const more: EntryFacts[] = [
  {
    id: 'more:shin-pain',
    title: 'Shin splints: run or rest?',
    called:
      'shin splints; shin splint; shin pain; sore shins; shins; shin; shin ache; mtss; medial tibial stress syndrome; tight shins',
    answer:
      'Cut back until your shins are calm, then return in small steps; swim or cycle meanwhile. Stretches, sleeves and insoles have not been shown to speed that up.',
    seenIf:
      'One small sore spot on the bone, or pain at night? Stop running and have it looked at this week. Pain at rest? Today.',
    row: 'R29',
    detail:
      'An ache along the inside of the shin is the commonest trouble of new runners. What helps is less of what set it off: shorter, slower, flatter, or a pause of some days, and then a step back in every few runs for as long as the shin stays quiet.\n\nWhat is sold for it has little behind it. Where a stepwise return was tried alone, and with calf exercises or a compression stocking beside it, all did about the same.\n\nAn ache that spreads along the bone is one thing; a spot that you can cover with a fingertip, that hurts at night or when you hop, is another, and needs somebody to look.',
    tips: ['tip:rest', 'tip:active-recovery', 'tip:progressive-overload'],
    usualClaim: 'Rest, stretch the calves, wear sleeves or insoles.',
    evidence: {
      rating: 'weak',
      direction: 'against',
      finding:
        'A review of 11 weak trials could recommend no treatment. Among 74 athletes a stepwise return to running did as well alone as with calf exercises or a compression stocking, though 14 dropped out. It was the commonest injury among 254 new runners. Health services say: pause what hurts, then rebuild.',
      references: ['Winters2013', 'Moen2012', 'Nielsen2014b', 'HSE-shin'],
    },
  },
  {
    id: 'more:tight-calves',
    title: 'Calves that are tight early in a run',
    called:
      'tight calves; tight calf; calves; calf; calf tightness; calf pain; sore calves; calf muscles; calf ache; stiff calves',
    answer:
      'Calves often grumble for the first mile, most of all on hills, in flatter shoes or after extra speed. Walk some minutes first, ease in, and add load in small steps.',
    seenIf:
      'One calf swollen, hot or red? Get seen today. Tight or numb at the same point of every run? Get it checked.',
    detail:
      'Hardly anybody has studied tightness as such. What is known fits what runners notice: landing further forward makes the calves start earlier and work longer, so a change of shoes, form or hills is felt there first.\n\nA gentle beginning helps a little, stretching beforehand less than most people think. If a calf was strained before, it is the one most likely to complain again, and deserves a slower build.\n\nTightness that comes at the same time in every run and goes within minutes of stopping is worth a look.',
    tips: ['tip:warm-up', 'tip:progressive-overload', 'tip:foam-rolling'],
    usualClaim: 'Tight calves are short and need stretching.',
    evidence: {
      rating: 'weak',
      direction: 'unclear',
      finding:
        'Runners who land on the forefoot use their calves about 11% earlier and 10% longer than those who land on the heel. Over ten studies age and an earlier strain best foretold a calf strain. Pooled trials found no fewer injuries from stretching; a warm-up lowered soreness a little.',
      references: ['Green2017', 'Ahn2014', 'Lauersen2014', 'Law2007'],
    },
  },
  {
    id: 'more:run-on-sore-legs',
    title: 'Can I run today?',
    called:
      'running on sore legs; run with sore legs; can i run; can i run today; run or rest; run on doms; should i run; run today',
    answer:
      'If the ache is dull, the same on both sides and eases as you move: yes, short and easy. Keep hills and speed for fresh legs. Limping, one sharp spot, or worse as you go? Turn round and rest. A day off costs you nothing.',
    detail:
      'Easy movement on sore legs does not slow the repair. People whose muscles were worked hard again while they were still sore did not get more damage, and marathon runners who jogged gently from the second day were no worse off than those who rested.\n\nHard running is another matter. Sore legs spend more energy at speed, pull your stride out of shape, and soreness was raised in the two weeks before injuries among runners who were followed.\n\nNo fixed number of days is proven. The test is the first ten minutes: easing is a yes.',
    tips: ['tip:active-recovery', 'tip:rest', 'tip:progressive-overload'],
    usualClaim: 'Wait until nothing hurts; or: run it off.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'Hard arm exercise repeated three and six days later on sore muscle added no damage (12 men). Of 64 marathon finishers, those who jogged gently from day two recovered as well as resters and jumped better on day four. Against that, sore legs use more energy at harder efforts, and in 339 runners soreness was raised in the two weeks before an injury.',
      references: ['Nosaka1995', 'MartinezNavarro2021', 'Assumpcao2013', 'RunSleep2025'],
    },
  },
  {
    id: 'more:heavy-legs',
    title: 'Legs like lead',
    called:
      'heavy legs; dead legs; leaden legs; legs like lead; tired legs; jelly legs; sluggish legs; leg fatigue; fatigue; heavy quads; heavy thighs; heavy hamstrings; tired muscles; heavy calves',
    answer:
      'Heavy legs are often plain tiredness: a hard week, short sleep, not enough food, or a bug on its way. Try two or three easy days with proper meals and sleep. Still heavy after a couple of weeks, or worn out all the time? See a doctor.',
    detail:
      'Heavy without sore is seldom measured, so most of what is said about it is a good guess. The usual suspects are the sum of the last weeks, short nights, meals that do not keep up with the miles, and an infection that has not shown itself.\n\nTrue overtraining is rare. A light week is cheap to try, and tells you a lot: if it lifts, that was it.\n\nLow iron, too little food for months, or an illness can feel the same. That is for a doctor, with a blood test rather than a guess.',
    tips: ['tip:rest', 'tip:nutrition', 'tip:active-recovery'],
    usualClaim: 'It is lactic acid, or overtraining.',
    evidence: {
      rating: 'weak',
      direction: 'unclear',
      finding:
        'Seldom measured. Seven trained runners in a hard block kept pace and mood better on more carbohydrate: one small study. Experts call true overtraining uncommon, and name sleep, infection and under-eating as things to look for first.',
      references: ['Achten2004', 'Meeusen2013', 'Mountjoy2023'],
    },
  },
  {
    id: 'more:night-cramps',
    title: 'Cramp and twitchy legs in bed',
    called:
      'night cramps; night cramp; restless legs; cramp in bed; twitchy legs; twitching; muscle twitches; charley horse; rls',
    answer:
      'For a cramp, stretch that muscle gently and walk a little. A short calf stretch before bed helped older adults in one trial; magnesium made no difference that you would notice.',
    seenIf:
      'One leg swollen or hot? Get seen today. An urge to move that keeps you awake? A doctor can check it.',
    detail:
      'A night cramp grips, hurts, and lets go. Pull the toes towards you, stand on it, walk, and it passes; it may leave an ache for a day.\n\nMagnesium is the usual advice, and pooled trials in mostly older adults found next to nothing. Stretching calves and hamstrings at bedtime for six weeks did help in one small trial. Cramp after hard running has not been tried in either.\n\nRestless legs are different: a fidgety urge that moving relieves. It can go with low iron, pregnancy or some medicines, and is worth asking about.',
    tips: ['tip:rest', 'tip:progressive-overload'],
    usualClaim: 'You lack magnesium or salt.',
    evidence: {
      rating: 'moderate',
      direction: 'against',
      finding:
        'Magnesium: 0.18 fewer cramps a week in 307 people, between 0.84 fewer and 0.49 more, so nothing to notice. Bedtime stretching of calves and hamstrings: 1.2 fewer cramps a night in one trial of 80 people over 55.',
      references: ['Garrison2020', 'Hallegraeff2012', 'Miller2022'],
    },
  },
  {
    id: 'more:knee-ache',
    title: 'An ache around the kneecap',
    called:
      'knee pain; knee ache; runners knee; knees; knee; sore knee; sore knees; kneecap; kneecap pain; patellofemoral pain; jumpers knee; stiff knee; tight knee; pfps',
    answer:
      'It usually settles when you trim runs to what it tolerates, leave out steep downhills for a while, strengthen your legs and add distance slowly. Everyday running is not linked with worn-out knees.',
    seenIf: 'A knee that locks, swells or gives way? Get it seen.',
    detail:
      'Pain around or behind the kneecap, on stairs, after sitting, a few miles into a run, is common and seldom a sign of damage. Nearly every active treatment beats waiting; what they share is less load for a while, then more again.\n\nAdvice on adjusting training did as well alone as with exercises or form coaching beside it. Slightly quicker, shorter steps ease it on the spot for some.\n\nRunning for pleasure goes with less arthritis of hip and knee than sitting does; racing for a living with more. That is a link, not a proof.',
    tips: ['tip:progressive-overload', 'tip:rest', 'tip:active-recovery'],
    usualClaim: 'Running ruins knees: rest until it goes.',
    evidence: {
      rating: 'moderate',
      direction: 'against',
      finding:
        'In 22 trials every active treatment beat waiting at three months, most of it low-quality evidence. In 69 runners, advice on training did as well alone. Ten percent more steps a minute eased pain on the spot in about a third of 68. Hip or knee arthritis: 3.5% of recreational runners, 10.2% of non-runners, 13.3% of competitive ones.',
      references: ['Winters2021', 'Esculier2018', 'Esculier2023', 'AlentornGeli2017'],
    },
  },
  {
    id: 'more:hips-and-it-band',
    title: 'Outside of the knee, hip and glutes',
    called:
      'it band; itb; itbs; it band syndrome; iliotibial band; hips; hip; hip pain; glutes; glute pain; sore hips; outer knee pain; piriformis; tight hips; hip flexors; sore glutes; tight glutes; tight it band; sore it band',
    answer:
      'Pain on the outside of the knee or hip often eases with a break from the runs that set it off, then a gradual return with some hip strength work. Rolling may feel nice; it is not proven to fix it.',
    seenIf: 'Deep groin pain, a limp, or pain at night? Stop, and get it seen today.',
    detail:
      'The band on the outside of the thigh is as tough as a strap; it does not get longer by rolling, and whether weak hips are to blame is not settled. Shorter runs, fewer downhills and some weeks of patience are what most people get well with.\n\nFor pain at the side of the hip, that hurts to lie on, advice with exercise did better than an injection, and much better than waiting, though in people older than most runners.\n\nGlutes that ache after hills have simply worked.',
    tips: ['tip:rest', 'tip:progressive-overload', 'tip:foam-rolling'],
    usualClaim: 'The band is tight and the hips are weak: roll and strengthen.',
    evidence: {
      rating: 'mixed',
      direction: 'unclear',
      finding:
        'Whether weak hips cause outer-knee pain is unclear; in 24 women stretching, usual exercise and hip strengthening came out alike. For the tendon at the side of the hip, advice plus exercise worked for 51 of 66 at eight weeks, an injection for 38 of 65, waiting for 20 of 68 (mean age 55, not runners).',
      references: ['VanderWorp2012', 'McKay2020', 'Mellor2018'],
    },
  },
  {
    id: 'more:achilles-and-heel',
    title: 'Stiff Achilles, sore heel',
    called:
      'achilles; achilles pain; achilles tendon; heel; heel pain; sore heel; plantar fasciitis; plantar fascia; foot pain; arch pain; tight achilles; achilles tendinitis; tendinopathy; stiff achilles; sore achilles; tight heel; sore feet; foot ache; sore arches; tight arch; sore soles; tight feet; heavy feet; heel spur; heel spurs; burning heel',
    answer:
      'Stiff first steps that ease are usual when an Achilles or a heel has had too much. Often you need not stop: keep runs flat and so short that it is no worse next morning, and load the calves little by little.',
    seenIf:
      'A snap, no push-off, or hot and red? Get help today. One sore spot on a bone of the foot? This week.',
    detail:
      'Tendons like steady, slowly growing work better than rest and rush. In people who did calf loading for Achilles pain, those who went on running within a limit of pain ended the year as well as those who first stopped for six weeks.\n\nThe next morning is the judge: if the first steps are worse than the day before, yesterday was too much.\n\nUnder the heel, a guide by researchers, clinicians and patients puts taping, stretching and advice first. Either takes weeks to months, which is normal, if dull.',
    tips: ['tip:progressive-overload', 'tip:active-recovery', 'tip:rest'],
    usualClaim: 'Rest it completely.',
    evidence: {
      rating: 'moderate',
      direction: 'against',
      finding:
        'In 38 people on a loading programme for Achilles pain, those who kept running within a pain limit ended the year like those who first stopped for six weeks (score 57 to 85, against 57 to 91, of 100). Under the heel a best-practice guide starts with taping, stretching and tailored advice.',
      references: ['Silbernagel2007', 'Morrissey2021', 'Nielsen2014b'],
    },
  },
  {
    id: 'more:strength-work',
    title: 'Squats, calf raises and the gym',
    called:
      'strength training; strength work; strength; gym; weights; squats; lunges; calf raises; plyometrics; core; deadlifts; leg day; single leg work; strength exercises',
    answer:
      'Strength work makes running a touch easier and is good for you. Whether it prevents runners’ injuries is less sure, though coached programmes look better. Start light, expect some soreness at first, and keep it away from your hardest runs.',
    detail:
      'Over many sports strength training cuts injuries to a third. In endurance runners the trials together found no such drop; where somebody watched and corrected, it did better.\n\nWhat is clearer is economy: heavy lifting, a couple of times a week, makes the same pace cost slightly less.\n\nNew exercises bring their own soreness, worst after the first time. Two sets today rather than five, and the second week hurts half as much.',
    tips: ['tip:progressive-overload', 'tip:warm-up', 'tip:rest'],
    usualClaim: 'Strength training prevents running injuries.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Across sports strength training cut injuries to about a third. In endurance runners nine trials with 1,904 people found no overall drop; supervised programmes did better. Heavy lifting made running slightly cheaper in energy over 22 studies.',
      references: ['Lauersen2014', 'Wu2024', 'Eihara2022'],
    },
  },
  {
    id: 'more:shoes-and-surface',
    title: 'Shoes, pavement, grass',
    called:
      'shoes; running shoes; trainers; new shoes; worn shoes; old shoes; shoe mileage; road or grass; treadmill; concrete; surface; insoles; orthotics; super shoes; carbon shoes; barefoot running; minimalist shoes; heel drop; zero drop; carbon plates; rotating shoes; two pairs of shoes',
    answer:
      'No kind of shoe is proven to stop aches, so go for comfort. Bring in new shoes or a new surface over several short runs: either moves the load to other muscles. Swapping between pairs may help a little.',
    detail:
      'Trials of shoe types show little that would help you choose. A harder midsole went with more injuries, among lighter runners only. Those who ran in more than one pair had fewer injuries, though nobody tossed a coin for who did.\n\nNo sound study was found on how many miles a shoe lasts, nor on soft ground against hard. Worn through, uneven or no longer comfortable is a fair rule.\n\nWhat you notice after a change is the change: calves after flatter shoes, hips after sand, shins after a winter of grass and then the road.',
    tips: ['tip:progressive-overload', 'tip:rest'],
    usualClaim: 'The right shoe, renewed in time, on soft ground, prevents aches.',
    evidence: {
      rating: 'weak',
      direction: 'unclear',
      finding:
        'In 848 runners a harder midsole raised the risk of injury about 1.5 times, in lighter runners only. In 264 runners using more than one pair went with 39% fewer injuries, which is a link. No sound study was found on a limit of miles or on soft ground.',
      references: ['Malisoux2020', 'Malisoux2015'],
    },
  },
  {
    id: 'more:form-and-cadence',
    title: 'Form and steps a minute',
    called:
      'form; running form; cadence; stride; stride length; overstriding; heel strike; heel striking; forefoot; forefoot running; midfoot; posture; gait; gait analysis; technique; footstrike; steps per minute; 180 spm',
    answer:
      'There is no magic number. Slightly quicker, shorter steps and softer landings can ease sore knees, and may ask more of your calves. If you run comfortably, leave your form alone. If not, change one small thing at a time, over some weeks.',
    detail:
      'The 180 that is quoted everywhere was what fast people did at racing pace. Your own number depends on your legs and your speed.\n\nQuicker steps do take load off knees and hips, and feel harder at first. Beginners who practised landing softly in a laboratory, with a screen that showed them, had fewer injuries over the year; whether that works on a street, with nobody watching, is not known.\n\nLanding further forward is no better or worse. It moves work from the knee to the calf and the Achilles.',
    tips: ['tip:progressive-overload', 'tip:warm-up'],
    usualClaim: 'Correct form prevents pain.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Of 37 studies of step rate only two looked at injury: too few to say. In 320 beginners two weeks of soft-landing practice with feedback on a screen were followed by injury in 16%, against 38% without: one trial, in a laboratory. Landing further forward moves work to the calf.',
      references: ['Anderson2022', 'Chan2018', 'Esculier2023', 'Ahn2014'],
    },
  },
  {
    id: 'more:heat-cold-compression',
    title: 'Hot bath, ice, socks, massage gun',
    called:
      'ice bath; ice baths; ice; cold plunge; cold water immersion; cryotherapy; hot bath; sauna; heat; heat or ice; epsom salts; epsom salt bath; compression; compression socks; compression tights; compression boots; massage gun; massage guns; percussion gun; cold shower; contrast bath; theragun; rice',
    answer:
      'Warm or cold, take what feels nicer: both can take the edge off for a day or so, and neither mends muscle faster. Compression socks may feel good too. Epsom salts are a pleasant warm bath. Keep all of it off a swollen, hot, numb or broken-skinned leg.',
    seenIf:
      'One leg swollen or hot? Get seen today. No ice bath alone, pregnant or with heart trouble unless a doctor agrees.',
    detail:
      'Cold in the first hour, and heat in the first hour and later, both eased soreness in trials; neither clearly won. After a marathon cold did no better than a dummy treatment.\n\nCompression eases soreness somewhat and gives no strength back. Massage guns loosen for a short while. Magnesium does not get through skin in any amount that matters, so a bath of Epsom salts is a bath.\n\nNo ice bath alone, nor with a heart condition or in pregnancy unless a clinician agrees.',
    tips: ['tip:foam-rolling', 'tip:rest', 'tip:active-recovery'],
    usualClaim: 'They flush the legs and speed up repair.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'In 32 trials (1,098 people) cold in the first hour eased pain for about a day; heat eased it then and later. After a marathon (31 men) cold did no better than a dummy. Compression: less soreness in 12 studies, no strength benefit in 19. Epsom baths: no support. Massage guns: 11 small studies, brief gains in looseness.',
      references: [
        'Wang2021',
        'Wilson2018',
        'HillMeta2014',
        'Negyesi2022',
        'Grober2017',
        'Ferreira2023',
        'Wiewelhove2018',
      ],
    },
  },
  {
    id: 'more:running-with-a-cold',
    title: 'Running with a cold',
    called:
      'cold; a cold; running with a cold; running with a cough; cough; runny nose; neck check; sick; illness; head cold; after being ill; common cold; a chest cold',
    answer:
      'Only a runny nose, and you feel fine? A short easy run is usually all right. Fever, aching all over or a chesty cough: rest until you have felt well for a day or two, then build back gently. Chest pain, a fluttering heart or fainting: call your emergency number.',
    detail:
      'The rule of thumb, above the neck run, below the neck rest, is a careful habit rather than science: those who reviewed it for the Olympic committee say so.\n\nMost colds last about a week, and one in five costs an athlete more than a day of training. Fever and signs in the chest mean stop, because an infection can, rarely, reach the heart.\n\nAfterwards begin with half of what you would do, slower. If an easy jog still feels hard, wait another day.',
    tips: ['tip:rest', 'tip:hydration'],
    usualClaim: 'Above the neck run, below the neck rest.',
    evidence: {
      rating: 'weak',
      direction: 'unclear',
      finding:
        'No science was found behind the neck rule; it is a cautious habit. In 54 studies (31,065 athletes) about 20% of illnesses of the airways cost more than a day of training, and symptoms lasted seven days on average.',
      references: ['Snyders2022', 'UP-neck'],
    },
  },
  {
    id: 'more:under-fuelling',
    title: 'Eating enough for the running',
    called:
      'under fuelling; underfuelling; fuelling; eating enough; iron; low iron; iron deficiency; anaemia; ferritin; always tired; tired all the time; calories',
    answer:
      'Running needs a lot of fuel. Too little can show up as tiredness, slow recovery and bone injuries, whatever your size or sex. Be kind to yourself and eat to match your training. Periods that stop, repeated fractures or worry about food? A doctor can really help.',
    detail:
      'Lighter is not always faster. When food falls behind training for weeks, the body saves elsewhere: bones, hormones, mood, the way it mends. Olympic experts see it in women and men alike.\n\nIt need not be meant. A new plan, a busy job and a good appetite for miles are enough.\n\nLow iron is common in women who run, and feels like heavy legs. It shows in a blood test; tablets without a test are a guess.',
    tips: ['tip:nutrition', 'tip:rest'],
    usualClaim: 'Lighter is faster, and tiredness is just training.',
    evidence: {
      rating: 'moderate',
      direction: 'against',
      finding:
        'Too little food for the training harms bones, hormones and performance (Olympic consensus). In elite distance athletes bone injuries were about 4.5 times as common where periods had stopped or testosterone was low. Of 259 active girls and women 10.8% had a bone stress injury, of those with several risk signs 46%. Iron stores were empty in 28% of 43 women at one marathon.',
      references: ['Mountjoy2023', 'Heikura2018', 'Barrack2014', 'Mettler2010'],
    },
  },
  {
    id: 'more:age-and-beginners',
    title: 'New to it, or older',
    called:
      'age; older runners; beginner; beginners; new runner; couch to 5k; over 50; ageing; masters runner; first run; repeated bout effect; c25k; couch25k; run walk; run walk intervals',
    answer:
      'The first weeks are the achy ones. Legs adapt when you repeat easy runs with rest days between; a usual beginners’ plan takes about nine weeks. Older runners who keep at it may recover much like younger ones. Go gently, you are doing well.',
    detail:
      'Soreness from the same run fades quickly when you repeat it: that is the surest thing known about it. Beginners are hurt about twice as often for each hour as others, mostly by doing more before the legs have caught up.\n\nOn age the studies disagree. A review finds slower recovery from fifty on; trained people of 58 got over a downhill run as fast as trained people of 27, and with less pain.\n\nIt is not too late. It is only slower at the start.',
    tips: ['tip:progressive-overload', 'tip:rest', 'tip:warm-up'],
    usualClaim: 'Older legs recover slowly, and beginners must push through.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Novices are injured about 17.8 times in 1,000 hours, other recreational runners 7.7. Soreness from the same run fades with repetition. One review finds slower recovery from 50 on; trained 58-year-olds got over a downhill run as fast as trained 27-year-olds, with less leg pain (39 people in all).',
      references: ['Videbaek2015', 'Hyldahl2017', 'Hayashi2019', 'Clifford2019', 'NHS-c25k'],
    },
  },
  {
    id: 'more:hill-and-race-recovery',
    title: 'After hills and races',
    called:
      'race recovery; marathon recovery; after a marathon; after a half marathon; half marathon recovery; post marathon; after an ultra; ultra recovery; hill recovery; after a race; hills; hill sessions; reverse taper',
    answer:
      'A rough guide: some sore days after a half or a marathon, up to two weeks or so after a huge mountain ultra. Walk first, jog easily once stairs stop hurting. Some downhill practice before race day protects you. Brown wee or very swollen legs: call your emergency number.',
    detail:
      'One day off for each mile raced is a saying; no study was found behind it. After a half, runners were still tired the next day. After a marathon soreness lasted about three days, and fitness tests were back to normal in a week. After 166 km in the mountains legs were a third weaker, and took up to 16 days.\n\nDownhill hits hardest, and those least who have done some before.\n\nHow long bones and tendons take was not measured, so give the hard sessions longer than your legs ask for.',
    tips: ['tip:active-recovery', 'tip:rest', 'tip:progressive-overload'],
    usualClaim: 'One day off for each mile raced.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'Half: 46 men were still tired at 24 hours. Marathon: in 11 runners soreness lasted about three days and fitness was normal at day seven; gentle jogging from day two did no harm in 64. Mountain ultra of 166 km: leg strength fell 35 to 39%, was mostly back by day 9 and fully by day 16.',
      references: ['Wiewelhove2018', 'Takayama2017', 'MartinezNavarro2021', 'Millet2011', 'Bontemps2020'],
    },
  },
  {
    id: 'more:sleep',
    title: 'Sleep and sore legs',
    called: 'sleep; sleeping; sleep and recovery; naps; nap; insomnia; bad sleep; no sleep; night shifts',
    answer:
      'Good sleep is kind to runners: those who sleep badly tend to be injured more, though nobody has shown that more sleep cures sore legs. One rough night before a race will not undo your training. Leg pain that keeps waking you is worth getting checked.',
    detail:
      'Poor sleepers report more injuries, and in runners who were followed for half a year it was how well they slept that mattered, not how many hours.\n\nThat is a link: tired people may also train carelessly, and sore people sleep badly. No trial was found in which longer sleep eased runners’ legs.\n\nIt costs nothing and feels good all the same. After an evening race give yourself time to come down, with something to eat and a dim room.',
    tips: ['tip:rest'],
    usualClaim: 'Sleep repairs muscle and stops soreness.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'In 425 recreational runners poor sleepers were 1.78 times as likely to report an injury. In 339 followed for 26 weeks worse sleep quality went with more injuries (ratio 1.36, between 1.04 and 1.78); hours slept did not. Both are links. No trial was found where longer sleep eased soreness.',
      references: ['DeJonge2025', 'RunSleep2025', 'Walsh2021'],
    },
  },
  {
    id: 'more:period-and-hormones',
    title: 'Period, menopause, after a baby',
    called:
      'period; periods; menstrual cycle; menopause; perimenopause; hormones; postnatal; postpartum; after a baby; hrt; postpartum running; pms; the pill',
    answer:
      'Some people ache more around their period, and aches are common around menopause; others notice nothing. Go by how you feel, not by the calendar. Periods that stop are no normal part of training: see a doctor. After a baby, ask your midwife or GP first.',
    detail:
      'Soreness after hard exercise was somewhat greater in the first days of the cycle, over studies that are few and disagree. What it does to performance is too small to plan by.\n\nAround menopause most women have aches in joints or muscles, some badly; how much of that is hormones is argued about.\n\nAfter a birth experts advise at least three months before running, longer with leaking, heaviness or pain: an opinion, not a trial.',
    tips: ['tip:rest', 'tip:progressive-overload'],
    usualClaim: 'Plan your training by the cycle.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Over 19 studies soreness after hard exercise was larger in the first days of the cycle than later on; over 78 the effect on performance was trivial. A review says that over 70% have muscle or joint symptoms around menopause, a quarter badly. After birth experts advise to wait at least three months.',
      references: ['RomeroParra2021', 'McNulty2020', 'Wright2024', 'Donnelly2020'],
    },
  },
  {
    id: 'more:painkillers',
    title: 'Ibuprofen and paracetamol',
    called:
      'painkillers; painkiller; ibuprofen; paracetamol; nurofen; advil; aspirin; naproxen; tylenol; nsaids; anti inflammatories; voltarol; aleve; pain relief; acetaminophen; diclofenac; co-codamol',
    answer:
      'Best not before or during a run: painkillers can hide an injury, and anti-inflammatories may be hard on gut and kidneys when you work hard or run dry. Ordinary soreness does not need them. Prescribed? Ask before stopping. Else a pharmacist can say what is safe; I give no doses.',
    detail:
      'Most parkrunners have taken one, half of them without advice, and a third had a side effect. Those who took painkillers before one marathon reported nearly five times as many troubles, and nine people ended in hospital.\n\nWhether they ease soreness is argued about; that they speed up healing is not shown. For paracetamol and gels on sore legs nothing sound was found.\n\nWith asthma, stomach or kidney trouble, blood thinners, or in pregnancy, ask before the first one.',
    tips: ['tip:rest', 'tip:active-recovery'],
    usualClaim: 'Take one to get through, or to recover faster.',
    evidence: {
      rating: 'mixed',
      direction: 'against',
      finding:
        'Of 806 parkrunners 88% had used anti-inflammatories within a year, half without advice; a third had had a side effect. At one marathon (3,913 replies) users reported nearly five times as many problems. A review of 30 studies found no proven harm in long races, but signals for kidneys and salts, as did one 80 km trial (kidney injury 52% against 34%, not certain).',
      references: ['Rosenbloom2020', 'Kuster2013', 'Pannone2024', 'Lipman2017', 'Nahon2021', 'Morelli2018'],
    },
  },
  {
    id: 'more:supplements',
    title: 'Cherry juice, creatine and the rest',
    called:
      'supplements; supplement; magnesium; creatine; collagen; turmeric; cherry juice; tart cherry; tart cherry juice; protein powder; protein shake; whey; bcaas; bcaa; omega 3; fish oil; vitamin c; vitamin d; curcumin; beetroot juice; glucosamine; vitamins',
    answer:
      'None of these is a must. Tart cherry and turmeric show small, shaky benefits; creatine does not change soreness; BCAAs and collagen are uncertain; CBD is unproven and may carry banned traces. Food first. On medicines, pregnant or under 18? Ask a pharmacist.',
    detail:
      'The trials are small, and what one pooling finds the next does not. Tart cherry eased soreness a little in one set of studies and not in another. Turmeric took about one point of ten off in small ones. Creatine is good for strength and does nothing for soreness.\n\nCBD is allowed in sport and its relatives are not, and what is on the label is not always what is in the bottle.\n\nIf you like the taste and can spare the money, there is little harm. Turmeric and others can get in the way of blood thinners.',
    tips: ['tip:nutrition', 'tip:rest'],
    usualClaim: 'They cut soreness and speed up recovery.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Tart cherry: a small benefit in 14 studies, none in a 2025 pooling. Creatine: no change (13 studies, 278 people). BCAAs: one pooling finds a large effect from 61 people. Turmeric: about 0.7 to 1.2 points less on days 1 to 4 in 13 small studies. Collagen: some benefit for joint pain, soreness unclear. CBD: too few studies in people.',
      references: [
        'HillTC2021',
        'TC2025',
        'Northeast2021',
        'Fedewa2019',
        'Curcumin2021',
        'Khatri2021',
        'RojasValverde2023',
      ],
    },
  },
  {
    id: 'more:stretching',
    title: 'Stretching: before, after, at all?',
    called:
      'stretching; stretches; stretch; static stretching; post run stretches; should i stretch; calf stretch; hamstring stretch; flexibility; quad stretch',
    answer:
      'Stretch if you like it: it keeps you supple. It does next to nothing against soreness, before or after, and has not been shown to prevent runners’ injuries. Before a run, moving stretches fit better than long held ones.',
    detail:
      'Over twelve trials, one of them with more than 2,300 people, stretching changed soreness little or not at all, whether it was done before or after.\n\nLong holds before a fast session make muscles a little weaker for a while; leg swings and lunges do not. In pooled trials over many sports stretching did not lower injuries, where strength work did.\n\nThere are good reasons left: it feels nice, it is a quiet five minutes, and stiff hips move better with it. Never into a sharp pain.',
    tips: ['tip:warm-up', 'tip:cool-down', 'tip:active-recovery'],
    usualClaim: 'Stretching before and after prevents soreness and injury.',
    evidence: {
      rating: 'strong',
      direction: 'against',
      finding:
        'Over 12 trials, one with over 2,300 people, stretching before or after changed soreness little or not at all. Pooled trials over sports found no fewer injuries (risk ratio 0.96). Long held stretches before exercise make muscles somewhat weaker for a while.',
      references: ['Herbert2011', 'Lauersen2014', 'Behm2016'],
    },
  },
];
