import { type Kysely, PostgresAdapter, sql, type Transaction } from 'kysely';
import { DatabaseError } from './fault.ts';
import type { Tables } from './tables.ts';

/*
 * The schema, step by step. A step that was released is never edited: a change is a new step at the end. `bigint`
 * everywhere, because PostgreSQL's `integer` is too small for milliseconds and SQLite does not mind.
 */

type Step = (db: Transaction<Tables>) => Promise<void>;

const steps: readonly Step[] = [
  createReminders,
  addGraceAndRemoval,
  severalReminders,
  clubKnowledge,
  clubInsights,
  postsBeside,
  rounds,
  leasesInPlace,
  lastLooks,
  nextWords,
  unreadAnswers,
];

/** How many steps this version of the bot knows. */
export const schemaVersion = steps.length;

/**
 * Brings the schema up to date and gives the version it was at before. All steps are one transaction: they happen
 * together or not at all. A database that is newer than this code is left as it is. `lock` keeps other processes
 * out until the transaction ends, where the database does not do so by itself.
 */
export function migrate(
  db: Kysely<Tables>,
  lock: (transaction: Transaction<Tables>) => Promise<void> = async () => {},
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await lock(transaction);
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'bigint', (column) => column.notNull())
      .execute();
    const row = await transaction.selectFrom('schema_version').select('version').executeTakeFirst();
    const version = row?.version ?? 0;
    if (version >= schemaVersion) return version;
    for (const step of steps.slice(version)) await step(transaction);
    await transaction.deleteFrom('schema_version').execute();
    await transaction.insertInto('schema_version').values({ version: schemaVersion }).execute();
    return version;
  });
}

/** What `place` names belongs to a later version of the bot. */
export function newerThanThis(place: string, version: number): DatabaseError {
  return new DatabaseError(
    'DATABASE_NEWER',
    `${place} belongs to a newer version of the bot (its schema is ${version}, this version knows ${schemaVersion}). Update the bot, or restore a backup that this version made. Nothing was changed.`,
  );
}

