import { createRequire } from 'node:module';
import { rawTimeZones } from '@vvo/tzdb';
import type { Choice } from '../../commands/discord/choice.ts';
import type { FoundZone } from '../../commands/services.ts';

const require = createRequire(import.meta.url);

/*
 * Time zones as people name them. Which exist, and their offsets, the runtime says; cities and countries are from
 * tzdb, which follows the IANA database and GeoNames, and some seven thousand more cities from city-timezones.
 */

/** What Discord takes as suggestions. */
const mostChoices = 25;
const longestName = 100;
/** What an error names of what may have been meant. */
const mostOffered = 5;

/** Where most running clubs are, spread over the world: an empty box shows these, and of equals they come first. */
const popular: readonly string[] = [
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Europe/Dublin',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Amsterdam',
  'Europe/Stockholm',
  'America/Toronto',
  'America/Vancouver',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
  'UTC',
];

/** Countries by the names in daily use that no list of countries has. */
const everydayNames: Readonly<Record<string, readonly string[]>> = {
  GB: ['uk', 'gb', 'britain', 'great britain', 'england', 'scotland', 'wales', 'northern ireland'],
  US: ['us', 'usa', 'america', 'the states'],
  NL: ['holland'],
  AE: ['uae', 'emirates'],
  CZ: ['czech republic'],
  KR: ['korea'],
  NZ: ['nz', 'aotearoa'],
};
/** Languages in which a country's name is understood, besides English. Each costs a few milliseconds, once. */
const languages = ['de', 'fr', 'es', 'it', 'pt', 'nl'];

interface City {
  readonly name: string;
  readonly folded: string;
  /** The part of the country that tells it from another of its name. */
  readonly region: string | null;
  /** How many people live there; 0 when it is not known. */
  readonly people: number;
}

