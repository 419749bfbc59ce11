import { setTimeout as sleep } from 'node:timers/promises';
import { ask, openDiscord } from './gateway.ts';
import { run, startOf, wanted } from './program.ts';

/* What takes longer: many servers, and many interactions. */

const servers = 2500;
const soaked = 200_000;
const together = 100;
/** A burst is over, and what it left is collected, some seconds later. */
const restMilliseconds = 3000;

/** A bot in thousands of servers, in two shards. */
export async function serversBench(folder: string): Promise<readonly string[]> {
  const sandbox = await openDiscord();
  sandbox.addOthers(servers);
  const program = await run(startOf('start'), sandbox, folder, { more: { SHARDS: '2' } });
  await sleep(restMilliseconds);
  const megabytes = program.megabytes();
  await program.stop();
  await sandbox.close();
  return [
    `| ${servers.toLocaleString('en-GB')} servers of a usual size, two shards | Second Wind | reach |`,
    '|---|--:|--:|',
    `| start → ready (ms) | ${program.startMilliseconds.toFixed(0)} | — |`,
    `| memory (MB) | ${megabytes.toFixed(0)} | ${wanted(megabytes, { most: 180 })} |`,
  ];
}

/** Memory over many interactions: it must not grow with them. */
export async function soakBench(
  folder: string,
  showProgress: (share: number) => void,
): Promise<readonly string[]> {
  const sandbox = await openDiscord();
  const program = await run(startOf('start'), sandbox, folder);
  const atStart = program.megabytes();
  const tenths: number[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    await ask(sandbox, together, soaked / 10 / together);
    await sleep(restMilliseconds / 3);
    tenths.push(program.megabytes());
    showProgress((tenth + 1) / 10);
  }
  await program.stop();
  await sandbox.close();
  const [first = 0, last = 0] = [tenths[0], tenths.at(-1)];
  return [
    `| ${soaked.toLocaleString('en-GB')} interactions, memory (MB) | at the start | after each tenth | end ÷ start | reach |`,
    '|---|--:|---|--:|--:|',
    `| Second Wind | ${atStart.toFixed(0)} | ${tenths.map((one) => one.toFixed(0)).join(' ')} | ${(last / atStart).toFixed(2)} | ${wanted(last / atStart, { most: 1.5 })} |`,
    `| from the first tenth to the last | ${first.toFixed(0)} | | ${(last / first).toFixed(2)} | flat |`,
  ];
}
