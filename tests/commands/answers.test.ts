import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultClub } from '../../src/defaults.ts';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* Through a real discord.js client logged in to the Discord on loopback; asserted is what a member reads. */

let club: Club;
beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.close());

const doms = 'why are my quads so sore two days after a hilly run';

describe('/ask', () => {
  it('answers in the channel with a short card, its research line and where to tap for more', async () => {
    const { message } = await club.runner.command('ask', { question: doms });
    expect(read(message)).toContain('“why are my quads so sore two days after a hilly run”');
    expect(read(message)).toContain('A look-up, not a diagnosis.');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Why?', 'Evidence']),
    );
    expect(club.sandbox.isPrivate(message)).toBe(false);
  });

  it('answers only the asker on request, and offers to share', async () => {
    const { message } = await club.runner.command('ask', { question: doms, private: true });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(buttonsOf(message).map(({ label }) => label)).toContain('Share');
  });

  it('sends somebody who describes a danger sign to a doctor: privately, and with nothing else', async () => {
    const { message } = await club.runner.command('ask', {
      question: 'one calf is swollen and hot since my flight, shall I foam roll it?',
    });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('Get seen today');
    expect(read(message)).toContain('not a diagnosis');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual([
      'Where this comes from',
      'That’s not what I meant',
    ]);
  });

  it('names the club’s own numbers in an emergency', async () => {
    const { message } = await club.runner.command('ask', {
      question: 'crushing chest pain going into my arm and I cannot breathe',
    });
    expect(read(message)).toContain('Emergency, act now');
    expect(read(message)).toContain(defaultClub.emergencyNumbers);
  });

  it('says where a warning comes from, and that no clinician has signed it off', async () => {
    const { message } = await club.runner.command('ask', { question: 'one calf is swollen and hot' });
    const { message: sources } = await club.runner.press(message, 'Where this comes from');
    expect(club.sandbox.isPrivate(sources)).toBe(true);
    expect(read(sources)).toContain('No clinician has signed it off.');
  });

  it('says plainly that it does not know, shows what it can answer, and takes another try', async () => {
    const { message } = await club.runner.command('ask', { question: 'what is the capital of peru' });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('I don’t know that one');
    expect(read(message)).toContain('[menu: What I can answer]');

    const { modal } = await club.runner.press(message, 'Ask it another way');
    expect(modal?.title).toBe('Ask it another way');
    const { message: second } = await club.runner.submit(modal, { question: doms });
    expect(club.sandbox.isPrivate(second)).toBe(true);
    expect(buttonsOf(second).map(({ label }) => label)).toContain('Why?');
  });

  it('opens the entry chosen from the menu of what it can answer', async () => {
    const { message } = await club.runner.command('ask', { question: 'what is the capital of peru' });
    const { message: entry } = await club.runner.choose(message, 'What I can answer', ['faq:massage']);
    expect(read(entry)).toContain(club.titleOf('faq:massage'));
  });
});

describe('the buttons of a card', () => {
  it('lead from the answer to why, to the evidence with its papers, and on to a tip', async () => {
    const { message } = await club.runner.command('ask', { question: doms });
    const { message: why } = await club.runner.press(message, 'Why?');
    expect(club.sandbox.isPrivate(why)).toBe(true);
    expect(read(why)).toContain('From the article:');

    const { message: evidence } = await club.runner.press(why, 'Evidence');
    expect(read(evidence)).toContain('**The article says:**');
    expect(read(evidence)).toContain('**Research says:**');
    expect(read(evidence)).toContain('https://doi.org/10.');

    const tipButton = buttonsOf(message).find(({ customId }) => customId.includes('tip%3A'));
    const { message: tip } = await club.runner.press(message, tipButton?.label ?? '');
    expect(read(tip)).toContain(`### ${tipButton?.label}`);
  });

  it('share a private answer with everybody, once', async () => {
    const { message: preview } = await club.runner.command('ask', { question: doms, private: true });
    const shared = await club.runner.press(preview, 'Share');
    expect(read(shared.message)).toContain('Shared: everybody here can see it now.');
    expect(buttonsOf(shared.message).map(({ label }) => label)).not.toContain('Share');
    await club.sandbox.when(() => shared.followUps.length === 1);
    expect(club.sandbox.isPrivate(shared.followUps[0])).toBe(false);
    expect(read(shared.followUps[0])).toContain(`Shared by <@${club.runner.id}>`);
  });

  it('still work after a restart', async () => {
    const { message } = await club.runner.command('ask', { question: doms });
    await club.restart();
    const { message: why } = await club.runner.press(message, 'Why?');
    expect(read(why)).toContain('From the article:');
  });
});

