import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* Several reminders through a real discord.js client, as organisers add, edit and look at them on a phone. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

// The club's clock starts at noon UTC on Monday 23 November 2026: 12:00 in London.
const add = (more: Record<string, string> = {}) =>
  club.organiser.command('reminder add', {
    channel: club.sandbox.recovery.id,
    time: '18:00',
    zone: 'London',
    ...more,
  });
const edit = (options: Record<string, string>) => club.organiser.command('reminder edit', options);
const show = async (name?: string) =>
  (await club.organiser.command('reminder show', name === undefined ? {} : { name })).message;
const posts = () => club.sandbox.posts(club.sandbox.recovery.id);
const labels = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);

describe('/reminder add', () => {
  it('adds one after another, each with its name, and lists them in show', async () => {
    expect(read((await add()).message)).toContain('### Set: Recovery reminder');
    expect(read((await add()).message)).toContain('### Set: Recovery reminder 2');
    const hills = await add({ name: 'Hills', days: 'every second Tuesday', time: 'half past six pm' });
    expect(read(hills.message)).toContain('every two weeks on Tuesday at **18:30** (London time)');
    const listed = await show();
    expect(read(listed)).toContain('### 3 reminders');
    expect(read(listed)).toContain('**Hills**');
    const { message: page } = await club.organiser.choose(listed, 'Look at one of them', [
      buttonsOf(hills.message)[0]?.customId.split('/')[2] ?? '',
    ]);
    expect(read(page)).toContain('### Hills');
    expect(labels(page)).toContain('All reminders');
  });

  it('posts the club’s own text, and says who wrote it', async () => {
    await add({ name: 'Track', text: '**Track tonight.** @everyone bring water.', posts: 'texts' });
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => posts().length === 1);
    expect(read(posts()[0])).toContain('**Track tonight.** @everyone bring water.');
    expect(posts()[0]?.mention_everyone).toBe(false);
    const { message } = await club.runner.press(posts()[0] ?? null, 'Who posts this?');
    expect(read(message)).toContain('The organisers of this club wrote this');
  });

  it('names all that it cannot read in one answer, and saves nothing', async () => {
    const { message } = await add({ time: 'teatime', zone: 'Atlantis', days: 'blursday', until: 'soon' });
    const words = read(message);
    expect(words).toContain('Nothing was changed. Please put these right and try again:');
    for (const typed of ['teatime', 'Atlantis', 'blursday', 'soon']) expect(words).toContain(`“${typed}”`);
    expect(read(await show())).toContain('no reminder yet');
  });

  it.each([
    ['London', 'London time'],
    ['UK', 'London time'],
    ['new york', 'New York time'],
    ['Ballarat', 'Melbourne time'],
    ['the UK', 'London time'],
    ['newyork', 'New York time'],
    ['Ghent', 'Brussels time'],
  ])('understands “%s”, typed and not picked, as %s', async (zone, known) => {
    expect(read((await add({ zone })).message)).toContain(`(${known})`);
  });

  it.each(['EST', 'GMT', 'bst', 'MST', 'EST time', 'bst zone', 'cst timezone'])(
    'offers places for “%s”, which has no summer time',
    async (zone) => {
      const words = read((await add({ zone })).message);
      expect(words).toContain(`“${zone}” could mean several time zones. Write one of these: **`);
      expect(words).toContain('Nothing was changed.');
    },
  );

  it('refuses a name that another has, and a text with something else to post', async () => {
    await add({ name: 'Track' });
    expect(read((await add({ name: 'track' })).message)).toContain('Another reminder has that name.');
    const all = read((await add({ name: 'track', time: '25:00', zone: 'Nowhere' })).message);
    for (const fault of ['Another reminder has that name.', 'as a time', 'the time zone “Nowhere”'])
      expect(all).toContain(fault);
    const both = await add({ name: 'Hills', text: 'Up.', posts: 'causes' });
    expect(read(both.message)).toContain('leave out **text** or **posts**');
    expect(read((await add({ name: 'Hills', posts: 'texts' })).message)).toContain('Write what it says');
  });

  it('can be taken back from its own card', async () => {
    const { message } = await add();
    const { message: removed } = await club.organiser.press(message, 'Undo');
    expect(read(removed)).toContain('**Recovery reminder** is removed.');
    expect(read(await show())).toContain('no reminder yet');
  });
});

