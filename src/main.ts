// First of all: discord.js takes its web sockets as it is loaded.
import './proxied.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import packageFile from '../package.json' with { type: 'json' };
import { type Bot, startBot, startServer, startWorker } from './bot.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig, settingNames } from './config.ts';
import { DatabaseError } from './database/fault.ts';
import { exitMisconfigured } from './exit-codes.ts';
import { keepHealthFile } from './health.ts';
import { gathered, openLog } from './log.ts';
import { leaveWithNpm } from './parent.ts';
import { gatewayProxy } from './proxied.ts';
import { restart } from './restart.ts';
import { readSettings, strangers } from './settings-file.ts';

/** The longest a shutdown may take, whatever hangs. */
const shutdownMilliseconds = 4500;
/** Between two looks whether the database can be used by now. */
const longestWaitSeconds = 60;

function given() {
  try {
    return readSettings();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(exitMisconfigured);
  }
}
const written = given();
const unknown = strangers(written, settingNames);

function settings(): Config {
  try {
    return readConfig(written);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const hints = unknown.map(({ name, meant }) => `There is ${name}: did you mean ${meant}?\n`);
    process.stderr.write(`${error.message}\n${hints.join('')}`);
    process.exit(exitMisconfigured);
  }
}

// Whoever reads the log may go, and its disk may be full: the bot goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const config = settings();
const output = gathered((text) => process.stdout.write(text));
const log = openLog({
  level: config.logLevel,
  secrets: config.secrets,
  readable: config.logFormat === 'auto' ? process.stdout.isTTY : config.logFormat === 'pretty',
  write: output.write,
});
process.on('exit', output.flush);
for (const { name, meant } of unknown)
  log.warn(
    { code: 'SETTING_UNKNOWN', setting: name },
    `there is no setting ${name}; did you mean ${meant}? (SETTING_UNKNOWN)`,
  );

const proxy = gatewayProxy();
if (proxy !== null) log.info({ proxy }, 'Discord is reached by a proxy');

let bot: Bot | undefined;
let leaving = false;
const health =
  config.healthFile === null
    ? null
    : keepHealthFile(
        config.healthFile,
        () => (leaving ? 'disconnected' : (bot?.state() ?? 'disconnected')),
        (err) => log.warn({ err }, 'the health file cannot be written'),
      );
process.on('exit', () => health?.end());

/** Stops in an orderly way if that is possible in time, then ends the process by `end`. */
async function leave(end: () => void): Promise<void> {
  if (leaving) return;
  leaving = true;
  setTimeout(() => {
    log.warn('the shutdown took too long; leaving all the same');
    end();
  }, shutdownMilliseconds).unref();
  await bot?.stop().catch((err: unknown) => log.error({ err }, 'the shutdown was not clean'));
  end();
}

/** What nobody caught: discord.js throws some (a session ended in the middle of a resume). A fresh start cures it. */
function startAfresh(err: unknown): void {
  log.fatal({ err }, 'something failed that nobody caught; starting afresh');
  void leave(() => restart(log, output.flush));
}

/** Nothing that another try would cure: say it and end. */
function giveUp(error: unknown): void {
  log.fatal({ err: error }, 'cannot go on');
  if (error instanceof Error && 'code' in error) process.stderr.write(`${error.message}\n`);
  void leave(() => process.exit(exitMisconfigured));
}

process.on('uncaughtException', startAfresh);
process.on('unhandledRejection', startAfresh);
process.on('SIGTERM', () => void leave(() => process.exit(0)));
process.on('SIGINT', () => void leave(() => process.exit(0)));
leaveWithNpm(() => void leave(() => process.exit(0)));

/** A worker posts what is due and answers nobody; a server answers over HTTP. */
function starter(): typeof startBot {
  if (process.argv.includes('--worker')) return startWorker;
  if (!process.argv.includes('--serve')) return startBot;
  const { publicKey } = config;
  if (publicKey !== null) return (_, surroundings) => startServer({ ...config, publicKey }, surroundings);
  throw new ConfigError(
    'DISCORD_PUBLIC_KEY is missing: by it the bot knows what Discord has signed. It stands on the application’s page, General Information. (CONFIG_INVALID)',
  );
}

/** Starts it, and again for as long as what is wrong is cured by time: a database that is away, a disk that is full. */
async function startWhenItCan(): Promise<Bot | undefined> {
  const start = starter();
  for (let attempt = 0; ; attempt++) {
    if (leaving) return undefined;
    try {
      return await start(config, {
        clock: systemClock,
        random: Math.random,
        log,
        version: packageFile.version,
        onLost: (error) => (error.code === 'TOKEN_REFUSED' ? giveUp(error) : startAfresh(error)),
      });
    } catch (err) {
      if (!(err instanceof DatabaseError && err.isPassing)) throw err;
      const seconds = Math.min(longestWaitSeconds, 2 ** Math.min(attempt, 6));
      log.error({ err, seconds }, 'the database cannot be used yet; trying again');
      await sleep(seconds * 1000);
    }
  }
}

try {
  bot = await startWhenItCan();
  await bot?.ready;
  health?.beat();
} catch (error) {
  giveUp(error);
}
