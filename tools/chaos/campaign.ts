import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Fault } from '../../sandbox/http.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening } from '../reminder-settings.ts';
import { BotProcess } from './bot-process.ts';
import type { Mishap } from './dying.ts';
import { TcpProxy } from './proxy.ts';

/*
 * The crash campaign: the real bot as a process of its own against the Discord on loopback. Every day two reminders
 * are due; the process is killed, again and again, at every step of posting them and at random instants, comes back
 * at once or after a gap, and in the end the posts are counted against the dates.
 */

export interface CampaignOptions {
  /** At least so many processes are killed. */
  readonly kills: number;
  /** And so many are to stand still, and go on later; none unless told. */
  readonly stops?: number;
  /** Where they stand still, in turn; everywhere unless told. */
  readonly stopsWhere?: readonly StopName[];
  /** So many times the database goes away, or falls silent, while posts are under way: PostgreSQL alone. */
  readonly outages?: number;
  /** In a short campaign it is away for so long, before the claim: what is claimed would wait for its lease to end. */
  readonly outageSeconds?: number;
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
  /** How often a process stood still where, and went on; what never came there has a name of its own. */
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

const look = 'min\\("next_due_at"\\)';
const claim = 'update "reminders" set "leased_by"';
const row = 'insert into "deliveries"';
const sending = '"doubtful_since" = coalesce';
const asked = '^asked POST /api/v10/channels/\\d+/messages';
const send = '^POST /api/v10/channels/\\d+/messages';
const close = 'update "deliveries" set "state" = \\S+, "channel_id" = \\S+, "message_id"';
const commit = '\\bcommit\\b';

/** Where a process can be told to die. On PostgreSQL its statements go over the network, and are met there. */
const steps: Readonly<Record<string, readonly string[] | 'stored' | 'random' | 'posted'>> = {
  'before the claim': [claim],
  'inside the claim': [claim, commit],
  'after the claim, before anything is written': [claim, commit, row],
  'after the row is written': [row, commit, sending],
  'before the send': [sending, commit, send],
  'before the second send': [send, send],
  'after Discord stored it, before its answer': 'stored',
  'after the answer, before the ledger is closed': [send, close],
  'inside the closing of the ledger': [send, close, commit],
  'after one is closed, before the other': [close, commit, close],
  'at a random instant': 'random',
  'after both are posted': 'posted',
};
const stepNames = Object.keys(steps);

/** Where a process stands still, to go on when its lease and the nonce are past and another has posted. */
const stops = {
  'after the claim': [claim, commit],
  'after the row is written': [row, commit],
  'after it said that it sends': [sending, commit],
  'when the request is made, before it leaves': [sending, commit, asked],
  'after the request is written': [send],
  'after the ledger is closed': [close, commit],
  'at a random instant': 'random',
} as const;
type StopName = keyof typeof stops;
export const stopNames = Object.keys(stops) as readonly StopName[];
/** A random instant is within this after the claim: in a quiet moment all is posted by then. */
const randomMilliseconds = 80;
/**
 * One of the two clocks tells a process that it stood still: of a machine that slept only the wall's went on; of a process
 * that was stopped, or a machine whose clock is not set after it woke, only the one that nobody sets.
 */
const sleepers = ['the clock went on', 'the clock was left behind'] as const;
/** A post that is older does not leave (src/discord/poster.ts); a real sleep is far longer. */
const sleepMilliseconds = 6000;

/** What is no answer of Discord's, though it is no refusal either. */
const answers = {
  'a sign-in page with 200': {
    status: 200,
    headers: { 'content-type': 'text/html' },
    text: '<h1>Welcome to our network</h1>',
  },
  '200 with {}': { status: 200, headers: { 'content-type': 'application/json' }, text: '{}' },
  '200 with half a message': {
    status: 200,
    headers: { 'content-type': 'application/json' },
    text: '{"id":"12',
  },
  '200 with nothing': { status: 200, headers: { 'content-type': 'application/json' } },
  '202 with {}': { status: 202, headers: { 'content-type': 'application/json' }, text: '{}' },
  '204': { status: 204 },
  '302': { status: 302, headers: { location: 'http://127.0.0.1:9/sign-in' } },
} satisfies Readonly<Record<string, Fault['answer']>>;

/** What goes wrong with Discord's answers meanwhile, in some of the runs. */
const answerFaults: Readonly<Record<string, Pick<Fault, 'kind' | 'answer'>>> = {
  '500 after storing': { kind: '500-after' },
  '429': { kind: '429' },
  'cut before': { kind: 'cut' },
  'cut after storing': { kind: 'cut-after' },
  ...Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) => [
      [`${name}, nothing stored`, { kind: 'answer', answer }],
      [`${name}, after storing`, { kind: 'answer-after', answer }],
    ]),
  ),
};
const faults = [
  ...Object.keys(answerFaults),
  'may not read the history',
  'may not write',
  'gateway dropped',
  'op 9',
];

