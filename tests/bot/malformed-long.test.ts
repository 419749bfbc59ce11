import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openInMemoryBot } from '../support/in-memory-bot.ts';
import { anything, refused } from '../support/malformed.ts';

/* The same as malformed.test.ts, often enough to be believed; for `npm run test:long`. */

it('100,000 malformed interactions get a valid answer or none', async () => {
  const bot = await openInMemoryBot();
  try {
    await fc.assert(
      fc.asyncProperty(anything, async (received) => {
        expect(refused(await bot.respond(received))).toEqual([]);
      }),
      { numRuns: 100_000 },
    );
  } finally {
    await bot.close();
  }
}, 600_000);
