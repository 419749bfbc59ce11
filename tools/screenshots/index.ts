import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { showProgress } from '../../src/cli/progress.ts';
import { openBrowser } from './browser.ts';
import { phone, Visit } from './visit.ts';

/*
 * Draws the pictures of the documentation: `npm run screenshots`. The clock stands, chance is none, and on Linux the
 * browser and its fonts come from the lockfile, so a picture that differs shows something that was changed.
 */

const folder = join(import.meta.dirname, '../../docs/images');

interface Picture {
  readonly file: string;
  readonly how?: BrowserContextOptions;
  /** Leads the page to what is to be seen. */
  readonly lead: (visit: Visit) => Promise<void>;
}

const question = 'why are my quads so sore two days after a hilly run';
const light = { colorScheme: 'light' } as const;
const reminder = { channel: '#recovery', time: '18:00', zone: 'London' };

const trackNight = {
  Title: 'Track night',
  'Short answer': 'Tuesdays at **19:00**, Riverside track. £3 on the night.',
  'Other ways to ask it': 'what time is track\nspeed session',
};
/** As the box's fields are called. */
const writtenOf = (shown: typeof trackNight) => ({
  title: shown.Title,
  answer: shown['Short answer'],
  asks: shown['Other ways to ask it'],
});
const newcomers = {
  Title: 'First visit',
  'Short answer': 'Come to track night, say hello to a coach; the first three times are free.',
  'Other ways to ask it': 'can I try before I join',
};
async function write(shown: typeof trackNight, { demo }: Visit): Promise<void> {
  const organiser = demo.sandbox.member('organiser');
  await organiser.command('club add');
  await organiser.submit({ custom_id: 'club-written/1/new' }, writtenOf(shown));
}
/** What a club may ask in a day. */
const asked = [
  'why are my quads sore two days after a race',
  'should I stretch before a run',
  'how do I fix my bicycle chain',
  'shin splints run or rest',
  'what helps with sore calves',
  'stretch or roll',
];

const pictures: readonly Picture[] = [
  {
    file: 'answer.png',
    async lead(visit) {
      await visit.command('ask', { question });
      await visit.shows('A look-up, not a diagnosis.');
    },
  },
  {
    file: 'commands.png',
    how: light,
    async lead(visit) {
      await visit.playAs('Organiser');
      await visit.line.fill('/');
      await visit.offer('/about').waitFor();
    },
  },
  {
    file: 'warning.png',
    how: light,
    async lead(visit) {
      await visit.answerMessage(2);
      await visit.shows('They may need help');
    },
  },
  {
    file: 'caution.png',
    how: light,
    async lead(visit) {
      await visit.answerMessage(3);
      await visit.shows('One calf swollen, hot, red or throbbing?');
    },
  },
  {
    file: 'did-you-mean.png',
    how: phone,
    async lead(visit) {
      await visit.command('ask', { question: 'stretch or roll' });
      await visit.shows('Did you mean…');
    },
  },
  {
    file: 'crisis.png',
    how: phone,
    async lead(visit) {
      await visit.command('ask', { question: 'i do not want to be here any more' });
      await visit.shows('I’m really glad you told me');
    },
  },
  {
    file: 'phone.png',
    how: phone,
    async lead(visit) {
      await visit.command('why-legs-ache');
      await visit.shows('Which of these fits?');
      await visit.press('Which of these fits?');
      await visit.last.getByRole('option').first().waitFor();
    },
  },
  {
    file: 'reminder.png',
    async lead(visit) {
      await visit.playAs('Organiser');
      await visit.command('reminder add', reminder);
      await visit.shows('Set: Recovery reminder');
      await visit.goTo('recovery');
      await visit.control('Go to the next reminder');
      await visit.shows('Recovery reminder');
    },
  },
  {
    file: 'held.png',
    async lead(visit) {
      await visit.playAs('Organiser');
      await visit.command('reminder add', reminder);
      await visit.shows('Set: Recovery reminder');
      await visit.control('Forbid the bot to write');
      await visit.control('Go to the next reminder');
      await visit.command('reminder show');
      await visit.shows('✗ Send Messages');
    },
  },
  {
    file: 'panel.png',
    how: light,
    async lead(visit) {
      await visit.playAs('Organiser');
      await visit.command('reminder add', reminder);
      await visit.shows('Set: Recovery reminder');
      await visit.control('Go to the next reminder');
      await visit.command('reminder show');
      await visit.shows('What I may do there');
    },
  },
  {
    file: 'club-entry.png',
    how: light,
    async lead(visit) {
      await visit.playAs('Organiser');
      await visit.command('club add');
      await visit.fillIn(trackNight);
      await visit.shows('Added. Members find it from now on.');
    },
  },
  {
    file: 'club-answer.png',
    how: phone,
    async lead(visit) {
      await write(trackNight, visit);
      await visit.command('ask', { question: 'wat time is trck' });
      await visit.shows('From your club');
    },
  },
  {
    file: 'club-offer.png',
    how: phone,
    async lead(visit) {
      await write(trackNight, visit);
      await write(newcomers, visit);
      await visit.command('ask', {
        question: 'which evening can somebody new run laps of the track with a coach',
      });
      await visit.shows('Did you mean…');
    },
  },
  {
    file: 'inbox.png',
    how: light,
    async lead(visit) {
      const { sandbox } = visit.demo;
      await sandbox.member('organiser').command('club inbox', { channel: sandbox.recovery.id });
      await visit.command('ask', { question: 'where do I pick up my vest' });
      await visit.press('Ask the organisers');
      await visit.fillIn({ 'Your question': 'Where do I pick up my vest?' });
      await visit.press('Send with my name');
      await visit.shows('Sent to the organisers');
      await visit.playAs('Organiser');
      await visit.goTo('recovery');
      await visit.shows('A question from');
    },
  },
  {
    file: 'insights.png',
    async lead(visit) {
      const runner = visit.demo.sandbox.member('runner');
      for (let day = 0; day < 29; day++) {
        for (const one of asked.slice(0, 1 + ((day * 5) % asked.length)))
          await runner.command('ask', { question: one });
        visit.demo.clock.jumpTo(visit.demo.clock.now().add({ hours: 24 }));
      }
      await visit.playAs('Organiser');
      await visit.command('club insights');
      await visit.last.getByRole('img').waitFor();
    },
  },
  {
    file: 'inside.png',
    how: light,
    async lead(visit) {
      await visit.command('ask', { question });
      await visit.shows('A look-up, not a diagnosis.');
      await visit.page.getByRole('tab', { name: 'Last interaction' }).click();
    },
  },
];

const browser = await openBrowser();
const changed: string[] = [];
for (const [index, { file, how = {}, lead }] of pictures.entries()) {
  showProgress(index / pictures.length, file);
  const visit = await Visit.open(browser, {
    viewport: { width: 1120, height: 720 },
    deviceScaleFactor: 1.5,
    ...how,
  });
  await lead(visit);
  // How long an answer took is never the same.
  await visit.page.evaluate('document.querySelector(".milliseconds")?.remove()');
  await visit.page.mouse.move(0, 0);
  const picture = await visit.page.screenshot({ animations: 'disabled', caret: 'hide' });
  await visit.close();
  const path = join(folder, file);
  if (!existsSync(path) || !readFileSync(path).equals(picture)) {
    changed.push(file);
    writeFileSync(path, picture);
  }
}
showProgress(1);
await browser.close();
process.stdout.write(
  changed.length === 0
    ? 'Every picture is as it was.\n'
    : `In docs/images, new or different: ${changed.join(', ')}.\n`,
);
