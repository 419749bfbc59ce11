import { parseArgs } from 'node:util';
import { exitMisused } from '../../src/exit-codes.ts';
import { leaveWithNpm } from '../../src/parent.ts';
import { startDemo } from './demo.ts';

/* The whole bot in a browser, with no Discord account: `npm run demo`. */

const usage = `Starts Second Wind on a Discord of its own and says where to open it in a browser.
  npm run demo                  at http://127.0.0.1:4040, or the next free port
  npm run demo -- --port 5000   at another port
  npm run demo -- --log         with the bot's own log
`;
const defaultPort = 4040;
const mostTries = 20;

function options(): { port: string | undefined; log: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        log: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      process.exit(0);
    }
    return { port: values.port, log: values.log };
  } catch {
    process.stderr.write(usage);
    process.exit(exitMisused);
  }
}

const { port, log } = options();
const wanted = Number(port ?? defaultPort);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  process.stderr.write(usage);
  process.exit(exitMisused);
}

async function start() {
  for (let tries = 0; ; tries++) {
    try {
      return await startDemo({
        port: wanted === 0 ? 0 : wanted + tries,
        onLearning: () =>
          process.stdout.write('Getting ready, once for this version. This takes a minute or two…\n'),
        ...(log ? { log: (line: string) => void process.stdout.write(line) } : {}),
      });
    } catch (error) {
      const taken = error instanceof Error && error.message.includes('PORT_IN_USE');
      // A port that somebody asked for is not exchanged for another.
      if (!taken || port !== undefined || tries >= mostTries) throw error;
    }
  }
}

try {
  const demo = await start();
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) return;
    isLeaving = true;
    void demo
      .close()
      .catch((error: unknown) => void process.stderr.write(`${String(error)}\n`))
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  leaveWithNpm(leave);
  process.stdout.write(
    `Second Wind runs on a Discord of its own; nothing leaves this machine. Ctrl+C ends it.\nOpen in a browser: ${demo.url}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
