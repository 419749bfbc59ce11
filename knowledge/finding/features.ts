import { stemOf, wordsOf } from './language.ts';
import { type Signs, signsIn, withoutIdioms } from './signs.ts';
import { synonyms } from './synonyms.ts';

/*
 * What a text is compared by: its words without their endings, pairs of neighbours, what the words mean to a runner
 * (see synonyms.ts), pairs of such meanings wherever they stand, and the signs it tells of.
 */

/** What is known of a text before it is judged. */
export interface Reading {
  readonly normalised: string;
  /** Holds an everyday saying that looks like a sign and is none. */
  readonly hasSaying: boolean;
  /** Its words in their order, without their endings. */
  readonly stems: readonly string[];
  /** Names of synonyms.ts, each once, in the alphabet's order. */
  readonly meanings: readonly string[];
  readonly signs: Signs;
}

export function read(normalised: string): Reading {
  const plain = withoutIdioms(normalised);
  const stems = wordsOf(normalised).map(tokenOf);
  return {
    normalised,
    hasSaying: plain !== normalised,
    stems,
    meanings: meaningsOf(stems),
    signs: signsIn(plain),
  };
}

/*
 * Features have names, so that what was learned can be read: `cold`, `cold plunge`, `~massage`, `~cold ~leg`,
 * `~!numb`, and `*`, which every text has; `?` stands for strange words.
 */

/** What speaks against a topic when nothing speaks for it. */
export const always = '*';
/** A text with a word that no other phrasing has, and one with several: what is out of scope is full of them. */
const [oneStrange, moreStrange] = ['?', '??'];
export const meaningName = (meaning: string) => `~${meaning}`;
export const signName = (sign: string) => `~!${sign}`;
const pairName = (first: string, second: string) => `${first} ${second}`;
export const isPair = (name: string) => name.includes(' ');
export const isMeaning = (name: string) => name.startsWith('~');
export const isWord = (name: string) => /^[^~*?]\S*$/.test(name);

/** The features of a text with so many strange words. */
export function strangenessOf(words: number): string[] {
  return [...(words > 0 ? [oneStrange] : []), ...(words > 1 ? [moreStrange] : [])];
}

/** The names of all features of a text, each once. */
export function featuresOf({ stems, meanings, signs }: Reading): string[] {
  const pairs = stems.slice(1).map((stem, at) => pairName(stems[at] ?? '', stem));
  const names = meanings.map(meaningName);
  const together = names.flatMap((name, at) => names.slice(at + 1).map((other) => pairName(name, other)));
  return [
    ...new Set([always, ...stems, ...pairs, ...names, ...together, ...[...signs.told.keys()].map(signName)]),
  ];
}

interface Phrase {
  readonly meaning: string;
  /** The words after the first. */
  readonly rest: readonly string[];
}

const phrases = new Map<string, Phrase[]>();
for (const [meaning, line] of Object.entries(synonyms)) {
  for (const phrase of line.split(',')) {
    const [first = '', ...rest] = wordsOf(phrase).map(tokenOf);
    const some = phrases.get(first);
    if (some) some.push({ meaning, rest });
    else phrases.set(first, [{ meaning, rest }]);
  }
}

/** Every word that a meaning is written with, for the speller. */
export const synonymWords: readonly string[] = [
  ...new Set(
    Object.values(synonyms)
      .join(' ')
      .match(/[a-z]{3,}/g),
  ),
];

/** A number is a number, whichever it is. */
function tokenOf(word: string): string {
  return /^[\d#]/.test(word) ? '#' : stemOf(word);
}

/** A question names few things; a pasted page would make pairs without end. */
const mostMeanings = 24;

function meaningsOf(stems: readonly string[]): string[] {
  const meanings = new Set<string>();
  for (const [at, stem] of stems.entries()) {
    for (const { meaning, rest } of phrases.get(stem) ?? []) {
      if (follows(stems, at + 1, rest)) meanings.add(meaning);
    }
    if (meanings.size >= mostMeanings) break;
  }
  return [...meanings].toSorted();
}

function follows(stems: readonly string[], from: number, rest: readonly string[]): boolean {
  for (let at = 0; at < rest.length; at++) if (stems[from + at] !== rest[at]) return false;
  return true;
}
