import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ClubEntry, ClubLife } from '../../knowledge/index.ts';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { fillServers, openStore, serverId } from '../../tools/eval/many-servers.ts';
import { knowledge } from '../support/knowledge.ts';

/* What many clubs have written is kept in memory up to a bound; what was not asked for longest goes. */

let database: Database;
beforeEach(async () => {
  database = await openDatabase(':memory:');
});
afterEach(() => database.close());

/** Counts the entries that are placed in the space of club life: those of each book that is made. */
function countBooks() {
  const life = knowledge.clubLife();
  let placed = 0;
  const counting: ClubLife = {
    topics: life.topics,
    place: (stems) => life.place(stems),
    rarity: (stem) => life.rarity(stem),
    placer() {
      placed += 1;
      return life.placer();
    },
  };
  const store = openStore(database.db, counting);
  /** How many books had to be made for what was asked in a server. */
  return async (server: number): Promise<number> => {
    const before = placed;
    const book = await store.of(serverId(server));
    expect(book.entries).not.toEqual([]);
    return placed - before;
  };
}

/** As long as it may be, of words that stand nowhere else. */
const longEntry = (server: number, number: number): ClubEntry => {
  const words = (count: number, of: string) =>
    Array.from({ length: count }, (_, word) => `w${server}x${number}${of}${word}`).join(' ');
  return {
    id: '',
    title: `Entry ${number}`,
    answer: words(80, 'a'),
    details: words(160, 'd'),
    asks: [words(10, 'q')],
    link: '',
    insteadOf: null,
  };
};

it('keeps the books of servers asked lately, and makes those of others anew', async () => {
  await fillServers(database.db, 40, (server) =>
    Array.from({ length: 30 }, (_, number) => longEntry(server, number)),
  );
  const ask = countBooks();
  for (let server = 0; server < 40; server++) expect(await ask(server)).toBe(1);
  // The last ones are there still, and asking for them again makes nothing.
  for (let server = 39; server > 31; server--) expect(await ask(server)).toBe(0);
  // The first has gone; it comes back, and what was asked for least of late goes for it.
  expect(await ask(0)).toBe(1);
  expect(await ask(0)).toBe(0);
  expect(await ask(32)).toBe(0);
});
