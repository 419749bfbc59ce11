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
  GB: [
    'uk',
    'the uk',
    'gb',
    'britain',
    'great britain',
    'british',
    'england',
    'scotland',
    'wales',
    'northern ireland',
  ],
  US: ['us', 'the us', 'usa', 'the usa', 'america', 'the states'],
  NL: ['holland', 'netherlands'],
  AE: ['uae', 'emirates'],
  CZ: ['czech republic'],
  KR: ['korea'],
  NZ: ['nz', 'aotearoa'],
  CD: ['congo', 'drc', 'dr congo', 'democratic republic of congo'],
  CG: ['congo'],
};
/** Large cities by the names in daily use that no list of cities has: nicknames, what they are called at home, and some by a neighbour. */
const everydayCities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nyc: 'new york',
    la: 'los angeles',
    'l a': 'los angeles',
    sf: 'san francisco',
    'san fran': 'san francisco',
    philly: 'philadelphia',
    vegas: 'las vegas',
    melb: 'melbourne',
    brissie: 'brisbane',
    joburg: 'johannesburg',
    hk: 'hong kong',
    kl: 'kuala lumpur',
    bangalore: 'bengaluru',
    bombay: 'mumbai',
    munchen: 'munich',
    muenchen: 'munich',
    koeln: 'koln',
    wien: 'vienna',
    roma: 'rome',
    milano: 'milan',
    praha: 'prague',
    lisboa: 'lisbon',
    warszawa: 'warsaw',
    bruxelles: 'brussels',
    kobenhavn: 'copenhagen',
    hanover: 'hannover',
    tokio: 'tokyo',
    newyork: 'new york',
    ghent: 'gent',
    bruges: 'brugge',
    aarhus: 'arhus',
    nuremberg: 'nurnberg',
    nuernberg: 'nurnberg',
    lviv: 'lvov',
    mysore: 'mysuru',
    'den haag': 'the hague',
    leiden: 'the hague',
    leuven: 'brussels',
    nijmegen: 'arnhem',
  }),
);
/**
 * Towns and counties of Great Britain and Northern Ireland that no list of cities has, or only by a namesake elsewhere, each
 * with its people in thousands, roughly. Those that GeoNames knows with a thousand people or more are all here, but for the namesakes
 * of cities that everybody means: Boston, Melbourne, Houston, Alexandria, Patna.
 */
const britishTowns = `
  Derby 260, Durham 50, Salisbury 45, Winchester 50, Hereford 60, Warwick 35, Barrow 55, Windsor 32,
  Surrey 1200, Hastings 90, Newport 145, Lincoln 105, Boston 45, Richmond 195, Kingston 45, Lancaster
  52, York 150, Chester 90, Cambridge 145, Oxford 160, Worcester 105, Gloucester 130, Dover 45,
  Plymouth 265, Portsmouth 210, Southampton 250, Reading 230, Stratford 30, Bedford 105, Rochester 65,
  Wellington 15, Perth 47, Hamilton 54, Newcastle 300, Sunderland 170, Carlisle 75, Kendal 30, Preston
  150, Bolton 195, Bury 80, Stockport 140, Wigan 105, Burnley 90, Halifax 90, Wakefield 110, Doncaster
  110, Grantham 45, Rugby 78, Stafford 72, Telford 155, Shrewsbury 76, Ludlow 11, Swindon 185,
  Cheltenham 118, Taunton 65, Truro 21, Torquay 52, Poole 155, Weymouth 53, Eastbourne 102, Canterbury
  55, Maidstone 110, Chatham 75, Colchester 130, Chelmsford 115, Northampton 245, Watford 105,
  Guildford 78, Woking 104, Epsom 34, Sutton 42, Croydon 200, Bromley 90, Enfield 155, Harrow 150,
  Essex 1830, Kent 1860, Sussex 1750, Devon 1200, Cornwall 570, Dorset 780, Somerset 970, Norfolk 920,
  Suffolk 760, Cumbria 500, Yorkshire 5400, Lancashire 1550, Cheshire 1090, Hampshire 1850, Berkshire
  940, Wrexham 62, Bangor 16, Newry 28, Armagh 16, Stirling 37, Falkirk 35, Paisley 77, Ayr 46,
  Motherwell 33, Kilmarnock 46, Huddersfield 162, Barnsley 96, Rotherham 110, Middlesbrough 175,
  Darlington 93, Hartlepool 92, Gateshead 120, Grimsby 88, Scunthorpe 82, Mansfield 78, Chesterfield
  104, Loughborough 65, Burton 76, Walsall 68, Dudley 80, Solihull 126, Redditch 87, Kidderminster 58,
  Malvern 30, Basingstoke 114, Andover 50, Newbury 44, Slough 158, Maidenhead 70, Crawley 118, Horsham
  51, Worthing 112, Folkestone 54, Margate 64, Ashford 84, Dartford 62, Southend 180, Basildon 107,
  Harlow 93, Stevenage 90, Hitchin 36, Aylesbury 64, Banbury 55, Kettering 63, Corby 75,
  Wellingborough 54, Huntingdon 26, Yeovil 50, Barnstaple 31, Bideford 19, Penzance 21, Falmouth 24,
  Newquay 24, Aberystwyth 15, Llanelli 43, Merthyr 44, Caerphilly 43, Bridgend 51, Barry 56, Tamworth
  82, Livingston 57, Sale 56, Christchurch 42, Irvine 34, Denton 27, Flint 26, Elgin 23, Sudbury 22,
  Stamford 21, Hampton 18, Blantyre 17, Alton 17, Louth 16, Montrose 12, Kimberley 11, Brandon 10,
  Launceston 9, Marlborough 8, Pembroke 8, Dartmouth 6, Cranbrook 4, Hinton 4, Kempsey 3, Redding 3,
  Berkeley 2, Johnston 2, Burley 1, Stockton 85, Logan 1, Bunbury 1, Bellingham 1, Newark 30,
  Cleveland 560, Hartford 6, Corse 1, Camrose 1, Hove 75, Washington 54, Leigh 44, Exmouth 34, Hyde
  32, Nelson 29, Ashington 28, Ryde 26, Ely 20, Portland 13, Wells 11, Mold 10, Oban 9, Selkirk 6, Rye
  5`;
