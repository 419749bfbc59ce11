import { AsyncLocalStorage } from 'node:async_hooks';
import { DefaultRestOptions, REST } from '@discordjs/rest';
import { DecoratorHandler, type Dispatcher } from 'undici';
import { wayOut } from '../proxied.ts';
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
 * Does requests of which none leaves once `mayLeave` says no: it is asked when the connection stands, just before the first
 * byte is written to it, again for each try that discord.js makes by itself. What then rejects is a TooLateError.
 */
export function whileItMayLeave<T>(mayLeave: () => boolean, requests: () => Promise<T>): Promise<T> {
  return departures.run({ mayLeave, left: 0 }, requests);
}

/** Its published types leave its methods out. */
interface Decorated {
  onConnect(abort: (error?: Error) => void): void;
}
const Decorator = DecoratorHandler as unknown as new (handler: Dispatcher.DispatchHandlers) => Decorated;

/** The last look: between it and the first byte nothing else runs. */
class LastLook extends Decorator {
  readonly #departure: Departure;

  constructor(handler: Dispatcher.DispatchHandlers, departure: Departure) {
    super(handler);
    this.#departure = departure;
  }

  override onConnect(abort: (error?: Error) => void): void {
    super.onConnect(abort);
    if (!this.#departure.mayLeave()) abort(new TooLateError(this.#departure.left > 0));
    else this.#departure.left += 1;
  }
}

const withLastLook: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const departure = departures.getStore();
  return dispatch(options, departure ? new LastLook(handler, departure) : handler);
};

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
    const answered = hearers.clock?.asked();
    const response = await DefaultRestOptions.makeRequest(url, init);
    answered?.(response.headers.get('date'));
    // What an answer's own token is refused for, which lives a quarter of an hour, says nothing of the bot's.
    const isByBotsToken = new Headers(init.headers as Record<string, string>).has('authorization');
    if (response.status === 401 && isByBotsToken) hearers.token?.refused();
    return response;
  };
  const agent = wayOut().compose(withLastLook);
  return new LastingRest({ api: apiUrl, version: '10', agent, makeRequest }).setToken(token);
}
