import { entryMargin, flagMargin, type Thresholds } from './judge.ts';
import { learn } from './learn.ts';
import { type Found, Matcher } from './match.ts';
import { type Phrasing, phrasingsOf, type Topic } from './topics.ts';

/*
 * Asks every phrasing of the content of an index that has never seen it: the content is cut into five parts, and each
 * part is asked of what the other four taught. It says how a member's own wording will fare, and where the thresholds
 * belong.
 */

const parts = 5;

/** A phrasing that was left out, and what was found for it. */
export interface Outcome extends Phrasing {
  readonly found: Found;
}

/** `progress` is called with a number from 0 to 1. */
export function crossValidate(
  topics: readonly Topic[],
  progress: (done: number) => void = () => {},
): Outcome[] {
  const kinds = new Map(topics.map(({ id, kind }) => [id, kind]));
  const phrasings = phrasingsOf(topics);
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const isAsked = (index: number) => index % parts === part;
    const matcher = new Matcher(
      learn(phrasings.filter((_, index) => !isAsked(index))),
      (id) => kinds.get(id) ?? 'other',
    );
    progress((part + 1) / parts);
    return phrasings
      .filter((_, index) => isAsked(index))
      .map((phrasing) => ({
        ...phrasing,
        found: matcher.find(phrasing.reading),
      }));
  });
}

export interface Measures {
  /** Of the entries' phrasings, how many found their own entry before any other. */
  readonly entryFirst: number;
  /** Of the entries' phrasings, how many are answered or get a suggestion. */
  readonly entriesKept: number;
  /** Of what is out of scope, how much is refused. */
  readonly othersRefused: number;
  /** Of the warning signs' phrasings, how many are caught without any rule. */
  readonly flagsCaught: number;
  /** Of all other phrasings, how many are taken for a warning sign. */
  readonly falseFlags: number;
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

export function measure(outcomes: readonly Outcome[], thresholds: Thresholds): Measures {
  const of = (kind: Topic['kind']) => outcomes.filter((outcome) => outcome.kind === kind);
  const isFlagged = ({ found }: Outcome) => flagMargin(found) >= thresholds.flag;
  return {
    entryFirst: share(of('entry'), ({ topic, found }) => found.entries[0]?.id === topic),
    entriesKept: share(of('entry'), ({ found }) => entryMargin(found) >= thresholds.suggest),
    othersRefused: share(of('other'), ({ found }) => entryMargin(found) < thresholds.suggest),
    flagsCaught: share(of('flag'), isFlagged),
    falseFlags: share([...of('entry'), ...of('other')], isFlagged),
  };
}

/** Of all that is no warning sign, so many may be taken for one: fewer than are allowed, for rules err too. */
const mostFalseFlags = 0.0075;
/** An answer that is not right more often than this is better offered than given. */
const leastRight = 0.4;

/**
 * A warning sign as soon as false ones are rare; an entry as soon as entries that are lost and strangers that are
 * let in are equally rare; its card rather than a question back as soon as it is right more often than not.
 */
export function chooseThresholds(outcomes: readonly Outcome[]): Thresholds {
  const ordinary = outcomes.filter(({ kind }) => kind !== 'flag');
  const entries = outcomes.filter(({ kind }) => kind === 'entry');
  const others = outcomes.filter(({ kind }) => kind === 'other');
  const steps = Array.from({ length: 151 }, (_, step) => (step - 50) / 100);
  const flag =
    steps.find((least) => share(ordinary, ({ found }) => flagMargin(found) >= least) <= mostFalseFlags) ?? 1;
  const suggest =
    steps.find(
      (least) =>
        share(entries, ({ found }) => entryMargin(found) < least) >=
        share(others, ({ found }) => entryMargin(found) >= least),
    ) ?? 0;
  const answer =
    steps.find((least) => {
      const near = [...entries, ...others].filter(
        ({ found }) => Math.abs(entryMargin(found) - least) <= 0.05,
      );
      return (
        least >= suggest && share(near, ({ topic, found }) => found.entries[0]?.id === topic) >= leastRight
      );
    }) ?? suggest;
  return { flag, answer, suggest };
}
