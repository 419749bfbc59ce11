import type { Writer } from '../phrasings.ts';
import { type Featured, featuresOf } from './features.ts';
import { stemOf } from './language.ts';
import { keptModel } from './model.ts';
import { Scorer } from './scorer.ts';
import { type Model, toProbabilities, trainModel } from './train.ts';

/*
 * A space of what the life of a running club is about: some hundred topics, from joining to lost property, each taught by
 * writers who knew no club's entries. A text is placed in it by how likely each topic is, and two texts that share no
 * word, "subs" and "membership fee", stand near to each other. Nothing is learned when an organiser saves an entry.
 */

export interface ClubLife {
  readonly topics: readonly string[];
  /** How likely each topic is for a text; they add up to 1. */
  place(stems: readonly string[]): Float32Array;
  /** By its place: how likely a text is about nothing of a club. */
  elsewhere(place: Float32Array): number;
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
};
const featured = (stems: readonly string[]): Featured => ({
  // One hour is as good as another: what it says is that it is one.
  stems: stems.map((stem) => (/^\d/.test(stem) ? '#' : stem)),
  meanings: [],
  signs: noSigns,
  raised: [],
  hasSaying: false,
});

/**
 * The words of a text; numbers too. Less is put right than in a complaint: an organiser may save a thousand entries at once.
 */
export function clubWords(text: string): readonly string[] {
  const plain = text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’`]+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same without their endings. */
export const clubStems = (text: string): string[] => clubWords(text).map(stemOf);

/** Discord sends at most so many characters. */
const longest = 6000;

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
  const model = keptModel([JSON.stringify(elsewhere)], writers, () => {
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
    const examples = lines.map(({ topic, line }) => ({
      topics: [topic],
      features: featuresOf(featured(clubStems(line))),
    }));
    return { ...trainModel(examples, [...new Set(lines.map(({ topic }) => topic))]), words: [] };
  });
  return new Space(model);
}

class Space implements ClubLife {
  readonly topics: readonly string[];
  readonly #scorer: Scorer;
  readonly #elsewhere: readonly number[];

  constructor(model: Model) {
    this.topics = model.topics;
    this.#elsewhere = model.topics.flatMap((topic, at) => (topic.startsWith('elsewhere:') ? [at] : []));
    this.#scorer = new Scorer(model);
  }

  rarity(stem: string): number {
    return this.#scorer.rarity(stem);
  }

  elsewhere(place: Float32Array): number {
    return this.#elsewhere.reduce((sum, topic) => sum + (place[topic] ?? 0), 0);
  }

  place(stems: readonly string[]): Float32Array {
    const scores = new Float64Array(this.topics.length);
    this.#scorer.score(featured(stems), scores);
    const total = toProbabilities(scores);
    return Float32Array.from(scores, (score) => score / total);
  }
}
