import { isDeepStrictEqual as isEqual } from 'node:util';
import type { Selectable, Updateable } from 'kysely';
import { freeName, isSameName } from '../../commands/kit/reminder-input.ts';
import {
  type LastChange,
  mostReminders,
  type Occurrence,
  type Past,
  type Refusal,
  type ReminderSettings,
  type SkippedDay,
} from '../../commands/services.ts';
import { forgetErased, oneAtATime } from '../database/handle.ts';
import type { DeliveryRow, ReminderRow } from '../database/tables.ts';
import { makeId } from '../make-id.ts';
import { roundOf } from './content.ts';
import { piecesIn } from './ledger.ts';
import { closeGivenUp, closePast, owe, recordTooLate } from './lost-dates.ts';
import { isAfter, isPaused, ofMember, plan, type Reminder, upcoming } from './plan.ts';
import {
  bitsOf,
  type Db,
  dutiesOf,
  instant,
  isClosed,
  isOpen,
  lockedRow,
  notHeld,
  readPlan,
  readReminder,
  remove,
  replan,
  settingsColumns,
  surelyBefore,
  whereOpen,
} from './rows.ts';
import { firstOf, occurrenceOn } from './schedule.ts';

/** A reminder and what its ledger says. */
export interface Stored {
  readonly reminder: Reminder;
  readonly due: Occurrence | null;
  readonly next: readonly Occurrence[];
  /** The local dates that somebody asked to skip and that are still to come, the first one first. */
  readonly skipping: readonly string[];
  /** The latest dates that are past, the last one first. */
  readonly history: readonly Past[];
  /** What a delivery under way carries; its further tries carry the same. */
  readonly openPiece: string | null;
  /** What other deliveries carry that may have gone out. */
  readonly unclearPieces: ReadonlySet<string>;
  /** Dates past posting that may have been posted, and are looked for. */
  readonly unclear: readonly string[];
  readonly changed: LastChange;
}

/** What is kept so that the latest change can be taken back. */
interface Previous {
  readonly settings: ReminderSettings;
  readonly pause: Reminder['pause'];
  /** The change that they came from. */
  readonly stamp: string;
  /** `settled_until` before the change and just after it, in epoch milliseconds. */
  readonly settledUntil: number;
  readonly settledSince: number;
}

/** What was done: `undo` takes back this change and no other; `null` where nothing was changed. */
interface Done {
  readonly undo: string | null;
}
const nothing: Done = { undo: null };

/** Settings as they were saved. */
export interface Saved {
  readonly id: string;
  /** What they were before; `null` for a new reminder. */
  readonly before: ReminderSettings | null;
  /** `null` where nothing was changed. */
  readonly stamp: string | null;
}

const shownNext = 5;
const shownPast = 10;

/**
 * What an organiser does to a reminder, by its server and id. Each is one transaction, and `now` is when it happens.
 * They give `false` for one that the server does not have.
 */
