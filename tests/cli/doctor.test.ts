import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { makeFolder } from '../support/folder.ts';
import { Program } from '../support/process.ts';

/* `npm run doctor`, as a host runs it in a folder of their own. */

let sandbox: Sandbox;
let folder: string;
beforeEach(async () => {
  folder = makeFolder();
  sandbox = await startSandbox({ application: 'Second Wind' });
});
afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const path = () => join(folder, 'bot.sqlite');
async function run(script: string, args: readonly string[] = [], more: Record<string, string> = {}) {
  const environment = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.url, DATABASE_PATH: path() };
  const program = new Program(script, args, { ...environment, ...more }, folder);
  const status = await program.end();
  return { status, printed: program.printed };
}
const doctor = (more: Record<string, string> = {}, args: readonly string[] = []) =>
  run('src/cli/doctor.ts', args, more);

async function addReminder(): Promise<void> {
  const { db, close } = await openDatabase(path());
  await makeStore(db, Math.random).add(
    { ...settings, guildId: sandbox.guild.id, name: 'Recovery', channelId: sandbox.recovery.id },
    Temporal.Now.instant(),
  );
  await close();
}

/** A Discord that says of the application what it is given, and of anything else what `other` says, if anything. */
async function discordThatSays(application: unknown, other: (response: ServerResponse) => void) {
  const server = createServer(({ url }, response) => {
    if (url?.endsWith('/applications/@me')) response.end(JSON.stringify(application));
    else other(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    [Symbol.dispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('npm run doctor', () => {
  it('ticks everything where all is well', async () => {
    await addReminder();
    await run('src/cli/application.ts', ['deploy']);
    await run('src/cli/data.ts', ['backup', join(folder, 'copy.sqlite')]);
    const { status, printed } = await doctor();
    expect(printed).toMatch(/✓ Node +26/);
    expect(printed).toMatch(/✓ Clock +\d+\.\d s/);
    expect(printed).toMatch(/✓ Token +of Second Wind/);
    expect(printed).toMatch(/✓ Commands +\d+, as this version has them/);
    expect(printed).toMatch(/✓ Database +SQLite [\d.]+, 1 reminder/);
    expect(printed).toMatch(/✓ Disk +[\d,]+ MB free/);
    expect(printed).toMatch(/✓ Backup +of today/);
    expect(printed).toMatch(/✓ Reminders +1 of 1 can be posted/);
    expect(printed).not.toContain('✗');
    expect(printed.trimEnd().endsWith('All is well.')).toBe(true);
    expect(status).toBe(0);
  });

  it('says of each thing that wants a look what to do, and changes nothing', async () => {
    await addReminder();
    const monthAgo = new Date(Date.now() - 30 * 24 * 3_600_000);
    utimesSync(`${path()}.made`, monthAgo, monthAgo);
    sandbox.manage.deny(sandbox.recovery.id, PermissionFlagsBits.SendMessages);
    const { status, printed } = await doctor({ EMERGENCY_NUMBER: '999' });
    expect(printed).toMatch(/! Settings +EMERGENCY_NUMBER is none\n +→ Did you mean EMERGENCY_NUMBERS\?/);
    expect(printed).toMatch(/! Commands +0 of another version\n +→ Start the bot/);
    expect(printed).toMatch(/! Backup +none yet\n +→ npm run backup/);
    expect(printed).toMatch(/! Reminder +“Recovery” in server \d+ cannot be posted/);
    expect(status).toBe(1);
    expect(sandbox.commands()).toEqual([]);
  });

  it('crosses what cannot work, and shows no secret', async () => {
    const token = `${sandbox.token.slice(0, -4)}wxyz`;
    const refused = await doctor({ DISCORD_TOKEN: token });
    expect(refused.printed).toMatch(/✗ Token +Discord refuses it\n +→ Make a new one/);
    expect(refused.status).toBe(78);
    const down = await doctor({ DATABASE_URL: 'postgres://club:hush@127.0.0.1:1/bot' });
    expect(down.printed).toMatch(/✗ Database +postgres:\/\/club:…@127\.0\.0\.1:1\/bot/);
    const away = await doctor({ DISCORD_API_URL: 'http://127.0.0.1:1/api' });
    expect(away.printed).toMatch(/✗ Discord +cannot be reached/);
    for (const { printed } of [refused, down, away]) {
      expect(printed).not.toContain('hush');
      expect(printed).not.toContain('wxyz');
      expect(printed).not.toContain(sandbox.token);
    }
  });

  it('takes an address for interactions for what it is: right for serving, and wrong for the gateway', async () => {
    const endpoint = 'https://club.example/interactions';
    const me = { id: '1', name: 'Second Wind', interactions_endpoint_url: endpoint };
    using discord = await discordThatSays(me, (response) => response.end('[]'));
    const served = await doctor({ DISCORD_API_URL: discord.url, DISCORD_PUBLIC_KEY: sandbox.publicKey });
    expect(served.printed).toMatch(/! Interactions +Discord sends them to https:\/\/club\.example/);
    expect(served.status).toBe(1);
    const connected = await doctor({ DISCORD_API_URL: discord.url });
    expect(connected.printed).toMatch(/✗ Interactions .*\n +→ Clear “Interactions Endpoint URL”/);
    expect(connected.status).toBe(78);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['odd parts', { id: '1', integration_types_config: 'x' }],
    ['a number for an id', { id: 1 }],
  ])('reports in order when Discord says %s of the application', async (_, application) => {
    using discord = await discordThatSays(application, (response) => response.end('[]'));
    const { status, printed } = await doctor({ DISCORD_API_URL: discord.url });
    expect(printed).toMatch(/✗ Discord +something else answered/);
    expect(printed).toMatch(/✓ Database/);
    expect(status).toBe(78);
  });

  it('says what it could not ask, when Discord falls silent in the middle', async () => {
    using discord = await discordThatSays({ id: '1' }, () => {});
    const { status, printed } = await doctor({ DISCORD_API_URL: discord.url });
    expect(printed).toMatch(/! Commands +could not be asked \(no answer in time\)\n +→ Try again/);
    expect(status).toBe(1);
  });

  it('tells an empty file, one that is held and one that is none of the bot’s apart', async () => {
    writeFileSync(path(), '');
    expect((await doctor()).printed).toMatch(/✓ Database .*: the first start makes it/);
    writeFileSync(path(), 'these are the minutes of the club’s last meeting');
    expect((await doctor()).printed).toMatch(
      /✗ Database .*\n +→ The file is damaged, or is none of the bot’s/,
    );
    rmSync(path());
    await addReminder();
    const holder = new DatabaseSync(path());
    holder.exec('pragma locking_mode = exclusive; begin exclusive');
    expect((await doctor()).printed).toMatch(/✗ Database .*locked\n +→ .*that no other program holds it/);
    holder.close();
  });

  it('says whether a newer version is tagged where it is told to look', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
    git('init');
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--allow-empty', '-m', 'a');
    git('tag', 'v0.1.0');
    git('tag', 'nightly');
    expect((await doctor({}, ['--tags', folder])).printed).toMatch(/✓ Version +\d+\.\d+\.\d+, the newest/);
    git('tag', 'v99.10.0');
    git('tag', 'v99.9.0');
    expect((await doctor({}, ['--tags', folder])).printed).toMatch(
      /! Version .*; 99\.10\.0 is there\n +→ Update/,
    );
    const nowhere = await doctor({}, ['--tags', join(folder, 'nowhere')]);
    expect(nowhere.printed).toMatch(/! Version .*cannot be read/);
  });

  it('says that the settings cannot be read, when they belong to somebody else', async () => {
    mkdirSync(join(folder, '.env'));
    const { status, printed } = await doctor();
    expect(printed).toMatch(/✗ Settings +The settings in \.env are there and cannot be read \(EISDIR\)/);
    expect(status).toBe(78);
    const bot = await run('src/main.ts');
    expect(bot.printed).toContain('SETTINGS_UNREADABLE');
    expect(bot.status).toBe(78);
  });

  it('knows a public key of another application', async () => {
    using discord = await discordThatSays({ id: '1', verify_key: 'ab'.repeat(32) }, (response) =>
      response.end('[]'),
    );
    const { printed } = await doctor({ DISCORD_API_URL: discord.url, DISCORD_PUBLIC_KEY: sandbox.publicKey });
    expect(printed).toMatch(/✗ Public key +DISCORD_PUBLIC_KEY is of another application/);
  });

  it('speaks to programs, and to whoever misuses it', async () => {
    const { printed } = await doctor({}, ['--json']);
    expect(JSON.parse(printed)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Node', state: 'well', todo: '' })]),
    );
    expect((await doctor({}, ['--fix'])).status).toBe(2);
  });
});
