import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { FindOutcome } from '../../src/reminders/delivery.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { settled } from '../support/manual-clock.ts';
import { mishaps } from './fake-channels.ts';
import { Harness } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
  await harness.set();
});
afterEach(() => harness.close());

describe('the daily reminder', () => {
  it('goes out at its local time, once a day', async () => {
    await harness.clock.set('2026-11-23T17:59:59Z');
    expect(harness.posts).toEqual([]);
    await harness.clock.advance({ days: 2 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
  });

  it('says what it is and offers the reason', async () => {
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect(harness.posts[0]).toMatch(/^### Recovery reminder: .+\n.+ a little\.\n\[Why\?\]\n\[Remind me\]$/);
  });

  it('mentions the role it was given and nobody else', async () => {
    await harness.set({ roleId: '400' });
    await harness.clock.set('2026-11-23T18:00:00Z');
    expect(harness.posts[0]).toMatch(/^<@&400>\n/);
    expect(harness.channels.posts[0]?.message.allowed_mentions).toEqual({ parse: [], roles: ['400'] });
  });

  it('goes out on time the day after an orderly restart', async () => {
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.restart();
    await harness.clock.set('2026-11-24T18:00:00Z');
    await harness.restart();
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
  });
});

describe('when the power goes', () => {
  const steps = ['claimed', 'sending', 'sent', 'posted'];
  const gaps = [
    { gap: 'at once', seconds: 1 },
    { gap: 'a minute later', seconds: 60 },
    // Discord still knows the nonce, and the bot no longer counts on it.
    { gap: 'two and a half minutes later', seconds: 150 },
    { gap: 'when the nonce is just forgotten', seconds: 190 },
    { gap: 'when Discord has forgotten the nonce', seconds: 400 },
  ];

  for (const step of steps) {
    it.each(gaps)(
      `right after "${step}" and comes back $gap, the post goes out once`,
      async ({ seconds }) => {
        harness.onLog = (message) => {
          if (message === step) harness.crash();
        };
        await harness.clock.set('2026-11-23T18:00:00Z');
        harness.onLog = () => {};
        await harness.clock.set(harness.clock.now().add({ seconds }));
        await harness.startProcess();
        await harness.clock.advance({ minutes: 2 });
        expect(harness.posts).toHaveLength(1);
        await harness.clock.set('2026-11-24T18:00:00Z');
        expect(harness.posts).toHaveLength(2);
        expect(new Set(harness.postedTips).size).toBe(2);
      },
    );
  }

  it.each(gaps)(
    'after Discord stored the post, before it answered, and comes back $gap',
    async ({ seconds }) => {
      harness.channels.mishaps.push((store) => {
        store();
        harness.crash();
        return new Promise(() => {});
      });
      await harness.clock.set('2026-11-23T18:00:00Z');
      await harness.clock.set(harness.clock.now().add({ seconds }));
      await harness.startProcess();
      await harness.clock.advance({ minutes: 2 });
      expect(harness.postedAt).toEqual(['23 Nov 18:00']);
      const lastPost = await harness.lastPost();
      expect(lastPost?.messageId).toBe('1000');
    },
  );

  it('after the post and stays away past the grace period, the post is still found and counted', async () => {
    harness.channels.mishaps.push((store) => {
      store();
      harness.crash();
      return new Promise(() => {});
    });
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.set('2026-11-24T09:00:00Z');
    await harness.startProcess();
    expect((await harness.lastPost())?.messageId).toBe('1000');
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
    expect(new Set(harness.postedTips).size).toBe(2);
  });
});

describe('a post whose outcome is not known', () => {
  it('in a channel that it was moved away from, and that may not be looked into, goes out where it was moved to', async () => {
    harness.channels.mishaps.push(mishaps.cutBefore);
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.searchMishaps.push(async () => ({
      kind: 'hold',
      reason: 'no-permission',
      code: '50013',
    }));
    await harness.set({ channelId: '201' });
    await harness.clock.advance({ minutes: 3 });
    expect(harness.channels.posts.map(({ channelId }) => channelId)).toEqual(['201']);
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });

  it('and cannot be looked for next day is not called missed, and its tip does not come again', async () => {
    harness.channels.mishaps.push((store) => {
      store();
      harness.crash();
      return new Promise(() => {});
    });
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.set('2026-11-24T17:59:00Z');
    harness.channels.searchMishaps.push(async () => ({ kind: 'unknown', code: 'HTTP_500' }));
    await harness.startProcess();
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
    expect(new Set(harness.postedTips).size).toBe(2);
    await harness.clock.set('2026-11-25T18:00:00Z');
    await harness.clock.set('2026-11-26T18:00:00Z');
    expect(harness.logged).not.toContain('warn: missed posts are skipped');
    expect(await harness.lastMissed()).toBeUndefined();
    const tips = harness.postedTips;
    expect(tips.filter((tip, at) => tip === tips[at - 1])).toEqual([]);
  });

  it('is called missed after a week in which nobody could look', async () => {
    harness.channels.mishaps.push(mishaps.cutBefore);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.stop();
    harness.channels.searchMishaps.push(
      ...Array.from({ length: 40 }, () => async () => ({ kind: 'unknown', code: 'HTTP_500' }) as const),
    );
    await harness.clock.set('2026-12-01T12:00:00Z');
    await harness.startProcess();
    expect(await harness.lastMissed()).toBe('2026-11-30');
    const rows = await harness.database.db
      .selectFrom('deliveries')
      .select(['local_date', 'cause'])
      .where('local_date', '=', '2026-11-23')
      .execute();
    expect(rows).toEqual([{ local_date: '2026-11-23', cause: 'missed' }]);
  });
});

describe('a machine that sleeps', () => {
  it('between saying that it sends and sending does not send what another has posted', async () => {
    const first = harness.reminders;
    let asleep = true;
    // It stands still right after "sending", and goes on long after the other's post and the nonce are past.
    const woken = Promise.withResolvers<void>();
    harness.channels.beforePost = async () => {
      if (!asleep) return;
      asleep = false;
      await woken.promise;
    };
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.startProcess();
    try {
      await harness.clock.advance({ minutes: 5 });
      await vi.waitFor(() => expect(harness.postedAt).toHaveLength(1));
    } finally {
      woken.resolve();
    }
    await settled();
    await harness.clock.advance({ minutes: 5 });
    expect(harness.postedAt).toHaveLength(1);
    expect(first).not.toBe(harness.reminders);
  });
});

describe('a machine that sleeps while it waits for its turn to post', () => {
  it.each([
    ['a minute', { seconds: 60 }, ['23 Nov 18:01'], undefined],
    ['longer than a post may be late', { hours: 4 }, [], '2026-11-23'],
  ] as const)('for %s looks afresh at what is to be done', async (_, asleep, posted, missed) => {
    const turn = harness.channels.turn.bind(harness.channels);
    const woken = Promise.withResolvers<void>();
    harness.channels.turn = async () => {
      harness.channels.turn = turn;
      await woken.promise;
      return turn();
    };
    await harness.clock.set('2026-11-23T18:00:00Z');
    await vi.waitFor(() => expect(harness.logged).toContain('debug: claimed'));
    // Nobody else takes it meanwhile.
    await harness.clock.set(harness.clock.now().add(asleep));
    woken.resolve();
    await settled();
    await harness.clock.advance({ seconds: 40 });
    expect(harness.postedAt).toEqual(posted);
    expect(await harness.lastMissed()).toBe(missed);
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual([...posted, '24 Nov 18:00']);
  });
});

describe('two processes whose clocks are a little apart', () => {
  it.each([10, -10, 4000])('by %i ms never take one reminder twice', async (ahead) => {
    harness.channels.mishaps.push(mishaps.answeredAfterAWhile);
    await harness.startProcess(ahead);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ seconds: 40 });
    await settled();
    expect(harness.logged.filter((line) => line === 'debug: claimed')).toHaveLength(1);
  });

  // By the clock that is behind, the lease ends later than any that is given now, as one does from before a setting back.
  it.each([10, 20_000, 40_000, 100_000])(
    'share no reminder that is overdue: the one that is %i ms behind leaves alone what the other is posting',
    async (behind) => {
      await harness.stop();
      await harness.clock.set('2026-11-23T18:05:00Z');
      const answered = Promise.withResolvers<void>();
      harness.channels.mishaps.push(async (store) => {
        await answered.promise;
        return store();
      });
      const claims = () => harness.logged.filter((line) => line === 'debug: claimed').length;
      await harness.startProcess();
      await vi.waitFor(() => expect(harness.logged).toContain('debug: sending'));
      await harness.startProcess(-behind);
      await harness.clock.advance({ seconds: 40 });
      expect(claims()).toBe(1);
      answered.resolve();
      await vi.waitFor(() => expect(harness.posts).toHaveLength(1));
      await harness.clock.advance({ minutes: 5 });
      expect([claims(), harness.posts.length]).toEqual([1, 1]);
    },
  );
});

describe('when the answer does not come', () => {
  it('a post that was stored is not posted again', async () => {
    harness.channels.mishaps.push(mishaps.cutAfter);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 1 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
    expect((await harness.lastPost())?.messageId).toBe('1000');
  });

  it('a post that was not stored is posted soon after', async () => {
    harness.channels.mishaps.push(mishaps.cutBefore);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ seconds: 10 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
  });

  it('again and again, for longer than Discord knows the nonce, the bot looks before it posts', async () => {
    // Stored at the first try, and then every answer is lost for ten minutes.
    harness.channels.mishaps.push(mishaps.cutAfter, ...Array.from({ length: 8 }, () => mishaps.cutBefore));
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ minutes: 15 });
    expect(harness.posts).toHaveLength(1);
    expect(harness.channels.searches).toBeGreaterThan(0);
    expect((await harness.lastPost())?.messageId).toBe('1000');
  });

  it('and the reminder is moved to another channel, the first one is looked through', async () => {
    harness.channels.mishaps.push(mishaps.cutAfter);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.set({ channelId: '201' });
    await harness.clock.advance({ minutes: 5 });
    expect(harness.channels.posts.map(({ channelId }) => channelId)).toEqual(['200']);
  });
});