export interface Store {
  read(guildId: string, id: string, now: Temporal.Instant): Promise<Stored | null>;
  /** All of a server, by name. */
  list(guildId: string, now: Temporal.Instant): Promise<readonly Stored[]>;
  /** The settings of all of a server, by name. */
  settings(guildId: string): Promise<readonly ReminderSettings[]>;
  add(settings: ReminderSettings, now: Temporal.Instant): Promise<Saved | Refusal>;
  /** Ends a hold and keeps a pause. */
  edit(
    guildId: string,
    id: string,
    changes: Partial<ReminderSettings>,
    now: Temporal.Instant,
    since?: string,
  ): Promise<Saved | Refusal | 'changed-since' | null>;
  /** Takes the latest change back; false when there was another since. What was only added is removed. */
  undo(guildId: string, id: string, stamp: string, now: Temporal.Instant): Promise<boolean | 'removed'>;
  /** `until` is a local date; `null` for no end. */
  pause(guildId: string, id: string, until: string | null, now: Temporal.Instant): Promise<Done | false>;
  endPause(guildId: string, id: string, now: Temporal.Instant): Promise<Done | false>;
  /** Ends a hold; with `since`, only the one that began then. False when there is none. */
  endHold(guildId: string, id: string, now: Temporal.Instant, since?: Temporal.Instant): Promise<boolean>;
  /** Skips the post of a date to come, or the next one unless one to come is skipped already; gives the date that is skipped then. */
  skip(
    guildId: string,
    id: string,
    date: string | undefined,
    now: Temporal.Instant,
  ): Promise<(Done & { readonly date: string | null }) | false>;
  /** With `since`, takes back that skip alone, and not one that somebody else asked for later. */
  unskip(
    guildId: string,
    id: string,
    date: string,
    now: Temporal.Instant,
    since?: string,
  ): Promise<(Done & { readonly day: SkippedDay; readonly isSkipped: boolean }) | false>;
  remove(guildId: string, id: string, now: Temporal.Instant): Promise<boolean>;
  /** Takes a removal back; false when it is erased. */
  restore(guildId: string, id: string, now: Temporal.Instant): Promise<boolean>;
  /** Erases what was removed. */
  erase(guildId: string, id: string): Promise<boolean>;
  /** Holds all of a server; false when it has none. */
  guildRemoved(guildId: string, now: Temporal.Instant): Promise<boolean>;
  /** Ends the holds of a server that had sent the bot away; false when it has none. */
  guildAdded(guildId: string, now: Temporal.Instant): Promise<boolean>;
  /** The servers with a reminder, and whether they are known to have sent the bot away. */
  servers(): Promise<readonly { readonly guildId: string; readonly isGone: boolean }[]>;
}

