import { describe, expect, it } from 'vitest';
import { shippedContent, writtenBy } from '../../knowledge/index.ts';
import { urgencies } from '../../knowledge/schema.ts';
import { knowledge } from '../support/knowledge.ts';

const raisedBy = (text: string) => knowledge.ask(text).flag?.id ?? null;
const urgencyOf = (id: string | null) => urgencies.indexOf(knowledge.flag(id ?? '')?.urgency ?? 'this-week');

describe('a warning sign', () => {
  it.each(knowledge.redFlags.map((flag) => [flag.id, flag] as const))(
    '%s is raised by each of its phrasings, or a more urgent one is',
    (_id, flag) => {
      const missed = flag.phrasings.filter(
        (text) => raisedBy(text) === null || urgencyOf(raisedBy(text)) > urgencyOf(flag.id),
      );
      expect(missed).toEqual([]);
    },
  );

  it('is put off by no word of its own telling: of what is as good as sure, a line is the least', () => {
    const dangerOf = (text: string) =>
      Number(/any danger ([\d.]+)/.exec(knowledge.explain(text).join('\n'))?.[1]);
    const told = writtenBy(shippedContent.writers)
      .filter(({ topics }) => topics.every((topic) => topic.startsWith('flag:')))
      .flatMap(({ lines }) => lines)
      .filter((_, place) => place % 4 === 0);
    const unheard = told.filter((text) => {
      const { flag, caution } = knowledge.ask(text);
      return flag === null && caution === null && dangerOf(text) > 0.85;
    });
    expect(unheard).toEqual([]);
  });

  const drank = [
    'took water at every single station',
    'drank bottle after bottle all the way round',
    'had two cups at every table',
    'sunk nine litres since the start',
  ];
  const rings = [
    'my rings will not come off',
    "rings won't budge, fingers like sausages",
    'I can not get my wedding ring off',
    'her rings are stuck and she is being sick',
  ];
  it.each(drank.flatMap((much) => rings.map((stuck) => `${much}, head splitting, ${stuck}`)))(
    'is the water, not the ring: “%s”',
    (told) => expect(raisedBy(told)).toBe('flag:low-sodium'),
  );

  it('is not raised by any ordinary way of asking', () => {
    const raised = knowledge.entries.flatMap(({ asks }) => asks.filter((ask) => raisedBy(ask) !== null));
    expect(raised).toEqual([]);
  });

  it('is not raised by what is out of scope', () => {
    const raised = knowledge.outOfScope.flatMap(({ examples }) =>
      examples.filter((text) => raisedBy(text) !== null),
    );
    expect(raised).toEqual([]);
  });

  it.each([
    ['left leg twice the size of the right', 'flag:deep-vein-thrombosis'],
    ['my wee went the colour of strong tea', 'flag:rhabdomyolysis'],
    ['felt like someone kicked me in the back of the leg', 'flag:achilles-rupture'],
    ['cannot stand on it', 'flag:joint-injury'],
    ["still can't feel my toes an hour after", 'flag:nerve'],
    ['tibia throbs when I lie in bed', 'flag:stress-fracture'],
    ['had a DVT last year, now sore', 'flag:deep-vein-thrombosis'],
    ['my mate collapsed in the heat and is confused', 'flag:heat-stroke'],
    ['my daughter of 13 has a sore knee', 'flag:young-runner'],
    ['calf swolen n hot one side', 'flag:deep-vein-thrombosis'],
    ['MY CALF IS SWOLLEN AND I CANT BREATHE', 'flag:heart-or-lung'],
    ['whole leg has turned bluish and doubled in size', 'flag:deep-vein-thrombosis'],
    ['my kneecap is sitting on the outside of my leg', 'flag:joint-injury'],
    ['ankle is a funny shape and my toes have gone numb', 'flag:get-help'],
    ['someone slipped something in my drink, I can hardly stand', 'flag:get-help'],
    ['first ever fit yesterday, do I need to do anything', 'flag:seizure'],
    ['toes are white and hard like wax after the winter run', 'flag:get-checked'],
    ['the boiler in the hut, three of us have headaches and feel sick', 'flag:accident'],
    ['got line marking lime in my eye, burning like mad', 'flag:burn'],
    ['my 3 year old pulled a mug of hot coffee over himself', 'flag:burn'],
    ['we had the barbecue in the tent and now she will not wake', 'flag:accident'],
    ['somebody has been spiked, she is slurring', 'flag:get-help'],
    ['elbow is out of the socket', 'flag:joint-injury'],
    ['took all of them. sorry', 'flag:overdose'],
  ])('is understood in other words: “%s”', (text, id) => expect(raisedBy(text)).toBe(id));

  it.each([
    'both legs a bit stiff',
    'not swollen, not hot, just sore',
    'no swelling, redness or heat, just tired calves',
    'no chest pain or anything, just doms',
    'chest freezer for sale',
    'tight chest of drawers',
    'strong tea helps me recover?',
    'these hills will be the death of me',
    'my quads are killing me today',
    'i am dying after leg day lol',
    'legs are dead after the long run',
    'numb bum from my cycling seat',
    'heart rate 180, normal?',
    'my calf popped a vein lol',
    'peeing loads after all that water',
    'could not walk down stairs the day after my marathon, both quads wrecked',
    'is it a stress fracture or just soreness',
    'should i run when it is hot outside',
    'i am confused about warm ups',
    'can micro tears be bad',
    'my calves feel tight both sides',
  ])('is not seen where there is none: “%s”', (text) => expect(raisedBy(text)).toBeNull());

  it('shows the more urgent of two', () => {
    expect(raisedBy('one calf is swollen and i have chest pain')).toBe('flag:heart-or-lung');
  });

  it('stands first among suggestions while it is typed', () => {
    expect(knowledge.suggest('my calf is swollen and hot')[0]?.id).toBe('flag:deep-vein-thrombosis');
  });
});

