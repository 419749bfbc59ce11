import type { ExpressionBuilder, Selectable } from 'kysely';
import type { HoldReason, Occurrence, Piece } from '../../commands/services.ts';
import type { DeliveryRow, ReminderRow, Tables } from '../database/tables.ts';
import { noteTip } from '../recent-tips.ts';
import { giveBack, isOwned, lease } from './claims.ts';
import { advanced, type Choice } from './content.ts';
import { closeLost, noteLostTold, type Untold, unclearKept, untoldOf } from './lost-dates.ts';
import { isOwn, type Plan, type Reminder, type Round } from './plan.ts';
import {
  bitsOf,
  type Db,
  type Duties,
  dutiesOf,
  instant,
  isUnfinished,
  lockedRow,
  notHeld,
  readPlan,
  readReminder,
  readRound,
  whereOpen,
} from './rows.ts';

export type Delivery = Selectable<DeliveryRow>;

/** One try to post one occurrence. */
export interface Try {
  readonly reminder: Reminder;
  readonly occurrence: Occurrence;
}

/** How a try ended that did not end with a post, or not surely: to be tried again at `again`, or held. */
export type Setback =
  | { readonly kind: 'retry' | 'unknown'; readonly code: string; readonly again: Temporal.Instant }
  | { readonly kind: 'hold'; readonly code: string; readonly reason: HoldReason };

/** Says what to post, as things stand. */
type Choose = (
  now: Pick<Reminder, 'postCount' | 'round'>,
  taken: { readonly but: ReadonlySet<string>; readonly earlier?: string | null },
) => Choice;

/** What a post beside the planned ones carries, and the round before and with it. */
export interface Extra {
  readonly piece: Piece;
  readonly before: Round;
  readonly counted: Round;
}

type Hold = Extract<Setback, { kind: 'hold' }>;

interface Post {
  readonly channelId: string;
  readonly messageId: string | null;
  readonly at: Temporal.Instant;
}

/**
 * The record of what was posted: one row a reminder and local date. Every function is one transaction and `now` is
 * when it happens. A runner whose lease another took over changes nothing any more, save that a post that went out
 * is always recorded.
 */
export class Ledger {
  readonly #db: Db;
  readonly #owner: string;

  constructor(db: Db, owner: string) {
    this.#db = db;
    this.#owner = owner;
  }

