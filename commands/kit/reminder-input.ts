import { longestName } from '../cards/reminder.ts';
import { type Repetition, type Weekday, weekdays } from '../services.ts';

/*
 * Reads what an organiser types on a phone: times, days of the week and dates, in the ways people write them.
 * Every function gives `null` for what it does not understand, and never guesses between two meanings.
 */

/** Lower case, without accents and apostrophes, one space between words. */
const plain = (typed: string) =>
  typed
    .normalize('NFKD')
    .replace(/[\p{M}’'`]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const numberWords: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, place) => [word, place + 1] as const),
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]);
const inDigits = (words: string) => words.replace(/[a-z]+/g, (word) => String(numberWords.get(word) ?? word));

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/* Times of day. */

const morning = words('am morning mornings mornin mrng');
const afterNoon = words('pm afternoon afternoons arvo evening evenings evng eve');
/** From six in the evening to five in the morning. */
const atNight = words('night nights tonight');
/** What tells that a bare number is an hour by the clock of 24. */
const hourWords = words('h uhr oclock');
const timeFillers = words('at in the on every each o clock sharp prompt');
/** How people say minutes before or after an hour; "7 to 8" is from one hour to another. */
const besides: ReadonlyMap<string, number> = new Map([
  ['five', 5],
  ['ten', 10],
  ['quarter', 15],
  ['a quarter', 15],
  ['1/4', 15],
  ['twenty', 20],
  ['twenty five', 25],
  ['half', 30],
]);

/**
 * `HH:MM` in 24 hours, from "7:30", "07.30", "7h30", "0730", "7pm", "6.30 p.m", "19 Uhr", "7 o'clock", "half past six in
 * the evening", "ten past 7 tonight", "noon" or "midnight". Without a word for the half of the day it is by the clock of
 * 24 hours; a bare "7" is not read, nor is "3 o'clock", nor "half six", which is half past five in Germany, nor "6pm to 7pm".
 */