/** How the database goes missing under processes that go on running, and for how many seconds. */
const outages = [
  ['away', 45],
  ['silent', 40],
] as const;
/** What is under way then. */
const outagePoints = [
  ['before the claim', [look]],
  ['after the claim', [claim, commit]],
  ['after it said that it sends', [sending, commit]],
  ['after the request is written', [send]],
] as const;

/** How long the bot is away; Discord knows a nonce for three minutes. */
const gaps = { 'at once': 0, 'a minute': 60_000, 'longer than the nonce': 400_000 } as const;

/** How wrong the clock of a process's machine is, in some of the runs, in milliseconds. */
const skews = {
  'half an hour ahead': 30 * 60_000,
  'half an hour behind': -30 * 60_000,
  'ten hours behind': -36_000_000,
} as const;

/** How a clock is set while a process runs, by half an hour, and when. */
const clockSettings = Object.entries({
  'after the claim': [claim, commit],
  'after the row is written': [row, commit],
  'after it said that it sends': [sending, commit],
  'when the request is made': [sending, commit, asked],
  'after the request is written': [send],
}).flatMap(([when, after]) =>
  ([30, -30] as const).map((minutes) => ({
    name: `a clock set half an hour ${minutes > 0 ? 'ahead' : 'back'} ${when}`,
    mishap: { after, fate: 'goes on', setMilliseconds: minutes * 60_000 } satisfies Mishap,
  })),
);

