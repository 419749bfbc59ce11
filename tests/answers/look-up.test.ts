import { describe, expect, it } from 'vitest';
import { knowledge } from '../support/knowledge.ts';

/* What somebody types as into a search box: names, headings, and complaints of a few words. */

/** The entries that go by a name: an entry's title, what it is called, its heading and its parts. */
const byName = new Map<string, Set<string>>();
for (const { id, title, called, section, facets } of knowledge.entries) {
  const heading = section === undefined ? [] : [section.slice(section.indexOf(':') + 1).trim()];
  for (const name of [title, ...called, ...heading, ...facets.map((facet) => facet.title)]) {
    const key = name.toLowerCase();
    byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
}

/** What comes of a text: the card shown, with any red card or caution that it must not have. */
function shown(text: string): string {
  const { outcome, entry, flag } = knowledge.ask(text);
  return flag?.id ?? entry?.id ?? outcome;
}

describe('a name typed alone', () => {
  const frames: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => `${name}?`,
    (name) => `what is ${name}`,
    (name) => name.toUpperCase(),
  ];
  it.each(frames.map((frame) => [frame('x'), frame] as const))('brings its card: “%s”', (_put, frame) => {
    expect(byName.size).toBeGreaterThan(500);
    const missed = [...byName].flatMap(([name, ids]) => {
      const found = shown(frame(name));
      return ids.has(found) ? [] : [`${frame(name)} → ${found}`];
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ['crosstraining', 'tip:active-recovery'],
    ['shinsplints', 'more:shin-pain'],
    ['rolling foam', 'tip:foam-rolling'],
    ['magnesum', 'more:supplements'],
    ['10% rule', 'tip:progressive-overload'],
    ['stretching?', 'more:stretching'],
    ['chocolate milk', 'tip:nutrition'],
    ['swimming', 'tip:active-recovery'],
    ['diet', 'faq:diet'],
  ])('is known however it is put: “%s”', (text, id) => expect(shown(text)).toBe(id));
});

describe('a name that is nearly typed', () => {
  it.each([
    ['hart attack', 'flag:heart-or-lung'],
    ['heat stoke', 'flag:heat-stroke'],
    ['bloodclot', 'flag:deep-vein-thrombosis'],
    ['hyperthermia', 'flag:heat-stroke'],
    ['CECS', 'flag:exertional-compartment'],
  ])('of a danger brings what to look out for: “%s”', (text, id) => {
    const { flag, onlyNamed } = knowledge.ask(text);
    expect([flag?.id, onlyNamed]).toEqual([id, true]);
  });
});

describe('a circumstance that somebody says they have not', () => {
  const circumstances = ['on statins', 'on blood thinners', 'diabetic', 'pregnant', 'on antibiotics'];
  const complaints = [
    'my thighs are sore',
    'my calf aches',
    'a blister on my toe',
    'a small bruise on my shin',
  ];
  it('raises nothing, in whatever form', () => {
    const texts = circumstances.flatMap((one) =>
      complaints.flatMap((complaint) => [
        `i am not ${one}, ${complaint}`,
        `${complaint}, not ${one} or anything`,
        `never been ${one}, ${complaint}`,
      ]),
    );
    expect(texts.filter((text) => knowledge.ask(text).flag !== null)).toEqual([]);
  });
});

describe('a complaint of a few words', () => {
  const places = {
    'more:tight-calves': ['calf', 'left calf', 'calves'],
    'more:shin-pain': ['shin', 'right shin', 'shins'],
    'more:knee-ache': ['knee', 'left knee', 'knees'],
    'more:achilles-and-heel': ['achilles', 'heel', 'right heel', 'arches'],
    'more:hips-and-it-band': ['hips', 'glutes', 'it band'],
    'cause:doms': ['legs', 'quads', 'hamstrings', 'hammies', 'left quad', 'thighs'],
  };
  const frames: readonly ((place: string) => string)[] = [
    (place) => `my ${place} hurts`,
    (place) => `${place} sore`,
    (place) => `sore ${place}`,
    (place) => `${place} a bit stiff`,
    (place) => `${place} feel tight today`,
    (place) => `tight ${place}`,
    (place) => `my ${place} are so achy`,
  ];
  it.each(Object.entries(places))('brings the card of its place, and no warning: %s', (id, some) => {
    const missed = some.flatMap((place) =>
      frames.flatMap((frame) =>
        shown(frame(place)) === id ? [] : [`${frame(place)} → ${shown(frame(place))}`],
      ),
    );
    expect(missed).toEqual([]);
  });

  const meanwhile = [
    'going uphill',
    'on hills',
    'in the morning',
    'when i run',
    'when running',
    'while i jog',
    'during a run',
    'on my runs',
    'when i am running',
  ];
  it.each(Object.entries(places).filter(([id]) => id !== 'cause:doms'))(
    'brings the same card where it is in a run, on hills or in the morning: %s',
    (id, some) => {
      const missed = some
        .flatMap((place) => [
          `my ${place} hurts`,
          `${place} sore`,
          `why do my ${place} ache`,
          `pain in my ${place}`,
        ])
        .flatMap((complaint) => meanwhile.map((when) => `${complaint} ${when}`))
        .flatMap((text) => {
          const { flag, caution } = knowledge.ask(text);
          return shown(text) === id && !flag && !caution ? [] : [`${text} → ${shown(text)} ${caution?.id}`];
        });
      expect(missed).toEqual([]);
    },
  );

  it.each(Object.entries(places).filter(([id]) => /shin|knee|heel/.test(id)))(
    'brings the same card where it comes after a run: %s',
    (id, some) => {
      const texts = some.flatMap((place) =>
        ['hurts after running', 'is tight after a run', 'aches after my long run'].map(
          (how) => `my ${place} ${how}`,
        ),
      );
      expect(texts.filter((text) => shown(text) !== id)).toEqual([]);
    },
  );

  it.each(['my heart sank', 'hamstrings feel tight when i touch my toes', 'achilles is sore in the morning'])(
    'frightens nobody: “%s”',
    (text) => expect(knowledge.ask(text).flag).toBeNull(),
  );
});

describe('what is no question', () => {
  it.each([
    ['hello', 'hello'],
    ['hi there', 'hello'],
    ['thanks', 'thanks'],
    ['cheers mate', 'thanks'],
    ['help', 'about-the-bot'],
    ['what can you do', 'about-the-bot'],
    ['Help!', 'about-the-bot'],
    ['help?', 'about-the-bot'],
    ['goodbye', 'thanks'],
    ['hola', 'hello'],
  ])('“%s” is met kindly', (text, id) => {
    const { outcome, outOfScope, alternatives } = knowledge.ask(text);
    expect([outcome, outOfScope?.id, alternatives]).toEqual(['none', id, []]);
  });

  it.each([
    ['warum tun meine beine nach dem laufen so weh', 'deu'],
    ['boli mnie łydka po bieganiu', 'pol'],
    ["qual è il prezzo dell'iscrizione alla mezza", 'ita'],
    ['чому болять ноги після бігу', 'ukr'],
    ['pourquoi mes jambes me font mal après la course', 'fra'],
  ])('“%s” is seen to be in another language', (text, language) =>
    expect(knowledge.ask(text).language).toBe(language),
  );

  it('takes no English for another language', () => {
    const english = knowledge.entries.flatMap(({ asks }) => asks);
    expect(english.filter((text) => knowledge.ask(text).language !== null)).toEqual([]);
  });
});

describe('two things in one question', () => {
  it.each([
    ['does a foam roller help and how long should i cool down', 'tip:foam-rolling', 'faq:cool-down-duration'],
    ['my shins hurt, also should i take ibuprofen before a race', 'more:painkillers', 'more:shin-pain'],
  ])('“%s” gets one card, and the other first beside it', (text, first, second) => {
    const { entry, alsoAsked, alternatives } = knowledge.ask(text);
    expect(new Set([entry?.id, alsoAsked?.id])).toEqual(new Set([first, second]));
    expect(alternatives[0]?.id).toBe(alsoAsked?.id);
  });
});
