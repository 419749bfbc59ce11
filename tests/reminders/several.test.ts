import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reminderPost } from '../../commands/cards/reminder.ts';
import type { Piece, ReminderSettings, ReminderStatus } from '../../commands/services.ts';
import { choose } from '../../src/reminders/content.ts';
import { everyEvening as settings } from '../../tools/reminder-settings.ts';
import { mishaps } from './fake-channels.ts';
import { Harness, storedByTheFirstRelease, tips, titleOf } from './harness.ts';

/* Several reminders in a server, each with what it posts and when. */

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.close());

const dates = ({ next }: Pick<ReminderStatus, 'next'>) => next.map(({ date }) => date.slice(5));
const names = async () => (await harness.reminders.list('100')).map((one) => one.settings.name);
const textOf = (piece: Piece | null) => (piece && 'text' in piece ? piece.text : undefined);
const add = (changes: Partial<ReminderSettings>) => harness.add({ ...settings, ...changes });
const day = (date: string, time = '18:00') => harness.clock.set(`${date}T${time}:00Z`);

describe('several reminders in a server', () => {
  it('each post in their own channel, at their own time', async () => {
    await add({ name: 'Track', channelId: '201', time: '17:00' });
    await add({ name: 'Long run', channelId: '202', time: '17:30', days: ['tue'] });
    await day('2026-11-23');
    await day('2026-11-24');
    const posted = harness.channels.posts.map(({ channelId }) => channelId);
    expect(posted.toSorted()).toEqual(['201', '201', '202']);
  });

  it('are listed by name, and none takes the name of another, whatever the case', async () => {
    await add({ name: 'Track' });
    await add({ name: 'Long run' });
    expect(await harness.reminders.add({ ...settings, name: 'TRACK' })).toBe('name-taken');
    const renamed = { organiserId: '300', name: 'long RUN' };
    expect(await harness.reminders.edit('100', harness.id, renamed)).toBe('name-taken');
    expect(await names()).toEqual(['Long run', 'Track']);
    expect((await harness.edit({ name: 'track' })).status.settings.name).toBe('track');
  });

  it('are added at once by many organisers: of one name one, and no more than 25', async () => {
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, number) =>
        harness.reminders.add({ ...settings, name: `Track ${number % 30}` }),
      ),
    );
    expect(await names()).toHaveLength(25);
    expect(new Set(await names()).size).toBe(25);
    const refused = all.filter((one) => typeof one === 'string');
    expect(refused).toHaveLength(35);
    const renamed = { organiserId: '300', name: 'Hills' };
    const ids = all.flatMap((one) => (typeof one === 'string' ? [] : [one.status.id]));
    const edits = await Promise.all(ids.map((id) => harness.reminders.edit('100', id, renamed)));
    expect(edits.filter((one) => one === 'name-taken')).toHaveLength(24);
  });

  it('are 25 at most; another server has its own', async () => {
    for (let number = 1; number <= 25; number++) await add({ name: `Reminder ${number}` });
    expect(await harness.reminders.add({ ...settings, name: 'One more' })).toBe('too-many');
    expect(await harness.reminders.add({ ...settings, guildId: '101', name: 'One more' })).toMatchObject({
      before: null,
    });
  });

  it('are paused, skipped and removed one by one', async () => {
    await add({ name: 'Track', channelId: '201' });
    const other = (await add({ name: 'Long run', channelId: '202' })).status.id;
    const third = (await add({ name: 'Hills', channelId: '203' })).status.id;
    await harness.reminders.pause('100', harness.id, null);
    await harness.reminders.remove('100', third);
    await day('2026-11-23');
    expect(harness.channels.posts.map(({ channelId }) => channelId)).toEqual(['202']);
    expect(await harness.reminders.status('100', third)).toBeNull();
    expect((await harness.reminders.status('100', other))?.state.kind).toBe('active');
  });

  it('are nobody else’s to change: an id of another server is not known', async () => {
    const { id } = (await add({ guildId: '101' })).status;
    expect(await harness.reminders.status('100', id)).toBeNull();
    expect(await harness.reminders.edit('100', id, { organiserId: '300', time: '07:00' })).toBeNull();
    expect(await harness.reminders.remove('100', id)).toBe(false);
    expect(await harness.reminders.postNow('100', id, 0)).toBeNull();
  });

  it('all wait when the bot is sent away, and all go on when it is back', async () => {
    await add({ name: 'Track', channelId: '201' });
    await add({ name: 'Long run', channelId: '202' });
    await harness.reminders.guildRemoved('100');
    const states = async () => (await harness.reminders.list('100')).map(({ state }) => state.kind);
    expect(await states()).toEqual(['held', 'held']);
    await harness.reminders.guildAdded('100');
    expect(await states()).toEqual(['active', 'active']);
  });
});

