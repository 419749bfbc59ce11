import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface Database {
  readonly db: Kysely<Tables>;
  readonly close: () => Promise<void>;
  /** Whether no query is under way or waiting. */
  readonly isIdle: () => boolean;
}

/** Told when a connection that nobody uses is cut; the next query makes a new one. */
export type OnCut = (error: Error) => void;
