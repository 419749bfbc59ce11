import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openClub } from '../support/club.ts';
import { anything } from '../support/malformed.ts';
import { read } from '../support/read.ts';

/* Malformed events, often enough to be believed; for `npm run test:long`. */

const many = 100_000;

it('100,000 malformed events through the gateway leave a bot that answers as ever', async () => {
  const club = await openClub({ answerMentions: true });
  try {
    const events = fc.tuple(
      fc.constantFrom('INTERACTION_CREATE', 'MESSAGE_CREATE', 'THREAD_CREATE'),
      anything,
    );
    for (let sent = 0; sent < many; sent += 100) {
      for (const [event, data] of fc.sample(events, 100)) club.sandbox.gateway.dispatch(event, data);
      // Answered before the next come: what is tried is whether it goes on, not how long a busy machine keeps it waiting.
      const isAnswered = () =>
        club.runner.command('about').then(
          () => true,
          () => false,
        );
      await expect.poll(isAnswered, { timeout: 60_000 }).toBe(true);
    }
    const { message } = await club.runner.command('ask', { question: 'why are my quads sore' });
    expect(read(message)).toContain('### ');
    expect(club.lost).toEqual([]);
  } finally {
    await club.close();
  }
}, 600_000);
