// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';

/*
 * The programs, put together into a few files: several hundred small ones take longer to open than to run. A cache, as
 * the code that Node compiles is one: once any source is another than it was, it is not used. In plain JavaScript: for
 * one file of types Node would load what strips them, which takes ten megabytes.
 */

const project = new URL('../', import.meta.url);
export const bundleFolder = new URL('node_modules/.cache/second-wind/bundle/', project);

/**
 * What a bundle is made of: each source as stampOf gave it, by its name from the project's folder; the size of each file of
 * the bundle in bytes; and the file that each program became.
 *
 * @typedef {{ sources: Record<string, string>, files: Record<string, number>, programs: Record<string, string> }} Manifest
 */
export const manifestFile = new URL('manifest.json', bundleFolder);

/**
 * The size of a file in bytes, and when it was last changed, in milliseconds since 1970. Throws where there is none.
 *
 * @param {string} name
 */
export function stampOf(name) {
  const { size, mtimeMs } = statSync(new URL(name, project));
  return `${size} ${mtimeMs}`;
}

/** Has the program that Node was started with run from the bundle, where there is one that is up to date. */
export function runBundled() {
  const programs = bundledPrograms();
  if (programs === null) return;
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      // The first to be resolved is the program. All others go their usual way, no slower than without this.
      hooks.deregister();
      const url = programs.get(specifier);
      return url === undefined ? next(specifier, context) : { url, format: 'module', shortCircuit: true };
    },
  });
}

/** By the address of each program, that of its bundled file; `null` without a bundle that is whole and up to date. */
export function bundledPrograms() {
  try {
    /** @type {Manifest} */
    const { sources, files, programs } = JSON.parse(readFileSync(manifestFile, 'utf8'));
    const isOld = Object.entries(sources).some(([name, stamp]) => stampOf(name) !== stamp);
    // After a power cut a file may be there, and empty.
    const isWhole = Object.entries(files).every(
      ([name, size]) => statSync(new URL(name, bundleFolder)).size === size,
    );
    if (isOld || !isWhole) return null;
    return new Map(
      Object.entries(programs).map(([name, file]) => [
        new URL(name, project).href,
        new URL(file, bundleFolder).href,
      ]),
    );
  } catch {
    return null;
  }
}
