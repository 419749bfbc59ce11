import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { makeFolder } from '../support/folder.ts';
import { command } from '../support/interactions.ts';
import { makeSchema } from '../support/postgres.ts';
import type { Program } from '../support/process.ts';
import { serve, urlOf } from '../support/serving.ts';

/* Four that answer over HTTP on one database, behind one balancer, of which some are killed under load. */

interface Replica {
  readonly program: Program;
  readonly url: string;
  isKilled: boolean;
}

let sandbox: Sandbox;
let folder: string;
let replicas: Replica[];
beforeEach(async () => {
  folder = makeFolder();
  sandbox = await startSandbox();
  const server = inject('postgresUrl');
  const database = server === undefined ? join(folder, 'bot.sqlite') : await makeSchema(server);
  const start = async () => {
    const program = serve(sandbox, folder, {
      [server === undefined ? 'DATABASE_PATH' : 'DATABASE_URL']: database,
    });
    return { program, url: await urlOf(program), isKilled: false };
  };
  // The first makes the tables; the others come at once.
  const first = await start();
  replicas = [first, ...(await Promise.all([1, 2, 3].map(start)))];
});
afterEach(async () => {
  await Promise.all(replicas.map(({ program }) => program.end('SIGKILL')));
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

describe('four replicas behind a balancer', () => {
  it('leave nothing unanswered that reached a living one, while two are killed under load', async () => {
    let next = 0;
    const outcomes: { readonly isKilled: boolean; readonly status: number | null }[] = [];
    /** Goes to the next one, and past those that take no connection. */
    async function balance(body: string): Promise<void> {
      const first = next++ % replicas.length;
      for (const replica of [...replicas.slice(first), ...replicas.slice(0, first)]) {
        try {
          const response = await fetch(replica.url, { method: 'POST', body, headers: sandbox.sign(body) });
          outcomes.push({ isKilled: false, status: response.status });
          await response.arrayBuffer();
          return;
        } catch (error) {
          const code: unknown = Reflect.get(Object(Reflect.get(Object(error), 'cause')), 'code');
          if (code === 'ECONNREFUSED') continue;
          outcomes.push({ isKilled: replica.isKilled, status: null });
          return;
        }
      }
    }
    const questions = Array.from({ length: 400 }, (_, number) =>
      JSON.stringify(
        number % 3 === 0 ? command('club list') : command('ask', { question: `sore calves ${number}` }),
      ),
    );
    for (let at = 0; at < questions.length; at += 20) {
      const some = questions.slice(at, at + 20).map(balance);
      const victim = at === 100 ? replicas[0] : at === 240 ? replicas[2] : undefined;
      if (victim) {
        victim.isKilled = true;
        victim.program.child.kill('SIGKILL');
      }
      await Promise.all(some);
    }
    expect(outcomes).toHaveLength(400);
    const lost = outcomes.filter(({ status }) => status !== 200);
    expect(lost.filter(({ isKilled }) => !isKilled)).toEqual([]);
    // Only what was under way at the two that were killed.
    expect(lost.length).toBeLessThanOrEqual(40);
  });
});
