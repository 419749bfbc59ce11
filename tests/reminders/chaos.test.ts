import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CampaignOptions, runCampaign } from '../../tools/chaos/campaign.ts';
import { makeSchema, PostgresServer } from '../support/postgres.ts';

/* A short crash campaign; `npm run chaos` runs a long one. */

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

const short = (options: Pick<CampaignOptions, 'location' | 'kills' | 'stops' | 'processes'>) =>
  runCampaign({ seed: 11, onProgress: () => {}, ...options });

describe('killed again and again, at every step and at random instants', () => {
  it('one process on an SQLite file posts every date once', async () => {
    const result = await short({ location: join(folder, 'club.sqlite'), kills: 30, processes: 1 });
    expect(result.kills).toBeGreaterThanOrEqual(30);
    expect([result.missing, result.doubled]).toEqual([[], []]);
    expect(result.posts).toBe(result.due);
  }, 120_000);

  it('and stopped on its way, to go on when another has posted, posts no date twice', async () => {
    const result = await short({
      location: join(folder, 'sleeper.sqlite'),
      kills: 8,
      stops: 3,
      processes: 1,
    });
    expect([...result.stopsAt.values()].length).toBeGreaterThan(0);
    expect([result.missing, result.doubled]).toEqual([[], []]);
  }, 120_000);

  it('two processes on an SQLite file post every date once', async () => {
    const result = await short({ location: join(folder, 'club-2.sqlite'), kills: 6, processes: 2 });
    expect([result.missing, result.doubled]).toEqual([[], []]);
  }, 120_000);

  it('three processes on a PostgreSQL database post every date once', async () => {
    const result = await short({ location: await makeSchema(server.url), kills: 6, processes: 3 });
    expect([result.missing, result.doubled]).toEqual([[], []]);
  }, 120_000);
});
