import { type APIMessage, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* What is said without a command, through a real discord.js client: mentions, direct messages, new posts of a forum. */

let club: Club;
beforeEach(async () => {
  club = await openClub({ answerMentions: true });
});
afterEach(() => club.close());

const isBots = ({ author }: APIMessage) => author.id === club.sandbox.world.bot.id;
const said = (channel: string) => club.sandbox.posts(channel).filter(isBots);
const told = () => club.sandbox.directMessages(club.runner).filter(isBots);
const mention = (words: string, channel = club.sandbox.general.id) =>
  club.runner.say(`<@${club.sandbox.world.bot.id}> ${words}`, { channel });
const answered = (times = 1) =>
  club.sandbox.when(() => club.logged.split('answered what was said').length > times);
const closeDirect = () => club.sandbox.manage.closeMessages(club.runner);
const turnOff = async () =>
  club.organiser.press((await club.organiser.command('club settings')).message, 'Turn off: answer mentions');

describe('a message that mentions the bot', () => {
  it('gets one answer below it, which pings nobody but its author', async () => {
    const asked = mention('why do my quads hurt two days after a race');
    await answered();
    const [reply, ...more] = said(club.sandbox.general.id);
    expect(more).toEqual([]);
    expect(reply?.message_reference?.message_id).toBe(asked.id);
    expect(read(reply)).toContain('### ');
    expect(read(reply)).not.toContain('why do my quads hurt');
    const { message } = await club.runner.press(reply ?? null, 'Why?');
    expect(club.sandbox.isPrivate(message)).toBe(true);
  });

  it('gets the club’s own answer, typing slips and all', async () => {
    const { modal } = await club.organiser.command('club add');
    await club.organiser.submit(modal, {
      title: 'Track night',
      answer: 'Tuesdays.',
      asks: 'what time is track',
    });
    mention('wat time is trck');
    await answered();
    expect(read(said(club.sandbox.general.id)[0])).toContain('### Track night\nTuesdays.');
  });

  it('gets help where it says nothing, and a short line where nothing is known', async () => {
    mention('');
    await answered(1);
    mention('how do I fix my bicycle chain');
    await answered(2);
    const [help, unknown] = said(club.sandbox.general.id);
    expect(read(help)).toContain('### What I can do');
    expect(read(unknown)).toContain('I don’t know that one.');
    expect(read(unknown)).not.toContain('[menu');
  });

  it('says on its card when its words are kept, and quotes nothing personal', async () => {
    await club.organiser.press(
      (await club.organiser.command('club settings')).message,
      'Turn on: keep unanswered questions',
    );
    mention('how do I fix my bicycle chain');
    await answered(1);
    mention('I have HIV, can I join the knitting circle');
    await answered(2);
    const [kept, personal] = said(club.sandbox.general.id);
    expect(read(kept)).toContain('Your club keeps the words');
    expect(read(personal)).not.toContain('HIV');
  });

  it('leads to the organisers by a card that only the asker sees', async () => {
    await club.organiser.command('club inbox', { channel: club.sandbox.recovery.id });
    mention('how do I fix my bicycle chain');
    await answered();
    const [card] = said(club.sandbox.general.id);
    const { modal } = await club.runner.press(card ?? null, 'Ask the organisers');
    const { message: asking } = await club.runner.submit(modal, { question: 'Where is my marzipan?' });
    expect(club.sandbox.isPrivate(asking)).toBe(true);
    await club.runner.press(asking, 'Send without my name');
    expect(club.sandbox.posts(club.sandbox.general.id).map(read).join()).not.toContain('marzipan');
    expect(read(club.sandbox.posts(club.sandbox.recovery.id)[0])).toContain('marzipan');
  });

  it('that tells of danger is answered privately first, and in the channel names nothing', async () => {
    mention('crushing chest pain and my left arm is numb');
    await answered();
    expect(read(told()[0])).toContain('### Emergency, act now');
    expect(read(said(club.sandbox.general.id)[0])).toBe('I’ve sent you a direct message: please look there.');
  });

  it('that tells of danger gets the card without its words where direct messages are closed', async () => {
    closeDirect();
    mention('crushing chest pain and my left arm is numb');
    await answered();
    const [card] = said(club.sandbox.general.id);
    expect(read(card)).toContain('### Emergency, act now');
    expect(read(card)).not.toContain('left arm');
    expect(card?.mentions.map(({ id }) => id)).toEqual([club.runner.id]);
  });

  it('of despair says nothing of it in the channel, even where direct messages are closed', async () => {
    closeDirect();
    mention('I want to kill myself');
    await answered();
    const [card] = said(club.sandbox.general.id);
    expect(read(card)).not.toMatch(/suicid|kill|despair|Samaritans/i);
    const { message: hidden } = await club.organiser.press(card ?? null, 'Read it (only you see it)');
    expect(read(hidden)).toContain('That is for somebody else.');
    const { message } = await club.runner.press(card ?? null, 'Read it (only you see it)');
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('### You are not alone with this');
  });

  it('is answered once though the gateway sends it again, and never when a bot wrote it', async () => {
    const asked = mention('why do my quads hurt two days after a race');
    await answered(1);
    const again = { ...asked, guild_id: club.sandbox.guild.id };
    club.sandbox.gateway.dispatch('MESSAGE_CREATE', again);
    const byBot = { ...again, id: club.sandbox.world.snowflake(), author: { ...asked.author, bot: true } };
    club.sandbox.gateway.dispatch('MESSAGE_CREATE', byBot);
    mention('what helps with sore calves');
    await answered(2);
    expect(said(club.sandbox.general.id)).toHaveLength(2);
  });

  it('is left alone after six in a minute, save for a danger', async () => {
    for (let count = 0; count < 8; count++) mention('why do my quads hurt two days after a race');
    await vi.waitFor(() => expect(club.logged.split('too many in a minute')).toHaveLength(3));
    // What nobody was answered is not counted, nor kept.
    await expect
      .poll(async () => read((await club.organiser.command('club insights')).message))
      .toContain('### 6 questions');
    mention('crushing chest pain and my left arm is numb');
    await club.sandbox.when(() => said(club.sandbox.general.id).length === 7);
    expect(told()).toHaveLength(1);
  });

  it('is not answered where the server turned it off, nor when it only replies to the bot', async () => {
    const { message } = await turnOff();
    expect(read(message)).toContain('I no longer answer members who mention me here.');
    mention('why do my quads hurt two days after a race');
    club.runner.say('thanks, that helped');
    await club.runner.command('about');
    expect(said(club.sandbox.general.id)).toEqual([]);
  });

  it('never reaches the log with its words', async () => {
    mention('why do my marzipan quads hurt');
    await answered();
    expect(club.logged).not.toContain('marzipan');
  });
});

describe('a direct message', () => {
  const write = (words: string) =>
    club.runner.say(words, { channel: club.sandbox.directChannel(club.runner).id });

  it('gets an answer, and the red card where it tells of danger', async () => {
    write('why do my quads hurt two days after a race');
    await answered(1);
    write('crushing chest pain and my left arm is numb');
    await answered(2);
    expect(read(told()[0])).toContain('### ');
    expect(read(told()[1])).toContain('### Emergency, act now');
  });

  it('is not even heard of where the host has not asked for it', async () => {
    await club.close();
    club = await openClub();
    write('why do my quads hurt two days after a race');
    mention('why do my quads hurt two days after a race');
    await club.runner.command('about');
    expect([...told(), ...said(club.sandbox.general.id)]).toEqual([]);
    const { message } = await club.organiser.command('club settings');
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Turn off: answer mentions');
  });
});

describe('a new post of the forum that a club has chosen', () => {
  let forum: string;
  beforeEach(async () => {
    forum = club.sandbox.manage.addChannel('questions', ChannelType.GuildForum).id;
    await club.organiser.command('club forum', { channel: forum });
  });

  it('gets one answer when its title makes clear what it is about, once its first message is there', async () => {
    const { promise: stored, resolve } = Promise.withResolvers<void>();
    const opening = club.runner.openPost(forum, 'Why do my quads hurt two days after a race?', { stored });
    await club.sandbox.when(() => club.sandbox.requestsTo('POST /channels/:channel/messages') > 0);
    resolve();
    const { id } = await opening;
    await answered();
    expect(said(id)).toHaveLength(1);
    expect(read(said(id)[0])).toContain('I have read the title alone.');
  });

  it('gets none when the title says too little', async () => {
    const { id } = await club.runner.openPost(forum, 'Question for the physios', {
      content: 'my knee hurts',
    });
    await club.runner.command('about');
    expect(said(id)).toEqual([]);
  });

  it('gets the danger card, for its author, when the title tells of danger', async () => {
    const { id } = await club.runner.openPost(forum, 'Crushing chest pain and my left arm is numb');
    await answered();
    const [card] = said(id);
    expect(read(card)).toContain(`<@${club.runner.id}>\n### Emergency, act now`);
    expect(card?.mentions.map((user) => user.id)).toEqual([club.runner.id]);
  });

  it('whose first message tells a danger to the bot gets help, whatever its title', async () => {
    const { id } = await club.runner.openPost(forum, 'Please help me', {
      content: `<@${club.sandbox.world.bot.id}> I want to kill myself`,
    });
    await answered();
    expect(read(told()[0])).toContain('You are not alone with this');
    expect(read(said(id)[0])).toBe('I’ve sent you a direct message: please look there.');
  });

  it('whose title tells of danger is answered though its first message asks something else', async () => {
    const { id } = await club.runner.openPost(forum, 'Crushing chest pain and my left arm is numb', {
      content: `<@${club.sandbox.world.bot.id}> any ideas?`,
    });
    const isDanger = (card: APIMessage) => read(card).includes('Emergency, act now');
    await club.sandbox.when(() => said(id).some(isDanger));
    expect(said(id).filter(isDanger)).toHaveLength(1);
  });

  it('that the bot itself opens is left alone', async () => {
    const { bot } = club.sandbox.world;
    club.sandbox.gateway.dispatch('THREAD_CREATE', {
      id: '1574394082099299999',
      name: 'Why do my quads hurt two days after a race?',
      guild_id: club.sandbox.guild.id,
      parent_id: forum,
      owner_id: bot.id,
      newly_created: true,
    });
    await club.runner.command('about');
    expect(club.logged).not.toContain('answered what was said');
  });

  it('that another bot opens is left alone', async () => {
    const other = club.sandbox.world.user('feed-reader', { bot: true });
    club.sandbox.gateway.dispatch('THREAD_CREATE', {
      id: '1574394082099299999',
      name: 'Why do my quads hurt two days after a race?',
      guild_id: club.sandbox.guild.id,
      parent_id: forum,
      owner_id: other.id,
      newly_created: true,
    });
    await club.sandbox.when(() => club.sandbox.requestsTo('GET /users/:user') > 0);
    await club.runner.command('about');
    expect(club.logged).not.toContain('answered what was said');
  });

  it('of despair is answered privately', async () => {
    const { id } = await club.runner.openPost(forum, 'I want to kill myself');
    await answered();
    expect(told()).toHaveLength(1);
    expect(read(said(id)[0])).toBe('I’ve sent you a direct message: please look there.');
  });

  it('is left alone in another forum, and after the club has chosen none', async () => {
    const other = club.sandbox.manage.addChannel('introductions', ChannelType.GuildForum).id;
    const title = 'Why do my quads hurt two days after a race?';
    const one = await club.runner.openPost(other, title);
    await club.organiser.command('club forum');
    const two = await club.runner.openPost(forum, title);
    await club.runner.command('about');
    expect([...said(one.id), ...said(two.id)]).toEqual([]);
  });

  it('cannot be chosen where the bot may not answer', async () => {
    club.sandbox.manage.deny(forum, PermissionFlagsBits.SendMessagesInThreads);
    const { message } = await club.organiser.command('club forum', { channel: forum });
    expect(read(message)).toContain('**Send Messages in Threads**');
  });
});
