import { request } from 'node:http';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  REST,
  Routes,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';

/* The Discord on loopback itself, with a real discord.js client and nothing of the bot. */

let sandbox: Sandbox;
let client: Client<true>;
let now = Temporal.Instant.from('2026-11-23T12:00:00Z').epochMilliseconds;
let answer: (interaction: Interaction) => Promise<unknown> = async () => undefined;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now });
  const made = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.url } });
  made.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const ready = new Promise<Client<true>>((resolve) => made.once(Events.ClientReady, resolve));
  await made.login(sandbox.token);
  client = await ready;
  await client.application.commands.set([
    {
      name: 'say',
      description: 'Says it.',
      options: [{ type: 3, name: 'what', description: 'What?', autocomplete: true }],
    },
    { type: 3, name: 'Quote' },
  ]);
});
afterAll(async () => {
  await client.destroy();
  await sandbox.close();
});
beforeEach(() => {
  answer = async () => undefined;
});

const runner = () => sandbox.member('runner');
const post = (body: unknown) => client.rest.post(Routes.channelMessages(sandbox.general.id), { body });

/** The code and first fault of what Discord refused. */
async function refusal(doing: Promise<unknown>): Promise<{ code: string | number; path: string }> {
  const error: unknown = await doing.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error('It was not refused.', { cause: error });
  const walk = (errors: unknown, path: string): string => {
    if (typeof errors !== 'object' || errors === null || '_errors' in errors) return path;
    const [key = '', inside] = Object.entries(errors)[0] ?? [];
    return walk(inside, path === '' ? key : `${path}.${key}`);
  };
  const raw: unknown = error.rawError;
  return {
    code: error.code,
    path: walk(typeof raw === 'object' && raw !== null && 'errors' in raw ? raw.errors : null, ''),
  };
}

