import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* The daily reminder through a real discord.js client, from the organiser's phone to the post in the channel. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

// The club's clock starts at noon UTC on Monday 23 November 2026: 12:00 in London.
const evening = { time: '18:00', zone: 'Europe/London' };
const set = (more: Record<string, string> = {}) =>
  club.organiser.command('reminder set', { channel: club.sandbox.recovery.id, ...evening, ...more });
const posts = () => club.sandbox.posts(club.sandbox.recovery.id);
/** How often the log has had this message. */
const logged = (message: string) => club.logged.split(`"msg":"${message}"`).length - 1;
const seconds = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 1000;

describe('/reminder set', () => {
  it('says what it is now, and the next five posts in each reader’s own zone', async () => {
    const { message } = await set();
    const words = read(message);
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(words).toContain('Set: Recovery reminder');
    expect(words).toContain(`<#${club.sandbox.recovery.id}>, every day at **18:00** (London time)`);
    expect(words.match(/^- <t:\d+:F>/gm)).toHaveLength(5);
    expect(words).toContain(`<t:${seconds('2026-11-23T18:00:00Z')}:F>`);
  });

  it('changes an existing one and says what changed', async () => {
    await set();
    const { message } = await set({ time: '7pm', days: 'mon, wed and fri' });
    expect(read(message)).toContain('Changed: Recovery reminder');
    expect(read(message)).toContain('- time: 18:00 → 19:00');
    expect(read(message)).toContain('- days: every day → Mon, Wed, Fri');
  });

  it('says how late it may be after an outage', async () => {
    await set();
    const { message } = await set({ late: '30' });
    expect(read(message)).toContain('- at most late by: 3 hours → 30 minutes');
    const { message: shown } = await club.organiser.command('reminder show');
    expect(read(shown)).toContain('If I have been offline, a post may be up to 30 minutes late.');
  });

  it('names every permission it misses in the chosen channel, and saves nothing', async () => {
    club.sandbox.manage.deny(
      club.sandbox.recovery.id,
      PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory,
    );
    const { message } = await set();
    expect(read(message)).toContain('Give me **Send Messages**, **Read Message History** there');
    expect(read((await club.organiser.command('reminder show')).message)).toContain('no reminder yet');
  });

  it.each([
    [{ time: 'half six' }, 'I can’t read “half six” as a time'],
    [{ zone: 'Mars/Olympus' }, 'I don’t know the time zone “Mars/Olympus”'],
    [{ days: 'blursday' }, 'I can’t read “blursday” as days'],
  ])('says what to write instead of %j, and keeps what was set', async (wrong, words) => {
    await set();
    const { message } = await set(wrong);
    expect(read(message)).toContain(words);
    expect(read(message)).toContain('Nothing was changed.');
    expect(read((await club.organiser.command('reminder show')).message)).toContain('**18:00**');
  });

  it('mentions a role on request, but never everyone', async () => {
    const role = club.sandbox.manage.addRole('Sore legs', true);
    expect(read((await set({ role: role.id })).message)).toContain(`mentioning <@&${role.id}>`);
    expect(read((await set({ role: club.sandbox.guild.id })).message)).toContain('I never mention everyone');
  });

  it('warns of a role that it cannot mention', async () => {
    const role = club.sandbox.manage.addRole('Quiet', false);
    expect(read((await set({ role: role.id })).message)).toContain('without notifying anyone');
  });

  it('warns when the channel is changed alone, and not of a role that it can mention there', async () => {
    const quiet = club.sandbox.manage.addRole('Quiet', false);
    const loud = club.sandbox.manage.addRole('Loud', true);
    const edit = async (options: Record<string, string>) =>
      read((await club.organiser.command('reminder edit', options)).message);
    await set({ role: loud.id });
    const other = club.sandbox.manage.addChannel('tips', ChannelType.GuildText).id;
    expect(await edit({ channel: other })).not.toContain('without notifying');
    expect(await edit({ role: quiet.id })).toContain('without notifying');
    expect(await edit({ channel: club.sandbox.recovery.id })).toContain('without notifying');
    expect(await edit({ time: '19:00' })).not.toContain('without notifying');
  });

  it('says what can be done about one that is over', async () => {
    await club.organiser.command('reminder add', {
      ...evening,
      channel: club.sandbox.recovery.id,
      until: '24 Nov',
    });
    await club.clock.advance({ hours: 72 });
    const { message } = await set({ days: 'every second Tuesday' });
    expect(read(message)).toContain('choose a later one with **until** in **/reminder edit**');
    const first = {
      ...evening,
      channel: club.sandbox.recovery.id,
      from: '30 Nov',
      until: '29 Nov',
      name: 'Track',
    };
    const { message: added } = await club.organiser.command('reminder add', first);
    expect(read(added)).toContain('Its last day is before its first one: choose a later one with **until**.');
  });

  it('refuses a locked thread, and takes an open one', async () => {
    const { id } = club.sandbox.thread;
    club.sandbox.manage.lockThread(id);
    expect(read((await set({ channel: id })).message)).toContain('is locked');
    club.sandbox.manage.lockThread(id, false);
    expect(read((await set({ channel: id })).message)).toContain('Set: Recovery reminder');
  });

  it('completes zones by country and city, days and dates', async () => {
    const zones = (zone: string) =>
      club.organiser.complete('reminder set', { channel: club.sandbox.recovery.id, zone });
    expect((await zones('germany')).choices[0]?.value).toBe('Europe/Berlin');
    expect((await zones('new york')).choices[0]?.value).toBe('America/New_York');
    const days = await club.organiser.complete('reminder set', { days: 'week' });
    expect(days.choices.map(({ name }) => name)).toEqual(['weekdays', 'weekends']);
    await set();
    const dates = await club.organiser.complete('reminder pause', { until: '' });
    expect(dates.choices[0]).toEqual({ name: 'Tuesday, 24 November 2026', value: '2026-11-24' });
  });

  it('completes dates by the zone of the reminder that is named, or that is typed beside them', async () => {
    await set();
    await club.organiser.command('reminder add', {
      name: 'South',
      channel: club.sandbox.recovery.id,
      time: '18:00',
      zone: 'Auckland',
    });
    const first = async (command: string, options: Record<string, string>) =>
      (await club.organiser.complete(command, options)).choices[0]?.value;
    // It is Tuesday in Auckland already.
    expect(await first('reminder skip', { name: 'south', day: '' })).toBe('2026-11-24');
    expect(await first('reminder skip', { day: '' })).toBe('2026-11-23');
    expect(await first('reminder pause', { name: 'south', until: '' })).toBe('2026-11-25');
    expect(await first('reminder add', { zone: 'New Zealand', until: '' })).toBe('2026-11-25');
  });
});

