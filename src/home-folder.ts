import { homedir } from 'node:os';

/** A path as it is meant: a shell makes the home folder of a `~` at its beginning, and a file of settings does not. */
export const fromHome = (path: string): string => path.replace(/^~(?=\/|$)/, homedir());
