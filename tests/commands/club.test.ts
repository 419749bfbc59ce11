import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* What a club writes itself, through a real discord.js client: organisers write it, members find it. */

let club: Club;
beforeEach(async () => {
  club = await openClub();
});
afterEach(() => club.close());

const track = {
  title: 'Track night',
  answer: 'Tuesdays at 19:00 at the Riverside track. **£3** on the night.',
  asks: 'what time is track\nspeed session',
  details: 'Come ten minutes early. Spikes are fine.',
  link: 'https://example.org/track',
};

async function add(fields: Partial<typeof track> = {}) {
  const { modal } = await club.organiser.command('club add');
  return (await club.organiser.submit(modal, { ...track, ...fields })).message;
}
const ask = async (question: string) => (await club.runner.command('ask', { question })).message;

describe('/club add', () => {
  it('opens a box; what is written is found by members from then on', async () => {
    const message = await add();
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('Added. Members find it from now on.');
    expect(read(message)).toContain('- ✓ “what time is track”');
    const answered = await ask('what time is track');
    expect(read(answered)).toContain(
      '### Track night\nTuesdays at 19:00 at the Riverside track. **£3** on the night.',
    );
    expect(read(answered)).toContain('https://example.org/track');
    expect(read(answered)).toContain('From your club: its organisers wrote this.');
    expect(club.sandbox.isPrivate(answered)).toBe(false);
    const { message: more } = await club.runner.press(answered, 'More');
    expect(read(more)).toContain('Come ten minutes early.');
  });

  it('is offered, with what it says, to whoever asks in other words', async () => {
    await add();
    const offered = await ask('which evening do we run laps of the track');
    expect(read(offered)).toContain(
      '**Track night**\nTuesdays at 19:00 at the Riverside track. **£3** on the night.',
    );
    expect(club.sandbox.isPrivate(offered)).toBe(true);
    const { message } = await club.runner.press(offered, 'Track night');
    expect(read(message)).toContain('### Track night');
  });

  it('is offered with its first words where it says more, and those are plain', async () => {
    await add({ title: 'Newsletter', answer: '**Every month.** '.repeat(20), asks: '' });
    const words = read(await ask('is there a letter that comes every month to read'));
    expect(words).toMatch(/\*\*Newsletter\*\*\nEvery month\\\. Every month\\\. .*…$/m);
  });

  it('is there after a restart', async () => {
    await add();
    await club.restart();
    expect(read(await ask('track night'))).toContain('### Track night');
  });

  it('names all faults at once, and gives back what was written', async () => {
    const asks = Array.from({ length: 22 }, (_, number) => `way ${number}`).join('\n');
    const words = read(await add({ title: ' ', link: 'riverside', asks }));
    expect(words).toContain('It needs a title.');
    expect(words).toContain('“riverside” is not a link');
    expect(words).toContain('There are 22 other ways to ask it. Please keep at most 20.');
    expect(words).toContain('Tuesdays at 19:00 at the Riverside track.');
    expect(read((await club.organiser.command('club list')).message)).toContain('Nothing yet.');
  });

  it('takes no title twice, whatever its case', async () => {
    await add();
    expect(read(await add({ title: 'TRACK NIGHT' }))).toContain('has an entry with that title already');
  });

  it('says where a member would get something else: a danger first, a built-in answer, or both', async () => {
    const message = await add({ title: 'Foam rollers', asks: 'my chest hurts and I can’t breathe' });
    expect(read(message)).toMatch(/✗ “my chest hurts.*the danger card/);
    expect(read(message)).toContain('Easily confused with *');
  });
});

describe('/club edit', () => {
  it('opens the box with what is there, and can be taken back', async () => {
    await add();
    const { modal } = await club.organiser.command('club edit', { entry: 'track night' });
    expect(JSON.stringify(modal)).toContain('Riverside');
    const { message } = await club.organiser.submit(modal, { ...track, answer: 'Wednesdays now.' });
    expect(read(message)).toContain('Wednesdays now.');
    expect(read(await ask('track night'))).toContain('Wednesdays now.');
    const { message: undone } = await club.organiser.press(message, 'Undo');
    expect(read(undone)).toContain('The change is undone.');
    expect(read(await ask('track night'))).toContain('Tuesdays at 19:00');
  });

  it('overwrites nothing that somebody else has changed since', async () => {
    await add();
    const { modal } = await club.organiser.command('club edit', { entry: 'track night' });
    const { modal: other } = await club.organiser.command('club edit', { entry: 'track night' });
    await club.organiser.submit(other, { ...track, answer: 'Wednesdays now.' });
    const { message } = await club.organiser.submit(modal, { ...track, answer: 'Thursdays now.' });
    expect(read(message)).toContain('Somebody else changed this entry');
    expect(read(message)).toContain('Thursdays now.');
    expect(read(await ask('track night'))).toContain('Wednesdays now.');
  });
});

