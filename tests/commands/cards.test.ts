import { describe, expect, it } from 'vitest';
import {
  detailCard,
  entryCard,
  evidenceCard,
  faqMenuCard,
  flagCard,
  flagSourcesCard,
  overviewCard,
} from '../../commands/cards/answer.ts';
import { limits } from '../../commands/cards/limits.ts';
import type { Message } from '../../commands/cards/message.ts';
import { reminderPost, testCard } from '../../commands/cards/reminder.ts';
import { openKnowledge } from '../../knowledge/index.ts';
import { defaultClub } from '../../src/defaults.ts';
import { buttonsOf, countComponents, read, textLength } from '../support/read.ts';

const knowledge = openKnowledge();
const frame = { knowledge, club: defaultClub };

function expectToFit(message: Message): void {
  expect(textLength(message)).toBeLessThan(limits.messageText);
  expect(read(message)).not.toContain('…\n');
  expect(countComponents(message)).toBeLessThanOrEqual(limits.components);
  const ids = buttonsOf(message).map(({ customId }) => customId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(message.allowed_mentions).toEqual({ parse: [] });
}

describe('the cards of an entry', () => {
  it.each(knowledge.entries.map((entry) => [entry.id, entry] as const))(
    '%s fit, each of them',
    (_id, entry) => {
      const related = knowledge.entries.slice(0, 3);
      const asked = 'x'.repeat(6000);
      expectToFit(
        entryCard(entry, { ...frame, asked, related, preview: { messageId: '9'.repeat(20) }, remark: 'x' }),
      );
      expectToFit(detailCard(entry, frame));
      expectToFit(evidenceCard(entry, frame));
      expect(read(evidenceCard(entry, frame))).toMatch(/https:\/\/|No source that we could check/);
    },
  );

  it('show only sources that were checked', () => {
    for (const entry of knowledge.entries) {
      expect(knowledge.references(entry).filter(({ status }) => status !== 'verified')).toEqual([]);
    }
  });
});

describe('the card of a warning sign', () => {
  it.each(knowledge.redFlags.map((flag) => [flag.id, flag] as const))(
    '%s says what to do in at most 600 characters, with every number filled in',
    (_id, flag) => {
      const message = flagCard(flag, defaultClub);
      expectToFit(message);
      expect(textLength(message)).toBeLessThanOrEqual(600);
      expect(read(message)).not.toMatch(/[{}]/);
      expect(read(message)).toContain('not a diagnosis');
      expectToFit(flagSourcesCard(flag, frame));
    },
  );

  it('calls the emergency number in every emergency', () => {
    for (const flag of knowledge.redFlags.filter(({ urgency }) => urgency === 'emergency')) {
      expect([flag.id, read(flagCard(flag, defaultClub))]).toEqual([
        flag.id,
        expect.stringContaining(defaultClub.emergencyNumbers),
      ]);
    }
  });
});

describe('the other cards', () => {
  it('fit', () => {
    expectToFit(overviewCard(frame));
    expectToFit(faqMenuCard(frame));
    for (const tip of knowledge.tips) {
      expectToFit(reminderPost({ tip, deliveryId: 'abcdefghijkl-20261123', roleId: null, late: true }));
      expectToFit(testCard(tip));
    }
  });

  it('mention a role only in the daily post, and only the one that was chosen', () => {
    const [tip] = knowledge.tips;
    if (!tip) throw new Error('there are no tips');
    const post = reminderPost({ tip, deliveryId: 'abcdefghijkl-20261123', roleId: '42', late: false });
    expect(post.allowed_mentions).toEqual({ parse: [], roles: ['42'] });
    expect(read(post)).toContain('<@&42>');
  });
});
