import type { Found, Ranked } from './match.ts';

/** Where an answer begins, all as distances between scores. Chosen by cross-validation.ts; see learned.json. */
export interface Thresholds {
  /** A warning sign without a rule that fired must be this far ahead of everything else. */
  readonly flag: number;
  /** An entry that is this far ahead of what is out of scope is shown. */
  readonly answer: number;
  /** One that is this far ahead is offered. */
  readonly suggest: number;
}

const scoreOf = (ranked: Ranked | undefined) => ranked?.score ?? 0;

/** How far a warning sign is ahead of everything else; negative where it is behind. */
export const flagMargin = ({ entries, flag, other }: Found) =>
  scoreOf(flag) - Math.max(scoreOf(entries[0]), scoreOf(other));

/** How much the question of scope as a whole counts beside the nearest entry and the nearest stranger. */
const scopeShare = 0.5;

/** How far an entry is ahead of what is out of scope; negative where it is behind. */
export const entryMargin = ({ entries, other, scope }: Found) =>
  scoreOf(entries[0]) - scoreOf(other) + scopeShare * scope;

export function judge(found: Found, thresholds: Thresholds): 'red-flag' | 'answer' | 'suggest' | 'none' {
  if (found.flag && flagMargin(found) >= thresholds.flag) return 'red-flag';
  const ahead = found.entries.length > 0 ? entryMargin(found) : -1;
  if (ahead >= thresholds.answer) return 'answer';
  return ahead >= thresholds.suggest ? 'suggest' : 'none';
}
