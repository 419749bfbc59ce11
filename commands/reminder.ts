import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import {
  dayWords,
  doneCard,
  graceWords,
  removedCard,
  savedCard,
  stateWords,
  statusCard,
  testCard,
} from './cards/reminder.ts';
import {
  type Action,
  type Asker,
  type ChosenChannel,
  type ChosenRole,
  defineCommand,
  type Focus,
  UserError,
} from './command.ts';
import type { Choice } from './discord/choice.ts';
import { addresses } from './discord/custom-id.ts';
import type { Message } from './discord/message.ts';
import { allows, neededPermissions, organisersPermission } from './discord/permissions.ts';
import { quote } from './discord/text.ts';
import { readDate, readDays, readTime } from './kit/reminder-input.ts';
import { type ReminderStatus, type Services, weekdays } from './services.ts';

/** Minutes: long enough for a reboot or an outage, short enough that a morning's reminder does not come at night. */
const graces = [30, 60, 180, 360, 720];
const defaultGrace = 180;

const { Subcommand, String: Text, Channel, Role } = ApplicationCommandOptionType;
const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

const undoRemoval: Action = {
  address: addresses.undoRemoval,
  async use({ asker, args: [removed = ''] }, { reminders }) {
    const status = await reminders.restore(organisedServer(asker), removed);
    if (!status)
      throw new UserError(
        'That reminder can’t be brought back: it is erased, or another was set since. Set it again with **/reminder set**.',
      );
    return { kind: 'update', message: doneCard(`It is back. ${stateWords(status)}`, status) };
  },
};

const eraseNow: Action = {
  address: addresses.eraseNow,
  async use({ asker, args: [removed = ''] }, { reminders }) {
    const erased = await reminders.erase(organisedServer(asker), removed);
    const words = erased
      ? 'The daily reminder and everything stored about it are erased.'
      : 'There was nothing to erase: that reminder is gone already, or in use again. **/reminder show** says what there is.';
    return { kind: 'update', message: doneCard(words, null) };
  },
};

export default defineCommand({
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'reminder',
    description: 'The daily recovery reminder of this server.',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(organisersPermission),
    options: [
      {
        type: Subcommand,
        name: 'set',
        description: 'Set the daily reminder, or change it.',
        options: [
          {
            type: Channel,
            name: 'channel',
            description: 'Where it is posted: a channel or a thread.',
            required: true,
            channel_types: [
              ChannelType.GuildText,
              ChannelType.GuildAnnouncement,
              ChannelType.PublicThread,
              ChannelType.PrivateThread,
              ChannelType.AnnouncementThread,
            ],
          },
          {
            type: Text,
            name: 'time',
            description: 'Local time, such as 18:30 or 6:30pm.',
            required: true,
            max_length: 20,
          },
          {
            type: Text,
            name: 'zone',
            description: 'Time zone: type your city or country.',
            required: true,
            autocomplete: true,
          },
          {
            type: Text,
            name: 'days',
            description: 'Such as weekdays, or Mon, Wed and Fri. Every day if left out.',
            autocomplete: true,
          },
          { type: Role, name: 'role', description: 'A role to mention in each post.' },
          {
            type: Text,
            name: 'late',
            description: 'How late it may still be posted after an outage. 3 hours if left out.',
            choices: graces.map((minutes) => ({ name: graceWords(minutes), value: String(minutes) })),
          },
        ],
      },
      {
        type: Subcommand,
        name: 'show',
        description: 'When it goes out next, how it is doing, and what is missing.',
      },
      {
        type: Subcommand,
        name: 'pause',
        description: 'Pause it, until a date or until you resume it.',
        options: [
          {
            type: Text,
            name: 'until',
            description: 'The day it goes on again, such as 24 Dec. Leave it out to pause without an end.',
            autocomplete: true,
          },
        ],
      },
      { type: Subcommand, name: 'resume', description: 'Go on after a pause.' },
      { type: Subcommand, name: 'skip', description: 'Skip the next post only.' },
      { type: Subcommand, name: 'test', description: 'See the next post, privately. Changes nothing.' },
      { type: Subcommand, name: 'remove', description: 'Remove the daily reminder.' },
    ],
  },
  async answer(request, services) {
    const guildId = organisedServer(request.asker);
    const act = async (): Promise<Message> => {
      switch (request.subcommand) {
        case 'set':
          return set(guildId, request.asker, request.options, services);
        case 'show':
          return show(guildId, services);
        case 'pause':
          return pause(guildId, request.options.until, services);
        case 'resume':
          return resume(guildId, services);
        case 'skip':
          return skip(guildId, services);
        case 'test':
          return test(guildId, services);
        case 'remove':
          return remove(guildId, services);
      }
    };
    return { kind: 'message', private: true, message: await act() };
  },
  suggest(focus, services) {
    if (focus.option === 'zone') return services.reminders.suggestZones(focus.text);
    if (focus.option === 'days') return suggestDays(focus.text);
    return suggestDates(focus, services);
  },
  actions: [undoRemoval, eraseNow],
});

