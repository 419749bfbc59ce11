import type { Kysely } from 'kysely';
import type { ClubKnowledge } from '../../commands/services.ts';
import type { ClubEntry, ClubLife } from '../../knowledge/index.ts';
import { makeClubKnowledge } from '../../src/club-knowledge.ts';
import type { Tables } from '../../src/database/tables.ts';
import { makeServers } from '../../src/servers.ts';

/* What clubs have written, as a host of many of them has it stored, without a bot around it. */

/** By the machine's own clock; what cannot be read is nobody's concern. */
export function openStore(db: Kysely<Tables>, life: ClubLife): ClubKnowledge {
  const tools = { db, log: { warn: () => {} } };
  return makeClubKnowledge({
    ...tools,
    life,
    servers: makeServers(tools),
    random: Math.random,
    clock: { now: () => Temporal.Now.instant() },
  });
}

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
