import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { troubleCard } from '../../commands/cards/trouble.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Answers, makeAnswers } from '../../src/discord/answers.ts';
import { type Gateway, openGateway } from '../../src/discord/gateway.ts';
import { makeInteractionRequests } from '../../src/discord/interaction-requests.ts';
import { openLog } from '../../src/log.ts';
import { noMeter } from '../../src/meter.ts';
import type { Response } from '../../src/respond.ts';
import { read } from '../support/read.ts';

/* An answer that takes longer than Discord waits: a database that is slow, a Discord that is. */

let sandbox: Sandbox;
let gateway: Gateway;
let given: Answers;
let logged = '';
/** What each interaction is answered with, in turn. */
const answers: ((interaction: APIInteraction) => Promise<Response>)[] = [];
beforeEach(async () => {
  logged = '';
  answers.length = 0;
  sandbox = await startSandbox();
  sandbox.register([{ name: 'ask', description: 'Ask.' }]);
  const listener = { heard: async () => {}, opened: async () => {} };
  const nothing = () => {};
  const log = openLog({
    level: 'info',
    secrets: [],
    readable: false,
    write: (line) => {
      logged += line;
      sandbox.look();
    },
  });
  given = makeAnswers({
    respond: async (interaction) => answers.shift()?.(interaction as APIInteraction) ?? null,
    requests: makeInteractionRequests(sandbox.url),
    log,
    meter: noMeter,
  });
  gateway = await openGateway({
    token: sandbox.token,
    apiUrl: sandbox.url,
    shards: 'auto',
    answerMentions: false,
    log,
    answers: given,
    listener,
    onServerJoined: nothing,
    onServerLeft: nothing,
    onLost: nothing,
  });
});
afterEach(async () => {
  await gateway.close();
  await sandbox.close();
});

const said = (type: 4 | 7, words: string, more: Partial<Response> = {}): Response => ({
  callback: { type, data: { ...troubleCard(words, null) } },
  followUp: null,
  ...more,
});
/** Answers when it is let go. */
function later(response: Response): () => void {
  const { promise, resolve } = Promise.withResolvers<Response>();
  answers.push(() => promise);
  return () => resolve(response);
}
const runner = () => sandbox.member('runner');
/** All that the runner sees. */
const seen = () =>
  runner()
    .sees(sandbox.general.id)
    .map((message) => read(message))
    .join();
const isThinking = (flags = 0) => (flags & MessageFlags.Loading) !== 0;

