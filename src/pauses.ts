import { setImmediate } from 'node:timers/promises';

/** What takes longer at one time keeps the gateway and everybody who asks waiting. */
const stepMilliseconds = 8;

/** Lets whatever waits have its turn. */
export const pause = (): Promise<void> => setImmediate();

/** For the small steps of something long: gives what is awaited after each of them, a pause after every few milliseconds. */
export function makeBreather(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < stepMilliseconds) return;
    await pause();
    began = performance.now();
  };
}
