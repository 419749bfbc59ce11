import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* What a club has written, out as a file and in again, through a real discord.js client. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

const file = (text: string | Uint8Array, name = 'club.csv') => ({
  name,
  type: 'application/octet-stream',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
const table = (...lines: string[]) => file(['title,answer,asks', ...lines].join('\r\n'));
const three = table(
  'Track night,Tuesdays at seven.,what time is track',
  'Subs,£20 a year.,"membership fee\nwhat do I pay"',
  'Vests,Ask Ana.,',
);

async function offer(given: ReturnType<typeof file>, more: Record<string, boolean> = {}) {
  return (await club.organiser.command('club import', { file: given, ...more })).message;
}
async function bring(given: ReturnType<typeof file>, more: Record<string, boolean> = {}) {
  return (await club.organiser.press(await offer(given, more), 'Import it')).message;
}
/** What lies where a message shows a file. */
async function fileOn(message: APIMessage | null): Promise<string> {
  const parts = (message?.components ?? []).flatMap((part) =>
    part.type === ComponentType.Container ? part.components : [part],
  );
  const shown = parts.find((part) => part.type === ComponentType.File);
  if (shown?.type !== ComponentType.File) throw new Error('It shows no file.');
  return (await fetch(shown.file.url)).text();
}
const exported = async () => fileOn((await club.organiser.command('club export')).message);
const list = async () => read((await club.organiser.command('club list')).message);

describe('/club import', () => {
  it('shows what would change and changes nothing; a tap does it, and members find it at once', async () => {
    const offered = await offer(three);
    expect(club.sandbox.isPrivate(offered)).toBe(true);
    expect(read(offered)).toContain('- **3 new:** Track night, Subs, Vests');
    expect(await list()).toContain('Nothing yet.');
    const done = (await club.organiser.press(offered, 'Import it')).message;
    expect(read(done)).toContain('### Imported\n- **3 new:** Subs, Track night, Vests');
    const { message } = await club.runner.command('ask', { question: 'whats the membership fee' });
    expect(read(message)).toContain('### Subs\n£20 a year.');
  });

  it('does the same twice as once', async () => {
    await bring(three);
    const before = await exported();
    const again = await offer(three);
    expect(read(again)).toContain('Your club has all of it already');
    expect(buttonsOf(again)).toEqual([]);
    expect(await exported()).toBe(before);
  });

  it('matches by title, keeps what the file does not have, and removes it only with replace', async () => {
    await bring(three);
    const changed = table('TRACK NIGHT,Thursdays now.,', 'Socials,First Friday.,');
    expect(read(await bring(changed))).toMatch(
      /- \*\*1 new:\*\* Socials\n- \*\*1 changed:\*\* TRACK NIGHT\n- 2 entries unchanged/,
    );
    expect(await list()).toContain('4 entries');
    expect(read(await bring(changed, { replace: true }))).toMatch(
      /- \*\*2 removed:\*\* Subs, Vests\n- 2 entries unchanged/,
    );
    expect(await list()).toContain('2 entries');
  });

  it('gives the way back: the file of how it was brings everything back', async () => {
    await bring(three);
    const before = await exported();
    const done = await bring(table('Socials,First Friday.,'), { replace: true });
    expect(await list()).toContain('1 entry');
    await bring(file(await fileOn(done), 'your-club-before.json'), { replace: true });
    expect(await exported()).toBe(before);
  });

  it('names every fault with its line, and offers nothing to tap', async () => {
    const bad = table('Track night,,', 'Vests,Ask Ana.,', 'vests,Ask Ben.,', ',Nothing.,');
    const message = await offer(bad);
    expect(read(message)).toContain('### 3 things are wrong with this file');
    expect(read(message)).toContain('- Line 2: It needs an answer.');
    expect(read(message)).toContain('- Line 4: “vests” is already the title on line 3.');
    expect(read(message)).toContain('- Line 5: It needs a title.');
    expect(buttonsOf(message)).toEqual([]);
    expect(await list()).toContain('Nothing yet.');
  });

  it('puts faults that are too many for a card into a file', async () => {
    const message = await offer(table(...Array.from({ length: 300 }, (_, number) => `Title ${number},,`)));
    expect(read(message)).toContain('All 300 are in the file below.');
    expect((await fileOn(message)).trimEnd().split('\n')).toHaveLength(300);
  });

  it('does nothing when somebody has changed an entry since the card', async () => {
    const offered = await offer(three);
    await bring(table('Socials,First Friday.,'));
    const { message } = await club.organiser.press(offered, 'Import it');
    expect(read(message)).toContain('were changed since this card was made');
    expect(await list()).toContain('1 entry');
    const { message: twice } = await club.organiser.press(offered, 'Import it');
    expect(read(twice)).toContain('were changed since this card was made');
  });

  it('takes a card of before a restart, and 1,000 entries, not one more', async () => {
    const many = (count: number) =>
      table(
        ...Array.from({ length: count }, (_, number) => `Title ${number},Answer ${number}.,ask ${number}`),
      );
    const offered = await offer(many(1000));
    await club.restart();
    expect(read((await club.organiser.press(offered, 'Import it')).message)).toContain('**1000 new:**');
    const { message } = await club.organiser.command('club import', { file: table('One more,Too many.,') });
    expect(read(message)).toContain('A club has at most 1000 entries. With this file it would be more.');
  });

  it('takes a million characters in all, and not one more, however they come', async () => {
    const some = (from: number, count: number) =>
      JSON.stringify(
        Array.from({ length: count }, (_, at) => ({
          title: `Entry ${from + at}`.padEnd(50, '.'),
          answer: 'a'.repeat(950),
          details: 'd'.repeat(1000),
        })),
      );
    await bring(file(some(100, 400), 'one.json'));
    const { message } = await club.organiser.command('club import', {
      file: file(some(500, 101), 'more.json'),
    });
    expect(read(message)).toContain(
      'All entries of a club together have at most 1,000,000 characters. With this file it would be more.',
    );
    await bring(file(some(500, 100), 'fits.json'));
    expect(await list()).toContain('500 entries');
    const { modal } = await club.organiser.command('club add');
    const added = await club.organiser.submit(modal, { title: 'One', answer: 'More.' });
    expect(read(added.message)).toContain('Shorten or remove some that you don’t need');
  });

  it('reads nothing that is no text, is too large, or lies elsewhere than with Discord', async () => {
    expect(
      read(await offer(file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'photo.png'))),
    ).toContain('I can’t read this kind of file');
    expect(read(await offer(file(new Uint8Array(1_000_001), 'large.csv')))).toContain(
      'I read at most 1,000,000',
    );
    const offered = await offer(three);
    const forged = JSON.parse(
      JSON.stringify(offered).replaceAll(club.sandbox.world.origin, 'http://127.0.0.2:1'),
    );
    expect(read((await club.organiser.press(forged, 'Import it')).message)).toContain(
      'I can’t read the file on this card any more.',
    );
  });

  it('is for organisers, with the button as well', async () => {
    const offered = await offer(three);
    const { message } = await club.runner.press(offered, 'Import it', { force: true });
    expect(read(message)).toContain('Manage Server');
    expect(await list()).toContain('Nothing yet.');
  });
});

describe('/club export', () => {
  it('gives all of it, which another server takes and gives out byte for byte the same', async () => {
    await bring(three);
    const whole = await exported();
    expect(JSON.parse(whole).entries).toHaveLength(3);
    const other = await openClub();
    try {
      const { message } = await other.organiser.command('club import', {
        file: file(whole, 'your-club.json'),
      });
      await other.organiser.press(message, 'Import it');
      expect(await fileOn((await other.organiser.command('club export')).message)).toBe(whole);
    } finally {
      await other.close();
    }
  });

  it('gives an empty list where nothing is written', async () => {
    const { message } = await club.organiser.command('club export');
    expect(read(message)).toContain('Your club: 0 entries');
  });
});