export function makeStore(db: Db, random: () => number): Store {
  /** A change that can be taken back, like one of the settings; what a pause kept back stays back. */
  function setPause(
    guildId: string,
    id: string,
    now: Temporal.Instant,
    columns: Pick<Updateable<ReminderRow>, 'paused' | 'paused_until'>,
  ): Promise<Done | false> {
    return db.transaction().execute(async (transaction) => {
      const row = await ofGuild(transaction, guildId).where('id', '=', id).forUpdate().executeTakeFirst();
      if (!row) return false;
      // Paused twice by two taps, or on already: nothing changes, and what was changed before can be taken back.
      const isSame = row.paused === columns.paused && row.paused_until === (columns.paused_until ?? null);
      if (isSame) return nothing;
      await closePast(transaction, readReminder(row), now);
      const reminder = readReminder((await lockedRow(transaction, id)) ?? row);
      const { due: owed } = await readPlan(transaction, reminder, now);
      const kept = keptBack(reminder, now);
      const stamp = nextStamp(row, now);
      await update(transaction, id, { ...columns, ...kept });
      await closeGivenUp(transaction, reminder, owed, now);
      await remember(transaction, row, kept.settled_until ?? row.settled_until, stamp);
      await replan(transaction, id, now);
      return { undo: String(stamp) };
    });
  }

  /** The same for all reminders of a server for which `act` gives anything. */
  async function changeAll(
    guildId: string,
    now: Temporal.Instant,
    act: (reminder: Reminder, isOwing: boolean) => Updateable<ReminderRow> | null,
  ): Promise<boolean> {
    return db.transaction().execute(async (transaction) => {
      const rows = await ofGuild(transaction, guildId).orderBy('id').forUpdate().execute();
      let changed = false;
      for (const reminder of rows.map(readReminder)) {
        const { due } = await readPlan(transaction, reminder, now);
        const columns = act(reminder, due !== null);
        if (!columns) continue;
        changed = true;
        if (reminder.hold) await closePast(transaction, reminder, now);
        await update(transaction, reminder.id, columns);
        await replan(transaction, reminder.id, now);
      }
      return changed;
    });
  }

  return {
    read: (guildId, id, now) =>
      db.transaction().execute(async (transaction) => {
        const row = await ofGuild(transaction, guildId).where('id', '=', id).executeTakeFirst();
        return row ? ((await readAll(transaction, [row], now))[0] ?? null) : null;
      }),

    list: (guildId, now) =>
      db.transaction().execute(async (transaction) => {
        const rows = await ofGuild(transaction, guildId).orderBy('name').orderBy('id').execute();
        return readAll(transaction, rows, now);
      }),

    settings: async (guildId) => {
      const rows = await ofGuild(db, guildId).orderBy('name').orderBy('id').execute();
      return rows.map((row) => readReminder(row).settings);
    },

    add: (settings, now) =>
      db.transaction().execute(async (transaction) => {
        const others = await namesOf(transaction, settings.guildId);
        if (others.length >= mostReminders) return 'too-many';
        if (others.some(({ name }) => isSameName(name, settings.name))) return 'name-taken';
        const id = makeId(random);
        const stamp = now.epochMilliseconds;
        await transaction
          .insertInto('reminders')
          .values({ id, ...settingsColumns(settings), settled_until: stamp, changed_at: stamp })
          .execute();
        await replan(transaction, id, now);
        return { id, before: null, stamp: String(stamp) };
      }),

    edit: (guildId, id, changes, now, since) =>
      db.transaction().execute(async (transaction) => {
        const row = await ofGuild(transaction, guildId).where('id', '=', id).forUpdate().executeTakeFirst();
        if (!row) return null;
        if (since !== undefined && String(row.changed_at ?? 0) !== since) return 'changed-since';
        const reminder = readReminder(row);
        const before = reminder.settings;
        const after = { ...before, ...changes };
        const isSame = isEqual({ ...after, organiserId: before.organiserId }, before);
        const others = (await namesOf(transaction, guildId)).filter((one) => one.id !== id);
        if (others.some(({ name }) => isSameName(name, after.name))) return 'name-taken';
        const stamp = nextStamp(row, now);
        await forgetUnfinished(transaction, id, before, after);
        await keepRound(transaction, reminder);
        await save(transaction, reminder, after, now, { isHoldOver: true });
        // Nothing changed, and what was changed before can still be taken back.
        if (isSame) return { id, before, stamp: null };
        const saved = await lockedRow(transaction, id);
        await remember(transaction, row, saved?.settled_until ?? 0, stamp);
        return { id, before, stamp: String(stamp) };
      }),

    undo: (guildId, id, stamp, now) =>
      db.transaction().execute(async (transaction) => {
        const row = await ofGuild(transaction, guildId).where('id', '=', id).forUpdate().executeTakeFirst();
        if (!row || String(row.changed_at) !== stamp) return false;
        if (row.previous === null) {
          await remove(transaction, id, now);
          return 'removed';
        }
        const { settings, pause, settledUntil, settledSince }: Previous = JSON.parse(row.previous);
        const others = (await namesOf(transaction, guildId)).filter((one) => one.id !== id);
        if (others.some(({ name }) => isSameName(name, settings.name))) return false;
        const isSoon = now.epochMilliseconds - Number(row.changed_at) < undoneSoon.total('milliseconds');
        await save(transaction, readReminder(row), settings, now, {
          isHoldOver: !isEqual(settings, readReminder(row).settings),
        });
        const kept = keptBack(readReminder(row), now).settled_until;
        const saved = await lockedRow(transaction, id);
        await update(transaction, id, {
          previous: null,
          changed_at: nextStamp(row, now),
          paused: pause ? 1 : 0,
          paused_until: pause?.until ?? null,
          // What the pause that ends has kept back stays back.
          ...(kept === undefined ? {} : { settled_until: Math.max(kept, saved?.settled_until ?? 0) }),
        });
        // Unless something was posted since, what would be owed now without the change is owed.
        const restored = isSoon && row.settled_until === settledSince && (await lockedRow(transaction, id));
        if (restored) {
          const reminder = { ...readReminder(restored), settledUntil: instant(settledUntil) };
          const { due, missed } = await readPlan(transaction, reminder, now);
          if (due) await owe(transaction, id, due);
          // What it is too late for is said on its page; a pause was meant to keep it back.
          else if (!isPaused(readReminder(row), now)) await recordTooLate(transaction, id, missed, now);
        }
        await replan(transaction, id, now);
        return true;
      }),

    pause: (guildId, id, until, now) => setPause(guildId, id, now, { paused: 1, paused_until: until }),
    endPause: (guildId, id, now) => setPause(guildId, id, now, { paused: 0, paused_until: null }),

    endHold: (guildId, id, now, since) =>
      db.transaction().execute(async (transaction) => {
        const reminder = await findLocked(transaction, guildId, id);
        if (!reminder?.hold || (since && !reminder.hold.since.equals(since))) return false;
        await closePast(transaction, reminder, now);
        const { due } = await readPlan(transaction, reminder, now);
        await update(transaction, id, holdEnded(reminder, due !== null));
        await replan(transaction, id, now);
        return true;
      }),

    skip: (guildId, id, date, now) =>
      db.transaction().execute(async (transaction) => {
        const reminder = await findLocked(transaction, guildId, id);
        if (!reminder) return false;
        const occurrence =
          date === undefined
            ? await nextToSkip(transaction, reminder, now)
            : occurrenceOn(reminder.settings, Temporal.PlainDate.from(date));
        if (!occurrence || !isAfter(occurrence.at, now)) return { date: null, undo: null };
        const skip = { date: occurrence.date };
        if (skippedSince(await deliveryOn(transaction, id, occurrence.date)) !== null)
          return { ...skip, undo: null };
        const isSkipped = await recordSkip(transaction, id, occurrence, now);
        await replan(transaction, id, now);
        return isSkipped ? { ...skip, undo: String(now.epochMilliseconds) } : { date: null, undo: null };
      }),

    unskip: (guildId, id, date, now, since) =>
      db.transaction().execute(async (transaction) => {
        const reminder = await findLocked(transaction, guildId, id);
        if (!reminder) return false;
        const occurrence = occurrenceOn(reminder.settings, Temporal.PlainDate.from(date));
        const there = await deliveryOn(transaction, id, date);
        const skipped = skippedSince(there);
        const isWanted = skipped !== null && (since === undefined || since === String(skipped));
        const today = now.toZonedDateTimeISO(reminder.settings.zone).toPlainDate().toString();
        const isPast =
          there?.state === 'delivered' || (occurrence ? !isAfter(occurrence.at, now) : date < today);
        const day = isPast ? 'past' : occurrence ? 'to-come' : 'without-post';
        if (!isWanted || isPast) return { undo: null, day, isSkipped: skipped !== null };
        // A day that has left the schedule meanwhile may come back into it.
        await takeSkipBack(transaction, id, date);
        await replan(transaction, id, now);
        return { undo: occurrence ? date : null, day, isSkipped: false };
      }),

    remove: (guildId, id, now) =>
      db.transaction().execute(async (transaction) => {
        if (!(await findLocked(transaction, guildId, id))) return false;
        await remove(transaction, id, now);
        return true;
      }),

    restore: (guildId, id, now) =>
      db.transaction().execute(async (transaction) => {
        const removed = await removedOf(transaction, guildId, id).forUpdate().executeTakeFirst();
        if (!removed) return false;
        const names = await namesOf(transaction, guildId);
        if (names.length >= mostReminders) return false;
        // A removal lasts a quarter of an hour: what was owed when it began can still go out.
        await update(transaction, id, {
          removed_at: null,
          name: freeName(
            removed.name,
            names.map(({ name }) => name),
          ),
        });
        await replan(transaction, id, now);
        return true;
      }),

    async erase(guildId, id) {
      const { numDeletedRows } = await db
        .transaction()
        .execute((transaction) =>
          transaction
            .deleteFrom('reminders')
            .where('guild_id', '=', guildId)
            .where('id', '=', id)
            .where('removed_at', 'is not', null)
            .executeTakeFirst(),
        );
      await forgetErased(db);
      return numDeletedRows > 0n;
    },

    servers: async () => {
      const rows = await db
        .selectFrom('reminders')
        .select(({ fn }) => ['guild_id', fn.max<number | null>('gone_since').as('gone')])
        .where('removed_at', 'is', null)
        .where('guild_id', 'not like', `${ofMember('')}%`)
        .groupBy('guild_id')
        .execute();
      return rows.map(({ guild_id, gone }) => ({ guildId: guild_id, isGone: gone !== null }));
    },

    guildRemoved: (guildId, now) =>
      changeAll(guildId, now, () => ({
        hold_reason: 'server-gone',
        hold_code: 'GUILD_DELETE',
        held_since: now.epochMilliseconds,
        gone_since: now.epochMilliseconds,
      })),

    guildAdded: (guildId, now) =>
      changeAll(guildId, now, (reminder, isOwing) =>
        reminder.hold?.reason === 'server-gone' ? holdEnded(reminder, isOwing) : null,
      ),
  };
}

