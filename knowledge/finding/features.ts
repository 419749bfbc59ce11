import { stemOf, wordsOf } from './language.ts';
import { signsIn } from './signs.ts';
import { synonyms } from './synonyms.ts';

/*
 * What a text is compared by: its words without their endings, pairs of neighbours, what the words mean to a runner
 * (see synonyms.ts), pairs of such meanings wherever they stand, and the signs it tells of. The kind of a feature
 * can be read from its name.
 */

/** Every text has it: what speaks against a topic when nothing speaks for it. */
export const always = '*';

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

export const isPair = (feature: string) => feature.includes(' ');
export const isMeaning = (feature: string) => feature.startsWith('~');
export const isWord = (feature: string) => !isPair(feature) && !isMeaning(feature) && feature !== always;

/** A question names few things; a pasted page would make pairs without end. */
const mostMeanings = 24;

/** What is known of a text before it is judged. */
export interface Reading {
  readonly normalised: string;
  /** The signs it tells of, each with the words it was found in. */
  readonly signs: ReadonlyMap<string, string>;
  /** Each once. */
  readonly features: readonly string[];
}

export function read(normalised: string): Reading {
  const signs = signsIn(normalised);
  return { normalised, signs, features: featuresOf(normalised, signs.keys()) };
}

function featuresOf(normalised: string, signs: Iterable<string>): string[] {
  const tokens = wordsOf(normalised).map(tokenOf);
  const features = new Set([always, ...tokens]);
  for (const [at, token] of tokens.entries()) if (at > 0) features.add(`${tokens[at - 1] ?? ''} ${token}`);
  const meanings = meaningsOf(tokens);
  for (const [at, meaning] of meanings.entries()) {
    features.add(`~${meaning}`);
    for (const other of meanings.slice(at + 1)) features.add(`~${meaning} ~${other}`);
  }
  for (const sign of signs) features.add(`~!${sign}`);
  return [...features];
}

function meaningsOf(tokens: readonly string[]): string[] {
  const meanings = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    for (const { meaning, rest } of phrases.get(token) ?? []) {
      if (rest.every((word, index) => word === tokens[at + 1 + index])) meanings.add(meaning);
    }
    if (meanings.size >= mostMeanings) break;
  }
  return [...meanings].toSorted();
}
