import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { withDeadline } from './deadline.ts';
import type { Answers } from './discord/answers.ts';
import { formOf } from './discord/form.ts';
import { createServer, type Listening, listen } from './listening.ts';
import type { Log } from './log.ts';
import type { Response as Answer } from './respond.ts';

/*
 * Discord's interactions over HTTP: each is a request of Discord's, signed, and its answer is what the request gets back.
 * https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
 */

interface ServerOptions {
  readonly listenOn: Listening;
  /** The application's public key, as Discord shows it: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly log: Pick<Log, 'debug' | 'error'>;
  readonly answers: Pick<Answers, 'inTime' | 'afterwards'>;
}

export interface InteractionsServer {
  readonly port: number;
  /** Takes no more, and finishes what is under way, within about 3 s. */
  close(): Promise<void>;
}

/** In bytes: Discord sends a few kilobytes, a long message's forwards perhaps a hundred. */
const largestBody = 1_000_000;
/** Discord waits 3 s for an answer: who sends for longer is not Discord. */
const sendWithinMilliseconds = 5000;
const closeWithinMilliseconds = 3000;

/** Resolves once it listens. Rejects where the port is taken. */
export async function openInteractionsServer(options: ServerOptions): Promise<InteractionsServer> {
  const { log } = options;
  const answer = answering(options);
  const underWay = new Set<Promise<void>>();
  const server = createServer(
    {
      requestTimeout: sendWithinMilliseconds,
      headersTimeout: sendWithinMilliseconds,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      const task = serve(request, response, answer).catch((err: unknown) => {
        // Who leaves before all is sent has no need of an answer, and anybody can: it is no fault of the bot's.
        log[request.complete ? 'error' : 'debug']({ err }, 'a request could not be answered');
        response.destroy();
      });
      underWay.add(task);
      void task.finally(() => underWay.delete(task));
    },
  );
  server.maxRequestsPerSocket = 0;
  const port = await listen(server, options.listenOn, 'LISTEN');
  return {
    port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await withDeadline(closeWithinMilliseconds, () => Promise.allSettled(underWay), undefined);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A request as far as it counts here. */
interface Asked {
  readonly method: string;
  readonly header: (name: string) => string | null;
  /** `null` for one that was too long. */
  readonly body: Uint8Array | null;
}

interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  /** What follows, once the answer is sent. */
  readonly afterwards: () => Promise<void>;
}

const said = (status: number, headers: Record<string, string> = {}): Said => ({
  status,
  headers,
  body: null,
  afterwards: async () => {},
});

type Answering = Pick<ServerOptions, 'publicKey' | 'answers'>;

/** Pure but for what `answers` does. */
function answering({ publicKey, answers }: Answering): (asked: Asked) => Promise<Said> {
  const isDiscords = verifier(publicKey);
  return async (asked) => {
    if (asked.method !== 'POST') return said(405, { allow: 'POST' });
    if (asked.body === null) return said(413, { connection: 'close' });
    // Discord tries whether a false signature is refused, and takes the address away where it is not.
    if (!isDiscords(asked.body, asked.header)) return said(401);
    let received: unknown;
    try {
      received = JSON.parse(new TextDecoder().decode(asked.body));
    } catch {
      return said(400);
    }
    const answered = await answers.inTime(received);
    if (!answered) return said(400);
    return {
      status: 200,
      ...(await written(answered.response)),
      afterwards: () => answers.afterwards(answered),
    };
  };
}

/** As JSON, or as a form where files go along. */
async function written({ callback, files = [] }: Answer): Promise<Pick<Said, 'headers' | 'body'>> {
  const json = JSON.stringify(callback);
  if (files.length === 0)
    return { headers: { 'content-type': 'application/json' }, body: new TextEncoder().encode(json) };
  const sent = new Response(formOf(json, files));
  return {
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    body: new Uint8Array(await sent.arrayBuffer()),
  };
}

/**
 * The same for a host that calls a function for each request: a `Request` goes in and a `Response` comes out. `waitUntil`
 * keeps the function alive for what follows the answer, where the host has such a thing. Rejects only where that throws.
 */
export function makeFetchHandler(
  options: Answering,
): (request: Request, waitUntil?: (after: Promise<void>) => void) => Promise<Response> {
  const answer = answering(options);
  return async (request, waitUntil) => {
    let sent: Uint8Array | null;
    try {
      sent = request.method === 'POST' ? await readBody(request.body ?? []) : new Uint8Array();
    } catch {
      return new Response(null, { status: 400 }); // Its sender is gone.
    }
    const {
      status,
      headers,
      body: back,
      afterwards,
    } = await answer({
      method: request.method,
      header: (name) => request.headers.get(name),
      body: sent,
    });
    const after = afterwards();
    if (waitUntil) waitUntil(after);
    return new Response(back === null ? null : new Uint8Array(back), { status, headers });
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (asked: Asked) => Promise<Said>,
): Promise<void> {
  // Resolves once the answer is sent, or cannot be any more: its client may be gone before there is one.
  const sent = new Promise<void>((resolve) => {
    response.once('finish', resolve).once('close', resolve);
  });
  const { status, headers, body, afterwards } = await answer({
    method: request.method ?? '',
    header: (name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? value : null;
    },
    body: request.method === 'POST' ? await readBody(request) : new Uint8Array(),
  });
  response.writeHead(status, headers).end(body);
  await sent;
  await afterwards();
}

/** `null` for one that is too long, of which the rest is not read. */
async function readBody(sent: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of sent) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whether Discord has signed a body, by Ed25519 over the time of its sending and the body as it came. */
function verifier(publicKey: string): (body: Uint8Array, header: Asked['header']) => boolean {
  const key = readKey(publicKey);
  return (body, header) => {
    const [signature, timestamp] = [header('x-signature-ed25519'), header('x-signature-timestamp')];
    if (signature === null || timestamp === null || !/^[0-9a-f]{128}$/i.test(signature)) return false;
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}

function readKey(publicKey: string): KeyObject {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