  #transact<T>(act: (transaction: Db) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(act);
  }

  /**
   * What the reminder has to do, its deliveries that are not closed, oldest first, and the missed dates that its organiser
   * does not know of.
   */
  read(
    reminder: Reminder,
    now: Temporal.Instant,
  ): Promise<{
    plan: Plan;
    open: readonly Delivery[];
    untold: readonly Untold[];
    unfinished: readonly Unfinished[];
  }> {
    return this.#transact(async (transaction) => ({
      plan: await readPlan(transaction, reminder, now),
      open: await openRows(transaction, reminder).selectAll().orderBy('local_date').execute(),
      untold: await untoldOf(transaction, reminder, now),
      unfinished: await unfinishedOf(transaction, reminder, now),
    }));
  }

  /**
   * Records as skipped the dates that a plan gave up, and every open one but what is due, what is still to come and what may
   * have been posted. Gives the dates that were surely not posted.
   */
  closeMissed(
    reminder: Reminder,
    { due, next, missed }: Plan,
    now: Temporal.Instant,
  ): Promise<readonly string[]> {
    // A date that was put off to later in the day is still to come.
    const kept = [due?.date, next?.date];
    return this.#transact(async (transaction) => {
      // What was changed since the plan was made may have moved what it calls missed.
      const current = await lockedRow(transaction, reminder.id);
      if (!isStill(current, this.#owner, reminder)) return [];
      const closed = await closeLost(transaction, reminder, { lost: missed, kept }, now);
      await transaction
        .updateTable('reminders')
        .set({
          looked_at: now.epochMilliseconds,
          // What was told of a hold that is over counts while the same post is owed.
          ...(closed.length > 0 && reminder.hold === null ? { told_reason: null, organiser_told: null } : {}),
        })
        .where('id', '=', reminder.id)
        .execute();
      // What somebody skipped, and nobody found for so long, is not looked for any more; it stays skipped.
      await transaction
        .updateTable('deliveries')
        .set({ doubtful_since: null })
        .where('reminder_id', '=', reminder.id)
        .where('cause', '=', 'asked')
        .where('doubtful_since', '<=', now.subtract(unclearKept).epochMilliseconds)
        .execute();
      const last = missed.at(-1);
      if (last) await settle(transaction, { reminder, occurrence: last });
      return closed;
    });
  }

  /**
   * Writes the row of a post that is about to be tried, and chooses what it carries. `null` when the lease is lost or the date
   * is closed.
   */
  begin(one: Try, choose: Choose): Promise<{ readonly row: Delivery; readonly piece: Piece } | null> {
    const { reminder, occurrence } = one;
    return this.#transact(async (transaction) => {
      const current = await lockedRow(transaction, reminder.id);
      if (!current || !isStill(current, this.#owner, reminder)) return null;
      const open = await openRows(transaction, reminder)
        .select(['local_date', 'tip_id', 'doubtful_since'])
        .execute();
      const { piece, round } = choose(countOf(current), {
        // What was begun on a date that is past, and surely not posted, has its turn again.
        but: piecesIn(
          open.filter((row) => row.local_date !== occurrence.date && row.doubtful_since !== null),
        ),
        earlier: open.find((row) => row.local_date === occurrence.date)?.tip_id ?? null,
      });
      const row = await transaction
        .insertInto('deliveries')
        .values({ ...rowOf(one), state: 'claimed', tip_id: piece.id })
        .onConflict((conflict) =>
          conflict
            .columns(['reminder_id', 'local_date'])
            .doUpdateSet((to) => ({
              state: 'claimed',
              due_at: to.ref('excluded.due_at'),
              tip_id: to.ref('excluded.tip_id'),
              cause: null,
              closed_at: null,
            }))
            .where(isNotClosed),
        )
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      if (current.round === null) await writeRound(transaction, reminder, round);
      return { row, piece };
    });
  }

  /** Records that the request is about to leave, and renews the lease; false when it must not leave any more. */
  sending({ reminder, occurrence }: Try, now: Temporal.Instant): Promise<boolean> {
    const time = now.epochMilliseconds;
    const { channelId, publish, replacesLast: replace } = reminder.settings;
    return this.#transact(async (transaction) => {
      const renewed = await transaction
        .updateTable('reminders')
        .set({ leased_until: now.add(lease).epochMilliseconds })
        .where('id', '=', reminder.id)
        .where('leased_by', '=', this.#owner)
        .where('leased_until', '>', time)
        // What was changed since the claim is looked at afresh.
        .where('channel_id', '=', channelId)
        .where((is) => is(is.fn.coalesce('changed_at', is.val(0)), '=', Number(reminder.stamp)))
        .where('gone_since', 'is', null)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      if (renewed.numUpdatedRows === 0n) return false;
      const before = await transaction
        .selectFrom('deliveries')
        .select(['channel_id', 'doubtful_since', 'unfinished'])
        .where('reminder_id', '=', reminder.id)
        .where('local_date', '=', occurrence.date)
        .executeTakeFirst();
      // A try of which nobody knows may stand in the channel that was left.
      const doubtful = before?.doubtful_since == null ? null : before;
      const earlier = doubtful === null ? [] : channelsOf(doubtful);
      const marked = await transaction
        .updateTable('deliveries')
        .set((to) => ({
          state: 'sending',
          channel_id: [...new Set([...earlier, channelId])].join(' '),
          // What was not promised with a post that may be there already is not done after it.
          unfinished: doubtful?.unfinished ?? bitsOf({ publish, replace }),
          doubtful_since: to.fn.coalesce('doubtful_since', to.val(time)),
        }))
        .where('reminder_id', '=', reminder.id)
        .where('local_date', '=', occurrence.date)
        .where('state', '=', 'claimed')
        .executeTakeFirst();
      return marked.numUpdatedRows > 0n;
    });
  }

  /** Closes a date with its post, whoever holds the lease, and gives the reminder back. */
  delivered(one: Try, post: Post, now: Temporal.Instant): Promise<void> {
    const { reminder, occurrence } = one;
    return this.#transact(async (transaction) => {
      const current = await lockedRow(transaction, reminder.id);
      const closed = await transaction
        .updateTable('deliveries')
        .set({
          state: 'delivered',
          channel_id: post.channelId,
          message_id: post.messageId,
          closed_at: post.at.epochMilliseconds,
          doubtful_since: null,
          cause: null,
          code: null,
          ...(post.messageId === null ? { unfinished: 0 } : {}),
        })
        .where('reminder_id', '=', reminder.id)
        .where('local_date', '=', occurrence.date)
        // The runner that took over may have recorded it already.
        .where('state', '!=', 'delivered')
        .returning('tip_id')
        .executeTakeFirst();
      if (closed) {
        await countPost(transaction, one, post.at);
        // Without a round, it goes by the count alone.
        const round = current && readRound(current);
        if (round && closed.tip_id !== null)
          await writeRound(transaction, reminder, advanced(round, closed.tip_id));
        const { guildId } = reminder.settings;
        if (closed.tip_id?.startsWith('tip:') && !isOwn(reminder))
          await noteTip(transaction, { guildId, tipId: closed.tip_id, now });
      }
      await giveBack(transaction, this.#owner, { reminder, now });
    });
  }

  /**
   * Records a try that ended without a sure post, and gives the reminder back; not one that was refused, as its organiser is
   * to be told while nobody else attends to it. `before` is the row as it was before the
   * try: a refusal settles the doubt about that try, not about an earlier one. Gives the reminder as it is held now; `null`
   * where it is not, or was changed meanwhile: what was refused is then no reason to hold what it is now.
   */
  setBack(
    one: Try,
    setback: Setback,
    before: Pick<Delivery, 'doubtful_since' | 'channel_id'>,
    now: Temporal.Instant,
  ): Promise<Reminder | null> {
    const { reminder, occurrence } = one;
    const { code } = setback;
    return this.#transact(async (transaction) => {
      if (!(await isOwned(transaction, this.#owner, reminder))) return null;
      const current = await lockedRow(transaction, reminder.id);
      const isAsItWas = String(current?.changed_at ?? 0) === reminder.stamp;
      const kind = setback.kind === 'hold' && !isAsItWas ? 'retry' : setback.kind;
      const { doubtful_since, channel_id } = before;
      await transaction
        .updateTable('deliveries')
        .set((to) => ({
          state: kind === 'hold' ? 'held' : 'pending',
          code,
          attempts: to('attempts', '+', 1),
          ...(kind === 'unknown'
            ? {}
            : { doubtful_since, ...(doubtful_since === null ? {} : { channel_id }) }),
        }))
        .where('reminder_id', '=', reminder.id)
        .where('local_date', '=', occurrence.date)
        // Somebody may have skipped it meanwhile.
        .where('state', 'not in', ['delivered', 'skipped'])
        .execute();
      await transaction
        .updateTable('reminders')
        .set({ last_error_code: code, last_error_at: now.epochMilliseconds })
        .where('id', '=', reminder.id)
        .execute();
      if (setback.kind !== 'hold') {
        await giveBack(transaction, this.#owner, { reminder, now, notBefore: setback.again });
        return null;
      }
      if (!isAsItWas) return null;
      await hold(transaction, reminder, setback, now);
      const held = await lockedRow(transaction, reminder.id);
      return held ? readReminder(held) : null;
    });
  }

  /** Notes that what was to be done after a post is done, as far as that is wanted now, and which earlier ones are deleted. */
  async finished(
    { id, settings }: Reminder,
    { date, duties }: Pick<Unfinished, 'date' | 'duties'>,
    deleted: readonly string[],
  ): Promise<void> {
    const isDone = {
      publish: duties.publish && settings.publish,
      replace: duties.replace && settings.replacesLast,
    };
    await this.#transact(async (transaction) => {
      await lockedRow(transaction, id);
      const ofReminder = transaction.updateTable('deliveries').where('reminder_id', '=', id);
      const row = await transaction
        .selectFrom('deliveries')
        .select('unfinished')
        .where('reminder_id', '=', id)
        .where('local_date', '=', date)
        .executeTakeFirst();
      // An edit may have ended a duty since: it does not come back.
      const there = dutiesOf(row?.unfinished ?? 0);
      const left = {
        publish: there.publish && !isDone.publish,
        replace: there.replace && !isDone.replace,
      };
      await ofReminder
        .set({ unfinished: bitsOf(left) })
        .where('local_date', '=', date)
        .execute();
      if (deleted.length > 0)
        await ofReminder
          .set({ message_id: null, unfinished: 0 })
          .where('local_date', 'in', deleted)
          .execute();
    });
  }

  /**
   * Counts a post that belongs to no date before it is sent, and chooses what it carries: the next one carries something else.
   * `null` where another process was first.
   */
  countExtra(reminder: Reminder, choose: Choose): Promise<Extra | null> {
    return this.#transact(async (transaction) => {
      const current = await lockedRow(transaction, reminder.id);
      if (!current || current.post_count !== reminder.postCount) return null;
      const open = await openRows(transaction, reminder).select('tip_id').execute();
      const { piece, round: before } = choose(countOf(current), { but: piecesIn(open) });
      const counted = advanced(before, piece.id);
      await transaction
        .updateTable('reminders')
        .set({ post_count: reminder.postCount + 1, round: JSON.stringify(counted) })
        .where('id', '=', reminder.id)
        .execute();
      return { piece, before, counted };
    });
  }

  /** Whether nobody has changed or removed a reminder since it was read. */
  async isAsItWas({ id, stamp }: Reminder): Promise<boolean> {
    const row = await this.#transact((transaction) => lockedRow(transaction, id));
    return row !== undefined && row.removed_at === null && String(row.changed_at ?? 0) === stamp;
  }

  /** Notes what a post that belongs to no date carried. */
  async noteExtra({ settings: { guildId } }: Reminder, tipId: string, now: Temporal.Instant): Promise<void> {
    if (tipId.startsWith('tip:'))
      await this.#transact((transaction) => noteTip(transaction, { guildId, tipId, now }));
  }

  /** A post that belongs to no date was refused: it was not one, and what it carried has its turn still. */
  async uncountExtra({ id, postCount }: Reminder, { piece, before, counted }: Extra): Promise<void> {
    await this.#transact(async (transaction) => {
      const current = await lockedRow(transaction, id);
      if (!current) return;
      const round = readRound(current) ?? counted;
      // Another post may have gone out in between.
      const isAsItWas = JSON.stringify(round) === JSON.stringify(counted);
      const without = { ...round, posted: round.posted.filter((posted) => posted !== piece.id) };
      await transaction
        .updateTable('reminders')
        .set({
          round: JSON.stringify(isAsItWas ? before : without),
          ...(current.post_count === postCount + 1 ? { post_count: postCount } : {}),
        })
        .where('id', '=', id)
        .execute();
    });
  }

  /** The missed dates that the organiser does not know of, the first one first. */
  untold(reminder: Reminder, now: Temporal.Instant): Promise<readonly Untold[]> {
    return this.#transact((transaction) => untoldOf(transaction, reminder, now));
  }

  /** Notes that the organiser knows of lost dates, or is not written to of them any more; of those with `tries`, that they may know. */
  async noteLostTold(
    reminder: Reminder,
    told: readonly { readonly date: string; readonly tries?: number }[],
  ): Promise<void> {
    await this.#transact((transaction) => noteLostTold(transaction, reminder, told));
  }

  /** Notes that the doubtful tries of a date did not post anything after all. */
  async clearDoubt({ reminder_id, local_date }: Delivery): Promise<void> {
    await this.#transact((transaction) =>
      transaction
        .updateTable('deliveries')
        .set({ doubtful_since: null })
        .where('reminder_id', '=', reminder_id)
        .where('local_date', '=', local_date)
        .execute(),
    );
  }
}

