import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { passwordsIn, rawCharacterIn, withoutPassword } from '../../src/database/location.ts';
import { openLog } from '../../src/log.ts';
import { readSettings, strangers } from '../../src/settings-file.ts';
import { root } from '../../tools/root.ts';
import { openClub } from '../support/club.ts';
import { makeFolder } from '../support/folder.ts';
import { Program } from '../support/process.ts';
import { read } from '../support/read.ts';

/* Small causes that must not stop a bot, or go unsaid. */

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

const settings = () => ({
  DISCORD_TOKEN: sandbox.token,
  DISCORD_API_URL: sandbox.url,
  DATABASE_PATH: join(folder, 'bot.sqlite'),
});
function start(script: string, args: readonly string[] = [], more: Record<string, string> = {}): Program {
  const program = new Program(script, args, { ...settings(), ...more }, folder);
  running.push(program);
  return program;
}
const answersAsEver = async () => {
  const { message } = await sandbox.member('runner').command('ask', { question: 'why are my quads sore' });
  expect(read(message)).toContain('### ');
};

describe('a log that cannot be written', () => {
  it('because nobody reads it any more leaves the bot answering', async () => {
    const program = start('src/main.ts');
    await program.says('"msg":"ready"');
    await program.says('commands registered');
    program.child.stdout?.destroy();
    program.child.stderr?.destroy();
    for (let count = 0; count < 3; count++) await answersAsEver();
    expect(sandbox.gateway.counts.identified).toBe(1);
  });

  it('because its disk is full leaves the bot answering', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(
      process.execPath,
      ['--import', join(root, 'src/require-node.js'), join(root, 'src/main.ts')],
      { cwd: folder, env: { PATH: process.env.PATH, ...settings() }, stdio: ['ignore', full, full] },
    );
    closeSync(full);
    try {
      await sandbox.when(() => sandbox.commands().length > 0);
      for (let count = 0; count < 3; count++) await answersAsEver();
      expect(sandbox.gateway.counts.identified).toBe(1);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  });
});

describe('commands', () => {
  const deploy = async (...args: string[]) => {
    const program = start('src/cli/application.ts', ['deploy', ...args]);
    expect(await program.end()).toBe(0);
    return program.printed;
  };
  const inServer = () =>
    sandbox.offers.list({
      userId: sandbox.member('organiser').id,
      channel: sandbox.world.channels.get(sandbox.general.id) ?? expect.fail('There is no such channel.'),
    });

  it('that stand twice in a server are said to, at both times, and can be taken back', async () => {
    expect(await deploy('--guild', sandbox.guild.id)).toContain('see each command twice');
    const bot = start('src/main.ts');
    await bot.says('COMMANDS_TWICE');
    expect(bot.printed).toContain(`npm run deploy -- --remove --guild ${sandbox.guild.id}`);
    const names = () => inServer().map(({ name }) => name);
    expect(names().filter((name) => name === 'ask')).toHaveLength(2);
    expect(await deploy('--remove', '--guild', sandbox.guild.id)).toContain(
      `${commands.length} commands taken back`,
    );
    expect(names().filter((name) => name === 'ask')).toHaveLength(1);
  });

  it('that are not ours stay: an Activity’s way in, and what somebody else registered', async () => {
    sandbox.register([
      { name: 'launch', type: 4, description: '', handler: 2 },
      { name: 'other-bot', type: 1, description: 'Of another program.' },
      { name: 'ask', type: 1, description: 'As it was before.' },
    ]);
    await deploy();
    const names = sandbox.commands().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['launch', 'other-bot', ...commands.map((one) => one.definition.name)]),
    );
    expect(sandbox.commands().find(({ name }) => name === 'ask')?.description).not.toBe('As it was before.');
    expect(await deploy()).toContain('commands unchanged');
    await deploy('--remove');
    expect(sandbox.commands().map(({ name }) => name)).toEqual(['launch', 'other-bot']);
  });
});

