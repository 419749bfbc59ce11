import { idioms, lexicon } from './lexicon.ts';

/*
 * Which signs, places and circumstances a text tells of, negation understood: "no swelling, just sore" tells of
 * soreness alone.
 */

/** One way to put a sign. */
interface Wording {
  readonly sign: string;
  readonly pattern: RegExp;
  /** Counts even after a "not": the "not" belongs to the sign. */
  readonly stubborn: boolean;
}

const longestOpening = 4;

/** By the two to four letters that they can begin with; under '' those that can begin with any. */
const wordings = new Map<string, Wording[]>();
for (const [sign, lines] of Object.entries(lexicon)) {
  for (const line of lines) {
    const { openings, ...wording } = readWording(sign, line);
    for (const opening of openings ?? ['']) {
      const some = wordings.get(opening);
      if (some) some.push(wording);
      else wordings.set(opening, [wording]);
    }
  }
}

/** Around a word, so many characters before and after decide whether a wording begins there. */
const [before, after] = [60, 120];

export interface Signs {
  /** Each with the words it was found in. */
  readonly told: ReadonlyMap<string, string>;
  /** Those that the text says are not there, and does not tell of elsewhere. */
  readonly denied: ReadonlySet<string>;
}

/** What a normalised text without idioms says of signs. */
export function signsIn(plain: string): Signs {
  const text = ` ${plain}`;
  const told = new Map<string, string>();
  const denied = new Set<string>();
  const seen = new Set<string>();
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    const at = space + 1;
    const some = worthTrying(text.slice(at, at + longestOpening));
    if (some.length === 0) continue;
    if (text.length > before + after && isRepeated(at, text, seen)) continue;
    for (const wording of some) {
      if (told.has(wording.sign)) continue;
      wording.pattern.lastIndex = at;
      const [words] = wording.pattern.exec(text) ?? [];
      if (words === undefined) continue;
      if (wording.stubborn || !isNegated(text, at)) told.set(wording.sign, words);
      else denied.add(wording.sign);
    }
  }
  for (const sign of told.keys()) denied.delete(sign);
  return { told, denied };
}

/** Somebody may send the same words a thousand times. */
function isRepeated(at: number, text: string, seen: Set<string>): boolean {
  const around = `${text.slice(Math.max(0, at - before), at)}|${text.slice(at, at + after)}`;
  if (seen.has(around)) return true;
  seen.add(around);
  return false;
}

const remembered = new Map<string, readonly Wording[]>();

/** The wordings that may begin where a text goes on like this; most are ruled out without being tried. */
function worthTrying(start: string): readonly Wording[] {
  let some = remembered.get(start);
  if (some === undefined) {
    some = [0, 2, 3, longestOpening].flatMap((letters) => wordings.get(start.slice(0, letters)) ?? []);
    // What members type is endless; what is remembered is not.
    if (remembered.size < 20_000) remembered.set(start, some);
  }
  return some;
}

/** A normalised text without the everyday sayings that look like signs. */
export function withoutIdioms(normalised: string): string {
  return idioms
    .reduce((line, idiom) => line.replace(idiom, ' '), normalised)
    .replace(/ +/g, ' ')
    .trim();
}

/** Every word that a sign is written with, for the speller. */
export const signWords: readonly string[] = [
  ...new Set(
    Object.values(lexicon).flatMap((lines) =>
      lines.flatMap((line) => line.replace(/\\\w[*+]?/g, ' ').match(/[a-z]{3,}/g) ?? []),
    ),
  ),
];

function readWording(
  sign: string,
  line: string,
): Wording & { readonly openings: ReadonlySet<string> | null } {
  const stubborn = line.endsWith('#');
  const source = stubborn ? line.slice(0, -1) : line;
  return {
    pattern: new RegExp(`\\b(?:${source})(?![a-z0-9])`, 'y'),
    sign,
    stubborn,
    openings: openingsOf(source),
  };
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
  if (!source.startsWith('(?')) return null;
  const end = closingOf(source);
  const inside = source.slice(source.startsWith('(?:') ? 3 : end, end);
  const rest = source.slice(end + 1);
  // Looking around takes no letters.
  if (!source.startsWith('(?:')) return openingsOf(rest);
  const optional = /^[?*]/.test(rest);
  const first = openingsOf(inside);
  const later = optional ? openingsOf(rest.slice(1)) : new Set<string>();
  return first && later && first.union(later);
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

/** A negation reaches over a list ("no swelling, heat or redness") but not past a new statement. */
const negations =
  /(?:\b(?:no|without(?! trying)|any|nor|neither|zero|isnt|never had|no sign of|free of)(?: (?!i |it |my |is |but |just |and i )\w+| ,| or| and){0,4} |\b(?:not|never|neither)(?: (?:really|even|at all|very|too|that|so|been|have|had|be|any|a|my|the|feeling|particularly|or|especially|\w+ or|\w+ and)){0,3} )$/;

function isNegated(text: string, at: number): boolean {
  const start = Math.max(
    text.lastIndexOf(' . ', at),
    text.lastIndexOf(' but ', at),
    text.lastIndexOf(' though ', at),
    0,
  );
  return negations.test(text.slice(Math.max(start, at - before), at));
}
