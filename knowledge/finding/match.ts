import { once } from '../once.ts';
import type { RedFlag } from '../schema.ts';
import type { Reading } from './features.ts';
import { Scorer } from './scorer.ts';
import type { Topic } from './topics.ts';
import { type Model, toProbabilities } from './train.ts';

/*
 * How likely each topic is for a text, by what was learned from phrasings. A topic is an entry, a red flag or a class
 * of what is out of scope; they compete with one another, and their probabilities add up to 1.
 */

export interface Ranked {
  readonly id: string;
  /** From 0 to 1. */
  readonly probability: number;
}

export interface RankedFlag {
  readonly flag: RedFlag;
  /** From 0 to 1. */
  readonly probability: number;
}

export interface Found {
  /** Best first, as many as a menu holds. */
  readonly entries: readonly Ranked[];
  /** Best first. */
  readonly flags: readonly RankedFlag[];
  /** The likeliest class of what is out of scope. */
  readonly other: Ranked | undefined;
  /** How many of its words no phrasing holds. */
  readonly unknownWords: number;
  /** That it is any red flag at all. */
  readonly danger: number;
  /** That it is one that cannot wait. */
  readonly emergency: number;
  /** That it is the likeliest of those that are a crisis. */
  readonly crisis: number;
  /** That it is about films, kitchens, machines and the like. */
  readonly ofNobody: number;
  /** That it is any entry at all, if it is no red flag. */
  readonly scope: number;
}

/** A menu and an autocomplete list hold no more. */
const mostEntries = 25;

/** A feature, and what it adds to the logarithm of the odds. */
export interface Reason {
  readonly feature: string;
  readonly adds: number;
}

/**
 * Of a hundred texts so many tell of a danger, for all that is known: weighed with the costs of decide.ts on all labelled questions.
 * However many phrasings of entries are added to learn from, a danger stays as likely.
 */
export const shareOfDangers = 0.25;

export class Matcher {
  readonly #model: Model;
  /** By the places of the topics. */
  readonly #flags: readonly (RedFlag | undefined)[];
  /** The places of the topics of each kind. */
  readonly #ofKind: Readonly<Record<Topic['kind'], readonly number[]>>;
  /** Of those of films, kitchens and machines; of the red flags that cannot wait, and of those that are a crisis. */
  readonly #ofNobody: readonly number[];
  readonly #emergencies: readonly number[];
  readonly #crises: readonly number[];
  readonly #scorer: Scorer;
  /** By topic, added to its score: the logarithm of how much likelier a danger is than among the phrasings. */
  readonly #adds: Float64Array;

  constructor(model: Model, topics: readonly Topic[]) {
    this.#model = model;
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    const known = model.topics.map((id) => byId.get(id));
    const placesOf = (holds: (topic: Topic | undefined) => boolean) =>
      known.flatMap((topic, place) => (holds(topic) ? [place] : []));
    const ofKind = (kind: Topic['kind']) => placesOf((topic) => (topic?.kind ?? 'other') === kind);
    this.#ofKind = { entry: ofKind('entry'), flag: ofKind('flag'), other: ofKind('other') };
    this.#ofNobody = placesOf((topic) => topic?.ofNobody === true);
    this.#emergencies = placesOf((topic) => topic?.flag?.urgency === 'emergency');
    this.#crises = placesOf((topic) => topic?.flag?.care === 'crisis');
    this.#flags = known.map((topic) => topic?.flag);
    this.#adds = addsOf(this.#ofKind.flag, model.counts);
    this.#scorer = new Scorer(model);
  }

