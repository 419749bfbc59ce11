import { describe, expect, it } from 'vitest';
import { campaignPlaces, shortCampaign as short } from '../support/campaign.ts';

/* A short crash campaign; `npm run chaos` runs a long one. */

const places = campaignPlaces();

describe('killed again and again, at every step and at random instants', () => {
  it('one process on an SQLite file posts every date once', async () => {
    const result = await short({ location: places.file('club.sqlite'), kills: 16, processes: 1 });
    expect(result.kills).toBeGreaterThanOrEqual(16);
  }, 180_000);

  it('two processes on an SQLite file post every date once', async () => {
    const result = await short({ location: places.file('club-2.sqlite'), kills: 6, processes: 2 });
    expect(result.kills).toBeGreaterThanOrEqual(6);
  }, 180_000);

  it('three processes on a PostgreSQL database post every date once, though it goes away', async () => {
    const location = await places.schema();
    const result = await short({ location, kills: 4, outages: 1, outageSeconds: 6, processes: 3 });
    expect([...result.outages.values()]).toEqual([1]);
  }, 180_000);
});
