import { describe, expect, it } from 'vitest';
import {
  detailCard,
  entryCard,
  evidenceCard,
  faqMenuCard,
  overviewCard,
} from '../../commands/cards/answer.ts';
import { dangerCard, flagSourcesCard, hintCard, privateHintCard } from '../../commands/cards/danger.ts';
import { reminderPost, testCard } from '../../commands/cards/reminder.ts';
import { limits } from '../../commands/discord/limits.ts';
import type { Message } from '../../commands/discord/message.ts';
import { shippedContent } from '../../knowledge/index.ts';
import { defaultContacts } from '../../src/defaults.ts';
import { knowledge } from '../support/knowledge.ts';
import { buttonsOf, countComponents, read, textLength } from '../support/read.ts';

const frame = { knowledge, contacts: defaultContacts };

function expectToFit(message: Message, mentions: { users?: string[] } = {}): void {
  expect(textLength(message)).toBeLessThan(limits.messageText);
  expect(read(message)).not.toContain('…\n');
  expect(countComponents(message)).toBeLessThanOrEqual(limits.components);
  const ids = buttonsOf(message).map(({ customId }) => customId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(message.allowed_mentions).toEqual({ parse: [], ...mentions });
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

const helping = { authorId: '100000000000000001', messageId: '100000000000000002' };
const told = {
  heard: [],
  onlyNamed: false,
  ofAnother: false,
  discreet: false,
  instead: knowledge.entries[0] ?? null,
  language: null,
};

const hinted = { contacts: defaultContacts, authorId: helping.authorId, who: 'author' } as const;

describe('the card of a red flag', () => {
  it.each(knowledge.redFlags.map((flag) => [flag.id, flag] as const))(
    '%s says what to do in at most 600 characters, with every number filled in',
    (_id, flag) => {
      const message = dangerCard(flag, { contacts: defaultContacts });
      expectToFit(message);
      expect(textLength(message)).toBeLessThanOrEqual(600);
      expect(read(message)).not.toMatch(/[{}]/);
      expect(read(message)).toContain(flag.care === 'crisis' ? 'Only you see this' : 'not a diagnosis');
      expectToFit(flagSourcesCard(flag, frame));
    },
  );

  it.each(knowledge.redFlags.map((flag) => [flag.id, flag] as const))(
    '%s fits however it was come to, with all that a member can type',
    (_id, flag) => {
      for (const come of [
        { asked: 'x'.repeat(6000), told: { ...told, heard: ['word '.repeat(200), 'other'.repeat(99)] } },
        { told: { ...told, onlyNamed: true, instead: null } },
        { told: { ...told, ofAnother: true } },
        { told: { ...told, language: 'ukr' as const } },
        { told, helping },
        { told, helping, done: 'Sent.' },
      ]) {
        const message = dangerCard(flag, { contacts: defaultContacts, ...come });
        expectToFit(message);
        expect(read(message)).not.toMatch(/[{}]/);
      }
      const place = '100000000000000003/100000000000000004';
      expectToFit(hintCard(flag, helping, { contacts: defaultContacts, place, who: 'another' }), {
        users: [helping.authorId],
      });
      expectToFit(privateHintCard(flag, hinted));
    },
  );

  it('calls the emergency number in every emergency, for oneself and for another', () => {
    for (const flag of knowledge.redFlags.filter(({ urgency }) => urgency === 'emergency')) {
      for (const come of [{}, { told: { ...told, ofAnother: true } }, { helping }]) {
        expect([flag.id, read(dangerCard(flag, { contacts: defaultContacts, ...come }))]).toEqual([
          flag.id,
          expect.stringContaining(defaultContacts.emergencyNumbers),
        ]);
      }
    }
  });

  it('shows only sources that were checked, though some cards name others', () => {
    const cited = knowledge.redFlags.flatMap(({ sources }) => sources);
    const unchecked = shippedContent.references.filter(({ status }) => status !== 'verified');
    expect(unchecked.filter(({ key }) => cited.includes(key))).not.toEqual([]);
    for (const flag of knowledge.redFlags) {
      expect(knowledge.references(flag).filter(({ status }) => status !== 'verified')).toEqual([]);
      const card = read(flagSourcesCard(flag, frame));
      expect(unchecked.filter(({ citation }) => card.includes(citation))).toEqual([]);
    }
  });

  it('mentions nobody, but the author of a message in the hint that goes into their channel', () => {
    for (const flag of knowledge.redFlags) {
      expect(dangerCard(flag, { contacts: defaultContacts, helping }).allowed_mentions).toEqual({
        parse: [],
      });
      expect(privateHintCard(flag, hinted).allowed_mentions).toEqual({ parse: [] });
      const hint = hintCard(flag, helping, { contacts: defaultContacts, place: '1/2', who: 'author' });
      expect(hint.allowed_mentions).toEqual({ parse: [], users: [helping.authorId] });
    }
  });

  it('names nothing in that hint: neither sign nor illness', () => {
    const [first, ...others] = knowledge.redFlags.map((flag) =>
      read(hintCard(flag, helping, { contacts: defaultContacts, place: '1/2', who: 'author' })),
    );
    expect(new Set(others)).toEqual(new Set([first]));
  });
});

describe('the other cards', () => {
  it('fit', () => {
    expectToFit(overviewCard(frame));
    expectToFit(faqMenuCard(frame, []));
    for (const tip of knowledge.tips) {
      expectToFit(
        reminderPost({
          name: 'Recovery reminder',
          piece: { id: tip.id, entry: tip },
          deliveryId: 'abcdefghijkl-20261123',
          roleId: null,
          own: null,
          late: true,
        }),
      );
      expectToFit(testCard('Recovery reminder', { id: tip.id, entry: tip }));
    }
  });

  it('mention a role only in the daily post, and only the one that was chosen', () => {
    const [tip] = knowledge.tips;
    if (!tip) throw new Error('there are no tips');
    const post = reminderPost({
      name: 'Recovery reminder',
      piece: { id: tip.id, entry: tip },
      deliveryId: 'abcdefghijkl-20261123',
      roleId: '42',
      own: null,
      late: false,
    });
    expect(post.allowed_mentions).toEqual({ parse: [], roles: ['42'] });
    expect(read(post)).toContain('<@&42>');
  });
});
