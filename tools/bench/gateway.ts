import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { inTurns, median, quantile, questions, run, startOf, wanted } from './program.ts';

/* The bot over the gateway beside a bare discord.js bot, in turns. */

const rounds = 5;
/** A start is short and its time noisy: more of them. */
const starts = 15;
const oneByOne = 1000;
const atOnce = 200;
const bursts = 10;

interface Begun {
  readonly startMilliseconds: number;
  readonly memoryMegabytes: number;
}

interface Answered {
  readonly median: number;
  readonly p99: number;
  readonly busyMedian: number;
  readonly busyP99: number;
}

const contestants = {
  bare: ['tools/bench/bare-bot.js'],
  ours: startOf('start'),
} as const;

/** A Discord with the command that both are asked: the bare bot registers nothing. */
export async function openDiscord(): Promise<Sandbox> {
  const sandbox = await startSandbox({ validate: false });
  sandbox.register([
    { name: 'ask', description: 'Ask.', options: [{ type: 3, name: 'question', description: 'What?' }] },
  ]);
  return sandbox;
}

/** Milliseconds from dispatch to callback of every answer, the first tenth left out: the program still warms up. */
export async function ask(sandbox: Sandbox, together: number, turns: number): Promise<number[]> {
  const member = sandbox.member('runner');
  const taken: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const answers = Array.from({ length: together }, (_, index) =>
      member.command('ask', { question: questions[(turn + index) % questions.length] ?? '' }),
    );
    for (const { milliseconds } of await Promise.all(answers))
      if (turn >= turns / 10) taken.push(milliseconds);
  }
  return taken;
}

async function begin(start: readonly string[], folder: string): Promise<Begun> {
  const sandbox = await openDiscord();
  const program = await run(start, sandbox, folder);
  const { startMilliseconds } = program;
  const memoryMegabytes = program.megabytes();
  await program.stop();
  await sandbox.close();
  return { startMilliseconds, memoryMegabytes };
}

async function measure(start: readonly string[], folder: string): Promise<Answered> {
  const sandbox = await openDiscord();
  const program = await run(start, sandbox, folder);
  const calm = await ask(sandbox, 1, oneByOne);
  const busy = await ask(sandbox, atOnce, bursts);
  await program.stop();
  await sandbox.close();
  return {
    median: median(calm),
    p99: quantile(calm, 0.99),
    busyMedian: median(busy),
    busyP99: quantile(busy, 0.99),
  };
}

const answered = [
  ['dispatch → callback, one by one, median (ms)', 'median', 1.05],
  ['dispatch → callback, one by one, 99th percentile (ms)', 'p99', 1],
  ['dispatch → callback, 200 in flight, median (ms)', 'busyMedian', 1.1],
  ['dispatch → callback, 200 in flight, 99th percentile (ms)', 'busyP99', 1.1],
] as const satisfies readonly (readonly [string, keyof Answered, number])[];
const begun = [
  ['start → ready (ms)', 'startMilliseconds', 1.25],
  ['memory after ready (MB)', 'memoryMegabytes', 1.2],
] as const satisfies readonly (readonly [string, keyof Begun, number])[];

function line(label: string, bare: number, ours: number, most: number): string {
  const ratio = ours / bare;
  return `| ${label} | ${bare.toFixed(2)} | ${ours.toFixed(2)} | ${ratio.toFixed(2)} | ${wanted(ratio, { most })} |`;
}

/** Its table, and the memory of the bare bot in megabytes. */
export async function gatewayBench(
  folder: string,
  showProgress: (share: number) => void,
): Promise<{ readonly table: readonly string[]; readonly bareMegabytes: number }> {
  const ofStart = await inTurns(
    contestants,
    starts,
    (start) => begin(start, folder),
    (share) => showProgress(share * 0.2),
  );
  const of = await inTurns(
    contestants,
    rounds,
    (start) => measure(start, folder),
    (share) => showProgress(0.2 + share * 0.8),
  );
  return {
    table: [
      '| over the gateway | bare bot | Second Wind | ratio | reach |',
      '|---|--:|--:|--:|--:|',
      ...answered.map(([label, key, most]) => line(label, of('bare', key), of('ours', key), most)),
      ...begun.map(([label, key, most]) => line(label, ofStart('bare', key), ofStart('ours', key), most)),
    ],
    bareMegabytes: ofStart('bare', 'memoryMegabytes'),
  };
}
