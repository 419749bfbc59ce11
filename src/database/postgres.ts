import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresDialectConfig, PostgresDriver, sql } from 'kysely';
import pg from 'pg';
import { DatabaseError } from './fault.ts';
import type { Database, OnCut } from './handle.ts';
import { withoutPassword } from './location.ts';
import { migrate, newerThanThis, schemaVersion } from './migrations.ts';
import type { Tables } from './tables.ts';

/** As many transactions as a runner has in hand wait for one another in milliseconds; ten at once are plenty. */
const mostConnections = 10;
const connectMilliseconds = 5000;
/** No query of the bot takes a second; one that hangs must not keep a reminder for ever. */
const statementMilliseconds = 15_000;
/** Less than an answer in Discord may take: what could not be changed in time is not changed later. */
const lockMilliseconds = 2000;
/** A network that fell silent says nothing, not even that it is gone: so long after the last byte it counts as cut. */
const silenceMilliseconds = 20_000;
/** A server that starts together with the bot is often up a little later; whoever opens it may wait for longer. */
const [patienceMilliseconds, askMilliseconds] = [5000, 1000];
/** Names the lock under which the schema is changed: any number that no other program on the server uses. */
const migrationLock = 5_763_014_871;

const bigint = pg.types.builtins.INT8;
const types: pg.CustomTypesConfig = {
  // Every number of ours is exact in a JavaScript number (see tables.ts).
  getTypeParser: (oid, format) => (oid === bigint ? Number : pg.types.getTypeParser(oid, format)),
};

/** Opens the PostgreSQL database at an address and brings its schema up to date. Throws a DatabaseError. */
export async function openPostgres(url: string, onCut: OnCut): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectMilliseconds,
    statement_timeout: statementMilliseconds,
    lock_timeout: lockMilliseconds,
    keepAlive: true,
    keepAliveInitialDelayMillis: silenceMilliseconds / 2,
    idle_in_transaction_session_timeout: statementMilliseconds,
    application_name: 'second-wind',
    types,
  });
  pool.on('error', onCut);
  const inUse = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_, client) => inUse.delete(client));
  pool.on('connect', (client) => watch(client, onCut, () => inUse.has(client)));
  const db = new Kysely<Tables>({ dialect: new FirstErrorDialect({ pool }) });
  try {
    await reach(db);
    const version = await migrate(db, async (transaction) => {
      await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    });
    if (version > schemaVersion) throw newerThanThis(`The database "${withoutPassword(url)}"`, version);
  } catch (error) {
    await db.destroy();
    throw describe(error, url);
  }
  return {
    db,
    close: () => db.destroy(),
    lostBefore: null,
    lookForFile: () => null,
    isIdle: () => pool.idleCount === pool.totalCount && pool.waitingCount === 0,
  };
}

class FirstErrorDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new FirstErrorDriver(this.#config);
  }
}

/** On a connection that is gone nothing can be rolled back, nor need it be: what failed first is what counts. */
class FirstErrorDriver extends PostgresDriver {
  override async rollbackTransaction(
    connection: Parameters<PostgresDriver['rollbackTransaction']>[0],
  ): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

/**
 * A connection that is cut while it is in use tells the query that waits and, as an event, whoever listens: nobody
 * listening would end the process. One that falls silent while it is in use is cut: no query, and no wait between two of a
 * transaction, takes so long. pg has no setting for silence, and its types do not name the socket; a test cuts and
 * silences real connections, should it move.
 */
function watch(client: pg.PoolClient, onCut: OnCut, isInUse: () => boolean): void {
  client.on('error', onCut);
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  stream.setTimeout(silenceMilliseconds, () => {
    if (isInUse())
      stream.destroy(Object.assign(new Error('the connection fell silent'), { code: 'ETIMEDOUT' }));
  });
}

/** Waits for the server to answer. Throws what it last said. */
async function reach(db: Kysely<Tables>): Promise<void> {
  const giveUpAt = performance.now() + patienceMilliseconds;
  for (;;) {
    try {
      await sql`select 1`.execute(db);
      return;
    } catch (error) {
      if (!isUnreachable(error) || performance.now() >= giveUpAt) throw error;
      await sleep(askMilliseconds);
    }
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error ? Reflect.get(error, 'code') : null);

/** What a system says of a way that is not there, or no longer. */
const networkCodes =
  /^E(?:CONN\w+|NOENT|AI_AGAIN|NOTFOUND|TIMEDOUT|PIPE|HOST(?:UNREACH|DOWN)|NET(?:UNREACH|DOWN))$/;
/**
 * What a server says that time cures: a broken connection (08), no room (53), stopping or starting (57P), a query that was
 * cut short (57014), a lock (55P03), others in the way (40), its own disk (58).
 */
const passingCodes = /^(?:08|53|57P|57014|55P03|40|58)/;

/** Whether another try may do, without anybody putting something right. */
function isUnreachable(error: unknown): boolean {
  const code = String(codeOf(error));
  if (networkCodes.test(code) || passingCodes.test(code)) return true;
  // pg gives these no code.
  return error instanceof Error && /^Connection terminated|timeout/.test(error.message);
}

/** PostgreSQL's classes of codes: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
function describe(error: unknown, url: string): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error;
  const place = withoutPassword(url);
  const code = String(codeOf(error));
  if (isUnreachable(error))
    return new DatabaseError(
      'DATABASE_UNREACHABLE',
      `The database "${place}" cannot be reached (${error.message}). Check that the server runs and that DATABASE_URL names its host and port.`,
      { cause: error },
    );
  // 28: wrong user or password; 3D: no such database; 42501: the user may not.
  if (/^(?:28|3D|42501)/.test(code))
    return new DatabaseError(
      'DATABASE_REFUSED',
      `The database "${place}" refused the bot (${error.message}). Check user, password and database name in DATABASE_URL, and that the user may create tables.`,
      { cause: error },
    );
  return error;
}
