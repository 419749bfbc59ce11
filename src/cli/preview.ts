import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readPattern, readTime } from '../../commands/kit/reminder-input.ts';
import { type Schedule, weekdays } from '../../commands/services.ts';
import { exitMisused } from '../exit-codes.ts';
import { occurrences } from '../reminders/schedule.ts';
import { knownZone, suggestZones } from '../reminders/zones.ts';
import { answerLines, endWithTheReader, LineError } from './json-lines.ts';

const usage = `Shows when a reminder will be posted, with no Discord and no database.
  npm run preview -- --zone Europe/London --time 18:30
      [--days "mon, wed and fri"] [--from 2026-03-28T00:00:00Z] [--count 10]
  npm run --silent preview -- --jsonl    reads {"id":…,"zone":…,"time":…,"days":…,"from":…,"count":…} lines
`;

const mostAtOnce = 10_000;

const lineSchema = z.object({
  zone: z
    .string()
    .refine((name) => knownZone(name) !== null, { error: 'is not the name of a time zone' })
    .transform((name) => knownZone(name) ?? name),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time like 18:30'),
  days: z
    .array(z.enum(weekdays, { error: `is not one of ${weekdays.join(', ')}` }))
    .min(1, 'names no day; null stands for every day')
    .nullable(),
  from: z.string().transform((text, context) => {
    try {
      return Temporal.Instant.from(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not an instant like 2026-03-28T00:00:00Z' });
      return z.NEVER;
    }
  }),
  count: z
    .int('is not a whole number')
    .min(0, 'is less than 0')
    .max(mostAtOnce, `is more than ${mostAtOnce}`),
});

/** The stable form of docs/previewing-in-bulk.md. */
function previewLine(line: object): object {
  const read = lineSchema.safeParse(line);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new LineError(`"${issue?.path.join('.')}" ${issue?.message ?? 'cannot be read'}`);
  }
  const { zone, time, days, from, count } = read.data;
  const instants = occurrences({ zone, time, days: days ?? weekdays }, from, count);
  return {
    id: Reflect.get(line, 'id') ?? null,
    instants: instants.map(({ at }) => at.toString({ smallestUnit: 'second' })),
  };
}

/** Throws an Error that says what is wrong with an option. */
function option<T>(name: string, value: T | null, wanted: string): T {
  if (value === null) throw new Error(`--${name} ${wanted}`);
  return value;
}

function zoneOf(typed: string): string {
  const known = knownZone(typed);
  if (known) return known;
  const near = suggestZones(typed, Temporal.Now.instant()).slice(0, 5);
  const hint = near.length === 0 ? '' : `; did you mean ${near.map(({ value }) => value).join(', ')}?`;
  return option<string>('zone', null, `"${typed}" is not the name of a time zone${hint}`);
}

function instantOf(typed: string | undefined): Temporal.Instant {
  if (typed === undefined) return Temporal.Now.instant();
  try {
    return Temporal.Instant.from(typed);
  } catch {
    return option<Temporal.Instant>('from', null, `"${typed}" is not an instant like 2026-03-28T00:00:00Z`);
  }
}

function table(schedule: Schedule, from: Temporal.Instant, count: number): string {
  const rows = occurrences(schedule, from, count).map(({ date, at }) => {
    const local = at.toZonedDateTimeISO(schedule.zone);
    const clock = local.toPlainTime().toString().slice(0, 5);
    const moved = clock === schedule.time ? '' : `${schedule.time} does not exist that day`;
    const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';
    return [date, weekday, clock, local.offset, at.toString({ smallestUnit: 'second' }), moved];
  });
  const lines = [['date', 'day', 'local', 'offset', 'UTC', ''], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  return lines
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      jsonl: { type: 'boolean', default: false },
      zone: { type: 'string' },
      time: { type: 'string' },
      days: { type: 'string', default: 'every day' },
      from: { type: 'string' },
      count: { type: 'string', default: '10' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.jsonl) return answerLines(previewLine);
  if (values.help || values.zone === undefined || values.time === undefined) {
    (values.help ? process.stdout : process.stderr).write(usage);
    if (!values.help) process.exitCode = exitMisused;
    return;
  }
  const count = /^\d{1,4}$/.test(values.count) ? Number(values.count) : null;
  const pattern = option(
    'days',
    readPattern(values.days),
    `"${values.days}" are not days like "mon, wed and fri"`,
  );
  const schedule = {
    zone: zoneOf(values.zone),
    time: option('time', readTime(values.time), `"${values.time}" is not a time like 18:30`),
    days: pattern.days,
    repetition: pattern.repetition ?? ('week' as const),
  };
  const from = instantOf(values.from);
  const text = table(schedule, from, option('count', count, `"${values.count}" is not a number up to 9999`));
  process.stdout.write(`${schedule.time} in ${schedule.zone}, ${schedule.days.join(', ')}\n\n${text}\n`);
}

endWithTheReader();
try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitMisused;
}
