import { type CheckedContent, type Content, checkContent, shippedContent } from './content.ts';
import { featuresOf, type Reading, read, synonymWords } from './finding/features.ts';
import { judge, type Thresholds } from './finding/judge.ts';
import { normalise } from './finding/language.ts';
import { learnedFrom, shippedThresholds, study } from './finding/learned.ts';
import { type Found, Matcher, type Ranked } from './finding/match.ts';
import { signWords } from './finding/signs.ts';
import { Speller } from './finding/spelling.ts';
import { type Topic, topicsOf } from './finding/topics.ts';
import { makeTriage } from './finding/triage.ts';
import {
  type Entry,
  type Kind,
  type OutOfScope,
  type Overview,
  type RedFlag,
  type Reference,
  urgencies,
} from './schema.ts';

export { type Content, ContentError, shippedContent } from './content.ts';
export type { Entry, Kind, RedFlag, Reference } from './schema.ts';

export interface Answer {
  readonly outcome: 'red-flag' | 'answer' | 'suggest' | 'none';
  readonly entry: Entry | null;
  /** Up to three, best first, never the entry itself. */
  readonly alternatives: readonly Entry[];
  readonly flag: RedFlag | null;
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
  /** For whoever edits the content: which signs fired, and which words matched which phrasing, best first. */
  explain(question: string): readonly string[];
  /** For autocomplete: a raised warning sign, then entries, best first; all in their order for an empty text. */
  suggest(typed: string, among?: Kind, limit?: number): readonly (Entry | RedFlag)[];
}

const nothing: Answer = { outcome: 'none', entry: null, alternatives: [], flag: null, outOfScope: null };

/** Checks the content and builds the index, once. Throws a ContentError that lists every fault. */
export function openKnowledge(content: Content = shippedContent): Knowledge {
  return new Library(checkContent(content));
}

/**
 * What `npm run learn` writes to finding/learned.json: thresholds chosen by cross-validation over the content's own
 * phrasings, how well that went (shares from 0 to 1), and what was learned from all of them. `progress` is called with
 * a number from 0 to 1. Throws a ContentError like openKnowledge.
 */
export function studyContent(content: Content = shippedContent, progress?: (done: number) => void) {
  return study(topicsOf(checkContent(content)), progress);
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
  readonly #thresholds: Thresholds = shippedThresholds;
  readonly #triage: ReturnType<typeof makeTriage>;

  constructor(content: CheckedContent) {
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
    const { learned, words } = learnedFrom(topics);
    this.#speller = new Speller([...words, ...signWords, ...synonymWords]);
    this.#matcher = new Matcher(learned, (id) => this.#topics.get(id)?.kind ?? 'other');
    this.#triage = makeTriage(this.redFlags);
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
      (entry) => isAmong(entry, among) && (entry.id === wanted || entry.title.toLowerCase() === wanted),
    );
  }

  #read(text: string): Reading {
    return read(this.#speller.correct(normalise(text)));
  }

  ask(question: string, among?: Kind): Answer {
    const reading = this.#read(question);
    const raised = this.#triage.raise(reading.signs.told);
    const found = this.#matcher.find(reading);
    const outcome = judge(
      onlyLooksLikeOne(reading) ? { ...found, flag: undefined } : found,
      this.#thresholds,
    );
    const like = outcome === 'red-flag' ? this.flag(found.flag?.id ?? '') : undefined;
    const flag = moreUrgent(raised?.flag, like);
    return flag ? { ...nothing, outcome: 'red-flag', flag } : this.#answer(outcome, found, among);
  }

  #answer(outcome: Answer['outcome'], { entries, other }: Found, among: Kind | undefined): Answer {
    // What is far behind the best is no alternative to it.
    const least = (entries[0]?.score ?? 0) / 4;
    const near = this.#entriesOf(
      entries.filter(({ score }) => score >= least),
      among,
    );
    if (outcome === 'none' || outcome === 'red-flag' || near.length === 0)
      return { ...nothing, outOfScope: this.outOfScope.find(({ id }) => id === other?.id) ?? null };
    const [entry = null, ...rest] = near;
    return outcome === 'answer'
      ? { ...nothing, outcome, entry, alternatives: rest.slice(0, 3) }
      : { ...nothing, outcome, alternatives: near.slice(0, 3) };
  }

  #entriesOf(ranked: readonly Ranked[], among: Kind | undefined): Entry[] {
    return ranked
      .map(({ id }) => this.entry(id))
      .filter((entry) => entry !== undefined)
      .filter((entry) => isAmong(entry, among));
  }

  explain(question: string): readonly string[] {
    const reading = this.#read(question);
    const raised = this.#triage.raise(reading.signs.told);
    const { entries, flag, other } = this.#matcher.find(reading);
    const ranked = [...entries.slice(0, 4), flag, other]
      .filter((one) => one !== undefined)
      .toSorted((a, b) => b.score - a.score);
    return [
      `read as “${reading.normalised}”`,
      ...(raised ? [`${raised.flag.id} by the rule “${raised.rule}”`, ...raised.words] : []),
      ...ranked.map(({ id, score }) => {
        const reasons = this.#matcher.reasons(reading, id).slice(0, 6);
        const words = reasons.map(({ feature, adds }) => `${feature} ${adds.toFixed(2)}`);
        return `${id} ${score.toFixed(2)}, nearest “${this.#nearest(reading, id)}”: ${words.join(', ')}`;
      }),
    ];
  }

  /** The topic's phrasing that shares the most with what was asked. */
  #nearest(reading: Reading, id: string): string {
    const asked = new Set(featuresOf(reading));
    const shared = (phrasing: string) => {
      const own = featuresOf(read(normalise(phrasing)));
      return own.filter((name) => asked.has(name)).length / Math.sqrt(own.length);
    };
    const phrasings = this.#topics.get(id)?.phrasings ?? [];
    return phrasings.toSorted((a, b) => shared(b) - shared(a))[0] ?? '';
  }

  suggest(typed: string, among?: Kind, limit = 25): readonly (Entry | RedFlag)[] {
    const all = this.entries.filter((entry) => isAmong(entry, among));
    if (typed.trim() === '') return all.slice(0, limit);
    const reading = this.#read(typed);
    const raised = this.#triage.raise(reading.signs.told);
    const letters = typed.trim().toLowerCase();
    const begun = all.filter(({ title }) =>
      title
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(letters)),
    );
    const near = this.#entriesOf(this.#matcher.find(reading).entries, among);
    return [...new Set([...(raised ? [raised.flag] : []), ...begun, ...near])].slice(0, limit);
  }
}

/** Sayings and denials hold the words of a warning sign, and so come near its phrasings. */
const onlyLooksLikeOne = ({ hasSaying, signs }: Reading) => hasSaying || signs.denied.size > 1;

const isAmong = ({ id }: Entry, among: Kind | undefined) => among === undefined || id.startsWith(`${among}:`);

function moreUrgent(a: RedFlag | undefined, b: RedFlag | undefined): RedFlag | undefined {
  if (!a || !b) return a ?? b;
  return urgencies.indexOf(b.urgency) < urgencies.indexOf(a.urgency) ? b : a;
}
