import { once } from '../once.ts';
import { bodily, lexicon, personal } from '../words/lexicon.ts';
import { sayings } from '../words/sayings.ts';
import { isLongPast, tellsOfLongAgo, whatIsLongPast } from './long-past.ts';
import { isNegated, isOverByNow, tellsOfOver } from './negation.ts';
import { bookOf, matchAt, patternOf, wordsAt } from './phrasebook.ts';
import { isOfNoPerson, People, type TellingOfNobody, tellsOfPet, tellsOfStory } from './whose.ts';

/*
 * Which signs, places and circumstances a text asserts and which it denies: "no swelling, just sore" asserts soreness
 * alone. What is said of a dog, a laptop or a film is neither, and so is what happened long ago.
 */

interface Sign {
  readonly name: string;
  /** The wording without room for a "not" between its words: what "not" it finds is its own, as in "can not breathe". */
  readonly byItself: () => RegExp;
}

const signBook = bookOf<Sign>(() =>
  Object.entries(lexicon).flatMap(([name, lines]) =>
    lines.map((line) => [{ name, byItself: once(() => patternOf(withoutRoomForNot(line))) }, line] as const),
  ),
);

const everyday = bookOf(() => sayings.map((saying) => [null, saying] as const));

/** Around a word, so many characters before and after decide whether a wording begins there. */
const [before, after] = [80, 120];

export interface Signs {
  /** Each with the words it was found in. */
  readonly asserted: ReadonlyMap<string, string>;
  /** Those that the text says are not there, and does not assert elsewhere. */
  readonly negated: ReadonlySet<string>;
  /** Those of an animal, a thing or a story. */
  readonly ofNoPerson: ReadonlySet<string>;
  /** Those that are told of as long past. What somebody is, has or takes is not over for that. */
  readonly longPast: ReadonlySet<string>;
  /** The words of the circumstances that somebody says they have not: they mean nothing more. */
  readonly deniedWords: readonly string[];
}

/** Where a sign stands in a text that has a space before each word. */
interface Occurrence extends Sign {
  readonly at: number;
  readonly words: string;
}

/** In a text of so many characters somebody may have sent the same words a thousand times. */
const longText = 1000;

/** Every sign wherever it stands, in the text's order. */
function occurrencesIn(text: string): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  const book = signBook();
  book.noteBeginnings(text);
  const seen = new Set<string>();
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    const at = space + 1;
    const some = book.worthTrying(text, at);
    if (some.length === 0) continue;
    if (text.length > longText && isRepeated(at, text, seen)) continue;
    for (const wording of some) {
      if (!book.suffices(wording)) continue;
      const words = wordsAt(wording, text, at);
      if (words === undefined) continue;
      const { name, byItself } = wording.means;
      occurrences.push({ name, byItself, at, words });
    }
  }
  return occurrences;
}

/** What a normalised text without sayings tells of. */
export interface Telling {
  /** The text without the circumstances of anybody whose body it does not speak of. */
  readonly told: string;
  /** Those of whom it is told. */
  readonly people: People;
  readonly signs: Signs;
  /** Every sign in it, asserted or not. */
  readonly occurrences: readonly Occurrence[];
  /** What it may tell of anywhere. */
  readonly tells: Tells;
}

/** What a text may tell of that is over, long ago, made up or a pet's: looked for once, and in no part of a text that tells of none. */
interface Tells extends TellingOfNobody {
  readonly over: boolean;
  readonly longAgo: boolean;
}

function tellsOf(text: string, whole?: Tells): Tells {
  const tells = (of: keyof Tells, test: (text: string) => boolean) => whole?.[of] !== false && test(text);
  return {
    over: tells('over', tellsOfOver),
    longAgo: tells('longAgo', tellsOfLongAgo),
    story: tells('story', tellsOfStory),
    pet: tells('pet', tellsOfPet),
  };
}

