import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clubStems, clubWords, Vocabulary } from '../../knowledge/finding/club-words.ts';
import {
  type ClubBook,
  type ClubEntry,
  type ClubLife,
  isOfClub,
  openClubBook,
} from '../../knowledge/index.ts';
import { type Club, nobodys, oursOf, readClubs, readOtherClubs, scoreOf } from '../../tools/eval/clubs.ts';
import { readQuestions } from '../../tools/eval/questions.ts';
import { root } from '../../tools/root.ts';
import { knowledge } from '../support/knowledge.ts';

/* How a club's own entries are found, held at what was reached; `npm run eval -- --clubs` prints it all. */

let life: ClubLife;
let clubs: readonly Club[];
beforeAll(async () => {
  life = knowledge.clubLife();
  clubs = await readClubs(knowledge, life);
});

const entry = (given: Partial<ClubEntry>): ClubEntry => ({
  id: '0',
  title: 'Track night',
  answer: 'Tuesdays at seven.',
  details: '',
  asks: [],
  link: '',
  insteadOf: null,
  ...given,
});

/** Sixty words that no other entry has. */
const longAnswer = (number: number) =>
  Array.from({ length: 60 }, (_, word) => `word${number}of${word}`).join(' ');

describe('a thousand entries', () => {
  const many = Array.from({ length: 1000 }, (_, number) =>
    entry({
      id: String(number),
      title: `Session ${number} at the track`,
      asks: [`when is session ${number}`],
      answer: longAnswer(number),
    }),
  );

  it('are looked through in steps, and found all the same by whoever does not wait', async () => {
    const [slow, quick] = [openClubBook(many, life), openClubBook(many, life)];
    let pauses = 0;
    let seen: string | undefined;
    await slow.prepare(async () => {
      pauses += 1;
      if (pauses === 2) seen = slow.find('when is session 7 on')[0]?.entry.id;
      await Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(1);
    expect(seen).toBe('7');
    expect(slow.find('when is session 42').map((one) => one.entry.id)).toEqual(
      quick.find('when is session 42').map((one) => one.entry.id),
    );
  });
});

describe('a club’s own entry', () => {
  it.each([
    ['track night', 'by its title'],
    ['TRACK-NIGHT?', 'whatever its case and the marks in it'],
    ['night, track', 'whatever the order of its words'],
    ['when is trakc nihgt', 'with typos'],
    ['what time is track', 'by part of it'],
  ])('is found by “%s”: %s', (question) => {
    const book = openClubBook(
      [entry({}), entry({ id: '1', title: 'Parking', answer: 'Behind the hall.' })],
      life,
    );
    const { entry: shown, alternatives } = knowledge.ask(question, undefined, book);
    expect([shown, ...alternatives].map((one) => one?.title)).toContain('Track night');
  });

  it.each(['track night', 'NIGHT: track', 'when is trakc nihgt', 'wat time is track', 'wen is trck'])(
    'is shown at once for “%s”: it is called so, but for typing slips and words that only ask',
    (question) => {
      const book = openClubBook(
        [
          entry({ asks: ['when is track'] }),
          entry({ id: '1', title: 'Parking', answer: 'Behind the hall.' }),
        ],
        life,
      );
      expect(knowledge.ask(question, undefined, book).entry?.title).toBe('Track night');
    },
  );

  it('is not shown at once for its price where it is called by what it is: “how much to join”', () => {
    const book = openClubBook(
      [
        entry({ title: 'How to join', answer: 'Fill in the form on the website.' }),
        entry({ id: '1', title: 'Parking', answer: 'Behind the hall.' }),
      ],
      life,
    );
    expect(knowledge.ask('how to join', undefined, book).entry?.title).toBe('How to join');
    const { entry: shown, alternatives } = knowledge.ask('how much to join', undefined, book);
    expect([shown, alternatives.map((one) => isOfClub(one) && one.title)]).toEqual([null, ['How to join']]);
  });

  it.each([
    ['how much are subs', 'Membership fees', '£35 a year.'],
    ['can my little one come in the pram', 'Running with a buggy', 'Wednesdays, two laps of the lake.'],
    ['where do i leave the car', 'Parking on club nights', 'Behind the hall.'],
  ])('is offered for “%s” though it shares no word: %s', (question, title, answer) => {
    const others = ['Hill sessions', 'Newsletter', 'Annual dinner', 'Club records', 'Head torches'];
    const all = [title, ...others].map((one, at) =>
      entry({ id: String(at), title: one, answer: one === title ? answer : 'Ask on Tuesday.' }),
    );
    const { entry: shown, alternatives } = knowledge.ask(question, undefined, openClubBook(all, life));
    expect([shown, ...alternatives][shown ? 0 : 1]?.title).toBe(title);
  });

  it('is told from another by its number', () => {
    const routes = ['5k', '10k', '15k'].map((far, at) => entry({ id: String(at), title: `${far} route` }));
    const book = openClubBook(routes, life);
    for (const { title } of routes) expect(book.find(title)[0]?.entry.title).toBe(title);
  });

  it('is read into the same words, a text at a time and all of them together', () => {
    const others = [
      'é',
      '½',
      'ﬁ',
      'ß',
      'ж',
      '😀',
      '\u200b',
      '\ud800',
      ' ',
      "'",
      '’',
      '`',
      '-',
      '–',
      '£',
      '€',
      '“',
      '”',
    ];
    const letter = fc.constantFrom('a', 'b', 'z', 'A', 'Z', '0', '9', '\t', '\n', '…', '•', ...others);
    const text = fc.oneof(fc.string({ unit: letter, maxLength: 60 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const vocabulary = new Vocabulary();
        const together = texts.map((one) => vocabulary.read(one));
        expect(together.map((words) => words.map((word) => vocabulary.spellings[word]))).toEqual(
          texts.map(clubWords),
        );
        expect(
          together.map((words) => words.map((word) => vocabulary.stems[vocabulary.stemOf(word)])),
        ).toEqual(texts.map(clubStems));
        expect(new Set(vocabulary.spellings)).toEqual(new Set(texts.flatMap(clubWords)));
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever is asked and written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (title, asked) => {
          const book = openClubBook([entry({ title, asks: [asked], answer: asked })], life);
          for (const { probability } of book.find(asked)) expect(probability).toBeGreaterThan(0);
          book.suggest(asked, 25);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Whether a club's entry is what a question gets at once. */
function showsClubs(question: string, book: ClubBook): boolean {
  const { entry: shown } = knowledge.ask(question, undefined, book);
  return shown !== null && isOfClub(shown);
}

describe('eleven clubs with sixty entries each', () => {
  it('have them found as often as before', () => {
    const scores = clubs.map((club) => ({ club, ...scoreOf(club, oursOf(knowledge, club)) }));
    const sum = (key: 'first' | 'three' | 'of' | 'wrong' | 'answered' | 'ofNone', isFitted: boolean) =>
      scores.filter(({ club }) => club.isFitted === isFitted).reduce((total, score) => total + score[key], 0);
    expect(sum('first', true) / sum('of', true)).toBeGreaterThan(0.79);
    expect(sum('three', true) / sum('of', true)).toBeGreaterThan(0.9);
    expect(sum('first', false) / sum('of', false)).toBeGreaterThan(0.79);
    expect(sum('three', false) / sum('of', false)).toBeGreaterThan(0.9);
    expect(sum('answered', true) / sum('ofNone', true)).toBeLessThan(0.01);
    expect(sum('answered', false) / sum('ofNone', false)).toBeLessThan(0.01);
    expect(sum('wrong', true) / sum('of', true)).toBeLessThan(0.005);
    expect(sum('wrong', false) / sum('of', false)).toBeLessThan(0.005);
  });

  it('answer hardly anything that the members of another asked, and neither do clubs that came later', async () => {
    const others = await readOtherClubs(knowledge, life);
    for (const some of [clubs, others]) {
      const asked = some.flatMap((club) =>
        clubs
          .flatMap((other) => (other === club ? [] : other.questions))
          .filter(({ entry: its }) => its !== null)
          .map(({ q }) => showsClubs(q, club.book)),
      );
      expect(asked.filter(Boolean).length / asked.length).toBeLessThanOrEqual(0.03);
    }
  });

  it('answer little of what is no club’s business', () => {
    const lines = nobodys().filter((_, at) => at % 3 === 0);
    for (const club of clubs) {
      const answered = lines.filter((q) => showsClubs(q, club.book));
      expect([club.name, answered.length / lines.length]).toEqual([
        club.name,
        expect.toSatisfy((share: number) => share < 0.01),
      ]);
    }
  });
});

describe('what a club has called an entry, and sounds like a danger', () => {
  let named: ClubBook;
  beforeAll(() => {
    const titles = [
      'Emergency contacts',
      'Medical details',
      'Someone is hurt, what do I do',
      'Who do I tell about my asthma',
      'My chest hurts and I cannot breathe',
      'I want to kill myself',
      'Wheezing on every run',
      'Bright tops after dark',
    ];
    named = openClubBook(
      titles.map((title, at) => entry({ id: String(at), title })),
      life,
    );
  });

  it.each([
    ['Emergency contacts', 'flag:get-help'],
    ['medical details', 'flag:get-help'],
    ['emergncy contacts', 'flag:get-help'],
    ['Someone is hurt, what do I do', 'flag:get-help'],
    ['who do i tell about my asthma', 'flag:wheeze'],
  ])('is answered with that entry, and a line above it, where no rule hears one: %s', (q, flag) => {
    expect(knowledge.ask(q).flag?.id).toBe(flag);
    const answer = knowledge.ask(q, undefined, named);
    expect(answer).toMatchObject({ outcome: 'answer', flag: null, caution: { id: flag } });
    expect(answer.entry).toBe(named.called(q));
    expect(answer.audience).toBe('asker');
  });

  it('has no line above it where it would have no card without the entry', () => {
    expect(knowledge.ask('Bright tops after dark').caution).not.toBeNull();
    const answer = knowledge.ask('Bright tops after dark', undefined, named);
    expect(answer).toMatchObject({ outcome: 'answer', caution: null, audience: 'all' });
  });

  it.each([
    ['My chest hurts and I cannot breathe', 'flag:heart-or-lung'],
    ['I want to kill myself', 'flag:crisis'],
    ['Wheezing on every run', 'flag:wheeze'],
    // No name of an entry, but with words of one.
    ['someone is hurt badly and does not answer', 'flag:get-help'],
    ['emergency', 'flag:get-help'],
  ])('is a red card where it tells of one: %s', (q, flag) => {
    const answer = knowledge.ask(q, undefined, named);
    expect(answer.outcome).toBe('red-flag');
    expect(answer.flag?.id).toBe(flag);
  });

  it('frightens hardly anybody in any club', () => {
    const names = clubs.flatMap(({ entries, book }) =>
      entries.flatMap(({ title, asks }) => [title, ...asks]).map((name) => ({ name, book })),
    );
    const careOf = names.map(({ name, book }) => knowledge.ask(name, undefined, book));
    // The likeliest is left where it is no more than likely, and nobody could say which.
    const unnamed = careOf.filter(
      ({ flag, heard }) => heard.length === 0 && flag?.id.startsWith('flag:get-') === true,
    );
    expect(unnamed).toEqual([]);
    const warned = careOf.filter(({ flag, caution }) => flag ?? caution);
    expect(warned.length / names.length).toBeLessThan(0.03);
  });
});

describe('with three hundred club entries', () => {
  it('no danger is lost, and hardly a built-in answer', () => {
    const folder = join(root, 'tests/answers/questions');
    const questions = readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readQuestions(join(folder, file)))
      .filter((_, at) => at % 2 === 0);
    const titles = new Set<string>();
    const entries = clubs
      .flatMap((club) => club.entries)
      .filter(({ title }) => !titles.has(title) && titles.add(title))
      .slice(0, 300);
    const book = openClubBook(entries, life);
    let [before, after] = [0, 0];
    for (const { q, accept } of questions) {
      const [alone, beside] = [knowledge.ask(q), knowledge.ask(q, undefined, book)];
      expect([q, beside.flag?.id]).toEqual([q, alone.flag?.id]);
      if (alone.entry && accept.includes(alone.entry.id)) before += 1;
      if (beside.entry && accept.includes(beside.entry.id)) after += 1;
    }
    expect((before - after) / before).toBeLessThan(0.01);
  });
});
