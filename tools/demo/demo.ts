import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Knowledge, openKnowledge } from '../../knowledge/index.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { openClient } from '../../sandbox/client/server.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Bot, startBot } from '../../src/bot.ts';
import type { Config } from '../../src/config.ts';
import { defaultContacts } from '../../src/defaults.ts';
import { openLog } from '../../src/log.ts';
import { DemoClock } from './clock.ts';
import { makeControls } from './controls.ts';
import { typedIn } from './typed.ts';

export interface DemoOptions {
  /** Called when it has to learn first, which happens once for each version. */
  readonly onLearning?: () => void;
  /** 0 for any free one. */
  readonly port: number;
  /** Where the clock stands until somebody moves it; it runs on from now unless told. */
  readonly standing?: Temporal.Instant;
  /** What is known, where it is open already. */
  readonly knowledge?: Knowledge;
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
export const earlier = [
  [
    'parkrun-first-timer',
    'ran my first 10k yesterday and can hardly get down the stairs today. is that normal??',
  ],
  ['early-bird', 'does anyone stretch before the run? is it worth it'],
  [
    'back-from-holiday',
    'my left calf is hot, swollen and much more sore than the right since the long flight home',
  ],
  // Possible, though not told of: a line of caution.
  ['long-run-sunday', 'is it ok to massage my calf, it is sore on one side since the drive'],
  // Near several: "did you mean".
  ['before-the-run', 'stretch or roll'],
] as const;

/**
 * The whole bot on a Discord of its own, and a page to use it in a browser. Rejects with PORT_IN_USE when the port is
 * taken, and with what the bot throws; nothing stays open then.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  // What was opened is closed in the opposite order: when it is over, and when something fails on the way.
  const opened = new AsyncDisposableStack();
  try {
    return { ...(await openDemo(options, opened)), close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function openDemo(
  {
    port,
    standing,
    onLearning = () => {},
    knowledge = openKnowledge(undefined, { onLearning }),
    random = Math.random,
    log = () => {},
  }: DemoOptions,
  opened: AsyncDisposableStack,
): Promise<Omit<Demo, 'close'>> {
  const clock = new DemoClock(standing);
  const sandbox = await startSandbox({
    application: 'Second Wind',
    port,
    now: () => clock.now().epochMilliseconds,
  });
  opened.defer(() => sandbox.close());
  for (const [name, words] of earlier) sandbox.manage.addMember(name, sandbox.general.id, words);
  const folder = mkdtempSync(join(tmpdir(), 'second-wind-demo-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  const { token, url: apiUrl } = sandbox;
  const config: Config = {
    token,
    apiUrl,
    database: join(folder, 'contacts.sqlite'),
    secrets: [token],
    healthFile: null,
    logLevel: 'info',
    contacts: defaultContacts,
    publicKey: null,
    listenOn: { host: '127.0.0.1', port: 0 },
    answerMentions: true,
    shards: 'auto',
    metricsOn: null,
    logFormat: 'json',
  };
  const botLog = openLog({ level: 'info', secrets: [token], readable: true, write: log });

  /** The last start, which may have failed: whoever needs the bot hears of it. */
  let bot = Promise.resolve<Bot | null>(null);
  async function start(): Promise<Bot> {
    const startAfresh = () =>
      void restart().catch((err: unknown) => botLog.error({ err }, 'the bot could not be started'));
    const surroundings = {
      clock,
      random,
      log: botLog,
      version: packageFile.version,
      knowledge,
      onLost: startAfresh,
    };
    const started = await startBot(config, surroundings);
    await started.ready;
    return started;
  }
  const stop = () => bot.catch(() => null).then((running) => running?.stop());
  /** Ends what runs, if anything does, and starts the bot anew. Rejects with what it throws. */
  function restart(): Promise<unknown> {
    bot = stop().then(start);
    bot.catch(() => {});
    return bot;
  }
  opened.defer(async () => {
    await stop();
  });
  const started = restart();

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
  opened.defer(() => client.close());
  async function refresh(): Promise<void> {
    if (await controls.refresh()) client.update();
  }
  opened.defer(sandbox.onChange(() => void refresh()));
  await started;
  client.update();
  return { url: sandbox.pageUrl, sandbox, clock };
}
