import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageCard, stateWords } from '../../commands/cards/reminder.ts';
import { read } from '../support/read.ts';
import { mishaps } from './fake-channels.ts';
import { Harness } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
  await harness.set();
});
afterEach(() => harness.close());

describe('a held reminder', () => {
  const forbidAndMeet = async () => {
    harness.channels.forbid();
    harness.channels.mishaps.push(mishaps.forbidden);
    await harness.clock.set('2026-11-23T18:00:00Z');
  };

  it('says why, since when, and that nothing comes next', async () => {
    await forbidAndMeet();
    const { state, next, lastError } = await harness.status();
    expect(state).toMatchObject({ kind: 'held', reason: 'no-permission' });
    expect(state.kind === 'held' && state.since.toString()).toBe('2026-11-23T18:00:00Z');
    expect(next).toEqual([]);
    expect(lastError?.code).toBe('50013');
  });

  it('writes to the organiser once, however long it lasts', async () => {
    await forbidAndMeet();
    await harness.clock.advance({ hours: 30 });
    expect(harness.told).toHaveLength(1);
    expect(harness.told[0]).toContain('to 300: ### “Recovery reminder” is on hold');
    expect(harness.told[0]).toContain('<#200>');
    expect((await harness.status()).organiserTold).toBe(true);
  });

  it('notes that the organiser’s direct messages are closed', async () => {
    harness.channels.directMessagesOpen = false;
    await forbidAndMeet();
    expect((await harness.status()).organiserTold).toBe(false);
  });

  it('of a refusal is told a few times where Discord never says that it arrived, and then no more', async () => {
    harness.channels.lostMessages = 1000;
    harness.channels.mishaps.push(...Array.from({ length: 100 }, () => mishaps.refused));
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 72 });
    expect(1000 - harness.channels.lostMessages).toBeLessThanOrEqual(10);
  });

  it.each([
    ['its channel forbids it', () => harness.channels.forbid(), mishaps.forbidden],
    ['of a refusal', () => {}, mishaps.refused],
  ])(
    'because %s is told of, though it was the last day and the first words were lost',
    async (_, forbid, mishap) => {
      await harness.edit({ endsOn: '2026-11-23', graceMinutes: 15 });
      harness.channels.lostMessages = 4;
      forbid();
      harness.channels.mishaps.push(...Array.from({ length: 20 }, () => mishap));
      await harness.clock.set('2026-11-23T18:00:00Z');
      await harness.clock.advance({ hours: 24 });
      expect(harness.told).toHaveLength(1);
      expect(harness.told[0]).toContain('is on hold');
    },
  );

  const missed = async () =>
    (await harness.status()).history.map((past) => [
      past.date.slice(5),
      past.kind === 'missed' ? past.code : null,
    ]);

  it('that nobody was told of when it was put right leaves the lost day told of', async () => {
    harness.onLog = (message) => {
      if (message === 'held') harness.crash();
    };
    await forbidAndMeet();
    harness.onLog = () => {};
    harness.channels.allow();
    await harness.clock.set('2026-11-23T21:05:00Z');
    await harness.startProcess();
    await harness.clock.advance({ hours: 1 });
    expect(harness.told).toHaveLength(1);
    expect(harness.told[0]).toContain('Nothing was posted in <#200> on Mon 23 Nov');
    expect(await missed()).toEqual([['11-23', '50013']]);
  });

  it('of which all words were lost leaves the lost day told of, once it is put right', async () => {
    await harness.edit({ graceMinutes: 30 });
    harness.channels.lostMessages = 100;
    await forbidAndMeet();
    await harness.clock.advance({ minutes: 31 });
    harness.channels.allow();
    harness.channels.lostMessages = 0;
    await harness.clock.advance({ hours: 1 });
    expect(harness.told.join()).toContain('Nothing was posted in <#200> on Mon 23 Nov');
  });

  it('of which nobody could be told for hours leaves every lost day told of, once it is put right', async () => {
    harness.channels.lostMessages = 100;
    await forbidAndMeet();
    await harness.clock.advance({ minutes: 135 });
    harness.channels.lostMessages = 0;
    await harness.clock.advance({ hours: 48 });
    expect(harness.told).toEqual([]);
    harness.channels.allow();
    await harness.clock.advance({ hours: 1 });
    expect(harness.told).toHaveLength(1);
    expect(harness.told[0]).toContain('on Mon 23 Nov, Tue 24 Nov');
  });

  it('is no reason for the days on which the bot itself was away', async () => {
    await forbidAndMeet();
    await harness.clock.advance({ hours: 6 });
    await harness.stop();
    harness.channels.allow();
    await harness.clock.set('2026-11-26T12:00:00Z');
    await harness.startProcess();
    expect(harness.told).toHaveLength(2);
    expect(harness.told[1]).toContain('Tue 24 Nov, Wed 25 Nov');
    expect(await missed()).toEqual([
      ['11-25', null],
      ['11-24', null],
      ['11-23', '50013'],
    ]);
  });

  it.each([
    ['seen to be so', async () => harness.status()],
    ['moved to another channel', async () => harness.edit({ channelId: '999' })],
  ])('that is put right after the grace, and %s, is why the day was lost', async (_, end) => {
    await forbidAndMeet();
    await harness.clock.advance({ hours: 27, minutes: 2 });
    harness.channels.allow();
    await end();
    await harness.clock.advance({ hours: 1 });
    expect(await missed()).toEqual([
      ['11-24', 'no-permission'],
      ['11-23', '50013'],
    ]);
    expect(harness.told).toHaveLength(1);
  });

  it('for another reason, after a long one, is told again where its words were lost', async () => {
    await forbidAndMeet();
    await harness.clock.advance({ hours: 24, minutes: 1 });
    harness.channels.allow();
    harness.channels.mishaps.push(...Array.from({ length: 13 }, () => mishaps.refused));
    harness.channels.lostMessages = 1;
    await harness.clock.advance({ hours: 5 });
    expect(harness.told).toHaveLength(2);
    expect(harness.told[1]).toContain('Discord refused the post');
  });

  it('leaves no day that was lost in it as one on which the bot was offline', async () => {
    await forbidAndMeet();
    await harness.clock.advance({ hours: 20 });
    const { history } = await harness.status();
    expect(history.map((past) => (past.kind === 'missed' ? past.code : null))).toEqual(['50013']);
    await harness.clock.advance({ hours: 24 });
    expect((await harness.status()).history[0]).toMatchObject({ kind: 'missed', code: 'no-permission' });
  });

  it('is over once its last day is, whatever is in its way', async () => {
    await harness.edit({ endsOn: '2026-11-23' });
    await forbidAndMeet();
    await harness.clock.advance({ hours: 30 });
    expect((await harness.status()).state).toEqual({ kind: 'over' });
  });

  it('is looked at after its last day as well, where that may have been posted', async () => {
    await harness.edit({ endsOn: '2026-11-23' });
    harness.channels.mishaps.push(mishaps.answeredNever);
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.crash();
    harness.channels.forbid();
    harness.channels.searchMishaps.push(async () => ({
      kind: 'hold',
      reason: 'no-permission',
      code: '50013',
    }));
    await harness.clock.set('2026-11-23T18:10:00Z');
    await harness.startProcess();
    expect((await harness.status()).state).toMatchObject({ kind: 'held', reason: 'no-permission' });
    await harness.clock.advance({ hours: 30 });
    harness.channels.allow();
    await harness.clock.advance({ hours: 40 });
    expect((await harness.status()).history).toMatchObject([{ kind: 'posted', date: '2026-11-23' }]);
  });

  it('is told again soon where nobody knows whether that arrived, and nobody’s messages are called closed', async () => {
    harness.channels.lostMessages = 2;
    await forbidAndMeet();
    await harness.clock.advance({ minutes: 5 });
    expect((await harness.status()).organiserTold).toBe(null);
    await harness.clock.advance({ hours: 20 });
    expect(harness.told).toHaveLength(1);
    expect((await harness.status()).organiserTold).toBe(true);
  });

  it('names no next post while it is held, nor while it is paused besides', async () => {
    const page = async () =>
      read(pageCard(await harness.status(), harness.channels.health, { isOnly: true }));
    expect(await page()).toContain('**Next posts**');
    await forbidAndMeet();
    expect(await page()).not.toContain('**Next posts**');
    await harness.reminders.pause('100', harness.id, '2026-11-30');
    expect(await page()).not.toContain('**Next posts**');
  });

  it('is not tried while it is held', async () => {
    await forbidAndMeet();
    let tries = 0;
    harness.channels.onPost = () => tries++;
    await harness.clock.advance({ hours: 30 });
    expect(tries).toBe(0);
  });

  it('goes on by itself within a quarter of an hour of being cured, with today’s post', async () => {
    await forbidAndMeet();
    await harness.clock.set('2026-11-23T18:20:00Z');
    harness.channels.allow();
    await harness.clock.advance({ minutes: 15 });
    expect(harness.posts).toHaveLength(1);
    expect(harness.posts[0]).toContain('Sorry');
    expect(await harness.status()).toMatchObject({
      state: { kind: 'active' },
      lastError: null,
      organiserTold: null,
    });
  });

  it('goes on as soon as somebody looks at it', async () => {
    await forbidAndMeet();
    harness.channels.allow();
    expect((await harness.status()).state.kind).toBe('active');
    expect(harness.posts).toHaveLength(1);
  });

  it('goes on with the next day once today’s grace period is over', async () => {
    await forbidAndMeet();
    await harness.clock.set('2026-11-24T09:00:00Z');
    harness.channels.allow();
    expect((await harness.status()).next[0]?.date).toBe('2026-11-24');
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['24 Nov 18:00']);
  });

  it('goes on in another channel', async () => {
    harness.channels.mishaps.push(mishaps.channelGone);
    harness.channels.health = {
      found: false,
      botPermissions: 0n,
      thread: false,
      locked: false,
      timedOutUntil: null,
    };
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.allow();
    const { state } = await harness.set({ channelId: '201' });
    expect(state).toEqual({ kind: 'active' });
    expect(harness.channels.posts.map(({ channelId }) => channelId)).toEqual(['201']);
  });

  it('stays held when somebody resumes it while the cause is still there', async () => {
    await forbidAndMeet();
    expect((await harness.reminders.resume('100', harness.id))?.state.kind).toBe('held');
  });

  it('stays held while its thread is locked', async () => {
    harness.channels.mishaps.push(mishaps.threadLocked);
    harness.channels.health = { ...harness.channels.health, thread: true, locked: true };
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 30 });
    expect((await harness.status()).state).toMatchObject({ kind: 'held', reason: 'thread-locked' });
    expect(harness.posts).toEqual([]);
  });

  it('that looks cured and is refused again does not write to the organiser again', async () => {
    // Discord goes on refusing although the permissions look right.
    harness.channels.onPost = () => harness.channels.mishaps.push(mishaps.forbidden);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 2 });
    expect(harness.told).toHaveLength(1);
  });

  it('survives a restart', async () => {
    await forbidAndMeet();
    await harness.restart();
    expect((await harness.status()).state.kind).toBe('held');
    await harness.clock.advance({ hours: 1 });
    expect(harness.told).toHaveLength(1);
  });
});

