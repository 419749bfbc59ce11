import { idioms, lexicon } from './lexicon.ts';
import { type RedFlag, urgencies } from './schema.ts';

/*
 * Warning signs by meaning: which concepts a text holds, negation understood, and which flags their combinations
 * raise. A flag that is only to be watched comes after every other.
 */

interface Raised {
  readonly flag: RedFlag;
  /** The rule that fired, and the words that each of its concepts was found in. */
  readonly rule: string;
  readonly words: readonly string[];
}

/** One way to put a sign. */
interface Wording {
  readonly concept: string;
  readonly pattern: RegExp;
  /** Counts even after a "not": the "not" belongs to the sign. */
  readonly stubborn: boolean;
}

/** By the two letters that they can begin with; under '' those that must always be tried. */
const wordings = new Map<string, Wording[]>();
for (const [concept, lines] of Object.entries(lexicon)) {
  for (const line of lines) {
    const { openings, ...wording } = readWording(concept, line);
    for (const opening of openings ?? ['']) {
      const some = wordings.get(opening);
      if (some) some.push(wording);
      else wordings.set(opening, [wording]);
    }
  }
}

/** The wordings worth trying on a text, by concept; one may stand twice. */
function candidates(text: string): Map<string, Wording[]> {
  const found = new Map<string, Wording[]>();
  for (const start of wordStarts(text)) {
    for (const wording of wordings.get(start) ?? []) {
      const some = found.get(wording.concept);
      if (some) some.push(wording);
      else found.set(wording.concept, [wording]);
    }
  }
  return found;
}

function readWording(
  concept: string,
  line: string,
): Wording & { readonly openings: ReadonlySet<string> | null } {
  const stubborn = line.endsWith('#');
  const source = stubborn ? line.slice(0, -1) : line;
  return {
    pattern: new RegExp(`\\b(?:${source})(?![a-z0-9])`, 'g'),
    concept,
    stubborn,
    openings: openingsOf(source),
  };
}

/** A word's first two letters, by which most wordings are ruled out without being tried. */
function wordStarts(text: string): Set<string> {
  const starts = new Set(['']);
  for (let at = 0; at < text.length - 1; at++) if (text[at] === ' ') starts.add(text.slice(at + 1, at + 3));
  return starts;
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
  // A letter alone is a word of its own only before a space: "a dent".
  const plain = /^[a-z](?:[a-z]| )(?![?*{])/.exec(source);
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

/** Every word that a sign is written with, for the speller. */
export const signWords: readonly string[] = [
  ...new Set(
    Object.values(lexicon).flatMap((lines) =>
      lines.flatMap((line) => line.replace(/\\\w[*+]?/g, ' ').match(/[a-z]{3,}/g) ?? []),
    ),
  ),
];

/** A negation reaches over a list ("no swelling, heat or redness") but not past a new statement. */
const negations =
  /(?:\b(?:no|without|any|nor|neither|zero|isnt|never had|no sign of|free of)(?: (?!i |it |my |is |but |just |and i )\w+| ,| or| and){0,4} |\b(?:not|never|neither)(?: (?:really|even|at all|very|too|that|so|been|have|had|be|any|a|my|the|feeling|particularly|or|especially|\w+ or|\w+ and)){0,3} )$/;

function isNegated(text: string, at: number): boolean {
  const start = Math.max(
    text.lastIndexOf(' . ', at),
    text.lastIndexOf(' but ', at),
    text.lastIndexOf(' though ', at),
    0,
  );
  return negations.test(text.slice(Math.max(start, at - 60), at));
}

/** The words a concept was found in and that are not denied; `null` for none. */
function find(some: Iterable<Wording>, text: string): string | null {
  for (const { pattern, stubborn } of some) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (stubborn || !isNegated(text, match.index)) return match[0];
    }
  }
  return null;
}

type Rule = (holds: (name: string) => boolean) => boolean;

/** Reads `one-sided & calf & (swollen | hot) & !both`. Throws a SyntaxError that names the rule and the fault. */
export function readRule(source: string): Rule {
  const tokens = source.match(/[\w-]+|[&|()!]|\S/g) ?? [];
  let at = 0;
  const fault = (what: string) => new SyntaxError(`The rule "${source}" ${what}.`);

  function either(): Rule {
    const parts = [all()];
    while (tokens[at] === '|') {
      at += 1;
      parts.push(all());
    }
    return (holds) => parts.some((part) => part(holds));
  }
  function all(): Rule {
    const parts = [one()];
    while (tokens[at] === '&') {
      at += 1;
      parts.push(one());
    }
    return (holds) => parts.every((part) => part(holds));
  }
  function one(): Rule {
    const token = tokens[at++];
    if (token === '!') {
      const inside = one();
      return (holds) => !inside(holds);
    }
    if (token === '(') {
      const inside = either();
      if (tokens[at++] !== ')') throw fault('misses a closing bracket');
      return inside;
    }
    if (token === undefined || !/^[\w-]+$/.test(token))
      throw fault(`has "${token ?? 'nothing'}" where a sign should stand`);
    if (!Object.hasOwn(lexicon, token)) throw fault(`names the unknown sign "${token}"`);
    return (holds) => holds(token);
  }

  const rule = either();
  if (at < tokens.length) throw fault(`goes on with "${tokens[at]}"`);
  return rule;
}

/** A normalised text without the everyday sayings that look like signs. */
export function withoutIdioms(normalised: string): string {
  return idioms
    .reduce((line, idiom) => line.replace(idiom, ' '), normalised)
    .replace(/ +/g, ' ')
    .trim();
}

interface Watched {
  readonly flag: RedFlag;
  readonly source: string;
  readonly rule: Rule;
}

export interface Triage {
  /** The most urgent flag that a normalised text raises; `null` for none. */
  raise(normalised: string): Raised | null;
}

export function makeTriage(flags: readonly RedFlag[]): Triage {
  const watched: readonly Watched[] = flags
    .toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
    .flatMap((flag) => flag.signs.map((source) => ({ flag, source, rule: readRule(source) })));
  return {
    raise(normalised) {
      const text = ` ${withoutIdioms(normalised)} `;
      const worthTrying = candidates(text);
      const found = new Map<string, string | null>();
      const holds = (name: string) => {
        const some = worthTrying.get(name);
        if (!some) return false;
        let words = found.get(name);
        if (words === undefined) {
          words = find(some, text);
          found.set(name, words);
        }
        return words !== null;
      };
      for (const { flag, source, rule } of watched) {
        if (!rule(holds)) continue;
        const words = [...found].flatMap(([name, where]) =>
          where !== null && source.includes(name) ? [`${name}: “${where}”`] : [],
        );
        return { flag, rule: source, words };
      }
      return null;
    },
  };
}
