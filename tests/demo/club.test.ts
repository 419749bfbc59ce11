import { describe, expect } from 'vitest';
import { it } from '../support/visiting.ts';

describe('a club at the demo', () => {
  it('has an organiser add an entry, and a runner find it with a typing slip', async ({ visit }) => {
    await visit.playAs('Organiser');
    await visit.command('club add');
    await visit.fillIn({
      Title: 'Track night',
      'Short answer': 'Tuesdays at **19:00**, Riverside track.',
      'Other ways to ask it': 'what time is track',
    });
    await visit.shows('Added. Members find it from now on.');
    await visit.playAs('Runner');
    await visit.command('ask', { question: 'wat time is trck nigth' });
    await visit.shows('Tuesdays at 19:00, Riverside track.');
    await visit.shows('From your club: its organisers wrote this.');
  });

  it('has a runner ask what nobody knows, an organiser answer, and the next one find it', async ({
    visit,
  }) => {
    await visit.playAs('Organiser');
    await visit.command('club inbox', { channel: '#recovery' });
    await visit.shows('members now see the button');
    await visit.playAs('Runner');
    await visit.command('ask', { question: 'where do i pick up my vest' });
    await visit.press('Ask the organisers');
    await visit.fillIn({ 'Your question': 'Where do I pick up my vest?' });
    await visit.shows('Send this to the organisers?');
    await visit.press('Send with my name');
    await visit.shows('Sent to the organisers');

    await visit.playAs('Organiser');
    await visit.goTo('recovery');
    await visit.shows('A question from');
    await visit.press('Answer');
    await visit.fillIn({
      'Your answer': 'From Ana, any Tuesday at the track.',
      'Add it to your club’s entries': 'Club vests',
    });
    await visit.shows('Answered, and added to your club’s entries');

    await visit.playAs('Runner');
    await visit.goTo('general');
    await visit.shows('An answer from your club');
    await visit.command('ask', { question: 'where can i get a vest' });
    await visit.shows('From Ana, any Tuesday at the track.');
  });

  it('has an organiser take the entries out as a file, bring in a table, and see what would change', async ({
    visit,
  }) => {
    await visit.playAs('Organiser');
    await visit.line.fill('/club import');
    await visit.offer('/club import').click();
    await visit.page.getByLabel(/^file/).setInputFiles({
      name: 'club.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('title,answer,asks\r\nSubs,£20 a year.,"what do I pay\nmembership fee"\r\n'),
    });
    await visit.page.getByRole('button', { name: 'Send', exact: true }).click();
    await visit.shows('1 new: Subs');
    await visit.press('Import it');
    await visit.shows('Imported');
    await visit.command('club export');
    await visit.shows('Your club: 1 entry');
    const download = visit.page.waitForEvent('download');
    await visit.last.getByRole('link', { name: 'your-club.json' }).click();
    expect((await download).suggestedFilename()).toBe('your-club.json');
  });

  it('sees a month of questions as a picture that says the same in words', async ({ visit }) => {
    await visit.command('ask', { question: 'why do my quads hurt two days after a race' });
    await visit.playAs('Organiser');
    await visit.command('club insights');
    const picture = visit.last.getByRole('img', { name: 'Questions of the last 30 days: 1 answered' });
    await picture.waitFor();
    await expect.poll(() => visit.page.evaluate('document.querySelector(".picture").naturalWidth')).toBe(720);
  });
});
