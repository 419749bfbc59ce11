import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { contentLabels, longestName } from '../cards/reminder.ts';
import { type ChosenChannel, type ChosenRole, UserError } from '../command.ts';
import { allows, neededPermissions } from '../discord/permissions.ts';
import { isVisible, quote, readable } from '../discord/text.ts';
import {
  mostReminders,
  type ReminderContent,
  type ReminderSettings,
  type Reminders,
  repetitions,
  type Schedule,
} from '../services.ts';
import { isSameName, readDate, readPattern, readTime } from './reminder-input.ts';

/*
 * From what an organiser chose and typed to a reminder's settings. Every fault is named, all in one answer, and nothing
 * is changed while there is one.
 */

/** Minutes: long enough for a reboot or an outage, short enough that a morning's reminder does not come at night. */
export const graces = [30, 60, 180, 360, 720];
/** A reminder is written on a phone and read on one. */
export const longestText = 1500;
const mostTexts = 20;
/** Between several texts in one box. */
const textsApart = /\n\s*(?:-{3,}\s*\n\s*)+/;

/** What was given; what is left out is `undefined`. */
export interface Given {
  readonly name?: string | undefined;
  readonly channel?: ChosenChannel | undefined;
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly days?: string | undefined;
  readonly repeat?: string | undefined;
  readonly posts?: string | undefined;
  readonly text?: string | undefined;
  readonly role?: ChosenRole | undefined;
  readonly late?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly clear?: string | undefined;
  readonly publish?: boolean | undefined;
  readonly replace?: boolean | undefined;
}

/** What may be taken away from a reminder, as the choices of an option. */
export const clearable = { role: 'the role', until: 'the last day' } as const;

/**
 * The settings that were given, over those of `before`. Throws a UserError that names every fault.
 */
export async function readGiven(
  guildId: string,
  given: Given,
  before: ReminderSettings,
  {
    reminders,
    now,
    taken,
  }: {
    readonly reminders: Reminders;
    readonly now: Temporal.Instant;
    /** Of a new reminder: the names that its server has. */
    readonly taken?: readonly string[];
  },
): Promise<ReminderSettings> {
  const faults: string[] = [];
  /** What is read, or what was before where nothing was given or it cannot be read. */
  function take<Typed, T>(typed: Typed | undefined, was: T, read: (typed: Typed) => T | Fault): T {
    if (typed === undefined) return was;
    const value = read(typed);
    if (!(value instanceof Fault)) return value;
    faults.push(value.words);
    return was;
  }

  const zone = take(given.zone, before.zone, (typed) => readZone(typed, reminders));
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const pattern = take(given.days, { days: before.days, repetition: null }, readDayPattern);
  const chosen = repetitions.find((one) => one === given.repeat);
  if (chosen && pattern.repetition && pattern.repetition !== 'week' && pattern.repetition !== chosen)
    faults.push('**days** and **repeat** say different weeks: leave **repeat** out.');
  const settings = {
    ...before,
    zone,
    name: take(given.name, before.name, readName),
    time: take(given.time, before.time, readClock),
    days: pattern.days,
    // Plain days over "the first Sunday of each month" are those of every week.
    repetition:
      chosen ??
      pattern.repetition ??
      (given.days !== undefined && before.repetition.startsWith('month') ? 'week' : before.repetition),
    endsOn:
      given.clear === 'until' && given.until === undefined
        ? null
        : take(given.until, before.endsOn, (typed) => readDay(typed, today)),
    content: take(given.posts ?? given.text, before.content, () => readContent(given, before.content)),
    roleId:
      given.clear === 'role' ? null : take(given.role, before.roleId, (role) => readRole(role, guildId)),
    graceMinutes: graces.find((minutes) => String(minutes) === given.late) ?? before.graceMinutes,
    channelId: given.channel?.id ?? before.channelId,
    forum: given.channel ? forums.includes(given.channel.type) : before.forum,
    publish: given.publish ?? before.publish,
    replacesLast: given.replace ?? before.replacesLast,
  };
  const isRenamed = taken === undefined && settings.name !== before.name;
  const there = isRenamed ? (await reminders.settings(guildId)).map(({ name }) => name) : (taken ?? []);
  const others = there.filter((name) => !isRenamed || name !== before.name);
  if (others.some((name) => isSameName(name, settings.name))) faults.push(nameTaken);
  if (others.length >= mostReminders) faults.push(tooMany);
  const from = take(given.from, null, (typed) => readDay(typed, today, today));
  if (settings.publish && (await isNoAnnouncement(guildId, given, settings, reminders)))
    faults.push(
      given.publish === true
        ? 'Only posts in an announcement channel can be published.'
        : 'Only posts in an announcement channel can be published: for this channel, set **publish** to False with **/reminder edit**.',
    );
  if (given.clear !== undefined && given[given.clear === 'until' ? 'until' : 'role'] !== undefined)
    faults.push(`**${given.clear}** is given and taken away: leave one of them out.`);
  if (settings.forum && settings.replacesLast)
    faults.push(
      given.replace === true
        ? 'In a forum every day is a post of its own, which I may not delete: leave **replace** out.'
        : 'In a forum every day is a post of its own, which I may not delete: for a forum, set **replace** to False with **/reminder edit**.',
    );
  if (given.channel) faults.push(...(await channelFaults(guildId, given.channel, reminders)));
  // What begins later goes on beginning then.
  const begins = before.startsOn > today.toString() ? before.startsOn : today.toString();
  const isNewPattern =
    from !== null ||
    settings.repetition !== before.repetition ||
    (settings.days.join() !== before.days.join() && settings.repetition !== 'week');
  const startsOn = isNewPattern ? firstDate(settings, from ?? begins, reminders) : before.startsOn;
  if (settings.endsOn !== null && settings.endsOn < startsOn)
    faults.push(
      given.until === undefined
        ? 'Its last day is before its first one: choose a later one with **until** in **/reminder edit**, or take it away with **clear** there.'
        : 'Its last day is before its first one: choose a later one with **until**.',
    );
  if (faults.length > 0) throw new UserError(inOneAnswer(faults));
  return { ...settings, startsOn };
}

