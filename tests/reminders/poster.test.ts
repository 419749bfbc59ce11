import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { message, text } from '../../commands/discord/message.ts';
import { makePoster, permissionsIn } from '../../src/discord/poster.ts';
import { makeRest, whileItMayLeave } from '../../src/discord/rest.ts';
import { TokenWatch } from '../../src/discord/token-watch.ts';
import type { Poster } from '../../src/reminders/delivery.ts';

/** What the server answers to one request; `cut` breaks the connection off. */
type Answer = { readonly status: number; readonly body?: unknown; readonly text?: string } | 'cut';

let server: Server;
let poster: Poster;
let requests: { route: string; body: unknown }[];
/** By method and path without the query; anything else is 404. */
let answers: Record<string, Answer | ((query: URLSearchParams) => Answer)>;

beforeEach(async () => {
  requests = [];
  answers = { 'GET /users/@me': { status: 200, body: { id: '1' } } };
  server = createServer((request, response) => {
    const parts: string[] = [];
    request.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://discord');
      const route = `${request.method} ${pathname.replace('/api/v10', '')}`;
      requests.push({ route, body: parts.length === 0 ? null : JSON.parse(parts.join('')) });
      const given = answers[route] ?? { status: 404, body: { code: 0, message: '404: Not Found' } };
      const answer = typeof given === 'function' ? given(searchParams) : given;
      if (answer === 'cut') return request.socket.destroy();
      const type = answer.text === undefined ? 'application/json' : 'text/html';
      response.writeHead(answer.status, { 'content-type': type });
      response.end(answer.text ?? JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  poster = makePoster(makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` }));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const { ViewChannel, SendMessages, SendMessagesInThreads, Administrator, AttachFiles } = PermissionFlagsBits;
const role = (id: string, ...bits: bigint[]) => ({
  id,
  permissions: String(bits.reduce((all, bit) => all | bit, 0n)),
});

const hello = message([text('Hello.')]);
const body = { ...hello, nonce: 'abc-20261123', enforce_nonce: true } as const;
const refusal = (status: number, code: number) => ({ status, body: { code, message: 'No.' } });

describe('a request that must not leave any more', () => {
  it('does not, though its connection came to stand only then', async () => {
    let mayLeave = true;
    server.once('connection', () => {
      mayLeave = false;
    });
    const { port } = server.address() as AddressInfo;
    const rest = makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` });
    const leaving = whileItMayLeave(
      () => mayLeave,
      () => rest.get('/users/@me'),
    );
    await expect(leaving).rejects.toMatchObject({ code: 'TOO_LATE' });
    expect(requests).toEqual([]);
  });
});