describe('/reminder edit', () => {
  it('changes one thing of the only one, without its name, and keeps the rest', async () => {
    await add({ days: 'tue', late: '60' });
    const words = read((await edit({ time: '7pm' })).message);
    expect(words).toContain('**What changed**\n- time: 18:00 → 19:00');
    expect(words.match(/→/g)).toHaveLength(1);
    expect(words).toContain('Tue at **19:00**');
  });

  it('asks which, where there are several, and completes the names', async () => {
    await add({ name: 'Track' });
    await add({ name: 'Hills' });
    expect(read((await edit({ time: '7pm' })).message)).toContain('**Hills**, **Track**. Choose one with');
    expect(read((await edit({ name: 'hi', time: '7pm' })).message)).toContain('### Changed: Hills');
    expect(read((await edit({ name: 'swim', time: '7pm' })).message)).toContain('called “swim”');
    const { choices } = await club.organiser.complete('reminder edit', { name: 'tr' });
    expect(choices).toEqual([{ name: 'Track', value: 'Track' }]);
  });

  it('renames, gives an end, takes it away again', async () => {
    await add();
    const words = read((await edit({ 'new-name': 'Evenings', until: '31/12' })).message);
    expect(words).toContain('### Changed: Evenings (was Recovery reminder)');
    expect(words).toContain('- last day: none → Thursday 31 December 2026');
    expect(read((await edit({ clear: 'until' })).message)).toContain(
      '- last day: Thursday 31 December 2026 → none',
    );
  });

  it('can be taken back from its own card, once', async () => {
    await add();
    const { message } = await edit({ time: '7pm' });
    const { message: page } = await club.organiser.press(message, 'Undo');
    expect(read(page)).toContain('The change is undone.');
    expect(read(page)).toContain('**18:00**');
  });
});

describe('/reminder set, as before', () => {
  it('says what to use where there are several', async () => {
    await add();
    await add();
    const { message } = await club.organiser.command('reminder set', {
      channel: club.sandbox.recovery.id,
      time: '19:00',
      zone: 'Europe/London',
    });
    expect(read(message)).toContain('Change one with **/reminder edit**');
  });
});

