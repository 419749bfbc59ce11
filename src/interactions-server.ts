import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { APIInteraction } from 'discord-api-types/v10';
import { withDeadline } from './deadline.ts';
import type { Log } from './log.ts';
import type { Response as Answer } from './respond.ts';

/*
 * Discord's interactions over HTTP: each is a request of Discord's, signed, and its answer is what the request gets back.
 * https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
 */

/** What answers: `null` for what is no interaction. Never rejects. */
export type Handle = (
  received: unknown,
) => Promise<{ readonly interaction: APIInteraction; readonly response: Answer } | null>;

interface ServerOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The application's public key, as Discord shows it: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly log: Pick<Log, 'debug' | 'error'>;
  readonly handle: Handle;
  /** What follows an answer, once Discord has it. Never rejects. */
  readonly afterwards: (interaction: APIInteraction, response: Answer) => Promise<void>;
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
  const { host, port, log } = options;
  const check = verifier(options.publicKey);
  const underWay = new Set<Promise<void>>();
  const server = createServer(
    {
      requestTimeout: sendWithinMilliseconds,
      headersTimeout: sendWithinMilliseconds,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      const task = answer(request, response, check, options).catch((err: unknown) => {
        log.error({ err }, 'a request could not be answered');
        response.destroy();
      });
      underWay.add(task);
      void task.finally(() => underWay.delete(task));
    },
  );
  server.maxRequestsPerSocket = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await withDeadline(closeWithinMilliseconds, () => Promise.allSettled(underWay), undefined);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  isDiscords: (body: Buffer, request: IncomingMessage) => boolean,
  { handle, afterwards }: ServerOptions,
): Promise<void> {
  if (request.method !== 'POST') return end(response, 405, { allow: 'POST' });
  const body = await readBody(request);
  if (body === null) return end(response, 413, { connection: 'close' });
  // Discord tries whether a false signature is refused, and takes the address away where it is not.
  if (!isDiscords(body, request)) return end(response, 401);
  let received: unknown;
  try {
    received = JSON.parse(body.toString('utf8'));
  } catch {
    return end(response, 400);
  }
  const found = await handle(received);
  if (!found) return end(response, 400);
  const { callback, files = [] } = found.response;
  await send(response, callback, files);
  await afterwards(found.interaction, found.response);
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}

/** Resolves once it is sent, or cannot be any more. */
async function send(
  response: ServerResponse,
  callback: Answer['callback'],
  files: NonNullable<Answer['files']>,
): Promise<void> {
  const sent = new Promise<void>((resolve) => {
    response.once('finish', resolve).once('close', resolve);
  });
  if (files.length === 0) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(callback));
    return sent;
  }
  const form = new FormData();
  form.set('payload_json', JSON.stringify(callback));
  for (const [number, { name, bytes }] of files.entries())
    form.set(`files[${number}]`, new Blob([new Uint8Array(bytes)]), name);
  const written = new Response(form);
  const body = Buffer.from(await written.arrayBuffer());
  response.writeHead(200, { 'content-type': written.headers.get('content-type') ?? '' }).end(body);
  return sent;
}

/** `null` for one that is too long, of which the rest is not read. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whether Discord has signed a body, by Ed25519 over the time of its sending and the body as it came. */
function verifier(publicKey: string): (body: Buffer, request: IncomingMessage) => boolean {
  const key = readKey(publicKey);
  return (body, { headers }) => {
    const [signature, timestamp] = [headers['x-signature-ed25519'], headers['x-signature-timestamp']];
    if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
    if (!/^[0-9a-f]{128}$/i.test(signature)) return false;
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}

function readKey(publicKey: string): KeyObject {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
