import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { z } from 'zod';
import {
  type ClubBook,
  type ClubEntry,
  type ClubLife,
  isOfClub,
  type Knowledge,
  openClubBook,
} from '../../knowledge/index.ts';
import { readClubFile } from '../../src/club-file.ts';
import { root } from '../root.ts';
import { reportImport } from './large-import.ts';
import { reportMemory } from './memory.ts';
import type { Question } from './questions.ts';
import { table } from './report.ts';
import { summary } from './speed.ts';

/*
 * How well a club's own entries are found. Eleven invented clubs, each with sixty entries by one hand, and questions by others who saw
 * only what each entry is about, in a line of other words. And some more clubs, which are only asked what the members of these ask.
 */

const folder = join(root, 'tests/answers/clubs');

/** On these the weights of the witnesses were fitted; of the others nothing was seen before they were first asked. */
const fitted = ['beginners', 'crew', 'road', 'trail', 'university', 'veterans'];
/** Of the clubs without questions of their own, those on which was set how sure the finder has to be. */
const limitSetOn = [
  'buggy',
  'city',
  'fell',
  'hospital',
  'owls',
  'promenade',
  'social',
  'stadium',
  'suburb',
  'village',
];

interface ClubQuestion {
  /** The title of the entry that answers it; `null` for what the club has not written. */
  readonly entry: string | null;
  readonly q: string;
}

export interface Club {
  readonly name: string;
  readonly entries: readonly ClubEntry[];
  readonly book: ClubBook;
  readonly questions: readonly ClubQuestion[];
  /** Whether a weight or a limit was set by what it is asked. */
  readonly isFitted: boolean;
}

export function readClubs(knowledge: Knowledge, life: ClubLife): Promise<readonly Club[]> {
  return Promise.all(
    namesIn(folder).map(async (name): Promise<Club> => {
      const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
        .trim()
        .split('\n');
      return {
        ...(await readBook(folder, name, knowledge, life)),
        questions: lines.map((line) => JSON.parse(line) as ClubQuestion),
        isFitted: fitted.includes(name),
      };
    }),
  );
}

/** Clubs without questions of their own, to be asked what the members of the others ask. */
export function readOtherClubs(knowledge: Knowledge, life: ClubLife): Promise<readonly Club[]> {
  const others = join(folder, 'others');
  return Promise.all(
    namesIn(others).map(async (name) => ({
      ...(await readBook(others, name, knowledge, life)),
      questions: [],
      isFitted: limitSetOn.includes(name),
    })),
  );
}

const namesIn = (path: string) =>
  readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));

async function readBook(path: string, name: string, knowledge: Knowledge, life: ClubLife) {
  const builtIn = (called: string) => knowledge.find(called)?.id;
  const { drafts } = await readClubFile(readFileSync(join(path, `${name}.json`)), builtIn);
  const entries = drafts.map((draft, number) => ({ id: `${name}-${number}`, ...draft }));
  return { name, entries, book: openClubBook(entries, life) };
}

/** What is typed to a club's bot and is no club's business. */
export const nobodys = () => readFileSync(join(folder, 'nobodys.txt'), 'utf8').trim().split('\n');

/** Titles, best first: the card that is shown, then what stands beside it or is offered. */
type Finder = (question: string) => { readonly titles: readonly string[]; readonly isShown: boolean };

const ours =
  (knowledge: Knowledge, book: ClubBook): Finder =>
  (question) => {
    const { entry, alternatives, flag } = knowledge.ask(question, undefined, book);
    const found = flag ? [] : [...(entry ? [entry] : []), ...alternatives];
    return {
      titles: found.map((one) => (isOfClub(one) ? one.title : '')),
      isShown: entry !== null && isOfClub(entry),
    };
  };

/** Stemmed and fuzzy, over title, ways of asking and answer. */
function miniSearch(entries: readonly ClubEntry[]): Finder {
  const index = new MiniSearch<{ id: string; title: string; asks: string; answer: string }>({
    fields: ['title', 'asks', 'answer'],
    storeFields: ['title'],
    processTerm: (term) => stemmer(term.toLowerCase()),
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 2, asks: 2 } },
  });
  index.addAll(entries.map(({ id, title, asks, answer }) => ({ id, title, answer, asks: asks.join('\n') })));
  return (question) => ({
    titles: index.search(question).map(({ title }) => String(title)),
    isShown: true,
  });
}

