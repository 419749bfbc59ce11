import type { Kysely } from 'kysely';
import { DatabaseError } from './fault.ts';
import type { Tables } from './tables.ts';

/** Parents before children; by what a row is known. */
const tables = [
  ['reminders', ['id']],
  ['deliveries', ['reminder_id', 'local_date']],
  ['recent_tips', ['guild_id', 'tip_id']],
  ['servers', ['guild_id']],
  ['club_entries', ['id']],
  ['inbox', ['id']],
  ['answer_counts', ['guild_id', 'day', 'outcome', 'entry']],
  ['unanswered', ['id']],
] as const;
const atOnce = 500;

type Row = Readonly<Record<string, unknown>>;

/** How many rows of each table were carried over, and how many were there already. */
export type Carried = Readonly<Record<string, { readonly carried: number; readonly there: number }>>;

/**
 * Carries everything from one database to another and reads back every row, all or nothing. Safe to do twice: a row
 * that is there already, just the same, is passed over. Throws a DatabaseError when the other database holds something
 * else; then nothing was changed. `progress` is called with a number from 0 to 1.
 */
export async function transfer(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  progress: (done: number) => void = () => {},
): Promise<Carried> {
  return to.transaction().execute(async (target) => {
    const carried: Record<string, { carried: number; there: number }> = {};
    for (const [number, [table, key]] of tables.entries()) {
      const rows: Row[] = await from.selectFrom(table).selectAll().execute();
      const counts = { carried: 0, there: 0 };
      carried[table] = counts;
      for (let at = 0; at < rows.length; at += atOnce) {
        const some = rows.slice(at, at + atOnce).map((row) => withoutLease(row));
        const { numInsertedOrUpdatedRows = 0n } = await target
          .insertInto(table)
          .values(some)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        counts.carried += Number(numInsertedOrUpdatedRows);
        counts.there += some.length - Number(numInsertedOrUpdatedRows);
        progress((number + at / rows.length) / tables.length);
      }
      await compare(target, table, key, rows);
    }
    progress(1);
    return carried;
  });
}

/** A lease belongs to a process of the old database. */
function withoutLease(row: Row): Row {
  return 'leased_by' in row ? { ...row, leased_by: null, leased_until: null } : row;
}

async function compare(
  target: Kysely<Tables>,
  table: (typeof tables)[number][0],
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const nameOf = (row: Row) => key.map((column) => String(row[column])).join(' ');
  const there: Row[] = await target.selectFrom(table).selectAll().execute();
  const byName = new Map(there.map((row) => [nameOf(row), row]));
  const differing = rows
    .map((row) => withoutLease(row))
    .filter((row) => !isSame(row, byName.get(nameOf(row))));
  const [first] = differing;
  if (!first) return;
  throw new DatabaseError(
    'DATABASE_OTHER',
    `The other database holds something else for ${differing.length} of the rows of "${table}", the first being ${nameOf(first)}. Was the bot started on it already? Nothing was changed; use an empty database.`,
  );
}

function isSame(one: Row, other: Row | undefined): boolean {
  return other !== undefined && Object.keys(one).every((column) => one[column] === other[column]);
}
