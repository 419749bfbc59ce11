import type { HoldReason } from '../../commands/services.ts';
import { forgetErased } from '../database/handle.ts';
import { noteHeldTold } from './lost-dates.ts';
import type { Reminder } from './plan.ts';
import { type Db, instant, readReminder, remove, replan } from './rows.ts';

/**
 * How long a runner has a reminder to itself. Longer than one try may take, and well under the two minutes in which
 * Discord knows a nonce again: after a crash, the next try still falls among them.
 */
export const lease = Temporal.Duration.from({ seconds: 45 });
/** What is held is looked at again within a day. */
const longestLook = Temporal.Duration.from({ hours: 25 });
/** No message is put off for longer. */
const longestTell = Temporal.Duration.from({ hours: 2 });
/** How far the clocks of two processes on one database may be apart. */
const clocksDiffer = Temporal.Duration.from({ minutes: 2 });
/** No occurrence is farther ahead, unless a pause is between. */
const farAhead = Temporal.Duration.from({ hours: 16 * 24 });

/**
 * Which runner attends to which reminder: several processes may share one database. `owner` names this one's
 * runner. In every function `now` is when it happens.
 */
export class Claims {
  readonly #db: Db;
  readonly #owner: string;

  constructor(db: Db, owner: string) {
    this.#db = db;
    this.#owner = owner;
  }

