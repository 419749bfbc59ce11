import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { message as aMessage, card, text } from '../../commands/discord/message.ts';
import { settled } from '../support/manual-clock.ts';
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