  find(reading: Reading): Found {
    const { scores: chances, unknownWords } = this.#score(reading);
    const total = toProbabilities(chances);
    for (let topic = 0; topic < chances.length; topic++) chances[topic] = (chances[topic] ?? 0) / total;
    const entry = sumOf(chances, this.#ofKind.entry);
    // Most of what is found is never looked at: it is put in order when it is.
    const entries = once(() => this.#ranked('entry', chances, mostEntries));
    const flags = once(() => this.#rankedFlags(chances));
    const other = once(() => this.#ranked('other', chances, 1)[0]);
    return {
      get entries() {
        return entries();
      },
      get flags() {
        return flags();
      },
      get other() {
        return other();
      },
      unknownWords,
      danger: sumOf(chances, this.#ofKind.flag),
      emergency: sumOf(chances, this.#emergencies),
      crisis: highestOf(chances, this.#crises),
      ofNobody: sumOf(chances, this.#ofNobody),
      scope: entry / (entry + sumOf(chances, this.#ofKind.other) || 1),
    };
  }

  /** The likeliest topics of a kind, best first, `most` of them. */
  #ranked(kind: Topic['kind'], chances: Float64Array, most: number): Ranked[] {
    return placesOfHighest(this.#ofKind[kind], chances, most).map((topic) => ({
      id: this.#model.topics[topic] ?? '',
      probability: chances[topic] ?? 0,
    }));
  }

  #rankedFlags(chances: Float64Array): RankedFlag[] {
    const places = this.#ofKind.flag;
    return placesOfHighest(places, chances, places.length).flatMap((topic) => {
      const flag = this.#flags[topic];
      return flag ? [{ flag, probability: chances[topic] ?? 0 }] : [];
    });
  }

  #score(reading: Reading) {
    const scores = this.#adds.slice();
    const { unknownWords } = this.#scorer.score(reading, scores);
    return { scores, unknownWords };
  }

  /**
   * What spoke for a topic and against another, and how much: natural logarithms of odds, which add up to the logarithm
   * of how many times likelier the one is. The heaviest first.
   */
  reasons(reading: Reading, forId: string, againstId: string): Reason[] {
    const { table, topics, weights, steps } = this.#model;
    const names = this.#model.names();
    const [one, other] = [topics.indexOf(forId), topics.indexOf(againstId)];
    const { known, length } = this.#scorer.known(reading);
    return known
      .map((at) => {
        const from = at * topics.length;
        const difference = (table[from + one] ?? 0) - (table[from + other] ?? 0);
        return {
          feature: names[at] ?? '',
          adds: (((weights[at] ?? 0) * (steps[at] ?? 0)) / length) * difference,
        };
      })
      .toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
  }
}

function sumOf(chances: Float64Array, places: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += chances[places[at] ?? 0] ?? 0;
  return sum;
}

function highestOf(chances: Float64Array, places: readonly number[]): number {
  let highest = 0;
  for (let at = 0; at < places.length; at++) highest = Math.max(highest, chances[places[at] ?? 0] ?? 0);
  return highest;
}

/** Of some topics, by their places, those with the highest chances, `most` of them in their order; of equal ones the first. */
function placesOfHighest(places: readonly number[], chances: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const place of places) {
    const chance = chances[place] ?? 0;
    if (best.length === most && chance <= (chances[best[most - 1] ?? 0] ?? 0)) continue;
    // They are few, and most of them stand behind: to move some is quicker than to sort.
    let at = best.length < most ? best.length : most - 1;
    for (; at > 0 && (chances[best[at - 1] ?? 0] ?? 0) < chance; at--) best[at] = best[at - 1] ?? 0;
    best[at] = place;
  }
  return best;
}

export const oddsOf = (share: number) => share / (1 - share);

/**
 * All dangers together are as likely as `shareOfDangers` says. Among them, one that was written about four times as much as
 * most, since it is the hardest to hear, is twice as likely and no more. At least a few phrasings of each are there.
 */
function addsOf(dangers: readonly number[], counts: readonly number[]): Float64Array {
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  const ofDangers = dangers.map((topic) => counts[topic] ?? 0);
  const mean = sum(ofDangers) / dangers.length;
  const taken = ofDangers.map((count) => Math.min(count, Math.sqrt(count * mean)));
  const written = sum(ofDangers);
  const odds = oddsOf(shareOfDangers) / oddsOf(written / sum(counts));
  const adds = new Float64Array(counts.length);
  for (const [place, topic] of dangers.entries()) {
    const share = (taken[place] ?? 0) / (ofDangers[place] || 1);
    adds[topic] = Math.log((odds * share * written) / sum(taken));
  }
  return adds;
}