describe('a reminder’s page', () => {
  it('pauses and resumes, skips and takes that back, each from the page itself', async () => {
    await add();
    let page = await show();
    expect(labels(page)).toEqual([
      'Pause',
      'Skip next',
      'Edit',
      'Test (only you see it)',
      'Post it now',
      'Remove',
    ]);
    const press = async (label: string) => {
      page = (await club.organiser.press(page, label)).message;
      return read(page);
    };
    expect(await press('Pause')).toContain('**Paused** until you use');
    expect(await press('Undo')).toContain('**On.**');
    expect(await press('Skip next')).toContain('The post of Mon 23 Nov will be skipped.');
    expect(labels(page)).toContain('Don’t skip Mon 23 Nov');
    expect(await press('Don’t skip Mon 23 Nov')).toContain('The post of Mon 23 Nov goes out after all.');
    expect(await press('Undo')).toContain('skipping Mon 23 Nov');
    expect(await press('Undo')).toContain('goes out after all');
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => posts().length === 1);
  });

  it('can skip the next one though a later one is skipped, and takes either back', async () => {
    await add();
    await club.organiser.command('reminder skip', { day: '30 Nov' });
    const page = await show();
    expect(labels(page)).toEqual(expect.arrayContaining(['Skip next', 'Don’t skip Mon 30 Nov']));
    const { message } = await club.organiser.press(page, 'Skip next');
    expect(read(message)).toContain('The post of Mon 23 Nov will be skipped.');
    expect(labels(message)).toContain('Don’t skip Mon 23 Nov');
  });

  it.each(['23 Nov', '23/11', 'the 23rd', 'Monday 23 Nov'])('skips today’s, called “%s”', async (day) => {
    await add();
    const { message } = await club.organiser.command('reminder skip', { day });
    expect(read(message)).toContain('The post of Mon 23 Nov will be skipped');
    await club.clock.advance({ hours: 7 });
    expect(posts()).toEqual([]);
  });

  it('does not say that a post goes out after all whose time is past', async () => {
    await add();
    await club.organiser.command('reminder skip');
    const page = await show();
    await club.clock.set('2026-11-23T18:05:00Z');
    const { message } = await club.organiser.press(page, 'Don’t skip Mon 23 Nov');
    expect(read(message)).toContain('It is too late for the post of Mon 23 Nov.');
  });

  it.each([
    ['today’s', {}, 'Don’t skip Mon 23 Nov', 'Mon 23 Nov'],
    ['one to come', { day: '30 Nov' }, 'Don’t skip Mon 30 Nov', 'Mon 30 Nov'],
  ])('takes back a skip of %s, whose day left the schedule meanwhile', async (_, day, label, named) => {
    await add();
    await club.organiser.command('reminder skip', day);
    const page = await show();
    await edit({ days: 'Tue' });
    const { message } = await club.organiser.press(page, label);
    expect(read(message)).toContain(`There is no post on ${named} any more, and it is not skipped any more.`);
    await edit({ days: 'every day' });
    expect(read(await show())).not.toContain('skipping');
  });

  it('says what to do when a reminder that replaces its last post is moved to a forum', async () => {
    await add();
    await club.organiser.command('reminder edit', { replace: true });
    const forum = club.sandbox.manage.addChannel('tips', ChannelType.GuildForum).id;
    expect(read((await edit({ channel: forum })).message)).toContain(
      'set **replace** to False with **/reminder edit**',
    );
  });

  it('takes a pause’s end back with it', async () => {
    await add();
    const pause = async (until: string) =>
      (await club.organiser.command('reminder pause', { until })).message;
    await pause('24 Dec');
    const { message: shorter } = await club.organiser.press(await pause('31 Dec'), 'Undo');
    expect(read(shorter)).toContain('24 December');
    const { message: resumed } = await club.organiser.command('reminder resume');
    const { message: paused } = await club.organiser.press(resumed, 'Undo');
    expect(read(paused)).toContain('24 December');
  });

  it('takes the skip back that was taken back, of that very day', async () => {
    await add();
    await club.organiser.command('reminder skip', { day: '25 Nov' });
    const { message: back } = await club.organiser.press(await show(), 'Don’t skip Wed 25 Nov');
    const { message: again } = await club.organiser.press(back, 'Undo');
    expect(read(again)).toContain('**On**, and skipping Wed 25 Nov.');
  });

  it('edits in a box, whatever the organiser changes in it', async () => {
    await add({ days: 'first Sunday of the month' });
    const opened = await club.organiser.press(await show(), 'Edit');
    expect(JSON.stringify(opened.modal)).toContain('the first Sunday of each month');
    const { message } = await club.organiser.submit(opened.modal, {
      name: 'Sundays',
      time: '9am',
      days: 'the first Sunday of each month',
      zone: 'Europe/London',
      text: 'Cake first.\n---\nTea first.',
    });
    const words = read(message);
    expect(words).toContain('### Changed: Sundays (was Recovery reminder)');
    expect(words).toContain('the first Sunday of each month at **09:00**');
    expect(words).toContain('- posts: tips in turn → the club’s own 2 texts in turn');
    const { message: undone } = await club.organiser.press(message, 'Undo');
    expect(read(undone)).toContain('### Recovery reminder');
  });

  it('takes days written over a pattern for every week', async () => {
    await add({ days: 'first Sunday of the month' });
    const { modal } = await club.organiser.press(await show(), 'Edit');
    const { message } = await club.organiser.submit(modal, {
      name: 'Recovery reminder',
      time: '18:00',
      days: 'Mon, Wed',
      zone: 'Europe/London',
      text: '',
    });
    expect(read(message)).toContain('Mon, Wed at **18:00**');
  });

  const unchanged = {
    name: 'Recovery reminder',
    time: '18:00',
    days: 'every day',
    zone: 'Europe/London',
    text: '',
  };

  it('edits in a box, and takes back nothing that was changed since it was opened', async () => {
    await add();
    const { modal } = await club.organiser.press(await show(), 'Edit');
    await edit({ time: '20:00' });
    const { message } = await club.organiser.submit(modal, { ...unchanged, name: 'Evenings' });
    expect(read(message)).toContain('### Changed: Evenings');
    expect(read(message)).toContain('at **20:00**');
  });

  it('edits in a box, and leaves a first day that was set since', async () => {
    await add({ days: 'every two weeks on Tuesday' });
    const { modal } = await club.organiser.press(await show(), 'Edit');
    const { message: moved } = await edit({ from: '4 Jan' });
    expect(read(moved)).toContain('- first day: Tuesday 24 November 2026 → Tuesday 5 January 2027');
    const days = 'every two weeks on Wednesday';
    const { message } = await club.organiser.submit(modal, { ...unchanged, days });
    expect(read(message)).toContain('Wednesday 6 January 2027');
  });

  it('gives a long text back when the time beside it cannot be read', async () => {
    await add();
    const { modal } = await club.organiser.press(await show(), 'Edit');
    const typed = { ...unchanged, time: 'late', text: 'Bring a torch.' };
    expect(read((await club.organiser.submit(modal, typed)).message)).toContain('Bring a torch.');
  });

  it('says when there was more than one change since, and gives back what was written', async () => {
    await add();
    const { modal } = await club.organiser.press(await show(), 'Edit');
    await edit({ time: '20:00' });
    await edit({ time: '21:00' });
    const { message } = await club.organiser.submit(modal, { ...unchanged, text: 'Bring a torch.' });
    expect(read(message)).toContain('Somebody else changed this reminder while your box was open');
    expect(read(message)).toContain('Bring a torch.');
    expect(read(await show())).toContain('at **21:00**');
  });

  it('keeps what letters and flags are joined with, and nothing else that cannot be seen', async () => {
    const england = '🏴󠁧󠁢󠁥󠁮󠁧󠁿';
    await add({
      posts: 'texts',
      text: `${england} می\u200cدوم 👩\u200d🦰\u202e\u{E0041}\u200b`,
    });
    const { message } = await club.organiser.press(await show(), 'Test (only you see it)');
    expect(read(message)).toContain(`${england} می\u200cدوم 👩\u200d🦰\n`);
  });

  it('says what cannot be read in the box, and keeps all', async () => {
    await add();
    const { modal } = await club.organiser.press(await show(), 'Edit');
    const { message } = await club.organiser.submit(modal, {
      name: 'Recovery reminder',
      time: 'late',
      days: 'every day',
      zone: 'Mordor',
      text: '',
    });
    expect(read(message)).toContain('“late”');
    expect(read(message)).toContain('“Mordor”');
    // A box has no list to pick from.
    expect(read(message)).not.toContain('list');
    expect(read(await show())).toContain('**18:00**');
  });

  it('says what is so when two tap the same', async () => {
    await add();
    const page = await show();
    const { message: skipped } = await club.organiser.press(page, 'Skip next');
    const [other] = buttonsOf(skipped).filter(({ label }) => label.startsWith('Don’t skip'));
    const twice = [1, 2].map(async () => club.organiser.press(skipped, other?.customId ?? ''));
    const words = (await Promise.all(twice)).map(({ message }) => read(message));
    expect(words.join()).not.toContain('too late');
    const { message: removed } = await club.organiser.press(await show(), 'Remove');
    const { customId = '' } = buttonsOf(removed).find(({ label }) => label === 'Undo') ?? {};
    await club.organiser.press(removed, customId);
    const { message: again } = await club.organiser.press(removed, customId);
    expect(read(again)).toContain('It is back already.');
  });

  it('takes back nothing of others where its own tap changed nothing', async () => {
    await add();
    const page = await show();
    await club.organiser.command('reminder pause', {});
    await edit({ time: '19:00' });
    const { message: paused } = await club.organiser.press(page, 'Pause');
    expect(read(paused)).toContain('It is paused already.');
    expect(labels(paused)).not.toContain('Undo');
    const { message: again } = await club.organiser.command('reminder pause', {});
    expect(labels(again)).not.toContain('Undo');
    expect(read(await show())).toContain('**19:00**');
  });

  it('promises no post while it is paused', async () => {
    await add();
    const { message: skipped } = await club.organiser.press(await show(), 'Skip next');
    const { message: paused } = await club.organiser.press(skipped, 'Pause');
    const label = labels(paused).find((one) => one.startsWith('Don’t skip')) ?? '';
    const { message: unskipped } = await club.organiser.press(paused, label);
    expect(read(unskipped)).toContain('is not skipped any more.');
    expect(read(unskipped)).not.toContain('goes out after all');
    const { message } = await club.organiser.command('reminder skip', { day: '24 Dec' });
    expect(read(message)).toContain('will be skipped. **Paused** until you use **/reminder resume**.');
  });

  it('says that no post is left, paused or resumed past its last day', async () => {
    await add({ until: '30 Nov' });
    const { message: paused } = await club.organiser.command('reminder pause', { until: '24 Dec' });
    expect(read(paused)).toContain('no post is left after that');
    const page = await show();
    await club.clock.set('2026-12-10T12:00:00Z');
    const { message: resumed } = await club.organiser.press(page, 'Resume');
    expect(read(resumed)).toContain('No post is left');
    expect(read(resumed)).not.toContain('It is on again');
  });

  it('comes back under another name, and says so, where its own was taken meanwhile', async () => {
    await add({ name: 'Track' });
    const { message: removed } = await club.organiser.press(await show(), 'Remove');
    await add({ name: 'Track' });
    const { message: back } = await club.organiser.press(removed, 'Undo');
    expect(read(back)).toContain('**Track 2** is back.');
  });

  it('publishes nothing outside an announcement channel, however it gets there', async () => {
    await add();
    const { message: turnedOn } = await club.organiser.command('reminder edit', { publish: true });
    expect(read(turnedOn)).toContain('Only posts in an announcement channel can be published.');
    const news = club.sandbox.manage.addChannel('news', ChannelType.GuildAnnouncement);
    const { message: moved } = await club.organiser.command('reminder edit', {
      channel: news.id,
      publish: true,
    });
    expect(read(moved)).toContain('### Changed');
    expect(read((await edit({ channel: club.sandbox.recovery.id })).message)).toContain(
      'set **publish** to False',
    );
  });

  it('of every month takes plain days for those of every week', async () => {
    await add({ days: 'first Sunday of the month' });
    const { message } = await edit({ days: 'Mon, Wed, Fri' });
    expect(read(message)).toContain('>, Mon, Wed, Fri at **18:00**');
  });

  it.each([
    ['a forum', 'POST /channels/:channel/messages'],
    ['a text channel', 'POST /channels/:channel/threads'],
  ])('whose post may have gone out posts no second one when it is moved to %s', async (where, route) => {
    const forum = club.sandbox.manage.addChannel('recovery-forum', ChannelType.GuildForum).id;
    const [from, to] =
      where === 'a forum' ? [club.sandbox.recovery.id, forum] : [forum, club.sandbox.recovery.id];
    await add({ channel: from });
    club.sandbox.fail({ route, kind: '500-after', times: 10 });
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.sandbox.when(() => club.logged.includes('not posted yet; trying again'));
    club.sandbox.heal(route);
    await edit({ channel: to });
    await club.clock.advance({ minutes: 10 });
    await club.sandbox.when(() => club.logged.includes('a doubtful post had gone out'));
    expect(club.logged).not.toContain('"msg":"posted"');
  });

  it('is added twice at once without a name, under two names', async () => {
    await Promise.all([1, 2].map(async () => add()));
    expect(read(await show())).toContain('### 2 reminders');
  });

  it('is not both moved to a forum and told to delete its post before, by two at once', async () => {
    await add();
    const forum = club.sandbox.manage.addChannel('tips', ChannelType.GuildForum).id;
    const both = [{ channel: forum }, { replace: true }] as const;
    const said = await Promise.all(
      both.map(async (options) => read((await club.organiser.command('reminder edit', options)).message)),
    );
    expect(said.filter((words) => words.includes('every day is a post of its own'))).toHaveLength(1);
    const { message } = await club.organiser.command('reminder edit', { until: '31 Dec 2027' });
    expect(read(message)).toContain('What changed');
  });

  it('cannot give something and take it away at once', async () => {
    await add();
    const { message } = await edit({ until: '31 Dec 2027', clear: 'until' });
    expect(read(message)).toContain('**until** is given and taken away');
  });

  it('lists as many as one message holds, and says how many more there are', async () => {
    for (let number = 1; number <= 10; number++)
      await club.organiser.command('reminder add', {
        time: '18:00',
        zone: 'Europe/London',
        name: `${'*_'.repeat(18)} ${number}`,
        text: '_*~'.repeat(60),
        until: '2027-12-31',
        days: 'Monday, Wednesday, Thursday, Saturday',
        channel: club.sandbox.recovery.id,
      });
    const list = read((await club.organiser.command('reminder show')).message);
    expect(list).toMatch(/And \d more, in the menu/);
    expect(list).not.toContain('…\n');
  });

  it('posts at once, with a link, and says so when it may not', async () => {
    await add();
    const { message: page } = await club.organiser.press(await show(), 'Post it now');
    expect(posts()).toHaveLength(1);
    expect(read(page)).toContain(
      `Posted just now: https://discord.com/channels/${club.sandbox.guild.id}/${club.sandbox.recovery.id}/${posts()[0]?.id}`,
    );
    club.sandbox.manage.deny(club.sandbox.recovery.id, PermissionFlagsBits.SendMessages);
    const { message: refused } = await club.organiser.press(page, 'Post it now');
    expect(read(refused)).toContain('I couldn’t post it');
    expect(read(refused)).toContain('✗ Send Messages');
  });

  it('posts at once what was there when the page was opened, however often it is tapped', async () => {
    await add();
    const [opened, another] = [await show(), await show()];
    await Promise.all([1, 2].map(async () => club.organiser.press(opened, 'Post it now')));
    const { message } = await club.organiser.press(another, 'Post it now');
    expect(posts()).toHaveLength(1);
    expect(read(message)).toContain(
      'Nothing was posted: there was a post or a change since you opened this page',
    );
    await club.organiser.press(message, 'Post it now');
    expect(posts()).toHaveLength(2);
  });

  it('shows a test to the organiser alone, and the link of what was posted', async () => {
    await add();
    const { message } = await club.organiser.press(await show(), 'Test (only you see it)');
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(posts()).toHaveLength(0);
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => club.logged.includes('"msg":"posted"'));
    expect(read(await show())).toMatch(/\*\*Before\*\*\n- <t:\d+:F>: https:\/\/discord\.com\/channels\//);
  });

  it('says what is owed while Discord does not take it', async () => {
    await add();
    club.sandbox.fail({ route: 'POST /channels/:channel/messages', kind: '500', times: 50 });
    await club.clock.advance({ hours: 6 });
    await club.sandbox.when(() => club.logged.includes('not posted yet; trying again'));
    expect(read(await show())).toContain('Owed for Mon 23 Nov: I am trying to post it');
  });

  it('is told when it is gone meanwhile', async () => {
    await add();
    const page = await show();
    const { message: removed } = await club.organiser.command('reminder remove');
    await club.organiser.press(removed, 'Erase it now');
    for (const label of ['Pause', 'Skip next', 'Edit', 'Post it now'])
      expect(read((await club.organiser.press(page, label)).message)).toContain('not there any more');
  });
});