describe('a change of one thing', () => {
  it('leaves the rest as it is', async () => {
    await add({ roleId: '77', days: ['tue'], graceMinutes: 60 });
    const { status, before } = await harness.edit({ time: '19:00' });
    expect(before?.time).toBe('18:00');
    expect(status.settings).toEqual({
      ...settings,
      roleId: '77',
      days: ['tue'],
      graceMinutes: 60,
      time: '19:00',
    });
  });

  it('can be taken back, until there was another', async () => {
    await harness.set();
    const first = await harness.edit({ time: '19:00', name: 'Evening' });
    expect(await harness.reminders.undo('100', harness.id, first.stamp)).toMatchObject({ settings });
    expect(await harness.reminders.undo('100', harness.id, first.stamp)).toBeNull();
    const second = await harness.edit({ time: '20:00' });
    await harness.edit({ time: '21:00' });
    expect(await harness.reminders.undo('100', harness.id, second.stamp)).toBeNull();
    expect((await harness.status()).settings.time).toBe('21:00');
  });

  it('owes again what it owed, when it is taken back after that time of day', async () => {
    await harness.set();
    await day('2026-11-23', '17:50');
    const { stamp } = await harness.edit({ time: '20:00' });
    await day('2026-11-23', '18:10');
    await harness.reminders.undo('100', harness.id, stamp);
    await harness.clock.advance({ minutes: 1 });
    expect(harness.posts).toHaveLength(1);
    await day('2026-11-23', '20:00');
    expect(harness.posts).toHaveLength(1);
  });

  it('invents no lost days when it is taken back after some', async () => {
    await harness.set();
    await day('2026-11-23');
    const { stamp } = await harness.edit({ startsOn: '2027-01-04' });
    for (const date of ['24', '25', '26', '27']) await day(`2026-11-${date}`, '19:00');
    await harness.reminders.undo('100', harness.id, stamp);
    await harness.clock.advance({ minutes: 5 });
    expect(harness.told).toEqual([]);
    expect(harness.postedAt).toEqual(['23 Nov 18:00']);
  });

  it.each(['pause', 'removal'] as const)(
    'that was a %s, taken back at once, leaves owed what was',
    async (kind) => {
      await harness.set();
      harness.channels.mishaps.push(mishaps.rateLimited);
      await day('2026-11-23');
      if (kind === 'pause') await harness.reminders.pause('100', harness.id, null);
      else await harness.reminders.remove('100', harness.id);
      await harness.clock.advance({ seconds: 5 });
      if (kind === 'pause')
        await harness.reminders.undo('100', harness.id, (await harness.status()).changed.stamp);
      else await harness.reminders.restore('100', harness.id);
      for (let minute = 0; minute < 10; minute++) await harness.clock.advance({ minutes: 1 });
      expect(harness.posts).toHaveLength(1);
    },
  );

  it.each(['pause', 'edit'] as const)(
    'that was a %s holds for a post that still waits for its turn',
    async (kind) => {
      await harness.set();
      const waiting = Promise.withResolvers<void>();
      const begun = Promise.withResolvers<void>();
      const turn = harness.channels.turn.bind(harness.channels);
      harness.channels.turn = async () => {
        begun.resolve();
        await waiting.promise;
        return turn();
      };
      const posting = day('2026-11-23');
      await begun.promise;
      if (kind === 'pause') await harness.reminders.pause('100', harness.id, null);
      else await harness.edit({ time: '20:00' });
      waiting.resolve();
      await posting;
      expect(harness.posts).toEqual([]);
      await day('2026-11-23', '20:00');
      expect(harness.posts).toHaveLength(kind === 'edit' ? 1 : 0);
    },
  );

  it('owes nothing that a pause has kept back since, when it is taken back', async () => {
    await harness.set();
    await day('2026-11-23', '17:50');
    const { stamp } = await harness.edit({ time: '20:00' });
    await harness.reminders.pause('100', harness.id, null);
    await day('2026-11-23', '18:10');
    await harness.reminders.resume('100', harness.id);
    await harness.reminders.undo('100', harness.id, stamp);
    await harness.clock.advance({ minutes: 1 });
    expect(harness.posts).toEqual([]);
  });

  it('can be taken back though somebody has saved the same again since', async () => {
    await harness.set();
    const { stamp } = await harness.edit({ time: '20:00' });
    await harness.edit({ time: '20:00', organiserId: '301' });
    expect(await harness.reminders.undo('100', harness.id, stamp)).toMatchObject({
      settings: { time: '18:00' },
    });
  });

  it('is not taken back over a name that another has taken since', async () => {
    await harness.set();
    const { stamp } = await harness.edit({ name: 'Evening' });
    await add({ name: settings.name });
    expect(await harness.reminders.undo('100', harness.id, stamp)).toBeNull();
  });
});

