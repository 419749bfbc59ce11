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
}

/** How much of a text is known. */
interface Familiar {
  /** Of how many of its features, each once, something was learned. */
  readonly features: number;
  /** How many of its words no phrasing holds. */
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
  /** Of a word: the place among the rows of what it and its letters say of each topic, before it is divided by a text's length; and the sum of the squares of their weights. */
  readonly row: number;
  readonly square: number;
  /** Of a meaning: its place among those whose pairs are remembered; -1 for none. */
  place: number;
  /** The last text that had it. */
  text: number;
}

/** The pairs of so many meanings are remembered, since a text has more of those than of anything else. */
const mostMeanings = 128;
/** Of a pair of meanings: that it was never looked for. */
const neverSought = -2;

/** Scores texts by a model: the logarithm of how likely each topic is, but for what they all have in common. */
export class Scorer {
  readonly #model: Model;
  readonly #features: FeatureIndex;
  /** Of each feature, side by side: its weight, and what a step of its row adds. */
  readonly #parts: Float32Array;
  readonly #names = new Map<string, KnownName>();
  readonly #words = new Map<string, KnownName>();
  #meanings = 0;
  /** By the places of two meanings. */
  #pairs = new Int32Array(0);
  readonly #visitor: FeatureVisitor<KnownName>;
  readonly #sums: Float64Array;
  #rows: Float32Array;
  #rowsCount = 0;
  /** By feature, whether the text has it already, by a number that changes with every text: each counts once. */
  readonly #counted: Uint8Array;
  #mark = 0;
  #text = 0;
  // Of that text:
  #square = 0;
  #count = 0;
  #unknownWords = 0;
  /** The words; and the features whose own rows are added, or are taken away again: letters of two of the words. */
  readonly #has: KnownName[] = [];
  readonly #added: number[] = [];
  readonly #repeated: number[] = [];

