import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { contentLabels, graceWords, longestName, repetitionLabels, usualName } from '../cards/reminder.ts';
import { organisersPermission } from '../discord/permissions.ts';
import { repetitions } from '../services.ts';
import { clearable, graces, longestText } from './reminder-options.ts';

/* /reminder as Discord is told of it: its subcommands and their options. */

const { Subcommand, String: Text, Channel, Role, Boolean: Flag } = ApplicationCommandOptionType;

const places = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
] as const;

/** Which of the server's reminders. */
const which = {
  type: Text,
  name: 'name',
  description: 'Which one; may be left out while there is only one.',
  max_length: longestName,
  autocomplete: true,
} as const;
const channelOption = {
  type: Channel,
  name: 'channel',
  description: 'Where it is posted: a channel or a thread.',
  channel_types: [...places],
} as const;
const timeOption = {
  type: Text,
  name: 'time',
  description: 'Local time, such as 18:30 or 6:30pm.',
  max_length: 40,
} as const;
const zoneOption = {
  type: Text,
  name: 'zone',
  description: 'Time zone: type your city or country.',
  max_length: 100,
  autocomplete: true,
} as const;
const daysOption = {
  type: Text,
  name: 'days',
  description: 'Such as weekdays, Mon, Wed and Fri, or first Sunday of the month. Every day if left out.',
  max_length: 100,
  autocomplete: true,
} as const;
const roleOption = { type: Role, name: 'role', description: 'A role to mention in each post.' } as const;
const lateOption = {
  type: Text,
  name: 'late',
  description: 'How late it may still be posted after an outage. 3 hours if left out.',
  choices: graces.map((minutes) => ({ name: graceWords(minutes), value: String(minutes) })),
} as const;
const further = [
  daysOption,
  {
    type: Text,
    name: 'repeat',
    description: 'Of which weeks. Every week if left out.',
    choices: repetitions.map((one) => ({ name: repetitionLabels[one], value: one })),
  },
  {
    type: Text,
    name: 'posts',
    description: 'What it posts. Tips in turn if left out.',
    choices: Object.entries(contentLabels).map(([value, name]) => ({ name, value })),
  },
  {
    type: Text,
    name: 'text',
    description: 'The club’s own text, instead of tips. Mentions nobody but the role.',
    max_length: longestText,
  },
  roleOption,
  lateOption,
  {
    type: Text,
    name: 'from',
    description: 'The first day, such as 4 Jan. Today if left out.',
    max_length: 40,
    autocomplete: true,
  },
  {
    type: Text,
    name: 'until',
    description: 'The last day, such as 24 Dec. Without an end if left out.',
    max_length: 40,
    autocomplete: true,
  },
  {
    type: Flag,
    name: 'publish',
    description: 'In an announcement channel: publish each post to the servers that follow it.',
  },
  { type: Flag, name: 'replace', description: 'Delete the post before when a new one is there.' },
] as const;

export const reminderDefinition = {
  type: ApplicationCommandType.ChatInput,
  name: 'reminder',
  description: 'The reminders of this server.',
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(organisersPermission),
  options: [
    {
      type: Subcommand,
      name: 'add',
      description: 'Add a reminder.',
      options: [
        { ...channelOption, required: true },
        { ...timeOption, required: true },
        { ...zoneOption, required: true },
        {
          type: Text,
          name: 'name',
          description: `What it is called. “${usualName}” if left out.`,
          max_length: longestName,
        },
        ...further,
      ],
    },
    {
      type: Subcommand,
      name: 'edit',
      description: 'Change a reminder. What you leave out stays as it is.',
      options: [
        which,
        channelOption,
        timeOption,
        zoneOption,
        ...further,
        {
          type: Text,
          name: 'new-name',
          description: 'What it is to be called.',
          max_length: longestName,
        },
        {
          type: Text,
          name: 'clear',
          description: 'What to take away.',
          choices: Object.entries(clearable).map(([value, name]) => ({ name, value })),
        },
      ],
    },
    {
      type: Subcommand,
      name: 'show',
      description: 'How they are doing, what comes next, and buttons for all the rest.',
      options: [which],
    },
    {
      type: Subcommand,
      name: 'pause',
      description: 'Pause one, until a date or until you resume it.',
      options: [
        {
          type: Text,
          name: 'until',
          description: 'The day it goes on again, such as 24 Dec. Leave it out to pause without an end.',
          max_length: 40,
          autocomplete: true,
        },
        which,
      ],
    },
    { type: Subcommand, name: 'resume', description: 'Go on after a pause.', options: [which] },
    {
      type: Subcommand,
      name: 'skip',
      description: 'Leave out the next post, or that of a day to come.',
      options: [
        {
          type: Text,
          name: 'day',
          description: 'Such as 24 Dec. The next post if left out.',
          max_length: 40,
          autocomplete: true,
        },
        which,
      ],
    },
    {
      type: Subcommand,
      name: 'test',
      description: 'See the next post, privately. Changes nothing.',
      options: [which],
    },
    { type: Subcommand, name: 'remove', description: 'Remove a reminder.', options: [which] },
    {
      type: Subcommand,
      name: 'set',
      description: 'As before: add the first reminder, or change the only one. Removed in the next version.',
      options: [
        { ...channelOption, required: true },
        { ...timeOption, required: true },
        { ...zoneOption, required: true },
        daysOption,
        roleOption,
        lateOption,
      ],
    },
    {
      type: Subcommand,
      name: 'organisers',
      description: 'Let a role change reminders, as those with Manage Server may.',
      options: [{ type: Role, name: 'role', description: 'Whose members may. Nobody else if left out.' }],
    },
  ],
} as const;
