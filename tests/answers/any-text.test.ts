import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { knowledge } from '../support/knowledge.ts';

/** The longest text that Discord sends. */
const longest = 6000;
const filledWith = (text: string) => text.repeat(Math.ceil(longest / text.length)).slice(0, longest);

const phrasings = [
  ...knowledge.entries.flatMap(({ asks }) => asks),
  ...knowledge.redFlags.flatMap((flag) => flag.phrasings),
  ...knowledge.outOfScope.flatMap(({ examples }) => examples),
];
const words = [...new Set(phrasings.join(' ').split(' '))];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: longest }),
  fc.string({ unit: 'grapheme', maxLength: longest, size: 'max' }),
  fc.array(fc.constantFrom(...words), { maxLength: 1200, size: 'max' }).map((some) => some.join(' ')),
  fc.array(fc.constantFrom(...phrasings), { maxLength: 120, size: 'max' }).map((some) => some.join(', ')),
  fc.array(fc.stringMatching(/^[a-z]{4,12}$/), { maxLength: 700, size: 'max' }).map((some) => some.join(' ')),
  fc.constantFrom(...words, ...phrasings).map((text) => filledWith(`no ${text} `)),
  fc
    .constantFrom('\u202e', '\u200b', '\u200f\u061c', '👩‍👩‍👧', 'ﷺ', '\u0301', '\ud800', '. ', '-', "n't ")
    .map(filledWith),
  fc
    .tuple(
      fc.constantFrom(...phrasings),
      fc.constantFrom('ساقي تؤلمني', 'הרגל שלי', '我的腿', '🦵🔥', '\u2067'),
    )
    .map(([a, b]) => filledWith(`${a} ${b} `)),
);

describe('any text of up to 6,000 characters', () => {
  beforeAll(() => {
    for (const phrasing of phrasings) knowledge.ask(phrasing);
  });

  it('gets an answer of the promised form, the same every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const answer = knowledge.ask(text);
        expect(answer.flag !== null).toBe(answer.outcome === 'red-flag');
        expect(answer.entry !== null).toBe(answer.outcome === 'answer');
        expect(answer.alternatives.length > 0 || answer.outcome !== 'suggest').toBe(true);
        expect(knowledge.ask(text)).toEqual(answer);
        expect(knowledge.suggest(text.slice(0, 100)).length).toBeLessThanOrEqual(25);
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000, endOnFailure: true },
    );
  });

  it('does not hide a warning sign at its end', () => {
    const chatter = filledWith('lovely long run with the club on sunday. ').slice(0, 5900);
    expect(knowledge.ask(`${chatter} now one calf is swollen and hot`).flag?.id).toBe(
      'flag:deep-vein-thrombosis',
    );
  });
});
