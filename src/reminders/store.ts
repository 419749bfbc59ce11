import type { Selectable, Updateable } from 'kysely';
import type { Occurrence, ReminderSettings } from '../../commands/services.ts';
import type { DeliveryRow, ReminderRow } from '../database/tables.ts';
import { isAfter, isPaused, type Reminder, removalKept, upcoming } from './plan.ts';
import { closedDates, type Db, notHeld, readPlan, readReminder, replan } from './rows.ts';
import { firstOf, occurrenceOn } from './schedule.ts';

/** A reminder and what its ledger says. */
export interface Stored {
  readonly reminder: Reminder;
  readonly next: readonly Occurrence[];
  /** The local date that somebody asked to skip and that is still to come. */
  readonly skipping: string | null;
  readonly lastPost: Selectable<DeliveryRow> | null;
  /** The latest local date that was missed, unless a later one was posted. */
  readonly missed: string | null;
  /** The tip of a delivery under way; its further tries carry the same. */
  readonly openTip: string | null;
  /** The tip of the last post. */
  readonly lastTip: string | null;
}

const idLength = 12;
const idAlphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const shownNext = 5;

/**
 * What an organiser does to a reminder. Each is one transaction, and `now` is when it happens. They give `false`
 * for a server without a reminder.
 */
export interface Store {
  read(guildId: string, now: Temporal.Instant): Promise<Stored | null>;
  /** Saves new or changed settings and gives the ones before. Ends a hold and keeps a pause. */
  save(settings: ReminderSettings, now: Temporal.Instant): Promise<ReminderSettings | null>;
  /** `until` is a local date; `null` for no end. */
  pause(guildId: string, until: string | null, now: Temporal.Instant): Promise<boolean>;
  endPause(guildId: string, now: Temporal.Instant): Promise<boolean>;
  endHold(guildId: string, now: Temporal.Instant): Promise<boolean>;
  /** Skips the next post, unless one to come is skipped already. */
  skip(guildId: string, now: Temporal.Instant): Promise<boolean>;
  /** Gives the reminder's id; `null` for a server without one. */
  remove(guildId: string, now: Temporal.Instant): Promise<string | null>;
  /** Takes a removal back; false when it is erased, or another reminder was set since. */
  restore(guildId: string, id: string, now: Temporal.Instant): Promise<boolean>;
  /** Erases what was removed. */
  erase(guildId: string, id: string): Promise<boolean>;
  guildRemoved(guildId: string, now: Temporal.Instant): Promise<boolean>;
  /** The servers with a reminder, and whether they are known to have sent the bot away. */
  servers(): Promise<readonly { readonly guildId: string; readonly isGone: boolean }[]>;
}

export function makeStore(db: Db, random: () => number): Store {
  /** Reads, changes and replans one server's reminder in one transaction. */
  async function change(
    guildId: string,
    now: Temporal.Instant,
    act: (transaction: Db, reminder: Reminder) => Promise<Updateable<ReminderRow>>,
  ): Promise<boolean> {
    return db.transaction().execute(async (transaction) => {
      const reminder = await findLocked(transaction, guildId);
      if (!reminder) return false;
      const columns = await act(transaction, reminder);
      if (Object.keys(columns).length > 0) {
        await transaction.updateTable('reminders').set(columns).where('id', '=', reminder.id).execute();
      }
      await replan(transaction, reminder.id, now);
      return true;
    });
  }

  return {
    read: (guildId, now) =>
      db.transaction().execute(async (transaction) => {
        const reminder = await find(transaction, guildId);
        return reminder && readAll(transaction, reminder, now);
      }),

    save: (settings, now) =>
      db.transaction().execute(async (transaction) => {
        await removedOf(transaction, settings.guildId).execute();
        const before = await findLocked(transaction, settings.guildId);
        const id = before?.id ?? makeId(random);
        const columns = { ...settingsColumns(settings), ...notHeld };
        // "At 18:00" said at 18:05 means from tomorrow on. Another channel or role leaves today's post as it was.
        const settled =
          before && sameSchedule(before.settings, settings) ? {} : { settled_until: now.epochMilliseconds };
        if (before) {
          await transaction
            .updateTable('reminders')
            .set({ ...columns, ...settled })
            .where('id', '=', id)
            .execute();
        } else {
          await transaction
            .insertInto('reminders')
            .values({ id, ...columns, settled_until: now.epochMilliseconds })
            // Another process may have made one a moment ago.
            .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(columns))
            .execute();
        }
        await replan(transaction, id, now);
        return before?.settings ?? null;
      }),

    pause: (guildId, until, now) => change(guildId, now, async () => ({ paused: 1, paused_until: until })),

    endPause: (guildId, now) =>
      change(guildId, now, async (_, reminder) => ({
        paused: 0,
        paused_until: null,
        // What the pause kept back stays back.
        ...(isPaused(reminder, now) ? { settled_until: now.epochMilliseconds } : {}),
      })),

    endHold: (guildId, now) =>
      change(guildId, now, async (_, { told }) => ({
        ...notHeld,
        // Held again for the same reason before a post got through: the organiser knows already.
        told_reason: told?.reason ?? null,
        organiser_told: told ? Number(told.arrived) : null,
      })),

    skip: (guildId, now) =>
      change(guildId, now, async (transaction, reminder) => {
        if ((await findSkipped(transaction, reminder, now)) !== null || reminder.hold) return {};
        const { next } = await readPlan(transaction, reminder, now);
        if (next) await recordSkip(transaction, reminder.id, next, now);
        return {};
      }),

    remove: (guildId, now) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('reminders')
          .set({
            removed_at: now.epochMilliseconds,
            next_due_at: now.add(removalKept).epochMilliseconds,
            leased_by: null,
            leased_until: null,
          })
          .where('guild_id', '=', guildId)
          .where('removed_at', 'is', null)
          .returning('id')
          .executeTakeFirst();
        return row?.id ?? null;
      }),

    restore: (guildId, id, now) =>
      db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('reminders')
          .set({ removed_at: null, settled_until: now.epochMilliseconds })
          .where('guild_id', '=', guildId)
          .where('id', '=', id)
          .where('removed_at', 'is not', null)
          .executeTakeFirst();
        await replan(transaction, id, now);
        return numUpdatedRows > 0n;
      }),

    erase: (guildId, id) =>
      db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await removedOf(transaction, guildId)
          .where('id', '=', id)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    servers: async () => {
      const rows = await db
        .selectFrom('reminders')
        .select(['guild_id', 'gone_since'])
        .where('removed_at', 'is', null)
        .execute();
      return rows.map(({ guild_id, gone_since }) => ({ guildId: guild_id, isGone: gone_since !== null }));
    },

    guildRemoved: (guildId, now) =>
      change(guildId, now, async () => ({
        hold_reason: 'server-gone',
        hold_code: 'GUILD_DELETE',
        held_since: now.epochMilliseconds,
        gone_since: now.epochMilliseconds,
      })),
  };
}

