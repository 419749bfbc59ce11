import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import { openKnowledge } from '../../knowledge/index.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { openDiscord } from './gateway.ts';
import { inTurns, quantile, questions, run, startOf, wanted } from './program.ts';

/* Interactions over HTTP beside a bare responder that checks the same signature, in turns. */

const rounds = 3;
const prepared = 4000;
const connections = 32;
const warmUp = 2000;
const asManyAsItCan = 8000;
const rate = 1000;
const steadySeconds = 5;

const contestants = {
  bare: ['tools/bench/bare-responder.js'],
  ours: startOf('serve'),
} as const;

interface Figures {
  readonly startMilliseconds: number;
  readonly memoryMegabytes: number;
  readonly answersPerSecond: number;
  readonly p99: number;
}

interface Signed {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** Signed beforehand: signing costs more than answering. */
function prepare(sandbox: Sandbox): readonly Signed[] {
  return Array.from({ length: prepared }, (_, at) => {
    const body = JSON.stringify({
      id: sandbox.world.snowflake(),
      application_id: sandbox.applicationId,
      type: 2,
      token: `bench-${at}`,
      version: 1,
      guild_id: sandbox.guild.id,
      channel: { id: sandbox.general.id, type: 0 },
      channel_id: sandbox.general.id,
      member: {
        user: { id: sandbox.member('runner').id, username: 'runner', discriminator: '0', avatar: null },
        roles: [],
        permissions: '2147483648',
      },
      locale: 'en-GB',
      authorizing_integration_owners: { 0: sandbox.guild.id },
      data: {
        id: '1',
        name: 'ask',
        type: 1,
        options: [{ type: 3, name: 'question', value: questions[at % questions.length] }],
      },
    });
    return { body, headers: { 'content-type': 'application/json', ...sandbox.sign(body) } };
  });
}

async function measure(start: readonly string[], folder: string): Promise<Figures> {
  const sandbox = await openDiscord();
  const program = await run(start, sandbox, folder);
  const agent = new Agent({ connections, pipelining: 1 });
  const signed = prepare(sandbox);
  const origin = `http://127.0.0.1:${program.port}`;
  const post = async (at: number) => {
    const { body, headers } = signed[at % signed.length] ?? { body: '', headers: {} };
    const answer = await agent.request({ origin, path: '/', method: 'POST', headers, body });
    if (answer.statusCode !== 200) throw new Error(`It answered with ${answer.statusCode}.`);
    await answer.body.dump();
  };
  /** So many, as many at once as there are connections; gives how many a second. */
  const asFastAsItCan = async (count: number) => {
    const begun = performance.now();
    let next = 0;
    const worker = async () => {
      while (next < count) await post(next++);
    };
    await Promise.all(Array.from({ length: connections }, worker));
    return (count * 1000) / (performance.now() - begun);
  };
  const memoryMegabytes = program.megabytes();
  await asFastAsItCan(warmUp);
  const answersPerSecond = await asFastAsItCan(asManyAsItCan);
  const p99 = quantile(await steadily(post), 0.99);
  await program.stop();
  await agent.close();
  await sandbox.close();
  return { startMilliseconds: program.startMilliseconds, memoryMegabytes, answersPerSecond, p99 };
}

/** Milliseconds from when each was due, whether or not those before were answered: waiting counts. */
async function steadily(post: (at: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let at = 0; at < rate * steadySeconds; at++) {
    const due = begun + (at * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    under.push(post(at).then(() => void taken.push(performance.now() - due)));
  }
  await Promise.all(under);
  return taken;
}

/** Its table. `bareMegabytes` is the memory of a bare bot over the gateway. */
export async function httpBench(
  folder: string,
  bareMegabytes: number,
  showProgress: (share: number) => void,
): Promise<readonly string[]> {
  const of = await inTurns(contestants, rounds, (start) => measure(start, folder), showProgress);
  const row = (label: string, key: keyof Figures, digits: number, reach: string) =>
    `| ${label} | ${of('bare', key).toFixed(digits)} | ${of('ours', key).toFixed(digits)} | ${(of('ours', key) / of('bare', key)).toFixed(2)} | ${reach} |`;
  const [speed, memory] = [
    of('ours', 'answersPerSecond') / of('bare', 'answersPerSecond'),
    of('ours', 'memoryMegabytes') / bareMegabytes,
  ];
  return [
    '| over HTTP | bare responder | Second Wind | ratio | reach |',
    '|---|--:|--:|--:|--:|',
    row('answers a second, one process', 'answersPerSecond', 0, wanted(speed, { least: 0.8 })),
    row(`99th percentile at ${rate} a second (ms)`, 'p99', 2, `${wanted(of('ours', 'p99'), { most: 5 })} ms`),
    row(
      'start → listening (ms)',
      'startMilliseconds',
      0,
      `${wanted(of('ours', 'startMilliseconds'), { most: 150 })} ms`,
    ),
    `| memory after the start (MB; ratio to the bare gateway bot) | ${of('bare', 'memoryMegabytes').toFixed(0)} | ${of('ours', 'memoryMegabytes').toFixed(0)} | ${memory.toFixed(2)} | ${wanted(memory, { most: 0.7 })} |`,
    '',
    leastOf(1e6 / of('bare', 'answersPerSecond')),
  ];
}

const alone = 20_000;

/** What an answer cannot do without, alone and warm, beside all that a bare one takes, in microseconds. */
function leastOf(bare: number): string {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const body = Buffer.alloc(900, 'a');
  const signature = sign(null, body, privateKey);
  const knowledge = openKnowledge();
  const [checking, finding] = [
    () => verify(null, body, publicKey, signature),
    (at: number) => knowledge.ask(questions[at % questions.length] ?? ''),
  ].map((work) => {
    for (let at = 0; at < alone; at++) work(at);
    const begun = performance.now();
    for (let at = 0; at < alone; at++) work(at);
    return (1000 * (performance.now() - begun)) / alone;
  });
  const least = bare + (finding ?? 0);
  return `Alone and warm, a signature is checked in ${checking?.toFixed(0)} µs and an answer found in ${finding?.toFixed(0)}. A bare answer takes ${bare.toFixed(0)} in all, of which the signature is most; with the finding, and nothing else that a bot does, it would take ${least.toFixed(0)}, ${(bare / least).toFixed(2)} of its speed.`;
}