describe('a post', () => {
  const meets = async (answer: Answer) => {
    answers['POST /channels/2/messages'] = answer;
    return poster.post('2', body, await poster.turn());
  };

  it('goes out with its nonce, and its id comes back', async () => {
    expect(await meets({ status: 200, body: { id: '77' } })).toEqual({ kind: 'delivered', messageId: '77' });
    expect(requests[0]?.body).toMatchObject({ nonce: 'abc-20261123', enforce_nonce: true });
  });

  it.each([
    ['a page of a captive portal', { status: 200, text: '<h1>Welcome</h1>' }],
    ['nothing at all', { status: 204, text: '' }],
    ['an empty object', { status: 200, body: {} }],
    ['a way to somewhere else', { status: 302, text: '' }],
  ] as const)('that is answered with %s is not taken for posted', async (_, answer) => {
    expect(await meets(answer)).toEqual({ kind: 'unknown', code: 'NO_MESSAGE' });
  });

  it('does not leave when the machine slept since its turn came', async () => {
    answers['POST /channels/2/messages'] = { status: 200, body: { id: '77' } };
    expect(await poster.post('2', body, { age: () => 6000 })).toEqual({
      kind: 'retry',
      afterMilliseconds: null,
      code: 'TOO_LATE',
    });
    expect(requests).toEqual([]);
  });

  // A machine that sleeps stops one of its clocks, and a paused one finds the other set when it goes on.
  it.each([
    ['the clock on the wall went on', Date, 6000],
    ['the clock on the wall was set back', Date, -6000],
    ['the process’s own clock went on', performance, 6000],
  ] as const)('does not leave when only %s since its turn came', async (_, clock, milliseconds) => {
    answers['POST /channels/2/messages'] = { status: 200, body: { id: '77' } };
    const turn = await poster.turn();
    const now = clock.now.bind(clock);
    const spy = vi.spyOn(clock, 'now').mockImplementation(() => now() + milliseconds);
    try {
      expect(await poster.post('2', body, turn)).toMatchObject({ kind: 'retry', code: 'TOO_LATE' });
    } finally {
      spy.mockRestore();
    }
    expect(requests).toEqual([]);
    expect(await poster.post('2', body, turn)).toEqual({ kind: 'delivered', messageId: '77' });
  });

  it.each([
    ['a refused token', refusal(401, 0), 'HTTP_401'],
    ['a firewall’s own page', { status: 403, text: '<h1>Forbidden</h1>' }, 'HTTP_403'],
    ['a missing permission', refusal(403, 50013), '50013'],
    ['an archived thread', refusal(400, 50083), '50083'],
    ['something that is overloaded', refusal(400, 130000), '130000'],
  ] as const)(
    'that Discord may have stored at its first try, and whose second meets %s, may have been stored',
    async (_, second, code) => {
      const given = [{ status: 500 }, second];
      answers['POST /channels/2/messages'] = () => given.shift() ?? second;
      expect(await poster.post('2', body, await poster.turn())).toEqual({ kind: 'unknown', code });
      expect(requests.filter(({ route }) => route.startsWith('POST'))).toHaveLength(2);
    },
  );

  it('that left once and waited too long for its second try may have been stored', async () => {
    answers['POST /channels/2/messages'] = { status: 500 };
    let age = 0;
    const turn = { age: () => (age += 4000) };
    expect(await poster.post('2', body, turn)).toEqual({ kind: 'unknown', code: 'TOO_LATE' });
    expect(requests).toHaveLength(1);
  });

  it('goes out after a 401 as well: the token is not forgotten', async () => {
    await meets(refusal(401, 0));
    expect(await meets({ status: 200, body: { id: '77' } })).toEqual({ kind: 'delivered', messageId: '77' });
  });

  it('whose first copy was deleted meanwhile has been delivered', async () => {
    expect(await meets(refusal(404, 10008))).toEqual({ kind: 'delivered', messageId: null });
  });

  it.each([
    [404, 10003, 'channel-gone'],
    [404, 10004, 'server-gone'],
    [403, 50001, 'no-access'],
    [403, 50013, 'no-permission'],
    [400, 50083, 'thread-archived'],
    [400, 160005, 'thread-locked'],
    [400, 50035, 'refused'],
    [403, 200000, 'refused'],
  ])('that meets %i with code %i is held: %s', async (status, code, reason) => {
    expect(await meets(refusal(status, code))).toEqual({ kind: 'hold', reason, code: String(code) });
  });

  it.each([
    ['a refused token', refusal(401, 0), 'HTTP_401'],
    ['a firewall’s own page', { status: 403, text: '<h1>Forbidden</h1>' }, 'HTTP_403'],
    ['something that is switched off for now', refusal(400, 40006), '40006'],
    ['that is overloaded', refusal(400, 130000), '130000'],
    ['that blocks it on the way', refusal(403, 40333), '40333'],
  ] as const)('that meets %s was surely not stored and is tried again', async (_, answer, code) => {
    expect(await meets(answer)).toEqual({ kind: 'retry', afterMilliseconds: null, code });
  });

  it.each([
    ['an error of Discord’s', { status: 500 }, 'HTTP_500'],
    ['a gateway without Discord behind it', { status: 502, text: 'Bad gateway' }, 'HTTP_502'],
    ['a connection that breaks', 'cut', 'UND_ERR_SOCKET'],
  ] as const)('that meets %s may have been stored', async (_, answer, code) => {
    expect(await meets(answer)).toEqual({ kind: 'unknown', code });
  });

  it('that finds nobody at the address may have been stored by an earlier try of discord.js', async () => {
    const nobody = makePoster(makeRest({ token: 'token', apiUrl: 'http://127.0.0.1:1/api' }));
    expect(await nobody.post('2', body, await nobody.turn())).toEqual({
      kind: 'unknown',
      code: 'ECONNREFUSED',
    });
  });
});