describe('what is posted', () => {
  it('are the club’s own texts, in the order in which they were written', async () => {
    const texts = ['Bring a torch.', 'Hills tonight.', 'Easy week.'];
    await add({ content: { kind: 'texts', texts } });
    const planned = textOf(await harness.reminders.nextPiece('100', harness.id));
    for (const date of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) await day(date);
    expect(planned).toBe('Bring a torch.');
    expect(harness.posts.map((post) => post.split('\n')[0])).toEqual([...texts, 'Bring a torch.']);
  });

  it('is one text again and again, where there is one', async () => {
    await add({ content: { kind: 'texts', texts: ['Bring a torch.'] } });
    await day('2026-11-23');
    await day('2026-11-24');
    expect(harness.posts.map((post) => post.split('\n')[0])).toEqual(['Bring a torch.', 'Bring a torch.']);
  });

  it('mentions the role and nobody else, whatever the text says', async () => {
    await add({ roleId: '77', content: { kind: 'texts', texts: ['@everyone <@1> <@&2> **go**'] } });
    await day('2026-11-23');
    const [post] = harness.channels.posts;
    expect(post?.message.allowed_mentions).toEqual({ parse: [], roles: ['77'] });
    expect(harness.posts[0]).toContain('@everyone <@1> <@&2> **go**');
  });

  it('goes out once, and is known again by its button, when the answer to it is lost', async () => {
    await add({ content: { kind: 'texts', texts: ['Bring a torch.'] } });
    harness.channels.mishaps.push(mishaps.cutAfter);
    await day('2026-11-23');
    await harness.clock.advance({ minutes: 4 });
    expect(harness.posts).toHaveLength(1);
    expect(await harness.lastPost()).toMatchObject({ messageId: '1000' });
  });

  it('are all causes before any comes again', async () => {
    await add({ content: { kind: 'causes' } });
    for (let date = 23; date < 31; date++) await day(`2026-11-${date}`);
    expect(new Set(harness.postedTips).size).toBe(8);
  });

  it('are tips where it is of a kind that this version does not know', async () => {
    await add({ content: { kind: 'topic-rest' } });
    await harness.database.db
      .updateTable('reminders')
      .set({ content: 'topic-of-another-version' as never })
      .execute();
    expect((await harness.status()).settings.content).toEqual({ kind: 'tips' });
    await day('2026-11-23');
    expect(harness.postedTips).toHaveLength(1);
    expect(harness.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('is never the same twice running, when a shorter list of texts takes the place of a longer', async () => {
    await add({ content: { kind: 'texts', texts: ['One.', 'Two.', 'Three.'] } });
    await day('2026-11-23');
    await harness.edit({ content: { kind: 'texts', texts: ['One.', 'Two.'] } });
    await day('2026-11-24');
    expect(harness.posts.map((post) => post.split('\n')[0])).toEqual(['One.', 'Two.']);
  });
});

describe('when it is posted', () => {
  it('is every second week, counted from its first', async () => {
    const { status } = await add({ days: ['tue'], repetition: '2-weeks', startsOn: '2026-11-24' });
    expect(dates(status)).toEqual(['11-24', '12-08', '12-22', '01-05', '01-19']);
  });

  it('is the first Sunday of the month, or the last Friday', async () => {
    const { status } = await add({ days: ['sun'], repetition: 'month-1' });
    expect(dates(status)).toEqual(['12-06', '01-03', '02-07', '03-07', '04-04']);
    expect(dates((await harness.edit({ days: ['fri'], repetition: 'month-last' })).status)).toEqual([
      '11-27',
      '12-25',
      '01-29',
      '02-26',
      '03-26',
    ]);
  });

  it('is not before its first day, nor after its last; then it is over, and a new last day wakes it', async () => {
    const { status } = await add({ startsOn: '2026-11-25', endsOn: '2026-11-26' });
    expect(dates(status)).toEqual(['11-25', '11-26']);
    for (let date = 23; date < 30; date++) await day(`2026-11-${date}`);
    expect(harness.postedAt).toEqual(['25 Nov 18:00', '26 Nov 18:00']);
    expect((await harness.status()).state).toEqual({ kind: 'over' });
    await harness.edit({ endsOn: null });
    await day('2026-11-30');
    expect(harness.postedAt.at(-1)).toBe('30 Nov 18:00');
  });

  it('leaves out the days that an organiser named, until they are taken back', async () => {
    await harness.set();
    await harness.reminders.skip('100', harness.id, '2026-11-25');
    const skipped = await harness.reminders.skip('100', harness.id, '2026-11-27');
    expect(skipped?.skipping).toEqual(['2026-11-25', '2026-11-27']);
    const back = await harness.reminders.unskip('100', harness.id, '2026-11-25');
    expect(back?.skipping).toEqual(['2026-11-27']);
    for (let date = 23; date < 29; date++) await day(`2026-11-${date}`);
    expect(harness.postedAt.map((at) => at.slice(0, 2))).toEqual(['23', '24', '25', '26', '28']);
  });

  it('skips no day on which nothing is due, and none that is past', async () => {
    await add({ days: ['tue'] });
    await day('2026-11-24', '19:00');
    for (const date of ['2026-11-25', '2026-11-24', '2026-11-17'])
      expect((await harness.reminders.skip('100', harness.id, date))?.skipping).toEqual([]);
  });

  it('does not post a day twice whose skip was taken back after a try that may have arrived', async () => {
    await harness.set({ time: '13:00' });
    harness.channels.mishaps.push(mishaps.cutAfter);
    await day('2026-11-23', '13:00');
    await harness.set({ time: '14:00' });
    await harness.reminders.skip('100', harness.id, '2026-11-23');
    await harness.reminders.unskip('100', harness.id, '2026-11-23');
    await day('2026-11-23', '14:00');
    await harness.clock.advance({ minutes: 30 });
    expect(harness.posts).toHaveLength(1);
  });
});

describe('a change while something is owed, or was kept back', () => {
  it('leaves owed what is due at the same time by the new settings', async () => {
    await harness.set();
    harness.channels.mishaps.push(mishaps.rateLimited);
    await day('2026-11-23');
    await harness.edit({ endsOn: '2026-12-24' });
    await harness.clock.advance({ minutes: 10 });
    expect(harness.postedAt).toHaveLength(1);
  });

  it('tells of no missed day that a pause kept back, however it is resumed afterwards', async () => {
    await harness.set();
    await harness.reminders.pause('100', harness.id, '2026-11-27');
    for (let date = 23; date < 27; date++) await day(`2026-11-${date}`);
    await day('2026-11-27', '09:00');
    await harness.reminders.resume('100', harness.id);
    await day('2026-11-27');
    expect(harness.told).toEqual([]);
    expect(harness.postedAt).toEqual(['27 Nov 18:00']);
  });

  it('posts no day that a pause kept back, when it is resumed just after', async () => {
    await harness.set({ time: '23:30' });
    await harness.reminders.pause('100', harness.id, '2026-11-24');
    await day('2026-11-24', '00:30');
    await harness.reminders.resume('100', harness.id);
    await harness.clock.advance({ minutes: 20 });
    expect(harness.posts).toEqual([]);
  });

  it('skips the next post though a later one is skipped already', async () => {
    await harness.set();
    await harness.reminders.skip('100', harness.id, '2026-11-27');
    const status = await harness.reminders.skip('100', harness.id);
    expect(status?.skipping).toEqual(['2026-11-23', '2026-11-27']);
  });

  it('is not kept waiting by what follows an earlier post', async () => {
    await harness.set({ time: '23:50', publish: true });
    harness.channels.afterPosts.push(...Array.from({ length: 60 }, () => 'again' as const));
    await day('2026-11-23', '23:50');
    await harness.set({ time: '00:02', publish: true });
    await day('2026-11-24', '00:02');
    await harness.clock.advance({ seconds: 31 });
    await vi.waitFor(() => expect(harness.posts).toHaveLength(2));
    expect(harness.postedAt[1]).toBe('24 Nov 00:02');
  });

  it('deletes one post when a new one is to take its place, not those of the week', async () => {
    await harness.set();
    for (let date = 23; date < 27; date++) await day(`2026-11-${date}`);
    await harness.edit({ replacesLast: true });
    await day('2026-11-27');
    expect(harness.channels.erased).toEqual(['1003']);
  });
});

describe('a pause that is taken back', () => {
  const pause = async (until: string | null = null) =>
    (await harness.reminders.pause('100', harness.id, until))?.changed.stamp ?? '';
  const undo = (stamp: string) => harness.reminders.undo('100', harness.id, stamp);

  it('after days tells of no lost days, and posts nothing that it kept back', async () => {
    await harness.set();
    await day('2026-11-23');
    const stamp = await pause();
    for (const date of ['24', '25', '26', '27']) await day(`2026-11-${date}`);
    await day('2026-11-28', '19:00');
    await undo(stamp);
    await harness.clock.advance({ minutes: 5 });
    await day('2026-11-29');
    expect(harness.told).toEqual([]);
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '29 Nov 18:00']);
  });

  it('on the same day, too late for its post, does not say that the bot was offline', async () => {
    await harness.set();
    await day('2026-11-23', '17:50');
    const stamp = await pause();
    await day('2026-11-23', '21:30');
    await undo(stamp);
    await day('2026-11-24');
    expect(harness.told).toEqual([]);
    expect(harness.postedAt).toEqual(['24 Nov 18:00']);
  });

  it('leaves an earlier one that is over by now, with nothing made up for', async () => {
    await harness.set();
    await day('2026-11-23');
    await pause('2026-11-25');
    const stamp = await pause('2026-12-05');
    await day('2026-11-29', '10:00');
    await undo(stamp);
    await day('2026-11-29');
    expect(harness.told).toEqual([]);
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '29 Nov 18:00']);
  });

  it('of an edit that changes nothing does not remove what was just added', async () => {
    await harness.set();
    const { stamp } = await harness.edit({ time: settings.time });
    expect(await harness.reminders.undo('100', harness.id, stamp)).toBeNull();
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });

  it('is its own, though somebody edits at the same moment', async () => {
    await harness.set();
    const [paused, edited] = await Promise.all([
      harness.reminders.pause('100', harness.id, null),
      harness.edit({ time: '19:00' }),
    ]);
    expect(paused?.undo).not.toBe(Reflect.get(Object(edited), 'stamp'));
  });

  it('was one, though two organisers tapped: either takes it back, and what was owed goes out', async () => {
    await harness.set();
    harness.channels.mishaps.push(mishaps.rateLimited);
    await day('2026-11-23');
    const first = await pause();
    await harness.clock.advance({ seconds: 2 });
    expect(await pause()).toBe(first);
    expect(await undo(first)).toMatchObject({ state: { kind: 'active' } });
    for (let count = 0; count < 10; count++) await harness.clock.advance({ minutes: 1 });
    expect(harness.postedAt[0]).toMatch(/^23 Nov/);
  });
});

