import { type APIMessage, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* Where people are: every kind of message that can be asked about, and servers that have not invited the bot. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

const question = 'why do my quads hurt two days after a race';

describe('a message of any kind', () => {
  const plain = { content: question };
  const v2 = { type: 17, components: [{ type: 10, content: question }] };
  it.each<[string, Partial<APIMessage>]>([
    ['a forward', { message_snapshots: [{ message: plain }] } as never],
    ['a forward of a card', { message_snapshots: [{ message: { content: '', components: [v2] } }] } as never],
    ['an embed', { embeds: [{ title: 'From the blog', description: question }] }],
    ['an embed’s fields', { embeds: [{ fields: [{ name: 'Anonymous asks', value: question }] }] }],
    ['a poll', { poll: { question: { text: question }, answers: [] } } as never],
    ['a card', { components: [v2] }],
  ])('that is %s is read', async (_, more) => {
    const message = Object.assign(club.runner.say(''), more);
    const { message: answer } = await club.organiser.use('Answer this question', message.id);
    expect(read(answer)).toMatch(/### .+/);
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Share');
  });

  it('that begins a forum’s post is read with its title', async () => {
    const forum = club.sandbox.manage.addChannel('questions', ChannelType.GuildForum).id;
    const { id, first } = await club.runner.openPost(forum, question, { content: 'Any ideas?' });
    const { message } = await club.organiser.use('Answer this question', first.id, { channel: id });
    expect(buttonsOf(message).map(({ label }) => label)).toContain('Share');
  });

  it.each<[string, object]>([
    ['nothing for content', { content: null }],
    ['nothing for embeds', { content: question, embeds: null }],
    ['an embed of nothings', { content: question, embeds: [null, { title: null, fields: [{}] }] }],
    ['a poll without anything', { content: question, poll: {} }],
    ['a forward of nothing', { content: question, message_snapshots: [null, {}] }],
    ['parts of nothing', { content: question, components: [null, { components: null }] }],
    ['no author', { content: question, author: undefined }],
  ])('that has %s is read as far as it goes', async (_, odd) => {
    const message = Object.assign(club.runner.say(''), odd);
    const { message: answer } = await club.organiser.use('Answer this question', message.id);
    expect(read(answer)).not.toContain('Something went wrong');
  });

  it('that is longer than is read at once is read to its end for a danger', async () => {
    const filler = 'we ran along the river and it was lovely. '.repeat(150);
    const message = Object.assign(club.runner.say('long'), {
      embeds: [
        { description: filler },
        { description: 'now I have crushing chest pain and a numb left arm' },
      ],
    });
    const { message: answer } = await club.organiser.use('Answer this question', message.id);
    expect(read(answer)).toContain('They may need help now');
  });

  it('that tells of a danger in a forward gets the red card', async () => {
    const forward = {
      message_snapshots: [{ message: { content: 'crushing chest pain and a numb left arm' } }],
    };
    const message = Object.assign(club.runner.say(''), forward);
    const { message: answer } = await club.organiser.use('Answer this question', message.id);
    expect(read(answer)).toContain('They may need help now');
  });

  it('without any words says so', async () => {
    const { message } = await club.organiser.use('Answer this question', club.runner.say('').id);
    expect(read(message)).toContain('no words that I can read');
  });
});

describe('a server that has not invited the bot', () => {
  let channel: string;
  beforeEach(() => {
    channel = club.sandbox.general.id;
    club.sandbox.manage.sendAway();
  });
  const keepToThemselves = () => club.sandbox.manage.denyEveryone(PermissionFlagsBits.UseExternalApps);
  const broughtAlong = true;
  const told = () =>
    club.runner
      .sees(channel)
      .map((message) => read(message))
      .filter((words) => words.startsWith('Only you can see that.'));

  it('tells whoever brings it along that only they see the answer, where that is so', async () => {
    keepToThemselves();
    await club.runner.command('ask', { question }, { channel, broughtAlong });
    await club.sandbox.when(() => told().length === 1);
    expect(club.sandbox.posts(channel)).toEqual([]);
  });

  it('says nothing of it where everybody sees the answer, or where it is private anyway', async () => {
    await club.runner.command('ask', { question }, { channel, broughtAlong });
    keepToThemselves();
    await club.runner.command('ask', { question, private: true }, { channel, broughtAlong });
    await club.runner.command('about', {}, { channel, broughtAlong });
    expect(told()).toEqual([]);
    expect(club.sandbox.posts(channel)).toHaveLength(1);
  });

  it('says so of a card that was shared', async () => {
    const { message } = await club.runner.command(
      'ask',
      { question, private: true },
      { channel, broughtAlong },
    );
    keepToThemselves();
    await club.runner.press(message, 'Share', { broughtAlong });
    await club.sandbox.when(() => told().length === 1);
    expect(club.sandbox.posts(channel)).toEqual([]);
  });

  it('is not kept in any table, whatever is asked there', async () => {
    await club.runner.command('tip', {}, { channel, broughtAlong });
    await club.runner.command('ask', { question }, { channel, broughtAlong });
    await club.stop();
    const kept = await club.storedOf(club.sandbox.guild.id);
    expect(kept).toEqual([]);
  });
});
