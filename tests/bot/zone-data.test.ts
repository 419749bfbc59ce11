import { describe, expect, it } from 'vitest';
import { isOlderThanAYear, zoneData } from '../../src/zone-data.ts';
import { openClub } from '../support/club.ts';

const now = Temporal.Instant.from('2026-11-28T12:00:00Z');

describe('the time zone data', () => {
  it.each(['2024a', '2024h', '2025a', '2025d'])('of %s is more than a year old', (release) =>
    expect(isOlderThanAYear(release, now)).toBe(true),
  );

  it.each(['2025f', '2025g', '2026a', '2026c', '2027a', 'unknown'])('of %s is not', (release) =>
    expect(isOlderThanAYear(release, now)).toBe(false),
  );

  it('of this Node is a release', () => expect(zoneData).toMatch(/^20\d\d[a-z]$/));

  it.each([
    ['is named at the start', undefined, false],
    [
      'is warned of at the start, when it is old',
      `${Number(zoneData.slice(0, 4)) + 3}-01-01T12:00:00Z`,
      true,
    ],
  ])('of this Node %s', async (_, hostsTime, isOld) => {
    const club = await openClub(hostsTime === undefined ? {} : { hostsTime });
    const lines = club.logged.split('\n').filter((line) => line.includes(`"zoneData":"${zoneData}"`));
    await club.close();
    expect(lines[0]).toContain('time zones by this release of the IANA data');
    expect(lines.some((line) => line.includes('"level":"warn"') && line.includes('ZONE_DATA_OLD'))).toBe(
      isOld,
    );
  });
});
