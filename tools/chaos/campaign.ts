import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { isPostgresUrl } from '../../src/database/location.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening } from '../reminder-settings.ts';
import { root } from '../root.ts';
import type { Death } from './dying.ts';
import { TcpProxy } from './proxy.ts';

/*
 * The crash campaign: the real bot as a process of its own against the Discord on loopback. Every day two reminders
 * are due; the process is killed, again and again, at every step of posting them and at random instants, comes back
 * at once or after a gap, and in the end the posts are counted against the dates.
 */

export interface CampaignOptions {
  /** At least so many processes are killed. */
  readonly kills: number;
  /** And about so many are stopped, and go on later; none unless told. */
  readonly stops?: number;
  /** So many times the database goes away for 45 s, or falls silent for 40 s, while posts are due: PostgreSQL alone. */
  readonly outages?: number;
  /** The path of an SQLite file that is not there yet, or the address of an empty PostgreSQL database. */
  readonly location: string;
  /** The same number makes the same plan. */
  readonly seed: number;
  /** How many processes work side by side; one of them is killed. */
  readonly processes: number;
  readonly onProgress: (done: number) => void;
}

export interface CampaignResult {
  /** How often a process died where. */
  readonly killsAt: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, number>;
  readonly gaps: ReadonlyMap<string, number>;
  readonly kills: number;
  /** How often a process was stopped where, and went on. */
  readonly stopsAt: ReadonlyMap<string, number>;
  /** How often the database was away, and how. */
  readonly outages: ReadonlyMap<string, number>;
  readonly dates: number;
  /** Two a date. */
  readonly due: number;
  readonly posts: number;
  /** `reminder date` of what was never posted, and of what was posted more than once. */
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  /** What the ledger has otherwise than Discord: not delivered though it is posted, or with another message. */
  readonly wronglyRecorded: readonly string[];
  readonly seconds: number;
}

const postRoute = 'POST /channels/:channel/messages';

const claim = 'update "reminders" set "leased_by"';
const row = 'insert into "deliveries"';
const sending = '"doubtful_since" = coalesce';
const send = '^POST /api/v10/channels/\\d+/messages';
const close = 'update "deliveries" set "state" = \\S+, "channel_id" = \\S+, "message_id"';
const commit = '\\bcommit\\b';

/** Where a process can be told to die. On PostgreSQL its statements go over the network, and are met there. */
const steps: Readonly<Record<string, Death | 'stored' | 'random' | 'posted'>> = {
  'before the claim': { after: [claim] },
  'inside the claim': { after: [claim, commit] },
  'after the claim, before anything is written': { after: [claim, commit, row] },
  'after the row is written': { after: [row, commit, sending] },
  'before the send': { after: [sending, commit, send] },
  'before the second send': { after: [send, send] },
  'after Discord stored it, before its answer': 'stored',
  'after the answer, before the ledger is closed': { after: [send, close] },
  'inside the closing of the ledger': { after: [send, close, commit] },
  'after one is closed, before the other': { after: [close, commit, close] },
  'at a random instant': 'random',
  'after both are posted': 'posted',
};

/** Where a process is made to stand still, to go on when its lease and the nonce are past and another has posted. */
const sleeps: Readonly<Record<string, Death | 'random'>> = {
  'after the claim': { after: [claim, commit], sleeps: true },
  'after the row is written': { after: [row, commit], sleeps: true },
  'after it said that it sends': { after: [sending, commit], sleeps: true },
  'after the ledger is closed': { after: [close, commit], sleeps: true },
  'at a random instant': 'random',
};
/** A post that is older does not leave (src/discord/poster.ts); a real sleep is far longer. */
const sleepMilliseconds = 6000;

/** What goes wrong with Discord meanwhile, in some of the runs. */
const faults = [
  '500 after storing',
  '429',
  'cut before',
  'cut after storing',
  'a sign-in page with 200',
  'may not read the history',
  'may not write',
  'gateway dropped',
  'op 9',
] as const;
type FaultName = (typeof faults)[number];

/** How the database goes missing under processes that go on running, and for how long. */
const outages = { 'away for 45 s': 45_000, 'silent for 40 s': 40_000 } as const;

/** How long the bot is away; Discord knows a nonce for three minutes. */
const gaps = { 'at once': 0, 'a minute': 60_000, 'longer than the nonce': 400_000 } as const;

/** How wrong the clock of a process's machine is, in some of the runs, in milliseconds. */
const skews = {
  'half an hour ahead': 30 * 60_000,
  'half an hour behind': -30 * 60_000,
  'ten hours behind': -36_000_000,
} as const;

