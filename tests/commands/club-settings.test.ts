import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* What a club chooses and learns, and how all of it is erased, through a real discord.js client. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

const ask = async (question: string) => (await club.runner.command('ask', { question })).message;
const organise = async (subcommand: string, options = {}) =>
  (await club.organiser.command(`club ${subcommand}`, options)).message;
const turn = async (label: string) => (await club.organiser.press(await organise('settings'), label)).message;
const labels = (message: APIMessage | null) => buttonsOf(message).map(({ label }) => label);

async function write(title: string, answer: string, asks = '') {
  const { modal } = await club.organiser.command('club add');
  await club.organiser.submit(modal, { title, answer, asks });
}

describe('“Did this help?”', () => {
  it('is off until the club turns it on, and off again', async () => {
    expect(labels(await ask('why are my quads sore'))).not.toContain('This helped');
    expect(read(await turn('Turn on: ask whether answers help'))).toContain(
      'Answers now have the buttons **This helped** and **It did not**.',
    );
    expect(labels(await ask('why are my quads sore'))).toContain('This helped');
    await turn('Turn off: ask whether answers help');
    expect(labels(await ask('why are my quads sore'))).not.toContain('This helped');
  });

  it('thanks privately and counts once for each entry, built-in or the club’s own', async () => {
    await turn('Turn on: ask whether answers help');
    await write('Track night', 'Tuesdays at seven.', 'what time is track');
    const answered = await ask('what time is track');
    const { message: thanks } = await club.runner.press(answered, 'This helped');
    expect(club.sandbox.isPrivate(thanks)).toBe(true);
    expect(read(thanks)).toContain('Good to know, thank you.');
    const { message: again } = await club.runner.press(answered, 'It did not');
    expect(read(again)).toContain('You have told me already');
    await club.organiser.press(answered, 'It did not');
    const sore = await ask('why do my legs hurt two days after a race');
    await club.runner.press(sore, 'It did not');
    const insights = read(await organise('insights'));
    expect(insights).toContain('- Track night: given once (helped: 1, did not help: 1)');
    expect(insights).toMatch(/: given once \(helped: 0, did not help: 1\)/);
  });

  it('takes nothing once it is off, and nothing for an entry that is not there', async () => {
    await turn('Turn on: ask whether answers help');
    const answered = await ask('why do my legs hurt two days after a race');
    expect(read((await club.runner.press(answered, 'helped/1/nothing/yes')).message)).toContain(
      'no longer asks',
    );
    await turn('Turn off: ask whether answers help');
    expect(read((await club.runner.press(answered, 'This helped')).message)).toContain('no longer asks');
  });
});