describe('looking for the bot’s own post', () => {
  const since = Temporal.Instant.from('2026-11-23T18:00:00Z');
  const messageOf = (id: number, author: string, customId: string) => ({
    id: String(id),
    author: { id: author },
    components: [{ type: 17, components: [{ type: 1, components: [{ type: 2, custom_id: customId }] }] }],
  });
  const look = () => poster.findOwn('2', 'abc-20261123', since);
  beforeEach(() => {
    // A direct message has no server, and its history is always there.
    answers['GET /channels/2'] = { status: 200, body: { id: '2', type: 1 } };
  });

  it('finds the one whose button carries the delivery’s id', async () => {
    answers['GET /channels/2/messages'] = {
      status: 200,
      body: [
        messageOf(11, '1', 'entry/1/tip/detail/abc-20261122'),
        messageOf(10, '1', 'entry/1/tip/detail/abc-20261123'),
      ],
    };
    expect(await look()).toEqual({ kind: 'found', messageId: '10' });
  });

  it('does not take anybody else’s for it', async () => {
    answers['GET /channels/2/messages'] = { status: 200, body: [messageOf(10, '9', 'abc-20261123')] };
    expect(await look()).toEqual({ kind: 'absent' });
  });

  it('begins some minutes earlier than the doubtful send, for a clock that is not quite right', async () => {
    let after = 0n;
    answers['GET /channels/2/messages'] = (query) => {
      after = BigInt(query.get('after') ?? '0');
      return { status: 200, body: [] };
    };
    await look();
    const from = Temporal.Instant.fromEpochMilliseconds(Number((after >> 22n) + 1_420_070_400_000n));
    expect(from.toString()).toBe('2026-11-23T17:50:00Z');
  });

  it('goes on to the next page of a busy channel', async () => {
    const page = (first: number, count: number) =>
      Array.from({ length: count }, (_, index) => messageOf(first + count - index, '9', 'other'));
    const first = 2n ** 62n;
    answers['GET /channels/2/messages'] = (query) =>
      BigInt(query.get('after') ?? '0') < first
        ? { status: 200, body: page(0, 100).map((one) => ({ ...one, id: String(first + BigInt(one.id)) })) }
        : { status: 200, body: [{ ...messageOf(0, '1', 'abc-20261123'), id: String(first + 101n) }] };
    expect(await look()).toEqual({ kind: 'found', messageId: String(first + 101n) });
  });

  it('goes on in a channel with thousands of messages since where the last look ended', async () => {
    const first = 2n ** 62n;
    const count = 2500;
    answers['GET /channels/2/messages'] = (query) => {
      const after = BigInt(query.get('after') ?? '0');
      const from = after < first ? 0 : Number(after - first) + 1;
      const ids = Array.from({ length: Math.min(100, count - from) }, (_, index) => from + index);
      const last = count - 1;
      const messages = ids.map((id) => ({
        ...messageOf(0, id === last ? '1' : '9', id === last ? 'abc-20261123' : 'other'),
        id: String(first + BigInt(id)),
      }));
      return { status: 200, body: messages };
    };
    expect(await look()).toEqual({ kind: 'unknown', code: 'CHANNEL_TOO_BUSY' });
    expect(await look()).toEqual({ kind: 'unknown', code: 'CHANNEL_TOO_BUSY' });
    expect(await look()).toEqual({ kind: 'found', messageId: String(first + BigInt(count - 1)) });
  });

  it('does not take a history that it may not read for an empty one', async () => {
    answers['GET /channels/2/messages'] = { status: 200, body: [] };
    answers['GET /channels/2'] = { status: 200, body: { id: '2', type: 0, guild_id: '100' } };
    answers['GET /guilds/100/members/1'] = { status: 200, body: { roles: [] } };
    const everybody = (bits: bigint) => ({ status: 200, body: [{ id: '100', permissions: String(bits) }] });
    answers['GET /guilds/100/roles'] = everybody(PermissionFlagsBits.ViewChannel);
    expect(await look()).toEqual({ kind: 'hold', reason: 'no-permission', code: 'CANNOT_LOOK' });
    answers['GET /guilds/100/roles'] = everybody(
      PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory,
    );
    expect(await look()).toEqual({ kind: 'absent' });
  });

  it('finds nothing in a channel that is gone, and cannot say without the right to look', async () => {
    answers['GET /channels/2/messages'] = refusal(404, 10003);
    expect(await look()).toEqual({ kind: 'absent' });
    answers['GET /channels/2/messages'] = refusal(403, 50013);
    expect(await look()).toEqual({ kind: 'hold', reason: 'no-permission', code: '50013' });
  });
});

