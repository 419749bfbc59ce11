import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openKnowledge, shippedContent } from '../../knowledge/index.ts';
import { showProgress } from '../../src/cli/progress.ts';
import { machineLine } from '../machine.ts';
import { renewPart } from '../page.ts';
import { root } from '../root.ts';
import { barChart } from './chart.ts';
import { reportClubs } from './clubs.ts';
import { encoderOf, type Finder, peersOf, textsOf } from './peers.ts';
import { type Question, readQuestions } from './questions.ts';
import {
  breakdown,
  byFile,
  type Contestant,
  chartLabels,
  chartValues,
  compare,
  confusions,
  table,
} from './report.ts';
import { readFirstScores, reportFirstScores } from './rounds.ts';
import { isAnswerable, isRight, type Scored, type Shown, shownBy } from './score.ts';
import { longestTexts, speedOf, summary, withFurtherEntries } from './speed.ts';

/*
 * Scores files of labelled questions, and search libraries over the same content beside us in the same run. Without
 * files: those of the tests, and how well clubs' own entries are found; with --clubs, that alone. With --encoder, a
 * sentence encoder too, which takes some minutes more. With --further 0, nothing is learned anew of a hundred further
 * entries. With --write, docs/answers.md, its chart and docs/your-club.md take over the tables; what went wrong is printed.
 */

const ours = 'Second Wind';

/** Others take seconds for a question: they, and we beside them, are asked so many of each kind, spread over all files. */
const mostCompared = 10;

function sampleOf(questions: readonly Question[]): readonly Question[] {
  const byKind = Map.groupBy(questions, ({ accept: [first = ''] }) =>
    first.includes(':') ? 'entry' : first,
  );
  return [...byKind.values()].flatMap((some) => {
    const apart = Math.ceil(some.length / mostCompared);
    return some.filter((_, at) => at % apart === 0);
  });
}

/** What a finder shows for the questions, and what a question takes the first time, in microseconds. */
async function contest(
  name: string,
  find: Finder,
  questions: readonly Question[],
  onAsked = () => {},
): Promise<Contestant> {
  const taken: number[] = [];
  const scored: Scored[] = [];
  for (const question of questions) {
    const started = performance.now();
    const shown = await find(question.q);
    taken.push((performance.now() - started) * 1000);
    onAsked();
    scored.push({ question, shown });
  }
  return { name, scored, speed: summary(taken) };
}

const warmed = (one: Contestant, find: (question: string) => Shown): Contestant => ({
  ...one,
  speed: speedOf(
    find,
    one.scored.map(({ question }) => question.q),
    4,
  ),
});

function report(file: string, contestants: readonly Contestant[]): string {
  const [own] = contestants;
  return `### ${file}: ${own?.scored.length ?? 0} questions

${compare(contestants)}

${breakdown(contestants, 'kind')}

${breakdown(contestants, 'style')}

What ${ours} got wrong:

${confusions(own?.scored ?? [])}
`;
}

/** Ends with exit code 2 and a line that says what to put right when a file cannot be read. */
function readSets(paths: readonly string[]) {
  try {
    return paths.map((file) => ({ file, questions: readQuestions(file) }));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

/** The most that an encoder could add to our answers: what it gets right of what we get wrong. */
async function whatItAdds(find: Finder): Promise<string> {
  const rows: string[][] = [];
  for (const { file, scored } of results) {
    const answerable = scored.filter(isAnswerable);
    const missed = answerable.filter((one) => !isRight(one)).map(({ question }) => question);
    const nearest = await contest(encoderName, find, missed, () =>
      showProgress(done / steps, 'what it adds'),
    );
    const right = nearest.scored.filter(isRight).length;
    const percent = ((100 * right) / Math.max(1, answerable.length)).toFixed(1);
    rows.push([file, String(answerable.length), String(missed.length), String(right), percent]);
  }
  const head = [
    'questions',
    'to be answered',
    'wrong first, ours',
    '… of these right by the encoder',
    'at most, points',
  ];
  return `### What a sentence encoder could add

${table([head, ...rows])}

No reader of both could gain more than the last column: it would have to know each time which of the two is right.

`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    encoder: { type: 'boolean', default: false },
    clubs: { type: 'boolean', default: false },
    further: { type: 'string', default: '100' },
  },
});
const further = Number(values.further);
const files =
  positionals.length > 0
    ? positionals
    : ['questions', 'rounds'].flatMap((name) => {
        const folder = join(root, 'tests/answers', name);
        return readdirSync(folder)
          .filter((file) => file.endsWith('.jsonl'))
          .map((file) => join(folder, file));
      });
