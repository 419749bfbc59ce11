/*
 * Animals, things, stories and places: who or what can have a sign in a text without being anybody. None of these words
 * names a person, a part of a body, an illness or a medicine.
 */

/** What is known for a thing without a "my" or "the" before it. Regular expressions over normalised text. */
export const bareThings: readonly string[] = [
  '(?:dogs?|cats?|puppy|puppies|kittens?|horses?|pony|rabbits?|hamsters?|parrots?|goldfish|fish|budgie|tortoise|guinea pig|chickens?|hens?|sheep|cows?|whippet|greyhound|labrador|spaniel|terrier|collie|poodle|(?:resusci|resus) ann(?:e|ie)|cpr (?:doll|dummy))',
  '(?:generators?|engines?|(?:finish|start|balloon|inflatable|railway) arch|arrows?|spikes|laptop|router|spotify|phone|watch|batteries|garmin|computer|printer|car|van|bike|boiler|treadmill|toaster|fridge|freezer|washing machine|dishwasher|oven|kettle|app|website|server|wifi|engine|battery|headphones|earbuds|strava|zwift|xbox|playstation|telly|tv|tyres?|tires?|brakes?|hoover|lawnmower|tumble dryer|radiators?|gazebo|marquee|gantry|hair ?dryer|dryer|tent|fence|roof|shed)',
  '(?:film|movie|book|show|series|episode|character|villain|hero|netflix|game|song|band|podcast|novel|plot|eastenders)',
  '(?:cakes?|souffle|dough|bread|sourdough|starter|pavlova|sponge|pastry|jam|meringue|chutney|tomatoes|roses|tulips|tree|lawn|plants?|hedge|cactus|succulent|orchid)',
  '(?:economy|market|stock|shares|pound|government|club accounts|budget|fixture|league|team spirit)',
];

const dogs = `
  akita, alsatian, basset hound, beagle, bichon frise, bloodhound, border collie, border terrier, bulldog,
  cavachon, cavapoo, chihuahua, cockapoo, cocker spaniel, corgi, dachshund, dalmatian, deerhound, dobermann,
  foxhound, german shepherd, husky, jack russell, labradoodle, lurcher, malamute, mastiff, papillon, pomeranian,
  pug, puggle, retriever, rottie, rottweiler, sausage dog, schnauzer, sheepdog, shih tzu, springer spaniel,
  staffie, staffy, vizsla, weimaraner, westie, wolfhound, yorkie
`;
const otherPets = `
  angelfish, axolotl, budgerigar, bunny, canary, chameleon, chinchilla, cockatiel, cockatoo, ferret,
  gecko, gerbil, guppy, iguana, koi, lovebird, macaw, moggy, parakeet, ragdoll, stick insect, tabby,
  tarantula, terrapin, tomcat
`;
/** What first aid is learned on. */
const dolls = `
  cpr doll, cpr dummy, dummy, first aid doll, first aid dummy, manikin, mannequin, practice dummy, rescue dummy,
  resus doll, resusci anne, resusci annie, resusci, training doll, training dummy, training manikin
`;

