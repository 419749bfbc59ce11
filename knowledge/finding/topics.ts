import type { Written } from '../phrasings.ts';
import type { Entry, OutOfScope, RedFlag } from '../schema.ts';
import { read } from './features.ts';
import { normalise } from './language.ts';
import type { Example, FeatureNumbers } from './train.ts';
import type { Triage } from './triage.ts';

/**
 * What a question can be about: an entry, a red flag, or a class of what is out of scope.
 */
export interface Topic {
  readonly id: string;
  readonly kind: 'entry' | 'flag' | 'other';
  /** Ways of putting it, as they are written in the content. */
  readonly phrasings: readonly string[];
  /** Of a red flag, the whole of it. */
  readonly flag?: RedFlag;
  /** Out of scope, and a danger that is heard in it is mostly nobody's. */
  readonly ofNobody?: boolean;
}

interface Content {
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  readonly more: readonly Entry[];
  readonly redFlags: readonly RedFlag[];
  readonly outOfScope: readonly OutOfScope[];
}

/** The topics of a content: entries, then red flags, then what is out of scope. */
export function topicsOf(content: Content): Topic[] {
  const entries = [...content.causes, ...content.faqs, ...content.tips, ...content.more];
  return [
    ...entries.map(({ id, title, asks }) => ({ id, kind: 'entry' as const, phrasings: [title, ...asks] })),
    ...content.redFlags.map((flag) => ({
      id: flag.id,
      kind: 'flag' as const,
      phrasings: flag.phrasings,
      flag,
    })),
    ...content.outOfScope.map(({ id, examples, ofNobody }) => ({
      id,
      kind: 'other' as const,
      phrasings: examples,
      ofNobody,
    })),
  ];
}

/** What the blind writers' files call a line that is no red flag, whatever else it is. */
export const harmless = 'harmless';
/** And one that is about nothing the bot knows, whatever it is about. */
export const outside = 'outside';

/** A phrasing with all that is read in it. */
export interface Phrasing extends Example {
  /** Whose hand: a blind writer's name, or the content's own. */
  readonly writer: string;
  readonly kind: Topic['kind'] | typeof harmless;
  readonly text: string;
  /** The text in plain words (see finding/language.ts). */
  readonly normalised: string;
}

/** Begins the names of those who wrote about the life of running clubs. */
export const clubLifeHand = 'club-life/';

/** The writer of the content's own phrasings. */
export const ownHand = 'own';

/** All that can be learned from: the topics' own phrasings, then what others wrote. Their features get `numbers`. */
export function phrasingsOf(
  topics: readonly Topic[],
  written: readonly Written[],
  triage: Triage,
  numbers: FeatureNumbers,
): Phrasing[] {
  const kinds = new Map(topics.map(({ id, kind }) => [id, kind]));
  const noFlag = topics.filter(({ kind }) => kind !== 'flag').map(({ id }) => id);
  const noneOfUs = topics.filter(({ kind }) => kind === 'other').map(({ id }) => id);
  const phrasing = (text: string, writer: string, ids: readonly string[]): Phrasing => {
    const normalised = normalise(text);
    const kind = ids[0] === harmless ? harmless : (kinds.get(ids[0] ?? '') ?? 'other');
    return {
      writer,
      kind,
      text,
      topics: kind === harmless ? noFlag : ids[0] === outside ? noneOfUs : ids,
      normalised,
      features: numbers.in(read(normalised, triage)),
      // Of what is asked about a club, as much could be added as one likes: no danger is likelier or rarer for it.
      uncounted: writer.startsWith(clubLifeHand),
    };
  };
  return [
    ...topics.flatMap(({ id, phrasings }) => phrasings.map((text) => phrasing(text, ownHand, [id]))),
    ...written.flatMap(({ writer, topics: ids, lines }) => lines.map((text) => phrasing(text, writer, ids))),
  ];
}
