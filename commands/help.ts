import { ApplicationCommandType } from 'discord-api-types/v10';
import { aboutCard } from './cards/about.ts';
import { faqMenuCard, overviewCard } from './cards/answer.ts';
import { helpCard } from './cards/help.ts';
import { type Action, defineCommand, type Reply, UserError } from './command.ts';
import { addresses } from './discord/custom-id.ts';
import type { Message } from './discord/message.ts';
import { everywhere } from './kit/answering.ts';
import type { Services } from './services.ts';

const privately = (message: Message): Reply => ({ kind: 'message', private: true, message });

/** What the buttons lead on to, as the commands of the same names would show it. */
const leads: Readonly<
  Record<string, (services: Services, guildId: string | null) => Message | Promise<Message>>
> = {
  causes: (services) => overviewCard(services),
  async questions(services, guildId) {
    return faqMenuCard(services, (await services.club.of(guildId)).entries);
  },
  about: (services) => aboutCard(services),
};

const openFromHelp: Action = {
  address: addresses.help,
  async use({ args: [to = ''], asker }, services) {
    const lead = Object.hasOwn(leads, to) ? leads[to] : undefined;
    if (!lead) throw new UserError('That is not there any more. **/help** says what is.');
    return privately(await lead(services, asker.guildId));
  },
};

export default defineCommand({
  definition: {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'What I can do, and where to begin.',
  },
  answer: ({ asker }, { knowledge }) =>
    privately(helpCard({ knowledge, isInServer: asker.guildId !== null })),
  actions: [openFromHelp],
});