/**
 * Well-known namesakes of listed towns that no list of cities has: each with its zone, its people in thousands, roughly, its state,
 * and what that is called in letters.
 */
const namesakes = [
  ['Cambridge', 'America/New_York', 118, 'Massachusetts', 'ma'],
  ['Arlington', 'America/New_York', 238, 'Virginia', 'va'],
  ['Glendale', 'America/Los_Angeles', 196, 'California', 'ca'],
  ['Concord', 'America/Los_Angeles', 125, 'California', 'ca'],
  ['Richmond', 'America/Los_Angeles', 115, 'California', 'ca'],
  ['Santa Cruz', 'America/Los_Angeles', 62, 'California', 'ca'],
  ['Santa Fe', 'America/Denver', 88, 'New Mexico', 'nm'],
  ['Richmond', 'America/Vancouver', 210, 'British Columbia', 'bc'],
  ['Waterloo', 'America/Toronto', 121, 'Ontario', 'on'],
  ['Cambridge', 'America/Toronto', 138, 'Ontario', 'on'],
  ['Juarez', 'America/Ciudad_Juarez', 1500, 'Chihuahua', ''],
] as const;
/** Where states are said without their country, by those who use this bot. Elsewhere one of the name may not be known at all. */
const saidAlone: ReadonlySet<string> = new Set(['us', 'ca', 'au', 'nz', 'gb', 'ie']);
/** What is a part of every country: "West Coast" and "Midlands" say nothing of which. */
const partOfAny =
  /^(?:(?:the|north|south|east|west|northern|southern|eastern|western|central|centre|center|mid|upper|lower|capital|coast|coastal|midlands?|delta|highlands?|islands?|lakes?|region|district|province|valley|plateau) ?)+$/;
/** States whose unknown towns may go by another clock than the cities that are listed. */
const severalClocks: ReadonlySet<string> = new Set(
  'nevada,oregon,idaho,north dakota,south dakota,nebraska,kansas,texas,florida,tennessee,kentucky,indiana,michigan,alaska,arizona,british columbia,ontario,quebec,newfoundland and labrador,nunavut,saskatchewan,new south wales,queensland,south australia,western australia'.split(
    ',',
  ),
);

/** What states are called where they are written in letters; those of the United States are in the list of cities. */
const stateLetters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: { dc: 'district of columbia' },
  AU: {
    nsw: 'new south wales',
    qld: 'queensland',
    vic: 'victoria',
    wa: 'western australia',
    sa: 'south australia',
    tas: 'tasmania',
    tassie: 'tasmania',
    nt: 'northern territory',
    act: 'australian capital territory',
  },
  CA: {
    on: 'ontario',
    qc: 'quebec',
    bc: 'british columbia',
    ab: 'alberta',
    mb: 'manitoba',
    sk: 'saskatchewan',
    ns: 'nova scotia',
    nb: 'new brunswick',
    nl: 'newfoundland and labrador',
    pei: 'prince edward island',
  },
};
/** Languages in which a country's name is understood, besides English. Each costs a few milliseconds, once. */
const languages = ['de', 'fr', 'es', 'it', 'pt', 'nl'];

