import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening } from '../../tools/reminder-settings.ts';
import { makeFolder } from '../support/folder.ts';
import { Program } from '../support/process.ts';
import { read } from '../support/read.ts';

/* The bot as its own process, as a host runs it: started, failing to start, stopped, crashed. */

let folder: string;
let sandbox: Sandbox;
const running: Program[] = [];

beforeEach(async () => {
  folder = makeFolder();
  sandbox = await startSandbox();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.end('SIGKILL')));
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

function start(
  environment: Record<string, string> = {},
  nodeArgs: readonly string[] = [],
  args: readonly string[] = [],
): Program {
  const settings = {
    // A sandbox that is closed has no address any more.
    ...(environment.DISCORD_API_URL === undefined && {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.url,
    }),
    DATABASE_PATH: join(folder, 'bot.sqlite'),
    ...environment,
  };
  const program = new Program('src/main.ts', args, settings, folder, nodeArgs);
  running.push(program);
  return program;
}

const ready = '"msg":"ready"';
const misconfigured = 78;

describe('a bot that cannot start', () => {
  it.each([
    [{ DISCORD_TOKEN: '' }, ['DISCORD_TOKEN is missing', 'discord.com/developers']],
    [{ DISCORD_TOKEN: 'abc' }, ['does not look like a bot token']],
    [{ LOG_LEVEL: 'loud', DISCORD_TOKEN: '' }, ['DISCORD_TOKEN', 'LOG_LEVEL is not one of']],
  ])(
    'says what is wrong with the settings %j, and does not ask to be restarted',
    async (environment, words) => {
      const program = start(environment);
      expect(await program.end()).toBe(misconfigured);
      for (const word of words) expect(program.printed).toContain(word);
    },
  );

  it('says that Discord refused the token, and never shows it', async () => {
    const token = `${sandbox.token.slice(0, -4)}wxyz`;
    const program = start({ DISCORD_TOKEN: token });
    expect(await program.end()).toBe(misconfigured);
    expect(program.printed).toContain('Discord refused the bot’s token. Make a new one');
    expect(program.printed).toContain('TOKEN_REFUSED');
    expect(program.printed).not.toContain(token);
    expect(program.printed).not.toContain('wxyz');
  });

  it('says that the database’s folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const program = start({ DATABASE_PATH: join(folder, 'file', 'bot.sqlite') });
    expect(await program.end()).toBe(misconfigured);
    expect(program.printed).toContain('DATABASE_UNWRITABLE');
    expect(program.printed).toContain('set DATABASE_PATH to another place');
  });

  it('waits for a database that another program holds, and starts once it is free', async () => {
    const file = join(folder, 'bot.sqlite');
    const holder = new DatabaseSync(file);
    holder.exec('pragma journal_mode = wal; create table other (id); begin exclusive');
    const program = start();
    await program.says('the database cannot be used yet; trying again');
    expect(program.printed).toContain('DATABASE_LOCKED');
    holder.exec('commit');
    holder.close();
    await program.says(ready);
  });

  it('waits for room on a disk that is full, and starts once there is some', async () => {
    const full = join(folder, 'full');
    writeFileSync(full, '');
    // For as long as that file is there, SQLite finds room for one page and says of the next that the disk is full.
    const fullDisk = `
      import { existsSync } from 'node:fs';
      import { DatabaseSync } from 'node:sqlite';
      const { exec } = DatabaseSync.prototype;
      DatabaseSync.prototype.exec = function (sql) {
        exec.call(this, sql);
        if (existsSync(${JSON.stringify(full)})) exec.call(this, 'pragma max_page_count = 1');
      };`;
    const program = start({}, ['--import', `data:text/javascript,${encodeURIComponent(fullDisk)}`]);
    await program.says('the database cannot be used yet; trying again');
    expect(program.printed).toContain('DATABASE_FULL');
    rmSync(full);
    await program.says(ready);
  });

  it('waits for a database server that is away, and can be stopped meanwhile', async () => {
    const program = start({ DATABASE_URL: 'postgres://club:secret@127.0.0.1:1/club' });
    await program.says('the database cannot be used yet; trying again');
    expect(program.printed).toContain('DATABASE_UNREACHABLE');
    expect(program.printed).not.toContain('secret');
    expect(await program.end('SIGTERM')).toBe(0);
  });

  it.each(['/dev/null/club/bot.sqlite', '/proc/club/deep/bot.sqlite'])(
    'says at once that a folder cannot be made, however odd the place: %s',
    async (path) => {
      const program = start({ DATABASE_PATH: path });
      expect(await program.end()).toBe(misconfigured);
      expect(program.printed).toContain('DATABASE_UNWRITABLE');
    },
  );

  it('leaves a newer version’s database as it is', async () => {
    const file = join(folder, 'newer.sqlite');
    const first = start({ DATABASE_PATH: file });
    await first.says(ready);
    await first.end('SIGTERM');
    const database = new DatabaseSync(file);
    database.exec('update schema_version set version = 999');
    database.close();
    const program = start({ DATABASE_PATH: file });
    expect(await program.end()).toBe(misconfigured);
    expect(program.printed).toContain('DATABASE_NEWER');
    expect(program.printed).toContain('Update the bot');
  });

  it('does not take another file for its database', async () => {
    mkdirSync(join(folder, 'data'));
    const file = join(folder, 'data', 'notes.txt');
    writeFileSync(file, 'not a database '.repeat(100));
    const program = start({ DATABASE_PATH: file });
    expect(await program.end()).toBe(misconfigured);
    expect(program.printed).toContain('DATABASE_CORRUPT');
  });
});