/** The server, if the asker may organise it. Discord checks too, but a server can change who sees a command. */
function organisedServer(asker: Asker): string {
  if (asker.guildId === null) {
    throw new UserError('The daily reminder belongs to a server. Use **/reminder** in one.');
  }
  if (!allows(asker.permissions, organisersPermission)) {
    throw new UserError(
      'Only organisers with **Manage Server** can change the daily reminder. Ask one of them, or have them give you that permission.',
    );
  }
  return asker.guildId;
}

const notSet = () => new UserError('This server has no daily reminder yet. Set one with **/reminder set**.');

function existing(status: ReminderStatus | null): ReminderStatus {
  if (!status) throw notSet();
  return status;
}

interface SetOptions {
  readonly channel: ChosenChannel;
  readonly time: string;
  readonly zone: string;
  readonly days: string | undefined;
  readonly role: ChosenRole | undefined;
  readonly late: string | undefined;
}

async function set(
  guildId: string,
  asker: Asker,
  options: SetOptions,
  { reminders }: Services,
): Promise<Message> {
  const time = readTime(options.time);
  if (time === null) {
    throw new UserError(
      `I can’t read “${quote(options.time, 30)}” as a time. Write it like **18:30** or **6:30pm**. Nothing was changed.`,
    );
  }
  const zone = reminders.knownZone(options.zone);
  if (zone === null) {
    throw new UserError(
      `I don’t know the time zone “${quote(options.zone, 60)}”. Type your city or country and pick one from the list, such as **Europe/London**. Nothing was changed.`,
    );
  }
  const days = options.days === undefined ? weekdays : readDays(options.days);
  if (days === null) {
    throw new UserError(
      `I can’t read “${quote(options.days ?? '', 60)}” as days. Write them like **weekdays** or **Mon, Wed and Fri**. Nothing was changed.`,
    );
  }
  const { channel, role } = options;
  if (role?.id === guildId) {
    throw new UserError('I never mention everyone. Choose another role, or none. Nothing was changed.');
  }
  await checkChannel(guildId, channel, { reminders });
  const { status, before } = await reminders.set({
    guildId,
    channelId: channel.id,
    time,
    zone,
    days,
    roleId: role?.id ?? null,
    graceMinutes: graces.find((minutes) => String(minutes) === options.late) ?? defaultGrace,
    organiserId: asker.userId,
  });
  return savedCard(status, before, role ? roleWarnings(channel, role) : []);
}

