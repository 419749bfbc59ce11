import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { type APIInteraction, InteractionResponseType, Locale } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../commands/discord/limits.ts';
import type { Response } from '../../src/respond.ts';
import { type InMemoryBot, openInMemoryBot } from '../support/in-memory-bot.ts';
import {
  command,
  completing,
  onMessage,
  pressed,
  recoveryChannel,
  submitted,
} from '../support/interactions.ts';
import { buttonsOf, countComponents, read, textLength } from '../support/read.ts';

/*
 * Whatever anybody types, in whatever language: a payload that Discord takes, nobody pinged, nothing broken out of
 * its place, nothing of it in the log.
 */

let bot: InMemoryBot;
beforeAll(async () => {
  bot = await openInMemoryBot();
});
afterAll(() => bot.close());

/** A word that no card and no log line of ours holds. */
const marker = 'zqxjkvb';
const nasty = [
  '@everyone',
  '<@1100000000000000003>',
  '<@&5>',
  '\n# big\n> q',
  '```js',
  '**||~~__',
  '[x](https://evil.example)',
  '\u202Eabc\u200B',
  '\uD800',
  'calf swollen and hot',
  'quads sore two days after',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 12 })
  .map((parts) => `${marker} ${parts.join(' ')}`)
  .chain((text) => fc.constantFrom(text, text.padEnd(6000, text)))
  .map((text) => text.slice(0, 6000));
const anyLocale = fc.constantFrom(...Object.values(Locale));

const schemas = new Map<number, { safeParse(value: unknown): { error?: unknown } }>([
  [InteractionResponseType.ChannelMessageWithSource, CreateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.UpdateMessage, UpdateMessageInteractionCallbackRequestSchema],
  [
    InteractionResponseType.ApplicationCommandAutocompleteResult,
    ApplicationCommandAutocompleteCallbackRequestSchema,
  ],
  [InteractionResponseType.Modal, ModalInteractionCallbackRequestSchema],
]);

function expectValid({ callback, followUp }: Response): void {
  expect(schemas.get(callback.type)?.safeParse(JSON.parse(JSON.stringify(callback))).error).toBeUndefined();
  const sent = 'data' in callback && callback.data && 'components' in callback.data ? [callback.data] : [];
  if (followUp) {
    expect(MessageCreateRequestSchema.safeParse(followUp).error).toBeUndefined();
    sent.push(followUp);
  }
  for (const message of sent.filter((one) => 'allowed_mentions' in one)) {
    const shape = message as Parameters<typeof read>[0] & object;
    expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(message).not.toHaveProperty('allowed_mentions.roles');
    expect(textLength(shape)).toBeLessThanOrEqual(limits.messageText);
    expect(textLength(shape)).toBeGreaterThan(0);
    expect(countComponents(shape)).toBeLessThanOrEqual(limits.components);
    expect(new Set(buttonsOf(shape).map(({ customId }) => customId)).size).toBe(buttonsOf(shape).length);
    expect(read(shape).isWellFormed()).toBe(true);
    // A menu's options are shown as they are: no markdown, no mention.
    // What somebody wrote is given back as it was, in a block that nothing in it can end.
    const texts = read(shape)
      .replaceAll(/^ {2}- .*$/gm, '')
      .replace(/^```\n[^`]*\n```$/m, '');
    expect(texts).not.toMatch(/(?<!\\)@everyone|^# big|^> q|(?<!\\)```|\]\(https:\/\/evil|\u202E|\u200B/m);
  }
}

async function expectAnswered(interaction: APIInteraction): Promise<void> {
  expectValid(await bot.answer(interaction));
  expect(bot.failures()).toEqual([]);
  expect(bot.logged()).not.toContain(marker);
}

