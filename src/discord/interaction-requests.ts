import { MessageFlags } from 'discord-api-types/v10';
import type { Dispatcher } from 'undici';
import type { OutgoingFile } from '../../commands/command.ts';
import type { Message } from '../../commands/discord/message.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { wayOut } from '../proxied.ts';
import { formOf } from './form.ts';

/*
 * The requests that answer an interaction. Each carries the interaction's own token, Discord does not limit how many there are,
 * and a member waits for them: what discord.js does for other requests (queues, buckets, the bot's token) has no use here.
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */

/** How long, and how often, it is worth trying. In milliseconds. */
interface Pace {
  /** No try leaves after this. */
  readonly worthTrying: number;
  /** A try is waited for until this. */
  readonly giveUp: number;
  /** Before the second try and each one after it, the last one again and again: trouble that is over in a blink is not met four times in one. */
  readonly pauses: readonly number[];
}
/** A member's client gives up after 3 s. */
const whileDiscordWaits: Pace = { worthTrying: 2500, giveUp: 4000, pauses: [50, 250, 700] };
/** Discord takes what follows for a quarter of an hour; nobody looks that long. */
const whileSomebodyLooks: Pace = { worthTrying: 12_000, giveUp: 15_000, pauses: [250, 500, 1000, 2000] };
/** A try that has not been answered by then may never be: another goes beside it, and the first word of either counts. */
const besideMilliseconds = 1000;
/** A Discord that is slow is not helped by more. */
const mostUnderWay = 2;
/** What Discord says to a callback that it has already. */
export const alreadyAnswered = 40_060;
/** Discord has the answer not yet, whose way goes by somebody else's server when it comes over HTTP. */
const notAnsweredYet = 10_015;
/** So many requests of a kind may be on their way at once; more wait for one of them. */
const mostConnections = 1024;

/** Discord, or the way to it, did not take a request. Carries nothing of what was sent, and no token. */
export class InteractionRequestError extends Error {
  override readonly name = 'InteractionRequestError';
  /** Discord's own code, or `HTTP_` and the status, or the network's. */
  readonly code: number | string;
  /** Whether it may have been taken all the same: it left, and no word of it came back. */
  readonly mayHaveArrived: boolean;
  constructor(code: number | string, mayHaveArrived: boolean, options?: ErrorOptions) {
    super(mayHaveArrived ? 'Whether it was taken is not known.' : 'It was not taken.', options);
    this.code = code;
    this.mayHaveArrived = mayHaveArrived;
  }
}

/** Where an interaction that has had its first answer is answered once more. */
interface WayBack {
  readonly application_id: string;
  readonly token: string;
}

/** Where an interaction is answered. */
interface Address extends WayBack {
  readonly id: string;
}

interface Content {
  readonly body: unknown;
  readonly files?: readonly OutgoingFile[];
}

/** Each throws an InteractionRequestError. */
export interface InteractionRequests {
  /** The first answer. Gives what Discord has stored where that was asked and it said so, else `null`. */
  callback(to: Address, content: Content, wantsStored: boolean): Promise<unknown>;
  /** Puts another in the place of the first answer; gives the message as it is then. */
  editOriginal(to: Address, content: Content): Promise<unknown>;
  /** Gives the first answer as Discord has stored it. */
  original(to: Address): Promise<unknown>;
  /** A further message, which leaves once at most; gives it as Discord has stored it. */
  followUp(to: WayBack, content: Content): Promise<unknown>;
}

export function makeInteractionRequests(apiUrl: string): InteractionRequests {
  const { origin, pathname } = new URL(apiUrl);
  const base = `${pathname.replace(/\/$/, '')}/v10`;
  const { worthTrying } = whileDiscordWaits;
  const way = () => wayOut({ connections: mostConnections, connect: { timeout: worthTrying } });
  // What hangs among the one keeps none of the other from leaving: members wait for callbacks, and for no more than 3 s.
  const [callbacks, others] = [way(), way()];
  const request = (sending: Omit<Request, 'origin'>) =>
    new Promise<unknown>((resolve, reject) => {
      const dispatcher = sending.pace === whileDiscordWaits ? callbacks : others;
      new Sending(dispatcher, { origin, ...sending }, { resolve, reject }).begin();
    });
  const webhook = ({ application_id: application, token }: WayBack) =>
    `${base}/webhooks/${application}/${encodeURIComponent(token)}`;
  return {
    async callback({ id, token }, content, wantsStored) {
      const query = wantsStored ? '?with_response=true' : '';
      const path = `${base}/interactions/${id}/${encodeURIComponent(token)}/callback${query}`;
      const callback = { method: 'POST', path, ...written(content), pace: whileDiscordWaits } as const;
      const said = await request({ ...callback, isRepeatable: true, isWell: isEmptyOrObject });
      return wantsStored ? said : null;
    },
    editOriginal: (to, content) =>
      request({
        method: 'PATCH',
        path: `${webhook(to)}/messages/@original`,
        ...written(content),
        pace: whileSomebodyLooks,
        isRepeatable: true,
        isWell: isMessage,
        mayBeEarly: true,
      }),
    original: (to) =>
      request({
        method: 'GET',
        path: `${webhook(to)}/messages/@original`,
        body: null,
        headers,
        pace: whileSomebodyLooks,
        isRepeatable: true,
        isWell: isMessage,
      }),
    followUp: (to, content) =>
      request({
        method: 'POST',
        path: webhook(to),
        ...written(content),
        pace: whileSomebodyLooks,
        isRepeatable: false,
        isWell: isMessage,
        mayBeEarly: true,
      }),
  };
}

