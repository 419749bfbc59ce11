import { always, isWord } from './features.ts';
import type { Learned } from './learn.ts';

/*
 * Ranks topics by what was learned from their phrasings. A topic is an entry, a warning sign or a class of what is out
 * of scope; they compete with one another.
 */

export interface Ranked {
  readonly id: string;
  /** 1 or more for a topic's own phrasings, 0 for what has nothing to do with it. */
  readonly score: number;
}

export class Matcher {
  readonly #learned: Learned;

  constructor(learned: Learned) {
    this.#learned = learned;
  }

  /** The topics that something speaks for, best first. */
  rank(features: readonly string[]): Ranked[] {
    const { topics, features: known, unknown } = this.#learned;
    const scores = new Float64Array(topics.length);
    let square = 0;
    for (const name of features) {
      const feature = known.get(name);
      // A word that no phrasing holds makes every topic less likely; a pair that none holds does not.
      if (!feature) square += isWord(name) ? unknown * unknown : 0;
      else {
        const { weight, topics: numbers, shares } = feature;
        square += weight * weight;
        for (let at = 0; at < numbers.length; at++) {
          const topic = numbers[at] ?? 0;
          scores[topic] = (scores[topic] ?? 0) + weight * (shares[at] ?? 0);
        }
      }
    }
    const length = Math.sqrt(square) || 1;
    // Sorting ten thousand of them would take longer than all the rest.
    let least = 0;
    for (const score of scores) if (score / 10 > least) least = score / 10;
    const ranked: Ranked[] = [];
    for (const [topic, id] of topics.entries()) {
      const score = scores[topic] ?? 0;
      if (score > least) ranked.push({ id, score: score / length });
    }
    return ranked.toSorted((a, b) => b.score - a.score);
  }

  /** What spoke for a topic, most first, for whoever wants to know why. */
  reasons(features: readonly string[], id: string): { readonly feature: string; readonly adds: number }[] {
    const topic = this.#learned.topics.indexOf(id);
    return features
      .filter((name) => name !== always)
      .map((name) => {
        const feature = this.#learned.features.get(name);
        const share = feature?.shares[feature.topics.indexOf(topic)] ?? 0;
        return { feature: name, adds: share * (feature?.weight ?? 0) };
      })
      .filter(({ adds }) => adds > 0)
      .toSorted((a, b) => b.adds - a.adds);
  }
}
