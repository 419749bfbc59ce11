import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';

/** No timer waits longer: a laptop that sleeps must not make a wait too long. */
const sliceMilliseconds = 1000;

/** The system's clock, put ahead as often as somebody likes; or one that stands still between two jumps. */
export class DemoClock implements Clock {
  readonly #standing: number | null;
  #aheadMilliseconds = 0;
  #jumped = Promise.withResolvers<void>();

  /** Runs on from now, or stands at `standing` until it is put ahead. */
  constructor(standing: Temporal.Instant | null = null) {
    this.#standing = standing?.epochMilliseconds ?? null;
  }

  get runs(): boolean {
    return this.#standing === null;
  }

  now(): Temporal.Instant {
    const from = this.#standing ?? Temporal.Now.instant().epochMilliseconds;
    return Temporal.Instant.fromEpochMilliseconds(from + this.#aheadMilliseconds);
  }

  /** Never backwards: what is past stays past. */
  jumpTo(instant: Temporal.Instant): void {
    this.#aheadMilliseconds += Math.max(0, Math.ceil(this.now().until(instant).total('milliseconds')));
    const { resolve } = this.#jumped;
    this.#jumped = Promise.withResolvers<void>();
    resolve();
  }

  async wait(until: Temporal.Instant, signal: AbortSignal): Promise<void> {
    for (;;) {
      const left = this.now().until(until).total('milliseconds');
      if (signal.aborted || left <= 0) return;
      const timer = new AbortController();
      const either = AbortSignal.any([timer.signal, signal]);
      const slice = Math.min(Math.ceil(left), sliceMilliseconds);
      await Promise.race([this.#jumped.promise, sleep(slice, undefined, { signal: either }).catch(() => {})]);
      timer.abort();
    }
  }
}
