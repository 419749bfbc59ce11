/*
 * Finds the number of a feature by its name, or of a pair by its two names without putting them together: a question
 * has some two hundred. A name is known by sixty-four bits made of its letters (two hashes after FNV-1a, by Fowler, Noll
 * and Vo), so that a start need not read the names themselves.
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
  let [one, other] = [seed, otherSeed];
  for (const text of texts) {
    one = hashed(one, text, prime);
    other = hashed(other, text, otherPrime);
  }
  return (one >>> 0) * 2 ** 14 + (other >>> 18);
}

/** Two numbers for every name, one after the other. Throws an Error where two names have the same. */
export function keysOf(names: readonly string[]): Uint32Array {
  const keys = new Uint32Array(2 * names.length);
  for (const [at, name] of names.entries()) {
    keys[2 * at] = hashed(seed, name, prime);
    keys[2 * at + 1] = hashed(otherSeed, name, otherPrime);
  }
  const index = new FeatureIndex(keys);
  const taken = names.find((name, at) => index.single(name) !== at);
  if (taken !== undefined) throw new Error(`Another feature has the key of "${taken}": change a seed.`);
  return keys;
}

export class FeatureIndex {
  readonly #keys: Uint32Array;
  /** Where a key points, or at the next that was free: the feature's number and one; 0 for none. */
  readonly #slots: Int32Array;

  /** `keys` are those of keysOf. */
  constructor(keys: Uint32Array) {
    this.#keys = keys;
    const features = keys.length / 2;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * features + 2)));
    const last = this.#slots.length - 1;
    for (let at = 0; at < features; at++) {
      let slot = slotOf(keys[2 * at] ?? 0, last);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = at + 1;
    }
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

  #at(signedOne: number, signedOther: number): number {
    const [one, other] = [signedOne >>> 0, signedOther >>> 0];
    const last = this.#slots.length - 1;
    let slot = slotOf(one, last);
    for (;;) {
      const at = (this.#slots[slot] ?? 0) - 1;
      if (at === -1 || (this.#keys[2 * at] === one && this.#keys[2 * at + 1] === other)) return at;
      slot = (slot + 1) & last;
    }
  }
}

/** The upper bits of a product are the better mixed ones. */
const slotOf = (key: number, last: number) => (key ^ (key >>> 15)) & last;
