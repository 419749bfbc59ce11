import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageCard } from '../../commands/cards/reminder.ts';
import { message as aMessage, card, text } from '../../commands/discord/message.ts';
import type { ReminderSettings } from '../../commands/services.ts';
import type { FindOutcome } from '../../src/reminders/delivery.ts';
import { settled } from '../support/manual-clock.ts';
import { read } from '../support/read.ts';
import { mishaps } from './fake-channels.ts';
import { Harness } from './harness.ts';

/* What goes on beside the planned posts: posts at once, what follows a post, and what is taken back. */

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.close());

const texts = (...all: string[]) => ({ content: { kind: 'texts', texts: all } as const });
/** To six in the evening, when it posts, so many days on. */
const days = async (count: number) => {
  for (let day = 0; day < count; day++) {
    const now = harness.clock.now().toZonedDateTimeISO('UTC');
    const evening = now.with({ hour: 18, minute: 0, second: 0 });
    await harness.clock.set((now.hour < 18 ? evening : evening.add({ days: 1 })).toInstant());
  }
};
const postNow = async () => harness.reminders.postNow('100', harness.id, (await harness.status()).posts);
/** The letters of the club's own texts, as they were posted. */
const posted = () => harness.posts.map((post) => /Text-(\w)/.exec(post)?.[1]).join('');

describe('the turn of texts', () => {
  it.each([
    [['A', 'B'], 1, 'ABABA'],
    [['A', 'B'], 3, 'ABABABA'],
    [['A', 'B', 'C'], 2, 'ABCABC'],
    [['A', 'B', 'C'], 5, 'ABCABCABC'],
  ])('of %j goes on after %d posts at once', async (letters, taps, turn) => {
    await harness.set(texts(...letters.map((letter) => `Text-${letter}`)));
    await days(1);
    for (let tap = 0; tap < taps; tap++) expect((await postNow())?.kind).toBe('posted');
    await days(3);
    expect(posted()).toBe(turn);
  });

  it('has the text again that Discord refused to post at once', async () => {
    await harness.set(texts('Text-A', 'Text-B', 'Text-C'));
    await days(1);
    harness.channels.mishaps.push(mishaps.forbidden);
    expect((await postNow())?.kind).toBe('refused');
    await days(3);
    expect(posted()).toBe('ABCA');
  });

  it.each([
    ['was refused', async () => harness.channels.mishaps.push(mishaps.forbidden), 'refused'],
    [
      'was overtaken by an edit',
      async () => {
        const turn = harness.channels.turn.bind(harness.channels);
        harness.channels.turn = async () => {
          harness.channels.turn = turn;
          await harness.edit({ name: 'Other' });
          return turn();
        };
      },
      'overtaken',
    ],
  ] as const)('goes on from the post at once before the one that %s', async (_, meet, kind) => {
    await harness.set(texts('Text-A', 'Text-B'));
    await days(1);
    await postNow();
    await meet();
    expect((await postNow())?.kind).toBe(kind);
    await days(2);
    expect(posted()).toBe('ABAB');
  });

  it('has the text again whose post at once was refused while the planned one went out', async () => {
    await harness.set(texts('Text-A', 'Text-B', 'Text-C'));
    await harness.clock.set('2026-11-23T17:59:59Z');
    const begun = Promise.withResolvers<void>();
    const refused = Promise.withResolvers<void>();
    harness.channels.mishaps.push(async (store) => {
      begun.resolve();
      await refused.promise;
      return mishaps.forbidden(store);
    });
    const tapped = postNow();
    await begun.promise;
    await days(1);
    refused.resolve();
    await tapped;
    await days(3);
    expect(posted()).toBe('BACA');
  });

  it('has the text again of a day that was tried, paused, and never posted', async () => {
    await harness.set(texts('Text-A', 'Text-B', 'Text-C'));
    await days(1);
    harness.channels.mishaps.push(mishaps.rateLimited);
    await days(1);
    await postNow();
    await harness.reminders.pause('100', harness.id, null);
    await harness.clock.advance({ hours: 5 });
    await harness.reminders.resume('100', harness.id);
    await days(2);
    expect(posted()).toBe('ACBA');
  });

  it('does not bring at once what may have gone out on a day that is past', async () => {
    await harness.set(texts('Text-A', 'Text-B', 'Text-C'));
    await days(1);
    harness.channels.mishaps.push(mishaps.cutAfter);
    const cannotLook = { kind: 'hold', reason: 'no-permission', code: 'CANNOT_LOOK' } as const;
    harness.channels.searchMishaps.push(...Array.from({ length: 50 }, () => async () => cannotLook));
    await days(1);
    harness.crash();
    await harness.clock.advance({ hours: 4 });
    await harness.startProcess();
    await postNow();
    expect(posted()).toBe('ABC');
  });

  it.each([
    ['one that is put before the others', 1, ['N', 'A', 'B', 'C'], 4, 'ANBCN'],
    ['the first one’s going', 2, ['B', 'C'], 3, 'ABCBC'],
    ['one that is put after the others', 2, ['A', 'B', 'C', 'D'], 4, 'ABCDAB'],
    ['another wording', 1, ['A', 'X', 'C'], 3, 'AXCA'],
    ['another order', 1, ['C', 'B', 'A'], 3, 'ACBC'],
  ])('goes on through %s', async (_, before, letters, after, turn) => {
    await harness.set(texts('Text-A', 'Text-B', 'Text-C'));
    await days(before);
    await harness.edit(texts(...letters.map((letter) => `Text-${letter}`)));
    await days(after);
    expect(posted()).toBe(turn);
  });

  it('goes on through a text that is put first before any was posted since rounds are written down', async () => {
    await harness.set(texts('Text-A', 'Text-B', 'Text-C'));
    await days(1);
    await harness.database.db.updateTable('reminders').set({ round: null }).execute();
    await harness.edit(texts('Text-N', 'Text-A', 'Text-B', 'Text-C'));
    await days(3);
    expect(posted()).toBe('ANBC');
  });

  it('counts a text that stands twice among them twice', async () => {
    await harness.set(texts('Text-A', 'Text-B', 'Text-A', 'Text-C'));
    await days(8);
    expect(posted()).toBe('ABACABAC');
  });

  it('carries on through a restart', async () => {
    await harness.set(texts('Text-A', 'Text-B'));
    await days(1);
    await postNow();
    await harness.restart();
    await days(1);
    expect(posted()).toBe('ABA');
  });
});

