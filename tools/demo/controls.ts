import type { ReminderStatus } from '../../commands/services.ts';
import type { Control } from '../../sandbox/client/view.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import type { Bot } from '../../src/bot.ts';
import { nextOccurrence } from '../../src/reminders/schedule.ts';
import type { DemoClock } from './clock.ts';
import { postRoute, troubleControls } from './trouble-controls.ts';

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

/** What a post may take to arrive, or to fail, before time goes on all the same. */
const mostMilliseconds = 3000;
/** How late "Sleep through it" wakes. */
const sleptMinutes = 60;

/** The page's clock and its troubles. */
export function makeControls({ sandbox, clock, bot, restart }: ControlTools): Controls {
  const { guild } = sandbox;
  let all: readonly ReminderStatus[] = [];
  /** The one that is due first. */
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
    if (reminder.state.kind === 'held') return nextOccurrence(reminder.settings, clock.now())?.at ?? null;
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
    return nextOccurrence(reminder.settings, from)?.at ?? null;
  }

  async function refresh(): Promise<boolean> {
    // While the bot starts anew, what was known last is as good as anything.
    const now = await bot()
      .then((running) => (running ? running.reminders.list(guild.id) : all))
      .catch(() => all);
    const changed = JSON.stringify(now) !== JSON.stringify(all);
    all = now;
    reminder = now.toSorted((a, b) => dueFirst(a) - dueFirst(b))[0] ?? null;
    return changed;
  }

  const dueFirst = ({ next: [first] }: ReminderStatus) =>
    first?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;

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

  const whyNone = () => {
    if (!reminder) return 'Set one first: as the organiser, /reminder add.';
    return reminder.state.kind === 'paused' ? 'It is paused, without an end.' : 'None is to come.';
  };

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

  const channelId = () => reminder?.settings.channelId ?? sandbox.recovery.id;
  return { refresh, list: () => [...timeControls(), ...troubleControls(sandbox, channelId(), restart)] };
}