describe('a bot that npm started', () => {
  it('ends when npm is gone, and so does the demo', async () => {
    for (const script of ['src/main.ts', 'tools/demo/index.ts']) {
      // Stands for npm: starts it, says its id, and is killed.
      const npm = spawn(
        process.execPath,
        [
          '-e',
          `const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(['--import', join(root, 'src/require-node.js'), join(root, script), ...(script.includes('demo') ? ['--port', '0'] : [])])}, { stdio: 'inherit' }); console.log('child ' + child.pid); setInterval(() => {}, 1000);`,
        ],
        {
          cwd: folder,
          env: { PATH: process.env.PATH, npm_lifecycle_event: 'start', ...settings() },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let printed = '';
      const isUp = Promise.withResolvers<void>();
      npm.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (/"msg":"ready"|Open in a browser/.test(printed)) isUp.resolve();
      });
      await isUp.promise;
      const id = Number(/child (\d+)/.exec(printed)?.[1]);
      npm.kill('SIGKILL');
      const killedAt = performance.now();
      while (isRunning(id) && performance.now() - killedAt < 20_000) await sleep(50);
      expect(isRunning(id)).toBe(false);
    }
  });

  it('through a shell ends when npm is gone, however early', async () => {
    const shell = `"${process.execPath}" --import "${join(root, 'src/require-node.js')}" "${join(root, 'src/main.ts')}"; true`;
    for (const waited of ['shell ', '"msg":"ready"']) {
      const npm = spawn(
        process.execPath,
        [
          '-e',
          `const child = require('node:child_process').spawn('/bin/sh', ['-c', ${JSON.stringify(shell)}], { stdio: 'inherit' }); console.log('shell ' + child.pid); setInterval(() => {}, 1000);`,
        ],
        {
          cwd: folder,
          env: { PATH: process.env.PATH, npm_lifecycle_event: 'start', ...settings() },
          stdio: ['ignore', 'pipe', 'inherit'],
          // A group of its own: whatever a failure leaves behind is ended with it.
          detached: true,
        },
      );
      await once(npm, 'spawn');
      let printed = '';
      const isUp = Promise.withResolvers<void>();
      npm.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (printed.includes(waited)) isUp.resolve();
      });
      await isUp.promise;
      const id = Number(/shell (\d+)/.exec(printed)?.[1]);
      npm.kill('SIGKILL');
      const killedAt = performance.now();
      while (isRunning(id) && performance.now() - killedAt < 20_000) await sleep(50);
      const isLeft = isRunning(id);
      if (isLeft) process.kill(-Number(npm.pid), 'SIGKILL');
      expect(isLeft).toBe(false);
    }
  });

  it('is closed in order though its registration hangs', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    sandbox.fail({
      route: 'GET /applications/:application/commands',
      kind: 'slow',
      times: 1,
      released: promise,
    });
    const program = start('src/main.ts');
    await program.says('"msg":"ready"');
    program.child.kill('SIGTERM');
    await program.says('"msg":"stopped"');
    resolve();
    expect(await program.end()).toBe(0);
    expect(program.printed).not.toContain('took too long');
  });
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