describe('a change that is taken back too late for a day', () => {
  it('says so of that day, and goes on with the next', async () => {
    await harness.set();
    await day('2026-11-23', '17:50');
    const { stamp } = await harness.edit({ time: '23:00' });
    await day('2026-11-23', '21:05');
    await harness.reminders.undo('100', harness.id, stamp);
    expect((await harness.status()).history).toEqual([
      { kind: 'missed', date: '2026-11-23', code: 'TAKEN_BACK_TOO_LATE' },
    ]);
    await day('2026-11-24');
    expect(harness.postedAt).toEqual(['24 Nov 18:00']);
    expect(harness.told).toEqual([]);
  });
});

describe('a change while a post may stand in the channel that was left', () => {
  it.each([
    ['is refused in the new one', mishaps.forbidden],
    ['has to wait in the new one', mishaps.rateLimited],
  ])('is not posted twice when it %s and the move is taken back', async (_, mishap) => {
    await harness.set();
    harness.channels.mishaps.push(mishaps.cutAfter);
    await day('2026-11-23');
    harness.channels.searchMishaps.push(async () => ({
      kind: 'hold',
      reason: 'no-permission',
      code: '50001',
    }));
    harness.channels.mishaps.push(mishap);
    const { stamp } = await harness.edit({ channelId: '201' });
    await harness.clock.advance({ seconds: 5 });
    await day('2026-11-23', '18:05');
    await harness.reminders.undo('100', harness.id, stamp);
    for (let count = 0; count < 30; count++) await harness.clock.advance({ minutes: 1 });
    expect(harness.channels.posts).toHaveLength(1);
  });

  it('is not held for what was refused where it no longer is', async () => {
    await harness.set();
    const { promise, resolve } = Promise.withResolvers<void>();
    harness.channels.mishaps.push(async () => {
      await promise;
      return { kind: 'hold', reason: 'channel-gone', code: '10003' };
    });
    const posting = day('2026-11-23');
    await vi.waitFor(() => expect(harness.logged).toContain('debug: sending'));
    await harness.edit({ channelId: '201' });
    resolve();
    await posting;
    await harness.clock.advance({ minutes: 1 });
    expect(harness.told).toEqual([]);
    expect(harness.channels.posts.map(({ channelId }) => channelId)).toEqual(['201']);
  });
});

