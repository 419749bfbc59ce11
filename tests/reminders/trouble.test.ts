import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settled } from '../support/manual-clock.ts';
import { mishaps } from './fake-channels.ts';
import { Harness, titleOf } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
  await harness.set();
});
afterEach(() => harness.close());

describe('a post that Discord does not take at once', () => {
  it('waits as long as Discord asks, and no longer than it must', async () => {
    harness.channels.mishaps.push(mishaps.rateLimited);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ seconds: 59 });
    expect(harness.posts).toEqual([]);
    await harness.clock.advance({ seconds: 1 });
    expect(harness.posts).toHaveLength(1);
  });

  it('is tried again less and less often, until it works', async () => {
    harness.channels.mishaps.push(...Array.from({ length: 9 }, () => mishaps.cutBefore));
    const tries: Temporal.Instant[] = [];
    harness.channels.onPost = () => tries.push(harness.clock.now());
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 30 });
    const gaps = tries.slice(1).map((at, index) => tries[index]?.until(at).total('seconds') ?? 0);
    expect(gaps).toHaveLength(9);
    expect(gaps[0]).toBeLessThanOrEqual(2);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(300);
    for (const [index, gap] of gaps.entries())
      expect(gap).toBeGreaterThanOrEqual(Math.min(300, 2 ** (index + 1)) / 2);
    expect(harness.posts).toHaveLength(1);
  });

  it('carries the same tip in the end as in its first try', async () => {
    const planned = await harness.reminders.nextPiece('100', harness.id);
    harness.channels.mishaps.push(mishaps.cutBefore);
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect((await harness.reminders.nextPiece('100', harness.id))?.id).toBe(planned?.id);
    await harness.clock.advance({ seconds: 5 });
    expect(harness.postedTips).toEqual([titleOf(planned)]);
  });

  it('carries that tip even when an update brought others in between', async () => {
    const planned = await harness.reminders.nextPiece('100', harness.id);
    harness.channels.mishaps.push(mishaps.rateLimited);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.stop();
    harness.tips = harness.tips.toReversed();
    await harness.startProcess();
    await harness.clock.advance({ minutes: 1 });
    expect(harness.postedTips).toEqual([titleOf(planned)]);
  });

  it('shows its last trouble until a post gets through', async () => {
    harness.channels.mishaps.push(mishaps.rateLimited);
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect((await harness.status()).lastError).toMatchObject({ code: 'RATE_LIMITED' });
    await harness.clock.advance({ minutes: 1 });
    expect((await harness.status()).lastError).toBeNull();
  });

  it('never delays another server', async () => {
    harness.channels.mishaps.push(() => new Promise(() => {}));
    await harness.set({ guildId: '101', channelId: '201' });
    await harness.clock.set('2026-11-23T18:00:00Z');
    // Of two that are due at once, either may meet the trouble.
    expect(harness.posts).toHaveLength(1);
    harness.hang();
  });

  it('does not stop the runner when it is the bot that fails', async () => {
    harness.channels.mishaps.push(() => {
      throw new Error('A fault of ours.');
    });
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect(harness.posts).toEqual([]);
    expect(harness.logged).toContain('error: a reminder could not be attended to; trying again');
    await harness.clock.advance({ minutes: 1 });
    expect(harness.posts).toHaveLength(1);
  });
});

describe('a late post', () => {
  const comeBackAt = async (time: string) => {
    await harness.stop();
    await harness.clock.set(`2026-11-${time}Z`);
    await harness.startProcess();
  };

  it('within ten minutes says nothing of it', async () => {
    await comeBackAt('23T18:10:00');
    expect(harness.posts[0]).not.toContain('late');
  });

  it('after more than ten minutes says sorry', async () => {
    await comeBackAt('23T18:11:00');
    expect(harness.posts[0]).toContain('Sorry, this one is a little late today.');
  });

  it('still goes out three hours after its time', async () => {
    await comeBackAt('23T21:00:00');
    expect(harness.posts).toHaveLength(1);
  });

  it('goes out no later than the server wants it', async () => {
    await harness.set({ graceMinutes: 30 });
    await comeBackAt('23T18:31:00');
    expect(harness.posts).toEqual([]);
    await harness.set({ graceMinutes: 720 });
    await comeBackAt('25T05:59:00');
    expect(harness.postedAt).toEqual(['25 Nov 05:59']);
  });

  it('does not go out any later: the day is skipped and on record', async () => {
    await comeBackAt('23T21:00:01');
    expect(harness.posts).toEqual([]);
    expect(harness.logged).toContain('warn: missed posts are skipped');
    const rows = await harness.database.db
      .selectFrom('deliveries')
      .select(['local_date', 'state', 'cause'])
      .execute();
    expect(rows).toEqual([{ local_date: '2026-11-23', state: 'skipped', cause: 'missed' }]);
  });

  it('is the only one after a week away', async () => {
    await comeBackAt('30T19:00:00');
    await harness.clock.advance({ hours: 1 });
    expect(harness.postedAt).toEqual(['30 Nov 19:00']);
    const rows = await harness.database.db.selectFrom('deliveries').select('state').execute();
    expect(rows.map(({ state }) => state).toSorted()).toEqual([
      'delivered',
      ...Array.from({ length: 7 }, () => 'skipped'),
    ]);
  });

  it('given up after a day of lost connections leaves the next day alone', async () => {
    let lost = true;
    harness.channels.onPost = () => {
      if (lost) harness.channels.mishaps.push(mishaps.cutBefore);
    };
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 4 });
    expect(harness.posts).toEqual([]);
    lost = false;
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['24 Nov 18:00']);
  });
});

it('a clock that leaps ahead just before a look, and is put right, calls no day missed', async () => {
  let looks = 0;
  harness.timeIsKnown = async () => {
    looks += 1;
    // Found to be hours ahead once it is looked at again.
    if (looks === 2) harness.clock.setMeanwhile('2026-11-23T12:00:00Z');
    return true;
  };
  await harness.clock.set('2026-11-23T23:00:00Z');
  expect((await harness.status()).history).toEqual([]);
  await harness.clock.set('2026-11-23T18:00:00Z');
  expect(harness.postedAt).toEqual(['23 Nov 18:00']);
});

describe('a shutdown', () => {
  it('waits for a post in flight', async () => {
    const answer = Promise.withResolvers<void>();
    harness.channels.mishaps.push(async (store) => {
      await answer.promise;
      return store();
    });
    await harness.clock.set('2026-11-23T18:00:00Z');
    const stopped = harness.stop();
    answer.resolve();
    await stopped;
    await harness.startProcess();
    expect((await harness.lastPost())?.messageId).toBe('1000');
    expect(harness.channels.searches).toBe(0);
  });

  it('does not wait for one that never ends, which the next start clears up', async () => {
    harness.channels.mishaps.push(mishaps.answeredNever);
    await harness.clock.set('2026-11-23T18:00:00Z');
    const stopped = harness.stop();
    await settled();
    await harness.clock.advance({ seconds: 1 });
    await stopped;
    await harness.startProcess();
    await harness.clock.advance({ minutes: 2 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
    expect((await harness.lastPost())?.messageId).toBe('1000');
  });
});