interface Message {
  readonly date: string;
  readonly channelId: string;
  readonly messageId: string;
}

/** A post after which something is left to do, and the ones before it that are still there. */
export interface Unfinished extends Message {
  readonly since: Temporal.Instant;
  readonly duties: Duties;
  readonly before: readonly Message[];
}

/** "The post before" is one: what was posted before that stays. */
const mostBefore = 1;

async function unfinishedOf(db: Db, reminder: Reminder, now: Temporal.Instant): Promise<Unfinished[]> {
  const { id } = reminder;
  const posts = db
    .selectFrom('deliveries')
    .selectAll()
    .where('reminder_id', '=', id)
    .where('state', '=', 'delivered')
    .where('message_id', 'is not', null);
  const rows = await posts.where(isUnfinished(reminder, now)).orderBy('local_date').execute();
  const all: Unfinished[] = [];
  for (const row of rows) {
    // A post of a forum that was left is a thread, with what members said below it.
    const before = await posts
      .where('local_date', '<', row.local_date)
      .where((is) =>
        is.or([is('channel_id', '!=', is.ref('message_id')), is.val(row.channel_id === row.message_id)]),
      )
      .orderBy('local_date', 'desc')
      .limit(mostBefore)
      .execute();
    all.push({
      ...messageOf(row),
      since: instant(row.closed_at ?? row.due_at),
      duties: dutiesOf(row.unfinished),
      before: before.map(messageOf),
    });
  }
  return all;
}

