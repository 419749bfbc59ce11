import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, it, type TestContext } from 'vitest';
import { troubleCard } from '../../commands/cards/trouble.ts';
import { startSandbox } from '../../sandbox/index.ts';
import { makeAnswers } from '../../src/discord/answers.ts';
import { openGateway } from '../../src/discord/gateway.ts';
import { makeInteractionRequests } from '../../src/discord/interaction-requests.ts';
import { openLog } from '../../src/log.ts';
import { noMeter } from '../../src/meter.ts';
import type { Response } from '../../src/respond.ts';
import { read } from '../support/read.ts';

/* An answer that takes longer than Discord waits: a database that is slow, a Discord that is. */

/** A bot whose answers are given by the test, in turn; each test has its own, since all of them wait at once. */
async function open(onTestFinished: TestContext['onTestFinished']) {
  let logged = '';
  const answers: ((interaction: APIInteraction) => Promise<Response>)[] = [];
  const sandbox = await startSandbox();
  sandbox.register([{ name: 'ask', description: 'Ask.' }]);
  const log = openLog({
    level: 'info',
    secrets: [],
    readable: false,
    write: (line) => {
      logged += line;
      sandbox.look();
    },
  });
  const given = makeAnswers({
    respond: async (interaction) => answers.shift()?.(interaction as APIInteraction) ?? null,
    requests: makeInteractionRequests(sandbox.url),
    log,
    meter: noMeter,
  });
  const nothing = () => {};
  const gateway = await openGateway({
    token: sandbox.token,
    apiUrl: sandbox.url,
    shards: 'auto',
    answerMentions: false,
    log,
    answers: given,
    listener: { heard: async () => {}, opened: async () => {} },
    onServerJoined: nothing,
    onServerLeft: nothing,
    onLost: nothing,
  });
  onTestFinished(async () => {
    await gateway.close();
    await sandbox.close();
  });
  const runner = () => sandbox.member('runner');
  return {
    sandbox,
    gateway,
    given,
    answers,
    runner,
    logged: () => logged,
    /** Answers when it is let go. */
    later: (response: Response): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<Response>();
      answers.push(() => promise);
      return () => resolve(response);
    },
    /** All that the runner sees. */
    seen: () =>
      runner()
        .sees(sandbox.general.id)
        .map((message) => read(message))
        .join(),
    /** The cards for everybody. */
    forAll: () => sandbox.posts(sandbox.general.id).filter((post) => read(post).includes('For all.')),
  };
}

const said = (type: 4 | 7, words: string, more: Partial<Response> = {}): Response => ({
  callback: { type, data: { ...troubleCard(words, null) } },
  followUp: null,
  ...more,
});
const isThinking = (flags = 0) => (flags & MessageFlags.Loading) !== 0;

