import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../../knowledge/index.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import { type Bot, startBot } from '../../bot.ts';
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
  ['early-bird', 'do you stretch before the club run or after it? or not at all'],
  [
    'back-from-holiday',
    'my left calf is hot, swollen and much more sore than the right since the long flight home',
  ],
] as const;

/**
 * The whole bot on a Discord of its own, and a page to use it in a browser. Rejects with PORT_IN_USE when the port is
 * taken.
 */
export async function startDemo({ port, standing, random = Math.random, log }: DemoOptions): Promise<Demo> {
  const clock = new DemoClock(standing);
  const sandbox = await startSandbox({ port, now: () => clock.now().epochMilliseconds });
  const folder = mkdtempSync(join(tmpdir(), 'second-wind-demo-'));
  const knowledge = openKnowledge();
  for (const [name, words] of earlier) sandbox.addMember(name, words);

  const { token, url: apiUrl } = sandbox;
  const start = async (): Promise<Bot> => {
    const bot = await startBot(
      {
        token,
        apiUrl,
        database: join(folder, 'club.sqlite'),
        secrets: [token],
        healthFile: null,
        logLevel: 'info',
        club: defaultClub,
      },
      {
        clock,
        random,
        log: openLog({ level: 'info', secrets: [token], readable: true, write: log ?? (() => {}) }),
        version: packageFile.version,
        onLost: () => void restart(),
      },
    );
    await bot.ready;
    return bot;
  };
  let bot = start();
  function restart(): Promise<unknown> {
    bot = bot.then((before) => before.stop()).then(start);
    return bot;
  }

  const controls = makeControls({ sandbox, clock, bot: () => bot, restart });
  const client = await openClient(sandbox, {
    controls: controls.list,
    clockRuns: clock.runs,
    memberNote: (id) => (id === sandbox.member('organiser').id ? 'may manage the server' : null),
    notes: (seen) => {
      const words = typedIn(seen.interaction);
      return words === null ? [] : knowledge.explain(words);
    },
  });
  await bot;
  await controls.refresh();
  const stopRefreshing = sandbox.onChange(
    () => void controls.refresh().then((changed) => changed && client.update()),
  );
  client.update();

  return {
    url: sandbox.pageUrl,
    sandbox,
    clock,
    async close() {
      stopRefreshing();
      client.close();
      await (await bot).stop();
      await sandbox.close();
      rmSync(folder, { recursive: true });
    },
  };
}