const messageOf = (row: Delivery): Message => ({
  date: row.local_date,
  channelId: row.channel_id ?? '',
  messageId: row.message_id ?? '',
});

const openRows = (db: Db, { id }: Pick<Reminder, 'id'>) =>
  db.selectFrom('deliveries').where('reminder_id', '=', id).where(whereOpen);

export const piecesIn = (rows: readonly Pick<Delivery, 'tip_id'>[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ tip_id }) => tip_id ?? []));

/** Of deliveries, in an upsert: neither posted nor skipped because somebody asked. */
const isNotClosed = (is: ExpressionBuilder<Tables, 'deliveries'>) =>
  is.and([
    is('deliveries.state', '!=', 'delivered'),
    is.or([is('deliveries.cause', 'is', null), is('deliveries.cause', '!=', 'asked')]),
  ]);

/** Whether `owner` has the reminder still, and nobody has changed it since it was read. */
const isStill = (
  row: Selectable<ReminderRow> | undefined,
  owner: string,
  { stamp }: Pick<Reminder, 'stamp'>,
): boolean => row?.leased_by === owner && String(row.changed_at ?? 0) === stamp;

const countOf = (row: Selectable<ReminderRow>) => ({ postCount: row.post_count, round: readRound(row) });

async function writeRound(transaction: Db, { id }: Reminder, round: Round): Promise<void> {
  await transaction
    .updateTable('reminders')
    .set({ round: JSON.stringify(round) })
    .where('id', '=', id)
    .execute();
}

