import { type AnyEntry, type ClubBook, emptyBook, isOfClub } from './club.ts';
import { type CheckedContent, type Content, checkContent, shippedContent, writtenFor } from './content.ts';
import { type ClubLife, elsewhereTopics, openSpace } from './finding/club-life.ts';
import { crossValidate, measure } from './finding/cross-validation.ts';
import {
  type Care,
  careFor,
  type Evidence,
  evidenceIn,
  isAllButSure,
  isCardWorth,
  outcomeOf,
} from './finding/decide.ts';
import { featuresOf, type Reading, read, stemsOf, synonymWords } from './finding/features.ts';
import { namesIn, normalise } from './finding/language.ts';
import { greetingsOf, inOneWord, LookUp, namesOf } from './finding/look-up.ts';
import { type Found, Matcher, type Ranked, type Reason } from './finding/match.ts';
import { keptModel, type LearnedWords, learn } from './finding/model.ts';
import { type Named, Names } from './finding/names.ts';
import { type OtherLanguage, type OtherLanguages, openOtherLanguages } from './finding/other-language.ts';
import { signWords } from './finding/signs.ts';
import { Speller } from './finding/spelling.ts';
import { type Topic, topicsOf } from './finding/topics.ts';
import type { Model } from './finding/train.ts';
import { makeTriage, type Triage } from './finding/triage.ts';
import { peopleWords } from './finding/whose.ts';
import { once } from './once.ts';
import {
  type Entry,
  type Kind,
  type OutOfScope,
  type Overview,
  type RedFlag,
  type Reference,
  urgencies,
} from './schema.ts';
import { commonWords } from './words/common-words.ts';
import { alarming, bodily } from './words/lexicon.ts';
import { ownBusiness } from './words/private.ts';
import { spokenWords } from './words/spoken.ts';
import { thingWords } from './words/things.ts';

export {
  type AnyEntry,
  type ClubBook,
  type ClubEntry,
  charactersOf,
  emptyBook,
  isOfClub,
  mostClubCharacters,
  mostClubEntries,
  openClubBook,
} from './club.ts';
export { type Content, ContentError, shippedContent } from './content.ts';
export type { ClubLife } from './finding/club-life.ts';
export { answerCosts, dangerCosts } from './finding/decide.ts';
export type { OtherLanguage } from './finding/other-language.ts';
export { writtenBy } from './phrasings.ts';
export type { Entry, Kind, RedFlag, Reference } from './schema.ts';

/** Who may see an answer: everybody, everybody but without the question, or the asker alone. */
export type Audience = 'all' | 'all-without-question' | 'asker';

export interface Answer {
  readonly outcome: 'red-flag' | 'answer' | 'suggest' | 'none';
  readonly entry: AnyEntry | null;
  /** Up to three, best first, never the entry itself. */
  readonly alternatives: readonly AnyEntry[];
  /** The first of the alternatives, where a part of the text asks for it as plainly as the rest for the entry. */
  readonly alsoAsked: AnyEntry | null;
  readonly flag: RedFlag | null;
  /** Without a red flag: one that is possible though not told of; its line stands above whatever else is shown. */
  readonly caution: RedFlag | null;
  /** With a red flag: the words that raised it, as they were read; empty where it was the text as a whole. */
  readonly heard: readonly string[];
  /** With a red flag: it was asked what this is, and nobody was said to have it. */
  readonly onlyNamed: boolean;
  /** With a red flag: it is told of somebody else. */
  readonly ofAnother: boolean;
  /** With a red flag: something in it is of the kind that is quoted to nobody and never brought into a channel. */
  readonly discreet: boolean;
  /** With a red flag: the entry that would have been shown without it, if any. */
  readonly instead: AnyEntry | null;
  readonly audience: Audience;
  /** What may be a danger, one's own business or of somebody else: its words are kept nowhere. */
  readonly isPersonal: boolean;
  /** With `none`: the kind of thing that was asked, where it is one that we know not to answer. */
  readonly outOfScope: OutOfScope | null;
  /** With `none` or a red flag: the language of the text, where it is beyond doubt another than English. */
  readonly language: OtherLanguage | null;
}

