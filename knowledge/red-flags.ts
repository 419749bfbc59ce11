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
    `,
  },
  {
    id: 'flag:acute-compartment',
    title: 'A rock-hard, bursting leg with pain that keeps growing',
    urgency: 'emergency',
    mayBe: 'dangerous pressure in the muscle',
    action: 'Call {emergency} now, or go to an emergency department. Loosen anything wrapped around the leg.',
    avoid: 'Do not massage it, and do not wait to see whether it passes.',
    sources: [],
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
    `,
  },
  {
    id: 'flag:exertional-compartment',
    title: 'Tight, numb legs at the same point of every run, gone after stopping',
    urgency: 'this-week',
    mayBe: 'pressure that builds up in the muscle on running',
    action: 'See a doctor or physiotherapist this week, and stop the runs that bring it on.',
    avoid: 'Do not push through the tightness or the numbness.',
    sources: [],
    status: 'second-hand',
    signs: [
      'same-point & (numb | tight | pumped | foot-slap) & leg',
      '(pumped | foot-slap) & eases-after',
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
    sources: ['Mountjoy2023'],
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
    sources: [],
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
      'confusion & (heat | third-person | race | dizzy | fever)',
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
    sources: [],
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
    signs: ['face-droop', 'weak-side', 'cannot-speak'],
    phrasings: `
      one side of my body went weak
      my face is drooping and my leg is numb
      can't get my words out and my leg is dead
      left side has gone numb and weak
      slurred speech after the run
      his face dropped on one side
      arm and leg on one side will not work
      speech has gone funny and my arm is weak
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
    sources: [],
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
    sources: ['RCOG-vte'],
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
    `,
  },
  {
    id: 'flag:statins',
    title: 'Muscle pain or weakness while on a statin',
    urgency: 'same-day',
    mayBe: 'a side effect of the medicine on the muscles',
    action: 'Phone your doctor, a pharmacist or {urgent} today. With dark urine, call {emergency} now.',
    avoid: 'Do not change a medicine on your own; ask first.',
    sources: [],
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
    signs: ['cold-limb', 'pale & leg'],
    phrasings: `
      my foot is cold and white
      leg suddenly freezing numb and pale
      one foot has gone white and numb
      my leg went ice cold and pale
      toes are blue and cold and it hurts
      foot colder than the other and pale
      my calf hurts all the time and the foot is icy and pale
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
    sources: [],
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
    `,
  },
];
