import { describe, expect, it } from 'vitest';
import { patternWords } from '../../commands/cards/reminder.ts';
import { readDate, readDays, readPattern, readTime } from '../../commands/kit/reminder-input.ts';
import { repetitions, weekdays } from '../../commands/services.ts';

describe('a time as organisers type it', () => {
  it.each([
    ['18:30', '18:30'],
    ['7:05', '07:05'],
    ['07.30', '07:30'],
    ['0730', '07:30'],
    ['7h30', '07:30'],
    ['19h', '19:00'],
    ['7pm', '19:00'],
    ['7:30 PM', '19:30'],
    ['12am', '00:00'],
    ['12:15 p.m.', '12:15'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ["7 o'clock", '07:00'],
    ['seven o’clock in the evening', '19:00'],
    ['6.30 p.m', '18:30'],
    ['half past six', '06:30'],
    ['half past six pm', '18:30'],
    ['quarter to seven in the evening', '18:45'],
    ['a quarter past 7 at night', '19:15'],
    ['at 18:30', '18:30'],
    ['midnight', '00:00'],
  ])('reads "%s" as %s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each(['', '7', '25:00', '18:60', '13pm', '0pm', 'half six', '18:3', '1:2:3', '-1:00', '٧:٣٠'])(
    'does not guess at "%s"',
    (typed) => expect(readTime(typed)).toBeNull(),
  );
});

describe('a pattern of dates', () => {
  it('is read again as it is shown, and fits the box', () => {
    for (const repetition of repetitions)
      for (let chosen = 1; chosen < 128; chosen++) {
        const days = weekdays.filter((_, place) => (chosen & (1 << place)) !== 0);
        const words = patternWords({ days, repetition });
        const read = readPattern(words);
        expect([words, read?.days, read?.repetition ?? 'week']).toEqual([words, days, repetition]);
        expect(words.length).toBeLessThanOrEqual(120);
      }
  });
});

describe('days as organisers type them', () => {
  it.each([
    ['every day', 'mon,tue,wed,thu,fri,sat,sun'],
    ['Weekdays', 'mon,tue,wed,thu,fri'],
    ['weekends', 'sat,sun'],
    ['Mon, Wed and Fri', 'mon,wed,fri'],
    ['fri wed mon', 'mon,wed,fri'],
    ['tuesdays & thursdays', 'tue,thu'],
    ['mon-fri', 'mon,tue,wed,thu,fri'],
    ['Saturday to Tuesday', 'mon,tue,sat,sun'],
    ['sun/sun', 'sun'],
  ])('reads "%s" as %s', (typed, days) => expect(readDays(typed)?.join()).toBe(days));

  it.each(['', 'm', 'someday', 'mon-', 'mon-tue-wed', 'mon, blursday', '1,2,3'])(
    'does not guess at "%s"',
    (typed) => expect(readDays(typed)).toBeNull(),
  );
});

describe('a date as organisers type it', () => {
  // A Monday.
  const today = Temporal.PlainDate.from('2026-11-23');

  it.each([
    ['2026-12-24', '2026-12-24'],
    ['24 Dec', '2026-12-24'],
    ['Dec 24, 2027', '2027-12-24'],
    ['1st january', '2027-01-01'],
    ['tomorrow', '2026-11-24'],
    ['in 2 weeks', '2026-12-07'],
    ['a month', '2026-12-23'],
    ['monday', '2026-11-30'],
    ['next friday', '2026-11-27'],
    ['24th of December', '2026-12-24'],
    ['on the 24th of dec', '2026-12-24'],
    ['24/12', '2026-12-24'],
    ['12/24', '2026-12-24'],
    ['31.12.2027', '2027-12-31'],
    ['5/5', '2027-05-05'],
    ['29 feb', '2028-02-29'],
  ])('reads "%s" as %s', (typed, date) => expect(readDate(typed, today)?.toString()).toBe(date));

  it.each([
    '',
    'today',
    '2026-11-23',
    '2026-11-01',
    '5/6',
    '9999-12-31',
    '31/12/9999',
    '2026-02-30',
    '31 feb',
    'soon',
    'in 0 days',
  ])('does not take "%s" for a day to come', (typed) => expect(readDate(typed, today)).toBeNull());
});
