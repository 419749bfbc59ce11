import { describe, expect, it } from 'vitest';
import { DemoClock } from '../../tools/demo/clock.ts';

const noon = Temporal.Instant.from('2026-11-23T12:00:00Z');
const never = new AbortController().signal;

describe('the demo’s clock', () => {
  it('stands until it is put ahead, and is never put back', () => {
    const clock = new DemoClock(noon);
    clock.jumpTo(noon.add({ hours: 3 }));
    clock.jumpTo(noon);
    expect(clock.now().toString()).toBe('2026-11-23T15:00:00Z');
    expect(clock.runs).toBe(false);
  });

  it('runs on by itself, from wherever it was put', async () => {
    const clock = new DemoClock();
    const before = clock.now();
    clock.jumpTo(before.add({ hours: 24 }));
    expect(clock.runs).toBe(true);
    expect(before.until(clock.now()).total('hours')).toBeCloseTo(24, 2);
    await clock.wait(clock.now().add({ milliseconds: 5 }), never);
    expect(before.until(clock.now()).total('milliseconds')).toBeGreaterThan(24 * 3_600_000);
  });

  it('wakes whoever waits when it is put ahead far enough, and not before', async () => {
    const clock = new DemoClock(noon);
    const waiting = clock.wait(noon.add({ hours: 2 }), never).then(() => 'awake');
    const soon = () => new Promise((resolve) => setImmediate(resolve, 'asleep'));
    clock.jumpTo(noon.add({ hours: 1 }));
    expect(await Promise.race([waiting, soon()])).toBe('asleep');
    clock.jumpTo(noon.add({ hours: 2 }));
    expect(await waiting).toBe('awake');
  });

  it('lets go of whoever is told to stop waiting', async () => {
    const clock = new DemoClock(noon);
    const stop = new AbortController();
    const waiting = clock.wait(noon.add({ hours: 2 }), stop.signal);
    stop.abort();
    await waiting;
    expect(clock.now().equals(noon)).toBe(true);
  });
});
