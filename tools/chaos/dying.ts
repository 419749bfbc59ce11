import { Socket } from 'node:net';
import { StatementSync } from 'node:sqlite';

/*
 * Loaded into the bot's process before the bot by the crash campaign: shifts its clock, and ends it by SIGKILL at a
 * given point. SIGKILL leaves a program no time for anything, like a power cut.
 */

/** What a process meets one after the other before it dies: statements, and what it writes to the network. */
export interface Death {
  /** Regular expressions; it dies when the last of them is met, before that happens. */
  readonly after: readonly string[];
}

const ahead = Number(process.env.CHAOS_AHEAD_MILLISECONDS ?? '0');
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + ahead;
Temporal.Now.instant = () => Temporal.Instant.fromEpochMilliseconds(Date.now());

const death = process.env.CHAOS_DEATH;
if (death) dieAt((JSON.parse(death) as Death).after.map((source) => new RegExp(source)));

/** PostgreSQL's driver writes bytes, with the statement's text among them. */
function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : '';
}

function dieAt(points: readonly RegExp[]): void {
  let met = 0;
  const meet = (what: string) => {
    if (!points[met]?.test(what)) return;
    met += 1;
    if (met === points.length) process.kill(process.pid, 'SIGKILL');
  };
  for (const name of ['all', 'run', 'iterate'])
    wrap(StatementSync.prototype, name, (statement) => meet(String(Reflect.get(statement, 'sourceSQL'))));
  wrap(Socket.prototype, 'write', (_, [chunk]) => meet(textOf(chunk)));
}

/** Has `before` called before every call of a method. */
function wrap(
  prototype: object,
  name: string,
  before: (self: object, given: readonly unknown[]) => void,
): void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new TypeError(`There is no method ${name}.`);
  Object.defineProperty(prototype, name, {
    value(this: object, ...given: unknown[]): unknown {
      before(this, given);
      return Reflect.apply(original, this, given);
    },
  });
}
