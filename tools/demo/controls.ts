import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ReminderStatus } from '../../commands/services.ts';
import type { Control } from '../../sandbox/client/view.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { threadTypes } from '../../sandbox/world.ts';
import type { Bot } from '../../src/bot.ts';
import { nextOccurrence } from '../../src/reminders/schedule.ts';
import type { DemoClock } from './clock.ts';

interface ControlTools {
  readonly sandbox: Sandbox;
  readonly clock: DemoClock;
  /** The bot that runs; rejects, or gives `null`, while none does. */
  readonly bot: () => Promise<Bot | null>;
  /** Rejects when the bot cannot be started. */
  readonly restart: () => Promise<unknown>;
}

export interface Controls {
  list(): readonly Control[];
  /** Looks how the reminder stands; true when that changed. */
  refresh(): Promise<boolean>;
}

const postRoute = 'POST /channels/:channel/messages';
const writing = PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads;
/** Until somebody ends it. */
const always = Number.MAX_SAFE_INTEGER;
/** What a post may take to arrive, or to fail, before time goes on all the same. */
const mostMilliseconds = 3000;
/** How late "Sleep through it" wakes. */
const sleptMinutes = 60;

/** The page's clock and its troubles. Whether a trouble is on is read from the sandbox, which alone knows. */
export function makeControls({ sandbox, clock, bot, restart }: ControlTools): Controls {
  const { guild, world } = sandbox;
  let reminder: ReminderStatus | null = null;

  const zone = () => reminder?.settings.zone ?? 'Europe/London';
  const inWords = (instant: Temporal.Instant) =>
    instant.toLocaleString('en-GB', {
      timeZone: zone(),
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });

  /** When something is due next: by the schedule while it is held, and never while it is paused without an end. */
  function next(): Temporal.Instant | null {
    if (!reminder) return null;
    if (reminder.state.kind === 'held') return nextOccurrence(reminder.settings, clock.now()).at;
    const later = reminder.next.find(({ at }) => Temporal.Instant.compare(at, clock.now()) > 0);
    return later?.at ?? null;
  }

  /** The first occurrence on the day of the next clock change or after it; the change itself without a reminder. */
  function overTheChange(): Temporal.Instant | null {
    const change = clock.now().toZonedDateTimeISO(zone()).getTimeZoneTransition('next');
    if (!change) return null;
    if (!reminder) return change.toInstant();
    const before = change.startOfDay().toInstant().subtract({ seconds: 1 });
    // Past what is due on that day before the change, it is the day after.
    const from = Temporal.Instant.compare(before, clock.now()) > 0 ? before : clock.now();
    return nextOccurrence(reminder.settings, from).at;
  }

  async function refresh(): Promise<boolean> {
    // While the bot starts anew, what was known last is as good as anything.
    const now = await bot()
      .then((running) => (running ? running.reminders.asStored(guild.id) : reminder))
      .catch(() => reminder);
    const changed = JSON.stringify(now) !== JSON.stringify(reminder);
    reminder = now;
    return changed;
  }

  /** Lets time pass, with a stop at whatever is due in between, so that nothing is late. */
  async function passTo(end: Temporal.Instant): Promise<void> {
    for (let due = next(); due && Temporal.Instant.compare(due, end) <= 0; due = next()) await leapTo(due);
    clock.jumpTo(end);
    await refresh();
  }

  /** Puts the clock ahead at one go, and waits for what that sets off. */
  async function leapTo(instant: Temporal.Instant): Promise<void> {
    await refresh();
    const before = sandbox.requestsTo(postRoute);
    const due = next();
    const isDue = reminder?.state.kind !== 'held' && due && Temporal.Instant.compare(due, instant) <= 0;
    clock.jumpTo(instant);
    const posted = () => sandbox.requestsTo(postRoute) > before;
    if (isDue) await sandbox.when(posted, { timeoutMilliseconds: mostMilliseconds }).catch(() => {});
    await refresh();
  }

  const whyNone = () =>
    reminder ? 'It is paused, without an end.' : 'Set one first: as the organiser, /reminder set.';

  function timeControls(): readonly Control[] {
    const due = next();
    const change = overTheChange();
    const tomorrow = clock.now().toZonedDateTimeISO(zone()).add({ days: 1 }).toInstant();
    const inTime = { group: 'Time', on: null } as const;
    return [
      {
        ...inTime,
        id: 'next',
        label: 'Go to the next reminder',
        detail: due ? `${inWords(due)}, ${zone()}` : whyNone(),
        disabled: !due,
        act: () => due && passTo(due),
      },
      {
        ...inTime,
        id: 'sleep',
        label: 'Sleep through it, wake an hour late',
        detail: due ? lateWords() : whyNone(),
        disabled: !due,
        act: () => due && leapTo(due.add({ minutes: sleptMinutes })),
      },
      {
        ...inTime,
        id: 'tomorrow',
        label: 'Go to this time tomorrow',
        detail: `${inWords(tomorrow)}, ${zone()}`,
        act: () => passTo(tomorrow),
      },
      {
        ...inTime,
        id: 'change',
        label: 'Leap to the day the clocks change',
        detail: change
          ? `${inWords(change)}, ${zone()}: what was due until then is missed.`
          : `${zone()} never changes them.`,
        disabled: !change,
        act: () => change && leapTo(change),
      },
    ];
  }

  function lateWords(): string {
    if (reminder?.state.kind === 'held') return 'It is held: nothing is posted.';
    const grace = reminder?.settings.graceMinutes ?? 0;
    return grace >= sleptMinutes
      ? 'It posts with an apology.'
      : `It may be ${grace} minutes late at most: that day is missed.`;
  }

  /** The reminder's channel, or where one would go: `undefined` when there is none. */
  function target() {
    const its = world.channels.get(reminder?.settings.channelId ?? sandbox.recovery.id);
    return (
      its ??
      world.channels.values().find(({ name, type }) => name === 'recovery' && type === ChannelType.GuildText)
    );
  }

  function permissionControl(): Control {
    const denied = [...world.channels.values()].filter(({ id }) => sandbox.manage.denied(id) !== 0n);
    const its = target();
    // A thread is ruled by its channel.
    const ruling = its?.parentId && threadTypes.includes(its.type) ? world.channels.get(its.parentId) : its;
    const channels = denied.length > 0 ? denied : [ruling].filter((one) => one !== undefined);
    const names = channels.map(({ name }) => `#${name}`).join(' and ');
    return {
      id: 'permission',
      group: 'Trouble',
      label: `Forbid the bot to write${names === '' ? '' : ` in ${names}`}`,
      detail: 'Takes the permission away.',
      on: denied.length > 0,
      disabled: channels.length === 0,
      act: () => {
        for (const { id } of channels) sandbox.manage.deny(id, denied.length > 0 ? 0n : writing);
      },
    };
  }

  function channelControl(): Control {
    const its = target();
    const shared = { id: 'channel', group: 'Trouble', on: null } as const;
    return its
      ? {
          ...shared,
          label: `Delete #${its.name}`,
          detail: 'For good: a reminder there needs another channel.',
          act: () => sandbox.manage.deleteChannel(its.id),
        }
      : {
          ...shared,
          label: 'Make a new #recovery',
          detail: 'A reminder must be told: /reminder set.',
          act: () => sandbox.manage.addChannel('recovery'),
        };
  }

  function troubleControls(): readonly Control[] {
    const organiser = sandbox.member('organiser');
    const trouble = { group: 'Trouble' } as const;
    const fails = sandbox.fails(postRoute);
    const isClosed = sandbox.manage.isClosed(organiser);
    const isAway = !guild.members.has(world.bot.id);
    return [
      permissionControl(),
      channelControl(),
      {
        ...trouble,
        id: 'errors',
        label: 'Answer every post with an error',
        detail: 'Discord says 500; the bot tries again.',
        on: fails,
        act: () => {
          if (fails) sandbox.heal(postRoute);
          else sandbox.fail({ route: postRoute, kind: '500', times: always });
        },
      },
      {
        ...trouble,
        id: 'closed',
        label: 'Close the organiser’s direct messages',
        detail: 'A hold cannot be told.',
        on: isClosed,
        act: () => sandbox.manage.closeMessages(organiser, !isClosed),
      },
      {
        ...trouble,
        id: 'away',
        label: 'Remove the bot from the server',
        detail: 'Off invites it again.',
        on: isAway,
        act: () => (isAway ? sandbox.manage.inviteAgain() : sandbox.manage.sendAway()),
      },
      {
        ...trouble,
        id: 'cut',
        label: 'Cut its connection',
        detail: 'It comes back by itself.',
        on: null,
        act: () => sandbox.gateway.drop(),
      },
      {
        ...trouble,
        id: 'restart',
        label: 'Restart the bot',
        detail: 'Old buttons go on working.',
        on: null,
        act: restart,
      },
    ];
  }

  return { refresh, list: () => [...timeControls(), ...troubleControls()] };
}
