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

/** As a word is spelt, and by which number its stem is known: words that differ by their endings have one. */
export interface Spelt {
  readonly spelling: string;
  readonly stem: number;
}

/**
 * The words of many texts, each held once. A word that is there already is found by the letters as they stand in the text:
 * to cut it out first would take most of the time.
 */
export class Vocabulary {
  /** By their numbers. */
  readonly stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** What is spelt with plain letters, and by its hash where it stands there, and one; 0 for none. */
  readonly #plain: Spelt[] = [];
  #slots = new Slots(4096);
  readonly #others = new Map<string, Spelt>();

  /** Every word as it is spelt. */
  get spellings(): string[] {
    return [...this.#plain.map(({ spelling }) => spelling), ...this.#others.keys()];
  }

  /** The words of a text, as clubWords gives them. */
  read(text: string): readonly Spelt[] {
    const cut = text.length > longest ? text.slice(0, longest) : text;
    return (
      this.#readPlain(cut) ?? clubWords(cut).flatMap((word) => this.#readPlain(word) ?? this.#other(word))
    );
  }

  /** `null` for a text with a character that is not plain. */
  #readPlain(text: string): readonly Spelt[] | null {
    const words: Spelt[] = [];
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

  #find(text: string, from: number, to: number, hash: number): Spelt {
    const slots = this.#slots;
    let slot = slots.first(hash);
    for (let at = slots.at(slot); at !== 0; slot = slots.next(slot), at = slots.at(slot)) {
      if (slots.hashes[slot] !== hash) continue;
      const known = this.#plain[at - 1];
      if (known && isSpelt(known.spelling, text, from, to)) return known;
    }
    const letters = text.slice(from, to).toLowerCase();
    const spelt = this.#made(/['’`]/.test(letters) ? letters.replaceAll(/['’`]/g, '') : letters);
    this.#plain.push(spelt);
    if (2 * this.#plain.length > slots.hashes.length) this.#slots = slots.larger();
    this.#slots.put(hash, this.#plain.length);
    return spelt;
  }

  #other(word: string): Spelt {
    return this.#others.getOrInsertComputed(word, () => this.#made(word));
  }

  #made(spelling: string): Spelt {
    const stem = stemOf(spelling);
    const number = this.#numbers.getOrInsertComputed(stem, () => this.stems.push(stem) - 1);
    return { spelling, stem: number };
  }
}

/** Where numbers stand by their hashes, or at the next place that was free. */
class Slots {
  readonly hashes: Int32Array;
  readonly #numbers: Int32Array;

  constructor(size: number) {
    this.hashes = new Int32Array(size);
    this.#numbers = new Int32Array(size);
  }

  first(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.hashes.length - 1);
  }

  next(slot: number): number {
    return (slot + 1) & (this.hashes.length - 1);
  }

  at(slot: number): number {
    return this.#numbers[slot] ?? 0;
  }

  put(hash: number, number: number): void {
    let slot = this.first(hash);
    while (this.at(slot) !== 0) slot = this.next(slot);
    this.hashes[slot] = hash;
    this.#numbers[slot] = number;
  }

  larger(): Slots {
    const slots = new Slots(2 * this.hashes.length);
    for (const [slot, hash] of this.hashes.entries()) if (this.at(slot) !== 0) slots.put(hash, this.at(slot));
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
