import { describe, expect, it } from 'vitest';
import { stopNames } from '../../tools/chaos/campaign.ts';
import { campaignPlaces, shortCampaign as short } from '../support/campaign.ts';

/* The stops of a crash campaign, each once; `npm run chaos` runs a long one. */

const places = campaignPlaces();

// They mostly wait: each half of the stops has a database of its own, and all go on side by side.
const halves = [stopNames.slice(0, 4), stopNames.slice(4)];
describe.concurrent('stopped on its way, to go on when another has posted', () => {
  describe.concurrent.each([
    ['an SQLite file', (half: number) => places.file(`sleeper-${half}.sqlite`)],
    ['a PostgreSQL database', () => places.schema()],
  ])('a process on %s posts no date twice', (_, locate) => {
    it.each(halves.map((stopsWhere, half) => ({ half, stopsWhere })))(
      'wherever it stood still: $stopsWhere',
      async ({ half, stopsWhere }) => {
        const stops = stopsWhere.length;
        const location = await locate(half);
        const result = await short({ location, kills: 0, stops, stopsWhere, processes: 1 });
        expect(result.stopsAt).toEqual(new Map(stopsWhere.map((where) => [where, 1])));
      },
      // A busy machine may need longer for what a stopped process holds.
      400_000,
    );
  });
});
