import type { Kysely } from 'kysely';
import type { ClubSettings, Erased, Organisers, Settings } from '../commands/services.ts';
import { forgetErased } from './database/handle.ts';
import type { Tables } from './database/tables.ts';
import { withDeadline } from './deadline.ts';
import type { Log } from './log.ts';

/* What is stored about a server as a whole. */

interface ServerTools {
  readonly db: Kysely<Tables>;
  readonly log: Pick<Log, 'warn'>;
}

/** Of a server that has chosen nothing. */
const usual: ClubSettings = {
  contacts: {},
  inboxChannelId: null,
  asksWhetherItHelped: false,
  keepsUnanswered: false,
  answersMentions: true,
  forumChannelId: null,
};

/** What a server has chosen, by its row; of one that has none, what is usual. */
export const settingsOf = (row: { readonly settings: string | null } | undefined): ClubSettings =>
  row?.settings ? { ...usual, ...(JSON.parse(row.settings) as Partial<ClubSettings>) } : usual;

/** So long what was read is taken to be what is stored: another process sees a change within five seconds. */
const lookedMilliseconds = 3000;
/** Members wait for the answer, and Discord for at most 3 s: without the database they get what was read last. */
const patienceMilliseconds = 1000;
/** A row takes less than a kilobyte. */
const mostKept = 5000;

interface Kept {
  /** Another one after every change of what the club has written. */
  readonly version: number;
  readonly settings: ClubSettings;
  readonly lookedAt: number;
}

/** What servers have chosen, and whether what they have written has changed; kept for a few seconds. */
export interface Servers extends Settings {
  /** Never rejects. `fresh` is false where the database did not answer in time. */
  look(guildId: string): Promise<Pick<Kept, 'version' | 'settings'> & { readonly fresh: boolean }>;
  /** This process has changed something: it is to be read anew. */
  forget(guildId: string): void;
}

export function makeServers({ db, log }: ServerTools): Servers {
  /** The one asked for last stands last. */
  const kept = new Map<string, Kept>();

  async function read(guildId: string): Promise<Kept> {
    const row = await db
      .selectFrom('servers')
      .select(['knowledge_version', 'settings'])
      .where('guild_id', '=', guildId)
      .executeTakeFirst();
    const found: Kept = {
      version: row?.knowledge_version ?? 0,
      settings: settingsOf(row),
      lookedAt: performance.now(),
    };
    kept.delete(guildId);
    kept.set(guildId, found);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return found;
  }

  async function look(guildId: string) {
    const last = kept.get(guildId);
    if (last && performance.now() - last.lookedAt < lookedMilliseconds) return { ...last, fresh: true };
    const found = await inTime(log, () => read(guildId));
    return found ? { ...found, fresh: true } : { version: 0, settings: usual, ...last, fresh: false };
  }

  return {
    look,
    forget: (guildId) => void kept.delete(guildId),
    async of(guildId) {
      return guildId === null ? usual : (await look(guildId)).settings;
    },
    async change(guildId, changes) {
      const before = await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('servers')
          .values({ guild_id: guildId })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const row = await transaction
          .selectFrom('servers')
          .select('settings')
          .where('guild_id', '=', guildId)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const was = settingsOf(row);
        await transaction
          .updateTable('servers')
          .set({ settings: JSON.stringify({ ...was, ...changes }) })
          .where('guild_id', '=', guildId)
          .execute();
        return was;
      });
      kept.delete(guildId);
      return before;
    },
  };
}

/** What is read in a second; `null` where it is not, or fails: the answer that members wait for goes on without. */
export function inTime<T>(log: Pick<Log, 'warn'>, read: () => Promise<T>): Promise<T | null> {
  return withDeadline<T | null, null>(
    patienceMilliseconds,
    async () =>
      read().catch((err: unknown) => {
        log.warn({ err }, 'what a server has chosen or written could not be read; answering without');
        return null;
      }),
    null,
  );
}

