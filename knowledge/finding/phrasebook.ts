/*
 * Finds many wordings in a text at once. A wording is a regular expression that begins at a word; most are ruled out by
 * the letters that they can begin with, without being tried.
 */

export interface Wording<T> {
  readonly means: T;
  readonly pattern: RegExp;
}

const longestOpening = 4;

export class Phrasebook<T> {
  /** By the two to four letters, or the digit, that they can begin with; under '' those that can begin with any. */
  readonly #byOpening = new Map<string, Wording<T>[]>();
  readonly #remembered = new Map<string, readonly Wording<T>[]>();

  /** Adds a wording. Throws a SyntaxError for one that is no regular expression. */
  add(means: T, source: string): void {
    const wording = { means, pattern: new RegExp(`\\b(?:${source})(?![a-z0-9])`, 'y') };
    for (const opening of openingsOf(source) ?? ['']) {
      const some = this.#byOpening.get(opening);
      if (some) some.push(wording);
      else this.#byOpening.set(opening, [wording]);
    }
  }

  /** The wordings that may begin where a text goes on like this. */
  worthTrying(text: string, at: number): readonly Wording<T>[] {
    const start = text.slice(at, at + longestOpening);
    let some = this.#remembered.get(start);
    if (some === undefined) {
      some = [0, 1, 2, 3, longestOpening].flatMap(
        (letters) => this.#byOpening.get(start.slice(0, letters)) ?? [],
      );
      // What members type is endless; what is remembered is not.
      if (this.#remembered.size < 20_000) this.#remembered.set(start, some);
    }
    return some;
  }
}

/** The words of a text that a wording stands for at this place; `undefined` where it does not stand there. */
export function wordsAt({ pattern }: Wording<unknown>, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Exact or `null`: a wording that was ruled out in error would be a sign that was missed. */
function openingsOf(source: string): Set<string> | null {
  const all = new Set<string>();
  for (const alternative of alternativesOf(source)) {
    const some = openingsOfOne(alternative);
    if (!some) return null;
    for (const opening of some) all.add(opening);
  }
  return all;
}

function openingsOfOne(source: string): Set<string> | null {
  // A letter that may be missing or repeated is not part of it.
  const plain = /^[a-z](?:[a-z ](?![?*{])){1,3}/.exec(source);
  if (plain) return new Set(plain);
  if (/^(?:\\d|\d|\[\d-\d\])(?![?*])/.test(source)) return digits;
  const maybe = /^([a-z])\?/.exec(source);
  if (maybe) return both(`${maybe[1]}${source.slice(2)}`, source.slice(2));
  if (!source.startsWith('(?')) return null;
  const end = closingOf(source);
  const inside = source.slice(source.startsWith('(?:') ? 3 : end, end);
  const rest = source.slice(end + 1);
  // Looking around takes no letters.
  if (!source.startsWith('(?:')) return openingsOf(rest);
  if (/^[+{]/.test(rest)) return openingsOf(inside);
  const optional = /^[?*]/.test(rest);
  const later = optional ? rest.slice(1) : rest;
  const all = new Set<string>();
  for (const alternative of [...alternativesOf(inside), ...(optional ? [''] : [])]) {
    const some = openingsOf(`${alternative}${later}`);
    if (!some) return null;
    for (const opening of some) all.add(opening);
  }
  return all;
}

const digits: Set<string> = new Set('0123456789');

function both(one: string, other: string): Set<string> | null {
  const [first, second] = [openingsOf(one), openingsOf(other)];
  return first && second && first.union(second);
}

/** Where the group that a source starts with is closed. */
function closingOf(source: string): number {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '(') depth += 1;
    else if (source[at] === ')' && --depth === 0) return at;
  }
  throw new SyntaxError(`"${source}" misses a closing bracket.`);
}

function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '(') depth += 1;
    else if (source[at] === ')') depth -= 1;
    else if (source[at] === '|' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}