describe('two processes on one database', () => {
  it('post each date once between them', async () => {
    await harness.startProcess();
    for (const day of [23, 24, 25, 26]) {
      await harness.clock.set(`2026-11-${day}T18:00:00Z`);
      await vi.waitFor(async () => expect((await harness.lastPost())?.at).toContain(`-${day}T`));
    }
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00', '25 Nov 18:00', '26 Nov 18:00']);
  });

  it('share the work of many servers', async () => {
    const other = await harness.startProcess();
    for (let server = 1; server < 60; server++) {
      await other.add({ ...settings, guildId: String(1000 + server), channelId: String(2000 + server) });
    }
    await harness.clock.set('2026-11-23T18:00:00Z');
    await vi.waitFor(() => expect(harness.posts).toHaveLength(60));
    await harness.clock.advance({ minutes: 5 });
    expect(new Set(harness.channels.posts.map(({ channelId }) => channelId)).size).toBe(60);
    expect(harness.posts).toHaveLength(60);
  });

  it('share it out, as do three on PostgreSQL: none is left without work', async () => {
    await harness.startProcess();
    if (inject('postgresUrl') !== undefined) await harness.startProcess();
    for (let server = 1; server < 150; server++) {
      await harness.reminders.add({
        ...settings,
        guildId: String(1000 + server),
        channelId: String(2000 + server),
      });
    }
    harness.channels.mishaps.push(...Array.from({ length: 150 }, () => mishaps.answeredAfterAWhile));
    await harness.clock.set('2026-11-23T18:00:00Z');
    await vi.waitFor(() => expect(harness.posts).toHaveLength(150), { timeout: 10_000 });
    await harness.clock.advance({ minutes: 5 });
    expect(harness.posts).toHaveLength(150);
    expect(Math.min(...harness.sharedOut)).toBeGreaterThan(0);
  });

  it('do not post again what one took over from the other, which comes to much later', async () => {
    const late = Promise.withResolvers<FindOutcome>();
    harness.channels.searchMishaps.push(() => late.promise);
    harness.onLog = (message) => {
      if (message === 'sending') harness.crash();
    };
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.onLog = () => {};
    await harness.clock.set('2026-11-23T18:10:00Z');
    await harness.startProcess();
    expect(harness.channels.searches).toBe(1);
    await harness.startProcess();
    await harness.clock.set('2026-11-23T18:11:00Z');
    await vi.waitFor(() => expect(harness.posts).toHaveLength(1));
    await harness.clock.set('2026-11-23T18:20:00Z');
    late.resolve({ kind: 'absent' });
    await harness.clock.advance({ minutes: 5 });
    expect(harness.posts).toHaveLength(1);
  });

  it('finish what the one that died had claimed', async () => {
    harness.channels.mishaps.push(mishaps.answeredNever);
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.hang();
    await harness.startProcess();
    await harness.clock.advance({ minutes: 2 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
    expect((await harness.lastPost())?.messageId).toBe('1000');
  });
});

describe('when the clock is put right', () => {
  it('backwards over the post, it does not go out again', async () => {
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.set('2026-11-23T17:30:00Z');
    await harness.clock.advance({ hours: 2 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
  });

  it.each([
    ['three hours', '2026-11-23T20:59:00Z'],
    ['a year', '2027-11-23T18:00:00Z'],
  ])('by %s, what a process that died had to itself is posted all the same', async (_, wrongly) => {
    harness.onLog = (message) => {
      if (message === 'claimed') harness.crash();
    };
    await harness.clock.set(wrongly);
    await vi.waitFor(() => expect(harness.logged).toContain('debug: claimed'));
    harness.onLog = () => {};
    await harness.clock.set('2026-11-23T17:59:00Z');
    await harness.startProcess();
    await harness.clock.advance({ minutes: 3 });
    await vi.waitFor(() => expect(harness.postedAt).toHaveLength(1));
    expect(harness.postedAt[0]).toMatch(/^23 Nov 18:0[01]$/);
  });

  it('after it had run years ahead, the reminder goes on as if nothing had been', async () => {
    await harness.clock.set('2031-01-01T18:00:00Z');
    await settled();
    expect(harness.posts).toHaveLength(1);
    await harness.clock.set('2026-11-23T17:00:00Z');
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt.slice(1)).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
  });
});