/** All that the bot knows, and the finding of it. Pure: the same question always gets the same answer. */
export interface Knowledge {
  readonly overview: Overview;
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  /** What the article does not speak of. */
  readonly more: readonly Entry[];
  /** Causes, questions, tips and what is beyond the article, in this order. */
  readonly entries: readonly Entry[];
  readonly redFlags: readonly RedFlag[];
  /** What is known and deliberately not answered. */
  readonly outOfScope: readonly OutOfScope[];
  /** Where clubs' own entries and questions are placed. Opened at the first call, which takes some 15 ms. */
  clubLife(): ClubLife;
  entry(id: string): Entry | undefined;
  flag(id: string): RedFlag | undefined;
  /** The verified sources of an entry or a warning sign, in their order. */
  references(of: Entry | RedFlag): readonly Reference[];
  /** By exact id or title, whatever the case. */
  find(text: string, among?: readonly Kind[]): Entry | undefined;
  /**
   * Warning signs first, then entries, those of a club's own book among them, then "I don't know". Never throws, whatever the
   * text.
   */
  ask(question: string, among?: readonly Kind[], book?: ClubBook): Answer;
  /** How a text is read: in lower case, its spelling put right. */
  readAs(text: string): string;
  /** For whoever edits the content: which signs fired, and which words matched which phrasing, best first. */
  explain(question: string): readonly string[];
  /** For autocomplete: a raised warning sign, then entries, best first; all in their order for an empty text. */
  suggest(typed: string, among?: readonly Kind[], limit?: number): readonly (Entry | RedFlag)[];
}

/** What is less likely says nothing to whoever edits the content. */
const leastExplained = 0.02;
/** So likely English is at most what is in another language beyond doubt. */
const mostEnglish = 0.04;
/** So many of its words are strange, or put right, in a text that may be in another language. */
const leastStrange = 1 / 4;
/** Letters that English has not. */
const hasForeignLetters = /[^\p{ASCII}\p{P}\p{S}]/u;
/** The heaviest reasons are named, the others counted. */
const mostReasons = 8;

/** How likely each of two entries must be by a part of a text for both to be asked for. */
const plainInPart = 0.75;
/** Of how many words a text of two questions is at most, and where the second begins. */
const mostOfTwo = 24;
const joint =
  / (?:also|plus|(?:and|or|\.) (?:is|are|does|do|did|should|can|could|would|will|how|what|which|why|when|where|any)) /;

/** How likely a club's own entries must be together to be offered; and one of them beside others. */
const [leastOffered, leastBeside] = [0.03, 0.005];
/** What is built in and so likely goes before a club's entry, unless that is called by its name. */
const mostOfBuiltIn = 0.3;

/** How likely it must be that a text is about any entry for names that it is only near to to be offered. */
const leastScope = 0.05;

const nothing: Answer = {
  outcome: 'none',
  entry: null,
  alternatives: [],
  alsoAsked: null,
  flag: null,
  caution: null,
  heard: [],
  onlyNamed: false,
  ofAnother: false,
  discreet: false,
  instead: null,
  audience: 'asker',
  isPersonal: true,
  outOfScope: null,
  language: null,
};

interface Opening {
  /** Called before the model is learned, which takes a while. */
  readonly onLearning?: () => void;
  /** Whether what is not known is looked for among what is like it; `false` to measure what that is worth. */
  readonly fuzzy?: boolean;
}

/**
 * Checks the content and learns the model at the very first start, which takes a minute or two; both are kept from then on, as long as
 * no letter of the content is another. Throws a ContentError that lists every fault.
 */
