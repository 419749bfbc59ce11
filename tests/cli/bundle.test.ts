import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFolder, type Manifest, manifestFile } from '../../src/bundle.js';
import { root } from '../../tools/root.ts';
import { makeFolder } from '../support/folder.ts';

/* The programs as `npm ci` puts them together. The other tests of programs run them so as well. */

describe('the bundle of the programs', () => {
  it('holds every program of src/ that npm starts', () => {
    const { programs }: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const started = Object.values<string>(scripts).flatMap(
      (script) => /src\/\S+\.ts/.exec(script)?.[0] ?? [],
    );
    expect(Object.keys(programs).toSorted()).toEqual([...new Set(started)].toSorted());
    for (const file of Object.values(programs)) expect(existsSync(new URL(file, bundleFolder))).toBe(true);
  });

  it('answers as the sources do, letter by letter', () => {
    const ask = (before: readonly string[]) =>
      execFileSync(
        process.execPath,
        [...before, 'src/cli/ask.ts', '--explain', 'why are my quads sore? “naïve” Größe ✓'],
        { cwd: root, encoding: 'utf8' },
      );
    const bundled = ask(['--import', './src/require-node.js']);
    expect(bundled).toContain('DOMS');
    expect(bundled).toBe(ask([]));
  });

  it('is what runs while it is whole, and until a source is another than it was', () => {
    const project = makeFolder();
    for (const folder of ['src', 'node_modules/.cache/second-wind/bundle'])
      mkdirSync(join(project, folder), { recursive: true });
    for (const name of ['require-node.js', 'bundle.js'])
      cpSync(join(root, 'src', name), join(project, 'src', name));
    const write = (name: string, text: string) => writeFileSync(join(project, name), text);
    write('package.json', '{ "type": "module" }');
    write('src/program.ts', 'import "./part.ts";');
    write('src/part.ts', 'console.log("the sources");');
    const says = () =>
      execFileSync(process.execPath, ['--import', './src/require-node.js', 'src/program.ts'], {
        cwd: project,
        encoding: 'utf8',
      }).trim();
    expect(says()).toBe('the sources');

    const { size, mtimeMs } = statSync(join(project, 'src/part.ts'));
    const cache = 'node_modules/.cache/second-wind/bundle';
    const program = 'console.log("the bundle");';
    write(`${cache}/program.mjs`, program);
    write(
      `${cache}/manifest.json`,
      JSON.stringify({
        files: { 'program.mjs': program.length },
        sources: { 'src/part.ts': `${size} ${mtimeMs}` },
        programs: { 'src/program.ts': 'program.mjs' },
      }),
    );
    expect(says()).toBe('the bundle');

    write(`${cache}/program.mjs`, '');
    expect(says()).toBe('the sources');
    write(`${cache}/program.mjs`, program);
    expect(says()).toBe('the bundle');

    write('src/part.ts', 'console.log("the sources, changed");');
    expect(says()).toBe('the sources, changed');
    rmSync(project, { recursive: true });
  });
});
