import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../commands/kit/check-in-time.ts';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* A member's own check-in through a real discord.js client, from the button to the direct message. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

// The club's clock starts at noon UTC on Monday 23 November 2026: 12:00 in London.
const ask = (options: Record<string, string> = {}) => club.runner.command('remind-me', options);
const written = () => club.sandbox.directMessages(club.runner);
const seconds = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 1000;

describe('/remind-me', () => {
  it('promises a check-in by direct message, and writes it once', async () => {
    const { message } = await ask({ when: 'morning', zone: 'London' });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain(`I’ll check in on <t:${seconds('2026-11-24T08:00:00Z')}:F>`);
    expect(read(written()[0])).toContain('I’ll check how your legs are, here');
    await club.clock.set('2026-11-24T08:00:00Z');
    await club.sandbox.when(() => written().length === 2);
    expect(read(written()[1])).toContain('### How are the legs?');
    expect(buttonsOf(written()[1]).map(({ label }) => label)).toEqual(['Why?', 'Stop']);
    await club.clock.set('2026-11-25T08:00:00Z');
    expect(written()).toHaveLength(2);
  });

  it('comes every day until a day, and stops by one tap in the message', async () => {
    const { message } = await ask({ 'daily-until': 'in 2 weeks', time: '9am', zone: 'London' });
    expect(read(message)).toContain('every day at 09:00 (London time), last day Mon 7 Dec');
    await club.clock.set('2026-11-24T09:00:00Z');
    await club.sandbox.when(() => written().length === 2);
    const { message: stopped } = await club.runner.press(written()[1] ?? null, 'Stop');
    expect(read(stopped)).toContain('Stopped. Nothing more comes, and it is erased.');
    await club.clock.set('2026-11-25T09:00:00Z');
    expect(written()).toHaveLength(2);
  });

  it('shows what is set, and offers the times, without asking where one is twice', async () => {
    // Nine in the evening in Tokyo: it comes in the morning.
    await ask({ when: 'in-24', zone: 'Tokyo' });
    const { message } = await ask();
    expect(read(message)).toContain(`**Already set**\n- on <t:${seconds('2026-11-24T22:00:00Z')}`);
    expect(read(message)).toContain('Times are Tokyo time.');
    const { message: second } = await club.runner.press(message, 'In 48 hours');
    expect(read(second)).toContain('Done. I’ll check in on');
    const { message: stopped } = await club.runner.press(message, 'Stop Wed 25 Nov, 07:00');
    expect(read(stopped)).toContain('Stopped.');
  });

  it.each([
    [{ when: 'morning' }, 'Tell me your city or country with **zone**'],
    [{ when: 'in-24', 'daily-until': 'Sunday', zone: 'London' }, 'Either once, with **when**'],
    [{ 'daily-until': 'in 2 months', zone: 'London' }, 'as a day within the next month'],
    [
      { 'daily-until': 'Sunday', time: '11pm', zone: 'London' },
      'I don’t send messages between 21:00 and 07:00',
    ],
    [{ 'daily-until': 'Sunday', time: 'teatime', zone: 'London' }, 'as a time'],
    [{ when: 'in-24', zone: 'Atlantis' }, 'I don’t know where “Atlantis” is'],
    [{ when: 'in-24', zone: 'London', time: '9am' }, '**time** goes with **daily-until**'],
  ])('says what is missing or cannot be read in %j', async (options, words) => {
    expect(read((await ask(options)).message)).toContain(words);
    expect(written()).toEqual([]);
  });

  it('says that direct messages are closed, and sets nothing', async () => {
    club.sandbox.manage.closeMessages(club.runner);
    const { message } = await ask({ when: 'in-24', zone: 'London' });
    expect(read(message)).toContain('your direct messages are closed to me');
    club.sandbox.manage.closeMessages(club.runner, false);
    expect(read((await ask()).message)).not.toContain('Already set');
  });

  it.each(['cut-after', '500-after'] as const)(
    'is set where the promise arrived and Discord’s word for it got lost (%s)',
    async (kind) => {
      const route = 'POST /channels/:channel/messages';
      club.sandbox.fail({ route, kind, times: 12 });
      const { message } = await ask({ when: 'in-24', zone: 'London' });
      club.sandbox.heal(route);
      expect(read(message)).toContain('London time');
      expect(read((await ask()).message)).toContain('Already set');
      expect(written()).toHaveLength(1);
    },
  );

  it('names all that cannot be read in one answer, and sets nothing', async () => {
    const { message } = await ask({ 'daily-until': 'blue', time: '25:00', zone: 'Narnia' });
    const words = read(message);
    expect(words).toContain('Nothing was set. Please put these right');
    for (const fault of ['as a day within the next month', 'as a time', 'I don’t know where “Narnia” is'])
      expect(words).toContain(fault);
    expect(written()).toEqual([]);
  });

  it('has five at most', async () => {
    for (const time of ['8am', '9am', '10am', '11am', '12pm'])
      await ask({ 'daily-until': 'Sunday', time, zone: 'London' });
    expect(read((await ask({ when: 'in-24', zone: 'London' })).message)).toContain('You have 5 already');
  });

  it('sets the same one once', async () => {
    await ask({ when: 'in-24', zone: 'London' });
    expect(read((await ask({ when: 'in-24', zone: 'London' })).message)).toContain(
      'You already have a check-in then.',
    );
    expect(written()).toHaveLength(1);
  });
});

