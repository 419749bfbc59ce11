import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/*
 * A host's clock may be wrong: a Raspberry Pi wakes in 1970, a virtual machine lags by hours. Discord says in every answer
 * what time it is, to the second. Where the two differ by more than a network explains, Discord's time counts: what is
 * due, what is late and where a post is looked for are then right on any host.
 */

/** An answer's date has no fraction; in the middle of its second it is right to half of one. */
const halfSecond = 500;
/** Less is the network's, or a clock that is set right in steps: the host's own is kept. */
const leastMilliseconds = 10_000;
/** From here on the host hears of it. */
const worthTelling = 30_000;
/** After so long a clock may have wandered, or been set. */
const checkedForMilliseconds = 10 * 60_000;
/** A clock that moved by this much against the time that passed was set, or the machine slept. */
const leapMilliseconds = 5000;

export class DiscordsClock implements Clock {
  readonly #host: Clock;
  readonly #log: Pick<Log, 'warn' | 'info'>;
  /** Milliseconds that the host's clock is behind, where that is enough to count. */
  #behind = 0;
  #checkedAt: { readonly wall: number; readonly monotonic: number } | null = null;
  #told = false;
  #timesHeard = 0;

  constructor(host: Clock, log: Pick<Log, 'warn' | 'info'>) {
    this.#host = host;
    this.#log = log;
  }

  /** Milliseconds by which the host's clock is behind Discord's; less than 0 when it is ahead. */
  get behind(): number {
    return this.#behind;
  }

  /** How often Discord has said the time. */
  get timesHeard(): number {
    return this.#timesHeard;
  }

  now(): Temporal.Instant {
    return this.#host.now().add({ milliseconds: this.#behind });
  }

  wait(until: Temporal.Instant, signal: AbortSignal): Promise<void> {
    return this.#host.wait(until.subtract({ milliseconds: this.#behind }), signal);
  }

  /** Whether Discord has said the time lately, and the host's clock was not set since. */
  isChecked(): boolean {
    if (!this.#checkedAt) return false;
    const passed = performance.now() - this.#checkedAt.monotonic;
    const leap = Math.abs(this.#host.now().epochMilliseconds - this.#checkedAt.wall - passed);
    return passed < checkedForMilliseconds && leap < leapMilliseconds;
  }

  /** When a request leaves: what comes back is called with the `Date` header of its answer. */
  asked(): (date: string | null) => void {
    const sent = { wall: this.#host.now().epochMilliseconds, monotonic: performance.now() };
    return (date) => {
      const said = date === null ? Number.NaN : Date.parse(date);
      if (!Number.isFinite(said)) return;
      const wall = this.#host.now().epochMilliseconds;
      const monotonic = performance.now();
      // A clock that was set meanwhile says nothing about the way.
      const onTheWay = Math.max(0, wall - sent.wall);
      const behind = said + halfSecond - (wall - onTheWay / 2);
      // One that was set ahead, or a machine that slept, passes for a long way: that answer is asked for again.
      const isClear = onTheWay - (monotonic - sent.monotonic) < leapMilliseconds;
      this.#checkedAt = isClear ? { wall, monotonic } : null;
      this.#timesHeard += 1;
      this.#behind = Math.abs(behind) > leastMilliseconds + onTheWay / 2 ? Math.round(behind) : 0;
      this.#tell(behind);
    };
  }

  #tell(behind: number): void {
    const seconds = Math.round(Math.abs(behind) / 1000);
    if (Math.abs(behind) > worthTelling && !this.#told) {
      this.#told = true;
      this.#log.warn(
        { seconds, direction: behind > 0 ? 'behind' : 'ahead' },
        'this machine’s clock is wrong; going by Discord’s. Set it, or let it ask a time server (CLOCK_WRONG)',
      );
    }
    if (this.#behind === 0 && this.#told) {
      this.#told = false;
      this.#log.info({}, 'this machine’s clock is right again');
    }
  }
}