interface City {
  readonly name: string;
  readonly folded: string;
  /** The IANA name that has this city in it, or else that of its place. */
  readonly zone: string;
  /** The part of the country that tells it from another of its name. */
  readonly region: string | null;
  /** Its state or province, and what that is called in letters; folded. */
  readonly states: readonly string[];
  /** How many people live there; 0 when it is not known. */
  readonly people: number;
}

interface Place {
  readonly zone: string;
  readonly country: string;
  /** The country in two letters, folded. */
  readonly code: string;
  /** The best known first. */
  readonly cities: readonly [City, ...City[]];
  /** The country's and the time's own; folded, as all below. */
  readonly spokenNames: readonly string[];
  /** "Pacific Time", and "Pacific". */
  readonly spokenTimes: readonly string[];
  /** What it may be said to be in: the country's names, and "Scotland"; folded. */
  readonly countries: readonly string[];
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
    for (const place of places())
      for (const city of place.cities) if (labelOf(place, city) === label) return city.zone;
    return null;
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

/** Whether two names are of one zone. */
function isSameZone(one: string, other: string): boolean {
  const [first, second] = [one, other].map((zone) =>
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone),
  );
  return first !== undefined && second !== undefined && first.equals(second);
}

/** What has a summer time in most places that use it, and none where the abbreviation is taken at its word. */
const abbreviation =
  /^(?:[ECMPAH][SD]T|[BIW]ST|GMT|[CEWM]ES?T|MSK|NZ[SD]T|AE[SD]T|[EMH]ST|EST5EDT|CST6CDT|MST7MDT|PST8PDT)$/i;
/** One place of a name is meant, and not another, when so many times as many people live there; a part of one never. */
const clearlyLarger = {
  city: 20,
  // Most who use this bot are British: "Stamford" is theirs more often than its size says.
  'city, not the British one': 50,
  country: 4,
  state: 40,
  // Of a state that is not said alone where this bot is used, its namesake may be meant.
  'foreign state': Number.POSITIVE_INFINITY,
  part: Number.POSITIVE_INFINITY,
} as const;
/** A smaller place is not meant by its name alone: a larger one of that name may be missing from the lists. */
const leastPeople = 10_000;
/** A country or a state with several clocks is one place when so many of its people go by one. */
const nearlyAll = 0.95;
/** A place that is listed without its people is no village. */
const peopleUnknown = 50_000;

/** The zone that was typed, or named by a place that can be meant alone; or else what may have been meant. */
export function findZone(typed: string, now: Temporal.Instant): FoundZone {
  const query = queryOf(typed);
  const isShort = query.length <= 2 && !isEveryday(query);
  const isAsked = isShort || isAbbreviation(typed.trim()) || isAbbreviation(withoutTime(typed));
  const known = isAsked ? null : knownZone(typed);
  // "Singapore" and "Cuba" are names of zones too, but better known by their places.
  if (known !== null && (known === 'UTC' || known.includes('/'))) return { kind: 'zone', zone: known };
  const meanings = isAsked || query === '' ? [] : meaningsOf(typed);
  const isNamesake = (one: Meaning) =>
    one.kind === 'city' && one.city.folded === query && one.people < leastPeople && one.city.zone !== known;
  const meant = meanings.every(isNamesake) ? null : meantBy(meanings, now);
  if (meant) return { kind: 'zone', zone: meant.city.zone };
  const found = query === '' ? [] : findPlaces(typed, now);
  return { kind: 'offered', choices: choicesOf(found.slice(0, mostOffered), now) };
}

/** What is longer than any name is read as far as a name can go. */
const queryOf = (typed: string) => fold(withoutTime(typed.slice(0, longestName)));

/** "EST time", "Eastern Standard Time" and "London time zone" without what says that they are times. */
const withoutTime = (typed: string) =>
  typed.trim().replace(/(?<=.) (?:(?:(?:standard|daylight|summer) )?time|zone|time ?zone)$/i, '');

const isEveryday = (query: string) =>
  everydayCities.has(query) || Object.values(everydayNames).some((names) => names.includes(query));

let abbreviations: ReadonlySet<string> | undefined;

