/*
 * Words and short phrases that mean nearly the same to a runner, so that "knead my hammies" is near "massage my
 * hamstrings" though they share no word. A word may stand in several lines; endings do not matter; `#` stands for any
 * number. What no entry is about is here too: a question full of kitchens and laptops is to be refused.
 */

export const synonyms: Readonly<Record<string, string>> = {
  // The body and what it feels
  ache: 'sore, ache, achy, aching, hurt, pain, painful, tender, throb, discomfort, kill, ouch, sting, bother, agony, suffer, moan, complain, grumble, niggle, twinge, in bits, in pieces, feel it',
  stiff:
    'stiff, tight, seize, seize up, rigid, like wood, like concrete, like bricks, like planks, locked, rusty, tin man, like a robot, like a penguin, like a cowboy, waddle, hobble, creaky, wooden, like lead, leaden, heavy, jelly',
  leg: 'leg, limb, pin, thigh, quad, quadricep, calf, calve, hamstring, hammy, shin, glute, bum, knee, hip, muscle, lower half',
  thigh: 'thigh, quad, quadricep, hamstring',
  'upper-body':
    'shoulder, neck, arm, wrist, elbow, hand, finger, thumb, ear, eye, tooth, teeth, gum, tongue, throat, nose, rib, bicep, triceps, chest press, abs, belly, tummy, stomach, gut, scalp, hair, lip, spine, back, face, jaw, stitch, side stitch, nipple, armpit, shoulders, collarbone, chest muscles, pecs, lats, traps, forearm, knuckle, nail biting, eyebrow, forehead, ear ache, earache, toothache, dentist, sinus, voice, cough, hay fever, asthma, tonsils, mouth ulcer, kidney, liver, bladder infection, ribs from, belly button, love handles',
  skin: 'blister, chafe, chafing, toenail, nail, rash, verruca, corn, callus, sunburn, plaster, athlete foot, itch, rub raw, sun cream, blisters, chafed, vaseline, talc, sock rub, toenails, black toenail, bunion, fungus, fungal, sweat rash, heat rash, hives, eczema, spots, acne, tattoo, tan, freckle, sun block, spf, moisturiser, dandruff, stubble, shave, shaving, wax, waxing',
  tired:
    'tired, fatigue, exhaust, knackered, shattered, wrecked, wiped out, drained, dead, done in, cooked, toast, flat, weary, worn out, battered, trashed, destroyed, ruined, smashed, heavy, beat up, beaten up',
  worry:
    'worry, worried, serious, danger, dangerous, injury, injure, harm, damage, wrong, normal, safe, concern, alarm, scared, panic, bad sign, warning, strain, tear, pulled, torn, okay to, something up',
  doctor:
    'doctor, gp, physio, physiotherapist, hospital, clinic, specialist, checked, scan, x ray, seen, look at, looked at, get help, medical, professional, nhs, appointment',
  tear: 'tear, rip, micro, microscopic, fibre, fiber, rupture, tissue, little tears, broken down, break down, repair, rebuild, grow back',

  // Signs and circumstances; what they mean together is judged by triage.ts
  'one-side':
    'one leg, one calf, left leg, right leg, left calf, right calf, one side, one foot, left foot, right foot, one knee, left knee, right knee, left thigh, right thigh, one thigh, only my left, only my right, just the left, just the right, just one, the other one, other leg, other side, my calf, my shin, my hamstring, my foot, my ankle, my knee, my heel, my hip, my groin, left shin, right shin, my achilles, left, right, single',
  'both-sides':
    'both, each leg, either side, all over, everywhere, both sides, two legs, my legs, my calves, my quads, my thighs, evenly',
  swollen:
    'swell, swelling, swollen, swole, puffy, puffed, balloon, ballooned, blew up, blown up, twice the size, double the size, bigger than, fatter, huge, massive, size of, fluid, sausages',
  'hot-red':
    'hot, red, redness, warm to touch, burning up, spreading, streak, pus, oozing, infected, infection, yellow, gunk, weeping, graze, cut, wound, bite, shiny, angry',
  'odd-colour': 'blue, purple, white, pale, black, grey, colour, color, blotchy, bruise, bruised, bruising',
  numb: 'numb, numbness, tingle, tingling, pins and needles, no feeling, can not feel, dead leg, asleep, floppy, drops, dropping, slap, slapping, drag, dragging',
  powerless:
    'no strength, no power, weak, weakness, buckle, buckles, gave way, giving way, give way, gives way, gave out, gives out, can not lift, will not lift, limp, paralysed, can hardly move',
  burst:
    'pop, popped, snap, snapped, crack, bang, rip, ripped, tore, twang, twanged, kicked, shot, gap, dent, hole, hollow, crunch',
  'no-weight':
    'can not walk, can not stand, put weight, weight on, bear weight, limping, limp, hobble, crutches, can not run, carried',
  'bone-spot':
    'bone, one spot, spot, pinpoint, one place, exact, pressing, press on, to press, touch it, hop, hopping, tibia, metatarsal, stress fracture, fracture, top of my foot, point, small area, inch',
  groin: 'groin, hip, crease, front of hip, pelvis',
  heart:
    'chest, heart, palpitations, breath, breathe, breathless, faint, fainted, blacked out, passed out, black out, pass out, collapsed, keeled over, dizzy, light headed, jaw, coughing blood, cough up',
  urine:
    'pee, wee, urine, peeing, weeing, toilet bowl, loo, piss, bladder, bowel, bowels, wipe, dark wee, cola, privates, saddle, down there',
  muddled:
    'confused, confusion, nonsense, rubbish, gibberish, disoriented, staggering, stumbling, seizure, fit, fitting, delirious, weaving, slurred, slurring, words out, speech, drooping, droopy, lopsided, out of it, woozy, spaced out, drowsy, making sense, strange',
  sick: 'vomit, vomiting, throwing up, threw up, being sick, feel sick, felt sick, nausea, puking, headache, pounding, head is, head hurts, bloated, rings, throw up',
  fever:
    'fever, feverish, temperature, shiver, shivering, shivery, chills, flu, covid, virus, chest infection, cold and fever, ill',
  'at-night':
    'at night, all night, in bed, wakes me, wake me, keeps me awake, awake, night, at rest, when i rest, sit still, lying still, lying down, sleeping',
  'long-time':
    'week, weeks, fortnight, month, months, # days, # weeks, # months, ages, year, still, will not go, not going away, not getting better, no better, getting worse, worse every, worse each, worse and worse, not settling, will not shift, going on, lingering',
  young:
    'son, daughter, kid, child, lad, boy, girl, teen, teenager, teenage, years old, year old, aged, junior, u13, u15, school, niece, nephew, youth',
  pregnant:
    'pregnant, pregnancy, postpartum, postnatal, trimester, baby, birth, expecting, c section, breastfeeding, maternity',
  medicine:
    'statin, atorvastatin, simvastatin, cholesterol, warfarin, apixaban, rivaroxaban, xarelto, eliquis, blood thinner, thinner, anticoagulant, antibiotic, cipro, ciprofloxacin, levofloxacin, steroid, cortisone, injection, jab, clopidogrel, medication, medicine, prescribed',
  'blood-flow':
    'clot, dvt, flight, flew, plane, long haul, smoke, smoker, diabetic, diabetes, icy, artery, circulation, veins, vein, journey, coach trip',
  'same-point':
    'same mile, same point, same place, same spot, same distance, same time, every run, each run, every time i run, then it goes, once i stop, when i stop',
  'low-energy':
    'period, periods, eating less, hardly eat, barely eat, skip meals, always injured, always tired, underweight, losing weight, lost weight, weight loss',
  nerve:
    'sciatica, sciatic, shooting, electric, zap, zaps, nerve, down my leg, down the back, from my back, buttock, bum to, lower back',
  lump: 'lump, growth, bump, hard swelling',
  deny: 'no swelling, no pain, not swollen, nothing sharp, not sharp, no bruise, no bruising, not hot, just sore, just stiff, just ache, only sore, only stiff, nothing serious, nothing else, mild, slight, little bit',

  // When and how
  before:
    'before, beforehand, pre, prior, set off, setting off, head out, heading out, get going, at the start, start line, starting out, about to, first thing, off i go, leave the house, out of the door, out the door, ahead of, in advance, to begin with, begin',
  after:
    'after, afterwards, afterward, post, once i finish, when i finish, finished, finish, end of, at the end, once i am, once im, is over, is done, when i get home, when i get in, get back, home from, straight after, when i stop, at the finish, crossing the line, cross the line, over the line, when done, wrap up, end a, to end',
  'next-day':
    'next day, day after, days after, tomorrow, following day, following morning, next morning, morning after, day later, days later, # days, two days, couple of days, # hours, hours later, hours after, day two, day three, second day, third day, day #, the day before, yesterday, overnight, by monday, on monday, wake up, woke up, later on, midweek, two sleeps, delayed, delay, late',
  'same-moment':
    'during, while i run, mid run, in the middle of, last mile, last km, last half mile, last lap, last rep, final mile, final km, sprint finish, end of a race, at the end of a race, end of the race, when i sprint, as i run, an hour later, an hour after, minutes later, minutes after',
  'how-long':
    'how long, how many minutes, minute, min, length, duration, time, quarter of an hour, half an hour, how far, how many laps, ideal length, enough, minimum, shortest, longer, shorter, seconds',
  'how-much':
    'how much, how many, litre, liter, ml, amount, pint, glass, sip, cup, gulp, bottle, how often, each, every, per',
  'should-i':
    'should i, shall i, do i need, do i have, must i, am i meant, supposed to, is it ok, can i, may i, ought',
  why: 'why, how come, what makes, reason, cause, what causes, because, explain, blame, to blame, due to, is it from, what is behind, down to, explanation',
  'does-it-work':
    'does it help, help, work, worth, any good, any use, benefit, point of, proven, evidence, science, myth, true, prevent, reduce, avoid, stop, useful, waste of time, actually, really, difference, effect, effective, bother, overrated, gimmick, placebo, legit, hype',
  'how-to':
    'how do i, how do you, how to, how should, what is the best way, best way, routine, exercise, technique, tips, advice, guide, show me, ideas, suggest, recommend, drill',

  // What runners do
  run: 'run, ran, running, jog, jogging, jogger, runner, parkrun, sprint, training, session, workout, plod, trot',
  race: 'race, marathon, half, ultra, 10k, 5k, # k, 5 k, 10 k, # miler, parkrun, event, relay, tough mudder, triathlon, xc, cross country',
  distance:
    'mile, km, kilometre, kilometer, k, mileage, distance, metre, lap, miles, far, long run, long one, longest',
  downhill:
    'down hill, downhill, hill, descent, descend, slope, mountain, mountainside, fell, ridge, descending, steep, munro, downhills, trail, down a mountain, going down, coming down, run down, running down, eccentric, braking',
  'hard-run':
    'interval, rep, reps, tempo, speed, sprint, fast, hard, track, speedwork, fartlek, hill rep, effort, max, flat out, full pelt, all out, threshold, hiit, pb',
  'warm-up':
    'warm up, warmup, warm, loosen, limber, leg swing, skips, high knees, heel flicks, drills, activation, strides, dynamic, prepare, prep, get ready, mobility, primed, ready, from cold, cold start, straight into, cold muscle, cold leg, muscles cold, legs cold, straight out, off the sofa, dived in, no prep, loosening',
  'skipped-warm-up':
    'no warm up, without a warm up, without warm up, skip warm up, skip the warm up, skipped the warm up, skip my warm up, not warm up, never warm up, did not warm, forgot to warm, straight out the door, straight from, from cold, jumped out, rolled out of bed, straight off, off the sofa, straight into, into it cold, went cold, start cold, starting cold, no build up, set off fast, straight from work, straight from bed, straight from my desk',
  'cool-down':
    'cool down, cooldown, wind down, ease down, ease off, walk at the end, jog at the end, jog down, come down, slow down, bring down, settle, static stretch, stretch after, stretches after, stop slowly, gradually stop, wind it down',
  'skipped-cool-down':
    'stop dead, stopped dead, just stop, just stopped, straight in the car, straight into the car, straight to the pub, straight home, straight to work, sat down, sit down, sat straight, flop, flopped, collapse on, collapsed on, drove home, drive home, no cool down, without a cool down, without cool down, skip the cool down, skip cool down, skipped the cool down, skipped my cool down, never cool, did not cool, do not cool, not cool down, forgot to cool, jump in the car, on the bus, on the train, straight in the shower, straight on the sofa, straight to bed, crash on, crashed on, laid down, lie down, stopped suddenly, stop suddenly, halt, abruptly, rushed off, rush off, dash off',
  stretch: 'stretch, flexible, flexibility, supple, yoga, pilates, touch my toes, static, hold a stretch',
  overdid:
    'too hard, too far, too fast, too much, too soon, too long, overdid, over did, overdo, over do, overdone, overcook, overcooked, push too, pushed too, beyond my limit, past my limit, out of my depth, bitten off, bit off more, paying for it, pay for it, never run that far, never ran that far, furthest, longest, double, doubled, got carried away, carried away, went out hard, showed off, show off, pushed, push myself, kept up with, keep up with, big jump, from nothing, straight from couch, off the couch, zero to, no training, without training, undertrained, untrained, after a break, after months off, first time in, not run in, had not run, out of shape, regret, ego, limit, twice as far, out of practice, in one go',
  'build-up':
    'build, build up, increase, add, extra, raise, up my, up the, upping, progress, progression, step up, ramp, jump, per week, a week, each week, weekly, ten percent, 10 percent, # percent, gradual, gradually, slowly, safely, sensible, ease in, ease back, get back into, come back, coming back, starting out, start running, beginner, newbie, new to, next level, from 5k to, move up, go up, going from',
  rest: 'rest, rest day, day off, days off, time off, week off, break, skip a run, skip a day, take it easy, back off, lie in, nap, sleep, slept, insomnia, bed, doze, snooze, kip, recover, recovery, in a row, back to back, every day, daily, again, next run, run streak, streak, overtrain, overtrained, burn out, burnt out, feet up, put my feet up, lay off, two days running, days on the trot, how soon, run again, day between, days between, heal',
  sleep:
    'sleep, slept, nap, bed, insomnia, kip, lie in, tossing and turning, shut eye, early night, late night',
  'easy-movement':
    'walk, walking, swim, swimming, pool, bike, cycle, cycling, spin, spinning, rowing, elliptical, cross train, yoga, pilates, gentle, easy, light, easy run, recovery run, shake out, shakeout, moving, move, keep moving, loosen, active, active recovery, stroll, dog walk, potter, wander, jog it off, walk it off, pedal, turbo, treadmill, aqua',
  'foam-roll':
    'foam, roll, roller, rolling, foam roll, foam roller, ball, tennis ball, lacrosse ball, spiky, massage stick, rolling pin, trigger point, fascia, myofascial, blackroll',
  massage:
    'massage, rub, rub down, rubdown, knead, masseur, masseuse, deep tissue, swedish, sports massage, theragun, massage gun, percussion, hands on, thumbs, knot, knots, spa, leg rub, pummel, manual therapy, therapist, compression boots',
  cold: 'ice, ice bath, cold, cold water, plunge, cold plunge, cryo, cryotherapy, freezing, frozen peas, ice pack, cold shower, cold bath, sea dip, wheelie bin, icy, dip',
  warm: 'hot bath, heat, warm bath, sauna, hot tub, heat pack, jacuzzi, hot water bottle, epsom',
  painkiller:
    'ibuprofen, nsaid, advil, nurofen, naproxen, aspirin, painkiller, aleve, paracetamol, tylenol, tablet, pill, anti inflammatory, antiinflammatory, vitamin i, motrin, meds, voltarol, diclofenac, gel, pop a, co codamol, panadol',
  inflammation:
    'inflammation, inflame, inflamed, inflammatory, swell, swelling, swollen, immune, prostaglandin, cytokine',
  cramp:
    'cramp, spasm, twitch, charley horse, cramping, flutter, jump about, fasciculation, seize mid, knotted, locks up, lock up, contract, contraction, jerk',
  electrolyte:
    'electrolyte, salt, salty, sodium, potassium, magnesium, mineral, calcium, salts, dioralyte, nuun, high 5, pickle juice, banana, salt tablet, salt stick, isotonic, tonic water, zinc',
  drink:
    'drink, drank, drunk, fluid, water, hydrate, hydration, sip, pint, glass, bottle, squash, juice, lucozade, gatorade, sports drink, beer, wine, alcohol, coffee, tea, milk, flask, hydrating, refill, drinking, swig, powerade, coke, cordial, booze, cider',
  alcohol: 'beer, wine, alcohol, pint, pints, hangover, hungover, booze, drunk, pub, prosecco, gin, cider',
  dry: 'dehydrate, dehydration, dehydrated, thirst, thirsty, parched, dry, dry mouth, sweat, sweaty, sweating, heat, hot day, humid, scorching, boiling, no water, without water, forgot my water, ran out of water, summer, sunny, baking, sweltering, degrees, heatwave, dark pee, dripping',
  lactic: 'lactic, lactate, acid, flush, flush out, toxin, waste, by product, build up of, burn, burning',
  burn: 'burn, burning, fire, on fire, sting, stinging, fizzing',
  eat: 'eat, ate, eating, food, meal, diet, dietary, nutrition, snack, fuel, refuel, carb, carbs, carbohydrate, pasta, rice, chicken, egg, eggs, toast, porridge, oats, banana, bread, fish, tuna, salmon, meat, steak, potato, pizza, burger, chips, curry, salad, veg, vegetables, fruit, berry, blueberry, cherry, yoghurt, yogurt, milk, chocolate milk, nuts, peanut butter, sandwich, breakfast, lunch, dinner, tea time, supper, munch, kebab, noodles, beans, cheese, smoothie, shake, protein, hungry, starving, appetite, scoff, recipe, bar, cereal, bagel, avocado, vegan, veggie, tofu',
  supplement:
    'supplement, creatine, bcaa, turmeric, curcumin, omega, fish oil, vitamin, antioxidant, collagen, cherry juice, beetroot, ginger, pineapple, glutamine, cbd, capsule, powder, whey, polyphenol, spice, superfood, anti inflammatory food, anti inflammatory diet',
  protein: 'protein, shake, whey, amino, bcaa, protein bar, post workout shake',
  doms: 'doms, delayed onset, delayed soreness, stairs, downstairs, steps, toilet, loo, sofa, chair, kerb, getting up, sit down, waddle, john wayne, leg day, squats, lunges, new to it, first ever',
  more: 'more, extra, less, better, worse, faster, quicker, sooner, speed up',

  // What the bot is not about
  kit: 'shoe, trainer, watch, garmin, strava, sock, short, vest, jacket, glove, hat, headphone, earphone, gps, brand, nike, hoka, brooks, asics, saucony, adidas, lace, insole, sunglasses, bra, tights, leggings, armband, belt, torch, buy, size, kit, apple watch, fitbit, polar, coros, carbon, spikes, hoodie, cap, buff, phone holder, gear, discount, sale, second hand, laces, tongue, shoelace, waterproof, rucksack, backpack, headband, earbuds, speaker, charger, strap, sleeve, compression top, gaiters, poles, trail shoe, road shoe, racer, midsole, outsole, upper, tread, grip, stack height, model, version, colourway, sizing, refund, shop, store, online, voucher, sponsor, logo, printed, bottle cage, scales, monitor, sensor, pod',
  club: 'club, club night, meet, meeting, member, membership, join, subs, coach, captain, committee, agm, tonight, thursday, tuesday, wednesday, park, route, address, group, car park, clubhouse, social, christmas party, lift, cancelled, volunteer, where do we, what time, who is, when is, anyone, leader, secretary, treasurer, kit order, bib, schedule, bank holiday, open, closed, opening, dog, buggy, newcomers, friend along, turn up, pub quiz, minibus, session tonight, beginners group, group leader, committee meeting, tent, marshal, captaincy, vice, kitty, subscription, fee for members, welcome, new member, first night, junior, juniors, ladies, mens, vets, seniors, under, trophy, award, dinner, barbecue at, trip, tour, weekend away, car share, whatsapp, mailing list, newsletter, website, photo, photos, photographer, safeguarding, first aider, qualified, insurance',
  results:
    'result, results, finish time, predict, calculator, pace, entry, enter, ballot, qualify, qualifying, record, medal, standings, league, barcode, number, defer, wave, chip, course, route map, min per mile, per km, convert, sub 20, sub 4, sub two, age grade, place, points, won, win, winner, sold out, sign up, deadline, fee, refund, swap, transfer, switch distance, change my, charity place, good for age, cut off, cutoff, pacer, pacing, splits, pb, personal best, course record, world record, national, champion, championship, category, prize, podium, bag drop, baggage, start time, start line, aid station, spectator, tracking, tracker, livestream, certificate, t shirt size, lap, laps, elevation, gpx, distance of, fastest, slowest, limit, walkers, disqualified, dnf, dns',
  plan: 'plan, training plan, form, cadence, breathe, breathing, breath, posture, stride, foot strike, heel strike, forefoot, zone, heart rate, vo2, negative split, motivate, motivation, motivated, weight loss, lose weight, calories, belly, treadmill incline, overstride, podcast, playlist, music, mojo, bored, core, strength, nervous, nerves, technique, efficient, economy, gait, arm swing, hands, head up, lean, hill technique, fartlek means, what is a, tempo means, intervals should, weeks plan, schedule, app, coach me, coaching, bmi, body fat, diet pill, slim, overweight, mindset, mental, confidence, anxious, discipline, habit, early riser, treadmill or, boring, zone two, lactate test, max hr, hrv, resting heart, altitude',
  server:
    'nickname, notification, notifications, role, server, channel, mute, admin, moderator, mod, message, discord, profile picture, invite link, emoji, bot, pin, ban, account, upload, gif, username, ping, dm, thread, voice, log in, password, reaction, sticker, slash, command, commands, streak bot, settings, two factor, link, dms, banned, kicked out, timeout, rules, welcome channel, announcements, screenshot, video call, microphone, nitro, boost, poll, reminder, reminders, unsubscribe, delete my, edit my',
  machine:
    'car, engine, laptop, phone, computer, battery, motherboard, capacitor, circuit, breaker, fridge, freezer, oven, microwave, dishwasher, washing machine, boiler, radiator, tap, pipe, drain, wall, paint, brush, decorate, curtain, carpet, sofa, chair leg, table, desk, mattress, pillow, cushion, hinge, door, window, windscreen, tyre, wheel, chain, motor, generator, fan, screen, tv, wifi, router, code, python, javascript, css, html, div, api, excel, spreadsheet, file, disk, backup, software, update, app, windows, linux, printer, usb, gpu, cpu, neural, model, bedroom, house, room, garage, shed, roof, floor, heater, plug, socket, fuse, furniture, greenhouse, pallet, drill bit, screwdriver, machine, camera, drone, console, game, gaming, playstation, xbox, minecraft, bearing, brake, clutch, gearbox, exhaust, tank, pump, hose, valve, thermostat, kettle, toaster, iron, hoover, vacuum, lamp, bulb, light, lock, key, keyboard, mouse, monitor stand, server rack, database, docker, git, script, sql, word document, pdf, email, outlook, chrome, iphone, android, tablet computer, mattress topper, sofa bed, ladder, tile, brick, cement, plaster, varnish, glue, tent, caravan, boat, bike chain, lawnmower, trampoline, trailer, hot tub chemicals, swimming pool pump, fence, gate, chimney, solar, meter, wire, cable, electric, electricity, gas, oil, diesel, petrol, mot',
  kitchen:
    'recipe, bake, baking, dough, cook, cooking, roast, fry, grill, boil, marinade, lamb, beef, pork, turkey, mushroom, apple, dried, herb, flour, cake, bread maker, pickle, ferment, kefir, sourdough, cheese, wine rack, kitchen, saucepan, pan, barbecue, bbq, jam, soup, sauce, tomato, plant, garden, lawn, seed, compost, flower, weed, hedge, houseplant, fertiliser, soil, cat, puppy, dog food, hamster, chickens, horse, sheep, cow, tenderise, tenderize, slow cooker, air fryer, crackling, gravy, pastry, icing, brownie, brownies, biscuit, cookies, muffin, pancake, pie, sushi, pasta sauce, stock, knife, fork, plate, spoon, cup of tea, coffee machine, kettle, juice extractor, blender, mixer, tin, foil, jar, shelf, cupboard, herbs, spice rack, sausage, bacon roll, ham, prawn, crab, kale, cabbage, carrot, onion, garlic, pepper, chilli, rose, roses, tulip, tree, bush, pond, bee, bees, hen, hens, calf born, goat, pig, duck, fish tank, aquarium, parrot, kitten, vet, collar, lead, kennel, hydrangea, grass, leaves, veg patch, allotment',
  media:
    'film, movie, series, episode, netflix, tv, television, concert, band, gig, song, album, lyrics, comedian, theatre, play, actor, novel, book, poem, tickets, festival, podcast host, joke, cartoon, simpsons, football, rugby, cricket, tennis, arsenal, chelsea, premier league, olympics, formula, stage, dj, guitar, piano, drum, dance, choir, museum, character, villain, trilogy, sequel, singer, singers, sing, singing, vocal, vocals, orchestra, opera, musical, comedy, sitcom, drama, documentary, cinema, director, oscar, author, chapter, quote, lyric, single, track listing, vinyl, spotify, radio, podcast, youtube, tiktok, instagram, streamer, twitch, fortnite, pokemon, chess, darts, snooker, golf, boxing, wrestling, nba, nfl, world cup, ashes, wimbledon, stadium, referee, striker, goal, manager sacked, league table, fantasy, crossword, puzzle, wordle, riddle, quiz, trivia, myth, legend, idiom, saying, meaning of, synonym, rhyme, definition',
  world:
    'capital, country, president, prime minister, election, politics, weather, forecast, rain, flight, airport, holiday, hotel, passport, train, bus, ticket, price, bank, money, budget, mortgage, loan, tax, job, interview, salary, boss, school, exam, homework, maths, math, essay, history, language, translate, spanish, french, greek, philosophy, science fiction, planet, moon, ocean, river, population, king, queen, war, law, lawyer, insurance, company, business, shares, stock, interest, inflation, wedding, baby name, hairdresser, haircut, limit, licence, license, police, court, judge, crime, council, parliament, vote, minister, mp, visa, border, embassy, currency, euro, dollar, pound sterling, crypto, bitcoin, pension, invoice, landlord, rent, estate agent, university, degree, college, course fees, teacher, classroom, thesis, dissertation, lecture, chemistry, physics, biology, geography, equation, algebra, atom, molecule, element, galaxy, star, sun rise, sunset, tide, volcano, desert island, africa, asia, europe, america, australia, china, india, japan, france, germany, spain, italy, paris, london bridge, new york, tokyo, scotland, wales, ireland, city, village, town hall, museum, church, mosque, temple, christmas, easter, halloween, diwali, eid, bonfire, zodiac, horoscope, meeting at work, presentation, colleague, office party, promotion, redundancy, startup, marketing, customer, supplier, logistics, shipping, parcel, post office, delivery',
  hello:
    'hello, hi, hiya, hey, yo, morning, good morning, evening, thanks, thank, cheers, ta, congrats, congratulations, well done, lol, haha, bye, goodnight, good luck, birthday, merry, welcome, sorry, love it, nice one, legend, alright, sup, how are you, good evening, good afternoon, nice to meet, see you, see ya, take care, no worries, np, my bad, oops, wow, amazing, brilliant, great stuff, lovely, joke, funny, bored, love you, marry me, are you, who made you, your name, what can you do, robot, ai, chatgpt, human',
  // When: a danger of long ago is none, and one that is back is.
  'long-ago':
    'years ago, year ago, decade ago, decades ago, years back, long ago, in #year, back in #year, since #year, in the #, as a kid, as a child, as a teenager, as a student, as a boy, as a girl, when i was #, when i was a kid, when i was little, when i was young, when i was at school, back at school, at uni, in my twenties, in my teens, in my thirties, youth, last century, before covid, pre covid, before the kids, lifetime ago, many moons, back in the day, once, childhood, were small, were little, was little, was small, was a baby, was a toddler',
  'well-again':
    'recovered, healed, cured, sorted, all clear, cleared, signed off, discharged, never since, fine since, well since, nothing since, not since, fine now, well now, good as new, right as rain, grew out, no bother, no trouble, long gone, different life, came out the other side, back to normal, fully better, all good',
  'right-now':
    'today, tonight, again, just now, right now, this morning, this afternoon, this evening, yesterday, last night, came back, come back, is back, started again, happening, same feeling, same pain, same place, ever since',
};