describe('logging in', () => {
  it('tells the client its server and channels', () => {
    expect(client.guilds.cache.first()?.name).toBe('Sunday Striders');
    expect(client.guilds.cache.first()?.channels.cache.map(({ name }) => name)).toEqual([
      'general',
      'recovery',
      'long-run',
    ]);
  });

  it('is refused with a wrong token', async () => {
    const other = new Client({ intents: [], rest: { api: sandbox.url } });
    await expect(other.login(`${sandbox.token}x`)).rejects.toThrow('token');
  });

  it('is closed to other names than loopback’s, so that no page elsewhere gets in', async () => {
    const status = await new Promise((resolve) => {
      const { port } = new URL(sandbox.url);
      request({ port, path: '/api/v10/gateway/bot', headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('says when its port is in use', async () => {
    await expect(startSandbox({ port: Number(new URL(sandbox.url).port) })).rejects.toThrow(
      /is already in use\. Choose another, or 0 for any free one\. \(PORT_IN_USE\)/,
    );
  });

  it('leaves two of them alone side by side', async () => {
    const other = await startSandbox();
    const rest = new REST({ api: other.url }).setToken(other.token);
    await rest.post(Routes.channelMessages(other.general.id), { body: { content: 'over there' } });
    expect(sandbox.posts(sandbox.general.id).map(({ content }) => content)).not.toContain('over there');
    await other.close();
  });
});

describe('interactions', () => {
  it('of a command are answered, edited and followed up', async () => {
    answer = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(`You said ${interaction.options.getString('what')}.`);
      await interaction.followUp('And that is that.');
    };
    const seen = await runner().command('say', { what: 'hello' });
    await sandbox.when(() => seen.followUps.length === 1);
    expect(seen.message?.content).toBe('You said hello.');
    expect(sandbox.isPrivate(seen.message)).toBe(true);
    expect(seen.followUps[0]?.content).toBe('And that is that.');
  });

  it('of autocomplete bring choices', async () => {
    answer = async (interaction) => {
      if (interaction.isAutocomplete())
        await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'x' }]);
    };
    expect((await runner().complete('say', { what: 'hel' })).choices).toEqual([{ name: 'hel!', value: 'x' }]);
  });

  it('of a message command carry the message', async () => {
    answer = async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`“${interaction.targetMessage.content}”`);
    };
    const { id } = sandbox.member('organiser').say('Easy does it');
    expect((await runner().use('Quote', id)).message?.content).toBe('“Easy does it”');
  });

  it('of a button, a menu and a modal come one after the other', async () => {
    answer = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const button = new ButtonBuilder().setCustomId('b').setLabel('Press').setStyle(ButtonStyle.Primary);
        const menu = new StringSelectMenuBuilder()
          .setCustomId('m')
          .setPlaceholder('Choose')
          .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
        await interaction.reply({
          components: [
            new ActionRowBuilder<ButtonBuilder>().addComponents(button),
            new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
          ],
        });
      }
      if (interaction.isStringSelectMenu())
        await interaction.update({ content: `Chose ${interaction.values.join()}`, components: [] });
      if (interaction.isButton()) {
        const input = new TextInputBuilder().setCustomId('t').setLabel('Text').setStyle(TextInputStyle.Short);
        await interaction.showModal(
          new ModalBuilder()
            .setCustomId('q')
            .setTitle('Box')
            .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)),
        );
      }
      if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('t'));
    };
    const { message } = await runner().command('say');
    const { modal } = await runner().press(message, 'Press');
    expect(modal?.title).toBe('Box');
    expect((await runner().submit(modal, { t: 'typed' })).message?.content).toBe('typed');
    expect((await runner().choose(message, 'Choose', ['2'])).message).toMatchObject({
      id: message?.id,
      content: 'Chose 2',
    });
  });

  it('take one callback only, and of a kind that fits', async () => {
    const done = Promise.withResolvers<unknown[]>();
    answer = async (interaction) => {
      const callback = (body: unknown) =>
        client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
          body,
          auth: false,
        });
      const unfit = await refusal(callback({ type: 7, data: { content: 'x' } }));
      await callback({ type: 4, data: { content: 'x' } });
      done.resolve([unfit, await refusal(callback({ type: 4, data: { content: 'x' } }))]);
    };
    await runner().command('say');
    expect(await done.promise).toEqual([
      { code: 50035, path: 'type' },
      { code: 40060, path: '' },
    ]);
  });

  it('are over after 3 s without an answer', async () => {
    const late = Promise.withResolvers<unknown>();
    answer = async (interaction) => {
      now += 3001;
      late.resolve(
        await refusal(
          client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
            body: { type: 4, data: { content: 'x' } },
            auth: false,
          }),
        ),
      );
    };
    await expect(runner().command('say')).rejects.toThrow('did not respond');
    expect(await late.promise).toEqual({ code: 10062, path: '' });
  });
});

const v2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id: id, ...more });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'x', value: 'x' }],
  ...more,
});