export function readTime(typed: string): string | null {
  const text = plain(typed)
    .replace(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/(\d)[;,](\d)/g, '$1:$2')
    .replace(/(\d)([ap])m?\b/g, '$1 $2m')
    .replace(/(\d[:.]\d\d|\b\d{4}) ?(?:hrs?|hours)\b/g, '$1')
    .replace(/(\d)(uhr|oclock)\b/g, '$1 $2')
    .replace(/-(past|to)\b[- ]?/g, ' $1 ')
    .replace(/(\d)h\b/g, '$1 h');
  const halves = new Set<'am' | 'pm' | 'night'>();
  let isHour = false;
  const rest: string[] = [];
  for (const word of text.split(' ')) {
    if (morning.has(word)) halves.add('am');
    else if (afterNoon.has(word)) halves.add('pm');
    else if (atNight.has(word)) halves.add('night');
    else if (hourWords.has(word)) isHour = true;
    else if (!timeFillers.has(word)) rest.push(word);
  }
  const [half] = halves;
  const left = rest.join(' ');
  // "6pm to 7pm" says the half of the day before it has said the time.
  if (halves.size > 1 || /\b[ap]m (?:to|until|till)\b/.test(text)) return null;
  // "Quarter to 12 am" is in the one half of the day by the clock, and in the other by the word.
  if ((half === 'am' || half === 'pm') && /\bto (?:12|twelve)$/.test(left)) return null;
  if (/^(?:12 )?(?:noon|midday)$/.test(left)) return '12:00';
  if (/^(?:12 )?mid(?:night|nite)$/.test(left)) return '00:00';
  const [hour, minute] = readClock(left, isHour || half !== undefined) ?? [24, 0];
  // Who says "3 o'clock", "half past four" or "two thirty" of a run means the afternoon, by the clock of 24 hours the night.
  const isInWords = /[a-z]{2}/.test(left) || /\boclock\b/.test(text);
  if (half === undefined && hour >= 1 && hour < 5 && isInWords) return null;
  const inDay = half === undefined ? hour : hourOf(hour, half, partOf(text));
  // Whatever was said, what comes back is a time of day.
  if (!(inDay >= 0 && inDay <= 23 && minute >= 0 && minute <= 59)) return null;
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

type Part = 'afternoon' | 'evening' | 'tonight' | null;

function partOf(text: string): Part {
  if (/\b(?:evenings?|evngs?|eve)\b/.test(text)) return 'evening';
  if (/\b(?:afternoons?|aft)\b/.test(text)) return 'afternoon';
  return /\btonight\b/.test(text) ? 'tonight' : null;
}

/** The hour of 24; 24 for none, and for one that nobody calls so: "10 in the afternoon", "2 in the evening", "3 tonight". */
function hourOf(hour: number, half: 'am' | 'pm' | 'night', part: Part): number {
  if (hour < 1 || hour > 12) return 24;
  const isInPart = {
    afternoon: hour === 12 || hour <= 6,
    evening: hour >= 4 && hour < 12,
    tonight: hour >= 5,
  };
  if (part !== null && !isInPart[part]) return 24;
  // The one hour that is both ends of a night.
  if (half === 'night' && hour === 5 && part !== 'tonight') return 24;
  const isAfterNoon = half === 'pm' || (half === 'night' && hour >= 5 && hour < 12);
  return (hour % 12) + (isAfterNoon ? 12 : 0);
}

function readClock(text: string, isHour: boolean): readonly [hour: number, minute: number] | null {
  const beside =
    /^(?<words>[a-z0-9/ ]+?) (?<unit>min(?:ute)?s? )?(?<side>past|to) (?<hour>[a-z]+|\d{1,2})$/.exec(
      text,
    )?.groups;
  if (beside) {
    const said = Number(inDigits(beside.words ?? ''));
    // "10 to 12" may be from one hour to another; "20 to 7" and "two minutes to 8" are not.
    const isOfMinutes = beside.side === 'past' || said > 12 || beside.unit !== undefined;
    const minutes = besides.get(beside.words ?? '') ?? (isOfMinutes ? said : Number.NaN);
    const hour = Number(
      inDigits(beside.hour ?? '')
        .replace(/^(?:noon|midday)$/, '12')
        .replace(/^midnight$/, '24'),
    );
    // "Half to seven" is nobody's half past six, and "18 to 20" is from one hour to another.
    const isHalfTo = beside.side === 'to' && minutes === 30;
    const isSpan = beside.side === 'to' && hour > 12 && hour < 24 && !besides.has(beside.words ?? '');
    if (!(minutes > 0 && minutes < 60 && hour >= 1 && hour <= 24) || isHalfTo || isSpan) return null;
    if (beside.side === 'past') return [hour % 24, minutes];
    return [hour === 1 ? 12 : hour - 1, 60 - minutes];
  }
  const digits = inDigits(text);
  const clock =
    /^(\d{1,2})[:.h](\d{2})$/.exec(digits) ??
    // "6-7" and "18 20" are from one hour to another.
    /^(\d{1,2})[- ](00|15|30|45)$/.exec(digits) ??
    (isHour ? /^(\d{1,2})(\d{2})$/ : /^(\d{2})(\d{2})$/).exec(digits);
  if (clock) return [Number(clock[1]), Number(clock[2])];
  // A bare "7" could be morning or evening.
  return /^\d{1,2}$/.test(digits) && isHour ? [Number(digits), 0] : null;
}

/* Days of the week. */

const workdays: readonly Weekday[] = weekdays.slice(0, 5);
const weekend: readonly Weekday[] = weekdays.slice(5);
const namedDays = new Map<string, readonly Weekday[]>([
  ...words('day days everyday daily')
    .values()
    .map((word) => [word, weekdays] as const),
  ['weekdays', workdays],
  ['weekday', workdays],
  ['weekends', weekend],
  ['weekend', weekend],
]);

/** Languages in which the names of days and months are understood, besides English. */
const languages = ['de', 'fr', 'es', 'it', 'pt', 'nl'];
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** The names and short names of other languages that mean one thing in all that have them. */
function foreignNames(
  count: number,
  of: (language: string, number: number, width: 'long' | 'short') => string,
) {
  const names = new Map<string, number>();
  for (const language of languages)
    for (const width of ['long', 'short'] as const)
      for (let number = 0; number < count; number++) {
        const name = plain(of(language, number, width)).replaceAll('.', '');
        names.set(name, (names.get(name) ?? number) === number ? number : -1);
      }
  return names;
}

let foreignKnown: Readonly<Record<'days' | 'months', ReadonlyMap<string, number>>> | undefined;

/** Made when somebody first types what may be one: they take longer than all the rest of the start. */
function foreignOnes() {
  // The first of January 2024 was a Monday.
  foreignKnown ??= {
    days: foreignNames(7, (language, number, width) =>
      new Temporal.PlainDate(2024, 1, 1 + number).toLocaleString(language, { weekday: width }),
    ),
    months: foreignNames(12, (language, number, width) =>
      new Temporal.PlainDate(2024, 1 + number, 1).toLocaleString(language, { month: width }),
    ),
  };
  return foreignKnown;
}

/** A day's name, whole or cut short, with a letter wrong in a long one. */
function readDayName(typed: string): Weekday | null {
  const name = typed;
  if (name.length < 2) return null;
  const starts = dayNames.flatMap((day, place) => (`${day}s`.startsWith(name) ? [place] : []));
  const short = name === 'weds' ? [2] : name === 'thur' || name === 'thurs' || name === 'thrs' ? [3] : starts;
  const near =
    short.length > 0 || name.length < 5
      ? short
      : dayNames.flatMap((day, place) =>
          [day, `${day}s`].some((whole) => isOneSlip(name, whole)) ? [place] : [],
        );
  const [only, ...others] = near;
  if (only !== undefined) return others.length === 0 ? (weekdays[only] ?? null) : null;
  return weekdays[foreignOnes().days.get(name) ?? -1] ?? null;
}

/** Whether two words are the same, or one letter apart: one too many, one missing, another, or two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [a, b] = [one.slice(same), other.slice(same)];
  if (one === other) return true;
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return isSwapped || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

/** On which days of which weeks. */
export interface DatePattern {
  readonly days: readonly Weekday[];
  /** `null` where the text says nothing of it. */
  readonly repetition: Repetition | null;
}

const ordinals: Readonly<Record<string, string>> = {
  first: '1',
  '1st': '1',
  second: '2',
  '2nd': '2',
  third: '3',
  '3rd': '3',
  fourth: '4',
  '4th': '4',
  last: 'last',
};
const ordinal = `(?:${Object.keys(ordinals).join('|')})`;
const everyWeeks: readonly (readonly [string, Repetition])[] = [
  [
    '(?:(?:every|each) )?(?:other|alternate|alternating|2 weeks?|14 days)(?: week)?|every (?:second|2nd)(?: week)?',
    '2-weeks',
  ],
  ['(?:every |a )?fortnight|fortnightly', '2-weeks'],
  // "Every third Thursday" is of the month to most.
  ['every (?:(?:third|3rd) week|3 weeks?|21 days)', '3-weeks'],
  ['every (?:(?:fourth|4th) week|4 weeks?|28 days)', '4-weeks'],
  ['weekly|(?:every|each) 7 days|(?:every|each|a) week(?= on| [a-z])', 'week'],
];
const monthWords = '(?:(?:of|in) (?:(?:the|each|every|a) )?months?|monthly|(?:every|each|a) month)';
const shortened: readonly (readonly [RegExp, string])[] = [
  [/\bwks\b/g, 'weeks'],
  [/\bwk\b/g, 'week'],
  [/\bmth\b/g, 'month'],
  [/\bweek days?\b/g, 'weekdays'],
  [/\bwkends?\b/g, 'weekends'],
  [/\b(?:once|only)\b/g, ' '],
];

/**
 * Days and, where it is said, of which weeks: "Mon, Wed and Fri", "every day but Sunday", "every other Tuesday", "first
 * Sunday of the month", "1st and 3rd Monday of the month".
 */
export function readPattern(typed: string): DatePattern | null {
  const text = withoutShortenings(
    inDigits(
      plain(typed)
        .replace(/\.{2,}|…/g, '-')
        .replace(/[,.;+&/!?]+/g, ' and '),
    ),
  );
  const monthly = readMonthly(text);
  if (monthly) return monthly;
  for (const [phrase, repetition] of everyWeeks) {
    const [before = '', after, ...more] = text.split(new RegExp(`\\b(?:${phrase})\\b`));
    if (after === undefined) continue;
    // "Mon and every other Tue" are two rules, and "every other day" is none of weeks.
    const isOne =
      more.length === 0 && (isFiller(before) || isFiller(after)) && !/\b(?:every|each)\b/.test(after);
    const days = isOne ? readDays(`${before} ${after}`) : null;
    if (!days || isOfDays.test(`${before} ${after}`)) return null;
    // "Alternating Tuesdays and Thursdays" may be one and then the other, and of "Mondays; Tuesdays fortnightly" only one.
    const isAtTheEnd = days.length > 1 && /,/.test(typed) && isFiller(after);
    const isInTurn = /\balternat\w+(?! week)/.test(text) || isAtTheEnd || isOfTheLast(typed, days.length);
    return days.length === 1 || !isInTurn ? { days, repetition } : null;
  }
  const days = readDays(text);
  // "Every Tuesday" is every week's; "Tuesday" alone says nothing of it.
  return (
    days && {
      days,
      repetition: /\b(?:every|each|daily|weekdays?|weekends?)\b|^everyday/.test(text) ? 'week' : null,
    }
  );
}

/** Whether what is said of two days may be said of the second alone. */
const isOfTheLast = (typed: string, days: number) =>
  (days > 1 && /;/.test(typed)) || (days === 2 && /,\s*(?:and\b|&)/i.test(typed));
const isFiller = (text: string) => text.split(' ').every((word) => word === '' || dayFillers.has(word));
/** What is counted by days, or by the first of them, is not counted by weeks. */
const isOfDays = /\b(?:days?|daily|everyday|weekdays?)\b/;

const withoutShortenings = (text: string) =>
  shortened
    .reduce((left, [short, whole]) => left.replace(short, whole), text)
    .replace(/\s+/g, ' ')
    .trim();

function readMonthly(text: string): DatePattern | null {
  const [before = '', after = ''] = text.split(new RegExp(`\\b${monthWords}\\b`));
  // "First Sunday of the month and Tuesdays" are two rules.
  if (!isFiller(before) && !isFiller(after)) return null;
  const without = text.replace(new RegExp(`\\b${monthWords}\\b[ -]*`), '').trim();
  const found = new RegExp(`^(?:on |the |every )*(${ordinal})(?: and (?:the )?(${ordinal}))? (.+)$`).exec(
    without,
  );
  if (!found) return null;
  const [, first = '', second, named = ''] = found;
  // "Every second Tuesday" is of the weeks, and "second Tuesday" could be either; no other can without "every".
  const isOfMonth = without !== text || (!text.includes('every') && ordinals[first] !== '2');
  // The first Saturday and the first Sunday may be of two weekends.
  const isOne =
    isOfMonth &&
    !isOfDays.test(named) &&
    !/\bweekends?\b/.test(named) &&
    !/\b(?:every|each)\b/.test(named) &&
    // "First Monday, Thursday", "first Monday and Thursdays of the month": the other day may be of every week.
    ((readDays(named)?.length ?? 0) === 1 || (without !== text && !/days\b/.test(named)));
  const days = isOne ? readDays(named) : null;
  const which = [first, ...(second === undefined ? [] : [second])].map((word) => ordinals[word]).join('-');
  const repetition = monthlyRepetitions.get(which);
  return days && repetition ? { days, repetition } : null;
}

const monthlyRepetitions: ReadonlyMap<string, Repetition> = new Map([
  ['1', 'month-1'],
  ['2', 'month-2'],
  ['3', 'month-3'],
  ['4', 'month-4'],
  ['last', 'month-last'],
  ['1-3', 'month-1-3'],
  ['2-4', 'month-2-4'],
]);

const dayFillers = words(
  'and und y et e en on every each the a n also run runs long morning mornings evening evenings night nights',
);
const letters: ReadonlyMap<string, Weekday> = new Map([
  ['m', 'mon'],
  ['t', 'tue'],
  ['w', 'wed'],
  ['f', 'fri'],
]);
/** Days written together, letter by letter. */
const runs: ReadonlyMap<string, string> = new Map([
  ['m-f', 'weekdays'],
  ['mwf', 'm w f'],
  ['tth', 't th'],
  ['tuth', 'tu th'],
  ['mtwtf', 'weekdays'],
]);

/** Weekdays, Monday first and none twice, from "every day", "weekdays", "Mon, Wed and Fri", "mon-fri" or "all but Sunday". */
function readDays(text: string): readonly Weekday[] | null {
  // "Every 7 days" is once a week.
  if (/\b(?:every|each) 7 days\b/.test(text)) return null;
  const [named = '', left, ...more] = text
    .replace(/\b(?:all )?7 days(?: a week)?\b|\ball (?:week|days)\b/, 'daily')
    .split(/ ?\b(?:except(?: for)?|excluding|bar|but not|but|not|apart from|without|minus|no)\b ?/);
  const days = readList(named);
  if (left === undefined || !days) return days;
  const without = more.length === 0 ? readList(left) : null;
  if (!without?.every((day) => days.includes(day))) return null;
  const kept = days.filter((day) => !without.includes(day));
  return kept.length === 0 ? null : kept;
}

function readList(text: string): readonly Weekday[] | null {
  const parts = text
    // "Lunes a viernes" and "lundi à vendredi" run from one to the other.
    .replace(/(\S+) a (?=(\S+))/g, (said, one: string, other: string) =>
      readDayName(one) && readDayName(other) ? `${one}-` : said,
    )
    .replace(/\s*(?:-|–|\bto\b|\btill\b|\buntil\b|\bthru\b|\bthrough\b)\s*/g, '-')
    .split(' ')
    .flatMap((part) => (runs.get(part) ?? part).split(' '))
    .filter((part) => part !== '' && !dayFillers.has(part));
  const isRun = parts.length > 1 && parts.every((part) => part.length <= 2);
  const chosen = new Set<Weekday>();
  // "Daily, Monday to Friday" is on those days.
  const isNarrower = parts.some((part) => namedDays.get(part) !== weekdays);
  // "Run days" are some of them.
  if (!isNarrower && parts.some((part) => /^days?$/.test(part)) && !/\b(?:every|each)\b/.test(text))
    return null;
  for (const part of parts) {
    if (isNarrower && namedDays.get(part) === weekdays) continue;
    // "T" could be two days, unless the other is named.
    const letter = isRun && (part !== 't' || parts.includes('th')) ? letters.get(part) : undefined;
    const days = namedDays.get(part) ?? (letter ? [letter] : readRange(part));
    if (!days) return null;
    for (const day of days) chosen.add(day);
  }
  return chosen.size === 0 ? null : weekdays.filter((day) => chosen.has(day));
}

function readRange(part: string): readonly Weekday[] | null {
  const [first, last, ...rest] = part.split('-').map(readDayName);
  if (first === undefined || first === null || last === null || rest.length > 0) return null;
  if (last === undefined) return [first];
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  // "Monday to Monday" is every day to some.
  if (from === to) return null;
  // "Sat-Tue" runs over the end of the week.
  return from <= to ? weekdays.slice(from, to + 1) : [...weekdays.slice(from), ...weekdays.slice(0, to + 1)];
}

/* Dates. */

/** Nobody plans a run farther ahead. */
const mostYears = 100;

/** Days that are the same every year, by name. */
const feasts: readonly (readonly [RegExp, month: number, day: number])[] = [
  [/^new years day$/, 1, 1],
  [/^valentines(?: day)?$/, 2, 14],
  [/^st patricks day$/, 3, 17],
  [/^halloween$/, 10, 31],
  [/^(?:christmas|xmas) eve$/, 12, 24],
  [/^(?:christmas|xmas)(?: day)?$/, 12, 25],
  [/^boxing day$/, 12, 26],
  [/^new years eve$|^nye$/, 12, 31],
];

/**
 * A local date from `earliest` on, which is the day after `today` unless it is given, and at most a hundred years ahead: from "2026-12-24", "24 Dec",
 * "Thu 24th of December", "Dec 24 2026", "24.12.", "xmas eve", "the 24th", "tomorrow", "monday", "friday week" or "in 2
 * weeks". "24/12" is read where it can only be one day: half of the world swaps day and month. "Next Friday" is two days
 * to two people, and not read.
 */
export function readDate(
  typed: string,
  today: Temporal.PlainDate,
  earliest: Temporal.PlainDate = today.add({ days: 1 }),
): Temporal.PlainDate | null {
  const text = withoutShortenings(
    inDigits(
      plain(typed)
        .replace(/\b(?:the|of|on|this|coming)\b/g, (word) => (word === 'the' ? 'the' : ' '))
        .replace(/(\d)(?=[a-z]{3,} ?\d*$)/, '$1 ')
        .replace(/ (?:morning|evening)$/, '')
        .replace(/(?<!\d)[,.]|[,.](?=\s)|,/g, ' '),
    ),
  );
  const date =
    readCalendarDate(text, earliest) ??
    readNamedDay(text, earliest) ??
    readRelativeDate(text, today, earliest.equals(today) || /\bthis\b/i.test(typed));
  if (!date || Temporal.PlainDate.compare(date, earliest) < 0) return null;
  return date.year - today.year > mostYears ? null : date;
}

function readRelativeDate(
  text: string,
  today: Temporal.PlainDate,
  mayBeToday: boolean,
): Temporal.PlainDate | null {
  if (text === 'today') return today;
  if (/^(?:tmrw|tmr|tomoz)$/.test(text) || /^tom+or+ow$/.test(text)) return today.add({ days: 1 });
  const after = /^(?:the )?day after ([a-z]+)$/.exec(text)?.[1];
  if (after !== undefined && /^tom+or+ow$/.test(after)) return today.add({ days: 2 });
  const span = /^(?:in )?(an?|\d{1,3}) (day|week|fortnight|month)s?(?: time| (?:from )?(?:today|now))?$/.exec(
    text,
  );
  if (span) {
    const [, amount = '1', unit] = span;
    const count = amount.startsWith('a') ? 1 : Number(amount);
    return today.add(unit === 'fortnight' ? { weeks: 2 * count } : { [`${unit}s`]: count });
  }
  const week = /^(?:(?:a )?week (?<after>[a-z]+)|(?<before>[a-z]+) week)$/.exec(text)?.groups;
  // On a Saturday, "Saturday week" is a week from today to some, and two weeks to others.
  if (week) return readRelativeDate(week.after ?? week.before ?? '', today, true)?.add({ weeks: 1 }) ?? null;
  // "Mar" is a month to most.
  const weekday = readMonth(text) === null ? readDayName(text) : null;
  const isToday = weekday === weekdays[today.dayOfWeek - 1];
  // Where it may be today, today's own name could be next week's as well.
  if (!weekday || (isToday && mayBeToday)) return null;
  return onWeekday(weekday, today.add({ days: 1 }));
}

/** The first such day from a date on. */
function onWeekday(weekday: Weekday, from: Temporal.PlainDate): Temporal.PlainDate {
  return from.add({ days: (weekdays.indexOf(weekday) + 8 - from.dayOfWeek) % 7 });
}

/** Feasts, "the 24th", "first Sat in December". */
function readNamedDay(text: string, earliest: Temporal.PlainDate): Temporal.PlainDate | null {
  const feast = feasts.find(([name]) => name.test(text.replace(/^the /, '')));
  if (feast) return nextSuch({ month: feast[1], day: feast[2], year: undefined }, earliest);
  const ofMonth = /^(?:the \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th))$/.test(text) && /\d+/.exec(text);
  if (ofMonth) {
    for (let ahead = 0; ahead <= 2; ahead++) {
      const { year, month } = earliest.add({ months: ahead });
      const date = plainDate(year, month, Number(ofMonth[0]));
      if (date && Temporal.PlainDate.compare(date, earliest) >= 0) return date;
    }
  }
  const counted = new RegExp(`^(?:the )?(${ordinal}) ([a-z]+) (?:in )?([a-z]+)$`).exec(text);
  const [, which = '', dayName = '', monthName = ''] = counted ?? [];
  const [weekday, month] = [readDayName(dayName), readMonth(monthName)];
  if (!weekday || month === null) return null;
  const year = month >= earliest.month ? earliest.year : earliest.year + 1;
  const first = onWeekday(weekday, new Temporal.PlainDate(year, month, 1));
  const place = ordinals[which];
  if (place !== 'last') return first.add({ weeks: Number(place) - 1 });
  const fifth = first.add({ weeks: 4 });
  return fifth.month === month ? fifth : first.add({ weeks: 3 });
}

