/* Instants, local dates and zones as people read them. */

/** Shown in each reader's own zone: in full, or as how far away it is. */
export const stamp = (at: Temporal.Instant, style: 'F' | 'R') =>
  `<t:${Math.floor(at.epochMilliseconds / 1000)}:${style}>`;

/** A local date in words: "Thursday 26 November 2026". */
export const longDay = (date: string) =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');

/** The same where there are many: "Thu 26 Nov". */
export const shortDay = (date: string) =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
    .replace(',', '');

/** A zone by its city: "London time". */
export const zoneWords = (zone: string) =>
  zone === 'UTC' ? zone : `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
