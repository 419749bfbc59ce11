import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkInPromise } from '../../commands/cards/check-in.ts';
import type { CheckIn, CheckInPlan } from '../../commands/services.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { mishaps } from './fake-channels.ts';
import { Harness } from './harness.ts';

/* What members ask for themselves: by direct message, by the same ledger. */

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.close());

const tomorrow: CheckInPlan = {
  zone: 'Europe/London',
  time: '08:00',
  from: '2026-11-24',
  until: '2026-11-24',
};
const everyDay: CheckInPlan = { ...tomorrow, from: '2026-11-23', until: '2026-11-26' };

async function add(plan: CheckInPlan, userId = '500'): Promise<CheckIn> {
  const outcome = await harness.reminders.checkIns.add(userId, plan, checkInPromise);
  if (typeof outcome === 'string') throw new Error(`It was not set: ${outcome}.`);
  return outcome.checkIn;
}

const list = (userId = '500') => harness.reminders.checkIns.list(userId);
const rows = () => harness.database.db.selectFrom('reminders').selectAll().execute();
const deliveries = () => harness.database.db.selectFrom('deliveries').selectAll().execute();

describe('a check-in that a member asked for', () => {
  it('is promised at once, comes once by direct message, and is erased', async () => {
    const { next, until } = await add(tomorrow);
    expect([next?.toString(), until]).toEqual(['2026-11-24T08:00:00Z', null]);
    expect(harness.told).toEqual([expect.stringContaining('to 500: I’ll check how your legs are, here')]);
    for (const date of ['2026-11-24', '2026-11-25', '2026-11-26'])
      await harness.clock.set(`${date}T08:00:00Z`);
    expect(harness.channels.posts.map(({ channelId, at }) => `${channelId} ${at.toString()}`)).toEqual([
      'dm-500 2026-11-24T08:00:00Z',
    ]);
    expect(harness.posts[0]).toContain('How are the legs?');
    expect(harness.posts[0]).toContain('[Stop]');
    expect([await rows(), await deliveries(), await list()]).toEqual([[], [], []]);
  });

  it('comes every day until its last, each once, whatever happens in between', async () => {
    await add(everyDay);
    harness.channels.mishaps.push(mishaps.cutAfter);
    await harness.clock.set('2026-11-24T08:00:00Z');
    harness.crash();
    await harness.clock.set('2026-11-24T08:05:00Z');
    await harness.startProcess();
    for (const day of [25, 26, 27]) await harness.clock.set(`2026-11-${day}T08:00:00Z`);
    expect(harness.postedAt).toEqual(['24 Nov 08:00', '25 Nov 08:00', '26 Nov 08:00']);
    await harness.clock.advance({ minutes: 20 });
    expect(await rows()).toEqual([]);
  });

  it('ends by one tap, and nothing of it is kept', async () => {
    const { id } = await add(everyDay);
    expect(await harness.reminders.checkIns.stop('501', id)).toBe(false);
    expect(await harness.reminders.checkIns.stop('500', id)).toBe(true);
    expect(await harness.reminders.checkIns.stop('500', id)).toBe(false);
    expect([await rows(), await deliveries()]).toEqual([[], []]);
    await harness.clock.set('2026-11-24T08:00:00Z');
    expect(harness.posts).toEqual([]);
  });

  it('is not set where direct messages are closed', async () => {
    harness.channels.directMessagesOpen = false;
    expect(await harness.reminders.checkIns.add('500', tomorrow, checkInPromise)).toBe('closed');
    expect(await rows()).toEqual([]);
  });

  it('is set, and not said to be promised, where nobody knows whether that arrived', async () => {
    harness.channels.lostMessages = 1;
    expect(await harness.reminders.checkIns.add('500', tomorrow, checkInPromise)).toMatchObject({
      isPromised: false,
    });
    await harness.clock.set('2026-11-24T08:00:00Z');
    expect(harness.posts).toHaveLength(1);
  });

  it('is not set while Discord does not say whether they are closed', async () => {
    harness.channels.directChannel = async () => ({ kind: 'unclear' });
    expect(await harness.reminders.checkIns.add('500', tomorrow, checkInPromise)).toBe('unclear');
    expect(await rows()).toEqual([]);
  });

  it('ends by itself when they are closed later, and nobody is told', async () => {
    await add(everyDay);
    harness.channels.mishaps.push(mishaps.closed);
    await harness.clock.set('2026-11-24T08:00:00Z');
    expect(await list()).toEqual([]);
    await harness.clock.advance({ hours: 30 });
    expect(await rows()).toEqual([]);
    expect(harness.told).toHaveLength(1);
    expect(harness.posts).toEqual([]);
  });

  it.each(['refused', 'forbidden'] as const)(
    'is tried again where Discord says %s, and goes on',
    async (mishap) => {
      await add(everyDay);
      harness.channels.mishaps.push(mishaps[mishap]);
      await harness.clock.set('2026-11-24T08:00:00Z');
      await harness.clock.advance({ hours: 24 });
      expect(harness.posts).toHaveLength(2);
      expect(await list()).toHaveLength(1);
    },
  );

  it('is one of five at most; another member has their own', async () => {
    for (let hour = 10; hour < 15; hour++) await add({ ...everyDay, time: `${hour}:00` });
    expect(await harness.reminders.checkIns.add('500', tomorrow, checkInPromise)).toBe('too-many');
    await add(tomorrow, '501');
    expect(await list()).toHaveLength(5);
    expect(await list('501')).toHaveLength(1);
  });

  it('is nobody’s news when it was missed, and does not come at night', async () => {
    await add(everyDay);
    await harness.stop();
    await harness.clock.set('2026-11-24T23:00:00Z');
    await harness.startProcess();
    await harness.clock.set('2026-11-25T08:00:00Z');
    expect(harness.postedAt).toEqual(['25 Nov 08:00']);
    expect(harness.told).toHaveLength(1);
  });

  it('does not come at night when it is late', async () => {
    await add({ ...everyDay, time: '20:30' });
    await harness.stop();
    await harness.clock.set('2026-11-23T21:30:00Z');
    await harness.startProcess();
    await harness.clock.advance({ minutes: 5 });
    expect(harness.posts).toEqual([]);
  });

  it('is set twice by two quick requests for two times', async () => {
    await Promise.all([add(tomorrow), add({ ...tomorrow, time: '09:00' })]);
    expect(await list()).toHaveLength(2);
  });

  it('is no server’s: it stays when a server sends the bot away, and no tip is noted for it', async () => {
    await harness.add(settings);
    await add(tomorrow);
    await harness.reminders.seenServers(new Set());
    expect((await list())[0]?.next?.toString()).toBe('2026-11-24T08:00:00Z');
    await harness.clock.set('2026-11-24T08:00:00Z');
    expect(harness.posts).toHaveLength(1);
    expect(await harness.database.db.selectFrom('recent_tips').selectAll().execute()).toEqual([]);
  });

  it('goes by the zone that the member gave last, or else by the server’s', async () => {
    const { checkIns } = harness.reminders;
    expect(await checkIns.zoneOf('500', '100')).toBeNull();
    await harness.add({ ...settings, zone: 'Europe/Madrid' });
    expect(await checkIns.zoneOf('500', '100')).toBe('Europe/Madrid');
    await add({ ...tomorrow, zone: 'Asia/Tokyo' });
    expect(await checkIns.zoneOf('500', null)).toBe('Asia/Tokyo');
  });
});
