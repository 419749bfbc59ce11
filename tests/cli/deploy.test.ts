import { tmpdir } from 'node:os';
import { Routes } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { Program } from '../support/process.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** Away from any `.env` of the developer's. */
const deploy = (args: readonly string[], token = sandbox.token) =>
  new Program('src/cli/deploy.ts', args, { DISCORD_TOKEN: token, DISCORD_API_URL: sandbox.url }, tmpdir());

async function registeredIn(route: string): Promise<string[]> {
  const response = await fetch(`${sandbox.url}/v10${route}`, {
    headers: { authorization: `Bot ${sandbox.token}` },
  });
  return ((await response.json()) as { name: string }[]).map(({ name }) => name);
}

describe('npm run deploy', () => {
  it('registers the commands for every server, and finds nothing to do the next time', async () => {
    const first = deploy([]);
    expect(await first.end()).toBe(0);
    expect(first.printed).toContain(`${commands.length} commands registered for every server`);
    expect(sandbox.commands()).toHaveLength(commands.length);
    const second = deploy([]);
    await second.end();
    expect(second.printed).toContain(`${commands.length} commands unchanged`);
  });

  it('registers them for one server', async () => {
    const program = deploy(['--guild', sandbox.guild.id]);
    expect(await program.end()).toBe(0);
    expect(
      await registeredIn(Routes.applicationGuildCommands(sandbox.applicationId, sandbox.guild.id)),
    ).toContain('ask');
  });

  it('says how to find a server’s id', async () => {
    const program = deploy(['--guild', 'our club']);
    expect(await program.end()).toBe(78);
    expect(program.printed).toContain('"our club" is not a server id. In Discord, turn on Developer Mode');
  });

  it('says that the token was refused, without showing it', async () => {
    const token = `${sandbox.token.slice(0, -4)}wxyz`;
    const program = deploy([], token);
    expect(await program.end()).toBe(1);
    expect(program.printed).toContain('Discord refused the token.');
    expect(program.printed).not.toContain('wxyz');
  });
});
