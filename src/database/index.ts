import type { Database, OnCut } from './handle.ts';
import { isPostgresUrl } from './location.ts';
import { openSqlite } from './sqlite.ts';

export type { Database } from './handle.ts';

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
