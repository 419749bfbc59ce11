import type { Reference } from '../../knowledge/index.ts';

/** One line a source, as small print. */
export function referenceList(references: readonly Reference[]): string {
  if (references.length === 0) return '-# No source that we could check is listed for this.';
  return references.map((reference) => `-# ${citation(reference)}`).join('\n');
}

function citation({ citation: words, doi, url }: Reference): string {
  const address = doi === undefined ? url : `https://doi.org/${doi}`;
  // Parentheses in a DOI would end the link early.
  const link = address?.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return link === undefined ? words : `${words} [${doi === undefined ? 'Page' : 'DOI'}](<${link}>)`;
}