  constructor(model: Model) {
    this.#model = model;
    this.#features = new FeatureIndex(model.slots);
    this.#counted = new Uint8Array(model.weights.length);
    this.#sums = new Float64Array(model.topics.length);
    this.#rows = new Float32Array(64 * model.topics.length);
    this.#parts = new Float32Array(2 * model.weights.length);
    for (let at = 0; at < model.weights.length; at++) {
      const weight = model.weights[at] ?? 0;
      this.#parts[2 * at] = weight;
      this.#parts[2 * at + 1] = weight * (model.steps[at] ?? 0);
    }
    this.#visitor = {
      wordOf: (stem) => rememberedIn(this.#words, stem, () => this.#wordOf(stem)),
      nameOf: (name) => rememberedIn(this.#names, name, () => this.#nameOf(name)),
      word: (word) => this.#addWord(word),
      single: ({ number }) => this.#add(number),
      pair: (first, second) => this.#add(this.#features.pair(first, second)),
      apart: (first, second) => this.#add(this.#features.pair(first, second.apart)),
      both: (first, second) => this.#add(this.#ofBoth(first, second)),
    };
  }

  /** Adds to `scores`, one a topic, what a text's features say. */
  score(text: Featured, scores: Float64Array): Familiar {
    const length = this.#visit(text);
    const sums = this.#sums.fill(0);
    this.#addRows(sums);
    this.#addFeatures(sums, this.#added, 1);
    this.#addFeatures(sums, this.#repeated, -1);
    for (let topic = 0; topic < scores.length; topic++)
      scores[topic] = (scores[topic] ?? 0) + (sums[topic] ?? 0) / length;
    return { features: this.#count, unknownWords: this.#unknownWords };
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
    const length = this.#visit(text);
    const ofWords = this.#has.flatMap(({ number, letters }) => [number, ...letters]);
    const known = new Set([...ofWords, ...this.#added].filter((number) => number !== -1));
    return { known: [...known], length };
  }

  /** Notes what a text has, and gives back what weights are divided by. */
  #visit(text: Featured): number {
    this.#text += 1;
    this.#mark = (this.#mark % 255) + 1;
    if (this.#mark === 1) this.#counted.fill(0);
    // Words that are not remembered have their rows until the next text.
    this.#rowsCount = Math.min(this.#rowsCount, mostRemembered);
    this.#has.length = 0;
    this.#added.length = 0;
    this.#repeated.length = 0;
    this.#square = 0;
    this.#count = 0;
    this.#unknownWords = 0;
    visitFeatures(text, this.#visitor);
    // They make all others count for less.
    for (const name of unknownWordFeatures(this.#unknownWords))
      this.#visitor.single(this.#visitor.nameOf(name));
    return Math.sqrt(this.#square + this.#unknownWords * this.#model.unknown ** 2) || 1;
  }

  #addWord(word: KnownName): void {
    if (word.text === this.#text) return;
    word.text = this.#text;
    this.#has.push(word);
    this.#square += word.square;
    if (word.number === -1) this.#unknownWords += 1;
    // A word that is not remembered may come twice.
    else this.#noteInRow(word.number);
    for (const number of word.letters) this.#noteInRow(number);
  }

  /** A feature whose row is in the word's. */
  #noteInRow(number: number): void {
    if (this.#isNew(number)) return;
    this.#repeated.push(number);
    this.#square -= (this.#parts[2 * number] ?? 0) ** 2;
  }

  #add(number: number): void {
    if (number === -1 || !this.#isNew(number)) return;
    this.#added.push(number);
    this.#square += (this.#parts[2 * number] ?? 0) ** 2;
  }

  /** Whether the text has a feature for the first time. */
  #isNew(number: number): boolean {
    if (this.#counted[number] === this.#mark) return false;
    this.#counted[number] = this.#mark;
    this.#count += 1;
    return true;
  }

  #ofBoth(first: KnownName, second: KnownName): number {
    const [row, column] = [this.#placeOf(first), this.#placeOf(second)];
    if (row === -1 || column === -1) return this.#features.pair(first, second);
    const at = row * mostMeanings + column;
    const known = this.#pairs[at] ?? neverSought;
    if (known !== neverSought) return known;
    const number = this.#features.pair(first, second);
    this.#pairs[at] = number;
    return number;
  }

  /** Four rows of words at a time: to read and write the sums takes longer than to add. */
  #addRows(sums: Float64Array): void {
    const rows = this.#rows;
    const words = this.#has;
    const count = sums.length;
    const from = (at: number) => (words[at]?.row ?? 0) * count;
    let at = 0;
    for (; at + 4 <= words.length; at += 4) {
      const [a, b, c, d] = [from(at), from(at + 1), from(at + 2), from(at + 3)];
      for (let topic = 0; topic < count; topic++)
        sums[topic] =
          (sums[topic] ?? 0) +
          (rows[a + topic] ?? 0) +
          (rows[b + topic] ?? 0) +
          (rows[c + topic] ?? 0) +
          (rows[d + topic] ?? 0);
    }
    for (; at < words.length; at++) {
      const a = from(at);
      for (let topic = 0; topic < count; topic++) sums[topic] = (sums[topic] ?? 0) + (rows[a + topic] ?? 0);
    }
  }

  /** Eight features at a time, for the same reason. */
  #addFeatures(sums: Float64Array, numbers: readonly number[], sign: 1 | -1): void {
    const { table } = this.#model;
    const parts = this.#parts;
    const count = sums.length;
    const part = (number: number) => sign * (parts[2 * number + 1] ?? 0);
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
    return { ...bits, number, apart: bits, letters: [], row: 0, square: 0, place: -1, text: 0 };
  }

  #placeOf(meaning: KnownName): number {
    if (meaning.place === -1 && this.#meanings < mostMeanings) {
      if (this.#meanings === 0) this.#pairs = new Int32Array(mostMeanings ** 2).fill(neverSought);
      meaning.place = this.#meanings++;
    }
    return meaning.place;
  }

  #wordOf(stem: string): KnownName {
    const numberOf = (name: string) => this.#features.single(bitsOf(name));
    const [number = -1, ...letters] = featuresOfWord(stem).map(numberOf);
    const known = [...new Set(letters)].filter((one) => one !== -1);
    const all = number === -1 ? known : [number, ...known];
    const sums = new Float64Array(this.#model.topics.length);
    this.#addFeatures(sums, all, 1);
    const square = all.reduce((sum, one) => sum + (this.#parts[2 * one] ?? 0) ** 2, 0);
    const row = this.#keepRow(sums);
    return {
      ...bitsOf(stem),
      number,
      apart: bitsOf(apartName(stem)),
      letters: known,
      row,
      square,
      place: -1,
      text: 0,
    };
  }

  /** The place of a row. */
  #keepRow(sums: Float64Array): number {
    const row = this.#rowsCount++;
    if (row * sums.length >= this.#rows.length) {
      const more = new Float32Array(2 * this.#rows.length);
      more.set(this.#rows);
      this.#rows = more;
    }
    this.#rows.set(sums, row * sums.length);
    return row;
  }
}

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
