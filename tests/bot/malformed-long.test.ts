import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openInMemoryBot } from '../support/in-memory-bot.ts';
import { anything, refused } from '../support/malformed.ts';

/* The same as malformed.test.ts, often enough to be believed; for `npm run test:long`. */

it('100,000 malformed interactions get a valid answer or none', async () => {
  const bot = await openInMemoryBot();
  try {
    // To expect something a hundred thousand times takes longer than to answer.
    const isAnswered = fc.asyncProperty(anything, async (received) => {
      const faults = refused(await bot.respond(received));
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
    });
    await expect(fc.assert(isAnswered, { numRuns: 100_000 })).resolves.toBeUndefined();
  } finally {
    await bot.close();
  }
}, 600_000);
