import { featuresOf, isStopWord } from './language.ts';

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
  readonly phrasing: string;
  /** The features shared with the nearest phrasing. */
  readonly shared: readonly string[];
}

interface Indexed {
  readonly topic: number;
  readonly text: string;
  readonly features: readonly string[];
  readonly length: number;
}

/** How much the nearest phrasing counts beside the topic as a whole. Chosen by leave-one-out over the content. */
const nearestShare = 0.6;
/** A word that no phrasing holds weighs like one that stands in a single phrasing. */
const unseen = 1;

export class Matcher {
  readonly #topics: readonly Topic[];
  readonly #phrasings: Indexed[] = [];
  /** By feature: in which phrasings it stands. */
  readonly #postings = new Map<string, number[]>();
  /** By feature: how much it weighs for each topic as a whole. */
  readonly #centroids = new Map<string, Map<number, number>>();

  constructor(topics: readonly Topic[]) {
    this.#topics = topics;
    const lists = topics.map(({ phrasings }) =>
      phrasings.map((text) => ({ text, features: featuresOf(text) })),
    );
    for (const [topic, list] of lists.entries()) {
      for (const { text, features } of list) {
        const index = this.#phrasings.push({ topic, text, features, length: 0 }) - 1;
        for (const feature of features) {
          const postings = this.#postings.get(feature);
          if (postings) postings.push(index);
          else this.#postings.set(feature, [index]);
        }
      }
    }
    this.#phrasings = this.#phrasings.map((one) => ({ ...one, length: this.#lengthOf(one.features) }));
    for (const [topic, list] of lists.entries())
      this.#addCentroid(
        topic,
        list.map(({ features }) => features),
      );
  }

  #addCentroid(topic: number, lists: readonly (readonly string[])[]): void {
    const counts = new Map<string, number>();
    for (const features of lists)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    const weights = [...counts].map(
      ([feature, count]) => [feature, Math.sqrt(count) * this.#weightOf(feature)] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    for (const [feature, weight] of weights) {
      let topics = this.#centroids.get(feature);
      if (!topics) {
        topics = new Map();
        this.#centroids.set(feature, topics);
      }
      topics.set(topic, weight / length);
    }
  }

  /** Rare words say more than common ones; little words say next to nothing, pairs less than whole words. */
  #weightOf(feature: string): number {
    const seen = this.#postings.get(feature)?.length ?? unseen;
    const rarity = Math.log(1 + this.#phrasings.length / seen);
    if (feature.startsWith('_')) return isStopWord(feature.slice(1)) ? rarity * 0.25 : rarity;
    if (feature.includes(' ')) return rarity * 0.5;
    return feature.startsWith('~') ? rarity * 0.8 : rarity;
  }

  #lengthOf(features: readonly string[]): number {
    return (
      Math.hypot(
        ...features
          .filter((feature) => !feature.includes(' ') || this.#postings.has(feature))
          .map((feature) => this.#weightOf(feature)),
      ) || 1
    );
  }

  /** Topics that share anything with a normalised question, nearest first. `without` leaves one phrasing out. */
  rank(normalised: string, without?: string): Ranked[] {
    const features = featuresOf(normalised);
    const length = this.#lengthOf(features);
    const overlap = new Map<number, number>();
    const whole = new Map<number, number>();
    for (const feature of features) {
      const weight = this.#weightOf(feature);
      for (const index of this.#postings.get(feature) ?? []) {
        overlap.set(index, (overlap.get(index) ?? 0) + weight * weight);
      }
      for (const [topic, share] of this.#centroids.get(feature) ?? []) {
        whole.set(topic, (whole.get(topic) ?? 0) + (weight / length) * share);
      }
    }
    const nearest = new Map<number, { score: number; phrasing: Indexed }>();
    for (const [index, sum] of overlap) {
      const phrasing = this.#phrasings[index];
      if (!phrasing || phrasing.text === without) continue;
      const score = sum / (length * phrasing.length);
      if (score > (nearest.get(phrasing.topic)?.score ?? 0)) nearest.set(phrasing.topic, { score, phrasing });
    }
    return [...nearest]
      .map(([topic, { score, phrasing }]) => ({
        id: this.#topics[topic]?.id ?? '',
        score: nearestShare * score + (1 - nearestShare) * (whole.get(topic) ?? 0),
        phrasing: phrasing.text,
        shared: phrasing.features.filter((feature) => features.includes(feature) && !feature.startsWith('_')),
      }))
      .toSorted((a, b) => b.score - a.score);
  }
}
