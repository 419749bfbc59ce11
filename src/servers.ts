import type { Kysely } from 'kysely';
import type { Organisers } from '../commands/services.ts';
import type { Tables } from './database/tables.ts';

/* What is stored about a server as a whole. */

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
    await transaction.deleteFrom('servers').where('gone_since', '<', before).execute();
  });
}
