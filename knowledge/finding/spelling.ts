import Fuse from 'fuse.js';
import { stemOf } from './language.ts';

/** Spelling is looked up for at most this many unknown words a question; more than that is not a question. */
const mostLookups = 12;

/** Puts words right that nobody wrote in the content, by the words that somebody did. */
export class Speller {
  /** Words and their stems: a plural of a known word is no mistake. */
  readonly #known: ReadonlySet<string>;
  /** By first letter: a slip there is rare, and a tenth of the words is searched in a tenth of the time. */
  readonly #byFirst: ReadonlyMap<string, readonly string[]>;
  readonly #searches = new Map<string, Fuse<string>>();
  readonly #remembered = new Map<string, string>();

  constructor(vocabulary: Iterable<string>) {
    const words = new Set(vocabulary);
    this.#known = new Set([...words, ...[...words].map(stemOf)]);
    this.#byFirst = Map.groupBy(
      [...words].filter((word) => word.length >= 4),
      (word) => word.charAt(0),
    );
  }

  /** Made when a letter is first needed: most words are spelt as we know them. */
  #searchOf(first: string): Fuse<string> {
    let search = this.#searches.get(first);
    if (!search) {
      search = new Fuse(this.#byFirst.get(first) ?? [], {
        threshold: 0.4,
        distance: 4,
        minMatchCharLength: 2,
      });
      this.#searches.set(first, search);
    }
    return search;
  }

  correct(normalised: string): string {
    let lookups = 0;
    return normalised
      .split(' ')
      .map((word) => {
        if (
          word.length < 4 ||
          this.#known.has(word) ||
          this.#known.has(stemOf(word)) ||
          !/^[a-z]+$/.test(word) ||
          word.length > 20
        )
          return word;
        const known = this.#remembered.get(word);
        if (known !== undefined) return known;
        if (++lookups > mostLookups) return word;
        const found = this.#nearest(word);
        if (this.#remembered.size < 5000) this.#remembered.set(word, found);
        return found;
      })
      .join(' ');
  }

  #nearest(word: string): string {
    const candidates = this.#searchOf(word.charAt(0)).search(word, { limit: 8 });
    const allowed = word.length >= 8 ? 2 : 1;
    let best = word;
    let least = allowed + 1;
    for (const { item } of candidates) {
      if (Math.abs(item.length - word.length) > allowed) continue;
      const edits = editsBetween(word, item);
      if (edits < least) {
        least = edits;
        best = item;
      }
    }
    return best;
  }
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
