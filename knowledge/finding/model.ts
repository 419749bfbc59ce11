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

/** What the speller, and who may see an answer, need of what a model was learned from. */
export interface LearnedWords {
  /** The words that other ones may be meant for. */
  readonly words: readonly string[];
  /** Words that several blind writers wrote and that English has: not ours, and no mistakes. */
  readonly familiar: readonly string[];
  /** The words that our own hand asks the entries with, without their endings. */
  readonly asked: readonly string[];
}

/** A model, and whatever else is kept with it, as JSON has it. */
interface Kept<More> {
  readonly model: Model;
  readonly more: More;
}

/** Learns from the topics' own phrasings and from what blind writers wrote. Takes a minute or two. */
export function learn(
  topics: readonly Topic[],
  written: readonly Written[],
  triage: Triage,
): Kept<LearnedWords> {
  const numbers = new FeatureNumbers();
  const phrasings = phrasingsOf(topics, written, triage, numbers);
  const model = trainModel(
    phrasings,
    topics.map(({ id }) => id),
    numbers,
  );
  const words = wordsIn(phrasings);
  return { model, more: { words, familiar: familiarIn(phrasings), asked: askedIn(phrasings) } };
}

/**
 * What is made from some texts and from what writers wrote: as it was kept, or made now and kept. Throws what `make` throws; what could
 * not be made is never kept.
 */
export function keptModel<More>(
  texts: readonly string[],
  writers: readonly Writer[],
  make: () => Kept<More>,
): Kept<More> {
  const file = new URL(`${fingerprintOf(texts, writers)}.model`, cache);
  const kept = readModel<More>(file);
  if (kept) {
    noteUse(file);
    return kept;
  }
  const made = make();
  keepModel(file, made);
  return made;
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

/** What a kept model's file begins with. */
interface Head<More> extends Pick<Model, 'topics' | 'counts' | 'unknown'> {
  readonly more: More;
  readonly features: number;
  /** How many numbers say where they are found. */
  readonly slots: number;
}

/**
 * A line of JSON, spaces up to a multiple of four bytes, the numbers as they are in memory, and the names of the
 * features, a line each, which are read when somebody asks for them.
 */
function readModel<More>(file: URL): Kept<More> | null {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const head = readLine(handle);
    const { more, features, slots, ...rest }: Head<More> = JSON.parse(head.toString());
    const size = 4 * slots + features * (8 + rest.topics.length);
    const numbers = new ArrayBuffer(size);
    // One that was cut short.
    if (readSync(handle, new Uint8Array(numbers), 0, size, head.length) < size) return null;
    const names = head.length + size;
    const model = {
      ...rest,
      slots: new Int32Array(numbers, 0, slots),
      weights: new Float32Array(numbers, 4 * slots, features),
      steps: new Float32Array(numbers, 4 * (slots + features), features),
      table: new Int8Array(numbers, 4 * slots + 8 * features, features * rest.topics.length),
      names: () => readFileSync(file).toString('utf8', names).split('\n'),
    };
    return { model, more };
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

function keepModel<More>(file: URL, { model, more }: Kept<More>): void {
  const { slots, weights, steps, table, names, ...rest } = model;
  try {
    mkdirSync(cache, { recursive: true });
    const head = JSON.stringify({
      ...rest,
      more,
      features: weights.length,
      slots: slots.length,
    } satisfies Head<More>);
    const padding = (4 - ((Buffer.byteLength(head) + 1) % 4)) % 4;
    const bytes = Buffer.concat([
      Buffer.from(`${head}${' '.repeat(padding)}\n`),
      ...[slots, weights, steps, table].map((numbers) =>
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
      .map((other) => ({ other, at: statSync(other).mtimeMs }))
      .toSorted((a, b) => b.at - a.at);
    for (const [place, { other, at }] of byAge.entries())
      if (place >= keptModels || Date.now() - at > keptMilliseconds) rmSync(other, { force: true });
  } catch {
    // A place that cannot be written to: the next start learns again.
  }
}