describe('two changes at once that do not go together', () => {
  it('are not both made: the second is told of the first', async () => {
    await harness.set();
    const { stamp } = (await harness.status()).changed;
    const both = await Promise.all([
      harness.reminders.edit('100', harness.id, { organiserId: '300', forum: true }, stamp),
      harness.reminders.edit('100', harness.id, { organiserId: '301', replacesLast: true }, stamp),
    ]);
    expect(both.filter((one) => one === 'changed-since')).toHaveLength(1);
  });
});

describe('a post at once', () => {
  it('goes out beside the planned one, and carries another tip', async () => {
    await harness.set();
    const outcome = await harness.reminders.postNow('100', harness.id, 0);
    expect(outcome).toEqual({ kind: 'posted', link: 'https://discord.com/channels/100/200/1000' });
    await day('2026-11-23');
    expect(harness.postedTips).toHaveLength(2);
    expect(new Set(harness.postedTips).size).toBe(2);
  });

  it('goes out once when somebody taps twice', async () => {
    await harness.set();
    await Promise.all([
      harness.reminders.postNow('100', harness.id, 0),
      harness.reminders.postNow('100', harness.id, 0),
    ]);
    expect(harness.posts).toHaveLength(1);
  });

  it.each([
    ['a channel', false],
    ['a forum, where no nonce helps', true],
  ])('goes out once in %s when two processes are asked at once, and counts once', async (_, forum) => {
    await add({ forum, content: { kind: 'texts', texts: ['One.', 'Two.', 'Three.'] } });
    const first = harness.reminders;
    await harness.startProcess();
    await Promise.all([first, harness.reminders].map((one) => one.postNow('100', harness.id, 0)));
    expect(harness.posts).toHaveLength(1);
    expect(textOf(await harness.reminders.nextPiece('100', harness.id))).toBe('Two.');
  });

  it('counts when nobody knows whether it went out: nothing says the same again', async () => {
    await add({ content: { kind: 'texts', texts: ['One.', 'Two.', 'Three.'] } });
    harness.channels.mishaps.push(mishaps.cutAfter);
    expect(await harness.reminders.postNow('100', harness.id, 0)).toEqual({ kind: 'unknown' });
    await harness.clock.advance({ minutes: 10 });
    expect(await harness.reminders.postNow('100', harness.id, 0)).toEqual({ kind: 'overtaken' });
    await day('2026-11-23');
    expect(harness.posts.map((post) => post.split('\n')[0])).toEqual(['One.', 'Two.']);
  });

  it.each([
    ['removed', async () => harness.reminders.remove('100', harness.id)],
    ['moved', async () => harness.edit({ channelId: '201' })],
    ['rewritten', async () => harness.edit({ content: { kind: 'texts', texts: ['Corrected.'] } })],
    ['paused', async () => harness.reminders.pause('100', harness.id, null)],
  ])('does not go out as it was when it was %s while it waited for its turn', async (_, change) => {
    await add({ content: { kind: 'texts', texts: ['One.', 'Two.'] } });
    const { promise, resolve } = Promise.withResolvers<void>();
    const turn = harness.channels.turn.bind(harness.channels);
    harness.channels.turn = async () => {
      await promise;
      return turn();
    };
    const posting = harness.reminders.postNow('100', harness.id, 0);
    await vi.waitFor(async () => expect((await harness.status()).posts).toBe(1));
    await change();
    resolve();
    expect(await posting).toEqual({ kind: 'overtaken' });
    expect(harness.posts).toEqual([]);
  });

  it('says that it was refused, or that nobody knows', async () => {
    await harness.set();
    harness.channels.mishaps.push(mishaps.forbidden, mishaps.cutBefore);
    expect(await harness.reminders.postNow('100', harness.id, 0)).toMatchObject({ kind: 'refused' });
    expect((await harness.status()).posts).toBe(0);
    expect(await harness.reminders.postNow('100', harness.id, 0)).toEqual({ kind: 'unknown' });
    expect((await harness.status()).state).toEqual({ kind: 'active' });
  });
});

