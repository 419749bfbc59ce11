import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ReminderStatus } from '../../../commands/contract.ts';
import type { Bot } from '../../bot.ts';
import { nextOccurrence } from '../../reminders/schedule.ts';
import type { Control } from '../../sandbox/client/view.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import type { DemoClock } from './clock.ts';

interface ControlTools {
  readonly sandbox: Sandbox;
  readonly clock: DemoClock;
  readonly bot: () => Promise<Bot>;
  readonly restart: () => Promise<unknown>;
}

const postRoute = 'POST /channels/:channel/messages';
/** Until somebody ends it. */
const always = Number.MAX_SAFE_INTEGER;
/** What a post may take to arrive, or to fail, before time goes on all the same. */
const patience = { timeoutMilliseconds: 3000 };

/** The page's clock and its troubles. */
export function makeControls({ sandbox, clock, bot, restart }: ControlTools) {
  const guildId = sandbox.guild.id;
  let reminder: ReminderStatus | null = null;
  let recovery = sandbox.recovery;
  const on = { permission: false, channel: false, errors: false, closed: false, away: false };

  const whenText = (instant: Temporal.Instant) =>
    instant.toLocaleString('en-GB', {
      timeZone: zone(),
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
  const zone = () => reminder?.settings.zone ?? 'Europe/London';
  const channelId = () => reminder?.settings.channelId ?? recovery.id;
  const next = () => reminder && nextOccurrence(reminder.settings, clock.now());

  /** What the reminder's next day of changed clocks is, if there is one. */
  function changeDay(): Temporal.ZonedDateTime | null {
    return clock.now().toZonedDateTimeISO(zone()).getTimeZoneTransition('next');
  }

  /** The first occurrence on the day of the change or after it. */
  function overTheChange(): Temporal.Instant | null {
    const change = changeDay();
    if (!change) return null;
    if (!reminder) return change.toInstant();
    return nextOccurrence(reminder.settings, change.startOfDay().toInstant().subtract({ seconds: 1 })).at;
  }

  /** Looks how the reminder stands; true when that changed. */
  async function refresh(): Promise<boolean> {
    const now = await (await bot()).reminders.asStored(guildId).catch(() => null);
    const changed = JSON.stringify(now) !== JSON.stringify(reminder);
    reminder = now;
    return changed;
  }

  /** Lets time pass, with a stop at whatever is due in between, so that nothing is late. */
  async function passTo(end: Temporal.Instant): Promise<void> {
    for (let due = next(); due && Temporal.Instant.compare(due.at, end) <= 0; due = next()) {
      await leapTo(due.at);
    }
    clock.jumpTo(end);
  }

  /** Puts the clock ahead at one go, and waits for what that sets off. */
  async function leapTo(instant: Temporal.Instant): Promise<void> {
    const before = sandbox.requestsTo(postRoute);
    const isDue = reminder?.state.kind === 'active' && reminder.skipping === null;
    clock.jumpTo(instant);
    if (isDue) await sandbox.when(() => sandbox.requestsTo(postRoute) > before, patience).catch(() => {});
    await refresh();
  }

  const inTime = (
    id: string,
    label: string,
    detail: string,
    to: Temporal.Instant | null,
    act: () => unknown,
  ): Control => ({
    id,
    group: 'Time',
    label,
    detail,
    on: null,
    disabled: to === null,
    act,
  });

  function timeControls(): readonly Control[] {
    const due = next()?.at ?? null;
    const change = overTheChange();
    const tomorrow = clock.now().add({ hours: 24 });
    const noReminder = 'Set one first: as the organiser, /reminder set.';
    return [
      inTime(
        'next',
        'Go to the next reminder',
        due ? whenText(due) : noReminder,
        due,
        () => due && passTo(due),
      ),
      inTime(
        'sleep',
        'Sleep through it, wake an hour late',
        due ? 'It posts with an apology.' : noReminder,
        due,
        () => due && leapTo(due.add({ hours: 1 })),
      ),
      inTime('tomorrow', 'Go to this time tomorrow', whenText(tomorrow), tomorrow, () => passTo(tomorrow)),
      inTime(
        'change',
        'Leap to the day the clocks change',
        change
          ? `${whenText(change)}, ${zone()}: what was due until then is missed.`
          : `${zone()} never changes them.`,
        change,
        () => change && leapTo(change),
      ),
    ];
  }

  const trouble = (
    id: string,
    label: string,
    detail: string,
    state: boolean | null,
    act: () => unknown,
  ): Control => ({
    id,
    group: 'Trouble',
    label,
    detail,
    on: state,
    act,
  });

  function channelTrouble(): readonly Control[] {
    const name = sandbox.world.channels.get(channelId())?.name ?? 'recovery';
    return [
      trouble(
        'permission',
        `Forbid the bot to write in #${name}`,
        'Takes Send Messages away.',
        on.permission,
        () => {
          on.permission = !on.permission;
          const id = channelId();
          if (sandbox.world.channels.has(id)) {
            sandbox.deny(id, on.permission ? PermissionFlagsBits.SendMessages : 0n);
          }
        },
      ),
      trouble('channel', 'Delete the reminder’s channel', 'Off makes a new #recovery.', on.channel, () => {
        on.channel = !on.channel;
        const id = channelId();
        if (!on.channel) recovery = sandbox.addChannel('recovery');
        else if (sandbox.world.channels.has(id)) sandbox.deleteChannel(id);
      }),
    ];
  }

  return {
    refresh,
    list: (): readonly Control[] => [
      ...timeControls(),
      ...channelTrouble(),
      trouble(
        'errors',
        'Answer every post with an error',
        'Discord says 500; the bot tries again.',
        on.errors,
        () => {
          on.errors = !on.errors;
          if (on.errors) sandbox.fail({ route: postRoute, kind: '500', times: always });
          else sandbox.heal(postRoute);
        },
      ),
      trouble('closed', 'Close the organiser’s direct messages', 'A hold cannot be told.', on.closed, () => {
        on.closed = !on.closed;
        sandbox.closeMessages(sandbox.member('organiser'), on.closed);
      }),
      trouble('away', 'Remove the bot from the server', 'Off invites it again.', on.away, () => {
        on.away = !on.away;
        if (on.away) sandbox.sendAway();
        else sandbox.inviteAgain();
      }),
      trouble('cut', 'Cut its connection', 'It comes back by itself.', null, () => sandbox.gateway.drop()),
      trouble('restart', 'Restart the bot', 'Old buttons go on working.', null, restart),
    ],
  };
}
