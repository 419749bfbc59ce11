import { FeatureIndex } from './feature-index.ts';
import { type Featured, isWord, unknownWordFeatures, visitFeatures } from './features.ts';
import type { Model } from './train.ts';

/** What of a text something was learned of. */
export interface KnownFeatures {
  /** Their numbers in the model, each once. */
  readonly known: readonly number[];
  /** What their weights are divided by. */
  readonly length: number;
  /** How many of its words no phrasing holds: they make all others count for less. */
  readonly unknownWords: number;
}

/** Scores texts by a model: the logarithm of how likely each topic is, but for what they all have in common. */
export class Scorer {
  readonly #model: Model;
  readonly #features: FeatureIndex;
  /** The last text that had the feature: each counts once. */
  readonly #counted: Int32Array;
  #text = 0;

  constructor(model: Model) {
    this.#model = model;
    this.#features = new FeatureIndex(model.keys);
    this.#counted = new Int32Array(model.weights.length);
  }

  /** Adds to `scores`, one a topic, what a text's features say. */
  score(text: Featured, scores: Float64Array): KnownFeatures {
    const { table, topics, weights, steps } = this.#model;
    const features = this.known(text);
    for (const at of features.known) {
      const from = at * topics.length;
      const part = ((weights[at] ?? 0) * (steps[at] ?? 0)) / features.length;
      for (let topic = 0; topic < topics.length; topic++) {
        scores[topic] = (scores[topic] ?? 0) + part * (table[from + topic] ?? 0);
      }
    }
    return features;
  }

  /** How much a word, without its ending, says at all. */
  rarity(stem: string): number {
    const at = this.#features.single(stem);
    return at === -1 ? this.#model.unknown : (this.#model.weights[at] ?? 0);
  }

  known(text: Featured): KnownFeatures {
    const { weights, unknown } = this.#model;
    this.#text += 1;
    const known: number[] = [];
    const unknownWords = new Set<string>();
    let square = 0;
    const count = (at: number): void => {
      if (at === -1 || this.#counted[at] === this.#text) return;
      this.#counted[at] = this.#text;
      known.push(at);
      square += (weights[at] ?? 0) ** 2;
    };
    visitFeatures(
      text,
      (name) => {
        const at = this.#features.single(name);
        if (at === -1 && isWord(name)) unknownWords.add(name);
        count(at);
      },
      (first, second) => count(this.#features.pair(first, second)),
    );
    for (const name of unknownWordFeatures(unknownWords.size)) count(this.#features.single(name));
    return {
      known,
      length: Math.sqrt(square + unknownWords.size * unknown ** 2) || 1,
      unknownWords: unknownWords.size,
    };
  }
}
