import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openKnowledge, shippedContent } from '../../knowledge/index.ts';
import { showProgress } from '../../src/cli/progress.ts';
import { machineLine } from '../machine.ts';
import { renewPart } from '../page.ts';
import { root } from '../root.ts';
import { barChart } from './chart.ts';
import { type Finder, peersOf } from './peers.ts';
import { type Question, readQuestions } from './questions.ts';
import { breakdown, type Contestant, chartLabels, chartValues, compare, confusions } from './report.ts';
import { readFirstScores, reportFirstScores } from './rounds.ts';
import { shownBy } from './score.ts';
import { longestTexts, speedOf, summary, withFurtherEntries } from './speed.ts';

/*
 * Scores files of labelled questions, and search libraries over the same content beside us in the same run. Without
 * files: those of the tests. With --write, docs/answers.md and its chart take over the result.
 */

const ours = 'Second Wind';
const further = 100;

/** Others take seconds for a question: they, and we beside them, are asked so many of each file, spread over it. */
const comparedOfEach = 8;

function sampleOf(questions: readonly Question[]): readonly Question[] {
  const apart = Math.ceil(questions.length / comparedOfEach);
  return questions.filter((_, at) => at % apart === 0);
}

/** What a finder shows for the questions, and what a question takes the first time, in microseconds. */
function contest(name: string, find: Finder, questions: readonly Question[], onAsked = () => {}): Contestant {
  const taken: number[] = [];
  const scored = questions.map((question) => {
    const started = performance.now();
    const shown = find(question.q);
    taken.push((performance.now() - started) * 1000);
    onAsked();
    return { question, shown };
  });
  return { name, scored, speed: summary(taken) };
}

const warmed = (one: Contestant, find: Finder): Contestant => ({
  ...one,
  speed: speedOf(
    find,
    one.scored.map(({ question }) => question.q),
    4,
  ),
});

function report(file: string, contestants: readonly Contestant[]): string {
  const [own] = contestants;
  return `### ${basename(file)}: ${own?.scored.length ?? 0} questions

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
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

const started = performance.now();
const knowledge = openKnowledge();
const opening = performance.now() - started;
const plain = openKnowledge(shippedContent, { fuzzy: false });
const own: Readonly<Record<string, Finder>> = {
  [ours]: (question) => shownBy(knowledge.ask(question)),
  [`${ours} without Fuse.js`]: (question) => shownBy(plain.ask(question)),
};
const finders = Object.entries({ ...own, ...peersOf(knowledge) });
const sample = sets.flatMap(({ questions }) => sampleOf(questions));

const steps = finders.length * sample.length + 1;
let done = 0;

const results = sets.map(({ file, questions }) => ({
  file,
  contestants: Object.entries(own).map(([name, find]) => warmed(contest(name, find, questions), find)),
}));
const compared = finders.map(([name, find]) =>
  contest(name, find, sample, () => showProgress(done++ / steps, name)),
);
const everything = sets.flatMap(({ questions }) => questions.map(({ q }) => q));
const longest = speedOf((question) => knowledge.ask(question), longestTexts(everything), 5);
showProgress(done / steps, `${further} further entries`);
const large = withFurtherEntries(knowledge, further);
const largeSpeed = speedOf((question) => large.ask(question), everything, 3);
showProgress(1);

const text = `### First scores

${reportFirstScores(readFirstScores(join(root, 'tests/answers/rounds/first-scores.json')))}

### Beside other libraries: the same ${sample.length} questions

${compare(compared)}

${results.map(({ file, contestants }) => report(file, contestants)).join('\n')}
### Size and start

With ${further.toLocaleString('en-GB')} further entries a question takes ${(largeSpeed.median / 1000).toFixed(1)} ms (median; 99th percentile ${(largeSpeed.p99 / 1000).toFixed(1)} ms, reach 0.3 ms). The longest text that Discord sends, 6,000 characters, takes ${(longest.median / 1000).toFixed(1)} ms (median; 99th percentile ${(longest.p99 / 1000).toFixed(1)} ms). Opening the shipped knowledge, once, in a fresh process: ${opening.toFixed(0)} ms (reach 80 ms).

${machineLine()}.
`;
process.stdout.write(text);

if (values.write) {
  renewPart({ file: 'docs/answers.md', name: 'eval', text: text.trimEnd() });
  const bars = compared.map(({ name, scored }) => ({ name, values: chartValues(scored) }));
  writeFileSync(
    join(root, 'docs/images/answers.svg'),
    barChart(`Right answers on the same ${sample.length} questions, looked at before`, chartLabels, bars),
  );
}
