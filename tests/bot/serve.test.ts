import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { APIInteraction } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { makeFetchHandler } from '../../src/interactions-server.ts';
import { makeFolder } from '../support/folder.ts';
import { openInMemoryBot } from '../support/in-memory-bot.ts';
import { command } from '../support/interactions.ts';
import type { Program } from '../support/process.ts';
import { read } from '../support/read.ts';
import { serve, urlOf } from '../support/serving.ts';

/* `npm run serve`: interactions over HTTP, as Discord sends them, and no gateway. */

let sandbox: Sandbox;
let folder: string;
let program: Program;
let url: string;
beforeEach(async () => {
  folder = makeFolder();
  sandbox = await startSandbox();
  program = start();
  url = await urlOf(program);
  await program.says('commands registered');
  sandbox.sendInteractionsTo(url);
});
afterEach(async () => {
  await program.end('SIGKILL');
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const start = (more: Record<string, string> = {}) =>
  serve(sandbox, folder, { DATABASE_PATH: join(folder, 'bot.sqlite'), ...more });
const post = (body: string, headers: Record<string, string>) => fetch(url, { method: 'POST', body, headers });
const ping = JSON.stringify({ ...command('about'), type: 1, data: undefined });

describe('interactions over HTTP', () => {
  it('are answered with no gateway: questions, boxes, files, what is shared, and reminders', async () => {
    const { runner, organiser } = {
      runner: sandbox.member('runner'),
      organiser: sandbox.member('organiser'),
    };
    const { message } = await runner.command('ask', { question: 'lactic acid', private: true });
    expect(read(message)).toContain('Lactic acid');
    await runner.press(message, 'Share');
    await sandbox.when(() => sandbox.posts(sandbox.general.id).length === 1);
    const { modal } = await organiser.command('club add');
    await organiser.submit(modal, { title: 'Track night', answer: 'Tuesdays.', asks: '' });
    const { message: exported } = await organiser.command('club export');
    expect(JSON.stringify(exported)).toContain('your-club.json');
    const set = await organiser.command('reminder add', {
      time: '18:00',
      zone: 'Europe/London',
      channel: sandbox.recovery.id,
    });
    await organiser.press(set.message, 'Show it');
    expect(sandbox.gateway.counts.identified).toBe(0);
  });

  it('are refused unless Discord has signed them, whatever is wrong', async () => {
    const signed = sandbox.sign(ping);
    expect(await (await post(ping, signed)).json()).toEqual({ type: 1 });
    const other = sandbox.sign(`${ping} `);
    const refused = [
      await post(ping, {}),
      await post(ping, other),
      await post(`${ping} `, signed),
      await post(ping, { ...signed, 'x-signature-timestamp': '1' }),
      await post(ping, { ...signed, 'x-signature-ed25519': 'ff' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect((await fetch(url)).status).toBe(405);
  });

  it('that are no interactions, or too long, end nothing', async () => {
    for (const body of ['', 'null', '[]', '{"type":99}', 'no JSON'])
      expect((await post(body, sandbox.sign(body))).status).toBe(400);
    const long = `"${'x'.repeat(1_100_000)}"`;
    const status = await post(long, sandbox.sign(long)).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await post(ping, sandbox.sign(ping))).status).toBe(200);
  });

  it('are not kept waiting by whoever sends slowly', async () => {
    const slow = connect(Number(new URL(url).port), '127.0.0.1');
    const closed = new Promise<void>((resolve) => slow.once('close', () => resolve()));
    slow.on('error', () => {});
    slow.write('POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1000\r\n\r\n{');
    slow.resume();
    expect((await post(ping, sandbox.sign(ping))).status).toBe(200);
    await closed;
  });

  it('whose sender leaves in the middle, or before the answer, are no fault and keep nothing waiting', async () => {
    const leave = async (text: string) => {
      const sender = connect(Number(new URL(url).port), '127.0.0.1');
      await once(sender, 'connect');
      sender.write(text, () => sender.resetAndDestroy());
      await once(sender, 'close');
    };
    const head = 'POST / HTTP/1.1\r\nhost: 127.0.0.1\r\n';
    await leave(`${head}content-length: 1000\r\n\r\n{`);
    const body = JSON.stringify(command('ask', { question: 'lactic acid' }));
    const signature = Object.entries(sandbox.sign(body)).map(([name, value]) => `${name}: ${value}\r\n`);
    await leave(`${head}${signature.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    expect((await post(ping, sandbox.sign(ping))).status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.end()).toBe(0);
    expect(program.printed).not.toContain('took too long');
    expect(program.printed).not.toContain('"level":"error"');
  });

  it('under way are finished when it is told to stop', async () => {
    const asked = sandbox.member('runner').command('ask', { question: 'lactic acid' });
    program.child.kill('SIGTERM');
    await asked.catch(() => null);
    expect(await program.end()).toBe(0);
    expect(program.printed).toContain('"msg":"stopped"');
    expect(program.printed).not.toContain('took too long');
  });
});

describe('npm run serve', () => {
  it('says what it needs', async () => {
    const without = start({ DISCORD_PUBLIC_KEY: '' });
    expect(await without.end()).toBe(78);
    expect(without.printed).toContain('DISCORD_PUBLIC_KEY is missing');
  });
});

describe('a function for each request', () => {
  it('answers a Request with a Response, refuses what is not signed, and is kept alive for what follows', async () => {
    const bot = await openInMemoryBot();
    const followed: string[] = [];
    const answer = makeFetchHandler({
      publicKey: sandbox.publicKey,
      answers: {
        async inTime(received) {
          const response = await bot.respond(received);
          return response && { interaction: received as APIInteraction, response };
        },
        async afterwards({ interaction }) {
          followed.push(interaction.id);
        },
      },
    });
    const body = JSON.stringify(command('ask', { question: 'lactic acid' }));
    const kept: Promise<void>[] = [];
    const request = (headers: Record<string, string>) =>
      new Request('https://club.example/interactions', { method: 'POST', body, headers });
    const response = await answer(request(sandbox.sign(body)), (after) => kept.push(after));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Lactic acid');
    await Promise.all(kept);
    expect(followed).toHaveLength(1);
    expect((await answer(request({}))).status).toBe(401);
    const cut = new ReadableStream({ pull: (sending) => sending.error(new Error('its sender left')) });
    const leaving = new Request(request({}).url, { method: 'POST', body: cut, duplex: 'half' });
    expect((await answer(leaving)).status).toBe(400);
    await bot.close();
  });
});
