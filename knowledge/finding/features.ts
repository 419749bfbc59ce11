import { remembered } from '../once.ts';
import { synonyms } from '../words/synonyms.ts';
import { stemOf, wordsOf } from './language.ts';
import { type Signs, type Telling, tellingOf, tellingOfPart, withoutSayings } from './signs.ts';
import type { Raised, Triage } from './triage.ts';

/*
 * What a text is compared by: its words without their endings, groups of their letters, pairs of neighbours and of
 * words with one between them, what the words mean to a runner (see synonyms.ts), pairs of such meanings wherever they
 * stand, the signs it tells of, and about how long it is.
 */

/** What is known of a text before anything is decided. */
export interface Reading extends Telling {
  readonly normalised: string;
  /** Holds an everyday saying that looks like a sign and is none. */
  readonly hasSaying: boolean;
  /** The red flags that rules raise, most urgent first, each with the words that it was heard in. */
  readonly raised: readonly Raised[];
  /** Its words in their order, without their endings. */
  readonly stems: readonly string[];
  /** What its words mean: names of words/synonyms.ts, each with a ~ before it, once, in the alphabet's order. */
  readonly meanings: readonly string[];
}

/** What features are made from. */
export interface Featured extends Pick<Reading, 'stems' | 'meanings' | 'raised' | 'hasSaying'> {
  readonly signs: Pick<Signs, 'asserted' | 'negated' | 'ofNoPerson' | 'longPast'>;
}

export function read(normalised: string, triage: Triage): Reading {
  const plain = withoutSayings(normalised);
  const telling = tellingOf(plain);
  const stems = stemsOf(telling.told === plain ? normalised : telling.told);
  return readingOf(normalised, telling, { stems, hasSaying: plain !== normalised }, triage);
}

function readingOf(
  normalised: string,
  telling: Telling,
  { stems, hasSaying }: Pick<Reading, 'stems' | 'hasSaying'>,
  triage: Triage,
): Reading {
  const { signs } = telling;
  return {
    ...telling,
    normalised,
    hasSaying,
    raised: triage.raise(signs.asserted),
    stems,
    meanings: meaningsOf(withoutWords(stems, signs.deniedWords)),
  };
}

/** A text's stems without those of some words that stand in it. */
function withoutWords(stems: readonly string[], words: readonly string[]): readonly string[] {
  if (words.length === 0) return stems;
  const gone = new Set(words.flatMap(stemsOf));
  return stems.filter((stem) => !gone.has(stem));
}

/** The words of a normalised text, in their order, without their endings. */
export const stemsOf = (normalised: string): string[] => wordsOf(normalised).map(tokenOf);

/** A clause of fewer words says too little by itself. */
const leastWords = 2;
const leastOfSentence = 4;
/** A longer text is a pasted page; what rules heard in it comes first. */
const mostParts = 20;
/** How many words on either side belong to what was heard. */
const wordsAround = 3;

/** The sentences of a text and their clauses, without sayings. */
export function clausesOf({ told }: Reading): string[] {
  // "I am pregnant and bleeding" is one thing; so the sentences go before their clauses.
  const sentences = told.split(/ [.,] /);
  const clauses = told.split(
    / [.,] | (?:and|but|though|now|anyway|however|also|plus|btw|because|since|while|when|so|then|or) /,
  );
  return worthReading([...sentences, ...clauses]);
}

/** The sentences of a text of several, without sayings. */
export function sentencesOf({ told }: Reading): string[] {
  const sentences = told.split(' . ');
  return sentences.length === 1
    ? []
    : worthReading(sentences).filter((one) => wordsOf(one).length >= leastOfSentence);
}

/** The words around what a text's rules heard: a danger in the middle of an ordinary question is no smaller for it. */
export const aroundHeard = ({ told, raised }: Reading): string[] =>
  worthReading(raised.flatMap(({ heard }) => heard).flatMap((words) => around(words, told)));

const worthReading = (parts: readonly string[]): string[] =>
  [...new Set(parts)]
    .map((part) => part.replaceAll('_', ' ').replaceAll(/ +/g, ' ').trim())
    .filter((part) => wordsOf(part).length >= leastWords)
    .slice(0, mostParts);

/** A part of a text, read by itself. A text of one sentence is read already. */
export function readPart(part: string, whole: Reading, triage: Triage): Reading {
  if (part === whole.normalised && part === whole.told) return whole;
  const telling = tellingOfPart(part, whole);
  if (!telling) return read(part, triage);
  return readingOf(part, telling, { stems: stemsOf(telling.told), hasSaying: false }, triage);
}

