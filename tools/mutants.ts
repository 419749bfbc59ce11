import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { showProgress } from '../src/cli/progress.ts';
import { machineLine } from './machine.ts';
import { renewPart } from './page.ts';
import { root } from './root.ts';

/*
 * Puts small faults into the code, one at a time, and asks the tests whether they notice: a fault that lives is a
 * promise that nothing holds. `npm run mutants -- --count 60 --seed 1`; `--write` puts the score into CONTRIBUTING.md.
 * It works in a copy of the checkout.
 */

/** What is changed, and the tests that are to notice. */
const rooms = [
  {
    folder: 'knowledge/finding',
    tests: ['tests/answers', 'tests/commands/answers.test.ts'],
  },
  {
    folder: 'src/reminders',
    tests: ['tests/reminders/{held,once,organiser,trouble,schedule,poster,database}.test.ts'],
  },
  {
    folder: 'src/discord',
    tests: [
      'tests/reminders/poster.test.ts',
      'tests/bot',
      'tests/cli/application.test.ts',
      'tests/commands/reminder.test.ts',
    ],
  },
  { folder: 'commands/kit', tests: ['tests/commands'] },
] as const;

/** Small faults, each as people make them. A line is changed at one place. */
const faults: readonly (readonly [name: string, find: RegExp, put: string])[] = [
  ['=== for !==', / !== /g, ' === '],
  ['!== for ===', / === /g, ' !== '],
  ['<= for <', / < /g, ' <= '],
  ['>= for >', / > /g, ' >= '],
  ['< for <=', / <= /g, ' < '],
  ['> for >=', / >= /g, ' > '],
  ['|| for &&', / && /g, ' || '],
  ['&& for ||', / \|\| /g, ' && '],
  ['false for true', /\btrue\b/g, 'false'],
  ['true for false', /\bfalse\b/g, 'true'],
  ['- for +', / \+ (?=[\d(a-z])/g, ' - '],
  ['+ for -', / - (?=[\d(a-z])/g, ' + '],
  ['the other branch', /\bif \((?=[^!])/g, 'if (!'],
  ['no "not"', /\bif \(!/g, 'if ('],
  ['never returns here', /^(\s+)return;$/g, '$1;'],
  ['every for some', /\.some\(/g, '.every('],
  ['some for every', /\.every\(/g, '.some('],
  ['max for min', /Math\.min\(/g, 'Math.max('],
  ['min for max', /Math\.max\(/g, 'Math.min('],
  ['twice as much', /(?<=^const \w+ = )(\d[\d_.]*)(?=;)/g, '2 * $1'],
];

interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly fault: string;
  readonly code: string;
  readonly tests: readonly string[];
}

/** Every fault at every place of the rooms. Comments, imports and types are left alone. */
function allMutants(): Mutant[] {
  return rooms.flatMap(({ folder, tests }) =>
    readdirSync(join(root, folder), { encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const file = join(folder, name);
        const lines = readFileSync(join(root, file), 'utf8').split('\n');
        return lines.flatMap((line, at) =>
          isCode(line)
            ? faults.flatMap(([fault, find, put]) =>
                [...line.matchAll(find)].map(({ index }) => ({
                  file,
                  line: at + 1,
                  fault,
                  code: [
                    ...lines.slice(0, at),
                    changedAt(line, index, find, put),
                    ...lines.slice(at + 1),
                  ].join('\n'),
                  tests,
                })),
              )
            : [],
        );
      }),
  );
}

/** A line with the one match that begins at a place put otherwise. */
function changedAt(line: string, index: number, find: RegExp, put: string): string {
  const here = new RegExp(find.source, 'y');
  here.lastIndex = index;
  return line.replace(here, put);
}

const isCode = (line: string) =>
  !/^\s*(?:\/\/|\/\*|\*|import\b|export type\b|type\b|\| \{|readonly\b|throw new)/.test(line) &&
  !/=> (?:boolean|void|string)/.test(line);

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whether the tests fail in a folder; a fault that makes them run for ever counts as noticed. */
function fails(folder: string, tests: readonly string[]): Promise<boolean> {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const run = spawn(
    process.execPath,
    [vitest, 'run', '--project', 'sqlite', '--bail', '1', ...tests, '--exclude', 'tests/bot/image.test.ts'],
    { cwd: folder, stdio: 'ignore', timeout: 240_000 },
  );
  return new Promise((resolve) => {
    run.on('close', (code) => resolve(code !== 0));
  });
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    room: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const random = randomFrom(Number(values.seed));
const chosen = allMutants()
  .filter(({ file }) => values.room === undefined || file.startsWith(values.room))
  .map((mutant) => ({ mutant, at: random() }))
  .toSorted((a, b) => a.at - b.at)
  .slice(0, Number(values.count))
  .map(({ mutant }) => mutant);

const folder = mkdtempSync(join(tmpdir(), 'second-wind-mutants-'));
const lived: Mutant[] = [];
try {
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !/^(?:node_modules|\.git)(?:$|[\\/])/.test(relative(root, path)),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [index, mutant] of chosen.entries()) {
    showProgress(index / chosen.length, 'mutants');
    const whole = readFileSync(join(folder, mutant.file), 'utf8');
    writeFileSync(join(folder, mutant.file), mutant.code);
    if (!(await fails(folder, mutant.tests))) {
      lived.push(mutant);
      process.stdout.write(`lives: ${mutant.file}:${mutant.line} ${mutant.fault}\n`);
    }
    writeFileSync(join(folder, mutant.file), whole);
  }
  showProgress(1, 'mutants');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const killed = chosen.length - lived.length;
const text = `${killed} of ${chosen.length} small faults are noticed (${((killed / chosen.length) * 100).toFixed(0)} %), chosen by seed ${values.seed} from all places of ${rooms.map(({ folder: room }) => `\`${room}\``).join(', ')}. ${machineLine()}.`;
process.stdout.write(`${text}\n`);
if (values.write) renewPart({ file: 'CONTRIBUTING.md', name: 'mutants', text });
