import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import { roomFor } from '../commands/kit/club-entry.ts';
import { compareClub, importOf, roomForImport } from '../commands/kit/club-import.ts';
import type { ClubDraft, ClubKnowledge, ClubRefusal, NoRoom, StoredClubEntry } from '../commands/services.ts';
import { type ClubBook, type ClubEntry, type ClubLife, emptyBook, openClubBook } from '../knowledge/index.ts';
import type { ClubEntryRow, Tables } from './database/tables.ts';
import type { Log } from './log.ts';
import { makeId } from './make-id.ts';
import { pause } from './pauses.ts';
import { inTime, type Servers } from './servers.ts';

/*
 * What clubs have written, as it is stored, and the books that it is found in: one a server, made when it is first asked
 * for, and made anew when the server's version is another than it was.
 */

interface ClubTools {
  readonly db: Kysely<Tables>;
  readonly random: () => number;
  readonly life: ClubLife;
  readonly servers: Servers;
  readonly log: Pick<Log, 'warn'>;
  readonly clock: { now(): Temporal.Instant };
}

/** What servers asked lately have written is kept in memory up to so many bytes (`npm run eval -- --clubs` measures it). */
const mostKeptBytes = 48 * 2 ** 20;
/** What any book takes beside its entries. */
const bookBytes = 8000;
/** How long a removal can be taken back. */
const removalKept = Temporal.Duration.from({ minutes: 15 });

interface Kept {
  readonly version: number;
  readonly book: ClubBook;
  readonly bytes: number;
}

