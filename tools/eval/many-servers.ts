import type { Kysely } from 'kysely';
import type { ClubEntry } from '../../knowledge/index.ts';
import type { Tables } from '../../src/database/tables.ts';

/* Many servers with entries of their own, as a host of many clubs has them stored. */

export const serverId = (server: number) => `${10_000 + server}`;

/** Stores what each server has written; no two texts are one. */
export function fillServers(
  db: Kysely<Tables>,
  servers: number,
  entriesOf: (server: number) => readonly ClubEntry[],
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    for (let server = 0; server < servers; server++) {
      const guild = { guild_id: serverId(server) };
      await transaction
        .insertInto('servers')
        .values({ ...guild, knowledge_version: 1 })
        .execute();
      const rows = entriesOf(server).map(({ title, answer, details, asks, link }, number) => ({
        ...guild,
        id: `${server}-${number}`,
        title,
        answer: `${answer} ${server}`,
        details,
        asks: JSON.stringify(asks),
        link,
        changed_at: 0,
      }));
      await transaction.insertInto('club_entries').values(rows).execute();
    }
  });
}
