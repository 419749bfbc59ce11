import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { heldNotice, missedNotice, postTitle, reminderPost } from '../commands/cards/reminder.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { systemClock } from '../src/clock.ts';
import { openDatabase } from '../src/database/index.ts';
import { makePoster } from '../src/discord/poster.ts';
import { makeRest } from '../src/discord/rest.ts';
import { noMeter } from '../src/meter.ts';
import { openReminders } from '../src/reminders/index.ts';
import { makeStore } from '../src/reminders/store.ts';
import { everyEvening } from './reminder-settings.ts';

/*
 * Many servers' reminders due at one moment, in memory, by discord.js's own REST client, against a Discord that takes 50
 * requests a second.
 */

const perSecond = 50;
/** https://nodejs.org/api/diagnostics_channel.html, by undici for every request that it makes. */
const requestsMade = 'undici:request:create';
/** As many as are under way side by side may overtake one another. */
const sideBySide = 20;

export interface Burst {
  /** How many went out, and how many of them once. */
  readonly posts: number;
  readonly servers: number;
  readonly seconds: number;
  /** Requests that Discord would not have taken. */
  readonly overTheLimit: number;
  /** Posts that left after one that was due later, other than those under way with it. */
  readonly outOfOrder: number;
  /** By how much the heap had grown from the second hundred posts to the last, in megabytes. */
  readonly heapGrowth: number;
}

/** Posts so many reminders, due in one minute, the one before and the one before that, and gives how it went. */
export async function burst(
  count: number,
  knowledge: Pick<Knowledge, 'tips' | 'causes' | 'faqs' | 'more'>,
): Promise<Burst> {
  const arrived: number[] = [];
  /** As the requests were made; one that a busy machine holds up on its way arrives after others. */
  const departed = new Set<number>();
  const channelOf = (path: string) => Number(/channels\/(\d+)\/messages/.exec(path)?.[1]);
  const noteDeparture = (said: unknown) => {
    const channel = channelOf((said as { readonly request: { readonly path: string } }).request.path);
    if (!Number.isNaN(channel)) departed.add(channel);
  };
  subscribe(requestsMade, noteDeparture);
  const all = Promise.withResolvers<void>();
  let overTheLimit = 0;
  let early = Number.NaN;
  let tokens = perSecond;
  let filled = performance.now();
  const server = createServer((request, response) => {
    const now = performance.now();
    tokens = Math.min(perSecond, tokens + ((now - filled) / 1000) * perSecond);
    filled = now;
    request.resume().on('end', () => {
      const isOver = tokens < 1;
      const headers = { 'content-type': 'application/json' };
      if (isOver) {
        overTheLimit += 1;
        response.writeHead(429, { ...headers, 'x-ratelimit-global': 'true', 'retry-after': '1' });
        response.end(
          JSON.stringify({ message: 'You are being rate limited.', retry_after: 1, global: true }),
        );
        return;
      }
      tokens -= 1;
      const channel = channelOf(request.url ?? '');
      arrived.push(channel);
      if (arrived.length === Math.min(200, count)) early = heapMegabytes();
      response.writeHead(200, headers);
      response.end(JSON.stringify({ id: String(arrived.length), channel_id: String(channel) }));
      if (arrived.length === count) all.resolve();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const { db, close } = await openDatabase(':memory:');
  const nothing = () => {};
  const reminders = openReminders({
    timeIsKnown: async () => true,
    hearTime: async () => true,
    db,
    clock: systemClock,
    random: Math.random,
    meter: noMeter,
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    poster: makePoster(makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` })),
    knowledge,
    compose: reminderPost,
    composeTitle: postTitle,
    composeHeld: heldNotice,
    composeMissed: missedNotice,
  });
  const now = systemClock.now();
  const minutes = [2, 1, 0].map((ago) => now.subtract({ minutes: ago }).toString().slice(11, 16));
  const minuteOf = (channel: number) => channel % minutes.length;
  const store = makeStore(db, Math.random);
  for (let channel = 1; channel <= count; channel++) {
    const place = {
      guildId: String(10_000 + channel),
      channelId: String(channel),
      zone: 'UTC',
      organiserId: '1',
    };
    await store.add(
      { ...everyEvening, ...place, time: minutes[minuteOf(channel)] ?? '' },
      now.subtract({ minutes: 30 }),
    );
  }
  const started = performance.now();
  reminders.start();
  await all.promise;
  unsubscribe(requestsMade, noteDeparture);
  const seconds = (performance.now() - started) / 1000;
  const heapGrowth = heapMegabytes() - early;
  await reminders.stop();
  await close();
  server.closeAllConnections();
  server.close();
  if (departed.size < count) throw new Error(`Of ${count} posts ${departed.size} were seen to leave.`);
  const outOfOrder = [...departed].filter((channel, at, channels) =>
    channels.slice(at + sideBySide).some((later) => minuteOf(later) < minuteOf(channel)),
  ).length;
  return {
    posts: arrived.length,
    servers: new Set(arrived).size,
    seconds,
    overTheLimit,
    outOfOrder,
    heapGrowth,
  };
}

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;
function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}
