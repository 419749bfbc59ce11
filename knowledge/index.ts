import { type CheckedContent, type Content, checkContent, shippedContent } from './content.ts';
import { normalise, Speller } from './language.ts';
import { Matcher, type Ranked } from './match.ts';
import type { Entry, Kind, OutOfScope, Overview, RedFlag, Reference } from './schema.ts';
import { makeTriage, signWords, withoutIdioms } from './triage.ts';

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

/*
 * Where an answer begins. Chosen by leave-one-out over the content's own phrasings: below `answer` the first card
 * was wrong more often than a suggestion helped, below `suggest` most questions were about something else.
 */
const thresholds = { answer: 0.16, suggest: 0.14, flag: 0.62 } as const;
const nothing: Answer = { outcome: 'none', entry: null, alternatives: [], flag: null, outOfScope: null };

/** Checks the content and builds the index, once. Throws a ContentError that lists every fault. */
export function openKnowledge(content: Content = shippedContent): Knowledge {
  return new Library(checkContent(content));
}

class Library implements Knowledge {
  readonly overview: Overview;
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly redFlags: readonly RedFlag[];
  readonly #outOfScope: ReadonlyMap<string, OutOfScope>;
  readonly #references: ReadonlyMap<string, Reference>;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #flags: ReadonlyMap<string, RedFlag>;
  readonly #speller: Speller;
  readonly #matcher: Matcher;
  readonly #triage: ReturnType<typeof makeTriage>;

  constructor(content: CheckedContent) {
    this.overview = content.overview;
    this.causes = content.causes;
    this.faqs = content.faqs;
    this.tips = content.tips;
    this.entries = [...content.causes, ...content.faqs, ...content.tips];
    this.redFlags = content.redFlags;
    this.#outOfScope = new Map(content.outOfScope.map((one) => [one.id, one]));
    this.#references = new Map(content.references.map((one) => [one.key, one]));
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    this.#flags = new Map(this.redFlags.map((flag) => [flag.id, flag]));
    const topics = [
      ...this.entries.map(({ id, title, asks }) => ({ id, phrasings: [title, ...asks].map(normalise) })),
      ...this.redFlags.map(({ id, phrasings }) => ({ id: meantBy(id), phrasings: phrasings.map(normalise) })),
      ...content.outOfScope.map(({ id, examples }) => ({ id, phrasings: examples.map(normalise) })),
    ];
    const words = topics.flatMap(({ phrasings }) => phrasings.flatMap((phrasing) => phrasing.split(' ')));
    this.#speller = new Speller([...words, ...signWords]);
    this.#matcher = new Matcher(mergeTopics(topics));
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

  ask(question: string, among?: Kind): Answer {
    const normalised = this.#speller.correct(normalise(question));
    const raised = this.#triage.raise(normalised);
    if (raised) return { ...nothing, outcome: 'red-flag', flag: raised.flag };
    const ranked = this.#matcher.rank(normalised);
    const flag = this.#likeFlag(normalised, ranked);
    return flag ? { ...nothing, outcome: 'red-flag', flag } : this.#choose(ranked, among);
  }

  /** A warning sign whose phrasing is very near, for wordings that no rule of signs knows. */
  #likeFlag(normalised: string, [first]: readonly Ranked[]): RedFlag | undefined {
    const flag = first && first.score >= thresholds.flag ? this.flag(first.id) : undefined;
    // A saying that only looks like a sign must not come near a sign's phrasing either.
    return flag && withoutIdioms(normalised) === normalised ? flag : undefined;
  }

  #choose(ranked: readonly Ranked[], among: Kind | undefined): Answer {
    const near = ranked.flatMap(({ id, score }) => {
      const entry = this.entry(id);
      return entry && isAmong(entry, among) ? [{ entry, score }] : [];
    });
    const best = near[0]?.score ?? 0;
    const other = ranked.find(({ id }) => this.#outOfScope.has(id));
    if (other && other.score > best)
      return { ...nothing, outOfScope: this.#outOfScope.get(other.id) ?? null };
    if (best < thresholds.suggest) return nothing;
    const entries = near.filter(({ score }) => score >= best * 0.5).map(({ entry }) => entry);
    const [entry = null, ...rest] = entries;
    return best >= thresholds.answer
      ? { ...nothing, outcome: 'answer', entry, alternatives: rest.slice(0, 3) }
      : { ...nothing, outcome: 'suggest', alternatives: entries.slice(0, 3) };
  }

  explain(question: string): readonly string[] {
    const normalised = this.#speller.correct(normalise(question));
    const raised = this.#triage.raise(normalised);
    const signs = raised ? [`${raised.flag.id} by the rule “${raised.rule}”`, ...raised.words] : [];
    const phrasings = this.#matcher.rank(normalised).slice(0, 5);
    return [
      `read as “${normalised}”`,
      ...signs,
      ...phrasings.map(({ id, score, phrasing }) => {
        const shared = this.#matcher.shared(normalised, phrasing).join(', ');
        return `${id} ${score.toFixed(2)} by “${phrasing}” (${shared})`;
      }),
    ];
  }

  suggest(typed: string, among?: Kind, limit = 25): readonly (Entry | RedFlag)[] {
    const all = this.entries.filter((entry) => isAmong(entry, among));
    if (typed.trim() === '') return all.slice(0, limit);
    const normalised = this.#speller.correct(normalise(typed));
    const raised = this.#triage.raise(normalised);
    const letters = typed.trim().toLowerCase();
    const begun = all.filter(({ title }) =>
      title
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(letters)),
    );
    const near = this.#matcher
      .rank(normalised)
      .map(({ id }) => this.entry(id))
      .filter((entry) => entry !== undefined && isAmong(entry, among));
    return [...new Set([...(raised ? [raised.flag] : []), ...begun, ...near])]
      .filter((one) => one !== undefined)
      .slice(0, limit);
  }
}

const isAmong = ({ id }: Entry, among: Kind | undefined) => among === undefined || id.startsWith(`${among}:`);

/** Ordinary soreness is a row of the triage notes and an entry at once: the entry answers. */
const meantBy = (flagId: string) => (flagId === 'flag:ordinary-soreness' ? 'cause:doms' : flagId);

function mergeTopics(topics: readonly { readonly id: string; readonly phrasings: readonly string[] }[]) {
  return [...Map.groupBy(topics, ({ id }) => id)].map(([id, same]) => ({
    id,
    phrasings: same.flatMap(({ phrasings }) => phrasings),
  }));
}