describe('an answer that takes long', () => {
  it('to a command shows that the bot is thinking, to its member alone, and then the answer', async () => {
    const letGo = later(said(4, 'Here it is.'));
    const { message } = await runner().command('ask');
    expect(isThinking(message?.flags)).toBe(true);
    expect(sandbox.isPrivate(message)).toBe(true);
    letGo();
    await sandbox.when(() => read(message).includes('Here it is.'));
    expect(isThinking(message?.flags)).toBe(false);
  });

  it('to a button changes its message, or comes below, when it is there', async () => {
    answers.push(async () => said(4, 'At once.'));
    const { message } = await runner().command('ask');
    const change = later(said(7, 'Changed.'));
    await runner().press(message, 'any');
    expect(read(message)).toContain('At once.');
    change();
    await sandbox.when(() => read(message).includes('Changed.'));
    const below = later(said(4, 'Below.'));
    await runner().press(message, 'any');
    below();
    await expect.poll(seen).toContain('Below.');
    expect(read(message)).toContain('Changed.');
  });

  it('shares what is to be shared, once it is there', async () => {
    const letGo = later(said(4, 'Shared.', { followUp: troubleCard('For all.', null) }));
    await runner().command('ask');
    letGo();
    await expect.poll(() => sandbox.posts(sandbox.general.id).map(read).join()).toContain('For all.');
  });

  it('asks to press again where it would have opened a box', async () => {
    answers.push(async () => said(4, 'At once.'));
    const { message } = await runner().command('ask');
    const data = { custom_id: 'x', title: 'x', components: [] };
    const letGo = later({ callback: { type: InteractionResponseType.Modal, data }, followUp: null });
    await runner().press(message, 'any');
    letGo();
    await expect.poll(seen).toContain('Please press it again');
  });

  it('is given up with a reference when it never comes, or fails', async () => {
    const { promise, reject } = Promise.withResolvers<Response>();
    answers.push(() => promise);
    const { message: failing } = await runner().command('ask');
    reject(new Error('too late'));
    await sandbox.when(() => /with this code: SW-\w{7}/.test(read(failing)));
    later(said(4, 'Never.'));
    const { message } = await runner().command('ask');
    await sandbox.when(() => /with this code: SW-\w{7}/.test(read(message)), { timeoutMilliseconds: 20_000 });
    expect(logged).toContain('an answer took too long and was given up');
  });

  it('asks to come back when the bot is stopped meanwhile, whether it was put off already or not', async () => {
    later(said(4, 'Never.'));
    const { message } = await runner().command('ask');
    later(said(4, 'Never either.'));
    const other = runner().command('ask');
    await sandbox.when(() => answers.length === 0);
    given.leave();
    await gateway.close();
    expect(read(message)).toContain('I am just being restarted');
    expect(read((await other).message)).toContain('I am just being restarted');
    expect(logged).not.toContain('"level":"error"');
  });

  const original = 'PATCH /webhooks/:application/:token/messages/:message';
  it.each(['500', 'cut', '500-after', 'cut-after'] as const)(
    'gets there though its way fails (%s)',
    async (kind) => {
      const letGo = later(said(4, 'Here it is.'));
      const { message } = await runner().command('ask');
      sandbox.fail({ route: original, kind, times: 2 });
      letGo();
      await sandbox.when(() => read(message).includes('Here it is.') && !sandbox.fails(original));
      expect(seen().split('Here it is.')).toHaveLength(2);
    },
  );

  it('that Discord refuses is apologised for', async () => {
    const letGo = later(said(4, 'Refused.'));
    const { message } = await runner().command('ask');
    const refusal = { status: 400, code: 50_035, message: 'Invalid Form Body' };
    sandbox.fail({ route: original, kind: 'refuse', times: 1, refusal });
    letGo();
    await expect.poll(() => read(message)).toMatch(/with this code: SW-\w{7}/);
    expect(isThinking(message?.flags)).toBe(false);
  });
});

describe('Discord’s word for an answer', () => {
  const callback = 'POST /interactions/:interaction/:token/callback';
  const webhook = 'POST /webhooks/:application/:token';
  const forAll = () => sandbox.posts(sandbox.general.id).filter((post) => read(post).includes('For all.'));

  it('may take seconds: what follows still follows, once', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    answers.push(async () => said(4, 'At once.', { followUp: troubleCard('For all.', null) }));
    sandbox.fail({ route: callback, kind: 'slow-after', times: 1, released: promise });
    await runner().command('ask');
    await expect.poll(() => forAll().length).toBe(1);
    resolve();
    expect(logged).not.toContain('"level":"error"');
  });

  it('may take seconds at every try', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    answers.push(async () => said(4, 'At once.', { followUp: troubleCard('For all.', null) }));
    sandbox.fail({ route: callback, kind: 'slow-after', times: 1, released: promise });
    sandbox.fail({ route: callback, kind: 'slow', times: 1, released: promise });
    await runner().command('ask');
    setTimeout(resolve, 4000);
    await expect.poll(() => forAll().length).toBe(1);
    expect(logged).not.toContain('"level":"error"');
  });

  it.each(['500-after', 'cut-after'] as const)(
    'for a shared card may get lost (%s): it is posted once, and its member asked to look',
    async (kind) => {
      answers.push(async () => said(4, 'Shared.', { followUp: troubleCard('For all.', null) }));
      sandbox.fail({ route: webhook, kind, times: 1 });
      const { message } = await runner().command('ask');
      await sandbox.when(() => read(message).includes('could not see whether that was shared'));
      expect(forAll()).toHaveLength(1);
    },
  );
});
