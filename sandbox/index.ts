import type { APIApplicationCommand, APIInteraction, APIMessage } from 'discord-api-types/v10';
import { CommandStore } from './command-store.ts';
import { furnish } from './example-guild.ts';
import { Gateway } from './gateway.ts';
import { type Fault, type Mounted, parseBody, RestServer, refuseIfAny } from './http.ts';
import { Interactions } from './interactions.ts';
import { guildJson, otherGuildJson } from './json.ts';
import { Management } from './management.ts';
import { Messages } from './messages.ts';
import { Offers } from './offers.ts';
import { type PeopleTools, Person } from './people.ts';
import { discordRoutes } from './routes.ts';
import { checkShape } from './shapes.ts';
import { Signer } from './signer.ts';
import { type Guild, World } from './world.ts';

export interface SandboxOptions {
  /** The name of the application and of its bot. "Application" unless told. */
  readonly application?: string;
  /** 0 for any free one. */
  readonly port?: number;
  /** The bot's token; one is made up unless told. */
  readonly token?: string;
  /** Epoch milliseconds; the system's unless told. */
  readonly now?: () => number;
  /** How long a nonce is remembered; Discord says "the past few minutes". */
  readonly nonceMilliseconds?: number;
  /** Refuses what Discord would refuse. On unless told; a bench may do without. */
  readonly validate?: boolean;
}

export interface Place {
  readonly id: string;
}

/** A Discord on 127.0.0.1 for a real client: REST and gateway, a server with channels and people, faults on request. */
export class Sandbox {
  readonly world: World;
  readonly gateway: Gateway;
  readonly guild: Guild;
  readonly offers: Offers;
  readonly manage: Management;
  readonly general: Place;
  readonly recovery: Place;
  readonly thread: Place;
  readonly applicationId: string;
  readonly token: string;
  readonly #rest: RestServer;
  readonly #messages: Messages;
  readonly #interactions: Interactions;
  readonly #commands: CommandStore;
  readonly #people = new Map<string, Person>();
  readonly #waiting = new Set<() => void>();
  readonly #validate: boolean;
  readonly #signer = new Signer();
  #endpoint: string | null = null;

