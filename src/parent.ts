/** How often it is looked whether whoever started the program is still there. */
const lookMilliseconds = 2000;

/**
 * Calls `leave` when npm, by which the program was started, is gone: a service manager that ends npm alone would leave the
 * program behind, connected. Without npm, whoever started it may go.
 */
export function leaveWithNpm(leave: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    leave();
  }, lookMilliseconds);
  looking.unref();
}