describe('whoever it is', () => {
  const people = [
    'Dave',
    'the actor',
    'my neighbour with the cats',
    'the girl in the red vest',
    'Robin the race director',
    'our treasurer',
    'the bloke who does the teas',
    'number 42',
    'old fella with the whippet',
    'me brother',
  ];
  const done =
    'been shot|been stabbed|bin stabbed|been electrocuted|been run over|collapsed|got no pulse|gone blue|swallowed bleach|swallowed a battery|drunk antifreeze|been bitten by an adder|fallen off the roof|taken all her tablets|got a knife in his leg';
  const doing =
    "drowning|drownin'|choking|choking on a gel|fitting|not breathing|bleeding badly|not waking up|unconscious|having a seizure|turning blue|drinking bleach|trying to hang himself|having a heart attack|having a stroke|stuck under the ice|foaming at the mouth";

  it.each([
    ...done.split('|').map((what) => [what, 'has'] as const),
    ...doing.split('|').map((what) => [what, 'is'] as const),
  ])('is %s: a red card or its line for everybody, however named and written', (what, verb) => {
    const told = people.flatMap((who) => [`${who} ${verb} ${what}`, `${who}'s ${what}`]);
    const unheard = told.filter((text) => {
      const { flag, caution } = knowledge.ask(text);
      return flag === null && caution === null;
    });
    expect(unheard).toEqual([]);
    const red = told.filter((text) => raisedBy(text) !== null);
    expect(red.length).toBeGreaterThanOrEqual(0.8 * told.length);
  });

  it.each([
    'Max is fitting again, poor old labrador, the tablets are working',
    'Fly the sheepdog collapsed in a heap after chasing me round the field',
    'Duke the labrador is choking on a bone',
    'our Resusci Annie has no pulse, obviously',
    'me car is choking and wheezing up the hill',
    'our scarecrow has been stabbed with a pitchfork',
    "Dave's fitting the shelves",
    "Sue's in fits at the video",
    "the sky's turning blue finally",
    'we are drowning in medals',
    'the music was drowning out the briefing',
    'the video was shot on my phone',
    'the committee stabbed me in the back',
    'the race has been run over the same course since 1990',
    'he was shot in the war',
    'like I had been run over by a tractor',
    'my heart stopped when they got that penalty',
    'I have been knocked unconscious by the price of the hotel',
    'Watched Casualty last night, man fell off a ladder and a girl stopped breathing',
    'we watched Jaws with the big ones last night, blood everywhere',
    'my old Corsa passed out at the lights again',
    'the club website is dead, no pulse',
    'my tattoo machine had a seizure mid-sleeve',
    'is there anything she can do herself',
    'I attacked the hill with a hammer in my head',
    'there is nothing choking about it',
    'breaking in my new shoes with a hammer',
    'Just changed the batteries in the carbon monoxide alarm, all tested and fine',
  ])('“%s” is nobody’s danger', (text) => {
    expect(raisedBy(text)).toBeNull();
  });

  it.each([
    'theres a man drowning',
    "there's two lads drowning off the pier",
    "There's a woman choking at table four",
  ])('“%s” is heard', (text) => {
    expect(raisedBy(text)).not.toBeNull();
  });

  it.each([
    'Dave collapsed and my cat is going mad',
    'Max the labrador is barking and Dave has collapsed',
    'my mum collapsed, poor old thing',
    'the carbon monoxide alarm is going off and we have headaches',
    'if he has been stabbed what do i do',
    'it looks like he has been stabbed',
    'my brother has been stabbed in the back by my neighbour',
    'my brother got stabbed on the way home',
    'I saw a lad get stabbed just now',
    'I watched my mum collapse',
    "game over, I've had enough and want to die",
    'watched Casualty last night and my dad collapsed',
    'last had a seizure as a teenager, he is having another one',
    'his heart stopped when he crossed the line',
    "the printer's dead and Linda from accounts has collapsed next to it",
    'the website is dead and Kev has no pulse',
    'the lab said sepsis',
  ])('“%s” is', (text) => {
    expect(raisedBy(text)).not.toBeNull();
  });
});

