import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError } from './fault.ts';
import { openDatabase } from './index.ts';
import { newerThanThis, schemaVersion } from './migrations.ts';
import { faultOf, keepFromOthers } from './sqlite.ts';

/*
 * Copies of an SQLite file, made while the bot runs, and put back after they were checked. PostgreSQL has its own
 * tools for both: pg_dump and pg_restore.
 */

/** What a file holds. */
export interface Contents {
  readonly schema: number;
  readonly reminders: number;
  readonly deliveries: number;
}

/** Its time says when a backup was last made. */
const noteOf = (path: string) => `${path}.backed-up`;

function noteBackup(path: string): void {
  try {
    writeFileSync(noteOf(path), 'A backup was made when this file was last written.\n');
  } catch {
    // Then "npm run doctor" does not know of it.
  }
}

/** When `npm run backup` last copied the database at `path`; `null` for never. */
export function lastBackupOf(path: string): Temporal.Instant | null {
  const stats = statSync(noteOf(path), { throwIfNoEntry: false });
  return stats ? Temporal.Instant.fromEpochMilliseconds(Math.round(stats.mtimeMs)) : null;
}

/**
 * Writes a consistent copy of the database at `path` to `file`, which must not be there yet, and says what it holds.
 * Whoever writes meanwhile is not kept waiting. Throws a DatabaseError.
 */
export function backUp(path: string, file: string): Contents {
  const contents = copyOut(path, file);
  noteBackup(path);
  return contents;
}

/** The same for a copy that nobody keeps. */
function copyOut(path: string, file: string): Contents {
  if (!existsSync(path))
    throw new DatabaseError('DATABASE_MISSING', `There is no database at "${path}". Check DATABASE_PATH.`);
  if (existsSync(file))
    throw new DatabaseError(
      'BACKUP_EXISTS',
      `"${file}" is there already, and a backup never overwrites anything. Choose another name.`,
    );
  if (!isFolder(dirname(file)))
    throw new DatabaseError(
      'BACKUP_UNWRITABLE',
      `There is no folder "${dirname(file)}" to put the backup into. Make it, or choose another place.`,
    );
  // One name in every folder: what a backup that was killed has left there goes with the next one.
  const unfinished = join(dirname(file), 'backup.unfinished');
  discard(unfinished);
  try {
    copy(path, unfinished);
    const contents = checkBackup(unfinished);
    keepFromOthers(unfinished);
    renameSync(unfinished, file);
    return contents;
  } catch (error) {
    discard(unfinished);
    if (error instanceof DatabaseError) throw error;
    if (faultOf(error) === 'damaged')
      throw new DatabaseError(
        'DATABASE_CORRUPT',
        `"${path}" is not a database, or it is damaged: it cannot be copied. A backup comes back with "npm run restore". Nothing was changed.`,
        { cause: error },
      );
    const isFull = faultOf(error) === 'full' || Reflect.get(Object(error), 'code') === 'ENOSPC';
    const why = isFull
      ? 'there is no room on the disk'
      : error instanceof Error
        ? error.message
        : String(error);
    throw new DatabaseError(
      'BACKUP_UNWRITABLE',
      `The backup "${file}" could not be written: ${why}. Nothing is left of it, and the database is as it was.`,
      { cause: error },
    );
  }
}

/** Half a copy helps nobody, and on a full disk it is in the way. */
function discard(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

function copy(path: string, file: string): void {
  const source = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    source.prepare('vacuum into ?').run(file);
  } finally {
    source.close();
  }
}

/**
 * Calls `use` with a copy of the database at `path` that may be changed at will, and is thrown away after it. The bot
 * must be stopped. Throws a DatabaseError.
 */
