import { PermissionFlagsBits } from 'discord-api-types/v10';
import { addresses } from '../discord/custom-id.ts';
import { limits } from '../discord/limits.ts';
import { button, card, type Message, menu, message, note, row, separator, text } from '../discord/message.ts';
import { allows, neededPermissions } from '../discord/permissions.ts';
import { quote, shorten } from '../discord/text.ts';
import {
  type Change,
  type ChannelHealth,
  type HoldReason,
  neverFound,
  type Occurrence,
  type Past,
  type Piece,
  type ReminderContent,
  type ReminderSettings,
  type ReminderStatus,
  type Repetition,
  type Schedule,
  takenBackTooLate,
  type Weekday,
  weekdays,
} from '../services.ts';
import { researchLine } from './answer.ts';
import { checkInPost } from './check-in.ts';
import { longDay, shortDay, stamp, zoneWords } from './dates.ts';

/** What a reminder is called when nobody says otherwise. */
export const usualName = 'Recovery reminder';
/** Longer names do not fit a line on a phone. */
export const longestName = 40;

const dayLabels: Record<Weekday, string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** "every day", "weekdays", "weekends" or "Mon, Wed, Fri". */
function dayWords(days: readonly Weekday[]): string {
  const key = days.join();
  if (key === weekdays.join()) return 'every day';
  if (key === weekdays.slice(0, 5).join()) return 'weekdays';
  if (key === weekdays.slice(5).join()) return 'weekends';
  return days.map((day) => dayLabels[day]).join(', ');
}

const dayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Of which weeks, as a choice of an option shows it. */
export const repetitionLabels: Readonly<Record<Repetition, string>> = {
  week: 'every week',
  '2-weeks': 'every two weeks',
  '3-weeks': 'every three weeks',
  '4-weeks': 'every four weeks',
  'month-1': 'the first of each month',
  'month-2': 'the second of each month',
  'month-3': 'the third of each month',
  'month-4': 'the fourth of each month',
  'month-last': 'the last of each month',
  'month-1-3': 'the first and third of each month',
  'month-2-4': 'the second and fourth of each month',
};

/** "weekdays", "every two weeks on Tuesday" or "the first Sunday of each month". */
export function patternWords({ days, repetition = 'week' }: Pick<Schedule, 'days' | 'repetition'>): string {
  if (repetition === 'week') return dayWords(days);
  const label = repetitionLabels[repetition];
  const named = days.map((day) => dayNames[day]).join(' and ');
  return repetition.startsWith('month') ? label.replace(' of', ` ${named} of`) : `${label} on ${named}`;
}

/** What is posted, as a choice of an option shows it. */
export const contentLabels: Readonly<Record<ReminderContent['kind'], string>> = {
  tips: 'tips in turn',
  causes: 'why legs ache, cause by cause',
  questions: 'questions that runners ask',
  more: 'what is beyond the article',
  'topic-progressive-overload': 'all about building up',
  'topic-warm-up': 'all about warming up',
  'topic-cool-down': 'all about cooling down',
  'topic-hydration': 'all about drinking',
  'topic-nutrition': 'all about eating',
  'topic-active-recovery': 'all about easy days',
  'topic-foam-rolling': 'all about rolling and massage',
  'topic-rest': 'all about rest and sleep',
  texts: 'the club’s own text',
};

function contentWords(content: ReminderContent): string {
  if (content.kind !== 'texts') return contentLabels[content.kind];
  const [first = ''] = content.texts;
  return content.texts.length > 1
    ? `the club’s own ${content.texts.length} texts in turn`
    : `the club’s own text, “${quote(first, 60)}”`;
}

/** The next posts that are sure to be tried: of what is held, nobody knows when it goes out. */
const comingOf = ({ state, next }: Pick<ReminderStatus, 'state' | 'next'>): readonly Occurrence[] =>
  state.kind === 'paused' && state.heldFor !== null ? [] : next;