export function openKnowledge(content: Content = shippedContent, opening: Opening = {}): Knowledge {
  const { writers, clubLife, otherLanguages, ...written } = content;
  // What was learned from is sound: it need not be checked again.
  const { model, more } = keptModel(
    [JSON.stringify(written)],
    [...writers, ...clubLife, ...otherLanguages],
    () => {
      const checked = checkContent(content);
      const lines = writtenFor(checked);
      opening.onLearning?.();
      const learned = learn(topicsOf(checked), lines, makeTriage(checked.redFlags));
      openOthers(checked);
      const { writers: _writers, clubLife: _clubLife, otherLanguages: _others, ...sound } = checked;
      return { model: learned.model, more: { ...learned.more, sound } };
    },
  );
  return new Library({ ...more.sound, writers, clubLife, otherLanguages }, model, more, opening);
}

/** Out of scope for us, but what a club may well know. */
const ofClubs: ReadonlySet<string> = new Set([
  'club-life',
  'races-and-results',
  'shoes-and-kit',
  'this-server',
  'about-the-bot',
]);
/** Of each built-in entry and of each class of what is nobody's here, so many lines are learned from. */
const linesOfEntry = 10;
const linesOfClass = 100;

/** The space that clubs' own entries and questions are placed in, learned from what is written about a club's life. */
function openClubLife({ causes, faqs, tips, more, outOfScope, clubLife }: CheckedContent): ClubLife {
  const everyNth = (lines: readonly string[], most: number) =>
    lines.filter((_, place) => place % Math.max(1, Math.floor(lines.length / most)) === 0).slice(0, most);
  return openSpace(clubLife, [
    {
      topic: 'legs',
      lines: [...causes, ...faqs, ...tips, ...more].flatMap(({ asks }) => everyNth(asks, linesOfEntry)),
    },
    ...outOfScope
      .filter(({ id }) => !ofClubs.has(id))
      .map(({ id, examples }) => ({
        topic: `${elsewhereTopics}${id}`,
        lines: everyNth(examples, linesOfClass),
      })),
  ]);
}

/** What is read of other languages. */
function openOthers(content: CheckedContent): OtherLanguages {
  const { causes, faqs, tips, more, redFlags, outOfScope, writers, otherLanguages } = content;
  const own = [
    ...[...causes, ...faqs, ...tips, ...more].flatMap(({ asks }) => asks),
    ...redFlags.flatMap(({ phrasings }) => phrasings),
    ...outOfScope.flatMap(({ examples }) => examples),
  ];
  return openOtherLanguages(otherLanguages, { own, writers });
}

/**
 * For `npm run learn`: every phrasing asked of a model that has never seen it, how well that went (shares from 0 to 1),
 * and each phrasing with what was found. `progress` is called with a number from 0 to 1. Throws a
 * ContentError like openKnowledge.
 */
export function studyContent(content: Content = shippedContent, progress?: (done: number) => void) {
  const checked = checkContent(content);
  const triage = makeTriage(checked.redFlags);
  const outcomes = crossValidate(topicsOf(checked), writtenFor(checked), triage, progress).map((outcome) => ({
    ...outcome,
    ...shownCare(careFor(outcome.reading, outcome.evidence, triage)),
  }));
  return { measures: measure(outcomes), outcomes };
}

/** The ids of the red flags whose card, or whose line, would be shown. */
const shownCare = ({ danger, caution }: Care) => ({
  danger: danger?.flag.id ?? null,
  caution: caution?.id ?? null,
});

/** What a text in another language comes to. */
interface InOtherLanguage {
  readonly flag: RedFlag | undefined;
  readonly language: OtherLanguage | null;
}

class Library implements Knowledge {
  readonly overview: Overview;
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  readonly more: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly redFlags: readonly RedFlag[];
  readonly outOfScope: readonly OutOfScope[];
  readonly #references: ReadonlyMap<string, Reference>;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #flags: ReadonlyMap<string, RedFlag>;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #speller: Speller;
  readonly #matcher: Matcher;
  /** The words, without their endings, that the entries are asked with, and everyday ones. */
  readonly #familiar: () => ReadonlySet<string>;
  readonly #triage: Triage;
  readonly #names: Names;
  readonly #lookUp: LookUp;
  readonly #fuzzy: boolean;
  readonly #content: CheckedContent;
  #clubLife: ClubLife | undefined;
  #otherLanguages: OtherLanguages | undefined;
  /** Made when they are first needed: opening is not to wait for them. */
  #greetings: ReadonlyMap<string, OutOfScope> | undefined;

