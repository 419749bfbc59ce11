import pino, { type Logger } from 'pino';

export type Log = Logger;

interface LogOptions {
  readonly level: string;
  /** The bot's token and anything else that must never be seen: cut out of every line, whatever put it there. */
  readonly secrets: readonly string[];
  /** For a person at a terminal instead of JSON lines. */
  readonly readable: boolean;
  readonly write: (line: string) => void;
}

const shortestSecret = 4;
/** Errors stand behind errors; a circle of them has no end. */
const mostCauses = 5;

/** An interaction's token answers as the bot for 15 minutes; it stands in the addresses that REST errors carry. */
const interactionToken = /(\/(?:interactions|webhooks)\/\d+\/)[\w.%-]+/g;

/**
 * Gathers what is written within one turn of the event loop and writes it at once, after the answers of that turn
 * are on their way. `flush` writes what is left, before the process ends.
 */
export function gathered(write: (text: string) => void): {
  readonly write: (line: string) => void;
  readonly flush: () => void;
} {
  let waiting = '';
  const flush = () => {
    const text = waiting;
    waiting = '';
    try {
      if (text !== '') write(text);
    } catch {
      // A full disk, or nobody who reads: what is logged is lost, and nothing else.
    }
  };
  return {
    write: (line) => {
      if (waiting === '') setImmediate(flush);
      waiting += line;
    },
    flush,
  };
}

/** One line an event. Errors are logged by name, code and stack, without the payloads that libraries attach. */
export function openLog({ level, secrets, readable, write }: LogOptions): Log {
  const isDebugging = level === 'debug' || level === 'trace';
  // As they are, and as they stand in JSON. What is shorter stands in half of all words.
  const secretTexts = secrets.filter(({ length }) => length >= shortestSecret);
  const hidden = secretTexts.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const without = (text: string) =>
    secretTexts.reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text);
  /** A secret may be what JSON itself is made of, a number say: then it is looked for in the values. */
  const scrubValue = (value: unknown): unknown => {
    if (typeof value === 'string') return without(value);
    if (typeof value === 'number' || typeof value === 'boolean')
      return secretTexts.includes(String(value)) ? '[secret]' : value;
    if (Array.isArray(value)) return value.map(scrubValue);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [without(key), scrubValue(one)]));
  };
  const scrub = (line: string) => {
    const isClean = hidden.every((secret) => !line.includes(secret));
    const clean = isClean ? line : `${JSON.stringify(scrubValue(JSON.parse(line)))}\n`;
    return clean.replace(interactionToken, '$1[token]');
  };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => describeError(error) },
    },
    { write: (line) => write(readable ? readableLine(scrub(line), isDebugging) : scrub(line)) },
  );
}

/**
 * What may be known of an error: no request body (it can hold a member's words) and, for what Discord refused, no
 * message beyond its first line (the rest may quote the body).
 */
function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack } = error;
  const code: unknown = Reflect.get(error, 'code');
  const status: unknown = Reflect.get(error, 'status');
  const fromDiscord = 'requestBody' in error;
  return {
    name,
    message: fromDiscord ? message.split('\n', 1)[0] : message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    frames: framesOf(stack, message)
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined || depth >= mostCauses
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}

/** Without the message, which may look like one. */
function framesOf(stack: string | undefined, message: string): string | undefined {
  const at = message === '' ? -1 : (stack?.indexOf(message) ?? -1);
  return at === -1 ? stack : stack?.slice(at + message.length);
}

/** Without what moves a terminal's cursor, colours it or turns its text around: others may have written it. */
const plain = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');

/** What stands before a line that wants a look; a person sees at a glance that there is none. */
const marks: Readonly<Record<string, string>> = { warn: '!', error: '✗', fatal: '✗' };

/**
 * For a person: the host's own time, what happened, and the rest in brackets. An error says what it says; where in the code it
 * was is for programmers, who set LOG_LEVEL to debug or read the JSON.
 */
function readableLine(line: string, isDebugging: boolean): string {
  const { time, level, msg, err, code, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const clock = new Date(String(time)).toLocaleTimeString('en-GB');
  const details = Object.entries(rest)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const bracket = details.length === 0 ? '' : ` (${details.join(', ')})`;
  const known = typeof msg === 'string' ? msg : '';
  // Its code may stand in the sentence already.
  const named = typeof code === 'string' && !known.includes(code) ? ` (${code})` : '';
  const text = `${clock} ${marks[String(level)] ?? ' '} ${known}${named}${bracket}`;
  const about = readableError(err, isDebugging).filter((one) => one.trim() !== known);
  return `${[text, ...about].map(plain).join('\n')}\n`;
}

function readableError(err: unknown, isDebugging: boolean): string[] {
  if (typeof err !== 'object' || err === null) return [];
  const { name, message, code, frames, cause } = err as Record<string, unknown>;
  const said = String(message ?? name);
  const isCode = typeof code === 'string' || typeof code === 'number';
  const named = isCode && !said.includes(String(code)) ? ` (${code})` : '';
  const where =
    isDebugging && Array.isArray(frames) ? frames.map((frame) => `             ${String(frame)}`) : [];
  return [`           ${said}${named}`, ...where, ...readableError(cause, isDebugging)];
}
