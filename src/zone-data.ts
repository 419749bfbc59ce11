/*
 * When a country's clocks change, the runtime's own data says. Countries change their mind: by old data a reminder is an
 * hour off there.
 */

/** The release of the IANA time zone data that this Node goes by, `2026c`; `unknown` where it was built without. */
export const zoneData = process.versions.tz ?? 'unknown';

/**
 * Whether a release is more than a year old. It names its year and its place in it, and some four to seven come a year:
 * the first is taken for February's, the second for April's, and so on. What is no release is not called old.
 */
export function isOlderThanAYear(release: string, now: Temporal.Instant): boolean {
  const [, year, letter = 'a'] = /^(\d{4})([a-z])$/.exec(release) ?? [];
  if (year === undefined) return false;
  const month = Math.min(12, 2 * (letter.charCodeAt(0) - 'a'.charCodeAt(0)) + 2);
  const today = now.toZonedDateTimeISO('UTC');
  return 12 * (today.year - Number(year)) + today.month - month > 12;
}
