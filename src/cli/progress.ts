/** Draws a bar on the terminal for a `done` from 0 to 1, and ends its line at 1. Draws nothing into a file or a pipe. */
export function showProgress(done: number, label = ''): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round(done * 30);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
  process.stderr.write(`\r[${bar}] ${Math.round(done * 100)} % ${label}\x1b[K${done >= 1 ? '\n' : ''}`);
}