describe('a crisis', () => {
  it.each([
    ["he's got a knife and wants to end it all", 'flag:crisis'],
    ["my mate has a rope round his neck and says he's had enough", 'flag:crisis'],
    ["Simon has a kitchen knife to his wrist and says don't come near", 'flag:crisis'],
    ['a woman is on the wrong side of the railings at the viaduct', 'flag:crisis'],
    ["somebody is on the level crossing and won't come off", 'flag:crisis'],
    ['cut my wrist with a stanley knife fixing the gate, bleeding loads', 'flag:bleeding'],
    ['my mate cut her wrist on a broken jar and it is pulsing bright red', 'flag:bleeding'],
  ])('“%s” gets the card that fits: %s', (text, id) => {
    expect(raisedBy(text)).toBe(id);
  });

  it.each([
    'can you refund subs if a member takes their own life, asking for me',
    'I no want live more, sorry my english',
    'I have been planning my own death, the day is chosen',
    'I saved up enough tablets for the spring',
    'every evening I try to get up the nerve to jump',
    'I cut my legs in the toilet every shift',
    'the twins would be happier with me dead',
    'one last pint with you all, then I am going home and end it.',
    'somebody posted that they will not be in this world for the dinner',
  ])('is heard in “%s”', (question) => expect(knowledge.ask(question).flag?.id).toBe('flag:crisis'));

  it.each([
    'how do I leave the club, can I end it',
    'six reps at eight, then we end it',
    'should we end it at the pub',
    'he is planning his death scene for the panto',
    'I had not the nerve to jump in the cold sea',
  ])('is not heard in “%s”', (question) => expect(knowledge.ask(question).flag).toBeNull());
});

describe('what was done to “us”', () => {
  it.each([
    ['the captain made us freshers drink and filmed it', false],
    ['our coach hit us', false],
    ['he told us that his coach hit him', true],
  ])('is the asker’s own, unless it was only told to us: “%s”', (question, ofAnother) => {
    const answer = knowledge.ask(question);
    expect([answer.flag?.id, answer.ofAnother]).toEqual(['flag:unsafe', ofAnother]);
  });
});

describe('somebody missing', () => {
  const missed = ['my son', 'our Beth', 'one of the juniors', 'Derek', 'the last runner', 'my husband'];
  const gone = [
    'has gone missing at the race',
    'has not come back from the run',
    'never made it back to the car',
    'wandered off in the woods',
    'is still not home, phone is off',
  ];
  it.each(missed.flatMap((who) => gone.map((how) => `${who} ${how}`)))(
    'is looked for with the police: “%s”',
    (told) => {
      const answer = knowledge.ask(told);
      expect([answer.flag?.id, answer.ofAnother]).toEqual(['flag:missing', true]);
    },
  );

  it.each([
    'I am lost on the moor and it is getting dark',
    'we are lost in the woods, no signal',
    'tide has cut us off',
    'stuck on a ledge and cannot get down',
    'I do not know where I am, only trees',
  ])('is the asker, who stays where they are: “%s”', (told) => {
    const answer = knowledge.ask(told);
    expect([answer.flag?.id, answer.ofAnother]).toEqual(['flag:missing', false]);
  });

  it.each([
    'my bib has gone missing',
    'the results spreadsheet has gone missing again',
    'he is missing training on Tuesday',
    'my pace never came back',
    'I got lost in the woods last year, what a laugh',
    'missing junior results',
    'lost property box at the track',
    'cannot find a partner for the mountain marathon',
    'my membership is overdue',
  ])('is not seen in “%s”', (told) => expect(raisedBy(told)).toBeNull());
});