describe('a message', () => {
  it.each([
    ['nothing in it', {}, 'content'],
    ['more than 2,000 characters', { content: 'x'.repeat(2001) }, 'content'],
    [
      'texts of more than 4,000 characters together',
      { flags: v2, components: [text('x'.repeat(2500)), text('x'.repeat(2500))] },
      'components',
    ],
    [
      'more than 40 components, nested ones counted',
      { flags: v2, components: [{ type: 17, components: Array.from({ length: 40 }, () => text('x')) }] },
      'components',
    ],
    ['content beside Components V2', { flags: v2, content: 'x', components: [text('x')] }, 'content'],
    [
      'embeds beside Components V2',
      { flags: v2, embeds: [{ title: 'x' }], components: [text('x')] },
      'embeds',
    ],
    ['parts of V2 without the flag', { components: [text('x')] }, 'components.0'],
    [
      'more than five rows',
      { content: 'x', components: Array.from({ length: 6 }, (_, at) => row(button(`b${at}`))) },
      'components',
    ],
    [
      'more than five buttons in a row',
      { content: 'x', components: [row(...Array.from({ length: 6 }, (_, at) => button(`b${at}`)))] },
      'components.0.components',
    ],
    [
      'a button beside a select',
      { content: 'x', components: [row(button('b'), select())] },
      'components.0.components',
    ],
    [
      'a custom id twice',
      { content: 'x', components: [row(button('b'), button('b'))] },
      'components.0.components.1.custom_id',
    ],
    [
      'a button that leads nowhere',
      { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
      'components.0.components.0',
    ],
    [
      'a value twice in a select',
      {
        content: 'x',
        components: [
          row(
            select({
              options: [
                { label: 'a', value: 'x' },
                { label: 'b', value: 'x' },
              ],
            }),
          ),
        ],
      },
      'components.0.components.0.options',
    ],
    [
      'a least above the most',
      { content: 'x', components: [row(select({ min_values: 2, max_values: 1 }))] },
      'components.0.components.0.max_values',
    ],
    [
      'a label of more than 80 characters',
      { content: 'x', components: [row(button('b', { label: 'x'.repeat(81) }))] },
      'components',
    ],
    [
      'embeds of more than 6,000 characters',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(4000) }] },
      'embeds',
    ],
    [
      'mentions that conflict',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions.users',
    ],
    ['a nonce of more than 25 characters', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce'],
  ])('is refused with %s', async (_name, body, path) => {
    const { code, path: where } = await refusal(post(body));
    expect(code).toBe(50035);
    expect(where).toContain(path.split('.')[0]);
  });

  it('is posted once for a nonce, and again once the window is over', async () => {
    const body = { content: 'once', nonce: 'abc', enforce_nonce: true };
    const [first, again] = [await post(body), await post(body)] as { id: string }[];
    expect(again?.id).toBe(first?.id);
    now += 181_000;
    expect(((await post(body)) as { id: string }).id).not.toBe(first?.id);
  });

  it('needs the permission to see, to send and to read', async () => {
    const read = () => client.rest.get(Routes.channelMessages(sandbox.general.id));
    sandbox.manage.deny(sandbox.general.id, PermissionFlagsBits.SendMessages);
    expect((await refusal(post({ content: 'x' }))).code).toBe(50013);
    sandbox.manage.deny(sandbox.general.id, PermissionFlagsBits.ReadMessageHistory);
    expect((await refusal(read())).code).toBe(50013);
    sandbox.manage.deny(sandbox.general.id, PermissionFlagsBits.ViewChannel);
    expect((await refusal(post({ content: 'x' }))).code).toBe(50001);
    sandbox.manage.deny(sandbox.general.id, 0n);
    await post({ content: 'x' });
    expect(await read()).not.toEqual([]);
  });

  it('is refused in a locked thread, an unknown channel and a closed direct message', async () => {
    sandbox.manage.lockThread(sandbox.thread.id);
    const to = (id: string) =>
      refusal(client.rest.post(Routes.channelMessages(id), { body: { content: 'x' } }));
    expect((await to(sandbox.thread.id)).code).toBe(160005);
    expect((await to('1')).code).toBe(10003);
    sandbox.manage.closeMessages(runner());
    expect((await to(sandbox.directChannel(runner()).id)).code).toBe(50007);
  });
});

