import { readHealthFile } from '../health.ts';
import { readSettings } from '../settings-file.ts';

/* How the running bot is, for a container's health check: exit 0 when it is connected to Discord, 1 when it is not. */

const path = readSettings().HEALTH_FILE?.trim() ?? '';
const trouble =
  path === '' ? 'Set HEALTH_FILE for the bot and for this command.' : readHealthFile(path, Date.now());
if (trouble === null) process.stdout.write('The bot is connected to Discord.\n');
else {
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 1;
}
