import type { Kysely } from 'kysely';
import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type OpenMetricsContentType,
  Registry,
} from 'prom-client';
import type { Tables } from './database/tables.ts';
import { withDeadline } from './deadline.ts';
import type { HealthState } from './health.ts';
import { createServer, type Listening, listen } from './listening.ts';
import type { Meter } from './meter.ts';

/*
 * What an operator's own tools look at: GET /metrics in the form of OpenMetrics (https://openmetrics.io), and GET /health.
 * Nothing in it names a member, a server or a word that somebody wrote.
 */

/** What is asked when somebody looks. */
export interface Sources {
  readonly db: Kysely<Tables>;
  readonly state: () => HealthState;
  /** Whether the gateway is connected; `null` where there is none. */
  readonly isConnected: () => boolean | null;
  /** The servers that it is in; `null` where there is no gateway to tell. */
  readonly servers: () => number | null;
  /** Milliseconds by which the host's clock is behind Discord's. */
  readonly clockBehind: () => number;
  readonly version: string;
  readonly now: () => Temporal.Instant;
}

/** A look must not hang with the database: scrapers give up after some ten seconds. */
const databaseMilliseconds = 2000;
/** A few tools look; whoever opens more connections leaves none for Discord. */
const mostConnections = 32;
const requestMilliseconds = 5000;
const buckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const prefix = 'second_wind_';

export interface Metrics {
  readonly meter: Meter;
  /** Listens, and answers from then on by what these say. Rejects where the port is taken. Gives the port. */
  serve(place: Listening, sources: Sources): Promise<number>;
  close(): Promise<void>;
}

export function makeMetrics(): Metrics {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter({ name: prefix + name, help, labelNames, registers });
  const answers = counter('answers', 'Interactions answered.', ['command', 'outcome']);
  const seconds = new Histogram({
    name: `${prefix}answer_seconds`,
    help: 'From an interaction’s arrival to its answer, without the way to Discord.',
    labelNames: ['command'],
    buckets,
    registers,
  });
  const posts = counter('posts', 'Posts of reminders that went out.', ['punctuality']);
  const retries = counter('post_retries', 'Tries that came to nothing and are made again.');
  const missed = counter('posts_missed', 'Posts that were given up.');
  const holds = counter('holds', 'Times a reminder was held until somebody puts something right.', [
    'reason',
  ]);
  // A series that is there from the start can be told from one that is lost.
  for (const punctuality of ['on time', 'late']) posts.inc({ punctuality }, 0);
  let server: ReturnType<typeof createServer> | undefined;

  return {
    meter: {
      answered(command, outcome, taken) {
        answers.inc({ command, outcome });
        seconds.observe({ command }, taken);
      },
      posted: (late) => posts.inc({ punctuality: late ? 'late' : 'on time' }),
      triedAgain: () => retries.inc(),
      missed: (count) => missed.inc(count),
      held: (reason) => holds.inc({ reason }),
    },
    async serve(place, sources) {
      watch(registers, sources);
      const opened = createServer((request, response) => {
        void (async () => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (request.method !== 'GET' && request.method !== 'HEAD')
            response.writeHead(405, { allow: 'GET' });
          else if (pathname === '/metrics') {
            const text = await registry.metrics();
            response.writeHead(200, { 'content-type': registry.contentType });
            response.write(text);
          } else if (pathname === '/health') {
            const state = sources.state();
            response.writeHead(state === 'connected' ? 200 : 503, { 'content-type': 'application/json' });
            response.write(JSON.stringify({ state }));
          } else response.writeHead(404);
          response.end();
        })().catch(() => response.destroy());
      });
      opened.maxConnections = mostConnections;
      opened.requestTimeout = requestMilliseconds;
      opened.headersTimeout = requestMilliseconds;
      server = opened;
      return listen(opened, place, 'METRICS_PORT');
    },
    async close() {
      const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      server?.closeAllConnections();
      await closed;
    },
  };
}

/** What is looked at when somebody asks, and not before. */
function watch(
  registers: Registry<OpenMetricsContentType>[],
  { db, state, isConnected, servers, clockBehind, now, version }: Sources,
): void {
  const gauge = (name: string, help: string, read: () => number | null | Promise<number | null>) =>
    new Gauge({
      name: prefix + name,
      help,
      registers,
      async collect() {
        const value = await read();
        if (value !== null) this.set(value);
      },
    });
  /** One figure for each value of a label. */
  type Figures = Readonly<Record<string, number>> | null;
  const series = (name: string, help: string, label: string, read: () => Figures | Promise<Figures>) =>
    new Gauge({
      name: prefix + name,
      help,
      labelNames: [label],
      registers,
      async collect() {
        for (const [value, figure] of Object.entries((await read()) ?? {}))
          this.set({ [label]: value }, figure);
      },
    });
  gauge('up', 'Whether it answers and posts: 1 or 0.', () => Number(state() === 'connected'));
  const connected = isConnected();
  if (connected !== null) {
    gauge('gateway_connected', 'Whether all its shards are connected: 1 or 0.', () => Number(isConnected()));
    gauge('servers', 'Servers that it is in, in its shards.', servers);
  }
  gauge('clock_behind_seconds', 'How far the host’s clock is behind Discord’s.', () => clockBehind() / 1000);
  series('version', 'Always 1.', 'version', () => ({ [version]: 1 }));
  const look = lookOnce(() => lookAtDatabase(db, now().epochMilliseconds));
  series('reminders', 'Reminders: all, those held, and those due and not posted yet.', 'state', async () => {
    const { found } = await look();
    return found && { all: found.all, held: found.held, due: found.due };
  });
  gauge('oldest_due_seconds', 'For how long the longest due has been waiting.', async () => {
    const { found, time } = await look();
    return found && (found.oldest === null ? 0 : Math.max(0, time - found.oldest) / 1000);
  });
  gauge(
    'database_seconds',
    'How long the database took to answer, just now.',
    async () => (await look()).seconds,
  );
  gauge('database_up', 'Whether the database answered, just now: 1 or 0.', async () =>
    Number((await look()).found !== null),
  );
}

/** One look at the database for all figures of one scrape, which are read side by side. */
function lookOnce(look: () => Promise<DatabaseLook>): () => Promise<DatabaseLook> {
  let underWay: Promise<DatabaseLook> | undefined;
  return () => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

interface DatabaseLook {
  /** `null` where it did not answer in time. */
  readonly found: Awaited<ReturnType<typeof countReminders>> | null;
  /** When it was asked, in epoch milliseconds. */
  readonly time: number;
  readonly seconds: number;
}

async function lookAtDatabase(db: Kysely<Tables>, time: number): Promise<DatabaseLook> {
  const asked = performance.now();
  const found = await withDeadline(databaseMilliseconds, () => countReminders(db, time), null).catch(
    () => null,
  );
  return { found, time, seconds: (performance.now() - asked) / 1000 };
}

async function countReminders(db: Kysely<Tables>, time: number) {
  const row = await db
    .selectFrom('reminders')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('all'),
      fn.count<number>('hold_reason').as('held'),
      fn.count<number>(eb.case().when('next_due_at', '<=', time).then(1).end()).as('due'),
      fn
        .min<number | null>(eb.case().when('next_due_at', '<=', time).then(eb.ref('next_due_at')).end())
        .as('oldest'),
    ])
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row;
}