describe('a post that Discord refuses for a reason that cannot be seen', () => {
  beforeEach(async () => {
    harness.channels.mishaps.push(mishaps.refused);
    await harness.clock.set('2026-11-23T18:00:00Z');
  });

  it('holds the reminder, and looking does not end that', async () => {
    expect((await harness.status()).state).toMatchObject({ kind: 'held', reason: 'refused' });
    await harness.clock.advance({ minutes: 14 });
    expect(harness.posts).toEqual([]);
  });

  it('is on hold no more once a post at once got through', async () => {
    await harness.set({ time: '20:00' });
    harness.channels.mishaps.push(mishaps.refused);
    await harness.clock.set('2026-11-24T20:00:00Z');
    expect((await harness.status()).state.kind).toBe('held');
    const posted = await harness.reminders.postNow('100', harness.id, (await harness.status()).posts);
    expect(posted?.kind).toBe('posted');
    expect((await harness.status()).state.kind).toBe('active');
  });

  it('is on hold no more once a post at once got through whose answer nobody waited for', async () => {
    let answer = () => {};
    harness.channels.mishaps.push(mishaps.refused, async (store) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return store();
    });
    await harness.clock.set('2026-11-24T18:00:00Z');
    const tapped = harness.reminders.postNow('100', harness.id, (await harness.status()).posts);
    expect(await tapped).toEqual({ kind: 'unknown' });
    expect((await harness.status()).state.kind).toBe('held');
    answer();
    await expect.poll(async () => (await harness.status()).state.kind).toBe('active');
  });

  it('is tried again every quarter of an hour while it may still go out', async () => {
    harness.channels.mishaps.push(mishaps.refused, mishaps.refused);
    await harness.clock.advance({ hours: 2 });
    expect(harness.postedAt).toEqual(['23 Nov 18:45']);
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });

  it('is posted within its grace where an archived thread is opened 40 minutes later', async () => {
    harness.channels.mishaps.length = 0;
    await harness.reminders.resume('100', harness.id);
    await harness.clock.advance({ seconds: 1 });
    let isArchived = true;
    harness.channels.onPost = () => {
      if (isArchived) harness.channels.mishaps.push(mishaps.archived);
    };
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect((await harness.status()).state).toMatchObject({ kind: 'held', reason: 'thread-archived' });
    await harness.clock.advance({ minutes: 40 });
    isArchived = false;
    await harness.clock.advance({ hours: 2 });
    expect(harness.postedAt.at(-1)).toBe('24 Nov 18:45');
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });

  it('is followed by the next day’s, which ends it', async () => {
    harness.channels.mishaps.push(...Array.from({ length: 12 }, () => mishaps.refused));
    await harness.clock.advance({ hours: 4 });
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['24 Nov 18:00']);
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });

  it('goes out when the organiser insists', async () => {
    await harness.reminders.resume('100', harness.id);
    await harness.clock.advance({ seconds: 1 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
  });
});

