import { isPair } from './features.ts';

/*
 * Finds the number of a feature by its name, or of a pair by its two names without putting them together: a question
 * has some two hundred. A name is known by sixty-four bits made of its letters (two hashes after FNV-1a, by Fowler, Noll
 * and Vo), so that a start need not read the names themselves: some fifty of them are looked at. A pair is known by the
 * bits of its halves.
 */

const [seed, prime] = [0x811c9dc5, 0x01000193];
const [otherSeed, otherPrime] = [0x2f0b4c47, 0x85ebca6b];

function hashed(begun: number, text: string, factor: number): number {
  let hash = begun;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
  return hash;
}

/** One number for some texts that are put together: 46 of those bits, so that it can be added to others and stays exact. */
export function keyOfLetters(texts: readonly string[]): number {
  let one = seed;
  let other = otherSeed;
  for (const text of texts) {
    one = hashed(one, text, prime);
    other = hashed(other, text, otherPrime);
  }
  return (one >>> 0) * 2 ** 14 + (other >>> 18);
}

/** What a name is known by. */
export interface Bits {
  readonly one: number;
  readonly other: number;
}

export const bitsOf = (name: string): Bits => ({
  one: hashed(seed, name, prime),
  other: hashed(otherSeed, name, otherPrime),
});

const onePair = (first: Bits, second: Bits) => Math.imul(Math.imul(first.one, prime) ^ second.one, prime);
const otherPair = (first: Bits, second: Bits) =>
  Math.imul(Math.imul(first.other, otherPrime) ^ second.other, otherPrime);

/** Of a feature, which may be a pair. */
function bitsOfFeature(name: string): Bits {
  if (!isPair(name)) return bitsOf(name);
  const space = name.indexOf(' ');
  const [first, second] = [bitsOf(name.slice(0, space)), bitsOf(name.slice(space + 1))];
  return { one: onePair(first, second), other: otherPair(first, second) };
}

/**
 * Where every feature is found, for a FeatureIndex: at the place that half of its bits point to, or at the next that was free, its
 * number and one (0 for none) and the other half, side by side. Throws an Error where two names have the same bits.
 */
export function slotsOf(names: readonly string[]): Int32Array {
  const slots = new Int32Array(2 ** (Math.ceil(Math.log2(1.5 * names.length + 2)) + 1));
  const index = new FeatureIndex(slots);
  for (const [at, name] of names.entries()) {
    const bits = bitsOfFeature(name);
    if (index.single(bits) !== -1)
      throw new Error(`Another feature has the bits of "${name}": change a seed.`);
    index.add(bits, at);
  }
  return slots;
}

export class FeatureIndex {
  readonly #slots: Int32Array;
  readonly #last: number;

  /** `slots` are those of slotsOf. */
  constructor(slots: Int32Array) {
    this.#slots = slots;
    this.#last = slots.length / 2 - 1;
  }

  /** The number of a feature; -1 for none. */
  single({ one, other }: Bits): number {
    return this.#at(one, other);
  }

  /** The same for a pair. */
  pair(first: Bits, second: Bits): number {
    return this.#at(onePair(first, second), otherPair(first, second));
  }

  /** For slotsOf. */
  add({ one, other }: Bits, number: number): void {
    const slot = this.#slotOf(one, other);
    this.#slots[2 * slot] = number + 1;
    this.#slots[2 * slot + 1] = other;
  }

  #at(one: number, other: number): number {
    return (this.#slots[2 * this.#slotOf(one, other)] ?? 0) - 1;
  }

  #slotOf(one: number, other: number): number {
    const slots = this.#slots;
    // The upper bits of a product are the better mixed ones.
    let slot = (one ^ (one >>> 15)) & this.#last;
    while (slots[2 * slot] !== 0 && slots[2 * slot + 1] !== other) slot = (slot + 1) & this.#last;
    return slot;
  }
}
