/**
 * What `work` comes to, or `late` once `milliseconds` of real time are over. The signal is then aborted; what the work
 * comes to after that is lost. Rejects as the work does.
 */
export async function withDeadline<T, L>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  late: L,
): Promise<T | L> {
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<L>((resolve) => {
    timer = setTimeout(() => {
      deadline.abort();
      resolve(late);
    }, milliseconds);
  });
  try {
    return await Promise.race([work(deadline.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}
