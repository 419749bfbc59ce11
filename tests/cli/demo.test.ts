import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Program } from '../support/process.ts';

const demo = (...args: string[]) => new Program('tools/demo/index.ts', args);
const address = (program: Program) => /Open in a browser: (\S+)/.exec(program.printed)?.[1] ?? '';

let busy: Server | null = null;
afterEach(() => {
  busy?.close();
  busy = null;
});

/** A port that somebody else has. */
async function takenPort(): Promise<number> {
  busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const at = busy.address();
  return typeof at === 'object' && at !== null ? at.port : 0;
}

describe('npm run demo', () => {
  it('says last where to open it, is there, and ends at once when told', async () => {
    const program = demo('--port', '0');
    await program.says('Open in a browser');
    expect(program.printed.trim().split('\n').at(-1)).toMatch(
      /^Open in a browser: http:\/\/127\.0\.0\.1:\d+\/$/,
    );
    const page = await fetch(address(program));
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('/page.js');
    expect(await program.end('SIGTERM')).toBe(0);
  });

  it('prints the bot’s log when asked', async () => {
    const program = demo('--port', '0', '--log');
    await program.says('Open in a browser');
    expect(program.printed).toContain('ready');
    await program.end('SIGINT');
  });

  it('takes the next free port beside another demo', async () => {
    const [first, second] = [demo(), demo()];
    await Promise.all([first.says('Open in a browser'), second.says('Open in a browser')]);
    expect(address(first)).not.toBe(address(second));
    expect(address(first)).toMatch(/:40[45]\d\/$/);
    expect(address(second)).toMatch(/:40[45]\d\/$/);
    expect(await Promise.all([first.end('SIGTERM'), second.end('SIGTERM')])).toEqual([0, 0]);
  });

  it('says that a port is taken which it was told to use', async () => {
    const program = demo('--port', String(await takenPort()));
    expect(await program.end()).toBe(1);
    expect(program.printed).toContain('PORT_IN_USE');
    expect(program.printed).not.toContain('Open in a browser');
  });

  it('ends, and says why, when there is nowhere to keep its database', async () => {
    const program = new Program('tools/demo/index.ts', ['--port', '0'], { TMPDIR: '/dev/null' });
    expect(await program.end()).toBe(1);
    expect(program.printed).toContain('/dev/null');
  });

  it('ends while a page listens', async () => {
    const program = demo('--port', '0');
    await program.says('Open in a browser');
    const listening = await fetch(`${address(program)}client/events`);
    const said = listening.text();
    expect(await program.end('SIGTERM')).toBe(0);
    expect(await said.catch(() => 'cut')).toMatch(/event: view|cut/);
  });

  it.each([[['--colour']], [['--port', 'many']], [['--port', '70000']]])(
    'says how it is used when called with %j',
    async (args) => {
      const program = demo(...args);
      expect(await program.end()).toBe(2);
      expect(program.printed).toContain('npm run demo -- --port 5000');
    },
  );
});
