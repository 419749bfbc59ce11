import type { Kysely } from 'kysely';
import type {
  Change,
  ChannelHealth,
  CheckIns,
  ReminderState,
  ReminderStatus,
  Reminders,
} from '../../commands/services.ts';
import type { Clock } from '../clock.ts';
import { forgetClub } from '../club-knowledge.ts';
import { forgetErased } from '../database/handle.ts';
import type { Tables } from '../database/tables.ts';
import { withDeadline } from '../deadline.ts';
import { forgetInbox } from '../inbox.ts';
import { forgetInsights } from '../insights.ts';
import { forgetTips } from '../recent-tips.ts';
import { eraseLongGone, knownServers, serverIsBack, serverLeft } from '../servers.ts';
import { makeCheckIns } from './check-ins.ts';
import { Claims } from './claims.ts';
import { choose } from './content.ts';
import { Deliveries, type DeliveryTools, isHealthy } from './delivery.ts';
import { Ledger } from './ledger.ts';
import { canBeSeen, isAfter, isPaused } from './plan.ts';
import { makeRunner } from './runner.ts';
import { occurrences } from './schedule.ts';
import { makeStore, type Saved, type Stored } from './store.ts';
import { findZone, suggestZones } from './zones.ts';

interface ReminderTools extends DeliveryTools {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** How often it looks for what other processes have changed. */
  readonly lookEvery?: (() => Temporal.Duration) | undefined;
  /** After how long without a look at what is due it is not well. */
  readonly sickMilliseconds?: number | undefined;
}

/** The reminders as commands see them, and what the composition root does with them. */
export interface RunningReminders extends Reminders {
  /** What members asked for themselves. */
  readonly checkIns: CheckIns;
  /** Starts posting what is due. */
  start(): void;
  /** Takes nothing new and waits for posts in flight, at most a second; the database may be closed after it. */
  stop(): Promise<void>;
  /** The bot was sent away: nothing more is posted, and after 30 days the reminder is erased. */
  guildRemoved(guildId: string): Promise<void>;
  /** The bot is in the server (again). */
  guildAdded(guildId: string): Promise<void>;
  /** Erases all of a server's at once; gives how many there were. */
  eraseServer(guildId: string): Promise<number>;
  /**
   * All servers that the bot is in, of those for which `isOurs` holds: it may have come and gone while it was not running.
   */
  seenServers(guildIds: ReadonlySet<string>, isOurs?: (guildId: string) => boolean): Promise<void>;
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
  const deliveries = new Deliveries(tools, {
    store,
    claims,
    ledger: new Ledger(db, owner),
    poke: () => runner.poke(),
  });
  const runner = makeRunner({
    clock,
    log,
    claims,
    timeIsKnown: tools.timeIsKnown,
    lookEvery: tools.lookEvery,
    sickMilliseconds: tools.sickMilliseconds,
    attend: (reminder) => deliveries.attend(reminder),
    async keepHouse(now) {
      await forgetTips(db, { guildId: null, now });
      await forgetClub(db, now);
      await forgetInbox(db, now);
      await forgetInsights(db, now);
      await eraseLongGone(db, now);
      await forgetErased(db);
    },
  });

  async function current(guildId: string, id: string): Promise<ReminderStatus | null> {
    const now = clock.now();
    const stored = await store.read(guildId, id, now);
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
    const seen = await withDeadline(inspectMilliseconds, () => poster.inspect(guildId, channelId), unclear);
    // Discord goes on saying when one that is over was to end.
    const isOver = seen.timedOutUntil !== null && isAfter(clock.now(), seen.timedOutUntil);
    return isOver ? { ...seen, timedOutUntil: null } : seen;
  }

  /** Ends a hold whose cause is seen to be gone; with `insisting`, also one that cannot be seen to be there still. */
  async function lookAgain(guildId: string, id: string, insisting: boolean): Promise<void> {
    const stored = await store.read(guildId, id, clock.now());
    if (!stored?.reminder.hold) return;
    const { hold, settings } = stored.reminder;
    const seen = canBeSeen(hold.reason);
    if (!seen && !insisting) return;
    const health = await inspect(guildId, settings.channelId);
    const unclear = !seen || health.botPermissions === null;
    if (!isHealthy(health, clock.now()) && !(insisting && unclear)) return;
    await store.endHold(guildId, id, clock.now(), hold.since);
    runner.poke();
  }

  /** Changes a reminder, wakes the runner and says how it stands. */
  async function changed<Done extends object>(
    guildId: string,
    id: string,
    change: Promise<Done | false>,
  ): Promise<(ReminderStatus & Done) | null> {
    const done = await change;
    if (done === false) return null;
    runner.poke();
    const status = await current(guildId, id);
    return status && { ...status, ...done };
  }

  async function saved<Why extends string>(
    guildId: string,
    save: Promise<Saved | Why | null>,
  ): Promise<Change | Why | null> {
    const done = await save;
    if (done === null || typeof done === 'string') return done;
    runner.poke();
    const status = await current(guildId, done.id);
    return status && { status, before: done.before, stamp: done.stamp };
  }

