import { cityMapping } from 'city-timezones';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findZone, knownZone, suggestZones } from '../../src/reminders/zones.ts';

const winter = Temporal.Instant.from('2026-11-23T12:00:00Z');
const summer = Temporal.Instant.from('2026-07-01T12:00:00Z');
const suggest = (typed: string, now = winter) => suggestZones(typed, now);
const values = (typed: string) => suggest(typed).map(({ value }) => value);
const names = (typed: string, now = winter) => suggest(typed, now).map(({ name }) => name);

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['  AMERICA/NEW_YORK ', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['asia/calcutta', 'Asia/Calcutta'],
    ['us/pacific', 'US/Pacific'],
    ['utc', 'UTC'],
  ])('"%s" is %s', (typed, zone) => {
    expect(knownZone(typed)).toBe(zone);
  });

  it.each([
    '',
    ' ',
    '+02:00',
    'UTC+2',
    'UTC+02:00',
    '2026-01-01T00:00Z',
    '[Europe/Berlin]',
    'Mars/Olympus',
    'Berlin',
    'constructor',
    'Atlantis (UTC+1)',
    'Europe/Berlin\nEurope/Paris',
  ])('is not what "%s" names', (typed) => {
    expect(knownZone(typed)).toBeNull();
  });

  it('is also known by the name of a suggestion, which Discord sometimes sends for its value', () => {
    const typed = [
      '',
      'germany',
      'munich',
      'usa',
      'a',
      'utc',
      'singapore',
      '-03:30',
      'monticello',
      'punta arenas',
      'melbourne',
    ];
    for (const one of typed) {
      for (const { name, value } of suggest(one)) expect([name, knownZone(name)]).toEqual([name, value]);
    }
  });

  it('is never known to the bot when it is unknown to the runtime', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        expect(() => winter.toZonedDateTimeISO(knownZone(typed) ?? 'UTC')).not.toThrow();
      }),
    );
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(knownZone(zone.toUpperCase())).toBe(zone);
  });
});

describe('a place that is typed and not picked', () => {
  const find = (typed: string) => {
    const found = findZone(typed, winter);
    return found.kind === 'zone' ? found.zone : null;
  };

  it.each([
    ['Perth WA', 'Australia/Perth'],
    ['perth scotland', 'Europe/London'],
    ['Boulder Colorado', 'America/Denver'],
    ['Portland, Maine', 'America/New_York'],
    ['Cork, Ireland', 'Europe/Dublin'],
    ['Pacific Time US', 'America/Los_Angeles'],
    ['UK time', 'Europe/London'],
    ['Hebden Bridge, England', 'Europe/London'],
    ['Flagstaff, AZ', 'America/Phoenix'],
    ['Melbourne', 'Australia/Melbourne'],
    ['nyc', 'America/New_York'],
    ['Florida', 'America/New_York'],
    ['New Jersey', 'America/New_York'],
    ['Rhode Island', 'America/New_York'],
    ['New Mexico', 'America/Denver'],
    ['New South Wales', 'Australia/Sydney'],
    ['Wales', 'Europe/London'],
    ['Virginia', 'America/New_York'],
    ['Ontario', 'America/Toronto'],
    ['Washington DC', 'America/New_York'],
    ['Berlin, DE', 'Europe/Berlin'],
    ['Toronto, CA', 'America/Toronto'],
    ['Casablanca, MA', 'Africa/Casablanca'],
    ['Armenia', 'Asia/Yerevan'],
    ['American Samoa', 'Pacific/Pago_Pago'],
    ['Singapore', 'Asia/Singapore'],
    ['Cuba', 'America/Havana'],
    ['Juarez', 'America/Ciudad_Juarez'],
    ['Cambridge, MA', 'America/New_York'],
    ['Richmond BC', 'America/Vancouver'],
    ['Richmond, Virginia', 'America/New_York'],
    ['Victoria BC', 'America/Vancouver'],
    ['South Australia', 'Australia/Adelaide'],
    ['West Virginia', 'America/New_York'],
  ])('"%s" is %s', (typed, zone) => expect(find(typed)).toBe(zone));

  it.each([
    'Portland',
    'Birmingham',
    'Washington',
    'Mexico',
    'Australia',
    'Georgia',
    'WA',
    'CT',
    'DE',
    'New England',
    'Springfield',
    'Midlands',
    'South East',
    'North West',
    'West Coast',
    'Canterbury',
    'Santa Fe',
    'Santa Cruz',
    'Richmond',
    'Victoria',
    'Cambridge',
    'Arlington',
    'Glendale',
    'Concord',
    'Waterloo',
    'Delta',
    'Greenwich Mean Time',
    'EST',
    'Atlantis, Europe',
  ])('"%s" could be several, or none', (typed) => expect(find(typed)).toBeNull());
});

describe('the largest cities of the world', () => {
  it('named with their country, state or letters are read by their own clock, or asked about', () => {
    const clock = (zone: string) => [winter, summer].map((at) => at.toZonedDateTimeISO(zone).offset).join();
    const wrong = cityMapping
      .toSorted((a, b) => b.pop - a.pop)
      .slice(0, 1000)
      // Juárez left the clock of Chihuahua in 2022, after that list was made.
      .filter(({ city, timezone }) => timezone !== null && city !== 'Ciudad Juárez')
      .flatMap(({ city, country, iso2, province, timezone }) =>
        [`${city}, ${country}`, `${city}, ${iso2}`, `${city} ${province}`].flatMap((typed) => {
          const found = findZone(typed, winter);
          return found.kind === 'zone' && clock(found.zone) !== clock(timezone)
            ? [`${typed}: ${found.zone}`]
            : [];
        }),
      );
    expect(wrong).toEqual([]);
  });
});

