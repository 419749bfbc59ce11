import { type Bits, bitsOf, FeatureIndex } from './feature-index.ts';
import {
  apartName,
  type Featured,
  type FeatureVisitor,
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

/** What is known of a name that many texts have. */
interface KnownName extends Bits {
  /** Its number in the model; -1 for none. */
  readonly number: number;
  /** What it is known by as the second of two words that stand apart. */
  readonly apart: Bits;
  /** Of a word: the numbers of its groups of letters, each once. */
  readonly letters: readonly number[];
  /** Of a word: what it and its letters say of each topic, before it is divided by a text's length. */
  readonly row: Float32Array;
  /** The last text that had it. */
  text: number;
}

/** Scores texts by a model: the logarithm of how likely each topic is, but for what they all have in common. */
export class Scorer {
  readonly #model: Model;
  readonly #features: FeatureIndex;
  readonly #names = new Map<string, KnownName>();
  readonly #words = new Map<string, KnownName>();
  readonly #visitor: FeatureVisitor<KnownName>;
  readonly #sums: Float64Array;
  /** The last text that had the feature: each counts once. */
  readonly #counted: Int32Array;
  #text = 0;
  // Of that text:
  #known: number[] = [];
  #square = 0;
  #unknownWords = 0;
  /** The words whose rows are added, and the features whose own are, or are taken away again: letters of two of the words. */
  #rows: Float32Array[] = [];
  #added: number[] = [];
  #repeated: number[] = [];

  constructor(model: Model) {
    this.#model = model;
    this.#features = new FeatureIndex(model.slots);
    this.#counted = new Int32Array(model.weights.length);
    this.#sums = new Float64Array(model.topics.length);
    const single = (number: number) => {
      if (number !== -1 && this.#count(number)) this.#added.push(number);
    };
    this.#visitor = {
      wordOf: (stem) => rememberedIn(this.#words, stem, () => this.#wordOf(stem)),
      nameOf: (name) => rememberedIn(this.#names, name, () => this.#nameOf(name)),
      word: (word) => this.#addWord(word),
      single: ({ number }) => single(number),
      pair: (first, second) => single(this.#features.pair(first, second)),
      apart: (first, second) => single(this.#features.pair(first, second.apart)),
    };
  }

  /** Adds to `scores`, one a topic, what a text's features say. */
  score(text: Featured, scores: Float64Array): KnownFeatures {
    const features = this.known(text);
    const { length } = features;
    const sums = this.#sums.fill(0);
    addRows(sums, this.#rows);
    this.#addFeatures(sums, this.#added, 1);
    this.#addFeatures(sums, this.#repeated, -1);
    for (let topic = 0; topic < scores.length; topic++)
      scores[topic] = (scores[topic] ?? 0) + (sums[topic] ?? 0) / length;
    return features;
  }

  /** How much a word, without its ending, says at all. */
  rarity(stem: string): number {
    const at = this.#features.single(bitsOf(stem));
    return at === -1 ? this.#model.unknown : (this.#model.weights[at] ?? 0);
  }

  /** Scores many texts one after the other for some of the topics, by their places, and by words and their letters alone. */
  sums(columns: readonly number[]): WordSums {
    return new WordSums(this.#model, this.#features, columns);
  }

  known(text: Featured): KnownFeatures {
    this.#text += 1;
    this.#known = [];
    this.#rows = [];
    this.#added = [];
    this.#repeated = [];
    this.#square = 0;
    this.#unknownWords = 0;
    visitFeatures(text, this.#visitor);
    for (const name of unknownWordFeatures(this.#unknownWords))
      this.#visitor.single(this.#visitor.nameOf(name));
    return {
      known: this.#known,
      length: Math.sqrt(this.#square + this.#unknownWords * this.#model.unknown ** 2) || 1,
      unknownWords: this.#unknownWords,
    };
  }

  #addWord(word: KnownName): void {
    if (word.text === this.#text) return;
    word.text = this.#text;
    this.#rows.push(word.row);
    if (word.number === -1) this.#unknownWords += 1;
    else if (!this.#count(word.number)) this.#repeated.push(word.number);
    for (const number of word.letters) if (!this.#count(number)) this.#repeated.push(number);
  }

  /** Whether a feature is new in the text. */
  #count(number: number): boolean {
    if (this.#counted[number] === this.#text) return false;
    this.#counted[number] = this.#text;
    this.#known.push(number);
    const weight = this.#model.weights[number] ?? 0;
    this.#square += weight * weight;
    return true;
  }

  /** Eight features at a time: to read and write the sums takes longer than to add. */
  #addFeatures(sums: Float64Array, numbers: readonly number[], sign: 1 | -1): void {
    const { table, weights, steps } = this.#model;
    const count = sums.length;
    const part = (number: number) => sign * (weights[number] ?? 0) * (steps[number] ?? 0);
    const at = (place: number) => numbers[place] ?? 0;
    let place = 0;
    for (; place + 8 <= numbers.length; place += 8) {
      const [a, b, c, d] = [at(place), at(place + 1), at(place + 2), at(place + 3)];
      const [e, f, g, h] = [at(place + 4), at(place + 5), at(place + 6), at(place + 7)];
      const [ofA, ofB, ofC, ofD] = [part(a), part(b), part(c), part(d)];
      const [ofE, ofF, ofG, ofH] = [part(e), part(f), part(g), part(h)];
      for (let topic = 0; topic < count; topic++)
        sums[topic] =
          (sums[topic] ?? 0) +
          ofA * (table[a * count + topic] ?? 0) +
          ofB * (table[b * count + topic] ?? 0) +
          ofC * (table[c * count + topic] ?? 0) +
          ofD * (table[d * count + topic] ?? 0) +
          ofE * (table[e * count + topic] ?? 0) +
          ofF * (table[f * count + topic] ?? 0) +
          ofG * (table[g * count + topic] ?? 0) +
          ofH * (table[h * count + topic] ?? 0);
    }
    for (; place < numbers.length; place++) {
      const from = at(place) * count;
      const ofOne = part(at(place));
      for (let topic = 0; topic < count; topic++)
        sums[topic] = (sums[topic] ?? 0) + ofOne * (table[from + topic] ?? 0);
    }
  }

  #nameOf(name: string): KnownName {
    const bits = bitsOf(name);
    const number = this.#features.single(bits);
    return { ...bits, number, apart: bits, letters: [], row: noRow, text: 0 };
  }

  #wordOf(stem: string): KnownName {
    const numberOf = (name: string) => this.#features.single(bitsOf(name));
    const [own = -1, ...letters] = featuresOfWord(stem).map(numberOf);
    const known = [...new Set(letters)].filter((number) => number !== -1);
    const sums = new Float64Array(this.#model.topics.length);
    this.#addFeatures(sums, own === -1 ? known : [own, ...known], 1);
    const row = Float32Array.from(sums);
    return { ...bitsOf(stem), number: own, apart: bitsOf(apartName(stem)), letters: known, row, text: 0 };
  }
}

const noRow = new Float32Array();

/** Each takes about a kilobyte. */
const mostRemembered = 8000;

function rememberedIn(names: Map<string, KnownName>, name: string, make: () => KnownName): KnownName {
  const one = names.get(name);
  if (one !== undefined) return one;
  const made = make();
  // What members type is endless; what is remembered is not.
  if (names.size < mostRemembered) names.set(name, made);
  return made;
}

/** Four rows at a time, for the same reason. */
function addRows(sums: Float64Array, rows: readonly Float32Array[]): void {
  let place = 0;
  for (; place + 4 <= rows.length; place += 4) {
    const a = rows[place] ?? noRow;
    const b = rows[place + 1] ?? noRow;
    const c = rows[place + 2] ?? noRow;
    const d = rows[place + 3] ?? noRow;
    for (let topic = 0; topic < sums.length; topic++)
      sums[topic] =
        (sums[topic] ?? 0) + (a[topic] ?? 0) + (b[topic] ?? 0) + (c[topic] ?? 0) + (d[topic] ?? 0);
  }
  for (; place < rows.length; place++) {
    const row = rows[place] ?? noRow;
    for (let topic = 0; topic < sums.length; topic++) sums[topic] = (sums[topic] ?? 0) + (row[topic] ?? 0);
  }
}

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
      const at = this.#features.single(bitsOf(name));
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
    this.#isKnown.push(this.#features.single(bitsOf(word)) !== -1);
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
