import type { Kysely } from 'kysely';
import type { Organisers } from '../commands/services.ts';
import type { Tables } from './database/tables.ts';

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

/** Forgets what a server has chosen. */
export async function forgetServer(db: Kysely<Tables>, guildId: string): Promise<void> {
  await db
    .transaction()
    .execute((transaction) => transaction.deleteFrom('servers').where('guild_id', '=', guildId).execute());
}
