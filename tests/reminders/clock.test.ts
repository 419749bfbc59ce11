import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { DiscordsClock } from '../../src/discord/discords-clock.ts';
import { type Club, openClub } from '../support/club.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { read } from '../support/read.ts';

const inMilliseconds = (milliseconds: number) => systemClock.now().add({ milliseconds });
const hasCome = (instant: Temporal.Instant) => Temporal.Instant.compare(systemClock.now(), instant) >= 0;
const anHourAhead = () => inMilliseconds(3_600_000);

describe('the system’s clock', () => {
  it('wakes a waiter at its time and not before', async () => {
    const until = inMilliseconds(30);
    await systemClock.wait(until, new AbortController().signal);
    expect(hasCome(until)).toBe(true);
    expect(hasCome(until.add({ seconds: 5 }))).toBe(false);
  });

  it('does not keep waiting for a time that has passed', async () => {
    const asked = systemClock.now();
    await systemClock.wait(inMilliseconds(-1000), new AbortController().signal);
    expect(hasCome(asked.add({ seconds: 1 }))).toBe(false);
  });

  it('lets a waiter go when it is called off, before or meanwhile', async () => {
    const off = new AbortController();
    const until = anHourAhead();
    const waited = systemClock.wait(until, off.signal);
    off.abort();
    await waited;
    await systemClock.wait(until, off.signal);
    expect(hasCome(until)).toBe(false);
  });
});