describe('/club remove and /club list', () => {
  it('removes, and brings back within a quarter of an hour', async () => {
    await add();
    const { message } = await club.organiser.command('club remove', { entry: 'Track night' });
    expect(read(await ask('track night'))).not.toContain('### Track night');
    const { message: back } = await club.organiser.press(message, 'Undo');
    expect(read(back)).toContain('It is back.');
    expect(read(await ask('track night'))).toContain('### Track night');
  });

  it('erases what was removed for good after that', async () => {
    await add();
    const { message } = await club.organiser.command('club remove', { entry: 'Track night' });
    await club.clock.advance({ minutes: 16 });
    await add({ title: 'Parking' });
    const { message: late } = await club.organiser.press(message, 'Undo');
    expect(read(late)).toContain('it is erased');
  });

  it('lists all, page by page, and opens one', async () => {
    for (let number = 1; number <= 27; number++)
      await add({ title: `Route ${String(number).padStart(2, '0')}`, asks: '' });
    const { message } = await club.organiser.command('club list');
    expect(read(message)).toContain('### Your club: 27 entries');
    const { message: second } = await club.organiser.press(message, 'Next');
    expect(read(second)).toContain('- Route 27');
    const id = JSON.stringify(second).match(/"value":"([0-9a-z]{12})"/)?.[1] ?? '';
    const { message: page } = await club.organiser.choose(second, 'Look at one of them', [id]);
    expect(read(page)).toContain('### Route 2');
    expect(buttonsOf(page).map(({ label }) => label)).toContain('Remove');
    const { message: found } = await club.organiser.command('club list', { search: 'route 07' });
    expect(read(found)).toContain('- Route 07');
    const { message: many } = await club.organiser.command('club list', { search: 'route' });
    expect(read(many)).toContain('### The 25 nearest for “route”');
  });
});

describe('what is built in', () => {
  it('gives place to a club’s own where the club wants that, and keeps saying when to get seen', async () => {
    const message = await add({ title: 'Shin splints', answer: 'Ask Priya, our physio.', asks: '' });
    const instead = buttonsOf(message).find(({ label }) => label.startsWith('Show instead of'));
    const { message: placed } = await club.organiser.press(message, instead?.label ?? '');
    expect(read(placed)).toContain('Members now get yours instead of the built-in');
    const answered = read(await ask('my shins hurt along the bone when i run'));
    expect(answered).toContain('Ask Priya, our physio.');
    expect(answered).toContain('have it looked at');
    // However it is opened.
    const { choices } = await club.runner.complete('faq', { question: 'shin' });
    const choice = choices.find(({ name }) => name === 'Your club: Shin splints');
    const typed = await club.runner.command('faq', { question: String(choice?.value) });
    expect(read(typed.message)).toContain('have it looked at');
    const { message: menus } = await club.runner.command('faq');
    const id = String(choice?.value).split(':').at(-1) ?? '';
    const { message: chosen } = await club.runner.choose(menus, 'Your club', [id]);
    expect(read(chosen)).toContain('have it looked at');
    const { message: both } = await club.organiser.press(placed, 'Show both again');
    expect(read(both)).toContain('Members get both again.');
  });

  it('comes first when it is a danger sign, whatever a club has written', async () => {
    await add({ title: 'Chest pain', answer: 'Walk it off.', asks: 'my chest hurts when i run' });
    expect(read(await ask('chest pain'))).not.toContain('Walk it off.');
    expect(read(await ask('my chest hurts when i run'))).not.toContain('Walk it off.');
  });
});

describe('/faq', () => {
  it('has a group for the club, and offers its entries as they are typed', async () => {
    await add();
    const { message } = await club.runner.command('faq');
    expect(read(message)).toContain('Your club');
    expect(read(message)).toContain('Track night');
    const { choices } = await club.runner.complete('faq', { question: 'tra' });
    const choice = choices.find(({ name }) => name === 'Your club: Track night');
    const { message: chosen } = await club.runner.command('faq', { question: String(choice?.value) });
    expect(read(chosen)).toContain('### Track night');
  });
});

describe('/club contacts', () => {
  const write = async (fields: Record<string, string>) => {
    const { modal } = await club.organiser.command('club contacts');
    return (await club.organiser.submit(modal, fields)).message;
  };
  const all = {
    emergencyNumbers: '999 or 112',
    urgentAdvice: 'NHS 111',
    crisisLine: 'Samaritans, free on 116 123',
    welfareContact: 'Priya, our welfare officer',
  };

  it('changes whom the danger cards name, and shows a card for each', async () => {
    const message = await write(all);
    expect(read(message)).toContain('- Call **999 or 112**');
    const looks = {
      'Emergency card': all.emergencyNumbers,
      'Same-day card': all.urgentAdvice,
      'Crisis card': all.crisisLine,
      'Welfare card': all.welfareContact,
    };
    for (const [label, words] of Object.entries(looks)) {
      const { message: tried } = await club.organiser.press(message, label);
      expect(read(tried)).toContain(words);
    }
    expect(read(await ask('crushing chest pain'))).toContain('call 999 or 112 now');
    expect(read(await ask('i want to kill myself'))).toContain('Samaritans, free on 116 123');
    await club.restart();
    expect(read(await ask('crushing chest pain'))).toContain('call 999 or 112 now');
    const back = await write({ ...all, emergencyNumbers: '' });
    expect(read(back)).toContain(
      '- Call **your local emergency number (112, 911, 999, 000, or 111 in New Zealand)** (not set here)',
    );
    expect(read(await ask('crushing chest pain'))).toContain('112, 911, 999');
  });

  it.each([
    ['emergencyNumbers', 'Dave', 'needs a number to call'],
    ['crisisLine', 'a friend', 'needs a phone number or a web address'],
  ])('refuses for %s what is no number: “%s”', async (name, typed, words) => {
    expect(read(await write({ ...all, [name]: typed }))).toContain(words);
    expect(read(await ask('crushing chest pain'))).toContain('112, 911, 999');
  });
});

describe('without the database', () => {
  it('a danger is answered as ever, and in time', async () => {
    await add();
    await club.restart();
    await club.breakServers();
    const { message, milliseconds } = await club.runner.command('ask', { question: 'crushing chest pain' });
    expect(read(message)).toContain('Emergency, act now');
    expect(milliseconds).toBeLessThan(2500);
  });
});

describe('who may', () => {
  it('is whoever manages the server, or has the organisers’ role', async () => {
    const { message } = await club.runner.command('club add', {}, { force: true });
    expect(read(message)).toContain('Only organisers');
  });
});
