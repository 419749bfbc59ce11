import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPostgresUrl } from '../../src/database/location.ts';
import { root } from '../root.ts';
import type { Entry, Mishap } from './dying.ts';

interface Start {
  readonly location: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly isWorker: boolean;
  /** How far its clock is ahead. */
  readonly aheadMilliseconds: number;
  readonly mishaps: readonly Mishap[];
  /** The path of a file that is not there yet. */
  readonly diary: string;
}

/** The real bot, as a process of its own, with what happens to it. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #diary: string;
  /** Resolves at its end. */
  readonly gone: Promise<unknown>;

  constructor({ location, token, apiUrl, isWorker, aheadMilliseconds, mishaps, diary }: Start) {
    this.#diary = diary;
    this.#child = spawn(
      process.execPath,
      [
        '--import',
        join(import.meta.dirname, 'dying.ts'),
        join(root, 'src/main.ts'),
        ...(isWorker ? ['--worker'] : []),
      ],
      {
        env: {
          PATH: process.env.PATH,
          DISCORD_TOKEN: token,
          DISCORD_API_URL: apiUrl,
          ...(isPostgresUrl(location) ? { DATABASE_URL: location } : { DATABASE_PATH: location }),
          LOG_LEVEL: 'silent',
          CHAOS_AHEAD_MILLISECONDS: String(aheadMilliseconds),
          CHAOS_MISHAPS: JSON.stringify(mishaps),
          CHAOS_DIARY: diary,
        },
        stdio: 'ignore',
      },
    );
    this.gone = once(this.#child, 'exit');
  }

  get isOver(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** What it ended with by itself. */
  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  /** Whether it wrote down that it came to a mishap, by its number, or went on after it. */
  has(number: number, entry: Entry = 'came there'): boolean {
    return existsSync(this.#diary) && readFileSync(this.#diary, 'utf8').includes(`${number} ${entry}\n`);
  }

  /** Whether it stands still now: the system says so. */
  standsStill(): boolean {
    const { pid } = this.#child;
    if (this.isOver || pid === undefined) return false;
    if (!existsSync('/proc/self/stat'))
      return execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('T');
    // Its name, in brackets, may hold anything; what follows is its state.
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').slice(-1);
    return state?.startsWith('T') ?? false;
  }

  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    if (!this.isOver) this.#child.kill('SIGKILL');
    await this.gone;
  }
}