  constructor({
    application = 'Application',
    token,
    now = Date.now,
    nonceMilliseconds = 180_000,
    validate = true,
  }: SandboxOptions) {
    this.#validate = validate;
    this.world = new World(application, now);
    this.#commands = new CommandStore(this.world);
    this.applicationId = this.world.bot.id;
    this.token =
      token ??
      `${Buffer.from(this.applicationId).toString('base64url')}.GLoop0.${'loopback-only-not-a-real-secret'.padEnd(38, '0')}`;
    const dispatch = (type: string, data: unknown) => {
      this.gateway.dispatch(type, data);
      this.look();
    };
    this.#messages = new Messages({
      world: this.world,
      dispatch,
      nonceMilliseconds,
      applicationId: this.applicationId,
      validate,
    });
    const check = (kind: 'callback' | 'message', body: unknown) => this.#check(kind, body);
    this.#interactions = new Interactions(this.world, this.#messages, check);
    const routes = discordRoutes({
      world: this.world,
      messages: this.#messages,
      interactions: this.#interactions,
      commands: this.#commands,
      gatewayUrl: () => this.#gatewayUrl(),
      recommendedShards: () => this.gateway.recommendedShards,
      register: (scope, body) => this.#register(scope, body),
      checkMessage: (body) => this.#check('message', body),
    });
    this.#rest = new RestServer(this.token, routes, {
      changed: () => this.look(),
      now,
      fileAt: (path) => this.world.files.get(path),
    });
    this.gateway = new Gateway(
      this.#rest.http,
      {
        token: this.token,
        hello: (isTold) => this.#hello(isTold),
        url: () => this.#gatewayUrl(),
        mayRead: (message) => mayRead(message, this.world.bot.id),
      },
      () => this.look(),
    );
    const { guild, general, recovery, thread, organiser, runner } = furnish(this.world);
    this.guild = guild;
    this.general = general;
    this.recovery = recovery;
    this.thread = thread;
    this.manage = new Management(this.world, guild, this.#messages, dispatch);
    this.offers = new Offers(this.world, () => [
      ...this.#commands.list(''),
      ...this.#commands.list(this.guild.id),
    ]);
    const tools: PeopleTools = {
      world: this.world,
      messages: this.#messages,
      interactions: this.#interactions,
      applicationId: this.applicationId,
      offers: this.offers,
      dispatch,
      deliver: (interaction) => this.#deliver(interaction),
      when: (condition, options) => this.when(condition, options),
      homeChannel: () => general.id,
    };
    this.#people.set('organiser', new Person(organiser.id, tools));
    this.#people.set('runner', new Person(runner.id, tools));
  }

  /** For discord.js: `rest: { api: url }`. */
  get url(): string {
    return `http://127.0.0.1:${this.#rest.port}/api`;
  }

  #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#rest.port}/gateway`;
  }

  async listen(port: number): Promise<void> {
    await this.#rest.listen(port);
    this.world.origin = `http://127.0.0.1:${this.#rest.port}`;
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    await this.#rest.close();
  }

  /** `runner` may do what any member may; `organiser` has Manage Server. */
  member(name: 'runner' | 'organiser'): Person {
    const person = this.#people.get(name);
    if (!person) throw new Error(`Nobody is called ${name}.`);
    return person;
  }

  /** Somebody whom `member` gives, by id. */
  person(id: string): Person | undefined {
    return this.#people.values().find((person) => person.id === id);
  }

  /** Makes the next requests to a route fail. */
  fail(fault: Fault): void {
    this.#rest.fail(fault);
  }

  /** Ends the faults of a route. */
  heal(route: string): void {
    this.#rest.heal(route);
  }

  /** Somebody makes a new token for the bot: REST refuses every request with the one that it has. */
  resetToken(): void {
    this.#rest.resetToken();
  }

  /** Puts something beside Discord's own interface, for requests that name a loopback host; `null` takes it away. */
  mount(mounted: Mounted | null): void {
    this.#rest.mounted = mounted;
  }

  /** How many requests to a route were answered. */
  requestsTo(route: string): number {
    return this.#rest.answered.get(route) ?? 0;
  }

  /** Whether the next request to a route will fail. */
  fails(route: string): boolean {
    return this.#rest.fails(route);
  }

  /**
   * Sends interactions to a web address of the application from now on, signed, and takes what comes back for their answers;
   * `null` for the gateway again.
   */
  sendInteractionsTo(url: string | null): void {
    this.#endpoint = url;
  }

  /** By which an application knows that a request is this Discord's: 64 hexadecimal digits. */
  get publicKey(): string {
    return this.#signer.publicKey;
  }

  /** The headers of a request with such a body. */
  sign(body: string): Record<string, string> {
    return this.#signer.headers(body, this.world.now());
  }

  #deliver(interaction: APIInteraction): boolean {
    const url = this.#endpoint;
    if (url === null) return false;
    // Whoever asked sees that nothing came back.
    void this.#bring(interaction, url).catch(() => {});
    return true;
  }

  async #bring(interaction: APIInteraction, url: string): Promise<void> {
    const body = JSON.stringify(interaction);
    const headers = { 'content-type': 'application/json', ...this.sign(body) };
    const response = await fetch(url, { method: 'POST', body, headers });
    if (!response.ok) return;
    const sent = Buffer.from(await response.arrayBuffer());
    const read = await parseBody(sent, response.headers.get('content-type') ?? '');
    this.#interactions.callback(interaction.id, interaction.token, read.body, read.files);
    this.look();
  }

  /** For a browser. */
  get pageUrl(): string {
    return `http://127.0.0.1:${this.#rest.port}/`;
  }

  /** What everybody sees in a channel, oldest first. */
  posts(channelId: string): APIMessage[] {
    return (this.world.messages.get(channelId) ?? [])
      .filter(({ onlyFor }) => onlyFor === null)
      .map(({ message }) => message);
  }

  isPrivate(message: Pick<APIMessage, 'id'> | null | undefined): boolean {
    return this.world.messages
      .values()
      .some((all) => all.some((stored) => stored.message.id === message?.id && stored.onlyFor !== null));
  }

  /** Registers commands for every server, as an application would over REST. */
  register(commands: unknown): readonly APIApplicationCommand[] {
    return this.#register('', commands);
  }

  commands(): readonly APIApplicationCommand[] {
    return this.#commands.list('');
  }

  /** Resolves once the condition holds; looks again after every request and event. Rejects after the time given. */
  when(condition: () => boolean, { timeoutMilliseconds = 10_000 } = {}): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!condition()) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`Waited ${timeoutMilliseconds} ms in vain for: ${condition.toString()}`));
      }, timeoutMilliseconds);
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
    });
  }

  /** The messages between the bot and a person. */
  directMessages(person: Person): APIMessage[] {
    return this.posts(this.world.directChannel(person.id).id);
  }

  directChannel(person: Person): Place {
    return this.world.directChannel(person.id);
  }

  /** Looks again at what is waited for; it does so by itself after every request and event. */
  look(): void {
    for (const look of this.#waiting) look();
  }

  /** Calls back after every request and event, until what comes back is called. */
  onChange(listener: () => void): () => void {
    this.#waiting.add(listener);
    return () => this.#waiting.delete(listener);
  }

  #check(kind: 'callback' | 'message' | 'commands', body: unknown): void {
    if (this.#validate) refuseIfAny(checkShape(kind, body));
  }

  #hello(isTold: (guildId: string) => boolean) {
    const { bot, guilds, others } = this.world;
    const present = [
      ...[...guilds.values()]
        .filter(({ members }) => members.has(bot.id))
        .map((guild) => ({ id: guild.id, tell: () => guildJson(this.world, guild) })),
      ...others.map((id) => ({ id, tell: () => otherGuildJson(this.world, id) })),
    ].filter(({ id }) => isTold(id));
    return {
      ready: {
        user: bot,
        guilds: present.map(({ id }) => ({ id, unavailable: true })),
        application: { id: this.applicationId, flags: 0 },
      },
      guilds: present.map(({ tell }) => tell),
    };
  }

  /** Brings the bot into so many servers more, of a usual size, in which nobody does anything. Gives their ids. */
  addOthers(count: number): readonly string[] {
    return this.world.addOthers(count);
  }

  #register(scope: string, body: unknown): readonly APIApplicationCommand[] {
    this.#check('commands', body);
    return this.#commands.register(scope, body);
  }
}

/** https://discord.com/developers/docs/events/gateway#message-content-intent */
function mayRead(message: unknown, botId: string): boolean {
  const { guild_id: guildId, author, mentions } = Object(message) as Record<string, unknown>;
  const isBot = (user: unknown) => Reflect.get(Object(user), 'id') === botId;
  return guildId === undefined || isBot(author) || (Array.isArray(mentions) && mentions.some(isBot));
}

/** Starts a Discord on 127.0.0.1. Rejects with PORT_IN_USE when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = new Sandbox(options);
  await sandbox.listen(options.port ?? 0);
  return sandbox;
}
