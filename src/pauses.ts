import { setImmediate } from 'node:timers/promises';

/** What takes longer at one time keeps the gateway and everybody who asks waiting. */
const stepMilliseconds = 8;

/** Lets whatever waits have its turn. */
export const pause = (): Promise<void> => setImmediate();

/** Does something that is made of small steps, with a pause after every few milliseconds of them; gives what it ends with. */
export async function withPauses<T>(steps: Generator<void, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < stepMilliseconds) continue;
    await pause();
    began = performance.now();
  }
}
