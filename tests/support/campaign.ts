import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { type CampaignOptions, type CampaignResult, runCampaign } from '../../tools/chaos/campaign.ts';
import { makeFolder } from './folder.ts';
import { makeSchema, PostgresServer } from './postgres.ts';

/** A campaign after which every date was posted once, and the ledger says so. */
export async function shortCampaign(
  options: Omit<CampaignOptions, 'seed' | 'onProgress'>,
): Promise<CampaignResult> {
  const result = await runCampaign({ seed: 11, onProgress: () => {}, ...options });
  const { missing, doubled, wronglyRecorded } = result;
  expect({ missing, doubled, wronglyRecorded }).toEqual({ missing: [], doubled: [], wronglyRecorded: [] });
  expect(result.posts).toBe(result.due);
  return result;
}

/** Databases for a file's campaigns, made before its tests and gone after them. */
export function campaignPlaces() {
  let folder = '';
  let server: PostgresServer;
  beforeAll(async () => {
    folder = makeFolder();
    server = await PostgresServer.open();
  }, 60_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  return {
    file: (name: string) => join(folder, name),
    /** An empty schema on a PostgreSQL server. */
    schema: async () => makeSchema(server.url),
  };
}