describe('a server that sends the bot away', () => {
  const sendAway = async () => {
    await harness.reminders.guildRemoved('100');
    harness.channels.health = {
      found: false,
      botPermissions: 0n,
      thread: false,
      locked: false,
      timedOutUntil: null,
    };
    harness.channels.isInServer = false;
  };

  it('gets nothing more from that moment', async () => {
    await sendAway();
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect(harness.posts).toEqual([]);
    expect((await harness.status()).state).toMatchObject({ kind: 'held', reason: 'server-gone' });
    expect(harness.told).toEqual([]);
  });

  it('and takes it back next day is told of no day on which the bot was offline', async () => {
    await sendAway();
    await harness.clock.set('2026-11-24T16:00:00Z');
    harness.channels.isInServer = true;
    harness.channels.allow();
    await harness.reminders.guildAdded('100');
    await harness.clock.advance({ minutes: 10 });
    expect((await harness.status()).history).toMatchObject([{ date: '2026-11-23', code: 'server-gone' }]);
    expect(harness.told).toEqual([]);
  });

  it('and takes it back goes on where it was', async () => {
    await sendAway();
    await harness.clock.set('2026-12-01T12:00:00Z');
    await harness.reminders.guildAdded('100');
    await harness.clock.set('2026-12-01T18:00:00Z');
    expect(harness.postedAt).toEqual(['1 Dec 18:00']);
  });

  it('has its data for 30 days, and then no more', async () => {
    await sendAway();
    await harness.clock.set('2026-12-22T12:00:00Z');
    expect(await harness.reminders.status('100', harness.id)).not.toBeNull();
    await harness.clock.set('2026-12-24T13:00:00Z');
    expect(await harness.reminders.status('100', harness.id)).toBeNull();
    expect(await harness.database.db.selectFrom('deliveries').selectAll().execute()).toEqual([]);
  });

  it('while the bot is not running is noticed all the same', async () => {
    await harness.stop();
    harness.channels.health = {
      found: false,
      botPermissions: 0n,
      thread: false,
      locked: false,
      timedOutUntil: null,
    };
    harness.channels.isInServer = false;
    harness.channels.mishaps.push(mishaps.channelGone);
    await harness.startProcess();
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 15 });
    expect((await harness.status()).state).toMatchObject({ kind: 'held', reason: 'server-gone' });
    await harness.clock.set('2026-12-22T12:00:00Z');
    expect(await harness.reminders.status('100', harness.id)).not.toBeNull();
    await harness.clock.set('2026-12-24T13:00:00Z');
    expect(await harness.reminders.status('100', harness.id)).toBeNull();
  });

  it('and takes it back unnoticed is not erased', async () => {
    await sendAway();
    harness.channels.allow();
    harness.channels.isInServer = true;
    await harness.clock.set('2026-12-24T13:00:00Z');
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });
});