describe('a host’s clock beside Discord’s', () => {
  const noon = Temporal.Instant.from('2026-11-23T12:00:00Z');
  const setUp = (hostsTime: string) => {
    const told: string[] = [];
    const note = (facts: object, message: string) => told.push(`${message} ${JSON.stringify(facts)}`);
    const host = new ManualClock(hostsTime);
    const clock = new DiscordsClock(host, { warn: note, info: note } as never);
    const hear = (instant = noon) => clock.asked()(new Date(instant.epochMilliseconds).toUTCString());
    return { host, clock, hear, told };
  };
  const minutesOff = (clock: DiscordsClock) => Math.round(noon.until(clock.now()).total('minutes'));

  it.each([
    ['half an hour ahead', '2026-11-23T12:30:00Z'],
    ['half an hour behind', '2026-11-23T11:30:00Z'],
    ['ten hours behind', '2026-11-23T02:00:00Z'],
    ['not set since it was made', '1970-01-01T00:00:00Z'],
  ])('that is %s goes by what Discord says, and the host hears of it once', (_, hostsTime) => {
    const { clock, hear, told } = setUp(hostsTime);
    expect(clock.isChecked()).toBe(false);
    hear();
    hear();
    expect([clock.isChecked(), minutesOff(clock)]).toEqual([true, 0]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('CLOCK_WRONG');
  });

  it('that is right to some seconds is left as it is', () => {
    const { host, clock, hear, told } = setUp('2026-11-23T12:00:07Z');
    hear();
    expect(clock.now().equals(host.now())).toBe(true);
    expect(told).toEqual([]);
  });

  it('that was set, or slept, is looked at again before it counts', async () => {
    const { host, clock, hear, told } = setUp('2026-11-23T02:00:00Z');
    hear();
    await host.set('2026-11-23T12:00:00Z');
    expect(clock.isChecked()).toBe(false);
    hear();
    expect([clock.isChecked(), minutesOff(clock)]).toEqual([true, 0]);
    expect(told.at(-1)).toContain('right again');
  });

  it('that was set ahead while it asked asks again: that was no long way', async () => {
    const { host, clock, hear } = setUp('2026-11-23T12:00:00Z');
    const answered = clock.asked();
    await host.set('2026-11-23T12:30:00Z');
    answered(new Date(noon.epochMilliseconds).toUTCString());
    expect(clock.isChecked()).toBe(false);
    hear();
    expect([clock.isChecked(), minutesOff(clock)]).toEqual([true, 0]);
  });

  it('hears nothing from an answer without a date', () => {
    const { clock } = setUp('2026-11-23T02:00:00Z');
    clock.asked()(null);
    clock.asked()('yesterday');
    expect(clock.isChecked()).toBe(false);
  });
});

describe('a bot on a machine whose clock is not Discord’s', () => {
  let club: Club;
  afterEach(() => club.close());

  const reminder = { time: '18:00', zone: 'Europe/London' };
  const add = () =>
    club.organiser.command('reminder add', { channel: club.sandbox.recovery.id, ...reminder });
  const show = async () => read((await club.organiser.command('reminder show')).message);
  /** When each was posted, by Discord's clock. */
  const postedAt = () =>
    club.sandbox.posts(club.sandbox.recovery.id).map(({ timestamp }) => timestamp.slice(0, 19));
  /** Discord says what time it is, and the bot goes by it. */
  const bothGoOn = async (discordsTime: string, hostsTime: string) => {
    await club.clock.set(discordsTime);
    const asked = () => club.sandbox.requestsTo('GET /users/@me');
    const before = asked();
    await club.hostsClock.set(hostsTime);
    await club.sandbox.when(() => asked() > before);
    await show();
  };

  it.each([
    ['half an hour ahead', '2026-11-23T12:30:00Z', '2026-11-23T18:20:00Z', '2026-11-23T18:30:00Z'],
    ['half an hour behind', '2026-11-23T11:30:00Z', '2026-11-23T17:20:00Z', '2026-11-23T17:30:00Z'],
  ])('that is %s posts at the time that Discord says', async (_, hostsTime, before, due) => {
    club = await openClub({ hostsTime });
    await add();
    await bothGoOn('2026-11-23T17:50:00Z', before);
    await bothGoOn('2026-11-23T18:00:00Z', due);
    await club.sandbox.when(() => postedAt().length > 0);
    expect(postedAt()).toEqual(['2026-11-23T18:00:00']);
  });

  it.each([
    ['half an hour ahead posts nothing early', '2026-11-23T18:10:00Z'],
    ['days ahead calls nothing missed', '2026-11-26T12:00:00Z'],
    ['ten hours behind posts in time', '2026-11-23T07:40:00Z'],
    ['in 1970 posts in time', '1970-01-01T00:00:00Z'],
  ])('that is %s when it is started', async (_, hostsTime) => {
    club = await openClub({ hostsTime: '2026-11-23T12:00:00Z' });
    await add();
    await club.stop();
    await club.clock.set('2026-11-23T17:40:00Z');
    await club.hostsClock.set(hostsTime);
    // Nothing of Discord's answers yet: a look by the host's clock would come first.
    const answered = Promise.withResolvers<void>();
    club.sandbox.fail({ route: 'GET /users/@me', kind: 'slow', times: 1, released: answered.promise });
    await club.start();
    answered.resolve();
    await show();
    expect(postedAt()).toEqual([]);
    const later = Temporal.Instant.from(hostsTime).add({ minutes: 20 }).toString();
    await bothGoOn('2026-11-23T18:00:00Z', later);
    await club.sandbox.when(() => postedAt().length > 0);
    expect(postedAt()).toEqual(['2026-11-23T18:00:00']);
    expect(club.logged).not.toContain('missed posts are skipped');
    expect(club.sandbox.directMessages(club.organiser)).toEqual([]);
  });

  it('that stood still while Discord forgot the nonce of a post looks for it, and does not post it again', async () => {
    club = await openClub({ hostsTime: '2026-11-23T12:00:00Z' });
    await add();
    // Stored, and the bot does not hear so.
    const route = 'POST /channels/:channel/messages';
    club.sandbox.fail({ route, kind: 'cut-after', times: 10 });
    await bothGoOn('2026-11-23T18:00:00Z', '2026-11-23T18:00:00Z');
    await club.sandbox.when(() => club.logged.includes('not posted yet; trying again'));
    expect(postedAt()).toHaveLength(1);
    club.sandbox.heal(route);
    await club.clock.set('2026-11-23T18:10:00Z');
    await club.hostsClock.advance({ seconds: 3 });
    await club.sandbox.when(() => /"msg":"(posted|a doubtful post had gone out)"/.test(club.logged));
    expect(postedAt()).toEqual(['2026-11-23T18:00:00']);
  });
});
