import { type RedFlag, urgencies } from '../schema.ts';
import { lexicon } from './lexicon.ts';

/*
 * Warning signs by meaning: which flags the combinations of signs in a text raise. A flag that is only to be watched
 * comes after every other.
 */

interface Raised {
  readonly flag: RedFlag;
  /** The rule that fired, and the words that each of its signs was found in. */
  readonly rule: string;
  readonly words: readonly string[];
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
}

export interface Triage {
  /** The most urgent flag that the signs in a text raise; `null` for none. */
  raise(signs: ReadonlyMap<string, string>): Raised | null;
}

export function makeTriage(flags: readonly RedFlag[]): Triage {
  const watched: readonly Watched[] = flags
    .toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
    .flatMap((flag) => flag.signs.map((source) => ({ flag, source, rule: readRule(source) })));
  return {
    raise(signs) {
      if (signs.size === 0) return null;
      const holds = (name: string) => signs.has(name);
      const fired = watched.find(({ rule }) => rule(holds));
      if (!fired) return null;
      const named = new Set(fired.source.match(/[\w-]+/g));
      const words = [...signs]
        .filter(([name]) => named.has(name))
        .map(([name, where]) => `${name}: “${where}”`);
      return { flag: fired.flag, rule: fired.source, words };
    },
  };
}