describe('what follows a post', () => {
  it('is not made up for days later, nor for what was wanted only afterwards', async () => {
    await harness.set({ publish: true });
    await days(1);
    harness.channels.afterPosts.push('again');
    await harness.clock.set('2026-11-24T18:00:00Z');
    await harness.edit({ publish: false });
    await days(10);
    await harness.edit({ replacesLast: true });
    await harness.clock.advance({ minutes: 10 });
    expect(harness.channels.erased).toEqual([]);
  });

  it('leaves the post before where replacing it was turned off, and on again days later', async () => {
    await harness.set({ replacesLast: true });
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.afterPosts.push('again');
    await harness.clock.set('2026-11-24T18:00:00Z');
    await harness.edit({ replacesLast: false });
    await days(5);
    await harness.edit({ replacesLast: true });
    await harness.clock.advance({ minutes: 10 });
    expect(harness.channels.erased).toEqual([]);
  });

  it('is done for one duty while the other is new', async () => {
    await harness.set({ publish: true });
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.afterPosts.push('again');
    await harness.clock.set('2026-11-24T18:00:00Z');
    await harness.edit({ replacesLast: true });
    await harness.clock.advance({ minutes: 10 });
    expect(harness.channels.published).toEqual(['1000', '1001']);
    expect(harness.channels.erased).toEqual([]);
  });

  it('is done for one duty when the other was turned off and on', async () => {
    await harness.set({ publish: true, replacesLast: true });
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.afterPosts.push('again', 'again');
    await harness.clock.set('2026-11-24T18:00:00Z');
    await harness.edit({ publish: false });
    await harness.edit({ publish: true });
    await harness.clock.advance({ minutes: 10 });
    expect(harness.channels.published).toEqual(['1000']);
    expect(harness.channels.erased).toEqual(['1000']);
  });

  it('does not publish what was posted while publishing was off', async () => {
    await harness.set({ publish: true });
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.set('2026-11-24T12:00:00Z');
    const { stamp } = await harness.edit({ publish: false, replacesLast: true });
    harness.channels.afterPosts.push('again');
    await harness.clock.set('2026-11-24T18:00:00Z');
    await harness.reminders.undo('100', harness.id, stamp);
    await harness.clock.advance({ minutes: 10 });
    expect(harness.channels.published).toEqual(['1000']);
  });

  it('is not what was turned on after a post of which nobody knew', async () => {
    await harness.set();
    await days(1);
    harness.channels.mishaps.push(mishaps.cutAfter);
    await days(1);
    await harness.edit({ replacesLast: true, publish: true });
    await harness.clock.advance({ seconds: 30 });
    expect(harness.posts).toHaveLength(2);
    expect([harness.channels.erased, harness.channels.published]).toEqual([[], []]);
  });

  it('leaves a forum that was left alone, with what members said there', async () => {
    await harness.set({ channelId: '300', forum: true });
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.edit({ channelId: '200', forum: false, replacesLast: true });
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.posts).toHaveLength(2);
    expect(harness.channels.erased).toEqual([]);
  });

  it('keeps the link of a post that Discord would not delete', async () => {
    await harness.set({ replacesLast: true });
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.channels.afterPosts.push('never');
    await harness.clock.set('2026-11-24T18:00:00Z');
    const { history } = await harness.status();
    expect(history.map((past) => past.kind === 'posted' && past.link?.messageId)).toEqual(['1001', '1000']);
  });
});