describe('what happened', () => {
  it('are the last ten posts and misses, the latest first', async () => {
    await harness.set();
    for (let date = 23; date < 30; date++) await day(`2026-11-${date}`);
    await harness.stop();
    await day('2026-12-02', '09:00');
    await harness.startProcess();
    for (let date = 2; date < 6; date++) await day(`2026-12-0${date}`);
    const { history } = await harness.status();
    expect(history.map(({ kind, date }) => `${kind} ${date.slice(5)}`)).toEqual([
      'posted 12-05',
      'posted 12-04',
      'posted 12-03',
      'posted 12-02',
      'missed 12-01',
      'missed 11-30',
      'posted 11-29',
      'posted 11-28',
      'posted 11-27',
      'posted 11-26',
    ]);
  });

  it('is told to the organiser once: which days were lost', async () => {
    await harness.set();
    await harness.stop();
    await day('2026-11-26', '09:00');
    await harness.startProcess();
    await day('2026-11-26');
    await harness.restart();
    await day('2026-11-27');
    expect(harness.told).toHaveLength(1);
    expect(harness.told[0]).toContain('to 300: ### 3 posts of “Recovery reminder” did not go out');
    expect(harness.told[0]).toContain('on Mon 23 Nov, Tue 24 Nov, Wed 25 Nov');
  });

  it('is not told of a day whose post was put off to later in the day', async () => {
    await harness.set();
    harness.channels.mishaps.push(mishaps.rateLimited);
    await day('2026-11-23');
    await harness.edit({ time: '20:00' });
    await harness.restart();
    await day('2026-11-23', '20:00');
    expect(harness.told).toEqual([]);
    expect(harness.postedAt).toEqual(['23 Nov 20:00']);
  });

  it('is told by the next process when one dies before it could', async () => {
    await harness.set();
    await harness.stop();
    await day('2026-11-24', '09:00');
    harness.onLog = (message) => {
      if (message === 'missed posts are skipped') harness.crash();
    };
    await harness.startProcess();
    harness.onLog = () => {};
    await harness.startProcess();
    await harness.clock.advance({ hours: 10 });
    expect(harness.told).toHaveLength(1);
  });

  it('is not told again day by day while it is held: the hold was', async () => {
    await harness.set();
    harness.channels.mishaps.push(mishaps.forbidden);
    harness.channels.forbid();
    for (let date = 23; date < 27; date++) {
      await day(`2026-11-${date}`);
      await day(`2026-11-${date}`, '23:00');
    }
    expect(harness.told).toHaveLength(1);
    expect(harness.told[0]).toContain('is on hold');
  });
});

describe('a forum', () => {
  beforeEach(() => harness.set({ forum: true, channelId: '900' }));

  it('gets a post with a title a day, and its link leads into it', async () => {
    await day('2026-11-23');
    await day('2026-11-24');
    expect(harness.channels.posts.map(({ title }) => title?.replace(/^.+, /, ''))).toEqual([
      '23 November',
      '24 November',
    ]);
    expect((await harness.status()).history[0]).toMatchObject({
      link: { channelId: '1001', messageId: '1001' },
    });
  });

  it('is looked through before every further try: it knows no nonce', async () => {
    harness.channels.mishaps.push(mishaps.cutAfter);
    await day('2026-11-23');
    await harness.clock.advance({ seconds: 10 });
    expect(harness.posts).toHaveLength(1);
    expect(harness.channels.searches).toBeGreaterThan(0);
    expect(await harness.lastPost()).toMatchObject({ messageId: '1000' });
  });

  it('gets its post once however often the process dies', async () => {
    for (const date of ['2026-11-23', '2026-11-24']) {
      harness.channels.mishaps.push((store) => {
        store();
        harness.crash();
        return new Promise(() => {});
      });
      await day(date);
      await harness.clock.advance({ seconds: 50 });
      await harness.startProcess();
      await harness.clock.advance({ minutes: 5 });
    }
    expect(harness.posts).toHaveLength(2);
  });
});

