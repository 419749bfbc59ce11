import { chmodSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely';
import { makeFolder } from '../make-folder.ts';
import { DatabaseError } from './fault.ts';
import type { Database } from './handle.ts';
import { migrate, newerThanThis, schemaVersion } from './migrations.ts';
import type { Tables } from './tables.ts';

/**
 * How long to wait for another process's transaction, which takes milliseconds, and how often to ask. Less than an answer
 * in Discord may take: what could not be changed in time is not changed later.
 */
const lockMilliseconds = 2000;
const askMilliseconds = 5;
/** SQLite's own wait, in which this whole process stands still. */
const standstillMilliseconds = 20;

/**
 * Opens the SQLite file at `path`, `:memory:` for none, and brings its schema up to date. Makes the file and its
 * folder where they are missing. Throws a DatabaseError.
 */
export async function openSqlite(path: string): Promise<Database> {
  let file: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') makeFolder(dirname(path));
    const isNew = path !== ':memory:' && !existsSync(path);
    file = new DatabaseSync(path, { timeout: standstillMilliseconds, enableForeignKeyConstraints: true });
    // FULL: what was acknowledged survives a power cut. It is what makes a post go out once.
    file.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
    if (path !== ':memory:') keepFromOthers(path);
    const db = new Kysely<Tables>({ dialect: new NodeDialect({ database: adapt(file) }) });
    const version = await migrate(db);
    if (version > schemaVersion) throw newerThanThis(`The database "${path}"`, version);
    const opened = file;
    const lostBefore = isNew && existsSync(markerOf(path)) ? lostSince(path) : null;
    if (path !== ':memory:') mark(path);
    const identity = identityOf(path);
    const lookForFile = () => (path === ':memory:' ? null : lookAfter(opened, path, identity));
    // Its driver answers at once: nothing is ever under way when somebody asks.
    return { db, close: () => db.destroy(), isIdle: () => true, lostBefore, lookForFile };
  } catch (error) {
    if (file?.isOpen) file.close();
    throw describe(error, path);
  }
}

/** Lies beside a database for as long as anybody keeps the folder: without it, an empty one would look like a first start. */
const markerOf = (path: string) => `${path}.made`;

function mark(path: string): void {
  try {
    writeFileSync(
      markerOf(path),
      'A database was made beside this file. Whoever deletes both starts anew.\n',
      {
        flag: 'wx',
      },
    );
  } catch {
    // It is there already, or cannot be: then a lost database is not noticed.
  }
}

/** When a database was first made at a path; `null` where none was, as far as is known. */
export function madeOnceAt(path: string): Temporal.Instant | null {
  const stats = statSync(markerOf(path), { throwIfNoEntry: false });
  return stats ? Temporal.Instant.fromEpochMilliseconds(Math.round(stats.mtimeMs)) : null;
}

const lostSince = (path: string) =>
  new DatabaseError(
    'DATABASE_EMPTY',
    `There was a database at "${path}", and it is gone: the bot has made an empty one and knows no reminders. If that was not meant, stop it and bring a backup back with "npm run restore -- FILE".`,
  );

/** By what a file is known, whatever it is called; `null` where there is none. */
function identityOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** A file that is deleted while it is open lives on without a name, and is gone for good when it is closed. */
function lookAfter(file: DatabaseSync, path: string, identity: string | null): DatabaseError | null {
  const now = identityOf(path);
  if (now === identity) return null;
  if (now !== null)
    return new DatabaseError(
      'DATABASE_GONE',
      `Another file lies where the database "${path}" was opened. The bot goes on with that one.`,
    );
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  file.prepare('vacuum into ?').run(path);
  keepFromOthers(path);
  return new DatabaseError(
    'DATABASE_GONE',
    `The database "${path}" was deleted while the bot ran. It has been written back whole; find out what deletes it.`,
  );
}

