import { openKnowledge } from '../../knowledge/index.ts';

/** What is known, opened once for all tests that run in one process: it never changes. */
export const knowledge = openKnowledge();
