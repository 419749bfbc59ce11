import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { Writer, Written } from '../phrasings.ts';
import { stemsOf } from './features.ts';
import { rarerEnglish } from './spelling.ts';
import { ownHand, type Phrasing, phrasingsOf, type Topic } from './topics.ts';
import { FeatureNumbers, type Model, trainModel } from './train.ts';
import type { Triage } from './triage.ts';

/*
 * The model is learned from the phrasings when it is first needed, which takes a few seconds, and kept beside the
 * installed packages under a name made from everything that it depends on: the content, the word lists and the code.
 * A changed word makes another name, and so another model; nothing has to be told. Where it cannot be kept, it is
 * learned at every start.
 */

const room = new URL('../', import.meta.url);
const cache = new URL('../../node_modules/.cache/second-wind/', import.meta.url);

/** The packages that reading a text goes by, in the versions that are asked for. */
const packages = new URL('../../package.json', import.meta.url);

/** All code and word lists of this room, and those packages, as one fingerprint. Read once a process. */
let ownFingerprint: string | undefined;
function fingerprintOfRoom(): string {
  ownFingerprint ??= hash(
    'sha256',
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => `${name}\n${readFileSync(new URL(name.replaceAll('\\', '/'), room), 'utf8')}`)
      .join('\n') + dependencies(),
  );
  return ownFingerprint;
}

function dependencies(): string {
  const { dependencies: versions } = JSON.parse(readFileSync(packages, 'utf8')) as { dependencies: object };
  return JSON.stringify(versions);
}

/** A model, and what the speller needs of what it was learned from. */
export interface Learned extends Model {
  /** The words that other ones may be meant for. */
  readonly words: readonly string[];
  /** Words that several blind writers wrote and that English has: not ours, and no mistakes. */
  readonly familiar: readonly string[];
  /** The words that our own hand asks the entries with, without their endings. */
  readonly asked: readonly string[];
}

/** What there is to learn from. */
export interface Lessons {
  readonly topics: readonly Topic[];
  readonly writers: readonly Writer[];
  /** What the writers wrote. Called only when there is learning to do. */
  readonly written: () => readonly Written[];
}

/** What is learned from all this: from the cache, or learned now and kept there. Throws what `written` throws. */
export function openModel(
  { topics, writers, written }: Lessons,
  triage: Triage,
  onLearning: () => void,
): Learned {
  return keptModel([JSON.stringify(topics)], writers, () => {
    const lines = written();
    onLearning();
    const numbers = new FeatureNumbers();
    const phrasings = phrasingsOf(topics, lines, triage, numbers);
    return {
      ...trainModel(
        phrasings,
        topics.map(({ id }) => id),
        numbers,
      ),
      words: wordsIn(phrasings),
      familiar: familiarIn(phrasings),
      asked: askedIn(phrasings),
    };
  });
}

/** A model that is made from some texts and from what writers wrote: as it was kept, or learned now and kept. */
export function keptModel(
  texts: readonly string[],
  writers: readonly Writer[],
  learn: () => Learned,
): Learned {
  const file = new URL(`${fingerprintOf(texts, writers)}.model`, cache);
  const kept = readModel(file);
  if (kept) {
    noteUse(file);
    return kept;
  }
  const learned = learn();
  keepModel(file, learned);
  return learned;
}

function fingerprintOf(texts: readonly string[], writers: readonly Writer[]): string {
  const everything = createHash('sha256').update(fingerprintOfRoom());
  for (const text of texts) everything.update(text);
  for (const { name, read } of writers) {
    const file = read();
    everything.update(`${name} ${file.byteLength}\n`).update(file);
  }
  return everything.digest('hex').slice(0, 24);
}

/** Blind writers misspell as members do: what only they wrote is no word to go by. */
function wordsIn(phrasings: readonly Phrasing[]): string[] {
  const own = phrasings.filter(({ writer }) => writer === ownHand);
  return [...new Set(own.flatMap(({ normalised }) => normalised.split(' ')))];
}

