import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Entry } from '../knowledge/index.ts';
import { entryCard } from './cards/answer.ts';
import { defineCommand } from './command.ts';
import { answerQuestion, everywhere, privateOption, suggestEntries } from './kit/answering.ts';
import type { Services } from './services.ts';

/** Half of the tips: the next one is always one of the other half, so it still comes as a surprise. */
const notAgainWithin = 4;

export default defineCommand({
  definition: {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: 'tip',
    description: 'A recovery tip: one to look up, or one you have not just seen.',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'What the tip is about. Leave it out for a surprise.',
        autocomplete: true,
      },
      privateOption,
    ],
  },
  async answer({ options, asker }, services) {
    const { topic } = options;
    if (topic !== undefined) {
      return answerQuestion(topic, { private: options.private, among: ['tip'], asker }, services);
    }
    const { knowledge, contacts } = services;
    const entry = await surprise(asker.guildId, services);
    const hidden = options.private === true;
    return {
      kind: 'message',
      private: hidden,
      message: entryCard(entry, { knowledge, contacts, ...(hidden ? { preview: {} } : {}) }),
    };
  },
  suggest: (focus, services) => suggestEntries(focus, services, ['tip']),
});

async function surprise(guildId: string | null, { knowledge, recentTips, random }: Services): Promise<Entry> {
  const recent = guildId === null ? [] : await recentTips.shown(guildId, notAgainWithin);
  const fresh = knowledge.tips.filter(({ id }) => !recent.includes(id));
  const pool = fresh.length > 0 ? fresh : knowledge.tips;
  const entry = pool[Math.floor(random() * pool.length)];
  if (!entry) throw new RangeError('The knowledge holds no tips, or random() left [0, 1).');
  if (guildId !== null) await recentTips.note(guildId, entry.id);
  return entry;
}