async function createReminders(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('reminders')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull().unique())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('role_id', 'text')
    .addColumn('organiser_id', 'text', (column) => column.notNull())
    .addColumn('settled_until', 'bigint', (column) => column.notNull())
    .addColumn('next_due_at', 'bigint')
    .addColumn('leased_by', 'text')
    .addColumn('leased_until', 'bigint')
    .addColumn('paused', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('paused_until', 'text')
    .addColumn('hold_reason', 'text')
    .addColumn('hold_code', 'text')
    .addColumn('held_since', 'bigint')
    .addColumn('told_reason', 'text')
    .addColumn('organiser_told', 'bigint')
    .addColumn('gone_since', 'bigint')
    .addColumn('post_count', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('last_error_code', 'text')
    .addColumn('last_error_at', 'bigint')
    .execute();
  await db.schema.createIndex('reminders_by_due').on('reminders').column('next_due_at').execute();

  await db.schema
    .createTable('deliveries')
    .addColumn('reminder_id', 'text', (column) =>
      column.notNull().references('reminders.id').onDelete('cascade'),
    )
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tip_id', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('attempts', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('doubtful_since', 'bigint')
    .addColumn('message_id', 'text')
    .addColumn('cause', 'text')
    .addColumn('code', 'text')
    .addColumn('closed_at', 'bigint')
    .addPrimaryKeyConstraint('deliveries_once_a_date', ['reminder_id', 'local_date'])
    .execute();

  await db.schema
    .createTable('recent_tips')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('tip_id', 'text', (column) => column.notNull())
    .addColumn('shown_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('recent_tips_once_a_tip', ['guild_id', 'tip_id'])
    .execute();
}

async function addGraceAndRemoval(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .alterTable('reminders')
    .addColumn('grace_minutes', 'bigint', (column) => column.notNull().defaultTo(180))
    .execute();
  await db.schema.alterTable('reminders').addColumn('removed_at', 'bigint').execute();
}

/**
 * A server may have several. SQLite drops no constraint from a table: both tables are made anew, and the child's rows
 * are carried over before its parent goes, which would take them along.
 */
async function severalReminders(db: Transaction<Tables>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('reminders').renameTo('old_reminders').execute();
  await schema.alterTable('deliveries').renameTo('old_deliveries').execute();
  await schema.dropIndex('reminders_by_due').execute();
  await schema
    .createTable('reminders')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('forum', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('repetition', 'text', (column) => column.notNull().defaultTo('week'))
    .addColumn('starts_on', 'text', (column) => column.notNull())
    .addColumn('ends_on', 'text')
    .addColumn('content', 'text', (column) => column.notNull().defaultTo('tips'))
    .addColumn('texts', 'text')
    .addColumn('publish', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('replaces_last', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('role_id', 'text')
    .addColumn('organiser_id', 'text', (column) => column.notNull())
    .addColumn('grace_minutes', 'bigint', (column) => column.notNull().defaultTo(180))
    .addColumn('removed_at', 'bigint')
    .addColumn('settled_until', 'bigint', (column) => column.notNull())
    .addColumn('next_due_at', 'bigint')
    .addColumn('previous', 'text')
    .addColumn('changed_at', 'bigint')
    .addColumn('leased_by', 'text')
    .addColumn('leased_until', 'bigint')
    .addColumn('paused', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('paused_until', 'text')
    .addColumn('hold_reason', 'text')
    .addColumn('hold_code', 'text')
    .addColumn('held_since', 'bigint')
    .addColumn('told_reason', 'text')
    .addColumn('organiser_told', 'bigint')
    .addColumn('gone_since', 'bigint')
    .addColumn('post_count', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('last_error_code', 'text')
    .addColumn('last_error_at', 'bigint')
    .execute();
  const kept = sql`id, guild_id, channel_id, time, zone, days, role_id, organiser_id, grace_minutes, removed_at,
    settled_until, next_due_at, leased_by, leased_until, paused, paused_until, hold_reason, hold_code, held_since,
    told_reason, organiser_told, gone_since, post_count, last_error_code, last_error_at`;
  await sql`insert into reminders (${kept}, name, starts_on)
    select ${kept}, 'Recovery reminder', '1900-01-01' from old_reminders`.execute(db);
  await schema
    .createTable('deliveries')
    .addColumn('reminder_id', 'text', (column) =>
      column.notNull().references('reminders.id').onDelete('cascade'),
    )
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tip_id', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('attempts', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('doubtful_since', 'bigint')
    .addColumn('message_id', 'text')
    .addColumn('cause', 'text')
    .addColumn('code', 'text')
    .addColumn('closed_at', 'bigint')
    .addColumn('told', 'bigint', (column) => column.notNull().defaultTo(1))
    .addColumn('unfinished', 'bigint', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('deliveries_one_a_date', ['reminder_id', 'local_date'])
    .execute();
  const columns = sql`reminder_id, local_date, due_at, state, tip_id, channel_id, attempts, doubtful_since, message_id,
    cause, code, closed_at`;
  await sql`insert into deliveries (${columns}) select ${columns} from old_deliveries`.execute(db);
  await schema.dropTable('old_deliveries').execute();
  await schema.dropTable('old_reminders').execute();
  await schema.createIndex('reminders_by_due').on('reminders').column('next_due_at').execute();
  await schema
    .createIndex('reminders_by_name')
    .unique()
    .on('reminders')
    .expression(sql`guild_id, lower(name)`)
    .where(sql.ref('removed_at'), 'is', null)
    .execute();
  await schema
    .createTable('servers')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('organiser_role_id', 'text')
    .execute();
}

/** What a club writes itself. */
async function clubKnowledge({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('club_entries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('asks', 'text', (column) => column.notNull())
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('instead_of', 'text')
    .addColumn('previous', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .execute();
  await schema
    .createIndex('club_entries_by_server')
    .on('club_entries')
    .columns(['guild_id', 'title'])
    .execute();
  await schema
    .createTable('inbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('asked_in', 'text')
    .addColumn('asker_id', 'text', (column) => column.notNull())
    .addColumn('with_name', 'bigint', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('way_back', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint')
    .execute();
  await schema.createIndex('inbox_by_server').on('inbox').column('guild_id').execute();
  await schema.alterTable('servers').addColumn('gone_since', 'bigint').execute();
  await schema.alterTable('servers').addColumn('settings', 'text').execute();
  await schema
    .alterTable('servers')
    .addColumn('knowledge_version', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
}

/** What a club learns of its questions. */
async function clubInsights({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('answer_counts')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('times', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_counts_one_a_day', ['guild_id', 'day', 'outcome', 'entry'])
    .execute();
  await schema
    .createTable('unanswered')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('unanswered_by_server').on('unanswered').column('guild_id').execute();
}

/** What posts beside the planned ones carry, and each duty after a post by itself. */
async function postsBeside(db: Transaction<Tables>): Promise<void> {
  await db.schema.alterTable('reminders').addColumn('extra_piece', 'text').execute();
  await db.schema.alterTable('reminders').addColumn('extra_count', 'bigint').execute();
  await db.updateTable('deliveries').set({ unfinished: 3 }).where('unfinished', '=', 1).execute();
}

/** What each reminder has posted in this round, planned or not; and what is to follow a post, from when it is sent. */
async function rounds(db: Transaction<Tables>): Promise<void> {
  await db.schema.alterTable('reminders').addColumn('round', 'text').execute();
  await db.schema.alterTable('reminders').dropColumn('extra_piece').execute();
  await db.schema.alterTable('reminders').dropColumn('extra_count').execute();
  await sql`update deliveries set unfinished = (select publish + 2 * replaces_last from reminders where id = reminder_id)
    where doubtful_since is not null and state <> 'delivered'`.execute(db);
}

/**
 * A lease is two numbers that change with every look. PostgreSQL writes a changed row anew, and every index with it, unless there is
 * room left on its page (https://www.postgresql.org/docs/current/storage-hot.html).
 */
async function leasesInPlace(db: Transaction<Tables>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`alter table reminders set (fillfactor = 50)`.execute(db);
}

/** When a runner last did all that a reminder wanted: what was due after it was lost while nobody was there. */
async function lastLooks(db: Transaction<Tables>): Promise<void> {
  await db.schema.alterTable('reminders').addColumn('looked_at', 'bigint').execute();
  await sql`update reminders set looked_at = next_due_at where hold_reason is not null`.execute(db);
}

/** When the organiser may be written to again is a time of its own: any change plans the next look anew. */
async function nextWords(db: Transaction<Tables>): Promise<void> {
  await db.schema.alterTable('reminders').addColumn('tell_again_at', 'bigint').execute();
}

/** What an organiser answered, where it waits for the member to open it. */
async function unreadAnswers(db: Transaction<Tables>): Promise<void> {
  await db.schema.alterTable('inbox').addColumn('answer', 'text').execute();
}
