import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** How often the bot says how it is. */
const beatMilliseconds = 15_000;
/** What was said longer ago than this was said by a bot that is no more. */
const staleMilliseconds = 60_000;

export interface HealthFile {
  /** Writes at once, instead of within 15 seconds. */
  beat(): void;
  /** Writes no more, and removes the file. */
  end(): void;
}

/** `stuck`: connected, and the reminders cannot be looked at: the database does not answer, or Discord's REST. */
export type HealthState = 'connected' | 'disconnected' | 'stuck';

/**
 * Writes into a file, now and every 15 seconds, how the bot is: for a health check from outside its process. `failed`
 * hears once of a file that cannot be written.
 */
export function keepHealthFile(
  path: string,
  stateNow: () => HealthState,
  failed: (error: unknown) => void,
): HealthFile {
  let hasFailed = false;
  try {
    makeFolder(dirname(path));
  } catch {
    // What is wrong is said when it cannot be written.
  }
  const beat = () => {
    try {
      writeFileSync(path, stateNow());
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) failed(error);
      hasFailed = true;
    }
  };
  beat();
  const timer = setInterval(beat, beatMilliseconds);
  timer.unref();
  return {
    beat,
    end() {
      clearInterval(timer);
      // What could not be written is not ours to remove.
      if (!hasFailed) rmSync(path, { force: true });
    },
  };
}

const problems: Readonly<Record<HealthState, string | null>> = {
  connected: null,
  disconnected: 'The bot runs, but is not connected to Discord just now.',
  stuck: 'The bot runs, but its database or Discord does not answer just now: no reminder goes out.',
};

/** Reads such a file: what is wrong, in a sentence, or `null` when all is well. `now` is in epoch milliseconds. */
export function readHealthFile(path: string, now: number): string | null {
  try {
    const { mtimeMs } = statSync(path);
    if (Math.abs(now - mtimeMs) > staleMilliseconds) return 'The bot has given no sign of life for a minute.';
    return problems[readFileSync(path, 'utf8') as HealthState];
  } catch {
    return 'The bot does not run, or has not come to its first sign of life yet.';
  }
}
