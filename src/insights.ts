import type { Kysely } from 'kysely';
import type { Counted, EntryCounts, Insights, ServerInsights } from '../commands/services.ts';
import { drawDays } from './chart.ts';
import type { AnswerCountRow, Tables } from './database/tables.ts';
import type { Log } from './log.ts';
import { makeId } from './make-id.ts';
import { RecentKeys } from './recent-keys.ts';
import { settingsOf } from './servers.ts';

/*
 * What came of a server's questions, as numbers. They are gathered in memory and written down every few seconds, so that no
 * answer waits for it; a process that is killed loses those of its last seconds.
 */

interface InsightTools {
  readonly db: Kysely<Tables>;
  readonly random: () => number;
  readonly clock: { now(): Temporal.Instant };
  readonly log: Pick<Log, 'warn'>;
}

/** Insights with what is still in memory. */
export interface GatheredInsights extends Insights {
  /** Writes down what is still in memory; before the database is closed, and before it is erased. Never rejects. */
  writeDown(): Promise<void>;
  /** After a server's counts were erased: those that another process still had in memory go as well, when they have come. */
  eraseLate(guildId: string): void;
}

const writeEveryMilliseconds = 5000;
const shownDays = 30;
/** Longer than is shown, so that a month can be compared with the one before. */
const countsKept = Temporal.Duration.from({ hours: 90 * 24 });
const unansweredKept = Temporal.Duration.from({ hours: 30 * 24 });
/** A club that keeps questions keeps at most so many; the oldest go first. */
const mostUnanswered = 500;
/** So many members who said whether something helped are remembered, in memory alone, not to be counted twice. */
const mostRemembered = 5000;

type Outcome = AnswerCountRow['outcome'];

