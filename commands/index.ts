import { readdirSync } from 'node:fs';
import type { AnyCommand } from './contract.ts';

/** What stands beside the commands in this folder and is none. */
const others: readonly string[] = ['index.ts', 'contract.ts'];

/**
 * Every command, in the order people see them: what is registered with Discord, what the router answers, what the
 * docs list and what the tests walk through. A command is a file of this folder whose default export it is; adding
 * the file is all there is to do. Loading fails, with the file's name, on a file that is not a command.
 */
export const commands: readonly AnyCommand[] = await loadCommands();

async function loadCommands(): Promise<AnyCommand[]> {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !others.includes(name),
  );
  const loaded = await Promise.all(files.map(loadCommand));
  return loaded.toSorted((a, b) => a.order - b.order);
}

async function loadCommand(file: string): Promise<AnyCommand> {
  const { default: command }: { default?: AnyCommand } = await import(`./${file}`);
  if (!command?.definition || typeof command.order !== 'number') {
    throw new TypeError(
      `commands/${file} has no command as its default export. Move it to commands/kit/ if it is none.`,
    );
  }
  return command;
}