  #transact<T>(act: (transaction: Db) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(act);
  }

  /** Leases up to `limit` reminders that want looking at, the longest due first, none of those with the ids in `but`. */
  async takeDue(
    limit: number,
    now: Temporal.Instant,
    but: readonly string[] = [],
  ): Promise<readonly Reminder[]> {
    const time = now.epochMilliseconds;
    const until = now.add(lease).epochMilliseconds;
    return this.#transact(async (transaction) => {
      const rows = await transaction
        .selectFrom('reminders')
        .selectAll()
        .where('next_due_at', '<=', time)
        .$if(but.length > 0, (query) => query.where('id', 'not in', but))
        .where((is) =>
          is.or([
            is('leased_until', 'is', null),
            is('leased_until', '<=', time),
            // Given before the clock was set back; not by another process whose clock goes a little ahead.
            is('leased_until', '>', now.add(lease).add(clocksDiffer).epochMilliseconds),
          ]),
        )
        .orderBy('next_due_at')
        .limit(limit)
        // What another process is taking is left to it.
        .forUpdate()
        .skipLocked()
        .execute();
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) {
        await transaction
          .updateTable('reminders')
          .set({ leased_by: this.#owner, leased_until: until })
          .where('id', 'in', ids)
          .execute();
      }
      return rows.map(readReminder);
    });
  }

  /** When the first reminder of all, or the first one after an instant, wants looking at; `null` when none does. */
  async nextWake(after: Temporal.Instant = instant(-1)): Promise<Temporal.Instant | null> {
    const { wake } = await this.#db
      .selectFrom('reminders')
      .select(({ fn }) => fn.min<number | null>('next_due_at').as('wake'))
      .where('next_due_at', '>', after.epochMilliseconds)
      .executeTakeFirstOrThrow();
    return wake === null ? null : instant(wake);
  }

  /** Gives a reminder back, to be looked at again when it is due and not before `notBefore`. */
  async release(reminder: Reminder, now: Temporal.Instant, again: LookAgain = {}): Promise<void> {
    await this.#transact((transaction) => giveBack(transaction, this.#owner, { reminder, now, ...again }));
  }

  /** Notes whether the organiser could be told of a hold; `null` when nobody knows. */
  async noteTold(id: string, reason: HoldReason, arrived: boolean | null): Promise<void> {
    await this.#transact(async (transaction) => {
      await transaction
        .updateTable('reminders')
        .set({ told_reason: reason, organiser_told: arrived === null ? null : Number(arrived) })
        .where('id', '=', id)
        .where('hold_reason', '=', reason)
        .execute();
      if (arrived !== null) await noteHeldTold(transaction, id, reason);
    });
  }

  /** Notes how often the organiser was written to about a hold without anybody knowing whether that arrived. */
  async noteUnknownTells(id: string, reason: HoldReason, times: number): Promise<void> {
    await this.#db
      .updateTable('reminders')
      .set({ told_reason: null, organiser_told: -times })
      .where('id', '=', id)
      .where('hold_reason', '=', reason)
      .execute();
  }

  /** Notes when the organiser may be written to again. */
  async noteTellAgain(id: string, at: Temporal.Instant): Promise<void> {
    await this.#db
      .updateTable('reminders')
      .set({ tell_again_at: at.epochMilliseconds })
      .where('id', '=', id)
      .execute();
  }

  /** Deletes a reminder and its ledger. */
  async erase({ id }: Reminder): Promise<void> {
    await this.#transact((transaction) =>
      transaction
        .deleteFrom('reminders')
        .where('id', '=', id)
        // A removal may have been taken back since.
        .where((is) => is.or([is('removed_at', 'is not', null), is('gone_since', 'is not', null)]))
        .execute(),
    );
    await forgetErased(this.#db);
  }

  /** Puts right what a clock that ran ahead, and was set back since, has left in the future. */
  async clockWasSetBack(now: Temporal.Instant): Promise<void> {
    const time = now.epochMilliseconds;
    await this.#transact(async (transaction) => {
      const rows = await transaction
        .selectFrom('reminders')
        .select(['id', 'settled_until', 'removed_at', 'held_since', 'looked_at', 'tell_again_at'])
        .where((is) =>
          is.or([
            is('settled_until', '>', time),
            is('held_since', '>', time),
            is('looked_at', '>', time),
            is('tell_again_at', '>', now.add(longestTell).epochMilliseconds),
            is('removed_at', '>', time),
            is('next_due_at', '>', now.add(farAhead).epochMilliseconds),
            // A start, of which there may be many a day, does not put off the next look at what is held.
            is.and([
              is('hold_reason', 'is not', null),
              is('next_due_at', '>', now.add(longestLook).epochMilliseconds),
            ]),
          ]),
        )
        // Always in the same order, so that two processes cannot wait for each other.
        .orderBy('id')
        .forUpdate()
        .execute();
      for (const { id, settled_until, removed_at, held_since, looked_at, tell_again_at } of rows) {
        // What was removed by that clock is erased when it was promised to be.
        if (removed_at !== null && removed_at > time) await remove(transaction, id, now);
        const columns = {
          settled_until: Math.min(settled_until, time),
          held_since: held_since && Math.min(held_since, time),
          looked_at: looked_at && Math.min(looked_at, time),
          tell_again_at: tell_again_at && Math.min(tell_again_at, now.add(longestTell).epochMilliseconds),
        };
        await transaction.updateTable('reminders').set(columns).where('id', '=', id).execute();
        await replan(transaction, id, now);
      }
    });
  }
}

/**
 * Whether `owner` still has the reminder: its lease may have run out and another runner taken over. If it has, nobody
 * takes it before the transaction ends.
 */
export async function isOwned(transaction: Db, owner: string, { id }: Reminder): Promise<boolean> {
  const row = await transaction
    .selectFrom('reminders')
    .select('id')
    .where('id', '=', id)
    .where('leased_by', '=', owner)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** When to look again: for a post not before one time, for what follows a post at another. */
interface LookAgain {
  readonly notBefore?: Temporal.Instant | undefined;
  readonly finishAt?: Temporal.Instant | undefined;
}

/** Ends a lease, as the last part of a transaction, and works out when to look again. Nothing when it was lost. */
export async function giveBack(
  transaction: Db,
  owner: string,
  { reminder, now, ...again }: LookAgain & { readonly reminder: Reminder; readonly now: Temporal.Instant },
): Promise<void> {
  const { id } = reminder;
  const { numUpdatedRows } = await transaction
    .updateTable('reminders')
    .set({ leased_by: null, leased_until: null })
    .where('id', '=', id)
    .where('leased_by', '=', owner)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await replan(transaction, id, now, again);
}