/** Another one after every change: two in one millisecond are two. */
const nextStamp = (
  { changed_at: last }: Pick<Selectable<ReminderRow>, 'changed_at'>,
  now: Temporal.Instant,
) => Math.max(now.epochMilliseconds, (last ?? 0) + 1);

/** What a change that is taken back so soon would have posted by now goes out after all. */
const undoneSoon = Temporal.Duration.from({ hours: 12 });

/** Keeps what a row was before a change, so that it can be taken back. */
async function remember(
  transaction: Db,
  before: Selectable<ReminderRow>,
  settledSince: number,
  stamp: number,
): Promise<void> {
  const { settings, pause } = readReminder(before);
  const previous: Previous = {
    settings,
    pause,
    stamp: String(before.changed_at ?? 0),
    settledUntil: before.settled_until,
    settledSince,
  };
  await update(transaction, before.id, { previous: JSON.stringify(previous), changed_at: stamp });
}

const ofGuild = (db: Db, guildId: string) =>
  db.selectFrom('reminders').selectAll().where('guild_id', '=', guildId).where('removed_at', 'is', null);

const removedOf = (db: Db, guildId: string, id: string) =>
  db
    .selectFrom('reminders')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('id', '=', id)
    .where('removed_at', 'is not', null);

/** The reminders of a server, of which none comes to be or takes another name before the transaction ends. */
async function namesOf(transaction: Db, guildId: string) {
  await oneAtATime(transaction, `the names of ${guildId}`);
  return transaction
    .selectFrom('reminders')
    .select(['id', 'name'])
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is', null)
    .execute();
}

