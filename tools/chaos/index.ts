import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showProgress } from '../../src/cli/progress.ts';
import { isPostgresUrl } from '../../src/database/location.ts';
import { machineLine } from '../machine.ts';
import { renewPart } from '../page.ts';
import { type CampaignResult, runCampaign } from './campaign.ts';

const usage = `Kills the bot again and again while it posts, and counts the posts against the dates.
  npm run chaos                       300 kills, on an SQLite file
  npm run chaos -- --kills 50 --stops 20 --seed 7 --processes 2
  npm run chaos -- --database postgres://user:password@host:5432/name    an empty PostgreSQL database
  npm run chaos -- --database … --outages 6    and the database goes away for 45 s, or is silent for 40 s
  npm run chaos -- --write            puts the result into docs/reliability.md
`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    stops: { type: 'string', default: '0' },
    outages: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '1' },
    database: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

function report(result: CampaignResult, title: string): string {
  const {
    killsAt,
    stopsAt,
    outages,
    faults,
    gaps,
    kills,
    dates,
    due,
    posts,
    missing,
    doubled,
    wronglyRecorded,
    seconds,
  } = result;
  const counts = (head: string, some: ReadonlyMap<string, number>) => {
    const rows = [...some].toSorted(([, one], [, other]) => other - one);
    const width = Math.max(head.length, ...rows.map(([name]) => name.length));
    const lines = rows.map(([name, count]) => `| ${name.padEnd(width)} | ${String(count).padStart(5)} |`);
    return [`| ${head.padEnd(width)} | times |`, `| ${'-'.repeat(width)} | ----: |`, ...lines].join('\n');
  };
  return `### ${title}

**${missing.length} missing, ${doubled.length} doubled, ${wronglyRecorded.length} wrongly recorded**: ${posts} posts for ${due} that were due, on ${dates} dates, with ${kills} processes killed in ${Math.round(seconds)} s.

${counts('killed', killsAt)}
${stopsAt.size === 0 ? '' : `\n${counts('stopped, and went on after another had posted', stopsAt)}\n`}${outages.size === 0 ? '' : `\n${counts('the database, under two that went on', outages)}\n`}
${counts('away before the next start', gaps)}

${faults.size === 0 ? 'No other faults.' : counts('beside it, with Discord', faults)}

${machineLine()}.
`;
}

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'second-wind-chaos-'));
  const location = values.database ?? join(folder, 'chaos.sqlite');
  const processes = Number(values.processes);
  try {
    const result = await runCampaign({
      kills: Number(values.kills),
      stops: Number(values.stops),
      outages: Number(values.outages),
      seed: Number(values.seed),
      processes,
      location,
      onProgress: (done) => showProgress(done, 'killing'),
    });
    const database = isPostgresUrl(location) ? 'PostgreSQL' : 'SQLite';
    const title = `${database}, ${processes === 1 ? 'one process' : `${processes} processes`}`;
    const text = report(result, title);
    process.stdout.write(text);
    if (values.write) write(title, text);
    const { missing, doubled, wronglyRecorded } = result;
    if (missing.length + doubled.length + wronglyRecorded.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each kind of campaign has its own place on the page. */
function write(title: string, text: string): void {
  renewPart({ file: 'docs/reliability.md', name: `chaos: ${title}`, text: text.trimEnd() });
}

await main();
// Left to itself, Node sometimes waits for ever, and hard, for the pipes of killed processes to close.
process.exit();
