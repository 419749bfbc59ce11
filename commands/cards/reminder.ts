import type { Entry } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';
import { allows, neededPermissions } from '../discord/permissions.ts';
import {
  type ChannelHealth,
  type HoldReason,
  type Occurrence,
  type ReminderSettings,
  type ReminderStatus,
  type Weekday,
  weekdays,
} from '../services.ts';
import { researchLine } from './answer.ts';

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
export function dayWords(days: readonly Weekday[]): string {
  const key = days.join();
  if (key === weekdays.join()) return 'every day';
  if (key === weekdays.slice(0, 5).join()) return 'weekdays';
  if (key === weekdays.slice(5).join()) return 'weekends';
  return days.map((day) => dayLabels[day]).join(', ');
}

/** Shown in each reader's own zone. */
const stamp = (at: Temporal.Instant, style: 'F' | 'R') =>
  `<t:${Math.floor(at.epochMilliseconds / 1000)}:${style}>`;

function nextPosts(next: readonly Occurrence[]): string {
  return next.map(({ at }) => `- ${stamp(at, 'F')} (${stamp(at, 'R')})`).join('\n');
}

/** How long after an outage a post may still go out, in words. */
export function graceWords(minutes: number): string {
  const hours = minutes / 60;
  return minutes < 60 ? `${minutes} minutes` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

function settingsLine(settings: ReminderSettings): string {
  const role = settings.roleId === null ? '' : `, mentioning <@&${settings.roleId}>`;
  return `<#${settings.channelId}>, ${dayWords(settings.days)} at **${settings.time}** (${settings.zone})${role}`;
}

/** The daily post: one tip, the same for everybody. */
export function reminderPost(post: {
  readonly tip: Entry;
  readonly deliveryId: string;
  readonly roleId: string | null;
  readonly late: boolean;
}): Message {
  const { tip, deliveryId, roleId, late } = post;
  return message(
    [
      card('calm', [
        roleId === null ? null : text(`<@&${roleId}>`),
        text(`### Recovery reminder: ${tip.title}\n${tip.answer}`),
        late ? note('Sorry, this one is a little late today.') : null,
        row([button('Why?', addresses.entry.id(tip.id, 'detail', deliveryId), 'primary')]),
      ]),
    ],
    roleId === null ? {} : { roles: [roleId] },
  );
}

/** What `test` shows: the next post as it will look, to the organiser alone. It mentions nobody. */
export function testCard(tip: Entry): Message {
  return message([
    card('calm', [
      text(`### Recovery reminder: ${tip.title}\n${tip.answer}`),
      note(researchLine(tip)),
      note('Only you see this. Nothing was posted and nothing changed.'),
      row([button('Why?', addresses.entry.id(tip.id, 'detail'), 'primary')]),
    ]),
  ]);
}

const changeWords = {
  channelId: (settings) => `channel: <#${settings.channelId}>`,
  time: (settings) => `time: ${settings.time}`,
  zone: (settings) => `time zone: ${settings.zone}`,
  days: (settings) => `days: ${dayWords(settings.days)}`,
  graceMinutes: (settings) => `at most late by: ${graceWords(settings.graceMinutes)}`,
  roleId: (settings) => `mentions: ${settings.roleId === null ? 'nobody' : `<@&${settings.roleId}>`}`,
} satisfies Partial<Record<keyof ReminderSettings, (settings: ReminderSettings) => string>>;

function changes(before: ReminderSettings, after: ReminderSettings): string[] {
  return Object.values(changeWords).flatMap((words) => {
    const [was, is] = [words(before), words(after)];
    return was === is ? [] : [`- ${was} → ${is.slice(is.indexOf(': ') + 2)}`];
  });
}

/** After `set`: what it is now, what changed, and the next five posts. */
export function savedCard(
  status: ReminderStatus,
  before: ReminderSettings | null,
  warnings: readonly string[],
): Message {
  const changed = before === null ? [] : changes(before, status.settings);
  const heading = before === null ? 'The daily reminder is set' : 'The daily reminder is changed';
  return message([
    card('calm', [
      text(`### ${before !== null && changed.length === 0 ? 'The daily reminder stays as it was' : heading}`),
      text(settingsLine(status.settings)),
      changed.length === 0 ? null : text(`**What changed**\n${changed.join('\n')}`),
      ...warnings.map((warning) => note(`⚠ ${warning}`)),
      status.state.kind === 'paused' ? text(stateWords(status)) : null,
      status.next.length === 0
        ? null
        : text(`**Next posts**, in your own time zone\n${nextPosts(status.next)}`),
      note('See it any time with /reminder show; try it with /reminder test.'),
    ]),
  ]);
}

const holdWords: Record<HoldReason, string> = {
  'channel-gone': 'the channel is gone. Choose another with **/reminder set**.',
  'server-gone': 'I was removed from this server. Invite me again and it goes on.',
  'no-access': 'I can’t see the channel. Give me **View Channel** there.',
  'no-permission': 'I may not post there. Give me the permissions that **/reminder show** marks as missing.',
  'thread-locked': 'the thread is locked. Unlock it, or choose another channel with **/reminder set**.',
  'thread-archived':
    'the thread is archived. Write in it once, or choose another channel with **/reminder set**.',
  refused: 'Discord refused the post. Try **/reminder set** again; if it stays so, tell whoever hosts me.',
};

/** One sentence: is it running, and if not, why and what to do. */
export function stateWords({ state, skipping }: ReminderStatus): string {
  if (state.kind === 'held') return `**Held** since ${stamp(state.since, 'F')}: ${holdWords[state.reason]}`;
  if (state.kind === 'paused') {
    return state.until === null
      ? '**Paused** until you use **/reminder resume**.'
      : `**Paused.** It goes on by itself on ${state.until}.`;
  }
  return skipping === null ? '**Running.**' : `**Running**, and skipping the post of ${skipping}.`;
}

function healthLines(health: ChannelHealth): string {
  // Whatever else it may do, it may not now.
  if (health.timedOutUntil)
    return `✗ A moderator has timed me out in this server until ${stamp(health.timedOutUntil, 'F')}: lift it, or wait.`;
  if (!health.found)
    return '✗ The channel can’t be found: choose another with **/reminder set**, or let me see it.';
  const { botPermissions } = health;
  const lines = neededPermissions(health.thread).map(({ label, bit }) => {
    if (botPermissions === null) return `? ${label}: I couldn’t find out just now.`;
    return allows(botPermissions, bit)
      ? `✓ ${label}`
      : `✗ ${label}: allow it for me in the channel’s permissions.`;
  });
  if (health.thread)
    lines.push(health.locked ? '✗ The thread is locked: unlock it.' : '✓ The thread is open');
  return lines.join('\n');
}

/** The health page: state, last post, next five, last error, and each permission. */
export function statusCard(status: ReminderStatus, health: ChannelHealth): Message {
  const { settings, lastPost, lastError, missed, next } = status;
  const last =
    lastPost === null
      ? 'No post yet.'
      : `Last post: ${stamp(lastPost.at, 'F')}, https://discord.com/channels/${settings.guildId}/${lastPost.channelId}/${lastPost.messageId}`;
  const told =
    status.organiserTold === false
      ? ' Their direct messages are closed, so I could not tell them of the hold.'
      : '';
  return message([
    card(status.state.kind === 'held' ? 'danger' : 'calm', [
      text(`### Daily reminder\n${settingsLine(settings)}\n${stateWords(status)}`),
      text(last),
      missed === null
        ? null
        : text(
            `⚠ Not posted on ${missed}: I could not within ${graceWords(settings.graceMinutes)} of its time.`,
          ),
      next.length === 0 ? null : text(`**Next posts**, in your own time zone\n${nextPosts(next)}`),
      lastError === null ? null : text(`Last trouble: ${lastError.code}, ${stamp(lastError.at, 'F')}`),
      text(`**Can I post there?**\n${healthLines(health)}`),
      note(
        `Set by <@${settings.organiserId}>. After an outage it may be up to ${graceWords(settings.graceMinutes)} late.${told}`,
      ),
    ]),
  ]);
}

/** A short confirmation with what comes next. */
export function doneCard(words: string, status: ReminderStatus | null): Message {
  const first = status?.next[0];
  return message([
    card('calm', [
      text(words),
      first ? note(`Next post: ${stamp(first.at, 'F')} (${stamp(first.at, 'R')})`) : null,
    ]),
  ]);
}

/** After `remove`: it can be taken back for a while. */
export function removedCard(removed: string): Message {
  return message([
    card('calm', [
      text('The daily reminder is removed. Nothing more is posted.'),
      note('In 15 minutes everything stored about it is erased. Until then you can take it back.'),
      row([
        button('Undo', addresses.undoRemoval.id(removed), 'primary'),
        button('Erase it now', addresses.eraseNow.id(removed)),
      ]),
    ]),
  ]);
}

/** The one direct message to the organiser when a reminder is held. */
export function heldNotice(held: {
  readonly reason: HoldReason;
  readonly channelId: string;
  readonly guildId: string;
}): Message {
  return message([
    card('danger', [
      text(
        `### Your club’s daily recovery reminder is waiting\nI couldn’t post in <#${held.channelId}>: ${holdWords[held.reason]}`,
      ),
      note(
        'In the server, /reminder show lists what is missing. Once it is put right, the reminder goes on. I tell you this once.',
      ),
    ]),
  ]);
}
