import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultContacts } from '../../src/defaults.ts';
import { type Club, openClub } from '../support/club.ts';
import { buttonsOf, read } from '../support/read.ts';

/* Through a real discord.js client logged in to the Discord on loopback; asserted is what a member reads. */

let club: Club;
beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.close());

/** Nothing in it is told of; much could be. */
const possible = 'is it ok to massage my calf, it is sore on one side since the drive';
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
    expect(read(message)).toContain(defaultContacts.emergencyNumbers);
  });

  it('says where a warning comes from, and that no clinician has signed it off', async () => {
    const { message } = await club.runner.command('ask', { question: 'one calf is swollen and hot' });
    const { message: sources } = await club.runner.press(message, 'Where this comes from');
    expect(club.sandbox.isPrivate(sources)).toBe(true);
    expect(read(sources)).toContain('No clinician has signed it off.');
  });

  it('puts a line of caution first where a danger is possible but not told of, and opens its card on a tap', async () => {
    const { message } = await club.runner.command('ask', { question: possible });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toMatch(/\*\*First:\*\* .*\n/);
    expect(read(message).indexOf('**First:**')).toBeLessThan(read(message).indexOf('###'));
    const { message: red } = await club.runner.press(message, 'What to do then');
    expect(club.sandbox.isPrivate(red)).toBe(true);
    expect(read(red)).toContain('Meanwhile:');
  });

  it('says when to get it seen on the card of a place, and what is beyond the article', async () => {
    const { message } = await club.runner.command('ask', { question: 'sore shins' });
    expect(read(message)).toContain('Stop running and have it looked at');
    expect(read(message)).toContain('Beyond the article.');
  });

  it('says so when two things were asked, and offers the other first', async () => {
    const { message } = await club.runner.command('ask', {
      question: 'does a foam roller help and how long should i cool down',
    });
    expect(read(message)).toContain('You asked about two things.');
    expect(buttonsOf(message)[2]?.label).toBe(club.titleOf('faq:cool-down-duration'));
  });

  it('meets a greeting kindly, and another language in that language', async () => {
    const { message: hello } = await club.runner.command('ask', { question: 'hello' });
    expect(read(hello)).toContain('Hello!');
    const { message: german } = await club.runner.command('ask', {
      question: 'warum tun meine beine nach dem laufen so weh',
    });
    expect(read(german)).toContain('Ich spreche im Moment nur Englisch');
    expect(read(german)).toContain(defaultContacts.emergencyNumbers);
  });

  it('meets a call for help in another language with whom to call, in that language, and the red card', async () => {
    const { message: polish } = await club.runner.command('ask', { question: 'on nie oddycha' });
    expect(club.sandbox.isPrivate(polish)).toBe(true);
    expect(read(polish)).toContain('Zadzwoń od razu');
    expect(read(polish)).toContain('this may be an emergency');
    const { message: spanish } = await club.runner.command('ask', { question: 'me quiero morir' });
    expect(read(spanish)).toContain('Llama enseguida');
    expect(read(spanish)).toContain(defaultContacts.crisisLine);
    expect(read(spanish)).not.toContain('morir');
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
  it('shows the six questions and what runners ask beyond them as menus, and the answer to the chosen one', async () => {
    const { message } = await club.runner.command('faq', {});
    expect(read(message).match(/^ {2}- /gm)).toHaveLength(6 + 21);
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
    expect(read(message)).toContain('They may need help now: dark urine');
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Share');
  });

  it('says what to do about a message without words', async () => {
    const asked = club.organiser.say('', { attachment: true });
    const { message } = await club.runner.use('Answer this question', asked.id);
    expect(read(message)).toContain('no words that I can read');
  });
});