function fuse(entries: readonly ClubEntry[]): Finder {
  const index = new Fuse(entries, { keys: ['title', 'asks', 'answer'], useTokenSearch: true });
  return (question) => ({
    titles: index.search(question, { limit: 3 }).map(({ item }) => item.title),
    isShown: true,
  });
}

export interface ClubScore {
  readonly first: number;
  readonly three: number;
  readonly shown: number;
  readonly wrong: number;
  readonly of: number;
  /** Of what the club has not written, how much it answers all the same. */
  readonly answered: number;
  readonly ofNone: number;
}

export function scoreOf({ questions }: Pick<Club, 'questions'>, find: Finder): ClubScore {
  const score = { first: 0, three: 0, shown: 0, wrong: 0, of: 0, answered: 0, ofNone: 0 };
  for (const { entry, q } of questions) {
    const { titles, isShown } = find(q);
    if (entry === null) {
      score.ofNone += 1;
      if (isShown && titles.length > 0) score.answered += 1;
      continue;
    }
    score.of += 1;
    if (titles[0] === entry) score.first += 1;
    if (titles.slice(0, 3).includes(entry)) score.three += 1;
    if (isShown && titles[0] === entry) score.shown += 1;
    if (isShown && titles[0] !== entry) score.wrong += 1;
  }
  return score;
}

export const oursOf = (knowledge: Knowledge, { book }: Pick<Club, 'book'>) => ours(knowledge, book);

const percent = (part: number, of: number) => (of === 0 ? '—' : `${((100 * part) / of).toFixed(1)} %`);

/** The figures of docs/your-club.md. */
export async function reportClubs(
  knowledge: Knowledge,
  life: ClubLife,
  built: readonly Question[],
): Promise<string> {
  const clubs = await readClubs(knowledge, life);
  const rows = clubs
    .toSorted((a, b) => Number(b.isFitted) - Number(a.isFitted))
    .map((club) => {
      const own = scoreOf(club, oursOf(knowledge, club));
      const mini = scoreOf(club, miniSearch(club.entries));
      const plain = scoreOf(club, fuse(club.entries));
      const pair = ({ first, three, of }: ClubScore) => `${percent(first, of)} / ${percent(three, of)}`;
      return [
        `${club.name}${club.isFitted ? '' : ' (not seen)'}`,
        pair(own),
        `${percent(own.shown, own.of)} / ${percent(own.wrong, own.of)}`,
        `${own.answered} of ${own.ofNone}`,
        pair(mini),
        pair(plain),
      ];
    });
  const lines = nobodys();
  const answered = clubs.map(({ book }) => {
    const find = ours(knowledge, book);
    return lines.filter((line) => find(line).isShown).length;
  });
  const all = answered.reduce((sum, count) => sum + count, 0);
  return [
    table([
      [
        'club',
        'right first / among three',
        'shown: right / wrong',
        'not written, answered',
        'MiniSearch',
        'Fuse.js, token search',
      ],
      ...rows,
    ]),
    `Of ${lines.length} lines that are no club’s business, many of them in a club’s words, ${percent(all, lines.length * clubs.length)} get a club’s entry.`,
    reportOthers(knowledge, clubs, await readOtherClubs(knowledge, life)),
    reportBuiltIn(knowledge, life, clubs, built),
    `${reportSpeed(life, clubs)} ${await reportMemory(
      life,
      clubs.map(({ entries }) => entries),
    )} ${await reportImport(
      life,
      clubs.flatMap(({ entries }) => entries),
    )}`,
  ].join('\n\n');
}

/**
 * What members of one club asked, asked of the others: both have fees, so that a card is often right. A reader who had written
 * none of it read three hundred of the cards.
 */