describe('suggestions', () => {
  it.each([
    ['germany', 'Berlin, Germany (UTC+1)', 'Europe/Berlin'],
    ['Deutschland', 'Berlin, Germany (UTC+1)', 'Europe/Berlin'],
    ['munich', 'Munich, Germany (UTC+1)', 'Europe/Berlin'],
    ['koln', 'Köln, Germany (UTC+1)', 'Europe/Berlin'],
    ['new york', 'New York, United States (UTC−5)', 'America/New_York'],
    ['new york, united states', 'New York, United States (UTC−5)', 'America/New_York'],
    ['são paulo', 'São Paulo, Brazil (UTC−3)', 'America/Sao_Paulo'],
    ['SAO PAULO', 'São Paulo, Brazil (UTC−3)', 'America/Sao_Paulo'],
    ['uk', 'London, United Kingdom (UTC)', 'Europe/London'],
    ['edinburgh', 'Edinburgh, United Kingdom (UTC)', 'Europe/London'],
    ['usa', 'New York, United States (UTC−5)', 'America/New_York'],
    ['india', 'Kolkata, India (UTC+5:30)', 'Asia/Kolkata'],
    ['+5:30', 'Kolkata, India (UTC+5:30)', 'Asia/Kolkata'],
    ['utc-3:30', 'St Johns, Canada (UTC−3:30)', 'America/St_Johns'],
    ['utc', 'UTC, the same all year (UTC)', 'UTC'],
    ['gmt', 'London, United Kingdom (UTC)', 'Europe/London'],
    ['cest', 'Berlin, Germany (UTC+1)', 'Europe/Berlin'],
    ['pacific time', 'Los Angeles, United States (UTC−8)', 'America/Los_Angeles'],
    ['europe/ber', 'Berlin, Germany (UTC+1)', 'Europe/Berlin'],
    ['kiev', 'Kiev, Ukraine (UTC+2)', 'Europe/Kyiv'],
    ['singapore', 'Singapore (UTC+8)', 'Asia/Singapore'],
  ])('for "%s" begin with %s', (typed, name, value) => {
    expect(suggest(typed)[0]).toEqual({ name, value });
  });

  it('for an empty box are 25 popular zones all over the world', () => {
    expect(values('')).toHaveLength(25);
    expect(values('')).toEqual(
      expect.arrayContaining(['Europe/London', 'America/Chicago', 'Asia/Tokyo', 'UTC']),
    );
  });

  it('for a country with many zones begin with the popular ones', () => {
    expect(values('united states').slice(0, 4)).toEqual([
      'America/New_York',
      'America/Chicago',
      'America/Denver',
      'America/Los_Angeles',
    ]);
  });

  it('for an offset are the zones that have it now', () => {
    expect(names('utc+2', summer)[0]).toBe('Berlin, Germany (UTC+2)');
    expect(names('utc+2')[0]).toBe('Johannesburg, South Africa (UTC+2)');
    expect(names('utc+2')).not.toContain('Berlin, Germany (UTC+1)');
  });

  it('are none for what names no place', () => {
    expect(suggest('zzzz')).toEqual([]);
  });

  it('for what is no word are the popular ones', () => {
    expect(values(' 🏃 ')).toEqual(values(''));
  });

  it('fit Discord, are each a zone of the runtime, and none comes twice, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 100 }), fc.stringMatching(/^[a-z0-9+-]{1,3}$/)),
        (typed) => {
          const found = suggest(typed);
          expect(found.length).toBeLessThanOrEqual(25);
          expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
          for (const { name, value } of found) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(knownZone(value)).toBe(value);
          }
        },
      ),
    );
  });
});

describe('a place that the lists do not have, or only a namesake of', () => {
  const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
  const read = (typed: string) => {
    const found = findZone(typed, now);
    return found.kind === 'zone' ? found.zone : null;
  };
  it.each([
    ['Derby', 'Europe/London'],
    ['Slough', 'Europe/London'],
    ['Hanover', 'Europe/Berlin'],
    ['Lubumbashi, Congo', 'Africa/Lubumbashi'],
    ['Little Snoring, England', 'Europe/London'],
  ])('"%s" is in %s', (typed, zone) => expect(read(typed)).toBe(zone));

  it.each([
    'Hereford',
    'Warwick',
    'Windsor',
    'Newport',
    'Hastings',
    'Barrow',
    'Tamworth',
    'Livingston',
    'Sale',
    'Stamford',
    'Newark',
    'Irvine',
    'Elgin',
    'Stockton',
    'Launceston',
    'Christchurch',
    'Sudbury',
    'Montrose',
    'Dartmouth',
    'Hampton',
    'Alton',
    'Marlborough',
    'Pembroke',
    'Cleveland',
    'Perth',
    'Flint',
    'Punjab',
    'Congo',
    'Tenerife, Spain',
    'São Miguel, Portugal',
    'Tórshavn, Denmark',
    'Martinique, France',
    'Chatham Islands, New Zealand',
    'Lord Howe Island, New South Wales',
    'West Wendover, Nevada',
    'Nyssa, Oregon',
    'Fernie, British Columbia',
  ])('"%s" is asked about', (typed) => expect(read(typed)).toBeNull());
});
