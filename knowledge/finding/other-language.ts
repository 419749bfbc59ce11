import { francAll } from 'franc-min';

/*
 * Whether a text is in another language than English, where that is beyond doubt: a bot that says "I don't know that
 * one" to somebody who wrote plainly in Polish has misunderstood more than the question.
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

/**
 * By how many words a text has, how near English and the second best may come to the best, of 1. Fewer words are names
 * and typing errors; few must be beyond doubt.
 */
const sure = [
  { words: 7, english: 0.72, second: 0.92 },
  { words: 4, english: 0.65, second: 0.92 },
  { words: 3, english: 0.35, second: 0.75 },
];
/** So much of a text is enough to tell, and no more is looked at. */
const enoughCharacters = 300;

/** The language of a text; `undefined` for English, for one that is not known, and wherever there is doubt. */
export function otherLanguageOf(text: string): OtherLanguage | undefined {
  const words = text.trim().split(/\s+/).length;
  const most = sure.find((one) => words >= one.words);
  if (!most) return undefined;
  const likely = francAll(text.slice(0, enoughCharacters), { only: ['eng', ...otherLanguages] });
  const [[best] = ['und'], [, second] = ['und', 0]] = likely;
  const english = likely.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (second > most.second || english > most.english) return undefined;
  return otherLanguages.find((code) => code === best);
}