describe('a direct message', () => {
  it('arrives, or is known not to have', async () => {
    answers['POST /users/@me/channels'] = { status: 200, body: { id: '5' } };
    answers['POST /channels/5/messages'] = { status: 200, body: { id: '6' } };
    expect(await poster.tell('300', hello)).toBe('arrived');
    expect(requests[0]).toEqual({ route: 'POST /users/@me/channels', body: { recipient_id: '300' } });
    answers['POST /channels/5/messages'] = refusal(403, 50007);
    expect(await poster.tell('300', hello)).toBe('closed');
  });

  it.each([
    ['a page of a captive portal', { status: 200, text: '<h1>Welcome</h1>' }],
    ['an error of Discord’s', { status: 500 }],
    ['a refused token', refusal(401, 0)],
  ] as const)(
    'that meets %s is not known to have arrived, nor its channel to be closed',
    async (_, answer) => {
      answers['POST /users/@me/channels'] = answer;
      expect(await poster.tell('300', hello, 'nonce')).toBe('later');
      expect(await poster.directChannel('300')).toEqual({ kind: 'unclear' });
      answers['POST /users/@me/channels'] = { status: 200, body: { id: '5' } };
      answers['POST /channels/5/messages'] = answer;
      expect(await poster.tell('300', hello, 'nonce')).not.toBe('closed');
      expect(await poster.tell('300', hello, 'nonce')).not.toBe('arrived');
      expect(await poster.directChannel('300')).toEqual({ kind: 'open', channelId: '5' });
    },
  );

  it('has no channel with somebody whom Discord opens none with', async () => {
    answers['POST /users/@me/channels'] = refusal(400, 50007);
    expect(await poster.directChannel('300')).toEqual({ kind: 'closed' });
  });
});

describe('what follows a post', () => {
  const crosspost = 'POST /channels/2/messages/77/crosspost';
  const deletion = 'DELETE /channels/2/messages/77';

  it('is done once Discord says so', async () => {
    answers[crosspost] = { status: 200, body: { id: '77' } };
    answers[deletion] = { status: 204, text: '' };
    expect([await poster.publish('2', '77'), await poster.erase('2', '77')]).toEqual(['done', 'done']);
  });

  it('is not done where a captive portal says yes', async () => {
    answers[crosspost] = { status: 200, text: '<h1>Welcome</h1>' };
    answers[deletion] = { status: 200, text: '<h1>Welcome</h1>' };
    expect([await poster.publish('2', '77'), await poster.erase('2', '77')]).toEqual(['again', 'again']);
  });
});

