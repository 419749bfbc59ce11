import type { Log } from './log.ts';

/** More fresh starts than this within the time below mean that starting afresh does not help. */
const mostRestarts = 5;
const withinMilliseconds = 60_000;
/** Carries the times of earlier restarts, in epoch milliseconds, into the next start. */
const variable = 'SECOND_WIND_RESTARTS';

/**
 * Starts the program again in this very process, under the same process id, so that it works under any service
 * manager and under none. Nothing is lost: all that lasts is in the database. Where the system cannot replace a
 * process (Windows), or after five fresh starts within a minute, the process ends with exit code 1 instead.
 */
export function restart(log: Pick<Log, 'fatal'>, flush: () => void): never {
  const now = Date.now();
  const recent = (process.env[variable] ?? '')
    .split(',')
    .map(Number)
    .filter((time) => time > now - withinMilliseconds);
  if (recent.length >= mostRestarts) {
    log.fatal({ restarts: recent.length }, 'starting afresh did not help; giving up (RESTART_LOOP)');
    process.exit(1);
  }
  if (!process.execve || process.platform === 'win32') process.exit(1);
  flush();
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...process.env,
    [variable]: [...recent, now].join(),
  });
  process.exit(1);
}
