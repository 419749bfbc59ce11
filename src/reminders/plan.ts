import type { HoldReason, Occurrence, ReminderSettings } from '../../commands/services.ts';
import { occurrencesAfter } from './schedule.ts';

/*
 * What a reminder has to do at a given instant. Pure: the rows come in, a decision goes out.
 */

/** A round, counted from 0, and what has gone out in it; the latest last. */
export interface Round {
  readonly number: number;
  readonly posted: readonly string[];
}

/** A reminder as it is stored. */
export interface Reminder {
  readonly id: string;
  /** Another one after every change of its settings or of a pause. */
  readonly stamp: string;
  readonly settings: ReminderSettings;
  /** An organiser wants it gone: nothing is posted, and soon it is erased. */
  readonly isRemoved: boolean;
  /** No occurrence at or before this instant will be posted any more. */
  readonly settledUntil: Temporal.Instant;
  /** `until` is the local date on which it goes on; `null` for a pause without an end. */
  readonly pause: { readonly until: string | null } | null;
  readonly hold: { readonly reason: HoldReason; readonly since: Temporal.Instant } | null;
  /** The hold that the organiser was last written to about, and whether the message arrived; `null` when nobody knows. */
  readonly told: { readonly reason: HoldReason; readonly arrived: boolean | null } | null;
  /** How often they were written to about this hold without anybody knowing whether that arrived; 0 once that is settled. */
  readonly unknownTells: number;
  /** Not before this are they written to again. */
  readonly tellAgainAt: Temporal.Instant;
  /** Since when the bot is no longer in the server. */
  readonly goneSince: Temporal.Instant | null;
  readonly postCount: number;
  /** `null` while nothing has been posted since rounds are written down. */
  readonly round: Round | null;
  readonly lastError: { readonly code: string; readonly at: Temporal.Instant } | null;
}

/** Stands in the place of a server's id for what a member has asked for themselves. */
export const ofMember = (userId: string) => `member:${userId}`;
/** Whether a reminder is a member's own: a check-in by direct message. */
export const isOwn = ({ settings }: Pick<Reminder, 'settings'>) => settings.guildId.startsWith(ofMember(''));

/** A post this late comes with an apology. Ordinary retries take less. */
const lateAfter = Temporal.Duration.from({ minutes: 10 });
/** How often a held reminder's channel is looked at again. */
export const holdCheck = Temporal.Duration.from({ minutes: 15 });
/** A server rarely comes back, and tells the bot when it does. */
const goneCheck = Temporal.Duration.from({ hours: 24 });
/** A lost date is told of for so long. */
export const newsKept = Temporal.Duration.from({ hours: 7 * 24 });
/** How long an organiser can take a removal back. */
export const removalKept = Temporal.Duration.from({ minutes: 15 });

export interface Plan {
  /** To be posted now. */
  readonly due: Occurrence | null;
  /** Overtaken by a newer one or past the grace period: they are not posted any more. */
  readonly missed: readonly Occurrence[];
  /** The first one still to come. */
  readonly next: Occurrence | null;
}

type Planned = Pick<Reminder, 'settings' | 'settledUntil' | 'pause'>;
/** Local dates that were posted, or skipped because somebody asked. */
type ClosedDates = ReadonlySet<string>;

/** At most one post is due, however long the bot was away. */
export function plan(reminder: Planned, closed: ClosedDates, now: Temporal.Instant): Plan {
  const missed: Occurrence[] = [];
  let due: Occurrence | null = null;
  let next: Occurrence | null = null;
  for (const occurrence of upcoming(reminder, closed, reminder.settledUntil)) {
    if (isAfter(occurrence.at, now)) {
      next = occurrence;
      break;
    }
    if (due) missed.push(due);
    due = occurrence;
  }
  if (due && isAfter(now, due.at.add({ minutes: reminder.settings.graceMinutes }))) {
    missed.push(due);
    due = null;
  }
  return { due, missed, next };
}

