import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import packageFile from '../package.json' with { type: 'json' };
import { bundledPrograms, bundleFolder, type Manifest, manifestFile, stampOf } from '../src/bundle.js';
import { root } from './root.ts';

/*
 * Puts the programs of src/ that package.json starts together with all that they need; src/bundle.js says what for. `npm ci`
 * does it at its end. Where rolldown is not installed, which is a tool of development, they run from their sources.
 */

const scripts = Object.values(packageFile.scripts).join('\n');
const programs = [...new Set(scripts.match(/(?<= )src\/[\w/-]+\.ts/g))];
/** What is left where it is: proxied.ts changes the `ws` that discord.js has. */
const external = ['ws', 'https-proxy-agent'];

const folder = fileURLToPath(bundleFolder);
const isOurs = (id: string) => id.startsWith(`${root}${sep}`) && !id.includes('node_modules');
const named = (id: string) => relative(root, id).replaceAll(sep, '/');
/** A program that runs from an older bundle may still open more of it. */
const keptMilliseconds = 24 * 3_600_000;

/** What a source finds from where it stands is found from the bundle as well. */
const places: Plugin = {
  name: 'places',
  transform(code, id) {
    if (!isOurs(id) || !code.includes('import.meta.url')) return null;
    const place = JSON.stringify(relative(folder, id).replaceAll(sep, '/'));
    return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
  },
};

/** Node keeps the text of its files in memory, and twice as much of one with a single character that is not of ASCII. */
const inAscii = (code: string) =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Makes the bundle, unless it is up to date. Throws what rolldown throws. */
export async function makeBundle(): Promise<void> {
  if (bundledPrograms() !== null) return;
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: programs.map((program) => join(root, program)),
    platform: 'node',
    // Of a package in two forms, one: discord.js asks for the older form of what we ask for in the newer.
    resolve: { conditionNames: ['node', 'require', 'default'] },
    external,
    logLevel: 'silent',
    plugins: [places],
  });
  const { output } = await build.generate({
    format: 'esm',
    entryFileNames: '[name]-[hash].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    // An error is logged by the name of its class.
    keepNames: true,
    comments: false,
  });
  await build.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  const sources = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.filter(isOurs).map(named)));
  const ways = ['package.json', 'package-lock.json', 'src/bundle.js', 'tools/bundle.ts'];
  const files = new Map(chunks.map(({ fileName, code }) => [fileName, inAscii(code)]));
  const manifest: Manifest = {
    // In ASCII a character is a byte.
    files: Object.fromEntries([...files].map(([name, code]) => [name, code.length])),
    sources: Object.fromEntries([...sources, ...ways].map((name) => [name, stampOf(name)])),
    programs: Object.fromEntries(
      chunks.flatMap(({ isEntry, facadeModuleId, fileName }) =>
        isEntry && facadeModuleId ? [[named(facadeModuleId), fileName]] : [],
      ),
    ),
  };
  keep(files, manifest);
}

/** Whoever starts meanwhile finds a whole one, this or the one before: what says which files it has comes last. */
function keep(files: ReadonlyMap<string, string>, manifest: Manifest): void {
  mkdirSync(folder, { recursive: true });
  const write = (path: string, text: string) => {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, path);
  };
  for (const [name, code] of files) write(join(folder, name), code);
  write(fileURLToPath(manifestFile), JSON.stringify(manifest, null, 2));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > keptMilliseconds) rmSync(path, { force: true });
  }
}

if (import.meta.main)
  await makeBundle().catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stdout.write(
      'Without the tools of development the bot runs from its sources, and starts a little later.\n',
    );
  });
