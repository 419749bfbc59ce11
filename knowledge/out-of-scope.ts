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
      tell me a joke
      what is your name
      good luck tomorrow
      see you later
      happy birthday
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
      massage chair price
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
    `,
  },
];
