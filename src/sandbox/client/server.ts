import type { IncomingMessage, ServerResponse } from 'node:http';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Sandbox } from '../index.ts';
import type { Person, Seen } from '../people.ts';
import { threadTypes } from '../world.ts';
import {
  type Actions,
  actions,
  type ChannelView,
  type ControlView,
  type Exchange,
  type MessagesEvent,
  type Result,
  type ShownMessage,
  type View,
} from './contract.ts';
import { buildPage, type PageFile } from './page.ts';

/** Something that can be done from the page beside chatting: a switch, or with `on` as `null` a push button. */
export interface Control extends Omit<ControlView, 'disabled'> {
  readonly disabled?: boolean;
  readonly act: () => unknown;
}

export interface ClientOptions {
  /** Read anew whenever the page is told something. */
  readonly controls: () => readonly Control[];
  /** What is said of a member beside the name. */
  readonly memberNote?: (userId: string) => string | null;
  /** What to tell of an exchange, for whoever looks under the bonnet. */
  readonly notes?: (seen: Seen) => readonly string[];
  /** Whether the clock runs by itself; it does unless told. */
  readonly clockRuns?: boolean;
}

export interface Client {
  /** Tells every open page what has changed since it was last told. */
  update(): void;
  close(): void;
}

/** How many of a channel's messages a client gets. */
const remembered = 100;
const longestBody = 100_000;

/** A fault of whoever asked, with the sentence to show and an HTTP status. */
class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Nothing but what this server sends, and no script in the page's text, whatever a message holds. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Puts a page for people on a sandbox, and the interface by which it speaks to it. */
export async function openClient(sandbox: Sandbox, options: ClientOptions): Promise<Client> {
  const client = new ClientServer(sandbox, await buildPage(), options);
  sandbox.mount((request, response, url) => client.handle(request, response, url));
  return client;
}

class ClientServer implements Client {
  readonly #sandbox: Sandbox;
  readonly #files: ReadonlyMap<string, PageFile>;
  readonly #options: ClientOptions;
  readonly #streams = new Set<Stream>();
  readonly #stopLooking: () => void;
  #updating = false;

  constructor(sandbox: Sandbox, files: ReadonlyMap<string, PageFile>, options: ClientOptions) {
    this.#sandbox = sandbox;
    this.#files = files;
    this.#options = options;
    this.#stopLooking = sandbox.onChange(() => this.update());
  }