describe('secrets in the address of a database', () => {
  const places = [
    'postgres://club:hush@db:5432/bot',
    'postgres://club:hu%40sh@db/bot',
    'postgres://club:hu#s/h?@db:5432/bot',
    'postgres://db/bot?user=club&password=hush',
    'postgres://club@db/bot?sslmode=require&sslpassword=hush&sslkey=hush',
    'postgresql://club:hush@db,db2/bot?password=hush2',
    'postgres://club@server:hush@db/bot',
    'postgres://cl/ub:hush@db/bot',
    'postgres://club:hu\nsh@db/bot',
    'postgres://club:1/hush?@db/bot',
    'postgres://club:hush@x?hush@db/bot',
    'postgres://club@db/bot?p%61ssword=hush&sslmode=require',
  ];
  it.each(places)('%s: are shown nowhere', (url) => {
    const shown = withoutPassword(url);
    for (const secret of passwordsIn(url)) {
      expect(secret).not.toBe('');
      expect(shown).not.toContain(secret);
    }
    expect(passwordsIn(url).length).toBeGreaterThan(0);
    expect(shown).not.toMatch(/hu(?:sh|%40|#|\n)/);
  });

  it.each([
    ['postgres://club:hush@db:5432/bot?application_name=a@b', 'postgres://club:…@db:5432/bot'],
    ['postgres://localhost:5432/bot?user=me@corp', 'postgres://localhost:5432/bot'],
    ['postgres://[::1]:5432/bot?user=me@corp', 'postgres://[::1]:5432/bot'],
    ['postgres://me@corp:hush@db/bot', 'postgres://me@corp:…@db/bot'],
    ['postgres:///bot', 'postgres:///bot'],
  ])('%s: is a sound address, and shown as %s', (url, shown) => {
    expect(rawCharacterIn(url)).toBeNull();
    expect(withoutPassword(url)).toBe(shown);
  });

  it('are not in what is printed when it is down', async () => {
    const down = places
      .filter((url) => rawCharacterIn(url) === null && !url.includes('\n'))
      .map((url) =>
        url
          .replace('db,db2', '127.0.0.1:1')
          .replace(/@db(?::5432)?|\/\/db/, (found) =>
            found.startsWith('@') ? '@127.0.0.1:1' : '//127.0.0.1:1',
          ),
      );
    const programs = down.map((url) => start('src/main.ts', [], { DATABASE_URL: url }));
    for (const program of programs) {
      await program.says('the database cannot be used yet');
      expect(program.printed).not.toMatch(/hush|hu%40sh|hu@sh/);
    }
  });

  it('with a raw # are told how to write it', async () => {
    const program = start('src/main.ts', [], { DATABASE_URL: 'postgres://club:hu#sh@db/bot' });
    expect(await program.end()).toBe(78);
    expect(program.printed).toContain('write %23 for #');
    expect(program.printed).not.toContain('hu#sh');
  });
});

describe('the file of settings', () => {
  const lines = 'DISCORD_TOKEN=“abc.def.ghi”\r\nEMERGENCY_NUMBER=999\r\nURGENT_ADVICE="NHS 111"\r\n';
  it.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${lines}`)],
    ['UTF-16, as PowerShell saves it', Buffer.from(`\uFEFF${lines}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(lines.replace(/[“”]/g, '"'), 'utf16le')],
  ])('is read in %s, without the quotation marks around a value', (_, bytes) => {
    const before = process.cwd();
    writeFileSync(join(folder, '.env'), bytes);
    try {
      process.chdir(folder);
      expect(readSettings({})).toMatchObject({ DISCORD_TOKEN: 'abc.def.ghi', URGENT_ADVICE: 'NHS 111' });
    } finally {
      process.chdir(before);
    }
  });

  it('loses the quotation marks that a container keeps', () => {
    expect(readSettings({ URGENT_ADVICE: "'NHS 111'", LOG_LEVEL: 'it"s' })).toMatchObject({
      URGENT_ADVICE: 'NHS 111',
      LOG_LEVEL: 'it"s',
    });
  });

  it('names what is near to a setting and is none, when the bot starts', async () => {
    const known = ['EMERGENCY_NUMBERS', 'DATABASE_URL', 'LOG_LEVEL'];
    expect(strangers({ EMERGENCY_NUMBER: '999', LOGLEVEL: 'info', PATH: '/bin', HOME: '/' }, known)).toEqual([
      { name: 'EMERGENCY_NUMBER', meant: 'EMERGENCY_NUMBERS' },
      { name: 'LOGLEVEL', meant: 'LOG_LEVEL' },
    ]);
    const program = start('src/main.ts', [], { EMERGENCY_NUMBER: '999' });
    await program.says('did you mean EMERGENCY_NUMBERS?');
    await program.says('"msg":"ready"');
  });
});

describe('odd ends', () => {
  it('a card is shared once by two quick taps', async () => {
    const club = await openClub();
    try {
      const { message } = await club.runner.command('ask', {
        question: 'why are my quads sore',
        private: true,
      });
      const shared = () => club.sandbox.posts(club.sandbox.general.id);
      await Promise.all([1, 2].map(async () => club.runner.press(message, 'Share')));
      await club.sandbox.when(() => shared().length > 0);
      // The bot has heard of both taps, and of more, by then.
      await club.runner.press(message, 'Share');
      await club.runner.command('about');
      expect(shared()).toHaveLength(1);
    } finally {
      await club.close();
    }
  });

  it('a log line holds nothing of a message that looks like a stack', () => {
    const written: string[] = [];
    const log = openLog({ level: 'info', secrets: [], readable: false, write: (line) => written.push(line) });
    const error = Object.assign(new Error('Invalid Form Body\n    at marzipan: what a member typed'), {
      requestBody: {},
    });
    log.error({ err: error }, 'refused');
    expect(written.join('')).not.toContain('marzipan');
    expect(written.join('')).toContain('small-causes.test.ts');
  });

  it('a date near the ends of time is one bad line of a preview, and the rest goes on', async () => {
    const program = start('src/cli/preview.ts', ['--jsonl']);
    const line = { id: 1, zone: 'Europe/London', time: '18:00', days: null, count: 2 };
    const froms = ['+275760-09-12T00:00:00Z', '-271821-04-20T00:00:00Z', '2026-03-28T00:00:00Z'];
    for (const from of froms) program.child.stdin?.write(`${JSON.stringify({ ...line, from })}\n`);
    program.child.stdin?.end();
    await program.end();
    const answers = program.printed
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as object);
    expect(answers).toHaveLength(3);
    expect(answers[2]).toHaveProperty('instants');
  });
});