it('an undo after a pause that ended by itself says which day was missed for it', async () => {
  await harness.set({});
  await harness.reminders.pause('100', harness.id, '2026-11-24');
  await harness.clock.set('2026-11-25T12:00:00Z');
  const { stamp } = await harness.edit({ days: ['mon'] });
  await harness.clock.set('2026-11-25T23:00:00Z');
  await harness.reminders.undo('100', harness.id, stamp);
  const { history } = await harness.status();
  expect(history.map(({ kind, date }) => `${kind} ${date}`)).toContain('missed 2026-11-25');
});

it('a skip inside a pause does not keep the next real post from being skipped', async () => {
  await harness.set({});
  await harness.reminders.skip('100', harness.id, '2026-11-25');
  await harness.reminders.pause('100', harness.id, '2026-11-27');
  const status = await harness.reminders.skip('100', harness.id);
  expect(status?.skipping).toContain('2026-11-27');
});

it('a check-in a minute before the night comes, though no timer is there to the millisecond', async () => {
  const plan = { zone: 'UTC', time: '20:59', from: '2026-11-23', until: '2026-11-24' };
  const promise = () => aMessage([card('calm', [text('I promise.')])]);
  expect(await harness.reminders.checkIns.add('7', plan, promise)).not.toBeTypeOf('string');
  await harness.clock.set('2026-11-23T20:59:00.030Z');
  await settled();
  expect(harness.posts).toHaveLength(1);
});

it('a removal by a clock that ran days ahead is for good a quarter of an hour after it was put right', async () => {
  await harness.set({});
  const now = harness.clock.now();
  await harness.clock.set(now.add({ hours: 30 * 24 }));
  await harness.reminders.remove('100', harness.id);
  await harness.clock.set(now);
  await harness.clock.advance({ minutes: 20 });
  expect(await harness.reminders.restore('100', harness.id)).toBeNull();
});

describe('the word of a missed day', () => {
  it('is said again where nobody knows whether it arrived, within minutes, and once it did no more', async () => {
    await harness.set({ graceMinutes: 30 });
    harness.crash();
    await harness.clock.set('2026-11-23T19:00:00Z');
    harness.channels.lostMessages = 2;
    await harness.startProcess();
    expect(harness.told).toEqual([]);
    for (let look = 0; look < 6; look++) await harness.clock.advance({ minutes: 5 });
    expect(harness.told).toEqual([expect.stringContaining('to 300')]);
    await harness.clock.advance({ hours: 20 });
    expect(harness.told).toHaveLength(1);
  });

  it('is said a few times where Discord never says that it arrived, and then no more', async () => {
    await harness.set({ graceMinutes: 30 });
    harness.crash();
    await harness.clock.set('2026-11-23T19:00:00Z');
    harness.channels.lostMessages = 1000;
    await harness.startProcess();
    await harness.clock.advance({ hours: 20 });
    expect(1000 - harness.channels.lostMessages).toBeLessThanOrEqual(10);
  });
});

