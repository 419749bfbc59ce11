import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

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

type State = 'connected' | 'disconnected';

/**
 * Writes into a file, now and every 15 seconds, whether the bot is connected to Discord: for a health check from
 * outside its process. `failed` hears of a file that cannot be written.
 */
export function keepHealthFile(
  path: string,
  isConnected: () => boolean,
  failed: (error: unknown) => void,
): HealthFile {
  const beat = () => {
    try {
      const state: State = isConnected() ? 'connected' : 'disconnected';
      writeFileSync(path, state);
    } catch (error) {
      failed(error);
    }
  };
  beat();
  const timer = setInterval(beat, beatMilliseconds);
  timer.unref();
  return {
    beat,
    end() {
      clearInterval(timer);
      rmSync(path, { force: true });
    },
  };
}

/** Reads such a file: what is wrong, in a sentence, or `null` when all is well. `now` is in epoch milliseconds. */
export function readHealthFile(path: string, now: number): string | null {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined) return 'The bot does not run, or has not come to its first sign of life yet.';
  if (now - written > staleMilliseconds) return 'The bot has given no sign of life for a minute.';
  const state = readFileSync(path, 'utf8') as State;
  return state === 'connected' ? null : 'The bot runs, but is not connected to Discord just now.';
}
