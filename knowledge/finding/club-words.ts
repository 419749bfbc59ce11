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

/**
 * The words of many texts, each held once, by numbers. A word that is there already is found by the letters as they stand in the
 * text: to cut it out first would take most of the time.
 */
export class Vocabulary {
  /** By its number, every word as it is spelt; and what is left of it without its ending, by the number of that. */
  readonly spellings: string[] = [];
  readonly #stemNumbers: number[] = [];
  /** What is left of words without their endings: those that differ by it alone have one. */
  readonly stems: string[] = [];
  readonly #numberOfStem = new Map<string, number>();
  /** What is spelt with plain letters, by its hash: where it stands, and one; 0 for none. */
  #slots = new Slots(4096);
  readonly #others = new Map<string, number>();

  /** By the number of a word as it is spelt, that of its stem. */
  stemOf(spelling: number): number {
    return this.#stemNumbers[spelling] ?? 0;
  }

  /** The words of a text, as clubWords gives them, by their numbers as they are spelt. */
  read(text: string): readonly number[] {
    const cut = text.length > longest ? text.slice(0, longest) : text;
    return (
      this.#readPlain(cut) ?? clubWords(cut).flatMap((word) => this.#readPlain(word) ?? this.#other(word))
    );
  }

  /** `null` for a text with a character that is not plain. */
  #readPlain(text: string): readonly number[] | null {
    const words: number[] = [];
    let from = -1;
    let hash = 0;
    for (let at = 0; at <= text.length; at++) {
      const kind = at < text.length ? (kinds[text.charCodeAt(at)] ?? notPlain) : between;
      if (kind === notPlain) return null;
      if (kind > 0) {
        if (from === -1) {
          from = at;
          hash = 0;
        }
        hash = Math.imul(hash ^ kind, prime);
      } else if (kind === between && from !== -1) {
        words.push(this.#find(text, from, at, hash & mostHash));
        from = -1;
      }
    }
    return words;
  }

  #find(text: string, from: number, to: number, hash: number): number {
    const { hashes, numbers } = this.#slots;
    const last = hashes.length - 1;
    for (let slot = Slots.first(hash, last); numbers[slot] !== 0; slot = (slot + 1) & last) {
      if (hashes[slot] !== hash) continue;
      const known = (numbers[slot] ?? 0) - 1;
      if (isSpelt(this.spellings[known] ?? '', text, from, to)) return known;
    }
    const letters = text.slice(from, to).toLowerCase();
    const number = this.#made(/['’`]/.test(letters) ? letters.replaceAll(/['’`]/g, '') : letters);
    if (2 * this.spellings.length > hashes.length) this.#slots = this.#slots.larger();
    this.#slots.put(hash, number + 1);
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

/** Where numbers stand by their hashes, or at the next place that was free. */
class Slots {
  readonly hashes: Int32Array;
  readonly numbers: Int32Array;

  constructor(size: number) {
    this.hashes = new Int32Array(size);
    this.numbers = new Int32Array(size);
  }

  static first(hash: number, last: number): number {
    return (hash ^ (hash >>> 15)) & last;
  }

  put(hash: number, number: number): void {
    const last = this.hashes.length - 1;
    let slot = Slots.first(hash, last);
    while (this.numbers[slot] !== 0) slot = (slot + 1) & last;
    this.hashes[slot] = hash;
    this.numbers[slot] = number;
  }

  larger(): Slots {
    const slots = new Slots(2 * this.hashes.length);
    for (const [slot, hash] of this.hashes.entries()) {
      const number = this.numbers[slot] ?? 0;
      if (number !== 0) slots.put(hash, number);
    }
    return slots;
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

/** FNV-1a, by Fowler, Noll and Vo. */
const prime = 0x01000193;
/** A larger number would not be held as a small one by V8, and looking it up takes three times as long. */
const mostHash = 2 ** 30 - 1;

/** Whether a part of a text is a word, whatever its case. */
function isSpelt(spelling: string, text: string, from: number, to: number): boolean {
  let letter = 0;
  for (let at = from; at < to; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? notPlain;
    if (kind > 0 && kind !== spelling.charCodeAt(letter++)) return false;
  }
  return letter === spelling.length;
}
