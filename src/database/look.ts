import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { lastBackupOf } from './backup.ts';
import { isPostgresUrl } from './location.ts';
import { madeOnceAt } from './sqlite.ts';

/*
 * A look at the database from outside, beside a bot that runs: nothing is changed, and no schema brought up to date.
 */

/** A reminder, and where it is posted. */
interface LookedAt {
  readonly name: string;
  readonly guildId: string;
  readonly channelId: string;
}

export interface Look {
  /** The database's own version: `SQLite 3.50`. */
  readonly version: string;
  /** How many steps its schema has taken; 0 for one that is empty or not there yet. */
  readonly schema: number;
  readonly reminders: readonly LookedAt[];
  /** In bytes; `null` where that is not this machine's to know. */
  readonly freeDisk: number | null;
  /** What is written and not yet folded into the file, in bytes; 0 for a server. */
  readonly walSize: number;
  /** When `npm run backup` last made a copy; `null` for never, and for a server, which has tools of its own. */
  readonly backedUpAt: Temporal.Instant | null;
  /** When the file was first made; `null` where that is not known. */
  readonly madeAt: Temporal.Instant | null;
  /** Nothing is there, and something was. */
  readonly wasThere: boolean;
}

const remindersQuery =
  "select name, guild_id, channel_id from reminders where removed_at is null and guild_id not like 'member:%' limit 100";
/** So long a bot that is writing is waited for. */
const lockedMilliseconds = 5000;
const schemaQuery = 'select version from schema_version';

interface Row {
  readonly name: string;
  readonly guild_id: string;
  readonly channel_id: string;
}

const readRow = ({ name, guild_id: guildId, channel_id: channelId }: Row): LookedAt => ({
  name,
  guildId,
  channelId,
});

/** Throws what the database throws. */
export function lookAt(location: string): Promise<Look> {
  return isPostgresUrl(location) ? lookAtPostgres(location) : lookAtSqlite(location);
}

async function lookAtSqlite(path: string): Promise<Look> {
  const folder = nearest(dirname(path));
  const { bavail, bsize } = await statfs(folder);
  const madeAt = madeOnceAt(path);
  const isThere = existsSync(path);
  const wasThere = !isThere && madeAt !== null;
  const shared = { freeDisk: bavail * bsize, backedUpAt: lastBackupOf(path), madeAt, wasThere };
  if (!isThere) return { version: 'SQLite', schema: 0, reminders: [], walSize: 0, ...shared };
  const file = new DatabaseSync(path, { readOnly: true, timeout: lockedMilliseconds });
  try {
    const version = `SQLite ${String(Object.values(file.prepare('select sqlite_version()').get() ?? {})[0])}`;
    const isMade =
      file.prepare("select 1 from sqlite_schema where name = 'schema_version'").get() !== undefined;
    const schema = isMade ? Number(file.prepare(schemaQuery).get()?.version ?? 0) : 0;
    // SQLite's rows come untyped: those of this query have the columns that it names.
    const rows = schema < 3 ? [] : (file.prepare(remindersQuery).all() as unknown as Row[]);
    const walSize = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    return { version, schema, reminders: rows.map(readRow), walSize, ...shared };
  } finally {
    file.close();
  }
}

const ofServer = { backedUpAt: null, madeAt: null, wasThere: false };

/** The folder itself, or the one in which it will be made. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

async function lookAtPostgres(url: string): Promise<Look> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows: versions } = await client.query<{ server_version: string }>('show server_version');
    const { rows: tables } = await client.query("select to_regclass('schema_version') as there");
    const isMade = Reflect.get(Object(tables[0]), 'there') !== null;
    const { rows: schemas } = isMade ? await client.query(schemaQuery) : { rows: [] };
    const schema = Number(Reflect.get(Object(schemas[0]), 'version') ?? 0);
    const { rows } = schema < 3 ? { rows: [] } : await client.query<Row>(remindersQuery);
    const version = `PostgreSQL ${versions[0]?.server_version ?? ''}`;
    return { version, schema, reminders: rows.map(readRow), freeDisk: null, walSize: 0, ...ofServer };
  } finally {
    await client.end();
  }
}