/**
 * Answers an interaction once more, where the member alone sees it, by its application's id and its token with a slash between;
 * false when its time is over, or nobody knows.
 */
export const privateFollowUps =
  (requests: Pick<InteractionRequests, 'followUp'>) =>
  async (wayBack: string, message: Message): Promise<boolean> => {
    const [application = '', token = ''] = wayBack.split('/');
    const body = { ...message, flags: message.flags | MessageFlags.Ephemeral };
    const sent = requests.followUp({ application_id: application, token }, { body });
    return sent.then(
      () => true,
      () => false,
    );
  };

const headers = { 'user-agent': `DiscordBot (${packageFile.name}, ${packageFile.version})` };
const headersOfJson = { ...headers, 'content-type': 'application/json' };

/** What Discord says to a callback. A sign-in page of a café's network says yes to everything. */
const isEmptyOrObject = (said: unknown): boolean =>
  said === '' || (typeof said === 'object' && said !== null);
/** What it says to everything else. */
const isMessage = (said: unknown): boolean => typeof fieldOf(said, 'id') === 'string';

/** As JSON, or as a form where files go along. */
function written({ body, files = [] }: Content): Pick<Request, 'body' | 'headers'> {
  if (files.length === 0) return { body: JSON.stringify(body), headers: headersOfJson };
  return { body: formOf(JSON.stringify(body), files), headers };
}

interface Request {
  readonly origin: string;
  readonly method: 'GET' | 'PATCH' | 'POST';
  readonly path: string;
  readonly body: string | FormData | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly pace: Pace;
  /** Whether twice is the same as once. */
  readonly isRepeatable: boolean;
  /** Whether what came back with a yes is Discord's: JSON as it was meant, or no text at all. */
  readonly isWell: (said: unknown) => boolean;
  /** Whether the answer that it follows may still be on its way to Discord. */
  readonly mayBeEarly?: boolean;
}

interface Answered {
  readonly status: number;
  /** What came back: JSON as it was meant, the empty text, or `null` for what is neither. */
  readonly said: unknown;
  /** How long it asks to wait by its header; 0 where it does not. */
  readonly waitSeconds: number;
}

interface Outcome {
  /** With what Discord said; the empty text where nobody heard it. */
  readonly resolve: (said: unknown) => void;
  readonly reject: (error: InteractionRequestError) => void;
}

/** One request, in as many tries as are worth while, of which several may be under way. */
class Sending {
  readonly #dispatcher: Dispatcher;
  readonly #request: Request;
  readonly #outcome: Outcome;
  readonly #begun = performance.now();
  /** How each try that has left, and is not over, is ended. */
  readonly #underWay = new Set<(error: Error) => void>();
  #tries = 0;
  /** Tries without a word so far, left or not. */
  #open = 0;
  /** Tries that left and may have arrived. */
  #unknown = 0;
  /** Until the next try, or the end of all. */
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(dispatcher: Dispatcher, request: Request, outcome: Outcome) {
    this.#dispatcher = dispatcher;
    this.#request = request;
    this.#outcome = outcome;
  }

