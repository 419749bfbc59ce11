import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { type Knowledge, shippedContent, writtenBy } from '../../knowledge/index.ts';
import { readByEncoder } from './encoder.ts';
import type { Shown } from './score.ts';

/*
 * What search libraries do with the same words as they come: every phrasing, the content's own and the blind writers',
 * is a text, and what the best texts belong to is what is shown. A text out of scope stands for "none", as with us.
 */

/** Answers one question. */
export type Finder = (question: string) => Shown | Promise<Shown>;

export interface Text {
  readonly id: number;
  readonly owner: string;
  readonly text: string;
}

export function textsOf(knowledge: Knowledge): Text[] {
  const owned = [
    ...knowledge.entries.flatMap(({ id, title, asks }) =>
      [title, ...asks].map((text) => ({ owner: id, text })),
    ),
    ...knowledge.redFlags.flatMap(({ phrasings }) => phrasings.map((text) => ({ owner: 'red-flag', text }))),
    ...knowledge.outOfScope.flatMap(({ examples }) => examples.map((text) => ({ owner: 'none', text }))),
    ...writtenBy(shippedContent.writers).flatMap(({ topics: [topic = ''], lines }) => {
      const owner = topic.startsWith('flag:') ? 'red-flag' : topic.includes(':') ? topic : 'none';
      return lines.map((text) => ({ owner, text }));
    }),
  ];
  return owned.map((one, id) => ({ id, ...one }));
}

/** The best four owners: one shown, three offered, unless the first says that nothing is to be shown. */
function show(owners: readonly string[]): Shown {
  const [first = 'none', ...rest] = [...new Set(owners)];
  const entries = rest.filter((owner) => owner.includes(':'));
  return { first, beside: first.includes(':') ? entries.slice(0, 3) : [] };
}

/** The most results that are looked at for four owners. */
const enough = 60;

/** Reads all texts by a sentence encoder, which takes some minutes; `progress` is called with a number from 0 to 1. */
export async function encoderOf(texts: readonly Text[], progress: (done: number) => void): Promise<Finder> {
  const encoder = await readByEncoder(texts, enough, progress);
  return async (question) => show(await encoder.nearest(question));
}

export function peersOf(texts: readonly Text[]): Readonly<Record<string, Finder>> {
  const plain = new Fuse(texts, { keys: ['text'] });
  const tokens = new Fuse(texts, { keys: ['text'], useTokenSearch: true });
  const mini = new MiniSearch<Text>({ fields: ['text'], storeFields: ['owner'] });
  mini.addAll(texts);
  return {
    'Fuse.js, defaults': (question) =>
      show(plain.search(question, { limit: enough }).map(({ item }) => item.owner)),
    'Fuse.js, token search': (question) =>
      show(tokens.search(question, { limit: enough }).map(({ item }) => item.owner)),
    'MiniSearch, BM25+': (question) =>
      show(
        mini
          .search(question)
          .slice(0, enough)
          .map(({ owner }) => String(owner)),
      ),
    'MiniSearch, fuzzy': (question) =>
      show(
        mini
          .search(question, { fuzzy: 0.2, prefix: true })
          .slice(0, enough)
          .map(({ owner }) => String(owner)),
      ),
  };
}
