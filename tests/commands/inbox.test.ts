import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* From "I don't know that one" to an answer, through a real discord.js client: a member asks, an organiser answers. */

let club: Club;
let inbox: string;
beforeEach(async () => {
  club = await openClub();
  inbox = club.sandbox.manage.addChannel('organisers', 0).id;
  await club.organiser.command('club inbox', { channel: inbox });
});
afterEach(() => club.close());

const question = 'who do i give my bank details to for the treasurer';
let askedIn = '';
async function ask(text = question) {
  const { message } = await club.runner.command('ask', { question: text });
  askedIn = message?.channel_id ?? '';
  return message;
}
const cards = () => club.sandbox.posts(inbox);

/** A member sends a question; gives the organisers' card. */
async function send(label = 'Send with my name', text = question) {
  const { modal } = await club.runner.press(await ask('what colour is a zebra'), 'Ask the organisers');
  const { message: preview } = await club.runner.submit(modal, { question: text });
  const { message: sent } = await club.runner.press(preview, label);
  return { preview, sent, card: cards().at(-1) ?? null };
}
const written = () => club.sandbox.directMessages(club.runner);
const answers = (title = '') => ({ answer: 'To Priya, by bank transfer.', title, ask: question });

describe('a member', () => {
  it('finds the button where nothing is known, and only where the club wants it', async () => {
    expect(buttonsOf(await ask()).map(({ label }) => label)).toContain('Ask the organisers');
    expect(buttonsOf(await ask('what helps sore quads')).map(({ label }) => label)).not.toContain(
      'Ask the organisers',
    );
    await club.organiser.command('club inbox');
    expect(buttonsOf(await ask()).map(({ label }) => label)).not.toContain('Ask the organisers');
  });

  it('sees what is sent, and to whom, before anything is', async () => {
    const { modal } = await club.runner.press(await ask(), 'Ask the organisers');
    expect(JSON.stringify(modal)).toContain(question);
    const { message: preview } = await club.runner.submit(modal, { question: `${question}, please *now*?` });
    expect(club.sandbox.isPrivate(preview)).toBe(true);
    expect(read(preview)).toContain(`It will be posted in <#${inbox}>`);
    expect(cards()).toEqual([]);
    const { message: sent } = await club.runner.press(preview, 'Send without my name');
    expect(read(sent)).toContain('### Sent to the organisers');
    expect(read(cards()[0])).toContain('### A question from a member');
    expect(JSON.stringify(cards()[0])).not.toContain(club.runner.id);
    expect(read(cards()[0])).toContain('please \\*now\\*?');
  });

  it('is sent to help first where the question tells of a danger', async () => {
    const { modal } = await club.runner.press(await ask(), 'Ask the organisers');
    const { message } = await club.runner.submit(modal, {
      question: 'i have crushing chest pain, who do i tell',
    });
    expect(read(message)).toContain('Emergency, act now');
    expect(cards()).toEqual([]);
  });

  it('is told when it could not be posted', async () => {
    const { modal } = await club.runner.press(await ask(), 'Ask the organisers');
    const { message: preview } = await club.runner.submit(modal, { question });
    club.sandbox.manage.deny(inbox, 1n << 11n);
    const { message } = await club.runner.press(preview, 'Send with my name');
    expect(read(message)).toContain('nothing was sent');
  });
});

