import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { sql } from 'kysely';
import { openKnowledge } from '../knowledge/index.ts';
import packageFile from '../package.json' with { type: 'json' };
import { startSandbox } from '../sandbox/index.ts';
import { showProgress } from '../src/cli/progress.ts';
import { type Database, openDatabase } from '../src/database/index.ts';
import { isPostgresUrl } from '../src/database/location.ts';
import { exitMisused } from '../src/exit-codes.ts';
import { Claims } from '../src/reminders/claims.ts';
import { burst } from './burst.ts';
import { machineLine } from './machine.ts';
import { renewPart } from './page.ts';
import { root } from './root.ts';

/*
 * Reminders by the million: what claiming costs, how two processes share the work, and what the bot takes while
 * nothing is due; and how a thousand go out that are due at one moment. On an SQLite file, and with --database also on an empty PostgreSQL database. Prints a table; with
 * --write, docs/performance.md takes it over.
 */

const usage = `Measures what reminders by the million cost: some five minutes a database.
  npm run bench:reminders
  npm run bench:reminders -- --database postgres://…   an empty database, filled and measured as well
  npm run bench:reminders -- --reminders 10000         fewer of them
  npm run bench:reminders -- --write                   renews docs/performance.md
`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        database: { type: 'string' },
        reminders: { type: 'string', default: '1000000' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(exitMisused);
  }
}

const values = readArguments();
if (values.help) {
  process.stdout.write(usage);
  process.exit();
}
const many = Number(values.reminders);
const aRound = 1000;
/** The first ones warm up. */
const rounds = { all: 60, warmUp: 20 };
const sharingMilliseconds = 3000;
const idleMilliseconds = 40_000;
const workersSideBySide = 5;
const minute = 60_000;
/** Ahead, so that nothing is due while the bot idles. */
const firstDue = Date.now() + 120 * minute;
const settled = Date.now() - 60 * minute;

/** Fills an empty database: a thousand reminders due each minute, over all zones. */
async function fill({ db }: Database, location: string): Promise<void> {
  const zones = Intl.supportedValuesOf('timeZone');
  await db.connection().execute(async (one) => {
    // No query of the bot takes so long as this one.
    if (isPostgresUrl(location)) await sql`set statement_timeout = 0`.execute(one);
    await sql`create temporary table zones (number bigint primary key, name text)`.execute(one);
    const rows = zones.map((name, number) => sql`(${number}, ${name})`);
    await sql`insert into zones values ${sql.join(rows)}`.execute(one);
    const counted = isPostgresUrl(location)
      ? sql`select generate_series(0, ${sql.lit(many - 1)}::bigint) as i`
      : sql`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${many - 1}) select i from n`;
    await sql`
      insert into reminders (id, guild_id, name, channel_id, time, zone, days, starts_on, organiser_id, settled_until, next_due_at)
      select 'r' || i, 'g' || i, 'Recovery reminder', 'c' || i, '18:00', zones.name, 'mon,tue,wed,thu,fri,sat,sun', '2026-01-05', '1',
        ${sql.lit(settled)}, ${sql.lit(firstDue)} + (i / ${sql.lit(aRound)}) * ${sql.lit(minute)}
      from (${counted}) as numbers join zones on zones.number = i % ${sql.lit(zones.length)}`.execute(one);
    await sql`drop table zones`.execute(one);
    await sql`analyze`.execute(one);
    if (!isPostgresUrl(location)) return;
    // A server that has just been given a million rows is busy with them for a while: it is measured as it is later.
    await sql`vacuum analyze`.execute(one);
    await sql`checkpoint`.execute(one);
    await sql`reset statement_timeout`.execute(one);
  });
}

const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);

/** Milliseconds for each claim of a thousand that are due, which are then given back for next week, as after a post. */
async function timeClaims({ db }: Database): Promise<number[]> {
  const claims = new Claims(db, 'bench');
  const taken: number[] = [];
  for (let round = 0; round < rounds.all; round++) {
    const started = performance.now();
    const got = await claims.takeDue(aRound, instant(firstDue + round * minute));
    taken.push(performance.now() - started);
    if (got.length !== aRound) throw new Error(`Of ${aRound} that were due, ${got.length} were claimed.`);
    await db
      .updateTable('reminders')
      .set((to) => ({
        leased_by: null,
        leased_until: null,
        next_due_at: to('next_due_at', '+', 7 * 24 * 60 * minute),
      }))
      .where('leased_by', '=', 'bench')
      .where('next_due_at', '<=', firstDue + round * minute)
      .execute();
  }
  return taken.slice(rounds.warmUp).toSorted((one, other) => one - other);
}

interface Sharing {
  readonly location: string;
  readonly owner: string;
  /** One number: how many both have claimed. */
  readonly count: SharedArrayBuffer;
}

/** Claims for three seconds whatever is due, and counts. */
async function shareTheWork({ location, owner, count }: Sharing): Promise<void> {
  const { db, close } = await openDatabase(location);
  const claims = new Claims(db, owner);
  const now = instant(firstDue + many * minute);
  const end = performance.now() + sharingMilliseconds;
  while (performance.now() < end)
    Atomics.add(new Int32Array(count), 0, (await claims.takeDue(aRound, now)).length);
  await close();
}