const days = 24 * 3600_000;
const firstDay = Date.UTC(2026, 5, 1, 18, 0, 5);
/** A life that does not come to its point within this is killed where it stands. */
const impatienceMilliseconds = 1500;
/** The last life of a day; one that takes longer is a failure. Long enough for a slow machine. */
const patienceMilliseconds = 60_000;

export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const campaign = new Campaign(options);
  try {
    return await campaign.run();
  } finally {
    await campaign.close();
  }
}

class Campaign {
  readonly #options: CampaignOptions;
  readonly #random: () => number;
  readonly #killsAt = new Map<string, number>();
  readonly #faults = new Map<string, number>();
  readonly #gaps = new Map<string, number>();
  readonly #running = new Set<ChildProcess>();
  #sandbox: Sandbox | undefined;
  #database: Database | undefined;
  #places: readonly { readonly guildId: string; readonly channelId: string }[] = [];
  #ahead = firstDay - days - Date.now();
  readonly #stopsAt = new Map<string, number>();
  readonly #outagesSeen = new Map<string, number>();
  #outages = 0;
  #kills = 0;
  #stops = 0;

  constructor(options: CampaignOptions) {
    this.#options = options;
    this.#random = numbersFrom(options.seed);
  }

  async run(): Promise<CampaignResult> {
    const started = performance.now();
    const now = () => Date.now() + this.#ahead;
    const sandbox = await startSandbox({ now, validate: false });
    const database = await openDatabase(this.#options.location);
    this.#sandbox = sandbox;
    this.#database = database;
    const store = makeStore(database.db, this.#random);
    this.#places = [
      { guildId: sandbox.guild.id, channelId: sandbox.recovery.id },
      sandbox.manage.addServer('Another club'),
    ];
    const places = this.#places;
    for (const place of places) {
      const settings = { ...everyEvening, zone: 'UTC', organiserId: '1', ...place };
      await store.add(settings, Temporal.Instant.fromEpochMilliseconds(now()));
    }
    const reminders = await database.db.selectFrom('reminders').select('id').execute();
    const dates: string[] = [];
    while (this.#kills < this.#options.kills) {
      this.#ahead = firstDay + dates.length * days - Date.now();
      const date = new Date(now()).toISOString().slice(0, 10);
      dates.push(date);
      const { stops = 0, outages: many = 0, kills } = this.#options;
      if (this.#outages < many && this.#outages / many <= this.#kills / kills) await this.#outage(date);
      if (stops > 0 && this.#stops / stops <= this.#kills / kills) await this.#night(date);
      await this.#day(date);
    }
    this.#options.onProgress(1);
    const ids = reminders.flatMap(({ id }) => dates.map((date) => `${id} ${date}`));
    const messages = places.flatMap(({ channelId }) => sandbox.posts(channelId));
    const posts = messages.map((post) => deliveryOf(post));
    const messageOf = new Map(messages.map((post) => [deliveryOf(post), post.id]));
    const rows = await database.db.selectFrom('deliveries').selectAll().execute();
    const recorded = new Map(rows.map((one) => [`${one.reminder_id} ${one.local_date}`, one]));
    const isRecorded = (id: string) => {
      const one = recorded.get(id);
      return one?.state === 'delivered' && one.message_id === messageOf.get(id);
    };
    const counts = new Map<string, number>();
    for (const post of posts) counts.set(post, (counts.get(post) ?? 0) + 1);
    return {
      killsAt: this.#killsAt,
      faults: this.#faults,
      gaps: this.#gaps,
      kills: this.#kills,
      stopsAt: this.#stopsAt,
      outages: this.#outagesSeen,
      dates: dates.length,
      due: ids.length,
      posts: posts.length,
      missing: ids.filter((id) => !counts.has(id)),
      wronglyRecorded: [...new Set([...ids, ...recorded.keys()])].filter((id) => !isRecorded(id)),
      doubled: [...counts].filter(([, count]) => count > 1).map(([id]) => id),
      seconds: (performance.now() - started) / 1000,
    };
  }

  async close(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    await this.#sandbox?.close();
    await this.#database?.close();
  }

  /** Kills a few processes on their way to the day's posts, then lets one finish, and kills that too. */
  async #day(date: string): Promise<void> {
    const deaths = 1 + Math.floor(this.#random() * 3);
    for (let death = 0; death < deaths; death++) {
      const step = this.#anyStep();
      await this.#life(date, step, this.#random() < 0.3 ? this.#anyOf(faults) : null);
      const [gap, milliseconds] = this.#anyOf(Object.entries(gaps));
      add(this.#gaps, gap);
      this.#ahead += milliseconds;
    }
    // What a dead process had claimed is left alone for the time of its lease.
    this.#ahead += gaps['a minute'];
    // And what is held is looked at again after a quarter of an hour.
    this.#ahead += 15 * 60_000;
    await this.#life(date, 'after both are posted', null, patienceMilliseconds);
  }

  /** A process stands still on its way, another posts, and the first goes on. */
  async #night(date: string): Promise<void> {
    const where = this.#anyOf(Object.keys(sleeps));
    const how = sleeps[where] ?? 'random';
    const [sleeper] = this.#startOf(1, typeof how === 'string' ? null : how);
    if (!sleeper) return;
    const gone = once(sleeper, 'exit');
    await sleep(300 + this.#random() * 900);
    sleeper.kill('SIGSTOP');
    this.#ahead += gaps['longer than the nonce'];
    const [other] = this.#startOf(1, null);
    await Promise.all([
      this.#until(() => this.#isPosted(date), patienceMilliseconds),
      sleep(sleepMilliseconds),
    ]);
    sleeper.kill('SIGCONT');
    await sleep(1500);
    for (const one of [sleeper, other]) one?.kill('SIGKILL');
    await gone;
    if (other && other.exitCode === null && other.signalCode === null) await once(other, 'exit');
    add(this.#stopsAt, where);
    this.#stops += 1;
  }

  /** The database goes missing while two processes are on their way; they go on by themselves once it is back. */
  async #outage(date: string): Promise<void> {
    const { location } = this.#options;
    const proxy = await TcpProxy.open(Number(new URL(location).port));
    const through = location.replace(/:\d+\//, `:${proxy.port}/`);
    const running = [this.#start(null, false, through), this.#start(null, true, through)];
    await sleep(400 + this.#random() * 800);
    const [how, milliseconds] = this.#anyOf(Object.entries(outages));
    const isAway = how.startsWith('away');
    if (isAway) proxy.goAway();
    else proxy.fallSilent();
    await sleep(milliseconds);
    if (isAway) proxy.goAway(false);
    else proxy.fallSilent(false);
    await this.#until(() => this.#isPosted(date), patienceMilliseconds);
    if (!(await this.#isPosted(date))) throw new Error(`${date} was not posted after the database was back.`);
    for (const child of running) {
      if (child.exitCode !== null)
        throw new Error(`A process ended with ${child.exitCode}: the database was ${how}.`);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await proxy.close();
    add(this.#outagesSeen, how);
    this.#outages += 1;
  }

  #startOf(count: number, death: Death | null): ChildProcess[] {
    return Array.from({ length: count }, () => this.#start(death, true));
  }

  /** One process from its start to its death. */
  async #life(
    date: string,
    step: string,
    fault: FaultName | null,
    mostMilliseconds = impatienceMilliseconds,
  ): Promise<void> {
    const death = steps[step] ?? 'posted';
    const stored = Promise.withResolvers<void>();
    const sandbox = this.#sandbox;
    if (!sandbox) return;
    if (fault) this.#makeTrouble(sandbox, fault);
    if (death === 'stored')
      sandbox.fail({ route: postRoute, kind: 'slow-after', times: 1, released: stored.promise });
    const before = sandbox.requestsTo(postRoute) + this.#postsIn(sandbox);
    const [victim, ...others] = Array.from({ length: this.#options.processes }, (_, number) =>
      this.#start(number === 0 && typeof death !== 'string' ? death : null, number > 0),
    );
    if (!victim) return;
    const dead = once(victim, 'exit');
    let where = step;
    const ends: Promise<unknown>[] = [dead, this.#until(() => this.#isPosted(date), mostMilliseconds)];
    if (death === 'random') ends.push(sleep(this.#random() * 900));
    if (death === 'stored')
      ends.push(
        this.#until(() => sandbox.requestsTo(postRoute) + this.#postsIn(sandbox) > before, mostMilliseconds),
      );
    await Promise.race(ends);
    const alive = victim.exitCode === null && victim.signalCode === null;
    // It did not come to its point: an earlier life had done that much, or has the lease still.
    if (alive && step !== 'at a random instant' && death !== 'stored')
      where = (await this.#isPosted(date)) ? 'after both are posted' : 'while another life had the lease';
    if (mostMilliseconds === patienceMilliseconds && !(await this.#isPosted(date)))
      throw new Error(`${date} was not posted within ${mostMilliseconds / 1000} s.`);
    victim.kill('SIGKILL');
    await dead;
    for (const other of others) {
      other.kill('SIGKILL');
      if (other.exitCode === null && other.signalCode === null) await once(other, 'exit');
    }
    stored.resolve();
    for (const { channelId } of this.#places) sandbox.manage.deny(channelId, 0n);
    add(this.#killsAt, where);
    this.#kills += 1;
    this.#options.onProgress(Math.min(1, this.#kills / this.#options.kills));
  }

  #start(death: Death | null, isWorker: boolean, location = this.#options.location): ChildProcess {
    const where = isPostgresUrl(location) ? { DATABASE_URL: location } : { DATABASE_PATH: location };
    const child = spawn(
      process.execPath,
      [
        '--import',
        join(import.meta.dirname, 'dying.ts'),
        join(root, 'src/main.ts'),
        ...(isWorker ? ['--worker'] : []),
      ],
      {
        env: {
          PATH: process.env.PATH,
          DISCORD_TOKEN: this.#sandbox?.token,
          DISCORD_API_URL: this.#sandbox?.url,
          ...where,
          LOG_LEVEL: 'silent',
          CHAOS_AHEAD_MILLISECONDS: String(this.#ahead + this.#anySkew()),
          CHAOS_DEATH: death ? JSON.stringify(death) : '',
        },
        stdio: 'ignore',
      },
    );
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }

  #anySkew(): number {
    if (this.#random() >= 0.3) return 0;
    const [skew, milliseconds] = this.#anyOf(Object.entries(skews));
    add(this.#faults, `a clock ${skew}`);
    return milliseconds;
  }

  #makeTrouble(sandbox: Sandbox, fault: FaultName): void {
    add(this.#faults, fault);
    const deny = (permission: bigint) => {
      for (const { channelId } of this.#places) sandbox.manage.deny(channelId, permission);
    };
    const on = (kind: '500-after' | '429' | 'cut' | 'cut-after' | 'captive') =>
      sandbox.fail({ route: postRoute, kind, times: 1, retryAfter: 0.2 });
    if (fault === '500 after storing') on('500-after');
    else if (fault === '429') on('429');
    else if (fault === 'cut before') on('cut');
    else if (fault === 'cut after storing') on('cut-after');
    else if (fault === 'a sign-in page with 200') on('captive');
    else if (fault === 'may not read the history') deny(PermissionFlagsBits.ReadMessageHistory);
    else if (fault === 'may not write') deny(PermissionFlagsBits.SendMessages);
    else {
      const act = () => (fault === 'op 9' ? sandbox.gateway.invalidate(false) : sandbox.gateway.drop());
      void sleep(200 + this.#random() * 400).then(act);
    }
  }

  #postsIn(sandbox: Sandbox): number {
    return this.#places.reduce((sum, { channelId }) => sum + sandbox.posts(channelId).length, 0);
  }

  /** Whether the ledger says that both posts of a date are delivered. */
  async #isPosted(date: string): Promise<boolean> {
    const rows = await this.#database?.db
      .selectFrom('deliveries')
      .select('state')
      .where('local_date', '=', date)
      .where('state', '=', 'delivered')
      .execute();
    return rows?.length === 2;
  }

  /** Resolves once the condition holds, or after the time given. */
  async #until(holds: () => boolean | Promise<boolean>, mostMilliseconds: number): Promise<void> {
    const started = performance.now();
    while (!(await holds()) && performance.now() - started < mostMilliseconds) await sleep(10);
  }

  #anyStep(): string {
    // Random instants are many different ones; each named step is but one.
    return this.#random() < 0.2 ? 'at a random instant' : this.#anyOf(Object.keys(steps));
  }

  #anyOf<T>(all: readonly [T, ...T[]] | readonly T[]): T {
    const one = all[Math.floor(this.#random() * all.length)];
    if (one === undefined) throw new RangeError('There is nothing to choose from.');
    return one;
  }
}

/** `reminder date` of a post, as its buttons' ids have it. */
function deliveryOf(message: object): string {
  const [, reminder = '?', year = '', month = '', day = ''] =
    /([a-z0-9]{12})-(\d{4})(\d\d)(\d\d)/.exec(JSON.stringify(message)) ?? [];
  return `${reminder} ${year}-${month}-${day}`;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The same numbers for the same seed, from 0 (included) to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
