import { stemOf } from './language.ts';

/*
 * The words of what a club has written. Less is put right than in a complaint: an organiser may save a thousand entries at
 * once.
 */

/** Discord sends at most so many characters. */
const longest = 6000;

/** The words of a text; numbers too. */
export function clubWords(text: string): readonly string[] {
  const cut = text.slice(0, longest);
  // Of plain letters nothing is to be taken apart.
  if (isPlain(cut))
    return (
      cut
        .toLowerCase()
        .replaceAll(/['`]/g, '')
        .match(/[a-z0-9]+/g) ?? []
    );
  const plain = cut
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’`]+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const isPlain = (text: string) => /^[\n -~]*$/.test(text);

/** The same without their endings. */
export const clubStems = (text: string): string[] => clubWords(text).map(stemOf);

/** The words of many texts, each held once, by numbers. */
export class Vocabulary {
  /** By its number, every word as it is spelt; and what is left of it without its ending, by the number of that. */
  readonly spellings: string[] = [];
  readonly #stemNumbers: number[] = [];
  /** What is left of words without their endings: those that differ by it alone have one. */
  readonly stems: string[] = [];
  readonly #known = knownWords();
  /** By the number of a word that is known, and of its stem, its own here, and one; 0 for none. */
  #numbers = new Int32Array(this.#known.size);
  #numbersOfStems = new Int32Array(this.#known.size);

  /** By the number of a word as it is spelt, that of its stem. */
  stemOf(spelling: number): number {
    return this.#stemNumbers[spelling] ?? 0;
  }

  /** The words of a text, as clubWords gives them, by their numbers as they are spelt. */
  read(text: string): readonly number[] {
    const words = this.#known.read(text);
    if (this.#known.size > this.#numbers.length) this.#grow();
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      const number = this.#numbers[word] ?? 0;
      words[at] = number === 0 ? this.#add(word) : number - 1;
    }
    return words;
  }

  #add(word: number): number {
    const stem = this.#known.stemOf(word);
    if (this.#numbersOfStems[stem] === 0)
      this.#numbersOfStems[stem] = this.stems.push(this.#known.stems[stem] ?? '');
    this.#stemNumbers.push((this.#numbersOfStems[stem] ?? 0) - 1);
    const number = this.spellings.push(this.#known.spellings[word] ?? '');
    this.#numbers[word] = number;
    return number - 1;
  }

  #grow(): void {
    const length = 2 * this.#known.size;
    this.#numbers = larger(this.#numbers, length);
    this.#numbersOfStems = larger(this.#numbersOfStems, length);
  }
}

function larger(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(numbers);
  return more;
}

/**
 * Words that some club has written, by numbers. A word that is there already is found by the letters as they stand in the text: to
 * cut it out first would take most of the time.
 */
class KnownWords {
  readonly spellings: string[] = [];
  readonly stems: string[] = [];
  readonly #stemNumbers: number[] = [];
  readonly #numberOfStem = new Map<string, number>();
  /** What is spelt with plain letters, by two hashes of its letters. */
  readonly #slots = new Slots();
  readonly #others = new Map<string, number>();

  get size(): number {
    return this.spellings.length;
  }

  stemOf(word: number): number {
    return this.#stemNumbers[word] ?? 0;
  }

  read(text: string): number[] {
    const cut = text.length > longest ? text.slice(0, longest) : text;
    return (
      this.#readPlain(cut) ?? clubWords(cut).flatMap((word) => this.#readPlain(word) ?? this.#other(word))
    );
  }

  /** `null` for a text with a character that is not plain. */
  #readPlain(text: string): number[] | null {
    const words: number[] = [];
    let from = -1;
    let hash = 0;
    let other = 0;
    for (let at = 0; at <= text.length; at++) {
      const kind = at < text.length ? (kinds[text.charCodeAt(at)] ?? notPlain) : between;
      if (kind === notPlain) return null;
      if (kind > 0) {
        if (from === -1) {
          from = at;
          hash = 0;
          other = 0;
        }
        hash = Math.imul(hash ^ kind, prime);
        other = Math.imul(other ^ kind, otherPrime);
      } else if (kind === between && from !== -1) {
        words.push(this.#find(text, from, at, hash, other));
        from = -1;
      }
    }
    return words;
  }

  #find(text: string, from: number, to: number, hash: number, other: number): number {
    const known = this.#slots.find(hash, other);
    if (known !== -1) return known;
    const letters = text.slice(from, to).toLowerCase();
    const number = this.#made(/['’`]/.test(letters) ? letters.replaceAll(/['’`]/g, '') : letters);
    this.#slots.put(hash, other, number);
    return number;
  }

  #other(word: string): number {
    return this.#others.getOrInsertComputed(word, () => this.#made(word));
  }

  #made(spelling: string): number {
    const stem = stemOf(spelling);
    this.#stemNumbers.push(this.#numberOfStem.getOrInsertComputed(stem, () => this.stems.push(stem) - 1));
    return this.spellings.push(spelling) - 1;
  }
}

/** Clubs write much the same words, and an organiser saves again and again; what is remembered of it has an end. */
const mostKnown = 20_000;
let lastKnown: KnownWords | undefined;
function knownWords(): KnownWords {
  if (!lastKnown || lastKnown.size > mostKnown) lastKnown = new KnownWords();
  return lastKnown;
}

/** Numbers by two hashes of 32 bits each: where they stand by them, or at the next place that was free. */
class Slots {
  #hashes = new Int32Array(4096);
  #others = new Int32Array(4096);
  /** One more than each number; 0 for none. */
  #numbers = new Int32Array(4096);
  #count = 0;

  /** -1 for none. */
  find(hash: number, other: number): number {
    return (this.#numbers[this.#slotOf(hash, other)] ?? 0) - 1;
  }

  put(hash: number, other: number, number: number): void {
    const slot = this.#slotOf(hash, other);
    this.#hashes[slot] = hash;
    this.#others[slot] = other;
    this.#numbers[slot] = number + 1;
    this.#count += 1;
    if (2 * this.#count > this.#numbers.length) this.#grow();
  }

  #slotOf(hash: number, other: number): number {
    const last = this.#numbers.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    while (this.#numbers[slot] !== 0 && (this.#hashes[slot] !== hash || this.#others[slot] !== other))
      slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [hashes, others, numbers] = [this.#hashes, this.#others, this.#numbers];
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#others = new Int32Array(2 * hashes.length);
    this.#numbers = new Int32Array(2 * hashes.length);
    for (const [at, hash] of hashes.entries()) {
      const number = numbers[at] ?? 0;
      if (number === 0) continue;
      const slot = this.#slotOf(hash, others[at] ?? 0);
      this.#hashes[slot] = hash;
      this.#others[slot] = others[at] ?? 0;
      this.#numbers[slot] = number;
    }
  }
}

/** What a character is; a letter or figure is the code of its small letter. */
const [between, within, notPlain] = [0, -1, -2];
const kindOf = (character: string): number => {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase().charCodeAt(0);
  if (/['’`]/.test(character)) return within;
  return /[\t\n\r -~£€–—‘“”…•]/.test(character) ? between : notPlain;
};
/** By code, as far as the last of those that are plain. */
const kinds = Int8Array.from({ length: '€'.charCodeAt(0) + 1 }, (_, code) =>
  kindOf(String.fromCharCode(code)),
);

/** Two hashes after FNV-1a, by Fowler, Noll and Vo: both together are as good as the letters. */
const [prime, otherPrime] = [0x01000193, 0x85ebca6b];
