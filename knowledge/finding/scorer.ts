import { FeatureIndex } from './feature-index.ts';
import {
  type Featured,
  featuresOfAll,
  featuresOfWord,
  unknownWordFeatures,
  visitFeatures,
} from './features.ts';
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
  readonly #ofWord = new Map<string, Int32Array>();
  #text = 0;

  constructor(model: Model) {
    this.#model = model;
    this.#features = new FeatureIndex(model.slots);
    this.#counted = new Int32Array(model.weights.length);
  }

  /** Adds to `scores`, one a topic, what a text's features say. */
  score(text: Featured, scores: Float64Array): KnownFeatures {
    const { table, topics, weights, steps } = this.#model;
    const features = this.known(text);
    const { known, length } = features;
    const part = (at: number) => ((weights[at] ?? 0) * (steps[at] ?? 0)) / length;
    // Four features at a time: to read and write the scores takes longer than to add.
    let place = 0;
    for (; place + 4 <= known.length; place += 4) {
      const a = known[place] ?? 0;
      const b = known[place + 1] ?? 0;
      const c = known[place + 2] ?? 0;
      const d = known[place + 3] ?? 0;
      const ofA = part(a);
      const ofB = part(b);
      const ofC = part(c);
      const ofD = part(d);
      const fromA = a * topics.length;
      const fromB = b * topics.length;
      const fromC = c * topics.length;
      const fromD = d * topics.length;
      for (let topic = 0; topic < scores.length; topic++)
        scores[topic] =
          (scores[topic] ?? 0) +
          ofA * (table[fromA + topic] ?? 0) +
          ofB * (table[fromB + topic] ?? 0) +
          ofC * (table[fromC + topic] ?? 0) +
          ofD * (table[fromD + topic] ?? 0);
    }
    for (; place < known.length; place++) {
      const one = known[place] ?? 0;
      const from = one * topics.length;
      const ofOne = part(one);
      for (let topic = 0; topic < scores.length; topic++)
        scores[topic] = (scores[topic] ?? 0) + ofOne * (table[from + topic] ?? 0);
    }
    return features;
  }

  /** How much a word, without its ending, says at all. */
  rarity(stem: string): number {
    const at = this.#features.single(stem);
    return at === -1 ? this.#model.unknown : (this.#model.weights[at] ?? 0);
  }

  /** Scores many texts one after the other for some of the topics, by their places, and by words and their letters alone. */
  sums(columns: readonly number[]): WordSums {
    return new WordSums(this.#model, this.#features, columns);
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
      const weight = weights[at] ?? 0;
      square += weight * weight;
    };
    visitFeatures(text, {
      word: (stem) => {
        const numbers = this.#numbersOf(stem);
        if (numbers[0] === -1) unknownWords.add(stem);
        for (let at = 0; at < numbers.length; at++) count(numbers[at] ?? -1);
      },
      single: (name) => count(this.#features.single(name)),
      pair: (first, second) => count(this.#features.pair(first, second)),
    });
    for (const name of unknownWordFeatures(unknownWords.size)) count(this.#features.single(name));
    return {
      known,
      length: Math.sqrt(square + unknownWords.size * unknown ** 2) || 1,
      unknownWords: unknownWords.size,
    };
  }

  /** The numbers of a word and of its groups of letters, -1 for what no phrasing has: the word's own first. */
  #numbersOf(stem: string): Int32Array {
    let numbers = this.#ofWord.get(stem);
    if (numbers === undefined) {
      const features = this.#features;
      numbers = Int32Array.from(featuresOfWord(stem), (name) => features.single(name));
      // What members type is endless; what is remembered is not.
      if (this.#ofWord.size < mostRemembered) this.#ofWord.set(stem, numbers);
    }
    return numbers;
  }
}

const mostRemembered = 20_000;

/** A word's part in a score is made once, however many texts have it. */
export class WordSums {
  readonly #model: Model;
  readonly #features: FeatureIndex;
  readonly #columns: readonly number[];
  readonly #numbers = new Map<string, number>();
  /** By number: what a word and its letters say of each topic, before it is divided by a text's length. */
  #rows = new Float64Array(0);
  readonly #squares: number[] = [];
  readonly #isKnown: boolean[] = [];
  /** The last text that had it: each counts once. */
  readonly #counted: number[] = [];
  /** Of the text that is scored: which it is, how many words it has and how many of them are unknown, and whose rows, so many, are added. */
  #text = 0;
  #words = 0;
  #unknownWords = 0;
  #adding = new Int32Array(64);
  #count = 0;
  readonly #scores: Float64Array;

  constructor(model: Model, features: FeatureIndex, columns: readonly number[]) {
    this.#model = model;
    this.#features = features;
    this.#columns = columns;
    this.#scores = new Float64Array(columns.length);
  }

  /** How many words it holds. */
  get size(): number {
    return this.#numbers.size;
  }

  /** By what a word, without its ending, is known here. */
  numberOf(stem: string): number {
    return this.#numbers.get(stem) ?? this.#make(stem, featuresOfWord(stem));
  }

  /** Begins a text. */
  begin(): void {
    this.#text += 1;
    this.#words = 0;
    this.#unknownWords = 0;
    this.#count = 0;
  }

  /** Adds a word to the text, by its number. */
  add(word: number): void {
    this.#words += 1;
    if (this.#counted[word] === this.#text) return;
    this.#counted[word] = this.#text;
    this.#addRow(word);
    if (this.#isKnown[word] === false) this.#unknownWords += 1;
  }

  /**
   * Ends the text: one number a topic, as Scorer gives it, but for what pairs of words say. The same array every time.
   */
  end(): Float64Array {
    for (const name of featuresOfAll(this.#words)) this.#addNamed(name);
    for (const name of unknownWordFeatures(this.#unknownWords)) this.#addNamed(name);
    const scores = this.#scores.fill(0);
    this.#sumRows();
    let square = 0;
    for (let at = 0; at < this.#count; at++) square += this.#squares[this.#adding[at] ?? 0] ?? 0;
    const part = 1 / (Math.sqrt(square + this.#unknownWords * this.#model.unknown ** 2) || 1);
    for (let topic = 0; topic < scores.length; topic++) scores[topic] = (scores[topic] ?? 0) * part;
    return scores;
  }

  #addNamed(name: string): void {
    this.#addRow(this.#numbers.get(name) ?? this.#make(name, [name]));
  }

  #addRow(word: number): void {
    if (this.#count === this.#adding.length) {
      const more = new Int32Array(2 * this.#count);
      more.set(this.#adding);
      this.#adding = more;
    }
    this.#adding[this.#count++] = word;
  }

  /** Four rows at a time: to read and write the scores takes longer than to add. */
  #sumRows(): void {
    const rows = this.#rows;
    const scores = this.#scores;
    const words = this.#adding;
    const count = this.#count;
    const from = (at: number) => (words[at] ?? 0) * scores.length;
    let at = 0;
    for (; at + 4 <= count; at += 4)
      addFour(scores, rows, from(at), from(at + 1), from(at + 2), from(at + 3));
    for (; at < count; at++) addRow(scores, rows, from(at));
  }

  #make(word: string, names: readonly string[]): number {
    const { table, topics, weights, steps } = this.#model;
    const columns = this.#columns;
    const number = this.#numbers.size;
    const from = number * columns.length;
    if (from + columns.length > this.#rows.length) {
      const more = new Float64Array(2 * this.#rows.length + 64 * columns.length);
      more.set(this.#rows);
      this.#rows = more;
    }
    const rows = this.#rows;
    let square = 0;
    for (const name of new Set(names)) {
      const at = this.#features.single(name);
      if (at === -1) continue;
      const weight = weights[at] ?? 0;
      square += weight ** 2;
      const part = weight * (steps[at] ?? 0);
      const begin = at * topics.length;
      for (let topic = 0; topic < columns.length; topic++)
        rows[from + topic] = (rows[from + topic] ?? 0) + part * (table[begin + (columns[topic] ?? 0)] ?? 0);
    }
    this.#numbers.set(word, number);
    this.#squares.push(square);
    this.#isKnown.push(this.#features.single(word) !== -1);
    this.#counted.push(0);
    return number;
  }
}

function addRow(scores: Float64Array, rows: Float64Array, from: number): void {
  for (let topic = 0; topic < scores.length; topic++)
    scores[topic] = (scores[topic] ?? 0) + (rows[from + topic] ?? 0);
}

function addFour(scores: Float64Array, rows: Float64Array, a: number, b: number, c: number, d: number): void {
  for (let topic = 0; topic < scores.length; topic++)
    scores[topic] =
      (scores[topic] ?? 0) +
      (rows[a + topic] ?? 0) +
      (rows[b + topic] ?? 0) +
      (rows[c + topic] ?? 0) +
      (rows[d + topic] ?? 0);
}
