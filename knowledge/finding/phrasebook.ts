/*
 * Finds many wordings in a text at once. A wording is a regular expression that begins at a word; most are ruled out without
 * being tried, by the letters that they can begin with, or by a word that they cannot do without and the text has not.
 */

import { once } from '../once.ts';

export interface Wording<T> {
  readonly means: T;
  readonly pattern: RegExp;
  /** Where the book says what it needs. */
  readonly needs: number;
}

/** What an opening can be written with. Any other sign ends it. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789 ,._';
const width = alphabet.length + 1;
/** By the code of a letter, its place among them, from 1; 0 for any other sign. */
const places = new Uint8Array(128);
for (let at = 0; at < alphabet.length; at++) places[alphabet.charCodeAt(at)] = at + 1;

/** So many letters of a word are looked at. */
const lettersOfBeginning = 3;

/** A beginning as a number: its letters by their places in the alphabet. */
function numberOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * width + (places[text.charCodeAt(at) & 127] ?? 0);
  return number;
}

/** Wordings are all added before any is looked for. */
export class Phrasebook<T> {
  /**
   * A tree of openings: for every branch, and every letter that it may go on with, the number of the next branch; 0 for none.
   * One list of numbers, since a question goes down it at every word.
   */
  #next = new Uint16Array(64 * width);
  /** What begins with the letters down to each branch: its own wordings, later those of all branches above it too. */
  readonly #wordings: Wording<T>[][] = [[]];
  readonly #above: number[] = [0];
  readonly #order = new Map<Wording<T>, number>();
  #isReady = false;
  /** By the letters of a beginning: its number, from 1; 0 for one that no wording needs. */
  readonly #beginnings = new Int16Array(width ** lettersOfBeginning);
  #beginningsCount = 0;
  #has = new Uint8Array(0);
  /**
   * Of each wording how many things it needs, and of each thing how many beginnings there are, and those by their numbers: one of
   * them must begin a word of the text. One list, since most that is looked at is ruled out by it.
   */
  #needs: number[] = [];
  #allNeeds = new Int16Array(0);

