import { type CheckedContent, type Content, checkContent, shippedContent } from './content.ts';
import { chooseThresholds, crossValidate, measure } from './finding/cross-validation.ts';
import { dangerIn, mayBeDanger, outcomeOf, type Thresholds } from './finding/decide.ts';
import { featuresOf, type Reading, read, readClauses, stemsOf, synonymWords } from './finding/features.ts';
import { normalise } from './finding/language.ts';
import { type Found, Matcher, type Ranked } from './finding/match.ts';
import { openModel } from './finding/model.ts';
import { Names } from './finding/names.ts';
import { signWords } from './finding/signs.ts';
import { Speller } from './finding/spelling.ts';
import thresholds from './finding/thresholds.json' with { type: 'json' };
import { type Topic, topicsOf } from './finding/topics.ts';
import { makeTriage, type Triage } from './finding/triage.ts';
import { isOfAnother, peopleWords, tellsOfAnother } from './finding/whose.ts';
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
import { isPlainComplaint } from './words/plain.ts';
import { ownBusiness } from './words/private.ts';

export { type Content, ContentError, shippedContent } from './content.ts';
export { readWritten } from './phrasings.ts';
export type { Entry, Kind, RedFlag, Reference } from './schema.ts';

/** Who may see an answer: everybody, everybody but without the question, or the asker alone. */
export type Audience = 'all' | 'all-without-question' | 'asker';

export interface Answer {
  readonly outcome: 'red-flag' | 'answer' | 'suggest' | 'none';
  readonly entry: Entry | null;
  /** Up to three, best first, never the entry itself. */
  readonly alternatives: readonly Entry[];
  readonly flag: RedFlag | null;
  /** With a red flag: the words that raised it, as they were read; empty where it was the text as a whole. */
  readonly heard: readonly string[];
  /** With a red flag: it was asked what this is, and nobody was said to have it. */
  readonly onlyNamed: boolean;
  /** With a red flag: it is told of somebody else. */
  readonly ofAnother: boolean;
  /** With a red flag: something in it is of the kind that is quoted to nobody and never brought into a channel. */
  readonly discreet: boolean;
  /** With a red flag: the entry that would have been shown without it, if any. */
  readonly instead: Entry | null;
  readonly audience: Audience;
  /** With `none`: the kind of thing that was asked, where it is one that we know not to answer. */
  readonly outOfScope: OutOfScope | null;
}

/** All that the bot knows, and the finding of it. Pure: the same question always gets the same answer. */
export interface Knowledge {
  readonly overview: Overview;
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  /** Causes, questions and tips, in this order. */
  readonly entries: readonly Entry[];
  readonly redFlags: readonly RedFlag[];
  /** What is known and deliberately not answered. */
  readonly outOfScope: readonly OutOfScope[];
  entry(id: string): Entry | undefined;
  flag(id: string): RedFlag | undefined;
  /** The verified sources of an entry or a warning sign, in their order. */
  references(of: Entry | RedFlag): readonly Reference[];
  /** By exact id or title, whatever the case. */
  find(text: string, among?: Kind): Entry | undefined;
  /** Warning signs first, then entries, then "I don't know". Never throws, whatever the text. */
  ask(question: string, among?: Kind): Answer;
  /** How a text is read: in lower case, its spelling put right. */
  readAs(text: string): string;
  /** For whoever edits the content: which signs fired, and which words matched which phrasing, best first. */
  explain(question: string): readonly string[];
  /** For autocomplete: a raised warning sign, then entries, best first; all in their order for an empty text. */
  suggest(typed: string, among?: Kind, limit?: number): readonly (Entry | RedFlag)[];
}

/** What is less likely says nothing to whoever edits the content. */
const leastExplained = 0.02;

const nothing: Answer = {
  outcome: 'none',
  entry: null,
  alternatives: [],
  flag: null,
  heard: [],
  onlyNamed: false,
  ofAnother: false,
  discreet: false,
  instead: null,
  audience: 'asker',
  outOfScope: null,
};

/**
 * Checks the content and gets the model ready: learned at the very first start, which takes a few seconds, and kept
 * from then on. `onLearning` is called before it is learned. Throws a ContentError that lists every fault.
 */
export function openKnowledge(
  content: Content = shippedContent,
  onLearning: () => void = () => {},
): Knowledge {
  return new Library(checkContent(content), onLearning);
}

/**
 * For `npm run learn`: thresholds chosen by asking every phrasing of a model that has never seen it, how well that went
 * (shares from 0 to 1), and each phrasing with what was found. `progress` is called with a number from 0 to 1. Throws a
 * ContentError like openKnowledge.
 */
