import type { Kysely } from 'kysely';
import type { RecentTips } from '../commands/services.ts';
import type { Clock } from './clock.ts';
import type { Tables } from './database/tables.ts';

/** After a month nobody would call a tip one that was just seen. */
const keptDays = 30;

/** What each server has just seen, by `/tip` and by the daily reminder alike; kept for a month. */
export function makeRecentTips(db: Kysely<Tables>, clock: Pick<Clock, 'now'>): RecentTips {
  return {
    async shown(guildId, limit) {
      const rows = await db
        .selectFrom('recent_tips')
        .select('tip_id')
        .where('guild_id', '=', guildId)
        .orderBy('shown_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ tip_id }) => tip_id);
    },
    note: (guildId, tipId) =>
      db.transaction().execute((transaction) => noteTip(transaction, { guildId, tipId, now: clock.now() })),
  };
}

/** Notes, as part of a transaction, that a server saw a tip. */
export async function noteTip(
  transaction: Kysely<Tables>,
  {
    guildId,
    tipId,
    now,
  }: { readonly guildId: string; readonly tipId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const { latest } = await transaction
    .selectFrom('recent_tips')
    .select(({ fn }) => fn.max<number | null>('shown_at').as('latest'))
    .where('guild_id', '=', guildId)
    .executeTakeFirstOrThrow();
  // Two in the same millisecond, or a clock that was set back, must not change the order.
  const shownAt = Math.max(now.epochMilliseconds, (latest ?? 0) + 1);
  await transaction
    .insertInto('recent_tips')
    .values({ guild_id: guildId, tip_id: tipId, shown_at: shownAt })
    .onConflict((conflict) => conflict.columns(['guild_id', 'tip_id']).doUpdateSet({ shown_at: shownAt }))
    .execute();
}

/** Forgets what no longer counts as recent, and all that one server saw when it is given. */
export async function forgetTips(
  db: Kysely<Tables>,
  { guildId, now }: { readonly guildId: string | null; readonly now: Temporal.Instant },
): Promise<void> {
  const before = now.subtract({ hours: keptDays * 24 }).epochMilliseconds;
  await db.transaction().execute((transaction) =>
    transaction
      .deleteFrom('recent_tips')
      .where((is) =>
        is.or([is('shown_at', '<', before), ...(guildId === null ? [] : [is('guild_id', '=', guildId)])]),
      )
      .execute(),
  );
}