describe('a red card', () => {
  it('says to the asker alone what it heard', async () => {
    const { message } = await club.runner.command('ask', { question: 'my pee is brown after the marathon' });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('What I heard: “pee is brown');
  });

  it('is no dead end: who meant something else gets the answer, and when to get it seen', async () => {
    const { message } = await club.runner.command('ask', {
      question: 'i can not breathe because my quads are so sore after hills',
    });
    const { message: answer } = await club.runner.press(message, 'That’s not what I meant');
    expect(club.sandbox.isPrivate(answer)).toBe(true);
    expect(read(answer)).toMatch(/Get it seen all the same|still call/);
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Why?');
  });

  it('leads on even where there is nothing else to answer', async () => {
    const { message } = await club.runner.command('ask', { question: 'he is having a fit' });
    const { message: answer } = await club.runner.press(message, 'That’s not what I meant');
    expect(read(answer)).toContain('I don’t know that one');
    expect(read(answer)).toMatch(/Get it seen all the same|still call/);
  });

  it('shows the signs to whoever asks for them by name', async () => {
    const { message } = await club.runner.command('ask', { question: 'rhabdo' });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('Look out for urine the colour of cola or tea');
  });
});

describe('despair', () => {
  const words = 'i do not want to be here any more';
  const helps = (text: string) => {
    expect(text).toContain('I’m really glad you told me');
    expect(text).toContain(defaultContacts.crisisLine);
    expect(text).toContain(defaultContacts.emergencyNumbers);
    expect(text).not.toContain(words);
    expect(text).not.toMatch(/foam|stretch|warm up|sore|Did you mean|Share/i);
  };

  it.each([
    ['ask', { question: words }],
    ['why-legs-ache', { symptom: words }],
    ['faq', { question: words }],
    ['tip', { topic: words }],
  ] as const)(
    'is met warmly by /%s: for the asker alone, never quoted, with a link alone',
    async (name, options) => {
      const { message } = await club.runner.command(name, options);
      expect(club.sandbox.isPrivate(message)).toBe(true);
      helps(read(message));
      expect(buttonsOf(message)).toEqual([{ label: 'Find a helpline near you', customId: '' }]);
    },
  );

  it('is met the same in the box of another try, and leaves no word in the log', async () => {
    const { message } = await club.runner.command('ask', { question: 'what is the capital of peru' });
    const { modal } = await club.runner.press(message, 'Ask it another way');
    const { message: answer } = await club.runner.submit(modal, { question: words });
    helps(read(answer));
    expect(club.logged).not.toContain('want to be here');
  });

  it('of a friend gets the words for a friend', async () => {
    const { message } = await club.runner.command('ask', { question: 'my mate says he wants to end it all' });
    expect(read(message)).toContain('You can help them');
    expect(read(message)).toContain('You can ask them directly');
  });
});

describe('abuse, overdose and eating', () => {
  it.each([
    ['my husband hits me', 'It is not your fault'],
    ['i took too many paracetamol', 'even if you feel fine'],
    ['i make myself sick after meals', 'you do not have to manage it alone'],
  ])('“%s” is met for the one it happens to, and not quoted', async (question, words) => {
    const { message } = await club.runner.command('ask', { question });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain(words);
    expect(read(message)).not.toContain('What I heard');
    expect(read(message)).not.toContain(question);
  });

  it('is never brought into the channel, whichever card comes first', async () => {
    const asked = club.organiser.say('i make myself throw up, my legs are so weak i can not do stairs');
    const { message } = await club.runner.use('Answer this question', asked.id);
    const labels = buttonsOf(message).map(({ label }) => label);
    expect(labels).not.toContain('Send it to them here');
    expect(read(message)).not.toContain('throw up');
  });
});

describe('what is nobody else’s to read', () => {
  it('is answered for the asker alone when it may be a danger that no card is sure of', async () => {
    const question = 'my calf looks a bit bigger than the other, should i stretch it';
    const { message } = await club.runner.command('ask', { question });
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Share');
  });

  it('is not quoted for all when it names a medicine', async () => {
    const { message } = await club.runner.command('ask', {
      question: 'should i take ibuprofen for sore quads',
    });
    expect(club.sandbox.isPrivate(message)).toBe(false);
    expect(read(message)).not.toContain('should i take ibuprofen');
  });
});