interface Place {
  readonly zone: string;
  readonly country: string;
  /** The best known first. */
  readonly cities: readonly [City, ...City[]];
  /** The country's and the time's own ("Pacific Time"); folded, as all below. */
  readonly spokenNames: readonly string[];
  /** IANA names and abbreviations. */
  readonly formalNames: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** An IANA name without regard to case, `_` for a space included; no offset, no date. */
const namePattern = /^[a-z][a-z0-9_+-]*(?:\/[a-z0-9_+-]+)*$/i;
/** The end of the names that `suggestZones` gives. */
const offsetSuffix = / \(UTC(?:[+−]\d{1,2}(?::\d{2})?)?\)$/;

/**
 * The IANA name for what was typed, in its own spelling ("europe/berlin" gives "Europe/Berlin"); also for the name of
 * a suggestion, which Discord sometimes sends instead of its value. `null` for what the runtime does not know, and
 * for offsets such as "+02:00", which know no summer time.
 */
export function knownZone(typed: string): string | null {
  const name = typed.trim();
  if (offsetSuffix.test(name)) {
    const label = name.replace(offsetSuffix, '');
    const isNamed = (place: Place) => place.cities.some((city) => labelOf(place, city) === label);
    return places().find(isNamed)?.zone ?? null;
  }
  return ianaName(name.replaceAll(' ', '_'));
}

function ianaName(name: string): string | null {
  if (!namePattern.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

/** What has a summer time in most places that use it, and none where the abbreviation is taken at its word. */
const abbreviation =
  /^(?:[ECMPAH][SD]T|[BIW]ST|GMT|[CEWM]ES?T|MSK|NZ[SD]T|AE[SD]T|[EMH]ST|EST5EDT|CST6CDT|MST7MDT|PST8PDT)$/i;
/** One city of a name is meant, and not another, when so many times as many people live there. */
const clearlyLarger = 10;

/** The zone that was typed, or named by a place that can be meant alone; or else what may have been meant. */
export function findZone(typed: string, now: Temporal.Instant): FoundZone {
  const isAbbreviation = abbreviation.test(typed.trim());
  const known = isAbbreviation ? null : knownZone(typed);
  if (known !== null) return { kind: 'zone', zone: known };
  const found = fold(typed) === '' ? [] : findPlaces(typed, now);
  const [first, second] = found.filter(({ tier }) => tier <= 1);
  const isAlone =
    first &&
    (!second ||
      (first.tier < second.tier
        ? true
        : first.city.people >= clearlyLarger * second.city.people && first.city.people > 0));
  if (isAlone && !isAbbreviation) return { kind: 'zone', zone: first.place.zone };
  return { kind: 'offered', choices: choicesOf(found.slice(0, mostOffered), now) };
}

/**
 * At most 25 zones for what was typed: a city, a country, an IANA name, an abbreviation, or an offset that a zone has
 * at `now`. The best come first; popular ones for an empty text. Every value is a name that the runtime knows.
 */
export function suggestZones(typed: string, now: Temporal.Instant): readonly Choice[] {
  return choicesOf(findPlaces(typed, now).slice(0, mostChoices), now);
}

function choicesOf(found: readonly Found[], now: Temporal.Instant): readonly Choice[] {
  return found.map(({ place, city }) => {
    const offset = offsetWords(offsetMinutes(place.zone, now));
    const label = labelOf(place, city);
    return { name: `${label.slice(0, longestName - offset.length - 3)} (${offset})`, value: place.zone };
  });
}

interface Found {
  readonly place: Place;
  readonly city: City;
  readonly tier: number;
}

/** Places for what was typed, best first. */
function findPlaces(typed: string, now: Temporal.Instant): readonly Found[] {
  const query = fold(typed);
  if (query === '') {
    return popular.flatMap((zone) => {
      const place = places().find((one) => one.zone === zone);
      return place ? [{ place, city: place.cities[0], tier: 0 }] : [];
    });
  }
  const minutes = readOffset(typed);
  const found = places().flatMap((place) => {
    const match = matchPlace(place, query);
    if (match) return [{ place, ...match }];
    if (minutes === null || offsetMinutes(place.zone, now) !== minutes) return [];
    return [{ place, city: place.cities[0], tier: 2 }];
  });
  return found.toSorted(
    (one, other) =>
      one.tier - other.tier ||
      // Of cities of one name, the largest.
      (one.tier === 0 ? other.city.people - one.city.people : 0) ||
      popularity(one.place) - popularity(other.place) ||
      labelOf(one.place, one.city).localeCompare(labelOf(other.place, other.city), 'en'),
  );
}

/** How well a place answers a query, 0 being best, and the city that it is shown by; `null` when it does not. */
function matchPlace(place: Place, query: string): { readonly tier: number; readonly city: City } | null {
  const { cities, spokenNames, formalNames, words } = place;
  const [main] = cities;
  const exact = cities.find(({ folded }) => folded === query);
  if (exact) return { tier: 0, city: exact };
  if (formalNames.has(query) || spokenNames.includes(query)) return { tier: 1, city: main };
  const begun = cities.find(({ folded }) => folded.startsWith(query));
  if (begun) return { tier: 2, city: begun };
  if (spokenNames.some((name) => name.startsWith(query))) return { tier: 3, city: main };
  const parts = query.split(' ');
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) {
    const named = cities.find(({ folded }) => folded.startsWith(parts[0] ?? query));
    return { tier: 4, city: named ?? main };
  }
  const inside = query.length < 3 ? undefined : cities.find(({ folded }) => folded.includes(query));
  return inside ? { tier: 5, city: inside } : null;
}

function popularity({ zone }: Place): number {
  const rank = popular.indexOf(zone);
  return rank === -1 ? popular.length : rank;
}

function labelOf({ country }: Place, { name, region }: City): string {
  const parts = [
    name,
    ...(region === null ? [] : [region]),
    ...(country === '' || country === name ? [] : [country]),
  ];
  return parts.join(', ');
}

let builtPlaces: readonly Place[] | undefined;

/** Built at the first use, since most of it is for organisers who set a reminder once. */
function places(): readonly Place[] {
  builtPlaces ??= [utc, ...rawTimeZones.filter(({ name }) => ianaName(name) !== null).map(readPlace)];
  return builtPlaces;
}

const utc: Place = {
  zone: 'UTC',
  country: 'the same all year',
  cities: [{ name: 'UTC', folded: 'utc', region: null, people: 0 }],
  spokenNames: ['universal time', 'coordinated universal time'],
  formalNames: new Set(['zulu']),
  words: ['utc', 'the', 'same', 'all', 'year'],
};

function readPlace(raw: (typeof rawTimeZones)[number]): Place {
  const country = raw.countryName.trim();
  const [first, ...others] = citiesOf(raw);
  const ofCountry = [country, ...translations(raw.countryCode), ...(everydayNames[raw.countryCode] ?? [])];
  const spokenNames = [...ofCountry, raw.alternativeName];
  const abbreviations = [raw.abbreviation, raw.dstAbbreviation ?? ''].filter((name) => /^[A-Z]+$/.test(name));
  const texts = [first, ...others].map(({ name }) => name).concat(raw.group, spokenNames);
  return {
    zone: raw.name,
    country,
    cities: [first, ...others],
    spokenNames: spokenNames.map(fold),
    formalNames: new Set([...raw.group, ...abbreviations].map(fold)),
    words: [...new Set(texts.flatMap((text) => fold(text).split(' ')))],
  };
}

/** The parts of the world in IANA names; other first parts ("US/", "Canada/") are followed by no city. */
const cityLink =
  /^(?:Africa|America|Asia|Atlantic|Europe|Indian|Pacific)\/(?:.+\/)?([A-Z][a-z]+(?:[_-][A-Z][a-z]+)*)$/;

/** The city that the zone is named after, then the others, the largest last named first. */
function citiesOf({ name, group, mainCities }: (typeof rawTimeZones)[number]): readonly [City, ...City[]] {
  const more = new Map(
    [name, ...group].flatMap((zone) => moreCities().get(zone) ?? []).map((city) => [city.folded, city]),
  );
  const cityOf = (written: string): City => {
    const folded = fold(written);
    return { name: written, folded, region: null, people: more.get(folded)?.people ?? 0 };
  };
  const own = cityOf((name.split('/').at(-1) ?? name).replaceAll('_', ' '));
  const links = group.map((link) => cityLink.exec(link)?.[1]?.replaceAll('_', ' ') ?? '');
  const others = [...mainCities, ...links].filter((city) => city !== '').map(cityOf);
  // tzdb writes "São Paulo" where the IANA name has no accents.
  const written = others.find(({ folded }) => folded === own.folded) ?? own;
  const known = new Set([written, ...others].map(({ folded }) => folded));
  return [
    written,
    ...others.filter(({ folded }) => folded !== own.folded),
    ...[...more.values()].filter(({ folded }) => !known.has(folded)),
  ];
}

let builtCities: ReadonlyMap<string, readonly City[]> | undefined;

/** By zone, the largest first. A city has its region beside it where its country has another of the name elsewhere. */
function moreCities(): ReadonlyMap<string, readonly City[]> {
  if (builtCities) return builtCities;
  // Two megabytes, for organisers who set a reminder once.
  const { cityMapping }: typeof import('city-timezones') = require('city-timezones');
  const all = cityMapping.toSorted((a, b) => b.pop - a.pop).filter(({ timezone }) => timezone !== null);
  const nameOf = ({ city, iso2 }: (typeof all)[number]) => `${fold(city)} ${iso2}`;
  const zones = Map.groupBy(all, nameOf);
  const isElsewhere = (one: (typeof all)[number]) =>
    new Set((zones.get(nameOf(one)) ?? []).map(({ timezone }) => timezone)).size > 1;
  builtCities = new Map(
    [...Map.groupBy(all, ({ timezone }) => timezone)].map(([zone, cities]) => [
      zone,
      cities.map((one) => ({
        name: one.city,
        folded: fold(one.city),
        region: isElsewhere(one) && one.province ? one.province : null,
        people: one.pop,
      })),
    ]),
  );
  return builtCities;
}

let displayNames: readonly Intl.DisplayNames[] | undefined;

function translations(countryCode: string): readonly string[] {
  displayNames ??= languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  return displayNames.map((names) => names.of(countryCode) ?? '').filter((name) => name !== '');
}

/** Lower case, without accents; anything but letters and digits parts words. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** Minutes east of UTC from "utc+2", "GMT-3:30", "+5:30" or "utc" alone. */
function readOffset(typed: string): number | null {
  const match = /^(utc|gmt)?\s*(?:([+−-])\s*(\d{1,2})(?:[:.]?(\d{2}))?)?$/i.exec(typed.trim());
  if (!match) return null;
  const [, , sign, hours, minutes = '0'] = match;
  if (sign === undefined || hours === undefined) return 0;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

function offsetMinutes(zone: string, now: Temporal.Instant): number {
  return now.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
}

/** "UTC", "UTC+1", "UTC−3:30". */
function offsetWords(minutes: number): string {
  const rounded = Math.abs(Math.round(minutes));
  if (rounded === 0) return 'UTC';
  const rest = rounded % 60;
  const part = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(rounded / 60)}${part}`;
}
