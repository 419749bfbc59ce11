import { type Occurrence, type ReminderSettings, weekdays } from '../../commands/services.ts';

/*
 * When a reminder is due, by the local calendar and clock of its zone. Pure: nothing here reads the time.
 */

export type Schedule = Pick<ReminderSettings, 'time' | 'zone' | 'days'>;

/**
 * The farthest that two occurrences can lie apart is two weeks (a weekly one whose date was left out when a zone
 * crossed the date line) and the day that is looked back.
 */
const mostDaysAhead = 16;

/**
 * The post that belongs to a local date, or `null` when the weekday is not chosen or the zone leaves that date out
 * (Samoa had no 30 December 2011). A time that the clocks skip that day is moved forward by as much as they skip;
 * one that comes twice is taken the first time. Throws a RangeError for a time or a zone that is none.
 */
export function occurrenceOn(schedule: Schedule, date: Temporal.PlainDate): Occurrence | null {
  const { time, zone, days } = schedule;
  const weekday = weekdays[date.dayOfWeek - 1];
  if (weekday === undefined || !days.includes(weekday)) return null;
  // The start of a date that does not exist falls on the date after it.
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return null;
  // 'compatible' is the way out of a skipped and of a doubled time that this function promises, and the default.
  const at = date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  return { date: date.toString(), at };
}

/**
 * The first occurrence strictly after an instant. Throws a RangeError when no weekday is chosen, or for a time or a
 * zone that is none.
 */
export function nextOccurrence(schedule: Schedule, after: Temporal.Instant): Occurrence {
  // A time moved forward over midnight falls on the day after its own date.
  let date = after.toZonedDateTimeISO(schedule.zone).toPlainDate().subtract({ days: 1 });
  for (let day = 0; day <= mostDaysAhead; day++) {
    const occurrence = occurrenceOn(schedule, date);
    if (occurrence && Temporal.Instant.compare(occurrence.at, after) > 0) return occurrence;
    date = date.add({ days: 1 });
  }
  throw new RangeError(`No weekday is chosen: "${schedule.days.join()}".`);
}

/** Every occurrence strictly after an instant, in order, without an end. */
export function* occurrencesAfter(schedule: Schedule, after: Temporal.Instant): Generator<Occurrence, never> {
  let last = after;
  while (true) {
    const occurrence = nextOccurrence(schedule, last);
    yield occurrence;
    last = occurrence.at;
  }
}

/** The next `count` occurrences strictly after an instant. */
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