describe('the daily post', () => {
  it('goes out when it is due: one tip, once, with a button that still works after a restart', async () => {
    await set();
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => posts().length === 1);
    const [post] = posts();
    expect(read(post)).toMatch(/^### Recovery reminder: /);

    await club.restart();
    await club.clock.advance({ hours: 1 });
    const { message: why } = await club.runner.press(post ?? null, 'Why?');
    expect(read(why)).toContain('From the article:');
    expect(posts()).toHaveLength(1);
  });

  it('brings all eight tips before any comes again', async () => {
    await set();
    for (let day = 1; day <= 9; day++) {
      await club.clock.set(Temporal.Instant.from('2026-11-22T18:00:00Z').add({ hours: 24 * day }));
      await club.sandbox.when(() => logged('posted') === day);
    }
    const titles = posts().map((post) => read(post).split('\n')[0]);
    expect(new Set(titles.slice(0, 8)).size).toBe(8);
    expect(titles[8]).not.toBe(titles[7]);
  });

  it('mentions the chosen role and nobody else', async () => {
    const role = club.sandbox.manage.addRole('Sore legs', true);
    await set({ role: role.id });
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => posts().length === 1);
    expect(read(posts()[0])).toContain(`<@&${role.id}>`);
    expect(read(posts()[0])).not.toContain('@everyone');
  });

  it('is not lost to a short outage of Discord, nor doubled by an answer that got lost', async () => {
    await set();
    club.sandbox.fail({ route: 'POST /channels/:channel/messages', kind: '500-after', times: 8 });
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => club.logged.includes('not posted yet; trying again'));
    for (let tries = 0; tries < 6 && !club.logged.includes('"msg":"posted"'); tries++) {
      await club.clock.advance({ seconds: 15 });
      await club.sandbox.when(
        () => club.logged.split('trying again').length > tries + 2 || club.logged.includes('"msg":"posted"'),
      );
    }
    await club.sandbox.when(() => club.logged.includes('"msg":"posted"'));
    expect(posts()).toHaveLength(1);
  });

  it('is held when the bot may not post any more: the organiser is told once, and it goes on once cured', async () => {
    await set();
    club.sandbox.manage.deny(club.sandbox.recovery.id, PermissionFlagsBits.SendMessages);
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => club.sandbox.directMessages(club.organiser).length === 1);
    expect(read(club.sandbox.directMessages(club.organiser)[0])).toContain('is on hold');

    const held = read((await club.organiser.command('reminder show')).message);
    expect(held).toContain('**On hold** since');
    expect(held).toContain('✗ Send Messages: turn it on for me');
    expect(held).toContain('✓ View Channel');

    club.sandbox.manage.deny(club.sandbox.recovery.id, 0n);
    expect(read((await club.organiser.command('reminder show')).message)).toContain('**On.**');
    await club.sandbox.when(() => posts().length === 1);
    expect(club.sandbox.directMessages(club.organiser)).toHaveLength(1);
  });

  it('says in show that the channel is gone, and that the organiser could not be told', async () => {
    await set();
    club.sandbox.manage.closeMessages(club.organiser);
    club.sandbox.manage.deleteChannel(club.sandbox.recovery.id);
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => club.logged.includes('told the organiser of the hold'));
    const words = read((await club.organiser.command('reminder show')).message);
    expect(words).toContain('the channel is gone');
    expect(words).toContain('direct messages are closed');
  });

  it('stops when the bot is sent away, and goes on when it is invited again', async () => {
    await set();
    club.sandbox.manage.sendAway();
    await club.sandbox.when(() => club.logged.includes('left a server with a reminder'));
    await club.clock.advance({ hours: 24 });
    expect(posts()).toHaveLength(0);
    club.sandbox.manage.inviteAgain();
    await club.sandbox.when(() => club.logged.includes('back in a server with a reminder'));
    await club.clock.set('2026-11-24T18:00:00Z');
    await club.sandbox.when(() => posts().length === 1);
  });
});