export function studyContent(content: Content = shippedContent, progress?: (done: number) => void) {
  const checked = checkContent(content);
  const triage = makeTriage(checked.redFlags);
  const flags = new Map(checked.redFlags.map((flag) => [flag.id, flag]));
  const outcomes = crossValidate(topicsOf(checked), checked.written, triage, progress).map((outcome) => ({
    ...outcome,
    /** The red flag that would be shown. */
    danger: dangerIn(outcome.reading, outcome.evidence, triage, (id) => flags.get(id))?.flag.id ?? null,
  }));
  const chosen = chooseThresholds(outcomes);
  return { thresholds: chosen, measures: measure(outcomes, chosen), outcomes };
}

class Library implements Knowledge {
  readonly overview: Overview;
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly redFlags: readonly RedFlag[];
  readonly outOfScope: readonly OutOfScope[];
  readonly #references: ReadonlyMap<string, Reference>;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #flags: ReadonlyMap<string, RedFlag>;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #speller: Speller;
  readonly #matcher: Matcher;
  readonly #thresholds: Thresholds = thresholds;
  readonly #triage: Triage;
  readonly #names: Names;
  /** Made when it is first needed: opening is not to wait for it. */
  #familiar: ReadonlySet<string> | undefined;

  constructor(content: CheckedContent, onLearning: () => void) {
    this.overview = content.overview;
    this.causes = content.causes;
    this.faqs = content.faqs;
    this.tips = content.tips;
    this.entries = [...content.causes, ...content.faqs, ...content.tips];
    this.redFlags = content.redFlags;
    this.outOfScope = content.outOfScope;
    this.#references = new Map(content.references.map((one) => [one.key, one]));
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    this.#flags = new Map(this.redFlags.map((flag) => [flag.id, flag]));
    const topics = topicsOf(content);
    this.#topics = new Map(topics.map((topic) => [topic.id, topic]));
    this.#triage = makeTriage(this.redFlags);
    this.#names = new Names(this.redFlags);
    const model = openModel(topics, content.written, this.#triage, onLearning);
    this.#speller = new Speller([
      ...model.words,
      ...signWords,
      ...synonymWords,
      ...this.#names.words,
      ...peopleWords,
    ]);
    this.#matcher = new Matcher(model, (id) => this.#topics.get(id)?.kind ?? 'other');
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

  find(text: string, among?: Kind): Entry | undefined {
    const wanted = text.trim().toLowerCase();
    return this.entries.find(
      (entry) => isAmong(entry.id, among) && (entry.id === wanted || entry.title.toLowerCase() === wanted),
    );
  }

  /** What may be a danger is nobody else's to read, even where no card is raised. */
  #audienceOf(question: string, { signs, normalised, told }: Reading, { danger }: Found): Audience {
    const isNear = danger >= mayBeDanger && !isPlainComplaint(normalised);
    if (isNear || [...signs.asserted.keys()].some((name) => alarming.has(name))) return 'asker';
    if (ownBusiness.test(normalised) || tellsOfAnother(told)) return 'all-without-question';
    // A word as it was typed that no entry is asked with may name an illness, a medicine or a person.
    this.#familiar ??= familiarWords([...this.#topics.values()]);
    const isFamiliar = stemsOf(normalise(question)).every((stem) => this.#familiar?.has(stem));
    return isFamiliar ? 'all' : 'all-without-question';
  }

  #read(text: string): Reading {
    return read(this.readAs(text), this.#triage);
  }

  readAs(text: string): string {
    return this.#speller.correct(normalise(text));
  }