  async function guildRemoved(guildId: string): Promise<void> {
    const now = clock.now();
    await forgetTips(db, { guildId, now });
    await serverLeft(db, guildId, now);
    if (await store.guildRemoved(guildId, now)) log.info({ guild: guildId }, 'left a server with a reminder');
  }

  async function guildAdded(guildId: string): Promise<void> {
    await serverIsBack(db, guildId);
    if (!(await store.guildAdded(guildId, clock.now()))) return;
    runner.poke();
    log.info({ guild: guildId }, 'back in a server with a reminder');
  }

  return {
    async list(guildId) {
      const now = clock.now();
      return (await store.list(guildId, now)).map((stored) => describe(stored, now));
    },
    settings: (guildId) => store.settings(guildId),
    async status(guildId, id) {
      await lookAgain(guildId, id, false);
      return current(guildId, id);
    },
    async add(settings) {
      const change = await saved(settings.guildId, store.add(settings, clock.now()));
      if (!change) throw new Error('The reminder was removed while it was being added.');
      return change;
    },
    edit: (guildId, id, changes, since) =>
      saved(guildId, store.edit(guildId, id, changes, clock.now(), since)),
    async undo(guildId, id, stamp) {
      const outcome = await store.undo(guildId, id, stamp, clock.now());
      if (outcome === false) return null;
      runner.poke();
      return outcome === 'removed' ? 'removed' : current(guildId, id);
    },
    pause: (guildId, id, until) => changed(guildId, id, store.pause(guildId, id, until, clock.now())),
    async resume(guildId, id) {
      await lookAgain(guildId, id, true);
      return changed(guildId, id, store.endPause(guildId, id, clock.now()));
    },
    skip: (guildId, id, date) => changed(guildId, id, store.skip(guildId, id, date, clock.now())),
    unskip: (guildId, id, date, since) =>
      changed(guildId, id, store.unskip(guildId, id, date, clock.now(), since)),
    async remove(guildId, id) {
      if (!(await store.remove(guildId, id, clock.now()))) return false;
      runner.poke();
      return true;
    },
    async restore(guildId, id) {
      if (!(await store.restore(guildId, id, clock.now()))) return null;
      runner.poke();
      return current(guildId, id);
    },
    erase: (guildId, id) => store.erase(guildId, id),
    async postNow(guildId, id, posts) {
      const stored = await store.read(guildId, id, clock.now());
      if (!stored) return null;
      const { reminder } = stored;
      return reminder.postCount === posts ? deliveries.postNow(reminder) : { kind: 'overtaken' };
    },
    async nextPiece(guildId, id) {
      const stored = await store.read(guildId, id, clock.now());
      if (!stored) return null;
      const { reminder, openPiece: earlier, unclearPieces: but } = stored;
      return choose(reminder, knowledge, { but, earlier }).piece;
    },
    inspect,
    preview: (schedule, count) => occurrences(schedule, clock.now(), count),
    findZone: (typed) => findZone(typed, clock.now()),
    suggestZones: (typed) => suggestZones(typed, clock.now()),
    checkIns: makeCheckIns({ store, clock, poster, poke: () => runner.poke() }),
    start: () => runner.start(),
    stop: () => runner.stop(),
    isWell: () => runner.isWell(),
    guildRemoved,
    guildAdded,
    async eraseServer(guildId) {
      await forgetTips(db, { guildId, now: clock.now() });
      // Those that were removed a moment ago as well: nobody brings them back any more.
      const { numDeletedRows } = await db
        .transaction()
        .execute((transaction) =>
          transaction.deleteFrom('reminders').where('guild_id', '=', guildId).executeTakeFirst(),
        );
      return Number(numDeletedRows);
    },
    async seenServers(guildIds, isOurs = () => true) {
      const failures: unknown[] = [];
      for (const { guildId, isGone } of [...(await store.servers()), ...(await knownServers(db))]) {
        if (!isOurs(guildId) || isGone !== guildIds.has(guildId)) continue;
        // One that cannot be written keeps no other from it.
        await (isGone ? guildAdded(guildId) : guildRemoved(guildId)).catch((err: unknown) =>
          failures.push(err),
        );
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

function describe(stored: Stored, now: Temporal.Instant): ReminderStatus {
  const { reminder, due, skipping, history, changed } = stored;
  const { id, settings, hold, told, lastError } = reminder;
  const state = stateOf(stored, now);
  return {
    id,
    settings,
    state,
    skipping,
    due,
    // What is held goes out once nothing is in the way any more: nobody knows when.
    next: state.kind === 'held' ? [] : stored.next,
    history,
    changed,
    posts: reminder.postCount,
    lastError,
    unclear: stored.unclear,
    organiserTold: told && told.reason === hold?.reason ? told.arrived : null,
  };
}

/** A pause is shown before a hold: it is what somebody asked for, and nothing is posted anyway. */
function stateOf({ reminder, due, next }: Stored, now: Temporal.Instant): ReminderState {
  const { pause, hold } = reminder;
  if (pause && isPaused(reminder, now))
    return { kind: 'paused', until: pause.until, heldFor: hold?.reason ?? null };
  if (due === null && next.length === 0) return { kind: 'over' };
  return hold ? { kind: 'held', ...hold } : { kind: 'active' };
}
