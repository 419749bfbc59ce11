import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Claims } from './claims.ts';
import type { Reminder } from './plan.ts';

/** Enough to keep Discord's 50 requests a second busy; a slow target takes one place, never all. */
const sideBySide = 20;
/** How soon a reminder is seen that another process has changed, or has left behind when it died. */
const usuallyLookEvery = () => Temporal.Duration.from({ seconds: 30 });
/** When something fails that has nothing to do with Discord: a full disk, a locked database, a fault of ours. */
const afterFault = {
  round: Temporal.Duration.from({ seconds: 5 }),
  reminder: Temporal.Duration.from({ minutes: 1 }),
};
/** Two looks that should have been, and as much again for one that hangs. */
const unlookedMilliseconds = 90_000;
const housekeepingEvery = Temporal.Duration.from({ hours: 24 });
/** What a shutdown waits for posts in flight. One that takes longer is cleared up at the next start. */
const drain = Temporal.Duration.from({ seconds: 1 });

interface RunnerTools {
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  readonly claims: Claims;
  readonly timeIsKnown: () => Promise<boolean>;
  readonly lookEvery?: (() => Temporal.Duration) | undefined;
  readonly sickMilliseconds?: number | undefined;
  readonly attend: (reminder: Reminder) => Promise<void>;
  /** Done at the start and once a day. */
  readonly keepHouse: (now: Temporal.Instant) => Promise<void>;
}

export interface Runner {
  start(): void;
  /** Something changed: look again now. */
  poke(): void;
  /** Whether the last look at what is due succeeded. */
  isWell(): boolean;
  /** Takes nothing new and waits for what is in flight, at most a second. Safe to call twice. */
  stop(): Promise<void>;
}

/** Wakes when a reminder is due, and attends to several side by side. */
export function makeRunner(tools: RunnerTools): Runner {
  const { clock, log, claims, timeIsKnown, attend, keepHouse } = tools;
  const { lookEvery = usuallyLookEvery, sickMilliseconds = unlookedMilliseconds } = tools;
  const inFlight = new Set<Promise<void>>();
  /** Their reminders: after a sleep the lease is over, and this process must not begin anew what it still attends to. */
  const attended = new Set<string>();
  let bell = new AbortController();
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let lastSeen: Temporal.Instant | null = null;
  let houseKeptAt: Temporal.Instant | null = null;
  let lookedAt = performance.now();

  const poke = () => bell.abort();

  function launch(reminder: Reminder): void {
    attended.add(reminder.id);
    const task = attend(reminder)
      .catch((error: unknown) => recover(reminder, error))
      .finally(() => {
        inFlight.delete(task);
        attended.delete(reminder.id);
        poke();
      });
    inFlight.add(task);
  }

  async function recover(reminder: Reminder, err: unknown): Promise<void> {
    const about = { reminder: reminder.id, guild: reminder.settings.guildId, err };
    if (stopping.signal.aborted) {
      log.warn(about, 'the shutdown cut a reminder short; the next start clears it up');
      return;
    }
    log.error(about, 'a reminder could not be attended to; trying again');
    const now = clock.now();
    await claims.release(reminder, now, { notBefore: now.add(afterFault.reminder) }).catch(() => {
      // Without the database the lease runs out by itself.
    });
  }

  /** Starts what is due and gives the time to look again. */
  async function round(now: Temporal.Instant): Promise<Temporal.Instant> {
    if (lastSeen === null || Temporal.Instant.compare(now, lastSeen) < 0) await claims.clockWasSetBack(now);
    lastSeen = now;
    if (houseKeptAt === null || now.since(houseKeptAt).abs().total('hours') >= housekeepingEvery.hours) {
      await keepHouse(now);
      houseKeptAt = now;
    }
    const first = await claims.nextWake();
    // Mostly nothing is due, which is soon seen.
    const isDue = first !== null && Temporal.Instant.compare(first, now) <= 0;
    const free = isDue ? sideBySide - inFlight.size : 0;
    if (free > 0) for (const reminder of await claims.takeDue(free, now, [...attended])) launch(reminder);
    const latest = now.add(lookEvery());
    const next = isDue ? await claims.nextWake(now) : first;
    lookedAt = performance.now();
    return next && Temporal.Instant.compare(next, latest) < 0 ? next : latest;
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      bell = new AbortController();
      const isKnown = await timeIsKnown();
      const now = clock.now();
      // Without Discord nothing could be posted anyway.
      const look = isKnown ? round(now) : Promise.resolve(now.add(afterFault.round));
      const wake = await look.catch((err: unknown) => {
        if (!stopping.signal.aborted) log.error({ err }, 'the reminders could not be read; trying again');
        return now.add(afterFault.round);
      });
      await clock.wait(wake, bell.signal);
    }
  }

  return {
    start() {
      running ??= run();
    },
    poke,
    isWell: () => performance.now() - lookedAt < sickMilliseconds,
    async stop() {
      stopping.abort();
      poke();
      await running;
      const drained = new AbortController();
      const over = clock.wait(clock.now().add(drain), drained.signal);
      await Promise.race([Promise.allSettled(inFlight), over]);
      drained.abort();
    },
  };
}
