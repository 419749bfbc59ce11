import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  type ClubEntry,
  type ClubLife,
  charactersOf,
  mostClubCharacters,
  openClubBook,
} from '../../knowledge/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { fillServers, openStore, serverId } from './many-servers.ts';

/* How much memory clubs' entries take, and how near to it what is reckoned of them is. */

const servers = 2000;
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

/** `clubs` are the entries of ordinary ones. */
export async function reportMemory(
  life: ClubLife,
  clubs: readonly (readonly ClubEntry[])[],
): Promise<string> {
  const heap = openHeap();
  const database = await openDatabase(':memory:');
  try {
    await fillServers(database.db, servers, (server) => clubs[server % clubs.length] ?? []);
    const club = openStore(database.db, life);
    const before = heap();
    let most = 0;
    for (let server = 0; server < servers; server++) {
      await club.of(serverId(server));
      if (server % 100 === 99) most = Math.max(most, heap() - before);
    }
    return `Asked in ${servers.toLocaleString('en-GB')} servers of sixty entries one after the other, a process takes at most ${megabytes(most)} MB for them; the one not asked for longest goes. ${reportReckoning(life, clubs, heap)}`;
  } finally {
    await database.close();
  }
}

/** Gives how many bytes are held, once what nobody holds any more is gone; buffers go some collections later. */
function openHeap(): () => number {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    for (let round = 0; round < 5; round++) if (typeof collect === 'function') collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
}

function reportReckoning(
  life: ClubLife,
  clubs: readonly (readonly ClubEntry[])[],
  heap: () => number,
): string {
  const words = clubs.flat().flatMap(({ title, answer }) => `${title} ${answer}`.split(/\s+/));
  let said = 0;
  /** The same "random" words every time: a step that has no divisor in common with their number. */
  const ordinary = () => {
    said += 7919;
    return words[said % words.length] ?? '';
  };
  const strange = () => {
    said += 1;
    return `w${said.toString(36)}q`;
  };
  const phrase = (word: () => string, count: number) => Array.from({ length: count }, word).join(' ');
  const books: Readonly<Record<string, () => readonly ClubEntry[]>> = {
    'an ordinary club': () => clubs[0] ?? [],
    'many ways of asking': () =>
      upToTheMost((entry) => ({
        ...entry,
        asks: Array.from({ length: 20 }, () => phrase(ordinary, 8)),
      })),
    'words that stand nowhere else, in answers': () =>
      upToTheMost((entry) => ({ ...entry, answer: phrase(strange, 120) })),
    'such words in ways of asking': () =>
      upToTheMost((entry) => ({ ...entry, asks: Array.from({ length: 12 }, () => phrase(strange, 12)) })),
  };
  const ratios = Object.values(books).map((make) => {
    const stored = JSON.stringify(make());
    // With them, and without: what else comes and goes is in both. In a function of its own, after which nothing holds them.
    const held = () => {
      // A small one alone is lost among what else comes and goes.
      const opened = Array.from({ length: Math.ceil(200_000 / stored.length) }, () => {
        const book = openClubBook(JSON.parse(stored) as ClubEntry[], life);
        // What a slip of a finger needs is made when it first happens.
        book.find('wat tyme is trakc nite');
        return book;
      });
      const bytes = heap();
      return { bytes, count: opened.length, reckoned: opened[0]?.size() ?? 0 };
    };
    const { bytes, count, reckoned } = held();
    const taken = (bytes - heap()) / count;
    return { taken, ratio: reckoned / taken };
  });
  const all = ratios.map(({ ratio }) => ratio);
  const largest = Math.max(...ratios.map(({ taken }) => taken));
  return `One club with as much as it may write, of words that stand nowhere else, takes ${megabytes(largest)} MB. What is reckoned of a club, by which others go, is ${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)} times what it takes, over ${ratios.length} kinds of text.`;
}

/** As many entries as a club may have by the length of all. */
function upToTheMost(make: (entry: ClubEntry) => ClubEntry): ClubEntry[] {
  const entries: ClubEntry[] = [];
  for (let length = 0, number = 0; number < 1000; number++) {
    const entry = make({
      id: `${number}`,
      title: `Entry ${number}`,
      answer: 'Yes.',
      details: '',
      asks: [],
      link: '',
      insteadOf: null,
    });
    length += charactersOf(entry);
    if (length > mostClubCharacters) break;
    entries.push(entry);
  }
  return entries;
}
