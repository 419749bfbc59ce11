import type { ExpressionBuilder, Kysely, Selectable, Updateable } from 'kysely';
import {
  entryKinds,
  type ReminderContent,
  type ReminderSettings,
  type Weekday,
  weekdays,
} from '../../commands/services.ts';
import type { DeliveryRow, ReminderRow, Tables } from '../database/tables.ts';
import {
  canBeSeen,
  holdCheck,
  isHoldUntold,
  isOwn,
  mayTellOfLost,
  newsKept,
  type Plan,
  plan,
  type Reminder,
  type Round,
  removalKept,
  wakeAt,
} from './plan.ts';

/* What the organiser's side (store.ts) and the runner's side (ledger.ts) of the tables have in common. */

/** The database, or a transaction on it. */
export type Db = Kysely<Tables>;

export const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);

export function readReminder(row: Selectable<ReminderRow>): Reminder {
  const { hold_reason: held, held_since: since, told_reason: told, last_error_code: code } = row;
  return {
    id: row.id,
    stamp: String(row.changed_at ?? 0),
    settings: readSettings(row),
    isRemoved: row.removed_at !== null,
    settledUntil: instant(row.settled_until),
    pause: row.paused === 1 ? { until: row.paused_until } : null,
    hold: held === null ? null : { reason: held, since: instant(since ?? 0) },
    told: told === null ? null : { reason: told, arrived: truthOf(row.organiser_told) },
    unknownTells: told === null ? -(row.organiser_told ?? 0) : 0,
    tellAgainAt: instant(row.tell_again_at ?? 0),
    goneSince: row.gone_since === null ? null : instant(row.gone_since),
    postCount: row.post_count,
    round: readRound(row),
    lastError: code === null ? null : { code, at: instant(row.last_error_at ?? 0) },
  };
}

export const readRound = ({ round }: Pick<Selectable<ReminderRow>, 'round'>): Round | null =>
  round === null ? null : JSON.parse(round);

const truthOf = (number: number | null): boolean | null => (number === null ? null : number === 1);

function readSettings(row: Selectable<ReminderRow>): ReminderSettings {
  return {
    guildId: row.guild_id,
    name: row.name,
    channelId: row.channel_id,
    forum: row.forum === 1,
    time: row.time,
    zone: row.zone,
    days: row.days.split(',').filter(isWeekday),
    repetition: row.repetition,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    content: readContent(row),
    roleId: row.role_id,
    graceMinutes: row.grace_minutes,
    publish: row.publish === 1,
    replacesLast: row.replaces_last === 1,
    organiserId: row.organiser_id,
  };
}

/** Of a kind that this version does not know, as a topic that went since: tips, which every version has. */
function readContent({ content: kind, texts }: Selectable<ReminderRow>): ReminderContent {
  if (kind === 'texts') return { kind, texts: JSON.parse(texts ?? '[]') };
  return { kind: entryKinds.includes(kind) ? kind : 'tips' };
}

/** The columns that settings are kept in. */
export function settingsColumns(settings: ReminderSettings) {
  const { content } = settings;
  return {
    guild_id: settings.guildId,
    name: settings.name,
    channel_id: settings.channelId,
    forum: Number(settings.forum),
    time: settings.time,
    zone: settings.zone,
    days: settings.days.join(),
    repetition: settings.repetition,
    starts_on: settings.startsOn,
    ends_on: settings.endsOn,
    content: content.kind,
    texts: content.kind === 'texts' ? JSON.stringify(content.texts) : null,
    role_id: settings.roleId,
    grace_minutes: settings.graceMinutes,
    publish: Number(settings.publish),
    replaces_last: Number(settings.replacesLast),
    organiser_id: settings.organiserId,
  };
}

function isWeekday(day: string): day is Weekday {
  return weekdays.some((weekday) => weekday === day);
}

/** The columns of a reminder that is not held. */
export const notHeld = {
  hold_reason: null,
  hold_code: null,
  held_since: null,
  told_reason: null,
  organiser_told: null,
  gone_since: null,
} as const satisfies Updateable<ReminderRow>;

/** A local date that is past in every zone at an instant: no zone is two days from UTC. */
export const surelyBefore = (at: Temporal.Instant): string =>
  at.subtract({ hours: 48 }).toString().slice(0, 10);

/** Whether a date is closed for good: posted, or skipped on request. */
export const isClosed = ({ state, cause }: Pick<Selectable<DeliveryRow>, 'state' | 'cause'>): boolean =>
  state === 'delivered' || cause === 'asked';

/** Whether a date is neither posted nor closed; one that was skipped while nobody knew whether it was posted is looked for still. */
export const isOpen = ({
  state,
  cause,
  doubtful_since: since,
}: Pick<Selectable<DeliveryRow>, 'state' | 'cause' | 'doubtful_since'>): boolean =>
  (state !== 'delivered' && state !== 'skipped') || (cause === 'asked' && since !== null);

/** The same, for a query. */
export const whereOpen = (is: ExpressionBuilder<Tables, 'deliveries'>) =>
  is.or([
    is('state', 'not in', ['delivered', 'skipped']),
    is.and([is('cause', '=', 'asked'), is('doubtful_since', 'is not', null)]),
  ]);

/** Local dates since the reminder was last settled that are closed for good. */
async function closedDates(db: Db, reminder: Reminder): Promise<Set<string>> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['local_date', 'state', 'cause'])
    .where('reminder_id', '=', reminder.id)
    .where('local_date', '>=', surelyBefore(reminder.settledUntil))
    .execute();
  return new Set(rows.filter(isClosed).map(({ local_date }) => local_date));
}

export async function readPlan(db: Db, reminder: Reminder, now: Temporal.Instant): Promise<Plan> {
  return plan(reminder, await closedDates(db, reminder), now);
}

