import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { makeFolder } from '../support/folder.ts';
import { Program } from '../support/process.ts';
import { read } from '../support/read.ts';

/* A network whose only way out is a proxy, as a school's or a company's is. */

let sandbox: Sandbox;
let proxy: Server;
let folder: string;
/** What was asked of the proxy. */
let asked: string[];
const sockets = new Set<Socket>();
beforeEach(async () => {
  asked = [];
  folder = makeFolder();
  sandbox = await startSandbox();
  proxy = createServer().on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const way = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      way.pipe(client).pipe(way);
    });
    for (const socket of [way, client]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => proxy.close(resolve));
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const start = (more: Record<string, string>) => {
  const { port } = proxy.address() as AddressInfo;
  const address = `http://somebody:hush@127.0.0.1:${port}`;
  return new Program(
    'src/main.ts',
    [],
    {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.url,
      DATABASE_PATH: join(folder, 'bot.sqlite'),
      HTTP_PROXY: address,
      HTTPS_PROXY: address,
      ...more,
    },
    folder,
  );
};
const ask = async () =>
  read((await sandbox.member('runner').command('ask', { question: 'lactic acid' })).message);

describe('a bot behind a proxy', () => {
  it('reaches REST and the gateway by it, and says which it uses, without its password', async () => {
    const program = start({});
    await program.says('commands registered');
    expect(await ask()).toContain('Lactic acid');
    const place = new URL(sandbox.url).host;
    // One for the gateway, which stays open, and at least one for REST.
    expect(asked.filter((one) => one === place).length).toBeGreaterThan(1);
    expect(program.printed).toContain('Discord is reached by a proxy');
    expect(program.printed).not.toContain('hush');
    await program.end('SIGTERM');
  });

  it('goes straight to what NO_PROXY names', async () => {
    const program = start({ NO_PROXY: '127.0.0.1' });
    await program.says('commands registered');
    expect(await ask()).toContain('Lactic acid');
    expect(asked).toEqual([]);
    await program.end('SIGTERM');
  });
});