  get #elapsed(): number {
    return performance.now() - this.#begun;
  }

  begin(): void {
    const { origin, method, path, body, headers: sent } = this.#request;
    this.#tries += 1;
    this.#open += 1;
    this.#timer = setTimeout(() => this.#next(0), besideMilliseconds);
    let end: ((error: Error) => void) | undefined;
    let answered = { status: 0, waitSeconds: 0 };
    const chunks: Buffer[] = [];
    const over = () => {
      this.#open -= 1;
      if (end) this.#underWay.delete(end);
    };
    this.#dispatcher.dispatch(
      // It takes Node's own forms as well, which its types leave out: a test sends a file.
      { origin, method, path, body: body as string, headers: sent },
      {
        // Once the connection stands, just before the first byte.
        onConnect: (abort) => {
          if (!this.#mayLeave()) return abort(notInTime());
          this.#unknown += 1;
          end = abort;
          this.#underWay.add(end);
        },
        onHeaders(status, fields) {
          answered = { status, waitSeconds: status === 429 ? retryAfter(fields) : 0 };
          return true;
        },
        onData(chunk) {
          chunks.push(chunk);
          return true;
        },
        onComplete: () => {
          over();
          const text = chunks.length === 0 ? '' : Buffer.concat(chunks).toString();
          this.#heard({ ...answered, said: text === '' ? '' : parsed(text) }, undefined, true);
        },
        onError: (error) => {
          over();
          this.#heard(null, error, end !== undefined);
        },
      },
    );
  }

  /** Of what must not arrive twice, none leaves while an earlier try may have arrived. */
  get #mayRepeat(): boolean {
    return this.#request.isRepeatable || this.#unknown === 0;
  }

  #mayLeave(): boolean {
    return !this.#isOver && this.#mayRepeat && this.#elapsed <= this.#request.pace.worthTrying;
  }

  /** Another try after a pause, or the end of all once nothing is to be hoped for. */
  #next(pause: number, code: number | string = 'TIMED_OUT', cause?: unknown): void {
    const { pace } = this.#request;
    clearTimeout(this.#timer);
    const giveUp = () => this.#end(() => this.#outcome.reject(this.#error(code, cause)));
    const isInTime = this.#elapsed + pause <= pace.worthTrying;
    if (isInTime && this.#open < mostUnderWay && this.#mayRepeat)
      this.#timer = setTimeout(() => this.begin(), pause);
    else if (this.#open === 0) giveUp();
    else this.#timer = setTimeout(giveUp, pace.giveUp - this.#elapsed);
  }

  #heard(answered: Answered | null, error: unknown, hadLeft: boolean): void {
    if (this.#isOver) return;
    const { status = 0, said = '', waitSeconds = 0 } = answered ?? {};
    const isTaken = status >= 200 && status < 300 && this.#request.isWell(said);
    const code = isTaken ? null : codeOf(answered, error);
    // Another try has arrived, though nobody heard of it.
    const isTakenBefore = code === alreadyAnswered && this.#unknown > 1;
    if (code === null || isTakenBefore) {
      this.#end(() => this.#outcome.resolve(isTaken ? said : ''));
      return;
    }
    // What Discord refuses, and says so in its own words, did not arrive. Of what was cut off, met a fault of Discord's, or was
    // answered by somebody else on the way, nobody knows.
    const isRefused = typeof code === 'number' || status === 429;
    if (isRefused && hadLeft) this.#unknown -= 1;
    const mayPass = status === 429 || (code === notAnsweredYet && this.#request.mayBeEarly === true);
    if (isRefused && !mayPass) this.#end(() => this.#outcome.reject(this.#error(code, error)));
    else {
      const seconds = status === 429 ? Number(fieldOf(said, 'retry_after')) || waitSeconds : 0;
      this.#next(Math.max(this.#pause, 1000 * seconds), code, error);
    }
  }

  get #pause(): number {
    const { pauses } = this.#request.pace;
    return pauses[this.#tries - 1] ?? pauses.at(-1) ?? 0;
  }

  #error(code: number | string, cause: unknown): InteractionRequestError {
    return new InteractionRequestError(code, this.#unknown > 0, { cause });
  }

  #end(settle: () => void): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    for (const end of this.#underWay) end(notInTime());
    settle();
  }
}

const notInTime = () => Object.assign(new Error('no answer in time'), { code: 'TIMED_OUT' });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const fieldOf = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** In seconds, by the header of an answer: names and values in turn. What stands before Discord says no more than that. */
function retryAfter(fields: readonly Buffer[]): number {
  const at = fields.findIndex((name, place) => place % 2 === 0 && /^retry-after$/i.test(name.toString()));
  return (at === -1 ? 0 : Number(fields[at + 1]?.toString())) || 0;
}

/** Discord's own code where it said one, which a fault of its servers' has not. */
function codeOf(answered: Answered | null, error: unknown): number | string {
  const code = fieldOf(answered === null ? error : answered.said, 'code');
  if (answered === null) return typeof code === 'string' ? code : 'UNREACHABLE';
  const isDiscords = typeof code === 'number' && answered.status >= 400 && answered.status < 500;
  return isDiscords && code !== 0 ? code : `HTTP_${answered.status}`;
}
