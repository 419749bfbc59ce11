import { parseArgs } from 'node:util';
import dotenv from 'dotenv';
import { commands } from '../../commands/index.ts';
import { ConfigError, readConfig } from '../config.ts';
import { makeRest } from '../discord/gateway.ts';
import { applicationId, registerCommands } from '../discord/registration.ts';

const usage = `Registers the bot's commands with Discord. The bot does this by itself when it starts.
  npm run deploy                     for every server (may take a minute to show)
  npm run deploy -- --guild ID       for one server, at once: handy while developing
`;

async function deploy(): Promise<string> {
  const { values } = parseArgs({ options: { guild: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return usage;
  if (values.guild !== undefined && !/^\d{17,20}$/.test(values.guild)) {
    throw new ConfigError(
      `"${values.guild}" is not a server id. In Discord, turn on Developer Mode, right-click the server and choose Copy Server ID. (CONFIG_INVALID)`,
    );
  }
  dotenv.config({ quiet: true });
  const rest = makeRest(readConfig(process.env));
  const definitions = commands.map(({ definition }) => definition);
  const what = await registerCommands(rest, await applicationId(rest), definitions, values.guild ?? null);
  const names = definitions.map(({ name }) => `  ${name}`).join('\n');
  const where = values.guild === undefined ? 'every server' : `server ${values.guild}`;
  return `${definitions.length} commands ${what} for ${where}:\n${names}\n`;
}

try {
  process.stdout.write(await deploy());
} catch (error) {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : null;
  process.stderr.write(
    status === 401
      ? 'Discord refused the token. Make a new one at https://discord.com/developers/applications → Bot → Reset Token. (TOKEN_REFUSED)\n'
      : `${message.split('\n', 6).join('\n')}\n`,
  );
  process.exitCode = error instanceof ConfigError ? 78 : 1;
}
