import { isMeaning, isPair, isWord, strangenessOf } from './features.ts';

/*
 * Learns from the phrasings of each topic how much every feature speaks for it. First each topic's own average, which
 * already ranks well; then a few rounds over all phrasings in which the weights give way wherever another topic
 * comes too near: a multiclass passive-aggressive classifier, its weights averaged over all steps (Crammer and
 * others, Online Passive-Aggressive Algorithms, JMLR 7, 2006). The same phrasings always give the same weights.
 */

export interface Example {
  readonly topic: string;
  readonly features: readonly string[];
  /** Whether the knowledge answers it at all; `null` for what is told of rather than asked. */
  readonly scope: 'in' | 'out' | null;
}

/** What was learned, as it is kept in learned.json: whole numbers are short and exact. */
export interface Learned {
  /** The last two stand for everything in scope and everything out of it. */
  readonly topics: readonly string[];
  /** What a word weighs that no phrasing holds, in hundredths. */
  readonly unknown: number;
  /** Of the features. */
  readonly names: readonly string[];
  /**
   * Of each feature: how much it says at all, in hundredths; then by pairs the topics that it speaks for or against,
   * by their numbers, each with how much, in 256ths.
   */
  readonly numbers: readonly (readonly number[])[];
}

/** Shares are learned in 256ths, weights in hundredths. */
export const [shareUnit, weightUnit] = [256, 100];

const rounds = 6;
/** How far a phrasing's own topic is to be ahead of every other. */
const aheadBy = 1;
/** How much a single phrasing may change. */
const largestStep = 0.25;
/** How much the averages count beside what the rounds add. */
const averageShare = 12;
/** A share of less decides nothing, and is left out. */
const leastShare = 0.05;
/** The rounds need a table of all features by all topics; beyond this size the averages must do. */
const largestTable = 8_000_000;

/** A phrasing as numbers: its features, how much each of them makes of it, and the squared sum of those. */
interface Vector {
  readonly topic: number;
  readonly features: readonly number[];
  readonly parts: readonly number[];
  readonly square: number;
}

/** Rare features say more than common ones, and pairs add to what they are made of. */
function weigh(name: string, seenIn: number, all: number): number {
  const isSign = /^[*?]/.test(name);
  const rarity = isSign ? 2 : Math.log(1 + all / seenIn) ** 0.7;
  const kind = isPair(name) ? (isMeaning(name) ? 0.7 : 0.5) : 1;
  return hundredths(rarity * kind) / weightUnit;
}

const hundredths = (weight: number) => Math.round(weight * weightUnit);

export function learn(given: readonly Example[]): Learned {
  const examples = withStrangeness(given);
  const topics = [...new Set(examples.map(({ topic }) => topic))];
  const numberOf = new Map(topics.map((topic, number) => [topic, number]));
  const names = namesOf(examples);
  const weights = names.counts.map((count, at) => weigh(names.all[at] ?? '', count, examples.length));
  const unknown = weigh('', 1, examples.length);
  const vectors = examples.map(({ topic, features }): Vector => {
    const known = features.map((name) => names.at.get(name)).filter((at) => at !== undefined);
    const strange = features.filter((name) => isWord(name) && !names.at.has(name)).length;
    const sum = known.reduce((total, at) => total + (weights[at] ?? 0) ** 2, 0);
    const length = Math.sqrt(sum + strange * unknown ** 2);
    return {
      topic: numberOf.get(topic) ?? 0,
      features: known,
      parts: known.map((at) => (weights[at] ?? 0) / length),
      square: sum / length ** 2,
    };
  });
  const inOrOut = examples.flatMap(({ scope }, at) => {
    const vector = vectors[at];
    return scope === null || !vector ? [] : [{ ...vector, topic: scope === 'in' ? 0 : 1 }];
  });
  const byTopic = train(vectors, weights, topics.length);
  const byScope = train(inOrOut, weights, 2);
  const numbers = names.all.map((_, at) => [
    hundredths(weights[at] ?? 0),
    ...sharesOf(byTopic[at]),
    ...sharesOf(byScope[at], topics.length),
  ]);
  // What speaks for nothing and against nothing is left out.
  const says = (at: number) => (numbers[at]?.length ?? 0) > 1;
  return {
    topics: [...topics, 'in scope', 'out of scope'],
    unknown: hundredths(unknown),
    names: names.all.filter((_, at) => says(at)),
    numbers: numbers.filter((_, at) => says(at)),
  };
}

function train(vectors: readonly Vector[], weights: readonly number[], topics: number) {
  const averages = average(vectors, weights, topics);
  return weights.length * topics <= largestTable ? improve(vectors, averages, topics) : averages;
}

