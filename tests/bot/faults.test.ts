import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { read } from '../support/read.ts';

/* Discord failing in every way that the sandbox knows, and a real discord.js client in between. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

const callback = 'POST /interactions/:interaction/:token/callback';
const question = 'why do my quads ache two days after hills';

async function expectAnswers(): Promise<void> {
  const { message } = await club.runner.command('ask', { question });
  expect(read(message)).toContain('A look-up, not a diagnosis.');
}

describe('when the gateway fails', () => {
  it.each([
    ['a dropped socket', () => club.sandbox.gateway.drop()],
    ['close code 4000', () => club.sandbox.gateway.close(4000)],
    ['a request to reconnect (op 7)', () => club.sandbox.gateway.askToReconnect()],
    ['a resumable invalid session (op 9 true)', () => club.sandbox.gateway.invalidate(true)],
  ])('the bot resumes after %s, and answers', async (_name, fail) => {
    fail();
    await club.sandbox.when(() => club.sandbox.gateway.counts.resumed === 1);
    await expectAnswers();
    expect(club.lost).toEqual([]);
  });

  it('an interaction that came while the socket was down is answered after the resume', async () => {
    club.sandbox.gateway.drop();
    await club.sandbox.when(() => !club.sandbox.gateway.connected);
    await expectAnswers();
  });

  it('the bot logs in again after a session that is over (op 9 false)', async () => {
    club.sandbox.gateway.invalidate(false);
    await club.sandbox.when(() => club.sandbox.gateway.counts.identified === 2);
    await expectAnswers();
  });

  it('the bot says that the token was refused when it is reset meanwhile', async () => {
    club.sandbox.gateway.close(4004);
    await club.sandbox.when(() => club.lost.length === 1);
    expect(club.lost[0]?.message).toContain('Discord refused the bot’s token');
  });
});

describe('when REST fails', () => {
  it.each([
    ['429', 1],
    ['500', 2],
    ['cut', 2],
  ] as const)('an answer survives %s', async (kind, times) => {
    club.sandbox.fail({ route: callback, kind, times });
    await expectAnswers();
  });

  it.each(['500-after', 'cut-after'] as const)(
    'an answer that was taken, and whose acknowledgement got lost (%s), is no error, and what follows it follows',
    async (kind) => {
      const { message } = await club.runner.command('ask', { question, private: true });
      club.sandbox.fail({ route: callback, kind, times: 1 });
      await club.runner.press(message, 'Share');
      await expect
        .poll(() => club.sandbox.posts(club.sandbox.general.id).map(read).join())
        .toContain('Shared by');
      expect(club.logged).not.toContain('"level":"error"');
    },
  );

  it('an answer whose way hangs goes by another while its member waits', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    club.sandbox.fail({ route: callback, kind: 'slow', times: 1, released: promise });
    const { message, milliseconds } = await club.runner.command('ask', { question });
    expect(read(message)).toContain('A look-up, not a diagnosis.');
    expect(milliseconds).toBeLessThan(2500);
    resolve();
  });

  it('an answer that is cut off at every try is logged with the reference, and the next question is answered', async () => {
    club.sandbox.fail({ route: callback, kind: 'cut', times: 6 });
    const { message } = await club.runner.command('ask', { question });
    expect(read(message)).toMatch(/with this code: SW-\w{7}/);
    const [reference = ''] = /SW-\w{7}/.exec(read(message)) ?? [];
    expect(club.logged).toContain(`"reference":"${reference}"`);
    await expectAnswers();
  });

  it.each([
    [
      'was refused',
      { kind: 'refuse', refusal: { status: 403, code: 50_013, message: 'Missing Permissions' } },
      'tell the person who runs this bot',
    ],
    ['met a fault of Discord’s', { kind: '500' }, 'I could not see whether that was shared'],
  ] as const)('a shared card that %s is not said to be shared', async (_what, fault, words) => {
    const { message } = await club.runner.command('ask', { question, private: true });
    club.sandbox.fail({ route: 'POST /webhooks/:application/:token', times: 1, ...fault });
    const { message: preview } = await club.runner.press(message, 'Share');
    await club.sandbox.when(() => read(preview).includes(words));
    expect(read(preview)).not.toContain('Shared: everybody');
  });
});

describe('a reminder that Discord stores and says that it failed', () => {
  const route = 'POST /channels/:channel/messages';
  const posts = () => club.sandbox.posts(club.sandbox.recovery.id);

  it.each([
    ['the token', { status: 401, code: 0, message: '401: Unauthorized' }],
    ['a permission', { status: 403, code: 50_013, message: 'Missing Permissions' }],
  ])('and that is refused for %s when it is tried again is posted once', async (_, refusal) => {
    await club.organiser.command('reminder add', {
      channel: club.sandbox.recovery.id,
      time: '18:00',
      zone: 'London',
    });
    club.sandbox.fail({ route, kind: '500-after', times: 1 });
    club.sandbox.fail({ route, kind: 'refuse', times: 1, refusal });
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.sandbox.when(() => club.logged.includes('not posted yet; trying again'));
    expect(club.logged).toContain('"outcome":"unknown"');
    await club.clock.advance({ seconds: 30 });
    await club.sandbox.when(() => /"msg":"(posted|a doubtful post had gone out)"/.test(club.logged));
    expect(posts()).toHaveLength(1);
  });

  it('and that is refused when it is tried again is not said to be refused by "Post it now"', async () => {
    await club.organiser.command('reminder add', {
      channel: club.sandbox.recovery.id,
      time: '18:00',
      zone: 'London',
    });
    club.sandbox.fail({ route, kind: '500-after', times: 1 });
    club.sandbox.fail({ route, kind: 'refuse', times: 1, refusal: { status: 401, code: 0, message: 'No' } });
    const { message } = await club.organiser.command('reminder show', {});
    const { message: card } = await club.organiser.press(message, 'Post it now');
    expect(posts()).toHaveLength(1);
    expect(read(card)).not.toContain('couldn’t post it');
  });
});

describe('a token that Discord refuses', () => {
  it('is said by the bot’s health and on the reminder’s page', async () => {
    await club.close();
    club = await openClub({ tellsHealth: true });
    await club.organiser.command('reminder add', {
      channel: club.sandbox.recovery.id,
      time: '18:00',
      zone: 'London',
    });
    expect(await club.health()).toEqual({ status: 200, state: 'connected' });
    const refusal = { status: 401, code: 0, message: '401: Unauthorized' };
    for (const route of ['POST /channels/:channel/messages', 'GET /users/@me'])
      club.sandbox.fail({ route, kind: 'refuse', times: 1000, refusal });
    await club.clock.set('2026-11-23T18:00:00Z');
    await club.sandbox.when(() => club.logged.includes('Discord refused the token once'));
    expect(await club.health()).toEqual({ status: 503, state: 'stuck' });
    const { message } = await club.organiser.command('reminder show', {});
    expect(read(message)).toContain('Discord refused my token');
  });
});

describe('when the bot itself fails', () => {
  it('a member gets a reference that is in the log, and no stack', async () => {
    await club.breakDatabase();
    const { message } = await club.runner.command('tip', {});
    expect(club.sandbox.isPrivate(message)).toBe(true);
    const [reference = 'none'] = /SW-\w{7}/.exec(read(message)) ?? [];
    expect(read(message)).toContain('Something went wrong on my side');
    expect(read(message)).not.toMatch(/Error|at .*\.ts/);
    expect(club.logged).toContain(`"reference":"${reference}"`);
  });
});