/** Nobody else changes it before the transaction ends: of two organisers, the later one sees what the earlier did. */
async function findLocked(transaction: Db, guildId: string, id: string): Promise<Reminder | null> {
  const row = await ofGuild(transaction, guildId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? readReminder(row) : null;
}

async function update(transaction: Db, id: string, columns: Updateable<ReminderRow>): Promise<void> {
  if (Object.keys(columns).length > 0)
    await transaction.updateTable('reminders').set(columns).where('id', '=', id).execute();
}

async function save(
  transaction: Db,
  reminder: Reminder,
  settings: ReminderSettings,
  now: Temporal.Instant,
  { isHoldOver }: { readonly isHoldOver: boolean },
): Promise<void> {
  const { id, settings: before } = reminder;
  await closePast(transaction, reminder, now);
  const { due: owed } = await readPlan(transaction, reminder, now);
  await update(transaction, id, {
    ...settingsColumns(settings),
    ...(isHoldOver ? notHeld : {}),
    // "At 18:00" said at 18:05 means from tomorrow on. Another channel or role leaves today's post as it was.
    ...(sameSchedule(before, settings) ? {} : { settled_until: settledBefore(owed, settings, now) }),
  });
  await closeGivenUp(transaction, reminder, owed, now);
  await replan(transaction, id, now);
}

/** Of a club's own texts, which have had their turn cannot be told from their number once there are others. */
async function keepRound(transaction: Db, reminder: Reminder): Promise<void> {
  const { id, settings, round } = reminder;
  if (round !== null || settings.content.kind !== 'texts') return;
  await update(transaction, id, { round: JSON.stringify(roundOf(reminder, noEntries)) });
}
const noEntries = { tips: [], causes: [], faqs: [], more: [] };

/** What was not done after a post while it was not wanted is not made up for when it is wanted again. */
async function forgetUnfinished(
  transaction: Db,
  id: string,
  before: ReminderSettings,
  after: ReminderSettings,
): Promise<void> {
  const isKept = {
    publish: before.publish || !after.publish,
    replace: before.replacesLast || !after.replacesLast,
  };
  for (const bits of [1, 2, 3]) {
    const { publish, replace } = dutiesOf(bits);
    const kept = bitsOf({ publish: publish && isKept.publish, replace: replace && isKept.replace });
    if (kept === bits) continue;
    await transaction
      .updateTable('deliveries')
      .set({ unfinished: kept })
      .where('reminder_id', '=', id)
      .where('unfinished', '=', bits)
      .execute();
  }
}

/** Up to when new settings owe nothing: what is owed by the old ones, and is due at the same time by the new, stays owed. */
function settledBefore(owed: Occurrence | null, settings: ReminderSettings, now: Temporal.Instant): number {
  const still = owed && occurrenceOn(settings, Temporal.PlainDate.from(owed.date));
  return owed && still?.at.equals(owed.at) ? still.at.epochMilliseconds - 1 : now.epochMilliseconds;
}

/** What a pause kept back stays back: one that lasts, and one that has ended by itself. */
function keptBack(reminder: Reminder, now: Temporal.Instant): { settled_until?: number } {
  const { pause, settings, settledUntil } = reminder;
  if (!pause) return {};
  if (isPaused(reminder, now) || pause.until === null) return { settled_until: now.epochMilliseconds };
  const start = Temporal.PlainDate.from(pause.until).toZonedDateTime(settings.zone).epochMilliseconds;
  return { settled_until: Math.max(settledUntil.epochMilliseconds, start - 1) };
}

/** The columns of a hold that ended. */
function holdEnded({ hold, told }: Reminder, isOwing: boolean): Updateable<ReminderRow> {
  const { told_reason, organiser_told, ...ended } = notHeld;
  // Held again for the same reason at the next try of the same post: the organiser knows already, or was written to as often.
  const isKept = isOwing && (told === null || told.reason === hold?.reason);
  return isKept ? ended : { ...ended, told_reason, organiser_told };
}

/** What the ledger says of some reminders, in two queries for all of them. */
async function readAll(
  db: Db,
  rows: readonly Selectable<ReminderRow>[],
  now: Temporal.Instant,
): Promise<readonly Stored[]> {
  const reminders = rows.map(readReminder);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const settled = reminders.map(({ settledUntil }) => settledUntil.epochMilliseconds);
  const recent = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('reminder_id', 'in', ids)
    .where((is) =>
      is.or([
        is('local_date', '>=', surelyBefore(instant(Math.min(now.epochMilliseconds, ...settled)))),
        whereOpen(is),
      ]),
    )
    .orderBy('local_date')
    .execute();
  const past = await db
    .selectFrom(
      db
        .selectFrom('deliveries')
        .selectAll()
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('reminder_id').orderBy('local_date', 'desc'))
            .as('place'),
        )
        .where('reminder_id', 'in', ids)
        .where((is) =>
          is.or([
            is('state', '=', 'delivered'),
            is.and([is('cause', '=', 'missed'), is('due_at', '<=', now.epochMilliseconds)]),
          ]),
        )
        .as('numbered'),
    )
    .selectAll()
    .where('place', '<=', shownPast)
    .orderBy('local_date', 'desc')
    .execute();
  const recentOf = Map.groupBy(recent, (row) => row.reminder_id);
  const pastOf = Map.groupBy(past, (row) => row.reminder_id);
  return rows.map((row, at) => {
    const reminder = reminders[at] ?? readReminder(row);
    return storedOf(
      row,
      reminder,
      { recent: recentOf.get(row.id) ?? [], past: pastOf.get(row.id) ?? [] },
      now,
    );
  });
}

