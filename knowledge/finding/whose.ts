import {
  givenNames,
  otherSubjects,
  professional,
  relation,
  sayer,
  somebodyNamed,
  telling,
} from '../words/people.ts';

/*
 * Whose something is that a text tells: the asker's own, somebody else's, or of no person at all: an animal, a thing, a
 * story. It belongs to whoever is named last before it in its clause; without one, to whom the text has been about.
 */

export type Whose = 'self' | 'another' | 'no-person';

interface Person {
  readonly start: number;
  readonly end: number;
  readonly whose: 'self' | 'another';
}

/** What somebody else does, is or has: it takes such a word to know a bare noun or a first name for a subject. */
const third =
  "(?:is|was|has|had|just|keeps?|kept|says?|said|feels?|felt|looks?|seems?|does|did|can|could|will|would|collapsed|fainted|fell|hit|banged|stopped|started|passed|blacked|got|went|gone|took|swallowed|told|drank|woke|lost|came|complain\\w*|not|down|in|on|takes|needs|uses|wears|runs|acting|shaking|shivering|wheezing|limping|vomiting|bleeding|who)";

const people = new RegExp(
  `\\b(?:(?<skip>${telling}|${professional}|(?:as|am|being|become|became|like) (?:a|an|the) (?:\\w+ ){0,2}?${relation}|(?:as|being) ${relation})|(?<another>${somebodyNamed}s?|he|she|him|her|his|hers|himself|herself|someones?|somebodys?|anyones?|(?:${givenNames})(?:s(?= \\w))?(?= (?:and|${third}|\\w+(?:ed|ing))\\b|s\\b)|(?<=(?:^ ?|[.,] )(?:help |omg |oh no |so |my )?)${relation}(?= ${third}\\b))|(?<self>i|me|my|myself|mine|we|us|our))\\b`,
  'g',
);
/** "They" may be legs: it is somebody only where nobody and nothing else is spoken of. */
const they = /\b(?:they|them|their)\b/;
const plurals =
  /\b(?:legs|calves|calfs|feet|quads|hamstrings|shins|knees|ankles|hips|thighs|glutes|toes|heels|shoes|muscles|trainers|runs|hills|socks)\b/;
const says = new RegExp(`^ (?:just |always )?${sayer}\\b`);

/** A circumstance that is put as a person: "u15s", "a diabetic". */
const isPerson =
  /(?:year olds?|\d|yo|teen\w*|junior \w+|u1\ds?|kids?|boys?|girls?|pupil|diabetics?|asthmatics?|pregnant)$/;
/** Before such a one: it is of somebody whom one has, teaches, carries or runs with. */
const isHavingAnother =
  /\b(?:coach|coaches|coached|coaching|teach|teaches|teaching|train|lead|leads|leading|with|for|carry|carrying|carried|lift|lifting|push|pushing|pushed|chasing|helping|babysitting|after|caring for|collect|collecting|up|organise|organising|of)(?: (?:the|my|our|a|an|some|all|his|her|two|three|local))* $/;

/** What ends a clause. */
const boundary = /(?: [.,]|\b(?:and|but|so|because|since|while|when|whenever|then|now|though|although|or)) /g;

/** The people of a text, and whose each part of it is. */
export class People {
  readonly #text: string;
  readonly #persons: readonly Person[];
  readonly #isOfThem: boolean;

  /** `text` is normalised, with its sayings taken out. */
  constructor(text: string) {
    this.#text = text;
    const persons: Person[] = [];
    for (const { 0: words, index, groups } of text.matchAll(people)) {
      if (groups?.['skip'] !== undefined) continue;
      const whose = groups?.['self'] === undefined ? 'another' : 'self';
      const end = index + words.length;
      if (whose === 'another' && says.test(text.slice(end, end + 40))) continue;
      persons.push({ start: index, end, whose });
    }
    this.#persons = persons;
    this.#isOfThem = persons.length === 0 && they.test(text) && !plurals.test(text);
  }

  /** Whether it speaks of anybody but the asker. */
  get hasAnother(): boolean {
    return this.#isOfThem || this.#persons.some(({ whose }) => whose === 'another');
  }

  /** Whether it speaks of the asker, other than as whoever tells of it. */
  get hasSelf(): boolean {
    return this.#persons.some(({ whose }) => whose === 'self');
  }

