import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRecentTips } from '../../src/recent-tips.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { mishaps } from './fake-channels.ts';
import { Harness, tips, titleOf } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.close());

const dates = (status: { readonly next: readonly { readonly date: string }[] } | null) =>
  status?.next.map(({ date }) => date.slice(5));

describe('set', () => {
  it('shows the next five posts and that there was nothing before', async () => {
    const { status, before } = await harness.add(settings);
    expect(before).toBeNull();
    expect(status.state).toEqual({ kind: 'active' });
    expect(status.next.map(({ at }) => at.toString())).toEqual([
      '2026-11-23T18:00:00Z',
      '2026-11-24T18:00:00Z',
      '2026-11-25T18:00:00Z',
      '2026-11-26T18:00:00Z',
      '2026-11-27T18:00:00Z',
    ]);
  });

  it('gives back what it replaces, and posts by the new settings only', async () => {
    await harness.set();
    const { before } = await harness.edit({ time: '19:30', days: ['tue', 'sat'] });
    expect(before).toEqual(settings);
    await harness.clock.set('2026-11-23T23:00:00Z');
    await harness.clock.set('2026-11-24T19:30:00Z');
    expect(harness.postedAt).toEqual(['24 Nov 19:30']);
  });

  it('at a time that has passed today begins tomorrow', async () => {
    expect(dates(await harness.set({ time: '11:59' }))?.[0]).toBe('11-24');
    await harness.clock.advance({ hours: 3 });
    expect(harness.posts).toEqual([]);
  });

  it('to a later time does not post twice on the same date', async () => {
    await harness.set({ time: '13:00' });
    await harness.clock.set('2026-11-23T13:00:00Z');
    expect(dates(await harness.set({ time: '14:00' }))?.[0]).toBe('11-24');
    await harness.clock.advance({ hours: 3 });
    expect(harness.postedAt).toEqual(['23 Nov 13:00']);
  });

  it('to a later time still posts today when today’s could not be posted', async () => {
    await harness.set({ time: '13:00' });
    harness.channels.mishaps.push(mishaps.rateLimited);
    await harness.clock.set('2026-11-23T13:00:00Z');
    await harness.set({ time: '14:00' });
    await harness.clock.set('2026-11-23T13:30:00Z');
    await harness.clock.set('2026-11-23T14:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 14:00']);
  });

  it('keeps a pause', async () => {
    await harness.set();
    await harness.reminders.pause('100', harness.id, null);
    expect((await harness.set({ time: '19:00' })).state).toMatchObject({ kind: 'paused', until: null });
  });

  it('follows the clock of its zone', async () => {
    await harness.set({ zone: 'Pacific/Kiritimati', time: '08:00' });
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
    expect((await harness.status()).next[0]?.date).toBe('2026-11-25');
  });
});

