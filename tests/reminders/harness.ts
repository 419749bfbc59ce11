import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { heldNotice, missedNotice, postTitle, reminderPost } from '../../commands/cards/reminder.ts';
import type { Change, Piece, ReminderSettings, ReminderStatus } from '../../commands/services.ts';
import type { Entry } from '../../knowledge/index.ts';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { noMeter } from '../../src/meter.ts';
import { openReminders, type RunningReminders } from '../../src/reminders/index.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { makeFolder } from '../support/folder.ts';
import { ManualClock, settled, waitFor } from '../support/manual-clock.ts';
import { lendSchema, makeSchema } from '../support/postgres.ts';
import { read } from '../support/read.ts';
import { FakeChannels } from './fake-channels.ts';

const titles = ['Build up', 'Warm up', 'Cool down', 'Drink', 'Eat', 'Keep moving', 'Roll', 'Rest'];

/** Eight tips, told apart by their titles. */
export const tips: readonly Entry[] = titles.map((title) => ({
  id: `tip:${title.toLowerCase().replace(' ', '-')}`,
  title,
  answer: `${title} a little.`,
  detail: `${title} a little, and then a little more.`,
  facets: [],
  called: [title],
  tips: [],
  article: 'The article says so.',
  evidence: { rating: 'mixed', direction: 'partly', finding: 'It may help.', references: ['Herbert2011'] },
  section: 'Tips',
  asks: [],
}));

/** The title of an entry that is posted. */
export const titleOf = (piece: Piece | null) => (piece && 'entry' in piece ? piece.entry.title : undefined);

/** One bot process. */
interface Process {
  readonly database: Database;
  readonly reminders: RunningReminders;
  readonly life: Life;
  /** `settled` no longer waits for its database. */
  readonly forget: () => void;
}

/** Lets a process do things to the outside as long as it lives: a dead one neither sends nor hears anything. */
class Life {
  over = false;
  /** How many posts it has sent. */
  posts = 0;

  whileAlive = <Given extends unknown[], T>(act: (...given: Given) => Promise<T>) => {
    return async (...given: Given): Promise<T> => {
      if (this.over) await never();
      const answer = await act(...given);
      if (this.over) await never();
      return answer;
    };
  };
}

/** Keeps a dead process from the database. */
class Mortal implements KyselyPlugin {
  readonly #life: Life;