  constructor(content: CheckedContent, model: Model, learned: LearnedWords, { fuzzy = true }: Opening) {
    this.#fuzzy = fuzzy;
    this.#content = content;
    this.overview = content.overview;
    this.causes = content.causes;
    this.faqs = content.faqs;
    this.tips = content.tips;
    this.more = content.more;
    this.entries = [...content.causes, ...content.faqs, ...content.tips, ...content.more];
    this.redFlags = content.redFlags;
    this.outOfScope = content.outOfScope;
    this.#references = new Map(content.references.map((one) => [one.key, one]));
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    this.#flags = new Map(this.redFlags.map((flag) => [flag.id, flag]));
    const topics = topicsOf(content);
    this.#topics = new Map(topics.map((topic) => [topic.id, topic]));
    this.#triage = makeTriage(this.redFlags);
    this.#names = new Names(this.redFlags);
    this.#lookUp = new LookUp(namesOf(this.entries));
    this.#speller = new Speller(
      [
        ...learned.words,
        ...signWords,
        ...synonymWords,
        ...this.#names.words,
        ...this.#lookUp.words,
        ...peopleWords,
      ],
      undefined,
      [...learned.familiar, ...spokenWords, ...thingWords],
    );
    this.#matcher = new Matcher(model, topics);
    this.#familiar = once(
      () => new Set([...learned.asked, ...stemsOf(normalise([...commonWords].join(' ')))]),
    );
  }

  clubLife(): ClubLife {
    this.#clubLife ??= openClubLife(this.#content);
    return this.#clubLife;
  }

  entry(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  flag(id: string): RedFlag | undefined {
    return this.#flags.get(id);
  }

  references(of: Entry | RedFlag): readonly Reference[] {
    const keys = 'sources' in of ? of.sources : of.evidence.references;
    return keys
      .map((key) => this.#references.get(key))
      .filter((reference) => reference !== undefined)
      .filter(({ status }) => status === 'verified');
  }

  find(text: string, among?: readonly Kind[]): Entry | undefined {
    const wanted = text.trim().toLowerCase();
    return this.entries.find(
      (entry) => isAmong(entry.id, among) && (entry.id === wanted || entry.title.toLowerCase() === wanted),
    );
  }

  /** What may be a danger is nobody else's to read, even where no card is raised. */
  #privacyOf(
    typed: string,
    { signs, normalised, told, stems, people }: Reading,
    isPossiblyDanger: boolean,
    book: ClubBook,
  ): Pick<Answer, 'audience' | 'isPersonal'> {
    // Long past, it is no danger, and nobody else's business either.
    const isAlarming = [...signs.asserted.keys(), ...signs.longPast].some((name) => alarming.has(name));
    if (isPossiblyDanger || isAlarming) return { audience: 'asker', isPersonal: true };
    if (ownBusiness.test(normalised) || people.hasAnother)
      return { audience: 'all-without-question', isPersonal: true };
    // A word as it was typed that no entry is asked with may name an illness, a medicine or a person.
    const typedStems = typed === told ? stems : stemsOf(typed);
    const isFamiliar = typedStems.every((stem) => this.#familiar().has(stem) || book.knows(stem));
    return { audience: isFamiliar ? 'all' : 'all-without-question', isPersonal: false };
  }

  /** `typed` is what `text` is when normalised. */
  #read(text: string, typed = normalise(text)): Reading {
    return read(this.#spelt(text, typed), this.#triage);
  }

  #spelt(text: string, typed: string): string {
    return this.#fuzzy ? this.#speller.correct(typed, namesIn(text)) : typed;
  }

  readAs(text: string): string {
    return this.#spelt(text, normalise(text));
  }

  ask(question: string, among?: readonly Kind[], book: ClubBook = emptyBook): Answer {
    this.#greetings ??= greetingsOf(this.outOfScope);
    const typed = normalise(question);
    const greeting = this.#greetings.get(inOneWord(typed));
    if (greeting && !book.called(question)) return { ...nothing, outOfScope: greeting };
    const reading = this.#read(question, typed);
    const evidence = this.#evidenceIn(reading);
    const found = evidence.whole;
    const called = this.#lookUp.find(reading.normalised);
    const inEnglish = this.#careFor(reading, evidence, called);
    const strangeWords = found.unknownWords + changedWords(typed, reading.normalised);
    const isStrange = strangeWords >= leastStrange * reading.stems.length;
    const { language, flag: inOther } = this.#readOtherLanguage(question, isStrange);
    // What another language sounds like in English is nothing to go by.
    const isHeard = language === null || reading.raised.length > 0;
    const told = isHeard ? inEnglish : { ...inEnglish, danger: null };
    const isWarned = (told.danger ?? told.caution ?? told.named) !== null;
    const isClubsName = isWarned && reading.raised.length === 0 && book.called(question) !== undefined;
    const { danger, caution, named } = isClubsName ? asClubsName(told, found) : told;
    const flag = danger?.flag ?? named?.flag ?? inOther;
    // Behind a danger one card is looked at and no more.
    const shown = this.#shown(found, called, among);
    const justShown = () => (shown ? answerOf(shown, []) : nothing);
    const own = flag ? justShown() : this.#answer(reading, evidence, { shown, called }, among);
    // By its own name what is built in goes before a club's: that may take its place, where the club wants it.
    const isNamed = own.entry !== null && called === own.entry.id;
    const answer =
      book.entries.length === 0 ? own : this.#withClub(own, evidence, { question, isNamed }, book);
    if (!flag) {
      const isClubs = [answer.entry, ...answer.alternatives].some((one) => one !== null && isOfClub(one));
      if (language !== null && !isClubs) return { ...nothing, language };
      return { ...answer, caution, ...this.#privacyOf(typed, reading, caution !== null, book) };
    }
    return {
      ...nothing,
      outcome: 'red-flag',
      flag,
      heard: danger?.heard ?? [],
      onlyNamed: named?.claimed === false && flag.care !== 'crisis',
      ofAnother: reading.people.areOfAnother(
        bodilyWords(reading, danger?.heard ?? []),
        flag.care === 'crisis',
      ),
      discreet: isDiscreet(reading, found) || flag.care === 'crisis',
      instead: answer.entry,
      language,
    };
  }

  #evidenceIn(reading: Reading): Evidence {
    return evidenceIn(reading, this.#triage, (some) => this.#matcher.find(some));
  }

  /** What a text says in another language, where it is in one. Looked for only where words or a letter are strange: it takes its time. */
  #readOtherLanguage(question: string, isStrange: boolean): InOtherLanguage {
    if (!isStrange && !hasForeignLetters.test(question)) return { flag: undefined, language: null };
    this.#otherLanguages ??= openOthers(this.#content);
    const { language, english, crisis, emergency } = this.#otherLanguages.read(question);
    // It is heard that somebody is in danger, and not of what; whom to call is said in any case.
    const isDanger = isCardWorth((1 - english) * (crisis + emergency));
    const flag = isDanger ? this.flag(crisis >= emergency ? 'flag:crisis' : 'flag:get-help') : undefined;
    return { flag, language: isDanger || english <= mostEnglish ? language : null };
  }

  /** What is asked for by its name and nothing else, or else what is told. */
  #careFor(reading: Reading, evidence: Evidence, called: string | undefined): CareOf {
    const name = this.#names.find(reading.normalised);
    const [raised] = reading.raised;
    // "Asthma, really bad" names one thing and tells of a worse one.
    const isWorse =
      name && raised && urgencies.indexOf(raised.flag.urgency) < urgencies.indexOf(name.flag.urgency);
    const named = isWorse ? null : name;
    // What an entry is called is no danger that anybody tells of, unless a rule hears one in it.
    const isCalled = reading.raised.length === 0 && called !== undefined;
    if (named || isCalled) return { danger: null, caution: null, named };
    const care = careFor(reading, evidence, this.#triage);
    const isUnknown = care.danger === null && outcomeOf(evidence.whole) !== 'answer';
    const nearly = this.#fuzzy && isUnknown ? this.#names.near(reading.normalised) : null;
    return { ...care, named: nearly };
  }

  /** The entry of which the text is the name, by its id `called`, or else the likeliest, where it is so likely that its card is shown. */
  #shown(found: Found, called: string | undefined, among: readonly Kind[] | undefined): Entry | undefined {
    const likely = () => (outcomeOf(found) === 'answer' ? this.#nearIn(found, among)[0] : undefined);
    return this.#entryCalled(called, among) ?? likely();
  }

  /** The entry that is shown with what stands beside it, or else what is offered, or else what it is that the bot knows nothing of. */
  #answer(
    reading: Reading,
    evidence: Evidence,
    { shown, called }: { readonly shown: Entry | undefined; readonly called: string | undefined },
    among: readonly Kind[] | undefined,
  ): Answer {
    const { whole: found } = evidence;
    const near = this.#nearIn(found, among);
    if (shown && shown.id === called) return answerOf(shown, near);
    if (shown) return withSecond(answerOf(shown, near), this.#alsoAsked(reading, shown, evidence, among));
    const mayBeCalled =
      this.#fuzzy && found.scope >= leastScope ? this.#nearlyCalled(reading.normalised, among) : [];
    const offered = outcomeOf(found) === 'suggest' ? near : mayBeCalled;
    if (offered.length > 0) return { ...nothing, outcome: 'suggest', alternatives: offered.slice(0, 3) };
    return { ...nothing, outOfScope: this.outOfScope.find(({ id }) => id === found.other?.id) ?? null };
  }

  /** The likeliest entries, best first. */
  #nearIn(found: Found, among: readonly Kind[] | undefined): Entry[] {
    const kept = found.entries.filter(({ id }) => isAmong(id, among));
    // What is far behind the best is no alternative to it.
    const least = (kept[0]?.probability ?? 0) / 2000;
    return this.#entriesOf(kept.filter(({ probability }) => probability >= least));
  }

  /** Beside what is built in, or in its place, what the club has written. */
  #withClub(
    answer: Answer,
    { whole: found }: Evidence,
    { question, isNamed }: { readonly question: string; readonly isNamed: boolean },
    book: ClubBook,
  ): Answer {
    const ranked = book.find(question);
    const [best] = ranked;
    const together = ranked.reduce((sum, { probability }) => sum + probability, 0);
    const { entry: builtIn } = answer;
    const replacing = book.entries.find(({ insteadOf }) => builtIn && insteadOf === builtIn.id);
    const chanceOf = (one: AnyEntry) =>
      (found.entries.find(({ id }) => id === one.id)?.probability ?? 0) / (1 - found.danger || 1);
    const chance = builtIn === null ? 0 : isNamed ? 1 : chanceOf(builtIn);
    // What an organiser has called it is meant, whatever else it may be about.
    const isSure =
      best !== undefined &&
      (book.called(question) === best.entry ? chance < 1 : best.isSure && chance < mostOfBuiltIn);
    const shown = isSure ? best.entry : (replacing ?? builtIn);
    if (!shown && (together < leastOffered || !best)) return answer;
    // Whoever wrote them: the likelier ones first.
    const beside = [
      ...ranked.filter(({ probability }) => probability >= leastBeside && together >= leastOffered),
      ...[...(builtIn ? [builtIn] : []), ...answer.alternatives].map((entry) => ({
        entry,
        probability: chanceOf(entry),
      })),
    ]
      .filter(({ entry }) => entry !== shown && !(replacing && entry === builtIn))
      .toSorted((one, other) => other.probability - one.probability)
      .map(({ entry }) => entry);
    if (!shown) return { ...nothing, outcome: 'suggest', alternatives: [...new Set(beside)].slice(0, 3) };
    const alsoAsked = shown === builtIn ? answer.alsoAsked : null;
    const others = [...new Set([...(alsoAsked ? [alsoAsked] : []), ...beside])].slice(0, 3);
    return {
      ...nothing,
      outcome: 'answer',
      entry: shown,
      alternatives: others,
      alsoAsked,
    };
  }

  /** The entry that a part of a text asks for, where another part asks for the one that is shown. */
  #alsoAsked(
    { stems, told }: Reading,
    shown: Entry,
    { clauses }: Evidence,
    among?: readonly Kind[],
  ): Entry | null {
    // A long story is about one thing, and so is what nothing joins.
    if (stems.length > mostOfTwo || !joint.test(told)) return null;
    const best = [...clauses()].map(({ entries }) => entries[0]);
    const isPlain = (id: string) => best.some((part) => part?.id === id && part.probability >= plainInPart);
    const second = best.find((part) => part && part.id !== shown.id && isPlain(part.id));
    return second && isPlain(shown.id) ? (this.#entryCalled(second.id, among) ?? null) : null;
  }

  #entryCalled(id: string | undefined, among: readonly Kind[] | undefined): Entry | undefined {
    return id !== undefined && isAmong(id, among) ? this.entry(id) : undefined;
  }

  #nearlyCalled(normalised: string, among: readonly Kind[] | undefined): Entry[] {
    return this.#lookUp
      .near(normalised)
      .map((id) => this.#entryCalled(id, among))
      .filter((entry) => entry !== undefined);
  }

  #entriesOf(ranked: readonly Ranked[]): Entry[] {
    return ranked.map(({ id }) => this.entry(id)).filter((entry) => entry !== undefined);
  }

  explain(question: string): readonly string[] {
    const reading = this.#read(question);
    const { entries, flags, other, danger, scope } = this.#matcher.find(reading);
    const likelyFlags = flags.slice(0, 3).map(({ flag, probability }) => ({ id: flag.id, probability }));
    const ranked = [...entries.slice(0, 4), ...likelyFlags, other]
      .filter((one) => one !== undefined)
      .toSorted((a, b) => b.probability - a.probability);
    const likely = ranked.filter(({ probability }, place) => place === 0 || probability >= leastExplained);
    const [first, second] = ranked;
    return [
      `read as “${reading.normalised}”`,
      `any danger ${danger.toFixed(2)}; if none, an entry ${scope.toFixed(2)}`,
      ...this.#explainNames(reading),
      ...reading.raised.map(
        ({ flag, rule, heard }) =>
          `${flag.id} by the rule “${rule}”: ${heard.map((words) => `“${words}”`).join(', ')}`,
      ),
      ...likely.map(
        ({ id, probability }) => `${id} ${probability.toFixed(2)}, nearest “${this.#nearest(reading, id)}”`,
      ),
      ...(first && second ? [this.#explainOdds(reading, first.id, second.id)] : []),
    ];
  }

  #explainNames({ normalised }: Reading): string[] {
    const named = this.#names.find(normalised);
    const called = this.#lookUp.find(normalised);
    return [
      ...(named ? [`${named.flag.id} by its name`] : []),
      ...(called === undefined ? [] : [`${called} by what it is called`]),
    ];
  }

  /** Why the likeliest goes before the next: the logarithms of the odds, feature by feature, and their sum. */
  #explainOdds(reading: Reading, first: string, second: string): string {
    const reasons = this.#matcher.reasons(reading, first, second);
    const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
    const sum = (some: readonly Reason[]) => some.reduce((total, { adds }) => total + adds, 0);
    const [shown, others] = [reasons.slice(0, mostReasons), reasons.slice(mostReasons)];
    const parts = [
      ...shown.map(({ feature, adds }) => `${signed(adds)} ${feature}`),
      ...(others.length > 0 ? [`${signed(sum(others))} ${others.length} others`] : []),
    ];
    const total = sum(reasons);
    return `${first} before ${second} by log-odds ${signed(total)}, ${Math.exp(total).toPrecision(2)} to 1: ${parts.join(', ')}`;
  }

  /** The topic's phrasing that shares the most with what was asked. */
  #nearest(reading: Reading, id: string): string {
    const asked = new Set(featuresOf(reading));
    const shared = (phrasing: string) => {
      const own = featuresOf(read(normalise(phrasing), this.#triage));
      return own.filter((name) => asked.has(name)).length / Math.sqrt(own.length);
    };
    const phrasings = this.#topics.get(id)?.phrasings ?? [];
    const compared = phrasings.map((phrasing) => ({ phrasing, shares: shared(phrasing) }));
    return compared.toSorted((a, b) => b.shares - a.shares)[0]?.phrasing ?? '';
  }

  suggest(typed: string, among?: readonly Kind[], limit = 25): readonly (Entry | RedFlag)[] {
    const all = this.entries.filter((entry) => isAmong(entry.id, among));
    if (typed.trim() === '') return all.slice(0, limit);
    const reading = this.#read(typed);
    const evidence = this.#evidenceIn(reading);
    const { danger, named } = this.#careFor(reading, evidence, this.#lookUp.find(reading.normalised));
    const flag = danger?.flag ?? named?.flag;
    const letters = typed.trim().toLowerCase();
    const begun = all.filter(({ title }) =>
      title
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(letters)),
    );
    const near = this.#entriesOf(evidence.whole.entries.filter(({ id }) => isAmong(id, among)));
    return [...new Set([...(flag ? [flag] : []), ...begun, ...near])].slice(0, limit);
  }
}

