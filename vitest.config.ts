import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What is stored is tested on both databases; what becomes of lost dates, on the second one by the tests of any order and of holds. */
const stored = [
  'tests/reminders/{any-order,beside,check-ins,held,once,organiser,several,trouble}.test.ts',
  'tests/bot/{metrics,replicas}.test.ts',
  'tests/commands/{club,club-file,club-settings,inbox,reminder-panel,two-processes}.test.ts',
];

/** What takes longest, and mostly waits: begun first, it is done when the others are. */
const longest = [
  'reminders/stopped',
  'bot/process',
  'reminders/chaos',
  'bot/malformed',
  'reminders/postgres',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.includes(`tests/${name}`));
      return found === -1 ? longest.length : found;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer is no array.
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    // Importing discord.js costs more than most tests here; files share no state, so they share the import.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Most tests wait rather than compute: one more of them at a time than a small machine has cores.
    maxWorkers: Math.max(5, availableParallelism()),
    // A test waits for conditions, not for times: this ends one that hangs, on a machine that is busy with other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Polled conditions are waited for, not timed: a loaded machine may need longer than the second that is the default.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/support/learn.ts', 'tests/support/unpack-browser.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: stored, globalSetup: 'tests/support/postgres.ts' },
      },
    ],
  },
});
