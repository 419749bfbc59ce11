import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Refusal } from './refusals.ts';

/** Where Discord puts the faults of a field. */
const errorsKey = '_errors';

/** An answer that is an error, in Discord's own form. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly refusals: readonly Refusal[];
  constructor(status: number, code: number, message: string, refusals: readonly Refusal[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.refusals = refusals;
  }

  toJSON(): object {
    // Without a prototype, so that a field may be called anything.
    const empty = () => Object.create(null) as Record<string, unknown>;
    const errors = empty();
    for (const { path, code, message } of this.refusals) {
      let at = errors;
      for (const step of path === '' ? [] : path.split('.')) {
        at[step] ??= empty();
        at = at[step] as Record<string, unknown>;
      }
      const earlier = at[errorsKey];
      at[errorsKey] = [...(Array.isArray(earlier) ? earlier : []), { code, message }];
    }
    return { message: this.message, code: this.code, ...(this.refusals.length > 0 ? { errors } : {}) };
  }
}

/** Refuses a body with everything that is wrong with it (50035). */
export function refuseIfAny(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new ApiError(400, 50035, 'Invalid Form Body', refusals);
}

/** A file that came with a request. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** What a route answers: `undefined` is 204. */
type Handler = (request: Request) => unknown;

export interface Route {
  /** As Discord's documentation writes it: `POST /channels/:channel/messages`. */
  readonly name: string;
  /** Routes that carry their own token in the address need no bot token. */
  readonly open?: boolean;
  readonly handle: Handler;
}

/** One way to fail, for as many matching requests as `times` says. */
export interface Fault {
  /** A route's name, such as `POST /channels/:channel/messages`. */
  readonly route: string;
  readonly kind:
    | '429'
    | '500'
    /** The request is carried out, and answered by 500 all the same. */
    | '500-after'
    /** The connection is cut before anything happens. */
    | 'cut'
    /** The request is carried out, and then the connection is cut. */
    | 'cut-after'
    /** The request, and so its answer, waits until `released` resolves. */
    | 'slow'
    /** The request is carried out, and its answer waits until `released` resolves. */
    | 'slow-after'
    /** Nothing is carried out, and a sign-in page is sent instead, with 200: a café's network. */
    | 'captive'
    /** Nothing is carried out, and `answer` is sent instead: what stands between says yes, or sends elsewhere. */
    | 'answer'
    /** The request is carried out, and `answer` is sent instead of Discord's own. */
    | 'answer-after'
    /** Refused with `refusal`. */
    | 'refuse';
  readonly times: number;
  /** For 429: seconds to wait, and whose limit it is. */
  readonly retryAfter?: number;
  readonly scope?: 'user' | 'global' | 'shared';
  readonly released?: Promise<void>;
  readonly refusal?: { readonly status: number; readonly code: number; readonly message: string };
  readonly answer?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly text?: string;
  };
  /** Called each time a request has met it: once it is carried out, where it is. */
  readonly onMet?: () => void;
}

/** Answers a request and says so, or leaves it to Discord's own interface. */
export type Mounted = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

