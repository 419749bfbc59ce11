import type { Kysely } from 'kysely';
import type { ChannelHealth, ReminderState, ReminderStatus, Reminders } from '../../commands/services.ts';
import type { Clock } from '../clock.ts';
import type { Tables } from '../database/tables.ts';
import { withDeadline } from '../deadline.ts';
import { forgetTips } from '../recent-tips.ts';
import { Claims } from './claims.ts';
import { Deliveries, type DeliveryTools, isHealthy, nextTip } from './delivery.ts';
import { Ledger } from './ledger.ts';
import { canBeSeen, isPaused, type Reminder } from './plan.ts';
import { instant } from './rows.ts';
import { makeRunner } from './runner.ts';
import { occurrences } from './schedule.ts';
import { makeStore, type Stored } from './store.ts';
import { knownZone, suggestZones } from './zones.ts';

interface ReminderTools extends DeliveryTools {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** Whether the clock can be relied on; asked before each look at what is due. */
  readonly timeIsKnown: () => Promise<boolean>;
}

/** The reminders as commands see them, and what the composition root does with them. */
export interface RunningReminders extends Reminders {
  /** Starts posting what is due. */
  start(): void;
  /** Takes nothing new and waits for posts in flight, at most a second; the database may be closed after it. */
  stop(): Promise<void>;
  /** How a reminder stands by what is stored, without a look at its channel: it changes nothing. */
  asStored(guildId: string): Promise<ReminderStatus | null>;
  /** The bot was sent away: nothing more is posted, and after 30 days the reminder is erased. */
  guildRemoved(guildId: string): Promise<void>;
  /** The bot is in the server (again). */
  guildAdded(guildId: string): Promise<void>;
  /** All servers that the bot is in: it may have come and gone while it was not running. */
  seenServers(guildIds: ReadonlySet<string>): Promise<void>;
  /** Whether what is due could be looked at lately: false while the database does not answer. */
  isWell(): boolean;
}

/** A member's client shows "did not respond" after 3 s, and a command may look twice. Real time, as Discord's. */
const inspectMilliseconds = 1000;

/**
 * Nothing is posted before `start`. Every function rejects with what the database throws, save `inspect`, which never
 * does.
 */