describe('a burn', () => {
  const burned = ['my hand', 'her fingers', 'his whole arm', 'my wrist', 'his face'];
  const hot = ['on the stove', 'with the kettle', 'off the barbecue', 'on a motorbike exhaust'];
  it.each(burned.flatMap((where) => hot.map((by) => `burned ${where} ${by}`)))(
    'is cooled first: “%s”',
    (told) => expect(raisedBy(told)).toBe('flag:burn'),
  );

  it.each([
    'burning quads on the hills',
    'how many calories do I burn',
    'my lungs burn in the cold',
    'burnt the toast',
    'I burn my arms in the sun every summer',
    'burned my arm when I was six, it healed',
    'sweat in my eyes on hot runs',
  ])('is not seen in “%s”', (told) => expect(raisedBy(told)).toBeNull());
});

describe('an accident', () => {
  const hurt = [
    'me',
    'him',
    'Sam',
    'our Beth',
    'my daughter',
    'one of the juniors',
    'the marshal',
    'two of us',
  ];
  const blows = [
    'A car has hit',
    'a van just clipped',
    'Bus knocked down',
    'some taxi ran into',
    'the tree came down on',
    'a horse kicked',
  ];
  it.each(blows.flatMap((blow) => hurt.map((who) => `${blow} ${who}`)))(
    'is heard whoever is hurt: “%s”',
    (told) => {
      const answer = knowledge.ask(`${told} by the clubhouse`);
      expect([answer.flag?.id, answer.ofAnother]).toEqual(['flag:accident', !told.endsWith(' me')]);
    },
  );

  it.each([
    ['I am trapped under the gate, send somebody', false],
    ['Ali is under the van', true],
    ['Jen went through the ice', true],
    ['Tom fell off the roof of the clubhouse', true],
    ['Grandad has been trampled by cows', true],
    ['power line is down and it got Colette', true],
    ['a bull has gored one of our runners', true],
    ['Our chairman has been electrocuted', true],
    ['lightning hit the tent, two people down', true],
  ])('is heard in “%s”', (told, ofAnother) => {
    const answer = knowledge.ask(told);
    expect([answer.flag?.id, answer.ofAnother]).toEqual(['flag:accident', ofAnother]);
  });

  it.each([
    'I was hit by a car last year, calves are fine now',
    'hit by a car in 2019, back running now, stiff calves',
    'my legs feel like they have been hit by a bus',
    'feel like a lorry ran over me after that half',
    'a car nearly hit me, can we change the route',
    'does the insurance pay if a member gets hit by a van',
    'Dave ran over the line in 25 minutes',
    'Sam was hit by the wall at mile 20',
    'the kit is in the van',
    'tree across the beech path, go round by the stile',
    'cows on the bridleway, keep the dogs on a lead',
    'electric shock treatment for sore legs, any good',
  ])('is not heard in “%s”', (told) => expect(raisedBy(told)).toBeNull());
});

describe('food that is earned by running', () => {
  it.each([
    'i already run for my work club, can i be in both',
    'I run to work and my calves are tight',
    'running before work makes my legs heavy',
    'if i cant run on sunday do i still pay for it',
    'can i run with the club or do i have to pay for membership first',
    'is running with headphones allowed',
    'what trains work for the race',
  ])('is not heard in “%s”', (question) => {
    const { flag, caution } = knowledge.ask(question);
    expect([flag, caution]).toEqual([null, null]);
    expect(knowledge.explain(question).join('\n')).not.toContain('flag:eating by the rule');
  });

  it.each([
    'i ran an extra ten miles to work off the pizza',
    'i have to run to burn off what i ate',
    'i run so i am allowed dinner',
    'i run miles to pay for my lunch',
    'i only run so i can undo a binge',
  ])('is heard in “%s”', (question) => {
    expect(knowledge.ask(question).flag?.id).toBe('flag:eating');
  });
});
