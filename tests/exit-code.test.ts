import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const support = join(import.meta.dirname, 'support', 'postgres.ts');

describe('a run of the tests with the PostgreSQL server in it', () => {
  it.each([
    ['is red when a test failed', 1],
    ['is green when none did', 0],
  ])('%s', (_, code) => {
    const program = `await import(${JSON.stringify(support)}); process.exitCode = ${code};`;
    expect(spawnSync(process.execPath, ['--input-type=module', '--eval', program]).status).toBe(code);
  });
});