interface Rows {
  /** Since it was settled, and those to come, and what is open; the first date first. */
  readonly recent: readonly Selectable<DeliveryRow>[];
  /** The last date first. */
  readonly past: readonly Selectable<DeliveryRow>[];
}

function storedOf(
  row: Selectable<ReminderRow>,
  reminder: Reminder,
  { recent, past }: Rows,
  now: Temporal.Instant,
): Stored {
  const from = surelyBefore(reminder.settledUntil);
  const closed = new Set(
    recent.filter((one) => one.local_date >= from && isClosed(one)).map((one) => one.local_date),
  );
  const { due } = plan(reminder, closed, now);
  const open = recent.filter(isOpen);
  const unclear = open.filter((one) => one.local_date !== due?.date && one.doubtful_since !== null);
  return {
    reminder,
    due,
    next: firstOf(upcoming(reminder, closed, now), shownNext),
    skipping: skipsToCome(reminder, recent, now),
    history: past.map(readPast),
    openPiece: open.find(({ local_date }) => local_date === due?.date)?.tip_id ?? null,
    unclearPieces: piecesIn(unclear),
    unclear: unclear.map(({ local_date }) => local_date),
    changed: readChange(row),
  };
}

function readChange({ changed_at: at, previous }: Selectable<ReminderRow>): LastChange {
  const before: Previous | null = previous === null ? null : JSON.parse(previous);
  return { stamp: String(at ?? 0), before };
}

