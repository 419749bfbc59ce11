import { type HoldReason, neverFound, type Occurrence, takenBackTooLate } from '../../commands/services.ts';
import { isAfter, isHoldKnown, isOwn, lookAfter, type Reminder } from './plan.ts';
import { type Db, instant, lockedRow, readPlan, readReminder } from './rows.ts';

/* Dates that nothing was posted on: how they are closed, what is said to have been in the way, and who has been told. */

/** So long a date that may have been posted is looked for before it is closed as missed. */
export const unclearKept = Temporal.Duration.from({ hours: 7 * 24 });

/** Until when somebody was there for a held reminder: from the last look at it, or from its hold, until the look after that. */
async function attendedUntil(transaction: Db, { id, hold }: Reminder): Promise<Temporal.Instant> {
  const row = await lockedRow(transaction, id);
  const last = instant(Math.max(row?.looked_at ?? 0, hold?.since.epochMilliseconds ?? 0));
  return hold ? last.add(lookAfter(hold.reason)) : last;
}

/**
 * What a reminder is held for, if a post that was due then is lost to that: it was owed while the hold lasted, and the bot
 * was there to post it.
 */
function heldFor(
  { hold, settings }: Reminder,
  due: Temporal.Instant,
  attended: Temporal.Instant,
): HoldReason | null {
  const wasOwed = hold && isAfter(due.add({ minutes: settings.graceMinutes }), hold.since);
  return wasOwed && isAfter(attended, due) ? hold.reason : null;
}

/**
 * Closes dates that are lost, and what was begun for any other date that is past but those that are `kept`. What was posted or skipped on
 * request stays that, and what may have been posted goes on being looked for, for a week. Gives the dates that were surely
 * not posted, the first one first.
 */
export async function closeLost(
  transaction: Db,
  reminder: Reminder,
  {
    lost,
    kept,
    areKnown = false,
  }: {
    readonly lost: readonly Occurrence[];
    readonly kept: readonly (string | undefined)[];
    /** Nobody is to be told of them. */
    readonly areKnown?: boolean;
  },
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { id } = reminder;
  const attended = await attendedUntil(transaction, reminder);
  const begun = await transaction
    .selectFrom('deliveries')
    .select(['local_date', 'due_at'])
    .where('reminder_id', '=', id)
    .where('state', 'not in', ['delivered', 'skipped'])
    .execute();
  const all = new Map(
    begun
      // What is still to come is not lost, however far ahead.
      .filter(({ local_date: date, due_at: at }) => !kept.includes(date) && at <= now.epochMilliseconds)
      .map(({ local_date: date, due_at: at }) => [date, instant(at)]),
  );
  for (const { date, at } of lost) all.set(date, at);
  const isForgotten = now.subtract(unclearKept).epochMilliseconds;
  const closed: string[] = [];
  for (const [date, at] of [...all].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const reason = heldFor(reminder, at, attended);
    const isKnown = areKnown || isOwn(reminder) || (reason !== null && isHoldKnown(reminder));
    const columns = {
      state: 'skipped',
      cause: 'missed',
      closed_at: now.epochMilliseconds,
      told: isKnown ? 1 : 0,
    } as const;
    const row = await transaction
      .insertInto('deliveries')
      .values({ ...columns, reminder_id: id, local_date: date, due_at: at.epochMilliseconds, code: reason })
      .onConflict((conflict) =>
        conflict
          .columns(['reminder_id', 'local_date'])
          .doUpdateSet((to) => ({
            ...columns,
            // What Discord said when it was held says more than the hold; what it said before says less.
            ...(reason === null
              ? {}
              : {
                  code: to
                    .case()
                    .when('deliveries.state', '=', 'held')
                    .then(to.ref('deliveries.code'))
                    .else(reason)
                    .end(),
                }),
          }))
          .where('deliveries.state', 'not in', ['delivered', 'skipped'])
          .where((is) =>
            is.or([
              is('deliveries.doubtful_since', 'is', null),
              is('deliveries.doubtful_since', '<=', isForgotten),
            ]),
          ),
      )
      .returning('doubtful_since')
      .executeTakeFirst();
    if (row?.doubtful_since === null) closed.push(date);
    else if (row) await closeUnfound(transaction, id, date);
  }
  return closed;
}

/** Nobody could find out about it, however often it was tried: to tell that it is not there could be wrong. */
async function closeUnfound(transaction: Db, id: string, date: string): Promise<void> {
  await transaction
    .updateTable('deliveries')
    .set({ code: neverFound, told: 1 })
    .where('reminder_id', '=', id)
    .where('local_date', '=', date)
    .execute();
}