  constructor(life: Life) {
    this.#life = life;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (this.#life.over) throw new Error('This process is dead.');
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

/** Where the reminders' database is kept. */
interface Stored {
  location: string;
  /** The database is a server that goes on when the bot's machine loses its power. */
  readonly survivesCrash: boolean;
  /** Leaves in `location` what is on the disk at this very instant. */
  crash(): void;
  /** Everybody who had it open has closed it. */
  remove(): Promise<void>;
}

async function makeStored(): Promise<Stored> {
  const url = inject('postgresUrl');
  return url === undefined ? makeFile() : storedOn(url);
}

function makeFile(): Stored {
  const folder = makeFolder();
  let images = 0;
  return {
    location: join(folder, 'club.sqlite'),
    survivesCrash: false,
    crash() {
      const image = join(folder, `image-${++images}.sqlite`);
      for (const suffix of ['', '-wal']) {
        if (existsSync(this.location + suffix)) copyFileSync(this.location + suffix, image + suffix);
      }
      this.location = image;
    },
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

/** A schema on a PostgreSQL server of the tests. */
export async function storedOn(url: string): Promise<Stored> {
  const { location, giveBack } = await lendSchema(url);
  return { location, survivesCrash: true, crash: () => {}, remove: giveBack };
}

/** In minutes: longer than a lease lasts, and than Discord knows a nonce again. */
const longBehind = 20;

const firstRelease = join(import.meta.dirname, 'first-release.sqlite');

/**
 * A database as the first release left it: two reminders, and four dates in the ledger of the first; and what `statements`
 * of its own SQL have done since.
 */
export async function storedByTheFirstRelease(statements: readonly string[] = []): Promise<Stored> {
  const url = inject('postgresUrl');
  if (url === undefined) {
    const stored = makeFile();
    copyFileSync(firstRelease, stored.location);
    const copy = new DatabaseSync(stored.location);
    for (const statement of statements) copy.exec(statement);
    copy.close();
    return stored;
  }
  const file = new DatabaseSync(firstRelease, { readOnly: true });
  const location = await makeSchema(url);
  const client = new pg.Client({ connectionString: location });
  await client.connect();
  for (const { name, sql } of file
    .prepare('select name, sql from sqlite_master where sql is not null')
    .all()) {
    await client.query(String(sql));
    if (!/^create table/i.test(String(sql))) continue;
    for (const row of file.prepare(`select * from ${String(name)}`).all()) {
      const columns = Object.keys(row);
      const places = columns.map((_, at) => `$${at + 1}`);
      await client.query(
        `insert into ${String(name)} (${columns.join()}) values (${places.join()})`,
        Object.values(row),
      );
    }
  }
  for (const statement of statements) await client.query(statement);
  await client.end();
  file.close();
  return { location, survivesCrash: true, crash: () => {}, remove: async () => {} };
}

const never = () => new Promise<never>(() => {});

/**
 * Reminders that run, with the bot on a database file of its own, on a clock that stands at noon of 23 November 2026 in
 * London unless another instant is given.
 */
export class Harness {
  readonly clock: ManualClock;
  readonly channels: FakeChannels;
  /** What was logged, as `level: message`. */
  readonly logged: string[] = [];
  /** What the bot knows, from its next start on. */
  tips = tips;
  /** Called with each message as it is logged. */
  onLog: (message: string) => void = () => {};
  /** Asked before anything is done by the clock. */
  timeIsKnown: () => Promise<boolean> = async () => true;
  /** Asked before what is doubtful is cleared up. */
  hearTime: () => Promise<boolean> = async () => true;
  /** The reminder that was added first; empty before. */
  id = '';
  readonly #stored: Stored;
  #seed = 0;
  /** Since when something may have been left behind by a process that ended, or be done by another; `null` for nothing yet. */
  #leftBehindAt: Temporal.Instant | null;
  #hasHung = false;
  #hasStopped = false;
  #processes: Process[] = [];

  private constructor(now: string, stored: Stored | undefined, made: Stored) {
    this.#stored = made;
    this.clock = new ManualClock(now);
    this.#leftBehindAt = stored === undefined ? null : this.clock.now();
    this.channels = new FakeChannels(this.clock);
  }

  /** Opens the database and starts the bot. */
  static async open(now = '2026-11-23T12:00:00Z', stored?: Stored): Promise<Harness> {
    const harness = new Harness(now, stored, stored ?? (await makeStored()));
    await harness.startProcess();
    return harness;
  }

  /** Adds the reminder, or sets it anew, `changes` apart as `settings` says. */
  async set(changes: Partial<ReminderSettings> = {}): Promise<ReminderStatus> {
    const given = { ...settings, ...changes };
    const isNew = this.id === '' || given.guildId !== settings.guildId;
    const change = isNew ? await this.add(given) : await this.edit(given);
    await settled();
    return change.status;
  }

  /** Adds a reminder; the first one is what `id` names. */
  async add(given: ReminderSettings): Promise<Change> {
    const change = await this.reminders.add(given);
    if (typeof change === 'string') throw new Error(`It was not added: ${change}.`);
    if (this.id === '') this.id = change.status.id;
    return change;
  }

  /** Of what was no change, the stamp takes back nothing. */
  async edit(changes: Partial<ReminderSettings>): Promise<Change & { readonly stamp: string }> {
    const change = await this.reminders.edit('100', this.id, { organiserId: '300', ...changes });
    if (change === null || typeof change === 'string') throw new Error(`It was not changed: ${change}.`);
    return { ...change, stamp: change.stamp ?? 'none' };
  }

  async status(): Promise<ReminderStatus> {
    const status = await this.reminders.status('100', this.id);
    if (!status) throw new Error('There is no reminder.');
    await settled();
    return status;
  }

  /** The last post: when it went out, and its message's id. */
  async lastPost(): Promise<{ readonly at: string; readonly messageId: string | undefined } | null> {
    const { history } = await this.status();
    const post = history.find(({ kind }) => kind === 'posted');
    return post?.kind === 'posted' ? { at: post.at.toString(), messageId: post.link?.messageId } : null;
  }

  /** The latest local date that was missed. */
  async lastMissed(): Promise<string | undefined> {
    return (await this.status()).history.find(({ kind }) => kind === 'missed')?.date;
  }

  /** The bot's way to its reminders, of the process that was started last. */
  get reminders(): RunningReminders {
    return this.#latest.reminders;
  }

  get database(): Database {
    return this.#latest.database;
  }

  /** Where its SQLite file is. */
  get path(): string {
    return this.#stored.location;
  }

  get #latest(): Process {
    const process = this.#processes.at(-1);
    if (!process) throw new Error('No process runs.');
    return process;
  }

  /** How many posts each process has sent, in the order in which they were started. */
  get sharedOut(): readonly number[] {
    return this.#processes.map(({ life }) => life.posts);
  }

  /** Another process on the same database, beside those that run; its clock is so many milliseconds ahead. */
  async startProcess(aheadMilliseconds = 0): Promise<RunningReminders> {
    if (this.#processes.length > 0 || this.#hasStopped) this.#leftBehindAt = this.clock.now();
    const database = await openDatabase(this.#stored.location);
    const life = new Life();
    const forget = waitFor(() => !database.isIdle());
    const { clock, channels, tips: known } = this;
    const reminders = openReminders({
      db: this.#stored.survivesCrash ? database.db.withPlugin(new Mortal(life)) : database.db,
      clock: {
        now: () => clock.now().add({ milliseconds: aheadMilliseconds }),
        wait: life.whileAlive((until, signal) =>
          clock.wait(until.subtract({ milliseconds: aheadMilliseconds }), signal),
        ),
      },
      random: () => this.#random(),
      log: this.#log(),
      meter: noMeter,
      poster: {
        turn: life.whileAlive(() => channels.turn()),
        post: life.whileAlive((...given) => {
          life.posts += 1;
          return channels.post(...given);
        }),
        findOwn: life.whileAlive((...given) => channels.findOwn(...given)),
        tell: life.whileAlive((...given) => channels.tell(...given)),
        directChannel: life.whileAlive((...given) => channels.directChannel(...given)),
        inspect: life.whileAlive(() => channels.inspect()),
        publish: life.whileAlive((...given) => channels.publish(...given)),
        erase: life.whileAlive((...given) => channels.erase(...given)),
        isIn: life.whileAlive(() => channels.isIn()),
      },
      knowledge: { tips: known, causes: known, faqs: known, more: known },
      compose: reminderPost,
      composeTitle: postTitle,
      composeHeld: heldNotice,
      composeMissed: missedNotice,
      timeIsKnown: () => this.timeIsKnown(),
      lookEvery: () => this.#lookEvery(),
      hearTime: () => this.hearTime(),
    });
    this.#processes.push({ database, reminders, life, forget });
    reminders.start();
    await settled();
    return reminders;
  }

  /** The power goes, at this very instant: what is on the disk is all that is left. Start a process after it. */
  crash(): void {
    this.hang();
    this.#stored.crash();
  }

  /** Every process stands still for ever, with whatever it had in hand. */
  hang(): void {
    for (const { life } of this.#processes) life.over = true;
    this.#hasHung = true;
    this.#leftBehindAt = this.clock.now();
  }

  /** Stops every process in an orderly way. Start one after it. */
  async stop(): Promise<void> {
    this.#hasStopped = true;
    for (const { reminders, database, life, forget } of this.#processes.splice(0)) {
      // A dead one does not wait for what it will never hear.
      if (!life.over) await reminders.stop();
      await database.close();
      forget();
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.startProcess();
  }

  async close(): Promise<void> {
    await this.stop();
    // What stands still for ever may hold locks for as long.
    if (!this.#hasHung || !this.#stored.survivesCrash) await this.#stored.remove();
  }

  /** When each post went out, to the minute in London: `23 Nov 18:00`. */
  get postedAt(): readonly string[] {
    return this.channels.posts.map(({ at }) => {
      const { day, month, hour, minute } = at.toZonedDateTimeISO('Europe/London');
      const monthName = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
        month - 1
      ];
      return `${day} ${monthName} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    });
  }

  /** What members read, post by post. */
  get posts(): readonly string[] {
    return this.channels.posts.map(({ message }) => read(message));
  }

  /** The tip of each post, by its title. */
  get postedTips(): readonly string[] {
    return this.posts.map((post) => titles.find((title) => post.includes(title)) ?? post);
  }

  /** What the organiser was written. */
  get told(): readonly string[] {
    return this.channels.directMessages.map(({ userId, message }) => `to ${userId}: ${read(message)}`);
  }

  #log() {
    const at = (level: string) => (_: unknown, message?: string) => {
      this.logged.push(`${level}: ${message}`);
      this.onLog(message ?? '');
    };
    return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  }

  /** As often as usual while something may have been left behind; after that looking finds nothing that is not due, and seldom will do. */
  #lookEvery(): Temporal.Duration {
    const since = this.#leftBehindAt?.since(this.clock.now()).abs().total('minutes') ?? longBehind;
    return Temporal.Duration.from(since < longBehind ? { seconds: 30 } : { hours: 1 });
  }

  /** The same numbers in every run, in [0, 1). */
  #random(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }
}
