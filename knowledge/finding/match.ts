import { always, featuresOf, meaningName, type Reading, signName, strangenessOf } from './features.ts';
import { type Learned, shareUnit, weightUnit } from './learn.ts';
import type { Topic } from './topics.ts';

/*
 * Ranks topics by what was learned from their phrasings. A topic is an entry, a warning sign or a class of what is out
 * of scope; they compete with one another.
 */

export interface Ranked {
  readonly id: string;
  /** 1 or more for a topic's own phrasings, 0 for what has nothing to do with it. */
  readonly score: number;
}

/** What a question comes near to. Only what something speaks for. */
export interface Found {
  /** Best first, as many as a menu holds. */
  readonly entries: readonly Ranked[];
  /** The best of its kind. */
  readonly flag: Ranked | undefined;
  /** The best of what is out of scope. */
  readonly other: Ranked | undefined;
  /** How far everything in scope, taken as one, is ahead of everything out of it; negative where it is behind. */
  readonly scope: number;
}

/** A menu and an autocomplete list hold no more. */
const mostEntries = 25;

/** Features are found by two names rather than by one put together: a question would make dozens of them. */
class Pairs {
  readonly #numbers = new Map<string, Map<string, number>>();

  set(first: string, second: string, number: number): void {
    const row = this.#numbers.get(first);
    if (row) row.set(second, number);
    else this.#numbers.set(first, new Map([[second, number]]));
  }

  get(first: string, second: string): number | undefined {
    return this.#numbers.get(first)?.get(second);
  }
}

export class Matcher {
  readonly #learned: Learned;
  readonly #kinds: readonly Topic['kind'][];
  /** By feature: its number. All that follows is by number, in one piece each: it is walked at every question. */
  readonly #singles = new Map<string, number>();
  readonly #pairs = new Pairs();
  readonly #weights: Float64Array;
  /** Where a feature's topics and shares begin; they end where the next one's begin. */
  readonly #starts: Int32Array;
  readonly #topics: Int32Array;
  readonly #shares: Float64Array;
  /** The last question that had the feature: each counts once. */
  readonly #counted: Int32Array;
  #question = 0;

  constructor(learned: Learned, kindOf: (topic: string) => Topic['kind']) {
    const { names, numbers } = learned;
    this.#learned = learned;
    this.#kinds = learned.topics.map(kindOf);
    this.#weights = new Float64Array(names.length);
    this.#starts = new Int32Array(names.length + 1);
    this.#counted = new Int32Array(names.length);
    const pairs = numbers.reduce((total, { length }) => total + (length - 1) / 2, 0);
    this.#topics = new Int32Array(pairs);
    this.#shares = new Float64Array(pairs);
    let end = 0;
    for (let number = 0; number < names.length; number++) {
      this.#name(names[number] ?? '', number);
      const [weight = 0] = numbers[number] ?? [];
      this.#weights[number] = weight / weightUnit;
      end = this.#addShares(numbers[number] ?? [], end);
      this.#starts[number + 1] = end;
    }
  }

  #name(name: string, number: number): void {
    const space = name.indexOf(' ');
    if (space === -1) this.#singles.set(name, number);
    else this.#pairs.set(name.slice(0, space), name.slice(space + 1), number);
  }

  /** Returns where the next feature begins. */
  #addShares(numbers: readonly number[], start: number): number {
    let end = start;
    for (let at = 1; at < numbers.length; at += 2) {
      this.#topics[end] = numbers[at] ?? 0;
      this.#shares[end] = (numbers[at + 1] ?? 0) / shareUnit;
      end += 1;
    }
    return end;
  }

  find({ stems, meanings, signs }: Reading): Found {
    this.#question += 1;
    const scores = new Float64Array(this.#kinds.length);
    let square = this.#add(this.#singles.get(always), scores);
    const strange = new Set<string>();
    for (const [at, stem] of stems.entries()) {
      const number = this.#singles.get(stem);
      if (number === undefined) strange.add(stem);
      else square += this.#add(number, scores);
      if (at > 0) square += this.#add(this.#pairs.get(stems[at - 1] ?? '', stem), scores);
    }
    const names = meanings.map(meaningName);
    for (const [at, name] of names.entries()) {
      square += this.#add(this.#singles.get(name), scores);
      for (let other = at + 1; other < names.length; other++) {
        square += this.#add(this.#pairs.get(name, names[other] ?? ''), scores);
      }
    }
    for (const sign of signs.told.keys()) square += this.#add(this.#singles.get(signName(sign)), scores);
    for (const name of strangenessOf(strange.size)) square += this.#add(this.#singles.get(name), scores);
    // A word that no phrasing holds makes every topic less likely; a pair that none holds does not.
    square += strange.size * (this.#learned.unknown / weightUnit) ** 2;
    return this.#sort(scores, Math.sqrt(square) || 1);
  }

  /** Adds what a feature says about each topic. Returns the square of its weight. */
  #add(number: number | undefined, scores: Float64Array): number {
    if (number === undefined || this.#counted[number] === this.#question) return 0;
    this.#counted[number] = this.#question;
    const weight = this.#weights[number] ?? 0;
    const end = this.#starts[number + 1] ?? 0;
    for (let at = this.#starts[number] ?? 0; at < end; at++) {
      const topic = this.#topics[at] ?? 0;
      scores[topic] = (scores[topic] ?? 0) + weight * (this.#shares[at] ?? 0);
    }
    return weight * weight;
  }

  /** One walk, however many topics there are: only the best few are put in order. */
  #sort(scores: Float64Array, length: number): Found {
    const best: Record<Topic['kind'], number[]> = { entry: [], flag: [], other: [] };
    const inScope = scores.length - 2;
    for (let topic = 0; topic < inScope; topic++) {
      const score = scores[topic] ?? 0;
      if (score <= 0) continue;
      const kind = this.#kinds[topic] ?? 'other';
      const list = best[kind];
      const most = kind === 'entry' ? mostEntries : 1;
      if (list.length === most && score <= (scores[list[most - 1] ?? 0] ?? 0)) continue;
      let place = list.length;
      while (place > 0 && score > (scores[list[place - 1] ?? 0] ?? 0)) place -= 1;
      list.splice(place, 0, topic);
      if (list.length > most) list.pop();
    }
    const ranked = (topic: number) => ({
      id: this.#learned.topics[topic] ?? '',
      score: (scores[topic] ?? 0) / length,
    });
    const [flag] = best.flag.map(ranked);
    const [other] = best.other.map(ranked);
    const scope = ((scores[inScope] ?? 0) - (scores[inScope + 1] ?? 0)) / length;
    return { entries: best.entry.map(ranked), flag, other, scope };
  }

  /** What spoke for a topic, most first, for whoever wants to know why. */
  reasons(reading: Reading, id: string): { readonly feature: string; readonly adds: number }[] {
    const topic = this.#learned.topics.indexOf(id);
    return featuresOf(reading)
      .filter((name) => name !== always)
      .map((name) => ({ feature: name, adds: this.#adds(name, topic) }))
      .filter(({ adds }) => adds > 0)
      .toSorted((a, b) => b.adds - a.adds);
  }

  #adds(name: string, topic: number): number {
    const [first = '', second] = name.split(' ');
    const number = second === undefined ? this.#singles.get(name) : this.#pairs.get(first, second);
    if (number === undefined) return 0;
    const at = this.#topics.subarray(this.#starts[number], this.#starts[number + 1]).indexOf(topic);
    return at === -1
      ? 0
      : (this.#weights[number] ?? 0) * (this.#shares[(this.#starts[number] ?? 0) + at] ?? 0);
  }
}
