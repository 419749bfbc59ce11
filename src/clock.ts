import { setTimeout as sleep } from 'node:timers/promises';

/** Where the time comes from: passed in, so that a test can be the clock. */
export interface Clock {
  now(): Temporal.Instant;
  /**
   * Resolves at `until`; sooner when the clock is moved past it or set back, since what the wait was for may have
   * changed, or when `signal` aborts. Never throws.
   */
  wait(until: Temporal.Instant, signal: AbortSignal): Promise<void>;
}

/**
 * A timer counts the time the process ran, which is not the time on the clock: a laptop sleeps, a Raspberry Pi
 * learns the date from the network. Looking at the clock again this often keeps either from making a wait too long.
 */
const sliceMilliseconds = 30_000;

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  async wait(until, signal) {
    let seen = Temporal.Now.instant();
    while (!signal.aborted) {
      const now = Temporal.Now.instant();
      const left = now.until(until).total('milliseconds');
      if (left <= 0 || Temporal.Instant.compare(now, seen) < 0) return;
      seen = now;
      // It rejects only when the signal aborts, and then the loop ends.
      await sleep(Math.min(Math.ceil(left), sliceMilliseconds), undefined, { signal }).catch(() => undefined);
    }
  },
};
