import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { root } from '../../tools/root.ts';
import { Program } from '../support/process.ts';

/*
 * The container's image, as far as a machine without Docker can try it: what the Dockerfile copies and installs is put
 * into a folder and run there, with its own health check.
 */

const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const lines = runtime.split('\n');
const argsOf = (instruction: string) =>
  lines.filter((line) => line.startsWith(instruction)).map((line) => line.slice(instruction.length).trim());

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-wind-image-'));
  for (const copied of argsOf('COPY')) {
    const [from = '', to = ''] = copied.split(' ');
    if (!from.startsWith('--from'))
      cpSync(join(root, from), join(folder, to, to === './' ? from : ''), { recursive: true });
  }
  installForProduction();
  // The same content learns the same, which takes a while: what these tests have learned is there already.
  const learned = 'node_modules/.cache/second-wind';
  cpSync(join(root, learned), join(folder, learned), { recursive: true });
  await learn();
  sandbox = await startSandbox();
}, 120_000);
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** What `npm ci --omit=dev --omit=optional` leaves, by the lockfile. */
function installForProduction(): void {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, optional, devOptional }] of Object.entries(packages)) {
    if (path === '' || dev || optional || devOptional) continue;
    mkdirSync(join(folder, path), { recursive: true });
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (file) => !file.slice(join(root, path).length).includes('node_modules'),
    });
  }
}

/** What the image learns while it is built, by the Dockerfile's own line. */
async function learn(): Promise<void> {
  const [, code = ''] = /RUN node -e "(.*)"/.exec(runtime) ?? [];
  const script = join(folder, 'learn.mjs');
  writeFileSync(script, code.replaceAll('/app/', `${pathToFileURL(folder).href}/`));
  expect(await new Program(script, [], {}, folder).end()).toBe(0);
  rmSync(script);
}

describe('the container', () => {
  it('holds the bot and nothing of the workshop', () => {
    const held = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => relative(folder, entry.parentPath));
    expect([...new Set(held)].toSorted()).toEqual([
      '',
      'commands',
      'commands/cards',
      'commands/discord',
      'commands/kit',
      'knowledge',
      'knowledge/club-life',
      'knowledge/finding',
      'knowledge/other-languages',
      'knowledge/phrasings',
      'knowledge/phrasings/writers',
      'knowledge/words',
      'src',
      'src/cli',
      'src/database',
      'src/discord',
      'src/reminders',
    ]);
  });

  it('runs with what it holds, and its health check knows how it is', async () => {
    const healthFile = join(folder, 'health');
    const environment = {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.url,
      DATABASE_PATH: join(folder, 'data/second-wind.sqlite'),
      HEALTH_FILE: healthFile,
    };
    const check = async () => {
      const [, script = ''] = /CMD \["node", "(.*)"\]/.exec(argsOf('HEALTHCHECK')[0] ?? '') ?? [];
      const program = new Program(join(folder, script), [], environment, folder);
      return { exit: await program.end(), says: program.printed.trim() };
    };
    expect((await check()).says).toBe('The bot does not run, or has not come to its first sign of life yet.');

    const command = JSON.parse(argsOf('CMD')[0] ?? '[]') as string[];
    expect(command[0]).toBe('node');
    const bot = new Program(
      join(folder, command.at(-1) ?? ''),
      [],
      environment,
      folder,
      command.slice(1, -1),
    );
    await bot.says('"msg":"ready"');
    await expect.poll(check).toEqual({ exit: 0, says: 'The bot is connected to Discord.' });
    writeFileSync(healthFile, 'disconnected');
    expect(await check()).toEqual({
      exit: 1,
      says: 'The bot runs, but is not connected to Discord just now.',
    });
    utimesSync(healthFile, new Date(), new Date(Date.now() - 61_000));
    expect(await check()).toEqual({ exit: 1, says: 'The bot has given no sign of life for a minute.' });
    expect(await bot.end('SIGTERM')).toBe(0);
    expect((await check()).exit).toBe(1);
  });

  it('is given everything that its Dockerfile copies, and nothing that is secret', () => {
    const given = readFileSync(join(root, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => !/^(#|$)/.test(line));
    const copied = dockerfile
      .split('\n')
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(given[0]).toBe('*');
    expect(new Set(given.slice(1))).toEqual(new Set(copied.map((name) => `!${name}`)));
  });

  it('is not root, and keeps what it stores in its volume', () => {
    expect(argsOf('USER')).toEqual(['node']);
    const [volume = ''] = argsOf('VOLUME');
    expect(argsOf('ENV')[0]).toContain(`DATABASE_PATH=${volume}/second-wind.sqlite`);
  });
});
