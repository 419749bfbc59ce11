import Fuse from 'fuse.js';

/*
 * The names that a text is nearly, by Fuse.js. Comparing takes its time: only those are compared that have enough pairs of
 * neighbouring letters in common with the text, for each slip of a finger spoils two of them and no more.
 */

/** How unlike a name, from 0 to 1, a text may be by Fuse.js: so much of its letters may be slips. */
const mostUnlike = 0.2;
/** Of a longer text Fuse.js compares so many letters at a time. */
const lettersAtATime = 32;

interface Alike {
  /** The place of the name among all. */
  readonly at: number;
  /** From 0, for the same, to `mostUnlike`. */
  readonly unlikeness: number;
}

export class AlikeNames {
  readonly #names: readonly string[];
  /** The places of the names that have a pair of letters. */
  readonly #having = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    this.#names = names;
    for (const [at, name] of names.entries())
      for (const pair of new Set(pairsOf(name))) this.#having.getOrInsertComputed(pair, () => []).push(at);
  }

  /** The names that a text is nearly, the most alike first; of equal ones the first. */
  find(text: string): Alike[] {
    const shared = new Uint16Array(this.#names.length);
    for (const pair of pairsOf(text)) {
      const having = this.#having.get(pair) ?? [];
      for (let place = 0; place < having.length; place++) {
        const at = having[place] ?? 0;
        shared[at] = (shared[at] ?? 0) + 1;
      }
    }
    const letters = Math.min(text.length, lettersAtATime);
    const least = letters - 1 - 2 * Math.floor(mostUnlike * letters);
    return this.#names
      .flatMap((name, at) => {
        if ((shared[at] ?? 0) < least) return [];
        const { isMatch, score } = Fuse.match(text, name, { threshold: mostUnlike, ignoreLocation: true });
        return isMatch ? [{ at, unlikeness: score }] : [];
      })
      .toSorted((a, b) => a.unlikeness - b.unlikeness);
  }
}

/** Every two letters of a text that stand together, as often as they do. */
const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
