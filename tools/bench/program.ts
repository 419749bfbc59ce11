import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import packageFile from '../../package.json' with { type: 'json' };
import type { Sandbox } from '../../sandbox/index.ts';
import { root } from '../root.ts';

/** How a script of package.json starts Node: exactly as its host does. */
export const startOf = (script: 'start' | 'serve'): readonly string[] =>
  packageFile.scripts[script].split(' ').slice(1);

export interface Running {
  /** From its start to its word that it is ready. */
  readonly startMilliseconds: number;
  /** The port it says it listens at; 0 for none. */
  readonly port: number;
  /** What the system counts as its resident memory, now. */
  megabytes(): number;
  stop(): Promise<void>;
}

/** Starts a program against a Discord on loopback; resolves once it says `says`. */
export async function run(
  start: readonly string[],
  sandbox: Sandbox,
  folder: string,
  {
    says = '"ready',
    more = {},
  }: { readonly says?: string; readonly more?: Readonly<Record<string, string>> } = {},
): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, start, {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.url,
      DISCORD_PUBLIC_KEY: sandbox.publicKey,
      DATABASE_PATH: join(folder, 'bench.sqlite'),
      LISTEN: '0',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let port = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    port = Number(/"port":(\d+)/.exec(line)?.[1] ?? port);
    if (line.includes(says)) break;
  }
  const startMilliseconds = performance.now() - started;
  child.stdout.resume();
  return {
    startMilliseconds,
    port,
    megabytes() {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kilobytes) / 1024;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}

export const questions = [
  'why are my quads so sore two days after a hilly run',
  'is lactic acid why my legs burn',
  'should i foam roll my calves',
  'cramp in my calf at mile 20, salt?',
  'what day is club night',
] as const;

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** What a figure is to be: at most, or at least, so much; and whether it is. */
export function wanted(
  value: number,
  reach: { readonly most?: number; readonly least?: number } | null,
): string {
  if (reach === null) return '—';
  const { most, least } = reach;
  if (most !== undefined) return `≤ ${most} ${value <= most ? '✓' : '✗'}`;
  return `≥ ${least} ${value >= (least ?? 0) ? '✓' : '✗'}`;
}

/**
 * Measures each contestant in turns, in as many rounds as are wanted and one before that does not count: it warms caches of the disk
 * and of compiled code. Gives the median of a figure of one of them.
 */
export async function inTurns<Name extends string, Figures extends Record<keyof Figures, number>>(
  contestants: Readonly<Record<Name, readonly string[]>>,
  rounds: number,
  measure: (start: readonly string[]) => Promise<Figures>,
  showProgress: (share: number) => void,
): Promise<(name: Name, key: keyof Figures) => number> {
  const measured = new Map<Name, Figures[]>();
  const names = Object.keys(contestants) as Name[];
  for (let round = 0; round <= rounds; round++)
    for (const [place, name] of names.entries()) {
      const figures = await measure(contestants[name]);
      if (round > 0) measured.set(name, [...(measured.get(name) ?? []), figures]);
      showProgress((round * names.length + place + 1) / ((rounds + 1) * names.length));
    }
  return (name, key) => median((measured.get(name) ?? []).map((figures) => figures[key]));
}