describe('what follows a post', () => {
  beforeEach(() => harness.set({ publish: true, replacesLast: true }));

  it('publishes it, and deletes the one before', async () => {
    await day('2026-11-23');
    await day('2026-11-24');
    expect(harness.channels.published).toEqual(['1000', '1001']);
    expect(harness.channels.erased).toEqual(['1000']);
    const { history } = await harness.status();
    expect(history.map((past) => past.kind === 'posted' && past.link?.messageId)).toEqual([
      '1001',
      undefined,
    ]);
  });

  it('comes again where Discord had no time, for two hours', async () => {
    harness.channels.afterPosts.push('again', 'again');
    await day('2026-11-23');
    expect(harness.channels.published).toEqual([]);
    await harness.clock.advance({ minutes: 5 });
    await harness.clock.advance({ minutes: 5 });
    expect(harness.channels.published).toEqual(['1000']);
    harness.channels.afterPosts.push(...Array.from({ length: 99 }, () => 'again' as const));
    await day('2026-11-24');
    for (let wait = 0; wait < 40; wait++) await harness.clock.advance({ minutes: 5 });
    expect(harness.channels.afterPosts.length).toBeGreaterThan(40);
    expect(harness.posts).toHaveLength(2);
    expect((await harness.status()).next[0]?.date).toBe('2026-11-25');
  });

  it('comes from the next process when one dies in between', async () => {
    harness.onLog = (message) => {
      if (message === 'posted') harness.crash();
    };
    await day('2026-11-23');
    harness.onLog = () => {};
    await harness.startProcess();
    await harness.clock.advance({ minutes: 2 });
    expect(harness.channels.published).toEqual(['1000']);
    expect(harness.posts).toHaveLength(1);
  });

  it('is over for a post that a later one has taken the place of', async () => {
    harness.channels.afterPosts.push('again', 'again');
    await day('2026-11-23');
    await harness.clock.set('2026-11-23T18:01:00Z');
    await harness.edit({ time: '18:02' });
    await day('2026-11-24', '18:02');
    await harness.clock.advance({ minutes: 10 });
    const rows = await harness.database.db
      .selectFrom('deliveries')
      .select(['local_date', 'unfinished'])
      .where('unfinished', '=', 1)
      .execute();
    expect(rows).toEqual([]);
  });

  it('goes on where turning it off is taken back', async () => {
    await harness.set({ publish: true });
    harness.channels.afterPosts.push('again');
    await day('2026-11-23');
    const { stamp } = await harness.edit({ publish: false });
    await harness.reminders.undo('100', harness.id, stamp);
    await harness.clock.advance({ minutes: 10 });
    expect(harness.channels.published).toEqual(['1000']);
  });

  it('is not made up for when publishing is turned on again', async () => {
    await harness.set({ publish: true });
    harness.channels.afterPosts.push('again');
    await day('2026-11-23');
    await harness.edit({ publish: false });
    await harness.clock.advance({ minutes: 10 });
    await harness.edit({ publish: true });
    await harness.clock.advance({ minutes: 10 });
    expect(harness.channels.published).toEqual([]);
  });

  it('keeps no other post waiting', async () => {
    harness.channels.afterPosts.push('never', 'again', 'again', 'again');
    await day('2026-11-23');
    await day('2026-11-24');
    expect(harness.posts).toHaveLength(2);
  });
});