/** Where an open row may have been posted: the channel of its last try, and before it those of earlier ones of which nobody knows. */
export const channelsOf = ({ channel_id: ids }: Pick<Delivery, 'channel_id'>): readonly string[] =>
  ids === null ? [] : ids.split(' ');

function rowOf({ reminder, occurrence }: Try) {
  return {
    reminder_id: reminder.id,
    local_date: occurrence.date,
    due_at: occurrence.at.epochMilliseconds,
  };
}

async function countPost(transaction: Db, one: Try, at: Temporal.Instant): Promise<void> {
  const { id } = one.reminder;
  await transaction
    .updateTable('reminders')
    .set((to) => ({ post_count: to('post_count', '+', 1) }))
    .where('id', '=', id)
    .execute();
  // An older post that is found says nothing of a hold, or of a failure, that came after it.
  await transaction
    .updateTable('reminders')
    .set({ last_error_code: null, last_error_at: null })
    .where('id', '=', id)
    .where((is) => is(is.fn.coalesce('last_error_at', is.val(0)), '<=', at.epochMilliseconds))
    .execute();
  await transaction
    .updateTable('reminders')
    .set(notHeld)
    .where('id', '=', id)
    .where((is) => is(is.fn.coalesce('held_since', is.val(0)), '<=', at.epochMilliseconds))
    // A server can send the bot away just after its last post.
    .where('gone_since', 'is', null)
    .execute();
  await settle(transaction, one);
}

async function settle(transaction: Db, { reminder, occurrence }: Try): Promise<void> {
  const until = occurrence.at.epochMilliseconds;
  await transaction
    .updateTable('reminders')
    .set({ settled_until: until })
    .where('id', '=', reminder.id)
    .where('settled_until', '<', until)
    .execute();
}

async function hold(
  transaction: Db,
  { id }: Reminder,
  { reason, code }: Hold,
  now: Temporal.Instant,
): Promise<void> {
  const time = now.epochMilliseconds;
  const row = await lockedRow(transaction, id);
  // That the server is gone explains every other refusal.
  if (!row || row.gone_since !== null) return;
  const isSame = row.hold_reason === reason;
  // One that looked cured begins again before anybody knows that its organiser was told of it.
  const goesOn = isSame || (row.hold_reason === null && (row.organiser_told ?? 0) < 0);
  await transaction
    .updateTable('reminders')
    .set({
      hold_reason: reason,
      hold_code: code,
      held_since: isSame ? (row.held_since ?? time) : time,
      // A message about something else puts off none about this, and says nothing of how often there was one.
      ...(goesOn ? {} : { tell_again_at: null }),
      ...(goesOn || row.told_reason !== null ? {} : { organiser_told: null }),
      ...(reason === 'server-gone' ? { gone_since: time } : {}),
    })
    .where('id', '=', id)
    .execute();
}
