import { readFileSync } from 'node:fs';

/** How often it is looked whether whoever started the program is still there. */
const lookMilliseconds = 1000;

/**
 * Calls `leave` when npm, by which the program was started, is gone: a service manager that ends npm alone would leave the
 * program behind, connected. Without npm, whoever started it may go.
 */
export function leaveWithNpm(leave: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const first = above();
  const isGone = () => above().join() !== first.join() || isOrphan(first);
  const looking = setInterval(() => {
    if (!isGone()) return;
    clearInterval(looking);
    leave();
  }, lookMilliseconds);
  looking.unref();
}

/** The processes from this one's parent up to npm. npm starts a shell, which may become the program, or stay between them. */
function above(): readonly number[] {
  const parent = process.ppid;
  const grandparent = isShell(parent) ? parentOf(parent) : null;
  return grandparent === null ? [parent] : [parent, grandparent];
}

/** Whether npm had gone before it was looked for: the first process of all has taken its place, and is no npm itself. */
const isOrphan = (found: readonly number[]): boolean =>
  found.at(-1) === 1 && !/npm|node|yarn|bun|corepack/i.test(about(1, 'cmdline') ?? 'npm');

const isShell = (id: number): boolean => /^(?:ba|da|a|z)?sh$|^busybox$/.test(about(id, 'comm')?.trim() ?? '');

/** After its name, which may hold anything, stand its state and its parent. */
const parentOf = (id: number): number | null =>
  Number(/^.*\) \S+ (\d+)/s.exec(about(id, 'stat') ?? '')?.[1]) || null;

/** What Linux tells of a process; `null` elsewhere, where the parent alone is watched. */
function about(id: number, what: 'cmdline' | 'comm' | 'stat'): string | null {
  try {
    return readFileSync(`/proc/${id}/${what}`, 'utf8');
  } catch {
    return null;
  }
}