describe('a server that the bot is sent away from, or brought back to, while the database fails', () => {
  it('is known to be left, or there, once the database answers again', async () => {
    await set();
    const mendAway = await club.breakServers();
    club.sandbox.manage.sendAway();
    await club.sandbox.when(() => club.logged.includes('a server could not be removed'));
    await mendAway();
    await club.clock.advance({ minutes: 1 });
    await club.sandbox.when(() => club.logged.includes('left a server with a reminder'));
    const mendBack = await club.breakServers();
    club.sandbox.manage.inviteAgain();
    await club.sandbox.when(() => club.logged.includes('a server could not be added'));
    await club.clock.advance({ minutes: 1 });
    await club.sandbox.when(() => club.logged.includes('the servers could not be compared'));
    await mendBack();
    await club.clock.advance({ minutes: 2 });
    await club.sandbox.when(() => club.logged.includes('back in a server with a reminder'));
    await club.clock.set('2026-11-24T18:00:00Z');
    await club.sandbox.when(() => posts().length === 1);
    expect(club.lost).toEqual([]);
  });
});

describe('/reminder show', () => {
  it('shows the settings, the last post with its link, the next five and each permission', async () => {
    await set();
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => club.logged.includes('"msg":"posted"'));
    const words = read((await club.organiser.command('reminder show')).message);
    expect(words).toContain('**On.**');
    expect(words).toContain(
      `https://discord.com/channels/${club.sandbox.guild.id}/${club.sandbox.recovery.id}/${posts()[0]?.id}`,
    );
    expect(words.match(/^- <t:\d+:F> \(/gm)).toHaveLength(5);
    expect(words.match(/^✓ /gm)).toHaveLength(3);
    expect(words).toContain(`Set by <@${club.organiser.id}>`);
  });
});

describe('a database that another program locks', () => {
  it('gives the organiser an error in time, and what was asked for does not happen later', async () => {
    const release = await club.lockDatabase();
    const { message, milliseconds } = await set();
    expect(milliseconds).toBeLessThan(2900);
    // Where that takes as long as an answer may, it is put off, and follows.
    await club.sandbox.when(() => read(message).includes('Something went wrong on my side'));
    release();
    await club.clock.advance({ hours: 6 });
    expect(read((await club.organiser.command('reminder show')).message)).toContain('no reminder yet');
    expect(posts()).toEqual([]);
  });
});

describe('a Discord that is slow to say what the bot may do', () => {
  it('does not keep the organiser waiting: what was not found out is said to be so', async () => {
    await set();
    const gate = Promise.withResolvers<void>();
    club.sandbox.fail({ route: 'GET /channels/:channel', kind: 'slow', times: 1, released: gate.promise });
    const words = read((await club.organiser.command('reminder show')).message);
    expect(words).toContain('? View Channel: I couldn’t find out just now.');
    expect(words).toContain('**On.**');
    gate.resolve();
  });
});

describe('/reminder test', () => {
  it('shows the next post to the organiser alone, and changes nothing', async () => {
    await set();
    const { message } = await club.organiser.command('reminder test');
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('Nothing was posted and nothing changed.');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Why?']);
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => posts().length === 1);
    expect(read(message).split('\n').slice(0, 2)).toEqual(read(posts()[0]).split('\n').slice(0, 2));
  });
});