describe('an organiser', () => {
  it('answers: the member gets it where they asked, and the club knows it from then on', async () => {
    const { card } = await send();
    const { modal } = await club.organiser.press(card, 'Answer');
    const { message: done } = await club.organiser.submit(modal, answers('Who pays what to whom'));
    expect(read(done)).toContain('Answered, and added to your club’s entries');
    expect(read(done)).toContain('It reached them where they asked.');
    const seen = club.runner.sees(askedIn).map((one) => read(one));
    expect(seen.join('\n')).toContain('To Priya, by bank transfer.');
    expect(read(await ask())).toContain('### Who pays what to whom');
  });

  it('answers where they asked no more than once, though Discord stores it and says that it failed', async () => {
    const { card } = await send();
    const { modal } = await club.organiser.press(card, 'Answer');
    club.sandbox.fail({ route: 'POST /webhooks/:application/:token', kind: '500-after', times: 1 });
    const { message: done } = await club.organiser.submit(modal, answers());
    expect(read(done)).toContain('It reached them');
    const seen = club.runner.sees(askedIn).filter((one) => read(one).includes('To Priya, by bank transfer.'));
    expect(seen).toHaveLength(1);
  });

  it('answers by direct message, after a restart and a month', async () => {
    const { card } = await send('Send without my name');
    await club.restart();
    await club.clock.advance({ hours: 24 * 30 });
    const { modal } = await club.organiser.press(card, 'Answer');
    const { message: done } = await club.organiser.submit(modal, answers());
    expect(read(done)).toContain('It reached them by direct message.');
    expect(read(written().at(-1))).toContain('### An answer from your club');
  });

  it('no longer holds, a day later, what Discord took one more answer by', async () => {
    await send();
    expect(await club.waysBackStored()).toBe(1);
    await club.clock.advance({ hours: 25 });
    await expect.poll(() => club.waysBackStored()).toBe(0);
  });

  it('mentions whoever agreed to that, where their direct messages are closed', async () => {
    const { card } = await send();
    await club.clock.advance({ hours: 1 });
    club.sandbox.manage.closeMessages(club.runner);
    const { modal } = await club.organiser.press(card, 'Answer');
    const { message: done } = await club.organiser.submit(modal, answers());
    expect(read(done)).toContain('I’ve mentioned them where they asked. They can read it there for 30 days.');
    const mention = club.sandbox.posts(askedIn).at(-1) ?? null;
    expect(read(mention)).toContain(`<@${club.runner.id}>, your organisers have replied.`);
    expect(read(mention)).not.toContain(answers().answer);

    const { message: others } = await club.organiser.press(mention, 'Read the reply');
    expect(read(others)).toContain('only the member who is mentioned on that card can open this');
    await club.restart();
    const { message: answer } = await club.runner.press(mention, 'Read the reply');
    expect(club.sandbox.isPrivate(answer)).toBe(true);
    expect(read(answer)).toContain(answers().answer);

    await club.clock.advance({ hours: 30 * 24 + 1 });
    const { message: gone } = await club.runner.press(mention, 'Read the reply');
    expect(read(gone)).toContain('I no longer have that reply');
  });

  it('loses no reply when it is restarted just after the mention', async () => {
    const { card } = await send();
    await club.clock.advance({ hours: 1 });
    club.sandbox.manage.closeMessages(club.runner);
    const { modal } = await club.organiser.press(card, 'Answer');
    const { promise: released, resolve } = Promise.withResolvers<void>();
    const earlier = club.sandbox.posts(askedIn).length;
    club.sandbox.fail({
      route: 'POST /channels/:channel/messages',
      kind: 'slow-after',
      times: 2,
      released,
    });
    const submitted = club.organiser.submit(modal, answers()).catch(() => null);
    await club.sandbox.when(() => club.sandbox.posts(askedIn).length > earlier);
    await club.restart();
    resolve();
    await submitted;
    const mention = club.sandbox.posts(askedIn).at(-1) ?? null;
    const { message: answer } = await club.runner.press(mention, 'Read the reply');
    expect(read(answer)).toContain(answers().answer);
  });

  it('is told that an entry was added though the member could not be reached', async () => {
    const { card } = await send('Send without my name');
    await club.clock.advance({ hours: 1 });
    club.sandbox.manage.closeMessages(club.runner);
    const { modal } = await club.organiser.press(card, 'Answer');
    const submitted = await club.organiser.submit(modal, answers('Paying the treasurer'));
    const told = [submitted.message, ...submitted.followUps].map(read).join('\n');
    expect(told).toContain('I couldn’t reach them');
    expect(told).toContain(
      'Your answer is in your club’s entries already, so leave the title empty when you try again.',
    );
    expect(read(await ask('paying the treasurer'))).toContain('### Paying the treasurer');
  });

  it('chooses an entry that answers it: the member gets it, and its wording finds it from then on', async () => {
    const { modal: box } = await club.organiser.command('club add');
    await club.organiser.submit(box, {
      title: 'Paying the treasurer',
      answer: 'By transfer.',
      asks: '',
      details: '',
      link: '',
    });
    const odd = 'the treasurer wants paying, to whom';
    const { card } = await send('Send with my name', odd);
    const id = JSON.stringify(card).match(/"value":"(club:[0-9a-z]{12})"/)?.[1] ?? '';
    const { message: done } = await club.organiser.choose(card, 'It is this one', [id]);
    expect(read(done)).toContain('Answered with “Paying the treasurer”');
    expect(read(await ask(odd))).toContain('### Paying the treasurer');
  });

  it('says that it is none for the club, and the member is told kindly', async () => {
    const { card } = await send();
    await club.clock.advance({ hours: 1 });
    const { message: done } = await club.organiser.press(card, 'Not for us');
    expect(read(done)).toContain('Marked “Not for us”');
    expect(read(written().at(-1))).toContain('Your organisers have read it');
  });

  it('learns who was first when two of them are quick', async () => {
    const { card } = await send();
    const button = buttonsOf(card)[0]?.customId ?? '';
    const { modal: one } = await club.organiser.press(card, 'Answer');
    const { modal: other } = await club.organiser.press(card, 'Answer');
    await club.organiser.submit(one, answers());
    const { message: second } = await club.organiser.submit(other, answers());
    expect(read(second)).toContain('You have dealt with this one already.');
    expect(read(second)).toContain('To Priya, by bank transfer.');
    expect(read((await club.organiser.press(card, button)).message)).toContain(
      'You have dealt with this one already.',
    );
  });

  it('answers once by two quick taps of one organiser', async () => {
    await club.clock.advance({ minutes: 1 });
    const { card } = await send();
    await club.clock.advance({ minutes: 20 });
    await Promise.all([1, 2].map(async () => club.organiser.press(card, 'Not for us')));
    expect(written()).toHaveLength(1);
  });

  it('gets a question once, whoever taps twice and whatever becomes of Discord’s word for it', async () => {
    const { modal } = await club.runner.press(await ask('what colour is a zebra'), 'Ask the organisers');
    const { message: preview } = await club.runner.submit(modal, { question });
    club.sandbox.fail({ route: 'POST /channels/:channel/messages', kind: 'cut-after', times: 1 });
    await Promise.all([1, 2].map(async () => club.runner.press(preview, 'Send with my name')));
    expect(cards()).toHaveLength(1);
    const { message } = await club.organiser.press(cards()[0] ?? null, 'Not for us');
    expect(read(message)).toContain('It reached them');
  });

  it('can send an answer that speaks of a danger, once they have seen what that would show', async () => {
    const { card } = await send();
    const { modal } = await club.organiser.press(card, 'Answer');
    const careful = {
      ...answers(),
      answer: 'To Priya. If you ever get crushing chest pain, stop and call 999.',
    };
    const { message: shown } = await club.organiser.submit(modal, careful);
    expect(read(shown)).toContain('Emergency, act now');
    expect(read(shown)).toContain('I haven’t sent it yet');
    expect(read(shown)).toContain('If you ever get crushing chest pain');
    const { modal: again } = await club.organiser.press(shown, 'Open the box again');
    const { message } = await club.organiser.submit(again, careful);
    expect(read(message)).toContain('It reached them');
  });

  it('loses nothing that they wrote when the title is taken', async () => {
    const { modal: box } = await club.organiser.command('club add');
    await club.organiser.submit(box, {
      title: 'Subs',
      answer: 'By transfer.',
      asks: '',
      details: '',
      link: '',
    });
    const { card } = await send();
    const { modal } = await club.organiser.press(card, 'Answer');
    const { message } = await club.organiser.submit(modal, answers('SUBS'));
    expect(read(message)).toContain('has an entry with that title already');
    expect(read(message)).toContain('To Priya, by bank transfer.');
  });

  it('is an organiser: nobody else answers', async () => {
    const { card } = await send();
    for (const label of ['Answer', 'Not for us'])
      expect(read((await club.runner.press(card, label)).message)).toContain('Only organisers');
  });
});
