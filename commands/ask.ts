import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { detailCard, entryCard, evidenceCard, noneCard } from './cards/answer.ts';
import { clubEntryCard } from './cards/club.ts';
import { dangerCard, flagSourcesCard, hintCard, privateHintCard, sentTold } from './cards/danger.ts';
import { type Action, defineCommand, type Use, UserError } from './command.ts';
import { addresses } from './discord/custom-id.ts';
import type { Message } from './discord/message.ts';
import { answerQuestion, everywhere, privateOption } from './kit/answering.ts';
import { inboxActions } from './kit/inbox.ts';
import type { Services } from './services.ts';

const outdated = () =>
  new UserError('That button is from an older version of me and no longer works. Ask again with **/ask**.');

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

function flagOf(id: string | undefined, { knowledge }: Services) {
  const flag = id === undefined ? undefined : knowledge.flag(id);
  if (!flag) throw outdated();
  return flag;
}

const openFlagSources: Action = {
  address: addresses.flagSources,
  use: ({ args }, services) => ({
    kind: 'message',
    private: true,
    message: flagSourcesCard(flagOf(args[0], services), services),
  }),
};

const openCaution: Action = {
  address: addresses.caution,
  use: ({ args }, services) => ({
    kind: 'message',
    private: true,
    message: dangerCard(flagOf(args[0], services), services),
  }),
};

/** A red flag is no dead end: whoever meant something else gets the ordinary answer, and when to get it seen. */
const notMeant: Action = {
  address: addresses.notMeant,
  async use({ args: [flagId, entryId], asker }, services) {
    const { knowledge, contacts, club } = services;
    const flag = flagOf(flagId, services);
    // Nobody who meant something else in despair is sent to an ordinary card by a button.
    if (flag.care === 'crisis') throw outdated();
    const remark =
      flag.urgency === 'emergency'
        ? `If this is what you see, still call ${contacts.emergencyNumbers} at once: ${flag.lookOut}`
        : `Get it seen all the same if this is what you notice: ${flag.lookOut}`;
    const entry = entryId === undefined ? undefined : knowledge.entry(entryId);
    const frame = { knowledge, contacts, remark };
    const ofClub = (await club.of(asker.guildId)).entry(entryId ?? '');
    if (ofClub) return { kind: 'message', private: true, message: clubEntryCard(ofClub, frame) };
    return {
      kind: 'message',
      private: true,
      message: entry ? entryCard(entry, frame) : noneCard({ outOfScope: null }, frame),
    };
  },
};

const isSnowflake = (id: string | undefined): id is string => id !== undefined && /^[1-9]\d{16,19}$/.test(id);
const whoOf = (who: string | undefined) => (who === 'another' ? 'another' : 'author');

/** Brings help to the author of a message that somebody else was worried about. */
const sendHelp: Action = {
  address: addresses.sendHelp,
  async use({ args: [flagId, authorId, messageId, way, whom], asker }, services) {
    const { contacts, directMessages } = services;
    const flag = flagOf(flagId, services);
    // In despair a person speaks to a person; the rest is nobody's to post for all.
    const mayBe =
      flag.care === undefined ? ['here', 'privately'] : flag.care === 'crisis' ? [] : ['privately'];
    if (!isSnowflake(authorId) || !isSnowflake(messageId) || !mayBe.includes(way ?? '')) throw outdated();
    if (asker.channelId === null) throw outdated();
    const who = whoOf(whom);
    const helping = { authorId, messageId };
    const frame = { contacts, helping, told: sentTold(who) };
    if (way === 'here') {
      const place = `${asker.place}/${asker.channelId}`;
      return {
        kind: 'update',
        message: dangerCard(flag, { ...frame, done: 'Sent in this channel. It names nothing.' }),
        followUp: hintCard(flag, helping, { contacts, place, who }),
      };
    }
    const arrived = await directMessages.send(authorId, privateHintCard(flag, { contacts, authorId, who }));
    return {
      kind: 'update',
      message: arrived
        ? dangerCard(flag, { ...frame, done: 'Sent to them privately.' })
        : dangerCard(flag, {
            ...frame,
            done: 'It did not reach them: perhaps they take no private messages from me. Please tell them yourself.',
            stillHere: flag.care === undefined,
          }),
    };
  },
};

const openSentHelp: Action = {
  address: addresses.sentHelp,
  use({ args: [flagId, authorId, whom], asker }, services) {
    if (asker.userId !== authorId) {
      throw new UserError(
        'That is for somebody else. Worried about something yourself? Ask me with **/ask**.',
      );
    }
    const flag = flagOf(flagId, services);
    return {
      kind: 'message',
      private: true,
      message: dangerCard(flag, { contacts: services.contacts, told: sentTold(whoOf(whom)) }),
    };
  },
};

const share: Action = {
  address: addresses.share,
  use({ args: [id, messageId], asker }, services) {
    const entry = entryOf(id, services);
    const { knowledge, contacts } = services;
    const answered =
      messageId !== undefined && /^\d{1,20}$/.test(messageId) && asker.channelId !== null
        ? `In answer to https://discord.com/channels/${asker.place}/${asker.channelId}/${messageId}`
        : `Shared by <@${asker.userId}>`;
    return {
      kind: 'update',
      message: entryCard(entry, { knowledge, contacts, remark: 'Shared: everybody here can see it now.' }),
      followUp: entryCard(entry, { knowledge, contacts, remark: answered }),
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
  use: ({ fields, asker }, services) =>
    answerQuestion(fields.get(questionField) ?? '', { private: true, asker }, services),
};

export default defineCommand({
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
  answer: ({ options, asker }, services) =>
    answerQuestion(options.question, { private: options.private, asker }, services),
  actions: [
    openEntry,
    openFromMenu,
    openCaution,
    openFlagSources,
    notMeant,
    sendHelp,
    openSentHelp,
    share,
    askAgain,
    askedAgain,
    ...inboxActions,
  ],
});