/** Only what is another than before, so that what somebody else changes meanwhile stays changed. */
export function changesBetween(before: ReminderSettings, after: ReminderSettings): Partial<ReminderSettings> {
  const was = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name))),
  );
}

export const nameTaken = 'Another reminder has that name. Choose another one.';
export const tooMany = `A server has at most ${mostReminders} reminders. Remove one that is no longer needed first.`;

class Fault {
  readonly words: string;
  constructor(words: string) {
    this.words = words;
  }
}

export const inOneAnswer = (faults: readonly string[], nothing = 'Nothing was changed.') =>
  faults.length === 1
    ? `${faults[0]} ${nothing}`
    : `${nothing} Please put these right and try again:\n${faults.map((fault) => `- ${fault}`).join('\n')}`;

/** The first day that it can be posted on: every second week is counted from there. */
function firstDate(schedule: Schedule, from: string, reminders: Reminders): string {
  const weekly = { ...schedule, repetition: 'week', startsOn: from, endsOn: null } as const;
  return reminders.preview(weekly, 1)[0]?.date ?? from;
}

function readZone(typed: string, reminders: Reminders): string | Fault {
  const found = reminders.findZone(typed);
  if (found.kind === 'zone') return found.zone;
  const near = found.choices.map(({ name }) => `**${name}**`).join('; ');
  return new Fault(
    near === ''
      ? `I don’t know the time zone “${quote(typed, 60)}”. Write a large city or a country, such as **London** or **Germany**, or its zone, such as **Europe/London**.`
      : `“${quote(typed, 60)}” could mean several time zones. Write one of these: ${near}.`,
  );
}

function readClock(typed: string): string | Fault {
  return (
    readTime(typed) ??
    new Fault(`I can’t read “${quote(typed, 30)}” as a time. Write it like **18:30** or **6:30pm**.`)
  );
}

function readDayPattern(typed: string) {
  return (
    readPattern(typed) ??
    new Fault(
      `I can’t read “${quote(typed, 60)}” as days. Write them like **weekdays**, **Mon, Wed and Fri** or **first Sunday of the month**.`,
    )
  );
}

function readDay(typed: string, today: Temporal.PlainDate, earliest?: Temporal.PlainDate): string | Fault {
  return (
    readDate(typed, today, earliest)?.toString() ??
    new Fault(
      `I can’t read “${quote(typed, 40)}” as a future day. Write it like **24 Dec**, **2026-12-24** or **in 2 weeks**.`,
    )
  );
}

