import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { ConfigError, readConfig } from '../config.ts';
import { invitedPermissions, inviteUrl } from '../discord/invite.ts';
import { applicationId, registerCommands, removeCommands } from '../discord/registration.ts';
import { makeRest } from '../discord/rest.ts';
import { exitMisconfigured, exitMisused } from '../exit-codes.ts';
import { readSettings } from '../settings-file.ts';

/* What concerns the application at Discord rather than a running bot: `npm run invite`, `npm run deploy`. */

const usages: Readonly<Record<string, string>> = {
  invite: `Prints the link that brings the bot into a server, with the fewest permissions it can do with.
  npm run invite
`,
  deploy: `Registers the bot's commands with Discord. The bot does this by itself when it starts.
  npm run deploy                     for every server (may take a minute to show)
  npm run deploy -- --guild ID       for one server, at once: handy while developing
  npm run deploy -- --remove [--guild ID]    takes them back
`,
};

function rest() {
  return makeRest(readConfig(readSettings()));
}

async function invite(): Promise<string> {
  const url = inviteUrl(await applicationId(rest()));
  const names = invitedPermissions.map(({ label }) => `  ${label}`).join('\n');
  return `Open this link, signed in to Discord as somebody who may manage the server:\n\n  ${url}\n\nIt asks for these permissions and no others:\n${names}\n`;
}

async function deploy(guildId: string | undefined, remove: boolean): Promise<string> {
  if (guildId !== undefined && !/^\d{17,20}$/.test(guildId)) {
    throw new ConfigError(
      `"${guildId}" is not a server id. In Discord, turn on Developer Mode, right-click the server and choose Copy Server ID. (CONFIG_INVALID)`,
    );
  }
  const client = rest();
  const definitions = commands.map(({ definition }) => definition);
  if (remove) {
    const count = await removeCommands(client, await applicationId(client), definitions, guildId ?? null);
    return `${count} commands taken back from ${guildId === undefined ? 'every server' : `server ${guildId}`}.\n`;
  }
  const what = await registerCommands(client, await applicationId(client), definitions, guildId ?? null);
  const names = definitions.map(({ name }) => `  ${name}`).join('\n');
  const where = guildId === undefined ? 'every server' : `server ${guildId}`;
  const twice =
    guildId === undefined
      ? ''
      : `A bot that is started registers them for every server as well: members of this one then see each command twice.\nTake these back before: npm run deploy -- --remove --guild ${guildId}\n`;
  return `${definitions.length} commands ${what} for ${where}:\n${names}\n${twice}`;
}

const isNetwork = (error: unknown) =>
  /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(String(Reflect.get(Object(error), 'code')));

function misused(usage: string): never {
  process.stderr.write(usage);
  process.exit(exitMisused);
}

function read(args: readonly string[], usage: string) {
  try {
    const options = {
      guild: { type: 'string' },
      remove: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return misused(usage);
  }
}

const [action = '', ...args] = process.argv.slice(2);
const isKnown = Object.hasOwn(usages, action);
const usage = (isKnown && usages[action]) || Object.values(usages).join('');
const { guild, help, remove } = read(args, usage);
if (!isKnown || (action === 'invite' && (guild !== undefined || remove))) misused(usage);
try {
  process.stdout.write(help ? usage : await (action === 'invite' ? invite() : deploy(guild, remove)));
} catch (error) {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : null;
  process.stderr.write(
    status === 401
      ? 'Discord refused the token. Make a new one at https://discord.com/developers/applications → Bot → Reset Token. (TOKEN_REFUSED)\n'
      : isNetwork(error)
        ? `Discord cannot be reached (${message.split('\n', 1)[0]}). Look at the network, or at HTTPS_PROXY where there is one.\n`
        : `${message.split('\n', 6).join('\n')}\n`,
  );
  process.exitCode = error instanceof ConfigError ? exitMisconfigured : 1;
}