describe('a look behind a captive portal', () => {
  it.each(['GET /users/@me', 'GET /channels/2', 'GET /channels/2/messages'])(
    'at %s is not taken for an empty channel',
    async (route) => {
      answers['GET /channels/2'] = { status: 200, body: { id: '2', type: 1 } };
      answers['GET /channels/2/messages'] = { status: 200, body: [] };
      expect(
        await poster.findOwn('2', 'abc-20261123', Temporal.Instant.from('2026-11-23T18:00:00Z')),
      ).toEqual({
        kind: 'absent',
      });
      const { port } = server.address() as AddressInfo;
      const another = makePoster(makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` }));
      answers[route] = { status: 200, text: '<h1>Welcome</h1>' };
      expect(
        await another.findOwn('2', 'abc-20261123', Temporal.Instant.from('2026-11-23T18:00:00Z')),
      ).toEqual({
        kind: 'unknown',
        code: 'NO_MESSAGE',
      });
      expect(await another.inspect('100', '2')).toMatchObject({
        botPermissions: route.endsWith('/2') ? null : 0n,
      });
    },
  );
});

describe('a look through a forum', () => {
  const since = Temporal.Instant.from('2026-11-23T18:00:00Z');
  const idAt = (seconds: number) =>
    String(BigInt(since.epochMilliseconds - 1_420_070_400_000 + seconds * 1000) << 22n);
  const [earlier, wanted] = [idAt(1), idAt(2)];
  const thread = (id: string, owner = '1', archived = '2026-11-24T19:00:00Z') => ({
    id,
    parent_id: '2',
    owner_id: owner,
    thread_metadata: { archive_timestamp: archived },
  });
  const first = {
    id: wanted,
    author: { id: '1' },
    components: [{ type: 1, components: [{ custom_id: 'x.abc-20261123' }] }],
  };
  const look = async () => poster.findOwn('2', 'abc-20261123', since);
  beforeEach(() => {
    answers['GET /channels/2'] = {
      status: 200,
      body: { id: '2', type: 15, guild_id: '5', permission_overwrites: [] },
    };
    answers['GET /guilds/5/roles'] = { status: 200, body: [role('5', Administrator)] };
    answers['GET /guilds/5/members/1'] = { status: 200, body: { roles: [] } };
    answers['GET /guilds/5/threads/active'] = { status: 200, body: { threads: [] } };
    answers['GET /channels/2/threads/archived/public'] = {
      status: 200,
      body: { threads: [], has_more: false },
    };
    answers[`GET /channels/${wanted}/messages/${wanted}`] = { status: 200, body: first };
  });

  it('goes on past a post whose first message a moderator has deleted', async () => {
    answers['GET /guilds/5/threads/active'] = {
      status: 200,
      body: { threads: [thread(earlier), thread(wanted)] },
    };
    answers[`GET /channels/${earlier}/messages/${earlier}`] = refusal(404, 10008);
    expect(await look()).toEqual({ kind: 'found', messageId: wanted, threadId: wanted });
  });

  it('goes back through the archived ones to the time of the post', async () => {
    const pages: Record<string, unknown> = {
      '': { threads: [thread(idAt(90), '77', '2026-11-25T19:00:00Z')], has_more: true },
      '2026-11-25T19:00:00Z': { threads: [thread(wanted)], has_more: true },
    };
    answers['GET /channels/2/threads/archived/public'] = (query) => ({
      status: 200,
      body: pages[query.get('before') ?? ''],
    });
    expect(await look()).toMatchObject({ kind: 'found', messageId: wanted });
    pages['2026-11-25T19:00:00Z'] = {
      threads: [thread(idAt(-90), '77', '2026-11-22T19:00:00Z')],
      has_more: true,
    };
    expect(await look()).toEqual({ kind: 'absent' });
  });

  it('does not take a forum whose history it may not read for an empty one', async () => {
    answers['GET /guilds/5/roles'] = { status: 200, body: [role('5', ViewChannel, SendMessages)] };
    expect(await look()).toMatchObject({ kind: 'hold', code: 'CANNOT_LOOK' });
  });
});

describe('a look at a channel', () => {
  const channel = { id: '2', type: 0, guild_id: '100', permission_overwrites: [] };
  beforeEach(() => {
    answers['GET /channels/2'] = { status: 200, body: channel };
    answers['GET /guilds/100/roles'] = {
      status: 200,
      body: [role('100', ViewChannel), role('7', SendMessages)],
    };
    answers['GET /guilds/100/members/1'] = { status: 200, body: { roles: ['7'] } };
  });
  const look = () => poster.inspect('100', '2');

  it('shows what the bot may do there', async () => {
    expect(await look()).toEqual({
      found: true,
      botPermissions: ViewChannel | SendMessages,
      thread: false,
      locked: false,
      isForAnnouncements: false,
      mentionableRoles: [],
      timedOutUntil: null,
    });
  });

  it('goes by the parent’s rules for a thread, and sees whether it is locked', async () => {
    const overwrite = { id: '7', type: 0, allow: String(SendMessagesInThreads), deny: '0' };
    answers['GET /channels/3'] = {
      status: 200,
      body: { ...channel, id: '3', permission_overwrites: [overwrite] },
    };
    answers['GET /channels/2'] = {
      status: 200,
      body: { id: '2', type: 11, guild_id: '100', parent_id: '3', thread_metadata: { locked: true } },
    };
    expect(await look()).toEqual({
      found: true,
      botPermissions: ViewChannel | SendMessages | SendMessagesInThreads,
      thread: true,
      locked: true,
      isForAnnouncements: false,
      mentionableRoles: [],
      timedOutUntil: null,
    });
  });

  it('shows until when a moderator has timed the bot out', async () => {
    const member = { roles: ['7'], communication_disabled_until: '2026-11-23T19:20:00.000000+00:00' };
    answers['GET /guilds/100/members/1'] = { status: 200, body: member };
    expect(String((await look()).timedOutUntil)).toBe('2026-11-23T19:20:00Z');
  });

  it.each([
    ['is gone', refusal(404, 10003), { found: false, botPermissions: 0n }],
    ['belongs to another server', { status: 200, body: { ...channel, guild_id: '101' } }, { found: false }],
    ['is hidden from the bot', refusal(403, 50001), { found: true, botPermissions: 0n }],
    ['cannot be reached now', { status: 500 }, { found: true, botPermissions: null }],
  ] as const)('that %s says so and does not throw', async (_, answer, health) => {
    answers['GET /channels/2'] = answer;
    expect(await look()).toMatchObject(health);
  });
});

describe('a look for the server', () => {
  it.each([
    ['shows that the bot is in it', { status: 200, body: { id: '100' } }, true],
    ['shows that it was sent away', refusal(404, 10004), false],
    ['cannot tell while Discord is away', { status: 503 }, null],
    ['cannot tell behind a captive portal', { status: 200, text: '<h1>Welcome</h1>' }, null],
  ] as const)('%s', async (_, answer, isIn) => {
    answers['GET /guilds/100'] = answer;
    expect(await poster.isIn('100')).toBe(isIn);
  });
});

describe('permissions in a channel', () => {
  const roles = [role('100', ViewChannel, SendMessages), role('7', AttachFiles), role('8', Administrator)];
  const overwrite = (id: string, type: 0 | 1, allow: bigint, deny: bigint) => ({
    id,
    type,
    allow: String(allow),
    deny: String(deny),
  });
  const may = (roleIds: string[], ...overwrites: ReturnType<typeof overwrite>[]) =>
    permissionsIn({ guildId: '100', memberId: '1', roleIds, roles, overwrites });

  it('are those of everybody and of the member’s roles', () => {
    expect(may([])).toBe(ViewChannel | SendMessages);
    expect(may(['7'])).toBe(ViewChannel | SendMessages | AttachFiles);
  });

  it('are all of them for an administrator, whatever the channel denies', () => {
    expect(may(['8'], overwrite('100', 0, 0n, ViewChannel)) & ViewChannel).toBe(ViewChannel);
  });

  it('are taken away from everybody, given back to a role, and decided in the end for the member', () => {
    const hidden = overwrite('100', 0, 0n, ViewChannel | SendMessages);
    const shown = overwrite('7', 0, ViewChannel | SendMessages, 0n);
    const muted = overwrite('1', 1, 0n, SendMessages);
    expect(may(['7'], hidden)).toBe(AttachFiles);
    expect(may(['7'], muted, shown, hidden)).toBe(ViewChannel | AttachFiles);
    expect(may([], hidden, shown)).toBe(0n);
  });

  it('of two roles that disagree are given', () => {
    const denied = overwrite('7', 0, 0n, SendMessages);
    const allowed = overwrite('9', 0, SendMessages, 0n);
    expect(may(['7', '9'], allowed, denied) & SendMessages).toBe(SendMessages);
  });
});

describe('the time that Discord says', () => {
  const heard = async (answer: Answer) => {
    const dates: (string | null)[] = [];
    const { port } = server.address() as AddressInfo;
    const clock = { asked: () => (date: string | null) => dates.push(date) };
    answers['GET /users/@me'] = answer;
    await makePoster(
      makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` }, { clock }),
    ).askTime();
    return dates.length;
  };

  it('is heard in its answers, and not in those of a sign-in page or of a gateway without Discord behind it', async () => {
    expect(await heard({ status: 200, body: { id: '1' } })).toBe(1);
    expect(await heard({ status: 200, text: '<h1>Welcome</h1>' })).toBe(0);
    expect(await heard({ status: 502, body: { message: 'Bad gateway' } })).toBe(0);
  });
});

