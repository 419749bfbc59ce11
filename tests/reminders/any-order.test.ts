import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { type ReminderSettings, repetitions, type Weekday, weekdays } from '../../commands/services.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { mishaps } from './fake-channels.ts';
import { Harness } from './harness.ts';

/*
 * Whatever organisers do in whatever order, and whatever happens to the process and the answers in between: no date is
 * posted twice, and what the reminder says it will post next is what it posts.
 */

const zones = [
  'Europe/London',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
];
const dates = Array.from({ length: 12 }, (_, ahead) =>
  Temporal.PlainDate.from('2026-11-20').add({ days: ahead }).toString(),
);

const anyChange: fc.Arbitrary<Partial<ReminderSettings>> = fc.oneof(
  fc.record({ time: fc.constantFrom('00:00', '07:30', '12:00', '18:00', '23:59') }),
  fc.record({ zone: fc.constantFrom(...zones) }),
  fc.record({ days: fc.subarray([...weekdays] as Weekday[], { minLength: 1 }) }),
  fc.record({ repetition: fc.constantFrom(...repetitions) }),
  fc.record({ startsOn: fc.constantFrom(...dates) }),
  fc.record({ endsOn: fc.constantFrom(null, ...dates) }),
  fc.record({ channelId: fc.constantFrom('200', '201') }),
  fc.record({ forum: fc.boolean() }),
  fc.record({ name: fc.constantFrom('One', 'Two') }),
  fc.record({ publish: fc.boolean(), replacesLast: fc.boolean() }),
);

type Act = (harness: Harness) => Promise<unknown>;
const act = (does: Act): Act => does;
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  anyChange.map((change) => act((harness) => harness.edit(change))),
  anyChange.map((change) =>
    act(async (harness) => {
      const { stamp } = await harness.edit(change);
      await harness.reminders.undo('100', harness.id, stamp);
    }),
  ),
  fc.constantFrom(...dates).map((date) => act((one) => one.reminders.skip('100', one.id, date))),
  fc.constantFrom(...dates).map((date) => act((one) => one.reminders.unskip('100', one.id, date))),
  fc.constant(act((one) => one.reminders.skip('100', one.id))),
  fc.constantFrom(null, ...dates).map((date) => act((one) => one.reminders.pause('100', one.id, date))),
  fc.constant(act((one) => one.reminders.resume('100', one.id))),
  fc.constant(
    act(async (one) => {
      await one.reminders.remove('100', one.id);
      await one.reminders.restore('100', one.id);
    }),
  ),
  fc.constant(act(async (one) => one.reminders.postNow('100', one.id, (await one.status()).posts))),
  fc.integer({ min: 1, max: 30 }).map((hours) => act((one) => one.clock.advance({ hours }))),
  fc.integer({ min: 1, max: 200 }).map((seconds) => act((one) => one.clock.advance({ seconds }))),
  fc.constant(act((one) => one.restart())),
  fc.constant(
    act(async (one) => {
      one.crash();
      await one.startProcess();
    }),
  ),
  fc
    .constantFrom(mishaps.cutAfter, mishaps.cutBefore, mishaps.rateLimited)
    .map((mishap) => act(async (one) => one.channels.mishaps.push(mishap))),
);

it('posts no date twice, and what it says it will post, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 12 }), async (acts) => {
      const harness = await Harness.open();
      try {
        await harness.add(settings);
        for (const one of acts) await one(harness);
        harness.channels.mishaps.length = 0;
        await harness.clock.advance({ minutes: 20 });
        await harness.reminders.resume('100', harness.id);
        await harness.edit({ endsOn: null });
        await harness.clock.advance({ minutes: 20 });
        const { next, due, skipping } = await harness.status();
        expect(due).toBeNull();
        const before = harness.channels.posts.length;
        const promised = next.slice(0, 3);
        for (const { at } of promised) await harness.clock.set(at);
        const posts = harness.channels.posts.slice(before).map(({ nonce }) => nonce);
        expect(posts).toEqual(promised.map(({ date }) => `${harness.id}-${date.replaceAll('-', '')}`));
        const posted = harness.channels.posts.slice(before).map(({ at }) => at.toString().slice(0, 16));
        expect(posted).toEqual(promised.map(({ at }) => at.toString().slice(0, 16)));
        expect(next.filter(({ date }) => skipping.includes(date))).toEqual([]);
        const nonces = harness.channels.posts.map(({ nonce }) => nonce).filter((one) => !one.includes('-n'));
        expect(nonces.filter((one, at) => nonces.indexOf(one) !== at)).toEqual([]);
      } finally {
        await harness.close();
      }
    }),
    // Over a connection each run takes a second.
    { numRuns: inject('postgresUrl') === undefined ? 60 : 20 },
  );
});