describe('where and how it is posted', () => {
  it('is published in an announcement channel, and takes the place of the one before', async () => {
    const news = club.sandbox.manage.addChannel('news', ChannelType.GuildAnnouncement);
    const { message } = await club.organiser.command('reminder add', {
      channel: news.id,
      time: '18:00',
      zone: 'London',
      publish: true,
      replace: true,
    });
    expect(read(message)).toContain(
      'Each post also goes to servers that follow the channel. The post before is deleted.',
    );
    const published = () =>
      club.sandbox.posts(news.id).filter(({ flags = 0 }) => (flags & MessageFlags.Crossposted) !== 0);
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.sandbox.when(() => published().length === 1);
    const [first] = published();
    await club.clock.set('2026-11-24T18:00:00Z');
    await club.sandbox.when(() => published().some(({ id }) => id !== first?.id));
    await club.sandbox.when(() => club.sandbox.posts(news.id).every(({ id }) => id !== first?.id));
    expect(club.sandbox.posts(news.id)).toHaveLength(1);
  });

  it('is not published anywhere else', async () => {
    const { message } = await club.organiser.command('reminder add', {
      channel: club.sandbox.recovery.id,
      time: '18:00',
      zone: 'London',
      publish: true,
    });
    expect(read(message)).toContain('Only posts in an announcement channel can be published.');
  });

  it('is posted in the text of a voice channel', async () => {
    const voice = club.sandbox.manage.addChannel('stretching', ChannelType.GuildVoice);
    await add({ channel: voice.id });
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.sandbox.when(() => club.sandbox.posts(voice.id).length > 0);
    expect(club.sandbox.posts(voice.id)).toHaveLength(1);
  });

  it('is a post of its own in a forum, once, though the answer to it was lost', async () => {
    const forum = club.sandbox.manage.addChannel('recovery-forum', ChannelType.GuildForum);
    await add({ channel: forum.id });
    club.sandbox.fail({ route: 'POST /channels/:channel/threads', kind: '500-after', times: 1 });
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.sandbox.when(() => club.logged.includes('not posted yet; trying again'));
    await club.clock.advance({ seconds: 10 });
    await club.sandbox.when(() => club.logged.includes('a doubtful post had gone out'));
    expect(club.sandbox.requestsTo('POST /channels/:channel/threads')).toBe(1);
    const shown = read(await show());
    const [, thread] = /channels\/\d+\/(\d+)\/\d+/.exec(shown) ?? [];
    expect(club.sandbox.posts(thread ?? '')).toHaveLength(1);
    const { message } = await club.organiser.press(await show(), 'Post it now');
    expect(read(message)).toContain('Posted just now: https://discord.com/channels/');
  });

  it('in a forum has no post before to delete', async () => {
    const forum = club.sandbox.manage.addChannel('recovery-forum', ChannelType.GuildForum);
    const { message } = await club.organiser.command('reminder add', {
      channel: forum.id,
      time: '18:00',
      zone: 'London',
      replace: true,
    });
    expect(read(message)).toContain('In a forum every day is a post of its own');
  });

  it('opens a thread again that was archived', async () => {
    await add({ channel: club.sandbox.thread.id });
    club.sandbox.fail({
      route: 'POST /channels/:channel/messages',
      kind: 'refuse',
      times: 1,
      refusal: { status: 400, code: 50083, message: 'Thread is archived' },
    });
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.sandbox.when(() => club.logged.includes('not posted yet; trying again'));
    expect(club.sandbox.requestsTo('PATCH /channels/:channel')).toBe(1);
    await club.clock.advance({ seconds: 10 });
    await club.sandbox.when(() => club.sandbox.posts(club.sandbox.thread.id).length > 0);
    expect(club.sandbox.posts(club.sandbox.thread.id)).toHaveLength(1);
  });
});