export function makeClubKnowledge({ db, random, life, servers, log, clock }: ClubTools): ClubKnowledge {
  /** The one asked for last stands last. */
  const books = new Map<string, Kept>();
  /** Those that are being made, with the version they are made of. */
  const opened = new Map<string, { readonly version: number; readonly book: Promise<ClubBook> }>();
  let keptBytes = 0;
  function drop(guildId: string): void {
    keptBytes -= books.get(guildId)?.bytes ?? 0;
    books.delete(guildId);
  }
  function keep(guildId: string, kept: Kept): ClubBook {
    drop(guildId);
    books.set(guildId, kept);
    keptBytes += kept.bytes;
    for (const oldest of books.keys()) {
      if (keptBytes <= mostKeptBytes || oldest === guildId) break;
      drop(oldest);
    }
    return kept.book;
  }

  /** Without the database: the book as it was, or none. A danger needs no book. */
  async function bookOf(guildId: string): Promise<ClubBook> {
    const kept = books.get(guildId);
    const { version, fresh } = await servers.look(guildId);
    if (kept && (!fresh || kept.version === version)) return keep(guildId, kept);
    if (!fresh) return emptyBook;
    const opening = opened.get(guildId);
    if (opening?.version === version) return opening.book;
    const book = open(guildId, version).finally(() => {
      if (opened.get(guildId)?.book === book) opened.delete(guildId);
    });
    opened.set(guildId, { version, book });
    return book;
  }

  async function open(guildId: string, version: number): Promise<ClubBook> {
    const rows = await inTime(log, () => present(db, guildId).orderBy('title').orderBy('id').execute());
    if (!rows) return books.get(guildId)?.book ?? emptyBook;
    const book = openClubBook(rows.map(readEntry), life);
    await book.prepare(pause);
    return keep(guildId, { version, book, bytes: bookBytes + book.size() });
  }

  /** Changes what a server has written, if it may, as one transaction; the server's version is another afterwards. */
  async function change<T>(
    guildId: string,
    act: (transaction: Kysely<Tables>, now: Temporal.Instant, version: number) => Promise<T>,
  ): Promise<T> {
    const now = clock.now();
    const done = await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('servers')
        .values({ guild_id: guildId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      // Of two organisers, the later one waits here, and sees what the earlier did.
      const version = await versionOf(transaction.selectFrom('servers').forUpdate(), guildId);
      // One that was erased and comes back begins with another number than it had.
      const next = version === 0 ? now.epochMilliseconds : version + 1;
      await transaction
        .updateTable('servers')
        .set({ knowledge_version: next })
        .where('guild_id', '=', guildId)
        .execute();
      await transaction
        .deleteFrom('club_entries')
        .where('guild_id', '=', guildId)
        .where('removed_at', '<', now.subtract(removalKept).epochMilliseconds)
        .execute();
      return act(transaction, now, version);
    });
    servers.forget(guildId);
    // The next one who asks is not to wait for it.
    void bookOf(guildId);
    return done;
  }

  async function read(guildId: string, id: string): Promise<StoredClubEntry | null> {
    const row = await present(db, guildId).where('id', '=', id).executeTakeFirst();
    return row ? { entry: readEntry(row), stamp: String(row.changed_at) } : null;
  }

  return {
    async of(guildId) {
      return guildId === null ? emptyBook : bookOf(guildId);
    },
    read,

    all: (guildId) =>
      db.transaction().execute(async (transaction) => ({
        version: String(await versionOf(transaction.selectFrom('servers'), guildId)),
        entries: (await present(transaction, guildId).orderBy('title').orderBy('id').execute()).map(
          readEntry,
        ),
      })),

    async import(guildId, drafts, { replace, version }) {
      try {
        return await change(guildId, async (transaction, now, before) => {
          if (String(before) !== version) throw new NotImported('changed-since');
          const entries = (await present(transaction, guildId).execute()).map(readEntry);
          await pause();
          const { add, change: changed, remove } = compareClub(entries, drafts, replace);
          const noRoom = roomForImport(entries, { add, change: changed, remove });
          if (noRoom) throw new NotImported(noRoom);
          const stamp = now.epochMilliseconds;
          const ids = remove.map(({ id }) => id);
          for (const some of inBatches(ids))
            await transaction
              .updateTable('club_entries')
              .set({ removed_at: stamp })
              .where('id', 'in', some)
              .execute();
          for (const some of inBatches(changed)) {
            for (const { entry, draft } of some)
              await transaction
                .updateTable('club_entries')
                .set((to) => ({
                  ...columnsOf(draft),
                  previous: JSON.stringify(entry),
                  changed_at: to('changed_at', '+', 1),
                }))
                .where('id', '=', entry.id)
                .execute();
            await pause();
          }
          const rows = add.map((draft) => ({
            id: makeId(random),
            guild_id: guildId,
            ...columnsOf(draft),
            changed_at: stamp,
          }));
          for (const some of inBatches(rows)) {
            await transaction
              .insertInto('club_entries')
              .values([...some])
              .execute();
            // SQLite does all of it on the thread that answers members.
            await pause();
          }
          return importOf(entries, drafts, replace);
        });
      } catch (error) {
        if (error instanceof NotImported) return error.why;
        throw error;
      }
    },

    add: (guildId, draft) =>
      change(guildId, async (transaction, now) => {
        const refusal = await refusalOf(transaction, guildId, draft, null);
        if (refusal) return refusal;
        const id = makeId(random);
        const stamp = now.epochMilliseconds;
        await transaction
          .insertInto('club_entries')
          .values({ id, guild_id: guildId, ...columnsOf(draft), changed_at: stamp })
          .execute();
        return { entry: { id, ...draft }, before: null, stamp: String(stamp) };
      }),

    edit: (guildId, id, stamp, draft) =>
      change(guildId, async (transaction, now) => {
        const row = await present(transaction, guildId).where('id', '=', id).executeTakeFirst();
        if (!row) return null;
        if (String(row.changed_at) !== stamp) return 'changed-since';
        const refusal = await refusalOf(transaction, guildId, draft, id);
        if (refusal) return refusal;
        const before = readEntry(row);
        const next = Math.max(now.epochMilliseconds, row.changed_at + 1);
        await transaction
          .updateTable('club_entries')
          .set({ ...columnsOf(draft), previous: JSON.stringify(before), changed_at: next })
          .where('id', '=', id)
          .execute();
        return { entry: { id, ...draft }, before, stamp: String(next) };
      }),

    undo: (guildId, id, stamp) =>
      change(guildId, async (transaction, now) => {
        const row = await present(transaction, guildId).where('id', '=', id).executeTakeFirst();
        if (!row || row.previous === null || String(row.changed_at) !== stamp) return null;
        const previous: ClubEntry = JSON.parse(row.previous);
        if (await refusalOf(transaction, guildId, previous, id)) return null;
        const next = Math.max(now.epochMilliseconds, row.changed_at + 1);
        await transaction
          .updateTable('club_entries')
          .set({ ...columnsOf(previous), previous: null, changed_at: next })
          .where('id', '=', id)
          .execute();
        return previous;
      }),

    remove: (guildId, id) =>
      change(guildId, async (transaction, now) => {
        const row = await present(transaction, guildId).where('id', '=', id).executeTakeFirst();
        if (!row) return null;
        await transaction
          .updateTable('club_entries')
          .set({ removed_at: now.epochMilliseconds })
          .where('id', '=', id)
          .execute();
        return readEntry(row);
      }),

    restore: (guildId, id) =>
      change(guildId, async (transaction) => {
        const row = await transaction
          .selectFrom('club_entries')
          .selectAll()
          .where('guild_id', '=', guildId)
          .where('id', '=', id)
          .where('removed_at', 'is not', null)
          .executeTakeFirst();
        if (!row) return null;
        const entry = readEntry(row);
        const refusal = await refusalOf(transaction, guildId, entry, null);
        if (refusal) return refusal;
        await transaction
          .updateTable('club_entries')
          .set({ removed_at: null })
          .where('id', '=', id)
          .execute();
        return entry;
      }),
  };
}

