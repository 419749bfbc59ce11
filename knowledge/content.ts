import type { z } from 'zod';
import { causes } from './causes.ts';
import { faqs } from './faqs.ts';
import { readClubLife } from './finding/club-life.ts';
import { strangeHeadings } from './finding/other-language.ts';
import { clubLifeHand, harmless, outside, topicsOf } from './finding/topics.ts';
import { readRule } from './finding/triage.ts';
import { more } from './more.ts';
import { outOfScope } from './out-of-scope.ts';
import { overview } from './overview.ts';
import {
  blindWriters,
  clubLifeWriters,
  otherLanguageWriters,
  phrasingsFile,
  phrasingsOf,
  type Writer,
  type Written,
  writtenBy,
} from './phrasings.ts';
import { redFlags } from './red-flags.ts';
import { references } from './references.ts';
import {
  type Entry,
  type EntryFacts,
  type EntryInput,
  entrySchema,
  type OutOfScope,
  type OutOfScopeInput,
  type Overview,
  outOfScopeSchema,
  overviewSchema,
  type RedFlag,
  type RedFlagInput,
  type Reference,
  type ReferenceInput,
  redFlagSchema,
  referenceSchema,
} from './schema.ts';
import { tips } from './tips.ts';

/** Everything the bot knows, as it is written in the content files. */
export interface Content {
  readonly causes: readonly EntryInput[];
  readonly faqs: readonly EntryInput[];
  readonly tips: readonly EntryInput[];
  readonly more: readonly EntryInput[];
  readonly overview: Overview;
  readonly redFlags: readonly RedFlagInput[];
  readonly references: readonly ReferenceInput[];
  readonly outOfScope: readonly OutOfScopeInput[];
  /** Who wrote, without knowing the rest, what there is to learn from. */
  readonly writers: readonly Writer[];
  /** Those who wrote about the life of running clubs. */
  readonly clubLife: readonly Writer[];
  /** Those who wrote in other languages, in danger and not. */
  readonly otherLanguages: readonly Writer[];
}

const withAsks = (facts: EntryFacts): EntryInput => ({ ...facts, asks: phrasingsOf(facts.id) });

export const shippedContent: Content = {
  causes: causes.map(withAsks),
  faqs: faqs.map(withAsks),
  tips: tips.map(withAsks),
  more: more.map(withAsks),
  overview,
  redFlags: redFlags.map((facts) => ({ ...facts, phrasings: phrasingsOf(facts.id) })),
  references,
  outOfScope: outOfScope.map((facts) => ({ ...facts, examples: phrasingsOf(`outside:${facts.id}`) })),
  writers: blindWriters(),
  clubLife: clubLifeWriters(),
  otherLanguages: otherLanguageWriters(),
};

/** The same, checked and ready for use. */
export interface CheckedContent {
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  readonly more: readonly Entry[];
  readonly overview: Overview;
  readonly redFlags: readonly RedFlag[];
  readonly references: readonly Reference[];
  readonly outOfScope: readonly OutOfScope[];
  readonly writers: readonly Writer[];
  /** Those who wrote about the life of running clubs. */
  readonly clubLife: readonly Writer[];
  /** Those who wrote in other languages, in danger and not. */
  readonly otherLanguages: readonly Writer[];
}

/** What is wrong with the content: all of it, each line with its file and entry. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code = 'CONTENT_INVALID';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      `The knowledge has ${faults.length} fault${faults.length === 1 ? '' : 's'}. Put each right in the file it names and try again:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n(CONTENT_INVALID)`,
    );
    this.faults = faults;
  }
}

/** Checks all of it at once. Throws a ContentError that lists every fault. */
export function checkContent(content: Content): CheckedContent {
  const faults: string[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>, items: readonly unknown[]): T[] =>
    items.flatMap((item, index) => {
      const result = schema.safeParse(item);
      if (result.success) return [result.data];
      const name = nameOf(item) ?? `number ${index + 1}`;
      for (const { path, message } of result.error.issues) {
        const where = isPhrasing(path[0]) ? phrasingsFile(idOfPhrasings(file, name)) : file;
        faults.push(`knowledge/${where}: ${name}: ${path.join('.') || 'the entry'}: ${message}`);
      }
      return [];
    });
  const checked: CheckedContent = {
    causes: read('causes.ts', entrySchema, content.causes),
    faqs: read('faqs.ts', entrySchema, content.faqs),
    tips: read('tips.ts', entrySchema, content.tips),
    more: read('more.ts', entrySchema, content.more),
    overview: read('overview.ts', overviewSchema, [content.overview])[0] ?? content.overview,
    redFlags: read('red-flags.ts', redFlagSchema, content.redFlags),
    references: read('references.ts', referenceSchema, content.references),
    outOfScope: read('out-of-scope.ts', outOfScopeSchema, content.outOfScope),
    writers: content.writers,
    clubLife: content.clubLife,
    otherLanguages: content.otherLanguages,
  };
  faults.push(...crossCheck(checked, content));
  if (faults.length > 0) throw new ContentError(faults);
  return checked;
}

const isPhrasing = (field: PropertyKey | undefined) =>
  field === 'asks' || field === 'phrasings' || field === 'examples';
const idOfPhrasings = (file: string, name: string) => (file === 'out-of-scope.ts' ? `outside:${name}` : name);

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const name: unknown = Reflect.get(item, 'id') ?? Reflect.get(item, 'key');
  return typeof name === 'string' ? name : undefined;
}

