import { always, isWord, type Reading, unknownWordFeatures, visitFeatures } from './features.ts';
import type { Topic } from './topics.ts';
import { type Model, toProbabilities } from './train.ts';

/*
 * How likely each topic is for a text, by what was learned from phrasings. A topic is an entry, a red flag or a class
 * of what is out of scope; they compete with one another, and their probabilities add up to 1.
 */

export interface Ranked {
  readonly id: string;
  /** From 0 to 1. */
  readonly probability: number;
}

export interface Found {
  /** Best first, as many as a menu holds. */
  readonly entries: readonly Ranked[];
  /** Best first. */
  readonly flags: readonly Ranked[];
  /** The likeliest row that says no more than rest and watch. */
  readonly watch: Ranked | undefined;
  /** The likeliest class of what is out of scope. */
  readonly other: Ranked | undefined;
  /** How many of its words no phrasing holds. */
  readonly unknownWords: number;
  /** That it is any red flag at all. */
  readonly danger: number;
  /** That it is any entry at all, if it is no red flag. */
  readonly scope: number;
}

/** A menu and an autocomplete list hold no more. */
const mostEntries = 25;

export class Matcher {
  readonly #model: Model;
  readonly #kinds: readonly Topic['kind'][];
  /** Features are found by two names rather than by one put together: a question would make dozens of them. */
  readonly #singles = new Map<string, number>();
  readonly #pairs = new Map<string, Map<string, number>>();
  /** The last question that had the feature: each counts once. */
  readonly #counted: Int32Array;
  #question = 0;

  constructor(model: Model, kindOf: (topic: string) => Topic['kind']) {
    this.#model = model;
    this.#kinds = model.topics.map(kindOf);
    this.#counted = new Int32Array(model.names.length);
    for (const [at, name] of model.names.entries()) {
      const space = name.indexOf(' ');
      if (space === -1) {
        this.#singles.set(name, at);
        continue;
      }
      const [first, second] = [name.slice(0, space), name.slice(space + 1)];
      const row = this.#pairs.get(first);
      if (row) row.set(second, at);
      else this.#pairs.set(first, new Map([[second, at]]));
    }
  }

  find(reading: Reading): Found {
    const { scores, unknownWords } = this.#score(reading);
    const total = toProbabilities(scores);
    const ranked: Record<Topic['kind'], Ranked[]> = { entry: [], flag: [], watch: [], other: [] };
    const sums = { entry: 0, flag: 0, watch: 0, other: 0 };
    for (const [topic, kind] of this.#kinds.entries()) {
      const probability = (scores[topic] ?? 0) / total;
      sums[kind] += probability;
      ranked[kind].push({ id: this.#model.topics[topic] ?? '', probability });
    }
    const best = (list: readonly Ranked[]) => list.toSorted((a, b) => b.probability - a.probability);
    return {
      entries: best(ranked.entry).slice(0, mostEntries),
      flags: best(ranked.flag),
      watch: best(ranked.watch)[0],
      other: best(ranked.other)[0],
      unknownWords,
      danger: sums.flag,
      scope: sums.entry / (sums.entry + sums.other || 1),
    };
  }

  #score(reading: Reading) {
    const { table, topics, weights } = this.#model;
    const scores = new Float64Array(topics.length);
    const { known, length, unknownWords } = this.#known(reading);
    for (const at of known) {
      const from = at * topics.length;
      const part = (weights[at] ?? 0) / length;
      for (let topic = 0; topic < topics.length; topic++) {
        scores[topic] = (scores[topic] ?? 0) + part * (table[from + topic] ?? 0);
      }
    }
    return { scores, unknownWords };
  }

  /** The features that something was learned of; a word that no phrasing holds makes all others count for less. */
  #known(reading: Reading) {
    const { weights, unknown } = this.#model;
    this.#question += 1;
    const known: number[] = [];
    const unknownWords = new Set<string>();
    let square = 0;
    const count = (at: number | undefined): void => {
      if (at === undefined || this.#counted[at] === this.#question) return;
      this.#counted[at] = this.#question;
      known.push(at);
      square += (weights[at] ?? 0) ** 2;
    };
    visitFeatures(
      reading,
      (name) => {
        const at = this.#singles.get(name);
        if (at === undefined && isWord(name)) unknownWords.add(name);
        count(at);
      },
      (first, second) => count(this.#pairs.get(first)?.get(second)),
    );
    for (const name of unknownWordFeatures(unknownWords.size)) count(this.#singles.get(name));
    return {
      known,
      length: Math.sqrt(square + unknownWords.size * unknown ** 2) || 1,
      unknownWords: unknownWords.size,
    };
  }

  /** What spoke for a topic, most first, for whoever wants to know why. */
  reasons(reading: Reading, id: string): { readonly feature: string; readonly adds: number }[] {
    const { table, topics, weights, names } = this.#model;
    const topic = topics.indexOf(id);
    const { known, length } = this.#known(reading);
    return known
      .filter((at) => names[at] !== always)
      .map((at) => ({
        feature: names[at] ?? '',
        adds: ((weights[at] ?? 0) / length) * (table[at * topics.length + topic] ?? 0),
      }))
      .filter(({ adds }) => adds > 0)
      .toSorted((a, b) => b.adds - a.adds);
  }
}
