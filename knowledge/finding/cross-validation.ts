import type { Written } from '../phrasings.ts';
import { type Evidence, evidenceIn, outcomeOf } from './decide.ts';
import { type Reading, read } from './features.ts';
import { type Found, Matcher } from './match.ts';
import { ownHand, type Phrasing, phrasingsOf, type Topic } from './topics.ts';
import { FeatureNumbers, trainModel } from './train.ts';
import type { Triage } from './triage.ts';

/*
 * Asks every phrasing of a model that has never seen it. What a blind writer wrote is asked of a model that has seen no
 * line of that writer; the content's own phrasings are cut into parts. It says how a member's own wording will fare.
 */

const folds = 5;

/** A phrasing that was left out, and what was found for it. */
export interface Outcome extends Phrasing {
  readonly reading: Reading;
  readonly found: Found;
  readonly evidence: Evidence;
}

/** `progress` is called with a number from 0 to 1. */
export function crossValidate(
  topics: readonly Topic[],
  written: readonly Written[],
  triage: Triage,
  progress: (done: number) => void = () => {},
): Outcome[] {
  const ids = topics.map(({ id }) => id);
  const numbers = new FeatureNumbers();
  const phrasings = phrasingsOf(topics, written, triage, numbers);
  const writers = [...new Set(phrasings.map(({ writer }) => writer))].filter((name) => name !== ownHand);
  const partOf = ({ writer }: Phrasing, index: number) =>
    writer === ownHand ? index % folds : writers.indexOf(writer) % folds;
  return Array.from({ length: folds }, (_, part) => part).flatMap((part) => {
    const left = phrasings.filter((phrasing, index) => partOf(phrasing, index) === part);
    const model = trainModel(
      phrasings.filter((phrasing, index) => partOf(phrasing, index) !== part),
      ids,
      numbers,
    );
    const matcher = new Matcher(model, topics);
    progress((part + 1) / folds);
    return left.map((phrasing) => {
      const reading = read(phrasing.normalised, triage);
      const evidence = evidenceIn(reading, triage, (some) => matcher.find(some));
      return { ...phrasing, reading, found: evidence.whole, evidence };
    });
  });
}

export interface Measures {
  /** Of the entries' phrasings, how many found their own entry before any other. */
  readonly entryFirst: number;
  /** Of the entries' phrasings, how many are answered or get a suggestion. */
  readonly entriesKept: number;
  /** Of what is out of scope, how much is refused. */
  readonly othersRefused: number;
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

export function measure(outcomes: readonly Outcome[]): Measures {
  const of = (kind: Phrasing['kind']) => outcomes.filter((outcome) => outcome.kind === kind);
  const shown = ({ found }: Outcome) => outcomeOf(found);
  return {
    entryFirst: share(of('entry'), ({ topics, found }) => topics.includes(found.entries[0]?.id ?? '')),
    entriesKept: share(of('entry'), (one) => shown(one) !== 'none'),
    othersRefused: share(of('other'), (one) => shown(one) === 'none'),
  };
}
