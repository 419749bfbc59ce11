import { remembered } from '../once.ts';
import {
  body,
  givenNames,
  professional,
  relation,
  sayer,
  somebodyNamed,
  telling,
  third,
} from '../words/people.ts';
import { bareThings, calledByName, isBareThing, isThing, tales, things, titles } from '../words/things.ts';
import { bookOf, nextWord, wordsAt } from './phrasebook.ts';

/*
 * Whose something is that a text tells: the asker's own, somebody else's, or of no person at all: an animal, a thing, a
 * story. It belongs to whoever is named last before it in its clause; without one, to whom the text has been about.
 */

interface Person {
  readonly start: number;
  readonly end: number;
  readonly whose: 'self' | 'another';
  /** Named after a word like "with" or "behind": something is done to or beside them. */
  readonly isObject: boolean;
}

/** Who is named by what, in the order in which it is looked for; `skip` is whoever only tells of it, and is not the one it is about. */
const personBook = bookOf((): (readonly [means: Person['whose'] | 'skip', source: string])[] => [
  ...telling.map((source) => ['skip', source] as const),
  ['skip', professional],
  ['skip', `(?:as|am|being|become|became|like) (?:a|an|the) (?:\\w+ ){0,2}?${relation}`],
  ['skip', `(?:as|being) ${relation}`],
  ['another', `${somebodyNamed}s?`],
  [
    'another',
    'he|she|him|her|his|hers|himself|herself|someones?|somebodys?|anyones?|one of (?:ours|them|us)',
  ],
  [
    'another',
    `(?:(?:my|our|your|big|old|young|poor|little) )?(?:${givenNames})s?(?= (?:(?:\\w+ )?(?:${body}|drinks?|pint)|and|${third}|\\w+ed)\\b)`,
  ],
  [
    'another',
    `(?<=(?:^ ?|[.,] )(?:help |omg |oh no |so |my |last |another |old |young |found |got |have |theres |there is ){0,2})${relation}(?= (?:, (?:aged? )?\\d+ , )?(?:\\w+ )?${third}\\b)`,
  ],
  [
    'another',
    `(?:one|two|three|four|five|several) of us|(?:two|three|four|five|several) (?:people|(?:${relation})s)`,
  ],
  [
    'another',
    `(?<=\\b(?:hit|got|struck|clipped|kicked|knocked|trapped|pinned|crushed|caught|took|knocked (?:down|over)|(?:down|fell|fallen|landed|collapsed|toppled|ran|run|drove|backed|reversed) (?:on|onto|over|into)) )(?:our )?(?:${givenNames})`,
  ],
  ['another', `(?:number|bib|runner) \\d+(?= ${third}\\b)`],
  ['another', `${relation} of (?:mine|ours)`],
  ['another', `one of (?:our|the|my|these)(?: (?!${body}\\b)\\w+){1,3}(?= ${third}\\b)`],
  ['self', `i|me|us|myself|mine|(?:my|our)(?= (?:\\w+ ){0,2}?(?:${body}|drinks?|pint)\\b)`],
]);
/** Before a person: something is done to them or beside them. "I am with a runner" tells of the runner. */
const objectBefore =
  /\b(?:to|with|at|from|for|by|after|past|behind|about|of|on|near|beside|before|like|than|told|asked|passed|beat|overtook|met|helped|hugged|texted|rang|called|messaged|carried|married) $/;
/** Unless it comes down on them: whoever is hurt is told of. */
const harmBefore =
  /\b(?:down|fell|fallen|falls|landed|lands|collapsed|toppled|dropped|crashed|tipped|rolled|ran|run|drove|backed|reversed|stood|trod|stamped|slid|swung|smashed) (?:\w+ )?(?:on|onto|over|into) $/;
/** "A fella i run with". */
const besides =
  /^i (?:run|car share|share|sit|train|ran|know|coach|met|live|work|walk|race)\b|^i (?:was|am) (?:with|running|training)\b/;
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