/** Claims a second of two workers together. */
async function timeSharing(location: string): Promise<number> {
  const count = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workers = ['one', 'other'].map(
    (owner) => new Worker(new URL(import.meta.url), { workerData: { location, owner, count } }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'exit')));
  return Atomics.load(new Int32Array(count), 0) / (sharingMilliseconds / 1000);
}

interface Idle {
  readonly memory: number;
  readonly cpu: number;
}

/** Medians of some workers side by side: one alone takes some 20 MB more or less from start to start. */
async function idle(location: string): Promise<Idle> {
  const all = await Promise.all(Array.from({ length: workersSideBySide }, async () => idleOnce(location)));
  return { memory: medianOf(all.map(({ memory }) => memory)), cpu: medianOf(all.map(({ cpu }) => cpu)) };
}

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * Memory in megabytes and CPU in percent of a worker that has nothing to do. A bot would first compare a million servers
 * with the one that it is in here.
 */
async function idleOnce(location: string): Promise<Idle> {
  const sandbox = await startSandbox();
  const child = spawn(process.execPath, packageFile.scripts.worker.split(' ').slice(1), {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.url,
      [isPostgresUrl(location) ? 'DATABASE_URL' : 'DATABASE_PATH']: location,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout }))
      if (line.includes('ready to post')) break;
    child.stdout.resume();
    // What the start has left over is cleared away by then.
    await sleep(20_000);
    const before = cpuOf(child.pid);
    await sleep(idleMilliseconds);
    const cpu = ((cpuOf(child.pid) - before) / idleMilliseconds) * 100;
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return { memory: Number(kilobytes) / 1024, cpu };
  } finally {
    child.kill('SIGTERM');
    await sandbox.close();
  }
}

/** Milliseconds that a process has had a CPU: fields 14 and 15 of its stat, in hundredths of a second. */
function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Column {
  readonly name: string;
  readonly median: number;
  readonly worst: number;
  readonly shared: number;
  readonly more: number;
  readonly cpu: number;
}

async function measure(name: string, location: string, progress: () => void): Promise<Column> {
  progress();
  const database = await openDatabase(location);
  const without = await idle(location);
  progress();
  await fill(database, location);
  progress();
  const taken = await timeClaims(database);
  await database.close();
  progress();
  const shared = await timeSharing(location);
  progress();
  const full = await openDatabase(location);
  await full.db
    .updateTable('reminders')
    .set({ leased_by: null, leased_until: null })
    .where('leased_by', 'is not', null)
    .execute();
  await full.close();
  const loaded = await idle(location);
  progress();
  return {
    name,
    median: taken[Math.floor(taken.length / 2)] ?? Number.NaN,
    worst: taken.at(-1) ?? Number.NaN,
    shared,
    more: loaded.memory - without.memory,
    cpu: loaded.cpu - without.cpu,
  };
}

function table(columns: readonly Column[]): string {
  const row = (label: string, cell: (column: Column) => string, reach: string) =>
    `| ${label} | ${columns.map(cell).join(' | ')} | ${reach} |`;
  return [
    `| ${many.toLocaleString('en-GB')} reminders | ${columns.map(({ name }) => name).join(' | ')} | reach |`,
    `|---|${columns.map(() => '--:|').join('')}--:|`,
    row('claim 1,000 that are due, median (ms)', ({ median }) => median.toFixed(1), '≤ 25'),
    row('the same, slowest (ms)', ({ worst }) => worst.toFixed(1), '—'),
    row(
      'claims a second, two workers',
      ({ shared }) => Math.round(shared).toLocaleString('en-GB'),
      '≥ 20,000',
    ),
    row('memory of an idle worker above an empty one (MB)', ({ more }) => more.toFixed(1), '≤ 10'),
    row('CPU of an idle worker above an empty one (%)', ({ cpu }) => cpu.toFixed(2), '≤ 0.1'),
  ].join('\n');
}

async function burstTable(): Promise<string> {
  const { seconds, posts, servers, overTheLimit, outOfOrder, heapGrowth } = await burst(
    aRound,
    openKnowledge(),
  );
  return [
    '| 1,000 servers’ reminders due at one moment | | reach |',
    '|---|--:|--:|',
    `| posted, each once | ${posts === servers ? posts.toLocaleString('en-GB') : `${servers} of ${posts}`} | 1,000 |`,
    `| after so many seconds; Discord takes 50 a second | ${seconds.toFixed(1)} | — |`,
    `| requests that Discord would have refused | ${overTheLimit} | 0 |`,
    `| before one that was due earlier, and not under way with it | ${outOfOrder} | 0 |`,
    `| heap at the end above that after 200 posts (MB) | ${heapGrowth.toFixed(1)} | flat |`,
  ].join('\n');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'second-wind-bench-'));
  const jobs = [
    ['SQLite', join(folder, 'million.sqlite')],
    ...(values.database ? [['PostgreSQL', values.database]] : []),
  ];
  let done = 0;
  const progress = () => showProgress(done++ / (jobs.length * 6 - 1), 'reminders');
  try {
    const columns: Column[] = [];
    for (const [name = '', location = ''] of jobs) columns.push(await measure(name, location, progress));
    const text = `${table(columns)}\n\n${await burstTable()}\n\n${machineLine()}.`;
    process.stdout.write(`${text}\n`);
    if (!values.write) return;
    renewPart({ file: 'docs/performance.md', name: 'reminders', text });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMainThread) await main();
else await shareTheWork(workerData as Sharing);
