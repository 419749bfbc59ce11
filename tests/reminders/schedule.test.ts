import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Schedule, type Weekday, weekdays } from '../../commands/services.ts';
import { nextOccurrence, occurrences } from '../../src/reminders/schedule.ts';

const daily = (zone: string, time: string): Schedule => ({ zone, time, days: weekdays });
const instants = (schedule: Schedule, after: string, count: number) =>
  occurrences(schedule, Temporal.Instant.from(after), count).map(({ at }) => at.toString());

describe('the next post', () => {
  it('is strictly after the instant asked from', () => {
    const schedule = daily('Europe/London', '18:00');
    expect(instants(schedule, '2026-11-23T17:59:59.999Z', 1)).toEqual(['2026-11-23T18:00:00Z']);
    expect(instants(schedule, '2026-11-23T18:00:00Z', 1)).toEqual(['2026-11-24T18:00:00Z']);
  });

  it('goes by the weekdays of the local calendar', () => {
    // In Kiritimati it is Tuesday when it is still Monday in London.
    const schedule: Schedule = { zone: 'Pacific/Kiritimati', time: '08:00', days: ['tue', 'fri'] };
    expect(occurrences(schedule, Temporal.Instant.from('2026-11-23T00:00:00Z'), 2)).toEqual([
      { date: '2026-11-24', at: Temporal.Instant.from('2026-11-23T18:00:00Z') },
      { date: '2026-11-27', at: Temporal.Instant.from('2026-11-26T18:00:00Z') },
    ]);
  });

  it.each(['8999-12-30', '9000-12-31', '9999-12-29', '9999-12-31', '12000-01-01'])(
    'is looked for in no time, and in the end in vain, after %s',
    (date) => {
      const [year = '', ...rest] = date.split('-');
      const text = `${year.length > 4 ? `+0${year}` : year}-${rest.join('-')}T00:00:00Z`;
      const started = performance.now();
      const next = nextOccurrence(
        { time: '18:00', zone: 'Europe/London', days: ['mon'] },
        Temporal.Instant.from(text),
      );
      expect(next === null || next.date >= date).toBe(true);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );

  it('cannot be told without a weekday', () => {
    const never: Schedule = { zone: 'Europe/London', time: '18:00', days: [] };
    expect(() => instants(never, '2026-11-23T00:00:00Z', 1)).toThrow('No weekday is chosen');
  });

  it('of a weekly reminder is a week later when the zone leaves the date out', () => {
    const fridays: Schedule = { zone: 'Pacific/Apia', time: '09:00', days: ['fri'] };
    expect(
      occurrences(fridays, Temporal.Instant.from('2011-12-23T20:00:00Z'), 2).map(({ date }) => date),
    ).toEqual(['2012-01-06', '2012-01-13']);
  });
});

describe('a clock change', () => {
  const cases = [
    { zone: 'Europe/London', change: 'skips 01:30, so 02:30', time: '01:30', at: '2026-03-29T01:30:00Z' },
    {
      zone: 'Europe/London',
      change: 'has 01:30 twice, so the first',
      time: '01:30',
      at: '2026-10-25T00:30:00Z',
    },
    { zone: 'America/New_York', change: 'skips 02:30, so 03:30', time: '02:30', at: '2026-03-08T07:30:00Z' },
    {
      zone: 'America/New_York',
      change: 'has 01:30 twice, so the first',
      time: '01:30',
      at: '2026-11-01T05:30:00Z',
    },
    {
      zone: 'Australia/Lord_Howe',
      change: 'skips 02:15, so 02:45',
      time: '02:15',
      at: '2026-10-03T15:45:00Z',
    },
    {
      zone: 'Australia/Lord_Howe',
      change: 'has 01:45 twice, so the first',
      time: '01:45',
      at: '2026-04-04T14:45:00Z',
    },
    { zone: 'Africa/Cairo', change: 'skips 00:30, so 01:30', time: '00:30', at: '2026-04-23T22:30:00Z' },
    {
      zone: 'Africa/Cairo',
      change: 'has 23:30 twice, so the first',
      time: '23:30',
      at: '2026-10-29T20:30:00Z',
    },
    {
      zone: 'America/Sao_Paulo',
      change: 'skipped 00:30, so 01:30',
      time: '00:30',
      at: '2018-11-04T03:30:00Z',
    },
    { zone: 'America/Sao_Paulo', change: 'no longer skips 00:30', time: '00:30', at: '2026-11-01T03:30:00Z' },
    {
      zone: 'Africa/Casablanca',
      change: 'has 02:30 twice before Ramadan',
      time: '02:30',
      at: '2026-02-15T01:30:00Z',
    },
    {
      zone: 'Africa/Casablanca',
      change: 'skips 02:30 after it, so 03:30',
      time: '02:30',
      at: '2026-03-22T02:30:00Z',
    },
    {
      zone: 'Antarctica/Troll',
      change: 'skips two hours, so 03:30',
      time: '01:30',
      at: '2026-03-29T01:30:00Z',
    },
    { zone: 'Antarctica/Troll', change: 'has two hours twice', time: '01:30', at: '2026-10-24T23:30:00Z' },
    { zone: 'Pacific/Kiritimati', change: 'never happens', time: '08:00', at: '2026-11-22T18:00:00Z' },
  ];
  it.each(cases)('in $zone: $change', ({ zone, time, at }) => {
    const dayBefore = Temporal.Instant.from(at).subtract({ hours: 20 });
    const [first, second] = occurrences(daily(zone, time), dayBefore, 2);
    expect(first?.at.toString()).toBe(at);
    // And never again on the same date.
    expect(second?.date).toBe(
      Temporal.PlainDate.from(first?.date ?? '')
        .add({ days: 1 })
        .toString(),
    );
  });

  it('over the date line leaves out the date that does not exist', () => {
    expect(
      occurrences(daily('Pacific/Apia', '09:00'), Temporal.Instant.from('2011-12-29T00:00:00Z'), 2),
    ).toEqual([
      { date: '2011-12-29', at: Temporal.Instant.from('2011-12-29T19:00:00Z') },
      { date: '2011-12-31', at: Temporal.Instant.from('2011-12-30T19:00:00Z') },
    ]);
  });
});

/** The UTC instants in milliseconds at which a zone's clocks show a local time, by its offsets alone. */
function showings(zone: string, local: Temporal.PlainDateTime): { instants: number[]; offsetBefore: number } {
  const wall = local.toZonedDateTime('UTC').epochMilliseconds;
  const offsetAt = (milliseconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  const day = 24 * 3600 * 1000;
  const offsets = new Set([offsetAt(wall - day), offsetAt(wall), offsetAt(wall + day)]);
  const found = [...offsets].map((offset) => wall - offset).filter((at) => wall - at === offsetAt(at));
  return { instants: found.toSorted((one, other) => one - other), offsetBefore: offsetAt(wall - day) };
}

const zones = Intl.supportedValuesOf('timeZone');

/** Every clock change of every zone that the runtime knows, from 2024 to 2032. */
const changes = zones.flatMap((zone) => {
  const found: { zone: string; at: Temporal.ZonedDateTime }[] = [];
  let at = Temporal.Instant.from('2024-01-01T00:00:00Z').toZonedDateTimeISO(zone);
  while (true) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= Date.UTC(2033, 0)) return found;
    found.push({ zone, at: next });
    at = next;
  }
});

