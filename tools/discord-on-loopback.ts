import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/index.ts';

/*
 * A Discord on 127.0.0.1 for a bot that is started elsewhere, such as a container: `node tools/discord-on-loopback.ts
 * --port 4455 --token T`. Prints what to put into DISCORD_API_URL and DISCORD_TOKEN, and runs until it is stopped.
 */

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, token: { type: 'string' } },
});
const sandbox = await startSandbox({
  application: 'Second Wind',
  port: Number(values.port),
  ...(values.token !== undefined && { token: values.token }),
});
process.stdout.write(`DISCORD_API_URL=${sandbox.url}\nDISCORD_TOKEN=${sandbox.token}\n`);
process.on('SIGINT', () => void sandbox.close().then(() => process.exit(0)));
process.on('SIGTERM', () => void sandbox.close().then(() => process.exit(0)));
