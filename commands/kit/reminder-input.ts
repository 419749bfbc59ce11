import { type Weekday, weekdays } from '../services.ts';

/*
 * Reads what an organiser types on a phone: times, weekdays and dates, in the ways people write them.
 * Every function gives `null` for what it does not understand, and never guesses between two meanings.
 */

const timePattern = /^(\d{1,2})(?:[:.h]?(\d{2})|h)?\s*(am|pm|a\.m\.|p\.m\.)?$/;

/** `HH:MM` in 24 hours, from "7:30", "07.30", "7h30", "0730", "7pm", "7:30 pm", "noon" or "midnight". */
export function readTime(typed: string): string | null {
  const words = typed.trim().toLowerCase();
  if (words === 'noon' || words === 'midday') return '12:00';
  if (words === 'midnight') return '00:00';
  const match = timePattern.exec(words);
  if (!match) return null;
  const [, hourDigits = '', minuteDigits = '00', half] = match;
  // A bare "7" could be morning or evening.
  if (match[2] === undefined && half === undefined && !words.endsWith('h')) return null;
  const minute = Number(minuteDigits);
  let hour = Number(hourDigits);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const workdays: readonly Weekday[] = weekdays.slice(0, 5);
const weekend: readonly Weekday[] = weekdays.slice(5);
const namedDays = new Map<string, readonly Weekday[]>([
  ['every day', weekdays],
  ['everyday', weekdays],
  ['daily', weekdays],
  ['all', weekdays],
  ['weekdays', workdays],
  ['weekday', workdays],
  ['weekends', weekend],
  ['weekend', weekend],
]);

/** Weekdays, Monday first and none twice, from "every day", "weekdays", "Mon, Wed and Fri" or "mon-fri". */
export function readDays(typed: string): readonly Weekday[] | null {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const named = namedDays.get(words);
  if (named) return named;
  const chosen = new Set<Weekday>();
  const parts = words
    .replace(/\s*(?:-|–|\bto\b)\s*/g, '-')
    .split(/\s*(?:,|\+|&|\/|;|\band\b|\s)\s*/)
    .filter((part) => part !== '');
  for (const part of parts) {
    const days = readRange(part);
    if (!days) return null;
    for (const day of days) chosen.add(day);
  }
  return chosen.size === 0 ? null : weekdays.filter((day) => chosen.has(day));
}

function readRange(part: string): readonly Weekday[] | null {
  const [first, last, ...rest] = part.split('-').map(readDay);
  if (first === undefined || first === null || last === null || rest.length > 0) return null;
  if (last === undefined) return [first];
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  // "Sat-Tue" runs over the end of the week.
  return from <= to ? weekdays.slice(from, to + 1) : [...weekdays.slice(from), ...weekdays.slice(0, to + 1)];
}

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function readDay(word: string): Weekday | null {
  const name = word.replace(/\.$/, '');
  const index = dayNames.findIndex((day) => name.length >= 2 && (day.startsWith(name) || `${day}s` === name));
  return index === -1 ? null : (weekdays[index] ?? null);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A local date after `today`, from "2026-12-24", "24 Dec", "Dec 24 2026", "tomorrow", "monday" or "in 2 weeks".
 * "24/12" and the like are not read: half of the world swaps day and month.
 */
export function readDate(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const words = typed.trim().toLowerCase().replace(/[,.]/g, ' ').replace(/\s+/g, ' ').trim();
  const date = readCalendarDate(words, today) ?? readRelativeDate(words, today);
  return date && Temporal.PlainDate.compare(date, today) > 0 ? date : null;
}

function readRelativeDate(words: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (words === 'tomorrow') return today.add({ days: 1 });
  const span = /^(?:in )?(an?|\d{1,3}) (day|week|month)s?$/.exec(words);
  if (span) {
    const [, amount = '1', unit] = span;
    return today.add({ [`${unit}s`]: amount.startsWith('a') ? 1 : Number(amount) });
  }
  const weekday = readDay(words.replace(/^next /, ''));
  if (!weekday) return null;
  const ahead = (weekdays.indexOf(weekday) + 1 - today.dayOfWeek + 7) % 7 || 7;
  return today.add({ days: ahead });
}

function readCalendarDate(words: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})(?: (?<year>\d{4}))?$/.exec(words) ??
    /^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/.exec(words);
  if (!named?.groups) return null;
  const { day, month = '', year } = named.groups;
  const monthNumber = months.indexOf(month.slice(0, 3)) + 1;
  if (monthNumber === 0) return null;
  const date = plainDate(year === undefined ? today.year : Number(year), monthNumber, Number(day));
  // Without a year it is the next such day.
  return date && year === undefined && Temporal.PlainDate.compare(date, today) <= 0
    ? date.add({ years: 1 })
    : date;
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
