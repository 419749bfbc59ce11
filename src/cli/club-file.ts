import { readFileSync } from 'node:fs';
import type { ClubFile, FileRemark } from '../../commands/services.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { readClubFile } from '../club-file.ts';

/** What is wrong with a club's file: a line for each fault. */
export class ClubFileError extends Error {
  override readonly name = 'ClubFileError';
}

/** What a file holds. Rejects with a ClubFileError that names every fault, or says that the file cannot be read. */
export async function readClub(path: string, knowledge: Pick<Knowledge, 'find'>): Promise<ClubFile> {
  const read = await readClubFile(bytesOf(path), (name) => knowledge.find(name)?.id);
  const { faults, remarks } = read;
  if (faults.length === 0) return read;
  const count = faults.length === 1 ? 'One thing is' : `${faults.length} things are`;
  const besides = remarks.length === 0 ? [] : ['Worth a look as well:', ...remarks.map(remarkLine)];
  throw new ClubFileError([`${count} wrong with ${path}:`, ...faults.map(remarkLine), ...besides].join('\n'));
}

/** Without the markdown that Discord would show. */
export const remarkLine = ({ line, words }: FileRemark) =>
  `  ${line === null ? '' : `line ${line}: `}${words.replaceAll('**', '').replaceAll(/\\(.)/g, '$1')}`;

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${String(code)})`;
    throw new ClubFileError(`${path}: ${why}. Give a CSV or JSON file of your club's entries.`);
  }
}
