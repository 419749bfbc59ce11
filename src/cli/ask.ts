import { parseArgs } from 'node:util';
import {
  type Answer,
  type AnyEntry,
  type ClubBook,
  emptyBook,
  isOfClub,
  type Knowledge,
  openClubBook,
  openKnowledge,
} from '../../knowledge/index.ts';
import { readContacts } from '../config.ts';
import { exitMisused } from '../exit-codes.ts';
import { readSettings } from '../settings-file.ts';
import { readClub } from './club-file.ts';
import { answerLines, endWithTheReader, LineError } from './json-lines.ts';
import { type Look, showAnswer } from './show-answer.ts';

const usage = `Asks Second Wind a question, with no Discord and no token.
  npm run ask -- "why are my quads so sore two days after a hilly run"
  npm run ask -- --explain "…"       also says which words matched what
  npm run ask -- --club FILE "…"      also looks in a club's own entries, a CSV or JSON file
  npm run --silent ask -- --jsonl    reads {"id":…,"q":"…"} lines from standard input and writes an answer for each
`;

/** Throws a LineError that says what is wrong with the line. */
function questionOf(line: object): string {
  const q: unknown = Reflect.get(line, 'q');
  if (q === undefined) throw new LineError('"q" is missing');
  if (typeof q !== 'string') throw new LineError('"q" is not a text');
  return q;
}

/** A club's own entry is known by its title. */
const nameOf = (entry: AnyEntry) => (isOfClub(entry) ? `club:${entry.title}` : entry.id);

/** The stable form of docs/asking-in-bulk.md. */
function bulkAnswer(
  id: unknown,
  { outcome, entry, alternatives, flag, caution }: Answer,
  micros: number,
): object {
  return {
    id,
    outcome,
    entry: entry && nameOf(entry),
    alternatives: alternatives.map(nameOf),
    flag: flag?.id ?? null,
    row: flag?.row ?? (entry && !isOfClub(entry) ? entry.row : undefined) ?? null,
    caution: caution?.id ?? null,
    micros,
  };
}

/** The first questions of a process take far longer than all later ones; `micros` is to say what lasts. */
function warmUp(knowledge: Knowledge, book: ClubBook): void {
  const asked = knowledge.entries.flatMap(({ asks }) => asks);
  const told = knowledge.redFlags.flatMap(({ phrasings }) => phrasings);
  const outside = knowledge.outOfScope.flatMap(({ examples }) => examples);
  // An eighth of them warms as well as all.
  const some = [...asked, ...told, ...outside].filter((_, at) => at % 8 === 0);
  for (const text of some) {
    knowledge.ask(text, undefined, book);
    // The same with a letter missing here and there: spelling is looked up.
    knowledge.ask(text.replaceAll(/(\w{4})\w/g, '$1'));
  }
}

function answerInBulk(knowledge: Knowledge, book: ClubBook): Promise<void> {
  warmUp(knowledge, book);
  return answerLines((line) => {
    const question = questionOf(line);
    const started = performance.now();
    const answer = knowledge.ask(question, undefined, book);
    const micros = Math.round((performance.now() - started) * 1000);
    return bulkAnswer(Reflect.get(line, 'id') ?? null, answer, micros);
  });
}

/** Rejects with a ClubFileError that names every fault of the file. */
async function bookOf(path: string, knowledge: Knowledge): Promise<ClubBook> {
  const { drafts } = await readClub(path, knowledge);
  const entries = drafts.map((draft, number) => ({ id: String(number), ...draft }));
  return openClubBook(entries, knowledge.clubLife());
}

function lookOf(stream: NodeJS.WriteStream): Look {
  const colour = stream.isTTY && !process.env.NO_COLOR;
  return { width: Math.max(40, Math.min(100, stream.columns ?? 80)), colour };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      club: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const knowledge = openKnowledge(undefined, {
    onLearning: () =>
      process.stderr.write(
        'Getting ready, once for this version. This takes a minute or two, or a few more on a small machine…\n',
      ),
  });
  const book = values.club === undefined ? emptyBook : await bookOf(values.club, knowledge);
  if (values.jsonl) return answerInBulk(knowledge, book);
  const question = positionals.join(' ').trim();
  if (question === '') {
    process.stderr.write(usage);
    process.exitCode = exitMisused;
    return;
  }
  const answer = knowledge.ask(question, undefined, book);
  process.stdout.write(
    showAnswer(
      answer,
      {
        knowledge,
        contacts: readContacts(readSettings()),
        why: values.explain ? knowledge.explain(question) : null,
        withClub: values.club !== undefined,
      },
      lookOf(process.stdout),
    ),
  );
}

endWithTheReader();
try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitMisused;
}
