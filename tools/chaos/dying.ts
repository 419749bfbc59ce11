import { Socket } from 'node:net';
import { StatementSync } from 'node:sqlite';

/*
 * Loaded into the bot's process before the bot by the crash campaign: shifts its clock, and ends it by SIGKILL, or stops
 * it, at a given point. SIGKILL leaves a program no time for anything, like a power cut.
 */

/** What a process meets one after the other before it dies: statements, and what it writes to the network. */
export interface Death {
  /** Regular expressions; it dies when the last of them is met, before that happens. */
  readonly after: readonly string[];
  /** Whether it only stands still right after it, until somebody lets it go on: a machine that sleeps. */
  readonly sleeps?: boolean;
}

const ahead = Number(process.env.CHAOS_AHEAD_MILLISECONDS ?? '0');
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + ahead;
Temporal.Now.instant = () => Temporal.Instant.fromEpochMilliseconds(Date.now());

const death = process.env.CHAOS_DEATH;
if (death) dieAt(JSON.parse(death) as Death);

/** PostgreSQL's driver writes bytes, with the statement's text among them. */
function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : '';
}

function dieAt({ after, sleeps = false }: Death): void {
  const points = after.map((source) => new RegExp(source));
  let met = 0;
  const meet = (what: string) => {
    if (!points[met]?.test(what)) return;
    met += 1;
    if (met === points.length && !sleeps) process.kill(process.pid, 'SIGKILL');
  };
  // In the next turn: nothing holds a lock then.
  const nod = () => {
    if (met !== points.length || !sleeps) return;
    met += 1;
    setImmediate(() => process.kill(process.pid, 'SIGSTOP'));
  };
  for (const name of ['all', 'run', 'iterate'])
    wrap(
      StatementSync.prototype,
      name,
      (statement) => meet(String(Reflect.get(statement, 'sourceSQL'))),
      nod,
    );
  wrap(Socket.prototype, 'write', (_, [chunk]) => meet(textOf(chunk)), nod);
}

/** Has `before` called before every call of a method, and `after` after it. */
function wrap(
  prototype: object,
  name: string,
  before: (self: object, given: readonly unknown[]) => void,
  after: () => void,
): void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new TypeError(`There is no method ${name}.`);
  Object.defineProperty(prototype, name, {
    value(this: object, ...given: unknown[]): unknown {
      before(this, given);
      const result: unknown = Reflect.apply(original, this, given);
      after();
      return result;
    },
  });
}