const lists = [
  dogs,
  otherPets,
  dolls,
  // Farm animals
  `
    alpaca, bantam, boar, bull, bullock, carthorse, cockerel, donkey, duck, duckling, emu, foal, friesian,
    gander, gelding, goat, goose, gosling, heifer, lamb, llama, mare, ostrich, ox, partridge, peacock,
    pheasant, pig, piglet, quail, racehorse, rooster, shetland pony, stallion, turkey
  `,
  // Wild animals
  `
    baboon, badger, bear, cheetah, chimpanzee, deer, dormouse, elephant, elk, fox, gibbon, giraffe, gorilla,
    hedgehog, hippo, hippopotamus, jaguar, kangaroo, lemur, leopard, lion, lioness, lynx, monkey, moose,
    mouse, orangutan, otter, panther, polar bear, puma, rat, reindeer, rhino, rhinoceros, roe deer,
    squirrel, stag, stoat, tiger, vole, wallaby, weasel, wolf, zebra
  `,
  // Birds
  `
    albatross, avocet, barn owl, bird, blackbird, bullfinch, chaffinch, condor, cormorant, crow, curlew,
    cygnet, eagle, falcon, flamingo, goldfinch, greenfinch, gull, heron, hummingbird, jackdaw, kestrel,
    kingfisher, kookaburra, lapwing, magpie, mallard, moorhen, osprey, owl, oystercatcher, pelican, penguin,
    pigeon, puffin, raven, seagull, skylark, sparrow, sparrowhawk, starling, stork, swan, toucan, woodpecker
  `,
  // Sea and water animals
  `
    anchovy, barnacle, bream, clam, cod, crab, crayfish, cuttlefish, dolphin, eel, frog, haddock, halibut,
    herring, jellyfish, kipper, lobster, mackerel, minnow, newt, octopus, oyster, pilchard, plaice,
    porpoise, prawn, salamander, salmon, sardine, sea bass, seahorse, shark, shrimp, squid, starfish,
    stickleback, tadpole, tench, trout, tuna, turbot, walrus, whale, whelk
  `,
  // Insects and reptiles
  `
    ant, aphid, beetle, bluebottle, butterfly, caterpillar, centipede, cicada, cobra, cockroach, cricket,
    damselfly, dragonfly, earthworm, earwig, firefly, grass snake, grasshopper, greenfly, hoverfly,
    lacewing, ladybird, lizard, locust, mantis, mayfly, millipede, moth, python, silkworm, silverfish, slug,
    snail, snake, spider, stag beetle, termite, weevil, woodlouse
  `,
  // Kitchen machines
  `
    air fryer, barbecue, blender, bread maker, cafetiere, coffee grinder, coffee machine, coffee     maker,
    cooker, extractor fan, food mixer, food processor, fridge freezer, grill, hob, hotplate, juicer,
    liquidiser, microwave, percolator, pressure cooker, rice     cooker, rotisserie, sandwich toaster, slow
    cooker, waffle maker
  `,
  // Kitchen kit
  `
    apron, bottle, bread bin, chopping board, chopstick, clingfilm, coaster, colander, corkscrew, crockery,
    cutlery, decanter, eggcup, fork, frying pan, grater, griddle, jar, jug, knife, ladle, lunchbox, napkin,
    pestle, placemat, ramekin, rolling pin, saucepan, saucer, sieve, spoon, tablecloth, tablespoon, teacup,
    teapot, teaspoon, teatowel, thermos, tin, tin opener, tinfoil, tupperware, whisk, wine glass, wok
  `,
  // Household
  `
    alarm clock, banister, bin, broom, bucket, candle, candlestick, carpet, chandelier, chimney, clock,
    curtain, deadbolt, dishcloth, doorbell, doormat, dustbin, duster, dustpan, fireplace, ironing     board,
    key, keyring, ladder, lamp, lampshade, lantern, laundry basket, letterbox, light bulb, lino,
    mantelpiece, mop, padlock, rug, scourer, staircase, stepladder, tile, torch, vacuum cleaner, wallpaper,
    washing line, wheelie bin
  `,
  // Furniture
  `
    armchair, beanbag, bed, bench, bookcase, bookshelf, bunk bed, bureau, cabinet, coat hanger, coffee
    table, cot, couch, cupboard, deckchair, desk, filing cabinet, footstool, futon, hatstand, headboard,
    highchair, mattress, pew, pouffe, rocking chair, settee, shelf, sideboard, sofa, sofa bed, table,
    wardrobe, workbench, worktop
  `,
  // Tools
  `
    axe, blowtorch, bradawl, brick, cement, cement mixer, chain, chainsaw, chipboard, concrete, crowbar,
    fretsaw, hacksaw, hatchet, jigsaw, mallet, paint roller, paintbrush, pickaxe, pliers, plywood, power
    drill, pressure washer, rawlplug, rivet, sander, sandpaper, scaffold, screwdriver, sledgehammer, spirit
    level, tape measure, toolbox, toolkit, twine, varnish, wheelbarrow, wrench
  `,
  // Garden
  `
    bird feeder, bird table, cloche, compost heap, conservatory, decking, dibber, flowerpot, fountain,
    garden fork, garden gnome, garden hose, gate, greenhouse, hanging basket, hedge     trimmer, hosepipe,
    leaf blower, patio, pergola, polytunnel, pond, rockery, rotavator, scarifier, scythe, secateurs, shears,
    shovel, sickle, spade, sprinkler, strimmer, summerhouse, sundial, trampoline, trellis, water butt,
    watering can
  `,
  // Plants
  `
    acorn, aspidistra, azalea, beech, birch, bluebell, buttercup, carnation, cedar, chrysanthemum, clematis,
    conker, crocus, cyclamen, cypress, daffodil, delphinium, elm, flower, forsythia, fuchsia, geranium,
    hawthorn, hollyhock, honeysuckle, houseplant, hydrangea, larch, lupin, maple, oak, poinsettia, poplar,
    primrose, rhododendron, snapdragon, snowdrop, spruce, sunflower, sycamore, tulip, wisteria
  `,
  // Fruit and vegetables
  `
    apple, apricot, avocado, banana, beetroot, blackberry, blackcurrant, blueberry, broccoli, cabbage,
    carrot, cauliflower, celery, coconut, cranberry, damson, fig, gooseberry, grape, grapefruit, leek,
    lemon, mango, melon, nectarine, onion, orange, parsnip, pear, pineapple, plum, pomegranate, potato,
    radish, raisin, raspberry, redcurrant, rhubarb, satsuma, shallot, strawberry, sweet potato, tangerine,
    turnip, watermelon
  `,
  // Food
  `
    apple pie, bacon, bagel, baguette, beef, birthday cake, biscuit, burger, cheeseburger, cheesecake,
    christmas pudding, croissant, crumble, cupcake, custard, doughnut, eclair, flapjack, fruitcake,
    gingerbread, ham, hamburger, hot dog, mince pie, muffin, pasty, pie, pork, pork pie, pudding, sandwich,
    sausage, sausage roll, scone, shortbread, steak, teacake, toast, trifle, venison, yorkshire pudding
  `,
  // Drink
  `
    ale, beer, cappuccino, champagne, cider, cocktail, cocoa, coffee, cola, espresso, gin, ginger beer,
    horlicks, hot chocolate, keg, lager, latte, lemonade, liqueur, milkshake, mojito, orange juice,
    ovaltine, prosecco, rum, shandy, smoothie, tea, teabag, tequila, vodka, whisky, wine
  `,
  // Clothes
  `
    anorak, balaclava, beret, blazer, blouse, bow tie, cagoule, cardigan, clog, coat, cravat, dress,
    dungarees, fleece, glove, hat, hoodie, jacket, jeans, leggings, miniskirt, mitten, overcoat, parka,
    plimsoll, pullover, raincoat, sandal, scarf, shirt, shoe, shoebox, shoelace, shorts, skirt, slipper,
    sock, stiletto, sweatshirt, top hat, trousers, waistcoat, wedding dress
  `,
  // Stationery and office
  `
    ballpoint, biro, blackboard, calculator, calendar, chalk, crayon, diary, drawing pin, envelope, eraser,
    exercise book, fax, fax machine, felt tip, flipchart, folder, fountain pen, guillotine, highlighter,
    hole punch, inkjet, jotter, laminator, laser printer, letterhead, notebook, notepad, noticeboard, paper,
    paperclip, paperweight, parcel, pencil, pencil case, pencil sharpener, photocopier, postcard, rubber
    band, sellotape, shredder, typewriter, whiteboard
  `,
  // Phones and gadgets
  `
    aerial, amplifier, android, answerphone, camcorder, camera, cassette, dashcam, ereader, flatscreen,
    handset, ipad, iphone, ipod, jukebox, kindle, landline, loudspeaker, megaphone, microphone, mobile
    phone, payphone, projector, radio, record player, remote control, satellite dish, satnav, smartphone,
    smartwatch, soundbar, stereo, subwoofer, telephone, television, tripod, turntable, walkman, webcam
  `,
  // Computing
  `
    algorithm, backup, blog, bluetooth, broadband, browser, chatbot, cursor, database, desktop, download,
    email, emoji, ethernet, firewall, firmware, font, hard drive, hardware, homepage, hyperlink, inbox,
    keyboard, login, mainframe, memory stick, modem, motherboard, password, pixel, processor, search engine,
    software, touchscreen, trackpad, update, upload, username, webpage
  `,
  // Vehicles
  `
    bicycle, bulldozer, bus, campervan, caravan, combine harvester, convertible, excavator, fire     engine,
    forklift, hatchback, hearse, juggernaut, limousine, locomotive, lorry, milk float, minibus, minicab,
    monorail, moped, motorbike, motorcycle, motorhome, mountain bike, plough, police car, quad     bike,
    saloon, scooter, skateboard, steam train, steamroller, tandem, taxi, tractor, train, tram, tricycle,
    truck, unicycle
  `,
  // Car parts
  `
    accelerator, airbag, alternator, axle, brake light, bumper, cambelt, camshaft, carburettor, chassis,
    clutch, crankshaft, dashboard, dipstick, fan belt, flywheel, fog lamp, fuel tank, gearbox, gearstick,
    handbrake, headlight, headrest, hubcap, motor, number plate, odometer, oil filter, pedal, piston,
    seatbelt, sidelight, silencer, spare wheel, spark plug, speedometer, steering wheel, sump, sunroof,
    wheel, windscreen, wing mirror
  `,
  // Sports kit
  `
    badminton, barbell, baton, bodyboard, boomerang, bridle, cricket bat, crossbar, dart, dartboard, discus,
    dumbbell, exercise bike, fishing rod, football, frisbee, goalpost, golf club, groundsheet, horseshoe,
    hurdle, ice skate, javelin, kite, lacrosse, medal, punchbag, racket, rollerblade, rowing     machine,
    scoreboard, scorecard, shuttlecock, ski, skipping rope, snorkel, snowboard, surfboard, tennis
    racket, trophy, whistle, yoga mat
  `,
  // Instruments
  `
    accordion, bagpipes, banjo, bass guitar, bassoon, bongo, bugle, castanet, cello, clarinet, concertina,
    cornet, cymbal, didgeridoo, euphonium, flute, glockenspiel, gong, grand piano, guitar, harmonica, harp,
    harpsichord, kazoo, maraca, metronome, oboe, piano, piccolo, plectrum, saxophone, sitar, synthesiser,
    tambourine, tin whistle, trombone, trumpet, tuba, ukulele, violin, xylophone
  `,
  // Stories and their parts
  `
    anthology, autobiography, biography, blockbuster, boxset, chapter, cliffhanger, comedy, epic, epilogue,
    fable, fairytale, finale, flashback, manuscript, memoir, miniseries, myth, narrative, novella,
    paragraph, preface, prequel, prologue, remake, saga, scene, screenplay, script, sequel, sitcom, story,
    storyline, subplot, tale, thriller, trilogy, whodunnit
  `,
  // Soap operas and series
  `
    avatar, balamory, blackadder, blue peter, brookside, coronation street, countdown, crossroads, dynasty,
    eldorado, emmerdale, gogglebox, goldfinger, holby city, hollyoaks, home and away, newsnight, panorama,
    shrek, skyfall, star trek, star wars, teletubbies, thunderbirds, titanic, top gear
  `,
  // Games
  `
    backgammon, bingo, blackjack, board game, card game, charades, chess, chessboard, cluedo, dice,
    dominoes, draughts, football match, fortnite, hopscotch, jenga, leapfrog, lego, lottery, ludo, meccano,
    minecraft, monopoly, pictionary, playmobil, pokemon, poker, puzzle, quiz, raffle, roblox, roulette,
    rummy, scalextric, scrabble, tetris, tiddlywinks, tombola, tournament, video game, whist, wordle
  `,
  // Football sides
  `
    aberdeen, accrington, albion, arsenal, barnsley, blackpool, bournemouth, brentford, brighton, burnley,
    celtic, chesterfield, colchester, doncaster, dundee, everton, exeter, falkirk, fulham, gillingham,
    grimsby, harrogate, hibernian, hotspur, kilmarnock, liverpool, middlesbrough, millwall, morecambe,
    motherwell, newport, portsmouth, rochdale, rotherham, salford, southampton, stevenage, sunderland,
    swindon, tottenham, tranmere, walsall, watford, wolves, wrexham
  `,
  // Buildings
  `
    art gallery, attic, balcony, barn, basement, bathroom, bedroom, bungalow, castle, ceiling, cellar,
    cinema, college, cottage, cowshed, door, doorway, drainpipe, floorboard, garage, hallway, house,
    kitchen, larder, library, lighthouse, loft, lounge, maisonette, manor, mansion, museum, pantry, pigsty,
    playgroup, porch, skyscraper, theatre, tower block, university, watermill, windmill, window, windowsill
  `,
  // Places
  `
    beach, bog, canyon, cave, city, coast, continent, country, county, cove, desert, dune, estuary, fen,
    glacier, gorge, harbour, hemisphere, hill, iceberg, island, jungle, lagoon, lake, loch, marina,
    mountain, oasis, ocean, peninsula, quarry, quay, rainforest, reef, river, sea, seaside, suburb, swamp,
    town, valley, village, volcano, waterfall, woodland
  `,
  // Abstract bodies
  `
    bank, bank account, bitcoin, building society, coalition, committee, congress, council, council     tax,
    court, currency, debt, democracy, department, dollar, election, empire, euro, income tax, inflation,
    inquiry, insurance, interest rate, loan, manifesto, ministry, mortgage, overdraft, parliament, pension,
    political party, referendum, republic, senate, stock market, subsidy, tariff, tax, trade union,
    treasury, tribunal
  `,
  // What a club's shed, its farm and its allotment hold besides
  `
    amp, amplifier, banner, bat, bee hive, bluetooth speaker, box, box van, loudspeaker, bush, camper van, charger, chip mat, chip timing, compressor, digger,
    drill, drone, drum, ewe, extension lead, fiddle, flatbed, flower bed, flowerbed, floodlight, hard drive, head torch, headtorch, hive,
    hose, inflatable, inkjet, inner tube, lathe, leaf blower, light bulb, bulb, mic, metre saw, mitre saw, mixing desk, mower,
    pa system, petrol can, photocopier, pick up, pullet, pup, quad bike, rescue dog, sat nav, scanner, seedling,
    shrub, sound desk, spider plant, stopwatch, tannoy, tea urn, timing box, timing mat, urn, walkie talkie,
    yucca, aloe, bonsai, courgette, cucumber, lavender, marrow, monstera, pumpkin, runner bean, sweet pea, tomato,
    apple watch, astra, audi, berlingo, chatgpt, civic, clio, corsa, coros, dyson, excel, facebook, fiat, fiesta, fitbit, focus, ford focus, honda, hyundai, instagram, kindle,
    land rover, mazda, micra, mondeo, nissan, peugeot, renault, polar, punto, qashqai, roomba, siri, skoda, spreadsheet, suunto, tesla, tiktok, toyota,
    transit, vauxhall, whatsapp, yaris,
    machine, cone, effigy, inflatable unicorn, scarecrow, snowman, teddy, teddy bear, unicorn
  `,
];

