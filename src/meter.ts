import type { HoldReason } from '../commands/services.ts';

/** Hears what happens, to be counted: never of whom, nor a word of what somebody wrote. Never throws. */
export interface Meter {
  /**
   * An interaction was answered. `command` is one of our own names. `corrected` tells the member what to put right, `failed`
   * apologises, `late` came to nothing in time.
   */
  answered(command: string, outcome: 'answered' | 'corrected' | 'failed' | 'late', seconds: number): void;
  /** A post of a reminder went out; `late` by more than some minutes. */
  posted(late: boolean): void;
  /** A try came to nothing, and there will be another. */
  triedAgain(): void;
  /** So many posts were given up. */
  missed(posts: number): void;
  /** A reminder was held until somebody puts something right. */
  held(reason: HoldReason): void;
}

const nothing = () => {};

export const noMeter: Meter = {
  answered: nothing,
  posted: nothing,
  triedAgain: nothing,
  missed: nothing,
  held: nothing,
};