/** What a normalised text without sayings tells of, and the signs in it. Of a part, what is known of the whole. */
export function tellingOf(plain: string, known?: Pick<Telling, 'occurrences' | 'tells'>): Telling {
  const text = ` ${plain}`;
  const occurrences = known?.occurrences ?? occurrencesIn(text);
  const tells = tellsOf(text, known?.tells);
  const people = new People(plain);
  const signs = signsIn(text, occurrences, tells);
  const asItIs = { told: plain, people, signs, occurrences, tells };
  if (![...signs.asserted.keys()].some((name) => personal.has(name))) return asItIs;
  const told = withoutOthersCircumstances(text, occurrences, people);
  return told === plain ? asItIs : tellingOfLeft(told, tells);
}

function tellingOfLeft(told: string, whole: Tells): Telling {
  const text = ` ${told}`;
  const occurrences = occurrencesIn(text);
  const tells = tellsOf(text, whole);
  return { told, people: new People(told), signs: signsIn(text, occurrences, tells), occurrences, tells };
}

/** What a part of a text that was told tells of: the signs that stand in it. `undefined` where it is not word for word in the text. */
export function tellingOfPart(part: string, { told, occurrences, tells }: Telling): Telling | undefined {
  const from = ` ${told} `.indexOf(` ${part} `);
  if (from === -1) return undefined;
  const end = from + 1 + part.length;
  const inside: Occurrence[] = [];
  for (const one of occurrences)
    if (one.at > from && one.at + one.words.length <= end) inside.push({ ...one, at: one.at - from });
  return tellingOf(part, { occurrences: inside, tells });
}

function signsIn(text: string, occurrences: readonly Occurrence[], tells: Tells): Signs {
  const asserted = new Map<string, string>();
  const negated = new Set<string>();
  const ofNoPerson = new Set<string>();
  /** Each with the words it was found in. */
  const longPast = new Map<string, string>();
  const past = once(() => whatIsLongPast(text));
  const denied = new Map<string, string>();
  const hasNot = holdsNot.test(text);
  // The same for every wording that begins at one place.
  let clause: (ReturnType<typeof clauseAt> & { readonly at: number }) | undefined;
  const wordsBefore = new WordsBefore(text);
  for (const { name, byItself, at, words } of occurrences) {
    if (asserted.has(name)) continue;
    if (clause?.at !== at)
      clause = { at, ...clauseAt(wordsBefore.upTo(at), text.slice(at, at + after), tells) };
    if (clause.ofNoPerson) ofNoPerson.add(name);
    else if (clause.longPast() && !personal.has(name) && past() !== 'back') longPast.set(name, words);
    else if (
      hasNot ? isAsserted(clause.negated, words, () => matchAt(byItself(), text, at)) : !clause.negated
    )
      asserted.set(name, words);
    else {
      negated.add(name);
      if (personal.has(name)) denied.set(name, words);
    }
  }
  // "Had a stroke in 2012, today my arm is numb", but not "in 2012, and today she is running".
  if (longPast.size > 0 && past() === 'perhaps back' && [...asserted.keys()].some((name) => bodily.has(name)))
    for (const [name, words] of longPast) asserted.set(name, words);
  for (const name of asserted.keys()) {
    longPast.delete(name);
    negated.delete(name);
    denied.delete(name);
  }
  return {
    asserted,
    negated,
    ofNoPerson,
    longPast: new Set(longPast.keys()),
    deniedWords: [...denied.values()],
  };
}

/**
 * A normalised text without what is said of anybody's circumstances whose body it does not speak of: "my dad is on
 * warfarin, i am sore" tells of no blood thinner that the sore one takes.
 */
function withoutOthersCircumstances(text: string, all: readonly Occurrence[], people: People): string {
  const circumstances = all.filter(({ name }) => personal.has(name));
  const bodies = all
    .filter(({ name, at }) => bodily.has(name) && !circumstances.some((one) => isInside(at, one)))
    .map(({ at, words }) => people.at(at, at + words.length));
  if (bodies.length === 0 || bodies.includes(undefined)) return text.slice(1);
  let kept = '';
  let from = 0;
  for (const { at, words } of circumstances) {
    const end = at + words.length;
    const whose = people.circumstanceAt(at, end);
    if (whose === undefined || bodies.includes(whose) || end <= from) continue;
    kept += text.slice(from, Math.max(from, people.ownerStart(at, end)));
    from = end;
  }
  return (kept + text.slice(from))
    .replaceAll(/ +/g, ' ')
    .replace(/^ (?:(?:and|but|so|[.,]) )*/, '')
    .replace(/(?: (?:and|but|so|because|since|[.,]))* ?$/, '');
}