describe('a token that Discord refuses', () => {
  const watched = () => {
    const said: string[] = [];
    const note = (_: object, what: string) => said.push(what);
    const refused = Promise.withResolvers<void>();
    const token = new TokenWatch({
      log: { error: note, info: note } as never,
      onRefused: refused.resolve,
      apartMilliseconds: 5,
    });
    const { port } = server.address() as AddressInfo;
    const rest = makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` }, { token });
    token.watch(rest);
    return { poster: makePoster(rest), token, refused: refused.promise, said };
  };

  it('again and again was reset: the host is told', async () => {
    answers['GET /users/@me'] = refusal(401, 0);
    answers['GET /guilds/100'] = refusal(401, 0);
    const { poster: asking, refused, said } = watched();
    await asking.isIn('100');
    await refused;
    expect(said).toEqual(['Discord refused the token once; looking whether it means it']);
  });

  it('is not good after all because a network’s sign-in page says yes', async () => {
    answers['GET /guilds/100'] = refusal(401, 0);
    answers['GET /users/@me'] = { status: 200, text: '<h1>Welcome</h1>' };
    const { poster: asking, token, said } = watched();
    await asking.isIn('100');
    await vi.waitFor(() =>
      expect(requests.filter(({ route }) => route === 'GET /users/@me').length).toBeGreaterThan(3),
    );
    expect(said).toEqual(['Discord refused the token once; looking whether it means it']);
    expect(token.isInQuestion()).toBe(true);
    answers['GET /users/@me'] = { status: 200, body: { id: '1' } };
    await vi.waitFor(() => expect(said).toContain('the token is good after all'));
  });

  it('is not in question where that of an answer is refused', async () => {
    answers['PATCH /webhooks/1/expired/messages/@original'] = refusal(401, 50027);
    const { port } = server.address() as AddressInfo;
    const refused = vi.fn<() => void>();
    const rest = makeRest({ token: 'token', apiUrl: `http://127.0.0.1:${port}/api` }, { token: { refused } });
    const late = rest.patch('/webhooks/1/expired/messages/@original', { body: hello, auth: false });
    await expect(late).rejects.toMatchObject({ status: 401 });
    expect(refused).not.toHaveBeenCalled();
  });

  it('once is good after all', async () => {
    answers['GET /guilds/100'] = refusal(401, 0);
    const { poster: asking, said } = watched();
    await asking.isIn('100');
    await vi.waitFor(() => expect(said).toContain('the token is good after all'));
  });
});