const ways: readonly [string, (text: string, where: { locale: string }) => APIInteraction][] = [
  ['/ask', (question, where) => command('ask', { question }, where)],
  ['/ask, privately', (question, where) => command('ask', { question, private: true }, where)],
  ['/why-legs-ache', (symptom, where) => command('why-legs-ache', { symptom }, where)],
  ['/faq', (question, where) => command('faq', { question }, where)],
  ['/tip', (topic, where) => command('tip', { topic }, where)],
  ['Answer this question', (content, where) => onMessage('Answer this question', content, where)],
  [
    '/reminder set (time)',
    (time, where) =>
      command('reminder set', { channel: recoveryChannel, time, zone: 'Europe/London' }, where),
  ],
  [
    '/reminder set (zone)',
    (zone, where) => command('reminder set', { channel: recoveryChannel, time: '18:30', zone }, where),
  ],
  [
    '/reminder set (days)',
    (days, where) =>
      command(
        'reminder set',
        { channel: recoveryChannel, time: '18:30', zone: 'Europe/London', days },
        where,
      ),
  ],
  [
    '/reminder add (text)',
    (text, where) =>
      command(
        'reminder add',
        { channel: recoveryChannel, time: '18:30', zone: 'London', text, name: text.slice(0, 40) },
        where,
      ),
  ],
  [
    'the box of a club’s contacts',
    (text, where) =>
      submitted('club-contacts/1', { emergencyNumbers: `999 ${text}`, welfareContact: text }, where),
  ],
  ['/reminder edit (name)', (name, where) => command('reminder edit', { name, time: name }, where)],
  ['/reminder edit (until)', (until, where) => command('reminder edit', { until, from: until }, where)],
  ['/reminder skip', (day, where) => command('reminder skip', { day }, where)],
  [
    '/remind-me',
    (text, where) => command('remind-me', { 'daily-until': text, time: text, zone: text }, where),
  ],
  [
    'the box of a reminder',
    (text, where) =>
      submitted('reminder-edited/1/x', { name: text, time: text, days: text, zone: text, text }, where),
  ],
  ['the box that asks where one is', (zone, where) => submitted('check-in-zone/1/in-24', { zone }, where)],
  [
    'a deed of nobody’s',
    (text, where) =>
      pressed(`reminder/1/${encodeURIComponent(text.slice(0, 20).toWellFormed())}/undo/x`, undefined, where),
  ],
  ['autocomplete of a name', (name, where) => completing('reminder edit', { name }, 'name', where)],
  ['/reminder pause', (until, where) => command('reminder pause', { until }, where)],
  ['a command that is gone', (_text, where) => command('pace', {}, where)],
  [
    'autocomplete of a symptom',
    (symptom, where) => completing('why-legs-ache', { symptom }, 'symptom', where),
  ],
  ['autocomplete of a question', (question, where) => completing('faq', { question }, 'question', where)],
  ['autocomplete of a topic', (topic, where) => completing('tip', { topic }, 'topic', where)],
  ['autocomplete of a zone', (zone, where) => completing('reminder set', { zone }, 'zone', where)],
  ['autocomplete of days', (days, where) => completing('reminder set', { days }, 'days', where)],
  ['autocomplete of a date', (until, where) => completing('reminder pause', { until }, 'until', where)],
  ['the box to ask again', (question, where) => submitted('asked-again/1', { question }, where)],
  ['a custom id of nobody’s', (text, where) => pressed(text.slice(0, 100), undefined, where)],
  ['a menu with a value of nobody’s', (text, where) => pressed('entries/1', [text.slice(0, 100)], where)],
  [
    'a button with an argument of nobody’s',
    (text, where) => pressed(`entry/1/${encodeURIComponent(text.toWellFormed())}`, undefined, where),
  ],
  // What these write stays, and makes every later look slower.
  [
    'the box to ask the organisers',
    (question, where) => submitted('asked-organisers/1', { question }, where),
  ],
  [
    'the box of an organiser’s answer',
    (text, where) =>
      submitted('inbox-answered/1/x', { answer: text.slice(0, 1000), title: text.slice(0, 80) }, where),
  ],
  ['/club preview', (entry, where) => command('club preview', { entry }, where)],
  ['/club list', (search, where) => command('club list', { search }, where)],
  ['autocomplete of a club’s entry', (entry, where) => completing('club edit', { entry }, 'entry', where)],
  [
    'the box of a club’s entry',
    (text, where) =>
      submitted(
        'club-written/1/new',
        {
          title: text.slice(0, 80),
          answer: 'At seven.',
          asks: text.slice(0, 3000),
          details: '',
          link: text.slice(0, 300),
        },
        where,
      ),
  ],
];

