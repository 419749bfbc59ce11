import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import packageFile from '../package.json' with { type: 'json' };
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { showProgress } from '../src/cli/progress.ts';
import { machineLine } from './machine.ts';
import { renewPart } from './page.ts';
import { root } from './root.ts';

/*
 * The bot beside a bare discord.js bot that answers a constant: both as their own processes, in turns, against the
 * same Discord on loopback in the same run. Prints a table; with --write, docs/performance.md takes it over.
 */

const rounds = 5;
const oneByOne = 1000;
const atOnce = 200;
const bursts = 10;
const questions = [
  'why are my quads so sore two days after a hilly run',
  'is lactic acid why my legs burn',
  'should i foam roll my calves',
  'cramp in my calf at mile 20, salt?',
  'what day is club night',
];

interface Figures {
  readonly startMilliseconds: number;
  readonly memoryMegabytes: number;
  readonly median: number;
  readonly p99: number;
  readonly busyMedian: number;
  readonly busyP99: number;
}

/** How each is started; ours exactly as `npm start` does. */
const contestants = {
  'a bare discord.js bot': ['tools/bench-bare-bot.js'],
  'Second Wind': packageFile.scripts.start.split(' ').slice(1),
} as const;

async function measure(start: readonly string[], sandbox: Sandbox, folder: string): Promise<Figures> {
  const started = performance.now();
  const child = spawn(process.execPath, start, {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.url,
      DATABASE_PATH: join(folder, 'bench.sqlite'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('"ready"')) break;
    const startMilliseconds = performance.now() - started;
    child.stdout.resume();
    const memoryMegabytes = residentMegabytes(child.pid ?? 0);
    const calm = await ask(sandbox, 1, oneByOne);
    const busy = await ask(sandbox, atOnce, bursts);
    return {
      startMilliseconds,
      memoryMegabytes,
      median: quantile(calm, 0.5),
      p99: quantile(calm, 0.99),
      busyMedian: quantile(busy, 0.5),
      busyP99: quantile(busy, 0.99),
    };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

/** Milliseconds from dispatch to callback of every answer, the first tenth left out: the program still warms up. */
async function ask(sandbox: Sandbox, together: number, turns: number): Promise<number[]> {
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

/** What the system counts as the process's resident memory, now. */
function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const rows = [
  ['dispatch → callback, one by one, median (ms)', 'median', 1.25],
  ['dispatch → callback, one by one, 99th percentile (ms)', 'p99', 1.5],
  ['dispatch → callback, 200 in flight, median (ms)', 'busyMedian', null],
  ['dispatch → callback, 200 in flight, 99th percentile (ms)', 'busyP99', null],
  ['start → ready (ms)', 'startMilliseconds', 1.5],
  ['memory after ready (MB)', 'memoryMegabytes', 1.35],
] as const satisfies readonly (readonly [string, keyof Figures, number | null])[];

function table(measured: Readonly<Record<keyof typeof contestants, readonly Figures[]>>): string {
  const lines = rows.map(([label, key, reach]) => {
    const [bare, ours] = [measured['a bare discord.js bot'], measured['Second Wind']].map((runs) =>
      quantile(
        runs.map((run) => run[key]),
        0.5,
      ),
    );
    const ratio = (ours ?? Number.NaN) / (bare ?? Number.NaN);
    const wanted = reach === null ? '—' : `≤ ${reach.toFixed(2)} ${ratio <= reach ? '✓' : '✗'}`;
    return `| ${label} | ${bare?.toFixed(2)} | ${ours?.toFixed(2)} | ${ratio.toFixed(2)} | ${wanted} |`;
  });
  return ['| | bare bot | Second Wind | ratio | reach |', '|---|--:|--:|--:|--:|', ...lines].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'second-wind-bench-'));
const measured: Record<keyof typeof contestants, Figures[]> = {
  'a bare discord.js bot': [],
  'Second Wind': [],
};
try {
  // The first round warms caches of the disk and of compiled code; it does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const name of Object.keys(measured) as (keyof typeof contestants)[]) {
      const sandbox = await startSandbox({ validate: false });
      // The bare bot registers nothing; both are asked the same.
      sandbox.register([
        { name: 'ask', description: 'Ask.', options: [{ type: 3, name: 'question', description: 'What?' }] },
      ]);
      const figures = await measure(contestants[name], sandbox, folder);
      await sandbox.close();
      if (round > 0) measured[name].push(figures);
      showProgress((round * 2 + (name === 'Second Wind' ? 2 : 1)) / ((rounds + 1) * 2));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

const report = `${table(measured)}\n\nMedians of ${rounds} runs in turns, after one to warm up. ${machineLine()}.\n`;
process.stdout.write(report);
if (process.argv.includes('--write')) {
  renewPart({ file: 'docs/performance.md', name: 'bench', text: report.trimEnd() });
}
