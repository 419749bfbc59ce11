import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import type { Log } from '../log.ts';

/*
 * One 401 is no proof that the token was reset: a proxy may say so, or Discord for a moment. It is asked again a few times
 * before the host is told to make a new one; meanwhile posts are tried again, and nothing is lost.
 */

/** So often, so far apart, Discord has to refuse the token before it is believed. */
const timesAsked = 4;
const askAgainMilliseconds = 15_000;

interface TokenWatchOptions {
  readonly log: Pick<Log, 'error' | 'info'>;
  /** The token is refused for good; called once. */
  readonly onRefused: () => void;
  readonly apartMilliseconds?: number;
}

export class TokenWatch {
  readonly #options: TokenWatchOptions;
  readonly #stopping = new AbortController();
  #asking = 0;
  #rest: REST | undefined;

  constructor(options: TokenWatchOptions) {
    this.#options = options;
  }

  /** The client whose requests it hears of. */
  watch(rest: REST): void {
    this.#rest = rest;
  }

  /** A request with the token was answered with a 401. */
  refused(): void {
    if (this.#asking > 0 || this.#stopping.signal.aborted) return;
    void this.#askAndTell();
  }

  /** Asks Discord again, so many milliseconds apart, whether it means it; false too where it is stopped before it knows. */
  async isRefused(apartMilliseconds: number): Promise<boolean> {
    this.#asking += 1;
    try {
      return await this.#askAgain(apartMilliseconds);
    } finally {
      this.#asking -= 1;
    }
  }

  /** Whether Discord has refused the token, and not taken it since. */
  isInQuestion(): boolean {
    return this.#asking > 0;
  }

  stop(): void {
    this.#stopping.abort();
  }

  async #askAndTell(): Promise<void> {
    const { onRefused, apartMilliseconds = askAgainMilliseconds } = this.#options;
    if (await this.isRefused(apartMilliseconds)) onRefused();
  }

  async #askAgain(apartMilliseconds: number): Promise<boolean> {
    const { log } = this.#options;
    const { signal } = this.#stopping;
    log.error({ code: 'HTTP_401' }, 'Discord refused the token once; looking whether it means it');
    let refusals = 0;
    while (refusals < timesAsked) {
      await sleep(apartMilliseconds, undefined, { signal }).catch(() => {});
      if (signal.aborted) return false;
      const status = await this.#rest?.get(Routes.user(), { signal }).then(
        // A sign-in page of a network says yes too, and not in JSON.
        (said) => (said instanceof ArrayBuffer ? null : 200),
        (error: unknown) => (error instanceof Error ? Reflect.get(error, 'status') : null),
      );
      if (status === 200) {
        log.info({}, 'the token is good after all');
        return false;
      }
      // What is no refusal says nothing about the token.
      if (status === 401) refusals += 1;
    }
    return true;
  }
}