function crossCheck(checked: CheckedContent, content: Content): string[] {
  const files = [
    ['causes.ts', 'cause', checked.causes],
    ['faqs.ts', 'faq', checked.faqs],
    ['tips.ts', 'tip', checked.tips],
    ['more.ts', 'more', checked.more],
  ] as const;
  // Links may lead to an item that has a fault of its own; that one is named already.
  const tipIds = new Set(content.tips.map(({ id }) => id));
  const keys = new Set(content.references.map(({ key }) => key));
  const faults = files.flatMap(([file, kind, entries]) =>
    entries.flatMap((entry) => [
      ...(entry.id.startsWith(`${kind}:`)
        ? []
        : [`knowledge/${file}: ${entry.id}: belongs into another file`]),
      ...(hasItsClaim(entry)
        ? []
        : [
            `knowledge/${file}: ${entry.id}: ${kind === 'more' ? 'usualClaim' : 'article and section'}: missing`,
          ]),
      ...entry.tips
        .filter((tip) => !tipIds.has(tip))
        .map((tip) => `knowledge/${file}: ${entry.id}: tips: there is no ${tip}`),
      ...entry.evidence.references
        .filter((key) => !keys.has(key))
        .map((key) => `knowledge/${file}: ${entry.id}: evidence.references: references.ts has no ${key}`),
    ]),
  );
  for (const { id, sources, signs, circumstance } of checked.redFlags) {
    faults.push(
      ...sources
        .filter((key) => !keys.has(key))
        .map((key) => `knowledge/red-flags.ts: ${id}: sources: references.ts has no ${key}`),
    );
    faults.push(
      ...signs
        .flatMap((rule) => ruleFault(rule))
        .map((fault) => `knowledge/red-flags.ts: ${id}: signs: ${fault}`),
      ...(circumstance === undefined ? [] : ruleFault(circumstance)).map(
        (fault) => `knowledge/red-flags.ts: ${id}: circumstance: ${fault}`,
      ),
    );
  }
  return [...faults, ...repeats(checked)];
}

/**
 * All that blind writers wrote, for learning: other starts do without. Throws a ContentError that names every topic that
 * there is not.
 */
export function writtenFor(content: CheckedContent): Written[] {
  const written = [...writtenBy(content.writers), ...content.clubLife.flatMap(ofClubLife)];
  const topics = new Set([harmless, outside, ...topicsOf(content).map(({ id }) => id)]);
  const faults = written.flatMap(({ writer, topics: named }) =>
    named
      .filter((topic) => !topics.has(topic))
      .map((topic) => `knowledge/phrasings/writers/${writer}.txt: there is no ${topic}`),
  );
  faults.push(
    ...strangeHeadings(content.otherLanguages).map(
      ({ writer, topics: headed }) =>
        `knowledge/other-languages/${writer}.txt: there is no ${headed.join(' | ')} in ${writer.slice(0, 3)}`,
    ),
  );
  if (faults.length > 0) throw new ContentError(faults);
  return written;
}

/** What club life is about that bodies may be as well: it teaches neither that a text is a danger nor that it is none. */
const mayBeBodily: ReadonlySet<string> = new Set([
  'complaint',
  'disability',
  'drinks',
  'emergency-contact',
  'first-aid',
  'injured',
  'pregnancy',
  'treatment',
  'weather',
  'welfare',
  'women',
]);

/** What members ask about their club tells of no danger, and no entry of ours answers it. */
function ofClubLife(writer: Writer): Written[] {
  const hand = clubLifeHand + writer.name;
  return readClubLife(writer)
    .filter(({ topic }) => !mayBeBodily.has(topic))
    .flatMap(({ asks }) => [
      { writer: hand, topics: [outside], lines: asks.filter((_, place) => place % 3 === 1) },
      // Were these outside as well, what is asked about legs would be less sure.
      { writer: hand, topics: [harmless], lines: asks.filter((_, place) => place % 3 === 2) },
    ]);
}

/** What the article says and where; or, beyond the article, what runners usually say. */
const hasItsClaim = ({ id, article, section, usualClaim }: Entry) =>
  id.startsWith('more:') ? usualClaim !== undefined : article !== undefined && section !== undefined;

function ruleFault(rule: string): string[] {
  try {
    readRule(rule);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Ids and keys that stand twice, and ways of asking that stand under two entries. */
function repeats(checked: CheckedContent): string[] {
  const entries = [...checked.causes, ...checked.faqs, ...checked.tips, ...checked.more];
  const faults = [
    ...twice(entries.map(({ id }) => id)).map((id) => `knowledge: ${id}: the id stands twice`),
    ...twice(checked.redFlags.map(({ id }) => id)).map(
      (id) => `knowledge/red-flags.ts: ${id}: the id stands twice`,
    ),
    ...twice(checked.references.map(({ key }) => key)).map(
      (key) => `knowledge/references.ts: ${key}: the key stands twice`,
    ),
  ];
  const owners = new Map<string, string>();
  const lists = [
    ...entries.map(({ id, asks }) => [id, asks] as const),
    ...checked.redFlags.map(({ id, phrasings }) => [id, phrasings] as const),
    ...checked.outOfScope.map(({ id, examples }) => [id, examples] as const),
  ];
  for (const [id, phrasings] of lists) {
    for (const phrasing of phrasings) {
      const words = phrasing.toLowerCase();
      const owner = owners.get(words);
      if (owner !== undefined) faults.push(`knowledge: ${id}: “${phrasing}” stands under ${owner} already`);
      owners.set(words, id);
    }
  }
  return faults;
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
