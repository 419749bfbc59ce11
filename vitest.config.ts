import { defineConfig } from 'vitest/config';

/** What is stored is tested on both databases. */
const stored = 'tests/reminders/{held,once,organiser,trouble}.test.ts';

export default defineConfig({
  test: {
    // Importing discord.js costs more than most tests here; files share no state, so they share the import.
    isolate: false,
    testTimeout: 15_000,
    projects: [
      { extends: true, test: { name: 'sqlite', include: ['tests/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'postgres', include: [stored], globalSetup: 'tests/support/postgres.ts' },
      },
    ],
  },
});