function readCalendarDate(text: string, earliest: Temporal.PlainDate): Temporal.PlainDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // Who writes points writes the day first.
  const pointed = /^(?<day>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>\d{4}|\d{2})?)?$/.exec(text)?.groups;
  if (pointed)
    return nextSuch({ day: Number(pointed.day), month: Number(pointed.month), year: pointed.year }, earliest);
  const slashed = /^(?<one>\d{1,2})[/-](?<other>\d{1,2})(?:[/-](?<year>\d{4}|\d{2}))?$/.exec(text)?.groups;
  if (slashed) return readSlashed(Number(slashed.one), Number(slashed.other), slashed.year, earliest);
  const [, before = '', rest = ''] = /^([a-z]+) (.*\d.*)$/.exec(text) ?? [];
  const weekday = rest === '' || readMonth(before) !== null ? null : readDayName(before);
  if (weekday) {
    const date = readCalendarDate(rest, earliest) ?? readNamedDay(rest, earliest);
    // A day of the week that the date is not on: one of the two is a slip.
    return date && weekdays[date.dayOfWeek - 1] === weekday ? date : null;
  }
  const named =
    /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?<month>[a-z]{3,10})(?:[ -](?<year>\d{4}|\d{2}))?$/.exec(
      text,
    ) ?? /^(?<month>[a-z]{3,10})[ -](?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/.exec(text);
  if (!named?.groups) return null;
  const { day, month: monthName = '', year } = named.groups;
  const month = readMonth(monthName);
  return month === null ? null : nextSuch({ day: Number(day), month, year }, earliest);
}