function readName(typed: string): string | Fault {
  const name = typed
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\s]+/gu, ' ')
    .trim();
  if (!isVisible(name)) return new Fault('A name needs a letter or two.');
  return name.length <= longestName
    ? name
    : new Fault(`A name has at most ${longestName} characters; “${quote(name, 30)}” has ${name.length}.`);
}

function readRole(role: ChosenRole, guildId: string): string | Fault {
  return role.id === guildId ? new Fault('I never mention everyone. Choose another role, or none.') : role.id;
}

function readContent({ posts, text }: Given, before: ReminderContent): ReminderContent | Fault {
  if (posts !== undefined && posts !== 'texts') {
    if (text !== undefined)
      return new Fault(`It posts either your text or something else: leave out **text** or **posts**.`);
    const kinds = Object.keys(contentLabels) as ReminderContent['kind'][];
    const kind = kinds.find((one) => one === posts);
    return kind === undefined || kind === 'texts' ? before : { kind };
  }
  if (text === undefined) {
    return before.kind === 'texts'
      ? before
      : new Fault('Write what it says with **text**; later, **Edit** on its page has room for more lines.');
  }
  return readTexts(text);
}

/** The club's own texts from one box, several with a line of dashes between them. */
function readTexts(typed: string): ReminderContent | Fault {
  const texts = readable(typed)
    .split(textsApart)
    .map((text) => text.trim())
    .filter((text) => isVisible(text));
  const long = texts.find((text) => text.length > longestText);
  if (texts.length === 0) return new Fault('The text is empty.');
  if (texts.length > mostTexts)
    return new Fault(`At most ${mostTexts} texts come in turn; these are ${texts.length}.`);
  if (long !== undefined)
    return new Fault(
      `A text has at most ${longestText} characters; “${quote(long, 30)}” has ${long.length}.`,
    );
  return { kind: 'texts', texts };
}

const forums: readonly number[] = [ChannelType.GuildForum];
const announcements: readonly number[] = [ChannelType.GuildAnnouncement];
const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Whether a channel is known not to be for announcements. One that was chosen before is only asked for where publishing is new. */
async function isNoAnnouncement(
  guildId: string,
  { channel, publish }: Given,
  { channelId }: ReminderSettings,
  reminders: Reminders,
): Promise<boolean> {
  if (channel) return !announcements.includes(channel.type);
  if (publish !== true || channelId === '') return false;
  return (await reminders.inspect(guildId, channelId)).isForAnnouncements === false;
}

async function channelFaults(
  guildId: string,
  channel: ChosenChannel,
  reminders: Reminders,
): Promise<string[]> {
  const permissions =
    channel.botPermissions ?? (await reminders.inspect(guildId, channel.id)).botPermissions ?? 0n;
  const missing = neededPermissions(threads.includes(channel.type)).filter(
    ({ bit }) => !allows(permissions, bit),
  );
  if (missing.length > 0) {
    const names = missing.map(({ label }) => `**${label}**`).join(', ');
    return [
      `I can’t post in <#${channel.id}> yet. Give me ${names} there (channel settings → Permissions), then try again.`,
    ];
  }
  return channel.locked ? [`The thread <#${channel.id}> is locked. Unlock it or choose another.`] : [];
}

/** What an organiser should know of the role that posts mention from now on, or of the channel that they mention it in. */
export async function roleWarnings(
  { channel, role }: Given,
  { guildId, channelId, roleId }: ReminderSettings,
  reminders: Reminders,
): Promise<string[]> {
  if (roleId === null || (!channel && !role) || role?.mentionable) return [];
  const health = await reminders.inspect(guildId, channelId);
  const permissions = channel?.botPermissions ?? health.botPermissions;
  const isMentionable = role ? role.mentionable : (health.mentionableRoles?.includes(roleId) ?? true);
  // What could not be found out is no reason to warn.
  if (isMentionable || permissions === null || allows(permissions, PermissionFlagsBits.MentionEveryone))
    return [];
  return [
    'That role can’t be mentioned by me, so the post will name it without notifying anyone. Allow “anyone to @mention this role” in its settings.',
  ];
}