describe.concurrent('an answer that takes long', () => {
  it('to a command shows that the bot is thinking, to its member alone, and then the answer', async ({
    expect,
    onTestFinished,
  }) => {
    const { sandbox, runner, later } = await open(onTestFinished);
    const letGo = later(said(4, 'Here it is.'));
    const { message } = await runner().command('ask');
    expect(isThinking(message?.flags)).toBe(true);
    expect(sandbox.isPrivate(message)).toBe(true);
    letGo();
    await sandbox.when(() => read(message).includes('Here it is.'));
    expect(isThinking(message?.flags)).toBe(false);
  });

  it('to a button changes its message, or comes below, when it is there', async ({
    expect,
    onTestFinished,
  }) => {
    const { sandbox, answers, runner, later, seen } = await open(onTestFinished);
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

  it('shares what is to be shared, once it is there', async ({ expect, onTestFinished }) => {
    const { sandbox, runner, later } = await open(onTestFinished);
    const letGo = later(said(4, 'Shared.', { followUp: troubleCard('For all.', null) }));
    await runner().command('ask');
    letGo();
    await expect.poll(() => sandbox.posts(sandbox.general.id).map(read).join()).toContain('For all.');
  });

  it('asks to press again where it would have opened a box', async ({ expect, onTestFinished }) => {
    const { answers, runner, later, seen } = await open(onTestFinished);
    answers.push(async () => said(4, 'At once.'));
    const { message } = await runner().command('ask');
    const data = { custom_id: 'x', title: 'x', components: [] };
    const letGo = later({ callback: { type: InteractionResponseType.Modal, data }, followUp: null });
    await runner().press(message, 'any');
    letGo();
    await expect.poll(seen).toContain('Please press it again');
  });

  it('is given up with a reference when it never comes, or fails', async ({ expect, onTestFinished }) => {
    const { sandbox, answers, runner, logged, later } = await open(onTestFinished);
    const { promise, reject } = Promise.withResolvers<Response>();
    answers.push(() => promise);
    const { message: failing } = await runner().command('ask');
    reject(new Error('too late'));
    await sandbox.when(() => /with this code: SW-\w{7}/.test(read(failing)));
    later(said(4, 'Never.'));
    const { message } = await runner().command('ask');
    await sandbox.when(() => /with this code: SW-\w{7}/.test(read(message)), { timeoutMilliseconds: 20_000 });
    expect(logged()).toContain('an answer took too long and was given up');
  });

  it('asks to come back when the bot is stopped meanwhile, whether it was put off already or not', async ({
    expect,
    onTestFinished,
  }) => {
    const { sandbox, gateway, given, answers, runner, logged, later } = await open(onTestFinished);
    later(said(4, 'Never.'));
    const { message } = await runner().command('ask');
    later(said(4, 'Never either.'));
    const other = runner().command('ask');
    await sandbox.when(() => answers.length === 0);
    given.leave();
    await gateway.close();
    expect(read(message)).toContain('I am just being restarted');
    expect(read((await other).message)).toContain('I am just being restarted');
    expect(logged()).not.toContain('"level":"error"');
  });

  const original = 'PATCH /webhooks/:application/:token/messages/:message';
  it.for(['500', 'cut', '500-after', 'cut-after'] as const)(
    'gets there though its way fails (%s)',
    async (kind, { expect, onTestFinished }) => {
      const { sandbox, runner, later, seen } = await open(onTestFinished);
      const letGo = later(said(4, 'Here it is.'));
      const { message } = await runner().command('ask');
      sandbox.fail({ route: original, kind, times: 2 });
      letGo();
      await sandbox.when(() => read(message).includes('Here it is.') && !sandbox.fails(original));
      expect(seen().split('Here it is.')).toHaveLength(2);
    },
  );

  it('below a button, of which nobody knows whether it arrived, is said to be so, and stands there once', async ({
    expect,
    onTestFinished,
  }) => {
    const { sandbox, answers, runner, later, seen } = await open(onTestFinished);
    answers.push(async () => said(4, 'At once.'));
    const { message } = await runner().command('ask');
    const letGo = later(said(4, 'Below.'));
    await runner().press(message, 'any');
    sandbox.fail({ route: 'POST /webhooks/:application/:token', kind: '500-after', times: 1 });
    letGo();
    await expect.poll(seen).toContain('I could not see whether my answer arrived.');
    expect(seen().split('Below.')).toHaveLength(2);
    expect(read(message)).toContain('At once.');
  });

  it('that Discord refuses is apologised for', async ({ expect, onTestFinished }) => {
    const { sandbox, runner, later } = await open(onTestFinished);
    const letGo = later(said(4, 'Refused.'));
    const { message } = await runner().command('ask');
    const refusal = { status: 400, code: 50_035, message: 'Invalid Form Body' };
    sandbox.fail({ route: original, kind: 'refuse', times: 1, refusal });
    letGo();
    await expect.poll(() => read(message)).toMatch(/with this code: SW-\w{7}/);
    expect(isThinking(message?.flags)).toBe(false);
  });
});

describe.concurrent('Discord’s word for an answer', () => {
  const original = 'PATCH /webhooks/:application/:token/messages/:message';
  const callback = 'POST /interactions/:interaction/:token/callback';
  const webhook = 'POST /webhooks/:application/:token';

  it('may take seconds: what follows still follows, once', async ({ expect, onTestFinished }) => {
    const { sandbox, answers, runner, logged, forAll } = await open(onTestFinished);
    const { promise, resolve } = Promise.withResolvers<void>();
    answers.push(async () => said(4, 'At once.', { followUp: troubleCard('For all.', null) }));
    sandbox.fail({ route: callback, kind: 'slow-after', times: 1, released: promise });
    await runner().command('ask');
    await expect.poll(() => forAll().length).toBe(1);
    resolve();
    expect(logged()).not.toContain('"level":"error"');
  });

  it('may take seconds at every try', async ({ expect, onTestFinished }) => {
    const { sandbox, answers, runner, logged, forAll } = await open(onTestFinished);
    const { promise, resolve } = Promise.withResolvers<void>();
    answers.push(async () => said(4, 'At once.', { followUp: troubleCard('For all.', null) }));
    sandbox.fail({ route: callback, kind: 'slow-after', times: 1, released: promise });
    sandbox.fail({ route: callback, kind: 'slow', times: 1, released: promise });
    await runner().command('ask');
    setTimeout(resolve, 4000);
    await expect.poll(() => forAll().length).toBe(1);
    expect(logged()).not.toContain('"level":"error"');
  });

  it.for([
    [
      'fails after it was carried out, and goes on failing',
      ['500-after', '500', '500', '500', '500', '500', '500'],
    ],
    ['is cut off every time', ['cut-after', 'cut', 'cut', 'cut', 'cut', 'cut', 'cut', 'cut']],
  ] as const)(
    'is not waited for where the way %s: what follows follows, once',
    async ([, kinds], { expect, onTestFinished }) => {
      const { sandbox, answers, runner, seen, forAll } = await open(onTestFinished);
      answers.push(async () => said(4, 'At once.', { followUp: troubleCard('For all.', null) }));
      for (const kind of kinds) sandbox.fail({ route: callback, kind, times: 1 });
      await runner().command('ask');
      await expect.poll(() => forAll().length, { timeout: 15_000 }).toBe(1);
      expect(seen()).not.toContain('Something went wrong');
    },
  );

  it('is not a sign-in page’s', async ({ expect, onTestFinished }) => {
    const { sandbox, answers, runner, later, forAll } = await open(onTestFinished);
    answers.push(async () => said(4, 'At once.', { followUp: troubleCard('For all.', null) }));
    sandbox.fail({ route: callback, kind: 'captive', times: 2 });
    const { message } = await runner().command('ask');
    expect(read(message)).toContain('At once.');
    await expect.poll(() => forAll().length).toBe(1);
    const letGo = later(said(4, 'Here it is.'));
    const { message: thinking } = await runner().command('ask');
    sandbox.fail({ route: original, kind: 'captive', times: 2 });
    letGo();
    await expect.poll(() => read(thinking)).toContain('Here it is.');
  });

  it('for an answer that was put off may never come: it is not replaced, and what follows follows', async ({
    expect,
    onTestFinished,
  }) => {
    const { sandbox, runner, later, forAll } = await open(onTestFinished);
    const letGo = later(said(4, 'Here it is.', { followUp: troubleCard('For all.', null) }));
    const { message } = await runner().command('ask');
    sandbox.fail({ route: original, kind: '500-after', times: 20 });
    letGo();
    await expect.poll(() => forAll().length, { timeout: 20_000 }).toBe(1);
    expect(read(message)).toContain('Here it is.');
    sandbox.heal(original);
  });

  it('is waited for while Discord is away for seconds', async ({ expect, onTestFinished }) => {
    const { sandbox, runner, later } = await open(onTestFinished);
    const letGo = later(said(4, 'Here it is.'));
    const { message } = await runner().command('ask');
    sandbox.fail({ route: original, kind: '500', times: 1000 });
    letGo();
    setTimeout(() => sandbox.heal(original), 8000);
    await expect.poll(() => read(message), { timeout: 15_000 }).toContain('Here it is.');
  });

  it('hanging for many keeps nobody else from being answered', async ({ expect, onTestFinished }) => {
    const { sandbox, answers, runner } = await open(onTestFinished);
    const { promise, resolve } = Promise.withResolvers<void>();
    sandbox.fail({ route: callback, kind: 'slow', times: 130, released: promise });
    for (let count = 0; count < 131; count++) answers.push(async () => said(4, 'At once.'));
    // On a busy machine some lose patience before the last is asked: that is looked at from the beginning.
    const all = Promise.allSettled(Array.from({ length: 130 }, async () => runner().command('ask')));
    await sandbox.when(() => !sandbox.fails(callback));
    const { message } = await runner().command('ask');
    expect(read(message)).toContain('At once.');
    resolve();
    await all;
  });

  it.for(['500-after', 'cut-after'] as const)(
    'for a shared card may get lost (%s): it is posted once, and its member asked to look',
    async (kind, { expect, onTestFinished }) => {
      const { sandbox, answers, runner, forAll } = await open(onTestFinished);
      answers.push(async () => said(4, 'Shared.', { followUp: troubleCard('For all.', null) }));
      sandbox.fail({ route: webhook, kind, times: 1 });
      const { message } = await runner().command('ask');
      await sandbox.when(() => read(message).includes('could not see whether that was shared'));
      expect(forAll()).toHaveLength(1);
    },
  );
});