/** What is stored is the host's alone to read; a file system that knows no rights keeps its own. */
export function keepFromOthers(path: string): void {
  try {
    for (const suffix of ['', '-wal', '-shm']) if (existsSync(path + suffix)) chmodSync(path + suffix, 0o600);
  } catch {
    // Windows, or a mounted share.
  }
}

class NodeDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(config: { readonly database: SqliteDatabase }) {
    super(config);
    this.#database = config.database;
  }

  override createDriver(): SqliteDriver {
    return new PatientDriver({ database: this.#database });
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new WholeFileCompiler();
  }
}

/** A transaction has the whole file to itself: rows need not be locked, and SQLite knows no words for it. */
class WholeFileCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(): void {}
}

/**
 * Takes the write lock at the start of a transaction: one that reads first would fail when another process wrote
 * in between. Waits for the lock without keeping the rest of the process from its work.
 */
class PatientDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const giveUpAt = performance.now() + lockMilliseconds;
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (faultOf(error) !== 'locked' || performance.now() >= giveUpAt) throw error;
        await sleep(askMilliseconds);
      }
    }
  }

  /** A transaction that SQLite has ended by itself, on a full disk, has nothing to roll back: what failed is what counts. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    });
  }
}

/** How many statements stay prepared: more than the bot has kinds of query. */
const mostPrepared = 300;

/** What Kysely asks of an SQLite driver, given by Node's own. A statement is prepared once: that costs more than most runs. */
function adapt(file: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => file.close(),
    prepare(query) {
      const known = prepared.get(query);
      if (known) return known;
      const statement = file.prepare(query);
      // node:sqlite itself throws for a value that it cannot store.
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
      const one: ReturnType<SqliteDatabase['prepare']> = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
      if (prepared.size >= mostPrepared) prepared.clear();
      prepared.set(query, one);
      return one;
    },
  };
}

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html. */
const sqliteCodes: Readonly<Record<'locked' | 'damaged' | 'full' | 'unwritable', readonly number[]>> = {
  locked: [5, 6],
  damaged: [11, 26],
  full: [13],
  unwritable: [3, 8, 10, 14, 23],
};

/** What SQLite's error means for a database; `null` for an error of another kind. */
export function faultOf(error: unknown): keyof typeof sqliteCodes | null {
  const code = primaryCode(error);
  const kinds = Object.keys(sqliteCodes) as (keyof typeof sqliteCodes)[];
  return kinds.find((kind) => code !== null && sqliteCodes[kind].includes(code)) ?? null;
}

/** SQLite's code for an error, without the details in its higher bytes; `null` for an error of another kind. */
function primaryCode(error: unknown): number | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'errcode') : null;
  return typeof code === 'number' ? code & 0xff : null;
}

function describe(error: unknown, path: string): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error;
  const fault = faultOf(error);
  if (fault === 'damaged') {
    return new DatabaseError(
      'DATABASE_CORRUPT',
      `"${path}" is not a database, or it is damaged. Put a backup in its place, or move it away to start with an empty one. Nothing was changed.`,
      { cause: error },
    );
  }
  if (fault === 'locked') {
    return new DatabaseError(
      'DATABASE_LOCKED',
      `Another program holds the database "${path}". Close it: a database viewer, perhaps, or a backup under way.`,
      { cause: error },
    );
  }
  if (fault === 'full' || ('code' in error && error.code === 'ENOSPC')) {
    return new DatabaseError(
      'DATABASE_FULL',
      `There is no room on the disk for the database "${path}". Make some: delete old backups or logs.`,
      { cause: error },
    );
  }
  if (fault === 'unwritable' || 'syscall' in error) {
    return new DatabaseError(
      'DATABASE_UNWRITABLE',
      `The database "${path}" cannot be written (${error.message}). Give the user that runs the bot the right to write to its folder, or set DATABASE_PATH to another place.`,
      { cause: error },
    );
  }
  return error;
}