describe('any text in any language', () => {
  it.each(ways)('through %s is answered with what Discord takes', async (_name, make) => {
    await bot.answer(
      command('reminder set', { channel: recoveryChannel, time: '18:30', zone: 'Europe/London' }),
    );
    await fc.assert(
      fc.asyncProperty(anyText, anyLocale, (text, locale) => expectAnswered(make(text, { locale }))),
      { numRuns: 60 },
    );
  });

  it('in a club’s own answer keeps its markdown, pings nobody and hides nothing', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        number += 1;
        const title = `Entry ${number}`;
        const fields = {
          title,
          answer: text.slice(0, 1000),
          asks: '',
          details: text.slice(0, 2000),
          link: '',
        };
        for (const interaction of [
          submitted('club-written/1/new', fields),
          command('ask', { question: title }),
        ]) {
          const { callback } = await bot.answer(interaction);
          expect(callback).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
          const shape = ('data' in callback && callback.data) as Parameters<typeof read>[0] & object;
          expect(read(shape)).not.toMatch(/\]\(https:\/\/evil|\u202E|\u200B/);
          expect(textLength(shape)).toBeLessThanOrEqual(limits.messageText);
          expect(read(shape).isWellFormed()).toBe(true);
        }
        expect(bot.failures()).toEqual([]);
        expect(bot.logged()).not.toContain(marker);
      }),
      { numRuns: 25 },
    );
  });

  it('reaches every command that takes text', () => {
    const reached = new Set(ways.map(([, make]) => describeTarget(make('x', { locale: 'en-GB' }))));
    expect(bot.commandsTakingText.filter((name) => !reached.has(name))).toEqual([]);
  });
});

function describeTarget({ data }: APIInteraction): string {
  return data && 'name' in data ? data.name : '';
}

describe('every button, menu and command that takes no text', () => {
  it('is answered with what Discord takes', async () => {
    const subcommands = ['show', 'test', 'skip', 'pause', 'resume', 'remove', 'show', 'test'];
    for (const subcommand of subcommands) await expectAnswered(command(`reminder ${subcommand}`));
    for (const name of ['why-legs-ache', 'faq', 'tip', 'about']) await expectAnswered(command(name));
    for (const { id } of bot.knowledge.entries) {
      for (const view of ['card', 'detail', 'evidence']) {
        await expectAnswered(pressed(`entry/1/${encodeURIComponent(id)}/${view}`));
      }
      await expectAnswered(pressed(`share/1/${encodeURIComponent(id)}/1200000000000000000`));
      await expectAnswered(pressed('entries/1', [id]));
    }
    for (const { id } of bot.knowledge.redFlags) {
      await expectAnswered(pressed(`flag-sources/1/${encodeURIComponent(id)}`));
    }
    await expectAnswered(pressed('ask-again/1'));
  });

  it('refuses /reminder to a member without Manage Server, and changes nothing', async () => {
    for (const subcommand of ['set', 'show', 'test', 'skip', 'pause', 'resume', 'remove']) {
      const { callback } = await bot.answer(command(`reminder ${subcommand}`, {}, { permissions: '2048' }));
      expect(JSON.stringify(callback)).toContain('Only organisers with **Manage Server**');
    }
  });
});
