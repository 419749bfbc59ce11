import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { makeStore } from '../../src/reminders/store.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { root } from '../../tools/root.ts';
import { makeFolder } from '../support/folder.ts';
import { makeSchema } from '../support/postgres.ts';
import { Program } from '../support/process.ts';

/* What an operator's own tools see of a running bot. */

let sandbox: Sandbox;
let folder: string;
let location: string;
let program: Program;
beforeEach(async () => {
  folder = makeFolder();
  const postgres = inject('postgresUrl');
  location = postgres === undefined ? join(folder, 'bot.sqlite') : await makeSchema(postgres);
  sandbox = await startSandbox();
});
afterEach(async () => {
  await program.end('SIGKILL');
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

async function start(args: readonly string[] = [], more: Record<string, string> = {}): Promise<string> {
  const environment = {
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.url,
    DISCORD_PUBLIC_KEY: sandbox.publicKey,
    [location.startsWith('postgres') ? 'DATABASE_URL' : 'DATABASE_PATH']: location,
    METRICS_PORT: '0',
    LISTEN: '0',
    ...more,
  };
  program = new Program('src/main.ts', args, environment, folder);
  await program.says('figures and health over HTTP');
  return `http://127.0.0.1:${/"port":(\d+),"msg":"figures/.exec(program.printed)?.[1]}`;
}

const figures = async (url: string) => (await fetch(`${url}/metrics`)).text();

describe('METRICS_PORT', () => {
  it('counts answers by command and outcome, posts by punctuality, and names nobody', async () => {
    const { db, close } = await openDatabase(location);
    const hourAgo = Temporal.Now.instant().subtract({ hours: 1 });
    const halfHourAgo = Temporal.Now.zonedDateTimeISO('UTC').subtract({ minutes: 30 });
    await makeStore(db, Math.random).add(
      {
        ...settings,
        guildId: sandbox.guild.id,
        channelId: sandbox.recovery.id,
        zone: 'UTC',
        time: halfHourAgo.toPlainTime().toString({ smallestUnit: 'minute' }),
      },
      hourAgo,
    );
    await close();
    const url = await start();
    await program.says('commands registered');
    await program.says('"msg":"posted"');
    const first = await figures(url);
    expect(first).toContain('second_wind_reminders{state="all"} 1');
    expect(first).toMatch(/second_wind_database_seconds 0\.\d+/);
    await sandbox.member('runner').command('ask', { question: 'lactic acid' });
    await expect
      .poll(() => figures(url))
      .toContain('second_wind_answers_total{command="ask",outcome="answered"} 1');
    const text = await figures(url);
    expect(text).toContain('second_wind_posts_total{punctuality="late"} 1');
    expect(text).toContain('second_wind_reminders{state="all"} 1');
    expect(text).toContain('second_wind_database_up 1');
    expect(text).toContain('second_wind_gateway_connected 1');
    expect(text).toContain('second_wind_servers 1');
    expect(text).toMatch(/second_wind_answer_seconds_bucket\{le="2.5",command="ask"\} 1/);
    expect(text.trimEnd().endsWith('# EOF')).toBe(true);
    const dashboard = readFileSync(join(root, 'docs/grafana.json'), 'utf8');
    const drawn = new Set(dashboard.match(/(?:second_wind|process)_[a-z_]+/g));
    // What has not happened yet has no series, but is named all the same.
    for (const name of drawn) expect(text).toContain(name.replace(/_(?:total|bucket)$/, ''));
    for (const secret of [sandbox.token, sandbox.guild.id, sandbox.member('runner').id, 'lactic'])
      expect(text).not.toContain(secret);
  });

  it('says at /health whether it answers and posts', async () => {
    const url = await start();
    await program.says('"msg":"ready"');
    await expect.poll(async () => (await fetch(`${url}/health`)).status).toBe(200);
    sandbox.gateway.refuseResume = true;
    sandbox.gateway.drop();
    await expect.poll(async () => (await fetch(`${url}/health`)).json()).toEqual({ state: 'disconnected' });
    expect((await fetch(`${url}/health`)).status).toBe(503);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${url}/`)).status).toBe(404);
  });

  it.each(['--serve', '--worker'])('is there for %s too, which has no gateway', async (mode) => {
    const text = await figures(await start([mode]));
    expect(text).toContain('second_wind_up 1');
    expect(text).not.toContain('gateway_connected');
    program.child.kill('SIGTERM');
    expect(await program.end()).toBe(0);
  });

  it('that is taken is said at once', async () => {
    const url = await start();
    const first = program;
    const second = new Program(
      'src/main.ts',
      ['--worker'],
      {
        DISCORD_TOKEN: sandbox.token,
        DISCORD_API_URL: sandbox.url,
        DATABASE_PATH: join(folder, 'other.sqlite'),
        METRICS_PORT: new URL(url).port,
      },
      folder,
    );
    expect(await second.end()).not.toBe(0);
    expect(second.printed).toContain('METRICS_PORT');
    await first.end('SIGKILL');
  });
});
