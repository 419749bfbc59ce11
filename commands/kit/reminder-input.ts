import { type Repetition, type Weekday, weekdays } from '../services.ts';

/*
 * Reads what an organiser types on a phone: times, weekdays and dates, in the ways people write them.
 * Every function gives `null` for what it does not understand, and never guesses between two meanings.
 */

const timePattern = /^(\d{1,2})(?:[:.h]?(\d{2})|h| ?o ?clock)?\s*(am|pm)?$/;
const numberWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * `HH:MM` in 24 hours, from "7:30", "07.30", "7h30", "0730", "7pm", "6.30 p.m", "7 o'clock", "half past six in the
 * evening", "noon" or "midnight". Without a word for the half of the day it is by the clock of 24 hours; a bare "7" is
 * not read, nor is "half six", which is another time in Germany.
 */
export function readTime(typed: string): string | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/ (?:in the|at) (morning|afternoon|evening|night)$/, (_, part) =>
      part === 'morning' ? ' am' : ' pm',
    )
    .replace(/^at /, '')
    .replace(new RegExp(`\\b(?:${numberWords.join('|')})\\b`), (word) =>
      String(numberWords.indexOf(word) + 1),
    )
    .replace(/^(half|(?:a )?quarter) (past|to) (\d{1,2})\b/, (_, part: string, side, hour) => {
      const minutes = part === 'half' ? 30 : 15;
      if (side === 'past') return `${hour}:${minutes}`;
      return part === 'half' ? '?' : `${(Number(hour) + 23) % 24}:45`;
    })
    .replace(/\s+/g, ' ');
  if (/^(?:12 )?(?:noon|midday)$/.test(words)) return '12:00';
  if (/^(?:12 )?midnight$/.test(words)) return '00:00';
  const match = timePattern.exec(words);
  if (!match) return null;
  const [, hourDigits = '', minuteDigits = '00', half] = match;
  // A bare "7" could be morning or evening.
  if (/^\d{1,2}$/.test(words)) return null;
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
  ['day', weekdays],
  ['everyday', weekdays],
  ['daily', weekdays],
  ['all', weekdays],
  ['weekdays', workdays],
  ['weekday', workdays],
  ['weekends', weekend],
  ['weekend', weekend],
]);

/** On which days of which weeks. */
export interface DatePattern {
  readonly days: readonly Weekday[];
  /** `null` where the text says nothing of it. */
  readonly repetition: Repetition | null;
}

const ordinals: Readonly<Record<string, Repetition>> = {
  first: 'month-1',
  '1st': 'month-1',
  second: 'month-2',
  '2nd': 'month-2',
  third: 'month-3',
  '3rd': 'month-3',
  fourth: 'month-4',
  '4th': 'month-4',
  last: 'month-last',
};
const intervals: readonly (readonly [RegExp, Repetition])[] = [
  [/^(?:every )?(?:second|other|2nd|2 weeks|two weeks|fortnight|alternate)(?: week)?s?(?: on)? /, '2-weeks'],
  [/^fortnightly(?: on)? /, '2-weeks'],
  [/^every (?:third|3rd|3 weeks|three weeks)(?: week)?(?: on)? /, '3-weeks'],
  [/^every (?:fourth|4th|4 weeks|four weeks)(?: week)?(?: on)? /, '4-weeks'],
  [/^(?:weekly|every week)(?: on)? /, 'week'],
];

/**
 * Days and, where it is said, of which weeks: "Mon, Wed and Fri", "every second Tuesday", "first Sunday of the month".
 */
export function readPattern(typed: string): DatePattern | null {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const plain = readDays(words);
  if (plain) return { days: plain, repetition: null };
  const monthly =
    /^(?:on )?(?:the |every )?(?<which>first|1st|second|2nd|third|3rd|fourth|4th|last) (?<days>.+?) (?:of|in) (?:the|each|every|a) month$/.exec(
      words,
    )?.groups;
  if (monthly) {
    const days = readDays(monthly.days ?? '');
    return days && { days, repetition: ordinals[monthly.which ?? ''] ?? null };
  }
  for (const [pattern, repetition] of intervals) {
    const rest = words.replace(pattern, '');
    const days = rest === words ? null : readDays(rest);
    if (days) return { days, repetition };
  }
  return null;
}

/** Weekdays, Monday first and none twice, from "every day", "weekdays", "Mon, Wed and Fri" or "mon-fri". */
export function readDays(typed: string): readonly Weekday[] | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:on|every) (?=[a-z])/, '');
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

/** Nobody plans a run farther ahead. */
const mostYears = 100;

/**
 * A local date after `today`, at most a hundred years, from "2026-12-24", "24 Dec", "24th of December", "Dec 24 2026", "tomorrow", "monday" or
 * "in 2 weeks". "24/12" is read where it can only be one day: half of the world swaps day and month.
 */
export function readDate(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)\.(?=\d)/g, '/')
    .replace(/[,.]/g, ' ')
    .replace(/\b(?:the|of|on)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const date = readCalendarDate(words, today) ?? readRelativeDate(words, today);
  if (!date || Temporal.PlainDate.compare(date, today) <= 0) return null;
  return date.year - today.year > mostYears ? null : date;
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
  const slashed = /^(?<one>\d{1,2})\/(?<other>\d{1,2})(?:\/(?<year>\d{4}))?$/.exec(words)?.groups;
  if (slashed) return readSlashed(Number(slashed.one), Number(slashed.other), slashed.year, today);
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})(?: (?<year>\d{4}))?$/.exec(words) ??
    /^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/.exec(words);
  if (!named?.groups) return null;
  const { day, month = '', year } = named.groups;
  const monthNumber = months.indexOf(month.slice(0, 3)) + 1;
  if (monthNumber === 0) return null;
  return nextSuch(Number(day), monthNumber, year, today);
}

/** The one day that "31/12" can be; `null` for "5/6", which can be two. */
function readSlashed(
  one: number,
  other: number,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const dayFirst = nextSuch(one, other, year, today);
  const monthFirst = nextSuch(other, one, year, today);
  if (dayFirst && monthFirst && !dayFirst.equals(monthFirst)) return null;
  return dayFirst ?? monthFirst;
}

/** Without a year it is the next such day. */
function nextSuch(
  day: number,
  month: number,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  if (year !== undefined) return plainDate(Number(year), month, day);
  // The 29th of February may be four years away.
  for (let ahead = 0; ahead <= 4; ahead++) {
    const date = plainDate(today.year + ahead, month, day);
    if (date && Temporal.PlainDate.compare(date, today) > 0) return date;
  }
  return null;
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** Whether two reminders would be called the same. */
export const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The name itself, or with the first number behind it that no other has. */
export function freeName(name: string, others: readonly string[]): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? name : `${name} ${number}`;
    if (!others.some((other) => isSameName(one, other))) return one;
  }
}
