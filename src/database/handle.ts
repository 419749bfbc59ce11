import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { DatabaseError } from './fault.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly db: Kysely<Tables>;
  readonly close: () => Promise<void>;
  /** Whether no query is under way or waiting. */
  readonly isIdle: () => boolean;
  /** That the database was made just now, though there was one in its place before; `null` when all is well. */
  readonly lostBefore: DatabaseError | null;
  /**
   * Looks whether the file still lies where it was opened, and writes it back where it was deleted. Gives what happened,
   * after which the database has to be opened anew; `null` when all is well, and always for a server.
   */
  readonly lookForFile: () => DatabaseError | null;
}

/** Told when a connection that nobody uses is cut; the next query makes a new one. */
export type OnCut = (error: Error) => void;

/**
 * Until the transaction ends, any other that asks for the same `name` waits here: what one is about to add, another cannot
 * see, and no row is there yet to lock. On SQLite a transaction has the whole file to itself.
 */
export async function oneAtATime(transaction: Kysely<Tables>, name: string): Promise<void> {
  if (!(transaction.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
}

/**
 * Makes sure that what was erased cannot be read in the files either: SQLite keeps what was written before in its log for a while. A
 * server's files are its host's.
 */
export async function forgetErased(db: Kysely<Tables>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) return;
  // Where another process is reading, it does nothing: the next one does it for both.
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
