import { clubStems } from './club-words.ts';
import { keyOfLetters } from './feature-index.ts';

/*
 * What the names of a club's entries are compared by: words without their endings, pairs of neighbours and groups of letters, each
 * by a number of its own.
 */

/** The words that ask and say nothing of what is asked. "How much" is no such word: it asks for a price. */
const asking: ReadonlySet<string> = new Set(
  clubStems(
    'a an the is are am be do does did i you we it to of in on at for and or my our your me us if that this there can could will would should have has with what how when where who which why as so just any get got not up by from about they them please hi hey hello thanks need want know like ok im whats wheres hows tell say time wat wot wen',
  ),
);

/** Whether a word, without its ending, only asks. */
export const isAsking = (stem: string): boolean => asking.has(stem);

/** What letters and pairs of words add to the words that they are of. */
export const shares = { letters: 0.45, pair: 0.5 } as const;

/** A word, without its ending. */
export interface Word {
  readonly number: number;
  readonly stem: string;
  /** Whether it only asks. */
  readonly asks: boolean;
  /** One number for its letters. */
  readonly key: number;
  /** How much it says. */
  readonly weight: number;
  /** The keys of its groups of letters, each once. */
  readonly groups: readonly number[];
}

export function wordOf(stem: string, number = 0, weight = 0): Word {
  const asks = isAsking(stem);
  return { number, stem, asks, key: keyOfLetters([stem]), weight, groups: asks ? [] : groupsOf(stem) };
}

/** Of the words of a name that say what it is of, numbers too, whatever their order; of all where there are no others. */
export function keyOfWords(words: readonly Word[]): number {
  let telling = 0;
  let all = 0;
  let count = 0;
  for (const { asks, key } of words) {
    all += key;
    if (asks) continue;
    telling += key;
    count += 1;
  }
  return count === 0 ? all : telling;
}

/** What two neighbours count as a pair: two words that only ask are none. */
export const weightOfPair = (before: Word, word: Word): number =>
  before.asks && word.asks ? 0 : (shares.pair * (before.weight + word.weight)) / 2;

/** Of four letters that stand together, with the beginning and the end of the word marked: one number for each four. */
function groupsOf(stem: string): number[] {
  const groups: number[] = [];
  if (stem.length < 4) return groups;
  const marked = `^${stem}$`;
  for (let from = 0; from + 4 <= marked.length; from++) {
    let group = 0;
    for (let at = from; at < from + 4; at++) group = group * 2 ** 13 + (marked.charCodeAt(at) % 2 ** 13);
    if (!groups.includes(group)) groups.push(group);
  }
  return groups;
}

/** A pair has a key of its own as long as there are fewer words than this. */
const mostWords = 2 ** 24;
export const keyOfPair = (before: Word, word: Word) => before.number * mostWords + word.number;

/**
 * Numbers by keys, which are whole numbers below 2^53. A Map of such would put each key into an object of its own, and take
 * several times as long.
 */
export class Keys {
  /** Where a key stands by its bits, or at the next place that was free. */
  #keys: Float64Array;
  /** Its number, and one; 0 for none. */
  #numbers: Int32Array;
  #count = 0;

  /** About so many keys are expected. */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * expected + 2));
    this.#keys = new Float64Array(size);
    this.#numbers = new Int32Array(size);
  }

  get bytes(): number {
    return this.#keys.byteLength + this.#numbers.byteLength;
  }

  find(key: number): number | undefined {
    const number = this.#numbers[this.#slotOf(key)] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The number of a key; the next one from 0, from now on, where it has none. */
  numbered(key: number): number {
    return this.numberOf(key, this.#count);
  }

  /** The number of a key; the given one, from now on, where it has none. */
  numberOf(key: number, next: number): number {
    const slot = this.#slotOf(key);
    const number = this.#numbers[slot] ?? 0;
    if (number !== 0) return number - 1;
    this.#keys[slot] = key;
    this.#numbers[slot] = next + 1;
    this.#count += 1;
    if (2 * this.#count > this.#keys.length) this.#grow();
    return next;
  }

  #slotOf(key: number): number {
    const last = this.#keys.length - 1;
    const mixed = Math.imul((key | 0) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    while (this.#numbers[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(2 * keys.length);
    this.#numbers = new Int32Array(2 * keys.length);
    for (const [at, key] of keys.entries()) {
      const number = numbers[at] ?? 0;
      if (number === 0) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#numbers[slot] = number;
    }
  }
}