/** The posts strictly after an instant that are neither paused nor closed, in order; mostly without an end. */
export function* upcoming(
  { settings, pause }: Planned,
  closed: ClosedDates,
  after: Temporal.Instant,
): Generator<Occurrence> {
  if (pause && pause.until === null) return;
  const firstDate = pause?.until ?? '';
  for (const occurrence of occurrencesAfter(settings, pauseEnd(settings, firstDate, after))) {
    if (occurrence.date >= firstDate && !closed.has(occurrence.date)) yield occurrence;
  }
}

/** `after`, or the end of the day before a pause ends if that is later: the dates between need not be gone through. */
function pauseEnd({ zone }: ReminderSettings, firstDate: string, after: Temporal.Instant): Temporal.Instant {
  if (firstDate === '') return after;
  const start = Temporal.PlainDate.from(firstDate).toZonedDateTime(zone).toInstant();
  const before = start.subtract({ milliseconds: 1 });
  return isAfter(before, after) ? before : after;
}

/** Whether a pause still lasts: it ends by itself at the start of its last day. */
export function isPaused({ settings, pause }: Planned, now: Temporal.Instant): boolean {
  if (!pause) return false;
  return pause.until === null || now.toZonedDateTimeISO(settings.zone).toPlainDate().toString() < pause.until;
}

/** When to look at the reminder again; `null` for never, until somebody changes it. */
export function wakeAt(
  { hold }: Pick<Reminder, 'hold'>,
  { due, missed, next }: Plan,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (hold?.reason === 'server-gone') return now.add(goneCheck);
  const isLeft = due !== null || missed.length > 0;
  if (hold && canBeSeen(hold.reason)) return isLeft || next ? now.add(holdCheck) : null;
  // What cannot be seen from outside is tried again while the post may still go out, and when the next is due.
  if (hold) return isLeft ? now.add(holdCheck) : (next?.at ?? null);
  // What is past posting is closed, and its organiser told, at once.
  return missed.length > 0 ? now : ((due ?? next)?.at ?? null);
}

/** How long after a look at a held reminder the next one comes; nothing where it comes when the next post is due. */
export function lookAfter(reason: HoldReason): Temporal.Duration {
  if (reason === 'server-gone') return goneCheck;
  return canBeSeen(reason) ? holdCheck : Temporal.Duration.from({ seconds: 0 });
}

/**
 * Whether its organiser is still to be written to about its hold; not about having been sent away, which somebody there did. A
 * member's own check-in is never held.
 */
export function isHoldUntold({ hold, told }: Pick<Reminder, 'hold' | 'told'>): boolean {
  return hold !== null && hold.reason !== 'server-gone' && told?.reason !== hold.reason;
}

/** Whether its organiser knows of its hold, or will not be written to: what is lost in it needs no words of its own. */
export function isHoldKnown({ hold, told }: Pick<Reminder, 'hold' | 'told'>): boolean {
  return hold?.reason === 'server-gone' || (told?.reason === hold?.reason && told?.arrived != null);
}

/**
 * Whether its organiser may be told of lost dates: nothing is due, and no hold is in the way, of which there are words of its own,
 * for as long as its end can be seen.
 */
export function mayTellOfLost(reminder: Pick<Reminder, 'hold' | 'told'>, { due, next }: Plan): boolean {
  const { hold } = reminder;
  const waits = hold !== null && (canBeSeen(hold.reason) || next !== null);
  return due === null && !waits && !isHoldUntold(reminder);
}

/** Whether a look at the channel tells that the cause of a hold is cured; else only a post does. */
export function canBeSeen(reason: HoldReason): boolean {
  return reason !== 'refused' && reason !== 'thread-archived';
}

export function isLate({ at }: Occurrence, now: Temporal.Instant): boolean {
  return isAfter(now, at.add(lateAfter));
}

export function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