export function makeInsights({ db, random, clock, log }: InsightTools): GatheredInsights {
  let counts = new Map<string, AnswerCountRow>();
  let questions: { readonly guildId: string; readonly question: string; readonly at: number }[] = [];
  const said = new RecentKeys(mostRemembered);
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function wake(): void {
    timer ??= setTimeout(() => void write(), writeEveryMilliseconds).unref();
  }

  function add(guildId: string, outcome: Outcome, entry: string): void {
    const day = dayOf(clock.now());
    const key = [guildId, day, outcome, entry].join(' ');
    const row = counts.get(key) ?? { guild_id: guildId, day, outcome, entry, times: 0 };
    counts.set(key, { ...row, times: row.times + 1 });
    wake();
  }

  /** One after the other; what could not be written is tried again with the next. */
  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writeAfter(writing);
    return writing;
  }

  async function writeAfter(earlier: Promise<void>): Promise<void> {
    await earlier;
    const [rows, texts] = [[...counts.values()], questions];
    if (rows.length + texts.length === 0) return;
    counts = new Map();
    questions = [];
    try {
      await save(rows, texts);
    } catch (err) {
      log.warn({ err }, 'what questions came to could not be counted; trying again');
      for (const row of rows) {
        const key = [row.guild_id, row.day, row.outcome, row.entry].join(' ');
        counts.set(key, { ...row, times: row.times + (counts.get(key)?.times ?? 0) });
      }
      questions = [...texts, ...questions].slice(-mostUnanswered);
      wake();
    }
  }

  function save(rows: readonly AnswerCountRow[], texts: typeof questions): Promise<void> {
    return db.transaction().execute(async (transaction) => {
      for (const row of rows)
        await transaction
          .insertInto('answer_counts')
          .values(row)
          .onConflict((conflict) =>
            conflict
              .columns(['guild_id', 'day', 'outcome', 'entry'])
              .doUpdateSet((to) => ({ times: to('answer_counts.times', '+', row.times) })),
          )
          .execute();
      for (const [guildId, asked] of Map.groupBy(texts, (one) => one.guildId)) {
        // It may have been turned off since, or all of the server erased, by another process.
        const server = transaction.selectFrom('servers').select('settings').where('guild_id', '=', guildId);
        if (!settingsOf(await server.forUpdate().executeTakeFirst()).keepsUnanswered) continue;
        for (const { question, at } of asked)
          await transaction
            .insertInto('unanswered')
            .values({ id: makeId(random), guild_id: guildId, question, asked_at: at })
            .execute();
        const kept = transaction
          .selectFrom('unanswered')
          .select('id')
          .where('guild_id', '=', guildId)
          .orderBy('asked_at', 'desc')
          .limit(mostUnanswered);
        await transaction
          .deleteFrom('unanswered')
          .where('guild_id', '=', guildId)
          .where('id', 'not in', kept)
          .execute();
      }
    });
  }

  return {
    count: (guildId, outcome, entryId = '') => add(guildId, outcome, entryId),

    countHelp(guildId, { entryId, helped, userId }) {
      const key = `${guildId} ${userId} ${entryId} ${dayOf(clock.now())}`;
      if (!said.add(key)) return false;
      add(guildId, helped ? 'helped' : 'not-helped', entryId);
      return true;
    },

    keepUnanswered(guildId, question) {
      questions.push({ guildId, question, at: clock.now().epochMilliseconds });
      if (questions.length > mostUnanswered) questions.shift();
      // At once: whoever turns it off and on again is not to find what was asked before.
      void write();
    },

    async of(guildId): Promise<ServerInsights> {
      await write();
      const now = clock.now();
      const days = Array.from({ length: shownDays }, (_, ago) =>
        dayOf(now.subtract({ hours: 24 * (shownDays - 1 - ago) })),
      );
      const rows = await db
        .selectFrom('answer_counts')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('day', '>=', days[0] ?? '')
        .execute();
      const texts = await db
        .selectFrom('unanswered')
        .select(['question', 'asked_at'])
        .where('guild_id', '=', guildId)
        .where('asked_at', '>=', now.subtract(unansweredKept).epochMilliseconds)
        .orderBy('asked_at', 'desc')
        .execute();
      const sum = (of: readonly AnswerCountRow[], outcome: Outcome) =>
        of.filter((row) => row.outcome === outcome).reduce((total, row) => total + row.times, 0);
      const byDay = Map.groupBy(rows, ({ day }) => day);
      const byEntry = Map.groupBy(
        rows.filter(({ entry }) => entry !== ''),
        ({ entry }) => entry,
      );
      return {
        days: days.map((day) => {
          const of = byDay.get(day) ?? [];
          const count = (outcome: Counted) => sum(of, outcome);
          return { day, answered: count('answered'), offered: count('offered'), unknown: count('unknown') };
        }),
        entries: [...byEntry]
          .map(
            ([id, of]): EntryCounts => ({
              id,
              shown: sum(of, 'answered'),
              helped: sum(of, 'helped'),
              notHelped: sum(of, 'not-helped'),
            }),
          )
          .toSorted((one, other) => other.shown - one.shown),
        unanswered: texts.map(({ question, asked_at: at }) => ({
          question,
          at: Temporal.Instant.fromEpochMilliseconds(at),
        })),
      };
    },

    async forgetUnanswered(guildId) {
      await write();
      const { numDeletedRows } = await db
        .transaction()
        .execute((transaction) =>
          transaction.deleteFrom('unanswered').where('guild_id', '=', guildId).executeTakeFirst(),
        );
      return Number(numDeletedRows);
    },

    picture: drawDays,
    writeDown: write,

    eraseLate(guildId) {
      const erase = () =>
        db
          .deleteFrom('answer_counts')
          .where('guild_id', '=', guildId)
          .execute()
          .catch((err: unknown) => log.warn({ err }, 'late counts of a server could not be erased'));
      setTimeout(() => void erase(), 2 * writeEveryMilliseconds).unref();
    },
  };
}

/** By UTC: a club's own zone is not known to be one. */
const dayOf = ({ epochMilliseconds }: Temporal.Instant) =>
  new Date(epochMilliseconds).toISOString().slice(0, 10);

/** Erases what is no longer shown. */
export async function forgetInsights(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('answer_counts')
      .where('day', '<', dayOf(now.subtract(countsKept)))
      .execute();
    await transaction
      .deleteFrom('unanswered')
      .where('asked_at', '<', now.subtract(unansweredKept).epochMilliseconds)
      .execute();
  });
}