/** In its database, before it is started: what should have been posted an hour ago. */
async function addOverdue(): Promise<void> {
  const place = { guildId: sandbox.guild.id, channelId: sandbox.recovery.id };
  const { db, close } = await openDatabase(join(folder, 'bot.sqlite'));
  const now = Temporal.Now.instant();
  const anHourAgo = now.subtract({ minutes: 61 });
  const time = now.subtract({ minutes: 60 }).toString().slice(11, 16);
  await makeStore(db, Math.random).add({ ...everyEvening, ...place, time, zone: 'UTC' }, anHourAgo);
  await close();
}

describe('a bot that runs', () => {
  it('says so when it finds no database where one was', async () => {
    const first = start();
    await first.says(ready);
    await first.end('SIGTERM');
    expect(first.printed).not.toContain('DATABASE_EMPTY');
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, 'bot.sqlite') + suffix, { force: true });
    const second = start();
    await second.says('DATABASE_EMPTY');
    expect(second.printed).toContain('bring a backup back with');
    await second.says(ready);
    await second.end('SIGTERM');
    const third = start();
    await third.says(ready);
    expect(third.printed).not.toContain('DATABASE_EMPTY');
  });

  it('keeps its files below the home folder where a setting says so, as a shell would', async () => {
    const places = {
      HOME: join(folder, 'home'),
      HEALTH_FILE: '~/bot/health',
      DATABASE_PATH: '~/club/bot.sqlite',
    };
    const program = start(places);
    await program.says(ready);
    expect(existsSync(join(folder, 'home/club/bot.sqlite'))).toBe(true);
    await expect.poll(() => readFileSync(join(folder, 'home/bot/health'), 'utf8')).toBe('connected');
    const asked = new Program('src/cli/health.ts', [], places, folder);
    expect([await asked.end(), asked.printed]).toEqual([0, 'The bot is connected to Discord.\n']);
    expect(readdirSync(folder)).toEqual(['home']);
  });

  it('goes on with another file that is put in its database’s place, and says so', async () => {
    const program = start();
    await program.says('commands registered');
    const other = join(folder, 'other.sqlite');
    const { db, close } = await openDatabase(other);
    const place = { guildId: sandbox.guild.id, channelId: sandbox.recovery.id };
    await makeStore(db, Math.random).add(
      { ...everyEvening, ...place, name: 'Of the other' },
      Temporal.Now.instant(),
    );
    await close();
    const file = join(folder, 'bot.sqlite');
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    renameSync(other, file);
    await program.says('Another file lies where the database');
    expect(program.printed).toContain('DATABASE_GONE');
    await sandbox.when(() => sandbox.gateway.counts.identified === 2);
    const { message } = await sandbox.member('organiser').command('reminder show');
    expect(read(message)).toContain('Of the other');
  });

  it('writes its database back when somebody deletes it, and goes on', async () => {
    const program = start();
    await program.says('commands registered');
    await sandbox
      .member('organiser')
      .command('reminder set', { channel: sandbox.recovery.id, time: '18:00', zone: 'Europe/London' });
    const file = join(folder, 'bot.sqlite');
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    await program.says('DATABASE_GONE');
    await sandbox.when(() => sandbox.gateway.counts.identified === 2);
    const { message } = await sandbox.member('organiser').command('reminder show');
    expect(read(message)).toContain('**On.**');
  });

  it('posts what is due while the gateway cannot be reached', async () => {
    await addOverdue();
    sandbox.fail({ route: 'GET /gateway/bot', kind: '500', times: 1000 });
    start();
    await sandbox.when(() => sandbox.posts(sandbox.recovery.id).length === 1);
    expect(sandbox.gateway.counts.identified).toBe(0);
  });

  it('signs in after a 401 that Discord did not mean', async () => {
    const refusal = { status: 401, code: 0, message: '401: Unauthorized' };
    sandbox.fail({ route: 'GET /gateway/bot', kind: 'refuse', times: 1, refusal });
    const program = start();
    await program.says(ready);
    expect(program.printed).toContain('the token is good after all');
  });

  it('says where to invite it when it is in no server', async () => {
    sandbox.manage.sendAway();
    const program = start();
    await program.says('in no server yet');
    expect(program.printed).toContain(
      `https://discord.com/oauth2/authorize?client_id=${sandbox.applicationId}&scope=bot+applications.commands`,
    );
  });

  it('registers its commands, and only when they differ from what Discord has', async () => {
    const first = start();
    await first.says('commands registered');
    expect(sandbox.commands().map(({ name }) => name)).toContain('why-legs-ache');
    await first.end('SIGTERM');
    const second = start();
    await second.says('commands unchanged');
    expect(sandbox.requestsTo('PUT /applications/:application/commands')).toBe(1);
  });

  it('logs one line an event, with the reference that a member may quote and never what was typed', async () => {
    const program = start({ LOG_LEVEL: 'trace' });
    await program.says('commands registered');
    await sandbox.member('runner').command('ask', { question: 'why do my quads ache after hills zqxjk' });
    await program.says('"interaction":"ask"');
    const lines = program.printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find(({ interaction }) => interaction === 'ask')).toMatchObject({
      msg: 'answered',
      reference: expect.stringMatching(/^SW-\w{7}$/) as string,
    });
    expect(program.printed).not.toContain('zqxjk');
    expect(program.printed).not.toContain(sandbox.token);
  });

  it('finishes what is in flight on SIGTERM, and is gone within 5 s', async () => {
    const program = start();
    await program.says('commands registered');
    const answer = sandbox.member('runner').command('ask', { question: 'lactic acid' });
    const began = performance.now();
    expect(await program.end('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(read((await answer).message)).toContain('Lactic acid');
    expect(program.printed).toContain('"msg":"stopped"');
  });

  it('is gone within 5 s even while it reconnects', async () => {
    const program = start();
    await program.says('commands registered');
    sandbox.gateway.refuseResume = true;
    sandbox.gateway.drop();
    await program.says('reconnecting to Discord');
    const began = performance.now();
    expect(await program.end('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('ends for good, and says why, when the gateway refuses its token', async () => {
    const program = start();
    await program.says('commands registered');
    sandbox.gateway.close(4004);
    expect(await program.end()).toBe(misconfigured);
    expect(program.printed).toContain('Discord refused the bot’s token. Make a new one');
  });

  it.each([
    ['', []],
    [', as a worker,', ['--worker']],
  ])('ends for good%s and says why, when every request is refused for its token', async (_, args) => {
    await addOverdue();
    const route = 'POST /channels/:channel/messages';
    sandbox.fail({ route, kind: '500', times: 1000 });
    // The quarter of a minute after which it asks again is over at once.
    const quickly = `
      import { syncBuiltinESMExports } from 'node:module';
      import timers from 'node:timers/promises';
      const { setTimeout: sleep } = timers;
      timers.setTimeout = (milliseconds, ...rest) => sleep(milliseconds === 15_000 ? 20 : milliseconds, ...rest);
      syncBuiltinESMExports();`;
    const program = start({}, ['--import', `data:text/javascript,${encodeURIComponent(quickly)}`], args);
    await program.says('not posted yet; trying again');
    sandbox.resetToken();
    sandbox.heal(route);
    expect(await program.end()).toBe(misconfigured);
    expect(program.printed).toContain('Discord refused the token once; looking whether it means it');
    expect(program.printed).toContain('Discord refused the bot’s token. Make a new one');
  });

  it('waits for a Discord that cannot be reached yet', async () => {
    const { token, url } = sandbox;
    await sandbox.close();
    const program = start({ DISCORD_TOKEN: token, DISCORD_API_URL: url });
    await program.says('Discord cannot be reached; trying again');
    sandbox = await startSandbox({ port: Number(new URL(url).port), token });
    await program.says(ready);
    expect(sandbox.gateway.connected).toBe(true);
  });

  it('lives through sessions that are ended just after they were resumed', async () => {
    const program = start();
    await program.says('commands registered');
    for (let round = 0; round < 2; round++) {
      const { resumed, identified } = sandbox.gateway.counts;
      sandbox.gateway.drop();
      await sandbox.when(() => sandbox.gateway.counts.resumed > resumed);
      sandbox.gateway.invalidate(false);
      await sandbox.when(() => sandbox.gateway.counts.identified > identified);
      const { message } = await sandbox.member('runner').command('ask', { question: 'lactic acid' });
      expect(read(message)).toContain('Lactic acid');
    }
    expect(program.printed).not.toContain('starting afresh');
  });

  it('comes back by itself, under the same process id, when discord.js never does', async () => {
    const program = start();
    await program.says('commands registered');
    const { pid } = program.child;
    // Discord ends the session and then claims that it was resumed: discord.js waits for what never comes.
    sandbox.gateway.resumedInsteadOfReady = true;
    sandbox.gateway.invalidate(false);
    await program.says('something failed that nobody caught; starting afresh');
    await program.says(ready, 2);
    expect(program.child.pid).toBe(pid);
    expect(program.child.exitCode).toBeNull();
    const { message } = await sandbox.member('runner').command('ask', { question: 'lactic acid' });
    expect(read(message)).toContain('Lactic acid');
  });
});
