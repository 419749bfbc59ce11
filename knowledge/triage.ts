import { idioms, lexicon } from './lexicon.ts';
import { type RedFlag, urgencies } from './schema.ts';

/*
 * Warning signs by meaning: which concepts a text holds, negation understood, and which flags their combinations
 * raise. A flag that is only to be watched comes after every other.
 */

export interface Raised {
  readonly flag: RedFlag;
  /** The rule that fired, and the words that each of its concepts was found in. */
  readonly rule: string;
  readonly words: readonly string[];
}

interface Concept {
  readonly name: string;
  readonly pattern: RegExp;
  /** Counts even after a "not": the "not" belongs to the sign. */
  readonly stubborn: RegExp | null;
}

const concepts: ReadonlyMap<string, Concept> = new Map(
  Object.entries(lexicon).map(([name, lines]) => {
    const plain = lines.map((line) => line.replace(/#$/, ''));
    const stubborn = lines.filter((line) => line.endsWith('#')).map((line) => line.slice(0, -1));
    return [
      name,
      {
        name,
        pattern: new RegExp(`\\b(?:${plain.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
        stubborn: stubborn.length === 0 ? null : new RegExp(`^(?:${stubborn.join('|')})$`, 'u'),
      },
    ];
  }),
);

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
function find({ pattern, stubborn }: Concept, text: string): string | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [words] = match;
    if (stubborn?.test(words) || !isNegated(text, match.index)) return words;
    if (words === '') pattern.lastIndex += 1;
  }
  return null;
}

/** Concepts that most questions hold: no rule is worth trying for their sake. */
const commonplace: ReadonlySet<string> = new Set([
  'leg',
  'calf',
  'thigh',
  'muscle',
  'foot',
  'pain',
  'one',
  'both',
  'days',
  'ran',
  'run',
  'race',
  'every-run',
  'legs-heavy',
  'third-person',
  'tight',
  'cramp',
]);

/** Concepts of which a text must hold at least one for the rule to hold; a cheap look before the rule itself. */
function keysOf(source: string): string[] {
  const parts = source.match(/(?:\([^)]*\)|[^&])+/g) ?? [];
  const names = parts
    .filter((part) => !part.trim().startsWith('!'))
    .map((part) => part.match(/[\w-]+/g) ?? []);
  return names.find((some) => some.every((name) => !commonplace.has(name))) ?? names[0] ?? [];
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
    if (!concepts.has(token)) throw fault(`names the unknown sign "${token}"`);
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
  const keys = new Set(watched.flatMap(({ source }) => keysOf(source)));
  // Most questions hold none of them, and one look over the text is enough to know.
  const worthTrying = new RegExp(
    [...keys].map((name) => concepts.get(name)?.pattern.source ?? '(?!)').join('|'),
    'u',
  );
  return {
    raise(normalised) {
      const text = ` ${withoutIdioms(normalised)} `;
      if (!worthTrying.test(text)) return null;
      const found = new Map<string, string | null>();
      const holds = (name: string) => {
        let words = found.get(name);
        const concept = concepts.get(name);
        if (words === undefined) {
          words = concept ? find(concept, text) : null;
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
