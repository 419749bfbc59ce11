import { hash } from 'node:crypto';
import type { Entry, OutOfScope, RedFlag } from '../schema.ts';
import { featuresOf, type Reading, read } from './features.ts';
import { normalise } from './language.ts';
import type { Example } from './learn.ts';

/** What a question can be about: an entry, a warning sign, or a class of what is out of scope. */
export interface Topic {
  readonly id: string;
  readonly kind: 'entry' | 'flag' | 'other';
  /** Ways of putting it, as they are written in the content. */
  readonly phrasings: readonly string[];
}

interface Content {
  readonly causes: readonly Entry[];
  readonly faqs: readonly Entry[];
  readonly tips: readonly Entry[];
  readonly redFlags: readonly RedFlag[];
  readonly outOfScope: readonly OutOfScope[];
}

/** Ordinary soreness is a row of the triage notes and an entry at once: the entry answers. */
const meantBy = (flagId: string) => (flagId === 'flag:ordinary-soreness' ? 'cause:doms' : flagId);

/** The topics of a content: entries, then warning signs, then what is out of scope. */
export function topicsOf(content: Content): Topic[] {
  const entries = [...content.causes, ...content.faqs, ...content.tips];
  const ordinary = Map.groupBy(content.redFlags, ({ id }) => meantBy(id));
  const asked = (id: string) => ordinary.get(id)?.flatMap(({ phrasings }) => phrasings) ?? [];
  return [
    ...entries.map(({ id, title, asks }) => ({
      id,
      kind: 'entry' as const,
      phrasings: [title, ...asks, ...asked(id)],
    })),
    ...content.redFlags
      .filter(({ id }) => meantBy(id) === id)
      .map(({ id, phrasings }) => ({ id, kind: 'flag' as const, phrasings })),
    ...content.outOfScope.map(({ id, examples }) => ({
      id,
      kind: 'other' as const,
      phrasings: examples,
    })),
  ];
}

/** A phrasing with all that is read in it. */
export interface Phrasing extends Example {
  readonly kind: Topic['kind'];
  readonly reading: Reading;
}

const scopeOf = { entry: 'in', flag: null, other: 'out' } as const;

export function phrasingsOf(topics: readonly Topic[]): Phrasing[] {
  return topics.flatMap(({ id, kind, phrasings }) =>
    phrasings.map((text) => {
      const reading = read(normalise(text));
      return { topic: id, kind, scope: scopeOf[kind], reading, features: featuresOf(reading) };
    }),
  );
}

/** Changes whenever a phrasing does. */
export function fingerprintOf(topics: readonly Topic[]): string {
  return hash('sha256', JSON.stringify(topics)).slice(0, 16);
}
