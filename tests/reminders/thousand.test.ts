import { expect, it } from 'vitest';
import { burst } from '../../tools/burst.ts';
import { tips } from './harness.ts';

/* A thousand servers at once; `npm run bench:reminders` prints the same. */

it('a thousand reminders due at once all go out, those due first first, within Discord’s limit and flat memory', async () => {
  const seen = await burst(1000, { tips, causes: tips, faqs: tips, more: tips });
  expect(seen).toMatchObject({ posts: 1000, servers: 1000, overTheLimit: 0, outOfOrder: 0 });
  expect(seen.heapGrowth).toBeLessThan(10);
}, 90_000);
