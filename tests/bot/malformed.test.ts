import { InteractionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClub } from '../support/club.ts';
import { type InMemoryBot, openInMemoryBot } from '../support/in-memory-bot.ts';
import { anything, refused, sound } from '../support/malformed.ts';
import { read } from '../support/read.ts';

/* What Discord may send one day and what nobody should: a valid answer or none, and the bot goes on. */

describe('what is no sound interaction', () => {
  let bot: InMemoryBot;
  beforeAll(async () => {
    bot = await openInMemoryBot();
  });
  afterAll(() => bot.close());

  it('gets a valid answer or none, thousands of times', async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(anything, async (received) => {
        const response = await bot.respond(received);
        answers += response === null ? 0 : 1;
        expect(refused(response)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(answers).toBeGreaterThan(300);
  });

  it.each([
    ['of an unknown type', { ...sound[0], type: 99 }],
    ['without an id', { ...sound[0], id: undefined }],
    ['that is nothing', null],
  ])('gets no answer when it is one %s', async (_, received) => {
    expect(await bot.respond(received)).toBeNull();
  });

  it.each([
    ['without data', { ...sound[0], data: undefined }],
    ['with a number for a custom id', { ...sound[4], data: { custom_id: 7, component_type: 2 } }],
    ['with nothing for its options', { ...sound[0], data: { ...sound[0]?.data, options: null } }],
  ])('is told so when it is one %s', async (_, received) => {
    const response = await bot.respond(received);
    expect(response?.callback.type).toBe(4);
  });
});

describe('the gateway', () => {
  it('brings malformed events by the thousand, and the next question is answered as ever', async () => {
    const club = await openClub({ answerMentions: true });
    try {
      const events = ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'THREAD_CREATE'];
      for (let round = 0; round < 20; round++) {
        const samples = fc.sample(fc.tuple(fc.constantFrom(...events), anything), 100);
        for (const [event, data] of samples) club.sandbox.gateway.dispatch(event, data);
        // Answered before the next come: what is tried is whether it goes on, not how much it keeps waiting.
        await club.runner.command('about');
      }
      for (const event of events) club.sandbox.gateway.dispatch(event, null);
      const { message } = await club.runner.command('ask', { question: 'why are my quads sore' });
      expect(read(message)).toContain('### ');
      expect(club.lost).toEqual([]);
    } finally {
      await club.close();
    }
  });
});

describe('what is sound', () => {
  it('is of every type that is known, but a ping', () => {
    const types = Object.values(InteractionType).filter((type) => typeof type === 'number');
    expect(new Set(sound.map(({ type }) => type))).toEqual(
      new Set(types.filter((type) => type !== InteractionType.Ping)),
    );
  });
});