function reportOthers(knowledge: Knowledge, clubs: readonly Club[], others: readonly Club[]): string {
  const labels = new Map(
    readFileSync(join(root, 'tests/answers/asked-of-another-club.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => labelSchema.parse(JSON.parse(line)))
      .map(({ club, q, title, label }) => [[club, q, title].join('\n'), label]),
  );
  /** What some clubs do with what the members of all other clubs asked. */
  function rowOf(which: string, some: readonly Club[]): string[] {
    let [asked, shown] = [0, 0];
    const read = { right: 0, near: 0, wrong: 0 };
    for (const club of some) {
      const find = ours(knowledge, club.book);
      for (const { questions } of clubs.filter((other) => other !== club))
        for (const { q, entry } of questions) {
          if (entry === null) continue;
          asked += 1;
          const { titles, isShown } = find(q);
          if (!isShown) continue;
          shown += 1;
          const label = labels.get([club.name, q, titles[0]].join('\n'));
          if (label) read[label] += 1;
        }
    }
    const { right, near, wrong } = read;
    return [which, String(asked), percent(shown, asked), `${right} / ${near} / ${wrong}`];
  }
  const [set = [], later = []] = [true, false].map((isFitted) =>
    others.filter((club) => club.isFitted === isFitted),
  );
  return table([
    [
      'questions of other clubs, asked of',
      'questions',
      'get an entry',
      'of those read: right / near / wrong',
    ],
    rowOf(`the ${clubs.length}`, clubs),
    rowOf(`${set.length} more, on which was set how sure the bot has to be`, set),
    rowOf(`${later.length} that came afterwards`, later),
  ]);
}

const labelSchema = z.strictObject({
  club: z.string(),
  title: z.string(),
  q: z.string(),
  label: z.enum(['right', 'near', 'wrong']),
});

/** What a club's entries do to the questions that are built in. */
function reportBuiltIn(
  knowledge: Knowledge,
  life: ClubLife,
  clubs: readonly Club[],
  questions: readonly Question[],
): string {
  const rightOf = (book: ClubBook | undefined) => {
    let [right, of, dangers, ofDangers] = [0, 0, 0, 0];
    for (const question of questions) {
      const answer = knowledge.ask(question.q, undefined, book);
      if (question.accept.includes('red-flag')) {
        ofDangers += 1;
        if (answer.flag) dangers += 1;
      } else if (question.accept.some((id) => id.includes(':'))) {
        of += 1;
        if (answer.entry && question.accept.includes(answer.entry.id)) right += 1;
      }
    }
    return { right, of, dangers, ofDangers };
  };
  const entries = clubs.flatMap((club) => club.entries);
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const entry = entries[at % entries.length];
      if (!entry) throw new Error('There is no club.');
      const round = Math.floor(at / entries.length);
      return { ...entry, id: String(at), title: round === 0 ? entry.title : `${entry.title} ${round}` };
    });
  const rows = [0, 60, 300, 1000].map((count) => {
    const { right, of, dangers, ofDangers } = rightOf(
      count === 0 ? undefined : openClubBook(many(count), life),
    );
    return [String(count), percent(right, of), `${dangers} of ${ofDangers}`];
  });
  return table([['club entries', 'built-in question right first', 'dangers with a red card'], ...rows]);
}

function reportSpeed(life: ClubLife, clubs: readonly Club[]): string {
  const entries = clubs.flatMap((club) => club.entries);
  const thousand = Array.from({ length: 1000 }, (_, at) => {
    const entry = entries[at % entries.length];
    if (!entry) throw new Error('There is no club.');
    return { ...entry, id: String(at), title: `${entry.title} ${at}` };
  });
  const questions = clubs.flatMap((club) => club.questions.map(({ q }) => q));
  const built = summary(
    Array.from({ length: 15 }, () => {
      const book = openClubBook(thousand, life);
      const started = performance.now();
      book.knows('run');
      return (performance.now() - started) * 1000;
    }),
  );
  const book = openClubBook(thousand, life);
  for (const question of questions) book.find(question);
  const taken = questions.flatMap((question) => {
    const started = performance.now();
    book.find(question);
    return [(performance.now() - started) * 1000];
  });
  const { median, p99 } = summary(taken);
  return `With 1,000 entries a question is looked up in ${(median / 1000).toFixed(2)} ms (99th percentile ${(p99 / 1000).toFixed(2)}); the index of them is built in ${(built.median / 1000).toFixed(0)} ms.`;
}