it.each([
  ['its last day', { endsOn: '2026-11-23' }, async () => {}],
  ['the day before a pause without end', {}, async () => harness.reminders.pause('100', harness.id, null)],
] as const)('a post of %s of which nobody knows is looked for until it is found', async (_, changes, act) => {
  await harness.set(changes);
  harness.channels.mishaps.push(mishaps.answeredNever);
  await harness.clock.set('2026-11-23T18:00:00Z');
  await act();
  harness.crash();
  await harness.clock.set('2026-11-23T22:00:00Z');
  for (let search = 0; search < 3; search++)
    harness.channels.searchMishaps.push(async () => ({ kind: 'unknown', code: 'HTTP_500' }));
  await harness.startProcess();
  await harness.clock.advance({ hours: 24 * 3 });
  expect((await harness.status()).history).toMatchObject([{ kind: 'posted', date: '2026-11-23' }]);
  expect(harness.channels.searches).toBeLessThan(10);
});

describe('while nobody knows whether a post arrived', () => {
  /** The answer to the post of 23 November never comes, and the process dies. */
  const losePost = async (changes: Partial<ReminderSettings> = {}) => {
    await harness.set({ graceMinutes: 60, ...changes });
    harness.channels.mishaps.push(mishaps.answeredNever);
    await harness.clock.set('2026-11-23T18:00:00Z');
    harness.crash();
  };
  const takes = (seconds: number) => harness.clock.setMeanwhile(harness.clock.now().add({ seconds }));
  const page = async () => read(pageCard(await harness.status(), harness.channels.health, { isOnly: true }));

  it('the time is asked for every few seconds, and later once a minute, where Discord does not say it', async () => {
    await losePost();
    let asked = 0;
    // Should it ask without end, it is to come to one.
    harness.hearTime = async () => ++asked > 100;
    await harness.clock.set('2026-11-23T18:00:10Z');
    await harness.startProcess();
    await harness.clock.advance({ minutes: 2 });
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(20);
    // Later, once a minute.
    await harness.clock.advance({ minutes: 50 });
    expect(asked).toBeLessThan(90);
  });

  it('a fault is met once a minute, and no faster', async () => {
    await harness.set({ graceMinutes: 60 });
    await harness.stop();
    let told = 0;
    harness.channels.tell = async () => {
      if (++told < 100) throw new Error('a fault of ours');
      return 'arrived';
    };
    await harness.clock.set('2026-11-24T19:30:10Z');
    await harness.startProcess();
    await harness.clock.advance({ minutes: 5 });
    expect(told).toBeGreaterThan(2);
    expect(told).toBeLessThan(10);
  });

  it('what is due goes out in time, though looking and telling take longer than a lease', async () => {
    await losePost();
    harness.channels.findOwn = async () => {
      takes(20);
      return { kind: 'unknown', code: 'TIMED_OUT' };
    };
    harness.channels.tell = async () => {
      takes(40);
      return 'unknown';
    };
    await harness.clock.set('2026-11-25T18:00:10Z');
    await harness.startProcess();
    await harness.clock.advance({ minutes: 5 });
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '25 Nov 18:00']);
  });

  it('nobody is told of other days at every try of one that is due', async () => {
    await harness.set({ graceMinutes: 180 });
    await harness.stop();
    let told = 0;
    harness.channels.tell = async () => {
      told += 1;
      return 'unknown';
    };
    harness.channels.mishaps.push(...Array.from({ length: 300 }, () => mishaps.rateLimited));
    await harness.clock.set('2026-11-24T18:00:10Z');
    await harness.startProcess();
    await harness.clock.advance({ hours: 6 });
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(12);
  });

  it('its page says that it is looked for, and after a week that nobody found out; the organiser is told of no lost day', async () => {
    await losePost({ endsOn: '2026-11-23' });
    harness.channels.findOwn = async () => ({ kind: 'hold', reason: 'no-permission', code: 'CANNOT_LOOK' });
    await harness.clock.set('2026-11-23T20:10:00Z');
    await harness.startProcess();
    expect(await page()).toContain('May have been posted, and I am looking for it: Mon 23 Nov.');
    expect(await page()).not.toContain('No planned post has gone out yet');
    await harness.clock.advance({ hours: 24 * 10 });
    expect(await page()).toContain('Mon 23 Nov: may have been posted, I could not find out');
    expect(harness.told).toEqual([]);
  });

  it('the post is looked for before another goes out in its place', async () => {
    await harness.set({ content: { kind: 'texts', texts: ['Only'] } });
    harness.channels.mishaps.push(mishaps.cutAfter, mishaps.rateLimited);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ seconds: 5 });
    await harness.edit({ content: { kind: 'tips' } });
    await harness.clock.advance({ hours: 24 * 8 });
    expect(harness.posts[0]).toContain('Only');
    const first = harness.database.db.selectFrom('deliveries').select('tip_id').orderBy('local_date');
    expect((await first.executeTakeFirst())?.tip_id).toMatch(/^text:/);
    expect(new Set(harness.postedTips.slice(1, 9)).size).toBe(8);
  });

  /** It may have been posted at six; then the day moved to eight, and was skipped before that. */
  const skipInDoubt = async () => {
    await harness.set({
      graceMinutes: 60,
      content: { kind: 'texts', texts: ['Text-A', 'Text-B', 'Text-C'] },
    });
    harness.channels.mishaps.push(mishaps.cutAfter);
    // Whether the first look comes before the skip or after it: it finds nothing out.
    harness.channels.searchMishaps.push(async () => ({ kind: 'unknown', code: 'HTTP_500' }));
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.edit({ time: '20:00' });
    expect(await harness.reminders.skip('100', harness.id)).toMatchObject({ date: '2026-11-23' });
  };

  it('a day that is skipped then is looked for, and what it carried has had its turn', async () => {
    await skipInDoubt();
    await days(1);
    await harness.clock.advance({ hours: 24 });
    expect(harness.posts.join()).toMatch(/Text-A.*Text-B/s);
    expect((await harness.status()).history.at(-1)).toMatchObject({ kind: 'posted', date: '2026-11-23' });
  });

  it('a day that is skipped then, and never found, stays skipped; after a week nobody looks any more', async () => {
    harness.channels.findOwn = async () => {
      harness.channels.searches += 1;
      return { kind: 'unknown', code: 'HTTP_500' };
    };
    await skipInDoubt();
    await harness.clock.advance({ hours: 24 * 9 });
    const { searches } = harness.channels;
    expect(searches).toBeGreaterThan(5);
    await harness.clock.advance({ hours: 24 * 2 });
    expect(harness.channels.searches).toBe(searches);
    expect((await harness.status()).history.map(({ date }) => date)).not.toContain('2026-11-23');
    expect(harness.told).toEqual([]);
  });

  /** It comes back after the grace of the day after, and looks for the lost post until `answer` is called. */
  const lookLong = async () => {
    let answer: (outcome: FindOutcome) => void = () => {};
    harness.channels.searchMishaps.push(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await harness.set({ graceMinutes: 60 });
    harness.channels.mishaps.push(mishaps.cutBefore);
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.stop();
    await harness.clock.set('2026-11-24T19:05:00Z');
    await harness.startProcess();
    expect(harness.channels.searches).toBe(1);
    return async (outcome: FindOutcome) => {
      answer(outcome);
      await harness.clock.advance({ hours: 6 });
    };
  };

  it('a day that is moved to later while that is found out is not called lost, and goes out', async () => {
    const end = await lookLong();
    await harness.edit({ time: '23:00' });
    await end({ kind: 'absent' });
    expect(harness.postedAt).toEqual(['24 Nov 23:00']);
    expect(harness.told.join()).not.toContain('24 Nov');
  });

  it('a day that is moved to later and skipped while that is found out stays skipped', async () => {
    const end = await lookLong();
    await harness.edit({ time: '23:00' });
    await harness.reminders.skip('100', harness.id, '2026-11-24');
    await end({ kind: 'absent' });
    expect(harness.postedAt).toEqual([]);
    expect(harness.told.join()).not.toContain('24 Nov');
  });

  it('a day that is due then, moved to later and skipped, stays skipped', async () => {
    await harness.set();
    harness.channels.mishaps.push(...Array.from({ length: 9 }, () => mishaps.cutBefore));
    let answer: (outcome: FindOutcome) => void = () => {};
    harness.channels.searchMishaps.push(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await harness.clock.set('2026-11-23T18:00:00Z');
    while (harness.channels.searches === 0) await harness.clock.advance({ seconds: 10 });
    harness.channels.mishaps.length = 0;
    await harness.edit({ time: '20:00' });
    await harness.reminders.skip('100', harness.id, '2026-11-23');
    answer({ kind: 'absent' });
    await harness.clock.advance({ hours: 3 });
    expect(harness.postedAt).toEqual([]);
    expect((await harness.status()).skipping).toEqual([]);
  });

  it('a day that is found, though it was skipped, cannot be un-skipped: it is posted', async () => {
    await skipInDoubt();
    await harness.clock.advance({ minutes: 40 });
    expect((await harness.status()).history).toMatchObject([{ kind: 'posted', date: '2026-11-23' }]);
    const unskipped = await harness.reminders.unskip('100', harness.id, '2026-11-23');
    expect(unskipped).toMatchObject({ undo: null, day: 'past' });
  });

  it('the post is looked for though the reminder is on hold', async () => {
    await harness.set();
    harness.channels.mishaps.push(mishaps.cutAfter, mishaps.forbidden);
    harness.channels.forbid();
    await harness.clock.set('2026-11-23T18:00:00Z');
    await harness.clock.advance({ hours: 6 });
    const { state, history } = await harness.status();
    expect(state.kind).toBe('held');
    expect(history).toMatchObject([{ kind: 'posted', date: '2026-11-23' }]);
  });

  it('an older post that is found ends no hold that came after it', async () => {
    await losePost();
    harness.channels.searchMishaps.push(
      ...Array.from({ length: 12 }, () => async () => ({ kind: 'unknown', code: 'HTTP_500' }) as const),
    );
    await harness.clock.set('2026-11-23T22:00:00Z');
    await harness.startProcess();
    await harness.clock.set('2026-11-24T17:59:00Z');
    harness.channels.mishaps.push(...Array.from({ length: 50 }, () => mishaps.refused));
    await harness.clock.advance({ minutes: 10 });
    harness.channels.searchMishaps.length = 0;
    await harness.clock.advance({ hours: 20 });
    const { state, history, lastError } = await harness.status();
    expect(history.at(-1)).toMatchObject({ kind: 'posted', date: '2026-11-23' });
    expect(state).toMatchObject({ kind: 'held', reason: 'refused' });
    expect(lastError?.code).toBe('50035');
    expect(harness.told).toHaveLength(1);
  });

  it.each([false, true])(
    'removed and restored meanwhile by another process, it goes out once (forum: %s)',
    async (forum) => {
      await harness.set({ forum });
      let arrive = () => {};
      harness.channels.mishaps.push(
        (store) =>
          new Promise((resolve) => {
            arrive = () => resolve(store());
          }),
      );
      await harness.clock.set('2026-11-23T18:00:00Z');
      await harness.startProcess();
      await harness.reminders.remove('100', harness.id);
      await harness.clock.advance({ seconds: 5 });
      await harness.reminders.restore('100', harness.id);
      await harness.clock.advance({ seconds: 5 });
      arrive();
      await harness.clock.advance({ minutes: 5 });
      expect(harness.postedAt).toEqual(['23 Nov 18:00']);
      expect((await harness.status()).history).toMatchObject([{ kind: 'posted', date: '2026-11-23' }]);
    },
  );

  it('of a past day, today’s post waits for no clock of Discord’s', async () => {
    await losePost();
    harness.channels.findOwn = async () => ({ kind: 'unknown', code: 'HTTP_500' });
    harness.hearTime = async () => false;
    await harness.clock.set('2026-11-24T17:59:00Z');
    await harness.startProcess();
    await harness.clock.set('2026-11-24T18:00:00Z');
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '24 Nov 18:00']);
  });

  it('by a clock that ran a year ahead, it is looked for once a day', async () => {
    await harness.close();
    harness = await Harness.open('2027-11-23T12:00:00Z');
    await harness.set({ graceMinutes: 60, endsOn: '2027-11-23' });
    harness.channels.mishaps.push(mishaps.answeredNever);
    await harness.clock.set('2027-11-23T18:00:00Z');
    harness.crash();
    harness.channels.findOwn = async () => {
      harness.channels.searches += 1;
      return { kind: 'unknown', code: 'HTTP_500' };
    };
    await harness.clock.set('2026-11-23T20:00:00Z');
    await harness.startProcess();
    await harness.clock.advance({ hours: 24 });
    expect(harness.channels.searches).toBeLessThan(5);
  });
});
