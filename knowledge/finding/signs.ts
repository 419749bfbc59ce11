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
export interface Occurrence extends Sign {
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
  readonly signs: Signs;
  /** Every sign in it, asserted or not. */
  readonly occurrences: readonly Occurrence[];
}

/** What a normalised text without sayings tells of, and the signs in it: `occurrences`, where they are known. */
export function tellingOf(plain: string, occurrences = occurrencesIn(` ${plain}`)): Telling {
  const signs = signsIn(plain, occurrences);
  const asItIs = { told: plain, signs, occurrences };
  if (![...signs.asserted.keys()].some((name) => personal.has(name))) return asItIs;
  const told = withoutOthersCircumstances(plain, occurrences);
  if (told === plain) return asItIs;
  const left = occurrencesIn(` ${told}`);
  return { told, signs: signsIn(told, left), occurrences: left };
}

/** What a part of a text that was told tells of: the signs that stand in it. `undefined` where it is not word for word in the text. */
export function tellingOfPart(part: string, { told, occurrences }: Telling): Telling | undefined {
  const from = ` ${told} `.indexOf(` ${part} `);
  if (from === -1) return undefined;
  const end = from + 1 + part.length;
  const inside: Occurrence[] = [];
  for (const one of occurrences)
    if (one.at > from && one.at + one.words.length <= end) inside.push({ ...one, at: one.at - from });
  return tellingOf(part, inside);
}

function signsIn(plain: string, occurrences: readonly Occurrence[]): Signs {
  const text = ` ${plain}`;
  const asserted = new Map<string, string>();
  const negated = new Set<string>();
  const ofNoPerson = new Set<string>();
  /** Each with the words it was found in. */
  const longPast = new Map<string, string>();
  const past = once(() => whatIsLongPast(text));
  const tells = once(() => ({
    over: tellsOfOver(text),
    longAgo: tellsOfLongAgo(text),
    story: tellsOfStory(text),
    pet: tellsOfPet(text),
  }));
  const denied = new Map<string, string>();
  // The same for every wording that begins at one place.
  let clause: (ReturnType<typeof clauseAt> & { readonly at: number }) | undefined;
  for (const { name, byItself, at, words } of occurrences) {
    if (asserted.has(name)) continue;
    if (clause?.at !== at) clause = { at, ...clauseAt(text, at, tells()) };
    if (clause.ofNoPerson) ofNoPerson.add(name);
    else if (clause.longPast() && !personal.has(name) && past() !== 'back') longPast.set(name, words);
    else if (isAsserted(clause.negated, words, () => matchAt(byItself(), text, at)?.[0]))
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
function withoutOthersCircumstances(plain: string, all: readonly Occurrence[]): string {
  const text = ` ${plain}`;
  const people = new People(plain);
  const circumstances = all.filter(({ name }) => personal.has(name));
  const bodies = all
    .filter(({ name, at }) => bodily.has(name) && !circumstances.some((one) => isInside(at, one)))
    .map(({ at, words }) => people.at(at, at + words.length));
  if (bodies.length === 0 || bodies.includes(undefined)) return plain;
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

/** What is the same for every sign that begins at one place. `tells` is what the text may tell of anywhere. */
function clauseAt(
  text: string,
  at: number,
  tells: TellingOfNobody & { readonly over: boolean; readonly longAgo: boolean },
) {
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - before)));
  const words = text.slice(start, at).trimEnd().split(' ');
  const rest = text.slice(at, at + after);
  return {
    ofNoPerson: isOfNoPerson(words, rest, tells),
    longPast: tells.longAgo ? once(() => isLongPast(words, rest)) : never,
    negated: (tells.over && isOverByNow(words, rest)) || isNegated(words, rest),
  };
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
  let plain = '';
  let kept = 0;
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    const at = space + 1;
    if (at < kept) continue;
    const words = longestOf(book.worthTrying(text, at).map((wording) => wordsAt(wording, text, at)));
    if (words === undefined || words.trim() === '') continue;
    plain += `${text.slice(kept, at)}${gap}`;
    kept = at + words.length;
  }
  return (plain + text.slice(kept)).trim();
}

function longestOf(found: readonly (string | undefined)[]): string | undefined {
  let longest: string | undefined;
  for (const words of found) {
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
