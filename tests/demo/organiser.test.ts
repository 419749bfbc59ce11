import { describe, expect } from 'vitest';
import type { Visit } from '../../tools/screenshots/visit.ts';
import { it } from '../support/visiting.ts';

/** What everybody sees in #recovery. */
const posts = ({ demo }: Visit) => demo.sandbox.posts(demo.sandbox.recovery.id);

const itHasAReminder = it.extend('visit', async ({ open }) => {
  const visit = await open({});
  await visit.playAs('Organiser');
  await visit.command('reminder add', { channel: '#recovery', time: '18:00', zone: 'London' });
  await visit.shows('Set: Recovery reminder');
  return visit;
});

describe('an organiser at the demo', () => {
  itHasAReminder(
    'sets the reminder, sees five dates, goes to the first, and gets exactly one post',
    async ({ visit }) => {
      expect(await visit.last.getByRole('listitem').count()).toBe(5);
      await visit.goTo('recovery');
      await visit.control('Go to the next reminder');
      await visit.shows('Recovery reminder');
      expect(posts(visit)).toHaveLength(1);
      await visit.control('Go to this time tomorrow');
      await expect.poll(() => visit.messages.count()).toBe(2);
      expect(posts(visit)).toHaveLength(2);
    },
  );

  itHasAReminder('leaps to the day the clocks change, and gets that day’s post once', async ({ visit }) => {
    await visit.goTo('recovery');
    await visit.control('Leap to the day the clocks change');
    await visit.shows('Recovery reminder');
    expect(await visit.last.locator('time').first().getAttribute('datetime')).toBe(
      '2027-03-28T17:00:00.000Z',
    );
    expect(posts(visit)).toHaveLength(1);
  });

  itHasAReminder('wakes late, and reads an apology', async ({ visit }) => {
    await visit.goTo('recovery');
    await visit.control('Sleep through it');
    await visit.shows('Sorry, this one is a little late today.');
    expect(posts(visit)).toHaveLength(1);
  });

  itHasAReminder(
    'forbids the bot to write, sees the hold and is told of it; gives it back, and it is cured',
    async ({ visit }) => {
      await visit.control('Forbid the bot to write');
      await visit.control('Go to the next reminder');
      await visit.command('reminder show');
      await visit.shows('On hold since');
      await visit.shows('✗ Send Messages');
      await visit.goTo('Second Wind');
      await visit.shows('“Recovery reminder” is on hold');
      await visit.control('Forbid the bot to write');
      await visit.control('Go to this time tomorrow');
      await visit.goTo('recovery');
      await visit.shows('Recovery reminder');
      await visit.command('reminder show');
      await visit.shows('On.');
    },
  );

  itHasAReminder(
    'lets every post fail for a while, and gets it once when that is over',
    async ({ visit }) => {
      await visit.goTo('recovery');
      await visit.control('Answer every post with an error');
      await visit.control('Go to the next reminder');
      expect(posts(visit)).toHaveLength(0);
      await visit.control('Answer every post with an error');
      visit.demo.clock.jumpTo(visit.demo.clock.now().add({ minutes: 30 }));
      await visit.shows('Recovery reminder');
      expect(posts(visit)).toHaveLength(1);
    },
  );

  itHasAReminder('deletes the channel, and is told what to do', async ({ visit }) => {
    await visit.control('Delete #recovery');
    await visit.control('Go to the next reminder');
    await visit.command('reminder show');
    await visit.shows('Choose another with /reminder edit.');
  });

  itHasAReminder(
    'removes the bot from the server, is offered nothing, and finds the reminder again after inviting it back',
    async ({ visit }) => {
      const online = visit.page.getByText('online', { exact: true });
      await visit.control('Remove the bot from the server');
      await online.waitFor({ state: 'detached' });
      await visit.line.fill('/');
      expect(await visit.page.getByRole('option').count()).toBe(0);
      await visit.control('Remove the bot from the server');
      await online.waitFor();
      await visit.line.fill('/rem');
      await visit.offer('/reminder show').waitFor();
      await visit.control('Go to the next reminder');
      await visit.goTo('recovery');
      await visit.shows('Recovery reminder');
      expect(posts(visit)).toHaveLength(1);
    },
  );

  itHasAReminder('cannot be told of a hold while their direct messages are closed', async ({ visit }) => {
    await visit.control('Close the organiser’s direct messages');
    await visit.control('Delete #recovery');
    await visit.control('Go to the next reminder');
    await visit.command('reminder show');
    await visit.shows('Their direct messages are closed');
    expect(visit.demo.sandbox.directMessages(visit.demo.sandbox.member('organiser'))).toEqual([]);
  });

  itHasAReminder('makes a new channel for a deleted one, and sets the reminder there', async ({ visit }) => {
    await visit.control('Delete #recovery');
    await visit.control('Make a new #recovery');
    await visit.command('reminder set', { channel: '#recovery', time: '18:00', zone: 'London' });
    await visit.shows('Changed: Recovery reminder');
    await visit.goTo('recovery');
    await visit.control('Go to the next reminder');
    await visit.shows('Recovery reminder');
  });

  itHasAReminder(
    'forbids a channel, moves the reminder away, and gives that channel back',
    async ({ visit }) => {
      const { sandbox } = visit.demo;
      await visit.control('Forbid the bot to write in #recovery');
      expect(sandbox.manage.denied(sandbox.recovery.id)).not.toBe(0n);
      await visit.command('reminder set', { channel: '#general', time: '18:00', zone: 'London' });
      await visit.shows('Changed: Recovery reminder');
      await visit.control('Forbid the bot to write in #recovery');
      expect(sandbox.manage.denied(sandbox.recovery.id)).toBe(0n);
      await visit.page
        .getByRole('switch', { name: 'Forbid the bot to write in #general', checked: false })
        .waitFor();
    },
  );

  itHasAReminder('reads what waking late would do, and that nothing is due in a pause', async ({ visit }) => {
    await visit.command('reminder set', {
      channel: '#recovery',
      time: '18:00',
      zone: 'London',
      late: '30 minutes',
    });
    await visit.shows('Changed: Recovery reminder');
    const panel = visit.page.getByRole('complementary', { name: 'Beside the chat' });
    await panel.getByText('It may be 30 minutes late at most').waitFor();
    await visit.command('reminder pause');
    await visit.shows('Paused');
    await panel.getByText('It is paused, without an end.').first().waitFor();
    expect(await panel.getByRole('button', { name: 'Go to the next reminder' }).isDisabled()).toBe(true);
  });

  itHasAReminder('sees that another channel has news', async ({ visit }) => {
    await visit.control('Go to the next reminder');
    await visit.page.getByRole('button', { name: 'recovery 1 new' }).waitFor();
    await visit.goTo('recovery');
    expect(await visit.page.getByRole('button', { name: '1 new' }).count()).toBe(0);
  });

  itHasAReminder('leaps over the clock change, and then to the one after it', async ({ visit }) => {
    await visit.command('reminder set', { channel: '#recovery', time: '00:30', zone: 'London' });
    await visit.shows('Changed: Recovery reminder');
    await visit.control('Leap to the day the clocks change');
    expect(visit.demo.clock.now().toString()).toBe('2027-03-28T00:30:00Z');
    await visit.control('Leap to the day the clocks change');
    expect(visit.demo.clock.now().toString()).toBe('2027-03-28T23:30:00Z');
    await visit.control('Leap to the day the clocks change');
    expect(visit.demo.clock.now().toString()).toBe('2027-10-30T23:30:00Z');
  });

  itHasAReminder('forbids a thread by the channel that rules it', async ({ visit }) => {
    await visit.command('reminder set', { channel: '#long-run', time: '18:00', zone: 'London' });
    await visit.shows('Changed: Recovery reminder');
    await visit.control('Forbid the bot to write in #general');
    await visit.command('reminder show');
    await visit.shows('✗ Send Messages in Threads');
  });

  itHasAReminder(
    'adds three, edits one field of one, skips and takes that back, and pauses, all from the page',
    async ({ visit }) => {
      const more = { channel: '#recovery', time: '07:00', zone: 'London' };
      await visit.command('reminder add', { ...more, name: 'Hills', days: 'every second Tuesday' });
      await visit.shows('Set: Hills');
      await visit.command('reminder add', { ...more, name: 'Sunday tea', days: 'first Sunday of the month' });
      await visit.shows('Set: Sunday tea');
      await visit.command('reminder show');
      await visit.shows('3 reminders');
      await visit.pick('Look at one of them', 'Hills');
      await visit.shows('every two weeks on Tuesday at 07:00');

      await visit.press('Edit');
      const box = visit.page.getByRole('dialog');
      expect(await box.getByLabel('Days').inputValue()).toBe('every two weeks on Tuesday');
      await box.getByLabel('Time', { exact: true }).fill('half past six pm');
      await box.getByRole('button', { name: 'Submit' }).click();
      await visit.shows('time: 07:00 → 18:30');
      await visit.press('Show it');
      await visit.shows('every two weeks on Tuesday at 18:30');

      await visit.press('Skip next');
      await visit.shows('The post of Tue 24 Nov will be skipped.');
      await visit.press('Don’t skip Tue 24 Nov');
      await visit.shows('The post of Tue 24 Nov goes out after all.');
      await visit.press('Pause');
      await visit.shows('Paused until you use /reminder resume.');
      await visit.press('All reminders');
      await visit.shows('3 reminders');

      await visit.goTo('recovery');
      await visit.control('Go to the next reminder');
      await expect.poll(() => posts(visit).length).toBe(1);
      await visit.control('Go to this time tomorrow');
      await expect.poll(() => posts(visit).length).toBe(2);
    },
  );
});

describe('trouble at the demo', () => {
  it('lets an old button work after the bot was restarted', async ({ visit }) => {
    await visit.command('ask', { question: 'is foam rolling worth it' });
    await visit.shows('oam rolling');
    const { counts } = visit.demo.sandbox.gateway;
    const before = counts.identified;
    await visit.control('Restart the bot');
    expect(counts.identified).toBe(before + 1);
    await visit.press('Evidence');
    await visit.shows('What is known: Try a foam roller');
  });

  it('lets it answer again after its connection was cut', async ({ visit }) => {
    const { counts } = visit.demo.sandbox.gateway;
    await visit.control('Cut its connection');
    await expect.poll(() => counts.resumed, { timeout: 10_000 }).toBe(1);
    await visit.command('about');
    await visit.shows('What I keep');
  });
});
