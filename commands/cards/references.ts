import type { Reference } from '../../knowledge/index.ts';

/** One line a source, as small print. */
export function referenceList(references: readonly Reference[]): string {
  if (references.length === 0) return '-# No source that we could check is listed for this.';
  return references.map((reference) => `-# ${citation(reference)}`).join('\n');
}

/** Where a source can be read, or `undefined` where no address is known. */
export const addressOf = ({ doi, url }: Pick<Reference, 'doi' | 'url'>): string | undefined =>
  doi === undefined ? url : `https://doi.org/${doi}`;

function citation(reference: Reference): string {
  const { citation: words, doi } = reference;
  // Parentheses in a DOI would end the link early.
  const link = addressOf(reference)?.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return link === undefined ? words : `${words} [${doi === undefined ? 'Page' : 'DOI'}](<${link}>)`;
}
