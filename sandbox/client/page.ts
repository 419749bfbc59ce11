import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** One file of the page as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
  readonly tag: string;
}

/** Nothing but what this server sends, and no script in the page's text, whatever a message holds. */
export const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const source = join(import.meta.dirname, '../page');

/** The page, put together from its sources now: nothing is built beforehand, so nothing can be out of date. */
export async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const [script, html, style] = await Promise.all([
    bundle(),
    readFile(join(source, 'index.html')),
    readFile(join(source, 'style.css')),
  ]);
  return new Map([
    ['/', file('text/html; charset=utf-8', html)],
    ['/style.css', file('text/css; charset=utf-8', style)],
    ['/page.js', file('text/javascript; charset=utf-8', script)],
  ]);
}

async function bundle(): Promise<Buffer> {
  const build = await rolldown({
    input: join(source, 'main.tsx'),
    platform: 'browser',
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  return Buffer.from(output.map((part) => ('code' in part ? part.code : '')).join('\n'));
}

function file(type: string, body: Buffer): PageFile {
  return { type, body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"` };
}