/** Taken back as a whole. */
class NotImported extends Error {
  readonly why: NoRoom | 'changed-since';
  constructor(why: NoRoom | 'changed-since') {
    super(why);
    this.why = why;
  }
}

/** A statement takes some tens of thousands of values at most. */
function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += 100) yield all.slice(at, at + 100);
}

/** What a server's knowledge is known by; 0 for one that has written nothing. */
async function versionOf(
  servers: SelectQueryBuilder<Tables, 'servers', object>,
  guildId: string,
): Promise<number> {
  const row = await servers.select('knowledge_version').where('guild_id', '=', guildId).executeTakeFirst();
  return row?.knowledge_version ?? 0;
}

const present = (db: Kysely<Tables>, guildId: string) =>
  db.selectFrom('club_entries').selectAll().where('guild_id', '=', guildId).where('removed_at', 'is', null);

/** Why a server cannot have such an entry, beside or in the place of another; `null` where it can. */
async function refusalOf(
  db: Kysely<Tables>,
  guildId: string,
  draft: ClubDraft,
  inPlaceOf: string | null,
): Promise<ClubRefusal | null> {
  const entries = (await present(db, guildId).execute()).map(readEntry);
  const others = entries.filter(({ id }) => id !== inPlaceOf);
  if (others.some(({ title }) => title.toLowerCase() === draft.title.toLowerCase())) return 'title-taken';
  return roomFor([...others, draft], entries);
}

const columnsOf = ({ title, answer, details, asks, link, insteadOf }: ClubDraft) => ({
  title,
  answer,
  details,
  asks: JSON.stringify(asks),
  link,
  instead_of: insteadOf,
});

const readEntry = ({
  id,
  title,
  answer,
  details,
  asks,
  link,
  instead_of: insteadOf,
}: Selectable<ClubEntryRow>): ClubEntry => ({
  id,
  title,
  answer,
  details,
  asks: JSON.parse(asks),
  link,
  insteadOf,
});

/** Erases what was removed long enough ago. */
export async function forgetClub(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(removalKept).epochMilliseconds;
  await db
    .transaction()
    .execute((transaction) =>
      transaction.deleteFrom('club_entries').where('removed_at', '<', before).execute(),
    );
}
