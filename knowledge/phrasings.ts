import { readdirSync, readFileSync } from 'node:fs';

/*
 * What members type, one phrasing a line, in plain text files that anybody can edit: phrasings/cause-doms.txt for the
 * entry cause:doms, and phrasings/writers/*.txt for what others wrote who did not know the content. A line that begins
 * with # names the topics that the lines after it belong to.
 */

const folder = new URL('phrasings/', import.meta.url);

/** The file that holds an id's phrasings, as its name is written in a fault: `phrasings/cause-doms.txt`. */
export const phrasingsFile = (id: string) => `phrasings/${id.replace(':', '-')}.txt`;

/** The lines of an id's file, as one text; empty when there is no such file, which checking the content then names. */
export function phrasingsOf(id: string): string {
  try {
    return readFileSync(new URL(phrasingsFile(id), new URL('./', import.meta.url)), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Lines by one hand that all belong to the same topics. */
export interface Written {
  /** Who wrote it: the name of the file. Lines of one writer resemble one another. */
  readonly writer: string;
  /** Ids of which one is right, or `harmless` for anything that is no red flag, or `outside`. */
  readonly topics: readonly string[];
  readonly lines: readonly string[];
}

/** All that the blind writers wrote, in the order of their files. */
export function writtenByOthers(): Written[] {
  const files = readdirSync(new URL('writers/', folder)).filter((name) => name.endsWith('.txt'));
  return files
    .toSorted()
    .flatMap((file) =>
      readWritten(file.replace(/\.txt$/, ''), readFileSync(new URL(`writers/${file}`, folder), 'utf8')),
    );
}

/** Reads one writer's file: lines under headings that name their topics. */
function readWritten(writer: string, text: string): Written[] {
  const [, ...sections] = text.split(/^# */m);
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n').map((line) => line.trim());
    return { writer, topics: heading.split(/ *\| */), lines: lines.filter((line) => line !== '') };
  });
}
