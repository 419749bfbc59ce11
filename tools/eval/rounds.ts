import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { reachShown, table } from './report.ts';
import { measures, type Score, type Share } from './score.ts';

/*
 * The first score on questions that nobody who tuned had seen is the score. It is taken once, on one version, and kept
 * as it was; what the same questions give later flatters, since what was missed was looked at.
 */

const shareSchema = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .transform(([right, of]): Share => ({ right, of }));

const firstScoreSchema = z.strictObject({
  name: z.string(),
  date: z.iso.date(),
  /** By measure, how many of how many; the first rounds asked about dangers alone. */
  shares: z.partialRecord(z.enum([...measures.map(({ key }) => key), 'emergencies']), shareSchema),
});

export type FirstScore = z.output<typeof firstScoreSchema>;

/** Reads first-scores.json, oldest first. Throws a ZodError that names the fault. */
export function readFirstScores(file: string): FirstScore[] {
  return z.array(firstScoreSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Wilson's score interval, 95 %, from 0 to 1: Wilson, Probable inference, J Am Stat Assoc 22, 1927. */
function intervalOf({ right, of }: Share): readonly [least: number, most: number] {
  const z2 = 1.96 ** 2;
  const p = right / of;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (1.96 * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function shown(share: Share | undefined): string {
  if (share === undefined) return '—';
  const percent = (value: number) => (value * 100).toFixed(1);
  const [least, most] = intervalOf(share);
  return `${share.right}/${share.of} ${percent(share.right / share.of)} % (${percent(least)}–${percent(most)})`;
}

type Key = keyof FirstScore['shares'];

/** What an entry answers or nothing does, and what may be a danger. */
const answered: readonly Key[] = ['first', 'among', 'cautions', 'noCard', 'none'];
const dangers: readonly Key[] = [
  'flags',
  'flagsOrCautions',
  'emergencies',
  'falseFlags',
  'oddFlags',
  'oddFlagsOrCautions',
  'lookAlikes',
];

/** Two tables, a row a set of questions: the answers and the dangers; in brackets the 95 % interval. */
export function reportFirstScores(scores: readonly FirstScore[]): string {
  return [answered, dangers].map((keys) => tableOf(scores, keys)).join('\n\n');
}

function tableOf(scores: readonly FirstScore[], keys: readonly Key[]): string {
  const heads = keys.map((key) => measures.find((one) => one.key === key));
  return table([
    ['first score, %', ...heads.map((head) => head?.brief ?? 'emergency: red card')],
    ['reach', ...heads.map((head) => (head ? reachShown(head.reach, head.isMost) : '—'))],
    ...scores
      .filter(({ shares }) => keys.some((key) => shares[key]))
      .map(({ name, date, shares }) => [`${name}, ${date}`, ...keys.map((key) => shown(shares[key]))]),
  ]);
}

/** A score that no later version may fall below, as those measures that fell. */
export function fallenBelow(score: Score, floor: Readonly<Partial<Record<keyof Score, number>>>): string[] {
  return measures.flatMap(({ key, label, isMost }) => {
    const least = floor[key];
    if (least === undefined) return [];
    const { right } = score[key];
    return (isMost ? right > least : right < least) ? [`${label}: ${right}, held at ${least}`] : [];
  });
}