function readPast(row: Selectable<DeliveryRow>): Past {
  const { local_date: date, channel_id: channelId, message_id: messageId, code } = row;
  if (row.state !== 'delivered') return { kind: 'missed', date, code };
  const at = instant(row.closed_at ?? row.due_at);
  return { kind: 'posted', date, at, link: channelId && messageId ? { channelId, messageId } : null };
}

/** The dates to come that somebody asked to skip. */
function skipsToCome(
  { settings }: Reminder,
  rows: readonly Pick<Selectable<DeliveryRow>, 'local_date' | 'cause'>[],
  now: Temporal.Instant,
): readonly string[] {
  return rows
    .filter(({ cause }) => cause === 'asked')
    .map(({ local_date }) => local_date)
    .filter((date) => {
      const occurrence = occurrenceOn(settings, Temporal.PlainDate.from(date));
      return occurrence !== null && isAfter(occurrence.at, now);
    });
}

/** The next one, or one before it that is skipped already. */
async function nextToSkip(db: Db, reminder: Reminder, now: Temporal.Instant): Promise<Occurrence | null> {
  const { next } = await readPlan(db, reminder, now);
  const asked = await db
    .selectFrom('deliveries')
    .select(['local_date', 'cause'])
    .where('reminder_id', '=', reminder.id)
    .where('cause', '=', 'asked')
    .where('local_date', '>=', surelyBefore(now))
    .orderBy('local_date')
    .execute();
  const all = skipsToCome(reminder, asked, now);
  // What a pause keeps back anyway is no post that is skipped.
  const [skipped] = all.filter((date) => date >= (reminder.pause?.until ?? ''));
  return next && skipped !== undefined && skipped < next.date
    ? occurrenceOn(reminder.settings, Temporal.PlainDate.from(skipped))
    : next;
}

const deliveryOn = (db: Db, reminderId: string, date: string) =>
  db
    .selectFrom('deliveries')
    .select(['state', 'cause', 'closed_at'])
    .where('reminder_id', '=', reminderId)
    .where('local_date', '=', date)
    .executeTakeFirst();

/** Since when a date is skipped because somebody asked, in epoch milliseconds; `null` when it is not. */
const skippedSince = (
  row: Pick<Selectable<DeliveryRow>, 'cause' | 'closed_at'> | undefined,
): number | null => (row?.cause === 'asked' ? (row.closed_at ?? 0) : null);

/** False for a date that is posted already. */
async function recordSkip(
  transaction: Db,
  reminderId: string,
  { date, at }: Occurrence,
  now: Temporal.Instant,
): Promise<boolean> {
  const closed = { state: 'skipped', cause: 'asked', closed_at: now.epochMilliseconds } as const;
  const row = await transaction
    .insertInto('deliveries')
    .values({ ...closed, reminder_id: reminderId, local_date: date, due_at: at.epochMilliseconds })
    .onConflict((conflict) =>
      conflict
        .columns(['reminder_id', 'local_date'])
        .doUpdateSet(closed)
        .where('deliveries.state', '!=', 'delivered'),
    )
    .returning('local_date')
    .executeTakeFirst();
  return row !== undefined;
}

/** A date that may have been posted before it was skipped goes on being looked for. */
async function takeSkipBack(transaction: Db, reminderId: string, date: string): Promise<void> {
  await transaction
    .deleteFrom('deliveries')
    .where('reminder_id', '=', reminderId)
    .where('local_date', '=', date)
    .where('cause', '=', 'asked')
    .where('doubtful_since', 'is', null)
    .execute();
  await transaction
    .updateTable('deliveries')
    .set({ state: 'pending', cause: null, closed_at: null })
    .where('reminder_id', '=', reminderId)
    .where('local_date', '=', date)
    .where('cause', '=', 'asked')
    .execute();
}

const scheduleColumns = ['time', 'zone', 'days', 'repetition', 'startsOn', 'endsOn'] as const;

function sameSchedule(one: ReminderSettings, other: ReminderSettings): boolean {
  return scheduleColumns.every((column) => String(one[column]) === String(other[column]));
}
