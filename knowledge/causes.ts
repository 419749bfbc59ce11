import type { EntryInput } from './schema.ts';

/** The article's nine causes, in its order. */
export const causes: EntryInput[] = [
  {
    id: 'cause:micro-tears',
    title: 'Downhills and tiny muscle tears',
    answer:
      'Legs ache most after downhills, fast running or more miles than they know. Tiny changes in the muscle fibres play a part. Yet soreness says little about how much has changed, and the same run tends to hurt less next time.',
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
    asks: `
      why does running downhill make my legs so sore
      downhill
      micro tears
      microtears in legs
      mirco tears in thighs??
      what are micro tears in a muscle
      eccentric contractions
      eccentric loading quads sore
      muscle fibre damage
      muscle fiber breakdown after a run
      microscopic damage
      micro trauma from running
      quads trashed from the descents
      descents kill my quads
      downhil quads sore y
      does running really tear your muscles
      do my muscles rip a bit every time i go out
      are tiny tears in my calves the reason they ache
      is it normal to damage your muscle fibres when you run
      is the muscle damage from a run permanent
      does the muscle grow back after the little tears
      do small tears make you stronger in the end
      does being more sore mean ive done more damage
      more sore = more damage?
      teeny tears in the muscle after sprints, normal??
      why do the downs hurt more than the ups
      why my front legs pain after i go down the hill
      for what reason the descending gives so much pain in the quadriceps
      i am slow at going down hills because it makes my thighs ache the next day, why is down harder than up
      went down the fell like a madman on saturday and my thighs are ruined but the uphill muscles totally fine whats going on
      net downhill marathon and my quads are blown to bits how come
      decline treadmill made my quads achy
      coming down snowdon murdered my legs and i barely ran the ups
      hill reps and it was the jog back down that got me, thats backwards isnt it
      my physio mate says its little tears in the fibers, is that right
      is it true that muscles are torn a little by every run and then heal stronger? an older member told me so
      what is braking load on the thighs
      braking downhill sore thighs
      why is it quads and not hammies after a big descent
      bum and thighs wrecked from running down steps at stadium session
      lengthening under load, what does that mean for my legs
      trail race with 900m of descent, both quads feel like theyve been punched, explain
      is muscle damage what makes you sore or is that a myth
      ran down a mountain on holiday now my quads hate me
      whats actualy happening inside the muscle when its sore
      do fast strides damage the muscle fibres
      how long do tiny tears in the muscle take to mend
      fell running quads
      descending
      why is descending so hard on the legs
      steep descent legs
      mountain race, thighs destroyed on the way down not the way up
      downhill repeats whats the point they just make me sore
      running down stairs quads
      little rips in the muscle, do they hurt
      quads screaming coming down the hill
      is downhill running bad for muscles
      muscle damage after marathon
      so I did couch to five k week six and the route had a massive hill and coming back down it my thighs were like shaking why is that
      why do descents hurt so much more the next day than climbs
      ran off the top of snowdon and cannot bend my knees today
      what is actually torn when my muscles are sore
      the braking on a steep slope has wrecked my thighs
      fell race with a huge drop, front of legs ruined
      going down stairs backwards today after the trail marathon
      do sore muscles have little rips in them
      little tears in the muscle is that a thing
      are microscopic tears dangerous
      is the damage in the fibres permanent
      will damaged fibres grow back stronger
      does muscle damage from running heal by itself
      net downhill marathon and my quads are shot
      why did the boston course kill my quads
      why does the lowering part of an exercise make you sorer
      lengthening muscle under load soreness
      what does eccentric mean and why does it hurt
      lunges and downhill strides left me hobbling, what happened inside the muscle
      my thighs tremble going down the steps since that mountain race
      how come my quads are sore after a hilly route but my lungs were fine
      ultra with 3000 metres of descent, legs smashed, what is the science
      every step down hurts after the skyrace
      muscle fibres broken after long run is this true
      coach says you break the muscle down to build it up
      does running break down your muscles
      is soreness the same as muscle damage
      repeated bout effect what is it
      why was i less sore the second time i did that hilly run
      do quads get used to downhills
      how do i get my legs used to running down
      should i train on downhills before a mountain race
      small injuries in the muscles after the run, are they good
      legs battered from pounding down the hill
      jarring from the road down the valley made my thighs ache
      bounced down the hill like a kid and now regret it
      the uphill was fine it was the way back that killed my legs
      why do i ache after running down the multi storey ramps
      tears in muscle fibre how long to mend
      do i need to worry about tearing muscle when i run hard
      am i ripping my muscles when i train
      muscle trauma from running explained
      what is the damage that causes soreness
      thighs feel bruised from the inside after the descent
      treadmill set to decline and my legs are broken
      my quads took a hammering coming off the ridge
      why do downhill repeats leave me so stiff
      is pain after hills from tears or from inflammation
      new to hills and my front thighs are in bits
      do bigger muscles come from these tears
      why does braking hurt more than pushing
      steps down in the subway are agony after the mountain half
      what goes on in the muscle when you run downhill
    `,
  },
  {
    id: 'cause:inflammation',
    title: 'Inflammation, ice baths and ibuprofen',
    answer:
      'Inflammation helps your muscles mend, so let it do its work. Cold water may ease soreness for a few days, if you like it. Ibuprofen is not needed for ordinary soreness. Never take it before or during a long run, and ask a pharmacist first.',
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
    asks: `
      are my legs inflamed after a long run
      inflammation
      muscle inflamation
      what does inflammation do after running
      is inflammation bad for recovery or do i need it
      should i stop the inflammation or let it do its thing
      inflammatory response after exercise explained
      why do muscles get inflamed from running
      how do i bring down the inflammation in my thighs
      ice bath
      ice baths after marathon
      do ice baths actually do anything
      is an ice bath good after a 20 miler
      cold plunge after track
      does a cold plunge help achy legs or is it just for instagram
      cold shower on my legs after the run any use
      cold water immersion
      sat in a wheelie bin of ice after the half, was that pointless
      stood in the sea up to my bum after the beach run, does that help the legs recover
      is it true ice kills your gains
      should i ice my quads
      ice or heat for sore hamstrings
      ice packs on both calves after hills
      cryotherapy
      contrast baths hot cold legs
      ibuprofen
      is it ok to take ibuprofen after a run
      can i take ibuprofen for my sore legs after the marathon
      ibuprofen before a long run yes or no
      ibruprofen after halfmarathon ok?
      nurofen for achy quads
      advil post run
      is Aleve alright for sore legs after racing
      naproxen after a long run
      anti inflammatories
      do anti inflams slow muscle recovery
      nsaids and doms
      some people at the club pop vitamin I after every long run is that wise
      voltarol gel on my thighs after a race
      which painkiller is best for runner legs
      painkillers for sore legs after parkrun
      i took anti inflammatory pills for the marathon legs, it is good or bad for the muscle?
      prostaglandins
      cytokines and sore muscles
      neutrophils macrophages whats that got to do with my legs
      white blood cells repair muscle?
      does the immune system cause muscle soreness
      it is the inflammation who gives the pain in my muscles?
      ice
      icing my legs
      cold dip in the lido after a long run
      ice water legs
      cold tub vs hot bath for sore legs
      is brufen ok for muscle ache after racing
      should i take an anti inflammatory for doms
      do painkillers get in the way of recovery
      which part of inflammation makes the muscles sore
      why not just kill the inflammation with tablets
      my dad swears by bags of frozen peas on his legs after the 10k, is he onto something or is it an old wives tale
      do cold showers do anything for sore legs
      sat in a wheelie bin of ice after the race, good idea?
      how long should i stay in an ice bath
      cryotherapy chamber for runners, hype or help
      should i put frozen peas on my sore quads
      is swelling inside the muscle normal after a marathon
      does ice slow down my gains
      heat or ice for tired legs
      hot bath or cold bath after a long run
      epsom salt bath or ice
      jumped in the sea after the long run and felt great, is that a thing
      voltarol gel on achy thighs?
      can i take ibuprofen so i can train tomorrow
      is it bad to take painkillers before a race
      aleve before marathon safe?
      why do runners say no to nsaids
      should i dose up on anti inflams for the ultra
      co codamol for sore legs after marathon
      will tablets make the ache go quicker
      do painkillers stop muscles adapting
      deep heat or cold spray
      tiger balm on calves
      is inflammation after running a bad thing
      what is my body doing when my legs are puffy and achy after a marathon
      legs feel warm and a bit swollen both sides after my first marathon
      immune cells and muscle soreness
      why do my muscles feel hot the day after
      does the body need inflammation to repair
      what are cytokines doing in my legs
      neutrophils and sore muscles
      prostaglandins pain running
      how does the body repair after a hard run
      anti inflammatory cream for runners
      elevation and ice after a long run worth it?
      legs up the wall after running does it help
      do compression socks help with the swelling after a run
      contrast bath hot cold legs
      wim hof stuff for runners any use
      river dip after parkrun to help my calves
      cold water immersion evidence
      bag of ice on my knees after every run pointless?
      my mate ices his shins religiously
      does a hot tub make soreness worse
      sauna after a long run good or bad for soreness
      can i use heat packs on my quads
      arnica for sore legs
      should i avoid advil for the first day so i heal
      is it ok to pop a couple of paracetamol for the aches
      painkillers and running do they mix
      what tablets are safe for post marathon aches
      ice cold plunge pool at the gym post run
    `,
  },
  {
    id: 'cause:dehydration',
    title: 'Running dry: heat, sweat and thirst',
    answer:
      'A long, hot run feels harder when you are very dry. But nobody has shown that being dry is a big reason for aching the next day. Drink when you are thirsty. More than that is no better, and a lot more can be harmful.',
    detail:
      'Once sweat has cost you some 2% of your weight or more, you may slow down. Thirst, heat and tired legs tend to come together, so it is hard to tell which one you are feeling.\n\n' +
      'Next-day soreness is less clear. One trial of ten overheated men saw more leg pain with dehydration than without. Ten is very few, though, and the heat may be to blame. Nor does water wash waste out of your legs: lactate is down again about an hour after you stop.\n\n' +
      'Let thirst guide you, and never force fluids. Drinking far beyond thirst can bring the salt in your blood dangerously low, and people have died of it. After a lot of drink, being confused, being sick, a fit or a bad headache is an emergency: call your local emergency number, and give no more water.',
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
    asks: `
      does being dehydrated make your legs ache
      dehydration
      dehydrated legs
      deydration and sore legs
      no water
      sweated buckets
      thirsty
      forgot my water bottle and my legs felt like lead, is that why
      didnt drink a thing on a two hour run and now both legs are achey
      could not drinking enough be why my quads are sore
      why are my legs heavier on hot days
      hot day heavy legs
      ran at lunch in the heat and my thighs have ached since
      ran hungover, legs were awful, is it the booze drying me out
      six pints last night then parkrun, why do my legs feel like this
      does alcohol the night before make legs ache on a run
      beers after the race then sore legs next day, dehydrated?
      mouth like a desert and legs like concrete at mile 18
      dry mouth and tired calves after jogging
      i sweat loads more than everyone else, is that making my legs sore
      salty dry skin and tired legs after long run in sun
      humid run, legs dead, why
      i forget to drink water in the day, can this give me pain in the legs when i run
      when i drink few water my legs hurts more, it is normal?
      lack of fluids sore muscles
      is my leg ache just thirst
      does coffee dry you out and make your calves tight
      spin the treadmill up in a boiling gym no fan no water, calves ache after. cause?
      why does the heat zap my legs
      the scales say i sweated a lot off on the long run and my legs feel rough
      how does dehydration affect muscles
      what does dehydration do to your hamstrings
      not enough water = doms?
      does dehydration cause doms
      is soreness worse when you're dehydrated
      i am 67 and never feel thirsty on my runs could that be why my thighs ache
      skipped every water station at the half like an idiot, legs in bits, related?
      parched after intervals n my glutes are so tight
      bone dry by the end of the 10 miler
      under hydrated
      sauna then run, legs feel drained
      ramadan fasting and evening run, legs ache more without water in the day why
      blood gets thicker when dehydrated so legs ache? true?
      summer marathon legs way worse than my winter one, was it the sweat
      does water flush the waste out of your legs
      so i came back from my run this morning it was like 28 degrees and i hadn't had anything to drink since last night and my legs just feel really heavy and achy is that dehydration
      dry as a bone and achy
      hangover
      hungover run achy legs
      thirst
      i'm always thirsty after my runs and my legs ache, are the two linked
      hot weather running leg ache
      is it because i dont drink enough that my muscles hurt
      sweat a lot legs ache
      heat
      do i ache more when i havent had enough fluids
      lost a lot of fluid in the heat and my legs are sore
      worked outside all day in the sun then club run, my legs were empty
      ran in thirty degrees and my legs turned to wood
      forgot my bottle on a long one and ached all night
      muggy run and i felt awful afterwards, legs like lead
      didn't drink all day then did club session, legs terrible
      could thirst be why my thighs ache
      sweated so much my shirt was white with salt, legs feel dead
      does heat make legs hurt more
      why am i so much more sore after hot runs
      hot and humid long run destroyed me
      lost two kilos on a run is that all water and is that why i ache
      hangover run, legs like cement
      beers last night and ran this morning and everything aches
      coffee all morning no water then ran, muscles tight
      dry mouth and heavy legs in the last miles
      my legs always feel rubbish when it is boiling
      does being short of fluid make you stiff
      is my tiredness because of lack of water
      blood gets thicker when you do not drink, does that hurt your muscles
      how does sweating affect muscles
      what happens to muscles when you are low on water
      ran a summer marathon and was parched by half way, calves hurt for days
      the heatwave is wrecking my runs
      treadmill with no fan, drenched, legs sore after
      headache and sore legs after a hot run
      thirsty all evening and my hamstrings are tight
      not peeing much on hot days and my legs feel tired
      legs feel drained after sweaty run
      run in the desert on holiday, muscles felt empty
      i sweat loads more than my friends, is that why i am sorer
      why does not drinking make running feel harder
      does water loss make soreness worse
      sunny race no water stations, legs gone by mile 8
      long run in a heavy coat, soaked, achy after
      low on fluids sore muscles
      fluid loss and muscle pain
      no water for 2 hour run
      in ramadan i run without drinking and my legs are sore
      fasted and dry run in the morning, calves sore
      is feeling shattered after a hot run down to water
      woke up dry as a bone and legs heavy after yesterday
      spin class plus run in the heat legs like jelly
      hot yoga then run and now achy all over
      how do i know if i was dehydrated on that run
      signs you did not drink enough on a run
      the weather was too warm and my muscles suffer
      is it the heat or the distance that made me so sore
      my legs felt fried in the sun
      why do i ache after running in the sun
      legs tired in hot weather
    `,
  },
  {
    id: 'cause:electrolytes',
    title: 'Cramps, salt and electrolytes',
    answer:
      'Cramp seems to come mostly from tired muscles and the nerves that drive them, rather than from missing salt. In long, hot events, salt may play a part for some runners. When a cramp bites, stop and stretch the muscle gently until it lets go.',
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
    asks: `
      why do i get cramp when i run
      cramp
      cramps
      leg cramps
      calf cramp
      calf cramps at mile 20 every marathon
      hamstring cramp in the sprint finish
      why do my hammies cramp up on long runs
      cramping quads end of a trail race
      my muscle twitches when i lie down after running, whats that
      twitchy calves after a long run
      muscles jumping under the skin after a race normal?
      quads flutter and twitch post workout
      electrolytes
      electrolites low sore legs
      lack of electrolytes
      are my electrolytes low
      could low salt be making my legs cramp
      salt
      salt tablets for cramp
      do salt caps do anything
      white salt marks on my cap, is that why my legs hurt
      i am a salty sweater
      magnesium
      magnesium for sore legs does it work
      should i take magnesium for leg cramps
      magnesuim spray on calves any good
      potassium
      potassium and achy legs
      banana for cramp
      will a banana stop me cramping
      pickle juice
      pickle juice for cramps is it legit
      do i need electrolyte tabs after a 10k
      nuun tabs or just water for cramping
      gatorade vs water for leg cramps
      calves knot up in the swimming pool the day i run, why do they cramp
      toe and foot cramps at night after running
      wake up with calf cramp the night after long run
      charley horse
      charlie horse in my thigh after intervals
      why the muscle of my leg contracts alone and hurts when i run much
      i have always cramps in the calf after the kilometer 30, is it the minerals
      sodium loss
      calcium and muscle cramps running
      lost too much salt in sweat, legs achy
      muscle spasm back of thigh on the track
      my gran says eat more salt for cramp, is she right
      stitch no problem but my calves seize up last two miles of every half, do i need more salts
      what causes cramp in runners
      how do i stop getting cramp
      does tonic water stop leg cramps
      cramping
      minerals
      leg salts
      muscle twitching after running
      spasms
      why do my calves cramp
      cramp in my foot on the treadmill
      hydration tablets with sodium for crampy legs
      is cramp a lack of salt
      crampy quads after swimming and running
      calf grabbed me at mile 23
      my toes curl up and cramp after long runs
      charley horse at night after running
      hamstring knotted up when i bent to untie my shoes
      leg went into spasm on the massage table
      quads twitching after the race
      eyelid and calf twitches after marathon lack of minerals?
      what are electrolytes anyway
      sports drink or water
      do i need lucozade
      are hydration tablets a con
      nuun or sis tabs worth it
      salt capsules for a hot marathon
      bananas for cramp old wives tale?
      is my cramp from low magnesium
      magnesium spray for legs
      does mustard stop cramp
      how do i stop a cramp when it hits
      stretch or rub a cramp
      why do i always cramp in races but not in training
      cramped so bad at the end of the half i had to walk
      foot cramps in the pool after running
      calves ping and tighten up in the last 5k
      muscles locked up at the finish
      leg cramp in the middle of the night, had to jump out of bed
      night cramps after speed work
      my calves cramp when i point my toes
      how much salt do runners lose
      i'm a salty sweater, do i need more salt
      crusty white marks on my cap what does that mean
      sodium for runners
      potassium for cramps
      low salt diet and running
      should i put salt on my food after long runs
      coconut water after a run any good
      homemade electrolyte drink recipe for runners
      what stops cramping in a marathon
      cramps on the swim leg of my triathlon then on the run
      calcium and muscle cramps
      do gels have electrolytes
      is it lack of salt that gives me spasms
      side of my calf spasms when i stop
      why do muscles seize up
      contracted calf that would not release during the race
      both hamstrings cramped getting into the car
      cramp every time i do hills at the end
      dioralyte after running?
      tonic water for cramp
      crampfix shots do they work
      i get cramps after sweating a lot
      do minerals matter for sore muscles
      muscle spasm after running
    `,
  },
  {
    id: 'cause:lactic-acid',
    title: 'Lactic acid and the burn',
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
    asks: `
      is it lactic acid making my legs sore
      lactic acid
      lactic
      lactic acid build up
      latic acid in legs
      lactate
      what is lactic acid
      is lactic acid real or a myth
      does lactic acid cause doms
      how do i flush out lactic acid
      flush the lactic
      flushing legs
      how long does lactic acid stay in your legs
      how do i get rid of lactic acid fast
      why do my legs burn when i sprint
      legs on fire during intervals
      burning quads
      burning thighs going up hill
      the burn
      thighs burn like mad on hill reps then its gone
      full of lactic at the end of the 800
      800m race my legs filled up with lead and burned, what is that
      last 200 of the 400 my legs just locked up with lactic
      legs burning in the kick finish, good sign?
      is burning in the muscles while running normal
      why do my quads sting when i go fast
      why muscles burn in hard effort but not in slow run
      the acid in the muscle, how much time it needs for to go away
      milk acid in muscles
      acid in my legs
      is the ache two days later from lactic acid
      coach says i need to shift the lactic, what does he mean
      my pe teacher said sore legs are lactic acid, is that right
      lactic threshold legs burning on tempo run
      treadmill sprints make my calves burn
      burny legs on the stairs machine and on sprints
      waste products in muscles after running
      metabolic waste
      toxins in my legs after running
      does massage remove lactic acid
      does drinking water flush lactic acid out
      should i jog to clear the lactic after racing
      hydrogen ions acidity muscles
      anaerobic burn
      how come it burns during but feels fine ten mins after i stop
      i'm told you must walk it off or the lactic acid sets in your legs overnight, i've believed that for forty years, is it so
      my hammies and glutes were absolutely screaming on the last rep of 10 x 400 is that just lactic
      legs flooded with lactic on the last hill at parkrun
      do compression socks get rid of lactic acid
      the acid
      burning sensation in thighs while running
      burn in my legs uphill
      lactic burn
      flushing out the lactic after a race
      does an easy jog get the lactic out
      how quick does lactate go
      lactic acid sore next day true or false
      legs burned at the end of the tempo then ok after
      acid build up in calves
      does lactic acid cause soreness the next day
      how do i get rid of lactic acid
      is the acid in my legs still there two days later
      legs full of lactic after the 800
      my legs go heavy and burn at the end of a race
      the burn in a hard rep what is it
      why do my quads sting on the bike and on hills
      muscles burning when i sprint
      burning feeling that goes as soon as i slow down
      legs turn to jelly in the final straight
      everyone says i need to flush out the lactic
      lactic flush massage real?
      do easy miles clear lactate
      does a cool down remove lactic acid
      how long does lactic acid stay in your muscles
      lactate is fuel i read, so what makes it burn
      is lactate bad for you
      what does lactate threshold mean for soreness
      acidic muscles and milk after running
      hydrogen ions burn legs
      tied up badly on the last lap
      rigged up on the home straight
      legs filled with concrete at the top of the climb
      pins burning going up the steps at the end of the set
      thighs scream on long hills then are fine at the top
      in the 400 my legs just die, what is that
      is it acid that makes me stiff
      coach shouts about lactic all the time
      the stuff that builds up in your muscles
      build up of waste in the legs after running
      toxins in my muscles from running
      do i have too much acid in my muscles after the run
      milk acid in the legs (we say so in my language)
      can baking soda stop the burn
      sodium bicarb for runners
      does drinking water flush out lactic acid
      does massage squeeze out the lactic
      myth about lactic acid
      was i taught wrong about lactic acid
      does the burn mean it is working
      feel the burn what is the burn
      why do hill sprints make my bum burn
      fire in my calves on the last rep
      muscles on fire in the middle of the effort and fine by the time i get home
      burny legs during tempo
      what is happening when legs burn at speed
      is burn while running the same as ache after
      lactic sore legs
      acid legs
      lactates
      lactic after parkrun pb attempt
    `,
  },
  {
    id: 'cause:warm-up',
    title: 'Starting cold, without a warm-up',
    answer:
      'Starting cold may add a little to the ache, but it is unlikely to be the main reason. Some gentle minutes at the start help you run better and may leave you slightly less sore. No warm-up keeps all soreness away.',
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
    asks: `
      do my legs ache because i didnt warm up
      no warm up
      no warmup
      skipped warm up
      skiped the warmup, sore now
      cold muscles
      cold start
      went straight out the door and my calves were tight the whole way
      got out of the car and straight into the race, legs felt horrible
      rolled out of bed and ran, legs like planks
      why are my legs so stiff for the first mile
      first ten minutes always feel rubbish in my legs, then fine
      why does it take me two miles to loosen up
      tight calves at the start of every run
      why do my legs feel heavy when i start running
      joints creak when i set off, thighs ache later
      stiff as a board at the start of parkrun because i was late and just went
      late for parkrun so no warm up, quads sore now, connected?
      is not warming up the reason my hamstrings are tight
      what happens if you dont warm up
      is it bad to run without warming up
      why does running cold make me ache
      winter mornings my legs hurt more, is it the cold muscles
      freezing out and my legs ached after, were they too cold
      sprinted for the bus cold and then ran, hammies achey
      straight into intervals without jogging first
      went off flat out from the gun without a warm up and both calves felt it
      from the office chair directly to running, and the legs are hard like wood
      i dont make the warming and after i have pain in the muscles, this is the cause?
      without heating the muscles i started, now they ache
      i sit at a desk all day and run straight after, my hips and legs ache, why
      didnt stretch before, thats why im sore right
      sore cos i didn't stretch first?
      not limbered up
      legs not awake yet
      are my muscles too cold to run
      muscle temperature
      synovial fluid joints before running
      legs never warmed up and ached all evening
      jumped on the treadmill at full speed, no warm up, now my thighs are sore
      kids drop off then straight into a run from the school gate, calves moan every time, whats the reason
      at 70 my legs take an age to get going, is it that i start too cold
      rushed my warm up
      only did two leg swings before the session, is that why im stiff
      coach had us standing about in the cold then straight into reps and my legs have ached since
      blood flow not ready at start of run
      what does starting cold do to my legs
      does skipping warm up cause doms
      never warm up
      cold legs
      started cold
      from the car to the start line, no jog, legs were bricks
      did i hurt because i set off too quick with cold legs
      i just start running, no warming up, could this be why im achy
      my muscles were not warm
      no time to warm up and my hamstrings told me about it
      is a cold start why my first k hurts
      tight as a drum off the start because i hadnt jogged
      always stiff for the first ten minutes then it goes
      winter mornings my calves are like wood until mile two
      went straight into fast reps and my hamstring felt tight
      late for parkrun so i sprinted off cold
      old legs take ages to get going
      why do the first couple of k feel so hard
      body feels rusty at the start of every run
      is it bad to start fast from cold
      started the race with no jog beforehand and my calves were screaming
      what does cold muscle mean
      do cold muscles tear more easily
      joints feel dry and clunky until i get going
      why do i loosen up after a mile
      from bed to running in five minutes, shins complain
      sat at a desk all day then ran hard, legs hated it
      straight off the train to run club and straight into intervals
      did not warm up and now i am sore
      skipped the warm up and paid for it
      never warm up does it matter
      does not warming up cause soreness
      could my sore calves be because i never warm up
      running in frost with bare legs and muscles ached after
      my legs are tight when it is cold outside
      my hips are stiff at the beginning of each run
      stiff ankles first thing
      is it normal for first mile to be the worst
      my engine takes a while to start
      no preparation before the run, pain after
      why do muscles need to be warm
      what happens in the body during a warm up
      muscle temperature and running
      blood flow before running
      raced cold and felt terrible
      the gun went off before i was ready and my legs were cold
      i go from zero to full speed every time
      from the sofa to sprinting, pulled up stiff
      lunch break run no time to warm up, ache all afternoon
      as a teacher i stand all day and then run without warming, calves tight
      when i run early morning everything is tight
      why does a cold start hurt
      legs not awake
      muscles unprepared before running hurts later
      risks of not warming up
      does starting slowly count
      problem of running without warm up
      legs seize when i start fast in the cold
      hard start, stiff calves after
      starting cold
      too cold at the start of the marathon waiting in the pen
      stood around in the start pen for 40 minutes and then legs were stiff
    `,
  },
  {
    id: 'cause:cool-down',
    title: 'Stopping dead, without a cool-down',
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
    asks: `
      do my legs ache because i didnt cool down
      no cool down
      no cooldown
      skipped cool down
      stopped dead
      stopped dead at the finish line and my legs seized up
      finished, sat in the car for an hour, got out like a rusty gate
      stiff getting out of the car after a race
      drove home straight from parkrun and my calves went solid
      legs stiffen up as soon as i sit down after running
      why do my legs go stiff when i stop
      why do i seize up after a run
      seized up on the sofa post run
      sat at my desk straight after lunch run and my quads set like concrete
      legs tighten up on the train home from the race
      long train home straight after the marathon, legs so stiff both sides, because i didnt walk about?
      is it bad to stop suddenly after running
      what happens if you dont cool down
      is going straight to the pub after intervals why im stiff
      never cool down and always tight after, linked?
      finish run, shower, sofa, then i walk like a robot
      should i have kept walking after the finish
      stopping abruptly
      i stop quick and after i am rigid, why
      when i finish i go directly to the sofa and then my legs become hard, is normal?
      blood pooling in legs
      blood pools in legs when you stop running?
      why do my legs feel like logs after sitting
      cool down skipped sore calves
      forgot my cool down
      forgot to cooldwon after track
      didnt stretch after, is that why im sore
      i didnt stretch afterwards and now my hamstrings are tight as anything
      not stretching after a run sore legs
      treadmill timed out and chucked me off with no cool down, legs ache
      legs stiff in the evening after a morning run, i did no walking down
      does skipping the cooldown make you sore
      my wife picked me up right at the finish and by the time we got home i could hardly climb out, is that from not walking it off
      flopped on the grass after the 5k and just lay there, now my glutes are stiff lol
      ached more cos i just stopped
      went from flat out to standing still at the line, tight ever since
      race, photo, car, stiff. why
      squashed in a coach seat for two hours after the cross country and my thighs are like wood
      waste stuck in muscles cos i stopped too fast
      legs lock up after exercise when i rest
      what does not cooling down do to my legs
      hobbling after sitting down post run
      i just stopped
      sudden stop after a fast finish
      never cooled down
      didnt walk after my run
      no walk at the end, stiff as anything later
      stiff from sitting after a run
      stood around chatting at the finish and got cold and stiff
      straight on the bus after the run and my legs set
      jumped in the car after track without jogging down, calves like rope
      is it because i didnt jog down
      finished the race and sat straight in the car for two hours, like a plank after
      collapsed on the sofa straight after my long run and seized up
      stopped dead at the line and felt dizzy for a second
      went light headed when i stopped my watch and stood still
      blood pooling in the legs after stopping
      legs throb a bit when i stop running suddenly
      why do my legs set like concrete when i sit down after
      stiffened up on the drive home
      straight into a chair after intervals bad?
      do i get sore because i stop suddenly
      what happens if you do not cool down
      skipping cool downs, does it matter
      i never cool down, am i paying for it
      i finish at my front door with a sprint and stop
      end every run with a sprint finish and then nothing
      is stopping abruptly bad for your muscles
      jumped straight in the shower after a hard run and legs were stiff
      no cool down and legs heavy next morning
      did not walk after the race and i seized up
      had to rush off after training, no jog down, calves stiff
      lay down on the track right after the 1500
      straight back to my desk after a lunch run and my legs lock up
      my legs stiffen as soon as i stop
      after i sit down i cannot get up again after a run
      felt sick when i stopped dead after the sprint
      is it dangerous to stop running suddenly
      why should you not just stop
      why do they make you keep walking at the finish
      the marshals told us to keep moving after the line, why
      heart still pounding when i sat down, is walking better
      blood stays in the legs when you stop, true?
      skipped the warm down last night
      going from full speed to nothing
      finish then bus home standing still, legs went tight
      does cooling down clear waste
      does lack of cool down cause doms
      stiff because i did not cool down?
      no stretching no jog just stopped
      hard session then straight to work
      why is my body stiff after i finish quickly and drive
      i stop immediately when the distance is done, is this wrong
      my legs go wobbly when i stop
      swaying when i stopped at the end
      after track session i sit and my legs swell up a bit and feel thick both of them
      what does ending a run suddenly do
      ended run too quick
      finish line stop stiff
    `,
  },
  {
    id: 'cause:doms',
    title: 'Sore a day or two later (DOMS)',
    answer:
      'An ache in both legs that starts the day after something new or hard, hates stairs and eases within about five days is the usual pattern of delayed soreness, DOMS for short. In one leg only, in a single spot, growing worse, or still there after day 5? Have it checked.',
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
    asks: `
      why are my legs sore the day after a run
      doms
      what is doms
      delayed soreness
      delayed onset muscle soreness
      sore legs
      achy legs
      legs ache
      legs hurt after running
      why do my legs ache after running
      next day soreness
      sore next day
      why does it peak two days later
      why is day two worse than day one
      second day worse
      48 hours after and stairs are still horrible
      stairs are my enemy after the marathon
      coming downstairs backwards after london lol
      walking like john wayne today
      waddling like a penguin round the office after sundays 20 miler
      walking like a cowboy after hills
      cant sit on the loo without holding the wall after leg session
      getting up off the toilet hurts my quads day after
      legs like lead the morning after
      both calves tender to touch the day after sprints
      my thighs feel stiff 2 days since long run
      quads r killing me 2day ran yday
      ran yesterday, today everything below the waist aches
      felt great yesterday, today im a broken man, is that doms
      glutes and hammies sore since tuesday track
      bum sore day after hill session
      is it normal for my legs to hurt after my first run
      first run in ten years and my legs are so sore today
      started couch to 5k monday, legs sore tues and wed, normal?
      week 1 c25k legs killing
      soar legs after parkrun
      sore muscels day after
      how long does doms last
      how long will my legs be sore for after a half marathon
      when will my legs stop aching
      how do i get rid of doms
      is doms a good sign
      is soreness a sign of a good workout
      does being sore mean im getting fitter
      can i run with doms
      legs feel bruised all over both sides after the race yesterday but no marks
      yesterday i run first time 10 km and today i walk as a old man, why
      the legs hurt me after one day, not the same day, why it comes late
      why does soreness come late and not straight away
      i'm sixty two and new to this running lark and two days after each session my thighs are stiff as boards, will it always be like this
      stiff and tender muscles in both legs after leg day and a run
      heavy legs day after tempo
      my legs feel like jelly today
      sore two days later not the next day
      worse on day two is that right
      can barely walk downstairs two days after my race
      why does it hurt more on tuesday than monday
      the ache came on overnight
      felt great yesterday, in bits today
      how long does the soreness last
      when will my legs stop hurting
      will i be ok by the weekend
      three days after the marathon and still hobbling
      is it normal to be sore after a first run
      started running and my legs are sore every morning after
      beginner here my legs ache after every session
      legs sore to touch day after
      can't get off the toilet
      walking like john wayne after the half
      waddling like a penguin since sunday
      everything from the waist down aches
      thighs so tender i cannot lean on them
      i feel it worse when i get up from sitting
      first 10k yesterday and my legs are wrecked
      not run for months then did 5k, now i can hardly walk
      new exercise and sore the day after
      what does doms mean
      doms remedy
      do i have doms
      how to get rid of doms
      doms for five days after ultra normal?
      no soreness after long run does that mean i did not work hard
      why am i not sore right away
      why does it peak at 48 hours
      ache started about 24 hours after
      the day after the day after is the worst
      second day soreness
      morning after legs
      stiff and sore getting out of bed after yesterday's run
      my legs hurt when i laugh, when i sit, when i do anything, ran 20k on sunday
      both my calves are tender since the hill session on thursday
      post marathon legs what to expect
      post race aches
      muscle ache after running how many days
      soreness is going down each day but still there
      got the runners hobble
      do older runners stay sore longer
      does it get better the more you run
      why do i get sore from running when i am fit from cycling
      did squats and a run, two days later cannot sit
      my muscles are tired and painful one day after the running, it's usual?
      legs stiff as boards morning after long run
    `,
  },
  {
    id: 'cause:overexertion',
    title: 'Too far, too fast, too soon',
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
    asks: `
      did i overdo it
      overdid it
      overexertion
      over exertion running
      too much too soon
      too far too fast
      went too hard
      went out too fast
      ran too far
      pushed too hard on my run and now everything aches
      went out with the fast group and got destroyed
      tried to keep up with the A group and my legs are cooked
      chased a pb at parkrun and my legs are paying for it
      full send at the 10k, legs are toast
      absolutely rinsed my legs racing on sunday
      ran 10 miles when my longest was 4, legs in bits, why
      doubled my mileage this week and my legs ache
      jumped from 5k to a half in one go, what have i done to my legs
      signed up for a marathon with three weeks training and my legs are wrecked after
      accidentally ran 15k instead of 8 cos we got lost, thighs are dead
      back from holiday and went straight into my old mileage, aching
      three hard sessions in a row and my quads have had enough
      back to back race weekend, hammered legs
      ran every day this week and my legs ache, too much?
      am i running too much
      overtraining sore legs
      is it possible i train too much and so the legs pain
      i forced too much in the training and now muscles are very tired
      i have run more than my body can, now the legs suffer
      beyond my limits
      race effort on a training day
      raced when i was meant to jog
      redlined it
      smashed it too hard on the track, glutes n quads gone
      first week of couch to 5k and i skipped ahead to week 4, oh dear my legs
      skipped ahead on the c25k app, calves sore, did i go too quick
      why am i so sore after racing compared to training
      why did that run wreck me when the last one didnt
      is going all out bad for your legs
      new club, first session way harder than im used to, thighs sore
      strava challenge made me run double, regret it, legs ache
      did a treadmill 10k at a speed i can't normally hold and my calves are sore
      big jump in distance sore legs
      increased milage too quick
      bit off more than i could chew on the long run
      i'm 55 and went off like i was 25, both legs are complaining, is that simply overdoing it
      sore because i ran too fast
      so what happened is my friend asked me to pace her for the last ten miles of her marathon and i've only been doing like five k's and now my legs are totally gone was that too much
      first ultra and i was not ready for the distance
      hill session plus leg day plus long run, was it too much
      overdone it
      overcooked it
      too much running
      too many miles
      ran too hard
      way further than ive ever run
      i went too far this time
      too fast for me and now my legs are moaning
      is this what happens when you increase too quickly
      longest run ever, legs ruined, did i do too much
      ran twice my normal distance on a whim
      did a half marathon with no training
      did a marathon on four weeks of training and now i am broken
      signed up for a ten miler having only done parkruns, legs destroyed
      new year new me ran every day for two weeks, legs ruined
      upped my mileage too quick
      ran with my faster mates and blew up
      went out too hard and died at the end
      sprinted the last mile and ever since my legs are toast
      back to back races and my legs are empty
      raced saturday and sunday and feel like death
      two hard sessions in a row and now everything is sore
      did tuesday track, wednesday hills, thursday tempo and now cannot move
      did i do too much
      have i overdone it
      pushed too hard at the club session
      got carried away on strava segments
      legs are never fresh any more, running every day
      always tired legs since i upped the miles
      my legs feel flat for weeks of heavy training
      overtraining or just tired
      how do i know i am overtraining
      is it overtraining
      ran on tired legs all week
      marathon training is breaking me
      peak week has killed my legs
      did the long run at race pace
      tried to copy an advanced plan as a beginner
      first time with the quick group, never again
      chased a pb and now limp around the office both sides
      doubled my long run
      added three hill sessions at once
      did a 24 hour relay and my legs have gone
      hiked 30k the day after a long run
      a week of holiday running every day when i usually run twice
      played football then ran a 10k, knackered
      lockdown lazy then ran ten miles
      started too fast after the baby and everything aches
      my body cannot keep up with my training
      why do my legs hurt more when i run faster
      too many hard days
      ran much more than usual
      big jump in training
      legs heavy all week after a big block
      i think i exaggerate with training, legs always hurt
      from 10 km to 25 km in one week, is that too much
      entered an ultra as a joke and paid for it
      legs fried from too many intervals
    `,
  },
];
