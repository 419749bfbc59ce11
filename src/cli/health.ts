import { readHealthFile } from '../health.ts';
import { fromHome } from '../home-folder.ts';
import { readSettings } from '../settings-file.ts';

/* How the running bot is, for a container's health check: exit 0 when it is connected to Discord, 1 when it is not. */

const path = fromHome(readSettings().HEALTH_FILE?.trim() ?? '');
const trouble =
  path === ''
    ? 'Put HEALTH_FILE=data/health into .env, and start the bot again: it then says there how it is.'
    : readHealthFile(path, Date.now());
if (trouble === null) process.stdout.write('The bot is connected to Discord.\n');
else {
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 1;
}