  ask(question: string, among?: Kind): Answer {
    const reading = this.#read(question);
    const found = this.#matcher.find(reading);
    const answer = this.#answer(found, among);
    const { danger, named } = this.#dangerOf(reading, found);
    const flag = danger?.flag ?? named?.flag;
    if (!flag) return { ...answer, audience: this.#audienceOf(question, reading, found) };
    return {
      ...nothing,
      outcome: 'red-flag',
      flag,
      heard: danger?.heard ?? [],
      onlyNamed: named?.claimed === false && flag.care !== 'crisis',
      ofAnother: isOfAnother(reading.told, bodilyWords(reading, danger?.heard ?? []), flag.care === 'crisis'),
      discreet: isDiscreet(reading, found, (id) => this.flag(id)),
      instead: answer.entry,
    };
  }

  /** What is asked for by its name and nothing else, or else what is told. */
  #dangerOf(reading: Reading, found: Found) {
    const name = this.#names.find(reading.normalised);
    const [raised] = reading.raised;
    // "Asthma, really bad" names one thing and tells of a worse one.
    const isWorse =
      name && raised && urgencies.indexOf(raised.flag.urgency) < urgencies.indexOf(name.flag.urgency);
    const named = isWorse ? null : name;
    const evidence = {
      whole: found,
      clauses: () => readClauses(reading, this.#triage).map((clause) => this.#matcher.find(clause)),
    };
    return { danger: named ? null : dangerIn(reading, evidence, this.#triage, (id) => this.flag(id)), named };
  }

  #answer(found: Found, among: Kind | undefined): Answer {
    const { entries, other } = found;
    const outcome = outcomeOf(found, this.#thresholds);
    const kept = entries.filter(({ id }) => isAmong(id, among));
    // What is far behind the best is no alternative to it.
    const least = (kept[0]?.probability ?? 0) / 2000;
    const near = this.#entriesOf(kept.filter(({ probability }) => probability >= least));
    if (outcome === 'none' || near.length === 0)
      return { ...nothing, outOfScope: this.outOfScope.find(({ id }) => id === other?.id) ?? null };
    const [entry = null, ...rest] = near;
    return outcome === 'answer'
      ? { ...nothing, outcome, entry, alternatives: rest.slice(0, 3) }
      : { ...nothing, outcome, alternatives: near.slice(0, 3) };
  }

  #entriesOf(ranked: readonly Ranked[]): Entry[] {
    return ranked.map(({ id }) => this.entry(id)).filter((entry) => entry !== undefined);
  }

  explain(question: string): readonly string[] {
    const reading = this.#read(question);
    const { entries, flags, watch, other, danger, scope } = this.#matcher.find(reading);
    const ranked = [...entries.slice(0, 4), ...flags.slice(0, 3), watch, other]
      .filter((one) => one !== undefined)
      .toSorted((a, b) => b.probability - a.probability)
      .filter(({ probability }, place) => place === 0 || probability >= leastExplained);
    return [
      `read as “${reading.normalised}”`,
      `any danger ${danger.toFixed(2)}; if none, an entry ${scope.toFixed(2)}`,
      ...reading.raised.map(
        ({ flag, rule, heard }) =>
          `${flag.id} by the rule “${rule}”: ${heard.map((words) => `“${words}”`).join(', ')}`,
      ),
      ...ranked.map(({ id, probability }) => {
        const reasons = this.#matcher.reasons(reading, id).slice(0, 6);
        const words = reasons.map(({ feature, adds }) => `${feature} ${adds.toFixed(2)}`);
        return `${id} ${probability.toFixed(2)}, nearest “${this.#nearest(reading, id)}”: ${words.join(', ')}`;
      }),
    ];
  }

  /** The topic's phrasing that shares the most with what was asked. */
  #nearest(reading: Reading, id: string): string {
    const asked = new Set(featuresOf(reading));
    const shared = (phrasing: string) => {
      const own = featuresOf(read(normalise(phrasing), this.#triage));
      return own.filter((name) => asked.has(name)).length / Math.sqrt(own.length);
    };
    const phrasings = this.#topics.get(id)?.phrasings ?? [];
    return phrasings.toSorted((a, b) => shared(b) - shared(a))[0] ?? '';
  }

  suggest(typed: string, among?: Kind, limit = 25): readonly (Entry | RedFlag)[] {
    const all = this.entries.filter((entry) => isAmong(entry.id, among));
    if (typed.trim() === '') return all.slice(0, limit);
    const reading = this.#read(typed);
    const found = this.#matcher.find(reading);
    const { danger, named } = this.#dangerOf(reading, found);
    const flag = danger?.flag ?? named?.flag;
    const letters = typed.trim().toLowerCase();
    const begun = all.filter(({ title }) =>
      title
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(letters)),
    );
    const near = this.#entriesOf(found.entries.filter(({ id }) => isAmong(id, among)));
    return [...new Set([...(flag ? [flag] : []), ...begun, ...near])].slice(0, limit);
  }
}

const isAmong = (id: string, among: Kind | undefined) => among === undefined || id.startsWith(`${among}:`);

/** The words, without their endings, that the entries are asked with. */
function familiarWords(topics: readonly Topic[]): ReadonlySet<string> {
  const phrasings = topics.filter(({ kind }) => kind === 'entry').flatMap((topic) => topic.phrasings);
  return new Set([...phrasings, ...commonWords].flatMap((phrasing) => stemsOf(normalise(phrasing))));
}

/** The words that tell of what somebody feels or shows: of those that were heard, or else of all. */
function bodilyWords({ signs }: Reading, heard: readonly string[]): string[] {
  return [...signs.asserted]
    .filter(([name, words]) => bodily.has(name) && (heard.length === 0 || heard.includes(words)))
    .map(([, words]) => words);
}

/** Whether a rule, or the text as a whole, comes near to self-harm, overdose, eating or abuse. */
function isDiscreet({ raised }: Reading, { flags }: Found, flagOf: (id: string) => RedFlag | undefined) {
  return (
    raised.some(({ flag }) => flag.care !== undefined) ||
    flags.some(({ id, probability }) => probability >= 0.1 && flagOf(id)?.care !== undefined)
  );
}
