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

/** What one blind writer wrote. Most starts need no more of it than that it is still the same, and keep nothing of it. */
export interface Writer {
  /** The name of the file. Lines of one writer resemble one another. */
  readonly name: string;
  /** The file, as it is. */
  readonly read: () => Uint8Array;
}

/** Lines by one hand that all belong to the same topics. */
export interface Written {
  readonly writer: string;
  /** Ids of which one is right, or `harmless` for anything that is no red flag, or `outside`. */
  readonly topics: readonly string[];
  readonly lines: readonly string[];
}

/** All blind writers, in the order of their names. */
export const blindWriters = (): Writer[] => writersIn(new URL('writers/', folder));

/** Those who wrote about the life of running clubs. */
export const clubLifeWriters = (): Writer[] => writersIn(new URL('club-life/', import.meta.url));

/** Those who wrote in other languages: each file begins with the code of its own. */
export const otherLanguageWriters = (): Writer[] => writersIn(new URL('other-languages/', import.meta.url));

function writersIn(place: URL): Writer[] {
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ name: name.replace(/\.txt$/, ''), read: () => readFileSync(new URL(name, place)) }));
}

/** All that writers wrote: lines under headings that name their topics. */
export function writtenBy(writers: readonly Writer[]): Written[] {
  return writers.flatMap(({ name, read }) => {
    const [, ...sections] = new TextDecoder().decode(read()).split(/^# */m);
    return sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n').map((line) => line.trim());
      return { writer: name, topics: heading.split(/ *\| */), lines: lines.filter((line) => line !== '') };
    });
  });
}
