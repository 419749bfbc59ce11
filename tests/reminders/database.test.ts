import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/database/index.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening } from '../../tools/reminder-settings.ts';
import { makeFolder } from '../support/folder.ts';
import { Harness } from './harness.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const tip = { guild_id: '100', tip_id: 'tip:rest', shown_at: 1 };

describe('the database', () => {
  it('is made where there is none, folder and all', async () => {
    const path = join(folder, 'some', 'where', 'harness.sqlite');
    const { close } = await openDatabase(path);
    await close();
    expect(existsSync(path)).toBe(true);
  });

  it('keeps what was stored when it is opened again', async () => {
    const path = join(folder, 'harness.sqlite');
    const first = await openDatabase(path);
    await first.db.insertInto('recent_tips').values(tip).execute();
    await first.close();
    const second = await openDatabase(path);
    expect(await second.db.selectFrom('recent_tips').selectAll().execute()).toEqual([tip]);
    await second.close();
  });

  it('writes in a way that survives a power cut', async () => {
    const path = join(folder, 'harness.sqlite');
    const { close } = await openDatabase(path);
    const beside = new DatabaseSync(path);
    expect(beside.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    beside.close();
    await close();
  });

  it('is for its owner’s eyes alone, and forgets what is deleted', async () => {
    const path = join(folder, 'harness.sqlite');
    const { db, close } = await openDatabase(path);
    await db
      .insertInto('recent_tips')
      .values({ ...tip, guild_id: 'server-of-the-test' })
      .execute();
    await db.deleteFrom('recent_tips').execute();
    await close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'latin1')).not.toContain('server-of-the-test');
  });

  it('forgets what is erased at once, in what it writes beside the file too', async () => {
    const path = join(folder, 'harness.sqlite');
    const { db, close } = await openDatabase(path);
    const store = makeStore(db, Math.random);
    const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
    const added = await store.add(
      { ...everyEvening, guildId: 'server-of-the-test', channelId: '1', organiserId: '1' },
      now,
    );
    const id = typeof added === 'string' ? '' : added.id;
    await store.remove('server-of-the-test', id, now);
    expect(readFileSync(`${path}-wal`, 'latin1')).toContain('server-of-the-test');
    expect(await store.erase('server-of-the-test', id)).toBe(true);
    for (const file of [path, `${path}-wal`])
      expect(readFileSync(file, 'latin1')).not.toContain('server-of-the-test');
    await close();
  });

  it('on a full disk says so, and nothing of what came after it', async () => {
    const { db, close } = await openDatabase(join(folder, 'harness.sqlite'));
    await sql`pragma max_page_count = 1`.execute(db);
    const filling = db.transaction().execute(async (transaction) => {
      for (let row = 0; row < 5000; row++)
        await transaction
          .insertInto('recent_tips')
          .values({ ...tip, tip_id: 'x'.repeat(200) + row })
          .execute();
    });
    await expect(filling).rejects.toThrow('database or disk is full');
    await close();
  });

  it('can be in memory alone', async () => {
    const { db, close } = await openDatabase(':memory:');
    await db.insertInto('recent_tips').values(tip).execute();
    expect(await db.selectFrom('recent_tips').selectAll().execute()).toHaveLength(1);
    await close();
  });

  it('takes nothing half: what fails in the middle leaves no trace', async () => {
    const { db, close } = await openDatabase(':memory:');
    const half = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('recent_tips').values(tip).execute();
      throw new Error('Something fails.');
    });
    await expect(half).rejects.toThrow('Something fails.');
    expect(await db.selectFrom('recent_tips').selectAll().execute()).toEqual([]);
    await close();
  });

  it('lets two transactions on one file wait for each other', async () => {
    const path = join(folder, 'harness.sqlite');
    const [one, other] = [await openDatabase(path), await openDatabase(path)];
    const count = async ({ db }: typeof one, name: string) => {
      for (let turn = 0; turn < 20; turn++) {
        await db.transaction().execute(async (transaction) => {
          const rows = await transaction.selectFrom('recent_tips').selectAll().execute();
          await transaction
            .insertInto('recent_tips')
            .values({ guild_id: name, tip_id: `tip:${turn}`, shown_at: rows.length })
            .execute();
        });
      }
    };
    await Promise.all([count(one, 'one'), count(other, 'other')]);
    const rows = await one.db.selectFrom('recent_tips').select('shown_at').orderBy('shown_at').execute();
    // Each saw all that was written before it, so no number comes twice.
    expect(rows.map(({ shown_at }) => shown_at)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    await Promise.all([one.close(), other.close()]);
  });
});