function nextPosts(next: readonly Occurrence[]): string {
  return next.map(({ at }) => `- ${stamp(at, 'F')} (${stamp(at, 'R')})`).join('\n');
}

/** How long after an outage a post may still go out, in words. */
export function graceWords(minutes: number): string {
  const hours = minutes / 60;
  return minutes < 60 ? `${minutes} minutes` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

function settingsLine(settings: ReminderSettings): string {
  const { channelId, time, zone, roleId, endsOn, content, publish, replacesLast } = settings;
  const role = roleId === null ? '' : `, mentioning <@&${roleId}>`;
  const end = endsOn === null ? '' : `, last day ${longDay(endsOn)}`;
  const what = content.kind === 'tips' ? '' : `\nPosts ${contentWords(content)}.`;
  const after = `${publish ? ' Each post also goes to servers that follow the channel.' : ''}${replacesLast ? ' The post before is deleted.' : ''}`;
  return `<#${channelId}>, ${patternWords(settings)} at **${time}** (${zoneWords(zone)})${end}${role}${what}${after}`;
}

const nameOf = ({ name }: Pick<ReminderSettings, 'name'>) => quote(name, longestName);

interface Post {
  readonly name: string;
  readonly piece: Piece;
  readonly deliveryId: string;
  readonly roleId: string | null;
  readonly late: boolean;
  /** The reminder's id where it is a member's own check-in. */
  readonly own: string | null;
}

/** What everybody sees: one tip, or one of the club's own texts. By its button the bot knows it again. */
export function reminderPost({ name, piece, deliveryId, roleId, late, own }: Post): Message {
  if (own !== null && 'entry' in piece)
    return checkInPost({ entry: piece.entry, deliveryId, reminderId: own, late });
  return message(
    [
      card('calm', [
        roleId === null ? null : text(`<@&${roleId}>`),
        text(pieceWords(name, piece)),
        late ? note('Sorry, this one is a little late today.') : null,
        row([
          'entry' in piece
            ? button('Why?', addresses.entry.id(piece.entry.id, 'detail', deliveryId), 'primary')
            : button('Who posts this?', addresses.whoPosts.id(deliveryId)),
          button('Remind me', addresses.checkIn.id()),
        ]),
      ]),
    ],
    roleId === null ? {} : { roles: [roleId] },
  );
}

/** The title of a day's post in a forum. */
export function postTitle({ name, piece, date }: { name: string; piece: Piece; date: string }): string {
  const day = Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long' });
  const what = 'entry' in piece ? piece.entry.title : name;
  return shorten(`${what}, ${day}`, limits.threadName);
}

const pieceWords = (name: string, piece: Piece) =>
  'entry' in piece
    ? `### ${quote(name, longestName)}: ${piece.entry.title}\n${piece.entry.answer}`
    : piece.text;

/** What `test` shows: the next post as it will look, to the organiser alone. It mentions nobody. */
export function testCard(name: string, piece: Piece): Message {
  return message([
    card('calm', [
      text(pieceWords(name, piece)),
      'entry' in piece ? note(researchLine(piece.entry)) : null,
      note('Only you see this. Nothing was posted and nothing changed.'),
      row('entry' in piece ? [button('Why?', addresses.entry.id(piece.entry.id, 'detail'), 'primary')] : []),
    ]),
  ]);
}

/** Under a club's own text. */
export const whoPostsCard = () =>
  message([
    card('calm', [
      text(
        'The organisers of this club wrote this, and I post it at the time they chose. They change it with **/reminder edit**.',
      ),
    ]),
  ]);

const changeWords = {
  name: (settings) => `name: ${nameOf(settings)}`,
  channelId: (settings) => `channel: <#${settings.channelId}>`,
  time: (settings) => `time: ${settings.time}`,
  zone: (settings) => `time zone: ${settings.zone}`,
  days: (settings) => `days: ${patternWords(settings)}`,
  startsOn: ({ startsOn }) => `first day: ${startsOn < '2000' ? 'at once' : longDay(startsOn)}`,
  endsOn: (settings) => `last day: ${settings.endsOn === null ? 'none' : longDay(settings.endsOn)}`,
  content: (settings) => `posts: ${contentWords(settings.content)}`,
  graceMinutes: (settings) => `at most late by: ${graceWords(settings.graceMinutes)}`,
  publish: (settings) => `to servers that follow the channel: ${settings.publish ? 'yes' : 'no'}`,
  replacesLast: (settings) => `the post before is deleted: ${settings.replacesLast ? 'yes' : 'no'}`,
  roleId: (settings) => `mentions: ${settings.roleId === null ? 'nobody' : `<@&${settings.roleId}>`}`,
} satisfies Partial<Record<keyof ReminderSettings, (settings: ReminderSettings) => string>>;

function changes(before: ReminderSettings, after: ReminderSettings): string[] {
  const named = Object.values(changeWords).flatMap((words) => {
    const [was, is] = [words(before), words(after)];
    return was === is ? [] : [`- ${was} → ${is.slice(is.indexOf(': ') + 2)}`];
  });
  const isNewText =
    JSON.stringify(before.content) !== JSON.stringify(after.content) &&
    contentWords(before.content) === contentWords(after.content);
  return [...named, ...(isNewText ? ['- what it says'] : [])];
}

/** A button that takes the latest change back. */
const undoButton = (id: string, what: ReminderDeed, given?: string) =>
  button('Undo', addresses.reminderDo.id(id, what, given ?? '-', 'undo'), 'primary');

/** After `add`, `edit` and `set`: what it is now, what changed, and the next five posts. */
export function savedCard({ status, before, stamp: change }: Change, warnings: readonly string[]): Message {
  const { id, settings } = status;
  const coming = comingOf(status);
  const changed = before === null ? [] : changes(before, settings);
  const name = nameOf(settings);
  const was = before !== null && before.name !== settings.name ? ` (was ${nameOf(before)})` : '';
  const heading =
    before === null
      ? `Set: ${name}`
      : changed.length === 0
        ? `Nothing changed: ${name}`
        : `Changed: ${name}${was}`;
  return message([
    card('calm', [
      text(`### ${heading}`),
      text(settingsLine(settings)),
      changed.length === 0 ? null : text(`**What changed**\n${changed.join('\n')}`),
      ...warnings.map((warning) => note(`⚠ ${warning}`)),
      status.state.kind === 'active' ? null : text(stateWords(status)),
      coming.length === 0 ? null : text(`**Next posts**, in your own time zone\n${nextPosts(coming)}`),
      note('See it any time with /reminder show. To try it where only you see it: /reminder test.'),
      row([
        change === null ? null : undoButton(id, 'undo', change),
        button('Show it', addresses.reminderDo.id(id, 'show')),
      ]),
    ]),
  ]);
}

const holdWords: Record<HoldReason, string> = {
  'channel-gone': 'the channel is gone. Choose another with **/reminder edit**.',
  'server-gone': 'I was removed from this server. Invite me again and it resumes.',
  'no-access': 'I can’t see the channel. Give me **View Channel** there.',
  'no-permission': 'I’m not allowed to post there. **/reminder show** marks with ✗ what I need.',
  'thread-locked': 'the thread is locked. Unlock it, or choose another channel with **/reminder edit**.',
  'thread-archived':
    'the thread is archived. Write in it once, or choose another channel with **/reminder edit**.',
  refused:
    'Discord refused the post. Open **/reminder show** and press **Resume**; if it happens again, tell the person who runs this bot.',
};

/** One sentence: is it running, and if not, why and what to do. With what the channel looks like now, why now. */
export function stateWords({ state, skipping, next }: ReminderStatus, health?: ChannelHealth): string {
  const skips = skipWords(skipping);
  const alsoSkips = skips === '' ? '' : ` Skipped: ${skips}.`;
  if (state.kind === 'held') {
    const since = `**On hold** since ${stamp(state.since, 'F')}`;
    const again = isTimedOut(state.reason, health)
      ? ' It resumes by itself after that, or when they lift it.'
      : '';
    return `${since}: ${reasonWords(state.reason, health)}${again}${alsoSkips}`;
  }
  if (state.kind === 'over')
    return `**Finished**: no post is left.${alsoSkips} To go on, choose a later last day with **/reminder edit**.`;
  if (state.kind === 'paused') {
    const alsoHeld =
      state.heldFor === null ? '' : ` It could not post now: ${reasonWords(state.heldFor, health)}`;
    if (state.until === null) return `**Paused** until you use **/reminder resume**.${alsoSkips}${alsoHeld}`;
    return next.length === 0
      ? `**Paused** until ${longDay(state.until)}, and no post is left after that.${alsoSkips} To go on, choose a later last day with **/reminder edit**.`
      : `**Paused.** It resumes on ${longDay(state.until)}.${alsoSkips}${alsoHeld}`;
  }
  return skips === '' ? '**On.**' : `**On**, and skipping ${skips}.`;
}

/** At most five days, and how many more. */
function skipWords(skipping: readonly string[]): string {
  const days = skipping.slice(0, 5).map(shortDay).join(', ');
  return skipping.length > 5 ? `${days} and ${skipping.length - 5} more` : days;
}

/** Why it cannot post, and what to do: as things are now, where that is known. */
function reasonWords(reason: HoldReason, health: ChannelHealth | undefined): string {
  return health?.timedOutUntil && isTimedOut(reason, health)
    ? timedOut(health.timedOutUntil)
    : holdWords[reasonNow(reason, health)];
}

/** Whoever is timed out lacks the permission to write; what else is in the way stays there after it. */
const isTimedOut = (reason: HoldReason, health: ChannelHealth | undefined): boolean =>
  Boolean(health?.timedOutUntil) && reasonNow(reason, health) === 'no-permission';

const timedOut = (until: Temporal.Instant) =>
  `a moderator has timed me out in this server until ${stamp(until, 'F')}.`;

/** Since it was held, something else may have come in its way. */
function reasonNow(reason: HoldReason, health: ChannelHealth | undefined): HoldReason {
  if (!health || reason === 'server-gone') return reason;
  if (!health.found) return reason === 'no-access' ? reason : 'channel-gone';
  if (health.locked) return 'thread-locked';
  const { botPermissions, thread } = health;
  if (botPermissions !== null && !allows(botPermissions, PermissionFlagsBits.ViewChannel)) return 'no-access';
  const isMissing =
    botPermissions !== null && neededPermissions(thread).some(({ bit }) => !allows(botPermissions, bit));
  return isMissing ? 'no-permission' : reason;
}

function healthLines(health: ChannelHealth): string {
  // Whatever else it may do, it may not now.
  if (health.timedOutUntil)
    return `✗ I may post nowhere in this server until ${stamp(health.timedOutUntil, 'F')}: a moderator has timed me out. Ask them to lift it, or wait.`;
  if (!health.found)
    return '✗ The channel can’t be found: choose another with **/reminder edit**, or let me see it.';
  const { botPermissions } = health;
  const lines = neededPermissions(health.thread).map(({ label, bit }) => {
    if (botPermissions === null) return `? ${label}: I couldn’t find out just now.`;
    return allows(botPermissions, bit)
      ? `✓ ${label}`
      : `✗ ${label}: turn it on for me (channel settings → Permissions).`;
  });
  if (health.thread)
    lines.push(health.locked ? '✗ The thread is locked: unlock it.' : '✓ The thread is open');
  return lines.join('\n');
}

function pastLine(guildId: string, past: Past): string {
  if (past.kind === 'missed' && past.code === neverFound)
    return `- ${shortDay(past.date)}: may have been posted, I could not find out`;
  if (past.kind === 'missed') return `- ${shortDay(past.date)}: not posted, ${troubleWords(past.code)}`;
  const { link } = past;
  const where =
    link === null
      ? ', deleted since'
      : `: https://discord.com/channels/${guildId}/${link.channelId}/${link.messageId}`;
  return `- ${stamp(past.at, 'F')}${where}`;
}

/** What kept a post from going out, in words; the code beside them is in the log. */
function troubleWords(code: string | null): string {
  if (code === takenBackTooLate) return 'a change was undone too late for it.';
  if (code === null) return 'I was offline.';
  return isHoldReason(code) ? `it was on hold: ${heldWords[code]}` : `${tryWords(code)} Code: ${code}.`;
}

/** What was in the way on a day that was lost in a hold. */
const heldWords: Record<HoldReason, string> = {
  'channel-gone': 'the channel was gone.',
  'server-gone': 'I was no longer in this server.',
  'no-access': 'I could not see the channel.',
  'no-permission': 'I was not allowed to post there.',
  'thread-locked': 'the thread was locked.',
  'thread-archived': 'the thread was archived.',
  refused: 'Discord refused the post.',
};
const isHoldReason = (code: string): code is HoldReason => Object.hasOwn(heldWords, code);

const codeWords: Readonly<Record<string, string>> = {
  HTTP_401: 'Discord refused my token. Whoever runs me can see that in my log.',
  HTTP_429: 'Discord asked me to slow down.',
  RATE_LIMITED: 'Discord asked me to slow down.',
  CANNOT_LOOK: 'I could not look whether it was posted already: I need **Read Message History** there.',
  CHANNEL_TOO_BUSY: 'there were too many messages to look whether it was posted already.',
  NO_MESSAGE: 'something between me and Discord answered in its place.',
  TIMED_OUT: 'Discord did not answer in time.',
  TOO_LATE: 'this computer stood still for a while.',
  '10003': heldWords['channel-gone'],
  '10004': heldWords['server-gone'],
  '40006': 'Discord had switched this off for a while.',
  '40333': 'Discord turned me away for a while.',
  '50001': heldWords['no-access'],
  '50013': heldWords['no-permission'],
  '50083': heldWords['thread-archived'],
  '130000': 'Discord had too much to do.',
  '160005': heldWords['thread-locked'],
};

/** Why a try did not end with a post. */
function tryWords(code: string): string {
  const known = Object.hasOwn(codeWords, code) ? codeWords[code] : undefined;
  if (known !== undefined) return known;
  if (code.startsWith('HTTP_5')) return 'Discord had trouble of its own.';
  // Discord's own codes are numbers; all others come from the way to it.
  return /^(?:HTTP_)?\d+$/.test(code) ? 'Discord refused it.' : 'I could not reach Discord.';
}

/** What a button of a reminder's page does. */
export type ReminderDeed =
  | 'show'
  | 'list'
  | 'pause'
  | 'resume'
  | 'skip'
  | 'unskip'
  | 'edit'
  | 'test'
  | 'post'
  | 'remove'
  | 'undo';

/** What a page says of the change that led to it, and how to take that back. */
export interface Done {
  readonly words: string;
  readonly undo?: { readonly what: ReminderDeed; readonly given?: string } | undefined;
}

/** One reminder's page: how it is, what was posted, what comes, what is missing, and what can be done with it. */
export function pageCard(
  status: ReminderStatus,
  health: ChannelHealth,
  { isOnly, done }: { readonly isOnly: boolean; readonly done?: Done | undefined },
): Message {
  const { id, settings, lastError, due, history, state, skipping, posts, unclear } = status;
  const next = comingOf(status);
  const told =
    status.organiserTold === false
      ? ' Their direct messages are closed, so I could not tell them of the hold.'
      : '';
  const deed = (label: string, what: ReminderDeed, given?: string) =>
    button(label, addresses.reminderDo.id(id, what, given));
  const [firstSkipped] = skipping;
  const unskip =
    firstSkipped === undefined ? null : deed(`Don’t skip ${shortDay(firstSkipped)}`, 'unskip', firstSkipped);
  // One that is skipped later leaves the next one to be skipped too.
  const isNextSkipped = firstSkipped !== undefined && firstSkipped < (next[0]?.date ?? '9999');
  return message([
    ...(done
      ? [
          card('calm', [
            text(done.words),
            done.undo ? row([undoButton(id, done.undo.what, done.undo.given)]) : null,
          ]),
        ]
      : []),
    card(state.kind === 'held' ? 'danger' : 'calm', [
      text(`### ${nameOf(settings)}\n${settingsLine(settings)}\n${stateWords(status, health)}`),
      due === null || (state.kind !== 'active' && state.kind !== 'held')
        ? null
        : text(
            state.kind === 'held'
              ? `Owed for ${shortDay(due.date)}: it goes out if this is put right by ${graceEnd(due, settings)}.`
              : `Owed for ${shortDay(due.date)}: I am trying to post it, until ${graceEnd(due, settings)}.`,
          ),
      next.length === 0 ? null : text(`**Next posts**, in your own time zone\n${nextPosts(next)}`),
      unclear.length === 0
        ? null
        : text(`May have been posted, and I am looking for it: ${unclear.map(shortDay).join(', ')}.`),
      history.length === 0 && unclear.length > 0
        ? null
        : text(
            history.length === 0
              ? 'No planned post has gone out yet.'
              : `**Before**\n${history.map((past) => pastLine(settings.guildId, past)).join('\n')}`,
          ),
      lastError === null || state.kind === 'held'
        ? null
        : text(
            `The last try failed ${stamp(lastError.at, 'R')}: ${troubleWords(lastError.code)}${due !== null && state.kind === 'active' ? ' I try again.' : ''}`,
          ),
      text(`**What I may do there**\n${healthLines(health)}`),
      note(
        `Set by <@${settings.organiserId}>. If I have been offline, a post may be up to ${graceWords(settings.graceMinutes)} late.${told}`,
      ),
      row([
        state.kind === 'active' || state.kind === 'over' ? deed('Pause', 'pause') : deed('Resume', 'resume'),
        isNextSkipped ? unskip : next.length === 0 ? null : deed('Skip next', 'skip'),
        deed('Edit', 'edit'),
        deed('Test (only you see it)', 'test'),
        deed('Post it now', 'post', String(posts)),
      ]),
      row([
        deed('Remove', 'remove'),
        isOnly ? null : deed('All reminders', 'list'),
        isNextSkipped ? null : unskip,
      ]),
    ]),
  ]);
}

const graceEnd = (due: Occurrence, { graceMinutes }: ReminderSettings) =>
  stamp(due.at.add({ minutes: graceMinutes }), 'F');

/** All of a server's reminders, each with when it comes next, and a menu to look at one. */
export function listCard(all: readonly ReminderStatus[], done?: Done): Message {
  const line = (status: ReminderStatus) => {
    const [next] = comingOf(status);
    const when = next ? ` Next: ${stamp(next.at, 'F')}.` : '';
    return `**${nameOf(status.settings)}**\n${settingsLine(status.settings)}\n${stateWords(status)}${when}`;
  };
  const [first] = all;
  const lines = fitting(all.slice(0, mostListed).map(line));
  return message([
    card('calm', [
      done ? text(done.words) : null,
      done ? separator() : null,
      text(`### ${all.length} reminders`),
      ...lines.map((one) => text(one)),
      all.length > lines.length ? note(`And ${all.length - lines.length} more, in the menu.`) : null,
      first
        ? menu(
            addresses.reminderMenu.id(),
            'Look at one of them',
            all.map(({ id, settings }) => ({
              label: settings.name,
              value: id,
              description: `${patternWords(settings)} at ${settings.time}`,
            })),
          )
        : null,
    ]),
  ]);
}

/** More lines are too long a message for a phone. */
const mostListed = 10;
/** The rest of a message is for what was done, and for how many more there are. */
const longestList = limits.messageText - 600;

/** As many from the first as have room in one message. */
function fitting(lines: readonly string[]): string[] {
  let left = longestList;
  const end = lines.findIndex((one) => {
    left -= one.length;
    return left < 0;
  });
  return lines.slice(0, end === -1 ? lines.length : end);
}

/** Why nothing was posted at once. */
export const notPosted = (code: string) => `I couldn’t post it: ${troubleWords(code)}`;

/** A short confirmation with what comes next, and how to take it back. */
export function doneCard(words: string, status: ReminderStatus | null, undo?: Done['undo']): Message {
  const [first] = status ? comingOf(status) : [];
  return message([
    card('calm', [
      text(words),
      first ? note(`Next post: ${stamp(first.at, 'F')} (${stamp(first.at, 'R')})`) : null,
      status
        ? row([
            undo ? undoButton(status.id, undo.what, undo.given) : null,
            button('Show it', addresses.reminderDo.id(status.id, 'show')),
          ])
        : null,
    ]),
  ]);
}

/** Which role may organise now, and how to give it back to the one `before`; `undefined` where nothing was changed. */
export function organisersCard(roleId: string | null, before?: string | null): Message {
  return message([
    card('calm', [
      text(
        roleId === null
          ? 'No role is chosen now: only people with **Manage Server** can change reminders and the club’s answers. To choose one, use **/reminder organisers**.'
          : `Members with <@&${roleId}> can now change reminders, and what the club has written with **/club**. **One more step**, so that they can see both commands: Server Settings → Integrations → this bot → /reminder → add the role, and the same for /club.`,
      ),
      before === undefined
        ? null
        : row([button('Undo', addresses.undoOrganisers.id(before ?? '-', roleId ?? '-'), 'primary')]),
    ]),
  ]);
}

/** After `remove`: it can be taken back for a while. */
export function removedCard({ id, settings }: Pick<ReminderStatus, 'id' | 'settings'>): Message {
  return message([
    card('calm', [
      text(`**${nameOf(settings)}** is removed. It will not post again.`),
      note('You can undo this for 15 minutes. After that, everything stored about it is erased for good.'),
      row([
        button('Undo', addresses.undoRemoval.id(id), 'primary'),
        button('Erase it now', addresses.eraseNow.id(id)),
      ]),
    ]),
  ]);
}

/** The one direct message to the organiser when a reminder is held. */
export function heldNotice(held: {
  readonly name: string;
  readonly reason: HoldReason;
  readonly channelId: string;
  readonly guildId: string;
  readonly timedOutUntil: Temporal.Instant | null;
}): Message {
  const isTimedOutOnly = held.timedOutUntil !== null && held.reason === 'no-permission';
  const why = isTimedOutOnly ? timedOut(held.timedOutUntil) : holdWords[held.reason];
  return message([
    card('danger', [
      text(
        `### “${quote(held.name, longestName)}” is on hold\nI couldn’t post in <#${held.channelId}>: ${why}`,
      ),
      note(
        held.reason === 'refused'
          ? 'I won’t message you about this again.'
          : 'Once this is put right, it resumes by itself. I won’t message you about this again.',
      ),
    ]),
  ]);
}

/** The one direct message to the organiser about days that were lost. */
export function missedNotice(missed: {
  readonly name: string;
  readonly channelId: string;
  readonly guildId: string;
  readonly dates: readonly string[];
}): Message {
  const { dates } = missed;
  const shown = dates.slice(-7).map(shortDay).join(', ');
  const earlier = dates.length > 7 ? ` and ${dates.length - 7} days before` : '';
  const count = dates.length === 1 ? 'A post' : `${dates.length} posts`;
  return message([
    card('unsure', [
      text(
        `### ${count} of “${quote(missed.name, longestName)}” did not go out\nNothing was posted in <#${missed.channelId}> on ${shown}${earlier}: I was offline, or Discord did not accept it in time.`,
      ),
      note('They will not be posted later. /reminder show lists the last ten days.'),
    ]),
  ]);
}