const ofGuild = (db: Db, guildId: string) =>
  db.selectFrom('reminders').selectAll().where('guild_id', '=', guildId).where('removed_at', 'is', null);

const removedOf = (transaction: Db, guildId: string) =>
  transaction.deleteFrom('reminders').where('guild_id', '=', guildId).where('removed_at', 'is not', null);

async function find(db: Db, guildId: string): Promise<Reminder | null> {
  const row = await ofGuild(db, guildId).executeTakeFirst();
  return row ? readReminder(row) : null;
}

/** Nobody else changes it before the transaction ends: of two organisers, the later one sees what the earlier did. */
async function findLocked(transaction: Db, guildId: string): Promise<Reminder | null> {
  const row = await ofGuild(transaction, guildId).forUpdate().executeTakeFirst();
  return row ? readReminder(row) : null;
}

async function readAll(db: Db, reminder: Reminder, now: Temporal.Instant): Promise<Stored> {
  const deliveries = db.selectFrom('deliveries').selectAll().where('reminder_id', '=', reminder.id);
  const lastPost = await deliveries
    .where('state', '=', 'delivered')
    .where('message_id', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { missed } = await db
    .selectFrom('deliveries')
    .select((is) => is.fn.max<string | null>('local_date').as('missed'))
    .where('reminder_id', '=', reminder.id)
    .where('cause', '=', 'missed')
    .executeTakeFirstOrThrow();
  const { due } = await readPlan(db, reminder, now);
  const open = due && (await deliveries.where('local_date', '=', due.date).executeTakeFirst());
  const next = upcoming(reminder, await closedDates(db, reminder), now);
  return {
    reminder,
    next: reminder.hold ? [] : firstOf(next, shownNext),
    skipping: await findSkipped(db, reminder, now),
    lastPost: lastPost ?? null,
    missed: missed !== null && missed > (lastPost?.local_date ?? '') ? missed : null,
    openTip: open?.tip_id ?? null,
    lastTip: lastPost?.tip_id ?? null,
  };
}

async function findSkipped(
  db: Db,
  { id, settings }: Reminder,
  now: Temporal.Instant,
): Promise<string | null> {
  const rows = await db
    .selectFrom('deliveries')
    .select('local_date')
    .where('reminder_id', '=', id)
    .where('cause', '=', 'asked')
    .orderBy('local_date', 'desc')
    .limit(shownNext)
    .execute();
  const toCome = rows.find(({ local_date }) => {
    const occurrence = occurrenceOn(settings, Temporal.PlainDate.from(local_date));
    return occurrence !== null && isAfter(occurrence.at, now);
  });
  return toCome?.local_date ?? null;
}

async function recordSkip(
  transaction: Db,
  reminderId: string,
  { date, at }: Occurrence,
  now: Temporal.Instant,
): Promise<void> {
  const closed = { state: 'skipped', cause: 'asked', closed_at: now.epochMilliseconds } as const;
  await transaction
    .insertInto('deliveries')
    .values({ ...closed, reminder_id: reminderId, local_date: date, due_at: at.epochMilliseconds })
    .onConflict((conflict) => conflict.columns(['reminder_id', 'local_date']).doUpdateSet(closed))
    .execute();
}

function settingsColumns(settings: ReminderSettings) {
  return {
    guild_id: settings.guildId,
    channel_id: settings.channelId,
    time: settings.time,
    zone: settings.zone,
    days: settings.days.join(),
    role_id: settings.roleId,
    grace_minutes: settings.graceMinutes,
    organiser_id: settings.organiserId,
  };
}

function sameSchedule(one: ReminderSettings, other: ReminderSettings): boolean {
  return one.time === other.time && one.zone === other.zone && one.days.join() === other.days.join();
}

/** Short, since it is part of every post's nonce and of its buttons' ids. */
function makeId(random: () => number): string {
  return Array.from({ length: idLength }, () => idAlphabet[Math.floor(random() * idAlphabet.length)]).join(
    '',
  );
}
