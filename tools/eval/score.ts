import type { Answer } from '../../knowledge/index.ts';
import type { Question } from './questions.ts';

/** What somebody was shown: an entry's id, `red-flag`, or `none` where nothing was; and what was offered beside it. */
export interface Shown {
  readonly first: string;
  readonly beside: readonly string[];
  /** A line above it says which signs would change everything. */
  readonly cautioned?: boolean;
}

/** What our own answer shows. */
export function shownBy({ outcome, entry, alternatives, caution }: Answer): Shown {
  const first = outcome === 'answer' ? (entry?.id ?? 'none') : outcome;
  return { first, beside: alternatives.map(({ id }) => id), cautioned: caution !== null };
}

export interface Scored {
  readonly question: Question;
  readonly shown: Shown;
}

/** A share of some, as it is counted. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Dangers that their writer was asked to put in odd words, and harmless lines that look like them: scored apart. */
const isOdd = ({ question }: Scored) => question.style === 'odd';
const isLookAlike = ({ question }: Scored) => question.style === 'lookalike';
const isOrdinary = (one: Scored) => !isOdd(one) && !isLookAlike(one);

const isFlag = (one: Scored) => isOrdinary(one) && one.question.kind === 'red-flag';
const isNone = (one: Scored) => isOrdinary(one) && one.question.kind === 'none';
/** Whether an entry answers it. */
export const isAnswerable = (one: Scored) => isOrdinary(one) && !isFlag(one) && !isNone(one);

/** Whether what was shown first is right, whatever kind of question it was. */
export const isRight = ({ question, shown }: Scored) => question.accept.includes(shown.first);

const isAmong = ({ question, shown }: Scored) =>
  [shown.first, ...shown.beside].some((id) => question.accept.includes(id));
const isRightOrCautioned = (one: Scored) => isRight(one) || one.shown.cautioned === true;
const isFalseFlag = (one: Scored) => one.shown.first === 'red-flag' && !isRight(one);

interface Measure<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** As a column's head. */
  readonly brief: string;
  /** Of 0 to 1, what is wanted. */
  readonly reach: number;
  /** Whether less of it is better. */
  readonly isMost: boolean;
  readonly among: (one: Scored) => boolean;
  readonly counts: (one: Scored) => boolean;
}

const measure = <Key extends string>(
  key: Key,
  [label, brief]: readonly [label: string, brief: string],
  reach: number,
  among: Measure<Key>['among'],
  counts: Measure<Key>['counts'],
  isMost = false,
): Measure<Key> => ({ key, label, brief, reach, isMost, among, counts });

/** What is measured, and what is wanted of it. */
export const measures = [
  measure('first', ['the card shown first is right', 'right first'], 0.93, isAnswerable, isRight),
  measure('among', ['right among card and suggestions', 'among those shown'], 0.975, isAnswerable, isAmong),
  measure('flags', ['danger signs: red card', 'danger: red card'], 0.96, isFlag, isRight),
  measure(
    'flagsOrCautions',
    ['danger signs: red card or caution line', 'danger: card or line'],
    0.99,
    isFlag,
    isRightOrCautioned,
  ),
  measure(
    'falseFlags',
    ['red card to somebody who described none', 'none described: red card'],
    0.01,
    (one) => isOrdinary(one) && !isFlag(one),
    isFalseFlag,
    true,
  ),
  measure(
    'cautions',
    ['caution line on an ordinary question', 'ordinary: caution line'],
    0.08,
    isAnswerable,
    ({ shown }) => shown.cautioned === true,
    true,
  ),
  measure(
    'noCard',
    ['outside the knowledge: no card', 'outside: no card'],
    0.975,
    isNone,
    (one) => isRight(one) || one.shown.first === 'suggest',
  ),
  measure(
    'none',
    ['… of these plainly “I don’t know”', '… plainly unknown'],
    0.94,
    isNone,
    (one) => isRight(one) && (one.shown.first !== 'none' || one.shown.beside.length === 0),
  ),
  measure('oddFlags', ['dangers in odd words: red card', 'odd danger: red card'], 0.88, isOdd, isRight),
  measure(
    'oddFlagsOrCautions',
    ['dangers in odd words: red card or caution line', 'odd danger: card or line'],
    0.88,
    isOdd,
    isRightOrCautioned,
  ),
  measure(
    'lookAlikes',
    ['harmless look-alikes: red card', 'look-alike: red card'],
    0.1,
    isLookAlike,
    isFalseFlag,
    true,
  ),
] as const;

export type Score = Readonly<Record<(typeof measures)[number]['key'], Share>>;

export function scoreOf(all: readonly Scored[]): Score {
  const entries = measures.map(({ key, among, counts }) => {
    const some = all.filter(among);
    return [key, { right: some.filter(counts).length, of: some.length }] as const;
  });
  return Object.fromEntries(entries) as Score;
}

export function rightBy(all: readonly Scored[], key: 'kind' | 'style'): Map<string, Share> {
  const groups = Map.groupBy(all, ({ question }) => question[key]);
  return new Map(
    [...groups].map(([name, some]) => [name, { right: some.filter(isRight).length, of: some.length }]),
  );
}