/** From now on it posts nothing, and when nobody takes that back in time it is erased. */
export async function remove(transaction: Db, id: string, now: Temporal.Instant): Promise<void> {
  await transaction
    .updateTable('reminders')
    .set({
      removed_at: now.epochMilliseconds,
      // Whoever attends to it may be sending: until the lease is over nobody else takes it, should it be restored.
      next_due_at: now.add(removalKept).epochMilliseconds,
    })
    .where('id', '=', id)
    .execute();
}

/** What a reminder wanted after a post when that went out. */
export interface Duties {
  readonly publish: boolean;
  /** To delete the one before. */
  readonly replace: boolean;
}

/** As they are kept in one number. */
export const bitsOf = ({ publish, replace }: Duties): number => (publish ? 1 : 0) + (replace ? 2 : 0);
export const dutiesOf = (bits: number): Duties => ({ publish: bits % 2 === 1, replace: bits >= 2 });

/** What is wanted long after a post is not what was wanted then: it may have been off in between. */
const finishedWithin = Temporal.Duration.from({ hours: 24 });

/** Of deliveries: those after which something is still to be done that is wanted now. */
export function isUnfinished({ settings }: Reminder, now: Temporal.Instant) {
  const all = [1, 2, 3].filter((bits) => {
    const { publish, replace } = dutiesOf(bits);
    return (publish && settings.publish) || (replace && settings.replacesLast);
  });
  const from = now.subtract(finishedWithin).epochMilliseconds;
  return (is: ExpressionBuilder<Tables, 'deliveries'>) =>
    is.and([is('unfinished', 'in', all.length === 0 ? [-1] : all), is('closed_at', '>', from)]);
}

/**
 * Whether a post of it is to be published still, the one before to be deleted, its organiser to be told of a hold or of a
 * missed date, a post to be looked for of which nobody knows, or a date to be closed.
 */
async function hasMoreToDo(
  db: Db,
  reminder: Reminder,
  planOfNow: Plan,
  now: Temporal.Instant,
): Promise<boolean> {
  const { due, next } = planOfNow;
  const { hold } = reminder;
  // Where nothing is to come, only this looks for the end of a hold, after which it is told of.
  const waits = hold !== null && canBeSeen(hold.reason) && next === null;
  const newsSince = now.subtract(newsKept).epochMilliseconds;
  const unfinished = isUnfinished(reminder, now);
  const planned = [due?.date ?? '', next?.date ?? ''];
  const row = await db
    .selectFrom('deliveries')
    .select('local_date')
    .where('reminder_id', '=', reminder.id)
    .where((is) =>
      is.or([
        is.and([unfinished(is), is('message_id', 'is not', null)]),
        is.and([
          is.or([
            is.val(mayTellOfLost(reminder, planOfNow)),
            is.and([is.val(waits), is('closed_at', '>', newsSince)]),
          ]),
          is('told', '<=', 0),
          is('cause', '=', 'missed'),
          is('due_at', '<=', now.epochMilliseconds),
          // One that was put off since is still to come.
          is('local_date', 'not in', planned),
        ]),
        is.and([is('doubtful_since', 'is not', null), whereOpen(is)]),
        // What was begun for a date that is not planned any more is closed.
        is.and([
          is('state', 'not in', ['delivered', 'skipped']),
          is('local_date', 'not in', planned),
          // By a clock that ran ahead it may have been begun for one that is to come.
          is('due_at', '<=', now.epochMilliseconds),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * A reminder's row, which nobody else changes before the transaction ends. Taken before any row of its ledger, so that
 * two transactions cannot wait for each other.
 */
export function lockedRow(transaction: Db, id: string): Promise<Selectable<ReminderRow> | undefined> {
  return transaction.selectFrom('reminders').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/**
 * Works out from the reminder's row as it now stands when to look at it again: never before `notBefore` for a post, and
 * for what follows a post at `finishAt`, at once if that is left out. Every transaction that changes a reminder or its
 * deliveries ends with it.
 */
export async function replan(
  transaction: Db,
  id: string,
  now: Temporal.Instant,
  {
    notBefore = instant(0),
    finishAt,
  }: {
    readonly notBefore?: Temporal.Instant | undefined;
    readonly finishAt?: Temporal.Instant | undefined;
  } = {},
): Promise<void> {
  const row = await lockedRow(transaction, id);
  // What is removed waits for nothing but its end.
  if (!row || row.removed_at !== null) return;
  const reminder = readReminder(row);
  const planned = await readPlan(transaction, reminder, now);
  const wake = wakeAt(reminder, planned, now);
  const post = wake && Math.max(wake.epochMilliseconds, notBefore.epochMilliseconds);
  // What follows a post keeps no other waiting.
  const isMoreToDo =
    isHoldUntold(reminder) ||
    (planned.due === null && (await hasMoreToDo(transaction, reminder, planned, now)));
  // A member's check-in that is over is not kept.
  if (wake === null && isOwn(reminder)) return remove(transaction, id, now);
  const soonest = reminder.hold === null ? now : now.add(holdCheck);
  const finish = Math.max(
    now.epochMilliseconds,
    notBefore.epochMilliseconds,
    (finishAt ?? soonest).epochMilliseconds,
  );
  const next = isMoreToDo ? Math.min(finish, post ?? finish) : post;
  // What was told of a hold that is over counts while the same post is owed.
  const isForgotten = reminder.hold === null && planned.due === null;
  await transaction
    .updateTable('reminders')
    .set({ next_due_at: next, ...(isForgotten ? { told_reason: null, organiser_told: null } : {}) })
    .where('id', '=', id)
    .execute();
}
