import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { faqMenuCard } from './cards/answer.ts';
import { defineCommand } from './command.ts';
import { answerQuestion, everywhere, privateOption, suggestEntries } from './kit/answering.ts';

export default defineCommand({
  definition: {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: 'faq',
    description: 'The questions runners ask most about sore legs, and what they ask beyond them.',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Begin to type to find it. Leave it out to see them all.',
        autocomplete: true,
      },
      privateOption,
    ],
  },
  async answer({ options, asker }, services) {
    const { question } = options;
    if (question === undefined) {
      const { entries } = await services.club.of(asker.guildId);
      return { kind: 'message', private: options.private === true, message: faqMenuCard(services, entries) };
    }
    return answerQuestion(question, { private: options.private, among: ['faq'], asker }, services);
  },
  suggest: (focus, services) => suggestEntries(focus, services, ['faq']),
});
