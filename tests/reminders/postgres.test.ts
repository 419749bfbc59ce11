import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/database/index.ts';
import { TcpProxy } from '../../tools/chaos/proxy.ts';
import { openClub } from '../support/club.ts';
import { makeSchema, PostgresServer } from '../support/postgres.ts';
import { Harness, storedOn } from './harness.ts';

/* What is PostgreSQL's alone; all else is tested on both databases. */

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.open();
}, 60_000);
afterAll(() => server.close());

const tip = { guild_id: '100', tip_id: 'tip:rest', shown_at: 1_800_000_000_000 };

describe('a PostgreSQL database', () => {
  it('is brought up to date once by many processes that start at the same time', async () => {
    const location = await makeSchema(server.url);
    const opened = await Promise.all(Array.from({ length: 6 }, () => openDatabase(location)));
    const [first] = opened;
    expect(await first?.db.selectFrom('schema_version').selectAll().execute()).toHaveLength(1);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('gives back the numbers that were stored', async () => {
    const { db, close } = await openDatabase(await makeSchema(server.url));
    await db.insertInto('recent_tips').values(tip).execute();
    expect(await db.selectFrom('recent_tips').selectAll().execute()).toEqual([tip]);
    await close();
  });

  it('that is cut off in the middle of a query ends that query and nothing else', async () => {
    const url = await makeSchema(server.url);
    const proxy = await TcpProxy.open(Number(new URL(url).port));
    const onCut = vi.fn<(error: Error) => void>();
    const { db, close } = await openDatabase(url.replace(/:\d+\//, `:${proxy.port}/`), onCut);
    const running = db.transaction().execute((transaction) => sql`select pg_sleep(30)`.execute(transaction));
    const failed = running.catch((error: unknown) => String(error));
    await vi.waitFor(async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from pg_stat_activity where query like 'select pg_sleep%'`.execute(db);
      expect(rows[0]?.n).toBe(1);
    });
    proxy.cut();
    expect(await failed).toMatch(/terminated|ECONNRESET/);
    expect(onCut).toHaveBeenCalled();
    expect(await db.selectFrom('recent_tips').selectAll().execute()).toEqual([]);
    await close();
    await proxy.close();
  });

  it('whose network falls silent is given up, and is there again with the network', async () => {
    const url = await makeSchema(server.url);
    const proxy = await TcpProxy.open(Number(new URL(url).port));
    const { db, close } = await openDatabase(url.replace(/:\d+\//, `:${proxy.port}/`), () => {});
    proxy.fallSilent();
    const asked = performance.now();
    await expect(db.selectFrom('recent_tips').selectAll().execute()).rejects.toThrow('fell silent');
    expect(performance.now() - asked).toBeLessThan(30_000);
    proxy.fallSilent(false);
    expect(await db.selectFrom('recent_tips').selectAll().execute()).toEqual([]);
    await close();
    await proxy.close();
  }, 60_000);

  it.each([
    ['a bot', false],
    ['a worker', true],
  ])(
    'whose network falls silent shows in the health of %s, and so does its coming back',
    async (_, isWorker) => {
      const url = await makeSchema(server.url);
      const proxy = await TcpProxy.open(Number(new URL(url).port));
      const club = await openClub({
        isWorker,
        database: url.replace(/:\d+\//, `:${proxy.port}/`),
        tellsHealth: true,
        sickMilliseconds: 2000,
      });
      // It looks every half minute.
      const healthLater = async () => {
        await club.clock.advance({ seconds: 30 });
        return club.health();
      };
      await expect.poll(healthLater).toEqual({ status: 200, state: 'connected' });
      proxy.fallSilent();
      await expect.poll(healthLater).toEqual({ status: 503, state: 'stuck' });
      proxy.fallSilent(false);
      proxy.cut();
      await expect.poll(healthLater).toEqual({ status: 200, state: 'connected' });
      await club.close();
      await proxy.close();
    },
  );

  it.each(['cut', 'fallSilent'] as const)(
    'whose network is lost while it is opened (%s) is waited for: time cures it',
    async (lose) => {
      const url = await makeSchema(server.url);
      const other = await openDatabase(url);
      const proxy = await TcpProxy.open(Number(new URL(url).port));
      // Whoever changes the schema keeps the next one waiting.
      const opening = other.db.connection().execute(async (holder) => {
        await sql`select pg_advisory_lock(5763014871)`.execute(holder);
        const opened = openDatabase(url.replace(/:\d+\//, `:${proxy.port}/`));
        const outcome = opened.catch((error: unknown) => error);
        await vi.waitFor(async () => {
          const { rows } = await sql<{ n: number }>`
            select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`.execute(other.db);
          expect(rows[0]?.n).toBeGreaterThan(0);
        });
        proxy[lose]();
        return outcome;
      });
      expect(await opening).toMatchObject({ code: 'DATABASE_UNREACHABLE', isPassing: true });
      await other.close();
      await proxy.close();
    },
    60_000,
  );

  it('goes away and comes back: the error is told, and the next query gets through', async () => {
    const onCut = vi.fn<(error: Error) => void>();
    const { db, close, isIdle } = await openDatabase(await makeSchema(server.url), onCut);
    await db.insertInto('recent_tips').values(tip).execute();
    await server.stop();
    await vi.waitFor(() => expect(onCut).toHaveBeenCalled());
    await expect(db.selectFrom('recent_tips').selectAll().execute()).rejects.toThrow(/ECONNREFUSED|terminat/);
    await server.start();
    expect(await db.selectFrom('recent_tips').selectAll().execute()).toEqual([tip]);
    expect(isIdle()).toBe(true);
    await close();
  });

  it('that is away when a post is due delays the post, and loses nothing', async () => {
    const harness = await Harness.open('2026-11-23T12:00:00Z', await storedOn(server.url));
    await harness.set();
    await server.stop();
    await harness.clock.set('2026-11-23T18:00:00Z');
    await vi.waitFor(() =>
      expect(harness.logged).toContain('error: the reminders could not be read; trying again'),
    );
    await server.start();
    await harness.clock.advance({ minutes: 1 });
    await vi.waitFor(() => expect(harness.postedAt).toEqual(['23 Nov 18:00']));
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
    await harness.close();
  });

  it('that belongs to a newer version of the bot is left alone', async () => {
    const location = await makeSchema(server.url);
    const { db, close } = await openDatabase(location);
    await db.updateTable('schema_version').set({ version: 99 }).execute();
    await close();
    await expect(openDatabase(location)).rejects.toThrow(/belongs to a newer version.*DATABASE_NEWER/s);
  });

  it.each([
    ['a wrong password', (url: string) => url.replace(/:[^:@]+@/, ':wrong-password@'), 'DATABASE_REFUSED'],
    ['no such database', (url: string) => url.replace(/\/postgres$/, '/nowhere'), 'DATABASE_REFUSED'],
    ['no such host', (url: string) => url.replace('127.0.0.1', 'host.invalid'), 'DATABASE_UNREACHABLE'],
  ])('with %s says so, without the password', async (_, change, code) => {
    const location = change(server.url);
    const error: unknown = await openDatabase(location).catch((fault: unknown) => fault);
    expect(String(error)).toContain(code);
    expect(String(error)).toContain('DATABASE_URL');
    expect(String(error)).not.toMatch(/secret-of-the-tests|wrong-password/);
  });
});
