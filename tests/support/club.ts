import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inject } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/index.ts';
import { type Bot, type Surroundings, startBot, startWorker } from '../../src/bot.ts';
import { openDatabase } from '../../src/database/index.ts';
import { defaultContacts } from '../../src/defaults.ts';
import { openLog } from '../../src/log.ts';
import { makeFolder } from './folder.ts';
import { knowledge } from './knowledge.ts';
import { ManualClock } from './manual-clock.ts';
import { lendSchema } from './postgres.ts';

interface ClubOptions {
  readonly answerMentions?: boolean;
  /** An instant, for a machine whose clock is not Discord's: it has to be moved by itself then. */
  readonly hostsTime?: string;
  /** Another place than one of its own. */
  readonly database?: string;
  /** Posts what is due, and answers nobody. */
  readonly isWorker?: boolean;
  /** Over HTTP. */
  readonly tellsHealth?: boolean;
  readonly sickMilliseconds?: number;
}

/** A running bot in a server on the Discord on loopback, with a clock that only tests move. */
export class Club {
  readonly sandbox: Sandbox;
  /** What time it is, by Discord. */
  readonly clock: ManualClock;
  /** What the machine says that the bot runs on: the same clock, unless it was opened with another. */
  readonly hostsClock: ManualClock;
  readonly lost: Parameters<Surroundings['onLost']>[0][] = [];
  readonly #folder = makeFolder();
  /** Where the tests' shared PostgreSQL runs, a schema of its own there; else a file. */
  readonly #database: Promise<string>;
  /** Done with the database once it is closed. */
  #giveBack: () => Promise<void> = async () => {};
  #log = '';
  #bot: Bot | undefined;

  readonly #options: ClubOptions;

  constructor(sandbox: Sandbox, clock: ManualClock, options: ClubOptions) {
    const { hostsTime, database } = options;
    this.sandbox = sandbox;
    this.clock = clock;
    this.hostsClock = hostsTime === undefined ? clock : new ManualClock(hostsTime);
    this.#database = database === undefined ? this.#makeDatabase() : Promise.resolve(database);
    this.#options = options;
  }

  get runner() {
    return this.sandbox.member('runner');
  }

  get organiser() {
    return this.sandbox.member('organiser');
  }

  /** Everything logged so far. */
  get logged(): string {
    return this.#log;
  }

  /** What it says of its health over HTTP. */
  async health(): Promise<{ readonly status: number; readonly state: unknown }> {
    const [, port] = /"port":(\d+),"msg":"figures and health/.exec(this.#log) ?? [];
    const response = await fetch(`http://127.0.0.1:${port}/health`);
    return { status: response.status, ...((await response.json()) as { readonly state: unknown }) };
  }

  titleOf(id: string): string {
    const entry = knowledge.entry(id);
    if (!entry) throw new Error(`There is no entry ${id}.`);
    return entry.title;
  }

  /** Starts the bot and waits until it is ready and its commands are registered. */
  async start(): Promise<void> {
    const { sandbox } = this;
    const { answerMentions = false, isWorker = false, tellsHealth = false, sickMilliseconds } = this.#options;
    this.#bot = await (isWorker ? startWorker : startBot)(
      {
        token: sandbox.token,
        apiUrl: sandbox.url,
        database: await this.#database,
        secrets: [sandbox.token],
        healthFile: null,
        logLevel: 'debug',
        contacts: defaultContacts,
        publicKey: null,
        listenOn: { host: '127.0.0.1', port: 0 },
        answerMentions,
        shards: 'auto',
        metricsOn: tellsHealth ? { host: '127.0.0.1', port: 0 } : null,
        logFormat: 'json',
      },
      {
        clock: this.hostsClock,
        random: Math.random,
        log: openLog({
          level: 'debug',
          secrets: [sandbox.token],
          readable: false,
          write: (line) => {
            this.#log += line;
            sandbox.look();
          },
        }),
        version: '1.2.3',
        knowledge,
        ...(sickMilliseconds === undefined ? {} : { sickMilliseconds }),
        onLost: (error) => {
          this.lost.push(error);
          sandbox.look();
        },
      },
    );
    await this.#bot.ready;
  }

  /** Takes the recent tips away under the running bot, as a damaged file would. */
  async breakDatabase(): Promise<void> {
    this.#giveBack = async () => {};
    const { db, close } = await openDatabase(await this.#database);
    await db.schema.dropTable('recent_tips').execute();
    await close();
  }

  /** Takes what servers have chosen away under the running bot; gives what puts it back. */
  async breakServers(): Promise<() => Promise<void>> {
    this.#giveBack = async () => {};
    const path = await this.#database;
    const rename = async (from: string, to: string) => {
      const { db, close } = await openDatabase(path);
      await db.schema.alterTable(from).renameTo(to).execute();
      await close();
    };
    await rename('servers', 'servers_away');
    return async () => rename('servers_away', 'servers');
  }

  /** The tables that hold anything of a server, by the bot's own schema. */
  async storedOf(guildId: string): Promise<string[]> {
    const { db, close } = await openDatabase(await this.#database);
    const found: string[] = [];
    for (const table of tablesOfServers) {
      const row = await db
        .selectFrom(table)
        .select('guild_id')
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      if (row) found.push(table);
    }
    const delivery = await db.selectFrom('deliveries').select('reminder_id').executeTakeFirst();
    await close();
    return delivery ? [...found, 'deliveries'] : found;
  }

  /** How many stored questions still hold what Discord takes one more answer by. */
  async waysBackStored(): Promise<number> {
    const { db, close } = await openDatabase(await this.#database);
    const rows = await db.selectFrom('inbox').select('way_back').where('way_back', '!=', '').execute();
    await close();
    return rows.length;
  }

  /** Locks the database, as a program that looks into the file may; gives what ends it. */
  async lockDatabase(): Promise<() => void> {
    const file = new DatabaseSync(await this.#database);
    file.exec('begin immediate');
    return () => file.close();
  }

  async #makeDatabase(): Promise<string> {
    const url = inject('postgresUrl');
    if (url === undefined) return join(this.#folder, 'club.sqlite');
    const { location, giveBack } = await lendSchema(url);
    this.#giveBack = giveBack;
    return location;
  }

  async stop(): Promise<void> {
    await this.#bot?.stop();
    this.#bot = undefined;
  }

  /** Another process with the same database, as after an update. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Another process with the same database, at the same time; to be closed before this one. */
  async beside(): Promise<Club> {
    return openClub({ ...this.#options, database: await this.#database });
  }

  async close(): Promise<void> {
    await this.stop();
    await this.sandbox.close();
    await this.#giveBack();
    rmSync(this.#folder, { recursive: true });
  }
}

const tablesOfServers = [
  'reminders',
  'recent_tips',
  'servers',
  'club_entries',
  'inbox',
  'answer_counts',
  'unanswered',
] as const;

/** Noon UTC on a Monday, long before any clock changes. */
const monday = Temporal.Instant.from('2026-11-23T12:00:00Z');

export async function openClub(options: Omit<SandboxOptions, 'now'> & ClubOptions = {}): Promise<Club> {
  const clock = new ManualClock(monday);
  const sandbox = await startSandbox({
    application: 'Second Wind',
    ...options,
    now: () => clock.now().epochMilliseconds,
  });
  const club = new Club(sandbox, clock, options);
  await club.start();
  return club;
}
