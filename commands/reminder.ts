import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { shortDay } from './cards/dates.ts';
import {
  contentLabels,
  doneCard,
  graceWords,
  longestName,
  patternWords,
  removedCard,
  repetitionLabels,
  savedCard,
  stateWords,
  testCard,
  usualName,
} from './cards/reminder.ts';
import { type Asker, defineCommand, type Focus, UserError } from './command.ts';
import type { Choice } from './discord/choice.ts';
import type { Message } from './discord/message.ts';
import { organisersPermission } from './discord/permissions.ts';
import { quote } from './discord/text.ts';
import { managedServer, organisedServer } from './kit/organisers.ts';
import { freeName, readDate, readPattern } from './kit/reminder-input.ts';
import {
  clearable,
  type Given,
  graces,
  longestText,
  readGiven,
  roleWarnings,
} from './kit/reminder-options.ts';
import { existing, noneYet, panelActions, saved, showCard } from './kit/reminder-panel.ts';
import {
  type ReminderSettings,
  type ReminderStatus,
  repetitions,
  type Services,
  weekdays,
} from './services.ts';

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

export default defineCommand({
  definition: {
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
        description: 'As before: add the first reminder, or change the only one. Goes with the next version.',
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
  },
  async answer(request, services) {
    const act = async (): Promise<Message> => {
      if (request.subcommand === 'organisers')
        return chooseOrganisers(request.asker, request.options.role?.id ?? null, services);
      const guildId = await organisedServer(request.asker, services);
      const { asker } = request;
      switch (request.subcommand) {
        case 'add':
          return add(guildId, asker, request.options, services);
        case 'edit':
          return edit(guildId, asker, request.options, services);
        case 'set':
          return set(guildId, asker, request.options, services);
        case 'show':
          return show(guildId, request.options.name, services);
        case 'pause':
          return pause(guildId, request.options, services);
        case 'resume':
          return resume(guildId, request.options.name, services);
        case 'skip':
          return skip(guildId, request.options, services);
        case 'test':
          return test(guildId, request.options.name, services);
        case 'remove':
          return remove(guildId, request.options.name, services);
      }
    };
    return { kind: 'message', private: true, message: await act() };
  },
  suggest(focus, services) {
    if (focus.option === 'zone') return services.reminders.suggestZones(focus.text);
    if (focus.option === 'days') return suggestDays(focus.text);
    if (focus.option === 'name') return suggestNames(focus, services);
    return suggestDates(focus, services);
  },
  actions: [...panelActions],
});

/** The reminder of a name, or the only one. Throws a UserError that lists the names where that is not clear. */
async function find(
  guildId: string,
  name: string | undefined,
  { reminders }: Pick<Services, 'reminders'>,
): Promise<ReminderStatus> {
  const all = await reminders.list(guildId);
  const [only] = all;
  if (!only) throw noneYet();
  if (name === undefined && all.length === 1) return only;
  const wanted = (name ?? '').trim().toLowerCase();
  const lower = ({ settings }: ReminderStatus) => settings.name.toLowerCase();
  const exact = all.find((one) => lower(one) === wanted);
  const begun = wanted === '' ? [] : all.filter((one) => lower(one).startsWith(wanted));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (found) return found;
  const names = all.map(({ settings }) => `**${quote(settings.name, longestName)}**`).join(', ');
  throw new UserError(
    name === undefined
      ? `This server has several reminders: ${names}. Choose one with **name**. Nothing was changed.`
      : `There is no reminder called “${quote(name, longestName)}”. There is: ${names}. Nothing was changed.`,
  );
}

/** What a new reminder is when nobody says otherwise. */
const usual = (guildId: string, organiserId: string): ReminderSettings => ({
  guildId,
  name: usualName,
  channelId: '',
  forum: false,
  time: '',
  zone: 'UTC',
  days: weekdays,
  repetition: 'week',
  startsOn: '1900-01-01',
  endsOn: null,
  content: { kind: 'tips' },
  roleId: null,
  graceMinutes: 180,
  publish: false,
  replacesLast: false,
  organiserId,
});

async function add(guildId: string, asker: Asker, given: Given, services: Services): Promise<Message> {
  const { reminders, clock } = services;
  const others = (await reminders.list(guildId)).map((one) => one.settings.name);
  const name = given.name ?? freeName(usualName, others);
  const settings = await readGiven(guildId, { ...given, name }, usual(guildId, asker.userId), {
    reminders,
    now: clock.now(),
  });
  return savedCard(saved(await reminders.add(settings)), roleWarnings(given));
}

interface EditOptions extends Given {
  readonly 'new-name'?: string | undefined;
}

async function edit(
  guildId: string,
  asker: Asker,
  { name, 'new-name': newName, ...given }: EditOptions,
  services: Services,
): Promise<Message> {
  const { reminders, clock } = services;
  const { id, settings } = await find(guildId, name, services);
  const changes = await readGiven(guildId, { ...given, name: newName }, settings, {
    reminders,
    now: clock.now(),
  });
  const change = saved(await reminders.edit(guildId, id, { ...changes, organiserId: asker.userId }));
  return savedCard(change, roleWarnings(given));
}

/** What was left out is as usual, not as it was: so it was when a server had only one. */
async function set(guildId: string, asker: Asker, given: Given, services: Services): Promise<Message> {
  const { reminders, clock } = services;
  const [only, ...others] = await reminders.list(guildId);
  if (!only) return add(guildId, asker, given, services);
  if (others.length > 0)
    throw new UserError(
      'This server has several reminders. Change one with **/reminder edit**, or add another with **/reminder add**. Nothing was changed.',
    );
  const { name, content, endsOn, publish, replacesLast } = only.settings;
  const before = { ...usual(guildId, asker.userId), name, content, endsOn, publish, replacesLast };
  const changes = await readGiven(guildId, given, before, { reminders, now: clock.now() });
  const change = saved(await reminders.edit(guildId, only.id, changes));
  return savedCard(change, roleWarnings(given));
}