function askedIn(phrasings: readonly Phrasing[]): string[] {
  const own = phrasings.filter(({ writer, kind }) => writer === ownHand && kind === 'entry');
  return [...new Set(own.flatMap(({ normalised }) => stemsOf(normalised)))];
}

/** One writer alone may have made a slip that happens to be a rare word. */
const leastWriters = 3;

function familiarIn(phrasings: readonly Phrasing[]): string[] {
  const writersOf = new Map<string, Set<string>>();
  for (const { writer, normalised } of phrasings) {
    for (const word of normalised.split(' ')) {
      const writers = writersOf.get(word);
      if (writers) writers.add(writer);
      else writersOf.set(word, new Set([writer]));
    }
  }
  return rarerEnglish([...writersOf].flatMap(([word, { size }]) => (size >= leastWriters ? [word] : [])));
}

/** What a model's file begins with. */
interface Head extends Pick<Learned, 'topics' | 'counts' | 'unknown' | 'words' | 'familiar' | 'asked'> {
  readonly features: number;
}

/**
 * A line of JSON, spaces up to a multiple of four bytes, the numbers as they are in memory, and the names of the
 * features, a line each, which are read when somebody asks for them.
 */
function readModel(file: URL): Learned | null {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const head = readLine(handle);
    const { features, ...rest }: Head = JSON.parse(head.toString());
    const size = features * (16 + rest.topics.length);
    const numbers = new ArrayBuffer(size);
    // One that was cut short.
    if (readSync(handle, new Uint8Array(numbers), 0, size, head.length) < size) return null;
    const names = head.length + size;
    return {
      ...rest,
      keys: new Uint32Array(numbers, 0, 2 * features),
      weights: new Float32Array(numbers, 8 * features, features),
      steps: new Float32Array(numbers, 12 * features, features),
      table: new Int8Array(numbers, 16 * features, features * rest.topics.length),
      names: () => readFileSync(file).toString('utf8', names).split('\n'),
    };
  } catch {
    return null; // Not there, or damaged: it is learned anew.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The first line of a file, with its end. */
function readLine(handle: number): Buffer {
  const chunks: Buffer[] = [];
  for (let from = 0; ; from += chunkSize) {
    const chunk = Buffer.alloc(chunkSize);
    const read = readSync(handle, chunk, 0, chunkSize, from);
    const end = chunk.indexOf('\n') + 1;
    chunks.push(chunk.subarray(0, end === 0 ? read : end));
    if (end > 0 || read < chunkSize) return Buffer.concat(chunks);
  }
}

const chunkSize = 65_536;

/** What is used stays. */
function noteUse(file: URL): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // A place that cannot be written to.
  }
}

/** Models of earlier contents go when they have not been needed for this long, or so many newer ones are there. */
const keptMilliseconds = 14 * 24 * 3_600_000;
const keptModels = 16;

function keepModel(file: URL, { keys, weights, steps, table, names, ...rest }: Learned): void {
  try {
    mkdirSync(cache, { recursive: true });
    const head = JSON.stringify({ ...rest, features: weights.length } satisfies Head);
    const padding = (4 - ((Buffer.byteLength(head) + 1) % 4)) % 4;
    const bytes = Buffer.concat([
      Buffer.from(`${head}${' '.repeat(padding)}\n`),
      ...[keys, weights, steps, table].map((numbers) =>
        Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
      ),
      Buffer.from(names().join('\n')),
    ]);
    // Whole or not at all, whoever else is writing it.
    const draft = new URL(`${file.href}.${process.pid}`);
    writeFileSync(draft, bytes);
    renameSync(draft, file);
    const byAge = readdirSync(cache)
      .filter((name) => name.includes('.model'))
      .map((name) => new URL(name, cache))
      .map((model) => ({ model, at: statSync(model).mtimeMs }))
      .toSorted((a, b) => b.at - a.at);
    for (const [place, { model, at }] of byAge.entries())
      if (place >= keptModels || Date.now() - at > keptMilliseconds) rmSync(model, { force: true });
  } catch {
    // A place that cannot be written to: the next start learns again.
  }
}