describe('a database that cannot be used', () => {
  it('because its folder cannot be written says so and what to do', async () => {
    writeFileSync(join(folder, 'file'), '');
    const opening = openDatabase(join(folder, 'file', 'harness.sqlite'));
    await expect(opening).rejects.toThrow(
      /cannot be written .+ right to write to its folder.+ DATABASE_PATH/,
    );
    await expect(opening).rejects.toMatchObject({ name: 'DatabaseError', code: 'DATABASE_UNWRITABLE' });
  });

  it('because its path is a folder says so', async () => {
    mkdirSync(join(folder, 'harness.sqlite'));
    await expect(openDatabase(join(folder, 'harness.sqlite'))).rejects.toMatchObject({
      code: 'DATABASE_UNWRITABLE',
    });
  });

  it('because it is another kind of file says so and leaves it as it was', async () => {
    const path = join(folder, 'harness.sqlite');
    const text = 'These are the minutes of the club, not a database. '.repeat(40);
    writeFileSync(path, text);
    const opening = openDatabase(path);
    await expect(opening).rejects.toThrow(/is not a database, or it is damaged\. Put a backup in its place/);
    await expect(opening).rejects.toMatchObject({ code: 'DATABASE_CORRUPT' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('because it is newer than the bot says so and leaves it as it was', async () => {
    const path = join(folder, 'harness.sqlite');
    await openDatabase(path).then(({ close }) => close());
    const file = new DatabaseSync(path);
    file.exec('update schema_version set version = 99; create table of_the_future (id text)');
    file.close();
    const opening = openDatabase(path);
    await expect(opening).rejects.toThrow(
      /newer version of the bot \(its schema is 99.+ Update the bot, or restore/,
    );
    await expect(opening).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
    const after = new DatabaseSync(path);
    expect(after.prepare('select version from schema_version').all()).toEqual([{ version: 99 }]);
    expect(after.prepare("select name from sqlite_master where name = 'of_the_future'").all()).toHaveLength(
      1,
    );
    after.close();
  });
});

describe('a bot whose database fails for a while', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.open();
    for (let server = 0; server < 60; server++) {
      await harness.set({ guildId: String(1000 + server), channelId: String(2000 + server) });
    }
  });
  afterEach(() => harness.close());

  const alerted = () =>
    vi.waitFor(() => expect(harness.logged.join()).toContain('error: '), { timeout: 10_000 });

  it('because the disk is full goes on once there is room, and has lost nothing', async () => {
    const { db } = harness.database;
    const limitPages = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(db);
    // SQLite takes it as "no larger than now".
    await limitPages(1);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await alerted();
    expect(harness.posts.length).toBeLessThan(60);
    await limitPages(1_000_000);
    await harness.clock.advance({ minutes: 3 });
    expect(harness.posts).toHaveLength(60);
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.posts).toHaveLength(120);
  });

  it('because another program locks it goes on once that is over, and has lost nothing', async () => {
    const other = new DatabaseSync(harness.path);
    other.exec('begin exclusive');
    await harness.clock.set('2026-11-23T18:00:00Z');
    await alerted();
    expect(harness.posts).toEqual([]);
    other.exec('rollback');
    other.close();
    await harness.clock.advance({ minutes: 2 });
    expect(harness.posts).toHaveLength(60);
  }, 20_000);
});
