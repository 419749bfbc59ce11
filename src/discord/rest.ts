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
  /** How many tries have left and may have arrived: Discord has not said what became of them. */
  unknown: number;
}

const departures = new AsyncLocalStorage<Departure>();

/** A request that was still waiting when it must not leave any more. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
  readonly code = 'TOO_LATE';
  constructor() {
    super('The request waited too long to leave.');
  }
}

/**
 * How the last try of a request failed, as its `cause`, when an earlier one, or that one, may have arrived: it was cut off, or met
 * a fault on Discord's side. What is said to a later try says nothing of an earlier one.
 */
export class MayHaveArrivedError extends Error {
  override readonly name = 'MayHaveArrivedError';
  constructor(cause: unknown) {
    super('Whether a request arrived is not known.', { cause });
  }
}

/**
 * Does requests of which none leaves once `mayLeave` says no: it is asked when the connection stands, just before the first
 * byte is written to it, again for each try that discord.js makes by itself. What then rejects is a TooLateError. Rejects with a
 * MayHaveArrivedError where one of the tries may have arrived.
 */
export async function whileItMayLeave<T>(mayLeave: () => boolean, requests: () => Promise<T>): Promise<T> {
  const departure = { mayLeave, unknown: 0 };
  try {
    return await departures.run(departure, requests);
  } catch (error) {
    throw departure.unknown > 0 ? new MayHaveArrivedError(error) : error;
  }
}

/** Its published types leave its methods out. */
interface Decorated {
  onConnect(abort: (error?: Error) => void): void;
  onHeaders(status: number, ...rest: readonly unknown[]): boolean;
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
    if (!this.#departure.mayLeave()) abort(new TooLateError());
    else this.#departure.unknown += 1;
  }

  override onHeaders(status: number, ...rest: readonly unknown[]): boolean {
    // What comes before an answer (103) is none.
    if (status >= 200 && status < 500) this.#departure.unknown -= 1;
    return super.onHeaders(status, ...rest);
  }
}

const withLastLook: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const departure = departures.getStore();
  return dispatch(options, departure ? new LastLook(handler, departure) : handler);
};

/** Discord answers in JSON. A sign-in page of a café's network has a clock of its own. */
const isDiscords = ({
  status,
  headers,
}: {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
}) => status < 500 && (headers.get('content-type') ?? '').startsWith('application/json');

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
    if (isDiscords(response)) answered?.(response.headers.get('date'));
    // What an answer's own token is refused for, which lives a quarter of an hour, says nothing of the bot's.
    const isByBotsToken = new Headers(init.headers as Record<string, string>).has('authorization');
    if (response.status === 401 && isByBotsToken) hearers.token?.refused();
    return response;
  };
  const agent = wayOut().compose(withLastLook);
  return new LastingRest({ api: apiUrl, version: '10', agent, makeRequest }).setToken(token);
}
