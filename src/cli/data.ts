import { parseArgs } from 'node:util';
import { readLocation } from '../config.ts';
import { backUp, type Contents, restore, withCopyOf } from '../database/backup.ts';
import { openDatabase } from '../database/index.ts';
import { isPostgresUrl, withoutPassword } from '../database/location.ts';
import { type Carried, transfer } from '../database/transfer.ts';
import { exitMisused } from '../exit-codes.ts';
import { readSettings } from '../settings-file.ts';
import { showProgress } from './progress.ts';

/* Keeping what the bot has stored: `npm run backup`, `npm run restore`, `npm run migrate-data`. */

const usages: Readonly<Record<string, string>> = {
  backup: `Copies the database to a file, while the bot runs.
  npm run backup -- FILE
`,
  restore: `Puts a backup in the database's place, after checking it. Stop the bot first.
  npm run restore -- FILE
`,
  'migrate-data': `Carries everything from an SQLite file to a PostgreSQL database, and reads back every row. Stop the bot first.
  npm run migrate-data -- --from FILE --to postgres://user:password@host:5432/name
`,
};

const words = ({ reminders, deliveries }: Contents) =>
  `${reminders} ${reminders === 1 ? 'reminder' : 'reminders'}, ${deliveries} planned or past posts`;

/** Of an SQLite file. Throws an Error that says what to use instead. */
function pathOfDatabase(): string {
  const location = readLocation(readSettings());
  if (!isPostgresUrl(location)) return location;
  throw new Error('DATABASE_URL names a PostgreSQL database: use its own pg_dump and pg_restore.');
}

async function carryOver(from: string, to: string): Promise<Carried> {
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      return await transfer(source.db, target.db, (done) => showProgress(done, 'carrying over'));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function run(
  action: string,
  file: string | undefined,
  values: { from?: string; to?: string },
): Promise<string> {
  if (action === 'backup' && file !== undefined) {
    return `Backed up to ${file}: ${words(backUp(pathOfDatabase(), file))}. Restore it with: npm run restore -- ${file}\n`;
  }
  if (action === 'restore' && file !== undefined) {
    const kept = await restore(file, pathOfDatabase(), Temporal.Now.instant());
    const before = kept === null ? '' : ` What was there is kept as ${kept}.`;
    return `Restored from ${file}.${before} What was due until now is not posted any more; start the bot again.\n`;
  }
  const { from, to } = values;
  if (action === 'migrate-data' && from !== undefined && to !== undefined && isPostgresUrl(to)) {
    // A copy is brought up to date and read, so that the file stays as it is.
    return withCopyOf(from, async (copied) => {
      const carried = await carryOver(copied, to);
      const lines = Object.entries(carried).map(
        ([table, counts]) =>
          `  ${table.padEnd(12)} ${counts.carried} carried over, ${counts.there} there already`,
      );
      return `Carried over to ${withoutPassword(to)}, and every row read back:\n${lines.join('\n')}\nSet DATABASE_URL to it and start the bot. The file stays as it is.\n`;
    });
  }
  process.exitCode = exitMisused;
  return usages[action] ?? Object.values(usages).join('\n');
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' } },
  });
  const [action = '', file] = positionals;
  process.stdout.write(await run(action, file, values));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
