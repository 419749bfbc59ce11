import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** A part of a page that a program writes: what stands between `<!-- name -->` and `<!-- end of name -->`. */
export interface Part {
  /** From the project's folder: `docs/safety.md`. */
  readonly file: string;
  readonly name: string;
  /** Without the line's end after it. */
  readonly text: string;
}

/**
 * Writes a part into its page, unless `onlyCheck`. Returns whether the page was not up to date. Throws an Error that
 * names the page and the marks when they do not stand there exactly once.
 */
export function renewPart({ file, name, text }: Part, onlyCheck = false): boolean {
  const path = join(root, file);
  const page = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->\n`];
  const [before = '', rest = '', ...moreBegins] = page.split(begin);
  const [, after, ...moreEnds] = rest.split(end);
  if (after === undefined || moreBegins.length > 0 || moreEnds.length > 0)
    throw new Error(`${file} needs exactly one "${begin.trim()}" and one "${end.trim()}" after it.`);
  const fresh = `${before}${begin}${text}\n${end}${after}`;
  if (fresh === page) return false;
  if (!onlyCheck) writeFileSync(path, fresh);
  return true;
}