const days = 24 * 3600_000;
const firstDay = Date.UTC(2026, 5, 1, 18, 0, 5);
/** A life that has looked at what is due and does not come to its point within this is killed where it stands. */
const impatienceMilliseconds = 800;
/** The last life of a day; one that takes longer is a failure. Long enough for a slow machine. */
const patienceMilliseconds = 60_000;
/** A process that lost the database leaves what it had claimed until its lease ends, and looks every half a minute. */
const leaseAndLookMilliseconds = 75_000;
/** What goes on after it stood still has done what it was about to do by then. */
const afterwardsMilliseconds = 1000;

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
  readonly #stopsAt = new Map<string, number>();
  readonly #faults = new Map<string, number>();
  readonly #gaps = new Map<string, number>();
  readonly #outagesSeen = new Map<string, number>();
  readonly #running = new Set<BotProcess>();
  /** What is left of lists of which one after another is taken. */
  readonly #left = new Map<readonly unknown[], unknown[]>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'second-wind-diaries-'));
  #sandbox: Sandbox | undefined;
  #database: Database | undefined;
  #places: readonly { readonly guildId: string; readonly channelId: string }[] = [];
  #ahead = firstDay - days - Date.now();
  #started = 0;
  #kills = 0;
  #nights = 0;
  #outages = 0;

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
    for (;;) {
      const { stops: nights = 0, outages: away = 0, kills } = this.#options;
      const [ofKills, ofNights, ofOutages] = [
        shareOf(this.#kills, kills),
        shareOf(this.#nights, nights),
        shareOf(this.#outages, away),
      ] as const;
      const least = Math.min(ofKills, ofNights, ofOutages);
      if (least >= 1) break;
      this.#options.onProgress(least);
      this.#ahead = firstDay + dates.length * days - Date.now();
      const date = new Date(now()).toISOString().slice(0, 10);
      dates.push(date);
      if (ofOutages === least) await this.#outage(date);
      else if (ofNights === least) await this.#night(date);
      else await this.#day(date);
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
    await Promise.all([...this.#running].map((one) => one.kill()));
    await this.#sandbox?.close();
    await this.#database?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Kills a few processes on their way to the day's posts, then lets one finish, and kills that too. */
  async #day(date: string): Promise<void> {
    const deaths = 1 + Math.floor(this.#random() * 3);
    for (let death = 0; death < deaths; death++) {
      await this.#life(date, this.#anyStep(), this.#random() < 0.5 ? this.#next(faults) : null);
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

  /** A process stands still on its way, another posts, the nonce of that post is forgotten, and the first goes on. */
  async #night(date: string): Promise<void> {
    const where = this.#next(this.#options.stopsWhere ?? stopNames);
    const clock = this.#next(sleepers);
    const goesOn = clock === 'the clock went on';
    const aside = gaps['longer than the nonce'];
    const point = stops[where];
    const sleeper = this.#start({
      mishaps: [
        {
          after: point === 'random' ? [claim, commit] : point,
          fate: 'stands still',
          setMilliseconds: goesOn ? 2 * aside : 0,
          ...(point === 'random' ? { laterMilliseconds: this.#random() * randomMilliseconds } : {}),
        },
      ],
    });
    await this.#until(() => sleeper.has(0) || sleeper.isOver, patienceMilliseconds);
    if (sleeper.has(0)) await this.#until(() => sleeper.standsStill(), patienceMilliseconds);
    const stands = sleeper.standsStill();
    const fellAsleep = performance.now();
    // The lease, and what Discord knows of a post that left already.
    this.#ahead += aside;
    const other = this.#start({});
    await this.#until(() => this.#isPosted(date), patienceMilliseconds);
    if (!(await this.#isPosted(date)))
      throw new Error(`${date} was not posted while a process stood still ${where}.`);
    // What Discord knows of the other's posts.
    this.#ahead += aside;
    if (stands) {
      if (!goesOn) await sleep(Math.max(0, sleepMilliseconds - (performance.now() - fellAsleep)));
      if (sleeper.has(0, 'went on')) throw new Error(`A process was to stand still ${where}, and did not.`);
      sleeper.goOn();
      await this.#until(() => sleeper.has(0, 'went on'), patienceMilliseconds);
      await sleep(afterwardsMilliseconds);
      add(this.#faults, `stood still, and ${clock}`);
    }
    await this.#end([sleeper, other]);
    add(this.#stopsAt, stands ? where : `never: it did not come to a stop ${where}`);
    this.#nights += 1;
  }

  /** The database goes missing while two processes are on their way; they go on by themselves once it is back. */
  async #outage(date: string): Promise<void> {
    const { location, outageSeconds } = this.#options;
    const proxy = await TcpProxy.open(Number(new URL(location).port));
    const through = location.replace(/:\d+\//, `:${proxy.port}/`);
    const isShort = outageSeconds !== undefined;
    const [where, after] = isShort ? outagePoints[0] : this.#next(outagePoints);
    const [kind, seconds] = isShort ? (['away', outageSeconds] as const) : this.#next(outages);
    // Whoever comes there stands still until the database is gone.
    const mishaps: readonly Mishap[] = [{ after, fate: 'stands still' }];
    const running = [true, false].map((isWorker) => this.#start({ isWorker, location: through, mishaps }));
    const goOn = () => {
      for (const one of running) if (one.standsStill()) one.goOn();
    };
    const standsStill = () => running.some((one) => one.standsStill());
    await this.#until(standsStill, patienceMilliseconds);
    if (!standsStill()) throw new Error(`No process came to the point ${where} for the database to go.`);
    const isAway = kind === 'away';
    if (isAway) proxy.goAway();
    else proxy.fallSilent();
    const isBackAt = performance.now() + seconds * 1000;
    await this.#until(() => {
      goOn();
      return performance.now() >= isBackAt;
    }, seconds * 1000);
    if (isAway) proxy.goAway(false);
    else proxy.fallSilent(false);
    await this.#until(() => {
      goOn();
      return this.#isPosted(date);
    }, leaseAndLookMilliseconds + patienceMilliseconds);
    if (!(await this.#isPosted(date))) throw new Error(`${date} was not posted after the database was back.`);
    await this.#end(running);
    await proxy.close();
    add(this.#outagesSeen, `${kind} for ${seconds} s, ${where}`);
    this.#outages += 1;
  }

  /** One process from its start to its death. */
  async #life(
    date: string,
    step: string,
    fault: string | null,
    mostMilliseconds = impatienceMilliseconds,
  ): Promise<void> {
    const death = steps[step] ?? 'posted';
    const stored = Promise.withResolvers<void>();
    const sandbox = this.#sandbox;
    if (!sandbox) return;
    if (fault) this.#makeTrouble(sandbox, fault);
    let isStored = false;
    if (death === 'stored')
      sandbox.fail({
        route: postRoute,
        kind: 'slow-after',
        times: 1,
        released: stored.promise,
        onMet: () => {
          isStored = true;
        },
      });
    const set = this.#random() < 0.3 ? this.#next(clockSettings) : null;
    const mishaps: readonly Mishap[] = [
      { after: [look], fate: 'goes on' },
      { after: [send], fate: 'goes on' },
      ...(typeof death === 'string' ? [] : [{ after: death, fate: 'dies' } as const]),
      ...(set ? [set.mishap] : []),
    ];
    const [hasLooked, hasSent, wasSet] = [0, 1, mishaps.length - 1];
    const { processes } = this.#options;
    const victim = this.#start({ mishaps, isWorker: processes > 1 && this.#random() < 0.5 });
    const startOthers = () => Array.from({ length: processes - 1 }, () => this.#start({}));
    // Beside others that start with it, it seldom is the one that posts.
    const isAhead = this.#random() < 0.5;
    const others = isAhead ? [] : startOthers();
    const startMilliseconds = death === 'random' ? this.#random() * 1500 : patienceMilliseconds;
    await this.#until(() => victim.has(hasLooked) || victim.isOver, startMilliseconds);
    if (isAhead) others.push(...startOthers());
    const cameThere = () =>
      victim.isOver || death === 'random' || (death === 'stored' && isStored && victim.has(hasSent));
    if (death === 'random') await sleep(this.#random() * 200);
    else await this.#until(async () => cameThere() || (await this.#isPosted(date)), mostMilliseconds);
    const isPosted = await this.#isPosted(date);
    let where = step;
    // An earlier life had done that much, or has the lease still.
    if (!cameThere()) {
      if (isPosted) where = 'after both are posted';
      else where = victim.has(hasLooked) ? 'while it waited for a lease or its next try' : 'while it started';
    }
    if (mostMilliseconds === patienceMilliseconds && !isPosted)
      throw new Error(`${date} was not posted within ${mostMilliseconds / 1000} s.`);
    if (set && victim.has(wasSet)) add(this.#faults, set.name);
    await this.#end([victim, ...others]);
    stored.resolve();
    for (const { channelId } of this.#places) sandbox.manage.deny(channelId, 0n);
    add(this.#killsAt, where);
    this.#kills += 1;
  }

  #start({
    mishaps = [],
    isWorker = true,
    location = this.#options.location,
  }: {
    readonly mishaps?: readonly Mishap[];
    readonly isWorker?: boolean;
    readonly location?: string;
  }): BotProcess {
    const started = new BotProcess({
      location,
      token: this.#sandbox?.token ?? '',
      apiUrl: this.#sandbox?.url ?? '',
      isWorker,
      aheadMilliseconds: this.#ahead + this.#anySkew(),
      mishaps,
      diary: join(this.#folder, `${this.#started++}`),
    });
    this.#running.add(started);
    return started;
  }

  /** Throws where one ended by itself. */
  async #end(running: readonly BotProcess[]): Promise<void> {
    const ended = running.find(({ exitCode }) => exitCode !== null);
    if (ended) throw new Error(`A process ended by itself, with ${ended.exitCode}.`);
    await Promise.all(running.map((one) => one.kill()));
    for (const one of running) this.#running.delete(one);
  }

  #anySkew(): number {
    if (this.#random() >= 0.3) return 0;
    const [skew, milliseconds] = this.#anyOf(Object.entries(skews));
    add(this.#faults, `a clock ${skew}`);
    return milliseconds;
  }

  #makeTrouble(sandbox: Sandbox, fault: string): void {
    const answer = answerFaults[fault];
    if (answer) {
      // It counts once a request meets it, which may be in another life.
      const onMet = () => add(this.#faults, fault);
      sandbox.fail({ route: postRoute, times: 1, retryAfter: 0.2, onMet, ...answer });
      return;
    }
    add(this.#faults, fault);
    const deny = (permission: bigint) => {
      for (const { channelId } of this.#places) sandbox.manage.deny(channelId, permission);
    };
    if (fault === 'may not read the history') deny(PermissionFlagsBits.ReadMessageHistory);
    else if (fault === 'may not write') deny(PermissionFlagsBits.SendMessages);
    else {
      const act = () => (fault === 'op 9' ? sandbox.gateway.invalidate(false) : sandbox.gateway.drop());
      void sleep(200 + this.#random() * 400).then(act);
    }
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
    return this.#random() < 0.2 ? 'at a random instant' : this.#next(stepNames);
  }

  /** One after another of a list, in any order, and each of them before any comes again. */
  #next<T>(all: readonly T[]): T {
    const left = (this.#left.get(all) ?? []) as T[];
    if (left.length === 0) left.push(...all);
    this.#left.set(all, left);
    const [one] = left.splice(Math.floor(this.#random() * left.length), 1);
    if (one === undefined) throw new RangeError('There is nothing to choose from.');
    return one;
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

/** Of what is wanted; all of nothing is done. */
function shareOf(done: number, wanted: number): number {
  return wanted === 0 ? 1 : Math.min(1, done / wanted);
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
