import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { heldNotice, missedNotice, postTitle, reminderPost } from '../../commands/cards/reminder.ts';
import { openDatabase } from '../../src/database/index.ts';
import { makePoster } from '../../src/discord/poster.ts';
import { makeRest } from '../../src/discord/rest.ts';
import { noMeter } from '../../src/meter.ts';
import { openReminders } from '../../src/reminders/index.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { tips } from './harness.ts';

/* A thousand servers at once, with discord.js's own REST client, against a Discord that takes 50 requests a second. */

const perSecond = 50;
const sideBySide = 20;

let server: Server;
/** The channels posted to, in the order in which the posts arrived. */
let arrived: number[];
let overTheLimit: number;

beforeEach(async () => {
  arrived = [];
  overTheLimit = 0;
  let tokens = perSecond;
  let filled = performance.now();
  server = createServer((request, response) => {
    const now = performance.now();
    tokens = Math.min(perSecond, tokens + ((now - filled) / 1000) * perSecond);
    filled = now;
    request.resume().on('end', () => {
      if (tokens < 1) {
        overTheLimit += 1;
        response.writeHead(429, {
          'content-type': 'application/json',
          'x-ratelimit-global': 'true',
          'retry-after': '1',
        });
        response.end(
          JSON.stringify({ message: 'You are being rate limited.', retry_after: 1, global: true }),
        );
        return;
      }
      tokens -= 1;
      const [, channel] = /channels\/(\d+)\/messages/.exec(request.url ?? '') ?? [];
      arrived.push(Number(channel));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: String(arrived.length), channel_id: channel }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;
function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

it('a thousand reminders due at once all go out, those due first first, within Discord’s limit and flat memory', async () => {
  const clock = new ManualClock('2026-11-23T12:00:00Z');
  const { db, close } = await openDatabase(':memory:');
  const nothing = () => {};
  const { port } = server.address() as AddressInfo;
  const reminders = openReminders({
    timeIsKnown: async () => true,
    hearTime: async () => true,
    db,
    clock,
    random: Math.random,
    meter: noMeter,
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    poster: makePoster(makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` })),
    knowledge: { tips, causes: tips, faqs: tips, more: tips },
    compose: reminderPost,
    composeTitle: postTitle,
    composeHeld: heldNotice,
    composeMissed: missedNotice,
  });
  const minutes = ['17:58', '17:59', '18:00'];
  const minuteOf = (channel: number) => channel % minutes.length;
  for (let channel = 1; channel <= 1000; channel++) {
    await reminders.add({
      ...settings,
      guildId: String(10_000 + channel),
      channelId: String(channel),
      time: minutes[minuteOf(channel)] ?? '18:00',
      zone: 'UTC',
    });
  }
  await clock.set('2026-11-23T18:00:00Z');
  reminders.start();
  await vi.waitFor(() => expect(arrived.length).toBeGreaterThanOrEqual(200), { timeout: 20_000 });
  const early = heapMegabytes();
  await vi.waitFor(() => expect(arrived).toHaveLength(1000), { timeout: 40_000 });
  expect(heapMegabytes() - early).toBeLessThan(10);
  expect(new Set(arrived).size).toBe(1000);
  expect(overTheLimit).toBe(0);
  // As many as are under way side by side may overtake one another, and no more.
  for (const [at, channel] of arrived.entries()) {
    const overtaken = arrived.slice(at + sideBySide).find((later) => minuteOf(later) < minuteOf(channel));
    expect(overtaken).toBeUndefined();
  }
  await reminders.stop();
  await close();
}, 90_000);
