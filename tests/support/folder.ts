import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for a test, in memory where there is room. On a disk every commit is waited for, for some milliseconds; that is
 * for power cuts, which no test is about.
 */
export const makeFolder = (): string => mkdtempSync(join(place, 'second-wind-test-'));

const memory = '/dev/shm';
const enoughBytes = 2 ** 30;

function hasRoomInMemory(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= enoughBytes;
  } catch {
    return false;
  }
}

const place = hasRoomInMemory() ? memory : tmpdir();
