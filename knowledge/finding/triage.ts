import { type RedFlag, urgencies } from '../schema.ts';
import { lexicon } from '../words/lexicon.ts';
import type { Signs } from './signs.ts';

/*
 * Warning signs by meaning: which red flags the combinations of signs in a text raise. A card that needs a circumstance
 * is raised only where that is heard.
 */

export interface Raised {
  readonly flag: RedFlag;
  /** The rule that holds. */
  readonly rule: string;
  /** The words that its signs were heard in, each once. */
  readonly heard: readonly string[];
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

interface Watched {
  readonly flag: RedFlag;
  readonly source: string;
  readonly rule: Rule;
  /** The signs that it and the flag's circumstance name. */
  readonly names: ReadonlySet<string>;
}

export interface Triage {
  /** The red flags that the asserted signs of a text raise, most urgent first, each by the first of its rules. */
  raise(asserted: ReadonlyMap<string, string>): Raised[];
  /** Whether what a red flag needs to be shown at all is heard. */
  isHeard(flag: RedFlag, asserted: ReadonlyMap<string, string>): boolean;
  /** Whether a text says that what a red flag needs is not there: "I take no statins". */
  isDenied(flag: RedFlag, signs: Pick<Signs, 'asserted' | 'negated'>): boolean;
}

const everything: Rule = () => true;
const mostRemembered = 5000;

/** Throws a SyntaxError for a rule that cannot be read; checking the content names it first. */
export function makeTriage(flags: readonly RedFlag[]): Triage {
  const circumstances = new Map(
    flags.map(({ id, circumstance }) => [
      id,
      circumstance === undefined ? everything : readRule(circumstance),
    ]),
  );
  const watched: readonly Watched[] = flags
    .toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
    .flatMap((flag) =>
      flag.signs.map((source) => ({
        flag,
        source,
        rule: readRule(source),
        names: new Set(`${source} ${flag.circumstance ?? ''}`.match(/[\w-]+/g)),
      })),
    );
  const namedIn = new Map<string, number[]>();
  for (const [place, { source }] of watched.entries())
    for (const name of new Set(source.match(/[\w-]+/g)))
      namedIn.getOrInsertComputed(name, () => []).push(place);
  const isHeard: Triage['isHeard'] = (flag, asserted) =>
    circumstances.get(flag.id)?.((name) => asserted.has(name)) ?? true;
  const needs = new Map(flags.map(({ id, circumstance }) => [id, circumstance?.match(/[\w-]+/g) ?? []]));
  /** By the signs of a text, the first rule of each flag that holds. Most texts tell of one of a few sets of signs. */
  const remembered = new Map<string, readonly Watched[]>();
  function holding(asserted: ReadonlyMap<string, string>): readonly Watched[] {
    const key = [...asserted.keys()].toSorted().join(' ');
    const known = remembered.get(key);
    if (known) return known;
    const holds = (name: string) => asserted.has(name);
    const raised = new Map<string, Watched>();
    // A rule of whose signs none is heard does not hold.
    const places = new Set([...asserted.keys()].flatMap((name) => namedIn.get(name) ?? []));
    for (const place of [...places].toSorted((one, other) => one - other)) {
      const one = watched[place];
      if (one && !raised.has(one.flag.id) && one.rule(holds) && isHeard(one.flag, asserted))
        raised.set(one.flag.id, one);
    }
    const all = [...raised.values()];
    // What members type is endless; what is remembered is not.
    if (remembered.size < mostRemembered) remembered.set(key, all);
    return all;
  }
  return {
    isHeard,
    isDenied: (flag, { asserted, negated }) =>
      !isHeard(flag, asserted) && (needs.get(flag.id) ?? []).some((name) => negated.has(name)),
    raise(asserted) {
      if (asserted.size === 0) return [];
      return holding(asserted).map(({ flag, source, names }) => {
        const heard = [...asserted].filter(([name]) => names.has(name)).map(([, words]) => words);
        return { flag, rule: source, heard: [...new Set(heard)] };
      });
    },
  };
}
