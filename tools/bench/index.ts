import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showProgress } from '../../src/cli/progress.ts';
import { makeBundle } from '../bundle.ts';
import { machineLine } from '../machine.ts';
import { renewPart } from '../page.ts';
import { gatewayBench } from './gateway.ts';
import { httpBench } from './http.ts';
import { serversBench, soakBench } from './long.ts';

/*
 * The bot beside the barest programs that do the same, as processes of their own, in turns, against the same Discord on
 * loopback in the same run. Prints tables; with --write, docs/performance.md takes them over.
 */

// As npm ci leaves it.
await makeBundle();
const folder = mkdtempSync(join(tmpdir(), 'second-wind-bench-'));
try {
  const { table, bareMegabytes } = await gatewayBench(folder, (share) => showProgress(share * 0.4));
  const http = await httpBench(folder, bareMegabytes, (share) => showProgress(0.4 + share * 0.3));
  const servers = await serversBench(folder);
  const soak = await soakBench(folder, (share) => showProgress(0.7 + share * 0.3));
  const tables = [table, http, servers, soak].map((lines) => lines.join('\n')).join('\n\n');
  const report = `${tables}\n\nMedians of 5 runs in turns over the gateway (of 15 for start and memory) and of 3 over HTTP, after one to warm up. ${machineLine()}.\n`;
  process.stdout.write(report);
  if (process.argv.includes('--write'))
    renewPart({ file: 'docs/performance.md', name: 'bench', text: report.trimEnd() });
} finally {
  rmSync(folder, { recursive: true });
}
