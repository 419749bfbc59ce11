import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import packageFile from '../../package.json' with { type: 'json' };
import { wayOut } from '../proxied.ts';

/*
 * The shortest way for an answer: one request, by a connection that is kept. Discord does not limit how many there are, each carries
 * its own token, and a member waits for it: what discord.js does for other requests (queues, buckets, the bot's token) has no
 * use here.
 */

/** A member's client gives up after 3 s: no try is begun after this. */
const worthTryingMilliseconds = 2500;
/** What takes longer than this may never come; asked again, an answer that did arrive is refused as given already. */
const tryMilliseconds = 1000;
/** Before the second try and each one after it: trouble that is over in a blink is not met four times in one. */
const pauseMilliseconds = [50, 250, 700];
/** What Discord says to an answer that it has already. */
const alreadyAnswered = 40_060;
/** So many answers may be on their way at once; more wait for one of them. */
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

/** Gives what Discord has stored where that was asked and it said so, else `null`. Throws a CallbackError. */
export type SendCallback = (callback: Callback) => Promise<unknown>;

export function makeSendCallback(apiUrl: string): SendCallback {
  const { origin, pathname } = new URL(apiUrl);
  const base = `${pathname.replace(/\/$/, '')}/v10/interactions`;
  const dispatcher = wayOut({ connections: mostConnections, connect: { timeout: worthTryingMilliseconds } });
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
      const code = codeOf(answered, error);
      // An earlier try has arrived, though nobody heard of it.
      if (code === alreadyAnswered && tries > 1) return null;
      const pause = Math.max(
        pauseMilliseconds[tries - 1] ?? 0,
        answered?.status === 429 ? answered.waitMilliseconds : 0,
      );
      const mayPass = answered === null || answered.status >= 500 || answered.status === 429;
      const isOver = performance.now() - begun + pause > worthTryingMilliseconds;
      if (!mayPass || tries > pauseMilliseconds.length || isOver)
        throw new CallbackError(code, { cause: error });
      await sleep(pause);
    }
  };
}

interface Answered {
  readonly status: number;
  readonly text: string;
  /** How long Discord asks to wait; 0 where it does not. */
  readonly waitMilliseconds: number;
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
    let waitSeconds = 0;
    let timer: NodeJS.Timeout | undefined;
    const chunks: Buffer[] = [];
    dispatcher.dispatch(
      {
        ...request,
        method: 'POST',
        headers,
      },
      {
        onConnect(abort) {
          timer = setTimeout(() => abort(tooSlow()), tryMilliseconds);
        },
        onHeaders(code, headersOfAnswer) {
          status = code;
          if (code === 429) waitSeconds = retryAfter(headersOfAnswer);
          return true;
        },
        onData(chunk) {
          chunks.push(chunk);
          return true;
        },
        onComplete() {
          clearTimeout(timer);
          const text = chunks.length === 0 ? '' : Buffer.concat(chunks).toString();
          const waitMilliseconds =
            1000 * (Number(Reflect.get(Object(parsed(text)), 'retry_after')) || waitSeconds);
          resolve({ status, text, waitMilliseconds: Math.max(0, waitMilliseconds) });
        },
        onError(error) {
          clearTimeout(timer);
          reject(error);
        },
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

const tooSlow = () => Object.assign(new Error('no answer in time'), { code: 'TIMED_OUT' });

/** In seconds, by the header of an answer: names and values in turn. What stands before Discord says no more than that. */
function retryAfter(headersOfAnswer: readonly Buffer[]): number {
  const at = headersOfAnswer.findIndex(
    (name, place) => place % 2 === 0 && /^retry-after$/i.test(name.toString()),
  );
  return (at === -1 ? 0 : Number(headersOfAnswer[at + 1]?.toString())) || 0;
}

function codeOf(answered: Answered | null, error: unknown): number | string {
  if (answered === null) return String(Reflect.get(Object(error), 'code') ?? 'UNREACHABLE');
  const code: unknown = Reflect.get(Object(parsed(answered.text)), 'code');
  return typeof code === 'number' && code !== 0 ? code : `HTTP_${answered.status}`;
}