describe('/why-legs-ache', () => {
  it('without a symptom shows the overview and a menu of the nine causes', async () => {
    const { message } = await club.runner.command('why-legs-ache', {});
    expect(read(message)).toContain('Why do my legs ache after a run?');
    expect(read(message).match(/^ {2}- /gm)).toHaveLength(9);
    const { message: cause } = await club.runner.choose(message, 'Which of these fits?', [
      'cause:lactic-acid',
    ]);
    expect(read(cause)).toContain(club.titleOf('cause:lactic-acid'));
  });

  it('with a symptom shows the likeliest cause', async () => {
    const { message } = await club.runner.command('why-legs-ache', {
      symptom: 'sore on stairs two days after',
    });
    expect(read(message)).toContain(club.titleOf('cause:doms'));
  });

  it('completes what is being typed, by the same matcher', async () => {
    const { choices } = await club.runner.complete('why-legs-ache', { symptom: 'lactic' });
    expect(choices[0]).toEqual({ name: club.titleOf('cause:lactic-acid'), value: 'cause:lactic-acid' });
  });

  it('offers all nine causes for an empty box', async () => {
    const { choices } = await club.runner.complete('why-legs-ache', { symptom: '' });
    expect(choices).toHaveLength(9);
  });

  it('puts a danger sign first while it is being typed', async () => {
    const { choices } = await club.runner.complete('why-legs-ache', {
      symptom: 'my calf is swollen and hot',
    });
    expect(choices[0]?.name).toMatch(/^Danger sign\? /);
    const { message } = await club.runner.command('why-legs-ache', { symptom: choices[0]?.value ?? '' });
    expect(read(message)).toContain('Get seen today');
    expect(club.sandbox.isPrivate(message)).toBe(true);
  });
});

describe('/faq', () => {
  it('shows the six questions as a menu, and the answer to the chosen one', async () => {
    const { message } = await club.runner.command('faq', {});
    expect(read(message).match(/^ {2}- /gm)).toHaveLength(6);
    const { message: answer } = await club.runner.choose(message, 'Choose a question', ['faq:hydration']);
    expect(read(answer)).toContain(club.titleOf('faq:hydration'));
  });

  it('answers one picked from the list, by its id or by its name', async () => {
    const { choices } = await club.runner.complete('faq', { question: 'massage' });
    expect(choices[0]?.value).toBe('faq:massage');
    for (const question of [choices[0]?.value ?? '', choices[0]?.name ?? '']) {
      const { message } = await club.runner.command('faq', { question });
      expect(read(message)).toContain(club.titleOf('faq:massage'));
    }
  });
});

describe('/tip', () => {
  it('looks a tip up', async () => {
    const { message } = await club.runner.command('tip', { topic: 'foam rolling' });
    expect(read(message)).toContain(club.titleOf('tip:foam-rolling'));
  });

  it('gives no tip that this server has just seen, and remembers over a restart', async () => {
    const seen: string[] = [];
    for (let turn = 0; turn < 10; turn++) {
      if (turn === 5) await club.restart();
      const { message } = await club.runner.command('tip', {});
      seen.push(/^### (.+)$/m.exec(read(message))?.[1] ?? '');
    }
    for (let turn = 4; turn < seen.length; turn++) {
      expect(seen.slice(turn - 4, turn)).not.toContain(seen[turn]);
    }
  });

  it('completes a topic', async () => {
    const { choices } = await club.runner.complete('tip', { topic: 'sleep' });
    expect(choices[0]?.value).toBe('tip:rest');
  });
});

describe('Answer this question', () => {
  it('shows the asker a preview, then shares it as an answer to that message', async () => {
    const asked = club.organiser.say('is a cold bath any good for sore legs?');
    const { message: preview } = await club.runner.use('Answer this question', asked.id);
    expect(club.sandbox.isPrivate(preview)).toBe(true);
    const { followUps } = await club.runner.press(preview, 'Share');
    await club.sandbox.when(() => followUps.length === 1);
    expect(read(followUps[0])).toContain(
      `In answer to https://discord.com/channels/${club.sandbox.guild.id}/${club.sandbox.general.id}/${asked.id}`,
    );
    expect(club.sandbox.isPrivate(followUps[0])).toBe(false);
  });

  it('shows a danger sign to the asker alone, with nothing to share', async () => {
    const asked = club.organiser.say('my wee is the colour of cola after the marathon');
    const { message } = await club.runner.use('Answer this question', asked.id);
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('Emergency, act now');
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Share');
  });

  it('says what to do about a message without words', async () => {
    const asked = club.organiser.say('', { attachment: true });
    const { message } = await club.runner.use('Answer this question', asked.id);
    expect(read(message)).toContain('no words that I can read');
  });
});

describe('/about', () => {
  it('says what it is, how sure research is, what it keeps, and its version', async () => {
    const { message } = await club.runner.command('about', {});
    const words = read(message);
    expect(words).toContain('I don’t diagnose');
    expect(words).toContain('Nothing you ask is stored or logged.');
    expect(words).toContain('No clinician has signed off');
    expect(words).toMatch(/Version \d+\.\d+\.\d+/);
  });
});

describe('a member who tries things', () => {
  it('gets an answer to a question of 6,000 characters', async () => {
    const { message } = await club.runner.command('ask', { question: 'legs ache '.repeat(600) });
    expect(read(message).length).toBeGreaterThan(20);
  });

  it('pings nobody and breaks nothing with what they type', async () => {
    const { message, response } = await club.runner.command('ask', {
      question: '@everyone <@&1> **why** do my quads ache after hills\n# big ```',
    });
    expect(response).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
    expect(read(message)).not.toMatch(/(?<!\\)@everyone|^# big|(?<!\\)```/m);
  });

  it('is told what to do when a button is from another version', async () => {
    const { message } = await club.runner.command('ask', { question: doms });
    for (const customId of [
      'entry/999/cause:doms/detail',
      'gone/1/x',
      'nonsense',
      'entry/1/cause%3Agone/card',
    ]) {
      const { message: reply } = await club.runner.press(message, customId);
      expect(read(reply)).toMatch(/from an(other|) ?older version|from another version/);
      expect(club.sandbox.isPrivate(reply)).toBe(true);
    }
  });
});