export class RestServer {
  readonly http: Server;
  /** How many requests to each route were answered. */
  readonly answered = new Map<string, number>();
  readonly #routes: readonly {
    readonly route: Route;
    readonly method: string;
    readonly pattern: RegExp;
    readonly names: readonly string[];
  }[];
  /** The bot's; `null` where it was reset to one that nobody knows. */
  #token: string | null;
  #faults: { fault: Fault; left: number }[] = [];
  /** What stands beside Discord's own interface. */
  mounted: Mounted | null = null;
  readonly #changed: () => void;
  readonly #fileAt: (path: string) => Upload | undefined;

  /**
   * `now` gives epoch milliseconds: every answer says what time it is, as Discord's do. `fileAt` gives what lies at a path
   * of the place where Discord keeps files.
   */
  constructor(
    token: string,
    routes: readonly Route[],
    {
      changed,
      now,
      fileAt,
    }: {
      readonly changed: () => void;
      readonly now: () => number;
      readonly fileAt: (path: string) => Upload | undefined;
    },
  ) {
    this.#token = token;
    this.#changed = changed;
    this.#fileAt = fileAt;
    this.#routes = routes.map((route) => {
      const [method = '', path = ''] = route.name.split(' ');
      const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      return { route, method, names, pattern: new RegExp(`^/api/v10${path.replace(/:\w+/g, '([^/]+)')}$`) };
    });
    this.http = createServer((request, response) => {
      // Whatever the answer, it says the time of this Discord and not of the machine.
      response.sendDate = false;
      response.setHeader('date', new Date(now()).toUTCString());
      this.#serve(request, response).catch((error: unknown) => {
        // Whatever a stranger sends must not end the program; half an answer cannot be mended.
        if (response.headersSent || response.destroyed) return void response.destroy();
        const message = error instanceof Error ? error.message : String(error);
        response.writeHead(500, { 'content-type': 'application/json', connection: 'close' });
        response.end(JSON.stringify({ code: 0, message: `500: ${message}` }));
      });
    });
    this.http.keepAliveTimeout = 60_000;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  fail(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times });
  }

  /** Whether the next request to a route will fail. */
  fails(route: string): boolean {
    return this.#faults.some(({ fault, left }) => left > 0 && fault.route === route);
  }

  /** Ends every fault of a route that is not used up. */
  heal(route: string): void {
    this.#faults = this.#faults.filter(({ fault }) => fault.route !== route);
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.http.once('error', (error: NodeJS.ErrnoException) => {
        const taken = error.code === 'EADDRINUSE';
        reject(
          taken
            ? new Error(
                `Port ${port} on 127.0.0.1 is already in use. Choose another, or 0 for any free one. (PORT_IN_USE)`,
                { cause: error },
              )
            : error,
        );
      });
      this.http.listen(port, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) {
      response.writeHead(400, { connection: 'close' });
      return void response.end();
    }
    if (!isLoopback(request.headers.host)) {
      response.writeHead(403, { 'content-type': 'application/json', connection: 'close' });
      return void response.end(
        JSON.stringify(new ApiError(403, 0, 'This Discord answers on loopback only.')),
      );
    }
    if (this.mounted?.(request, response, url)) return;
    const file = request.method === 'GET' ? this.#fileAt(url.pathname) : undefined;
    if (file) {
      response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length });
      return void response.end(file.bytes);
    }
    const found = this.#routes
      .map((one) => ({
        ...one,
        match: one.method === request.method ? one.pattern.exec(url.pathname) : null,
      }))
      .find(({ match }) => match !== null);
    const name = found?.route.name ?? `${request.method} (unknown)`;
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      // An empty answer that claims to be JSON makes a client try to parse it.
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      // What was refused half-read cannot carry another request.
      const close: Record<string, string> = request.complete ? {} : { connection: 'close' };
      response.writeHead(status, { ...type, ...rateLimitHeaders(name), ...headers, ...close });
      response.end(body === undefined ? undefined : JSON.stringify(body));
      this.answered.set(name, (this.answered.get(name) ?? 0) + 1);
      this.#changed();
    };
    try {
      const bytes = await readBytes(request, largestBody);
      if (bytes === null) throw new ApiError(413, 40005, 'Request entity too large');
      if (!found?.match) throw new ApiError(404, 0, '404: Not Found');
      const fault = this.#takeFault(name);
      const isMetAfter = fault?.kind.endsWith('-after');
      if (!isMetAfter) fault?.onMet?.();
      if (fault?.kind === 'slow') await fault.released;
      if (fault?.kind === 'cut') return void request.socket.destroy();
      if (fault?.kind === 'refuse' && fault.refusal)
        throw new ApiError(fault.refusal.status, fault.refusal.code, fault.refusal.message);
      if (fault?.kind === '500') throw new ApiError(500, 0, '500: Internal Server Error');
      if (fault?.kind === 'captive') {
        response.writeHead(200, { 'content-type': 'text/html' });
        return void response.end('<h1>Welcome to our network</h1>');
      }
      if (fault?.kind === 'answer') return sendStrange(response, fault);
      if (fault?.kind === '429') return this.#limit(answer, fault);
      const isBots = this.#token !== null && request.headers.authorization === `Bot ${this.#token}`;
      if (!found.route.open && !isBots) {
        throw new ApiError(401, 0, '401: Unauthorized');
      }
      const params = Object.fromEntries(
        found.names.map((key, index) => [key, decoded(found.match?.[index + 1] ?? '')]),
      );
      const result = await found.route.handle({
        params,
        query: url.searchParams,
        ...(await parseBody(bytes, request.headers['content-type'] ?? '')),
      });
      if (isMetAfter) fault?.onMet?.();
      if (fault?.kind === 'slow-after') await fault.released;
      if (fault?.kind === 'cut-after') return void request.socket.destroy();
      if (fault?.kind === 'answer-after') return sendStrange(response, fault);
      if (fault?.kind === '500-after') throw new ApiError(500, 0, '500: Internal Server Error');
      answer(result === undefined ? 204 : 200, result);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      answer(error.status, error);
    }
  }

  #limit(
    answer: (status: number, body: unknown, headers: Record<string, string>) => void,
    fault: Fault,
  ): void {
    const { retryAfter = 0.1, scope = 'user' } = fault;
    answer(
      429,
      { message: 'You are being rate limited.', retry_after: retryAfter, global: scope === 'global' },
      {
        'retry-after': String(Math.ceil(retryAfter)),
        'x-ratelimit-scope': scope,
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String(retryAfter),
        ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
      },
    );
  }

  /** From now on every request with the token is refused. */
  resetToken(): void {
    this.#token = null;
  }

  #takeFault(route: string): Fault | undefined {
    const next = this.#faults.find(({ fault, left }) => left > 0 && fault.route === route);
    if (next) next.left -= 1;
    return next?.fault;
  }
}

function sendStrange(response: ServerResponse, { answer }: Fault): void {
  const { status = 200, headers = {}, text } = answer ?? {};
  response.writeHead(status, headers);
  response.end(text);
}

function rateLimitHeaders(route: string): Record<string, string> {
  return {
    'x-ratelimit-bucket': Buffer.from(route).toString('base64url').slice(0, 32),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset-after': '1',
  };
}

/** A page elsewhere that points its own name at 127.0.0.1 must not get in. */
export function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ApiError(400, 50035, 'Invalid Form Body');
  }
}

/** In bytes; Discord takes 10 MB of files. */
const largestBody = 12_000_000;

/** A request's body; `null` for one of more bytes than this, of which the rest is not read. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** JSON as it is, or the `payload_json` of a form, and the files that the form carries. */
export async function parseBody(bytes: Buffer, type: string): Promise<Pick<Request, 'body' | 'files'>> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  try {
    if (!type.startsWith('multipart/form-data'))
      return { body: JSON.parse(bytes.toString('utf8')), files: [] };
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    const payload = form.get('payload_json');
    const given = [...form.values()].filter((value) => value instanceof File);
    const files = given.map(async (file) => ({
      name: file.name,
      type: file.type || 'application/octet-stream',
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    return { body: JSON.parse(typeof payload === 'string' ? payload : ''), files: await Promise.all(files) };
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  }
}