function isAbbreviation(typed: string): boolean {
  abbreviations ??= new Set(
    rawTimeZones.flatMap(({ abbreviation: usual, dstAbbreviation: summer }) => [usual, summer ?? '']),
  );
  return (
    abbreviation.test(typed) ||
    /^greenwich mean time$/i.test(typed) ||
    (/^[A-Z]{2,5}$/i.test(typed) && abbreviations.has(typed.toUpperCase()))
  );
}

/** A place that a text may mean. */
interface Meaning {
  readonly place: Place;
  readonly city: City;
  readonly people: number;
  readonly kind: keyof typeof clearlyLarger;
  /** Of a country or a state: nobody in it, as far as the lists go, has another clock. */
  readonly hasOneClock?: boolean;
}

/** All cities, states and countries of a name, or of a name and where it is. */
function meaningsOf(typed: string): readonly Meaning[] {
  const query = queryOf(typed);
  const plainly = [...citiesNamed(query), ...areasNamed(query), ...spokenZones(query)];
  if (plainly.length > 0) return plainly;
  const words = query.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    const [start, end] = [words.slice(0, length).join(' '), words.slice(length).join(' ')];
    const found = [
      ...citiesNamed(start).filter(({ place, city }) => isIn(place, city, end)),
      ...spokenZones(start).filter(({ place }) => place.countries.includes(end)),
    ];
    if (found.length > 0) return found;
  }
  // A town that is not known anywhere, in a state or a country that has one clock.
  const [, before = '', behind = ''] = /^([^,]+),([^,]+)$/.exec(typed) ?? [];
  const [town, area] = [fold(before), fold(behind)];
  if (area.length < 4 || severalClocks.has(area)) return [];
  if ([...citiesNamed(town), ...areasNamed(town), ...spokenZones(town)].length > 0) return [];
  const found = areasNamed(area);
  return found.length === 1 && found.every(({ hasOneClock }) => hasOneClock) ? found : [];
}

const isIn = ({ countries, code }: Place, { states }: City, where: string) =>
  countries.includes(where) || states.includes(where) || code === where;

function citiesNamed(query: string): readonly Meaning[] {
  cityMeanings ??= Map.groupBy(
    places().flatMap((place) =>
      place.cities.map((city) => ({
        place,
        city,
        people: city.people || peopleUnknown,
        kind: 'city' as const,
      })),
    ),
    ({ city }) => city.folded,
  );
  return cityMeanings.get(everydayCities.get(query) ?? query) ?? [];
}

let cityMeanings: ReadonlyMap<string, readonly Meaning[]> | undefined;

/** What a time is called where people say no place: "Pacific Time". */
function spokenZones(query: string): readonly Meaning[] {
  return places()
    .filter(({ spokenTimes }) => spokenTimes.includes(query))
    .map((place) => ({ place, city: place.cities[0], people: peopleIn(place), kind: 'country' as const }));
}

const peopleIn = ({ cities }: Place) => cities.reduce((sum, { people }) => sum + people, 0);

/** Countries, and states of any country: each as one place where nearly all of its people go by one clock. */
function areasNamed(name: string): readonly Meaning[] {
  const parts = places().flatMap((place) => {
    const inState = place.cities
      .filter(({ states }) => states[0] === name && !partOfAny.test(name))
      .toSorted((one, other) => other.people - one.people);
    const [city] = inState;
    const state = city && {
      area: `${place.code} ${name}`,
      meaning: {
        place,
        city,
        people: inState.reduce((sum, { people }) => sum + people, 0),
        kind: saidAlone.has(place.code) ? ('state' as const) : ('foreign state' as const),
      },
    };
    const country = place.countries.includes(name) && {
      area: place.code,
      meaning: { place, city: place.cities[0], people: peopleIn(place), kind: 'country' as const },
    };
    return [...(state ? [state] : []), ...(country ? [country] : [])];
  });
  return [...Map.groupBy(parts, ({ area }) => area).values()].flatMap((group): Meaning[] => {
    const meanings = group.map(({ meaning }) => meaning).toSorted((a, b) => b.people - a.people);
    const [largest] = meanings;
    const people = meanings.reduce((sum, meaning) => sum + meaning.people, 0);
    return largest && largest.people >= nearlyAll * people
      ? [{ ...largest, people, hasOneClock: new Set(meanings.map(({ city }) => city.zone)).size === 1 }]
      : meanings.map((meaning) => ({ ...meaning, kind: 'part' as const }));
  });
}

