import type { Clock } from '../../src/clock.ts';

interface Waiter {
  readonly until: Temporal.Instant;
  readonly wake: () => void;
}

/** A clock that a test moves. Time stands still otherwise. */
export class ManualClock implements Clock {
  #now: Temporal.Instant;
  readonly #waiters = new Set<Waiter>();

  /** Starts at an instant such as `2026-11-23T18:00:00Z`. */
  constructor(start: Temporal.Instant | string) {
    this.#now = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  wait(until: Temporal.Instant, signal: AbortSignal): Promise<void> {
    if (signal.aborted || Temporal.Instant.compare(until, this.#now) <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter = { until, wake };
      const waiters = this.#waiters;
      function wake(): void {
        waiters.delete(waiter);
        signal.removeEventListener('abort', wake);
        resolve();
      }
      waiters.add(waiter);
      signal.addEventListener('abort', wake);
    });
  }

  /**
   * Jumps to an instant, forwards or backwards, as a clock does that is put right or a machine that slept. Resolves
   * once what it woke has run as far as it can without input from outside. What is under way comes first: it takes no
   * time.
   */
  async set(instant: Temporal.Instant | string): Promise<void> {
    await settled();
    const now = Temporal.Instant.from(instant);
    const wasSetBack = Temporal.Instant.compare(now, this.#now) < 0;
    this.#now = now;
    for (const { until, wake } of this.#waiters) {
      if (wasSetBack || Temporal.Instant.compare(until, this.#now) <= 0) wake();
    }
    await settled();
  }

  /** Is put right in the middle of what goes on, and waits for nothing. */
  setMeanwhile(instant: Temporal.Instant | string): void {
    this.#now = Temporal.Instant.from(instant);
  }

  /** Lets time pass: whoever waits within it is woken at its own instant, in order. Resolves as `set` does. */
  async advance(duration: Temporal.DurationLike | string): Promise<void> {
    await settled();
    // By way of a zone without clock changes: an instant alone knows no days.
    const end = this.#now.toZonedDateTimeISO('UTC').add(duration).toInstant();
    for (let next = this.#firstUntil(end); next; next = this.#firstUntil(end)) await this.set(next);
    await this.set(end);
  }

  #firstUntil(end: Temporal.Instant): Temporal.Instant | undefined {
    return [...this.#waiters]
      .map(({ until }) => until)
      .filter((until) => Temporal.Instant.compare(until, end) <= 0)
      .toSorted((one, other) => Temporal.Instant.compare(one, other))[0];
  }
}

/** Says whether something outside this process, a database say, has yet to answer. */
type IsBusy = () => boolean;
const outside = new Set<IsBusy>();

/** `settled` waits for it from now on, until what comes back is called. */
export function waitFor(isBusy: IsBusy): () => void {
  outside.add(isBusy);
  return () => outside.delete(isBusy);
}

/** Resolves once every promise that can go on without input from outside has done so. */
export async function settled(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (![...outside].some((isBusy) => isBusy())) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}
