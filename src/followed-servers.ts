import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { RunningReminders } from './reminders/index.ts';

/* What is stored of the servers that the bot is in, and is no longer in, follows what Discord says of them. */

interface FollowTools {
  readonly reminders: Pick<RunningReminders, 'guildAdded' | 'guildRemoved' | 'seenServers'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly stopping: AbortSignal;
}

/** The servers that the bot is in at the time of asking, and whether a server is one of those that it would know of. */
interface Present {
  readonly serverIds: () => readonly string[];
  readonly isOfItsShards: (guildId: string) => boolean;
}

export interface FollowedServers {
  readonly joined: (guildId: string) => void;
  readonly left: (guildId: string) => void;
  /** Compares all with what is stored: nobody tells what happened while the bot was not there. Never rejects. */
  compare(present: Present): Promise<void>;
  /** Resolves once nothing more is written; what was heard and is not written is compared at the next start. Never rejects. */
  settled(): Promise<void>;
}

const longestWaitSeconds = 60;

/**
 * One after the other, in the order in which it is heard: sent away and brought back at once, a bot is back. Where one could not
 * be written down all are compared again, until that succeeds.
 */
export function followServers({ reminders, clock, log, stopping }: FollowTools): FollowedServers {
  let latest: Promise<void> = Promise.resolve();
  let present: Present | null = null;
  let failures = 0;
  let isWaiting = false;

  function inOrder(act: () => Promise<void>, what: string): Promise<void> {
    latest = latest
      .then(() => (stopping.aborted ? undefined : act()))
      .catch((err: unknown) => {
        log.error({ err }, what);
        void again();
      });
    return latest;
  }

  async function compareAll(): Promise<void> {
    if (!present) return;
    const { serverIds, isOfItsShards } = present;
    await reminders.seenServers(new Set(serverIds()), (id) => !stopping.aborted && isOfItsShards(id));
    failures = 0;
  }
  const compared = () => inOrder(compareAll, 'the servers could not be compared');

  async function again(): Promise<void> {
    if (isWaiting) return;
    isWaiting = true;
    const seconds = Math.min(longestWaitSeconds, 2 ** Math.min(failures++, 6));
    await clock.wait(clock.now().add({ seconds }), stopping);
    isWaiting = false;
    if (!stopping.aborted) await compared();
  }

  return {
    joined: (id) => void inOrder(() => reminders.guildAdded(id), 'a server could not be added'),
    left: (id) => void inOrder(() => reminders.guildRemoved(id), 'a server could not be removed'),
    compare(now) {
      present = now;
      return compared();
    },
    settled: async () => latest,
  };
}