describe('a bot that a moderator timed out', () => {
  it('waits for the end of it, and goes on then', async () => {
    harness.channels.health = {
      ...harness.channels.health,
      timedOutUntil: Temporal.Instant.from('2026-11-23T19:20:00Z'),
    };
    harness.channels.mishaps.push(mishaps.forbidden);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 1 });
    expect((await harness.status()).state).toMatchObject({ kind: 'held' });
    expect(harness.logged.filter((line) => line.includes('the hold is over'))).toEqual([]);
    await harness.clock.advance({ hours: 1 });
    expect(harness.postedAt).toEqual(['23 Nov 19:30']);
  });
});

describe('what is said of a time-out', () => {
  const until = Temporal.Instant.from('2026-11-23T19:20:00Z');
  const timedOut = () => ({ ...harness.channels.health, timedOutUntil: until });

  it('does not promise that a pause without end is over with it', async () => {
    harness.channels.health = timedOut();
    harness.channels.mishaps.push(mishaps.forbidden);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.reminders.pause('100', harness.id, null);
    const words = stateWords(await harness.status(), timedOut());
    expect(words).toContain('until you use **/reminder resume**');
    expect(words).toContain('a moderator has timed me out');
    expect(words).not.toContain('resumes by itself');
  });

  it('stands in the place of a missing permission alone: a locked thread is locked after it', async () => {
    harness.channels.health = timedOut();
    harness.channels.mishaps.push(mishaps.threadLocked);
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect(stateWords(await harness.status(), timedOut())).toContain('the thread is locked');
    expect(harness.told[0]).toContain('the thread is locked');
  });
});

