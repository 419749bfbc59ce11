import { expect } from 'vitest';
import { type CampaignOptions, type CampaignResult, runCampaign } from '../../tools/chaos/campaign.ts';

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
