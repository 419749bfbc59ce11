import type { CheckInChoice } from '../cards/check-in.ts';

/*
 * When a check-in comes: what a member chose, by their own clock, and never at night. Pure.
 */

/** From this hour on until that one, by the member's clock, nobody is written to. */
export const [quietFrom, quietUntil] = [21, 7];
const morningHour = 8;

const hours = { 'in-24': 24, 'in-48': 48, 'in-72': 72 } as const;

/** The instant of a choice, by a zone's clock; what would fall into the night comes the morning after. */
export function timeOf(choice: CheckInChoice, now: Temporal.Instant, zone: string): Temporal.ZonedDateTime {
  const local = now.toZonedDateTimeISO(zone);
  if (choice === 'morning') return local.add({ days: 1 }).with(at(morningHour));
  return awake(local.add({ hours: hours[choice] }).round({ smallestUnit: 'minute', roundingMode: 'ceil' }));
}

function awake(time: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (time.hour >= quietFrom) return time.add({ days: 1 }).with(at(quietUntil));
  return time.hour < quietUntil ? time.with(at(quietUntil)) : time;
}

const at = (hour: number) => ({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });

/** Whether a local time, `HH:MM`, falls into the night. */
export function isAtNight(time: string): boolean {
  const hour = Number(time.slice(0, 2));
  return hour >= quietFrom || hour < quietUntil;
}