async function show(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const id = name === undefined ? undefined : (await find(guildId, name, services)).id;
  return showCard(guildId, id, services);
}

interface DayOptions {
  readonly name: string | undefined;
  readonly until?: string | undefined;
  readonly day?: string | undefined;
}

async function pause(guildId: string, { name, until }: DayOptions, services: Services): Promise<Message> {
  const current = await find(guildId, name, services);
  const date = until === undefined ? null : dayToCome(until, current, services);
  const status = existing(await services.reminders.pause(guildId, current.id, date));
  return doneCard(stateWords(status), status, { what: 'resume' });
}

/** Throws a UserError for what is no day to come. */
function dayToCome(typed: string, status: ReminderStatus, services: Services): string {
  const date = readDate(typed, today(status, services))?.toString();
  if (date === undefined)
    throw new UserError(
      `I can’t read “${quote(typed, 40)}” as a future day. Write it like **24 Dec**, **2026-12-24** or **in 2 weeks**. Nothing was changed.`,
    );
  return date;
}

async function resume(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const before = await find(guildId, name, services);
  const status = existing(await services.reminders.resume(guildId, before.id));
  const already = before.state.kind === 'active' && status.state.kind === 'active';
  const undo = before.state.kind === 'paused' ? ({ what: 'pause' } as const) : undefined;
  return doneCard(already ? 'It is on already.' : stateWords(status), status, undo);
}

async function skip(guildId: string, { name, day }: DayOptions, services: Services): Promise<Message> {
  const { reminders } = services;
  const current = await find(guildId, name, services);
  const date = day === undefined ? undefined : dayOrToday(day, current, services);
  const status = existing(await reminders.skip(guildId, current.id, date));
  const skipped = date ?? status.skipping[0];
  if (skipped === undefined || !status.skipping.includes(skipped))
    return doneCard(
      day === undefined
        ? 'There is no post to skip while it is not on.'
        : `There is no post to skip on ${shortDay(date ?? '')}.`,
      status,
    );
  return doneCard(
    `The post of ${shortDay(skipped)} will be skipped. All other posts go out as usual.`,
    status,
    {
      what: 'unskip',
      given: skipped,
    },
  );
}

/** A post may still be to come today. */
function dayOrToday(typed: string, status: ReminderStatus, services: Services): string {
  const now = today(status, services);
  return typed.trim().toLowerCase() === 'today' || typed.trim() === now.toString()
    ? now.toString()
    : dayToCome(typed, status, services);
}

async function test(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const { id, settings } = await find(guildId, name, services);
  return testCard(settings.name, existing(await services.reminders.nextPiece(guildId, id)));
}

async function remove(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const status = await find(guildId, name, services);
  await services.reminders.remove(guildId, status.id);
  return removedCard(status);
}

async function chooseOrganisers(
  asker: Asker,
  roleId: string | null,
  { organisers }: Services,
): Promise<Message> {
  const guildId = managedServer(asker);
  if (roleId === guildId) throw new UserError('That would be everybody. Choose another role, or none.');
  await organisers.choose(guildId, roleId);
  return doneCard(
    roleId === null
      ? 'No role is chosen now: only people with **Manage Server** can change reminders. To choose one again, use **/reminder organisers**.'
      : `Members with <@&${roleId}> can now change reminders. **One more step**, so that they can see **/reminder**: Server Settings → Integrations → this bot → /reminder → add the role.`,
    null,
  );
}

function today({ settings }: ReminderStatus, { clock }: Services): Temporal.PlainDate {
  return clock.now().toZonedDateTimeISO(settings.zone).toPlainDate();
}

async function suggestNames({ text, asker }: Focus, services: Services): Promise<Choice[]> {
  if (asker.guildId === null) return [];
  const wanted = text.trim().toLowerCase();
  const names = (await services.reminders.list(asker.guildId)).map(({ settings }) => settings.name);
  return names.filter((name) => name.toLowerCase().includes(wanted)).map((name) => ({ name, value: name }));
}

function suggestDays(typed: string): Choice[] {
  const read = typed.trim() === '' ? null : readPattern(typed);
  const offered = [
    'every day',
    'weekdays',
    'weekends',
    'Mon, Wed, Fri',
    'Tue, Thu, Sat',
    'Sun',
    'every second Tuesday',
    'first Sunday of the month',
    'last Friday of the month',
  ];
  const begun = offered.filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  const asRead = read ? [patternWords({ days: read.days, repetition: read.repetition ?? 'week' })] : [];
  const names = [...new Set([...asRead, ...begun])];
  return names.map((name) => ({ name, value: name }));
}

async function suggestDates({ text, asker, option }: Focus, services: Services): Promise<Choice[]> {
  const [status] = asker.guildId === null ? [] : await services.reminders.list(asker.guildId);
  const from = services.clock
    .now()
    .toZonedDateTimeISO(status?.settings.zone ?? 'UTC')
    .toPlainDate();
  const near =
    option === 'from' || option === 'day'
      ? ['tomorrow', 'next monday', 'in 1 week', 'in 2 weeks']
      : ['tomorrow', 'in 3 days', 'next monday', 'in 1 week', 'in 2 weeks', 'in 1 month'];
  const wordings = text.trim() === '' ? near : [text];
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