describe('/reminder skip', () => {
  it('leaves out a day to come, and today by its name', async () => {
    await add();
    const skip = async (day: string) =>
      read((await club.organiser.command('reminder skip', { day })).message);
    expect(await skip('25 Nov')).toContain('The post of Wed 25 Nov will be skipped');
    expect(await skip('today')).toContain('The post of Mon 23 Nov will be skipped');
    expect(await skip('20 Nov 2026')).toContain('as a future day');
    expect(read(await show())).toContain('skipping Mon 23 Nov, Wed 25 Nov');
  });
});

describe('a role of organisers', () => {
  it('may do what organisers may once somebody with Manage Server has chosen it, and no longer when taken back', async () => {
    const role = club.sandbox.manage.addRole('Coaches', false);
    club.sandbox.manage.giveRole(club.runner, role.id);
    club.sandbox.manage.allowCommands(role.id);
    await add();
    const tries = async () => read((await club.runner.command('reminder show')).message);
    expect(await tries()).toContain('Only organisers with **Manage Server**');
    const { message } = await club.organiser.command('reminder organisers', { role: role.id });
    expect(read(message)).toContain(
      `Members with <@&${role.id}> can now change reminders, and what the club`,
    );
    expect(await tries()).toContain('**On.**');
    expect(read((await club.runner.command('reminder organisers')).message)).toContain(
      'Only members with **Manage Server** choose',
    );
    await club.organiser.command('reminder organisers');
    expect(await tries()).toContain('Only organisers with **Manage Server**');
  });

  it('is chosen again by the card’s own Undo, unless another was chosen since', async () => {
    const [coaches, captains] = ['Coaches', 'Captains'].map((name) =>
      club.sandbox.manage.addRole(name, false),
    );
    const choose = async (role?: { readonly id: string }) =>
      (await club.organiser.command('reminder organisers', role ? { role: role.id } : {})).message;
    await choose(coaches);
    const card = await choose(captains);
    const old = await choose(captains);
    expect(buttonsOf(old).map(({ label }) => label)).toEqual([]);
    expect(read((await club.organiser.press(card, 'Undo')).message)).toContain(
      `Members with <@&${coaches?.id}>`,
    );
    await choose(captains);
    const later = await choose();
    await choose(coaches);
    expect(read((await club.organiser.press(later, 'Undo')).message)).toContain(
      'another role was chosen since',
    );
  });

  it('is never everybody', async () => {
    const { message } = await club.organiser.command('reminder organisers', {
      role: club.sandbox.guild.id,
    });
    expect(read(message)).toContain('That would be everybody.');
  });
});

