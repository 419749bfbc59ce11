import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import module from 'node:module';
import { Socket } from 'node:net';
import { StatementSync } from 'node:sqlite';

/*
 * Loaded into the bot's process before the bot by the crash campaign: owns its clock, and has something happen to it at a
 * given point. SIGKILL leaves a program no time for anything, like a power cut; SIGSTOP lets it stand still.
 */

// Of the bot's sources nothing need be compiled at every start. What is killed would leave nothing behind: it is kept meanwhile.
module.enableCompileCache();
setTimeout(() => module.flushCompileCache(), 1500).unref();

/** What happens to a process at a point of its way. */
export interface Mishap {
  /**
   * Regular expressions for what it meets one after the other: statements, `asked POST /…` when a request is made and has not
   * left yet, and what it writes to the network. A commit counts on the connection of what was met before it.
   */
  readonly after: readonly string[];
  /** It dies before the last of them happens; else it is right after it. What goes on only says that it came here. */
  readonly fate: 'dies' | 'stands still' | 'goes on';
  /** So much later than that. */
  readonly laterMilliseconds?: number;
  /** By how much its clock is set then; where it stood still, when it goes on. */
  readonly setMilliseconds?: number;
}

/** What a process writes into its diary, a line each, with the mishap's number before it. */
export type Entry = 'came there' | 'went on';

let ahead = Number(process.env.CHAOS_AHEAD_MILLISECONDS ?? '0');
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + ahead;
Temporal.Now.instant = () => Temporal.Instant.fromEpochMilliseconds(Date.now());

const { CHAOS_MISHAPS: planned, CHAOS_DIARY: diary = '' } = process.env;

function write(number: number, entry: Entry): void {
  appendFileSync(diary, `${number} ${entry}\n`);
}

/** Nothing else of this process runs between the entry and the signal, and nothing between the signal and going on. */
function happen({ fate, setMilliseconds = 0 }: Mishap, number: number): void {
  write(number, 'came there');
  if (fate === 'stands still') process.kill(process.pid, 'SIGSTOP');
  ahead += setMilliseconds;
  if (fate === 'stands still') write(number, 'went on');
}

/** The way to one mishap: how many of its points are met, and on which connection the last of them was. */
class Way {
  readonly #mishap: Mishap;
  readonly #number: number;
  readonly #points: readonly RegExp[];
  #met = 0;
  #connection: object | undefined;

  constructor(mishap: Mishap, number: number) {
    this.#mishap = mishap;
    this.#number = number;
    this.#points = mishap.after.map((source) => new RegExp(source));
  }

  /** Whether it is at its end with what is about to happen, unless it dies of it. */
  meets(what: string, connection: object): boolean {
    if (!this.#points[this.#met]?.test(what)) return false;
    if (/\bcommit\b/.test(what) && connection !== this.#connection) return false;
    this.#met += 1;
    this.#connection = connection;
    if (this.#met < this.#points.length) return false;
    if (this.#mishap.fate === 'dies') process.kill(process.pid, 'SIGKILL');
    return true;
  }

  end(): void {
    const { laterMilliseconds: later } = this.#mishap;
    if (later === undefined) happen(this.#mishap, this.#number);
    else setTimeout(() => happen(this.#mishap, this.#number), later);
  }
}

/** PostgreSQL's driver writes bytes, with the statement's text among them. */
function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : '';
}

function waitFor(mishaps: readonly Mishap[]): void {
  const ways = mishaps.map((mishap, number) => new Way(mishap, number));
  /** What is to be called right after it. */
  const before = (what: string, connection: object) => {
    const ended = ways.filter((way) => way.meets(what, connection));
    return () => {
      for (const way of ended) way.end();
    };
  };
  const file = StatementSync.prototype;
  for (const name of ['all', 'run', 'iterate'])
    wrap(file, name, (call, statement) => {
      const after = before(String(Reflect.get(statement, 'sourceSQL')), file);
      const result = call();
      after();
      return result;
    });
  wrap(Socket.prototype, 'write', (call, socket, [chunk, ...rest]) => {
    const after = before(textOf(chunk), socket);
    // Drivers hold several writes back to send them as one: once it is called back, the system has them all.
    const last = rest.findLast((one) => one !== undefined);
    const options = rest.filter((one) => one !== undefined && typeof one !== 'function');
    return call(chunk, ...options, (...said: unknown[]) => {
      if (typeof last === 'function') Reflect.apply(last, socket, said);
      after();
    });
  });
  // Of undici: a request has been made, and nobody has asked yet whether it may still leave.
  subscribe('undici:request:create', (message) => {
    const { request } = message as { readonly request: { readonly method: string; readonly path: string } };
    before(`asked ${request.method} ${request.path}`, request)();
  });
}

/** Has `instead` called for every call of a method; without arguments, `call` calls it as it was meant. */
function wrap(
  prototype: object,
  name: string,
  instead: (call: (...other: unknown[]) => unknown, self: object, given: readonly unknown[]) => unknown,
): void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new TypeError(`There is no method ${name}.`);
  Object.defineProperty(prototype, name, {
    // Node itself puts another in its place where a connection ends.
    writable: true,
    configurable: true,
    value(this: object, ...given: unknown[]): unknown {
      const call = (...other: unknown[]): unknown =>
        Reflect.apply(original, this, other.length > 0 ? other : given);
      return instead(call, this, given);
    },
  });
}

if (planned) waitFor(JSON.parse(planned) as readonly Mishap[]);
