import type { RedFlagInput } from './schema.ts';

/**
 * Warning signs, in the order of the triage notes they come from. Safety text: it says what to do, how soon and whom
 * to call, and nothing that was not read at a source. `signs` are written with the concepts of lexicon.ts.
 */
export const redFlags: RedFlagInput[] = [
  {
    id: 'flag:deep-vein-thrombosis',
    title: 'One leg swollen, hot, red or throbbing',
    urgency: 'same-day',
    mayBe: 'a blood clot in a deep vein',
    action: 'Contact {urgent} today. With any chest pain or trouble breathing, call {emergency} now.',
    avoid: 'Do not massage or roll the leg, and do not run on it.',
    sources: ['NHS-dvt', 'Glos-dvt'],
    status: 'read',
    signs: [
      'swelling & calf & !both',
      'rock-hard & calf & hot & !both',
      'calf & journey & (hot | rock-hard)',
      'swelling & leg & one & !joint & !both',
      '(hot | red | throbbing) & calf & !both & !hot-weather',
      '(hot | red | blue) & leg & one & !joint & !shin & !both & !hot-weather',
      'leg & (pain | cramp | swelling | hot) & journey',
      'sore-veins',
      'clot',
    ],
    phrasings: `
      one calf is swollen and throbbing
      my left calf is hot and red but i did not pull it
      only my right leg is puffy and sore
      calf cramp that will not go away since the flight
      the veins on one leg are hard and sore
      my right calf is twice the size of the left
      one leg is bigger than the other and it aches
      calf swollen and warm to touch
      had a dvt last year and now my calf is sore again
      my wife's calf is swollen and red after the plane
      left leg swelled up overnight and feels hot
      my calf hurts since a long haul flight
      could it be a blood clot in my leg
      sore lump behind one knee and swollen calf
      lower leg gone tight shiny and red on one side
      my calf has swollen up on one side since the weekend
      left calf feels hot and tight and it is fatter than the right one
      i flew back from the race and now one leg is puffy
      one leg has gone a funny colour and feels heavy and swollen
      my lower leg is throbbing and warm but i never knocked it
      coach trip for eight hours and my calf is really tender now
      i get clots and my calf aches today
      mum's ankle and calf blew up on one side only
      had a blood clot before and my leg feels the same again
      just the one leg is swollen not the other
      calf tender to touch red and swollen
      my leg is swelling more each day just on the left
      been in a cast for weeks and now my calf is swollen
      one ankle and calf have gone fat and shiny since the flight home
      left calf feels like a hot water bottle
      my calf is tender deep inside and looks redder than the other
      calf's gone hard and warm after 9 hours on a coach
      one leg is heavier and thicker than the other since surgery
      just got off a plane and my calf is throbbing
      noticed my right sock mark is way deeper, leg looks bigger than left
      my lower leg is really puffy on one side and i've been sat at a desk all week after my op
      calf pain came out of nowhere, it's warm to the hand and a bit pink
      since the long drive to scotland my left calf has a deep ache and looks swollen
      on the pill and my calf is swollen and tender
      is it bad if one calf measures 3cm more than the other
      mum has a sore swollen leg and recently had a hip replacement
    `,
  },
  {
    id: 'flag:heart-or-lung',
    title: 'Chest pain, trouble breathing, fainting or a racing, skipping heart',
    urgency: 'emergency',
    mayBe: 'a heart or lung emergency',
    action:
      'Stop, sit down, and call {emergency} now. Do not drive yourself. If chest tightness on running has settled with rest, do not run, and contact {urgent} today.',
    avoid: 'Do not run, and do not wait to see whether it passes.',
    sources: ['NHS-dvt', 'Springwell-heart', 'NZ-heart'],
    status: 'read',
    signs: [
      'chest-pain',
      'cannot-breathe',
      'fainted',
      'heart-rhythm',
      'coughing-blood',
      'arm-or-jaw & (pressure | pain)',
      'breathing-hurts & !stitch',
    ],
    phrasings: `
      my leg hurts and now i can't catch my breath
      chest hurts when i breathe in
      tight chest on my run
      pressure going into my arm and jaw
      blacked out at the finish
      my heart is going mad and i feel faint
      coughing up blood after my run
      crushing pain in my chest
      heart skips beats when i run
      i fainted after the race
      my mate passed out at the end of the 10k
      palpitations during intervals
      heaviness in my chest on hills
      pain in my left arm when i run
      short of breath at rest and one leg is sore
      my chest feels like someone is sitting on it
      i could not get my breath back ten minutes after stopping
      tightness across my chest whenever i push
      keeled over at the end and came round on the floor
      my heart was doing somersaults on the run
      heart fluttering and i felt light headed
      jaw ache and chest ache on hills
      i passed out after my intervals
      spat up blood after training
      sharp pain in my chest and my calf is sore
      my heart stopped beating right for a few seconds during the run
      a clubmate went grey and was clutching his chest
      struggling to breathe even sitting down
      my dad got pains in his chest on the treadmill
      i can not breathe properly since the race
      chest feels like an elephant is standing on it when i push
      can't get my breath back twenty minutes after stopping
      stabbing in the ribs every time i breathe in after the run
      heart went thump thump miss thump all the way home
      came over all faint at mile 3 and had to hold a lamp post
      passed out in the shower after a long run
      my dad got tightness across his chest on the run last night
      woke up coughing pink stuff after my race
      pain down my left arm when i pick up the pace
      heart was racing at 220 and wouldn't come down
      grey and clammy and short of breath after the hill
      breathless just walking to the kitchen after the marathon
      my heart keeps doing somersaults when i'm lying in bed
      whenever i run uphill i get a squeezing in my chest that goes when i stop
      my chest hurts and my arm feels heavy
      saw stars then woke up on the pavement
      husband went grey and said his chest was tight at the finish
      had a funny turn and collapsed at 10k
    `,
  },
  {
    id: 'flag:rhabdomyolysis',
    title: 'Dark urine, hardly any urine, or far worse pain and weakness than usual',
    urgency: 'emergency',
    mayBe: 'muscle breaking down and harming the kidneys',
    action:
      'Call {emergency} now, or get to a hospital at once, and ask for a creatine kinase test. It can appear days after the run.',
    avoid: 'No ibuprofen, and no more exercise.',
    sources: ['CDC-rhabdo'],
    status: 'read',
    signs: [
      'dark-urine',
      'little-urine & (ran | days)',
      'swelling & thigh & cannot-bend',
      'worse-than-ever & pain',
      'weak-legs & (days | stairs)',
    ],
    phrasings: `
      my pee is brown
      cola coloured urine after the marathon
      dark wee after that race
      my quads are so swollen i can't bend my knees
      pain way worse than any doms i have ever had
      legs too weak to do stairs two days on
      hardly peeing since the ultra
      urine looks like tea
      i peed something like coke this morning
      wee is red after running
      blood in my urine after a long run
      my wee has gone the colour of strong tea
      thighs massively swollen after spin class and pee is dark
      no pee at all since yesterdays race
      pee like rust after crossfit
      my urine turned brown after a crossfit class
      went to the loo and it looked like cola
      toilet bowl was full of what looked like coke
      i have barely weed since the race yesterday
      pee the colour of rust and legs in agony
      did a thousand squats and now my thighs are huge and my wee is dark
      never had pain like this in my legs i can hardly move
      my legs are so weak i can not get off the toilet
      arms and legs swollen after boot camp and urine is dark
      pee looks like black coffee
      urine like coke since yesterday
      loo was rusty brown after the 100k
      haven't had a wee since the race yesterday morning
      can't lift my arms or climb stairs after crossfit, muscles swollen like balloons
      my legs are so painful and weak i can't get out of bed, way worse than ever
      muscles swelled right up after the workout and pee is dark
      pee looks like tea
      pee's gone a scary dark colour since bootcamp
      there was blood in the toilet after my ultra
      is it ok that my wee looks like coca cola after the marathon
      wee has been really dark for two days and my thighs are swollen
      arms and legs are so swollen i can't bend them after my first spin class
      haven't peed in 20 hours since my race
    `,
  },
  {
    id: 'flag:acute-compartment',
    title: 'A rock-hard, bursting leg with pain that keeps growing',
    urgency: 'emergency',
    mayBe: 'dangerous pressure in the muscle',
    action: 'Call {emergency} now, or go to an emergency department. Loosen anything wrapped around the leg.',
    avoid: 'Do not massage it, and do not wait to see whether it passes.',
    sources: ['NHS-compartment'],
    status: 'second-hand',
    signs: [
      'rock-hard & leg & (extreme-pain | numb | worsening | pain)',
      'bursting & leg',
      'extreme-pain & leg & (at-rest | numb | painkillers-fail | worsening)',
      'painkillers-fail & (leg | pain)',
      'toes-scream',
      'worsening & at-rest & pain & !long-time',
      'numb & tight & foot & leg & worsening',
    ],
    phrasings: `
      my shin is rock hard and agony
      the pain is getting worse and worse even lying still
      it screams if i move my toes
      leg so tight it feels like it will burst after a kick
      foot going numb and my leg is super tight and getting worse
      painkillers are not touching it and my calf is solid
      lower leg hard as a rock after a fall and the pain is unbearable
      excruciating calf pain even at rest
      shin about to burst
      calf rock solid and foot numb
      somebody kicked my shin and now it is solid and the pain is unreal
      leg feels like it will explode and i can not stand it
      my shin is as hard as stone and hurts more every minute
      wiggling my toes makes me scream
      strong painkillers do nothing and the calf is tight as a drum
      after a bang on the shin the pain keeps building and the foot tingles
      unbearable pain in my lower leg and it is rigid
      the pain in my calf is off the scale and it feels like wood
      my leg is so tight the skin is shiny and it is agony
      crushing bursting pain in my shin even when i keep still
      my foot is going numb and the leg is hard and swollen after the tackle
      shin is solid like a rock and agony, painkillers not touching it
      leg feels as if it's going to explode and toes are going numb
      kicked in the shin at football, now it's rock hard and the pain keeps building
      pain when anyone even stretches my foot, leg tight as a drum
      the front of my shin is tight and screaming, getting worse even with my feet up
      calf is hard as a rock after a kick and i can't bear it
      my lower leg is swelling and hard and my toes tingle
    `,
  },
  {
    id: 'flag:exertional-compartment',
    title: 'Tight, numb legs at the same point of every run, gone after stopping',
    urgency: 'this-week',
    mayBe: 'pressure that builds up in the muscle on running',
    action: 'See a doctor or physiotherapist this week, and stop the runs that bring it on.',
    avoid: 'Do not push through the tightness or the numbness.',
    sources: ['NHS-compartment'],
    status: 'second-hand',
    signs: [
      'same-point & (numb | tight | pumped | foot-slap) & leg',
      '(pumped | foot-slap) & eases-after',
      'pumped & every-run',
      'numb & eases-after & leg & every-run',
    ],
    phrasings: `
      my shins go tight and numb at the same mile every run and are fine ten minutes later
      calf pumps up like a balloon then eases when i stop
      foot slaps after 20 minutes then back to normal
      every run at two miles my calves go solid and tingly then fine after i stop
      feet go numb at the same point each run
      lower legs tighten up every run at the same distance and ease once i stop
      shin pressure builds until i have to stop then it goes away every time
      at exactly 3k my calves go like concrete and i have to stop then it goes
      front of my shins go numb at the same place every time i run
      my feet fall asleep after fifteen minutes of each run and wake up when i stop
      every time i run my calves swell up tight and it vanishes once i rest
      tight band round my shins after a mile every single run gone in five minutes
      legs pump up so hard i have to stop then fine after a rest
      same distance every run and my foot starts to slap
      numb foot at mile two of every run back to normal when i walk
      always at the same point my lower legs go rock solid then ease off
      i get the same tight bursting calves at ten minutes in and it is fine after i stop
      my shins lock up and tingle two miles into each run but fine when i rest
      both calves tighten unbearably at the same time in each run then ease
      pressure in my lower legs every run at the same stage
      every run at about 10 minutes my shins go like wood and feet go numb, gone after rest
      calves balloon up and foot slaps after a mile, then fine once i stop
      lower legs so tight i have to stop at 2 miles each time, feet tingle
      my shins fill up and go hard on every run until i have to walk
      feet go dead at 3k every run and come back when i stop
    `,
  },
  {
    id: 'flag:stress-fracture',
    title: 'Pain in one spot on a bone',
    urgency: 'this-week',
    mayBe: 'a stress fracture',
    action:
      'Stop running and see a doctor this week. If you cannot put weight on it or limp at rest, contact {urgent} today.',
    avoid: 'Do not run on it, and do not test it by hopping.',
    sources: ['Mountjoy2023', 'AAOS-stress', 'NHS-shin'],
    status: 'second-hand',
    signs: [
      'one-spot & (bone | shin | foot | heel)',
      'one-spot & pain & ran-more',
      'bone & (night | at-rest | pain)',
      'hop & pain & !hip',
      'top-of-foot & pain',
      'shin & (night | at-rest) & pain',
      'foot & pain & worsening & !both',
    ],
    phrasings: `
      one spot on my shin bone hurts to press
      top of my foot pain gets worse every run
      it hurts to hop on that leg
      bone ache at night
      pinpoint pain since upping my mileage
      my tibia hurts in one place
      sore spot on the bone below my knee
      shin throbs when i am in bed
      pain on a small area of my foot bone
      there is one exact point on my shin that kills when i touch it
      metatarsal pain that gets worse as i run
      the bone in my foot hurts when i push on it
      i can put my finger on the exact spot on my shin that hurts
      pressing one place on my shin makes me jump
      top of my foot is sore to touch and worse each run
      my shin bone aches in bed
      a point on the bone is really tender since i upped my miles
      when i hop on it the shin kills
      little tender bit on my foot bone that never goes
      my heel bone hurts when i squeeze it
      bone pain in my shin that is there even when i rest
      one small area on the inside of my shin is so sore to press
      second toe bone swollen and sore since the marathon block
      pain in the bone when my foot lands every step
      sore spot on the inside of my shin bone, hurts when i press it
      top of foot hurts right over one bone when i hop
      heel bone hurts when i squeeze it from both sides
      shin pain right on the bone that aches at night
      pain in one exact place on my metatarsal for two weeks
      it hurts to hop on my right foot
      tender when i tap on my shin bone
      one place on my shin the size of a thumbprint is killing me
      the outside of my foot hurts when i press the bone
      bone pain in my shin at night
      aching in my foot bone that gets worse with every run
    `,
  },
  {
    id: 'flag:hip-stress-fracture',
    title: 'Deep groin or hip pain on running, hopping or walking',
    urgency: 'same-day',
    mayBe: 'a stress fracture in the hip',
    action: 'Stop running and contact {urgent} today. Use crutches if walking hurts.',
    avoid: 'No running and no hop test: waiting can make it worse.',
    sources: ['Robertson2017'],
    status: 'read',
    signs: [
      'groin & pain & !both',
      'hip & pain & (hop | night | limp | cannot-weight-bear | deep | walking-hurts) & !both',
    ],
    phrasings: `
      deep groin pain when i run
      my hip hurts to hop on
      groin ache and now it hurts walking
      pain in the front of my hip wakes me up
      groin pain that gets worse as i run
      deep hip pain and i am limping
      it hurts deep in my groin after long runs
      hip pain at night after upping my marathon training
      sore groin every run for a while
      my friend has groin pain and can hardly walk
      my groin is agony every time my foot lands
      pain deep inside my hip joint since my long run
      groin pain so bad i am limping
      ache in the crease at the top of my leg when i run
      hip pain that started on a run and now hurts when i walk
      can not hop because of my hip
      sharp pain in my groin with each step
      deep ache in the hip at night after increasing mileage
      there is a pain in my groin and i can not run it off
      front of hip hurts and it is getting worse as the miles go up
      my wife has a sore groin after her marathon training
      deep hip pain that makes me limp after runs
      groin pain every time i land on my left
      ache at the front of my hip that's there even walking to work
      can't hop on my left leg because of groin pain
      my groin hurts and i limp when i get out of the car
      sharp hip pain with each step on the right
      hip pain so deep i can't lie on that side and can't hop
    `,
  },
  {
    id: 'flag:achilles-rupture',
    title: 'A kick or snap at the back of the leg, or no push-off',
    urgency: 'same-day',
    mayBe: 'a torn Achilles tendon',
    action: 'Get to an emergency or urgent-care clinic today; if unsure where, contact {urgent}.',
    avoid: 'Do not walk on it, stretch it or massage it.',
    sources: ['FAS-achilles', 'HealthLinkBC-achilles'],
    status: 'read',
    signs: ['kicked', 'pop & (heel | ankle | calf) & !joint-swelling', 'cannot-tiptoe', 'gap & heel'],
    phrasings: `
      felt like someone kicked me in the heel
      heard a snap in my ankle
      can't go up on my toes
      there is a gap above my heel
      calf popped and i can't push off
      felt like being shot in the back of the leg
      something snapped at the back of my ankle
      like a stone hit my calf and now i can't walk
      my achilles went bang
      he thought somebody kicked him but nobody was there
      loud pop in my heel and no push off
      it was like i had been hit by a ball in the calf but nobody was near
      thought someone threw a rock at my ankle
      there was a bang at the back of my heel and i fell
      my foot just flaps and i can not push up on tiptoes
      i felt a twang above my heel and can not walk properly
      sounded like a gunshot behind my ankle
      can not raise my heel off the floor
      there is a hollow above my heel where the tendon was
      snapping sound at the bottom of my calf while sprinting
      someone booted me in the ankle i thought but there was no one there
      a crack from my achilles on the start line
      felt like a ball hit my ankle from behind but nothing was there
      loud bang in my lower calf and i fell over
      heard a crack at the back of my ankle and it's all weak
      can't stand on tiptoe on one side
      my achilles went twang
      something smacked my heel mid stride and now i walk flat footed
      achilles popped
      thought somebody threw a rock at my calf
      can't push off with my left foot since i heard a snap
    `,
  },
  {
    id: 'flag:muscle-tear',
    title: 'A pop or tear in a muscle, a dent, or a big bruise',
    urgency: 'same-day',
    mayBe: 'a torn muscle or tendon',
    action:
      'Contact {urgent} today if it popped, has a dent or a big bruise, or you cannot walk; otherwise see a doctor or physiotherapist this week.',
    avoid: 'No running, stretching or massage.',
    sources: ['NHS-strain'],
    status: 'second-hand',
    signs: [
      'pop & (thigh | leg | muscle)',
      'tore',
      'dent',
      'big-bruise',
      'gave-way & muscle & !knee',
      'cannot-bend & thigh',
      'sudden-stop & leg',
    ],
    phrasings: `
      my hamstring went pop
      something tore in my calf mid stride
      huge bruise down my thigh
      there's a dent in the muscle
      can't lift my leg since the sprint
      felt my quad rip
      hamstring twanged and i had to stop dead
      my calf muscle gave way and i hobbled home
      i heard a pop in my thigh
      felt a sudden sharp rip in my hamstring while sprinting
      black bruise spreading behind my knee after my hamstring went
      pulled up suddenly with my calf gone
      i felt something rip at the back of my thigh
      my thigh went bang and i could not carry on
      massive purple bruise came up on my calf
      my hamstring twanged and it has gone black and blue
      i felt a tear in my quad when i jumped
      there is a hole in my thigh muscle you can feel it
      i pulled up sharp with a stabbing in my calf and had to be carried
      sudden pain like a knife in my hamstring mid sprint
      bruising all down the back of my leg after it popped
      a lump and a gap in my thigh after a sprint
      my calf went and i could not take another step
      back of my thigh is black and blue after pulling up
      something ripped in my thigh when i sprinted
      felt a sudden stab in my calf and had to stop dead, now it's bruised
      there's a hollow in my hamstring i can put a finger in
      my hamstring just went, like a gunshot
      quad gave a snap and now there's a bulge
      i felt a pop in my groin
      my calf made a ripping sound
      hamstring exploded on the last sprint, massive bruise
      there's a bulge in my thigh since i pulled it
    `,
  },
  {
    id: 'flag:heat-stroke',
    title: 'Confused, collapsed or staggering in the heat, or a fit',
    urgency: 'emergency',
    mayBe: 'heat stroke',
    action:
      'Call {emergency} now, and start cooling at once while help comes: shade, kit off, cold water or ice.',
    avoid: 'Do not wait for help to come before you start cooling.',
    sources: ['Roberts2021', 'BlackCountry-heat'],
    status: 'read',
    signs: [
      'confused-other',
      'confusion & (heat | dizzy | fever | staggering | vomiting | headache | after-race)',
      'not-making-sense',
      'heat & (collapsed | staggering | vomiting)',
      'seizure',
      'staggering & (race | ran)',
      'vomiting & dizzy & heat',
      'vomiting & dizzy & cooled',
    ],
    phrasings: `
      my mate is confused and boiling after the race
      collapsed in the heat
      he stopped making sense
      stumbling with hot skin at the finish
      still sick and dizzy 30 minutes after cooling down in the shade
      had a fit at the finish line
      she had a seizure after the marathon
      runner is delirious and burning up
      overheated and talking nonsense
      staggering all over the road in the heat
      dizzy and being sick after running in the heat
      my friend does not know where he is after running in the sun
      she was weaving across the road and slurring in the heat
      a runner went down at mile ten on a scorching day
      boiling hot skin and talking rubbish after the half
      really hot day and he is acting drunk
      he is burning up and does not recognise me
      i went all wobbly and blacked out in the heat
      can not stop being sick and dizzy after that hot run
      shaking fit after the finish
      a lad collapsed in the sun at the end of the race
      my clubmate is acting strange and is roasting hot
      he was twitching and shaking on the ground after the marathon
      my friend is staggering around and not making sense after the race, it's boiling
      she stopped sweating and is burning hot and muddled
      he had a seizure at the finish
      runner down, really hot skin, doesn't know where he is
      felt delirious in the heat
      our runner has gone unconscious in the heat
      clubmate is swaying and confused, it's 30 degrees
      my wife is vomiting and can't stand up after the hot race
      feels like heatstroke, i'm shivering and confused
      he keeps falling over and slurring at the finish
    `,
  },
  {
    id: 'flag:low-sodium',
    title: 'Drank a lot, and now sick, puffy, confused or a bad headache',
    urgency: 'emergency',
    mayBe: 'dangerously low salt from drinking too much',
    action:
      'Call {emergency} now. If it is only mild bloating, drink nothing until you pass urine, and contact {urgent} today if it does not settle.',
    avoid: 'Do not give more water.',
    sources: ['HewButler2015', 'Urso2014', 'Rosner2019'],
    status: 'read',
    signs: [
      'drank-a-lot & (vomiting | headache | confusion | not-making-sense | swelling | drowsy | dizzy | weird | bloated)',
      'tight-rings',
      'weight-gained-running',
      'vomiting & headache & (ran | race)',
      'bloated & (confusion | headache | vomiting)',
    ],
    phrasings: `
      drank loads and now throwing up with a headache
      fingers swollen rings tight and i feel weird
      put on weight during the marathon
      bloated and confused and i drank at every station
      water won't stay down and my head is pounding after the race
      drank litres and i feel drowsy and sick
      i drank too much water and my head hurts badly
      hands puffy after the ultra and feeling spaced out
      she drank at every aid station and is vomiting
      gained two kilos over the race from drinking and feel awful
      drank at every stop and now i feel sick and my head is splitting
      i have had so much water that i feel swollen and woozy
      my wife drank litres during the marathon and now she is confused
      been chugging water all race and my fingers are like sausages
      i feel sick bloated and headachey after drinking tons of water
      necked five bottles and now i am throwing up
      my watch strap and ring are tight after the ultra and i feel out of it
      weighed more after the race than before it and i feel awful
      too much water on the run now confused and sleepy
      over drank at the marathon and my head is banging
      keeps drinking and vomiting after the race and makes no sense
      rings are tight, i feel sick and confused after the marathon
      my girlfriend drank loads of water on the run and now she's acting drunk
      i drank at every station and now my head is splitting and i keep being sick
      bloated and puking after an ultra where i drank tons
      drank 5 litres during the race and feel really ill and dizzy
      hands are swollen and i feel spaced out after loads of water
      kept drinking at each table, now vomiting
    `,
  },
  {
    id: 'flag:infection',
    title: 'Redness, heat or fever with a sore leg, joint or wound',
    urgency: 'same-day',
    mayBe: 'an infection of the skin, joint or bone',
    action:
      'Contact {urgent} today. With confusion, a fast heartbeat or breathing, faintness or fast-spreading redness, call {emergency} now.',
    avoid: 'No running, and no rolling or massage.',
    sources: ['NHS-cellulitis', 'NHS-knee'],
    status: 'second-hand',
    signs: [
      'red & hot & leg & !hot-weather',
      'red-streaks',
      'spreading & red',
      'fever & leg & (pain | hot | red | swelling)',
      'knee & hot & (swelling | fever)',
      'wound & (pus | throbbing | hot | red | fever | smelly)',
      'pus',
      'shin & red & hot',
    ],
    phrasings: `
      my leg is red hot and it is spreading
      my blister now has red streaks
      fever and my shin is on fire
      my knee is hot swollen and i am shivery
      the graze went yellow and throbs
      cut on my leg is oozing pus
      shivering with a temperature and my leg is bright red
      redness creeping up my leg
      infected blister and i feel feverish
      red patch on my shin getting bigger and hot
      my cut knee is hot and red and the redness is growing
      there is a red line going up my leg from a blister
      scraped my shin last week and now it is oozing
      feverish and my calf is red and sore
      my knee is hot to touch and i feel shivery
      my leg is bright red hot and i have a temperature
      yellow gunk coming out of my blister and the toe is swollen
      insect bite on my leg is red hot and spreading
      skin on my shin is hot tight and red and i feel ill
      the wound from my fall smells bad
      red hot swollen ankle and chills
      my heel blister looks infected and it throbs
      blister has gone green and there's a red streak
      my knee is hot, red and i've got the shivers
      fever and one swollen sore leg
      my cut from the fall is oozing and throbbing
      there's a red patch spreading up my calf
      insect bite on my leg getting redder and bigger with fever
      the scab on my knee is hot and leaking yellow stuff
      knee swollen, burning hot and i feel shivery
    `,
  },
  {
    id: 'flag:cauda-equina',
    title: 'Numb between the legs, or new trouble with bladder or bowels',
    urgency: 'emergency',
    mayBe: 'pressed nerves at the base of the spine',
    action: 'Call {emergency} now, or go straight to an emergency department.',
    avoid: 'Do not wait to see whether it passes.',
    sources: ['Chesterfield-CES', 'Healthify-sciatica'],
    status: 'read',
    signs: [
      'saddle-numb & !bike-seat',
      'cannot-start-urine',
      'lost-control',
      'sciatica & both',
      'back & weak-legs',
      'back & both & numb',
    ],
    phrasings: `
      numb between my legs
      can't feel when i wipe
      can't start peeing and my back hurts
      lost control of my bladder
      both legs weak with back pain
      sciatica down both legs
      i wet myself and my legs are numb
      no feeling in my privates since the long run
      lost control of my bowels
      back pain and both legs have gone numb
      numb around my bum and privates since my run
      i wet myself on the run and my back is killing me
      can not tell when i need a wee any more
      back pain and both legs have gone weak
      no feeling down below after my back went
      pins and needles between my legs
      my bowels have gone and my legs are weak
      pain shooting down both legs from my back
      can not feel the toilet paper when i wipe
      trouble starting to wee with bad back pain
      my bladder does not work right since my back went
      saddle area has gone numb
      numb around my bum and inner thighs
      can't feel when i'm peeing since my back pain started
      lost control of my bowels on a run and my legs feel weak
      numb in the saddle area
      can't feel myself wipe
      can't control my bladder since my back went
      numbness in my private parts after a run
      both legs weak and tingling with back pain
    `,
  },
  {
    id: 'flag:sciatica',
    title: 'Shooting pain or tingling from back or bottom down a leg',
    urgency: 'this-week',
    mayBe: 'an irritated nerve, such as sciatica',
    action:
      'See a doctor this week if it is not easing. If the leg gets weaker, contact {urgent} today; with both legs or numbness between them, call {emergency} now.',
    avoid: 'Do not stretch or run hard into the pain.',
    sources: ['Healthify-sciatica'],
    status: 'read',
    signs: [
      'shooting & leg',
      'sciatica',
      'tingling & down-leg',
      'back & leg & (burning | shooting | tingling) & !both',
    ],
    phrasings: `
      shooting pain from my bum down my leg
      tingling down the back of my leg
      my back goes and my calf burns
      i think i have sciatica
      electric shocks down my leg
      pain runs from my lower back to my foot
      zapping nerve pain in my hamstring from my back
      pins and needles down the back of the thigh from my bottom
      piriformis or sciatica pain down one leg
      burning pain from my buttock to my ankle
      electric pain goes down the side of my leg when i bend
      my bum cheek hurts and it runs all the way down my leg
      sharp zaps from hip to foot when i sit
      a nerve in my back is sending pain down my leg
      hot wire feeling down the back of my leg
      tingly leg from the buttock down
      lower back pain that travels into my calf
      it shoots from my lower back into my thigh when i run
      pinched nerve in my back and pain in my leg
      my back is bad and i get pins and needles in one leg
      electric shock from my bum to my toes
      burning pain from lower back down the side of my leg
      tingling all the way down my leg when i sit
      nerve pain down the back of my thigh to my foot
      pins and needles running down my right leg from my lower back
    `,
  },
  {
    id: 'flag:nerve',
    title: 'Numbness that lasts, a foot that slaps, or a leg with no strength',
    urgency: 'same-day',
    mayBe: 'a pressed or hurt nerve',
    action:
      'For new weakness or a foot that will not lift, contact {urgent} today. For numbness or tingling that lasts, see a doctor this week.',
    avoid: 'Do not run until it has been looked at.',
    sources: [],
    status: 'memory',
    signs: [
      'foot-drop',
      'numb & (foot | leg) & !bike-seat & !cold-weather',
      'gave-way & leg & !knee & !muscle',
      'no-strength & leg',
      'tingling & lasting',
    ],
    phrasings: `
      my foot keeps slapping the ground and won't lift
      my toes have been numb for days
      my leg gave out with no strength
      pins and needles that don't stop
      can't lift my foot
      foot drop after my long run
      numb patch on my thigh that will not go
      still no feeling in my foot hours later
      i cannot feel my toes
      my leg just has no power
      the numbness is spreading up my foot
      my big toe has been numb since the marathon
      my foot drags when i am tired and now it does not lift at all
      lost feeling in part of my foot
      i keep tripping because my toes will not come up
      leg feels dead and has no strength since yesterday
      constant pins and needles in my foot
      my foot has gone floppy
      half of my foot has no feeling
      my thigh has a numb patch for days
      tingling toes that never stop
      can not lift my toes off the ground
      my leg just buckles there is nothing there
      my foot keeps catching on the ground
      can't pull my toes up
      my big toe has been numb for three days
      left foot is still numb this morning
      my leg has no power, it just folds
      legs keep buckling under me
      quad just switches off and my leg collapses
      my thigh is numb and it hasn't come back
      my foot drags when i'm tired and trips me up
      two toes have been numb since the marathon a week ago
      the side of my foot has no feeling
    `,
  },
  {
    id: 'flag:stroke',
    title: 'A drooping face, one weak side or trouble speaking',
    urgency: 'emergency',
    mayBe: 'a stroke',
    action: 'Call {emergency} now.',
    avoid: 'Do not wait to see whether it passes.',
    sources: [],
    status: 'memory',
    signs: ['face-droop', 'weak-side', 'cannot-speak', 'sight-lost'],
    phrasings: `
      one side of my body went weak
      my face is drooping and my leg is numb
      can't get my words out and my leg is dead
      left side has gone numb and weak
      slurred speech after the run
      his face dropped on one side
      arm and leg on one side will not work
      speech has gone funny and my arm is weak
      his mouth is hanging down on one side
      i can not lift my arm and my words are coming out wrong
      my friend is slurring and one arm is weak
      her smile is lopsided after the race
      one side of my face feels numb and droopy
      suddenly my right arm and leg do not work
      he can not speak properly and one leg is weak
      my left arm went limp on the run
      half my body has gone numb
      words are all jumbled and my face feels odd
      a runner can not raise both arms and talks funny
      vision went and one side of the body is weak
      mouth is drooping and he can't speak properly
      can't move her right arm after the race
      words coming out wrong and one side feels weak
      suddenly can't see out of one eye after a run
      my mate's smile is wonky and his arm is weak
      suddenly i couldn't get my words out at the end of my run
      one half of my body went numb
    `,
  },
  {
    id: 'flag:joint-injury',
    title: 'A joint that locks, gives way, swells up or takes no weight',
    urgency: 'same-day',
    mayBe: 'an injured joint or a broken bone',
    action:
      'If it is stuck, very swollen, misshapen or takes no weight, contact {urgent} today. If it keeps giving way, be seen this week at the latest.',
    avoid: 'Do not run or walk it off.',
    sources: ['NHS-knee'],
    status: 'second-hand',
    signs: [
      'knee & (locked | gave-way | swelling | clunks)',
      'joint & swelling',
      'cannot-weight-bear & !both',
      'cannot-walk & (one | pop | swelling | twisted)',
      'misshapen',
      'twisted & (pop | swelling | bruise)',
      'locked & joint',
    ],
    phrasings: `
      my knee is stuck and won't straighten
      knee keeps giving way
      knee clunks and locks
      my knee blew up like a grapefruit
      can't put weight on my ankle
      i can't stand on my leg
      ankle swollen after rolling it
      twisted my ankle and heard a crack
      my foot looks the wrong shape
      i cannot walk on my left foot at all
      knee jammed
      ankle is huge and purple
      my knee will not bend or straighten it is stuck
      knee gives out on me when i walk downstairs
      the knee swelled up within an hour of the run
      i can not put any weight through my foot
      my ankle is massive after i went over on it
      kneecap looks out of place
      my knee buckles under me
      ankle is the size of a tennis ball
      i can not walk on my ankle after a fall
      my foot is bent at a weird angle
      knee full of fluid after the run
      my knee catches and then jams
      knee gives way going down stairs
      my knee is stuck, won't straighten
      ankle swelled up instantly after rolling it
      can't put my foot to the floor
      hip popped out
      knee blew up overnight like a melon
      can't bear weight
      couldn't take another step
      i can't put any pressure on my heel at all
      knee catches and gets stuck when i squat
      my knee swelled up straight after i twisted it
      ankle is black and swollen, can't walk on it
      heard my ankle crunch, can't stand on it
      kneecap slipped out of place
    `,
  },
  {
    id: 'flag:not-settling',
    title: 'Still sore after five days, or getting worse',
    urgency: 'this-week',
    mayBe: 'something other than ordinary soreness',
    action: 'See a doctor or physiotherapist this week, and leave out the runs that bring it on.',
    avoid: 'Do not train through it.',
    sources: ['NHSinform-doms'],
    status: 'read',
    signs: [
      'pain & still & long-time',
      'no-better & long-time',
      'not-going-away & long-time',
      'not-going-away & pain & (long-time | doms)',
      'pain & worsening & !during-run & !question-of-worse',
      'pain-for-long',
      'late-day & (pain | cannot-run)',
    ],
    phrasings: `
      still sore a week later
      it has been hurting for 10 days
      my doms is not going away
      it's getting worse not better
      day 6 and i still can't run
      legs still ache two weeks after the marathon
      my calf has been sore for three weeks
      pain is worse every day
      soreness that has lasted over a week
      been in pain for a fortnight now
      a month later and my hamstring still hurts
      not better after 8 days
      three weeks on and my calf still aches
      my thighs have hurt since last month
      been nearly a fortnight and it is still stiff and sore
      this soreness just will not shift it has been over a week
      my shin pain has been going on for months
      each day it is a bit more painful
      the pain is getting stronger every day
      i raced ten days ago and i am still in pain
      still limping a week after my half marathon
      my hamstring has been sore for ages it must be a month
      it was a little ache and now it is much worse
      eight days since the race and my legs are not better
      pain for two weeks and getting worse
      a week later and i'm still no better
      it's been ten days since my half and my calf still hurts
      it's not going away, it's month two now
      pain gets worse every run
      my shin pain has lasted a month
      still sore after two weeks
      hamstring still not right after 3 weeks
      ten days on and i'm no better
      the ache just keeps getting worse
      my calf has been sore since september
    `,
  },
  {
    id: 'flag:night-or-lump',
    title: 'Pain at night or at rest, a lump, or weight loss',
    urgency: 'this-week',
    mayBe: 'something that needs a proper look',
    action:
      'Get it looked at: ask for the soonest appointment this week. With a fever, contact {urgent} today.',
    avoid: 'Do not put it down to training.',
    sources: [],
    status: 'memory',
    signs: [
      'pain & night & !cramp & (leg | bone | hip)',
      'pain-wakes & !cramp',
      'even-at-rest & pain & !both',
      'at-rest & pain & long-time',
      'lump & (leg | growing) & !foot-skin',
      'losing-weight & (bone | pain)',
    ],
    phrasings: `
      leg pain keeps me awake
      it hurts at rest for weeks
      there is a lump in my thigh and it is growing
      losing weight and my bones ache
      pain in my leg wakes me at night
      a hard lump on my shin
      my thigh aches all night long
      throbbing leg pain stops me sleeping
      leg hurts even when i sit still and has done for a month
      pain in my leg wakes me up every night
      there is a hard swelling on my thigh bone that gets bigger
      i found a lump behind my knee
      the ache in my leg is worst when i am lying still at night
      my leg throbs all night so i can not sleep
      lost a stone without trying and my leg aches
      my bone hurts day and night even with no running
      weird lump on my calf that was not there before
      i wake up with a deep pain in my leg
      it hurts even when i rest and has for weeks
      my thigh has a growing lump
      lost weight and i have a constant pain in my leg
      night sweats and bone ache
      hurts even when i'm resting
      pain wakes me at 4am
      found a hard lump in my calf
      losing weight without trying and my leg aches at night
      dropped a stone without trying and everything hurts
      deep bone ache that never stops even in bed
      hip aches through the night and keeps me up
      there's a hard lump on my shin that's growing
    `,
  },
  {
    id: 'flag:young-runner',
    title: 'A runner under 18 with pain or a limp',
    urgency: 'same-day',
    mayBe: 'a growth-plate, hip or joint problem',
    action:
      'Tell a parent or guardian. For a limp, hip, groin, thigh or knee pain, fever, a hot joint, no weight on the leg, or no better in 48 hours, contact {urgent} today; otherwise see a doctor this week.',
    avoid: 'No running until it has been looked at.',
    sources: ['HealthierTogether-limp', 'Cassas2006'],
    status: 'read',
    signs: ['young & (pain | limp | lump | swelling)', 'teen & (groin | knee | heel | hip) & pain'],
    phrasings: `
      i'm 13 and my heel hurts
      my son is limping after cross country
      my daughter has hip pain and walks funny
      bump under my kneecap is sore and i am 14
      teen groin pain
      my 12 year old says her knee hurts after running
      i am 15 and my knees hurt when i run
      our lad of 11 has a sore heel
      my kid limps after football
      age 16 with shin pain
      my boy is ten and he limps after training
      my daughter is 12 and complains about her heels
      i'm fourteen and my knee has a sore bump
      my teenager has a painful hip
      i am in year 9 and my shins hurt
      our junior is limping
      son of 13 has sore knees after athletics
      she's only eleven and her hip hurts
      my little girl will not put weight on her leg after her run
      i am 16 and my groin aches after sprints
      kid in my junior group has pain in his heel
      twelve year old with sore shins after cross country
      my 15 year old has heel pain
      son's knee hurts every time he plays, he's eleven
      u13 runner limping
      my daughter in year 8 has shin pain
      i'm in sixth form, 17, my shin hurts
      coach asking, a lad of 16 in my squad has groin pain
      my nephew is 10 and his heel hurts after athletics
      14yo with sore knees
      my girl is limping after football
      junior runner has hip pain
    `,
  },
  {
    id: 'flag:pregnancy',
    title: 'Leg pain or swelling in pregnancy or soon after birth',
    urgency: 'same-day',
    mayBe: 'a blood clot; the risk is raised now and for about six weeks after birth',
    action:
      'Contact your maternity unit or {urgent} today. If you are breathless or have chest pain, call {emergency} now.',
    avoid: 'No massage, and no ibuprofen unless your clinician says so.',
    sources: ['RCOG-vte', 'NHS-ibuprofen'],
    status: 'read',
    signs: ['pregnant & (pain | swelling | cramp | hot | leg | painkiller)'],
    phrasings: `
      pregnant and one calf is swollen
      six weeks postpartum and my leg is sore and hot
      just had a baby and have calf pain
      i'm expecting, can i take ibuprofen for leg pain
      28 weeks pregnant with aching legs after running
      my wife gave birth last month and her leg hurts
      leg pain in third trimester
      sore calf after my c section
      pregnant runner with leg cramps
      five months pregnant and my calf is really sore
      had my baby three weeks ago and my leg is swollen
      i'm pregnant and get leg cramp after jogging
      my leg aches and i am 30 weeks
      gave birth a month ago and my calf hurts when i walk
      i am having a baby in june and my legs hurt after running
      new mum four weeks after birth with one sore leg
      legs swell when i run and i am pregnant
      is it ok that my calf hurts while pregnant
      postnatal and my thigh is sore and warm
      pregnant and running and my legs ache
      just had a c section and my leg is tender
      had a baby three weeks ago and my leg is swollen
      expecting and one ankle is bigger
      pregnant and my calf hurts
      i'm 20 weeks gone and my calves are swollen
      breastfeeding mum with a hot red calf
      six weeks post partum and my hip hurts when i run
    `,
  },
  {
    id: 'flag:blood-thinners',
    title: 'Bruising, swelling or a knock while on blood thinners',
    urgency: 'same-day',
    mayBe: 'bleeding into the muscle',
    action:
      'For growing or very painful swelling, contact {urgent} today. After a head injury, with a severe headache or a numb, tight limb, call {emergency} now.',
    avoid: 'No massage, and no ibuprofen or aspirin unless prescribed.',
    sources: ['BHF-bruise', 'HealthLinkBC-thinners'],
    status: 'read',
    signs: ['blood-thinner & (bruise | swelling | knock | pain | leg | head)'],
    phrasings: `
      on warfarin and my calf is bruising up
      i take xarelto and my thigh is swelling after a knock
      fell and banged my head and i am on blood thinners
      apixaban and a massive bruise on my leg
      on blood thinners and my calf hurts
      i'm on eliquis and pulled my hamstring
      anticoagulants and a swollen thigh
      my dad takes thinners and his leg is black and blue
      i take apixaban and got kicked in the thigh
      warfarin and a bruise that keeps growing
      i'm on thinners and tripped and hit my head
      my calf is swelling and i take rivaroxaban
      edoxaban and sore swollen leg after a fall
      on anticoagulants with a very sore thigh
      i bruise so easily on my blood thinners and my leg is painful
      fell over running and i am on warfarin
      taking clopidogrel and my leg is all bruised
      thinners and my calf feels tight and sore
      husband on blood thinners banged his shin
      i have a swollen knee after a knock and take eliquis
      on blood thinners and my calf has a huge bruise
      i take apixaban and knocked my shin
      on eliquis, leg swollen after a knock
      on rivaroxaban with a swollen knee after a fall
      i'm anticoagulated and got a kick in the thigh
    `,
  },
  {
    id: 'flag:statins',
    title: 'Muscle pain or weakness while on a statin',
    urgency: 'same-day',
    mayBe: 'a side effect of the medicine on the muscles',
    action: 'Phone your doctor, a pharmacist or {urgent} today. With dark urine, call {emergency} now.',
    avoid: 'Do not change a medicine on your own; ask first.',
    sources: ['NHS-statin'],
    status: 'second-hand',
    signs: ['statin & (pain | cramp | weak | leg | tired-muscles)'],
    phrasings: `
      on a statin and all my muscles ache
      started atorvastatin and my legs are weak
      cholesterol pills and cramps everywhere
      do statins make legs ache after running
      simvastatin and sore thighs
      legs hurt since starting lipitor
      taking rosuvastatin and muscles feel weak
      my husband's legs ache on statins
      my cholesterol tablets give me sore muscles
      since i began statins my calves ache
      could my statins be making my legs sore
      legs feel weak on atorvastatin
      i take a statin and my thighs hurt all the time
      on crestor and get cramps at night
      new cholesterol medicine and my legs are tired and sore
      been put on statins and every muscle hurts
      is it the simvastatin or the running that makes my legs ache
      my dad's muscles are weak since the statin
      muscle pain everywhere on pravastatin
      statin and running soreness
      on atorvastatin and my thighs ache all the time
      just started statins and my legs are weak
      simvastatin muscle pain
      took up running while on statins and my muscles are really sore
      my doctor put me on rosuvastatin and my legs feel weak
    `,
  },
  {
    id: 'flag:cold-leg',
    title: 'A leg suddenly cold, white, pale or numb',
    urgency: 'emergency',
    mayBe: 'a blocked artery',
    action: 'Call {emergency} now.',
    avoid: 'Do not try to walk or rub it off.',
    sources: ['NHS-pad', 'nidirect-pad'],
    status: 'read',
    signs: ['cold-limb', 'pale & leg', 'blue & leg & numb'],
    phrasings: `
      my foot is cold and white
      leg suddenly freezing numb and pale
      one foot has gone white and numb
      my leg went ice cold and pale
      toes are blue and cold and it hurts
      foot colder than the other and pale
      my calf hurts all the time and the foot is icy and pale
      my foot suddenly went white and icy
      one leg is freezing cold and the other is warm
      my lower leg turned pale and i can not feel it
      foot has gone blue and cold
      my leg is stone cold and hurts like mad
      toes went white and numb and they will not warm up
      sudden pain and my leg went cold
      his foot looks white and has no feeling
      left leg ice cold and pale since this morning
      my leg has lost its colour and is cold to touch
      foot is cold white and tingly all of a sudden
      one foot much colder than the other and it hurts
      my leg went dead cold and numb
      my foot has gone cold and white
      leg's gone blue and i can't feel it
      one foot is ice cold and numb
      toes have turned white and painful and won't warm up
      leg turned pale and cold out of the blue
      my toes are blue and freezing and hurt
    `,
  },
  {
    id: 'flag:walking-ache',
    title: 'Calves that ache on every walk and stop when you rest',
    urgency: 'this-week',
    mayBe: 'narrowed arteries in the legs',
    action:
      'See a doctor this week. If a leg is suddenly cold, pale, numb or in constant pain, call {emergency} now.',
    avoid: 'Do not put it down to training.',
    sources: ['NHS-pad', 'nidirect-pad'],
    status: 'read',
    signs: ['claudication'],
    phrasings: `
      calves ache every walk and it is gone when i stop, i smoke
      diabetic and my calves hurt on every walk
      i get pain in my calves whenever i walk and it goes when i rest
      legs cramp on each walk, i have diabetes
      calf pain on every walk, stops when i stand still
      claudication
      every time i walk to the shops my calves ache and it goes when i stand still
      my calf tightens after 200 metres of walking then eases when i stop
      i smoke and my calves cramp when i walk
      i have diabetes and get leg pain on walking that stops with rest
      leg ache walking uphill goes as soon as i stop
      i am an ex smoker and my calves hurt each time i walk
      walking to work makes my calves hurt and rest makes it better
      my dad is diabetic and has to stop because of his calves
      pain in both calves on any walk gone after a minute standing
      i can only walk a few minutes before my calves ache i am a smoker
      cramping calf on walking that goes off when i pause
      each walk the same ache in my legs and it stops when i stop
      heavy smoker with sore calves whenever i walk
      my calves hurt when i walk and stop hurting when i rest
      calves cramp when i walk uphill and stop when i stand still
      can only walk 100 yards before my calves hurt
      smoker, legs ache when walking and ease when i stop
      calf pain after 200m of walking every day, gone in two minutes of standing
      i'm diabetic and my calves cramp when walking
    `,
  },
  {
    id: 'flag:low-energy',
    title: 'Stopped periods, repeated stress fractures, or always tired and hurt',
    urgency: 'this-week',
    mayBe: 'too little energy for the training you do',
    action:
      'You are not alone, and it can be helped. See a doctor this week, and bring somebody along if you like.',
    avoid: 'No hard training until you have talked it over.',
    sources: ['Mountjoy2023'],
    status: 'read',
    signs: [
      'periods-stopped',
      'another-stress-fracture',
      'always-injured & (always-tired | eating-less)',
      'eating-less & (always-tired | stress-fracture)',
    ],
    phrasings: `
      third stress fracture this year
      my periods stopped since marathon training
      always tired always injured and eating less
      i lost my period after upping my mileage
      no period for months and my shins hurt
      another stress fracture and i hardly eat
      eating very little and exhausted on every run
      i keep getting injured and i am always exhausted
      i have not had a period for six months
      my periods have become irregular and then stopped since i run more
      fourth stress fracture in two years
      always hurt always worn out and never hungry
      i am eating less to be lighter and i keep breaking down
      haven't had my period since marathon training started
      another stress fracture and no period
      scared to eat more and always exhausted and injured
      i skip meals and feel weak on every run
      no periods is that ok for a runner
      my daughter runs a lot eats very little and her periods stopped
      keep getting stress fractures what is wrong
      tired all the time and not eating enough and injured again
      haven't had a period in six months
      always injured, always tired, no period
      no periods since i upped my training
      second stress fracture in a year and i've cut down on food
      always exhausted and keep getting injured, barely eating
    `,
  },
  {
    id: 'flag:antibiotic-tendon',
    title: 'Tendon pain after certain antibiotics or a steroid injection',
    urgency: 'same-day',
    mayBe: 'a side effect on the tendon',
    action: 'Stop running, and call whoever prescribed it, or a pharmacist, today.',
    avoid: 'Do not change a medicine on your own; ask first.',
    sources: [],
    status: 'memory',
    signs: ['antibiotic & (tendon | heel | pain)', 'steroid-jab & (tendon | heel | pain)'],
    phrasings: `
      tendon pain since antibiotics
      on cipro and my achilles hurts
      had a steroid jab and my heel is sore
      levofloxacin and sore tendons
      cortisone injection and now my achilles aches
      my achilles is sore since i started ciprofloxacin
      finished a course of antibiotics and my tendons hurt
      my heel cord hurts since i took antibiotics
      finished cipro last week and my achilles is stiff and sore
      can antibiotics make my tendons hurt
      on levofloxacin and my calf tendon is painful
      had an injection of steroid in my heel and now it hurts more
      after a cortisone shot my achilles feels weak
      antibiotic course and then sore achilles
      i took ciprofloxacin and now my ankles hurt at the back
      steroid injection last month now pain above my heel
      tendon trouble after moxifloxacin
      the antibiotics made the back of my heel ache
      my tendons ache all over since the antibiotics
      doctor gave me ofloxacin and now my achilles hurts
      took levofloxacin and now my heel cord is sore
      had a steroid jab in my achilles and it hurts more
      antibiotics last month and now tendon pain
      sore achilles while taking ciprofloxacin
      cortisone injection last week and my tendon is painful
    `,
  },
  {
    id: 'flag:fever',
    title: 'Aching with flu, covid or a fever',
    urgency: 'this-week',
    mayBe: 'an infection; rarely the heart muscle is inflamed',
    action:
      'No running with a fever. With chest pain, flutters or breathlessness call {emergency} now. If you are not recovering, see a doctor this week.',
    avoid: 'Do not train to sweat it out.',
    sources: [],
    status: 'memory',
    signs: ['flu & (pain | run | legs-heavy | ran)', 'fever & (run | pain | legs-heavy | ran)'],
    phrasings: `
      got the flu and aching, should i run
      fever and heavy legs
      covid and my chest flutters
      can i train with a temperature
      i have covid and my legs ache
      legs ache and i have a fever
      is it ok to run with flu
      running a temperature and all my muscles hurt
      i have a temperature and my legs are aching
      can i run with a cold and a fever
      had covid last week and my legs feel like lead
      flu and sore legs can i train
      i have got a virus and ache all over
      feverish and achy should i still do my long run
      just tested positive for covid can i go for a run
      shivery with aching legs
      is it safe to race when i have the flu
      high temperature after training and my muscles hurt
      running with a chest infection
      recovering from flu when can i run
      legs ache and i am shivering and hot
      legs ache and i've got a fever of 38.5
      shaking with chills and aching legs
      got covid and my legs are killing me
      flu and achy legs can i run
      i've a chest infection and my legs ache
      running a temperature, legs killing me
      think i have covid, everything aches
    `,
  },
  {
    id: 'flag:ordinary-soreness',
    title: 'Both legs sore a day or two after a run, and easing',
    urgency: 'rest-and-watch',
    mayBe: 'ordinary delayed soreness',
    action:
      'Move gently, and let it ease. See a doctor or physiotherapist if it is worse, one-sided or still there after five days.',
    avoid: 'No hard running while it hurts.',
    sources: ['NHSinform-doms', 'NHS-doms'],
    status: 'read',
    signs: [],
    phrasings: `
      both quads stiff since yesterdays hills, sore on stairs, easing
      legs like concrete the day after my long run
      doms in both calves
      both legs a bit sore two days after the race
      thighs ache on the stairs the day after
      both thighs stiff today after yesterday's hills
      sore calves on both sides since sunday's race and a bit better today
      both legs ache when i go down the stairs after my long run
      quads are tender on both sides but easing
      a dull ache in both legs two days after a hard session
      my legs are equally sore and it is getting better
      stiff all over after the race but improving
      both hamstrings tight after speed work yesterday
      legs heavy on both sides the morning after
      aching evenly in both calves since new hills
      my two thighs hurt the same after squats and running
      both legs stiff but it is wearing off
      sore quads left and right since yesterday
      waddling with two sore thighs the day after my race
      calves on both sides tight and tender after a fast run
    `,
  },
  {
    id: 'flag:shin-splints',
    title: 'An ache all along the shin on running',
    urgency: 'rest-and-watch',
    mayBe: 'shin splints',
    action:
      'Cut down on impact and let it settle. See a doctor or physiotherapist this week if it is in one small spot, constant, or not settling in a few weeks.',
    avoid: 'Do not run through it.',
    sources: ['NHS-shin'],
    status: 'second-hand',
    signs: ['shin-splints', 'shin & pain'],
    phrasings: `
      ache all along my shin when i start running and it eases off
      both shins sore since new shoes
      i have shin splints
      my shins hurt when i run
      sore shins after running on the road
      inner shin pain on both legs
      shins ache at the start of every run
      my shins ache all along the front when i run
      the whole inside of both shins is sore
      do i have shin splints
      shin splints how long do they take
      sore along both shins after tarmac
      shins burn when i begin a run
      dull ache down both shins
      new to running and my shins are so sore
      front of my lower legs hurts when i run
      what helps shin splints
      shin pain at the start that warms up
      my shins are killing after parkrun
      aching shins since i changed shoes
    `,
  },
];
