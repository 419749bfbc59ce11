import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClubDraft, clubLimits, mostClubFileBytes } from '../../commands/services.ts';
import { readClubFile, writeClubFile } from '../../src/club-file.ts';

/* A club's entries as a file, as spreadsheets save it and as the bot writes it. */

const builtIn = (name: string) => (/^(?:tip:rest|rest days)$/i.test(name) ? 'tip:rest' : undefined);
const readBytes = (bytes: Uint8Array) => readClubFile(bytes, builtIn);
const readText = (text: string) => readBytes(new TextEncoder().encode(text));

const track: ClubDraft = {
  title: 'Track night',
  answer: 'Tuesdays, 19:00.\nBring £3.',
  asks: ['what time is track', 'speed session'],
  details: '',
  link: '',
  insteadOf: null,
};
const table = [
  'title,answer,asks',
  'Track night,"Tuesdays, 19:00.\nBring £3.","what time is track\nspeed session"',
].join('\n');

describe('what would be lost without a word', () => {
  it.each([
    ['a comma in a text without quotation marks', 'title,answer\nTrack,Tuesdays at seven, by the gate'],
    ['a column without a heading', 'title,answer,\nTrack,Tuesdays.,By the gate.'],
    [
      'a quotation mark that is opened and never closed',
      'title,answer\nParking,"Behind the hall\nToilets,"Next to the bar"\nKit,Blue',
    ],
    ['one that is opened and never closed, before another like it', 'title,answer\nA,"one\nB,"two\nC,x\n'],
    ['one in the middle of a cell', 'title,answer\nA,he said "hi" to me\n'],
    ['a column that stands there twice', 'title,answer,answer\nTrack,Tuesdays.,Thursdays.'],
  ])('%s is a fault', async (_, text) => {
    expect((await readText(text)).faults).toHaveLength(1);
    expect((await readText(text)).drafts).toEqual([]);
  });

  it('is not a text in quotation marks of its own, over two lines', async () => {
    const { drafts, faults } = await readText('title,answer\nA,"""Hi\nthere"""\n');
    expect([faults, drafts[0]?.answer]).toEqual([[], '"Hi\nthere"']);
  });

  it('is said with the line of its entry, in a table and in JSON', async () => {
    const linesOf = async (text: string) => (await readText(text)).faults.map(({ line }) => line);
    expect(await linesOf('\n\ntitle,answer,"col\nour"\nA,')).toEqual([3, 5]);
    expect(await linesOf('title,answer\nZ,z\nA,"one\nB,"two\nC,"three\n')).toEqual([3]);
    expect(await linesOf('{"title":"Club",\n"entries":[\n{"title":"","answer":"b"}]}')).toEqual([3]);
    expect(await linesOf('[\n{"answer":"[{,"},\n\n\n 7,{"title":"x","answer":""}]')).toEqual([2, 5, 5]);
    expect(await linesOf('{"\\u0065ntries":[\n\n{"title":"","answer":"b"}]}')).toEqual([3]);
    expect(await linesOf('{"entries":[\n{}],\n"entries":[\n{"title":"","answer":"b"}]}')).toEqual([4]);
    expect(await linesOf('["entries", [\n{}]]')).toEqual([1, 1]);
  });

  it('is not an empty row at the end', async () => {
    expect((await readText('title,answer,asks\nTrack,Tuesdays.,\n,,\n')).faults).toEqual([]);
  });

  it.each([
    ['half a million rows', `title,answer\n${'a\n'.repeat(499_000)}`],
    ['half a million numbers', `[${'0,'.repeat(499_000)}0]`],
  ])('keeps nobody waiting: %s', async (_, text) => {
    const began = performance.now();
    expect((await readText(text)).faults[0]?.words).toContain('at most 1000 entries');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('entries as long as can be, as many as a club can have of them, go out and in again', async () => {
    const long = (letter: string, length: number) => letter.repeat(length);
    const drafts = Array.from({ length: 160 }, (_, number) => ({
      title: `${number} ${long('t', clubLimits.title - 5)}`,
      answer: long('a', clubLimits.answer),
      details: long('d', clubLimits.details),
      asks: Array.from(
        { length: clubLimits.asks },
        (_nothing, ask) => `${ask} ${long('q', clubLimits.ask - 4)}`,
      ),
      link: `https://example.org/${long('l', clubLimits.link - 21)}`,
      insteadOf: null,
    }));
    expect(await readText(writeClubFile(drafts))).toMatchObject({ faults: [] });
    const more = [...drafts, ...drafts.slice(0, 10).map((draft, at) => ({ ...draft, title: `more ${at}` }))];
    expect((await readText(writeClubFile(more))).faults[0]?.words).toContain('1,000,000 characters');
  });
});

describe('a table as a spreadsheet saves it', () => {
  const utf16 = (text: string, order: 'le' | 'be') => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    for (const [at, character] of `\uFEFF${text}`.split('').entries())
      view.setUint16(2 * at, character.charCodeAt(0), order === 'le');
    return bytes;
  };
  const saved: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', new TextEncoder().encode(table)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${table}`)],
    ['UTF-16, little end first', utf16(table, 'le')],
    ['UTF-16, big end first', utf16(table, 'be')],
    ['UTF-16 without a mark', utf16(table, 'le').slice(2)],
    ['Windows-1252', Uint8Array.from(table, (character) => character.charCodeAt(0))],
    ['lines that end as on Windows', new TextEncoder().encode(table.replaceAll('\n', '\r\n'))],
    [
      'semicolons',
      new TextEncoder().encode(
        table
          .replace('title,answer,asks', 'title;answer;asks')
          .replace('night,"', 'night;"')
          .replace('","', '";"'),
      ),
    ],
    [
      'columns in another order',
      new TextEncoder().encode(
        'Asks,ANSWER,Title\n"what time is track\nspeed session","Tuesdays, 19:00.\nBring £3.",Track night\n',
      ),
    ],
  ];
  it.each(saved)('is read from %s', async (_, bytes) => {
    expect(await readBytes(bytes)).toEqual({ drafts: [track], faults: [], remarks: [] });
  });

  it('has every fault named at once, with its line', async () => {
    const long = 'x'.repeat(clubLimits.title + 1);
    const { drafts, faults } = await readText(
      `title,answer,asks,link,instead-of\nA,one\nb,"two\nlines"\na,three\n,four\n${long},five\nC,six,,ftp://x\nD,seven,,,tip:nothing\n`,
    );
    expect(drafts.map(({ title }) => title)).toEqual(['A', 'b']);
    expect(faults.map(({ line, words }) => `${line}: ${words}`)).toEqual([
      '5: “a” is already the title on line 2. Give each entry its own.',
      '6: It needs a title.',
      '7: The title is too long. Please shorten it by 1 character.',
      '8: “ftp\\://x” is not a link that I can show. Please begin it with **https://** or **http://**, and leave no space in it.',
      '9: No built-in answer is called “tip\\:nothing”. Check its title, or leave instead-of empty to replace nothing.',
    ]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'has its lines counted as an editor counts them, ended by %j',
    async (end) => {
      const lines = ['', 'title,answer', 'A,"two', 'lines"', '', ',', 'B,', '"C', 'D",', ''];
      const { faults } = await readText(lines.join(end));
      expect(faults.map(({ line }) => line)).toEqual([7, 8]);
    },
  );

  it('may begin with rows without a word, whatever parts its columns', async () => {
    expect((await readText(';;\n\ntitle;answer\nTrack night;Tuesdays\n')).drafts).toHaveLength(1);
    expect((await readText('\n\ntitle,answers\nx,y')).faults[0]?.line).toBe(3);
  });

  it.each([
    ['', 'Please add “title” and “answer”'],
    ['title,answers\nx,y', 'Please add “answer”'],
    ['title,answer,colour\nx,y,z', 'Not a column that I know: “colour”'],
    ['title,answer\n"x,y', 'A quotation mark (") is not closed'],
    ['{"entries": 1}', 'It has no list of entries'],
    ['[{"title": "x",', 'This looks like JSON'],
    ['[{"title": "x", "answer": 1}]', 'In entry 1, “answer” is not as it should be'],
    ['[{"title": "x", "answer": "y", "colour": "z"}]', 'In entry 1, something is not as it should be'],
  ])('is refused in words: %j', async (text, words) => {
    const { drafts, faults } = await readText(text);
    expect(drafts).toEqual([]);
    expect(faults[0]?.words).toContain(words);
  });

  it('is refused where it is too large, or too long', async () => {
    const json = new Uint8Array(mostClubFileBytes.json + 1).fill(91);
    expect((await readBytes(json)).faults[0]?.words).toContain('at most 8,000,000');
    const long = new Uint8Array(mostClubFileBytes.table + 1).fill(97);
    expect((await readBytes(long)).faults[0]?.words).toContain('at most 1,000,000');
    const rows = Array.from({ length: 1001 }, (_, number) => `Entry ${number},yes`);
    expect((await readText(['title,answer', ...rows].join('\n'))).faults[0]?.words).toContain(
      'at most 1000 entries',
    );
  });

  it('of a thousand entries and a megabyte is read in a blink', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, number) => `Entry ${number},"${'word '.repeat(180)}","ask"`,
    );
    const text = ['title,answer,asks', ...rows].join('\n');
    const started = performance.now();
    expect((await readText(text)).drafts).toHaveLength(1000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('what may be meant otherwise', () => {
  const remarksOf = async (text: string) => {
    const { faults, drafts, remarks } = await readText(text);
    expect(faults).toEqual([]);
    expect(drafts.length).toBeGreaterThan(0);
    return remarks.map(({ line, words }) => `${line}: ${words}`);
  };

  it('is a comma without quotation marks, after which the rest stands in the next column', async () => {
    expect(
      await remarksOf('title,answer,asks\nMeet,At the hall, by the bridge\nTrack,Tuesdays,when\n'),
    ).toEqual([
      '2: “by the bridge” is in a column of its own, but looks like the end of a text that was cut at a comma. If so, put quotation marks ("…") around the whole text.',
    ]);
    expect(await remarksOf('title, answer, asks\nMeet, At the hall, where\n')).toEqual([]);
  });

  it('is a name that another entry has as well, whatever its case and its signs', async () => {
    expect(
      await remarksOf(
        'title,answer,asks\nTrack,Tuesdays,"when is it?\nWhen is it"\n\nSocial,Fridays,When is it!\n',
      ),
    ).toEqual([
      '5: “When is it\\!” also leads to “Track” (line 2). Members who type it get only one of them: take it out of the other.',
    ]);
  });
});

it('a built-in entry is named by its title as well', async () => {
  const { drafts } = await readText('title,answer,instead-of\nA,a,Rest days\nB,b,tip:rest\n');
  expect(drafts.map(({ insteadOf }) => insteadOf)).toEqual(['tip:rest', 'tip:rest']);
});

describe('any bytes', () => {
  it('are read or refused, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 })),
        async (given) => {
          const bytes =
            typeof given === 'string' ? new TextEncoder().encode(`title,answer\n${given}`) : given;
          const { drafts, faults } = await readBytes(bytes);
          for (const { title, answer } of drafts) expect(title.length * answer.length).toBeGreaterThan(0);
          for (const { words } of faults) expect(words).not.toMatch(/\u202E|\uFFFD/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const anyText = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });

describe('a file that was written', () => {
  it('is read back as it was, byte for byte', async () => {
    const draft = fc.record({
      title: anyText(20),
      answer: anyText(80),
      asks: fc.array(anyText(20), { maxLength: 3 }),
      details: anyText(40),
      link: fc.webUrl(),
      insteadOf: fc.constantFrom(null, 'tip:rest'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { maxLength: 5 }), async (written) => {
        const once = (await readText(writeClubFile(written))).drafts;
        const text = writeClubFile(once);
        expect(await readText(text)).toMatchObject({
          drafts: once.toSorted((a, b) => (a.title < b.title ? -1 : 1)),
          faults: [],
        });
        expect(writeClubFile((await readText(text)).drafts)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