/** The one place that can be meant: all have the same clock, or it is clearly the largest. */
function meantBy(meanings: readonly Meaning[], now: Temporal.Instant): Meaning | null {
  const bySize = meanings.toSorted((a, b) => b.people - a.people);
  const [largest] = bySize;
  if (!largest) return null;
  const clock = clockOf(largest.city.zone, now);
  const other = bySize.find(({ city }) => clockOf(city.zone, now) !== clock);
  // Of two states of one name the lists know too little to tell which is meant; of a country and a city they do.
  const isBritishTown = other?.city.zone === 'Europe/London' && other.people >= leastPeople;
  const kind = largest.kind === other?.kind ? 'city' : largest.kind;
  const times = clearlyLarger[kind === 'city' && isBritishTown ? 'city, not the British one' : kind];
  return !other || largest.people >= times * other.people ? largest : null;
}

/** The offsets of the months to come: two zones with the same are one to whoever plans a run. */
function clockOf(zone: string, now: Temporal.Instant): string {
  const months = [0, 2, 4, 6, 8, 10];
  return months.map((ahead) => offsetMinutes(zone, now.add({ hours: ahead * 30 * 24 }))).join();
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
    return { name: `${label.slice(0, longestName - offset.length - 3)} (${offset})`, value: city.zone };
  });
}

interface Found {
  readonly place: Place;
  readonly city: City;
  readonly tier: number;
}

/** Places for what was typed, best first. */
function findPlaces(typed: string, now: Temporal.Instant): readonly Found[] {
  const query = queryOf(typed);
  if (query === '') {
    return popular.flatMap((zone) => {
      const place = places().find((one) => one.zone === zone);
      return place ? [{ place, city: place.cities[0], tier: 0 }] : [];
    });
  }
  const minutes = readOffset(typed);
  const meant = meaningsOf(typed).map(({ place, city, kind }) => ({
    place,
    city,
    tier: kind === 'city' || kind === 'state' ? 0 : 1,
  }));
  const like = places().flatMap((place) => {
    const match = matchPlace(place, query);
    if (match) return [{ place, ...match }];
    if (minutes === null || offsetMinutes(place.zone, now) !== minutes) return [];
    return [{ place, city: place.cities[0], tier: 2 }];
  });
  const found = [...meant, ...like].toSorted(
    (one, other) =>
      one.tier - other.tier ||
      // Of cities of one name, the largest.
      (one.tier === 0 ? other.city.people - one.city.people : 0) ||
      popularity(one.place) - popularity(other.place) ||
      labelOf(one.place, one.city).localeCompare(labelOf(other.place, other.city), 'en'),
  );
  return [...new Map(found.toReversed().map((one) => [one.city.zone, one])).values()].toReversed();
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
  if (builtPlaces) return builtPlaces;
  const all = [utc, ...rawTimeZones.filter(({ name }) => ianaName(name) !== null).map(readPlace)];
  // A name that is shown stands for one zone: the city that a zone is called after keeps it.
  const shown = new Set(all.map((place) => labelOf(place, place.cities[0])));
  builtPlaces = all.map((place) => {
    const [main, ...others] = place.cities;
    const kept = others.filter((city) => {
      const label = labelOf(place, city);
      if (shown.has(label)) return false;
      shown.add(label);
      return true;
    });
    return { ...place, cities: [main, ...kept] };
  });
  return builtPlaces;
}

const utc: Place = {
  zone: 'UTC',
  country: 'the same all year',
  cities: [{ name: 'UTC', folded: 'utc', zone: 'UTC', region: null, states: [], people: 0 }],
  countries: [],
  code: '',
  spokenTimes: [],
  spokenNames: ['universal time', 'coordinated universal time'],
  formalNames: new Set(['zulu']),
  words: ['utc', 'the', 'same', 'all', 'year'],
};

function readPlace(raw: (typeof rawTimeZones)[number]): Place {
  const country = raw.countryName.trim();
  const [first, ...others] = citiesOf(raw);
  const ofCountry = [country, ...translations(raw.countryCode), ...(everydayNames[raw.countryCode] ?? [])];
  const spokenNames = [...ofCountry, raw.alternativeName];
  const short = [raw.abbreviation, raw.dstAbbreviation ?? ''].filter((name) => /^[A-Z]+$/.test(name));
  const isTown = new Set(raw.name === 'Europe/London' ? townsOf(britishTowns).map(({ name }) => name) : []);
  const cities = [first, ...others].map(({ name }) => name).filter((name) => !isTown.has(name));
  const texts = [...cities, ...raw.group, ...spokenNames];
  return {
    zone: raw.name,
    country,
    cities: [first, ...others],
    code: raw.countryCode.toLowerCase(),
    spokenNames: spokenNames.map(fold),
    spokenTimes: [raw.alternativeName, raw.alternativeName.replace(/ Time$/, '')].map(fold),
    countries: ofCountry.map(fold),
    formalNames: new Set([...raw.group, ...short].map(fold)),
    words: [...new Set(texts.flatMap((text) => fold(text).split(' ')))],
  };
}