describe('commands', () => {
  it.each([
    ['capitals in a name', [{ name: 'Say', description: 'x' }]],
    ['a space in a name', [{ name: 'say it', description: 'x' }]],
    ['no description', [{ name: 'say' }]],
    [
      'a name twice',
      [
        { name: 'say', description: 'x' },
        { name: 'say', description: 'y' },
      ],
    ],
    [
      'a required option after another',
      [
        {
          name: 'say',
          description: 'x',
          options: [
            { type: 3, name: 'a', description: 'x' },
            { type: 3, name: 'b', description: 'x', required: true },
          ],
        },
      ],
    ],
    [
      'an option twice',
      [
        {
          name: 'say',
          description: 'x',
          options: [
            { type: 3, name: 'a', description: 'x' },
            { type: 3, name: 'a', description: 'x' },
          ],
        },
      ],
    ],
    [
      'choices together with autocomplete',
      [
        {
          name: 'say',
          description: 'x',
          options: [
            {
              type: 3,
              name: 'a',
              description: 'x',
              autocomplete: true,
              choices: [{ name: 'x', value: 'x' }],
            },
          ],
        },
      ],
    ],
    [
      'a least above the most',
      [
        {
          name: 'say',
          description: 'x',
          options: [{ type: 4, name: 'a', description: 'x', min_value: 2, max_value: 1 }],
        },
      ],
    ],
    [
      'more than 100 of them',
      Array.from({ length: 101 }, (_, at) => ({ name: `say${at}`, description: 'x' })),
    ],
    [
      'more than 8,000 characters',
      [
        {
          name: 'say',
          description: 'x',
          options: Array.from({ length: 25 }, (_, at) => ({
            type: 3,
            name: `a${at}`,
            description: 'x',
            choices: Array.from({ length: 5 }, (_x, choice) => ({
              name: `${choice}${'x'.repeat(60)}`,
              value: `${choice}${'x'.repeat(60)}`,
            })),
          })),
        },
      ],
    ],
  ])('are refused with %s', async (_name, body) => {
    const registering = client.rest.put(
      Routes.applicationGuildCommands(client.application.id, sandbox.guild.id),
      { body },
    );
    expect((await refusal(registering)).code).toBe(50035);
  });

  it('keep their ids when they are registered again', async () => {
    const route = Routes.applicationGuildCommands(client.application.id, sandbox.guild.id);
    const ids = async () =>
      (
        (await client.rest.put(route, { body: [{ name: 'stay', description: 'x' }] })) as { id: string }[]
      ).map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
  });
});

describe('faults on request', () => {
  it.each(['429', '500'] as const)('%s is survived by the client', async (kind) => {
    sandbox.fail({ route: 'POST /channels/:channel/messages', kind, times: 1 });
    await post({ content: kind });
    expect(sandbox.posts(sandbox.general.id).at(-1)?.content).toBe(kind);
  });

  it('a cut connection reaches the client as an error, before or after the message was stored', async () => {
    const stored = () => sandbox.posts(sandbox.general.id).length;
    const before = stored();
    sandbox.fail({ route: 'POST /channels/:channel/messages', kind: 'cut', times: 1 });
    await expect(post({ content: 'x' })).rejects.toThrow(/socket|closed/);
    expect(stored()).toBe(before);
    sandbox.fail({ route: 'POST /channels/:channel/messages', kind: 'cut-after', times: 1 });
    await expect(post({ content: 'x' })).rejects.toThrow(/socket|closed/);
    expect(stored()).toBe(before + 1);
  });

  it('anything can be answered, before or after the message was stored, and it is told when', async () => {
    const stored = () => sandbox.posts(sandbox.general.id).length;
    const before = stored();
    const met: number[] = [];
    for (const kind of ['answer', 'answer-after'] as const) {
      sandbox.fail({
        route: 'POST /channels/:channel/messages',
        kind,
        times: 1,
        answer: { status: 202, headers: { 'content-type': 'application/json' }, text: '{}' },
        onMet: () => met.push(stored() - before),
      });
      expect(await post({ content: 'x' })).toEqual({});
    }
    expect(met).toEqual([0, 1]);
  });

  it('an answer can be held back until it is let go', async () => {
    const gate = Promise.withResolvers<void>();
    sandbox.fail({ route: 'GET /users/@me', kind: 'slow', times: 1, released: gate.promise });
    const asked = client.rest.get(Routes.user());
    const first = await Promise.race([
      asked.then(() => 'the answer'),
      post({ content: 'meanwhile' }).then(() => 'another'),
    ]);
    expect(first).toBe('another');
    gate.resolve();
    await asked;
  });
});
