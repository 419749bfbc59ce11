import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import packageFile from '../../package.json' with { type: 'json' };
import { wayOut } from '../proxied.ts';

/*
 * The shortest way for an answer: one request, by a connection that is kept. Discord limits no callbacks, they carry their own
 * token, and one member waits for each: what discord.js does for other requests (queues, buckets, the bot's token) is for
 * nothing here, and took a quarter of the time of an answer.
 */

/** A member's client gives up after 3 s: no try is begun after this. */
const worthTryingMilliseconds = 2500;
const answerMilliseconds = 5000;
const mostTries = 4;
/** So many answers may be on their way at once; more than one would need at a hundred a second and a second's way. */
const mostConnections = 128;

/** Discord, or the way to it, did not take an answer. Carries nothing of the answer, and no token. */
class CallbackError extends Error {
  override readonly name = 'CallbackError';
  /** Discord's own code, or `HTTP_` and the status, or the network's. */
  readonly code: number | string;
  constructor(code: number | string, options?: ErrorOptions) {
    super('An answer was not taken.', options);
    this.code = code;
  }
}

interface Callback {
  readonly id: string;
  readonly token: string;
  readonly body: unknown;
  /** Whether to ask for what Discord has stored. */
  readonly wantsStored: boolean;
}

/** Gives what Discord has stored where that was asked, else `null`. Throws a CallbackError. */
export type SendCallback = (callback: Callback) => Promise<unknown>;

export function makeSendCallback(apiUrl: string): SendCallback {
  const { origin, pathname } = new URL(apiUrl);
  const base = `${pathname.replace(/\/$/, '')}/v10/interactions`;
  const dispatcher = wayOut({ connections: mostConnections });
  return async ({ id, token, body, wantsStored }) => {
    const request = {
      origin,
      path: `${base}/${id}/${encodeURIComponent(token)}/callback${wantsStored ? '?with_response=true' : ''}`,
      body: JSON.stringify(body),
    };
    const begun = performance.now();
    for (let tries = 1; ; tries++) {
      const { answered, error } = await send(dispatcher, request).then(
        (said) => ({ answered: said, error: undefined }),
        (failed: unknown) => ({ answered: null, error: failed }),
      );
      if (answered !== null && answered.status < 300) return wantsStored ? parsed(answered.text) : null;
      const wait = answered?.status === 429 ? waitOf(answered) : 0;
      const mayPass = answered === null || answered.status >= 500 || answered.status === 429;
      if (!mayPass || tries === mostTries || performance.now() - begun + wait > worthTryingMilliseconds)
        throw new CallbackError(codeOf(answered, error), { cause: error });
      // Sent again, one that did arrive is refused as answered already: no member sees it twice.
      if (wait > 0) await sleep(wait);
    }
  };
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

const headers = {
  'content-type': 'application/json',
  'user-agent': `DiscordBot (${packageFile.name}, ${packageFile.version})`,
};

/** One request, without the streams that a larger answer would want. */
function send(
  dispatcher: Dispatcher,
  request: Pick<Dispatcher.DispatchOptions, 'origin' | 'path' | 'body'>,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const chunks: Buffer[] = [];
    dispatcher.dispatch(
      {
        ...request,
        method: 'POST',
        headers,
        headersTimeout: answerMilliseconds,
        bodyTimeout: answerMilliseconds,
      },
      {
        onConnect() {},
        onHeaders(code) {
          status = code;
          return true;
        },
        onData(chunk) {
          chunks.push(chunk);
          return true;
        },
        onComplete: () =>
          resolve({ status, text: chunks.length === 0 ? '' : Buffer.concat(chunks).toString() }),
        onError: reject,
      },
    );
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Milliseconds that Discord asks to wait, as it says in seconds. */
const waitOf = ({ text }: Answered): number =>
  Math.max(0, Number(Reflect.get(Object(parsed(text)), 'retry_after')) || 0) * 1000;

function codeOf(answered: Answered | null, error: unknown): number | string {
  if (answered === null) return String(Reflect.get(Object(error), 'code') ?? 'UNREACHABLE');
  const code: unknown = Reflect.get(Object(parsed(answered.text)), 'code');
  return typeof code === 'number' && code !== 0 ? code : `HTTP_${answered.status}`;
}