describe('the button “Remind me”', () => {
  it('stands under a post: a tap, a time, and it is set by the server’s clock', async () => {
    await club.organiser.command('reminder add', {
      channel: club.sandbox.recovery.id,
      time: '18:00',
      zone: 'London',
    });
    await club.clock.set('2026-11-23T18:00:00Z');
    const posts = () => club.sandbox.posts(club.sandbox.recovery.id);
    await club.sandbox.when(() => posts().length === 1);
    const { message } = await club.runner.press(posts()[0] ?? null, 'Remind me');
    expect(club.sandbox.isPrivate(message)).toBe(true);
    const { message: set } = await club.runner.press(message, 'Tomorrow morning');
    expect(read(set)).toContain(`<t:${seconds('2026-11-24T08:00:00Z')}:F>`);
  });

  it('stands under an answer, and asks where one is when nobody knows', async () => {
    const { message: answer } = await club.runner.command('ask', {
      question: 'why are my quads so sore two days after a hilly run',
    });
    const { message } = await club.runner.press(answer, 'Remind me');
    const { modal } = await club.runner.press(message, 'In 24 hours');
    const { message: set } = await club.runner.submit(modal, { zone: 'New York' });
    expect(read(set)).toContain('Done. I’ll check in on');
    const { modal: again } = await club.runner.press(message, 'In 24 hours');
    const { message: lost } = await club.runner.submit(again, { zone: 'Narnia' });
    expect(read(lost)).toContain('I don’t know where “Narnia” is');
  });

  it('stands under no warning', async () => {
    const { message } = await club.runner.command('ask', { question: 'crushing chest pain' });
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Remind me');
  });
});

describe('the time of a check-in', () => {
  const at = (local: string, zone = 'Europe/London') =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

  it.each([
    ['in-24', '2026-11-23T12:00', '2026-11-24T12:00'],
    ['in-48', '2026-11-23T20:59', '2026-11-25T20:59'],
    ['in-24', '2026-11-23T21:00', '2026-11-25T07:00'],
    ['in-24', '2026-11-23T23:30', '2026-11-25T07:00'],
    ['in-72', '2026-11-23T03:10', '2026-11-26T07:00'],
    ['morning', '2026-11-23T23:59', '2026-11-24T08:00'],
    ['morning', '2026-11-24T00:01', '2026-11-25T08:00'],
    // The clocks go back on the 25th of October, and forward on the 28th of March.
    ['in-24', '2026-10-24T12:00', '2026-10-25T11:00'],
    ['in-24', '2027-03-27T20:30', '2027-03-29T07:00'],
  ] as const)('%s asked for at %s is %s, never at night', (choice, asked, comes) => {
    const time = timeOf(choice, at(asked), 'Europe/London');
    expect(time.toPlainDateTime().toString().slice(0, 16)).toBe(comes);
  });
});
