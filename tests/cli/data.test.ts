import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/index.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { root } from '../../tools/root.ts';
import { makeFolder } from '../support/folder.ts';
import { makeSchema, PostgresServer } from '../support/postgres.ts';
import { Program } from '../support/process.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = makeFolder();
  path = join(folder, 'club.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const monday = Temporal.Instant.from('2026-11-23T12:00:00Z');

async function store(location: string, time: string): Promise<void> {
  const { db, close } = await openDatabase(location);
  const reminders = makeStore(db, () => 0.5);
  const [there] = await reminders.list('100', monday);
  await (there
    ? reminders.edit('100', there.reminder.id, { time }, monday)
    : reminders.add({ ...settings, time }, monday));
  await close();
}

async function storedTime(location: string): Promise<string | undefined> {
  const { db, close } = await openDatabase(location);
  const row = await db.selectFrom('reminders').select('time').executeTakeFirst();
  await close();
  return row?.time;
}

async function data(...args: string[]): Promise<{ printed: string; exit: number | null }> {
  const program = new Program('src/cli/data.ts', args, { DATABASE_PATH: path }, folder);
  const exit = await program.end();
  return { printed: program.printed, exit };
}

describe('npm run backup', () => {
  it('copies the database while it is in use, and says what the copy holds', async () => {
    await store(path, '18:00');
    const inUse = await openDatabase(path);
    await inUse.db.updateTable('reminders').set({ time: '19:00' }).execute();
    const file = join(folder, 'monday.backup');
    const { printed, exit } = await data('backup', file);
    await inUse.close();
    expect(printed).toContain(`Backed up to ${file}: 1 reminder, 0 planned or past posts`);
    expect(exit).toBe(0);
    expect(await storedTime(file)).toBe('19:00');
  });

  it('is for its owner’s eyes alone', async () => {
    await store(path, '18:00');
    const file = join(folder, 'monday.backup');
    await data('backup', file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes away what one that was killed has left in its folder', async () => {
    await store(path, '18:00');
    const left = join(folder, 'backup.unfinished');
    writeFileSync(left, 'half a copy');
    await data('backup', join(folder, 'tuesday.backup'));
    expect(existsSync(left)).toBe(false);
    expect(await storedTime(join(folder, 'tuesday.backup'))).toBe('18:00');
  });

  it('of a damaged file says that it is damaged', async () => {
    writeFileSync(path, 'This is no database. '.repeat(500));
    const { printed, exit } = await data('backup', join(folder, 'monday.backup'));
    expect([exit, printed]).toEqual([1, expect.stringContaining('it cannot be copied')]);
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
  });

  it('into a folder that is not there says so, and leaves nothing', async () => {
    await store(path, '18:00');
    const { printed, exit } = await data('backup', join(folder, 'nowhere', 'monday.backup'));
    expect([exit, printed]).toEqual([1, expect.stringContaining('BACKUP_UNWRITABLE')]);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('that fails midway, because there is no room for the rest, leaves nothing behind and says why', async () => {
    await store(path, '18:00');
    const { db, close } = await openDatabase(path);
    await db
      .insertInto('recent_tips')
      .values(
        Array.from({ length: 500 }, (_, tip) => ({
          guild_id: 'x'.repeat(1000),
          tip_id: `${tip}`,
          shown_at: 1,
        })),
      )
      .execute();
    await close();
    const file = join(folder, 'monday.backup');
    const program = [join(root, 'src/require-node.js'), join(root, 'src/cli/data.ts'), 'backup', file];
    // A file may grow to 64 KB there and no further: more than is needed to begin, and less than the copy.
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'trap "" XFSZ; ulimit -f 128; exec "$0" "$@"', process.execPath, '--import', ...program],
      { cwd: folder, env: { PATH: process.env.PATH, DATABASE_PATH: path }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('BACKUP_UNWRITABLE')]);
    expect(stderr).toContain('could not be written: disk I/O error');
    expect(readdirSync(folder).filter((name) => /^monday|unfinished/.test(name))).toEqual([]);
  });

  it('never overwrites a file', async () => {
    await store(path, '18:00');
    const file = join(folder, 'monday.backup');
    writeFileSync(file, 'precious');
    const { printed, exit } = await data('backup', file);
    expect([exit, printed]).toEqual([1, expect.stringContaining('BACKUP_EXISTS')]);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it('says that there is no database to copy', async () => {
    const { printed } = await data('backup', join(folder, 'monday.backup'));
    expect(printed).toContain('There is no database at');
    expect(existsSync(path)).toBe(false);
  });
});

describe('npm run restore', () => {
  it('takes no folder for a backup', async () => {
    await store(path, '18:00');
    const { printed, exit } = await data('restore', folder);
    expect([exit, printed]).toEqual([1, expect.stringContaining('is a folder')]);
  });

  it('takes no backup in which something runs by itself', async () => {
    await store(path, '18:00');
    const file = join(folder, 'monday.backup');
    await data('backup', file);
    const tampered = new DatabaseSync(file);
    tampered.exec('create trigger evil after insert on reminders begin delete from reminders; end');
    tampered.close();
    const { printed, exit } = await data('restore', file);
    expect([exit, printed]).toEqual([1, expect.stringContaining('it holds a trigger, "evil"')]);
    expect(await storedTime(path)).toBe('18:00');
  });

  it('takes the place of a damaged database', async () => {
    await store(path, '18:00');
    const file = join(folder, 'monday.backup');
    await data('backup', file);
    writeFileSync(path, 'not a database '.repeat(500));
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    const { printed, exit } = await data('restore', file);
    expect([exit, printed]).toEqual([0, expect.stringContaining('Restored from')]);
    expect(await storedTime(path)).toBe('18:00');
  });

  it('puts a backup back, keeps what was there, and leaves alone what was due until now', async () => {
    await store(path, '18:00');
    const file = join(folder, 'monday.backup');
    await data('backup', file);
    await store(path, '20:00');
    const { printed, exit } = await data('restore', file);
    expect([exit, printed]).toEqual([
      0,
      expect.stringContaining(`Restored from ${file}. What was there is kept as`),
    ]);
    expect(await storedTime(path)).toBe('18:00');
    const kept = readdirSync(folder).find((name) => /^club\.sqlite\.before-\d+T\d+Z$/.test(name));
    expect(await storedTime(join(folder, kept ?? ''))).toBe('20:00');
    const { db, close } = await openDatabase(path);
    const { settled_until: settled } = await db
      .selectFrom('reminders')
      .select('settled_until')
      .executeTakeFirstOrThrow();
    await close();
    expect(settled).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each([
    ['a file that is no database', () => 'nonsense'.repeat(1000)],
    ['a file that was cut short', (whole: Buffer) => whole.subarray(0, whole.length - 5000)],
  ])('refuses %s, and changes nothing', async (_, damage) => {
    await store(path, '18:00');
    const file = join(folder, 'monday.backup');
    await data('backup', file);
    writeFileSync(file, damage(readFileSync(file)));
    const { printed, exit } = await data('restore', file);
    expect([exit, printed]).toEqual([1, expect.stringContaining('BACKUP_UNUSABLE')]);
    expect(await storedTime(path)).toBe('18:00');
  });

  it('refuses while the bot has the database open', async () => {
    await store(path, '18:00');
    const file = join(folder, 'monday.backup');
    await data('backup', file);
    const inUse = await openDatabase(path);
    const { printed, exit } = await data('restore', file);
    expect([exit, printed]).toEqual([1, expect.stringContaining('Stop it and try again')]);
    expect(await inUse.db.selectFrom('reminders').selectAll().execute()).toHaveLength(1);
    await inUse.close();
  });
});

describe('npm run migrate-data', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.open();
  }, 60_000);
  afterAll(() => server.close());

  it('carries everything to PostgreSQL, and may be run twice', async () => {
    await store(path, '18:00');
    const url = await makeSchema(server.url);
    const first = await data('migrate-data', '--from', path, '--to', url);
    expect(first.printed).toContain('reminders    1 carried over, 0 there already');
    expect(first.printed).not.toContain('secret-of-the-tests');
    expect(await storedTime(url)).toBe('18:00');
    const second = await data('migrate-data', '--from', path, '--to', url);
    expect(second.printed).toContain('reminders    0 carried over, 1 there already');
  });

  it('takes no file that is not there, and makes none', async () => {
    const url = await makeSchema(server.url);
    const { printed, exit } = await data('migrate-data', '--from', `${path}-typo`, '--to', url);
    expect([exit, printed]).toEqual([1, expect.stringContaining('DATABASE_MISSING')]);
    expect(existsSync(`${path}-typo`)).toBe(false);
  });

  it('does not run beside the bot', async () => {
    await store(path, '18:00');
    const bot = new DatabaseSync(path);
    bot.exec('begin immediate');
    const { printed, exit } = await data(
      'migrate-data',
      '--from',
      path,
      '--to',
      await makeSchema(server.url),
    );
    bot.close();
    expect([exit, printed]).toEqual([1, expect.stringContaining('DATABASE_LOCKED')]);
  });

  it('leaves a file of an older version as it is, and carries over all that is in it', async () => {
    copyFileSync(join(root, 'tests/reminders/first-release.sqlite'), path);
    const before = readFileSync(path);
    const url = await makeSchema(server.url);
    const { printed, exit } = await data('migrate-data', '--from', path, '--to', url);
    expect([exit, printed]).toEqual([0, expect.stringContaining('reminders    2 carried over')]);
    expect(readFileSync(path).equals(before)).toBe(true);
    // What was written beside it, and not into it yet, would be read with it.
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    // Nobody keeps the copy that was read: it is no backup.
    expect(existsSync(`${path}.backed-up`)).toBe(false);
  });

  it('stops before it mixes two clubs’ data, and changes nothing', async () => {
    const url = await makeSchema(server.url);
    await store(url, '20:00');
    await store(path, '18:00');
    const { printed, exit } = await data('migrate-data', '--from', path, '--to', url);
    expect([exit, printed]).toEqual([1, expect.stringContaining('DATABASE_OTHER')]);
    expect(await storedTime(url)).toBe('20:00');
  });
});

it('each says how it is used', async () => {
  expect((await data('restore')).printed).toContain('npm run restore -- FILE');
  expect((await data('migrate-data', '--from', 'x')).exit).toBe(2);
});
