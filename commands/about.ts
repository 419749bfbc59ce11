import { ApplicationCommandType } from 'discord-api-types/v10';
import { aboutCard } from './cards/about.ts';
import { defineCommand } from './command.ts';
import { everywhere } from './kit/answering.ts';

export default defineCommand({
  definition: {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: 'about',
    description: 'What this bot is, where its answers come from, and what it keeps.',
  },
  answer: (_request, services) => ({ kind: 'message', private: true, message: aboutCard(services) }),
});
