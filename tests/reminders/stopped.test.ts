import { describe, expect, it } from 'vitest';
import { stopNames } from '../../tools/chaos/campaign.ts';
import { campaignPlaces, shortCampaign as short } from '../support/campaign.ts';

/* The stops of a crash campaign, each once; `npm run chaos` runs a long one. */

const places = campaignPlaces();

// They mostly wait.
describe.concurrent('stopped on its way, to go on when another has posted', () => {
  it.each([
    ['an SQLite file', () => places.file('sleeper.sqlite')],
    ['a PostgreSQL database', () => places.schema()],
  ])(
    'a process on %s posts no date twice, wherever it stood still',
    async (_, locate) => {
      const stops = stopNames.length;
      const result = await short({ location: await locate(), kills: 0, stops, processes: 1 });
      expect(result.stopsAt).toEqual(new Map(stopNames.map((where) => [where, 1])));
    },
    // A busy machine may need longer for what a stopped process holds.
    400_000,
  );
});
