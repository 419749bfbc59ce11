import { type Content, type Knowledge, openKnowledge, shippedContent } from '../../knowledge/index.ts';

export interface Speed {
  /** Microseconds for a question, warm. */
  readonly median: number;
  readonly p99: number;
}

/** Asks every question once to warm up, then `rounds` times by the clock. */
export function speedOf(
  ask: (question: string) => unknown,
  questions: readonly string[],
  rounds: number,
): Speed {
  for (const question of questions) ask(question);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) {
      const started = performance.now();
      ask(question);
      taken.push((performance.now() - started) * 1000);
    }
  }
  return summary(taken);
}

/** Of times in microseconds. */
export function summary(taken: readonly number[]): Speed {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** Discord sends no longer text. */
const mostCharacters = 6000;

/** Questions put one behind another, each time beginning with another one, to the longest text that there can be. */
export function longestTexts(questions: readonly string[]): string[] {
  return questions
    .slice(0, 40)
    .map((_, first) =>
      [...questions.slice(first), ...questions, ...questions].join(' ').slice(0, mostCharacters),
    );
}

/** The shipped knowledge with so many entries more, made of its own words put together anew. */
export function withFurtherEntries(knowledge: Knowledge, count: number): Knowledge {
  const words = knowledge.entries.flatMap(({ asks }) => asks).flatMap((ask) => ask.split(' '));
  // The same "random" words every time: a step that has no divisor in common with their number.
  let at = 0;
  const word = () => {
    at += 7919;
    return words[at % words.length] ?? 'run';
  };
  const phrase = (length: number) => Array.from({ length }, word).join(' ');
  const [pattern] = shippedContent.causes;
  if (!pattern) throw new Error('The content has no cause to make further entries after.');
  const further = Array.from({ length: count }, (_, number): Content['causes'][number] => ({
    ...pattern,
    id: `cause:further-${lettersOf(number)}`,
    asks: Array.from({ length: 10 }, (_ask, index) => `${phrase(7)} ${number} ${index}`).join('\n'),
  }));
  return openKnowledge({ ...shippedContent, causes: [...shippedContent.causes, ...further] });
}

/** A number in letters: an id has no digits. */
function lettersOf(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
