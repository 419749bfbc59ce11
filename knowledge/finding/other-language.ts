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

/** Fewer words are names and typing errors. */
const leastWords = 4;
/** How near the second best, and English, may come to the best, of 1. */
const [nearestOther, nearestEnglish] = [0.85, 0.7];
/** So much of a text is enough to tell, and no more is looked at. */
const enoughCharacters = 300;

/** The language of a text; `undefined` for English, for one that is not known, and wherever there is doubt. */
export function otherLanguageOf(text: string): OtherLanguage | undefined {
  if (text.trim().split(/\s+/).length < leastWords) return undefined;
  const likely = francAll(text.slice(0, enoughCharacters), { only: ['eng', ...otherLanguages] });
  const [[best] = ['und'], [, second] = ['und', 0]] = likely;
  const english = likely.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (second > nearestOther || english > nearestEnglish) return undefined;
  return otherLanguages.find((code) => code === best);
}
