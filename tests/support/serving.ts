import type { Sandbox } from '../../sandbox/index.ts';
import { Program } from './process.ts';

/** `npm run serve` at a port of its own, in a folder that has no settings. */
export const serve = (
  { token, url, publicKey }: Pick<Sandbox, 'token' | 'url' | 'publicKey'>,
  folder: string,
  more: Record<string, string>,
): Program =>
  new Program(
    'src/main.ts',
    ['--serve'],
    {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: url,
      DISCORD_PUBLIC_KEY: publicKey,
      LISTEN: '0',
      ...more,
    },
    folder,
  );

/** Where it listens, once it is ready. */
export async function urlOf(program: Program): Promise<string> {
  await program.says('ready, for interactions over HTTP');
  return `http://127.0.0.1:${/"port":(\d+)/.exec(program.printed)?.[1]}/`;
}