/** A danger that is told of, or only asked for by its name. */
interface CareOf extends Care {
  readonly named: Named | null;
}

/**
 * What organisers have called an entry ("Emergency contacts", "Who to tell about asthma") tells of no danger where no rule hears one, unless it
 * all but surely does: what would be a card is a line above the entry, and what would be a line is nothing.
 */
function asClubsName({ danger, named }: CareOf, found: Found): CareOf {
  const flag = danger?.flag ?? named?.flag ?? null;
  const canWait = flag?.urgency === 'this-week' || named?.claimed !== true;
  const isSure = danger === null ? !canWait : isAllButSure(danger.flag, found);
  if (flag?.care === 'crisis' || isSure) return { danger, named, caution: null };
  return { danger: null, named: null, caution: flag };
}

/** How many words of a text were put right. */
function changedWords(typed: string, spelt: string): number {
  if (typed === spelt) return 0;
  const before = typed.split(' ');
  return spelt.split(' ').filter((word, at) => word !== before[at]).length;
}

/** An entry's card, with up to three others beside it. */
const answerOf = (entry: Entry, near: readonly Entry[]): Answer => ({
  ...nothing,
  outcome: 'answer',
  entry,
  alternatives: near.filter((one) => one !== entry).slice(0, 3),
});

/** The second thing that was asked for stands first beside the card. */
const withSecond = (answer: Answer, second: Entry | null): Answer =>
  second === null
    ? answer
    : {
        ...answer,
        alsoAsked: second,
        alternatives: [second, ...answer.alternatives.filter((one) => one !== second)].slice(0, 3),
      };

const isAmong = (id: string, among: readonly Kind[] | undefined) =>
  among === undefined || among.some((kind) => id.startsWith(`${kind}:`));

/** The words that tell of what somebody feels or shows: of those that were heard, or else of all. */
function bodilyWords({ signs }: Reading, heard: readonly string[]): string[] {
  return [...signs.asserted]
    .filter(([name, words]) => bodily.has(name) && (heard.length === 0 || heard.includes(words)))
    .map(([, words]) => words);
}

/** Whether a rule, or the text as a whole, comes near to self-harm, overdose, eating or abuse. */
function isDiscreet({ raised }: Reading, { flags }: Found): boolean {
  return (
    raised.some(({ flag }) => flag.care !== undefined) ||
    flags.some(({ flag, probability }) => probability >= 0.1 && flag.care !== undefined)
  );
}