describe('a held reminder that is removed', () => {
  it('is looked at no more, and erased after a quarter of an hour, whatever is restarted', async () => {
    harness.channels.mishaps.push(mishaps.forbidden);
    harness.channels.forbid();
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.reminders.remove('100', harness.id);
    await harness.restart();
    harness.channels.allow();
    await harness.clock.advance({ minutes: 16 });
    expect(await harness.database.db.selectFrom('reminders').selectAll().execute()).toEqual([]);
    expect(harness.posts).toEqual([]);
    expect(harness.told).toHaveLength(1);
  });
});

describe('a bot that is started often', () => {
  it('still looks again at what is held', async () => {
    harness.channels.mishaps.push(mishaps.forbidden);
    harness.channels.forbid();
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.allow();
    for (let start = 0; start < 4; start++) {
      await harness.clock.advance({ minutes: 5 });
      await harness.restart();
    }
    expect(harness.postedAt).toHaveLength(1);
  });

  it('learns from its login which servers it is in', async () => {
    const stored = async () => (await harness.reminders.list('100'))[0]?.state;
    await harness.reminders.seenServers(new Set(['another']));
    expect(await stored()).toMatchObject({ kind: 'held', reason: 'server-gone' });
    await harness.reminders.seenServers(new Set(['100']));
    expect(await stored()).toEqual({ kind: 'active' });
  });

  it('that dies after it told the organiser tells once', async () => {
    harness.channels.mishaps.push(mishaps.forbidden);
    harness.channels.forbid();
    harness.channels.onTell = () => harness.crash();
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.onTell = () => {};
    await harness.startProcess();
    await harness.clock.advance({ hours: 1 });
    expect(harness.told).toHaveLength(1);
  });
});
