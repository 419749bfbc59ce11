import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { detailCard, entryCard, evidenceCard, flagSourcesCard } from './cards/answer.ts';
import type { Message } from './cards/message.ts';
import { type Action, defineCommand, type Services, type Use, UserError } from './contract.ts';
import { answerQuestion, everywhere, privateOption } from './kit/answering.ts';
import { addresses } from './kit/custom-id.ts';

const outdated = () =>
  new UserError('That card is from an older version of me and leads nowhere now. Ask again with **/ask**.');

function entryOf(id: string | undefined, { knowledge }: Services) {
  const entry = id === undefined ? undefined : knowledge.entry(id);
  if (!entry) throw outdated();
  return entry;
}

function view(use: Use, services: Services): Message {
  const [id, shown] = use.args;
  const entry = entryOf(id, services);
  if (shown === 'detail') return detailCard(entry, services);
  if (shown === 'evidence') return evidenceCard(entry, services);
  return entryCard(entry, services);
}

const openEntry: Action = {
  address: addresses.entry,
  use: (use, services) => ({ kind: 'message', private: true, message: view(use, services) }),
};

const openFromMenu: Action = {
  address: addresses.entryMenu,
  use: ({ values }, services) => ({
    kind: 'message',
    private: true,
    message: entryCard(entryOf(values[0], services), services),
  }),
};

const openFlagSources: Action = {
  address: addresses.flagSources,
  use({ args }, services) {
    const flag = services.knowledge.flag(args[0] ?? '');
    if (!flag) throw outdated();
    return { kind: 'message', private: true, message: flagSourcesCard(flag, services) };
  },
};

const share: Action = {
  address: addresses.share,
  use({ args: [id, messageId], asker }, services) {
    const entry = entryOf(id, services);
    const { knowledge, club } = services;
    const answered =
      messageId !== undefined && /^\d{1,20}$/.test(messageId) && asker.channelId !== null
        ? `In answer to https://discord.com/channels/${asker.guildId ?? '@me'}/${asker.channelId}/${messageId}`
        : `Shared by <@${asker.userId}>`;
    return {
      kind: 'update',
      message: entryCard(entry, { knowledge, club, remark: 'Shared: everybody here can see it now.' }),
      followUp: entryCard(entry, { knowledge, club, remark: answered }),
    };
  },
};

const questionField = 'question';

const askAgain: Action = {
  address: addresses.askAgain,
  use: () => ({
    kind: 'modal',
    modal: {
      custom_id: addresses.askedAgain.id(),
      title: 'Ask it another way',
      components: [
        {
          type: ComponentType.Label,
          label: 'What happened, where, and since when?',
          description: 'A few plain words do. Only you see the answer.',
          component: {
            type: ComponentType.TextInput,
            custom_id: questionField,
            style: TextInputStyle.Paragraph,
            min_length: 2,
            max_length: 1000,
            required: true,
          },
        },
      ],
    },
  }),
};

const askedAgain: Action = {
  address: addresses.askedAgain,
  use: ({ fields }, services) => answerQuestion(fields.get(questionField) ?? '', { private: true }, services),
};

export default defineCommand({
  order: 20,
  definition: {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask about aching legs and recovery after a run, in your own words.',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'For example: why are my quads so sore two days after a hilly run',
        required: true,
      },
      privateOption,
    ],
  },
  answer: ({ options }, services) => answerQuestion(options.question, { private: options.private }, services),
  actions: [openEntry, openFromMenu, openFlagSources, share, askAgain, askedAgain],
});
