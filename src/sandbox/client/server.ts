import type { IncomingMessage, ServerResponse } from 'node:http';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Sandbox } from '../index.ts';
import type { Person, Seen } from '../people.ts';
import { type Actions, actions, type Exchange, type Result } from './contract.ts';
import { buildPage, headers, type PageFile } from './page.ts';
import { ClientError, mustBeOurPage, readJson } from './request.ts';
import { Stream } from './stream.ts';
import { type ClientOptions, messagesFor, viewOf } from './view.ts';

export interface Client {
  /** Tells every open page what has changed since it was last told. */
  update(): void;
  close(): void;
}

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
        this.#tell(stream);
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
    this.#tell(stream);
  }

  #tell(stream: Stream): void {
    stream.send(
      viewOf(this.#sandbox, stream.person, this.#options),
      messagesFor(this.#sandbox, stream.person),
    );
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
}
