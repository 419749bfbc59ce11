import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { root } from '../../tools/root.ts';

/** A program of the project as its own process, and everything that it printed. */
export class Program {
  readonly child: ChildProcess;
  readonly #closed: Promise<unknown[]>;
  #printed = '';
  #listeners = new Set<() => void>();

  /** `environment` is all that it gets beside PATH: nothing of the developer's own `.env` counts. */
  constructor(
    script: string,
    args: readonly string[],
    environment: Record<string, string> = {},
    cwd = root,
    nodeArgs: readonly string[] = [],
  ) {
    this.child = spawn(
      process.execPath,
      [...nodeArgs, '--import', join(root, 'src/require-node.js'), resolve(root, script), ...args],
      { cwd, env: { PATH: process.env.PATH, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    this.#closed = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += text;
        for (const listener of this.#listeners) listener();
      });
    }
  }

  get printed(): string {
    return this.#printed;
  }

  /** Resolves once it has printed the text this many times; rejects when it ends first. */
  async says(text: string, times = 1): Promise<void> {
    const said = () => this.#printed.split(text).length > times;
    if (said()) return;
    const heard = Promise.withResolvers<void>();
    const listener = () => {
      if (said()) heard.resolve();
    };
    this.#listeners.add(listener);
    await Promise.race([heard.promise, this.#closed]).finally(() => this.#listeners.delete(listener));
    if (!said()) throw new Error(`It ended before it said "${text}":\n${this.#printed}`);
  }

  /** Sends a signal, if one is given, and resolves with the exit code once it has ended; `null` for a signal's death. */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    await this.#closed;
    return this.child.exitCode;
  }
}
