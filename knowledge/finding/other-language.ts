import { type Writer, type Written, writtenBy } from '../phrasings.ts';
import { type Featured, featuresOfAll, unknownWordFeatures } from './features.ts';
import { oddsOf, shareOfDangers } from './match.ts';
import { keptModel } from './model.ts';
import { Scorer } from './scorer.ts';
import { FeatureNumbers, type Model, toProbabilities, trainModel } from './train.ts';

/*
 * Whether a text is in another language than English, and whether somebody in it is in danger: a bot that says "I don't know that one" to
 * somebody who wrote plainly in Polish has misunderstood more than the question, and in fear nobody looks for English words. It is learned,
 * as the rest is, from what others wrote: words, pairs of them and groups of their letters.
 */

/** The languages that there is a line in, by their ISO 639-3 codes. */
const otherLanguages = [
  'deu',
  'fra',
  'spa',
  'ita',
  'por',
  'nld',
  'pol',
  'ron',
  'ces',
  'hun',
  'swe',
  'tur',
  'ukr',
  'rus',
] as const;
export type OtherLanguage = (typeof otherLanguages)[number];

/** What a line in another language tells of. */
const kinds = ['crisis', 'emergency', 'ordinary'] as const;
type Kind = (typeof kinds)[number];

/** What a text can be: of a language and a kind, or English. */
interface Topic {
  readonly id: string;
  readonly language: OtherLanguage | null;
  readonly kind: Kind;
}

const idOf = (language: string, kind: string) => `${language} ${kind}`;
const english: Topic = { id: 'english', language: null, kind: 'ordinary' };
const topics: readonly Topic[] = [
  english,
  ...otherLanguages.flatMap((language) =>
    kinds.map((kind) => ({ id: idOf(language, kind), language, kind })),
  ),
];

/** How likely all of that is. */
interface OtherReading {
  /** The likeliest of them. */
  readonly language: OtherLanguage;
  /** That it is in English after all. */
  readonly english: number;
  /** If it is not, that somebody does not want to live, and that somebody is in another danger. */
  readonly crisis: number;
  readonly emergency: number;
}

export interface OtherLanguages {
  read(text: string): OtherReading;
}

/** More is a pasted page. */
const mostCharacters = 1000;

/**
 * `writers` have files named after a language, `pol-nurse`, with lines under the headings `# crisis`, `# emergency` and `# ordinary`. English
 * is learned beside them, from our own hand's lines and some of what others wrote. Learned at the very first start, which takes some seconds,
 * and kept from then on.
 */
export function openOtherLanguages(
  writers: readonly Writer[],
  inEnglish: { readonly own: readonly string[]; readonly writers: readonly Writer[] },
): OtherLanguages {
  const { model } = keptModel([JSON.stringify(inEnglish.own)], [...writers, ...inEnglish.writers], () => {
    const numbers = new FeatureNumbers();
    const others = writtenBy(inEnglish.writers).flatMap((one) => one.lines);
    const lines = [
      ...linesOf(writers),
      ...[...inEnglish.own, ...others.filter((_, place) => place % everyLine === 0)].map((line) => ({
        topic: english.id,
        line,
      })),
    ];
    const examples = lines.map(({ topic, line }) => ({
      topics: [topic],
      features: numbers.in(featured(wordsOf(line))),
    }));
    return {
      model: trainModel(
        examples,
        topics.map(({ id }) => id),
        numbers,
      ),
      more: {},
    };
  });
  const scorer = new Scorer(model);
  const adds = addsOf(model);
  return {
    read(text) {
      const chances = adds.slice();
      const { features } = scorer.score(featured(wordsOf(text)), chances);
      if (features <= featuresOfNothing) return nothingRead;
      const all = toProbabilities(chances);
      const sumOf = (holds: (topic: Topic) => boolean) =>
        topics.reduce((sum, topic, at) => sum + (holds(topic) ? (chances[at] ?? 0) : 0), 0);
      const byLanguage = otherLanguages.map((language) => ({
        language,
        chance: sumOf((topic) => topic.language === language),
      }));
      const likeliest = byLanguage.reduce((best, one) => (one.chance > best.chance ? one : best));
      const ofOthers = byLanguage.reduce((sum, { chance }) => sum + chance, 0) || 1;
      return {
        language: likeliest.language,
        english: 1 - ofOthers / all,
        crisis: sumOf(({ kind }) => kind === 'crisis') / ofOthers,
        emergency: sumOf(({ kind }) => kind === 'emergency') / ofOthers,
      };
    },
  };
}

/** What any text has, and one of strange words alone. */
const featuresOfNothing = featuresOfAll(1).length + unknownWordFeatures(2).length;
const nothingRead: OtherReading = { language: otherLanguages[0], english: 1, crisis: 0, emergency: 0 };

/** Of what others wrote in English, every twelfth line is enough. */
const everyLine = 12;

const isDanger = ({ kind }: Topic) => kind !== 'ordinary';

/** By topic, added to its score, as for English: more was written of dangers than members tell of. */
function addsOf({ counts }: Model): Float64Array {
  const countOf = (holds: (topic: Topic) => boolean) =>
    topics.reduce((sum, topic, at) => sum + (holds(topic) ? (counts[at] ?? 0) : 0), 0);
  const written = countOf(isDanger) / countOf(({ language }) => language !== null);
  const more = Math.log(oddsOf(shareOfDangers) / oddsOf(written));
  return Float64Array.from(topics, (topic) => (isDanger(topic) ? more : 0));
}

const linesOf = (writers: readonly Writer[]) =>
  writtenBy(writers).flatMap(({ writer, topics: [kind = ''], lines }) =>
    lines.map((line) => ({ topic: idOf(writer.slice(0, 3), kind), line })),
  );

/** The headings of such files under which nothing can be learned: their language, or their kind, is none of those here. */
export const strangeHeadings = (writers: readonly Writer[]): readonly Written[] =>
  writtenBy(writers).filter(
    ({ writer, topics: headed }) =>
      !topics.some(({ id }) => id === idOf(writer.slice(0, 3), headed.join(' '))),
  );

/** In small letters without accents, which a phone leaves out; "j'ai" is written as "jai". */
const wordsOf = (text: string): string[] =>
  text
    .slice(0, mostCharacters)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’ʼ`]/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

const nothingElse: Omit<Featured, 'stems'> = {
  meanings: [],
  signs: { asserted: new Map(), negated: new Set(), ofNoPerson: new Set(), longPast: new Set() },
  raised: [],
  hasSaying: false,
};
const featured = (words: readonly string[]): Featured => ({ stems: words, ...nothingElse });
