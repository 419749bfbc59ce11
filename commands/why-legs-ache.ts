import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { overviewCard } from './cards/answer.ts';
import { defineCommand } from './command.ts';
import { answerQuestion, everywhere, privateOption, suggestEntries } from './kit/answering.ts';

/** The article's causes, and what is beyond it: a sore shin is no cause of its own. */
const ofSymptoms = ['cause', 'more'] as const;

export default defineCommand({
  definition: {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: 'why-legs-ache',
    description: 'Why legs ache after a run: the nine usual causes, or the likeliest for what you feel.',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'symptom',
        description: 'What you feel, where and since when. Leave it out to see all nine causes.',
        autocomplete: true,
      },
      privateOption,
    ],
  },
  answer({ options, asker }, services) {
    const { symptom } = options;
    if (symptom === undefined) {
      return { kind: 'message', private: options.private === true, message: overviewCard(services) };
    }
    return answerQuestion(symptom, { private: options.private, among: ofSymptoms, asker }, services);
  },
  // An empty box offers the nine.
  suggest: (focus, services) =>
    suggestEntries(focus, services, focus.text.trim() === '' ? ['cause'] : ofSymptoms),
});
