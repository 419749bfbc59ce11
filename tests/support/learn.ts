import { openKnowledge } from '../../knowledge/index.ts';
import { makeBundle } from '../../tools/bundle.ts';

/** Learns, and puts the programs together, once for all test files, rather than in each of them at the same time. */
export default async function setup(): Promise<void> {
  openKnowledge().clubLife();
  await makeBundle();
}
