import type { IncomingMessage, ServerResponse } from 'node:http';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { ApiError } from '../http.ts';
import type { Sandbox } from '../index.ts';
import { ClientRefusal, type Typed, type Value } from '../offers.ts';
import type { Person, Seen } from '../people.ts';
import { type Actions, actions, type InteractionRecord, type Options, type Result } from './contract.ts';
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
      for (const stream of this.#streams) this.#tell(stream);
    });
  }

  close(): void {
    this.#stopLooking();
    this.#sandbox.mount(null);
    for (const stream of this.#streams) stream.end();
    this.#streams.clear();
  }

  /** Whether the request was for the page or its interface; if so it is answered. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): boolean {
    const file = this.#files.get(url.pathname);
    if (file && (request.method === 'GET' || request.method === 'HEAD')) {
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
      answer(statusOf(error), { error: message });
    }
    this.update();
  }

  async #act(action: string, body: unknown): Promise<Result> {
    if (!Object.hasOwn(actions, action)) throw new ClientError(404, 'There is no such action.');
    return this.#actions[action as keyof Actions](body);
  }

  readonly #actions: Readonly<Record<keyof Actions, (body: unknown) => Promise<Result>>> = {
    say: taking(actions.say, async ({ as, channelId, content }) => {
      this.#mayWrite(as, channelId);
      this.#person(as).say(content, { channel: channelId });
      return {};
    }),
    command: taking(actions.command, async ({ as, channelId, name, options }) =>
      this.#seen(await this.#person(as).command(name, typedIn(options), { channel: channelId })),
    ),
    complete: taking(actions.complete, async ({ as, channelId, name, options, focused }) =>
      this.#seen(await this.#person(as).complete(name, typedIn(options), { channel: channelId, focused })),
    ),
    use: taking(actions.use, async ({ as, channelId, name, messageId }) =>
      this.#seen(await this.#person(as).use(name, messageId, { channel: channelId })),
    ),
    press: taking(actions.press, async ({ as, channelId, messageId, customId }) =>
      this.#seen(await this.#person(as).press(this.#message(as, channelId, messageId), customId)),
    ),
    choose: taking(actions.choose, async ({ as, channelId, messageId, customId, values }) =>
      this.#seen(await this.#person(as).choose(this.#message(as, channelId, messageId), customId, values)),
    ),
    submit: taking(actions.submit, async ({ as, channelId, customId, fields }) =>
      this.#seen(await this.#person(as).submit({ custom_id: customId }, fields, { channel: channelId })),
    ),
    dismiss: taking(actions.dismiss, async ({ as, channelId, messageId }) => {
      this.#person(as).dismiss(this.#message(as, channelId, messageId));
      return {};
    }),
    control: taking(actions.control, async ({ id }) => {
      const control = this.#options.controls().find((one) => one.id === id);
      if (!control || control.disabled) throw new ClientError(409, 'That cannot be done now.');
      await control.act();
      return {};
    }),
  };

  #seen(seen: Seen): Result {
    const record: InteractionRecord = {
      request: seen.interaction,
      response: seen.response,
      milliseconds: seen.milliseconds,
      notes: this.#options.notes?.(seen) ?? [],
    };
    return { modal: seen.modal, choices: seen.choices, record };
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

/** The options of a command, with files as bytes. */
function typedIn(options: Options): Typed {
  const read = Object.entries(options).map(([name, value]): [string, Value] => {
    if (typeof value !== 'object') return [name, value];
    const { type, base64 } = value;
    return [name, { name: value.name, type, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }];
  });
  return Object.fromEntries(read);
}

/** An action on a checked body. Rejects with a ClientError for a body of another form. */
function taking<S extends z.ZodType>(
  schema: S,
  act: (body: z.infer<S>) => Promise<Result>,
): (body: unknown) => Promise<Result> {
  return async (body) => {
    const read = schema.safeParse(body);
    if (!read.success) throw new ClientError(400, z.prettifyError(read.error));
    return act(read.data);
  };
}

function statusOf(error: unknown): number {
  if (error instanceof ClientError || error instanceof ApiError) return error.status;
  return error instanceof ClientRefusal ? 409 : 500;
}