describe('pause', () => {
  beforeEach(() => harness.set());

  it('without an end lasts until somebody resumes it', async () => {
    const paused = await harness.reminders.pause('100', harness.id, null);
    expect(paused).toMatchObject({ state: { kind: 'paused', until: null }, next: [] });
    await harness.clock.set('2026-12-24T18:00:00Z');
    expect(harness.posts).toEqual([]);
    expect((await harness.reminders.resume('100', harness.id))?.state).toEqual({ kind: 'active' });
    await harness.clock.set('2026-12-25T18:00:00Z');
    expect(harness.postedAt).toEqual(['25 Dec 18:00']);
  });

  it('until a date goes on by itself on that date', async () => {
    const paused = await harness.reminders.pause('100', harness.id, '2026-11-26');
    expect(paused?.state).toMatchObject({ kind: 'paused', until: '2026-11-26' });
    expect(dates(paused)).toEqual(['11-26', '11-27', '11-28', '11-29', '11-30']);
    for (const day of [23, 24, 25, 26]) await harness.clock.set(`2026-11-${day}T18:00:00Z`);
    expect(harness.postedAt).toEqual(['26 Nov 18:00']);
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });

  it('until a date a thousand years away answers at once', async () => {
    const started = performance.now();
    expect(dates(await harness.reminders.pause('100', harness.id, '3026-11-26'))?.[0]).toBe('11-26');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('resumed just before the time goes out on time', async () => {
    await harness.reminders.pause('100', harness.id, null);
    await harness.clock.set('2026-11-23T17:59:50Z');
    await harness.reminders.resume('100', harness.id);
    await harness.clock.advance({ seconds: 10 });
    expect(harness.posts).toHaveLength(1);
  });

  it('does not make up for what it kept back when it is resumed', async () => {
    await harness.reminders.pause('100', harness.id, null);
    await harness.clock.set('2026-11-23T18:30:00Z');
    expect(dates(await harness.reminders.resume('100', harness.id))?.[0]).toBe('11-24');
    await harness.clock.advance({ hours: 1 });
    expect(harness.posts).toEqual([]);
  });
});

describe('skip', () => {
  beforeEach(() => harness.set());

  it('leaves out the next post only', async () => {
    const skipped = await harness.reminders.skip('100', harness.id);
    expect(skipped?.skipping).toEqual(['2026-11-23']);
    expect(dates(skipped)?.[0]).toBe('11-24');
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['24 Nov 18:00']);
    expect((await harness.status()).skipping).toEqual([]);
  });

  it('asked twice changes nothing', async () => {
    await harness.reminders.skip('100', harness.id);
    expect(await harness.reminders.skip('100', harness.id)).toMatchObject({ skipping: ['2026-11-23'] });
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.posts).toHaveLength(1);
  });

  it('holds when the time of day is changed', async () => {
    await harness.reminders.skip('100', harness.id);
    expect((await harness.set({ time: '20:00' })).skipping).toEqual(['2026-11-23']);
    await harness.clock.set('2026-11-23T20:00:00Z');
    expect(harness.posts).toEqual([]);
  });

  it('finds nothing to skip while paused without an end', async () => {
    await harness.reminders.pause('100', harness.id, null);
    expect((await harness.reminders.skip('100', harness.id))?.skipping).toEqual([]);
  });
});

describe('two organisers at once', () => {
  it('both get through, and the later one sees what the earlier one did', async () => {
    await harness.set();
    const [first, second] = await Promise.all([
      harness.edit({ time: '19:00', organiserId: '301' }),
      harness.edit({ time: '20:00', organiserId: '302' }),
    ]);
    const times = [first.before?.time, second.before?.time];
    expect(times).toContain('18:00');
    expect([times.includes('19:00'), times.includes('20:00')]).toContain(true);
  });
});

describe('remove', () => {
  it('ends it at once, and says whether there was one', async () => {
    await harness.set();
    expect(await harness.reminders.remove('100', harness.id)).toBe(true);
    expect(await harness.reminders.remove('100', harness.id)).toBe(false);
    expect(await harness.reminders.status('100', harness.id)).toBeNull();
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect(harness.posts).toEqual([]);
  });

  it('can be taken back for a quarter of an hour; what was owed meanwhile goes out', async () => {
    await harness.set();
    await harness.clock.set('2026-11-23T17:55:00Z');
    await harness.reminders.remove('100', harness.id);
    await harness.clock.set('2026-11-23T18:05:00Z');
    expect((await harness.reminders.restore('100', harness.id))?.state).toEqual({ kind: 'active' });
    await vi.waitFor(() => expect(harness.posts).toHaveLength(1));
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 18:05', '24 Nov 18:00']);
  });

  it('erases everything after that, and cannot be taken back any more', async () => {
    await harness.set();
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.reminders.remove('100', harness.id);
    await harness.clock.advance({ minutes: 16 });
    expect(await harness.database.db.selectFrom('reminders').selectAll().execute()).toEqual([]);
    expect(await harness.database.db.selectFrom('deliveries').selectAll().execute()).toEqual([]);
    expect(await harness.reminders.restore('100', harness.id)).toBeNull();
  });

  it('erases everything in time when the clock is set back meanwhile', async () => {
    await harness.set();
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.reminders.remove('100', harness.id);
    await harness.stop();
    await harness.clock.set('2026-11-23T17:30:00Z');
    await harness.startProcess();
    await harness.clock.set('2026-11-23T18:16:00Z');
    expect(await harness.database.db.selectFrom('reminders').selectAll().execute()).toEqual([]);
  });

  it('erases at once when that is asked for', async () => {
    await harness.set();
    await harness.reminders.remove('100', harness.id);
    expect(await harness.reminders.erase('100', harness.id)).toBe(true);
    expect(await harness.reminders.erase('100', harness.id)).toBe(false);
    expect(await harness.database.db.selectFrom('reminders').selectAll().execute()).toEqual([]);
  });

  it('goes beside one that was added since, under a name of its own', async () => {
    await harness.set();
    await harness.reminders.remove('100', harness.id);
    await harness.add({ ...settings, time: '19:00' });
    expect((await harness.reminders.restore('100', harness.id))?.settings.name).toBe('Recovery reminder 2');
    expect((await harness.reminders.list('100')).map(({ settings: { time } }) => time)).toEqual([
      '19:00',
      '18:00',
    ]);
  });
});