  update(): void {
    if (this.#updating) return;
    this.#updating = true;
    setImmediate(() => {
      this.#updating = false;
      for (const stream of this.#streams) {
        stream.send(this.#view(stream.person), this.#shown(stream.person));
      }
    });
  }

  close(): void {
    this.#stopLooking();
    for (const stream of this.#streams) stream.end();
  }

  /** Whether the request was for the page or its interface; if so it is answered. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): boolean {
    const file = this.#files.get(url.pathname);
    if (file && request.method === 'GET') {
      const known = request.headers['if-none-match'] === file.tag;
      response.writeHead(known ? 304 : 200, {
        ...headers,
        'content-type': file.type,
        'cache-control': 'no-cache',
        etag: file.tag,
      });
      response.end(known ? undefined : file.body);
      return true;
    }
    const [, action] = /^\/client\/([a-z]+)$/.exec(url.pathname) ?? [];
    if (action === undefined) return false;
    if (request.method === 'GET' && action === 'events') this.#stream(response, url);
    else void this.#answer(request, response, action);
    return true;
  }

  #stream(response: ServerResponse, url: URL): void {
    const person = this.#sandbox.person(url.searchParams.get('as') ?? '') ?? this.#sandbox.member('runner');
    const stream = new Stream(response, person);
    this.#streams.add(stream);
    response.on('close', () => this.#streams.delete(stream));
    stream.send(this.#view(person), this.#shown(person));
  }

  async #answer(request: IncomingMessage, response: ServerResponse, action: string): Promise<void> {
    const answer = (status: number, body: unknown) => {
      // What was refused half-read cannot carry another request.
      const close = request.complete ? {} : { connection: 'close' };
      response.writeHead(status, { ...headers, ...close, 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    try {
      mustBeOurPage(request);
      answer(200, await this.#act(action, await readJson(request)));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      answer(error instanceof ClientError ? error.status : 409, { error: message });
    }
    this.update();
  }

  async #act(action: string, body: unknown): Promise<Result> {
    if (!Object.hasOwn(actions, action)) throw new ClientError(404, 'There is no such action.');
    const name = action as keyof Actions;
    const read = actions[name].safeParse(body);
    if (!read.success) throw new ClientError(400, z.prettifyError(read.error));
    return this.#actions[name](read.data as never);
  }

  readonly #actions: { readonly [Name in keyof Actions]: (body: Actions[Name]) => Promise<Result> } = {
    say: async ({ as, channelId, content }) => {
      this.#mayWrite(as, channelId);
      this.#person(as).say(content, { channel: channelId });
      return {};
    },
    command: async ({ as, channelId, name, options }) =>
      this.#seen(await this.#person(as).command(name, options, { channel: channelId })),
    complete: async ({ as, channelId, name, options, focused }) =>
      this.#seen(await this.#person(as).complete(name, options, { channel: channelId, focused })),
    use: async ({ as, channelId, name, messageId }) =>
      this.#seen(await this.#person(as).use(name, messageId, { channel: channelId })),
    press: async ({ as, channelId, messageId, customId }) =>
      this.#seen(await this.#person(as).press(this.#message(as, channelId, messageId), customId)),
    choose: async ({ as, channelId, messageId, customId, values }) =>
      this.#seen(await this.#person(as).choose(this.#message(as, channelId, messageId), customId, values)),
    submit: async ({ as, channelId, customId, fields }) =>
      this.#seen(await this.#person(as).submit({ custom_id: customId }, fields, { channel: channelId })),
    dismiss: async ({ as, channelId, messageId }) => {
      this.#person(as).dismiss(this.#message(as, channelId, messageId));
      return {};
    },
    control: async ({ id }) => {
      const control = this.#options.controls().find((one) => one.id === id);
      if (!control || control.disabled) throw new ClientError(409, 'That cannot be done now.');
      await control.act();
      return {};
    },
  };

  #seen(seen: Seen): Result {
    const exchange: Exchange = {
      request: seen.interaction,
      response: seen.response,
      milliseconds: seen.milliseconds,
      notes: this.#options.notes?.(seen) ?? [],
    };
    return { modal: seen.modal, choices: seen.choices, exchange };
  }

  #person(id: string): Person {
    const person = this.#sandbox.person(id);
    if (!person) throw new ClientError(400, 'Nobody here has this id.');
    return person;
  }

  #message(as: string, channelId: string, id: string) {
    const found = this.#person(as)
      .sees(channelId)
      .find((message) => message.id === id);
    if (!found) throw new ClientError(404, 'This message is not there any more.');
    return found;
  }

  #mayWrite(as: string, channelId: string): void {
    const channel = this.#sandbox.world.channels.get(channelId);
    if (!channel) throw new ClientError(404, 'This channel is not there any more.');
    const may = this.#sandbox.world.permissions(as, channel);
    if ((may & PermissionFlagsBits.SendMessages) === 0n)
      throw new ClientError(403, 'You do not have permission to send messages in this channel.');
  }

  #view({ id: me }: Person): View {
    const { world, guild, offers, gateway } = this.#sandbox;
    const commands = new Map<string, View['commands'][number]>();
    const channels = this.#channels(me).map((channel): ChannelView => {
      const offered = offers.list({ userId: me, channel });
      for (const command of offered) commands.set(command.id, command);
      const { id, name, type } = channel;
      const kind = type === ChannelType.DM ? 'direct' : threadTypes.includes(type) ? 'thread' : 'text';
      const may = world.permissions(me, channel);
      const open = (may & PermissionFlagsBits.SendMessages) !== 0n && !channel.locked;
      return { id, name, type, kind, open, offers: offered.map((command) => command.id) };
    });
    return {
      now: new Date(world.now()).toISOString(),
      clockRuns: this.#options.clockRuns ?? true,
      me,
      guild: guild.name,
      members: [...world.users.values()].map(({ id, username, global_name: name, bot }) => ({
        id,
        name: name ?? username,
        bot: bot === true,
        playable: this.#sandbox.person(id) !== undefined,
        note: this.#options.memberNote?.(id) ?? null,
      })),
      roles: [...guild.roles.values()].map(({ id, name }) => ({ id, name })),
      channels,
      commands: [...commands.values()],
      appOnline: gateway.connected,
      controls: this.#options.controls().map(({ act: _act, disabled = false, ...shown }) => ({
        ...shown,
        disabled,
      })),
    };
  }

  /** Those that the member sees: the server's, and the direct messages with the application. */
  #channels(me: string) {
    const { world, guild } = this.#sandbox;
    const direct = world.directChannel(me);
    const own = [...world.channels.values()].filter(
      (channel) =>
        channel.guildId === guild.id &&
        (world.permissions(me, channel) & PermissionFlagsBits.ViewChannel) !== 0n,
    );
    return [...own, direct];
  }

  #shown(person: Person): ShownMessage[] {
    return this.#channels(person.id).flatMap(({ id }) =>
      person
        .sees(id)
        .slice(-remembered)
        .map((message) => ({ message, private: this.#sandbox.isPrivate(message) })),
    );
  }
}

/** One open page: it is told what is new to it. */
class Stream {
  readonly person: Person;
  readonly #response: ServerResponse;
  #view = '';
  #sent = new Map<string, string>();

  constructor(response: ServerResponse, person: Person) {
    this.person = person;
    this.#response = response;
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  }

  send(view: View, all: readonly ShownMessage[]): void {
    const { now: _now, ...lasting } = view;
    const text = JSON.stringify(lasting);
    // The page counts on from the instant that it was told; it must be told again when the clock was moved.
    if (text !== this.#view || this.#isOff(view.now)) this.#event('view', view);
    this.#view = text;
    const now = new Map(all.map((one) => [one.message.id, JSON.stringify(one)]));
    const shown = all.filter(({ message }) => this.#sent.get(message.id) !== now.get(message.id));
    const gone = [...this.#sent.keys()].filter((id) => !now.has(id));
    if (shown.length + gone.length > 0) this.#event('messages', { shown, gone });
    this.#sent = now;
  }

  #toldAt = { clock: 0, real: 0 };

  #isOff(now: string): boolean {
    const clock = Date.parse(now);
    const expected = this.#toldAt.clock + (performance.now() - this.#toldAt.real);
    return Math.abs(clock - expected) > 500;
  }

  #event(name: string, data: View | MessagesEvent): void {
    if ('now' in data) this.#toldAt = { clock: Date.parse(data.now), real: performance.now() };
    this.#response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.#response.end();
  }
}

/** A page from elsewhere may not act here: it cannot send JSON without asking, and it says where it is from. */
function mustBeOurPage({ method, headers: sent }: IncomingMessage): void {
  if (method !== 'POST') throw new ClientError(405, 'Actions are posted.');
  const isJson = sent['content-type']?.startsWith('application/json') === true;
  if (!isJson) throw new ClientError(415, 'Actions are sent as JSON.');
  if (sent.origin !== undefined && sent.origin !== `http://${sent.host}`)
    throw new ClientError(403, 'Actions come from this page only.');
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestBody) throw new ClientError(413, 'That is too long.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new ClientError(400, 'That is no JSON.');
  }
}