function around(words: string, text: string): string[] {
  const at = ` ${text} `.indexOf(` ${words} `);
  if (at === -1) return [];
  const before = text
    .slice(0, at)
    .split(' ')
    .filter((word) => word !== '');
  const after = text
    .slice(at + words.length)
    .split(' ')
    .filter((word) => word !== '');
  return [[...before.slice(-wordsAround), words, ...after.slice(0, wordsAround)].join(' ')];
}

/*
 * Features have names, so that what was learned can be read: `cold`, `cold plunge`, `cold _bath` for "cold water bath",
 * `%plun` for letters of a word, `~massage`, `~cold ~leg`, `~!numb` for a sign that is asserted, `~-numb` for one
 * that is negated, `~.numb` for a laptop's or a dog's and `~<numb` for long ago, `~flag:nerve` for a rule that holds, `~saying`, `~length:3`, and `*`, which every text has; `?` stands
 * for unknown words.
 */

/** What speaks against a topic when nothing speaks for it. */
const always = '*';
/** A text with a word that no other phrasing has, and one with several: what is out of scope is full of them. */
const [oneStrange, moreStrange] = ['?', '??'];
const meaningName = (meaning: string) => `~${meaning}`;
export const pairName = (first: string, second: string) => `${first} ${second}`;
/** Names are made once: a question has dozens. */
const made = {
  asserted: new Map<string, string>(),
  negated: new Map<string, string>(),
  ofNoPerson: new Map<string, string>(),
  longPast: new Map<string, string>(),
};
const signMarks = { asserted: '!', negated: '-', ofNoPerson: '.', longPast: '<' } as const;
function signName(kind: keyof typeof made, sign: string): string {
  let name = made[kind].get(sign);
  if (name === undefined) {
    name = `~${signMarks[kind]}${sign}`;
    made[kind].set(sign, name);
  }
  return name;
}
export const isPair = (name: string) => name.includes(' ');
export const isMeaning = (name: string) => name.startsWith('~');
export const isLetters = (name: string) => name.startsWith('%');
export const isWord = (name: string) => /^[^~*?%]\S*$/.test(name);

const groupLength = 4;
const groups = new Map<string, readonly string[]>();
/**
 * The letter groups of a word, with its beginning and end marked: part of a word is known where the whole is not. The
 * first letters of a longer word stand once more by themselves.
 */
function lettersOf(stem: string): readonly string[] {
  const known = groups.get(stem);
  if (known) return known;
  const some: string[] = [];
  if (stem.length >= groupLength) {
    const marked = `^${stem}$`;
    for (let at = 0; at + groupLength <= marked.length; at++)
      some.push(`%${marked.slice(at, at + groupLength)}`);
    if (stem.length > groupLength) some.push(`%${stem.slice(0, groupLength)}-`);
  }
  // What members type is endless; what is remembered is not.
  if (groups.size < 20_000) groups.set(stem, some);
  return some;
}

/** About how many words a text has, in powers of two up to 32. */
const lengthNames = [0, 1, 2, 3, 4, 5].map((power) => `~length:${power}`);
const lengthOf = (words: number) => lengthNames[Math.min(5, Math.floor(Math.log2(words + 1)))] ?? '';

/** The features that any text of so many words has. */
export const featuresOfAll = (words: number): string[] => [always, lengthOf(words)];

/** The features of a text with so many unknown words. */
export function unknownWordFeatures(words: number): string[] {
  return [...(words > 0 ? [oneStrange] : []), ...(words > 1 ? [moreStrange] : [])];
}

/** Is told of every feature of a text. A name that many features have is made what the visitor knows it by once. */
export interface FeatureVisitor<Name> {
  /** What a word without its ending is known by, and what any other name is. */
  wordOf(stem: string): Name;
  nameOf(name: string): Name;
  /** A word, and its groups of letters: see featuresOfWord. */
  word(stem: Name): void;
  single(name: Name): void;
  pair(first: Name, second: Name): void;
  /** Two words with one between them: a pair whose second half has a _ before it. */
  apart(first: Name, second: Name): void;
  /** Two meanings, wherever they stand: a pair as well. */
  both(first: Name, second: Name): void;
}

export const featuresOfWord = (stem: string): readonly string[] => [stem, ...lettersOf(stem)];
export const apartName = (second: string) => `_${second}`;

