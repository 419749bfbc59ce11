import type { Writer } from '../phrasings.ts';
import { clubStems } from './club-words.ts';
import type { Featured } from './features.ts';
import { keptModel } from './model.ts';
import { Scorer, type WordSums } from './scorer.ts';
import { FeatureNumbers, type Model, trainModel } from './train.ts';

/*
 * A space of what the life of a running club is about: some hundred topics, from joining to lost property, each taught by
 * writers who knew no club's entries. A text is placed in it by how likely each topic is, and two texts that share no
 * word, "subs" and "membership fee", stand near to each other. Nothing is learned when an organiser saves an entry.
 */

/** Where a text stands. */
interface Place {
  /** How likely each topic is. */
  readonly topics: Float32Array;
  /** How likely it is about nothing of a club. With the topics it adds up to 1. */
  readonly elsewhere: number;
}

/**
 * Places many texts of clubs one after the other, each by its words alone: quicker, and nearly the same. What a club has
 * written is about something of a club.
 */
export interface Placer {
  /** By what a word, without its ending, is known here. */
  numberOf(stem: string): number;
  /** Begins a text. */
  begin(): void;
  /** Adds a word to it, by its number. */
  add(word: number): void;
  /** Ends it: how likely each topic is; they add up to 1. The same array every time. */
  place(): Float64Array;
}

export interface ClubLife {
  readonly topics: readonly string[];
  place(stems: readonly string[]): Place;
  placer(): Placer;
  /** How much a word, without its ending, says: rare ones say more. */
  rarity(stem: string): number;
}

/** What one writer wrote of one topic. */
export interface ClubLifeTopic {
  readonly topic: string;
  /** How an organiser would head an entry about it, and answer. */
  readonly title: string;
  readonly answer: string;
  /** How members ask it. */
  readonly asks: readonly string[];
}

/** A heading `# topic | title`, a line of the answer that begins with `>`, and the ways of asking, one a line. */
export function readClubLife({ read }: Writer): ClubLifeTopic[] {
  const [, ...sections] = new TextDecoder().decode(read()).split(/^# */m);
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n').map((line) => line.trim());
    const [topic = '', title = ''] = heading.split(/ *\| */);
    const answer = lines.find((line) => line.startsWith('>')) ?? '';
    return {
      topic,
      title,
      answer: answer.replace(/^> */, ''),
      asks: lines.filter((line) => line !== '' && !line.startsWith('>')),
    };
  });
}

const noSigns = {
  asserted: new Map<string, string>(),
  negated: new Set<string>(),
  ofNoPerson: new Set<string>(),
  longPast: new Set<string>(),
};
/** One hour is as good as another: what it says is that it is one. */
const numberless = (stem: string) => (/^\d/.test(stem) ? '#' : stem);
const featured = (stems: readonly string[]): Featured => ({
  stems: stems.map(numberless),
  meanings: [],
  signs: noSigns,
  raised: [],
  hasSaying: false,
});

/** What is no club's business, as topics of the space: texts about it stand near to no entry. */
export interface Elsewhere {
  readonly topic: string;
  readonly lines: readonly string[];
}

/** Learned at the very first start, which takes some seconds, and kept from then on. */
export function openSpace(
  writers: readonly Writer[],
  elsewhere: readonly Elsewhere[],
  onLearning: () => void = () => {},
): ClubLife {
  const { model } = keptModel([JSON.stringify(elsewhere)], writers, () => {
    onLearning();
    const written = writers.flatMap(readClubLife);
    const lines = [
      ...written.flatMap(({ topic, title, answer, asks }) =>
        [title, ...asks, ...answer.split(/(?<=[.!?]) /)]
          .filter((line) => line !== '')
          .map((line) => ({ topic, line })),
      ),
      ...elsewhere.flatMap(({ topic, lines: some }) => some.map((line) => ({ topic, line }))),
    ];
    const numbers = new FeatureNumbers();
    const examples = lines.map(({ topic, line }) => ({
      topics: [topic],
      features: numbers.in(featured(clubStems(line))),
    }));
    return { model: trainModel(examples, [...new Set(lines.map(({ topic }) => topic))], numbers), more: {} };
  });
  return new Space(model);
}

class Space implements ClubLife {
  readonly topics: readonly string[];
  /** The places of the topics among all that the model knows. */
  readonly #columns: readonly number[];
  readonly #scores: Float64Array;
  readonly #scorer: Scorer;
  #sums: WordSums;

  constructor(model: Model) {
    this.#columns = model.topics.flatMap((topic, at) => (topic.startsWith(elsewhereTopics) ? [] : [at]));
    this.topics = this.#columns.flatMap((at) => model.topics[at] ?? []);
    this.#scores = new Float64Array(model.topics.length);
    this.#scorer = new Scorer(model);
    this.#sums = this.#scorer.sums(this.#columns);
  }

  rarity(stem: string): number {
    return this.#scorer.rarity(stem);
  }

  place(stems: readonly string[]): Place {
    const scores = this.#scores.fill(0);
    this.#scorer.score(featured(stems), scores);
    shared(scores);
    const topics = Float32Array.from(this.#columns, (at) => scores[at] ?? 0);
    return { topics, elsewhere: 1 - topics.reduce((sum, part) => sum + part, 0) };
  }

  placer(): Placer {
    // What clubs write about is much the same; what is remembered of it has an end.
    if (this.#sums.size > mostWords) this.#sums = this.#scorer.sums(this.#columns);
    const sums = this.#sums;
    return {
      numberOf: (stem) => sums.numberOf(numberless(stem)),
      begin: () => sums.begin(),
      add: (word) => sums.add(word),
      place: () => shared(sums.end()),
    };
  }
}

/** What the topics of what is no club's business are called begins so. */
export const elsewhereTopics = 'elsewhere:';

/** Each takes about a kilobyte. */
const mostWords = 4000;
/** What is less likely than the likeliest by so much is not likely at all. */
const leastLogarithm = -14;
/** The exponential function at every 64th from 0 down to there. */
const sixtyFourth = Float64Array.from({ length: -leastLogarithm * 64 + 1 }, (_, at) => Math.exp(-at / 64));

/**
 * Turns scores into parts of a whole, in their place, to six figures. Most of the time that placing an entry takes goes into this,
 * so nothing is called in it.
 */
function shared(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let topic = 0; topic < scores.length; topic++) most = Math.max(most, scores[topic] ?? most);
  let total = 0;
  for (let topic = 0; topic < scores.length; topic++) {
    const below = (scores[topic] ?? 0) - most;
    if (below < leastLogarithm) {
      scores[topic] = 0;
      continue;
    }
    const at = Math.trunc(-64 * below);
    const rest = below + at / 64;
    const part = (sixtyFourth[at] ?? 0) * (1 + rest + (rest * rest) / 2);
    scores[topic] = part;
    total += part;
  }
  // To multiply takes a fraction of the time of dividing.
  const part = 1 / total;
  for (let topic = 0; topic < scores.length; topic++) scores[topic] = (scores[topic] ?? 0) * part;
  return scores;
}