/** What ends a clause; "who" and "whose" go on about whoever was named. */
const boundary =
  /(?: [.,](?! (?:who|whose|aged?)\b)|\b(?:and|but|so|because|since|while|when|whenever|before|after|then|now|though|although|or)(?= (?!running|the |a |an |my (?:run|race)|today|yesterday|last|this|\d))) /g;

/** Every word that a person is known by, for the speller. */
export const peopleWords: readonly string[] = [...new Set(`${givenNames} ${relation}`.match(/[a-z]{3,}/g))];

function personsIn(text: string): Person[] {
  const book = personBook();
  book.noteBeginnings(text);
  const persons: Person[] = [];
  let end = 0;
  for (let index = nextWord(text, 0); index !== -1; index = nextWord(text, index)) {
    if (index < end) continue;
    const found = firstOf(book, text, index);
    if (!found) continue;
    const { whose, words } = found;
    end = index + words.length;
    if (whose === 'skip') continue;
    if (whose === 'another' && says.test(text.slice(end, end + 40))) continue;
    const until = text.slice(0, index);
    const isObject = objectBefore.test(until) && !harmBefore.test(until);
    // "The lad next to me", "a fella i run with": they are told of.
    const isAside =
      words === 'i'
        ? persons.at(-1)?.end === index - 1 && besides.test(text.slice(index, index + 30))
        : (words === 'me' || words === 'us') && isObject;
    if (whose === 'self' && isAside) continue;
    persons.push({ start: index, end, whose, isObject });
  }
  return persons;
}

/** Who is named at a place of a text whose beginnings the book noted, by the first wording that stands there. */
function firstOf(book: ReturnType<typeof personBook>, text: string, at: number) {
  for (const wording of book.worthTrying(text, at)) {
    const words = book.suffices(wording) ? wordsAt(wording, text, at) : undefined;
    if (words !== undefined) return { whose: wording.means, words };
  }
  return undefined;
}

/** The people of a text, and whose each part of it is. They are looked for when somebody asks. */
export class People {
  readonly #text: string;
  #found: readonly Person[] | undefined;
  /** What ends each of its clauses. */
  #boundaries: readonly RegExpExecArray[] | undefined;

  /** `told` is normalised, with its sayings taken out. */
  constructor(told: string) {
    this.#text = ` ${told}`;
  }

