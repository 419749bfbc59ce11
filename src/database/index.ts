import type { Kysely } from 'kysely';
import { isPostgresUrl } from './location.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly db: Kysely<Tables>;
  readonly close: () => Promise<void>;
  /** Whether no query is under way or waiting. */
  readonly isIdle: () => boolean;
}

/** Told when a connection that nobody uses is cut; the next query makes a new one. */
export type OnCut = (error: Error) => void;

/**
 * Opens a database and brings its schema up to date: PostgreSQL for an address that starts with `postgres://`, else
 * the SQLite file at a path (`:memory:` for none). Throws a DatabaseError.
 */
export async function openDatabase(location: string, onCut: OnCut = () => {}): Promise<Database> {
  if (!isPostgresUrl(location)) return openSqlite(location);
  // Most clubs never need its driver, and would wait for it at every start.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(location, onCut);
}
