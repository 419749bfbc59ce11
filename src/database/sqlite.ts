import { mkdirSync } from 'node:fs';
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
import { DatabaseError } from './fault.ts';
import type { Database } from './handle.ts';
import { migrate, newerThanThis, schemaVersion } from './migrations.ts';
import type { Tables } from './tables.ts';

/** How long to wait for another process's transaction, which takes milliseconds; and how often to ask. */
const lockMilliseconds = 5000;
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
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    file = new DatabaseSync(path, { timeout: standstillMilliseconds, enableForeignKeyConstraints: true });
    // FULL: what was acknowledged survives a power cut. It is what makes a post go out once.
    file.exec('pragma journal_mode = wal; pragma synchronous = full');
    const db = new Kysely<Tables>({ dialect: new NodeDialect({ database: adapt(file) }) });
    const version = await migrate(db);
    if (version > schemaVersion) throw newerThanThis(`The database "${path}"`, version);
    // Its driver answers at once: nothing is ever under way when somebody asks.
    return { db, close: () => db.destroy(), isIdle: () => true };
  } catch (error) {
    if (file?.isOpen) file.close();
    throw describe(error, path);
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
        if (!sqliteCodes.locked.includes(primaryCode(error) ?? 0) || performance.now() >= giveUpAt)
          throw error;
        await sleep(askMilliseconds);
      }
    }
  }
}

/** What Kysely asks of an SQLite driver, given by Node's own. */
function adapt(file: DatabaseSync): SqliteDatabase {
  return {
    close: () => file.close(),
    prepare(query) {
      const statement = file.prepare(query);
      // node:sqlite itself throws for a value that it cannot store.
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html. */
const sqliteCodes: Readonly<Record<'locked' | 'damaged' | 'unwritable', readonly number[]>> = {
  locked: [5, 6],
  damaged: [11, 26],
  unwritable: [3, 8, 10, 13, 14, 23],
};

/** SQLite's code for an error, without the details in its higher bytes; `null` for an error of another kind. */
function primaryCode(error: unknown): number | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'errcode') : null;
  return typeof code === 'number' ? code & 0xff : null;
}

function describe(error: unknown, path: string): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error;
  const code = primaryCode(error);
  const is = (codes: readonly number[]) => code !== null && codes.includes(code);
  if (is(sqliteCodes.damaged)) {
    return new DatabaseError(
      'DATABASE_CORRUPT',
      `"${path}" is not a database, or it is damaged. Put a backup in its place, or move it away to start with an empty one. Nothing was changed.`,
      { cause: error },
    );
  }
  if (is(sqliteCodes.locked)) {
    return new DatabaseError(
      'DATABASE_LOCKED',
      `Another program holds the database "${path}". Close it (a database viewer, a backup under way) and start the bot again.`,
      { cause: error },
    );
  }
  if (is(sqliteCodes.unwritable) || 'syscall' in error) {
    return new DatabaseError(
      'DATABASE_UNWRITABLE',
      `The database "${path}" cannot be written (${error.message}). Give the user that runs the bot the right to write to its folder, make room on the disk, or set DATABASE_PATH to another place.`,
      { cause: error },
    );
  }
  return error;
}
