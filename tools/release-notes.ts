import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/* Prints a version's section of CHANGELOG.md: `node tools/release-notes.ts 0.2.0`. */

const [version = ''] = process.argv.slice(2);
const sections = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m);
const section = sections.find((one) => one.startsWith(`${version} `));
if (version === '' || section === undefined) {
  process.stderr.write(`CHANGELOG.md has no section "## ${version} – YYYY-MM-DD".\n`);
  process.exitCode = 1;
} else process.stdout.write(`${section.split('\n').slice(1).join('\n').trim()}\n`);
