import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../../knowledge/index.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import { type Bot, startBot } from '../../bot.ts';
import type { Config } from '../../config.ts';
import { defaultClub } from '../../defaults.ts';
import { openLog } from '../../log.ts';
import { openClient } from '../../sandbox/client/server.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { DemoClock } from './clock.ts';
import { makeControls } from './controls.ts';
import { typedIn } from './typed.ts';

export interface DemoOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Where the clock stands until somebody moves it; it runs on from now unless told. */
  readonly standing?: Temporal.Instant;
  /** A number from 0 (included) to 1 (excluded). */
  readonly random?: () => number;
  /** Gets each line of the bot's log. */
  readonly log?: (line: string) => void;
}

export interface Demo {
  /** For a browser. */
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly clock: DemoClock;
  /** Everything that the bot stored goes with it. */
  close(): Promise<void>;
}

/** What already stands in #general: something to answer by Apps → Answer this question. */
const earlier = [
  [
    'parkrun-first-timer',
    'ran my first 10k yesterday and can hardly get down the stairs today. is that normal??',
  ],
  ['early-bird', 'does anyone stretch before the run? is it worth it'],
  [
    'back-from-holiday',
    'my left calf is hot, swollen and much more sore than the right since the long flight home',
  ],
] as const;

/**
 * The whole bot on a Discord of its own, and a page to use it in a browser. Rejects with PORT_IN_USE when the port is
 * taken, and with what the bot throws; nothing stays open then.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const clock = new DemoClock(options.standing);
  const sandbox = await startSandbox({ port: options.port, now: () => clock.now().epochMilliseconds });
  try {
    return await openDemo(sandbox, clock, options);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

async function openDemo(
  sandbox: Sandbox,
  clock: DemoClock,
  { random = Math.random, log = () => {} }: DemoOptions,
): Promise<Demo> {
  for (const [name, words] of earlier) sandbox.manage.addMember(name, sandbox.general.id, words);
  const knowledge = openKnowledge();
  const folder = mkdtempSync(join(tmpdir(), 'second-wind-demo-'));
  const { token, url: apiUrl } = sandbox;
  const config: Config = {
    token,
    apiUrl,
    database: join(folder, 'club.sqlite'),
    secrets: [token],
    healthFile: null,
    logLevel: 'info',
    club: defaultClub,
  };
  const botLog = openLog({ level: 'info', secrets: [token], readable: true, write: log });

  async function start(): Promise<Bot> {
    const surroundings = { clock, random, log: botLog, version: packageFile.version };
    const started = await startBot(config, { ...surroundings, onLost: () => void restart().catch(tell) });
    await started.ready;
    return started;
  }
  const tell = (err: unknown) => botLog.error({ err }, 'the bot could not be started');
  /** The last start, which may have failed. */
  let bot = start();
  /** Ends what runs and starts the bot anew, one after another. Rejects with what it throws. */
  function restart(): Promise<unknown> {
    const before = bot.catch(() => null);
    bot = before.then((running) => running?.stop()).then(start);
    // Whoever asked hears of it.
    bot.catch(() => {});
    return bot;
  }

  async function close(): Promise<void> {
    stopRefreshing();
    client.close();
    await (await bot.catch(() => null))?.stop();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }

  const controls = makeControls({ sandbox, clock, bot: () => bot, restart });
  const client = await openClient(sandbox, {
    controls: () => controls.list(),
    clockRuns: clock.runs,
    memberNote: (id) => (id === sandbox.member('organiser').id ? 'may manage the server' : null),
    notes: (seen) => {
      const words = typedIn(seen.interaction);
      return words === null ? [] : knowledge.explain(words);
    },
  });
  const stopRefreshing = sandbox.onChange(() => void refresh());
  async function refresh(): Promise<void> {
    if (await controls.refresh()) client.update();
  }
  try {
    await bot;
    await refresh();
  } catch (error) {
    await close();
    throw error;
  }
  client.update();
  return { url: sandbox.pageUrl, sandbox, clock, close };
}
