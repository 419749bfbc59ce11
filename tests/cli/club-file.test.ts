import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { Program } from '../support/process.ts';

/* A club's file in a terminal, before it is imported. */

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'club.csv');
  writeFileSync(path, text);
  return path;
}
async function run(program: Program) {
  const exit = await program.end();
  return { exit, printed: program.printed };
}

describe('npm run check-club', () => {
  it('says that a file is fine', async () => {
    const path = file('title,answer\nParking,Behind the hall.\n');
    const { exit, printed } = await run(new Program('src/cli/check-club.ts', [path]));
    expect([exit, printed]).toEqual([0, `${path} is fine. One entry; import it with /club import.\n`]);
  });

  it('says what may be meant otherwise in one that is fine', async () => {
    const path = file('title,answer,asks\nParking,Behind the hall, by the gate\nKit,Blue,parking\n');
    const { exit, printed } = await run(new Program('src/cli/check-club.ts', [path]));
    expect(exit).toBe(0);
    expect(printed).toBe(
      [
        `${path} is fine. 2 entries; import it with /club import.`,
        'Worth a look, though nothing here stops the import:',
        '  line 2: “by the gate” is in a column of its own, but looks like the end of a text that was cut at a comma. If so, put quotation marks ("…") around the whole text.',
        '  line 3: “parking” also leads to “Parking” (line 2). Members who type it get only one of them: take it out of the other.\n',
      ].join('\n'),
    );
  });

  it('names every fault with its line', async () => {
    const path = file('title,answer\nParking,\n,Yes\n');
    const { exit, printed } = await run(new Program('src/cli/check-club.ts', [path]));
    expect(exit).toBe(1);
    expect(printed).toBe(
      `2 things are wrong with ${path}:\n  line 2: It needs an answer.\n  line 3: It needs a title.\n`,
    );
  });

  it('names the faults of the heading with those of the lines', async () => {
    const path = file('title,answer,colour,title\nParking,\nSubs,£20,,,');
    const { exit, printed } = await run(new Program('src/cli/check-club.ts', [path]));
    expect(exit).toBe(1);
    expect(printed).toBe(
      [
        `3 things are wrong with ${path}:`,
        '  line 1: Not a column that I know: “colour”. Those I know: title, answer, asks, details, link, instead-of.',
        '  line 1: Named more than once: “title”. Keep one of each.',
        '  line 2: It needs an answer.\n',
      ].join('\n'),
    );
  });

  it('names the line of a quotation mark that is never closed', async () => {
    const rows = Array.from({ length: 900 }, (_, at) => `Entry ${at},"an answer\nof two lines"`);
    const path = file(['title,answer', ...rows, 'Parking,"Behind', 'Subs,£20'].join('\n'));
    const { printed } = await run(new Program('src/cli/check-club.ts', [path]));
    expect(printed).toContain('line 1802: A quotation mark (") is not closed');
  });

  it('says that a table holds no entry, and that a title is there twice though its entry has a fault of its own', async () => {
    const empty = await run(new Program('src/cli/check-club.ts', [file('title,answer\n')]));
    expect([empty.exit, empty.printed]).toEqual([1, expect.stringContaining('There are no entries in it.')]);
    const path = file('title,answer,link\nSubs,£20,no link\nSUBS,£30,');
    const { printed } = await run(new Program('src/cli/check-club.ts', [path]));
    expect(printed).toContain('2 things are wrong');
    expect(printed).toContain('line 3: “SUBS” is already the title on line 2.');
  });

  it('names every fault of an entry in JSON', async () => {
    const path = file('[{"title": 1, "answer": "Yes"},\n {"title": "Subs", "colour": "red"}]');
    const { printed } = await run(new Program('src/cli/check-club.ts', [path]));
    expect(printed).toContain('3 things are wrong');
    for (const part of ['line 1: In entry 1, “title”', 'line 2: In entry 2, “answer”', 'colour'])
      expect(printed).toContain(part);
  });

  it('says that there is no such file', async () => {
    const { exit, printed } = await run(new Program('src/cli/check-club.ts', [join(folder, 'no.csv')]));
    expect(exit).toBe(1);
    expect(printed).toContain('there is no such file');
  });
});

describe('npm run ask -- --club', () => {
  it('finds a club’s own entries, in bulk by their titles', async () => {
    const path = file('title,answer,asks\nMembership fees,£35 a year.,what do I pay\n');
    const program = new Program('src/cli/ask.ts', ['--club', path, '--jsonl']);
    program.child.stdin?.end('{"id":1,"q":"what do i pay"}\n{"id":2,"q":"crushing chest pain"}\n');
    const { printed } = await run(program);
    expect(
      printed
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, outcome: 'answer', entry: 'club:Membership fees', flag: null, row: null },
      { id: 2, outcome: 'red-flag', entry: null },
    ]);
  });

  it('shows one to a person', async () => {
    const path = file('title,answer\nMembership fees,£35 a year.\n');
    const { printed } = await run(new Program('src/cli/ask.ts', ['--club', path, 'membership fees']));
    expect(printed).toContain('£35 a year.');
    expect(printed).toContain('From your club.');
  });
});