  get #persons(): readonly Person[] {
    this.#found ??= personsIn(this.#text);
    return this.#found;
  }

  get #isOfThem(): boolean {
    return this.#persons.length === 0 && they.test(this.#text) && !plurals.test(this.#text);
  }

  /** Whether it speaks of anybody but the asker. */
  get hasAnother(): boolean {
    return this.#isOfThem || this.#persons.some(({ whose }) => whose === 'another');
  }

  /** Whether it speaks of the asker, other than as whoever tells of it. */
  get #hasSelf(): boolean {
    return this.#persons.some(({ whose }) => whose === 'self');
  }

  #isSelfAfter(start: number): boolean {
    return this.#persons.some((one) => one.whose === 'self' && one.start > start);
  }

  /** Whether its first clause is about somebody else. */
  get #beginsWithAnother(): boolean {
    const [first] = this.#persons;
    return first?.whose === 'another' && this.#clauseAt(first.start) === 0;
  }

  /** Whose the words from `start` to `end` are, or `undefined` where the text does not say. */
  at(start: number, end: number): Person['whose'] | undefined {
    if (this.#isOfThem) return 'another';
    const before = this.#persons.filter((one) => one.end <= start);
    const last = before.findLast(({ isObject }) => !isObject) ?? before.at(-1);
    return this.#namedAt(start, end) ?? last?.whose;
  }

  /** The same, by whoever is spoken of in the same clause. */
  #namedAt(start: number, end: number): Person['whose'] | undefined {
    // "Took too many of my mum's tablets": she is not the one who did.
    const within = this.#persons.filter((one) => one.start < end && one.end > start && !one.isObject);
    // "He hits me": whoever is hurt is oneself.
    if (within.some(({ whose }) => whose === 'self')) return 'self';
    if (within.length > 0) return 'another';
    const clause = this.#clauseAt(start);
    return this.#persons.findLast((one) => one.end <= start && one.start >= clause)?.whose;
  }

  /** Who is, has or takes what the words from `start` to `end` say; `undefined` where the text does not say. */
  circumstanceAt(start: number, end: number): Person['whose'] | undefined {
    if (meToo.test(this.#text)) return undefined;
    const isSomebodyHad =
      isPerson.test(this.#text.slice(start, end)) && isHavingAnother.test(this.#text.slice(0, start));
    if (isSomebodyHad) return 'another';
    return this.#namedAt(start, end);
  }

  /** Where whoever owns these words is named, if before them in the same clause; else where they begin. */
  ownerStart(start: number, end: number): number {
    const clause = this.#clauseAt(start);
    const owner = this.#persons.findLast((one) => one.start < end && one.start >= clause);
    return Math.min(owner?.start ?? start, start);
  }

  /** Whether the text says that somebody has what these of its words tell of. */
  areOfSomebody(signs: readonly string[]): boolean {
    return signs.some((words) => {
      const start = this.#startOf(words);
      return this.#namedAt(start, start + words.length) !== undefined;
    });
  }

  /** Whether the asker says so of themselves. */
  areOwn(signs: readonly string[]): boolean {
    return signs.some((words) => {
      const start = this.#startOf(words);
      return this.#namedAt(start, start + words.length) === 'self';
    });
  }

  /**
   * Whether a danger is told of somebody else; of the asker when in doubt. `signs` are the words that tell of it; without
   * any, the text as a whole does. Words that nobody is named for are the asker's own where `isOwnUnsaid`.
   */
  areOfAnother(signs: readonly string[], isOwnUnsaid: boolean): boolean {
    if (!this.hasAnother) return false;
    if (signs.length === 0) return !this.#hasSelf && (!isOwnUnsaid || this.#beginsWithAnother);
    const places = signs.map((words) => this.#startOf(words));
    // "My friend died by suicide, and now i feel like it": whoever goes on about themselves is the one to help.
    if (isOwnUnsaid && this.#isSelfAfter(Math.max(...places))) return false;
    const owners = signs.map((words, index) => {
      const start = places[index] ?? 0;
      const end = start + words.length;
      // "A dog bit one of ours": whoever it is done to.
      if (!isOwnUnsaid)
        return this.at(start, end) ?? this.#persons.find((one) => one.start === end + 1)?.whose;
      return this.#namedAt(start, end) ?? (this.#hasSelf ? 'self' : (this.at(start, end) ?? 'self'));
    });
    return owners.includes('another') && !owners.includes('self');
  }

  #startOf(words: string): number {
    return this.#text.indexOf(` ${words}`) + 1;
  }

  /** Where the clause begins that a place is in. */
  #clauseAt(at: number): number {
    this.#boundaries ??= [...this.#text.matchAll(boundary)];
    let start = 0;
    for (const { 0: words, index } of this.#boundaries) {
      if (index >= at) break;
      start = index + words.length;
    }
    return start;
  }
}

const person =
  /^(?:i|me|my|mine|we|us|he|she|him|they|them|mate|friend|husband|wife|partner|dad|mum|mom|son|daughter|kid|runner|somebody|someone|im|ive|you)$/;
/** What an animal does to somebody is somebody's sign. */
const doneToSomebody =
  /\b(?:taken a (?:chunk|bite|lump)|bit|bitten|bite|bites|biting|nipped|scratched|attacked|mauled|knocked|tripped|pulled|jumped|ran into|hit|savaged|clamped|latched|chased|took|kicked|bowled|got (?:me|him|her|my|his|us|our)|sank|went for)\b/;

/** What may stand before the subject of a clause. */
const determiner =
  /^(?:my|our|your|his|her|their|the|a|an|this|that|old|new|poor|little|big|neighbours?|friends?|mates?|mums?|dads?|sisters?|brothers?|and|so|well|oh|rip|ok|also|even|both|next|door|is|has|does|did|was)$/;

/**
 * Whether the clause of a sign, by the words before it, has an animal, a thing or a story for its subject: "our dog is
 * limping", but not "he had a fit during the film", nor "the dog has a limp and so do i".
 */
export function isOfNoPerson(before: readonly string[], after: string, tells: TellingOfNobody): boolean {
  return isOfNobody(before, after, tells) && !meToo.test(after);
}

function isOfNobody(before: readonly string[], after: string, tells: TellingOfNobody): boolean {
  if (tells.story && isInStory(before, after)) return true;
  if (tells.pet && isOfNamed(before, after)) return true;
  const [next = ''] = after.split(' ', 1);
  let start = before.length;
  while (start > 0 && before.length - start < 10 && !endsClause(before, start - 1, next)) start -= 1;
  // "The website is dead , no pulse": what has no subject goes on about the one before.
  if (start === before.length && before[start - 1] === ',' && /^no \w+(?=$| [.,])/.test(after))
    return isOfNobody(before.slice(0, -1), after, tells);
  const clause = before.slice(start).filter((word) => word !== '');
  const subject = clause.findIndex((word) => !isBeforeSubject(word));
  const length = subject === -1 ? 0 : Math.max(thingAt(clause, subject), petAt(clause, subject));
  if (length === 0) return false;
  let end = subject + length;
  // "The chip timing box".
  while (lengthOfThing(clause[end] ?? '', clause[end + 1] ?? '') > 0)
    end += lengthOfThing(clause[end] ?? '', clause[end + 1] ?? '');
  const rest = clause.slice(end);
  // "The van driver", "the piano teacher": another word after it may be whoever has to do with it.
  if (rest.length === 0 ? relative.test(next) : !goesOn.test(rest[0] ?? '')) return false;
  // "Coach Wolf": a name.
  if (relative.test(clause[0] ?? '')) return false;
  // "The kettle scalded my arm": what it does to a body.
  if (rest.length === 0 && toSomebody.test(after)) return false;
  return !rest.some((word) => person.test(word)) && !doneToSomebody.test(rest.join(' '));
}

/** What a thing is told to be or to do, or where it is. */
const goesOn = new RegExp(
  `^(?:${[
    'is|was|are|were|be|been|has|had|have|does|did|do|can|could|will|would|may|might|must|should',
    'just|not|never|still|now|also|then|suddenly|really|finally|always|nearly|almost|completely|apparently|again',
    'in|on|at|of|from|with|that|which|after|before|since|during|by|for',
    'keeps?|kept|gets?|got|goes|went|gone|comes?|came|stops|starts|runs?|ran|fell|falls|blew|broke|breaks|made|makes|lost|sat|lay|lies|sits|stands|stood|took|takes|thinks|thought|looks|seems|sounds|says|said|ate|eats|needs|feels|felt|shut|shuts|let|lets|left|threw|throws|woke|tried|tries|decided|dies',
    '\\w+(?:ed|ing)',
  ].join('|')})$`,
);
const toSomebody =
  /^(?!(?:is|was|are|were|has|had|have) )\S+ (?:up |down |off |over )?(?:me|us|him|her|them|my|our|his|their|someone|somebody)(?: |$)/;

/** What is made up, and whoever is told of in it; unless it happens to oneself. "In the film studio" is a place. */
const story = new RegExp(
  `\\b(?:in (?:the|a|that|this|some|last nights|tonights|yesterdays) (?:\\w+ )?(?:${tales.join('|')})(?=$| [.,]| (?:the|a|an|he|she|they|his|her|their|someone|somebody|with|that|and|but|it|there|last|yesterday|on)\\b)|(?:in|on) (?:${titles.join('|')}|(?:chapter|season|act|scene) (?:one|two|three|four|five|\\d+))|(?:${tales.join('|')}) (?:(?!(?:and|but|night|club|set|crew|studio|festival|premiere|star)\\b)\\w+ ){0,3}?(?:where|in which|when|about))\\b`,
);
/** "We watched jaws last night , blood everywhere": what goes on to name somebody tells of them. */
const watched = new RegExp(
  `\\b(?:(?:watch|watched|watching|rewatched|saw|seen) (?:casualty|corrie)(?= (?:\\w+ )?(?:last|again|on|yesterday|and|with|tonight)\\b| [.,])|(?:watch|watched|watching|rewatched|saw|seen|play|played|playing|read|reading|finished) (?:the |that )?(?:${titles.join('|')})|(?:${titles.join('|')}) (?:on )?(?:last night|again|at the weekend))\\b`,
);
/** Whoever is named last before a sign: a man or a girl may be in the film; one's own people and a name are not. */
const lastPerson = new RegExp(
  `\\b(?:(?<real>mums?|dads?|wife|husband|partner|sons?|daughters?|mates?|friends?|brothers?|sisters?|nan|gran|grandad|neighbours?|runners?|coach|marshals?|${givenNames}|he|she|him|her)|(?<self>i|me|we|us)|(?<anybody>bloke|man|woman|guy|lad|lass|lady|girl|boy|child|kid|nurse|doctor|patient|somebody|someone|one))\\b`,
  'g',
);
const lastIn = (text: string) => [...text.matchAll(lastPerson)].at(-1)?.groups ?? {};
const own = /\b(?:i|my|me|we|our|us)\b/;

/** Whether a text names anything that is made up. */
export const tellsOfStory = (text: string): boolean => story.test(text) || watched.test(text);

function isInStory(before: readonly string[], after: string): boolean {
  const start = before.lastIndexOf('.') + 1;
  const until = before.slice(start).join(' ');
  const [rest = ''] = after.split(' . ');
  const seen = watched.exec(until);
  if (seen !== null) {
    const { real, self } = lastIn(until.slice(seen.index + seen[0].length));
    return real === undefined && self === undefined;
  }
  const told = story.exec(until);
  // "In that film my dad had a stroke in his seat."
  if (told !== null) {
    const between = until.slice(told.index + told[0].length);
    // "In the video game i got shot": whoever plays is in it.
    return told[0].includes('game') ? lastIn(between).real === undefined : !own.test(between);
  }
  // "Dad fainted in the film": whoever is named before it may have sat in front of it.
  return story.test(rest) && !own.test(until) && !until.split(' ').some((word) => relative.test(word));
}

/** "You lucky dog" and "he is a beast" are said of people: what only an animal at home is called. */
const pets = `(?:${[...calledByName].join('|')})`;
/** An animal that is called by its name, and told to be one later: "max is fitting again , poor old labrador". */
const pet = new RegExp(
  `\\b(?:(?:(?:poor|silly|daft|greedy|lazy|naughty|soft|dear|dozy|spoilt) )(?:old |little |big |fat )?${pets}|(?:he|she) is (?:a|an|our|my) (?:\\w+ )?${pets})(?=$| [.,])`,
);
const named = new RegExp(
  `\\b(?:i|me|my (?:${body})|(?:my|our|your|a|an|the|his|her|this|that) (?:\\w+ )?(?!vet\\b)${relation}|somebody|someone|they|we)\\b`,
);

/** Whether a text calls somebody a pet. */
export const tellsOfPet = (text: string): boolean => pet.test(text);

/** What is said of a first name, or of he or she, where nobody else stands in the sentence before it. */
function isOfNamed(before: readonly string[], after: string): boolean {
  const start = before.lastIndexOf('.') + 1;
  const until = before.slice(start).join(' ');
  return !named.test(until) && !named.test(after.split(/ [.,]/, 1)[0] ?? '');
}

/** What a text may tell of that is nobody. */
export interface TellingOfNobody {
  readonly story: boolean;
  readonly pet: boolean;
}

/** Whose a thing is, before it, as in "my flatmate's goldfish"; or who has, drives or minds it, after it. */
const relative = new RegExp(`^${relation}s?$`);
const isBeforeSubject = remembered((word) => determiner.test(word) || relative.test(word));

/** How many words a thing takes that the clause has for its subject; 0 for none. */
function thingAt(clause: readonly string[], subject: number): number {
  const [first = '', second = '', afterSecond = '', last = ''] = clause.slice(subject);
  const length = lengthOfThing(first, second);
  if (isOneBareThing(first) || (firstsOfTwo.has(first) && isBareThing(`${first} ${second}`))) return length;
  // Without a "my" before it a word may be a name: it is a thing where it is a part of one. "Bulb in my head torch".
  if (subject === 0) {
    const isPart = length === 1 && /^(?:in|of|on|from)$/.test(second) && determiner.test(afterSecond);
    const ofWhole = isPart ? lengthOfThing(last, clause[4] ?? '') : 0;
    return ofWhole === 0 ? 0 : 3 + ofWhole;
  }
  if (length > 0) return length;
  // "The pa amp", "her rescue greyhound".
  const ofSecond = isNoThing.test(first) || second.endsWith('s') ? 0 : lengthOfThing(second, afterSecond);
  return ofSecond === 0 ? 0 : 1 + ofSecond;
}

/** How many words "fly the sheepdog" takes, of which the first is a name; 0 where no such stand there. */
function petAt(clause: readonly string[], subject: number): number {
  const [first = '', second, animal = '', more = ''] = clause.slice(subject);
  if (second !== 'the' || isNoThing.test(first) || joins.test(first)) return 0;
  if (calledByName.has(`${animal} ${more}`)) return 4;
  return calledByName.has(animal) ? 3 : 0;
}
const joins = /^(?:with|at|from|in|on|against|behind|beside|has|is|who|that|and)$/;

const isOneThing = remembered(isThing);
const isOneBareThing = remembered(isBareThing);
/** The first words of those of two: few words are any. */
const firstsOfTwo = new Set(
  [...things, ...bareThings.flatMap((line) => line.replaceAll(/[()?:]/g, '').split('|'))]
    .filter((thing) => thing.includes(' '))
    .map((thing) => thing.slice(0, thing.indexOf(' '))),
);

function lengthOfThing(first: string, second: string): number {
  // Of what members type single words alone are remembered.
  if (firstsOfTwo.has(first) && isThing(`${first} ${second}`)) return 2;
  return isOneThing(first) ? 1 : 0;
}

/** What stands before a thing and makes another matter of it: a verb, somebody, a part of a body. */
const isNoThing = new RegExp(
  `^(?:${relation}|${professional}|${body}|${third}|\\d+|i|we|you|he|she|it|they|and|or|but|so|of|to|for|by|about|after|before|off|under|over|into|onto|near|like|as|than|\\w+(?:ed|ing))s?$`,
);

const clauseEnds = new Set('. , but now though then because while when'.split(' '));
/** `next` is the word after all of them. */
const endsClause = (words: readonly string[], at: number, next: string) =>
  clauseEnds.has(words[at] ?? '') ||
  (words[at] === 'and' &&
    !/^(?:is|was|has|its|it)$/.test(words[at + 1] ?? '') &&
    (words[at + 1] ?? next) !== 'not' &&
    // "Keeps overheating and passing out".
    !((words[at + 1] ?? 'ing').endsWith('ing') && words[at - 1]?.endsWith('ing') === true));

const meToo =
  /\b(?:so|neither) (?:do|am|can|have|did|has|is|was|does) (?:i|he|she|they|we|my|our|his|her)\b|\bnow i (?:do|am|have|can not)\b|\bmine\b|\b(?:i|me|he|she|they|we) (?:(?:was|am|do|have|has|is|does|did) )?too\b|\b(?:has|have|does|is) too\b|\bas well\b|\bsame here\b/;