/** What needs a "my" or "the" before it, since most of it is a verb too. In the singular, some of two words. */
const wordsIn = (list: string) => list.split(',').map((word) => word.trim());
export const things: ReadonlySet<string> = new Set(lists.flatMap(wordsIn));

/** What may be called by a name: "fly the sheepdog", "annie the manikin". No lab: that is where blood is looked at. */
export const calledByName: ReadonlySet<string> = new Set([
  ...[dogs, otherPets, dolls].flatMap(wordsIn),
  ...'cat kitten puppy whippet greyhound labrador spaniel terrier collie poodle hamster rabbit tortoise parrot budgie goldfish pony'.split(
    ' ',
  ),
]);

const bareThing = new RegExp(`^(?:${bareThings.join('|')})s?$`);

/** Whether it is a thing or an animal, one or several of them, by its word or its two words. */
export const isThing = (words: string): boolean =>
  things.has(words) || things.has(words.replace(/(?:es|s)$/, '')) || bareThing.test(words);

/** Whether it is one without a "my" or "the" before it. */
export const isBareThing = (words: string): boolean => bareThing.test(words);

/**
 * What is made up: kinds of it, and some that everybody knows by name. None of them is a place as well, where somebody may be in
 * danger: casualty is a ward, a corrie a hollow, and a play or an opera has people in its house.
 */