export function openReminders(tools: ReminderTools): RunningReminders {
  const { db, clock, random, log, poster, knowledge } = tools;
  const owner = Math.floor(random() * 2 ** 48).toString(36);
  const store = makeStore(db, random);
  const claims = new Claims(db, owner);
  const deliveries = new Deliveries(tools, { store, claims, ledger: new Ledger(db, owner) });
  const runner = makeRunner({
    clock,
    log,
    claims,
    timeIsKnown: tools.timeIsKnown,
    attend: (reminder) => deliveries.attend(reminder),
    keepHouse: (now) => forgetTips(db, { guildId: null, now }),
  });

  async function current(guildId: string): Promise<ReminderStatus | null> {
    const now = clock.now();
    const stored = await store.read(guildId, now);
    return stored && describe(stored, now);
  }

  /** Somebody waits for the answer: what Discord does not tell in time counts as not found out. */
  async function inspect(guildId: string, channelId: string): Promise<ChannelHealth> {
    const unclear = {
      found: true,
      botPermissions: null,
      thread: false,
      locked: false,
      timedOutUntil: null,
    };
    return withDeadline(inspectMilliseconds, () => poster.inspect(guildId, channelId), unclear);
  }

  /** Ends a hold whose cause is seen to be gone; with `insisting`, also one that cannot be seen to be there still. */
  async function lookAgain(guildId: string, insisting: boolean): Promise<void> {
    const stored = await store.read(guildId, clock.now());
    if (!stored?.reminder.hold) return;
    const { hold, settings } = stored.reminder;
    const seen = canBeSeen(hold.reason);
    if (!seen && !insisting) return;
    const health = await inspect(guildId, settings.channelId);
    const unclear = !seen || health.botPermissions === null;
    if (!isHealthy(health, clock.now()) && !(insisting && unclear)) return;
    await store.endHold(guildId, clock.now());
    runner.poke();
  }

  /** Changes a reminder, wakes the runner and says how it stands. */
  async function changed(guildId: string, change: Promise<boolean>): Promise<ReminderStatus | null> {
    if (!(await change)) return null;
    runner.poke();
    return current(guildId);
  }

  async function guildRemoved(guildId: string): Promise<void> {
    const now = clock.now();
    await forgetTips(db, { guildId, now });
    if (await store.guildRemoved(guildId, now)) log.info({ guild: guildId }, 'left a server with a reminder');
  }

  async function guildAdded(guildId: string): Promise<void> {
    const stored = await store.read(guildId, clock.now());
    if (stored?.reminder.hold?.reason !== 'server-gone') return;
    await store.endHold(guildId, clock.now());
    runner.poke();
    log.info({ guild: guildId }, 'back in a server with a reminder');
  }

  return {
    async status(guildId) {
      await lookAgain(guildId, false);
      return current(guildId);
    },
    async set(settings) {
      const before = await store.save(settings, clock.now());
      runner.poke();
      const status = await current(settings.guildId);
      if (!status) throw new Error('The reminder was removed while it was being set.');
      return { status, before };
    },
    pause: (guildId, until) => changed(guildId, store.pause(guildId, until, clock.now())),
    async resume(guildId) {
      await lookAgain(guildId, true);
      return changed(guildId, store.endPause(guildId, clock.now()));
    },
    skip: (guildId) => changed(guildId, store.skip(guildId, clock.now())),
    remove: (guildId) => store.remove(guildId, clock.now()),
    restore: (guildId, removed) => changed(guildId, store.restore(guildId, removed, clock.now())),
    erase: (guildId, removed) => store.erase(guildId, removed),
    async nextTip(guildId) {
      const stored = await store.read(guildId, clock.now());
      if (!stored) return null;
      const chosen = stored.openTip === null ? undefined : knowledge.entry(stored.openTip);
      const lately = stored.lastTip === null ? [] : [stored.lastTip];
      return chosen ?? nextTip(stored.reminder, knowledge, new Set(lately));
    },
    inspect,
    preview: (settings, count) => occurrences(settings, clock.now(), count),
    knownZone,
    suggestZones: (typed) => suggestZones(typed, clock.now()),
    asStored: current,
    start: () => runner.start(),
    stop: () => runner.stop(),
    isWell: () => runner.isWell(),
    guildRemoved,
    guildAdded,
    async seenServers(guildIds) {
      for (const { guildId, isGone } of await store.servers()) {
        if (isGone && guildIds.has(guildId)) await guildAdded(guildId);
        if (!isGone && !guildIds.has(guildId)) await guildRemoved(guildId);
      }
    },
  };
}

function describe(stored: Stored, now: Temporal.Instant): ReminderStatus {
  const { reminder, next, skipping, lastPost, missed } = stored;
  const { settings, hold, told, lastError } = reminder;
  return {
    settings,
    state: stateOf(reminder, now),
    skipping,
    next,
    lastPost: lastPost && {
      channelId: lastPost.channel_id ?? settings.channelId,
      messageId: lastPost.message_id ?? '',
      at: instant(lastPost.closed_at ?? lastPost.due_at),
    },
    missed,
    lastError,
    organiserTold: told && told.reason === hold?.reason ? told.arrived : null,
  };
}

/** A pause is shown before a hold: it is what somebody asked for, and nothing is posted anyway. */
function stateOf(reminder: Reminder, now: Temporal.Instant): ReminderState {
  const { pause, hold } = reminder;
  if (pause && isPaused(reminder, now)) return { kind: 'paused', until: pause.until };
  return hold ? { kind: 'held', ...hold } : { kind: 'active' };
}