describe('/club insights', () => {
  it('counts what was answered, offered and not known, and dangers not at all', async () => {
    await ask('why do my legs hurt two days after a race');
    await ask('how do I fix my bicycle chain');
    await ask('crushing chest pain and my arm is numb');
    const message = await organise('insights');
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('### 2 questions in the last 30 days\n- Answered: 1 (50%)');
    expect(read(message)).toContain('- Not known: 1 (50%)');
  });

  it('shows a picture, and says the same in words to those who do not see it', async () => {
    await ask('why do my legs hurt two days after a race');
    const message = await organise('insights');
    const parts = (message?.components ?? []).flatMap((part) =>
      part.type === ComponentType.Container ? part.components : [],
    );
    const gallery = parts.find((part) => part.type === ComponentType.MediaGallery);
    const [picture] = gallery?.type === ComponentType.MediaGallery ? gallery.items : [];
    expect(picture?.description).toBe(
      'Questions of the last 30 days: 1 answered, 0 with suggestions, 0 not known.',
    );
    const bytes = new Uint8Array(await (await fetch(picture?.media.url ?? '')).arrayBuffer());
    expect(Array.from(bytes.slice(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  });

  it('names the club’s entries that answered no question', async () => {
    await write('Track night', 'Tuesdays at seven.', 'what time is track');
    await write('Vests', 'Ask Ana.');
    await ask('what time is track');
    expect(read(await organise('insights'))).toContain(
      '**Your entries that answered no question** (1)\n- Vests',
    );
  });

  it('counts on over a restart, and forgets after thirty days', async () => {
    await ask('why do my legs hurt two days after a race');
    await club.restart();
    await ask('why do my legs hurt two days after a race');
    expect(read(await organise('insights'))).toContain('### 2 questions');
    await club.clock.advance({ hours: 31 * 24 });
    expect(read(await organise('insights'))).toContain('### 0 questions');
  });
});

describe('questions without an answer', () => {
  const odd = 'how do I fix my bicycle chain';

  it('are kept only where the club turned it on, and the card says so', async () => {
    expect(read(await ask(odd))).not.toContain('keeps the words');
    expect(read(await organise('insights'))).not.toContain('**Questions I kept**');
    await turn('Turn on: keep unanswered questions');
    expect(read(await ask(odd))).toContain('Your club keeps the words of questions that I can’t answer');
    expect(read(await organise('insights'))).toContain(`**Questions I kept** (1)\n- ${odd}`);
  });

  it('can all be had as a file, with all else that the card cuts short', async () => {
    await turn('Turn on: keep unanswered questions');
    for (let chain = 1; chain <= 12; chain++) await ask(`how do I fix bicycle chain ${chain}`);
    const insights = await organise('insights');
    expect(read(insights)).toContain('**Questions I kept** (12, the latest)');
    const { message } = await club.organiser.press(insights, 'Full lists as a text file');
    const [shown] = (message?.components ?? [])
      .flatMap((part) => (part.type === ComponentType.Container ? part.components : []))
      .filter((part) => part.type === ComponentType.File);
    const words = await (await fetch(shown?.file.url ?? '')).text();
    for (let chain = 1; chain <= 12; chain++)
      expect(words).toMatch(new RegExp(`^2026-11-23: how do I fix bicycle chain ${chain}$`, 'm'));
    const { message: others } = await club.runner.press(insights, 'Full lists as a text file', {
      force: true,
    });
    expect(read(others)).toContain('Manage Server');
  });

  it('are erased at once by a tap, by turning it off, and after thirty days', async () => {
    await turn('Turn on: keep unanswered questions');
    await ask(odd);
    const { message } = await club.organiser.press(await organise('insights'), 'Erase the kept questions');
    expect(read(message)).toContain('One kept question is erased.');
    expect(read(await organise('insights'))).not.toContain(odd);
    await ask(odd);
    await turn('Turn off: keep unanswered questions');
    expect(read(await organise('insights'))).not.toContain(odd);
    await turn('Turn on: keep unanswered questions');
    await ask(odd);
    await club.clock.advance({ hours: 31 * 24 });
    expect(read(await organise('insights'))).not.toContain(odd);
  });

  it('never hold what is somebody’s own business, or a danger', async () => {
    await turn('Turn on: keep unanswered questions');
    await ask('I want to kill myself');
    await ask('my chest hurts and I cannot breathe');
    await ask('am I pregnant');
    await ask('how do I fix my bicycle chain, call me on 07700 900123');
    expect(read(await organise('insights'))).not.toContain('**Questions I kept**');
  });
});

describe('/club erase', () => {
  it('asks first, then erases everything of the server and says what it was', async () => {
    await write('Track night', 'Tuesdays at seven.', 'what time is track');
    await turn('Turn on: keep unanswered questions');
    await club.organiser.command('reminder add', {
      time: '18:00',
      zone: 'Europe/London',
      channel: club.sandbox.recovery.id,
    });
    await club.organiser.command('club inbox', { channel: club.sandbox.recovery.id });
    await ask('how do I fix my bicycle chain');
    const asked = await organise('erase');
    expect(read(asked)).toContain('This can’t be undone.');
    expect(read(await organise('list'))).toContain('Track night');
    const { message } = await club.organiser.press(asked, 'Erase everything');
    const words = read(message);
    expect(words).toContain('- 1 reminder\n- 1 entry of your club');
    expect(words).toContain('- 1 kept question\n- 1 count\n- your settings');
    expect(read(await organise('list'))).toContain('Nothing yet.');
    expect(read(await organise('settings'))).toContain('**Ask the organisers.** Off');
    expect(read((await club.organiser.command('reminder show')).message)).not.toContain('18:00');
    expect(read(await organise('insights'))).toContain('### 0 questions');
    const { message: again } = await club.organiser.press(await organise('erase'), 'Erase everything');
    expect(read(again)).toContain('There was nothing to erase.');
  });

  it('leaves nothing of the server in any table, not even what was removed a moment ago', async () => {
    await write('Track night', 'Tuesdays at seven.');
    const where = { time: '18:00', zone: 'Europe/London', channel: club.sandbox.recovery.id };
    await club.organiser.command('reminder add', where);
    await club.organiser.command('reminder remove');
    await ask('track night');
    await club.runner.command('tip');
    await club.organiser.press(await organise('erase'), 'Erase everything');
    await club.stop();
    expect(await club.storedOf(club.sandbox.guild.id)).toEqual([]);
  });

  it('is for organisers, with the button as well', async () => {
    await write('Track night', 'Tuesdays at seven.');
    const { message } = await club.runner.press(await organise('erase'), 'Erase everything', { force: true });
    expect(read(message)).toContain('Manage Server');
    expect(read(await organise('list'))).toContain('Track night');
  });
});