function readMonth(name: string): number | null {
  if (name.length < 3) return null;
  const number = monthNames.findIndex(
    (month) => month.startsWith(name) || (name.length > 4 && isOneSlip(name, month)),
  );
  if (number !== -1) return number + 1;
  const foreign = foreignOnes().months.get(name) ?? -1;
  return foreign === -1 ? null : foreign + 1;
}

/** Nobody's reminder is for a year farther ahead, written in two figures and first. */
const soonYears = 2;

/** The one day that "31/12" can be; `null` for "5/6", which can be two. */
function readSlashed(
  one: number,
  other: number,
  year: string | undefined,
  earliest: Temporal.PlainDate,
): Temporal.PlainDate | null {
  // Said in November, "10/11" is neither surely next year's November nor October.
  if (year === undefined && one !== other && one <= 12 && other <= 12) return null;
  const can = [
    nextSuch({ day: one, month: other, year }, earliest),
    nextSuch({ day: other, month: one, year }, earliest),
    // "26-12-31" begins with the year for some; with one that is soon.
    ...(year?.length === 2 && 2000 + one <= earliest.year + soonYears
      ? [plainDate(2000 + one, other, Number(year))]
      : []),
  ].filter((date) => date !== null && Temporal.PlainDate.compare(date, earliest) >= 0);
  const [date, second] = can;
  return date && (!second || second.equals(date)) ? date : null;
}

/** Without a year a day is meant that comes within these days: nobody says yesterday's date and means next year's. */
const withinDays = 330;

/** Without a year it is the next such day, where that comes within the year. */
function nextSuch(
  { day, month, year }: { readonly day: number; readonly month: number; readonly year: string | undefined },
  earliest: Temporal.PlainDate,
): Temporal.PlainDate | null {
  if (year !== undefined) return plainDate(Number(year.padStart(4, '20')), month, day);
  // The 29th of February may be four years away.
  for (let ahead = 0; ahead <= 4; ahead++) {
    const date = plainDate(earliest.year + ahead, month, day);
    if (date && Temporal.PlainDate.compare(date, earliest) >= 0)
      return day === 29 && month === 2 ? date : earliest.until(date).days <= withinDays ? date : null;
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

/* Names. */

/** Whether two reminders would be called the same. */
export const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The name itself, or with the first number behind it that no other has; cut to fit. */
export function freeName(name: string, others: readonly string[]): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` ${number}`;
    const one = `${name.slice(0, longestName - end.length).trimEnd()}${end}`;
    if (!others.some((other) => isSameName(one, other))) return one;
  }
}
