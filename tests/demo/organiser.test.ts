import { describe, expect } from 'vitest';
import type { Visit } from '../../tools/screenshots/visit.ts';
import { it } from '../support/visiting.ts';

/** What everybody sees in #recovery. */
const posts = ({ demo }: Visit) => demo.sandbox.posts(demo.sandbox.recovery.id);

const itHasAReminder = it.extend('visit', async ({ open }) => {
  const visit = await open({});
  await visit.playAs('Organiser');
  await visit.command('reminder set', { channel: '#recovery', time: '18:00', zone: 'London' });
  await visit.shows('The daily reminder is set');
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
      await visit.shows('Held since');
      await visit.shows('✗ Send Messages');
      await visit.goTo('Second Wind');
      await visit.shows('Your club’s daily recovery reminder is waiting');
      await visit.control('Forbid the bot to write');
      await visit.control('Go to this time tomorrow');
      await visit.goTo('recovery');
      await visit.shows('Recovery reminder');
      await visit.command('reminder show');
      await visit.shows('Running.');
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
    await visit.shows('Choose another with /reminder set.');
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
    await visit.shows('The daily reminder is changed');
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
      await visit.shows('The daily reminder is changed');
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
    await visit.shows('The daily reminder is changed');
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
    await visit.shows('The daily reminder is changed');
    await visit.control('Leap to the day the clocks change');
    expect(visit.demo.clock.now().toString()).toBe('2027-03-28T00:30:00Z');
    await visit.control('Leap to the day the clocks change');
    expect(visit.demo.clock.now().toString()).toBe('2027-03-28T23:30:00Z');
    await visit.control('Leap to the day the clocks change');
    expect(visit.demo.clock.now().toString()).toBe('2027-10-30T23:30:00Z');
  });

  itHasAReminder('forbids a thread by the channel that rules it', async ({ visit }) => {
    await visit.command('reminder set', { channel: '#long-run', time: '18:00', zone: 'London' });
    await visit.shows('The daily reminder is changed');
    await visit.control('Forbid the bot to write in #general');
    await visit.command('reminder show');
    await visit.shows('✗ Send Messages in Threads');
  });
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
