import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One labelled question. */
const questionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string().min(1),
  /** Every id that a fair coach would call right first; `red-flag` or `none` alone. */
  accept: z.array(z.string()).min(1),
  kind: z.enum(['cause', 'faq', 'tip', 'more', 'red-flag', 'none']),
  style: z.string(),
  /** Who wrote it, where several did. */
  writer: z.string().optional(),
  /** The red flags whose card fits, where it is a danger and that is known. */
  flags: z.array(z.string()).optional(),
});

export type Question = z.output<typeof questionSchema>;

/** Reads JSON Lines. Throws an Error that names the file, the line and the fault. */
export function readQuestions(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readQuestion(line, `${file}:${index + 1}`)]));
}

function readQuestion(line: string, where: string): Question {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: this line is not JSON. Write one question a line.`);
  }
  const read = questionSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(
    `${where}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'is not a question'}.`,
  );
}
