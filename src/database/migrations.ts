import type { Kysely, Transaction } from 'kysely';
import { DatabaseError } from './fault.ts';
import type { Tables } from './tables.ts';

/*
 * The schema, step by step. A step that was released is never edited: a change is a new step at the end. `bigint`
 * everywhere, because PostgreSQL's `integer` is too small for milliseconds and SQLite does not mind.
 */

type Step = (db: Transaction<Tables>) => Promise<void>;

const steps: readonly Step[] = [createReminders, addGraceAndRemoval];

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
