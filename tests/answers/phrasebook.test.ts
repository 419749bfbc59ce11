import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../knowledge/finding/language.ts';
import { nextWord, Phrasebook, patternOf, wordsAt } from '../../knowledge/finding/phrasebook.ts';
import { tellingOf } from '../../knowledge/finding/signs.ts';
import { places, sides } from '../../knowledge/words/body.ts';
import { circumstances } from '../../knowledge/words/circumstances.ts';
import { emergencies } from '../../knowledge/words/emergencies.ts';
import { lexicon } from '../../knowledge/words/lexicon.ts';
import { sayings } from '../../knowledge/words/sayings.ts';
import { complaints, signs } from '../../knowledge/words/signs.ts';
import { knowledge } from '../support/knowledge.ts';

/* A wording that was ruled out unseen would be a sign that was missed. */

const sources = [...new Set([...Object.values(lexicon).flat(), ...sayings])];
const book = new Phrasebook<string>();
for (const source of sources) book.add(source, source);
const patterns = sources.map((source) => [source, new RegExp(`\\b(?:${source})(?![a-z0-9])`, 'y')] as const);

/** Every wording that stands in a text, and where, by trying them all at every word. */
function byTryingAll(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at !== -1; at = nextWord(text, at))
    for (const [source, pattern] of patterns) {
      pattern.lastIndex = at;
      if (pattern.test(text)) found.push(`${at} ${source}`);
    }
  return found;
}

function byTheBook(text: string): string[] {
  const found: string[] = [];
  book.noteBeginnings(text);
  for (let at = 0; at !== -1; at = nextWord(text, at))
    for (const wording of book.worthTrying(text, at))
      if (book.suffices(wording) && wordsAt(wording, text, at) !== undefined)
        found.push(`${at} ${wording.means}`);
  return found;
}

const texts = [
  ...knowledge.redFlags.flatMap(({ phrasings }) => phrasings),
  ...knowledge.entries.flatMap(({ asks }) => asks.slice(0, 10)),
].map((text) => ` ${normalise(text)}`);

/**
 * What a wording finds, written out: without what it may leave out or looks around for, and with each of its choices beside
 * the first ones of the others.
 */
function writtenOut(source: string): string[] {
  return choicesOf(source).flatMap((choice) => {
    const parts = [...choice.matchAll(partOfWording)]
      .filter(([all]) => !/^\(\?[=!<]|^\\b/.test(all))
      .filter(([, , quantifier = '']) => !/^(?:[?*]|\{0)/.test(quantifier))
      .map(([, one = '']) => (one.startsWith('(') ? writtenOut(one.slice(3, -1)) : [plainLetter(one)]));
    const first = parts.map(([text = '']) => text);
    return [...new Set(parts.flatMap((some, at) => some.map((text) => first.with(at, text).join(''))))];
  });
}

/** One part of a wording: a group up to four deep, a class or a letter; and how often it comes. */
const groupOf = (depth: number): string =>
  depth === 0 ? '[^()]*' : `(?:[^()\\\\]|\\\\.|\\(${groupOf(depth - 1)}\\))*`;
const partOfWording = new RegExp(
  `(\\(${groupOf(4)}\\)|\\[[^\\]]*\\]|\\\\.|.)((?:[?*+]|\\{[^}]*\\})\\??)?`,
  'g',
);
const plainLetter = (one: string) =>
  ({ '\\w': 'x', '\\d': '3', '\\.': '.', $: '' })[one] ?? one.replace(/^\[(.).*\]$/, '$1');

function choicesOf(source: string): string[] {
  const choices = [''];
  for (const [all] of source.matchAll(partOfWording)) {
    if (all === '|') choices.push('');
    else choices.push(`${choices.pop() ?? ''}${all}`);
  }
  return choices;
}

const denials = [
  ['weak-side', 'his arm is not weak'],
  ['neck-pain', 'my neck does not hurt'],
  ['heart-rhythm', 'my heart is not racing at rest'],
  ['losing-weight', 'she lost no weight'],
  ['at-rest', 'when i am not sitting still'],
] as const;

describe('a phrasebook', () => {
  it('finds each wording wherever trying them all finds it, in the same order', () => {
    for (const text of texts.filter((_, place) => place % 7 === 0))
      expect(byTheBook(text)).toEqual(byTryingAll(text));
  });

  it('finds any wording of a few letters, choices, repetitions and looks around', () => {
    const letter = fc.constantFrom('a', 'b', ' ', '[ab]', '\\w', '.', '\\d', '(?=a)', '(?!b)');
    const part = fc
      .tuple(letter, fc.constantFrom('', '', '', '?', '*', '+', '{0,2}', '{1,2}'))
      .map(([one, often]) => (one.startsWith('(?') ? one : one + often));
    const source = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    const group = fc
      .tuple(source, source, fc.constantFrom('', '?', '*', '+'), source)
      .map(([one, other, often, rest]) => `(?:${one}|${other})${often}${rest}`);
    fc.assert(
      fc.property(fc.oneof(source, group), fc.stringMatching(/^[ab1 ]{0,12}$/), (wording, text) => {
        const small = new Phrasebook<null>();
        small.add(null, wording);
        const pattern = new RegExp(`\\b(?:${wording})(?![a-z0-9])`, 'y');
        small.noteBeginnings(` ${text}`);
        for (let at = 0; at < text.length; at++) {
          pattern.lastIndex = at;
          const stands = pattern.test(text);
          const isTried = small.worthTrying(text, at).some((one) => small.suffices(one));
          expect(isTried || !stands).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the lexicon', () => {
  it('has all wordings of a sign in one place: of two lists the first would never be looked at', () => {
    const names = [places, sides, complaints, circumstances, signs, emergencies].flatMap(Object.keys);
    expect(names.toSorted()).toEqual(Object.keys(lexicon).toSorted());
  });

  it('has no wording that may begin with any word: it would be tried at every one', () => {
    expect(book.worthTrying(' ', 1).map(({ means }) => means)).toEqual([]);
  });

  it('has no wording that its own "not" denies: whatever is written with one is a sign', () => {
    const written = Object.entries(lexicon).flatMap(([name, lines]) =>
      lines.flatMap((line) =>
        writtenOut(line)
          .filter((text) => patternOf(line).test(text))
          .map((text) => [name, text] as const),
      ),
    );
    const withNot = written.filter(([, text]) => /\b(?:not|no|never|without|nothing)\b/.test(text));
    expect(withNot.length).toBeGreaterThan(200);
    expect(withNot.filter(([name, text]) => !tellingOf(text).signs.asserted.has(name))).toEqual([]);
  });

  it('hears a "not" between the words of a sign as a denial', () => {
    for (const [name, text] of denials) {
      const told = tellingOf(normalise(text)).signs;
      expect([name, told.asserted.has(name), told.negated.has(name)]).toEqual([name, false, true]);
    }
  });
});
