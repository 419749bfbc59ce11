import type { Kysely } from 'kysely';
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