const sets = readSets(files);
const asked = sets.flatMap(({ questions }) => questions);

// Learned by now, if it was not before.
const knowledge = openKnowledge();
const opening = Number(
  execFileSync(process.execPath, ['--import', './src/require-node.js', 'tools/opening.ts'], {
    cwd: root,
  }),
);
if (values.clubs || positionals.length === 0) {
  const clubsText = `${await reportClubs(knowledge, knowledge.clubLife(), asked)}\n\n${machineLine()}.\n`;
  process.stdout.write(clubsText);
  if (values.write) renewPart({ file: 'docs/your-club.md', name: 'clubs', text: clubsText.trimEnd() });
  if (values.clubs) process.exit();
}
const plain = openKnowledge(shippedContent, { fuzzy: false });
const own: Readonly<Record<string, (question: string) => Shown>> = {
  [ours]: (question) => shownBy(knowledge.ask(question)),
  [`${ours} without Fuse.js`]: (question) => shownBy(plain.ask(question)),
};
const texts = textsOf(knowledge);
const encoderName = 'a sentence encoder';
const encoder = values.encoder
  ? await encoderOf(texts, (share) => showProgress(share, `${encoderName} reads`))
  : undefined;
const finders = Object.entries<Finder>({
  ...own,
  ...peersOf(texts),
  ...(encoder ? { [encoderName]: encoder } : {}),
});
const sample = sampleOf(asked);

const steps = finders.length * sample.length + 1;
let done = 0;

const all: Contestant[] = [];
for (const [name, find] of Object.entries(own)) all.push(warmed(await contest(name, find, asked), find));
let from = 0;
const results = sets.map(({ file, questions }) => {
  const contestants = all.map(({ name, scored }) => ({
    name,
    scored: scored.slice(from, from + questions.length),
  }));
  from += questions.length;
  return { file: basename(file), contestants, scored: contestants[0]?.scored ?? [] };
});
const compared: Contestant[] = [];
for (const [name, find] of finders)
  compared.push(await contest(name, find, sample, () => showProgress(done++ / steps, name)));
const added = encoder ? await whatItAdds(encoder) : '';
const everything = asked.map(({ q }) => q);
const longest = speedOf((question) => knowledge.ask(question), longestTexts(everything), 5);
showProgress(done / steps, `${further} further entries`);
const large = withFurtherEntries(knowledge, further);
const largeSpeed = speedOf((question) => large.ask(question), everything, 3);
showProgress(1);

const text = `### First scores

${reportFirstScores(readFirstScores(join(root, 'tests/answers/rounds/first-scores.json')))}

### All labelled questions, looked at before

${compare(all)}

${byFile(results)}

### Beside other libraries: the same ${sample.length} questions

${compare(compared)}

${added}### Size and start

With ${further.toLocaleString('en-GB')} further entries a question takes ${(largeSpeed.median / 1000).toFixed(1)} ms (median; 99th percentile ${(largeSpeed.p99 / 1000).toFixed(1)} ms, reach 0.3 ms). The longest text that Discord sends, 6,000 characters, takes ${(longest.median / 1000).toFixed(1)} ms (median; 99th percentile ${(longest.p99 / 1000).toFixed(1)} ms). Opening the shipped knowledge, once, in a fresh process: ${opening.toFixed(0)} ms (reach 80 ms).

${machineLine()}.
`;
process.stdout.write(
  `${results.map(({ file, contestants }) => report(file, contestants)).join('\n')}\n${text}`,
);

if (values.write) {
  renewPart({ file: 'docs/answers.md', name: 'eval', text: text.trimEnd() });
  const bars = compared.map(({ name, scored }) => ({ name, values: chartValues(scored) }));
  writeFileSync(
    join(root, 'docs/images/answers.svg'),
    barChart(`Right answers on the same ${sample.length} questions, looked at before`, chartLabels, bars),
  );
}
