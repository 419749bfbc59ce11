import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReminderContent } from '../../commands/services.ts';
import { topics } from '../../commands/services.ts';
import { advanced, choose } from '../../src/reminders/content.ts';
import type { Round } from '../../src/reminders/plan.ts';
import { roundOrder } from '../../src/reminders/tip-order.ts';
import { everyEvening } from '../../tools/reminder-settings.ts';
import { knowledge } from '../support/knowledge.ts';

const order = (id: string, from: number, count: number, size = 8) =>
  Array.from(
    { length: count },
    (_, index) => roundOrder(id, Math.floor((from + index) / size), size)[(from + index) % size],
  );

describe('the order of the tips', () => {
  const anyId = fc.stringMatching(/^[0-9a-z]{12}$/);

  it('shows every tip before any comes again, round after round', () => {
    fc.assert(
      fc.property(
        anyId,
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 12 }),
        (id, round, size) => {
          expect(order(id, round * size, size, size).toSorted((one = 0, other = 0) => one - other)).toEqual(
            Array.from({ length: size }, (_, place) => place),
          );
        },
      ),
    );
  });

  it('never shows the same tip twice running', () => {
    fc.assert(
      fc.property(anyId, fc.integer({ min: 2, max: 12 }), (id, size) => {
        const shown = order(id, 0, size * 20, size);
        expect(shown.some((place, index) => place === shown[index - 1])).toBe(false);
      }),
    );
  });

  it('differs from server to server and from round to round', () => {
    const servers = ['a1b2c3d4e5f6', 'a1b2c3d4e5f7', 'zzzzzzzzzzzz', '000000000000'];
    expect(new Set(servers.map((id) => order(id, 0, 8).join())).size).toBe(4);
    expect(order('a1b2c3d4e5f6', 0, 8)).not.toEqual(order('a1b2c3d4e5f6', 8, 8));
  });

  it('begins with every tip about equally often', () => {
    const firsts = Array.from({ length: 4000 }, (_, index) => roundOrder(`server-${index}`, 0, 8)[0]);
    for (let place = 0; place < 8; place++) {
      const share = firsts.filter((first) => first === place).length / firsts.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.15);
    }
  });

  it('stays as it is from version to version, so that an update does not repeat a tip', () => {
    expect(order('a1b2c3d4e5f6', 0, 16)).toEqual([0, 2, 6, 1, 5, 7, 4, 3, 2, 0, 4, 3, 1, 6, 7, 5]);
  });
});

describe('a round', () => {
  const settings = (content: ReminderContent) => ({
    ...everyEvening,
    guildId: '1',
    channelId: '2',
    organiserId: '3',
    content,
  });
  const round = (content: ReminderContent) => {
    const posted: string[] = [];
    let now: Round = { number: 0, posted: [] };
    while (now.number === 0) {
      const reminder = { id: 'a1b2c3d4e5f6', settings: settings(content), postCount: 0, round: now };
      const { piece } = choose(reminder, knowledge, { but: new Set() });
      now = advanced(now, piece.id);
      if (now.number === 0) posted.push(piece.id);
    }
    return posted.toSorted();
  };

  it('has each of a club’s texts, though two are the same or cannot be told apart when they are written down', () => {
    expect(round({ kind: 'texts', texts: ['Rest', 'Rest', 'Roll \uD800', 'Roll \uDC00'] })).toHaveLength(4);
  });

  it('of a topic is its tip, and the causes, questions and further answers that the tip helps with first', () => {
    expect(round({ kind: 'topic-warm-up' })).toEqual([
      'cause:warm-up',
      'faq:warm-up',
      'more:stretching',
      'more:tight-calves',
      'tip:warm-up',
    ]);
  });

  it.each(topics)('of %s has three entries at least, and all topics together have every entry', (topic) => {
    expect(round({ kind: `topic-${topic}` }).length).toBeGreaterThanOrEqual(3);
    const all = topics.flatMap((one) => round({ kind: `topic-${one}` }));
    expect(all.toSorted()).toEqual(knowledge.entries.map(({ id }) => id).toSorted());
  });
});
