import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { read } from '../support/read.ts';

/* Two processes, each with a Discord of its own, over one database: what one has stored, the other answers by. */

let here: Club;
let there: Club;
beforeEach(async () => {
  here = await openClub();
  there = await here.beside();
});
afterEach(async () => {
  await there.close();
  await here.close();
});

const ask = async (club: Club, question: string) =>
  read((await club.runner.command('ask', { question })).message);

/** By the server’s own words: within five seconds. */
const soon = { timeout: 5000 };

async function write(club: Club, title: string, answer: string) {
  const { modal } = await club.organiser.command('club add');
  return club.organiser.submit(modal, { title, answer, asks: '', details: '', link: '' });
}

async function keepQuestions(club: Club) {
  const { message } = await club.organiser.command('club settings');
  await club.organiser.press(message, 'Turn on: keep unanswered questions');
}

describe('two processes over one database', () => {
  it('answer within five seconds by what an organiser wrote to the other', async () => {
    expect(await ask(there, 'track night')).not.toContain('### Track night');
    await write(here, 'Track night', 'Tuesdays at seven.');
    await expect.poll(() => ask(there, 'track night'), soon).toContain('Tuesdays at seven.');
  });

  it('keep no question that was asked before everything was erased by the other', async () => {
    const question = 'how do I fix my bicycle chain';
    await keepQuestions(here);
    await expect.poll(() => ask(there, question), soon).toContain('Your club keeps the words');
    const { message } = await here.organiser.command('club erase');
    await here.organiser.press(message, 'Erase everything');
    await there.stop();
    expect(await here.storedOf(here.sandbox.guild.id)).not.toContain('unanswered');
  });

  it('keep no count of what was asked before everything was erased by the other', async () => {
    const stored = () => here.storedOf(here.sandbox.guild.id);
    await ask(there, 'why do my legs ache after a run');
    const { message } = await here.organiser.command('club erase');
    await here.organiser.press(message, 'Erase everything');
    await expect.poll(stored, { timeout: 10_000 }).toContain('answer_counts');
    await expect.poll(stored, { timeout: 20_000 }).not.toContain('answer_counts');
  });
});