describe('/reminder skip, pause and resume', () => {
  it('skips the next post only', async () => {
    await set();
    const { message } = await club.organiser.command('reminder skip');
    expect(read(message)).toContain('The post of Mon 23 Nov will be skipped');
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.clock.set('2026-11-24T18:00:00Z');
    await club.sandbox.when(() => posts().length > 0);
    expect(posts()).toHaveLength(1);
  });

  it('pauses until a date, and goes on by itself', async () => {
    await set();
    const { message } = await club.organiser.command('reminder pause', { until: '26 Nov' });
    expect(read(message)).toContain('It resumes on Thursday 26 November 2026.');
    for (const day of [23, 24, 25]) await club.clock.set(`2026-11-${day}T18:00:00Z`);
    expect(posts()).toHaveLength(0);
    await club.clock.set('2026-11-26T18:00:00Z');
    await club.sandbox.when(() => posts().length === 1);
  });

  it('pauses without an end until resumed', async () => {
    await set();
    expect(read((await club.organiser.command('reminder pause')).message)).toContain(
      '**Paused** until you use **/reminder resume**.',
    );
    await club.clock.set('2026-11-23T18:00:00Z');
    const { message } = await club.organiser.command('reminder resume');
    expect(read(message)).toContain('**On.**');
    expect(read((await club.organiser.command('reminder resume')).message)).toContain('It is on already.');
  });

  it('does not take yesterday for a day to come', async () => {
    await set();
    const { message } = await club.organiser.command('reminder pause', { until: '2026-11-01' });
    expect(read(message)).toContain('as a future day');
  });
});

describe('/reminder remove', () => {
  it('ends it, and says so when there is none', async () => {
    await set();
    expect(read((await club.organiser.command('reminder remove')).message)).toContain(
      '**Recovery reminder** is removed.',
    );
    expect(read((await club.organiser.command('reminder remove')).message)).toContain('no reminder yet');
    await club.clock.advance({ hours: 24 });
    expect(posts()).toHaveLength(0);
  });

  it('can be undone by its button, and the next post goes out', async () => {
    await set();
    const { message } = await club.organiser.command('reminder remove');
    const { message: back } = await club.organiser.press(message, 'Undo');
    expect(read(back)).toContain('is back. **On.**');
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => posts().length === 1);
  });

  it('erases everything at once by its other button', async () => {
    await set();
    const { message } = await club.organiser.command('reminder remove');
    expect(read(message)).toContain('You can undo this for 15 minutes.');
    const { message: erased } = await club.organiser.press(message, 'Erase it now');
    expect(read(erased)).toContain('everything stored about it are erased');
  });

  it('erases what its card is about, and not one that was added since', async () => {
    await set();
    const { message } = await club.organiser.command('reminder remove');
    await set({ time: '19:00' });
    const { message: erased } = await club.organiser.press(message, 'Erase it now');
    expect(read(erased)).toContain('The reminder and everything stored about it are erased.');
    const { message: shown } = await club.organiser.command('reminder show');
    expect(read(shown)).toContain('**19:00**');
  });

  it('erases nothing that is gone already, or in use again, and says so', async () => {
    /** The card as a phone shows it that has not heard what became of it. */
    const removed = async () => {
      await set();
      return structuredClone((await club.organiser.command('reminder remove')).message);
    };
    const nothing = 'There was nothing to erase: that reminder is gone already, or in use again.';
    const gone = await removed();
    await club.organiser.press(gone, 'Erase it now');
    expect(read((await club.organiser.press(gone, 'Erase it now')).message)).toContain(nothing);
    const back = await removed();
    await club.organiser.press(back, 'Undo');
    expect(read((await club.organiser.press(back, 'Erase it now')).message)).toContain(nothing);
    expect(read((await club.organiser.command('reminder show')).message)).toContain('**On.**');
  });

  it('cannot be undone once it is erased, and says so', async () => {
    await set();
    const { message } = await club.organiser.command('reminder remove');
    await club.clock.advance({ minutes: 16 });
    const { message: late } = await club.organiser.press(message, 'Undo');
    expect(read(late)).toContain('That reminder can’t be brought back');
  });
});

describe('a member without Manage Server', () => {
  it('is not offered /reminder, and is refused by the bot even so', async () => {
    await expect(club.runner.command('reminder show')).rejects.toThrow('not offered to this member');
    const { message } = await club.runner.command('reminder show', {}, { force: true });
    expect(read(message)).toContain('Only organisers with **Manage Server**');
  });

  it('cannot use it in a direct message either', async () => {
    const channel = club.sandbox.directChannel(club.organiser).id;
    const { message } = await club.organiser.command('reminder show', {}, { channel, force: true });
    expect(read(message)).toContain('That only works in a server.');
  });
});