/**
 * Closes what is past posting before a change: after it, nobody could tell what was in the way, or that it was owed at all.
 * What came after the last look at a hold is not of the hold: the bot was offline then.
 */
export async function closePast(transaction: Db, reminder: Reminder, now: Temporal.Instant): Promise<void> {
  const { due, next, missed } = await readPlan(transaction, reminder, now);
  await closeLost(transaction, reminder, { lost: missed, kept: [due?.date, next?.date] }, now);
  const last = missed.at(-1);
  const row = await lockedRow(transaction, reminder.id);
  if (last)
    await settleUntil(transaction, reminder.id, Math.max(last.at.epochMilliseconds, row?.settled_until ?? 0));
}

/** Closes what a reminder owed before a change, and does not owe any more: what was being tried, and what a hold kept back. */
export async function closeGivenUp(
  transaction: Db,
  before: Reminder,
  owed: Occurrence | null,
  now: Temporal.Instant,
): Promise<void> {
  const row = await lockedRow(transaction, before.id);
  if (!row) return;
  const { due, next } = await readPlan(transaction, readReminder(row), now);
  const kept = [due?.date, next?.date];
  const lost = owed && before.hold && !kept.includes(owed.date) ? [owed] : [];
  // Whoever gave it up knows, and may take that back.
  await closeLost(transaction, before, { lost, kept, areKnown: true }, now);
}

/** What a change gave up is owed again. */
export async function owe(transaction: Db, id: string, { date, at }: Occurrence): Promise<void> {
  await settleUntil(transaction, id, at.epochMilliseconds - 1);
  await transaction
    .updateTable('deliveries')
    .set({ state: 'pending', cause: null, closed_at: null })
    .where('reminder_id', '=', id)
    .where('local_date', '=', date)
    .where('cause', '=', 'missed')
    .execute();
}

/** Dates that nothing was posted on, since a change was taken back too late for them. */
export async function recordTooLate(
  transaction: Db,
  id: string,
  missed: readonly Occurrence[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { date, at } of missed)
    await transaction
      .insertInto('deliveries')
      .values({
        reminder_id: id,
        local_date: date,
        due_at: at.epochMilliseconds,
        state: 'skipped',
        cause: 'missed',
        code: takenBackTooLate,
        closed_at: now.epochMilliseconds,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function settleUntil(transaction: Db, id: string, until: number): Promise<void> {
  await transaction.updateTable('reminders').set({ settled_until: until }).where('id', '=', id).execute();
}

/** A lost date that its organiser does not know of, and how often they were written to of whom nobody knows whether that arrived. */
export interface Untold {
  readonly date: string;
  readonly since: Temporal.Instant;
  readonly tries: number;
}

/** Lost dates that the organiser is still to be told of, the first one first. */
export async function untoldOf(db: Db, { id }: Reminder, now: Temporal.Instant): Promise<Untold[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['local_date', 'closed_at', 'told'])
    .where('reminder_id', '=', id)
    .where('told', '<=', 0)
    .where('cause', '=', 'missed')
    // By a clock that ran ahead it may have been closed before it was due.
    .where('due_at', '<=', now.epochMilliseconds)
    .orderBy('local_date')
    .execute();
  return rows.map(({ local_date: date, closed_at: since, told }) => ({
    date,
    since: instant(since ?? 0),
    tries: -told,
  }));
}

/** Notes that the organiser knows of lost dates, or is not written to of them any more; of those with `tries`, that they may know. */
export async function noteLostTold(
  db: Db,
  { id }: Reminder,
  told: readonly { readonly date: string; readonly tries?: number }[],
): Promise<void> {
  for (const { date, tries } of told)
    await db
      .updateTable('deliveries')
      .set({ told: tries === undefined ? 1 : -tries })
      .where('reminder_id', '=', id)
      .where('local_date', '=', date)
      .execute();
}

/** Notes that the organiser knows of a hold, and so of the dates that are lost to it. */
export async function noteHeldTold(transaction: Db, id: string, reason: HoldReason): Promise<void> {
  const row = await lockedRow(transaction, id);
  if (row?.hold_reason !== reason) return;
  await transaction
    .updateTable('deliveries')
    .set({ told: 1 })
    .where('reminder_id', '=', id)
    .where('cause', '=', 'missed')
    // Of others it is not said what was in the way.
    .where('code', 'is not', null)
    .where('closed_at', '>', row.held_since ?? 0)
    .where('due_at', '>', (row.held_since ?? 0) - row.grace_minutes * 60_000)
    .execute();
}
