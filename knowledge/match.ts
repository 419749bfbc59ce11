import { featuresOf } from './language.ts';

/*
 * Ranks topics by how near a question is to the ways of asking of each. A topic is an entry, a warning sign or a
 * class of what is out of scope; they compete with one another.
 */

export interface Topic {
  readonly id: string;
  /** Ways of asking, normalised. */
  readonly phrasings: readonly string[];
}

export interface Ranked {
  readonly id: string;
  /** From 0 to 1: how near, by the nearest phrasing and by the topic as a whole. */
  readonly score: number;
  /** The nearest phrasing. */
  readonly phrasing: string;
}

/** How much the nearest phrasing counts beside the topic as a whole. Chosen by leave-one-out over the content. */
const nearestShare = 0.6;

/** A topic that scores less has little but a common word in common with the question. */
const leastScore = 0.05;

/** One feature: what it weighs, which phrasings hold it, and how much it stands for each topic as a whole. */
interface Feature {
  weight: number;
  readonly phrasings: number[];
  readonly topics: number[];
  readonly shares: number[];
}

/** Where a phrasing belongs, and its length as a vector of weights. */
interface Phrasing {
  readonly text: string;
  readonly topic: number;
  readonly features: readonly string[];
}

export class Matcher {
  readonly #topics: readonly Topic[];
  readonly #phrasings: readonly Phrasing[];
  readonly #lengths: Float64Array;
  readonly #features = new Map<string, Feature>();
  /** By phrasing: the topic it belongs to. */
  readonly #topicOf: Int32Array;
  /** By phrasing: the sum of what it shares with a question; all zero between two questions. */
  readonly #sums: Float64Array;
  /** The phrasings that share anything, as many as there are. */
  readonly #touched: Int32Array;

  constructor(topics: readonly Topic[]) {
    this.#topics = topics;
    this.#phrasings = topics.flatMap(({ phrasings }, topic) =>
      phrasings.map((text) => ({ text, topic, features: featuresOf(text) })),
    );
    for (const [index, { features }] of this.#phrasings.entries()) {
      for (const name of features) {
        const feature = this.#features.get(name);
        if (feature) feature.phrasings.push(index);
        else this.#features.set(name, { weight: 0, phrasings: [index], topics: [], shares: [] });
      }
    }
    for (const [name, feature] of this.#features)
      feature.weight = this.#weigh(name, feature.phrasings.length);
    this.#lengths = Float64Array.from(this.#phrasings, ({ features }) => this.#lengthOf(features));
    this.#topicOf = Int32Array.from(this.#phrasings, ({ topic }) => topic);
    this.#sums = new Float64Array(this.#phrasings.length);
    this.#touched = new Int32Array(this.#phrasings.length);
    const byTopic = Map.groupBy(this.#phrasings, ({ topic }) => topic);
    for (const [topic, phrasings] of byTopic) this.#describeTopic(topic, phrasings);
  }

  #describeTopic(topic: number, phrasings: readonly Phrasing[]): void {
    const counts = new Map<string, number>();
    for (const { features } of phrasings) {
      for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const weights = [...counts].map(([name, count]) => ({
      name,
      weight: Math.sqrt(count) * this.#weightOf(name),
    }));
    const length = Math.hypot(...weights.map(({ weight }) => weight)) || 1;
    for (const { name, weight } of weights) {
      const feature = this.#features.get(name);
      feature?.topics.push(topic);
      feature?.shares.push(weight / length);
    }
  }

  /** Rare words say more than common ones; pairs of words add to the words that they are made of. */
  #weigh(name: string, seen: number): number {
    const rarity = Math.log(1 + this.#phrasings.length / seen);
    if (name.includes(' ')) return rarity * 0.5;
    return name.startsWith('~') ? rarity * 0.8 : rarity;
  }

  #weightOf(name: string): number {
    // A word that no phrasing holds weighs like one that stands in a single phrasing.
    return this.#features.get(name)?.weight ?? this.#weigh(name, 1);
  }

  /** Pairs that no phrasing holds are passed over: their words count already. */
  #lengthOf(names: readonly string[]): number {
    let sum = 0;
    for (const name of names) {
      if (name.includes(' ') && !this.#features.has(name)) continue;
      sum += this.#weightOf(name) ** 2;
    }
    return Math.sqrt(sum) || 1;
  }

  /** Topics that share anything with a normalised question, nearest first. `without` leaves one phrasing out. */
  rank(normalised: string, without?: string): Ranked[] {
    const names = featuresOf(normalised);
    const length = this.#lengthOf(names);
    const whole = new Float64Array(this.#topics.length);
    const [sums, touched] = [this.#sums, this.#touched];
    let count = 0;
    for (const name of names) {
      const feature = this.#features.get(name);
      if (!feature) continue;
      const { weight, phrasings, topics, shares } = feature;
      for (const index of phrasings) {
        const sum = sums[index] ?? 0;
        if (sum === 0) touched[count++] = index;
        sums[index] = sum + weight * weight;
      }
      for (const [at, topic] of topics.entries()) {
        whole[topic] = (whole[topic] ?? 0) + (weight / length) * (shares[at] ?? 0);
      }
    }
    return this.#rankTopics(touched.subarray(0, count), whole, length, without);
  }

  #rankTopics(
    touched: Int32Array,
    whole: Float64Array,
    length: number,
    without: string | undefined,
  ): Ranked[] {
    const nearest = new Float64Array(this.#topics.length);
    const phrasingOf = new Int32Array(this.#topics.length).fill(-1);
    for (const index of touched) {
      const topic = this.#topicOf[index] ?? 0;
      const score = (this.#sums[index] ?? 0) / (length * (this.#lengths[index] ?? 1));
      this.#sums[index] = 0;
      if (score <= (nearest[topic] ?? 0) || this.#phrasings[index]?.text === without) continue;
      nearest[topic] = score;
      phrasingOf[topic] = index;
    }
    const ranked: Ranked[] = [];
    for (const [topic, { id }] of this.#topics.entries()) {
      const score = nearestShare * (nearest[topic] ?? 0) + (1 - nearestShare) * (whole[topic] ?? 0);
      const phrasing = score < leastScore ? undefined : this.#phrasings[phrasingOf[topic] ?? -1];
      if (phrasing) ranked.push({ id, score, phrasing: phrasing.text });
    }
    return ranked.toSorted((a, b) => b.score - a.score);
  }

  /** The words that a question shares with a phrasing, for whoever wants to know why. */
  shared(normalised: string, phrasing: string): string[] {
    const asked = new Set(featuresOf(normalised));
    return featuresOf(phrasing).filter((name) => asked.has(name));
  }
}
