import { AsyncLocalStorage } from 'node:async_hooks';
import { DefaultRestOptions, REST } from 'discord.js';
import type { DiscordsClock } from './discords-clock.ts';
import type { TokenWatch } from './token-watch.ts';

/*
 * The way to Discord's REST API for everything but answering interactions: posts, direct messages, registration. It is
 * discord.js's own, with a last look before a request leaves, and it does not forget its token.
 */

interface Departure {
  readonly mayLeave: () => boolean;
  /** How many tries of the request have left. */
  left: number;
}

const departures = new AsyncLocalStorage<Departure>();

/** A request that was still waiting when it must not leave any more. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
  readonly code = 'TOO_LATE';
  /** Whether an earlier try of it had left already. */
  readonly hadLeft: boolean;
  constructor(hadLeft: boolean) {
    super('The request waited too long to leave.');
    this.hadLeft = hadLeft;
  }
}

/**
 * Does requests of which none leaves once `mayLeave` says no: it is asked at the very last moment, again for each try
 * that discord.js makes by itself. What then rejects is a TooLateError.
 */
export function whileItMayLeave<T>(mayLeave: () => boolean, requests: () => Promise<T>): Promise<T> {
  return departures.run({ mayLeave, left: 0 }, requests);
}

class LastingRest extends REST {
  /** discord.js forgets the token at the first 401, which may be a proxy's or a mistake: then nothing works any more. */
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token);
  }
}

interface Hearers {
  /** Hears what time Discord says it is. */
  readonly clock?: Pick<DiscordsClock, 'asked'>;
  /** Hears of every 401. */
  readonly token?: Pick<TokenWatch, 'refused'>;
}

export function makeRest(
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string },
  hearers: Hearers = {},
): REST {
  const makeRequest: (typeof DefaultRestOptions)['makeRequest'] = async (url, init) => {
    const departure = departures.getStore();
    if (departure && !departure.mayLeave()) throw new TooLateError(departure.left > 0);
    if (departure) departure.left += 1;
    const answered = hearers.clock?.asked();
    const response = await DefaultRestOptions.makeRequest(url, init);
    answered?.(response.headers.get('date'));
    if (response.status === 401) hearers.token?.refused();
    return response;
  };
  return new LastingRest({ api: apiUrl, version: '10', makeRequest }).setToken(token);
}