  /**
   * Whose the words from `start` to `end` are, or `undefined` where the text does not say. In doubt they are the
   * asker's own.
   */
  at(start: number, end: number): Person['whose'] | undefined {
    if (this.#isOfThem) return 'another';
    const named = this.namedAt(start, end);
    if (named) return named;
    const last = this.#persons.findLast((one) => one.end <= start)?.whose;
    // "He fell and is not moving" goes on with him.
    const goesOn = /^(?:(?:now|just|also|still) )?(?:is|was|has|keeps|does|says)\b/.test(
      this.#text.slice(this.#clauseOf(start).start),
    );
    return this.hasSelf && !goesOn ? 'self' : last;
  }

  /** The same, by whoever is spoken of in the same clause. */
  namedAt(start: number, end: number): Person['whose'] | undefined {
    const within = this.#persons.filter((one) => one.start < end && one.end > start);
    // "He hits me": whoever is hurt is oneself.
    if (within.some(({ whose }) => whose === 'self')) return 'self';
    if (within.length > 0) return 'another';
    const clause = this.#clauseOf(start);
    const before = this.#persons.findLast((one) => one.end <= start && one.start >= clause.start);
    if (before) return before.whose;
    const isFirst = !this.#persons.some((one) => one.end <= start);
    return isFirst
      ? this.#persons.find((one) => one.start >= end && one.start < clause.end)?.whose
      : undefined;
  }

  /** Who is, has or takes what the words from `start` to `end` say; `undefined` where the text does not say. */
  circumstanceAt(start: number, end: number): Person['whose'] | undefined {
    if (meToo.test(this.#text)) return undefined;
    const isOfAnother =
      isPerson.test(this.#text.slice(start, end)) && isHavingAnother.test(this.#text.slice(0, start));
    if (isOfAnother) return 'another';
    return this.namedAt(start, end);
  }

  /** The same, by whoever was spoken of last. */
  lastAt(start: number, end: number): Person['whose'] | undefined {
    return this.namedAt(start, end) ?? this.#persons.findLast((one) => one.end <= start)?.whose;
  }

  /** Where whoever owns these words is named, if before them in the same clause; else where they begin. */
  ownerStart(start: number, end: number): number {
    const clause = this.#clauseOf(start);
    const owner = this.#persons.findLast((one) => one.start < end && one.start >= clause.start);
    return Math.min(owner?.start ?? start, start);
  }

  #clauseOf(at: number): { readonly start: number; readonly end: number } {
    let start = 0;
    for (const { 0: words, index } of this.#text.matchAll(boundary)) {
      if (index >= at) return { start, end: index };
      start = index + words.length;
    }
    return { start, end: this.#text.length };
  }
}

/**
 * Whether a danger is told of somebody else; of the asker when in doubt. `signs` are the words that tell of it; without
 * any, the text as a whole does. Words that nobody is named for are the asker's own where `isOwnUnsaid`.
 */
export function isOfAnother(told: string, signs: readonly string[], isOwnUnsaid: boolean): boolean {
  const text = ` ${told}`;
  const people = new People(text);
  if (!people.hasAnother) return false;
  if (signs.length === 0)
    return !people.hasSelf && (!isOwnUnsaid || people.namedAt(1, 1) === 'another');
  const owners = signs.map((words) => {
    const start = text.indexOf(` ${words}`) + 1;
    return people.at(start, start + words.length) ?? (isOwnUnsaid ? 'self' : undefined);
  });
  return owners.includes('another') && !owners.includes('self');
}

const others = new RegExp(`\\b(?:${otherSubjects.join('|')})$`);
const anyOther = new RegExp(`\\b(?:${otherSubjects.join('|')})\\b`);

/** Whether a text speaks of any animal, thing or story at all. */
export const mentionsNoPerson = (text: string) => anyOther.test(text);

const person =
  /^(?:i|me|my|mine|we|us|he|she|him|they|them|mate|friend|husband|wife|partner|dad|mum|mom|son|daughter|kid|runner|somebody|someone|im|ive|you)$/;
/** What an animal does to somebody is somebody's sign. */
const doneToSomebody =
  /\b(?:bit|bitten|bite|bites|biting|nipped|scratched|attacked|mauled|knocked|tripped|pulled|jumped|ran into|hit|savaged|clamped|latched|chased|took|kicked|bowled|got (?:me|him|her|my|his|us|our)|sank|went for)\b/;

/** What may stand before the subject of a clause. */
const determiner =
  /^(?:my|our|your|his|her|their|the|a|an|this|that|old|new|poor|little|big|neighbours|friends|mates|mums|dads|and|so|well|oh|rip|ok|also|even|both|next|door|is|has|does|did|was)$/;

/**
 * Whether the clause of a sign, by the words before it, has an animal, a thing or a story for its subject: "our dog is
 * limping", but not "he had a fit during the film", nor "the dog has a limp and so do i".
 */
export function isOfNoPerson(before: readonly string[], after: string): boolean {
  if (meToo.test(after)) return false;
  let start = before.length;
  while (start > 0 && before.length - start < 10 && !endsClause(before, start - 1)) start -= 1;
  const clause = before.slice(start).filter((word) => word !== '');
  const subject = clause.findIndex((word) => !determiner.test(word));
  if (subject === -1 || !others.test(clause[subject] ?? '')) return false;
  const rest = clause.slice(subject + 1);
  return !rest.some((word) => person.test(word)) && !doneToSomebody.test(rest.join(' '));
}

const endsClause = (words: readonly string[], at: number) =>
  /^(?:[.,]|but|now|though|then|because|while|when)$/.test(words[at] ?? '') ||
  (words[at] === 'and' && !/^(?:is|was|has|its|it)$/.test(words[at + 1] ?? ''));

const meToo =
  /\b(?:so|neither) (?:do|am|can|have|did|has|is|was) i\b|\bnow i (?:do|am|have|can not)\b|\bmine\b|\b(?:i|me|he|she|they|we) (?:(?:was|am|do|have|has|is|does|did) )?too\b|\b(?:has|have|does|is) too\b|\bas well\b|\bsame here\b/;