const isInside = (at: number, one: Occurrence) => at >= one.at && at < one.at + one.words.length;

/** What is the same for every sign that begins at one place, by the words before it and the text from there on. */
function clauseAt(words: readonly string[], rest: string, tells: Tells) {
  return {
    ofNoPerson: isOfNoPerson(words, rest, tells),
    longPast: tells.longAgo ? once(() => isLongPast(words, rest)) : never,
    negated: (tells.over && isOverByNow(words, rest)) || isNegated(words, rest),
  };
}

/** The words of a text up to the places of its signs, one after the other. */
class WordsBefore {
  readonly #words: readonly string[];
  /** So many words stand before the place, which is where the next of them begins. */
  #count = 0;
  #place = 0;
  /** So many of those, up to this place, stand too far before it. */
  #gone = 0;
  #from = 0;

  /** `text` has a space before each word. */
  constructor(text: string) {
    this.#words = text.split(' ');
  }

  /** Those before a place, from the one that stands so many characters before it, in their order. Places come in the text's order. */
  upTo(at: number): readonly string[] {
    while (this.#place < at) this.#place += (this.#words[this.#count++] ?? '').length + 1;
    for (;;) {
      const end = this.#from + (this.#words[this.#gone] ?? '').length;
      if (end > at - before) break;
      this.#from = end + 1;
      this.#gone += 1;
    }
    return this.#words.slice(this.#gone, this.#count);
  }
}

const never = () => false;

/**
 * A "not" that a wording spells belongs to the sign: "can not breathe". One that it only leaves room for denies it: "it does
 * not wake me".
 */
function isAsserted(isInNegation: boolean, words: string, wordsByItself: () => string | undefined): boolean {
  if (!holdsNot.test(words)) return !isInNegation;
  const own = wordsByItself();
  return own !== undefined && (holdsNot.test(own) || !isInNegation);
}

const nots = 'not|no|never|without|nothing';
const holdsNot = new RegExp(`\\b(?:${nots})\\b`);

/** A wording whose any words are any but a "not", unless they may reach into the next sentence. */
const withoutRoomForNot = (wording: string) =>
  wording.replaceAll(/(?<=^|[ (|:])\\w[+*](?!\|\[\.,\])/g, `(?!(?:${nots})\\b)$&`);

function isRepeated(at: number, text: string, seen: Set<string>): boolean {
  const around = `${text.slice(Math.max(0, at - before), at)}|${text.slice(at, at + after)}`;
  if (seen.has(around)) return true;
  seen.add(around);
  return false;
}

/** Stands for a saying that was taken out: a word that means nothing. */
const gap = '_';

/** A normalised text with everyday sayings that look like signs taken out: their own words and no more. */
export function withoutSayings(normalised: string): string {
  const book = everyday();
  const text = ` ${normalised}`;
  book.noteBeginnings(text);
  let plain = '';
  let kept = 0;
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    const at = space + 1;
    if (at < kept) continue;
    const words = longestAt(book, text, at);
    if (words === undefined || words.trim() === '') continue;
    plain += `${text.slice(kept, at)}${gap}`;
    kept = at + words.length;
  }
  return (plain + text.slice(kept)).trim();
}

/** The longest words that any wording of a book stands for at a place of the text whose beginnings it noted. */
function longestAt(book: ReturnType<typeof everyday>, text: string, at: number): string | undefined {
  let longest: string | undefined;
  for (const wording of book.worthTrying(text, at)) {
    if (!book.suffices(wording)) continue;
    const words = wordsAt(wording, text, at);
    if (words !== undefined && words.length > (longest?.length ?? 0)) longest = words;
  }
  return longest;
}

/** Every word that a sign is written with, for the speller. */
export const signWords: readonly string[] = [
  ...new Set(
    Object.values(lexicon).flatMap((lines) =>
      lines.flatMap((line) => line.replace(/\\\w[*+]?/g, ' ').match(/[a-z]{3,}/g) ?? []),
    ),
  ),
];
