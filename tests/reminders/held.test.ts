import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Club } from './club.ts';
import { mishaps } from './fake-channels.ts';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
  await club.set();
});
afterEach(() => club.close());

describe('a held reminder', () => {
  const forbidAndMeet = async () => {
    club.channels.forbid();
    club.channels.mishaps.push(mishaps.forbidden);
    await club.clock.set('2026-11-23T18:00:00Z');
  };

  it('says why, since when, and that nothing comes next', async () => {
    await forbidAndMeet();
    const { state, next, lastError } = await club.status();
    expect(state).toMatchObject({ kind: 'held', reason: 'no-permission' });
    expect(state.kind === 'held' && state.since.toString()).toBe('2026-11-23T18:00:00Z');
    expect(next).toEqual([]);
    expect(lastError?.code).toBe('50013');
  });

  it('writes to the organiser once, however long it lasts', async () => {
    await forbidAndMeet();
    await club.clock.advance({ hours: 30 });
    expect(club.told).toHaveLength(1);
    expect(club.told[0]).toContain('to 300: ### Your club’s daily recovery reminder is waiting');
    expect(club.told[0]).toContain('<#200>');
    expect((await club.status()).organiserTold).toBe(true);
  });

  it('notes that the organiser’s direct messages are closed', async () => {
    club.channels.directMessagesOpen = false;
    await forbidAndMeet();
    expect((await club.status()).organiserTold).toBe(false);
  });

  it('is not tried while it is held', async () => {
    await forbidAndMeet();
    let tries = 0;
    club.channels.onPost = () => tries++;
    await club.clock.advance({ hours: 30 });
    expect(tries).toBe(0);
  });

  it('goes on by itself within a quarter of an hour of being cured, with today’s post', async () => {
    await forbidAndMeet();
    await club.clock.set('2026-11-23T18:20:00Z');
    club.channels.allow();
    await club.clock.advance({ minutes: 15 });
    expect(club.posts).toHaveLength(1);
    expect(club.posts[0]).toContain('Sorry');
    expect(await club.status()).toMatchObject({
      state: { kind: 'active' },
      lastError: null,
      organiserTold: null,
    });
  });

  it('goes on as soon as somebody looks at it', async () => {
    await forbidAndMeet();
    club.channels.allow();
    expect((await club.status()).state.kind).toBe('active');
    expect(club.posts).toHaveLength(1);
  });

  it('goes on with the next day once today’s grace period is over', async () => {
    await forbidAndMeet();
    await club.clock.set('2026-11-24T09:00:00Z');
    club.channels.allow();
    expect((await club.status()).next[0]?.date).toBe('2026-11-24');
    await club.clock.set('2026-11-24T18:00:00Z');
    expect(club.postedAt).toEqual(['24 Nov 18:00']);
  });

  it('goes on in another channel', async () => {
    club.channels.mishaps.push(mishaps.channelGone);
    club.channels.health = { found: false, botPermissions: 0n, thread: false, locked: false };
    await club.clock.set('2026-11-23T18:00:00Z');
    club.channels.allow();
    const { state } = await club.set({ channelId: '201' });
    expect(state).toEqual({ kind: 'active' });
    expect(club.channels.posts.map(({ channelId }) => channelId)).toEqual(['201']);
  });

  it('stays held when somebody resumes it while the cause is still there', async () => {
    await forbidAndMeet();
    expect((await club.reminders.resume('100'))?.state.kind).toBe('held');
  });

  it('stays held while its thread is locked', async () => {
    club.channels.mishaps.push(mishaps.threadLocked);
    club.channels.health = { ...club.channels.health, thread: true, locked: true };
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.clock.advance({ minutes: 30 });
    expect((await club.status()).state).toMatchObject({ kind: 'held', reason: 'thread-locked' });
    expect(club.posts).toEqual([]);
  });

  it('that looks cured and is refused again does not write to the organiser again', async () => {
    // Discord goes on refusing although the permissions look right.
    club.channels.onPost = () => club.channels.mishaps.push(mishaps.forbidden);
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.clock.advance({ hours: 2 });
    expect(club.told).toHaveLength(1);
  });

  it('survives a restart', async () => {
    await forbidAndMeet();
    await club.restart();
    expect((await club.status()).state.kind).toBe('held');
    await club.clock.advance({ hours: 1 });
    expect(club.told).toHaveLength(1);
  });
});

describe('a post that Discord refuses for a reason that cannot be seen', () => {
  beforeEach(async () => {
    club.channels.mishaps.push(mishaps.refused);
    await club.clock.set('2026-11-23T18:00:00Z');
  });

  it('holds the reminder, and looking does not end that', async () => {
    expect((await club.status()).state).toMatchObject({ kind: 'held', reason: 'refused' });
    await club.clock.advance({ hours: 1 });
    expect(club.posts).toEqual([]);
  });

  it('is followed by the next day’s, which ends it', async () => {
    await club.clock.set('2026-11-24T18:00:00Z');
    expect(club.postedAt).toEqual(['24 Nov 18:00']);
    expect((await club.status()).state).toEqual({ kind: 'active' });
  });

  it('goes out when the organiser insists', async () => {
    await club.reminders.resume('100');
    await club.clock.advance({ seconds: 1 });
    expect(club.postedAt).toEqual(['23 Nov 18:00']);
  });
});

describe('a server that sends the bot away', () => {
  const sendAway = async () => {
    await club.reminders.guildRemoved('100');
    club.channels.health = { found: false, botPermissions: 0n, thread: false, locked: false };
    club.channels.isInServer = false;
  };

  it('gets nothing more from that moment', async () => {
    await sendAway();
    await club.clock.set('2026-11-23T18:00:00Z');
    expect(club.posts).toEqual([]);
    expect((await club.status()).state).toMatchObject({ kind: 'held', reason: 'server-gone' });
    expect(club.told).toEqual([]);
  });

  it('and takes it back goes on where it was', async () => {
    await sendAway();
    await club.clock.set('2026-12-01T12:00:00Z');
    await club.reminders.guildAdded('100');
    await club.clock.set('2026-12-01T18:00:00Z');
    expect(club.postedAt).toEqual(['1 Dec 18:00']);
  });

  it('has its data for 30 days, and then no more', async () => {
    await sendAway();
    await club.clock.set('2026-12-22T12:00:00Z');
    expect(await club.reminders.status('100')).not.toBeNull();
    await club.clock.set('2026-12-24T13:00:00Z');
    expect(await club.reminders.status('100')).toBeNull();
    expect(await club.database.db.selectFrom('deliveries').selectAll().execute()).toEqual([]);
  });

  it('while the bot is not running is noticed all the same', async () => {
    await club.stop();
    club.channels.health = { found: false, botPermissions: 0n, thread: false, locked: false };
    club.channels.isInServer = false;
    club.channels.mishaps.push(mishaps.channelGone);
    await club.startProcess();
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.clock.advance({ minutes: 15 });
    expect((await club.status()).state).toMatchObject({ kind: 'held', reason: 'server-gone' });
    await club.clock.set('2026-12-22T12:00:00Z');
    expect(await club.reminders.status('100')).not.toBeNull();
    await club.clock.set('2026-12-24T13:00:00Z');
    expect(await club.reminders.status('100')).toBeNull();
  });

  it('and takes it back unnoticed is not erased', async () => {
    await sendAway();
    club.channels.allow();
    club.channels.isInServer = true;
    await club.clock.set('2026-12-24T13:00:00Z');
    expect((await club.status()).state).toEqual({ kind: 'active' });
  });
});
