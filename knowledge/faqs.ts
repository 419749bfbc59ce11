import type { EntryInput } from './schema.ts';

/** The six questions runners ask most, in the article's order. */
export const faqs: EntryInput[] = [
  {
    id: 'faq:serious-injury',
    title: 'Is it something serious?',
    answer:
      'First rule out the warning signs: one leg swollen or hot, pain in one spot or at rest, a pop, numbness, dark urine, fever, chest pain, no weight on the leg. Any of them: get seen. None, sore on both sides and easing by day five: most likely ordinary soreness.',
    detail:
      'Ordinary soreness is dull, in both legs, worst a day or two after, and easing by day three to five. You can press on it, walk it looser, and it follows a run your legs were not used to.\n\nBe wary of pain that is sharp, one-sided or in one small spot, that grows as you run, that wakes you, or that is no better after five days. Those deserve a doctor or physiotherapist, and no running on them meanwhile. If you are not sure, being seen is never the wrong choice.',
    tips: ['tip:rest', 'tip:progressive-overload'],
    article:
      'It says the ache is mostly delayed soreness, and that lasting, sharp or local pain should be looked at, to rule out a strain or a stress fracture.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'The everyday picture holds. The list of serious causes is longer than the article’s: it also has clots, muscle breakdown, pressure in a muscle, heat illness, infection and nerve trouble. A stress fracture comes from overuse rather than from one moment. Health services advise a doctor for pain beyond five days or getting worse.',
      references: ['NHSinform-doms', 'CDC-rhabdo', 'Robertson2017'],
    },
    section: 'Questions, 1: a sign of serious injury?',
    asks: `
      is it soreness or an injury
      how do i know if i am injured or just sore
      when should i see a doctor about leg pain after running
      is this normal soreness or something worse
      should i worry about my leg pain
      difference between soreness and injury
      good pain versus bad pain
      when is leg pain serious
      could it be a stress fracture or just doms
      do i need a physio or will it go away
      is my leg pain anything to worry about
      how to tell a strain from normal soreness
      what kind of pain should make me stop running
      is it safe to run through pain
      can i run through this niggle
      niggle or injury
      should i get it checked
      what are the warning signs of injury
      when should i stop running and get help
      how can i know if pain is dangerous
      is mild calf pain ok to run on
      sore or hurt how do you tell
      at what point do you go to the gp about aching legs
      is pain after running bad
      am i injured
      sharp pain or dull ache which one is bad
      how bad is too bad
      is this something to get seen to or just sore legs
      should i ring the physio or give it a few days
      is it just tightness or have i done some damage
      have i pulled something or is it normal
      no swelling no bruise just aches should i be concerned
      do i need a scan
      i keep googling my symptoms is a sore calf ever serious
      not sure if i should be running on this
      niggly knee after ten miles rest it or crack on
      how do you know the difference between tired legs and hurt legs
      when does an ache become an injury
      my coach says it is only soreness how would i know
      is it ok to carry on training with a slight ache in my calf
      could this be a strain
      what pain is ok to train through
      worried i have done something to my hamstring it is only a bit tight
      i am a worrier is leg ache after a run ever dangerous
      is it worth bothering the doctor with achy legs
      what should make me worry about my legs
      red flags for runners
      danger signs after running
      when to go to hospital for leg pain
      how i know if it is not dangerous
      pain scale for runners how much is allowed
      who should i see about a sore leg doctor or physio
      my mum thinks i should get my legs looked at i think it is just training
      dull ache in both legs should i see someone
      stop or keep going when something hurts
      mild discomfort after running normal or not
      it hurts but i can still walk fine is that an injury
      calf feels off but not terrible can i race on saturday
      how would i know if it's more than tired muscles
      what does a real injury feel like
      is it a tear or am i just sore
      when do i need to see a physio
      should i book a physio
      do i go to a and e or wait
      should i see my gp about my legs
      when is it not just soreness
      when should i be worried
      should i be worried about a sore leg
      how to tell if a leg is injured
      normal ache or injury, how do you decide
      pain vs soreness
      when to rest and when to see a doctor
      good sore bad sore
      is sharp pain worse than dull pain
      which pains are ok to ignore
      what pain should i never run on
      is a bit of pain ok
      can you do damage by running on a sore leg
      is it safe to carry on
      will i make it worse if i run
      one side hurts more than the other a little, does that matter
      how do i know if it needs an x ray
      does it need checking
      is a niggle anything to worry about
      niggle that comes and goes, ignore?
      i never know if i should stop or push through
      pain at the start that goes away as i warm up, ok?
      how long do you give it before you see someone
      am i being a wimp or is it an injury
      what do physios ask to find out if it is serious
      which symptoms mean it is an injury
      what symptoms should send me to hospital
      what are the red flags
      symptoms that are not doms
      how to spot a proper injury
      is it strained or just tight
      worried about my calf, it's only a dull ache
      anxious that i've broken something but i can walk and jog fine
      is my hamstring just tight or have i strained it
      first time runner no idea what pain is normal
      which pain is normal for a beginner
      is it serious
      serious or not
      injury or doms
      who do i ask about an injury
      do you think it's an injury
      is this pain dangerous for me
      am i ok to race with a tight hamstring
      knock or soreness
    `,
  },
  {
    id: 'faq:cool-down-duration',
    title: 'How long should a cool-down be?',
    answer:
      'As long as feels good: about five to ten easy minutes is plenty. The article says 10 to 15. No length has been shown to make you less sore, so if you only have time for a short walk, that is fine.',
    detail:
      'Athletes commonly take 5 to 15 minutes. After an easy run a few minutes of walking will do; after a hard session or a race a little longer is pleasant, while your breath and pulse settle.\n\nThe reason to do it is comfort, and not feeling faint as you stop. It does not need to be timed.',
    tips: ['tip:cool-down', 'tip:active-recovery'],
    article:
      'It recommends 10 to 15 minutes of walking or light jogging, more or less depending on the run, to clear by-products.',
    evidence: {
      rating: 'weak',
      direction: 'against',
      finding:
        'Common habits run from 5 to 15 minutes, but no length has been shown to lower soreness, and a trial of a ten-minute cool-down found an average effect of zero. A separate review of performance, not soreness, favoured 6 to 10 minutes of easy movement.',
      references: ['VanHooren2018', 'Law2007', 'Ortiz2019'],
    },
    section: 'Questions, 2: cool-down length',
    asks: `
      how long should i cool down for
      how many minutes of cool down
      is a five minute cool down enough
      how long to walk after a run
      do i need 15 minutes to cool down
      cool down length
      how long should my cooldown jog be
      how far should i jog after intervals to cool down
      is ten minutes of cool down too much
      what is the ideal cool down time
      how much cool down after a race
      how long do you warm down for
      minimum cool down time
      how long cool down after easy run
      2 minutes walking at the end enough
      time needed to cool down
      cool down duration
      how long must i walk when i finish
      does a longer cool down help more
      how many minutes walking after running
      cooldown after a 10k how long
      how long before i can stop moving after a run
      one mile cool down necessary
      is a quick cool down as good as a long one
      how long stretch and walk after
      3 or 10 mins at the end
      how many mins to wind down
      how much easy jogging after reps
      do i really have to walk for a quarter of an hour after each run
      is a lap of the car park enough at the end
      i only have five minutes before the school run is that ok to cool down
      what length should a cool down have
      how long do you lot walk for afterwards
      should the walk at the end be longer after a long run
      half a mile or a mile to jog down
      the app gives me five minutes walking at the end is that enough
      how long until my breathing should settle at the end
      cool down 5 min
      20 min cool down overkill
      how long is needed for the cooling down after training
      can i skip to one minute of walking at the end
      time spent cooling down after a hard session
      what is the right amount of cool down
      how long to keep moving when i cross the finish line
      how long should i spend winding down
      is there a minimum for the walk home to count
      couch to 5k ends with a five minute walk do i have to do it all
      how far should a warm down be
      after sprints how many minutes easy
      does it matter how long i cool down
      do quick runs need a long cool down
      shortest cool down i can get away with
      ten minutes slow jog at the end or less
      how long to jog down after a tempo
      how long do i walk for at the finish
      is walking the dog round the block enough after a run
      two laps enough to jog down after track
      what do the pros do for time on cool downs
      do i need a full mile to warm down
      15 minutes cooling down seems a lot
      article says 10 to 15 minutes, do i really need it
      short on time how little cool down can i get away with
      is 3 minutes walking at the end any use
      cooldown minutes
      length of warm down
      cool down time after 5k
      cool down time for long run
      cool down how many km
      how long should i walk after an easy three miles
      how long to cool down in winter
      how long to cool down when it is hot
      do older runners need longer to cool down
      longer cool down after a race?
      how many laps to cool down
      how long do you keep moving after the marathon finish
      should the cool down be as long as the warm up
      is it ok if my cool down is just walking to the car
      do i count the walk home as cool down time
      how long until i can sit down after a race
      how soon can i sit down after running
      can i stop after one minute of walking
      how long should stretching take at the end
      how long to ease off at the end of the run
      ten minutes or twenty at the end
      quick cool down enough?
      how long is a proper cool down
      how long does the cooling off need
      what's a sensible length for a cool down
      how long for a cool down after hill reps
      my watch says 20 min cool down, too long?
      treadmill auto cool down is 5 mins ok
      is half a k enough to wind down
      does 5 minutes vs 15 matter
      for how much time do i have to slow down at the end
      how much minutes of walking when the training ends
      long cool down pointless?
      does everyone do ten minutes
      minutes to ease down
      duration of warm down jog
      how far do you jog home after reps
    `,
  },
  {
    id: 'faq:hydration',
    title: 'Does drinking change how sore I get?',
    answer:
      'Not much, as far as anybody has shown. Drinking matters for how you feel on a long or hot run, and links with cramp and soreness are weak. Drink when you are thirsty, and do not finish heavier than you started.',
    detail:
      'Being very dry makes a run feel harder and slower. Whether it makes tomorrow’s legs worse rests on very small trials that do not agree. More water does not wash soreness out; what clears after a run clears by itself.\n\nDrinking far beyond thirst is the real danger: it thins the salt in your blood, and sports drinks do not protect you from that.',
    tips: ['tip:hydration', 'tip:nutrition'],
    article:
      'It says yes, by way of tiredness and cramp, and advises drinking before, during and after, with electrolytes on long runs.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Fluids matter for performance in long or hot runs. Runners who cramp are not drier than those who do not. Drinking beyond thirst can bring dangerously low sodium, and experts advise letting thirst decide.',
      references: ['Sawka2007', 'HewButler2015', 'Miller2022', 'Schwellnus2009', 'Urso2014'],
    },
    section: 'Questions, 3: hydration',
    asks: `
      does drinking water help sore legs
      will drinking more stop my legs aching
      does hydration affect soreness
      can water prevent doms
      does drinking water flush out soreness
      is drinking enough going to help my muscles recover
      do i ache because i did not drink enough
      does water help muscle pain after running
      hydration and soreness
      would i be less sore if i drank more
      does staying hydrated reduce muscle soreness
      does a sports drink stop my legs hurting
      are electrolyte drinks good for sore legs
      does hydration matter for leg pain
      will water make my legs feel better tomorrow
      how does hydration influence aching legs
      drinking loads of water for recovery does it work
      is it true that water helps with aching muscles
      can i drink away the soreness
      does beer after a run make soreness worse
      alcohol after a run and sore legs
      does coconut water help recovery of legs
      effect of drinking on leg pain
      do hydrated muscles hurt less
      less pain if i drink water before running
      if i down a pint of water will i be less stiff tomorrow
      does water get rid of sore muscles
      will a big glass of water before bed stop me aching
      people say drink more for achy legs is it true
      does it make a difference to soreness if i hydrate well
      is lack of water the reason my recovery is slow or would more help
      will fluids speed up recovery of my thighs
      more water less pain
      can i avoid stiffness by drinking properly
      water and muscle soreness is there a link
      my nan swears by gallons of water for aching legs
      does lucozade help tired legs the day after
      gatorade for soreness any use
      would squash or juice stop the aching
      i drink two litres a day and still ache what gives
      do well hydrated runners ache less
      drinking helps against muscle ache or it is a myth
      can water cure doms
      is it worth drinking extra the day after a hard run for my legs
      wine after a long run will that make my legs worse
      does a few pints after the race slow recovery
      i drank plenty but still sore does it even matter
      water for sore calves
      effect of hydration on recovery
      does tea or coffee affect muscle soreness
      how does fluid intake change the pain after running
      can being well watered keep my legs fresh
      hydration myth or fact for muscle pain
      flush the legs out with water does it work
      does drinking more stop doms
      can water fix sore legs
      will an extra bottle help me recover
      drink loads so i don't ache, true?
      if i hydrate well will i recover faster
      does staying hydrated prevent soreness
      does water help with muscle soreness
      is there a link between water and doms
      does drinking during the run make legs less sore after
      will i be less sore if i drink electrolytes
      does gatorade help sore muscles
      would drinking before bed help my legs
      water after a run to flush legs
      does hydration affect recovery
      drink water less pain?
      friends say i ache because i do not drink
      my mum says drink more and you won't ache
      is not drinking the reason i am stiff
      i drink three litres a day and still ache, why
      drank loads and still sore
      how much does water matter for recovery
      can drinking help after the damage is done
      does beer count for hydration after a race
      is beer bad for recovery after running
      does alcohol make soreness worse
      glass of wine after long run soreness
      does coffee make you more sore
      does tea count as drinking for recovery
      is milk better than water for sore legs
      rehydrate to recover
      rehydration and muscle pain
      helps drinking much water against muscle pain?
      water is good for the muscle after run?
      will downing fluids get rid of stiffness
      better hydrated less sore?
      hydration myth soreness
      does fluid reduce muscle ache
      what does drinking do for your muscles after a run
      is water important for sore muscles
      do i recover slower if i don't drink
      hydrating properly and still stiff
      does a sports drink beat water for aching legs
      water vs soreness
      does hydrating the day before help legs
      plenty of fluids for achy legs?
    `,
  },
  {
    id: 'faq:warm-up',
    title: 'Does a warm-up make me less sore?',
    answer:
      'A little, perhaps. Easy minutes before a run took a small edge off soreness in lab trials, and they help you run better. They will not keep soreness away, and nobody has shown that stretching first prevents injury.',
    detail:
      'The benefit comes from moving easily until you are warm rather than from holding stretches. One trial of ten minutes found soreness two days later lower by about 13 points in 100, give or take a good deal.\n\nSo a warm-up is worth its few minutes, for how the run feels above all. If you skip one, do not blame it for everything.',
    tips: ['tip:warm-up', 'tip:progressive-overload'],
    article:
      'It says a poor warm-up raises the risk of injury, and that moving stretches with easy cardio lessen discomfort.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'A small benefit for soreness from an easy aerobic warm-up in lab trials; a short-lived benefit for performance from moving stretches; no clear effect of stretching alone on injury overall.',
      references: ['Law2007', 'Olsen2012', 'Behm2016'],
    },
    section: 'Questions, 4: warm-up',
    asks: `
      does warming up reduce soreness
      does a warm up help with sore legs
      is warming up really necessary
      do i need to warm up before an easy run
      will a warm up stop doms
      is a warm up worth it
      does stretching before running prevent soreness
      does stretching before a run prevent injury
      do warm ups prevent injuries
      do i have to warm up every time
      can i skip the warm up
      is there proof that warming up works
      what difference does a warm up make
      why should i warm up
      does warm up matter for pain after running
      are warm ups a waste of time
      how does warming up affect discomfort
      warm up and soreness evidence
      would a better warm up leave me less achy
      do elite runners warm up for a reason
      is five minutes walk first important
      benefits of warming up
      the warm up is useful or not
      does dynamic stretching reduce muscle soreness
      do i really need a warm up for 5k
      will i ache less if i warm up first
      does warming up stop you getting sore
      is it worth the faff of a warm up
      warm up or no warm up does it change anything
      do stretches before a run prevent soreness
      if i warm up properly will my legs be ok tomorrow
      is there any science behind warming up
      does jogging first reduce muscle pain
      can warming up prevent doms
      what does a warm up really do
      am i wasting my time warming up
      why do we bother with a warm up at the club
      coach makes us do twenty minutes of drills is that needed
      will skipping about beforehand save my legs
      does a warm up protect muscles
      is a warm up going to stop injuries
      benefit of warming up
      do old runners need a warm up more
      warm up effect on soreness
      is the warming up really useful against pain
      less pain if you warm up right
      should i always warm up even for an easy run
      how important is it to warm up
      does warm up matter
      do elites warm up because it stops soreness
      dynamic stretching to prevent aching does it work
      would five minutes of walking first make my calves hurt less
      does getting warm beforehand help afterwards
      does static stretching before stop injuries
      do i have to warm up for a slow run
      will warming up stop doms
      is warming up a waste of time
      do i need to warm up for an easy run
      warm up pointless?
      do warm ups actually do anything
      do warm ups work
      evidence for warming up
      warm up benefits
      will a warm up make me ache less tomorrow
      i warm up and still ache
      i always warm up, why am i still sore
      do you need to warm up before running
      should i warm up or just run slowly
      do i have to warm up
      is it worth warming up
      what's the point of warming up
      do stretches before running prevent soreness
      does stretching before running help
      does stretching stop soreness
      can stretching before cause soreness
      does dynamic stretching reduce doms
      will five minutes of jogging first save my legs
      does jogging first prevent injury
      does a warm up prevent injury
      warm up to prevent soreness
      do elite runners warm up so they don't ache
      is not warming up why i'm sore or is that a myth
      warmup and soreness
      warm up helps doms?
      does the warming up help against the pain next day
      is warm up necessary for slow runners
      are warm ups just for sprinters
      would warming up have saved me from this ache
      would a better warm up help my stiff calves the day after
      does a hot shower before a run count as warming up
      is a brisk walk first enough to make a difference
      does warming up matter in summer
      research on warm ups and muscle soreness
      does pre run mobility cut soreness
      i skip the warm up, should i feel guilty
      warm up or no warm up
      any proof warm ups help
      do squats and leg swings prevent aching
      does preparing the muscles reduce the soreness
      does it help to warm up before long run
    `,
  },
  {
    id: 'faq:diet',
    title: 'Can food make me less sore?',
    answer:
      'Food helps you mend and refuel, but it has not been shown to take soreness away. Enough protein across the day is useful; the half-hour window is not a rule; and cherry juice or vitamin pills make less difference than you would notice.',
    detail:
      'Eat enough, with protein at your meals and carbohydrate to run on. Pooled trials show that this supports training, without a drop in soreness. What you eat over the whole day counts for more than what you eat at once.\n\nSo-called anti-inflammatory foods are fine as food. High-dose antioxidants changed soreness by less than people notice. If you are under 18, have kidney disease, or find eating hard, ask a doctor or dietitian rather than a bot.',
    tips: ['tip:nutrition', 'tip:hydration'],
    article:
      'It says protein, carbohydrate and anti-inflammatory nutrients aid repair, and that protein just after exercise matters most.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Enough protein across the day supports adaptation to training. Trials of its timing do not support a short window once the day’s total is counted. High-dose antioxidants changed soreness in 50 trials by less than people would notice.',
      references: ['Jager2017', 'Schoenfeld2013', 'Ranchordas2017'],
    },
    section: 'Questions, 5: diet',
    asks: `
      does diet affect muscle soreness
      which foods reduce soreness
      does protein help with sore legs
      can food help my legs ache less
      does cherry juice help with doms
      is tart cherry juice any good
      anti inflammatory foods for soreness
      does turmeric help sore muscles
      do bcaas help with soreness
      are supplements good for sore legs
      does creatine help with recovery from running
      vitamin c for sore muscles
      does ginger help aching legs
      is sugar bad for muscle soreness
      foods to avoid when sore
      what diet is best for sore muscles
      does collagen help runners
      omega 3 fish oil for doms
      do antioxidants reduce muscle pain
      does eating more protein stop doms
      will eating better make my legs hurt less
      beetroot juice for recovery
      which vitamins help muscle pain
      is there a food that takes the pain away
      does what i eat matter for aching legs
      does what i eat change how much my legs hurt
      any foods that take the ache away
      is there something i can eat for sore muscles
      do bananas help sore legs
      does turmeric work for achy legs
      will more protein make me less sore
      tart cherry juice for runners legs
      creatine and muscle soreness
      does omega 3 reduce muscle pain
      supplements for sore legs worth it
      can diet fix doms
      vitamin c or e for muscle soreness
      beetroot juice for achy legs any good
      does sugar make soreness worse
      does a vegan diet make you recover slower
      collagen powder for legs is it a con
      what food fights inflammation in muscles
      do i ache because i do not eat enough protein
      ginger for muscle pain
      can eating better stop me being sore all the time
      is pineapple good against sore muscles
      which nutrient helps with leg pain
      my friend takes fish oil for her legs does that do anything
      antioxidants for runners
      food against muscle ache
      would whey stop my thighs aching
      does bad food make my legs hurt more
      magic foods for tired legs
      blueberries and recovery myth or true
      what foods help sore muscles
      is there anything i can eat to ache less
      does protein help soreness
      do bcaas work for soreness
      creatine and soreness for runners
      do protein shakes help recovery of sore legs
      collagen for runners worth it?
      cherry juice for doms
      tart cherry evidence
      pineapple for inflammation
      ginger for sore muscles
      turmeric latte for achy legs
      omega 3 for soreness
      fish oil and muscle soreness
      vitamin d and aching muscles
      vitamin c after marathon
      iron and tired legs diet
      which vitamins for sore legs
      supplements for muscle soreness
      what supplement should i take to recover faster
      do supplements help
      does junk food slow recovery
      does eating badly make you ache
      could my diet be making me sore
      low carb and sore legs
      keto runner always sore
      vegetarian diet and recovery
      am i sore because i don't eat enough protein
      not eating meat and muscles sore
      does chocolate milk reduce soreness
      anti inflammatory diet
      can eggs help sore legs
      bananas for muscle soreness
      do carbs reduce soreness
      does eating straight away stop me aching
      is there a food that fixes doms
      miracle food for legs
      does food matter for soreness
      food against muscle pain
      which food is good for pain in muscle
      what to eat when legs are sore
      what to eat for less soreness
      superfoods for runners legs
      do greens powders help recovery
      herbal remedies for sore muscles
      cbd oil for sore legs
      whey protein for runners
      antioxidants and soreness
    `,
  },
  {
    id: 'faq:massage',
    title: 'Does massage help sore legs?',
    answer:
      'Often, for a day or two: several reviews find less soreness after a massage, from a little to a lot. It is pleasant rather than necessary. Do not massage a calf that is swollen or hot, or a muscle torn in the last couple of days.',
    detail:
      'Massage does seem to lower soreness for a short time. Whether it makes the muscle recover sooner is less clear, and a review of endurance athletes saw no consistent effect. That it works by moving blood is not established.\n\nLet the pressure be comfortable. Leave out anything swollen, hot or red, and fresh injuries: those want a doctor first.',
    tips: ['tip:foam-rolling', 'tip:active-recovery'],
    article:
      'It says massage improves blood flow, eases tension and relaxes, with relief for a time and unclear effects in the long run.',
    evidence: {
      rating: 'moderate',
      direction: 'supports',
      finding:
        'Several pooled analyses find less soreness after massage, from small (29 trials, 1,012 people) to large (11 articles, 504 people). The largest review of recovery methods ranked it first, but is criticised for weak studies. A review of endurance athletes saw no consistent effect. Better blood flow as the reason is not established.',
      references: ['Davis2020', 'Guo2017', 'Dupuy2018', 'Li2024'],
    },
    section: 'Questions, 6: massage',
    asks: `
      does massage help sore legs
      is a sports massage worth it
      should i get a massage after a marathon
      when should i have a massage after a race
      do massage guns work
      massage gun on sore quads
      theragun for runners
      does a leg rub help recovery
      is deep tissue massage good for doms
      sports massage for tight calves
      can i massage my own legs
      how soon after a race massage
      massage before or after a long run
      massage
      leg massage recovery
      does rubbing sore muscles help
      will a massage make my soreness go away
      is it ok to massage sore muscles
      physio massage for tired legs
      are massages good for runners
      compression boots or massage
      should my partner rub my calves
      massage hurts is that good
      what does massage actually do for muscles
      the massage can reduce the pain of legs?
      should i get a sports massage after my marathon
      how soon after a race can i have a rub down
      is it normal that massage hurts
      massage gun any good
      theragun on my thighs
      does rubbing my calves do anything
      will a massage get rid of the knots in my calves
      how often should a runner have a massage
      is a leg rub better than resting
      booked a physio to work on my legs will it help
      my partner offered to rub my feet and calves is that useful
      light or hard pressure on sore muscles
      should sports massage be painful
      self massage for stiff thighs
      do massages speed up recovery
      is it worth the money a monthly massage
      massage the day before a race good idea
      what does a massage actually do to muscles
      percussion gun for quads
      massage boots or compression boots do they work
      i was sore for days after a massage is that ok
      can somebody massage the pain away
      free massage at the finish tent should i queue
      does it help if you squeeze and press the sore bits
      massage for legs after training is good or not
      kneading tight calves with my hands
      masseuse told me i have toxins in my legs
      how long after a long run should i wait for a massage
      deep pressure on hamstrings helpful
      spa day for tired legs
      how soon after a race should i have a massage
      deep tissue or gentle massage for sore legs
      does a massage gun work
      massage gun before or after running
      are massage guns any good
      percussion gun for calves
      hypervolt any good
      massage for doms
      rubbing my quads after a run helpful?
      self massage calves
      how do i massage my calves
      massage makes it worse?
      sore after a massage is that normal
      free massage tent at the finish, take it?
      queue for the post race massage worth it?
      is it safe to massage a sore hamstring
      what kind of massage for runners
      how often should a runner get a massage
      monthly massage for marathon training
      massage or foam roll
      masseur or physio for tight calves
      recovery boots like normatec any good
      compression boots for runners
      compression massage boots recovery
      air boots
      will a massage get rid of knots
      knots in my calves massage
      trigger points in calf
      cupping for runners
      dry needling for sore calves
      acupuncture for sore legs
      shiatsu for tired legs
      thai massage after long run
      jacuzzi jets on my calves
      massage chair for sore legs after running
      does massage speed up recovery
      does massage reduce soreness
      do pros get massages to stay fresh
      boyfriend rubbed my legs and now i ache less, is that real
      is it placebo, massage
      massage benefit
      leg rub
      massage the legs is good?
      my masseuse says it breaks up scar tissue
      can massage cause bruising
      massage two days before a race
      massage oil or cream for legs
    `,
  },
];