describe('a database of the first release', () => {
  it('becomes one with several reminders: its ledger, its skips and its pauses are as they were', async () => {
    await harness.close();
    harness = await Harness.open('2026-11-23T12:00:00Z', await storedByTheFirstRelease());
    const [reminder] = await harness.reminders.list('100');
    expect(reminder).toMatchObject({
      id: '0123456789ab',
      settings: { ...settings, roleId: '77', startsOn: '1900-01-01' },
      state: { kind: 'active' },
      skipping: ['2026-11-24'],
      history: [
        { kind: 'posted', date: '2026-11-22', link: { channelId: '200', messageId: '9002' } },
        { kind: 'missed', date: '2026-11-21' },
        { kind: 'posted', date: '2026-11-20', link: { channelId: '200', messageId: '9001' } },
      ],
    });
    expect((await harness.reminders.list('101'))[0]).toMatchObject({
      state: { kind: 'paused', until: '2026-12-01' },
      settings: { days: ['tue', 'sat'], zone: 'America/New_York' },
    });
    const planned = titleOf(await harness.reminders.nextPiece('100', '0123456789ab'));
    for (let date = 23; date < 26; date++) await day(`2026-11-${date}`);
    expect(harness.postedAt).toEqual(['23 Nov 18:00', '25 Nov 18:00']);
    expect(harness.channels.posts.map(({ nonce }) => nonce)).toEqual([
      '0123456789ab-20261123',
      '0123456789ab-20261125',
    ]);
    expect(harness.postedTips[0]).toBe(planned);
    // What was missed before the upgrade is nobody's news.
    expect(harness.told).toEqual([]);
  });

  it.each([
    ['at once', '2026-11-23T18:00:20Z'],
    ['when Discord has forgotten the nonces', '2026-11-23T18:10:00Z'],
  ])(
    'that was killed while it posted, and is upgraded %s, posts each date once, as it had begun to',
    async (_, upgraded) => {
      await harness.close();
      const due = Temporal.Instant.from('2026-11-23T18:00:00Z').epochMilliseconds;
      const now = Temporal.Instant.from(upgraded);
      const lease = `leased_by = 'killed', leased_until = ${now.add({ seconds: 20 }).epochMilliseconds}`;
      const row = (id: string, state: string, tip: string, rest: string) =>
        `insert into deliveries (reminder_id, local_date, due_at, state, tip_id, channel_id, doubtful_since)
         values ('${id}', '2026-11-23', ${due}, '${state}', '${tip}', ${rest})`;
      const stored = await storedByTheFirstRelease([
        `update reminders set ${lease} where id = '0123456789ab'`,
        `update reminders set ${lease}, zone = 'Europe/London', days = 'mon,tue', paused = 0, paused_until = null,
         settled_until = ${due - 1}, next_due_at = ${due} where id = 'cdefghijklmn'`,
        row('0123456789ab', 'sending', 'tip:eat', `'200', ${due}`),
        row('cdefghijklmn', 'claimed', 'tip:roll', 'null, null'),
      ]);
      harness = await Harness.open(upgraded, stored);
      // What it sent last has arrived.
      const sent = '0123456789ab-20261123';
      const eat = tips.find(({ id }) => id === 'tip:eat');
      if (!eat) throw new Error('There is no such tip.');
      harness.channels.posts.push({
        id: '9003',
        channelId: '200',
        nonce: sent,
        at: Temporal.Instant.from('2026-11-23T18:00:00.500Z'),
        message: reminderPost({
          name: settings.name,
          piece: { id: eat.id, entry: eat },
          deliveryId: sent,
          roleId: '77',
          late: false,
          own: null,
        }),
      });
      await harness.clock.advance({ minutes: 2 });
      const nonces = () => harness.channels.posts.map(({ nonce }) => nonce);
      expect(nonces()).toEqual([sent, 'cdefghijklmn-20261123']);
      expect(harness.postedTips).toEqual(['Eat', 'Roll']);
      expect((await harness.reminders.list('100'))[0]?.history[0]).toMatchObject({
        kind: 'posted',
        date: '2026-11-23',
        link: { channelId: '200', messageId: '9003' },
      });
      // The day after was skipped by the first, and not by the other.
      await day('2026-11-24');
      expect(nonces().slice(2)).toEqual(['cdefghijklmn-20261124']);
    },
  );

  it('goes on with its round, though the first post that it hears of was made before the upgrade', async () => {
    await harness.close();
    const id = '0123456789ab';
    const due = Temporal.Instant.from('2026-11-23T18:00:00Z').epochMilliseconds;
    const knowledge = { tips, causes: tips, faqs: tips, more: tips };
    const order = tips.map((_, postCount) =>
      choose({ id, settings, postCount, round: null }, knowledge, { but: new Set() }),
    );
    const [sixth] = order.slice(5).flatMap(({ piece }) => ('entry' in piece ? [piece.entry] : []));
    if (!sixth) throw new Error('There are not six tips.');
    const stored = await storedByTheFirstRelease([
      `update reminders set post_count = 5, next_due_at = ${due} where id = '${id}'`,
      `delete from deliveries where reminder_id = '${id}' and cause = 'asked'`,
      `insert into deliveries (reminder_id, local_date, due_at, state, tip_id, channel_id, doubtful_since)
       values ('${id}', '2026-11-23', ${due}, 'sending', '${sixth.id}', '200', ${due})`,
    ]);
    harness = await Harness.open('2026-11-23T17:50:00Z', stored);
    const nonce = `${id}-20261123`;
    harness.channels.posts.push({
      id: '9003',
      channelId: '200',
      nonce,
      at: Temporal.Instant.from('2026-11-23T18:00:00.500Z'),
      message: reminderPost({
        name: settings.name,
        piece: { id: sixth.id, entry: sixth },
        deliveryId: nonce,
        roleId: '77',
        late: false,
        own: null,
      }),
    });
    await harness.clock.set('2026-11-23T18:05:00Z');
    for (const date of ['24', '25']) await day(`2026-11-${date}`);
    const before = order.slice(0, 5).map(({ piece }) => titleOf(piece));
    expect(new Set([...before, ...harness.postedTips]).size).toBe(tips.length);
  });
});