describe('a server without a reminder', () => {
  it('gets no status from anything that is asked of it', async () => {
    const { reminders } = harness;
    expect(await reminders.status('100', harness.id)).toBeNull();
    expect(await reminders.pause('100', harness.id, null)).toBeNull();
    expect(await reminders.resume('100', harness.id)).toBeNull();
    expect(await reminders.skip('100', harness.id)).toBeNull();
    expect(await reminders.nextPiece('100', harness.id)).toBeNull();
    await reminders.guildRemoved('100');
    await reminders.guildAdded('100');
  });
});

describe('the tips', () => {
  it('are all shown once before any comes again, and the next one is known', async () => {
    await harness.set();
    const promised: (string | undefined)[] = [];
    for (let day = 0; day < 16; day++) {
      promised.push(titleOf(await harness.reminders.nextPiece('100', harness.id)));
      await harness.clock.set(Temporal.Instant.from('2026-11-23T18:00:00Z').add({ hours: 24 * day }));
    }
    expect(harness.postedTips).toEqual(promised);
    expect(new Set(harness.postedTips.slice(0, 8)).size).toBe(8);
    expect(new Set(harness.postedTips.slice(8)).size).toBe(8);
  });

  it('keep their order when the reminder is changed', async () => {
    await harness.set();
    await harness.clock.set('2026-11-23T18:00:00Z');
    const next = await harness.reminders.nextPiece('100', harness.id);
    await harness.set({ time: '07:00', channelId: '201' });
    expect(await harness.reminders.nextPiece('100', harness.id)).toEqual(next);
  });
});

describe('the tips that a server has just seen', () => {
  it('are given most recent first, those of the reminder among them', async () => {
    const recent = makeRecentTips(harness.database.db, harness.clock);
    await recent.note('100', 'tip:rest');
    await recent.note('100', 'tip:roll');
    await recent.note('100', 'tip:rest');
    await recent.note('101', 'tip:drink');
    expect(await recent.shown('100', 5)).toEqual(['tip:rest', 'tip:roll']);
    await harness.set();
    await harness.clock.set('2026-11-23T18:00:00Z');
    const posted = tips.find(({ title }) => title === harness.postedTips[0])?.id;
    expect((await recent.shown('100', 1))[0]).toBe(posted);
  });

  it('are forgotten after a month, and when the server sends the bot away', async () => {
    const recent = makeRecentTips(harness.database.db, harness.clock);
    await recent.note('100', 'tip:rest');
    await recent.note('101', 'tip:rest');
    await harness.reminders.guildRemoved('100');
    expect(await recent.shown('100', 5)).toEqual([]);
    expect(await recent.shown('101', 5)).toEqual(['tip:rest']);
    await harness.clock.set('2026-12-24T12:00:00Z');
    expect(await recent.shown('101', 5)).toEqual([]);
  });
});

describe('a preview', () => {
  it('shows posts of settings that nobody saved', () => {
    const next = harness.reminders.preview({ time: '07:00', zone: 'America/New_York', days: ['sat'] }, 2);
    expect(next.map(({ at }) => at.toString())).toEqual(['2026-11-28T12:00:00Z', '2026-12-05T12:00:00Z']);
  });
});