describe('a helper', () => {
  const danger = 'he keeps asking the same thing and does not know where he is since the finish';

  it('reads what to do for the author, and sends it to them in the channel, naming nothing', async () => {
    const asked = club.organiser.say(danger);
    const { message } = await club.runner.use('Answer this question', asked.id);
    expect(club.sandbox.isPrivate(message)).toBe(true);
    expect(read(message)).toContain('They may need help');
    expect(read(message)).toContain('Stay with them');

    const sent = await club.runner.press(message, 'Send it to them here');
    expect(read(sent.message)).toContain('Sent in this channel. It names nothing.');
    await club.sandbox.when(() => sent.followUps.length === 1);
    const hint = sent.followUps[0] ?? null;
    expect(club.sandbox.isPrivate(hint)).toBe(false);
    expect(read(hint)).toContain(`<@${club.organiser.id}>`);
    expect(read(hint)).not.toMatch(/confus|does not know|stroke|emergency, act/i);
    expect(hint?.mentions.map(({ id }) => id)).toEqual([club.organiser.id]);

    const { message: refused } = await club.runner.press(hint, 'What to do (only you see it)');
    expect(read(refused)).toContain('That is for somebody else');
    const { message: opened } = await club.organiser.press(hint, 'What to do (only you see it)');
    expect(club.sandbox.isPrivate(opened)).toBe(true);
    expect(read(opened)).toContain('Emergency, act now');
  });

  it('sends it as a direct message, or hears that it did not arrive', async () => {
    const asked = club.organiser.say(danger);
    const { message } = await club.runner.use('Answer this question', asked.id);
    const sent = await club.runner.press(message, 'Send it to them privately');
    expect(read(sent.message)).toContain('Sent to them privately.');
    expect(sent.followUps).toEqual([]);
  });

  it.each([
    ['despair', 'i want to kill myself', []],
    ['an overdose', 'i took too many paracetamol', ['Send it to them privately']],
  ])('never brings %s into the channel', async (_what, words, ways) => {
    const asked = club.organiser.say(words);
    const { message } = await club.runner.use('Answer this question', asked.id);
    const labels = buttonsOf(message).map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith('Send it'))).toEqual(ways);
    const forged = await club.runner.press(
      message,
      `send-help/1/${encodeURIComponent('flag:overdose')}/${club.organiser.id}/${asked.id}/here/author`,
    );
    expect(forged.followUps).toEqual([]);
  });

  it('is told when a direct message does not arrive, and can still send it in the channel', async () => {
    const asked = club.organiser.say(danger);
    const { message } = await club.runner.use('Answer this question', asked.id);
    club.sandbox.manage.closeMessages(club.organiser);
    const sent = await club.runner.press(message, 'Send it to them privately');
    expect(read(sent.message)).toContain('It did not reach them');
    expect(buttonsOf(sent.message).map(({ label }) => label)).toContain('Send it to them here');
    club.sandbox.manage.closeMessages(club.organiser, false);
  });

  it.each([
    ['despair', 'flag:crisis', 'privately'],
    ['no way at all', 'flag:confusion', 'nonsense'],
    ['abuse in the channel', 'flag:unsafe', 'here'],
  ])('is sent nothing by a forged button: %s', async (_what, flag, way) => {
    const asked = club.organiser.say(danger);
    const { message } = await club.runner.use('Answer this question', asked.id);
    const forged = await club.runner.press(
      message,
      `send-help/1/${encodeURIComponent(flag)}/${club.organiser.id}/${asked.id}/${way}/author`,
    );
    expect(read(forged.message)).toContain('from an older version of me');
    expect(forged.followUps).toEqual([]);
  });

  it('is not offered to the author of the message', async () => {
    const asked = club.runner.say(danger);
    const { message } = await club.runner.use('Answer this question', asked.id);
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Send it to them here');
  });
});

describe('/about', () => {
  it('says what it is, how sure research is, what it keeps, its version and that of its time zones', async () => {
    const { message } = await club.runner.command('about', {});
    const words = read(message);
    expect(words).toContain('I don’t diagnose');
    expect(words).toContain('Nothing else you ask is stored, and my log never holds your words.');
    expect(words).toContain('No clinician has signed off');
    expect(words).toMatch(/Version \d+\.\d+\.\d+/);
    expect(words).toContain(`time zones by the IANA data ${process.versions.tz}.`);
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
