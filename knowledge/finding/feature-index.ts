/*
 * Finds the number of a feature by its name, or of a pair by its two names without putting them together: a question
 * has some two hundred. A name is known by sixty-four bits made of its letters (two hashes after FNV-1a, by Fowler, Noll
 * and Vo), so that a start need not read the names themselves: some fifty of them are looked at.
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

/**
 * Where every feature is found, for a FeatureIndex: at the place that half of its bits point to, or at the next that was free, its
 * number and one (0 for none) and the other half, side by side. Throws an Error where two names have the same bits.
 */
export function slotsOf(names: readonly string[]): Int32Array {
  const slots = new Int32Array(2 ** (Math.ceil(Math.log2(2 * names.length + 2)) + 1));
  const index = new FeatureIndex(slots);
  for (const [at, name] of names.entries()) {
    if (index.single(name) !== -1)
      throw new Error(`Another feature has the bits of "${name}": change a seed.`);
    index.add(name, at);
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
  single(name: string): number {
    return this.#at(hashed(seed, name, prime), hashed(otherSeed, name, otherPrime));
  }

  /** The same for a pair. */
  pair(first: string, second: string): number {
    const one = hashed(hashed(hashed(seed, first, prime), ' ', prime), second, prime);
    const other = hashed(hashed(hashed(otherSeed, first, otherPrime), ' ', otherPrime), second, otherPrime);
    return this.#at(one, other);
  }

  /** For slotsOf. */
  add(name: string, number: number): void {
    const other = hashed(otherSeed, name, otherPrime);
    const slot = this.#slotOf(hashed(seed, name, prime), other);
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
