import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { readShards, type Shards, shardOf } from '../../src/discord/shards.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { makeFolder } from '../support/folder.ts';
import { Program } from '../support/process.ts';
import { read } from '../support/read.ts';

/* A bot in many servers, whose connections Discord has it share out. */

let sandbox: Sandbox;
let folder: string;
const started: Program[] = [];
beforeEach(async () => {
  folder = makeFolder();
  sandbox = await startSandbox();
});
afterEach(async () => {
  for (const program of started.splice(0)) await program.end('SIGKILL');
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const database = () => join(folder, 'bot.sqlite');
function start(shards: string): Program {
  const environment = {
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.url,
    DATABASE_PATH: database(),
    SHARDS: shards,
  };
  const program = new Program('src/main.ts', [], environment, folder);
  started.push(program);
  return program;
}

/** Keeps a reminder of each server; gives what comes of them. */
async function addReminders(guildIds: readonly string[]) {
  const { db, close } = await openDatabase(database());
  const store = makeStore(db, Math.random);
  for (const guildId of guildIds)
    await store.add({ ...settings, guildId, channelId: sandbox.recovery.id }, Temporal.Now.instant());
  await close();
}
async function goneServers(): Promise<readonly string[]> {
  const { db, close } = await openDatabase(database());
  const servers = await makeStore(db, Math.random).servers();
  await close();
  return servers.filter(({ isGone }) => isGone).map(({ guildId }) => guildId);
}

describe('a bot in several shards', () => {
  it('connects as many as Discord recommends, and answers in the servers of each', async () => {
    sandbox.gateway.recommendedShards = 3;
    sandbox.addOthers(30);
    const program = start('auto');
    await program.says('commands registered');
    expect(program.printed).toContain('"servers":31,"shards":3,"msg":"ready"');
    expect(sandbox.gateway.counts.identified).toBe(3);
    const { message } = await sandbox.member('runner').command('ask', { question: 'lactic acid' });
    expect(read(message)).toContain('Lactic acid');
  });

  it('goes on in all when one of them was cut off', async () => {
    const program = start('2');
    await program.says('"msg":"ready"');
    const ownShard = shardOf(sandbox.guild.id, 2);
    sandbox.gateway.drop(1 - ownShard);
    await program.says('"msg":"resumed the connection to Discord"');
    const { message } = await sandbox.member('runner').command('ask', { question: 'lactic acid' });
    expect(read(message)).toContain('Lactic acid');
  });

  it('takes for left only those of its own shards that Discord names no longer', async () => {
    const [one = '', other = ''] = sandbox.addOthers(2).toSorted((a, b) => shardOf(a, 2) - shardOf(b, 2));
    const away = String(((BigInt(one) >> 22n) + 2n) << 22n);
    await addReminders([one, other, away]);
    const first = start('0/2');
    await first.says('"msg":"ready"');
    const second = start('1/2');
    await second.says('"msg":"ready"');
    await expect.poll(goneServers).toEqual([away]);
    expect([shardOf(one, 2), shardOf(other, 2)]).toEqual([0, 1]);
  });

  it('registers its commands once among all processes', async () => {
    const second = start('1/2');
    await second.says('"msg":"ready"');
    expect(second.printed).not.toContain('commands registered');
    const first = start('0/2');
    await first.says('commands registered');
  });
});

describe('a bot that is sent away and brought back at once', () => {
  it('is back, however quickly it happens and however often', async () => {
    await addReminders([sandbox.guild.id]);
    const program = start('auto');
    await program.says('"msg":"ready"');
    for (let times = 0; times < 20; times++) {
      sandbox.gateway.dispatch('GUILD_DELETE', { id: sandbox.guild.id });
      sandbox.gateway.dispatch('GUILD_CREATE', { id: sandbox.guild.id });
    }
    await program.says('back in a server with a reminder', 20);
    expect(await goneServers()).toEqual([]);
  });
});

describe('SHARDS', () => {
  it.each<readonly [string, Shards]>([
    ['auto', 'auto'],
    ['1', { ids: [0], count: 1 }],
    ['3', { ids: [0, 1, 2], count: 3 }],
    ['2/4', { ids: [2], count: 4 }],
    ['0-1/4', { ids: [0, 1], count: 4 }],
  ])('%s means %j', (written, meant) => expect(readShards(written)).toEqual(meant));

  it.each(['', '0', '4/4', '3-2/4', '0-4/4', '-1', '1/0', '99999', 'many', '1,2'])(
    '%j means nothing',
    (written) => expect(readShards(written)).toBeNull(),
  );
});