/** Which role of a server may organise, as it is stored. */
export function makeOrganisers(db: Kysely<Tables>): Organisers {
  return {
    async roleOf(guildId) {
      const row = await db
        .selectFrom('servers')
        .select('organiser_role_id')
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return row?.organiser_role_id ?? null;
    },
    async choose(guildId, roleId) {
      const chosen = { organiser_role_id: roleId };
      await db.transaction().execute((transaction) =>
        transaction
          .insertInto('servers')
          .values({ guild_id: guildId, ...chosen })
          .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(chosen))
          .execute(),
      );
    },
  };
}

/** What a server has written and chosen is kept so long after it sent the bot away, should the bot come back. */
const goneKept = Temporal.Duration.from({ hours: 30 * 24 });

/** Notes that a server sent the bot away: nobody organises it any more. */
export async function serverLeft(db: Kysely<Tables>, guildId: string, now: Temporal.Instant): Promise<void> {
  await db.transaction().execute((transaction) =>
    transaction
      .updateTable('servers')
      .set((to) => ({
        organiser_role_id: null,
        gone_since: to.fn.coalesce('gone_since', to.val(now.epochMilliseconds)),
      }))
      .where('guild_id', '=', guildId)
      .execute(),
  );
}

/** Notes that the bot is in a server again. */
export async function serverIsBack(db: Kysely<Tables>, guildId: string): Promise<void> {
  await db
    .transaction()
    .execute((transaction) =>
      transaction.updateTable('servers').set({ gone_since: null }).where('guild_id', '=', guildId).execute(),
    );
}

/** Every server that has written or chosen anything, and whether it is known to have sent the bot away. */
export async function knownServers(
  db: Kysely<Tables>,
): Promise<readonly { readonly guildId: string; readonly isGone: boolean }[]> {
  const rows = await db.selectFrom('servers').select(['guild_id', 'gone_since']).execute();
  return rows.map(({ guild_id: guildId, gone_since: since }) => ({ guildId, isGone: since !== null }));
}

/** Erases what belongs to servers that sent the bot away long ago. */
export async function eraseLongGone(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(goneKept).epochMilliseconds;
  await db.transaction().execute(async (transaction) => {
    const gone = transaction.selectFrom('servers').select('guild_id').where('gone_since', '<', before);
    await transaction.deleteFrom('club_entries').where('guild_id', 'in', gone).execute();
    await transaction.deleteFrom('inbox').where('guild_id', 'in', gone).execute();
    await transaction.deleteFrom('answer_counts').where('guild_id', 'in', gone).execute();
    await transaction.deleteFrom('unanswered').where('guild_id', 'in', gone).execute();
    await transaction.deleteFrom('servers').where('gone_since', '<', before).execute();
  });
}

/** Erases what is stored about a server beside its reminders, and says what that was. */
export async function eraseServer(db: Kysely<Tables>, guildId: string): Promise<Omit<Erased, 'reminders'>> {
  const all = await db.transaction().execute(async (transaction) => {
    const { settings = null, organiser_role_id: role = null } =
      (await transaction
        .selectFrom('servers')
        .select(['settings', 'organiser_role_id'])
        .where('guild_id', '=', guildId)
        // Another process that is about to keep a question waits, and finds that nothing is to be kept.
        .forUpdate()
        .executeTakeFirst()) ?? {};
    const counted = await transaction
      .selectFrom('answer_counts')
      .select(({ fn }) => fn.sum<number | string | null>('times').as('times'))
      .where('guild_id', '=', guildId)
      .executeTakeFirst();
    const erase = async (table: 'club_entries' | 'inbox' | 'answer_counts' | 'unanswered' | 'servers') => {
      const { numDeletedRows } = await transaction
        .deleteFrom(table)
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return Number(numDeletedRows);
    };
    const erased = {
      entries: await erase('club_entries'),
      questions: await erase('inbox'),
      unanswered: await erase('unanswered'),
      counts: Number(counted?.times ?? 0),
      settings: settings !== null || role !== null,
    };
    await erase('answer_counts');
    await erase('servers');
    return erased;
  });
  await forgetErased(db);
  return all;
}
