import { openKnowledge } from '../../knowledge/index.ts';

/** Learns once what every test file needs, rather than in each of them at the same time. */
export default function setup(): void {
  openKnowledge().clubLife();
}