describe('a reminder that is held', () => {
  const hold = async () => {
    await add();
    club.sandbox.manage.deny(club.sandbox.recovery.id, PermissionFlagsBits.SendMessages);
    await club.clock.set('2026-11-23T18:00:00Z');
    await expect.poll(async () => read(await show())).toContain('**On hold**');
  };

  it('says what is owed today, and until when', async () => {
    await hold();
    expect(read(await show())).toMatch(
      /Owed for Mon 23 Nov: it goes out if this is put right by <t:\d+:F>\./,
    );
  });

  it('and paused says both, and that posts are left', async () => {
    await hold();
    const { message } = await club.organiser.command('reminder pause', { until: '24 Dec' });
    expect(read(message)).toContain('It resumes on Thursday 24 December');
    expect(read(message)).toContain('It could not post now: I’m not allowed to post there.');
    expect(read(message)).not.toContain('no post is left');
  });

  it('is resumed as far as it can be, and that can be undone', async () => {
    await hold();
    await club.organiser.command('reminder pause', { until: '24 Dec' });
    const { message } = await club.organiser.press(await show(), 'Resume');
    expect(read(message)).toContain(
      'The pause is over, but it can’t post yet: see below what is in the way.',
    );
    await club.organiser.press(message, 'Undo');
    expect(read(await show())).toContain('It resumes on Thursday 24 December');
  });

  it('skips a day to come', async () => {
    await hold();
    const { message } = await club.organiser.command('reminder skip', { day: '25 Dec' });
    expect(read(message)).toContain('The post of Fri 25 Dec will be skipped.');
    expect(read(await show())).toContain('Skipped: Fri 25 Dec');
  });

  it('because a moderator timed the bot out says until when, to the organiser too, and not once it is over', async () => {
    await add();
    const until = Temporal.Instant.from('2026-11-23T19:20:00Z');
    club.sandbox.manage.timeOutBot(until.epochMilliseconds);
    await club.clock.set('2026-11-23T18:00:00Z');
    const words = `a moderator has timed me out in this server until <t:${until.epochMilliseconds / 1000}:F>`;
    await expect
      .poll(async () => read(await show()))
      .toContain(`**On hold** since <t:1795456800:F>: ${words}`);
    expect(read(club.sandbox.directMessages(club.organiser).at(-1))).toContain(words);
    await club.clock.advance({ hours: 2 });
    await club.sandbox.when(() => posts().length === 1);
    expect(read(await show())).not.toContain('timed me out');
    expect(read(await show())).toContain('✓ Send Messages');
  });
});

