import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import bundled, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { root } from '../root.ts';

const require = createRequire(import.meta.url);
const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '..');
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  version: string;
};
const cache = join(root, `node_modules/.cache/second-wind/chromium-${version}`);
const isBundled = process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks the Chromium that npm brings for Linux on x64, with its libraries and fonts, unless that was done before.
 * Elsewhere it does nothing.
 */
export async function unpackBrowser(): Promise<void> {
  if (!isBundled || existsSync(cache)) return;
  const fresh = `${cache}-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const { TMPDIR } = process.env;
  // The only way to say where; its own place is shared with every other version on the machine.
  process.env.TMPDIR = fresh;
  try {
    await bundled.executablePath();
    await inflate(join(packageFolder, 'bin/al2023.tar.br'));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  await writeFile(join(fresh, 'fonts.conf'), fontSettings);
  await rename(fresh, cache).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true });
    // Whoever else unpacked it meanwhile was first.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

/** Two families and nothing of the machine's own, so that the page looks the same wherever it is drawn. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(cache, 'fonts')}</dir>
  <dir>${join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf')}</dir>
  <cachedir>${join(cache, 'font-cache')}</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;

/**
 * A real Chromium that can look at 127.0.0.1 and at nothing else: the one that npm brings on Linux x64, an installed
 * Chrome or Chromium elsewhere. Rejects when there is none.
 */
export async function openBrowser(): Promise<Browser> {
  const shared: LaunchOptions = {
    // Nobody listens there: whatever a page asks for from outside fails at once.
    proxy: { server: 'http://127.0.0.1:9', bypass: '127.0.0.1' },
  };
  if (process.platform !== 'linux') return chromium.launch({ ...shared, channel: 'chrome' });
  if (!isBundled) return chromium.launch({ ...shared, executablePath: '/usr/bin/chromium' });
  await unpackBrowser();
  const environment = { ...process.env, FONTCONFIG_FILE: join(cache, 'fonts.conf') };
  const options: LaunchOptions = {
    ...shared,
    executablePath: join(cache, 'chromium'),
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', '--disable-lcd-text'],
  };
  // A system that is older than the libraries brought needs its own.
  return chromium
    .launch({ ...options, env: { ...environment, LD_LIBRARY_PATH: join(cache, 'al2023/lib') } })
    .catch(() => chromium.launch({ ...options, env: environment }));
}
