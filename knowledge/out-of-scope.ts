import type { OutOfScopeInput } from './schema.ts';

/**
 * What people ask a running club's bot that it does not answer: first the topics of a running club, with a line that
 * points elsewhere, then what only shares its words.
 */
export const outOfScope: OutOfScopeInput[] = [
  {
    id: 'club-life',
    reply:
      'I only cover sore legs and recovery. For sessions, routes and meeting points, ask a coach or the organisers.',
    examples: `
      when is the next club run
      what time do we meet on tuesday
      where does the group start from
      is training on tonight
      who is leading the long run on sunday
      how do i join the club
      how much is membership
      where can i park
      which route are we running
      is there a beginners group
      can i bring a friend along
      is the session cancelled because of snow
      who is the captain
      when is the christmas party
      can i bring my dog to training
      opening hours of the track
      what night is speed training
      which pub are we going to afterwards
      what is the address of the clubhouse
      do i have to book for the session
      who is coming on saturday
      is there a ladies group
      are juniors allowed at training
      how old do you have to be to join
      when are subs due
      how do i renew my membership
      can i get a lift to the race
      who can give me a lift on sunday
      what pace are the groups
      is there a run this morning
      what time does the track close
      are there showers at the clubhouse
      is there a toilet on the route
      who do i pay for the kit order
      are we meeting by the bridge or the park
      is it a hilly route tonight
      who is the club coach
      can visitors come along
      when is the agm
      volunteers needed for parkrun
      can i run with a buggy in the group
      has anyone got a spare key for the gate
      did anyone find my gloves
      any lost property from last night
      who is bringing the cake
      is there a social this month
      how do i become a run leader
      anyone up for a run at lunch
      who fancies an easy run tomorrow
      looking for a running buddy in my area
      club colours for the relay
      is club cancelled due to the storm
      what distance is the group doing tonight
      how do i sign up for the away day
      is there somewhere to leave my bag
      nearest station to the start
      anyone up for coffee after the run
      pint after training anyone
      who's going to the curry night
      where's the christmas do
      are we meeting at the track or the park tonight
      what time do we set off on sunday
      can i turn up without booking
      do i have to be a member to come along
      which group should i run with if i do 30 minutes for 5k
      who leads the beginners
      is anyone driving to the cross country
      lift share to the race please
      can my daughter come to the club
      is there a ladies only group
      where do i pay my subs
      when are the awards
      how do i volunteer at parkrun
      who's the new chair
      can you add me to the whatsapp
      is training on despite the snow
      what should i bring on my first night
      does the club do couch to 5k
      club records list
      can under 16s join
      where can i leave my bag during training
      who has the club tent
      do we have a summer break
      when does the track reopen
      is anyone running from the station
      running buddy wanted
      group run routes near me
      does the coach do one to one sessions
      how many members have we got
      where's the agm minutes
      pub after?
      what's the plan for tonight's session
      anyone fancy a long one on saturday
      who's doing the relays
      are dogs ok on tuesday
      any pacers needed for the club mile
      i've just moved to the area and wondered whether your club takes people in their fifties who only run twice a week
      is it possible to come along for one evening as a visitor while i am in town on business
      my friend is staying with me for a week, can she run with us on thursday as a guest
      the gate at the track was locked last night when we arrived, does somebody have the code
      who do i email about changing my bank details for the subs
      could the tuesday group start ten minutes later because of the trains
      we need two more marshals for the summer series, who is free on the fourteenth
      someone left a blue bottle and a pair of gloves in my car after the away race
      how do i order the new hoodie and will it arrive before the relays
      does anybody know whether the changing rooms are open on sunday mornings
      i would like to train as a coach, is there any money from the club for the course
      what happened at the committee meeting, i could not make it this time
      is there parking at the woods or do we need to leave the cars on the main road
      can we do the river loop next week instead of the industrial estate please
      as a new volunteer i have not been told when to turn up at the finish
      do we get a discount at the running shop with our membership card
      my husband wants to bring the baby in a buggy, is the route all right for wheels
      are we doing secret santa again this year after the last session
      who has the keys for the hut and the hi vis vests
    `,
  },
  {
    id: 'races-and-results',
    reply:
      'I only cover sore legs and recovery. For races, entries and times, ask a coach or look at the race’s own page.',
    examples: `
      how do i enter the london marathon
      when do results come out
      what was my time at parkrun
      who won the race on saturday
      which races are on this month
      is the half marathon sold out
      pace calculator for a sub two hour half
      what pace is a 50 minute 10k
      predict my marathon time from my 10k
      good for age qualifying time
      how do i transfer my race number
      where do i collect my bib
      what is the world record for 5000 m
      medal for the fun run
      team name for the relay
      when does entry open for the ten mile race
      has anyone done the hackney half what is it like
      is there a bag drop at the race
      what is the cut off time
      can i defer my place
      ballot results
      anyone selling a number
      how many people are running
      what is the course like is it flat
      which marathon has the flattest course
      what is my predicted half time
      convert min per mile to min per km
      how fast is 8 minute miling for a marathon
      what time should i get to the start
      best time for a 50 year old 5k
      club championship standings
      who got a pb
      age grade calculator
      how is the league table looking
      boston qualifier for women over 40
      which wave am i in
      is the parkrun on at christmas
      how far is a marathon
      how long is a half marathon in miles
      5k in 25 minutes what pace
      who holds the course record
      trophy for fastest runner
      where can i see the photos of the race
      chip time or gun time
      results page is down
      first marathon which should i pick
      any good trail races in autumn
      average time for a beginner 10k
      how do i get a charity place
      barcode for parkrun not scanning
      number of laps in a 10000 m
      any half marathons in march
      how do i get into the great north run
      did anyone get a ballot place
      what was the winning time
      is the course flat
      how hilly is the course
      is there a bag drop at the start
      where's the start line
      how do i transfer my number
      when do race numbers arrive
      what time is the cut off
      fastest parkrun near here
      who won the club handicap
      what's my age grade for 22.30
      can i predict my marathon from my half
      is 1:45 a good half time
      what's the world record for 10k
      how long does a marathon take
      how many steps in a 10k
      how many people finish the london marathon
      is it chip time or gun time
      can i wear headphones in the race
      what's the limit for walkers
      how do i apply for a charity place
      which spring marathon is best for a first timer
      is the race on the radio
      can spectators park there
      how does the handicap work
      what does dnf mean
      how many laps is 5000m
      is a 50k an ultra
      pb potential course
      what pace is a 55 minute 10k
      splits for a 3.30 marathon
      when do results go up
      where can i see photos from the race
      do i get a medal
      start wave b what does it mean
      entry fee refund
      is the trail race muddy
      i've entered the autumn half but i'm away that weekend, can i give my place to somebody
      i missed the deadline by an hour, do they ever let people in late
      what pace do i need for each mile to come in just under two hours
      i have run three 10ks this year and keep finishing within ten seconds of the same time, what would you aim for next
      the results have me down as a woman in her seventies, who do i tell
      torn between the city marathon and the one by the sea, both are flat and i want a fast time
      is the coastal race well organised and how many people do it
      the website says my entry failed but the money has gone out of my account
      what time do i need to be at the start if i have to pick up my number on the day
      which of the local parkruns has the least hills and the widest path
      when did a woman first run the marathon in under two hours fifteen
      who won the national cross country last year and in what time
      what year was the four minute mile broken and who by
      how old do you have to be to enter an ultra
      are headphones allowed on closed roads or will i get disqualified
      i finished but my chip did not register, will i still get a medal
      my pb is 24.40 and i really want to get under 24.30 before christmas
      is sub 20 for 5k realistic on three runs a week
      what would my 10 mile time predict for a marathon
      can i claim my place for good for age with a time from abroad
    `,
  },
  {
    id: 'shoes-and-kit',
    reply:
      'I only cover sore legs and recovery. For shoes, watches and clothes, a running shop or your clubmates know best.',
    examples: `
      which running shoes should i buy
      nike or hoka
      are carbon plated shoes worth it
      how many miles do trainers last
      best socks for running
      what should i wear in the rain
      garmin or apple watch
      my watch does not sync with strava
      best headphones for running
      shorts with pockets
      head torch for dark evenings
      running vest recommendation
      gps is wrong on my watch
      how do i wash my running jacket
      discount code for the shop
      what size up should i go for in trainers
      do i need trail shoes for the mud
      waterproof jacket for running
      my laces keep coming undone
      hydration vest which size
      is the garmin 265 worth it
      strava will not upload my run
      heart rate strap keeps cutting out
      sports bra advice
      gloves for winter runs
      which earphones stay in
      sunglasses for runners
      where do you get gait analysis
      are barefoot shoes any good
      running belt for phone
      how do i tie my shoes for narrow feet
      what to wear in minus five
      what should i wear for the race
      how do i dry wet trainers
      saucony or brooks
      insoles for flat feet
      best budget watch
      tights or shorts
      second hand running kit
      new shoes feel tight at the toes
      my shoes squeak
      compression socks which brand
      chest strap or wrist for heart rate
      does my watch measure distance right
      phone armband
      how to clean muddy shoes
      is there a sale on trainers
      reflective vest for night running
      what screen protector for my watch
      zwift and treadmill set up
      how many pairs of trainers do you own
      is the vaporfly legal
      on cloud or new balance
      what shoes for wide feet
      road or trail shoes for parkrun
      how do i lace my shoes
      running vest recommendations
      where to buy spikes
      do i need a running bra
      gloves for winter running
      my watch strap broke
      cheap gps watch
      best bone conduction headphones
      how do i wash muddy trainers
      waterproof jacket that breathes
      phone belt recommendations
      are super shoes cheating
      barefoot shoes anyone tried
      should i size up in trainers
      what's heel drop
      do insoles help with wear on one side of the shoe
      head torch lumens
      running pram for twins
      hydration vest sizing
      which hydration pack fits women
      water bottle that doesn't leak
      foam in the new nike midsole
      massage gun discount code
      where to buy a foam roller cheap
      what brand is that electrolyte tab tub
      kit sale
      heart rate chest strap keeps slipping
      strava not syncing
      how do i export my runs
      zwift treadmill sensor
      footpod calibration
      does anyone have a spare club vest
      carbon shoes wear out quick
      my trainers still smell after being in the wash, what do you all use
      how far can i run in a pair before i need to bin them
      the strap on my watch snapped on a run and the shop wants thirty quid
      strava has cut a bit off my run from this morning, can i put it right
      my watch says i ran on water for half a mile, the gps is hopeless in town
      is it worth paying more for a vest with soft flasks or will a belt do
      the screen on the treadmill is stuck too low and i can't watch anything while i run
      which leggings have a pocket that actually holds a big phone
      do i size up half a size in trail shoes because my toes touch the end
      headphones keep falling out when i sweat, recommendations please
      i've got two pairs the same and the left one squeaks on every step
      can you wear racing shoes for training or do they fall apart
      i need a head torch for the dark evenings that doesn't bounce about
      should i get road shoes or trail shoes for the canal path in winter
      the man in the running shop filmed me and says i need a stability shoe
      how do i stop my laces coming undone half way round
      what are people wearing when it is just above freezing and raining
      my running jacket has lost its waterproofing, can i put it back
      does anyone have an old garmin they want to sell
      is a chest strap more accurate than the watch for heart rate
      i keep getting a message that my watch memory is full
      where do i get a cheap hi vis vest before tonight
    `,
  },
  {
    id: 'skin-and-feet',
    reply:
      'I only cover sore leg muscles and recovery. For skin, nails and blisters, a pharmacist is a good first stop.',
    examples: `
      how do i stop chafing
      blisters on my heels
      my toenail has gone black
      nipples bleeding on long runs
      sunburn after a race
      best cream for rubbing thighs
      athlete's foot
      how do i pop a blister
      calluses on my toes
      rash from my sports bra
      my feet smell
      verruca on my foot
      plasters that stay on when running
      vaseline or body glide
      jock strap itch
      toenail fell off
      how do i cut my toenails for running
      my lips are chapped
      sweat rash under my arms
      sun cream that does not sting my eyes
      my bra strap rubs
      sports tape leaves marks on my skin
      hard skin on my feet
      cracked heels cream
      stop my inner thighs rubbing together
      nettle sting on a trail run
      tick bite what do i do
      bee sting on my arm
      my scalp burns in the sun
      my toenails fall off after marathons
      blister on my heel
      how to pop a blister
      blisters between my toes
      chafing from my sports bra
      inner thigh chafing
      chafing in hot weather
      vaseline or bodyglide
      runners nipple
      sunburn on my neck after a run
      athletes foot cream
      verruca and running
      itchy legs when i start running
      my socks rub
      heat rash on my legs
      insect bites in the summer runs
      how to stop my feet sweating
      smelly feet
      dry skin on my shins
      ingrown toenail
      bruise from walking into a table
      scar on my knee fading
      spots on my back from sweating
      hair loss from running hats
      black toenail
      numb bum from the saddle on a long bike ride
      sore backside from my bike seat
      rash from my watch strap
      corns
      eczema and sweat
      lip balm for winter
      freckles
      sun cream that doesn't sting my eyes
      cracked skin on my heels
      leg hair shaving and running
      tan lines
      cold hands when running
      cold ears on a run
      cold nose in winter
      the skin between my toes splits every winter when i run a lot
      i grazed my hands when i tripped over a root, what plaster stays on
      my sports bra leaves a raw line under my chest after long runs
      how do i stop the seams of my shorts rubbing on long runs
      a blister the size of a coin on my heel and a race on sunday, pop it or leave it
      my big toenail has gone black again, should i paint it
      my face goes bright red when i run and stays like it for an hour
      what do you put on sunburnt shoulders after a long race
      the salt on my face stings my eyes when i sweat
      my socks leave a rash round my ankles
      do you cut your toenails short before a marathon
      hard lump of skin under my big toe from my shoes
    `,
  },
  {
    id: 'other-body-parts',
    reply:
      'I only cover aching legs after a run. For another part of the body, ask a doctor, a pharmacist or a physiotherapist.',
    examples: `
      my shoulder hurts when i run
      stiff neck from sleeping badly
      pulled my back lifting boxes
      sore arms after push ups
      headache after running
      my wrist hurts from typing
      stitch in my side when i run
      how do i get rid of a side stitch
      runner's stomach
      i need the toilet on every run
      sore throat should i take a lozenge
      ear ache in cold wind
      toothache
      elbow pain from tennis
      my jaw clicks
      eye twitching from tiredness
      my shoulders get tight when i run
      my arms ache after running
      pain in my neck from looking at my phone
      lower back stiff from gardening
      tennis elbow
      my hands go cold when running
      my fingers swell in winter
      tummy ache after breakfast
      why do i feel sick after gels
      my stomach cramps when i run
      trapped wind
      hay fever and running
      my ears hurt in the wind
      my nose runs when i run
      sinus headache
      i bit my tongue
      my eyes water on cold days
      sore gums
      sore ribs from coughing
      sunburnt shoulders
      do i need glasses
      back ache from my office chair
      sore throat
      hiccups
      dentist recommendation
      my knuckles crack
      sore bum from cycling saddle
      abs hurt after sit ups
      biceps sore after weights
      hangover cure
      runny tummy before a race
      constipated on race day
      sore throat, should i take something
      tooth pain
      i need the loo mid run
      runner's trots
      stomach cramps during a race
      tummy ache after gels
      heartburn when i run
      acid reflux after dinner
      side stitch cure
      how to get rid of a stitch
      my neck is stiff from the computer
      shoulder ache after press ups
      elbow hurts after tennis
      wrist pain from planks
      lower back sore after gardening
      my back aches from the sofa
      ear ache from headphones
      eyes water when i run
      hay fever tablets
      runny nose in the cold
      i have a cold can i drink tea
      insomnia tips
      migraine trigger
      period pain relief
      my jaw clicks when i eat
      nosebleed
      belly fat
      arms ache after rowing
      sore abs after sit ups
      hangover headache cure
      bad breath
      can't sleep because of noise
      asthma inhaler cost
      contact lenses while running
      hearing test
      dentist near me
      thumb pain from texting
      high blood pressure diet
      i get a stitch under my ribs whenever i eat before running
      i always need the toilet ten minutes into a run, how do you lot manage
      i hurt my shoulder putting the christmas decorations up
      my neck cracks when i look over my shoulder in the car
      pulled something in my back moving a sofa
      my wrists ache from typing all day
      i wear contact lenses and they dry out when it's windy
      gels give me wind and i feel sick
      had a tooth out on monday, when can i eat normally
      i've got a cold and a streaming nose, which tissues are softest
      my ears hurt in the cold wind, do you wear a band
      my stomach rumbles all through evening runs
      i can't sleep because my neighbours have parties
      what do you take for hay fever before a spring race
      my arms are sore from digging the garden all weekend
      i banged my elbow on the door and it's throbbing
    `,
  },
  {
    id: 'technique-and-plans',
    reply: 'I only cover sore legs and recovery. For plans, pace and technique, ask a coach.',
    examples: `
      write me a marathon plan
      training plan for sub 4
      how do i improve my running form
      what should my cadence be
      heel strike or forefoot
      how should i breathe when running
      how do i run faster
      how to pace a 10k
      what heart rate zone should i run in
      is treadmill running easier than outside
      how do i lose weight by running
      how many calories does running burn
      how do i stay motivated
      what is fartlek
      how to run uphill better
      what cadence do you run at
      should i land on my forefoot
      how do i stop getting out of breath
      breathing pattern for runners
      how to get a sub 20 5k
      make me a training plan for a 10k
      give me a couch to 5k plan
      12 week half marathon schedule
      what is tempo running
      what is a threshold run
      how many times a week should i do speedwork
      what is zone 2
      my heart rate is always high on easy runs
      vo2 max how to improve
      how to run downhill faster
      arm swing tips
      how to stop overstriding
      running posture
      how to lose belly fat with running
      is running better than cycling for weight loss
      how do i get out of bed to run
      i have lost my mojo
      i am bored of running
      how to enjoy running
      music to run to
      podcast for long runs
      what does rpe mean
      what is a negative split
      explain intervals
      how do i pace myself on hills
      how fast should my easy pace be
      strength exercises for runners
      weights for runners
      core workout for runners
      should i run in the morning or evening
      treadmill incline to match outdoors
      how to run with a dog
      when will running get easier
      nervous before my first race
      heart rate 170 on a run normal
      what is a good resting heart rate
      max heart rate for age 50
      what's a good cadence
      how do i breathe when running
      nose or mouth breathing
      how do i get faster at 5k
      how to run a sub 25 parkrun
      training plan for first marathon
      12 week half marathon plan
      what zone should easy runs be in
      what is my max heart rate
      heart rate too high on easy runs
      how to pace a marathon
      negative splits how
      how to stay motivated in winter
      how do i stop being bored on long runs
      running and weight loss
      how many calories does 10k burn
      treadmill or outside
      morning or evening running better
      what's fartlek
      what's a tempo run
      how long should intervals be
      best strength exercises for runners
      core exercises
      how do i run uphill
      how to corner on the track
      should i run with music
      how do i do strides
      run walk method
      what does vo2 max mean
      how accurate is vo2 on a watch
      lose weight for running
      can i run if i'm overweight
      how to run in the dark safely
      tips for running on ice
      cross country technique
      how do i train for a triathlon
      swimming technique for triathletes
      arm swing
      am i too old to start running
      running with a dog
      mental tricks in a marathon
      pre race nerves
      should i land on my heel or further forward, everybody tells me something different
      i can never get my breathing right, i'm puffing after two minutes
      what do you think about while you run for three hours
      i run faster on the treadmill than outside, does that count
      how many weeks do i need to train for a first half if i can do 10k now
      is it better to run before breakfast or in the evening if i want to lose weight
      since i fell i'm scared on anything that is not tarmac, how do i get over it
      my heart rate goes to 170 on easy runs, am i doing them too fast
      i get bored on my own, what do you listen to
      i lose heart at half way in every race and slow down
      how do i get my cadence up to 180 like the app wants
      is swimming or cycling better for getting fitter for running
      i can only run at lunchtime, how do i fit a long run in
      which exercises make my ankles stronger for trails
      do hill sprints make you faster on the flat
      what's the difference between tempo and threshold
      i want to run a sub four marathon off four days a week, which plan
      how do i run in a straight line in a crowd without wasting distance
      is it normal to hate the first ten weeks of a plan
      my coach wants me to count my steps for a minute, why
    `,
  },
  {
    id: 'this-server',
    reply: 'I only cover sore legs and recovery. For anything about this server, ask a moderator.',
    examples: `
      how do i change my nickname
      how do i turn off notifications
      who is the admin
      how do i get a role
      can you delete my message
      how do i post a picture
      where is the rules channel
      how do i leave this server
      make me a moderator
      how do i mute this channel
      why can i not see the channel
      who runs this server
      can a mod pin this
      how do i upload a gif
      how do i get notified
      how do you use this bot
      the bot is not replying
      how do i block somebody
      can you make a channel for beginners
      how do i change my profile picture
      how do i verify my account
      invite link for the server
      how do i report a message
      which channel should i post in
      emoji for the club
      how do i turn my camera off
      voice channel is broken
      how do i search messages
      can you ban this guy
      why am i muted
      set my role to coach
      delete my account
      where's the rules channel
      who are the mods
      can i delete my message
      why was my message removed
      the link in announcements is broken
      can someone pin that
      how do i get the runner role
      is there a channel for photos
      which channel for race chat
      turn off reminders
      what commands does this bot have
      can the bot play music
      how do i use slash commands
      bot is offline
      how do i change my status
      why can't i see the voice channel
      how do i report someone
      invite my friend here
      what time does the daily post go out
      change the language of discord
      discord won't load on my phone
      can you make a poll
      threads are confusing
      where did the message i wrote this morning go
      i can't see the photos from sunday in the gallery channel, do i need a role
      how do i stop getting a ping every time somebody writes in general
      can you turn the bot's language to spanish
      which button do i press to join the voice chat
      my new phone doesn't get any notifications from this server
      how long are messages kept here
      can admins read our private messages
      someone is pretending to be me in this chat
      what is the command to see the next session
      why does it say that i do not have permission to post here
      i changed my name but it still shows the old one
    `,
  },
  {
    id: 'small-talk',
    examples: `
      hello
      hi there
      good morning everyone
      thanks
      thank you bot
      how are you
      lol
      well done all
      congratulations on your pb
      are you a robot
      what is your name
      good luck tomorrow
      see you later
      happy birthday
      hey
      yo
      morning all
      good night
      how is everyone
      cheers mate
      ta
      ok
      cool
      nice
      great run everyone
      brilliant
      ha ha
      what is up
      bye
      i love running
      i love you bot
      you are useless
      who made you
      are you real
      what can you do
      sing me a song
      do you like running
      i ran today
      i had a great run this morning
      merry christmas
      congrats
      sorry i am late
      see you at the start line
      enjoy your rest day everyone
      just got back from a lovely run
      got a medal today
      feeling proud
      who is awake
      test
      ping
      yes
      no
      asdf
      blah blah
      how's everyone doing
      good luck for sunday all
      well done team
      see you tuesday
      nice weather for it
      that made me laugh
      i'm so tired of monday meetings
      happy friday
      feeling great today
      love this club
      who are you
      what are you
      are you chatgpt
      do you sleep
      do you ever get tired
      thank you so much
      sorry wrong chat
      never mind
      maybe later
      what's up
      enjoy your rest
      this is killing me lol
      proud of you all
      what a legend
      i need a holiday
      it's been a long week
      back to work tomorrow
      wish me luck
      missing you guys
      my feet are itching to go on holiday
      my cat has just walked over the keyboard, ignore that
      it's my birthday on friday and nobody has said anything
      what did everyone have for dinner last night
      who's watching the football later
      i'm on the train and there's nowhere to sit
      the sunset on the way home was amazing
      my boss is driving me up the wall this week
      you lot are the best, that made my week
      i've had enough of this rain
      does anyone else talk to themselves
      i passed my driving test today
      what a game last night
      sorry i'm late, the bus broke down
      hope your mum is better soon
      do robots dream
      say something nice to me
      i've got a week off and nothing to do
    `,
  },
  {
    id: 'general-knowledge',
    examples: `
      what is the capital of france
      who is the prime minister
      what is two plus two
      how tall is mount everest
      what will the weather be tomorrow
      write a poem about the sea
      translate hello into spanish
      how do i center text in css
      what is the meaning of life
      recommend a film
      how do i cook rice
      who wrote hamlet
      latest football scores
      how do i reset my password
      what time is it in tokyo
      how many legs does a spider have
      who invented the telephone
      how far is the moon
      what is the largest muscle in the body
      what year did the war end
      how do i get a passport
      who won the world cup
      what is the price of petrol
      when do the clocks change
      how do i write a cv
      cheap flights to spain
      train times to london
      what is bitcoin
      best pizza in town
      how do i tie a tie
      what is the square root of 81
      how do i fix a python error
      javascript array length
      how many grams in an ounce
      what does doms stand for in music
      how to train a puppy
      how do i quit my job
      is it going to rain
      what is on tv tonight
      how do i sell my car
      good book to read
      recommend a restaurant
      which phone should i buy
      how to learn spanish
      how to play chess
      population of india
      what is photosynthesis
      what is the tallest building
      what day is it today
      how old is the king
      how many bones in the body
      longest river in africa
      how do plants drink water
      how do magnets work
      what is the speed of light
      when is easter
      how many ounces in a pound
      what is inflation at now
      what's the exchange rate
      how do i renew my passport
      is it a bank holiday monday
      what language do they speak in brazil
      what's 15 percent of 80
      what is a protein made of in biology class
      define osmosis
      how does a battery electrolyte conduct
      what does lactic mean in latin
      heart of darkness summary
      largest muscle in a whale
      who has run the most countries
      what's the time in tokyo
      population of leeds
      cold war dates
      why is the sky blue
      for my chemistry exam i need to explain why sodium reacts with water
      how much does it cost to send a parcel to australia
      what's the best way to learn french in three months
      how many people live in dublin and is it bigger than leeds
      can you explain inflation to a child
      what is the difference between mass and weight
      who wrote the song about running up a hill
      how do vaccines work
      when do the clocks go back this year
      is a tomato a fruit
      what's the tallest mountain in wales
      how do i work out the area of a circle
      where does the river thames begin
      which planets can you see tonight
      how do muscles work in a robot arm
      what's the boiling point of water at altitude
    `,
  },
  {
    id: 'food-and-garden',
    examples: `
      how to dehydrate apples
      best food dehydrator for fruit
      hydration of pizza dough
      how long to rest a steak
      how much water do tomato plants need
      nutrition label on cereal
      yoghurt and lactic acid bacteria
      lactic acid in sour beer
      tenderise a leg of lamb
      how long to roast chicken legs
      cool down a hot curry
      stretchy pizza dough
      cramp bark tea recipe
      water my houseplants
      drying mushrooms
      how do i dry herbs
      dried fruit in the oven
      how long does chicken keep in the fridge
      best marinade for lamb
      my dough will not rise
      how to cook pasta
      rice cooker settings
      how do i thaw a turkey
      tenderise steak
      sea salt or table salt for cooking
      salt dough ornaments
      pickling brine ratio
      how to sour milk for baking
      how do i cool a cake quickly
      ice cream without a machine
      how to make iced tea
      kefir grains and fermentation
      how often to water the lawn
      watering can for the garden
      hedge trimming
      compost is too dry
      leg of pork crackling
      chicken thighs in the slow cooker
      beef shin stew
      calf liver recipe
      frog legs
      spring rolls recipe
      bread rolls
      sausage roll
      swiss roll
      cherry pie recipe
      protein content of lentils for my cat
      what should my dog eat
      is chocolate bad for dogs
      what do hedgehogs eat
      fertiliser with magnesium and potassium
      banana bread recipe
      best coffee beans
      how to make strong tea
      how long to boil an egg
      warm up leftovers in the microwave
      keep soup warm in a flask
      salted caramel brownies recipe
      is salted butter better for baking
      how long to rest a joint of beef
      how long do i rest pizza dough
      roll out pastry
      how to roll sushi
      sausage rolls
      swiss roll recipe
      cool down a curry that's too hot
      how to cool a cake quickly
      ice cream maker
      ice lolly moulds
      how to ferment pickles
      pickled onions
      lactic fermentation of cabbage
      stretch mozzarella
      tenderise a steak
      massage kale for salad
      protein bar ingredients for my shop
      how long to boil eggs
      best oven chips
      dehydrated potato powder
      dehydrator settings for jerky
      salt the pasta water
      magnesium for tomatoes
      potassium feed for roses
      cramp the roots of a pot plant
      prune the apple tree
      plants drooping in the heat
      lawn dry and brown after the heatwave
      watering can
      hydrangea care
      what's a good wine for lamb
      coffee machine descaling
      tea towels
      vegan cheese that melts
      dinner reservations for six
      best chippy in town
      banana bread
      cherry pie
      ginger cat food
      chicken run for my hens
      runner beans
      how long should i leave the turkey to rest before i carve it
      how long do i rest a joint of lamb before slicing it
      the dough needs to rest overnight but i've no room in the fridge
      what can i do with a whole bag of cherries before they go off
      my sourdough won't rise and it smells of acid
      is it safe to reheat rice that was left out to cool down
      how do i get a fire going under the barbecue
      i over salted the soup, can i save it
      the hydrangeas have drooped in the heat, how much water should i give them
      should i use salted or unsalted butter for pastry
      how many calories are in a pint of milk
      what's a good vegan sunday lunch for six
      the hens have stopped laying since it got cold
      our lawn is all torn up from the kids playing football
      can i freeze bananas
      my daughter only eats pasta, any ideas for school lunches
      is tap water all right for the fish tank
    `,
  },
  {
    id: 'house-and-machines',
    examples: `
      paint roller or brush
      foam mattress that rolls up
      my chair leg is broken
      table with folding legs
      my nose is running
      the tap keeps running
      running out of milk
      my laptop runs hot how do i cool it down
      cool down my bedroom
      warm up the car engine in winter
      battery electrolyte level
      electrolytic capacitor leaking
      overload a circuit breaker
      recover deleted files
      recovery mode on my phone
      put my laptop to sleep
      rest api tutorial
      run a python script
      muscle cars for sale
      roll out a software update
      tear in my curtains
      inflammable paint
      inflation rate
      progressive tax
      stretch my budget
      my washing machine will not drain
      leaking tap
      roller blinds
      roller skates for kids
      foam for sofa cushions
      memory foam pillow
      spray foam for gaps
      my car will not start in the cold
      car battery flat
      cool box for camping
      how do i cool down my laptop
      fan not cooling
      warm up the oven first
      how to warm up a cold room
      defrost the windscreen
      ice on the drive
      ice maker broken
      road salt for the drive
      swimming pool chlorine level
      pool heater
      bike chain slipped
      bike tyre flat
      spin cycle on the washing machine
      stretch wrap for pallets
      stretch ceiling
      carpet stretching
      jeans too tight how do i stretch them
      rip in my trousers
      a tear in my tent
      muscle wire
      my table leg wobbles
      leg for a sofa
      sleep mode on windows
      my phone will not wake up
      restore my phone
      data recovery
      recovery disk
      recovery of debt
      rest of my order
      run a server at home
      run a cable through the wall
      run windows update
      long running process
      running costs of a car
      run a bath
      running water in the shower
      run in a new engine
      training a neural network
      overtraining a model
      how do i train a model in python
      sprint planning for the team
      agile sprint
      acid for cleaning metal
      battery acid spill
      acid rain
      citric acid descaler
      capacitor burst
      power supply overload
      overloaded trailer
      swollen battery in my phone
      swollen door will not close
      drain is blocked
      my pipe burst
      burn a cd
      burning smell from the plug
      stiff door hinge
      my joints in the wood are loose
      cracked tile
      pain in the neck neighbour
      inflate my airbed
      tyre pressure
      hot water bottle
      heat pump
      electric shock from a socket
      numb screen on my phone
      cramped kitchen ideas
      oil massage scent shop
      gift voucher for a spa
      drinks cabinet
      water meter reading
      water bill
      water leak
      diet coke offers
      food processor
      stairs carpet
      stair lift
      walking boots for dogs
      walk in wardrobe
      ladder hire
      the boiler takes ages to warm up
      how long does the oven take to warm up
      engine warm up time
      computer needs a cool down
      laptop overheating cool it down
      cooling fan noisy
      air con not cold enough
      foam mattress topper
      foam insulation for pipes
      expanding foam removal
      roller door stuck
      roller blind broken
      garden roller hire
      steam roller driver wages
      paint roller size
      rolling chair wheels
      roll of carpet
      ice on the windscreen
      ice machine rental
      freezer won't freeze
      hot water tank leaking
      running water costs
      tap keeps running
      running costs of an electric car
      my printer is not running
      script keeps running
      long running process in linux
      run a command as admin
      recover deleted photos
      system recovery disk
      restart and recover windows
      stretch ceiling cost
      stretch fabric
      tear in my tent
      tear in the sofa
      torn curtain
      muscle car restoration
      leg of the table is loose
      sore point with my landlord
      battery drains overnight
      electrolytic capacitors
      battery acid leak
      acid wash jeans
      burn a dvd
      burning smell from the toaster
      shock absorber worn
      load bearing wall
      progressive web app
      overload on the circuit
      circuit breaker overload
      washing machine overload
      pressure washer
      pump for the pond
      swollen door frame
      swollen laptop battery
      massage chair repair
      massage table for sale
      heat pump grants
      salt for the dishwasher
      salt water pool
      water meter
      dry rot
      damp in the hall
      cold tap drips
      cold boot
      warm white bulbs
      stiff drawer
      numb keypad
      knee brace for a bench vice
      calf leather wallet
      the salt in the dishwasher runs out every week, is the setting wrong
      the washing machine walks across the floor when it spins
      my car takes ages to warm up on frosty mornings
      our boiler loses pressure every few days
      how do i get the roller shutter to come down evenly
      i'm writing a script that runs every ten minutes and rests in between, how do i stop it
      my phone gets hot when it charges, is the battery going
      the massage chair we bought makes a grinding noise
      the ice dispenser on the fridge has stopped working
      i need to cool my office down without air conditioning
      a tear in my tent has to be mended before the weekend
      my son ripped his school trousers at the knee, can you iron a patch on
      the shin pads i bought are too small for my lad, can i swap them
      the tap drips all night and keeps me awake
      the foam in the sofa has gone flat, can you get new pieces cut
      how do i stretch a jumper that shrank in the wash
      what do you use to loosen a rusty bolt
      my laptop goes to sleep in the middle of films
      recover photos from a broken phone
      the garden hose has a dent in it and no pressure
      which roller do i need for a rough wall
      my bike's brakes are stiff after the winter
      the heel came off my boot, who mends shoes
      there's a crack in the kitchen ceiling and it's getting worse
    `,
  },
  {
    id: 'shows-and-words',
    examples: `
      who is the warm up act tonight
      movie marathon this weekend
      how much should i tip a waiter
      tips for my maths exam
      what does marathon mean in greek
      running mate for president
      running order of the concert
      the injury list of arsenal
      doms restaurant menu
      how long is the film cold feet
      song called run
      leg of the relay on tv
      stretch limo hire
      best running gag in the simpsons
      training for new employees
      exercise book for school
      warm up band tonight
      the warm up comedian
      stretch armstrong
      marathon of star wars films
      series marathon on netflix
      long run of the play
      run time of the film
      blade runner
      running man
      the walking dead
      breaking legs good luck on stage
      break a leg tonight
      my feet are cold about the wedding
      sore loser
      sore point
      a pain to deal with
      growing pains for our business
      painkiller song lyrics
      metal band called sepsis
      rock hard drum solo
      heart of stone lyrics
      heartbreak
      my heart belongs to you
      chest of gold in the game
      lost my strength in the game
      level up my stamina in the game
      damage per second in the game
      recovery potion
      rest in peace
      rest bars in music
      resting place of the king
      sleep token tickets
      muscle memory when playing guitar
      finger stretch for piano
      hip hop class
      knee deep in snow
      shin pads for football
      calf born on the farm
      achilles in greek myth
      cold calf in the barn
      tips for a job interview
      tip the delivery driver
      exercise the right to vote
      drill for the wall
      fire drill
      drill sergeant
      oil drilling
      diet of worms
      protein folding
      massage the figures
      roll a dice
      roll call
      drum roll
      rolling stones tickets
      electoral roll
      on a roll
      race relations
      horse racing tips
      running for office
      a run on the banks
      run of bad luck
      home run
      cricket runs
      ski run closed
      dry run of the presentation
      run through my speech
      in the long run it is cheaper
      train strike
      train to manchester
      personal trainer salary
      trainers on the stage
      coach to the airport
      coach tickets
      team spirit
      stress at work
      exam stress
      mental health day
      stress ball
      hydrate my hair
      hair mask
      skin cream
      sore on my lip
      cold sore
      face mask
      ibiza holidays
      legal leg room on planes
      leg room on flights
      hill station in india
      hill walking guidebook
      my knees are shaking i am so nervous about the speech
      warm up comedian
      warm up match result
      warm up for the gig
      cool down period in a divorce
      cooling off period on a purchase
      cooling off period for insurance
      rock and roll
      on a roll this week
      honor roll
      role play
      rest of the team
      the rest of the film
      rest is history podcast
      rest assured
      pain in the backside of a boss
      growing pains of a start up
      no pain no gain quote
      sore subject
      burn after reading
      slow burn novel
      burned by a bad deal
      stretch goals at work
      stretch of road
      muscle in on a deal
      massage the numbers
      inflammatory comment
      inflammatory article in the paper
      fluid situation at work
      dry sense of humour
      drink driving law
      thirst for knowledge
      salt of the earth meaning
      worth his salt
      take it with a pinch of salt
      acid tongue
      acid jazz
      acid house
      cramp someone's style meaning
      break a leg meaning
      last leg of the journey
      leg of lamb
      leg before wicket
      second leg of the semi final
      pulling my leg
      cost an arm and a leg
      calf weighing on the farm
      cow and calf rocks walk
      achilles heel of the plan
      shin kicking contest
      knee jerk reaction
      hip new bar
      foot the bill
      toe the line
      heel dog training
      cold case drama
      cold feet before the wedding
      cold calling leads
      hot take
      run for mayor
      running late
      running joke
      running order for the show
      long running soap
      run of the mill
      in the long run prices rise
      running a business
      running a bath
      rerun of friends
      dry run for the wedding
      hit the ground running
      feet of snow
      jog my memory
      sprint planning
      sprint retrospective
      marathon of star wars
      marathon tv session
      bake off marathon
      train for a new job
      training course at work
      race against time
      rat race
      pace of change
      recovery room of the economy
      economic recovery
      car recovery service
      rescue and recovery truck
      recover my password
      downhill skiing holiday
      going downhill fast this company
      uphill struggle with the council
      hydration of cement
      nutrition degree course
      diet coke advert
      massage parlour film
      tears in heaven chords
      tears of joy
      micro usb
      swelling music at the end
      swell forecast for surfing
      numb by linkin park
      stiff competition
      stiff upper lip
      tight budget
      tight deadline
      heavy metal
      what's a good warm up playlist for a house party
      who is the warm up act and what time do they come on
      can you massage my cv so it sounds better
      polish up my cover letter before friday
      i've a sore head from trying to understand this contract
      what does it mean to have cold feet before a wedding
      write a joke about a marathon
      is the new film about the runner any good
      how does the story of achilles end
      who sings the one that goes run run run
      the last leg of the tour starts in paris on sunday
      our team is on a roll this season
      the rest of the committee can stay behind
      the stock market had a good run this week
      he's running for council in may
      we need a warm up game for a meeting of twenty people
      the recovery of the economy is slow this year
      my essay is on inflammation of public opinion in the press
      what's another word for exhausted
      does anyone have a spare ticket for the concert on saturday
    `,
  },
];
