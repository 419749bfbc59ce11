import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RedFlag, type Reference, shippedContent } from '../../knowledge/index.ts';

/*
 * Fills in the parts of the documentation that repeat what the code says. With --check it writes nothing, and fails
 * where a part is not up to date.
 */

const root = join(import.meta.dirname, '../..');

interface Part {
  readonly file: string;
  /** The part stands between `<!-- name -->` and `<!-- end of name -->`. */
  readonly name: string;
  readonly text: string;
}

const urgencies: Record<RedFlag['urgency'], string> = {
  emergency: 'emergency now',
  'same-day': 'same day',
  'this-week': 'this week',
  'rest-and-watch': 'rest and watch',
};

function sourceLine(key: string): string {
  const reference = shippedContent.references.find((one) => one.key === key);
  if (!reference) return key;
  const link = linkOf(reference);
  const name = link ? `[${key}](${link})` : `[${key}]`;
  return reference.status === 'verified' ? name : `${name} (not yet verified)`;
}

function linkOf({ doi, url }: Pick<Reference, 'doi' | 'url'>): string | undefined {
  return doi ? `https://doi.org/${doi}` : url;
}

function safetyTable(): string {
  const rows = shippedContent.redFlags.map(({ title, mayBe, urgency, status, sources }) =>
    [title, mayBe, urgencies[urgency], status, sources.map(sourceLine).join(', ') || '—'].join(' | '),
  );
  return [
    '| sign | may be | how soon | status | sources |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

const parts: readonly Part[] = [{ file: 'docs/safety.md', name: 'safety', text: safetyTable() }];

const stale = parts.filter(({ file, name, text }) => {
  const path = join(root, file);
  const page = readFileSync(path, 'utf8');
  const [before, , after] = page.split(new RegExp(`<!-- (?:end of )?${name} -->\\n`));
  const fresh = `${before}<!-- ${name} -->\n${text}\n<!-- end of ${name} -->\n${after}`;
  if (fresh === page) return false;
  if (!process.argv.includes('--check')) writeFileSync(path, fresh);
  return true;
});

const names = stale.map(({ file, name }) => `${file} (${name})`).join(', ');
if (stale.length > 0 && process.argv.includes('--check')) {
  process.stderr.write(`Not up to date: ${names}. Run npm run docs.\n`);
  process.exitCode = 1;
} else process.stdout.write(stale.length > 0 ? `Written: ${names}.\n` : 'Everything is up to date.\n');
