import type { Ranked } from './match.ts';
import type { Topic } from './topics.ts';

/** Where an answer begins, all as distances between scores. Chosen by cross-validation.ts; see learned.json. */
export interface Thresholds {
  /** A warning sign without a rule that fired must be this far ahead of everything else. */
  readonly flag: number;
  /** An entry that is this far ahead of what is out of scope is shown. */
  readonly answer: number;
  /** One that is this far ahead is offered. */
  readonly suggest: number;
}

/** The best topic of each kind. */
export interface Best {
  readonly entry: Ranked | undefined;
  readonly flag: Ranked | undefined;
  readonly other: Ranked | undefined;
}

const scoreOf = (ranked: Ranked | undefined) => ranked?.score ?? 0;

export function bestOf(ranked: readonly Ranked[], kindOf: (id: string) => Topic['kind'] | undefined): Best {
  const best = (kind: Topic['kind']) => ranked.find(({ id }) => kindOf(id) === kind);
  return { entry: best('entry'), flag: best('flag'), other: best('other') };
}

/** How far a warning sign is ahead of everything else; negative where it is behind. */
export const flagMargin = ({ entry, flag, other }: Best) =>
  scoreOf(flag) - Math.max(scoreOf(entry), scoreOf(other));

/** How far an entry is ahead of what is out of scope; negative where it is behind. */
export const entryMargin = ({ entry, other }: Best) => scoreOf(entry) - scoreOf(other);

export function judge(best: Best, thresholds: Thresholds): 'red-flag' | 'answer' | 'suggest' | 'none' {
  if (best.flag && flagMargin(best) >= thresholds.flag) return 'red-flag';
  const ahead = best.entry ? entryMargin(best) : -1;
  if (ahead >= thresholds.answer) return 'answer';
  return ahead >= thresholds.suggest ? 'suggest' : 'none';
}