describe('over every clock change from 2024 to 2032 of every zone that the runtime knows', () => {
  it('there are many', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(changes.length).toBeGreaterThan(1500);
  });

  it('there is one post a date, at its time, at the first of two, or moved forward by what is skipped', () => {
    const wrong: string[] = [];
    for (const { zone, at } of changes) {
      const before = at.subtract({ milliseconds: 1 }).toPlainDateTime();
      // Just before, at and just after the change, by the old clock and by the new one.
      for (const local of [
        before,
        before.add({ minutes: 20 }),
        at.toPlainDateTime(),
        at.toPlainDateTime().subtract({ minutes: 20 }),
      ]) {
        const time = local.round('minute').toPlainTime().toString().slice(0, 5);
        const posts = occurrences(daily(zone, time), at.subtract({ hours: 60 }).toInstant(), 4);
        for (const [index, post] of posts.entries()) {
          const { instants: shown, offsetBefore } = showings(
            zone,
            Temporal.PlainDateTime.from(`${post.date}T${time}`),
          );
          const wall = Temporal.Instant.from(`${post.date}T${time}Z`).epochMilliseconds;
          const expected = shown[0] ?? wall - offsetBefore;
          const earlier = posts[index - 1];
          const nextDate = earlier && Temporal.PlainDate.from(earlier.date).add({ days: 1 }).toString();
          const right = post.at.epochMilliseconds === expected && (!nextDate || nextDate === post.date);
          if (!right) wrong.push(`${zone} ${time}: ${post.date} at ${post.at.toString()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('asked from any instant, gives the first post after it and no other', () => {
    const anyChange = fc.constantFrom(...changes);
    const anyMinute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const anyOffset = fc.integer({ min: -72 * 3600, max: 72 * 3600 });
    const anyDays = fc.subarray([...weekdays] as Weekday[], { minLength: 1 });
    fc.assert(
      fc.property(anyChange, anyMinute, anyOffset, anyDays, ({ zone, at }, minute, seconds, days) => {
        const time = Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString().slice(0, 5);
        const schedule = { zone, time, days };
        const after = at.add({ seconds }).toInstant();
        const next = nextOccurrence(schedule, after);
        if (!next) throw new Error('Weekdays have no end.');
        expect(Temporal.Instant.compare(next.at, after)).toBe(1);
        expect(days).toContain(weekdays[Temporal.PlainDate.from(next.date).dayOfWeek - 1]);
        // From any instant in between it is the same one.
        const between = Temporal.Instant.fromEpochMilliseconds(
          Math.floor((after.epochMilliseconds + next.at.epochMilliseconds) / 2),
        );
        expect(nextOccurrence(schedule, between)).toEqual(next);
        expect((nextOccurrence(schedule, next.at)?.date ?? '') > next.date).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
