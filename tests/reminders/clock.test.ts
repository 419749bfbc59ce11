import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { DiscordsClock } from '../../src/discord/discords-clock.ts';
import { ManualClock } from '../support/manual-clock.ts';

const inMilliseconds = (milliseconds: number) => systemClock.now().add({ milliseconds });
const hasCome = (instant: Temporal.Instant) => Temporal.Instant.compare(systemClock.now(), instant) >= 0;
const anHourAhead = () => inMilliseconds(3_600_000);

describe('the system’s clock', () => {
  it('wakes a waiter at its time and not before', async () => {
    const until = inMilliseconds(30);
    await systemClock.wait(until, new AbortController().signal);
    expect(hasCome(until)).toBe(true);
    expect(hasCome(until.add({ seconds: 5 }))).toBe(false);
  });

  it('does not keep waiting for a time that has passed', async () => {
    const asked = systemClock.now();
    await systemClock.wait(inMilliseconds(-1000), new AbortController().signal);
    expect(hasCome(asked.add({ seconds: 1 }))).toBe(false);
  });

  it('lets a waiter go when it is called off, before or meanwhile', async () => {
    const off = new AbortController();
    const until = anHourAhead();
    const waited = systemClock.wait(until, off.signal);
    off.abort();
    await waited;
    await systemClock.wait(until, off.signal);
    expect(hasCome(until)).toBe(false);
  });
});

describe('a host’s clock beside Discord’s', () => {
  const noon = Temporal.Instant.from('2026-11-23T12:00:00Z');
  const setUp = (hostsTime: string) => {
    const told: string[] = [];
    const note = (facts: object, message: string) => told.push(`${message} ${JSON.stringify(facts)}`);
    const host = new ManualClock(hostsTime);
    const clock = new DiscordsClock(host, { warn: note, info: note } as never);
    const hear = (instant = noon) => clock.asked()(new Date(instant.epochMilliseconds).toUTCString());
    return { host, clock, hear, told };
  };
  const minutesOff = (clock: DiscordsClock) => Math.round(noon.until(clock.now()).total('minutes'));

  it.each([
    ['half an hour ahead', '2026-11-23T12:30:00Z'],
    ['half an hour behind', '2026-11-23T11:30:00Z'],
    ['ten hours behind', '2026-11-23T02:00:00Z'],
    ['not set since it was made', '1970-01-01T00:00:00Z'],
  ])('that is %s goes by what Discord says, and the host hears of it once', (_, hostsTime) => {
    const { clock, hear, told } = setUp(hostsTime);
    expect(clock.isChecked()).toBe(false);
    hear();
    hear();
    expect([clock.isChecked(), minutesOff(clock)]).toEqual([true, 0]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('CLOCK_WRONG');
  });

  it('that is right to some seconds is left as it is', () => {
    const { host, clock, hear, told } = setUp('2026-11-23T12:00:07Z');
    hear();
    expect(clock.now().equals(host.now())).toBe(true);
    expect(told).toEqual([]);
  });

  it('that was set, or slept, is looked at again before it counts', async () => {
    const { host, clock, hear, told } = setUp('2026-11-23T02:00:00Z');
    hear();
    await host.set('2026-11-23T12:00:00Z');
    expect(clock.isChecked()).toBe(false);
    hear();
    expect([clock.isChecked(), minutesOff(clock)]).toEqual([true, 0]);
    expect(told.at(-1)).toContain('right again');
  });

  it('hears nothing from an answer without a date', () => {
    const { clock } = setUp('2026-11-23T02:00:00Z');
    clock.asked()(null);
    clock.asked()('yesterday');
    expect(clock.isChecked()).toBe(false);
  });
});
