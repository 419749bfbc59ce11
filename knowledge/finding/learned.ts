import { chooseThresholds, crossValidate, measure } from './cross-validation.ts';
import type { Thresholds } from './judge.ts';
import { type Learned, learn } from './learn.ts';
import file from './learned.json' with { type: 'json' };
import { fingerprintOf, type Phrasing, phrasingsOf, type Topic } from './topics.ts';

/*
 * What was learned from the shipped content is kept in learned.json, so that a start need not learn it again. It is
 * written by `npm run learn`; content of another fingerprint is learned from when it is opened.
 */

export const shippedThresholds: Thresholds = file.thresholds;

/** All that finding needs of the phrasings. */
interface Knowing {
  readonly learned: Learned;
  /** Every word that a phrasing holds, each once. */
  readonly words: readonly string[];
}

export function learnedFrom(topics: readonly Topic[]): Knowing {
  if (fingerprintOf(topics) === file.fingerprint) return { learned: file, words: file.words.split(' ') };
  const phrasings = phrasingsOf(topics);
  return { learned: learn(phrasings), words: wordsIn(phrasings) };
}

function wordsIn(phrasings: readonly Phrasing[]): string[] {
  return [...new Set(phrasings.flatMap(({ reading }) => reading.normalised.split(' ')))];
}

/** What belongs into learned.json. `progress` is called with a number from 0 to 1. */
export function study(topics: readonly Topic[], progress?: (done: number) => void): typeof file {
  const outcomes = crossValidate(topics, progress);
  const thresholds = chooseThresholds(outcomes);
  const phrasings = phrasingsOf(topics);
  const { names, numbers, ...learned } = learn(phrasings);
  return {
    fingerprint: fingerprintOf(topics),
    thresholds,
    measures: measure(outcomes, thresholds),
    words: wordsIn(phrasings).join(' '),
    ...learned,
    topics: [...learned.topics],
    names: [...names],
    numbers: numbers.map((some) => [...some]),
  };
}
