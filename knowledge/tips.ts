import type { EntryInput } from './schema.ts';

/** The eight tips, in the article's order. A tip's answer is also what the daily reminder posts. */
export const tips: EntryInput[] = [
  {
    id: 'tip:progressive-overload',
    title: 'Build up gradually',
    answer:
      'Let today’s run be one your legs half know already. Add a little distance or a few hills at a time, and keep any single run close to your longest of the past month. Legs that have met a run before ache far less after it.',
    detail:
      'Repeating a dose you can manage is the best protection there is against soreness: the second time, the same hills hurt much less.\n\nFor injuries the picture is less tidy. A trial of a set weekly increase did not lower them, and studies of training measures disagree. What stands out in a large recent group of runners is the single big jump: one run much longer than anything in the past month. So watch the one long run more than the weekly sum.',
    tips: ['tip:rest', 'tip:active-recovery'],
    article:
      'It advises raising distance and intensity bit by bit, so that muscles adapt and overuse injuries and damage are fewer.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'For soreness, getting used to a load is well supported. For injury it is less clear: a graded plan of 10% a week changed nothing among 532 new runners, and 36 studies disagreed. Among 5,205 runners, single runs more than 10% beyond the longest of the past 30 days came with more overuse injuries.',
      references: ['Hyldahl2017', 'Hody2019', 'Buist2008', 'Fredette2022', 'Frandsen2025'],
    },
    section: 'Tips, 1: progressive overload',
    asks: `
      how do i build up my running safely
      how much further can i go each week
      how many miles should i add per week
      how quickly can i increase my long run
      best way to increase mileage without getting hurt
      is the ten percent rule real
      10 percent rule running
      progressive overload for runners
      how do i get from 5k to 10k without wrecking my legs
      coming back after a month off how fast should i build
      how do i ramp up for a half marathon
      how to add hills to my training without getting sore
      i want to run more days a week how do i start
      beginner how often should i run to begin with
      can i double my distance this weekend
      how big a jump in distance is ok
      building up slowly from couch to 5k
      increase weekly distance
      when can i make my long run longer
      what is a sensible way to train more
      how do i get my legs used to more running
      should i repeat a week of my plan before moving on
      how i can grow my kilometres step by step
      is it better to add distance or speed first
      step up training gradually
      how fast can i add miles
      what is a safe jump in distance
      is going from 10 to 16 miles too much
      how much longer should my long run be each week
      ten percent rule true or not
      add distance or speed first
      couch to 5k week five looks like a big jump is it ok
      coming back after two months off how do i ease in
      how do i start running again after a break
      when can i go up to four runs a week
      how do beginners get stronger legs without getting hurt
      how many miles should a beginner run each week
      how to train up for a half without breaking down
      is it safe to double my distance
      step back weeks do i need them
      how do i get my legs used to hills
      introduce speed work safely
      how to raise my mileage
      i want to run every day how do i get there
      how to up the distance without aching so much
      should i repeat a week if my legs are not ready
      building towards my first marathon from nothing
      training load increase
      getting fitter without getting injured
      what is the right way to make the long run longer
      how slowly should one increase the kilometres
      i have eight weeks to a 10k how do i build up
      can i go straight to running three times a week
      is it ok to add hills and miles in the same week
      prevent soreness by building gradually
      how to not be so sore next time
      how do i stop my legs aching every time i go further
      how do i increase my mileage safely
      how quickly can i add miles
      how much should i add each week
      how much more can i run next week
      is 10 percent a week right
      can i go from 5k to 10k in a month
      how fast can i build to a half marathon
      how do i get from couch to 10k without getting sore
      safe mileage increase
      build up slowly how
      how many times a week should a beginner run
      how many miles a week is enough for a beginner
      how often should beginners run
      should i run every day as a beginner
      increase distance or speed first
      should i add speed or distance
      when can i start intervals
      when am i ready for speed work
      when to add hills
      how long should my long run be
      how much longer should the long run be each week
      long run percentage of weekly mileage
      cutback weeks
      down week every fourth week?
      step back week
      how do i start running again after an injury break
      how do i come back after illness without overdoing it
      returning after pregnancy how much
      restarting after winter off
      back running after six months, where do i start
      how do i get fitter without aching all the time
      how to train without being sore all the time
      how do i ease into trail running
      how to get used to minimal shoes mileage wise
      switching from treadmill to road how quickly
      jump from 3 to 4 runs a week
      adding an extra run per week
      20 miles a week to 30
      i want to run more without hurting
      run more with no injury
      gradual increase
      slow build
      progression for new runners
      how do i step up to the faster group without breaking
      moving up a group at the club, how do i do it gently
      how can i augment my kilometres
      augment the distance every week how much
      build a base
      base miles
      marathon build up without getting hurt
      how to avoid doing too much too soon
    `,
  },
  {
    id: 'tip:warm-up',
    title: 'Warm up before you run',
    answer:
      'Give your legs five to ten easy minutes before you ask for more: a brisk walk or a slow jog, then a few leg swings and skips. You will run better for it, and it may take a small edge off tomorrow’s ache.',
    detail:
      'Start with easy movement that makes you a little warm, then move through the ranges you are about to use: leg swings, walking lunges, skips, a few quicker strides before a fast session. Keep long held stretches for another time.\n\nBefore an easy run the first slow kilometre does the job. The faster the session, the more it is worth.',
    tips: ['tip:cool-down', 'tip:progressive-overload'],
    article:
      'It advises moving stretches and easy cardio before a run, to warm the muscles, oil the joints and ready the body.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'A ten-minute warm-up lowered soreness two days later by about 13 points out of 100 in one trial; a second small one saw a benefit in part of the thigh only. That moving stretches help performance for a while is better supported. Whether they prevent injury is not known.',
      references: ['Law2007', 'Olsen2012', 'Behm2016'],
    },
    section: 'Tips, 2: warm-up',
    asks: `
      how do i warm up before a run
      what is a good warm up routine for runners
      best warm up before a 5k
      warm up exercises for legs
      dynamic stretches before running
      which stretches should i do before i run
      leg swings and lunges before running
      how long should my warm up be
      what to do before a race to get ready
      drills to do before a track session
      give me a quick warm up
      warmup ideas
      how to get my legs ready for intervals
      how do i loosen up before parkrun
      pre race routine for my legs
      is walking enough of a warm up
      should i jog before i run fast
      what should i do in the ten minutes before a run
      warming up properly
      activation exercises for runners
      how i should prepare my muscles before the running
      easy warm up for beginners
      stretching before a run how
      how to start a run
      prep before running
      what should i do first before setting off
      give me some moves before parkrun
      any good exercises for the start line
      what do you all do before you run
      how to prepare my legs in the morning
      i go out early and i am stiff how do i get going
      do i stretch cold or jog first
      running drills before intervals
      high knees and heel flicks before a session
      how many strides before a race
      how long to jog before the hard part
      what to do on the start line when it is cold
      simple warm up for a old runner
      best stretches pre run
      are leg swings any good
      do i need to do anything before an easy five k
      how to get loose before i run
      need something quick to do on the doorstep before i head out
      mobility moves before running
      getting ready to run
      how do i start a session properly
      pre run routine
      pre run stretches
      what is the correct warming up for 10 km
      warm up in winter
      should i walk for five minutes first
      can you suggest a warm up
      skipping and lunges good before a run
      preparing for a fast session
      static or dynamic before a run
      how do i warm up
      how should i warm up before a race
      good warm up routine
      warm up for intervals
      warm up for parkrun
      warm up for marathon
      warm up before long run
      warm up in cold weather
      warm up in the rain where
      how long should a warm up be
      how long to warm up
      how many minutes warm up
      five minute warm up
      is walking a warm up
      is jogging enough of a warm up
      strides before a race
      how many strides
      what are strides
      leg swings
      high knees and butt kicks
      a skips b skips
      lunges before running
      activation exercises before running
      glute activation
      mobility before a run
      stretching before running
      static or dynamic stretching before
      should i stretch cold muscles
      what stretches before a run
      what exercises before a run
      exercises to do before running
      what to do before running
      what to do in the ten minutes before the start
      warm up with no space in the start pen
      can i warm up indoors
      warm up on a treadmill
      warm up for older runners
      warm up for kids at junior parkrun
      how do you lot warm up at club
      best warm up
      quick warm up
      proper warm up
      warm up drills
      warm up moves for tight calves
      how do i get my legs ready for a fast session
      get legs going in the morning
      loosen up before a run
      how i can prepare my muscles before running
      preparation of muscles before the race
      should i foam roll before running to warm up or jog
    `,
  },
  {
    id: 'tip:cool-down',
    title: 'Ease down at the end',
    answer:
      'Do not stop dead at the end of a run. Walk or jog gently for a few minutes until your breath is back: it feels good and keeps you from going light-headed. It has not been shown to stop soreness, so skip it without guilt.',
    detail:
      'Slow down over the last few minutes, then walk. Stopping suddenly after hard running can leave you giddy, because blood stays in your legs for a moment; a walk takes care of that.\n\nStretch afterwards if you enjoy it. It makes little or no difference to how sore you are tomorrow.',
    tips: ['tip:active-recovery', 'tip:rest'],
    article:
      'It advises a planned cool-down with walking or light jogging, to clear by-products and help recovery.',
    evidence: {
      rating: 'weak',
      direction: 'against',
      finding:
        'Easy movement lowers lactate in the blood sooner, but a cool-down does not reduce later soreness, speed up most signs of recovery or prevent injury. Stretching afterwards changes soreness very little; that was seen in 12 studies.',
      references: ['VanHooren2018', 'Law2007', 'Herbert2011'],
    },
    section: 'Tips, 3: cool-down',
    asks: `
      how do i cool down after a run
      what is a good cool down routine
      best cool down for runners
      what should i do straight after i finish a run
      stretches to do after a run
      which stretches after running
      how should i finish a training session
      should i walk at the end of a run
      cool down exercises
      cooldown ideas
      post run stretching routine
      do i jog or walk after intervals
      how to wind down after a hard run
      what to do at the end of my run
      how do i end a workout properly
      how to slow down at the finish of the race
      should i do static stretching afterwards
      ways to ease off after speed work
      give me a cool down
      how i should finish my running
      calf stretch after a run how long do i hold it
      after run routine
      easy jog after race
      warm down
      is there a right way to stop running
      what do i do after crossing the line
      what should i do the minute i stop
      how to come down after reps
      best stretches when i get home
      is it bad to sit straight down after a run
      can i just go and sit in the car after
      what do you do when you finish
      walk home or jog home after a hard run
      hamstring stretch after running
      do i need to stretch afterwards
      how to calm down my heart after a run
      a routine for the end of training
      post race routine
      ending a run well
      stop slowly or stop straight away
      how do i bring my heart rate down at the end
      what is the best thing to do right after my run
      finishing a long run properly
      after i finish what now
      after run stretches
      after parkrun what should i do for my legs
      straight after a race what is best for legs
      is lying down after a run bad
      quad stretch how to afterwards
      should i keep walking after the race instead of standing around
      slow down gradually at the end how
      do we do a group cool down and what should it be
      which movements after running are useful
      easy laps after track session
      how do i cool down
      how should i cool down after a race
      what should i do straight after a run
      what to do after running
      things to do when you finish running
      routine for after a run
      post run routine
      best cool down
      cool down stretches
      do i jog or walk to cool down
      walk or jog at the end
      is walking enough for a cool down
      cool down after speed work
      cool down after a long run
      cool down after marathon
      should i stretch after running
      do i have to stretch after a run
      post run stretch
      stretch calves after running
      which stretches for sore legs after a run
      how to stretch hamstrings after a run
      hold stretches how long
      static stretching after run
      does stretching after running help
      does stretching help sore legs
      yoga after running
      yoga for runners legs
      legs up the wall instead of cool down
      how to finish a run properly
      how to end a session
      ease off at the end
      slow the last half mile down?
      should i sprint the finish or ease in
      keep walking after the finish line
      how do i stop without stiffening up
      how not to stiffen up after
      avoid seizing up after a race
      stop my legs seizing up in the car
      long drive home after a race, how to avoid stiff legs
      train home after a race what to do for stiff legs
      what do i do between finishing and getting in the car
      wind down after a run
      relax the legs after running
      finishing the run how should i do
      how to calm down the legs after intervals
      how to bring the heart rate down after a run
      five minutes at the end what do i do
      last part of the run slow
      end of run advice
    `,
  },
  {
    id: 'tip:hydration',
    title: 'Drink to thirst',
    answer:
      'Let thirst be your guide today: drink when you want to, and stop when you do not. On long or hot runs take something along. Forcing water down does not help sore legs, and far too much of it is dangerous.',
    detail:
      'For most runs, thirst does the job. For long or hot ones, start out not thirsty, carry a drink, and take something with salt and sugar if you like it.\n\nDo not aim to finish heavier than you started. Drinking well beyond thirst can thin the salt in your blood, and people have died of it. There is no good evidence that more water means less soreness.',
    tips: ['tip:nutrition', 'tip:rest'],
    article:
      'It advises keeping fluids up before, during and after running, with electrolyte drinks when it is long or intense.',
    evidence: {
      rating: 'weak',
      direction: 'partly',
      finding:
        'Losing more than about 2% of body weight can hurt endurance, so drinking matters for long or hot runs. A benefit for soreness has not been shown. Expert consensus is to let thirst guide you, because over-drinking has caused deaths; the 2007 position stand also warns against taking in more than is sweated out.',
      references: ['Sawka2007', 'HewButler2015'],
    },
    section: 'Tips, 4: hydration',
    asks: `
      how much should i drink on a run
      how much water do i need for a half marathon
      when should i drink before a run
      should i carry water on a long run
      what should i drink during a marathon
      do i need sports drinks
      isotonic or water for a long run
      how do i stay hydrated when it is hot
      hydration tips for runners
      how many sips per aid station
      should i drink at every water station
      how to drink while running
      do i need an electrolyte drink for 10k
      drinking plan for race day
      what to drink after a run
      can i drink too much water
      is coffee ok before a run
      how much i must drink when i run in summer
      hydration
      water bottle on a 5k needed or not
      drink before bed after a long run
      salt tablets or just water on long runs
      staying hydrated
      best drink after running
      how often should i be drinking in training
      how much fluid for a ten miler
      do i take a bottle for an hour run
      what goes in the bottle for a marathon
      when should i take a gel with water
      how do i know if i am drinking enough on runs
      how many ml an hour
      should i drink even if i am not thirsty
      do you drink before or after a morning run
      what is best to sip on in the heat
      is plain water enough for two hours
      is it dangerous to drink lots at a race
      drink at each aid station or only when thirsty
      coconut water or sports drink
      do i need salty drinks on hot days
      hydration pack or bottle how much to carry
      drinks for runners
      how to rehydrate after a run
      water before a race how long before
      pee is clear am i drinking too much
      is beer ok as a recovery drink
      how much drinking is too much
      can you drink too little on a 10k
      drinks on a long run
      drink during running yes or not
      what to have in my flask after the run
      is milk a good drink after running
      how much to drink the day before a marathon
      squash with a pinch of salt good on a run
      running in thirty degrees how should i drink
      do i need to drink on a 30 minute jog
      weeing all the time since i drink more on runs is that too much
      peeing a lot after drinking loads on the run
      pee every ten minutes after my run
      how much to pee after drinking that much
      how much water should i drink
      how much water before a run
      how much water after a run
      how much to drink in a marathon
      how often to drink on a run
      how many ml an hour on the run
      when should i start drinking on a run
      when to drink
      should i drink if i'm not thirsty
      drink to thirst or on a schedule
      can you drink too much water
      is it possible to overdrink on a run
      drinking plan for a hot race
      water stations every one or skip some
      water or sports drink for 10k
      do i need water on a half hour run
      do i need water for 5k
      do i need to drink on runs under an hour
      should i carry water
      vest or bottle for carrying water, do i need that much
      is it ok to run without water
      what should i drink after a run
      what to drink the night before a race
      what to drink before a race
      what to drink in hot weather
      what to drink on long runs
      tips for drinking while running
      i feel sloshy when i drink on the run
      water gives me stitch
      how to hydrate
      hydrate before long run
      hydration strategy
      hydration for beginners
      hydration in winter
      how to hydrate in summer
      how do i know i drink enough
      is the colour of wee a good guide to how much to drink
      weigh myself before and after runs to see what to drink
      sip or gulp
      how much fluid per hour
      fluids on race day
      coffee before a run does it dehydrate
      is tea ok before a run
      can i have a pint after a run
      beer after race
      how much i must drink when i run
      what quantity of water for one hour of running
      drinking before bed on race eve and getting up to pee
      how much to drink in the heat
      do i need a drink at half way
      bottle on long run
    `,
  },
  {
    id: 'tip:nutrition',
    title: 'Eat enough, and well',
    answer:
      'Eat a proper meal today with some protein and plenty of carbohydrate; it need not be in the first half hour. Food mends and refuels you over the whole day. It will not take soreness away, but running on too little harms you.',
    detail:
      'Runners mostly need enough: enough food altogether, carbohydrate to run on, protein across the day to mend with, and fruit and vegetables for the rest. A shake straight after a run is convenient, not magic; what you eat over the whole day counts.\n\nEating too little for a long time is the bigger risk, for bones and for hormones. If food or weight is a worry, a doctor or a dietitian is the right person to talk to.',
    tips: ['tip:hydration', 'tip:rest'],
    article: 'It advises protein, carbohydrate and anti-inflammatory foods, with protein soon after a run.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Enough protein over the day supports adaptation to training. A short window after exercise does not hold up once the day’s total is counted, and high-dose antioxidants changed soreness in 50 trials by less than people would notice. Too little food over a long time is linked with harm to health.',
      references: ['Jager2017', 'Schoenfeld2013', 'Ranchordas2017', 'Mountjoy2023'],
    },
    section: 'Tips, 5: nutrition',
    asks: `
      what should i eat after a run
      best food after a long run
      good recovery meal for runners
      what to eat to recover faster
      do i need a protein shake after running
      how soon after a run should i eat
      is there a window for eating after exercise
      carbs or protein after training
      recovery snack ideas
      chocolate milk after a run
      what should i eat the night after a marathon
      breakfast after a morning run
      what do you eat to help your legs recover
      meal after long run
      eggs or toast after a run
      post run food
      nutrition for recovery
      refuelling after a race
      should i eat straight away when i get home
      how to fuel for recovery
      what is good to eat when my muscles are tired
      i never feel hungry after running should i eat
      vegan protein for runners recovery
      banana and peanut butter after a run any good
      what i should eat after training
      what do you lot have for breakfast after a long one
      what can i cook after a hard session
      when do i need to eat once i am back
      do i need carbs straight away
      food within thirty minutes yes or no
      what should a teenager eat after training
      protein bar or real food
      is a bacon sandwich ok after parkrun
      pasta or rice after a race
      what to eat when i get in late from club
      dinner after track night
      good snacks after a run
      is it ok not to eat after an evening run
      how much protein do runners need after training
      yoghurt or eggs afterwards
      is pizza a good recovery meal
      recipes for recovery
      i run before breakfast what should i eat after
      what is the best meal for tired legs
      what to eat the day after a race
      smoothie after a run
      chicken or fish after training
      what food to rebuild muscle
      should i have a recovery shake
      eating late after a run ok
      what i must eat for fast recovery
      is skipping lunch after a run bad
      refuel after long run
      post race meal ideas
      eating enough when training for a marathon
      toast and jam or something with protein
      i run in my lunch break and eat at my desk what is good
      what to eat after a long run
      what to eat before a run
      what to eat the night before a race
      what to eat after a marathon
      breakfast before a long run
      breakfast after a long run
      lunch after a run
      dinner after track session
      what to eat when you get back late from club
      eating after an evening run
      is it bad to eat late after club night
      i can't eat after running, what should i have
      not hungry after long run should i force it
      feel sick after running and can't eat
      how long after running should i eat
      30 minute window real?
      anabolic window runners
      how much protein does a runner need
      how much protein after a run
      protein after running
      protein or carbs after a run
      carbs after a run
      carb load
      carbohydrates for recovery
      easy recovery food
      recovery food
      recovery snack
      recovery shake recipe
      smoothie after running
      chocolate milk after running
      is a mcdonalds after a race ok
      can i eat pizza after a long run
      bacon sandwich after parkrun
      cake after club run
      eating enough for marathon training
      am i eating enough for my training
      always hungry in marathon training
      losing weight while training and always tired legs
      run fasted
      fasted runs good or bad for recovery
      running on an empty stomach
      intermittent fasting and running recovery
      vegan recovery meals
      vegan protein after running
      budget recovery meals
      student meals for runners
      what do you eat after long runs
      food to refuel
      refuelling
      nutrition for runners
      fuel tips so my legs recover
      what i should eat for recovering muscles
      eat for recovery
      diet tips for marathon training
      gels on long run and after
    `,
  },
  {
    id: 'tip:active-recovery',
    title: 'Move gently on easy days',
    answer:
      'Stiff today? Move a little: a walk, an easy swim or a gentle bike ride. It often eases stiffness while you do it, and it is kind to your legs. Keep it so light that you could chat all the way.',
    detail:
      'Easy movement on the day after is low in risk and tends to feel better than the sofa. Walk, swim, cycle, do some gentle yoga, or jog very slowly if jogging feels fine.\n\nWhether it makes you recover sooner is not settled; reviews disagree. Let comfort decide: if it hurts more as you go, stop and rest instead.',
    tips: ['tip:rest', 'tip:foam-rolling'],
    article:
      'It advises swimming or cycling on rest days, to raise blood flow and help recovery without loading the legs.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'One large review found less soreness with active recovery, another found active cool-downs mostly without effect, and a third could not tell for performance. A review of endurance athletes found no recovery method with a consistent benefit.',
      references: ['Dupuy2018', 'VanHooren2018', 'Ortiz2019', 'Li2024'],
    },
    section: 'Tips, 6: active recovery',
    asks: `
      what can i do on a rest day
      should i move or rest when my legs are sore
      is a walk good for sore legs
      swimming after a long run
      is cycling good for recovery
      easy bike ride the day after a race
      can i run with sore legs
      should i do a recovery run
      are recovery runs useful
      does light exercise help doms
      gentle yoga for tired legs
      best recovery day activities
      active recovery ideas
      is it ok to jog the day after a marathon
      shake out run the next day yes or no
      how easy should an easy day be
      what helps stiff legs feel better
      how do i loosen stiff legs
      legs feel better once i get moving why
      keep moving or lie on the sofa
      cross training when sore
      light spin for heavy legs
      is better to walk or to stay in bed with sore legs
      recovery run
      pool the day after
      should i go for a walk today or stay put
      does a gentle jog get rid of stiffness
      my legs loosen up when i start moving is that good
      what exercise is ok when my thighs are sore
      can i do a spin class tomorrow
      does swimming ease sore legs
      pilates after a long run
      what to do the day after a marathon
      easy jog or full rest after a race
      cycling to work with sore legs is that fine
      i sit at a desk all day and my legs seize what helps
      will walking the dog help my legs
      is it good to keep moving
      gentle exercise for aching legs
      elliptical or bike on easy days
      is hiking ok as recovery
      best thing to do with stiff legs
      stretching or walking for stiff legs next day
      how do i get rid of stiff legs
      how to make my legs feel better today
      what can i do for sore legs
      how to ease aching thighs
      what helps doms
      quickest way to get over sore legs
      light movement versus rest
      does yoga help after running
      walk it off or rest up
      aqua jogging when tired
      can i exercise when i am still stiff
      my legs ache what should i do
      sore legs remedy
      i feel better after an easy run than before it how come
      recovery jog pace
      should i run with sore legs
      can i run when my legs are sore
      is it ok to run on tired legs
      should i run the day after a race
      should i run the day after a long run
      easy run or rest when sore
      run or rest today, legs are stiff
      do i run through doms
      can i train if i am still sore
      can i go to club tonight with sore quads
      still aching, do i do the intervals tonight
      is walking good for sore legs
      go for a walk with sore legs?
      does moving help sore legs
      is it better to keep moving
      keep moving or sit still
      swim after a marathon
      swimming for recovery
      pool day for sore legs
      aqua jogging
      bike for recovery
      cycling on rest day
      easy spin the day after
      gentle yoga on sore days
      pilates when sore
      can i do strength training with sore legs
      leg day when sore from running
      gym while legs sore
      recovery run how slow
      recovery run pace
      how easy is easy
      how slow should a recovery run be
      what is a recovery run
      what is active recovery
      active rest
      shake out run
      shakeout the day before or after
      light exercise helps doms?
      loosen stiff legs after marathon
      what can i do the day after a marathon
      what should i do on sore days
      does an easy jog loosen the legs
      legs feel better when i get moving, should i keep going
      sore at first then fine when moving, ok to run?
      walk the dog or rest with sore legs
      hike the day after a race
      parkrun the day before long run with sore legs
      commute by bike with sore quads
      with pain in the muscles can i train
      can i do sport when muscles hurt
      light training with sore legs
    `,
  },
  {
    id: 'tip:foam-rolling',
    title: 'Try a foam roller',
    answer:
      'If you like a foam roller, roll slowly over thighs, hamstrings and calves for a minute or two each. It can ease soreness a little for a while. Never roll a calf that is swollen or hot, a bruise, or a muscle you have just torn.',
    detail:
      'Go slowly, breathe, and press only as hard as is comfortable; pain is not the point. A minute or two for each muscle is plenty, and a ball or your hands will do as well.\n\nDo not roll a leg that is swollen, hot or red, a fresh injury, bruises or varicose veins. If you take blood thinners, ask a doctor or pharmacist first.',
    tips: ['tip:active-recovery', 'tip:rest'],
    article: 'It advises rolling quads, hamstrings and calves to ease tightness and stay supple.',
    evidence: {
      rating: 'moderate',
      direction: 'supports',
      finding:
        'Rolling after exercise lowers how sore people feel a little, by about 6% across seven studies, and makes them a bit more flexible for a short time. Lasting benefit is unclear.',
      references: ['Wiewelhove2019'],
    },
    section: 'Tips, 7: foam rolling',
    asks: `
      does foam rolling help sore legs
      how do i use a foam roller
      how long should i foam roll for
      foam roller for calves
      rolling my quads after a run
      should i foam roll before or after running
      is foam rolling worth it
      which foam roller exercises for runners
      foam rolling hurts is that normal
      foam roller hamstrings how to
      can i roll out my it band
      massage ball or roller for tight calves
      how often should i foam roll
      rolling out tight legs
      foam roll
      foam rolling for doms
      how hard should i press with the roller
      massage stick for legs
      do rollers actually do anything
      how to roll glutes
      best way to roll out your legs
      trigger point ball for calf knots
      i bought a foam roller now what
      the roller is good for recovery?
      roll my legs every night
      what size roller should a beginner use for calves
      is the knobbly roller better than a smooth one
      rolling on the floor hurts my thighs keep going or stop
      how many minutes with the roller
      do i roll before bed
      does rolling out do anything for sore quads
      how to roll calves properly
      tennis ball under my foot and calf good idea
      lacrosse ball for tight hip muscles
      rolling pin on my legs will that do
      roller or stretching
      is it bad to roll a sore muscle
      fascia roll for legs how to use
      blackroll after run
      rolling the outside of my thigh
      can foam rolling make it worse
      foamroller
      spiky ball for calves
      roll slowly or fast
      roller before a race
      how to use that roller thing my wife bought
      when should i foam roll
      where should i roll for tight hamstrings
      how hard to press when rolling
      foam rolling routine for runners
      vibrating roller worth buying for recovery
      rolling out my legs every evening any benefit
      it is so painful when i roll my legs
      can a beginner use a roller every day
      use roller on shins or not
      how to foam roll
      how to roll my calves
      how to roll quads
      how to roll it band
      rolling the itb hurts so much
      rolling hamstrings
      rolling shins
      rolling glutes with a ball
      lacrosse ball for glutes
      tennis ball under foot
      spiky ball
      roll foot on a golf ball
      rolling pin on my legs
      muscle roller stick
      the stick massage roller
      which foam roller should i use hard or soft
      hard or soft roller
      bumpy roller or smooth
      vibrating foam roller
      does foam rolling work
      does foam rolling help soreness
      foam rolling benefits
      foam rolling before or after
      foam roll before bed
      foam roll every day?
      how often to foam roll
      how long to foam roll each muscle
      how long on the roller
      how hard should i press on the roller
      should rolling hurt
      foam rolling is agony
      bruised from foam rolling
      should i roll sore muscles
      roll out sore legs
      rolling out
      rolling knots out
      roll after a marathon
      roll on rest days
      can you foam roll too much
      should i roll over the knee
      where should i not roll
      foam rolling for beginners
      foam roller tips
      foam roller routine
      i bought a roller now what
      what do i do with this foam tube
      black foam thing in the gym how do i use it
      no idea how to use the roller
      using the roll for my legs after the run
      roller good for muscles?
    `,
  },
  {
    id: 'tip:rest',
    title: 'Rest, and sleep well',
    answer:
      'Give yourself a real rest today, and a good night tonight. Sleep is when most of the mending happens, and an easy day costs you nothing. Hard days only count once you have recovered from them.',
    detail:
      'Aim for sleep that leaves you rested rather than for a number; people differ. Leave easy days between hard ones, and take an extra one when your legs ask for it.\n\nLong spells of hard training without recovery can leave you tired and slow for weeks. If rest does not bring you back, talk to a doctor.',
    tips: ['tip:active-recovery', 'tip:nutrition'],
    article:
      'It says sleep lets the body repair and rebuild muscle, and that overtraining harms recovery and raises the risk of injury.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'Losing a whole night clearly hurts performance. What slightly short sleep does to soreness or muscle repair in runners is little studied, and experts advise going by the person rather than by one number. Hard training without recovery can lead to lasting under-performance.',
      references: ['Walsh2021', 'Meeusen2013'],
    },
    section: 'Tips, 8: rest',
    asks: `
      how many rest days do i need
      should i take a day off
      is it ok to skip a run when my legs hurt
      how long should i rest after a marathon
      how much sleep do runners need
      does sleep help recovery
      rest day or run today
      can i run every day
      do i need rest days as a beginner
      how many days off between long runs
      when should i run again after a race
      should i rest until the soreness is gone
      am i overtraining
      feeling tired all week from training should i back off
      is running two days in a row bad
      sleeping badly and legs never recover
      rest and recovery
      rest day
      how long until i can train hard again
      do muscles repair when you sleep
      naps for recovery
      should i have a easy week
      is it bad to train without rest days
      how many hours of sleep for marathon training
      i feel guilty on rest days are they needed
      how many days between hard runs
      how many days off after a half marathon
      when can i run again
      can i run tomorrow if i am still sore
      do i have to rest
      is one rest day a week enough
      should i sit this one out
      i ran yesterday can i run today
      how long to recover from a marathon
      i have run ten days in a row is that too much
      legs constantly tired should i take a week off
      bad nights with the baby and running
      do i need more sleep now i am training
      is six hours sleep enough
      will a lie in help my legs
      is it ok to take a whole week off
      will i lose fitness if i rest
      scared to lose fitness with days off
      when is the next hard session ok
      back to back long runs sensible
      never feel fresh any more
      run streak good or bad
      tired legs that never get fresh
      do i need a easy week after the race
      how long should my legs have before the next run
      how much rest after hills
      skip training tonight or go
      can i do two hard days in a row
      always heavy legs from training too much
      sleep and muscles
      can not sleep after hard runs does it harm recovery
      taking time off for sore legs
      should i wait until it stops hurting
      how many rest days
      how many rest days a week
      do i need rest days
      should i take a rest day
      rest day today?
      when should i take a day off
      is running every day bad
      run streak and sore legs
      how long to rest after a marathon
      how long to rest after a half
      how long off after an ultra
      when can i run again after a marathon
      two weeks off after marathon needed?
      how long before i run again after a race
      days between hard sessions
      how long between long runs
      48 hours between sessions?
      back to back days ok?
      do i lose fitness if i rest
      will i lose fitness taking a week off
      afraid to rest
      guilty about rest days
      i hate rest days
      what to do on a rest day
      should i nap after a long run
      naps for runners
      sleep and recovery
      not sleeping well and legs always sore
      bad sleep and sore legs
      new baby no sleep and legs don't recover
      night shifts and running recovery
      can't sleep after evening session legs buzzing
      can't sleep after a race
      legs restless after long run can't sleep
      does sleep help soreness
      total rest or light movement
      complete rest after race?
      rest or run
      tired all the time, rest?
      legs still heavy should i take today off
      skip the session tonight because tired?
      when to skip a run
      how to recover properly
      best way to recover
      how to recover faster
      fastest way to recover between races
      recovery advice after marathon
      relax day
      one day pause between runs
      how many days of pause after the race
      taper rest sore legs
      take it easy after a race how long
    `,
  },
];