  /** Adds a wording. Throws a SyntaxError for one that is no regular expression. */
  add(means: T, source: string): void {
    const wording = { means, pattern: patternOf(source), needs: this.#needs.length };
    const needs = needsOf(source).map((some) => some.map((one) => this.#numberOf(one)));
    this.#needs.push(needs.length, ...needs.flatMap((some) => [some.length, ...some]));
    this.#order.set(wording, this.#order.size);
    for (const opening of openingsOf(source)) {
      let branch = 0;
      for (let at = 0; at < opening.length; at++) branch = this.#grown(branch, opening.charCodeAt(at));
      this.#wordings[branch]?.push(wording);
    }
  }

  #numberOf(beginning: number): number {
    if (this.#beginnings[beginning] === 0) this.#beginnings[beginning] = ++this.#beginningsCount;
    return this.#beginnings[beginning] ?? 0;
  }

  /** Notes how the words of a text begin, for `suffices`. `text` has a space before each word. */
  noteBeginnings(text: string): void {
    if (this.#has.length <= this.#beginningsCount) this.#has = new Uint8Array(this.#beginningsCount + 1);
    const has = this.#has.fill(0);
    for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
      let letters = 0;
      for (let at = 1; at <= lettersOfBeginning; at++) {
        // After the end of the text comes nothing: 0.
        letters = letters * width + (places[text.charCodeAt(space + at) & 127] ?? 0);
        has[this.#beginnings[letters] ?? 0] = 1;
      }
    }
  }

  /** Whether the text whose beginnings were noted last has all that a wording needs. */
  suffices({ needs }: Wording<T>): boolean {
    const all = this.#allNeeds;
    const has = this.#has;
    let at = needs + 1;
    for (let left = all[needs] ?? 0; left > 0; left--) {
      const end = at + 1 + (all[at] ?? 0);
      at += 1;
      while (at < end && has[all[at] ?? 0] !== 1) at += 1;
      if (at === end) return false;
      at = end;
    }
    return true;
  }

  #grown(branch: number, letter: number): number {
    const place = branch * width + (places[letter] ?? 0);
    const known = this.#next[place] ?? 0;
    if (known !== 0) return known;
    const made = this.#wordings.push([]) - 1;
    this.#above.push(branch);
    if (made * width + width > this.#next.length) {
      const larger = new Uint16Array(2 * this.#next.length);
      larger.set(this.#next);
      this.#next = larger;
    }
    this.#next[place] = made;
    return made;
  }

  /** The wordings that may begin where a text goes on like this, in the order in which they were added. */
  worthTrying(text: string, at: number): readonly Wording<T>[] {
    if (!this.#isReady) this.#handDown();
    const next = this.#next;
    let branch = 0;
    for (let place = at; place < text.length; place++) {
      const letter = text.charCodeAt(place);
      const longer = letter < 128 ? (next[branch * width + (places[letter] ?? 0)] ?? 0) : 0;
      if (longer === 0) break;
      branch = longer;
    }
    return this.#wordings[branch] ?? [];
  }

  /** What begins with fewer letters may begin wherever what begins with more does. */
  #handDown(): void {
    const orderOf = (wording: Wording<T>) => this.#order.get(wording) ?? 0;
    for (const [branch, own] of this.#wordings.entries()) {
      if (branch === 0) continue;
      const above = this.#wordings[this.#above[branch] ?? 0] ?? [];
      // Each once: a wording may have an opening and a longer one.
      const all = [...new Set([...above, ...own])];
      this.#wordings[branch] = own.length === 0 ? above : all.toSorted((a, b) => orderOf(a) - orderOf(b));
    }
    this.#allNeeds = Int16Array.from(this.#needs);
    this.#isReady = true;
  }
}

/** Finds a wording where a word begins. Throws a SyntaxError for a source that is no regular expression. */
export const patternOf = (source: string): RegExp => new RegExp(`\\b(?:${source})(?![a-z0-9])`, 'y');

/** A book that is made when somebody first looks into it: opening is not to wait for it. */
export const bookOf = <T>(
  wordings: () => Iterable<readonly [means: T, source: string]>,
): (() => Phrasebook<T>) =>
  once(() => {
    const book = new Phrasebook<T>();
    for (const [means, source] of wordings()) book.add(means, source);
    knownOpenings.clear();
    return book;
  });

/** Where the next word of a normalised text begins; -1 after the last one. */
export function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 ? -1 : space + 1;
}

/** The words of a text that a wording stands for at this place; `undefined` where it does not stand there. */
export function wordsAt({ pattern }: Wording<unknown>, text: string, at: number): string | undefined {
  return matchAt(pattern, text, at);
}

/** The words that a wording's pattern finds at this place; `undefined` for none. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : undefined;
}

/** The letters that a part of a wording can begin with, as far as they are looked at. */
interface Openings {
  /** Those after which what comes next is known too. */
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

/** More letters rule out hardly anything, and more openings cost more than they spare. */
const [longestOpening, mostOpenings] = [6, 4000];

/**
 * What every match of a source begins with: one of these. Never too long, for a wording that was ruled out in error would
 * be a sign that was missed: where it cannot be told, '' is one of them.
 */
function openingsOf(source: string): ReadonlySet<string> {
  const { open, closed } = openingsOfAny(source);
  return open.union(closed);
}

/** Many wordings of a book have the same parts: "my friend", a first name. */
const knownOpenings = new Map<string, Openings>();

function openingsOfAny(source: string): Openings {
  let openings = knownOpenings.get(source);
  if (openings === undefined) {
    openings = joined(alternativesOf(source).map(openingsOfOne));
    knownOpenings.set(source, openings);
  }
  return openings;
}

function joined(all: readonly Openings[]): Openings {
  const [one] = all;
  if (one && all.length === 1) return one;
  return {
    open: new Set(all.flatMap(({ open }) => [...open])),
    closed: new Set(all.flatMap(({ closed }) => [...closed])),
  };
}

function openingsOfOne(source: string): Openings {
  let open: ReadonlySet<string> = new Set(['']);
  const closed = new Set<string>();
  for (let at = 0; at < source.length && open.size > 0; ) {
    const { choices, end } = partAt(source, at);
    const [written = '', quantifier = ''] = quantified.exec(source.slice(end, end + 10)) ?? [];
    at = end + written.length;
    const isOptional = /^(?:[*?]|\{0)/.test(quantifier);
    const isRepeated = quantifier !== '' && quantifier !== '?';
    // What may come again and again ends what is known, before it or after the first.
    if (choices === null || (isOptional && isRepeated)) return { open: none, closed: closed.union(open) };
    const longer = new Set<string>();
    const add = (start: string, more: string, goesOn: boolean) => {
      const letters = (start + more).slice(0, longestOpening);
      if (goesOn && letters.length < longestOpening) longer.add(letters);
      else closed.add(letters);
    };
    for (const start of open) {
      for (const more of choices.open) add(start, more, !isRepeated);
      for (const more of choices.closed) add(start, more, false);
      if (isOptional) longer.add(start);
    }
    if (longer.size > mostOpenings) return { open: none, closed: closed.union(open) };
    open = longer;
  }
  return { open, closed };
}

/** The next part of a source, and where it ends: what it can be, or `null` where that cannot be told. */
function partAt(source: string, at: number): { readonly choices: Openings | null; readonly end: number } {
  const [first = '', second] = [source[at], source[at + 1]];
  if (first === '(' && second === '?') {
    const end = closingOf(source, at);
    const inside = /^\(\?(?::|<\w+>)/.exec(source.slice(at, at + 20))?.[0];
    // Looking around takes no letters.
    if (inside === undefined) return { choices: nothingTaken, end: end + 1 };
    return { choices: openingsOfAny(source.slice(at + inside.length, end)), end: end + 1 };
  }
  if (first === '^') return { choices: nothingTaken, end: at + 1 };
  if (first === '\\')
    return { choices: second === 'b' ? nothingTaken : second === 'd' ? digits : null, end: at + 2 };
  if (first === '[') {
    const listed = /^\[((?:[a-z0-9](?:-[a-z0-9])?|[ .,_])+)\]/.exec(source.slice(at));
    return listed
      ? { choices: oneOf(lettersIn(listed[1] ?? '')), end: at + listed[0].length }
      : { choices: null, end: at + 1 };
  }
  // As many letters as no quantifier is about, or one that it is about.
  plain.lastIndex = at;
  const [run = ''] = plain.exec(source) ?? [];
  if (run !== '') return { choices: { open: new Set([run]), closed: none }, end: at + run.length };
  return { choices: null, end: at + 1 };
}

/** More beginnings are looked up in more time than the wording takes. */
const [mostBeginnings, mostNeeds] = [60, 3];

/** The beginnings of which every match of a source has one each, after its first word; those that rule out the most first. */
function needsOf(source: string): number[][] {
  return needed(source)
    .filter(({ length }) => length <= mostBeginnings)
    .toSorted((one, other) => one.length - other.length)
    .slice(0, mostNeeds);
}

function needed(source: string): number[][] {
  // Of several choices none can be told.
  if (alternativesOf(source).length > 1) return [];
  const needs: number[][] = [];
  /** Whether what comes next begins a word for sure. */
  let afterSpace = false;
  const need = (beginnings: Iterable<string>) => {
    const letters = [...beginnings].map(
      (one) => /^[a-z0-9]*/.exec(one)?.[0].slice(0, lettersOfBeginning) ?? '',
    );
    if (letters.length > 0 && !letters.includes(''))
      needs.push([...new Set(letters.map((one) => numberOf(one, 0, one.length)))]);
  };
  for (let at = 0; at < source.length; ) {
    const end = partAt(source, at).end;
    const [written = '', quantifier = ''] = quantified.exec(source.slice(end, end + 10)) ?? [];
    const part = source.slice(at, end);
    at = end + written.length;
    const isOptional = /^(?:[*?]|\{0)/.test(quantifier);
    const inside = /^\(\?:(.*)\)$/s.exec(part)?.[1];
    if (inside !== undefined) {
      if (!isOptional) {
        const beginnings = [...openingsOf(inside)];
        if (afterSpace) need(beginnings);
        else if (beginnings.every((one) => one.startsWith(' '))) need(beginnings.map((one) => one.slice(1)));
        needs.push(...needed(inside));
      }
      afterSpace = alternativesOf(inside).every((one) => one.endsWith(' ')) && (!isOptional || afterSpace);
    } else if (/^(?:\(\?(?!<\w)|\\b|\^)/.test(part)) {
      // Looking around takes no letters.
    } else if (quantifier === '' && /^[a-z0-9 ,_]+$/.test(part)) {
      for (const word of (afterSpace ? ` ${part}` : part).matchAll(/ ([a-z0-9]+)/g)) need([word[1] ?? '']);
      afterSpace = part.endsWith(' ');
    } else afterSpace = false;
  }
  return needs;
}

const none: ReadonlySet<string> = new Set();
const quantified = /^(?:([*+?]|\{[^}]*\})\??)/;
const plain = /[a-z0-9 ,_]+(?![*+?{])|[a-z0-9 ,_]/y;
const oneOf = (signs: string): Openings => ({ open: new Set(signs), closed: none });
const nothingTaken: Openings = { open: new Set(['']), closed: none };
const digits = oneOf('0123456789');

/** The letters that a list of them names, such as `a-c7`. */
function lettersIn(list: string): string {
  return list.replaceAll(/(.)-(.)/g, (_, first: string, last: string) => {
    const from = first.charCodeAt(0);
    const codes = Array.from({ length: last.charCodeAt(0) - from + 1 }, (_one, at) => from + at);
    return String.fromCharCode(...codes);
  });
}

/** Where the group that begins at a place is closed. */
function closingOf(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
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
