import { createInterface } from 'node:readline';

/*
 * Bulk commands read JSON Lines from standard input and write one line for each to standard output, in order. A line
 * that cannot be read gets `{"line":N,"error":"…"}`, counted from 1, and the rest goes on. Blank lines are passed over.
 */

/** At least one line could not be read; the others were answered. */
const exitBadLine = 1;

/** What is wrong with a line, in words for whoever wrote it. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

/** Answers every line. `answer` gets the line's object and may throw a LineError. */
export async function answerLines(answer: (line: object) => object): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === '') continue;
    if (!process.stdout.write(`${JSON.stringify(answerLine(text, number, answer))}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

function answerLine(text: string, number: number, answer: (line: object) => object): object {
  try {
    return answer(readObject(text));
  } catch (error) {
    process.exitCode = exitBadLine;
    if (error instanceof LineError) return { line: number, error: error.message };
    // What nobody thought of is a fault of one line as well: the rest goes on.
    return { line: number, error: error instanceof RangeError ? 'is out of range' : 'could not be answered' };
  }
}

function readObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LineError('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LineError('not an object');
  return value;
}

/** Whoever reads the answers may stop reading: `npm run … -- --jsonl | head`. */
export function endWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
