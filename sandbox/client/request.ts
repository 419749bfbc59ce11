import type { IncomingMessage } from 'node:http';
import { readBytes } from '../http.ts';

/** A fault of whoever asked, with the sentence to show and an HTTP status. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** In bytes: a file of a megabyte, written in letters, and what goes with it. */
const longestBody = 1_500_000;

/** A page from elsewhere may not act here: it cannot send JSON without asking, and it says where it is from. */
export function mustBeOurPage({ method, headers: sent }: IncomingMessage): void {
  if (method !== 'POST') throw new ClientError(405, 'Actions are posted.');
  const isJson = sent['content-type']?.startsWith('application/json') === true;
  if (!isJson) throw new ClientError(415, 'Actions are sent as JSON.');
  if (sent.origin !== undefined && sent.origin !== `http://${sent.host}`)
    throw new ClientError(403, 'Actions come from this page only.');
}

/** The body of an action. Throws a ClientError for one that is too long, or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request, longestBody);
  if (bytes === null) throw new ClientError(413, 'That is too long.');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ClientError(400, 'That is no JSON.');
  }
}
