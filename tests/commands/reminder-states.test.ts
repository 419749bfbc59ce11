import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { read } from '../support/read.ts';

/* Every state of the daily reminder, as the organiser reads it in /reminder show. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

const route = 'POST /channels/:channel/messages';
const set = (channel: string, more: Record<string, string> = {}) =>
  club.organiser.command('reminder set', { channel, time: '18:00', zone: 'Europe/London', ...more });
const show = async () => read((await club.organiser.command('reminder show')).message);
const logged = (message: string) => club.sandbox.when(() => club.logged.includes(`"msg":"${message}"`));

describe('/reminder show says', () => {
  it('that it is running, and when the next five go out', async () => {
    await set(club.sandbox.recovery.id);
    const words = await show();
    expect(words).toContain('**On.**');
    expect(words).toContain('No planned post has gone out yet.');
    expect(words.match(/^- <t:\d+:F>/gm)).toHaveLength(5);
  });

  it('which post is skipped', async () => {
    await set(club.sandbox.recovery.id);
    await club.organiser.command('reminder skip');
    expect(await show()).toContain('**On**, and skipping Mon 23 Nov.');
  });

  it('that it is paused, and until when', async () => {
    await set(club.sandbox.recovery.id);
    await club.organiser.command('reminder pause');
    expect(await show()).toContain('**Paused** until you use **/reminder resume**.');
    await club.organiser.command('reminder pause', { until: '2026-12-24' });
    expect(await show()).toContain('**Paused.** It resumes on Thursday 24 December 2026.');
  });

  const refuse = (status: number, code: number, message: string) => () =>
    club.sandbox.fail({ route, kind: 'refuse', times: 1, refusal: { status, code, message } });
  const deny = (bit: bigint) => () => club.sandbox.manage.deny(club.sandbox.recovery.id, bit);

  it.each([
    [
      'the channel is gone',
      () => club.sandbox.manage.deleteChannel(club.sandbox.recovery.id),
      'the channel is gone. Choose another with **/reminder edit**.',
      '✗ The channel can’t be found',
    ],
    [
      'the channel is hidden from it',
      deny(PermissionFlagsBits.ViewChannel),
      'I can’t see the channel. Give me **View Channel** there.',
      '✗',
    ],
    [
      'it may not write there',
      deny(PermissionFlagsBits.SendMessages),
      'I’m not allowed to post there. **/reminder show** marks with ✗ what I need.',
      '✗ Send Messages: turn it on for me (channel settings → Permissions).',
    ],
    [
      'the thread is archived',
      refuse(400, 50083, 'Thread is archived'),
      'the thread is archived. Write in it once, or choose another channel',
      '✓ View Channel',
    ],
    [
      'Discord refuses the post',
      refuse(400, 50035, 'Invalid Form Body'),
      'Discord refused the post. Open **/reminder show** and press **Resume**',
      '✓ View Channel',
    ],
  ])('that it is held because %s, and what to do', async (_, breakIt, words, health) => {
    await set(club.sandbox.recovery.id);
    breakIt();
    await club.clock.set('2026-11-23T18:00:00Z');
    await logged('told the organiser of the hold');
    const shown = await show();
    expect(shown).toMatch(/\*\*On hold\*\* since <t:\d+:F>: /);
    expect(shown).toContain(words);
    expect(shown).toContain(health);
  });

  it('that it is held because the thread is locked, and that it goes on once it is open', async () => {
    await set(club.sandbox.thread.id);
    club.sandbox.manage.lockThread(club.sandbox.thread.id);
    await club.clock.set('2026-11-23T18:00:00Z');
    await logged('told the organiser of the hold');
    const shown = await show();
    expect(shown).toContain(
      'the thread is locked. Unlock it, or choose another channel with **/reminder edit**.',
    );
    expect(shown).toContain('✗ The thread is locked: unlock it.');
    club.sandbox.manage.lockThread(club.sandbox.thread.id, false);
    expect(await show()).toContain('**On.**');
  });

  it('what went wrong last while it is being tried again', async () => {
    await set(club.sandbox.recovery.id);
    club.sandbox.fail({ route, kind: '500', times: 20 });
    await club.clock.set('2026-11-23T18:00:00Z');
    await logged('not posted yet; trying again');
    expect(await show()).toMatch(
      /The last try failed <t:\d+:R>: Discord had trouble of its own\. Code: HTTP_500\. I try again\./,
    );
  });

  it('which day was missed for good, and how late it may be', async () => {
    await set(club.sandbox.recovery.id, { late: '60' });
    await club.stop();
    await club.clock.set('2026-11-23T19:01:00Z');
    await club.start();
    await logged('missed posts are skipped');
    expect(await show()).toContain('- Mon 23 Nov: not posted, I was offline.');
    expect(await show()).toContain('a post may be up to 1 hour late');
    await club.clock.set('2026-11-24T18:00:00Z');
    await logged('posted');
    expect(await show()).toMatch(/\*\*Before\*\*\n- <t:\d+:F>: https.*\n- Mon 23 Nov: not posted/);
  });
});
