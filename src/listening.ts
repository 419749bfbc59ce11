import type { Server } from 'node:http';

/**
 * A server of HTTP, as Node gives it. Not imported: that would open all that `node:http` offers, a WebSocket of its own among
 * it, which takes a start 30 ms longer.
 */
export const { createServer } = process.getBuiltinModule('node:http');

/** A host, and a port of it; 0 for any free one. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** Nothing can be taken where a setting says. */
class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code = 'PORT_NOT_TO_BE_HAD';
}

const why: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program. Stop that, or choose another port',
  EACCES: 'may not be used by this user. Choose one above 1023',
  EADDRNOTAVAIL: 'is not of this machine. Choose 127.0.0.1 for itself alone, or 0.0.0.0 for everybody',
  ENOTFOUND: 'is nowhere to be found. Choose 127.0.0.1 for itself alone, or 0.0.0.0 for everybody',
};

/** Resolves with the port once the server listens. Throws an error that names the setting and says what to do. */
export async function listen(server: Server, { host, port }: Listening, setting: string): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const reason = why[String(Reflect.get(Object(error), 'code'))] ?? `cannot be used (${String(error)})`;
    throw new ListenError(`The place in ${setting}, ${host}:${port}, ${reason}. (PORT_NOT_TO_BE_HAD)`, {
      cause: error,
    });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
