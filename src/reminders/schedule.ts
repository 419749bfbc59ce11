import { RRuleTemporal } from 'rrule-temporal';
import type { Occurrence, Repetition, Schedule, Weekday } from '../../commands/services.ts';

/*
 * When a reminder is due, by the local calendar and clock of its zone. Which dates it has, a recurrence rule says (RFC
 * 5545, read by rrule-temporal); what its time is on a date, the zone does. Pure: nothing here reads the time.
 */

/** A Monday long ago: the first date of what has no other. */
const longAgo = '1900-01-01';
const ruleDays: Readonly<Record<Weekday, string>> = {
  mon: 'MO',
  tue: 'TU',
  wed: 'WE',
  thu: 'TH',
  fri: 'FR',
  sat: 'SA',
  sun: 'SU',
};

/** Calendars end: beyond this year nothing is planned, and nothing is looked for. */
const lastYear = 9000;

/** Many reminders have the same rule, and reading one takes longer than asking it. */
const rules = new Map<string, RRuleTemporal>();
const mostRules = 2000;

/** The first date of a schedule strictly after another; `null` when there is none. */
function nextDate(schedule: Schedule, after: Temporal.PlainDate): Temporal.PlainDate | null {
  const { days, repetition = 'week', startsOn = longAgo, endsOn = null } = schedule;
  if (after.year > lastYear || Temporal.PlainDate.from(startsOn).year > lastYear) return null;
  const start = repetition === 'week' && after.toString() >= startsOn ? longAgo : startsOn;
  const text = ruleText(days, repetition);
  const name = `${start} ${text}`;
  let rule = rules.get(name);
  if (!rule) {
    rule = new RRuleTemporal({
      rruleString: text,
      dtstart: Temporal.PlainDate.from(start).toZonedDateTime('UTC'),
    });
    if (rules.size >= mostRules) rules.clear();
    rules.set(name, rule);
  }
  const date = rule.next(after.toZonedDateTime('UTC'))?.toPlainDate() ?? null;
  return date === null || (endsOn !== null && date.toString() > endsOn) ? null : date;
}

function ruleText(days: readonly Weekday[], repetition: Repetition): string {
  if (days.length === 0) throw new RangeError('No weekday is chosen.');
  const named = days.map((day) => ruleDays[day]);
  const [unit, ...places] = repetition.split('-');
  if (unit === 'month') {
    const which = places.map((place) => (place === 'last' ? '-1' : place));
    return `FREQ=MONTHLY;BYDAY=${which.flatMap((place) => named.map((day) => place + day)).join()}`;
  }
  const weeks = repetition === 'week' ? '1' : unit;
  return `FREQ=WEEKLY;INTERVAL=${weeks};BYDAY=${named.join()}`;
}

/**
 * The post that belongs to a local date, or `null` when the schedule has none then or the zone leaves that date out
 * (Samoa had no 30 December 2011). A time that the clocks skip that day is moved forward by as much as they skip;
 * one that comes twice is taken the first time. Throws a RangeError for a time or a zone that is none.
 */
export function occurrenceOn(schedule: Schedule, date: Temporal.PlainDate): Occurrence | null {
  const own = nextDate(schedule, date.subtract({ days: 1 }));
  return own?.equals(date) ? postOn(schedule, date) : null;
}

function postOn({ time, zone }: Schedule, date: Temporal.PlainDate): Occurrence | null {
  // The start of a date that does not exist falls on the date after it.
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return null;
  // 'compatible' is the way out of a skipped and of a doubled time that this function promises, and the default.
  const at = date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  return { date: date.toString(), at };
}

/**
 * Every occurrence strictly after an instant, in order; mostly without an end. Throws a RangeError when no weekday is chosen,
 * or for a time or a zone that is none.
 */
export function* occurrencesAfter(schedule: Schedule, after: Temporal.Instant): Generator<Occurrence> {
  // A time moved forward over midnight falls on the day after its own date.
  const before = after.toZonedDateTimeISO(schedule.zone).toPlainDate().subtract({ days: 2 });
  for (let date = nextDate(schedule, before); date; date = nextDate(schedule, date)) {
    const occurrence = postOn(schedule, date);
    if (occurrence && Temporal.Instant.compare(occurrence.at, after) > 0) yield occurrence;
  }
}

/** The first occurrence strictly after an instant; `null` when there is none. Throws like occurrencesAfter. */
export function nextOccurrence(schedule: Schedule, after: Temporal.Instant): Occurrence | null {
  return occurrences(schedule, after, 1)[0] ?? null;
}

/** The next `count` occurrences strictly after an instant, or as many as there are. */
export function occurrences(
  schedule: Schedule,
  after: Temporal.Instant,
  count: number,
): readonly Occurrence[] {
  return firstOf(occurrencesAfter(schedule, after), count);
}

/** The first `count` of a sequence, or as many as it has. */
export function firstOf<T>(sequence: Iterable<T>, count: number): readonly T[] {
  const taken: T[] = [];
  if (count < 1) return taken;
  for (const one of sequence) {
    taken.push(one);
    if (taken.length >= count) break;
  }
  return taken;
}