/** The parts of the world in IANA names; other first parts ("US/", "Canada/") are followed by no city. */
const cityLink =
  /^(?:Africa|America|Asia|Atlantic|Europe|Indian|Pacific)\/(?:.+\/)?([A-Z][a-z]+(?:[_-][A-Z][a-z]+)*)$/;

/** The city that the zone is named after, then the others, the largest last named first. */
function citiesOf({ name, group, mainCities }: (typeof rawTimeZones)[number]): readonly [City, ...City[]] {
  const listed = [name, ...group].flatMap((zone) => moreCities().get(zone) ?? []);
  const towns = name === 'Europe/London' ? townsOf(britishTowns) : [];
  const more = new Map([...listed, ...towns].map((city) => [city.folded, city]));
  const links = new Map(
    group.flatMap((link) => {
      const city = cityLink.exec(link)?.[1]?.replaceAll('_', ' ');
      return city === undefined || ianaName(link) === null
        ? []
        : [[fold(city), { city, zone: link }] as const];
    }),
  );
  const cityOf = (written: string): City => {
    const folded = fold(written);
    const { people = 0, states = [], zone: listedIn } = more.get(folded) ?? {};
    const zone = listedIn ?? links.get(folded)?.zone ?? name;
    // "Europe/Kiev" is another name of one zone; "Australia/Melbourne" is a zone of its own, with Sydney's clock.
    return {
      name: written,
      folded,
      zone: isSameZone(zone, name) ? name : zone,
      region: null,
      states,
      people,
    };
  };
  const own = cityOf((name.split('/').at(-1) ?? name).replaceAll('_', ' '));
  const others = [...mainCities, ...links.values().map(({ city }) => city)].map(cityOf);
  // tzdb writes "São Paulo" where the IANA name has no accents.
  const written = others.find(({ folded }) => folded === own.folded) ?? own;
  const known = new Set([written, ...others].map(({ folded }) => folded));
  return [
    written,
    ...others.filter(({ folded }) => folded !== own.folded),
    ...[...more.values()].filter(({ folded }) => !known.has(folded)),
  ];
}

const townsOf = (list: string): readonly City[] =>
  list
    .trim()
    .split(/,\s+/)
    .map((one): City => {
      const [, town = '', thousands = ''] = /^(.+?)\s+(\d+)$/.exec(one) ?? [];
      const people = Number(thousands) * 1000;
      return { name: town, folded: fold(town), zone: 'Europe/London', region: null, states: [], people };
    });

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
  const byZone = Map.groupBy(all, ({ timezone }) => timezone);
  builtCities = new Map(
    [...new Set([...byZone.keys(), ...namesakes.map(([, zone]) => zone)])].map((zone) => [
      zone,
      [
        ...namesakesIn(zone),
        ...(byZone.get(zone) ?? []).map((one) => ({
          name: one.city,
          // "Washington, D.C."
          folded: fold(one.city.replace(', D.C.', '')),
          zone,
          region: isElsewhere(one) && one.province ? one.province : null,
          states: statesOf(one),
          people: one.pop,
        })),
      ],
    ]),
  );
  return builtCities;
}

const namesakesIn = (zone: string): readonly City[] =>
  namesakes
    .filter(([, one]) => one === zone)
    .map(([name, , thousands, region, letters]) => ({
      name,
      folded: fold(name),
      zone,
      region,
      states: [fold(region), letters].filter((state) => state !== ''),
      people: thousands * 1000,
    }));

/** Its state or province by name, and by the letters that people write behind a city. */
function statesOf({
  iso2,
  province,
  state_ansi: letters,
}: import('city-timezones').CityData): readonly string[] {
  const state = fold(province ?? '');
  if (state === '') return [];
  const short = Object.entries(stateLetters[iso2] ?? {}).flatMap(([one, name]) =>
    name === state ? [one] : [],
  );
  return [state, ...short, ...(iso2 === 'US' && letters ? [fold(letters)] : [])];
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