/** A word of one phrasing alone is as strange to all others as a word that a member brings is to all. */
function withStrangeness(examples: readonly Example[]): Example[] {
  const seen = countsOf(examples);
  return examples.map(({ features, ...example }) => {
    const strange = features.filter((name) => isWord(name) && seen.get(name) === 1).length;
    return { ...example, features: [...features, ...strangenessOf(strange)] };
  });
}

function countsOf(examples: readonly Example[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  return seen;
}

/** The features worth keeping: a pair of words that stands in a single phrasing says nothing about another. */
function namesOf(examples: readonly Example[]) {
  const kept = [...countsOf(examples)].filter(([name, count]) => count > 1 || !isPair(name));
  return {
    all: kept.map(([name]) => name),
    counts: kept.map(([, count]) => count),
    at: new Map(kept.map(([name], at) => [name, at])),
  };
}

/** By feature, how much it stands for each topic as a whole. */
function average(vectors: readonly Vector[], weights: readonly number[], topics: number) {
  const table = weights.map(() => new Map<number, number>());
  for (const { topic, features } of vectors) {
    for (const at of features) table[at]?.set(topic, (table[at].get(topic) ?? 0) + 1);
  }
  const lengths = new Float64Array(topics);
  for (const [at, row] of table.entries()) {
    for (const [topic, count] of row) {
      const part = Math.sqrt(count) * (weights[at] ?? 0);
      row.set(topic, part);
      lengths[topic] = (lengths[topic] ?? 0) + part ** 2;
    }
  }
  for (const row of table) {
    for (const [topic, part] of row) row.set(topic, (averageShare * part) / Math.sqrt(lengths[topic] || 1));
  }
  return table;
}

function improve(
  vectors: readonly Vector[],
  averages: readonly ReadonlyMap<number, number>[],
  topics: number,
): Map<number, number>[] {
  const now = new Float64Array(averages.length * topics);
  for (const [at, row] of averages.entries())
    for (const [topic, share] of row) now[at * topics + topic] = share;
  const mean = now.slice();
  const scores = new Float64Array(topics);
  const steps = rounds * vectors.length;
  for (let step = 0; step < steps; step++) {
    const vector = vectors[shuffled(step, vectors.length)];
    if (!vector) continue;
    score(vector, now, scores);
    const rival = bestBut(vector.topic, scores);
    const lack = aheadBy - ((scores[vector.topic] ?? 0) - (scores[rival] ?? 0));
    if (lack <= 0) continue;
    const change = Math.min(largestStep, lack / (2 * vector.square));
    // A step that is taken early counts in all later ones.
    const later = (steps - step) / steps;
    for (const [index, at] of vector.features.entries()) {
      const part = change * (vector.parts[index] ?? 0);
      const [own, other] = [at * topics + vector.topic, at * topics + rival];
      now[own] = (now[own] ?? 0) + part;
      now[other] = (now[other] ?? 0) - part;
      mean[own] = (mean[own] ?? 0) + part * later;
      mean[other] = (mean[other] ?? 0) - part * later;
    }
  }
  return averages.map((_, at) => new Map(mean.subarray(at * topics, (at + 1) * topics).entries()));
}

/** Every phrasing once a round, those of a topic far apart: steps of about the golden ratio. */
function shuffled(step: number, count: number): number {
  const round = Math.floor(step / count);
  return (step * strideOf(count) + round * 7) % count;
}

const strides = new Map<number, number>();
function strideOf(count: number): number {
  let stride = strides.get(count);
  if (stride === undefined) {
    stride = Math.max(1, Math.round(count * 0.618));
    while (commonDivisor(stride, count) !== 1) stride += 1;
    strides.set(count, stride);
  }
  return stride;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function score({ features, parts }: Vector, table: Float64Array, scores: Float64Array): void {
  scores.fill(0);
  for (const [index, at] of features.entries()) {
    const part = parts[index] ?? 0;
    const from = at * scores.length;
    for (let topic = 0; topic < scores.length; topic++) {
      scores[topic] = (scores[topic] ?? 0) + part * (table[from + topic] ?? 0);
    }
  }
}

function bestBut(topic: number, scores: Float64Array): number {
  let best = topic === 0 ? 1 : 0;
  for (const [other, value] of scores.entries()) {
    if (other !== topic && value > (scores[best] ?? 0)) best = other;
  }
  return best;
}

/** The topics, counted from `first`, and their shares by turns, as Learned has them. */
function sharesOf(row: ReadonlyMap<number, number> = new Map(), first = 0): number[] {
  return [...row]
    .filter(([, share]) => Math.abs(share) >= leastShare)
    .toSorted(([a], [b]) => a - b)
    .flatMap(([topic, share]) => [first + topic, Math.round(share * shareUnit)]);
}