export const tales = [
  'film',
  'movie',
  'novel',
  'episode',
  'cartoon',
  'sitcom',
  'video game',
  'computer game',
];
export const titles = [
  'mario kart',
  'fifa',
  'minecraft',
  'fortnite',
  'gta',
  'skyrim',
  'zelda',
  'tetris',
  'call of duty',
  'red dead',
  'grand theft auto',
  'tomb raider',
  'macbeth',
  'othello',
  'titanic',
  'bambi',
  'game of thrones',
  'breaking bad',
  'peaky blinders',
  'holby',
  'eastenders',
  'emmerdale',
  'hollyoaks',
  'doctor who',
  'netflix',
  'jaws',
  'braveheart',
  'trainspotting',
  'gladiator',
  'rambo',
  'john wick',
  'squid game',
  'walking dead',
  'line of duty',
  'silent witness',
  'happy valley',
  'call the midwife',
  'touching the void',
  'free solo',
  'elden ring',
  'dark souls',
  'warzone',
  'gran turismo',
  'star wars',
  'stranger things',
  'harry potter',
  'hunger games',
  'the sims',
];

/** Every word that a thing is known by, for the speller: none of them is a mistake. */
export const thingWords: readonly string[] = [
  ...new Set([...things, ...titles].flatMap((thing) => thing.split(' '))),
];
