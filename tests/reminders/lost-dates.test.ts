import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settled } from '../support/manual-clock.ts';
import { type Mishap, mishaps } from './fake-channels.ts';
import { Harness } from './harness.ts';

/* Dates that nothing was posted on: each has a record that says why, and the organiser is told of it once. */

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
  await harness.set();
});
afterEach(() => harness.close());

const next = (count: number, mishap: Mishap) =>
  harness.channels.mishaps.push(...Array.from({ length: count }, () => mishap));
const down: Mishap = () => ({ kind: 'retry', afterMilliseconds: null, code: 'HTTP_503' });
const past = async () =>
  (await harness.status()).history.map((one) => [one.date.slice(5), one.kind === 'missed' ? one.code : '']);
const forbidOn = async (date: string) => {
  harness.channels.forbid();
  next(1, mishaps.forbidden);
  await harness.clock.set(`${date}T18:00:00Z`);
};
const forbidAndMeet = () => forbidOn('2026-11-23');
const tellsOf = (day: string) => harness.told.filter((words) => words.includes(day)).length;

describe('a lost day', () => {
  it('of an outage of Discord of some hours is told of once that is over', async () => {
    await harness.edit({ graceMinutes: 30 });
    next(1000, down);
    harness.channels.directMessagesReachable = false;
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 12 });
    harness.channels.mishaps.length = 0;
    harness.channels.directMessagesReachable = true;
    await harness.clock.advance({ hours: 48 });
    expect(await past()).toContainEqual(['11-23', 'HTTP_503']);
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('of a hold that nobody was told of is told of, though the first words of it are lost', async () => {
    harness.channels.lostMessages = 1000;
    await forbidAndMeet();
    await harness.clock.advance({ hours: 42 });
    harness.channels.lostMessages = 1;
    harness.channels.allow();
    await harness.clock.advance({ hours: 24 });
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('of a hold that nobody was told of is told of, though another hold follows at once', async () => {
    harness.channels.lostMessages = 1000;
    await forbidAndMeet();
    await harness.clock.advance({ hours: 24, minutes: 1 });
    harness.channels.lostMessages = 0;
    harness.channels.allow();
    next(3, mishaps.refused);
    await harness.clock.advance({ hours: 48 });
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('outside a hold is told of, though the next post is held', async () => {
    next(1, down);
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.crash();
    await harness.clock.set('2026-11-24T18:00:30Z');
    harness.channels.mishaps.length = 0;
    harness.channels.forbid();
    next(1, mishaps.forbidden);
    await harness.startProcess();
    await harness.clock.advance({ hours: 1 });
    harness.channels.allow();
    await harness.clock.advance({ hours: 30 });
    expect(await past()).toContainEqual(['11-23', 'HTTP_503']);
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('that is the last one, in a hold that nobody was told of, is told of once that is put right', async () => {
    await harness.edit({ endsOn: '2026-11-23' });
    harness.channels.lostMessages = 1000;
    await forbidAndMeet();
    await harness.clock.advance({ hours: 5 });
    harness.channels.lostMessages = 0;
    harness.channels.allow();
    await harness.clock.advance({ hours: 48 });
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it.each([
    ['moved to an earlier time', { time: '17:00' }],
    ['given the right zone', { zone: 'Europe/Berlin' }],
  ])(
    'that is the last one, and was being tried, has a record, though the reminder is %s',
    async (_, change) => {
      await harness.edit({ endsOn: '2026-11-23' });
      next(2, () => ({ kind: 'retry', afterMilliseconds: 600_000, code: 'HTTP_503' }));
      await harness.clock.set('2026-11-23T18:00:00Z');
      await harness.clock.advance({ minutes: 3 });
      await harness.edit(change);
      await harness.clock.advance({ hours: 48 });
      expect(harness.channels.posts).toHaveLength(0);
      expect((await harness.status()).state.kind).toBe('over');
      expect(await past()).toEqual([['11-23', 'HTTP_503']]);
      // Whoever changed it knows, and may have taken that back.
      expect(tellsOf('Mon 23 Nov')).toBe(0);
    },
  );

  it('that was held has a record, though the reminder is paused beyond its last day', async () => {
    await harness.edit({ endsOn: '2026-11-24' });
    await forbidAndMeet();
    await harness.reminders.pause('100', harness.id, '2026-11-26');
    await harness.clock.advance({ hours: 96 });
    expect((await harness.status()).state.kind).toBe('over');
    expect(await past()).toContainEqual(['11-23', '50013']);
  });

  it('on which the bot was away is not called refused, and is told of', async () => {
    next(13, mishaps.refused);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 4 });
    harness.channels.mishaps.length = 0;
    await harness.stop();
    await harness.clock.set('2026-11-26T12:00:00Z');
    await harness.startProcess();
    await harness.clock.advance({ hours: 8 });
    expect(await past()).toEqual([
      ['11-26', ''],
      ['11-25', null],
      ['11-24', null],
      ['11-23', '50035'],
    ]);
    expect(tellsOf('Tue 24 Nov, Wed 25 Nov')).toBe(1);
  });

  it('on which the bot was away is not called held, where the first look could not find out that the hold is cured', async () => {
    await forbidAndMeet();
    await harness.clock.advance({ hours: 6 });
    await harness.stop();
    harness.channels.allow();
    const { health } = harness.channels;
    harness.channels.health = { ...health, botPermissions: null };
    await harness.clock.set('2026-11-26T12:00:00Z');
    await harness.startProcess();
    harness.channels.health = health;
    await harness.clock.advance({ hours: 1 });
    expect(await past()).toEqual([
      ['11-25', null],
      ['11-24', null],
      ['11-23', '50013'],
    ]);
    expect(tellsOf('Tue 24 Nov, Wed 25 Nov')).toBe(1);
  });

  it('on which the bot was away is not one of a server that was found gone at the next start', async () => {
    await harness.stop();
    await harness.clock.set('2026-11-25T12:00:00Z');
    harness.timeIsKnown = async () => false;
    await harness.startProcess();
    await harness.reminders.guildRemoved('100');
    harness.timeIsKnown = async () => true;
    await harness.clock.advance({ minutes: 30 });
    await harness.reminders.guildAdded('100');
    await harness.clock.advance({ hours: 1 });
    expect(await past()).toEqual([
      ['11-24', null],
      ['11-23', null],
    ]);
  });

  it.each([
    ['its time is changed', async () => harness.edit({ time: '17:00' })],
    [
      'a pause is taken back after the grace',
      async () => {
        const { undo } = (await harness.reminders.pause('100', harness.id, null)) ?? {};
        await harness.clock.advance({ hours: 4 });
        await harness.reminders.undo('100', harness.id, undo ?? '');
      },
    ],
    [
      'a pause is over',
      async () => {
        await harness.reminders.pause('100', harness.id, null);
        await harness.clock.advance({ hours: 4 });
        await harness.reminders.resume('100', harness.id);
      },
    ],
  ])(
    'of a hold that was told of is closed as the hold ends, with no second message, where %s',
    async (_, end) => {
      await forbidAndMeet();
      await harness.clock.advance({ minutes: 30 });
      harness.channels.allow();
      await end();
      await settled();
      const closed = await past();
      await harness.clock.advance({ hours: 24 });
      expect(harness.told.map((words) => words.includes('on hold'))).toEqual([true]);
      expect(closed).toEqual([['11-23', '50013']]);
    },
  );

  it('that was tried before the hold has the reason of the hold', async () => {
    next(1, mishaps.rateLimited);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.reminders.guildRemoved('100');
    await harness.clock.set('2026-11-24T12:00:00Z');
    await harness.reminders.guildAdded('100');
    await settled();
    expect(await past()).toEqual([['11-23', 'server-gone']]);
  });

  it('of a change is not told of before it is posted after all', async () => {
    next(2, () => ({ kind: 'retry', afterMilliseconds: 600_000, code: 'HTTP_503' }));
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 2 });
    const { stamp } = await harness.edit({ time: '17:00' });
    await harness.clock.advance({ minutes: 1 });
    await harness.reminders.undo('100', harness.id, stamp);
    await harness.clock.advance({ hours: 1 });
    expect(harness.postedAt).toHaveLength(1);
    expect(harness.told).toEqual([]);
  });

  it('that is put off to later the same day is not told of', async () => {
    await harness.edit({ graceMinutes: 15 });
    harness.channels.directMessagesReachable = false;
    next(40, down);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 30 });
    await harness.edit({ time: '20:00' });
    harness.channels.mishaps.length = 0;
    harness.channels.directMessagesReachable = true;
    await harness.clock.advance({ hours: 4 });
    expect(harness.postedAt).toEqual(['23 Nov 20:00']);
    expect(harness.told).toEqual([]);
  });

  it('of a hold that begins again after one that was over is told of', async () => {
    await harness.edit({ days: ['mon'] });
    await forbidAndMeet();
    await harness.clock.advance({ hours: 5 });
    harness.channels.allow();
    await harness.clock.advance({ hours: 1 });
    await harness.clock.set('2026-11-30T17:00:00Z');
    harness.channels.forbid();
    next(1, mishaps.forbidden);
    await harness.clock.set('2026-11-30T18:00:00Z');
    await harness.clock.advance({ hours: 20 });
    expect(harness.told.filter((words) => words.includes('on hold'))).toHaveLength(2);
  });

  it.each([
    [
      'the first look finds the server gone',
      async () => {
        harness.channels.isInServer = false;
        harness.channels.health = { ...harness.channels.health, found: false };
        await harness.startProcess();
      },
    ],
    [
      'somebody skips a day before the first look',
      async () => {
        harness.timeIsKnown = async () => false;
        await harness.startProcess();
        await harness.reminders.skip('100', harness.id);
        harness.timeIsKnown = async () => true;
      },
    ],
  ])('on which the bot was away is not called held, where %s', async (_, start) => {
    await forbidAndMeet();
    await harness.clock.advance({ hours: 6 });
    await harness.stop();
    await harness.clock.set('2026-11-26T12:00:00Z');
    await start();
    await harness.clock.advance({ hours: 1 });
    expect(await past()).toEqual([
      ['11-25', null],
      ['11-24', null],
      ['11-23', '50013'],
    ]);
  });

  it('that is the last one of a hold has a record, though the reminder was removed and brought back then', async () => {
    await harness.edit({ endsOn: '2026-11-24' });
    await forbidAndMeet();
    await harness.clock.set('2026-11-24T12:00:00Z');
    await harness.clock.set('2026-11-24T18:00:00Z');
    await harness.clock.advance({ hours: 2, minutes: 55 });
    await harness.reminders.remove('100', harness.id);
    await harness.clock.advance({ minutes: 10 });
    await harness.reminders.restore('100', harness.id);
    await harness.clock.advance({ hours: 48 });
    expect(await past()).toContainEqual(['11-24', 'no-permission']);
  });

  it('that was lost to something else than the hold in which it is closed is told of', async () => {
    await harness.edit({ time: '22:00', graceMinutes: 720 });
    harness.channels.directMessagesReachable = false;
    next(40, down);
    await harness.clock.set('2026-11-23T22:00:00Z');
    harness.crash();
    harness.channels.mishaps.length = 0;
    await harness.clock.set('2026-11-24T10:30:00Z');
    await harness.startProcess();
    await harness.clock.advance({ minutes: 5 });
    harness.channels.forbid();
    next(1, mishaps.forbidden);
    await harness.edit({ time: '10:45' });
    await harness.clock.advance({ minutes: 15 });
    harness.channels.directMessagesReachable = true;
    await harness.clock.advance({ hours: 2 });
    harness.channels.allow();
    await harness.clock.advance({ hours: 48 });
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('from before a hold that lasts longer than a week is told of after it', async () => {
    await harness.edit({ days: ['mon', 'wed'] });
    await harness.stop();
    await harness.clock.set('2026-11-25T17:59:00Z');
    harness.channels.forbid();
    next(1, mishaps.forbidden);
    harness.channels.directMessagesReachable = false;
    await harness.startProcess();
    await harness.clock.advance({ minutes: 10 });
    harness.channels.directMessagesReachable = true;
    await harness.clock.set('2026-12-05T12:00:00Z');
    harness.channels.allow();
    await harness.clock.advance({ hours: 1 });
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it.each([
    ['its time is changed', async () => harness.edit({ time: '17:00' })],
    ['it is paused', async () => harness.reminders.pause('100', harness.id, null)],
    ['another channel is chosen', async () => harness.edit({ channelId: '201' })],
  ])(
    'on which the bot was away has a record and is told of, where %s before the first look',
    async (_, change) => {
      await harness.stop();
      await harness.clock.set('2026-11-25T12:00:00Z');
      harness.timeIsKnown = async () => false;
      await harness.startProcess();
      await change();
      harness.timeIsKnown = async () => true;
      await harness.clock.advance({ minutes: 30 });
      expect(await past()).toEqual([
        ['11-24', null],
        ['11-23', null],
      ]);
      expect(tellsOf('Mon 23 Nov, Tue 24 Nov')).toBe(1);
    },
  );

  it('that a clock far ahead called lost is told of no more than posted, once the clock is right', async () => {
    harness.timeIsKnown = async () => false;
    const right = harness.clock.now();
    await harness.clock.set('2026-11-24T22:00:00Z');
    await harness.edit({ channelId: '201' });
    await harness.clock.set(right.toString());
    harness.timeIsKnown = async () => true;
    await harness.startProcess();
    await harness.clock.advance({ minutes: 1 });
    expect(await past()).toEqual([]);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
    expect(harness.told).toEqual([]);
  });

  it.each([
    ['edited without a change', async () => harness.edit({})],
    ['given another name', async () => harness.edit({ name: 'Other' })],
    ['paused', async () => harness.reminders.pause('100', harness.id, null)],
  ])('is told of, though the reminder is %s just as its grace is over', async (_, change) => {
    await harness.edit({ graceMinutes: 30 });
    next(1000, down);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 30, seconds: 20 });
    await change();
    harness.channels.mishaps.length = 0;
    await harness.clock.advance({ hours: 20 });
    expect(await past()).toContainEqual(['11-23', 'HTTP_503']);
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('that a change gave up, and that is owed again since it was taken back, is told of', async () => {
    next(2, () => ({ kind: 'retry', afterMilliseconds: 600_000, code: 'HTTP_503' }));
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 2 });
    const { stamp } = await harness.edit({ time: '17:00' });
    harness.timeIsKnown = async () => false;
    await harness.reminders.undo('100', harness.id, stamp);
    harness.crash();
    await harness.clock.set('2026-11-24T10:00:00Z');
    harness.timeIsKnown = async () => true;
    await harness.startProcess();
    await harness.clock.advance({ hours: 2 });
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('that a change gave up in a hold is not told of, and is posted once that is taken back', async () => {
    harness.channels.directMessagesReachable = false;
    await forbidAndMeet();
    harness.channels.directMessagesReachable = true;
    harness.channels.allow();
    await harness.clock.advance({ minutes: 5 });
    const { stamp } = await harness.edit({ time: '17:00' });
    await harness.clock.advance({ minutes: 1 });
    await harness.reminders.undo('100', harness.id, stamp);
    await harness.clock.advance({ hours: 1 });
    expect(harness.postedAt).toEqual(['23 Nov 18:06']);
    expect(tellsOf('Mon 23 Nov')).toBe(0);
  });

  it('is told of when messages arrive again, whatever its organiser does meanwhile', async () => {
    harness.channels.lostMessages = 1000;
    await harness.edit({ graceMinutes: 30 });
    next(1000, down);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 40 });
    for (let times = 0; times < 8; times += 1) {
      await harness.reminders.skip('100', harness.id, '2026-11-27');
      await harness.clock.advance({ seconds: 10 });
      await harness.reminders.unskip('100', harness.id, '2026-11-27');
      await harness.clock.advance({ seconds: 10 });
    }
    harness.channels.lostMessages = 0;
    harness.channels.mishaps.length = 0;
    await harness.clock.advance({ hours: 10 });
    expect(tellsOf('Mon 23 Nov')).toBe(1);
  });

  it('has seven messages of its own, however many an earlier one had', async () => {
    await harness.edit({ graceMinutes: 30 });
    next(1000, down);
    harness.channels.lostMessages = 6;
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 1, minutes: 50 });
    expect(harness.channels.lostMessages).toBe(0);
    harness.channels.directMessagesReachable = false;
    await harness.clock.advance({ hours: 24 });
    harness.channels.directMessagesReachable = true;
    harness.channels.lostMessages = 1;
    harness.channels.mishaps.length = 0;
    await harness.clock.advance({ hours: 30 });
    expect(tellsOf('Tue 24 Nov')).toBe(1);
  });
});

it('is held since the clock was put right, where a clock far ahead began the hold', async () => {
  await forbidAndMeet();
  await harness.clock.set('2026-11-23T12:05:00Z');
  await harness.restart();
  const { state } = await harness.status();
  expect(state.kind === 'held' && state.since.toString()).toBe('2026-11-23T12:05:00Z');
});

describe('the message of a hold', () => {
  it('is not sent again where a pause is taken back', async () => {
    await forbidAndMeet();
    const { undo } = (await harness.reminders.pause('100', harness.id, null)) || {};
    await harness.clock.advance({ hours: 1 });
    await harness.reminders.undo('100', harness.id, undo ?? '');
    await harness.clock.advance({ hours: 1 });
    expect(harness.told.map((words) => words.includes('on hold'))).toEqual([true]);
    expect((await harness.status()).state.kind).toBe('held');
  });

  it('is sent again where one of which nobody knows follows hours in which none left', async () => {
    harness.channels.directMessagesReachable = false;
    await forbidAndMeet();
    await harness.clock.advance({ hours: 5 });
    harness.channels.lostMessages = 1;
    harness.channels.directMessagesReachable = true;
    await harness.clock.advance({ hours: 1 });
    expect(harness.told.map((words) => words.includes('on hold'))).toEqual([true]);
  });

  it('is sent seven times at most where nobody ever knows whether it arrived', async () => {
    harness.channels.lostMessages = 1000;
    await forbidAndMeet();
    await harness.clock.advance({ hours: 48 });
    expect(1000 - harness.channels.lostMessages).toBe(7);
  });

  it('is the only one of its last day, where no look can see the end of it', async () => {
    await harness.edit({ endsOn: '2026-11-23', graceMinutes: 60 });
    next(100, mishaps.refused);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 24 });
    expect(harness.told.map((words) => words.includes('on hold'))).toEqual([true]);
  });

  it('is sent again in a later hold, where the post that was owed after the first was lost to something else', async () => {
    await harness.edit({ days: ['mon'] });
    await forbidAndMeet();
    await harness.clock.advance({ minutes: 10 });
    harness.channels.allow();
    next(1000, down);
    await harness.clock.advance({ hours: 24 });
    harness.channels.mishaps.length = 0;
    await harness.clock.set('2026-11-30T17:59:00Z');
    await forbidOn('2026-11-30');
    expect(harness.told.filter((words) => words.includes('on hold'))).toHaveLength(2);
  });

  it('is sent again in a later hold, where the post that was owed after the first was given up by a pause', async () => {
    await forbidAndMeet();
    await harness.clock.advance({ minutes: 10 });
    harness.channels.allow();
    next(1000, down);
    await harness.clock.advance({ minutes: 10 });
    await harness.reminders.pause('100', harness.id, '2026-11-30');
    harness.channels.mishaps.length = 0;
    await harness.clock.set('2026-11-30T17:59:00Z');
    await forbidOn('2026-11-30');
    expect(harness.told.filter((words) => words.includes('on hold'))).toHaveLength(2);
  });

  it('is sent again where the bot was sent away in the hold, and is back without the permission', async () => {
    await forbidAndMeet();
    await harness.clock.advance({ minutes: 20 });
    await harness.reminders.guildRemoved('100');
    harness.channels.isInServer = false;
    harness.channels.health = { ...harness.channels.health, found: false };
    await harness.clock.advance({ hours: 120 });
    harness.channels.isInServer = true;
    harness.channels.health = { ...harness.channels.health, found: true };
    next(1, mishaps.forbidden);
    await harness.reminders.guildAdded('100');
    await harness.clock.advance({ hours: 50 });
    expect(harness.told.filter((words) => words.includes('on hold'))).toHaveLength(2);
  });

  it('is sent seven times at most though the hold looks cured and begins again, and as often of its day', async () => {
    harness.channels.lostMessages = 1000;
    harness.channels.onPost = () => harness.channels.mishaps.push(mishaps.forbidden);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 12 });
    expect(1000 - harness.channels.lostMessages).toBe(14);
  });
});