export async function withCopyOf<T>(path: string, use: (copied: string) => Promise<T>): Promise<T> {
  if (!existsSync(path) || isFolder(path))
    throw new DatabaseError('DATABASE_MISSING', `There is no database at "${path}". Nothing was changed.`);
  mustBeStopped(path);
  const folder = mkdtempSync(join(tmpdir(), 'second-wind-copy-'));
  try {
    const copied = join(folder, 'copy.sqlite');
    copyOut(path, copied);
    return await use(copied);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says what a backup holds. Throws a DatabaseError for a file that is damaged, no backup, or too new. */
function checkBackup(file: string): Contents {
  if (!existsSync(file))
    throw new DatabaseError('BACKUP_MISSING', `There is no file "${file}". Nothing was changed.`);
  if (isFolder(file))
    throw new DatabaseError(
      'BACKUP_MISSING',
      `"${file}" is a folder. Name the backup file in it. Nothing was changed.`,
    );
  const backup = new DatabaseSync(file, { readOnly: true });
  try {
    const [row] = backup.prepare('pragma integrity_check').all();
    if (row?.integrity_check !== 'ok') throw new Error(String(row?.integrity_check));
    // Nothing of ours runs by itself in a database; what does came from somewhere else.
    const [strange] = backup
      .prepare("select type, name from sqlite_schema where type in ('trigger', 'view')")
      .all();
    if (strange) throw new Error(`it holds a ${String(strange.type)}, "${String(strange.name)}"`);
    const count = (table: string) => Number(backup.prepare(`select count(*) as n from ${table}`).get()?.n);
    const schema = Number(backup.prepare('select version from schema_version').get()?.version);
    if (schema > schemaVersion) throw newerThanThis(`The backup "${file}"`, schema);
    return { schema, reminders: count('reminders'), deliveries: count('deliveries') };
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      'BACKUP_UNUSABLE',
      `"${file}" is not a whole backup of this bot (${why}). Nothing was changed; try an older one.`,
      { cause: error },
    );
  } finally {
    backup.close();
  }
}

/**
 * Puts a backup in the place of the database at `path`, once it is checked; what was there is kept beside it under
 * the name that comes back, `null` when there was nothing. The bot must be stopped. What was due before `now` is not
 * posted any more: the backup cannot know whether it was. Throws a DatabaseError, and then nothing was changed.
 */
export async function restore(file: string, path: string, now: Temporal.Instant): Promise<string | null> {
  checkBackup(file);
  mustBeStopped(path);
  const prepared = `${path}.restoring`;
  discard(prepared);
  copyOut(file, prepared);
  try {
    await settle(prepared, now);
  } catch (error) {
    discard(prepared);
    throw error;
  }
  const kept = existsSync(path) ? `${path}.before-${now.toString().replaceAll(/[^\dTZ]/g, '')}` : null;
  for (const suffix of ['-wal', '-shm', '']) {
    if (kept !== null && existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
  }
  renameSync(prepared, path);
  return kept;
}

/** Brings a copy up to date, and sees to it that nothing of before `now` is posted by it. */
async function settle(copied: string, now: Temporal.Instant): Promise<void> {
  const { db, close } = await openDatabase(copied);
  const time = now.epochMilliseconds;
  await db
    .updateTable('reminders')
    .set((to) => ({
      settled_until: to.fn<number>('max', ['settled_until', to.val(time)]),
      next_due_at: time,
      leased_by: null,
      leased_until: null,
    }))
    .where('removed_at', 'is', null)
    .execute();
  await close();
}

/** A program that has the file open has a lock on it for as long as that lasts. */
function mustBeStopped(path: string): void {
  if (!existsSync(path)) return;
  const file = new DatabaseSync(path, { timeout: 200 });
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive; commit');
  } catch (error) {
    // A damaged file is what a backup is put in the place of.
    if (faultOf(error) === 'damaged') return;
    throw new DatabaseError(
      'DATABASE_LOCKED',
      `Another program, perhaps the bot, has "${path}" open. Stop it and try again. Nothing was changed.`,
      { cause: error },
    );
  } finally {
    file.close();
  }
}
