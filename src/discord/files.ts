import { fetch } from 'undici';
import { wayOut } from '../proxied.ts';

/** Where Discord keeps what is sent to it: https://discord.com/developers/docs/reference#signed-attachment-cdn-urls. */
const placesOfDiscord: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
/** The answer that somebody waits for has 2.5 s, and what is in the file is looked at as well. */
const patienceMilliseconds = 1500;

/**
 * Reads a file of at most `most` bytes from Discord's own places and from nowhere else; `apiUrl` is a place of its own where
 * it is not Discord's. Gives `null` for anything else, or when it does not come in time; never throws.
 */
export function fileReader(apiUrl: string): (url: string, most: number) => Promise<Uint8Array | null> {
  const { hostname, origin } = new URL(apiUrl);
  const places = hostname === 'discord.com' ? placesOfDiscord : [...placesOfDiscord, origin];
  const dispatcher = wayOut();
  return async (url, most) => {
    const from = URL.parse(url);
    if (!from || !places.includes(from.origin)) return null;
    try {
      const signal = AbortSignal.timeout(patienceMilliseconds);
      const response = await fetch(from, { redirect: 'error', signal, dispatcher });
      return response.ok && response.body ? await readAtMost(response.body, most) : null;
    } catch {
      return null;
    }
  };
}

async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
