import type { Answer } from '../../knowledge/index.ts';
import type { Question } from './questions.ts';

/** What somebody was shown: an entry's id, `red-flag`, or `none` where nothing was; and what was offered beside it. */
export interface Shown {
  readonly first: string;
  readonly beside: readonly string[];
}

/** What our own answer shows. */
export function shownBy({ outcome, entry, alternatives }: Answer): Shown {
  const first = outcome === 'answer' ? (entry?.id ?? 'none') : outcome;
  return { first, beside: alternatives.map(({ id }) => id) };
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

export interface Score {
  /** Answerable: the card shown first is one that a fair coach would accept. */
  readonly first: Share;
  /** Answerable: one of them is among card and suggestions. */
  readonly among: Share;
  /** Warning signs caught. */
  readonly flags: Share;
  /** Warning-sign cards shown to somebody who described none. */
  readonly falseFlags: Share;
  /** Not in the knowledge base, and it said so. */
  readonly none: Share;
}

const isFlag = ({ question }: Scored) => question.kind === 'red-flag';
const isNone = ({ question }: Scored) => question.kind === 'none';

/** Whether what was shown first is right, whatever kind of question it was. */
export const isRight = ({ question, shown }: Scored) => question.accept.includes(shown.first);

const isAmong = ({ question, shown }: Scored) =>
  [shown.first, ...shown.beside].some((id) => question.accept.includes(id));

function share(all: readonly Scored[], holds: (one: Scored) => boolean): Share {
  return { right: all.filter(holds).length, of: all.length };
}

export function scoreOf(all: readonly Scored[]): Score {
  const answerable = all.filter((one) => !isFlag(one) && !isNone(one));
  return {
    first: share(answerable, isRight),
    among: share(answerable, isAmong),
    flags: share(all.filter(isFlag), isRight),
    falseFlags: share(
      all.filter((one) => !isFlag(one)),
      ({ shown }) => shown.first === 'red-flag',
    ),
    none: share(all.filter(isNone), (one) => isRight(one) && one.shown.beside.length === 0),
  };
}

export function rightBy(all: readonly Scored[], key: 'kind' | 'style'): Map<string, Share> {
  const groups = Map.groupBy(all, ({ question }) => question[key]);
  return new Map([...groups].map(([name, some]) => [name, share(some, isRight)]));
}
