import { keyOfLetters, slotsOf } from './feature-index.ts';
import {
  apartName,
  type Featured,
  featuresOfWord,
  isLetters,
  isMeaning,
  isPair,
  isWord,
  pairName,
  unknownWordFeatures,
  visitFeatures,
} from './features.ts';

/*
 * Learns from all phrasings how much every feature speaks for each topic: multinomial logistic regression, its steps
 * scaled feature by feature (AdaGrad by dual averaging: Duchi and others, Adaptive Subgradient Methods, JMLR 12, 2011). Each
 * weight is what all phrasings moved it by, divided at the end and not as they came: in which order they stand matters
 * half as much. A phrasing may belong to several topics, when whoever wrote it knew no more: it teaches that one of them
 * is right, whichever. The same phrasings always give the same weights.
 */

export interface Example {
  /** The topics of which one is right, at least one. */
  readonly topics: readonly string[];
  /** The numbers of its features, each once. */
  readonly features: Int32Array;
  /** It teaches, but says nothing of how likely its topics are. */
  readonly uncounted?: boolean;
}

/** The features of phrasings by number: the phrasings have millions, of which most are the same few, so that no name is put together twice. */
export class FeatureNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #ofWords = new Map<string, Int32Array>();
  /** What pairs are made of, by number, and the numbers of pairs by those of their halves. */
  readonly #halves = new Map<string, number>();
  readonly #ofPairs = new Map<number, number>();

  /** By number. */
  get names(): readonly string[] {
    return this.#names;
  }

  of(names: readonly string[]): Int32Array {
    return Int32Array.from(names, (name) => this.#numberOf(name));
  }

  /** Of a text, each once. */
  in(text: Featured): Int32Array {
    const numbers = new Set<number>();
    visitFeatures<string>(text, {
      wordOf: (stem) => stem,
      nameOf: (name) => name,
      word: (stem) => {
        for (const number of this.#ofWord(stem)) numbers.add(number);
      },
      single: (name) => numbers.add(this.#numberOf(name)),
      pair: (first, second) => numbers.add(this.#ofPair(first, second)),
      apart: (first, second) => numbers.add(this.#ofPair(first, apartName(second))),
      both: (first, second) => numbers.add(this.#ofPair(first, second)),
    });
    return Int32Array.from(numbers);
  }

  #numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  #ofWord(stem: string): Int32Array {
    let numbers = this.#ofWords.get(stem);
    if (numbers === undefined) {
      numbers = this.of(featuresOfWord(stem));
      this.#ofWords.set(stem, numbers);
    }
    return numbers;
  }

  #ofPair(first: string, second: string): number {
    const key = this.#half(first) * 2 ** 26 + this.#half(second);
    let number = this.#ofPairs.get(key);
    if (number === undefined) {
      number = this.#numberOf(pairName(first, second));
      this.#ofPairs.set(key, number);
    }
    return number;
  }

  #half(name: string): number {
    let half = this.#halves.get(name);
    if (half === undefined) {
      half = this.#halves.size;
      this.#halves.set(name, half);
    }
    return half;
  }
}

/** What was learned. */
export interface Model {
  readonly topics: readonly string[];
  /** How many phrasings of each topic it was learned from; one of several topics is a part of one of each. */
  readonly counts: readonly number[];
  /** What a word weighs that no phrasing holds. */
  readonly unknown: number;
  /** Of the features, for a FeatureIndex. */
  readonly slots: Int32Array;
  /** Of the features, in their order: for whoever wants to read what was learned. */
  readonly names: () => readonly string[];
  /** Of each feature: how much it says at all. */
  readonly weights: Float32Array;
  /** Of each feature: what a step of its row in the table stands for. */
  readonly steps: Float32Array;
  /** By feature, then by topic: how much it speaks for it, in steps. A byte each: nothing finer is ever needed. */
  readonly table: Int8Array;
}

const rounds = 4;
/** How large the steps are: the square root of what a weight has moved already divides them, and at first this does. */
const [stepSize, firstMoved] = [1, 1e-2];
/** What a phrasing would move by less than this, as a probability, stays where it is: most topics, most of the time. */
const leastMove = 2e-4;

/** A phrasing as numbers: its features, and how much each of them makes of it. */
interface Vector {
  readonly topics: readonly number[];
  readonly features: Int32Array;
  readonly parts: Float64Array;
}

/** Rare features say more than common ones; pairs and letters add to the words that they are of. */
function weigh(name: string, seenIn: number, all: number): number {
  const rarity = /^[*?]/.test(name) ? 2 : Math.log(1 + all / seenIn) ** 0.7;
  return rarity * shareOf(name);
}

function shareOf(name: string): number {
  if (isPair(name)) return isMeaning(name) ? 0.7 : 0.5;
  if (isLetters(name)) return name.endsWith('-') ? 0.7 : 0.4;
  return 1;
}

/** `numbers` are those of the examples' features. */
export function trainModel(
  given: readonly Example[],
  topics: readonly string[],
  numbers: FeatureNumbers,
): Model {
  const order = new Order(given, numbers);
  const examples = withUnknownWords(given, numbers);
  const numberOf = new Map(topics.map((topic, number) => [topic, number]));
  const { names, counts, places } = worthKeeping(examples, numbers);
  const weights = Float32Array.from(names, (name, at) => weigh(name, counts[at] ?? 1, examples.length));
  const vectors = examples.map((example): Vector => {
    const known = example.features.map((feature) => places[feature] ?? -1).filter((place) => place !== -1);
    const length = Math.sqrt(known.reduce((total, at) => total + (weights[at] ?? 0) ** 2, 0)) || 1;
    return {
      topics: example.topics.map((topic) => numberOf.get(topic) ?? 0),
      features: known,
      parts: Float64Array.from(known, (at) => (weights[at] ?? 0) / length),
    };
  });
  return {
    topics,
    counts: phrasingsBy(
      topics,
      given.filter(({ uncounted }) => uncounted !== true),
    ),
    unknown: weigh('', 1, examples.length),
    slots: slotsOf(names),
    names: () => names,
    weights,
    ...inSteps(train(vectors, order, { features: names.length, topics: topics.length }), topics.length),
  };
}

function phrasingsBy(topics: readonly string[], examples: readonly Example[]): number[] {
  const counts = new Map<string, number>();
  for (const example of examples)
    for (const topic of example.topics)
      counts.set(topic, (counts.get(topic) ?? 0) + 1 / example.topics.length);
  return topics.map((topic) => counts.get(topic) ?? 0);
}

const mostSteps = 127;

/** A table of numbers as whole steps of a size that each row has for itself. */
function inSteps(exact: Float32Array, topics: number): Pick<Model, 'steps' | 'table'> {
  const steps = new Float32Array(exact.length / topics);
  const table = new Int8Array(exact.length);
  for (let row = 0; row < steps.length; row++) {
    let most = 0;
    for (let at = row * topics; at < (row + 1) * topics; at++)
      most = Math.max(most, Math.abs(exact[at] ?? 0));
    const step = most / mostSteps;
    steps[row] = step;
    for (let at = row * topics; at < (row + 1) * topics; at++)
      table[at] = step === 0 ? 0 : Math.round((exact[at] ?? 0) / step);
  }
  return { steps, table };
}

function train(
  vectors: readonly Vector[],
  order: Order,
  { features, topics }: { readonly features: number; readonly topics: number },
): Float32Array {
  const table = new Float32Array(features * topics);
  /** By weight: what the phrasings moved it by, and the squares of that. */
  const sums = new Float32Array(features * topics);
  const moved = new Float32Array(features * topics).fill(firstMoved);
  const scores = new Float64Array(topics);
  const right = new Uint8Array(topics);
  /** The topics that a phrasing moves, and by how much. */
  const moving = new Int32Array(topics);
  const moves = new Float64Array(topics);
  for (const at of order.places()) {
    const vector = vectors[at];
    if (!vector) continue;
    score(vector, table, scores);
    const total = toProbabilities(scores);
    right.fill(0);
    let mass = 0;
    for (const topic of vector.topics) {
      right[topic] = 1;
      mass += scores[topic] ?? 0;
    }
    let count = 0;
    for (let topic = 0; topic < topics; topic++) {
      const now = (scores[topic] ?? 0) / total;
      // Of several right topics each gets its present share of all that is right.
      const wanted = right[topic] === 1 ? (scores[topic] ?? 0) / (mass || 1) : 0;
      if (Math.abs(wanted - now) <= leastMove) continue;
      moving[count] = topic;
      moves[count] = wanted - now;
      count += 1;
    }
    const { features: held, parts } = vector;
    for (let index = 0; index < held.length; index++) {
      const part = parts[index] ?? 0;
      const from = (held[index] ?? 0) * topics;
      for (let number = 0; number < count; number++) {
        const place = from + (moving[number] ?? 0);
        const change = part * (moves[number] ?? 0);
        const sum = (sums[place] ?? 0) + change;
        const squares = (moved[place] ?? 0) + change * change;
        sums[place] = sum;
        moved[place] = squares;
        table[place] = (stepSize * sum) / Math.sqrt(squares);
      }
    }
  }
  return table;
}

/** Turns scores into numbers that are as likely as they are large, and returns their sum. */
export function toProbabilities(scores: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of scores) if (value > most) most = value;
  let total = 0;
  for (let topic = 0; topic < scores.length; topic++) {
    const value = Math.exp((scores[topic] ?? 0) - most);
    scores[topic] = value;
    total += value;
  }
  return total;
}

/** Four features at a time: to read and write the scores takes longer than to add. */
function score({ features, parts }: Vector, table: Float32Array, scores: Float64Array): void {
  scores.fill(0);
  const topics = scores.length;
  const part = (index: number) => parts[index] ?? 0;
  const row = (index: number) => (features[index] ?? 0) * topics;
  let index = 0;
  for (; index + 4 <= features.length; index += 4) {
    const [a, b, c, d] = [row(index), row(index + 1), row(index + 2), row(index + 3)];
    const [ofA, ofB, ofC, ofD] = [part(index), part(index + 1), part(index + 2), part(index + 3)];
    for (let topic = 0; topic < topics; topic++)
      scores[topic] =
        (scores[topic] ?? 0) +
        ofA * (table[a + topic] ?? 0) +
        ofB * (table[b + topic] ?? 0) +
        ofC * (table[c + topic] ?? 0) +
        ofD * (table[d + topic] ?? 0);
  }
  for (; index < features.length; index++) {
    const [from, ofIt] = [row(index), part(index)];
    for (let topic = 0; topic < topics; topic++)
      scores[topic] = (scores[topic] ?? 0) + ofIt * (table[from + topic] ?? 0);
  }
}

/** A word of one phrasing alone is as unknown to all others as a word that a member brings is to all. */
function withUnknownWords(examples: readonly Example[], numbers: FeatureNumbers): Example[] {
  const seen = countsOf(examples, numbers);
  const isRare = Uint8Array.from(numbers.names, (name, at) => Number(seen[at] === 1 && isWord(name)));
  return examples.map((example) => {
    const unknownWords = example.features.reduce((count, feature) => count + (isRare[feature] ?? 0), 0);
    const more = numbers.of(unknownWordFeatures(unknownWords));
    return { ...example, features: Int32Array.of(...example.features, ...more) };
  });
}

/** By feature, how many examples have it. */
function countsOf(examples: readonly Example[], numbers: FeatureNumbers): Int32Array {
  const seen = new Int32Array(numbers.names.length);
  for (const { features } of examples)
    for (const feature of features) seen[feature] = (seen[feature] ?? 0) + 1;
  return seen;
}

/** Pairs and letters of fewer phrasings say too little about another. */
const leastSeen = 5;

/** The features worth keeping, how many examples have each, and by number the place of each among them; -1 for none. */
function worthKeeping(examples: readonly Example[], numbers: FeatureNumbers) {
  const seen = countsOf(examples, numbers);
  const places = new Int32Array(seen.length).fill(-1);
  const kept = numbers.names
    .map((name, feature) => ({ name, feature, count: seen[feature] ?? 0 }))
    .filter(({ name, count }) => count >= (isPair(name) || isLetters(name) ? leastSeen : 1))
    // What is common stands side by side in memory.
    .toSorted((one, other) => other.count - one.count);
  for (const [place, { feature }] of kept.entries()) places[feature] = place;
  return { names: kept.map(({ name }) => name), counts: kept.map(({ count }) => count), places };
}

/**
 * In which order phrasings are learned from: by the letters of their features, mixed anew in every round. So whoever adds or takes out
 * a line leaves all others where they stand beside one another: a dozen lines more moved one answer in eighty when the order went by
 * their number, and one in two thousand now.
 */
class Order {
  readonly #keys: Int32Array;

  constructor(examples: readonly Example[], numbers: FeatureNumbers) {
    const letters = Int32Array.from(numbers.names, (name) => keyOfLetters([name]) | 0);
    this.#keys = Int32Array.from(examples, ({ features }) =>
      features.reduce((sum, feature) => (sum + mixed(letters[feature] ?? 0)) | 0, 0),
    );
  }

  /** The places of all phrasings, each once a round. */
  *places(): Generator<number> {
    for (let round = 1; round <= rounds; round++) {
      const ranks = this.#keys.map((key) => mixed(key ^ Math.imul(round, goldenRatio)));
      yield* [...ranks.keys()].toSorted((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0));
    }
  }
}

/** Of 32 bits. */
const goldenRatio = 0x9e3779b1;

/** A number whose every bit depends on every bit of the given one: the end of MurmurHash3, by Austin Appleby. */
function mixed(given: number): number {
  let hash = given ^ (given >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
