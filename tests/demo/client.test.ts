import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Demo, startDemo } from '../../tools/demo/demo.ts';

/* What the demo's page and its server say to each other, as somebody without the page would say it. */

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ port: 0 });
});
afterAll(() => demo.close());

const port = () => Number(new URL(demo.url).port);
const json = { 'content-type': 'application/json' };
const runner = () => demo.sandbox.member('runner').id;
const general = () => demo.sandbox.general.id;

/** Posts an action; the status and what came back. */
async function act(action: string, body: unknown, headers: Record<string, string> = json) {
  const response = await fetch(`${demo.url}client/${action}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { error?: string } };
}

/** A GET with headers that `fetch` would not send. */
async function get(path: string, headers: Record<string, string>): Promise<number | undefined> {
  const sent = request({ host: '127.0.0.1', port: port(), path, headers }).end();
  const [response] = (await once(sent, 'response')) as [{ statusCode?: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

describe('the demo’s door', () => {
  it.each(['/', '/page.js', '/client/events'])(
    'is closed to a name that is not loopback’s: %s',
    async (path) => {
      expect(await get(path, { host: `evil.example:${port()}` })).toBe(403);
      expect(await get(path, { host: `127.0.0.1.evil.example:${port()}` })).toBe(403);
    },
  );

  it('is on 127.0.0.1 and nowhere else', async () => {
    const socket = connect({ host: '127.0.0.2', port: port() });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toMatch(/ECONNREFUSED|EADDRNOTAVAIL/);
  });

  it('is closed to a page from elsewhere', async () => {
    const hello = { as: runner(), channelId: general(), content: 'hello' };
    const before = demo.sandbox.posts(general()).length;
    const foreign = await act('say', hello, { ...json, origin: 'https://evil.example' });
    expect(foreign).toEqual({ status: 403, body: { error: 'Actions come from this page only.' } });
    // What a form can send without asking.
    const form = await act('say', hello, { 'content-type': 'text/plain' });
    expect(form).toEqual({ status: 415, body: { error: 'Actions are sent as JSON.' } });
    expect(demo.sandbox.posts(general())).toHaveLength(before);
  });

  it('lets no page into the gateway, whatever it calls itself', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port()}/gateway`, { origin: 'https://evil.example' });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toBe('socket hang up');
  });

  it('lets the page load nothing from elsewhere and run no script in its text', async () => {
    const response = await fetch(demo.url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy.match(/https?:|\*/)).toBe(null);
  });
});

describe('whatever a stranger sends', () => {
  it.each([
    ['//', 400],
    ['/%', 404],
    ['/api/v10/webhooks/a/%zz/messages/1', 400],
    ['/client/events?as=%zz', 200],
    ['/client/../package.json', 404],
    ['/api/v10/users/@me', 401],
  ])('%s is answered, and the demo goes on', async (path, status) => {
    expect(await get(path, {})).toBe(status);
    expect((await fetch(demo.url)).status).toBe(200);
  });

  it('is refused when it is endless, before it is kept', async () => {
    const sent = request({ host: '127.0.0.1', port: port(), path: '/x', method: 'POST' });
    const answered = once(sent, 'response') as Promise<[{ statusCode?: number; resume(): void }]>;
    sent.on('error', () => {});
    const chunk = Buffer.alloc(1_000_000);
    for (let megabytes = 0; megabytes < 13; megabytes++) sent.write(chunk);
    const [response] = await answered;
    response.resume();
    sent.destroy();
    expect(response.statusCode).toBe(413);
  });

  it.each(['not json', 'null', '{"op":2}', '{"op":2,"d":null}', '{"op":6}', '[]'])(
    'in a packet to the gateway ends that connection and no other: %s',
    async (packet) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port()}/gateway`);
      await once(socket, 'open');
      socket.send(packet);
      if (!packet.includes('op":6')) await once(socket, 'close');
      socket.terminate();
      expect(demo.sandbox.gateway.connected).toBe(true);
    },
  );

  it('may break off in the middle', async () => {
    const socket = connect({ host: '127.0.0.1', port: port() });
    await once(socket, 'connect');
    socket.write(
      `POST /client/say HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`,
    );
    socket.resetAndDestroy();
    await once(socket, 'close');
    expect((await fetch(demo.url)).status).toBe(200);
  });
});

describe('what the page is sent', () => {
  it('is under 150 kB of compressed JavaScript', async () => {
    const script = await (await fetch(`${demo.url}page.js`)).arrayBuffer();
    expect(script.byteLength).toBeGreaterThan(10_000);
    expect(gzipSync(Buffer.from(script)).length).toBeLessThan(150_000);
  });

  it('is not sent again while it is the same', async () => {
    const tag = (await fetch(`${demo.url}page.js`)).headers.get('etag') ?? '';
    expect(await get('/page.js', { 'if-none-match': tag })).toBe(304);
    expect(await get('/page.js', { 'if-none-match': '"other"' })).toBe(200);
  });
});

describe('the events', () => {
  /** The events of a stream, one by one. */
  async function* events(as: string) {
    const response = await fetch(`${demo.url}client/events?as=${as}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return;
      text += value;
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const one of whole) {
        const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(one) ?? [];
        yield { name, data };
      }
    }
  }

  it('begin with the view and the messages, and never hold what only another member sees', async () => {
    const { sandbox } = demo;
    await sandbox.member('organiser').command('ask', { question: 'my calf is hot, red and swollen' });
    const seen: string[] = [];
    for await (const { name, data } of events(runner())) {
      seen.push(name);
      expect(data).not.toContain('Get seen today');
      if (seen.length === 2) break;
    }
    expect(seen).toEqual(['view', 'messages']);
  });
});

describe('an action', () => {
  it.each([
    ['of which nobody has heard', 'constructor', {}, 404, 'There is no such action.'],
    ['without what it needs', 'say', { as: '1' }, 400, 'channelId'],
    ['that is no JSON', 'say', 'hello', 400, 'That is no JSON.'],
    ['that is far too long', 'say', 'x'.repeat(1_600_000), 413, 'That is too long.'],
    [
      'of nobody',
      'command',
      { as: '1', channelId: '1', name: 'about', options: {} },
      400,
      'Nobody here has this id.',
    ],
    ['that is not there', 'control', { id: 'explode' }, 409, 'That cannot be done now.'],
  ])('%s is refused with a reason', async (_what, action, body, status, reason) => {
    const refused = await act(action, body);
    expect(refused.status).toBe(status);
    expect(refused.body.error).toContain(reason);
  });

  it('on a message that is gone is refused', async () => {
    const body = { as: runner(), channelId: general(), messageId: '1', customId: 'x' };
    const refused = await act('press', body);
    expect(refused).toEqual({ status: 404, body: { error: 'This message is not there any more.' } });
  });

  it('in somebody else’s direct messages is refused', async () => {
    const { sandbox } = demo;
    const direct = sandbox.directChannel(sandbox.member('organiser')).id;
    const said = await act('say', { as: runner(), channelId: direct, content: 'hello' });
    expect(said.status).toBe(403);
    const asked = await act('command', { as: runner(), channelId: direct, name: 'about', options: {} });
    expect(asked).toEqual({ status: 409, body: { error: 'This channel is not shown to this member.' } });
  });

  it('that only organisers may do is refused to a runner, whatever the page says', async () => {
    const refused = await act('command', {
      as: runner(),
      channelId: general(),
      name: 'reminder show',
      options: {},
    });
    expect(refused.status).toBe(409);
    expect(refused.body.error).toContain('reminder');
  });
});