describe('a reminder that failed', () => {
  it('does not say that it tries again while it is paused', async () => {
    await add();
    club.sandbox.fail({ route: 'POST /channels/:channel/messages', kind: '500', times: 20 });
    await club.clock.set('2026-11-23T18:00:00Z');
    await expect.poll(async () => read(await show())).toContain('I try again.');
    await club.organiser.command('reminder pause', {});
    expect(read(await show())).toContain('The last try failed');
    expect(read(await show())).not.toContain('I try again');
  });
});

describe('Undo', () => {
  const [one, another] = ['Wed 25 Nov', 'Mon 30 Nov'];
  const skip = async (day?: string) =>
    (await club.organiser.command('reminder skip', day === undefined ? {} : { day })).message;

  it('of a skip beyond a pause is of the day that it skips', async () => {
    await add();
    await skip('25 Nov');
    await club.organiser.command('reminder pause', { until: '27 Nov' });
    const message = await skip();
    expect(read(message)).toContain('The post of Fri 27 Nov will be skipped');
    await club.organiser.press(message, 'Undo');
    expect(read(await show())).toContain(`Skipped: ${one}`);
    expect(read(await show())).not.toContain('Fri 27 Nov,');
  });

  it('of a skip leaves somebody’s later skip of that day', async () => {
    await add();
    const first = await skip('30 Nov');
    await club.organiser.press(await show(), `Don’t skip ${another}`);
    await club.clock.advance({ minutes: 1 });
    await skip('30 Nov');
    const { message } = await club.organiser.press(first, 'Undo');
    expect(read(message)).toContain(`Somebody has asked to skip ${another} since`);
    expect(read(await show())).toContain(`skipping ${another}`);
  });

  it('of a skip says so of somebody’s later skip of a day that has left the schedule', async () => {
    await add();
    const first = await skip('25 Nov');
    await club.organiser.press(await show(), `Don’t skip ${one}`);
    await club.clock.advance({ minutes: 1 });
    await skip('25 Nov');
    await edit({ days: 'Mon, Tue, Fri' });
    const { message } = await club.organiser.press(first, 'Undo');
    expect(read(message)).toContain(`Somebody has asked to skip ${one} since: it is skipped still.`);
    await edit({ days: 'every day' });
    expect(read(await show())).toContain(`skipping ${one}`);
  });

  it.each([
    ['on', 'The post of Thu 10 Dec is not skipped: it goes out as planned.'],
    ['paused', 'The post of Thu 10 Dec is not skipped any more.'],
  ])(
    'of a skip that somebody has taken back does not say that it is too late for a day to come, while it is %s',
    async (state, words) => {
      await add();
      const first = await skip('10 Dec');
      await club.organiser.press(await show(), 'Don’t skip Thu 10 Dec');
      if (state === 'paused') await club.organiser.command('reminder pause', {});
      expect(read((await club.organiser.press(first, 'Undo')).message)).toContain(words);
    },
  );

  it('is not offered for a skip of what is skipped already', async () => {
    await add();
    await skip();
    const message = await skip();
    expect(read(message)).toContain('The post of Mon 23 Nov is skipped already.');
    expect(labels(message)).not.toContain('Undo');
  });

  it('of a new reminder removes it, but not with somebody’s later edit', async () => {
    const { message: first } = await add();
    await club.organiser.press(first, 'Undo');
    expect(read(await show())).toContain('no reminder yet');
    const { message: second } = await add({ name: 'Track' });
    await edit({ time: '19:00' });
    const { message } = await club.organiser.press(second, 'Undo');
    expect(read(message)).toContain('That change can’t be undone any more');
    expect(read(await show())).toContain('at **19:00**');
  });
});
