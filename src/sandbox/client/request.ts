import type { IncomingMessage } from 'node:http';

/** A fault of whoever asked, with the sentence to show and an HTTP status. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const longestBody = 100_000;

/** A page from elsewhere may not act here: it cannot send JSON without asking, and it says where it is from. */
export function mustBeOurPage({ method, headers: sent }: IncomingMessage): void {
  if (method !== 'POST') throw new ClientError(405, 'Actions are posted.');
  const isJson = sent['content-type']?.startsWith('application/json') === true;
  if (!isJson) throw new ClientError(415, 'Actions are sent as JSON.');
  if (sent.origin !== undefined && sent.origin !== `http://${sent.host}`)
    throw new ClientError(403, 'Actions come from this page only.');
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestBody) throw new ClientError(413, 'That is too long.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new ClientError(400, 'That is no JSON.');
  }
}
