import { tmpdir } from 'node:os';
import { PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { Program } from '../support/process.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** Away from any `.env` of the developer's. */
const application = (args: readonly string[], token = sandbox.token) =>
  new Program(
    'src/cli/application.ts',
    args,
    { DISCORD_TOKEN: token, DISCORD_API_URL: sandbox.url },
    tmpdir(),
  );
const deploy = (args: readonly string[], token = sandbox.token) => application(['deploy', ...args], token);

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

describe('npm run invite', () => {
  it('prints the link that asks for the least: four permissions, two scopes, this application', async () => {
    const program = application(['invite']);
    expect(await program.end()).toBe(0);
    const [link = ''] = /https:\S+/.exec(program.printed) ?? [];
    const { origin, pathname, searchParams } = new URL(link);
    expect(origin + pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: sandbox.applicationId,
      scope: 'bot applications.commands',
      permissions: String(
        PermissionFlagsBits.ViewChannel |
          PermissionFlagsBits.SendMessages |
          PermissionFlagsBits.SendMessagesInThreads |
          PermissionFlagsBits.ReadMessageHistory,
      ),
    });
    expect(program.printed).toContain(
      '  View Channel\n  Send Messages\n  Read Message History\n  Send Messages in Threads\n',
    );
  });

  it('says what is wrong with the token, without showing it', async () => {
    const program = application(['invite'], 'not-a-token');
    expect(await program.end()).toBe(78);
    expect(program.printed).toContain('DISCORD_TOKEN does not look like a bot token');
    expect(program.printed).not.toContain('not-a-token');
  });

  it.each([[['invite', '--guild', '1']], [['invite', 'twice']], [['fly']], [[]]])(
    'says how it is used when called with %j',
    async (args) => {
      const program = application(args);
      expect(await program.end()).toBe(2);
      expect(program.printed).toContain('npm run invite');
    },
  );
});
