import { monitorEventLoopDelay } from 'node:perf_hooks';
import { importOf } from '../../commands/kit/club-import.ts';
import { mostClubFileBytes } from '../../commands/services.ts';
import { type ClubEntry, type ClubLife, mostClubEntries } from '../../knowledge/index.ts';
import { makeClubFiles } from '../../src/club-file.ts';
import { openDatabase } from '../../src/database/index.ts';
import { openStore } from './many-servers.ts';

/* What the largest import takes, from the bytes of a table to the first question, and how long it keeps others waiting. */

const rounds = 5;

/** As many entries as a club can have, in a table as large as is taken. */
function largestTable(entries: readonly ClubEntry[]): Uint8Array {
  const words = entries.flatMap(({ answer }) => answer.split(/[^a-z]+/i)).filter((word) => word !== '');
  let next = 0;
  const text = (length: number) => {
    let made = '';
    while (made.length < length) made += ` ${words[next++ % words.length] ?? ''}`;
    return made.trim().slice(0, length).trim();
  };
  const lines = Array.from({ length: mostClubEntries }, (_, number) =>
    [`${number} ${text(30)}`, text(550), [text(40), text(50), text(60)].join('\n'), text(230)]
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  return new TextEncoder().encode(['title,answer,asks,details', ...lines].join('\r\n'));
}

/** The figures of docs/your-club.md. */
export async function reportImport(life: ClubLife, entries: readonly ClubEntry[]): Promise<string> {
  const bytes = largestTable(entries);
  if (bytes.length > mostClubFileBytes.table) throw new Error('The table is too large.');
  const files = makeClubFiles(
    async () => bytes,
    () => undefined,
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const taken: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const database = await openDatabase(':memory:');
    const club = openStore(database.db, life);
    delay.reset();
    delay.enable();
    const started = performance.now();
    const read = await files.read('');
    const { entries: before, version } = await club.all('1');
    importOf(before, read?.drafts ?? [], false);
    await club.import('1', read?.drafts ?? [], { replace: false, version });
    const book = await club.of('1');
    if (book.entries.length !== mostClubEntries) throw new Error('Not all of it was imported.');
    book.find('what time is it');
    taken.push(performance.now() - started);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    delay.disable();
    longest.push(delay.max / 1e6);
    await database.close();
  }
  const middle = (some: readonly number[]) => some.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  return `A table of ${(bytes.length / 1e6).toFixed(2)} MB with 1,000 entries is read, stored and ready to be asked in ${(middle(taken) / 1000).toFixed(1)} s, and keeps others waiting for ${middle(longest).toFixed(0)} ms at most (medians of ${rounds}).`;
}
