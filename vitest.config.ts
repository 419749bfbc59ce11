import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Importing discord.js costs more than most tests here; files share no state, so they share the import.
    isolate: false,
    testTimeout: 15_000,
  },
});
