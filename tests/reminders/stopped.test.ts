import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopNames } from '../../tools/chaos/campaign.ts';
import { shortCampaign as short } from '../support/campaign.ts';
import { makeSchema, PostgresServer } from '../support/postgres.ts';

/* The stops of a crash campaign, each once; `npm run chaos` runs a long one. */

let folder: string;
let server: PostgresServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-wind-chaos-'));
  server = await PostgresServer.open();
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// They mostly wait.
describe.concurrent('stopped on its way, to go on when another has posted', () => {
  it.each([
    ['an SQLite file', () => join(folder, 'sleeper.sqlite')],
    ['a PostgreSQL database', () => makeSchema(server.url)],
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
