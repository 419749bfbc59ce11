import { describe, expect } from 'vitest';
import { earlier } from '../../tools/demo/demo.ts';
import { it } from '../support/visiting.ts';

describe('a member at the demo', () => {
  it('gets from the first visit to the first answer', async ({ visit }) => {
    expect(await visit.messages.count()).toBe(earlier.length);
    await visit.command('ask', { question: 'why are my quads so sore two days after a hilly run' });
    await visit.shows('Sore a day or two later (DOMS)');
    await visit.shows('Runner used /ask');
    await visit.shows('A look-up, not a diagnosis.');
  });

  it('is offered commands after a slash, and choices while typing', async ({ visit }) => {
    await visit.line.fill('/');
    await visit.offer('/why-legs-ache').waitFor();
    await visit.line.fill('/fa');
    await visit.offer('/faq').waitFor();
    await visit.page.keyboard.press('Enter');
    await visit.page.getByRole('combobox', { name: /^question/ }).fill('warm');
    await visit.offer('Does a warm-up make me less sore?').click();
    await visit.page.keyboard.press('Enter');
    await visit.shows('Does a warm-up make me less sore?');
    await visit.shows('Runner used /faq');
  });

  it('is not sent off without what a command needs', async ({ visit }) => {
    await visit.line.fill('/ask');
    await visit.page.keyboard.press('Enter');
    await visit.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect
      .poll(() => visit.page.getByRole('status').innerText())
      .toBe('This option is required: question.');
    expect(await visit.messages.count()).toBe(earlier.length);
  });

  it('goes from why legs ache by its menu to a cause, its evidence and a tip', async ({ visit }) => {
    await visit.command('why-legs-ache');
    await visit.pick('Which of these fits?', 'DOMS');
    await visit.shows('Sore a day or two later (DOMS)');
    await visit.press('Evidence');
    await visit.shows('Research says');
    expect(await visit.last.getByRole('link').first().getAttribute('href')).toContain('https://doi.org/');
    await visit.press('Short answer');
    await visit.press('Try a foam roller');
    await visit.shows('A look-up, not a diagnosis.');
    await visit.shows('Only you can see this');
  });

  it('who describes a danger sign is sent to a doctor, and nobody else sees it', async ({ visit }) => {
    await visit.command('ask', {
      question: 'my calf is hot, swollen and red on one side since a long flight',
    });
    await visit.shows('Get seen today');
    await visit.shows('Only you can see this');
    await visit.playAs('Organiser');
    await expect.poll(() => visit.messages.count()).toBe(earlier.length);
    expect(await visit.page.getByRole('log').innerText()).not.toContain('Get seen today');
  });

  it('puts away what only they see', async ({ visit }) => {
    await visit.command('tip', { private: 'True' });
    await visit.shows('Only you can see this');
    await visit.press('Dismiss message');
    await expect.poll(() => visit.messages.count()).toBe(earlier.length);
  });

  it('answers somebody’s message by Apps, sees it first, and shares it', async ({ visit }) => {
    await visit.messages.first().click({ button: 'right' });
    await visit.page.getByRole('menuitem', { name: 'Answer this question' }).click();
    await visit.shows('Only you can see this');
    await visit.press('Share');
    await visit.shows('In answer to #general › message');
    await visit.playAs('Organiser');
    await visit.shows('In answer to #general › message');
  });

  it('in despair meets warm words and a helpline, alone, and finds nothing quoted', async ({ visit }) => {
    await visit.command('ask', { question: 'i do not want to be here any more' });
    await visit.shows('I’m really glad you told me');
    await visit.shows('Only you can see this');
    const helpline = visit.last.getByRole('link', { name: 'Find a helpline near you' });
    expect(await helpline.getAttribute('href')).toBe('https://findahelpline.com');
    expect(await visit.last.innerText()).not.toContain('want to be here');
    await visit.playAs('Organiser');
    await expect.poll(() => visit.messages.count()).toBe(earlier.length);
  });

  it('helps the author of a message: reads what to do, and sends it to them in the channel', async ({
    visit,
  }) => {
    await visit.answerMessage(2);
    await visit.shows('They may need help');
    await visit.press('Send it to them here');
    await visit.shows('wants to be sure that you are all right');
    await visit.playAs('Organiser');
    await visit.shows('wants to be sure that you are all right');
    await visit.press('What to do (only you see it)');
    await visit.shows('That is for somebody else');
  });

  it('reads a line of caution above an answer, and what to do then on a tap', async ({ visit }) => {
    await visit.answerMessage(3);
    await visit.shows('One calf swollen, hot, red or throbbing?');
    await visit.press('What to do then');
    await visit.shows('Get seen today');
  });

  it('is asked what they meant where it could be several things', async ({ visit }) => {
    await visit.answerMessage(4);
    await visit.shows('Did you mean…');
  });

  it('goes on from a red card that was not meant', async ({ visit }) => {
    await visit.command('ask', { question: 'i can not breathe because my quads are so sore after hills' });
    await visit.shows('Emergency, act now');
    await visit.press('That’s not what I meant');
    await visit.shows('still call');
  });

  it('reads who shared an answer', async ({ visit }) => {
    await visit.command('ask', { question: 'is foam rolling worth it', private: 'True' });
    await visit.press('Share');
    await visit.shows('Shared by @Runner');
  });

  it('asks it another way in a box', async ({ visit }) => {
    await visit.command('ask', { question: 'who won the league' });
    await visit.shows('I don’t know that one');
    await visit.press('Ask it another way');
    const box = visit.page.getByRole('dialog', { name: 'Ask it another way' });
    await box
      .getByRole('textbox', { name: 'What happened, where, and since when?' })
      .fill('is foam rolling worth it');
    await box.getByRole('button', { name: 'Submit' }).click();
    await visit.shows('oam rolling');
    await visit.shows('Only you can see this');
  });

  it('sees beside the chat what came, what went back, how fast, and which words matched', async ({
    visit,
  }) => {
    await visit.command('ask', { question: 'is foam rolling worth it' });
    await visit.page.getByRole('tab', { name: 'Last interaction' }).click();
    const panel = visit.page.getByRole('tabpanel');
    await expect.poll(() => panel.innerText()).toMatch(/Answered in \d+\.\d ms/);
    await expect.poll(() => panel.innerText()).toContain('foam');
    await panel.getByText('The request that came').click();
    expect(await panel.innerText()).toContain('"is foam rolling worth it"');
    await panel.getByText('The payload that went back').click();
    expect(await panel.innerText()).toContain('"accent_color"');
  });

  it('reads times in their own zone', async ({ open }) => {
    const visit = await open({ timezoneId: 'America/New_York' });
    await visit.playAs('Organiser');
    await visit.command('reminder set', { channel: '#recovery', time: '18:00', zone: 'London' });
    await visit.shows('Monday, 23 November 2026 at 13:00');
  });

  it('is not offered what only organisers may use', async ({ visit }) => {
    await visit.line.fill('/');
    await visit.offer('/about').waitFor();
    expect(await visit.page.getByRole('option').filter({ hasText: '/reminder' }).count()).toBe(0);
    await visit.playAs('Organiser');
    await visit.line.fill('/');
    await visit.offer('/reminder set').waitFor();
  });

  it('writes a message, which stands there for everybody', async ({ visit }) => {
    await visit.line.fill('see you all on sunday, **easy** pace');
    await visit.page.keyboard.press('Enter');
    await visit.shows('see you all on sunday, easy pace');
    await visit.playAs('Organiser');
    await visit.shows('see you all on sunday, easy pace');
  });

  it('is told when what they typed is no choice, and nothing is sent', async ({ visit }) => {
    await visit.line.fill('/tip');
    await visit.offer('/tip').click();
    await visit.page.getByRole('button', { name: 'Add private:' }).click();
    await visit.page.getByRole('combobox', { name: /^private/ }).fill('yes');
    await visit.page.keyboard.press('Enter');
    await expect
      .poll(() => visit.page.getByRole('status').innerText())
      .toBe('Choose one of the list for private.');
    expect(await visit.messages.count()).toBe(earlier.length);
  });

  it('sends what they typed, and not a suggestion for what they typed before', async ({ visit }) => {
    await visit.line.fill('/faq');
    await visit.offer('/faq').click();
    const line = visit.page.getByRole('combobox', { name: /^question/ });
    await line.fill('warm');
    await visit.offer('Does a warm-up make me less sore?').waitFor();
    await line.press('s');
    await line.press('Enter');
    await visit.shows('Runner used /faq');
    await visit.page.getByRole('tab', { name: 'Last interaction' }).click();
    await visit.page.getByText('The request that came').click();
    await expect.poll(() => visit.page.getByRole('tabpanel').innerText()).toContain('"warms"');
  });

  it('keeps what they typed when the bot does not answer', async ({ visit }) => {
    const answers = 'POST /interactions/:interaction/:token/callback';
    visit.demo.sandbox.fail({ route: answers, kind: 'cut', times: 99 });
    visit.allow('status of 409');
    await visit.command('ask', { question: 'is foam rolling worth it' });
    await visit.page.getByRole('alert').filter({ hasText: 'The application did not respond.' }).waitFor();
    expect(await visit.page.getByLabel(/^question/).inputValue()).toBe('is foam rolling worth it');
  });

  it('is told what to do when a command is typed out and not chosen', async ({ visit }) => {
    await visit.line.fill('/foam rolling');
    await visit.page.keyboard.press('Enter');
    const alert = visit.page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('Choose the command from the list');
  });

  it('finds what they began in each channel', async ({ visit }) => {
    await visit.line.fill('see you on');
    await visit.goTo('recovery');
    expect(await visit.line.inputValue()).toBe('');
    await visit.line.fill('thanks');
    await visit.goTo('general');
    expect(await visit.line.inputValue()).toBe('see you on');
    await visit.page.keyboard.press('Enter');
    await visit.goTo('recovery');
    expect(await visit.line.inputValue()).toBe('thanks');
  });

  it('closes a menu by the button that opened it', async ({ visit }) => {
    await visit.command('why-legs-ache');
    await visit.shows('Which of these fits?');
    await visit.press('Which of these fits?');
    await visit.last.getByRole('option').first().waitFor();
    await visit.press('Which of these fits?');
    expect(await visit.last.getByRole('option').count()).toBe(0);
  });

  it('stays where they read when something comes, and goes to the end for their own', async ({ visit }) => {
    for (const question of [
      'is foam rolling worth it',
      'should i do a cool down',
      'how much should i drink',
    ]) {
      const before = await visit.messages.count();
      await visit.command('ask', { question });
      await expect.poll(() => visit.messages.count()).toBe(before + 1);
    }
    const scrolled = () => visit.page.evaluate<number>('document.querySelector("[role=log]").scrollTop');
    const why = visit.messages.nth(earlier.length).getByRole('button', { name: 'Why?' });
    const end = await scrolled();
    await why.scrollIntoViewIfNeeded();
    const there = await scrolled();
    expect(there).toBeLessThan(end);
    visit.demo.sandbox.member('organiser').say('see you on sunday');
    await visit.shows('see you on sunday');
    expect(await scrolled()).toBe(there);
    await visit.line.fill('thanks');
    await visit.page.keyboard.press('Enter');
    await visit.shows('thanks');
    await expect.poll(scrolled).toBeGreaterThan(end);
  });
});