async function checkChannel(
  guildId: string,
  channel: ChosenChannel,
  { reminders }: Pick<Services, 'reminders'>,
): Promise<void> {
  const permissions =
    channel.botPermissions ?? (await reminders.inspect(guildId, channel.id)).botPermissions ?? 0n;
  const missing = neededPermissions(threads.includes(channel.type)).filter(
    ({ bit }) => !allows(permissions, bit),
  );
  if (missing.length > 0) {
    const names = missing.map(({ label }) => `**${label}**`).join(', ');
    throw new UserError(
      `I can’t post in <#${channel.id}> yet. Give me ${names} there (channel settings → Permissions), then try again. Nothing was changed.`,
    );
  }
  if (channel.locked) {
    throw new UserError(
      `The thread <#${channel.id}> is locked. Unlock it or choose another. Nothing was changed.`,
    );
  }
}

function roleWarnings(channel: ChosenChannel, role: ChosenRole): string[] {
  if (role.mentionable || allows(channel.botPermissions ?? 0n, PermissionFlagsBits.MentionEveryone))
    return [];
  return [
    'That role can’t be mentioned by me, so the post will name it without notifying anyone. Allow “anyone to @mention this role” in its settings.',
  ];
}

async function show(guildId: string, { reminders }: Services): Promise<Message> {
  const status = existing(await reminders.status(guildId));
  return statusCard(status, await reminders.inspect(guildId, status.settings.channelId));
}

async function pause(guildId: string, until: string | undefined, services: Services): Promise<Message> {
  const { reminders } = services;
  const current = existing(await reminders.status(guildId));
  let date: string | null = null;
  if (until !== undefined) {
    date = readDate(until, today(current, services))?.toString() ?? null;
    if (date === null) {
      throw new UserError(
        `I can’t read “${quote(until, 40)}” as a day to come. Write it like **24 Dec**, **2026-12-24** or **in 2 weeks**. Nothing was changed.`,
      );
    }
  }
  const status = existing(await reminders.pause(guildId, date));
  return doneCard(stateWords(status), status);
}

async function resume(guildId: string, { reminders }: Services): Promise<Message> {
  const before = existing(await reminders.status(guildId));
  const status = existing(await reminders.resume(guildId));
  const already = before.state.kind === 'active' && status.state.kind === 'active';
  return doneCard(already ? 'It is running already.' : stateWords(status), status);
}

async function skip(guildId: string, { reminders }: Services): Promise<Message> {
  const status = existing(await reminders.skip(guildId));
  return doneCard(
    status.skipping === null
      ? 'There is no post to skip while it is not running.'
      : `The post of ${status.skipping} is skipped; after that it goes on as before.`,
    status,
  );
}

async function test(guildId: string, { reminders }: Services): Promise<Message> {
  const tip = await reminders.nextTip(guildId);
  if (!tip) throw notSet();
  return testCard(tip);
}

async function remove(guildId: string, { reminders }: Services): Promise<Message> {
  const removed = await reminders.remove(guildId);
  if (removed === null) throw notSet();
  return removedCard(removed);
}

function today({ settings }: ReminderStatus, { clock }: Services): Temporal.PlainDate {
  return clock.now().toZonedDateTimeISO(settings.zone).toPlainDate();
}

function suggestDays(typed: string): Choice[] {
  const read = typed.trim() === '' ? null : readDays(typed);
  const offered = ['every day', 'weekdays', 'weekends', 'Mon, Wed, Fri', 'Tue, Thu, Sat', 'Sun'];
  const names = read
    ? [dayWords(read)]
    : offered.filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return names.map((name) => ({ name, value: name }));
}

async function suggestDates({ text, asker }: Focus, services: Services): Promise<Choice[]> {
  const status = asker.guildId === null ? null : await services.reminders.status(asker.guildId);
  if (!status) return [];
  const from = today(status, services);
  const wordings =
    text.trim() === ''
      ? ['tomorrow', 'in 3 days', 'next monday', 'in 1 week', 'in 2 weeks', 'in 1 month']
      : [text];
  return wordings.flatMap((words) => {
    const date = readDate(words, from);
    if (!date) return [];
    const named = date.toLocaleString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    return [{ name: named, value: date.toString() }];
  });
}