/** Calls back for every feature of a text; the same one may come twice. */
export function visitFeatures<Name>(
  { stems, meanings, signs, raised, hasSaying }: Featured,
  visitor: FeatureVisitor<Name>,
): void {
  const single = (name: string) => visitor.single(visitor.nameOf(name));
  single(always);
  let [beforeLast, last]: (Name | undefined)[] = [];
  for (let at = 0; at < stems.length; at++) {
    const word = visitor.wordOf(stems[at] ?? '');
    visitor.word(word);
    if (last !== undefined) visitor.pair(last, word);
    if (beforeLast !== undefined) visitor.apart(beforeLast, word);
    beforeLast = last;
    last = word;
  }
  single(lengthOf(stems.length));
  const meant = meanings.map((meaning) => visitor.nameOf(meaning));
  for (let at = 0; at < meant.length; at++) {
    const one = meant[at];
    if (one === undefined) continue;
    visitor.single(one);
    for (let next = at + 1; next < meant.length; next++) {
      const other = meant[next];
      if (other !== undefined) visitor.both(one, other);
    }
  }
  for (const sign of signs.asserted.keys()) single(signName('asserted', sign));
  for (const sign of signs.negated) single(signName('negated', sign));
  for (const sign of signs.ofNoPerson) single(signName('ofNoPerson', sign));
  for (const sign of signs.longPast) single(signName('longPast', sign));
  for (const { flag } of raised) single(meaningName(flag.id));
  if (hasSaying) single(meaningName('saying'));
}

/** The names of all features of a text, each once. */
export function featuresOf(reading: Featured): string[] {
  const names = new Set<string>();
  visitFeatures<string>(reading, {
    wordOf: (stem) => stem,
    nameOf: (name) => name,
    word(stem) {
      for (const name of featuresOfWord(stem)) names.add(name);
    },
    single: (name) => names.add(name),
    pair: (first, second) => names.add(pairName(first, second)),
    apart: (first, second) => names.add(pairName(first, apartName(second))),
    both: (first, second) => names.add(pairName(first, second)),
  });
  return [...names];
}

/** Those from two on: "one" says too much else. */
const numberWords: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(
    ' ',
  ),
);

/** A year, of the last century or of this one. */
const year = '#year';

/** A number is a number, whichever it is and however it is written; but for a year, which says when. */
const tokenOf = remembered((word) => {
  if (numberWords.has(word)) return '#';
  if (!/^[\d#]/.test(word)) return stemOf(word);
  return word === year || /^(?:19|20)\d\d$/.test(word) ? year : '#';
});

/** What a word begins that has a meaning. */
interface Phrases {
  /** What it means by itself. */
  readonly alone: string[];
  /** By the next word: what both of them mean with those that follow. */
  readonly byNext: Map<string, { readonly meaning: string; readonly rest: readonly string[] }[]>;
}

const phrases = new Map<string, Phrases>();
for (const [meaning, line] of Object.entries(synonyms)) {
  for (const written of line.split(',')) {
    const [first = '', next, ...rest] = wordsOf(written).map(tokenOf);
    const some = phrases.getOrInsertComputed(first, () => ({ alone: [], byNext: new Map() }));
    const name = meaningName(meaning);
    if (next === undefined) some.alone.push(name);
    else some.byNext.getOrInsertComputed(next, () => []).push({ meaning: name, rest });
  }
}

/** Every word that a meaning is written with, for the speller. */
export const synonymWords: readonly string[] = [
  ...new Set(
    Object.values(synonyms)
      .join(' ')
      .match(/[a-z]{3,}/g),
  ),
];

/** A question names few things; a pasted page would make pairs without end. */
const mostMeanings = 24;

function meaningsOf(stems: readonly string[]): string[] {
  const meanings: string[] = [];
  const add = (meaning: string) => {
    if (!meanings.includes(meaning)) meanings.push(meaning);
  };
  for (let at = 0; at < stems.length && meanings.length < mostMeanings; at++) {
    const begun = phrases.get(stems[at] ?? '');
    if (begun === undefined) continue;
    for (const meaning of begun.alone) add(meaning);
    for (const { meaning, rest } of begun.byNext.get(stems[at + 1] ?? '') ?? [])
      if (follows(stems, at + 2, rest)) add(meaning);
  }
  return meanings.toSorted();
}

function follows(stems: readonly string[], from: number, rest: readonly string[]): boolean {
  for (let at = 0; at < rest.length; at++) if (stems[from + at] !== rest[at]) return false;
  return true;
}
