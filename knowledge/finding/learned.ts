import { chooseThresholds, crossValidate, measure } from './cross-validation.ts';
import type { Thresholds } from './judge.ts';
import { type Feature, type Learned, learn } from './learn.ts';
import file from './learned.json' with { type: 'json' };
import { fingerprintOf, phrasingsOf, type Topic } from './topics.ts';

/*
 * What was learned from the shipped content is kept in learned.json, so that a start need not learn it again. It is
 * written by `npm run learn`; content of another fingerprint is learned from when it is opened.
 */

export const shippedThresholds: Thresholds = file.thresholds;

export function learnedFrom(topics: readonly Topic[]): Learned {
  return fingerprintOf(topics) === file.fingerprint ? fromFile() : learn(phrasingsOf(topics));
}

function fromFile(): Learned {
  const features = new Map<string, Feature>();
  for (const line of file.features) {
    const [name = '', weight = '', topics = '', shares = ''] = line.split('|');
    features.set(name, { weight: Number(weight), topics: numbersIn(topics), shares: numbersIn(shares, 256) });
  }
  return { topics: file.topics, unknown: file.unknown, features };
}

function numbersIn(list: string, unit = 1): number[] {
  return list === '' ? [] : list.split(' ').map((number) => Number(number) / unit);
}

/** What belongs into learned.json. `progress` is called with a number from 0 to 1. */
export function study(topics: readonly Topic[], progress?: (done: number) => void): typeof file {
  const outcomes = crossValidate(topics, progress);
  const thresholds = chooseThresholds(outcomes);
  const learned = learn(phrasingsOf(topics));
  return {
    fingerprint: fingerprintOf(topics),
    thresholds,
    measures: measure(outcomes, thresholds),
    unknown: learned.unknown,
    topics: [...learned.topics],
    features: [...learned.features]
      .filter(([, { shares }]) => shares.length > 0)
      .map(([name, { weight, topics: numbers, shares }]) =>
        [name, weight, numbers.join(' '), shares.map((share) => Math.round(share * 256)).join(' ')].join('|'),
      ),
  };
}
