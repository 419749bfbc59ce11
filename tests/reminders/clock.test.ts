import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';

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
