import {
  type APIApplicationCommand,
  type APIMessage,
  type APIRole,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { CommandStore } from './command-store.ts';
import { Gateway } from './gateway.ts';
import { ApiError, type Fault, RestServer, type Route, refuseIfAny } from './http.ts';
import { Interactions } from './interactions.ts';
import { channelJson, guildJson, memberJson } from './json.ts';
import { Messages } from './messages.ts';
import { manageServer, type PeopleTools, Person } from './people.ts';
import { checkShape } from './shapes.ts';
import { type Guild, World } from './world.ts';

export interface SandboxOptions {
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

  constructor({ token, now = Date.now, nonceMilliseconds = 180_000, validate = true }: SandboxOptions) {
    this.#validate = validate;
    this.world = new World(now);
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
    this.#rest = new RestServer(this.token, this.#routes(), () => this.look());
    this.gateway = new Gateway(
      this.#rest.http,
      { token: this.token, hello: () => this.#hello(), url: () => this.#gatewayUrl() },
      () => this.look(),
    );
    const organiser = this.world.user('organiser');
    this.guild = this.world.guild('Sunday Striders', this.world.user('owner'));
    const organisers = this.world.role(this.guild, 'Organisers', manageServer);
    this.world.join(this.guild, organiser, [organisers]);
    const runner = this.world.user('runner');
    this.world.join(this.guild, runner);
    const general = this.world.channel(this.guild, 'general', ChannelType.GuildText);
    this.general = general;
    this.recovery = this.world.channel(this.guild, 'recovery', ChannelType.GuildText);
    this.thread = this.world.channel(this.guild, 'long-run', ChannelType.PublicThread, {
      parentId: general.id,
    });
    const tools: PeopleTools = {
      world: this.world,
      messages: this.#messages,
      interactions: this.#interactions,
      applicationId: this.applicationId,
      commands: () => [...this.#commands.list(''), ...this.#commands.list(this.guild.id)],
      dispatch,
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

  listen(port: number): Promise<void> {
    return this.#rest.listen(port);
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

  /** Makes the next requests to a route fail. */
  fail(fault: Fault): void {
    this.#rest.fail(fault);
  }

  /** How often a route was asked for. */
  requestsTo(route: string): number {
    return this.#rest.requests.filter((request) => request.route === route).length;
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

  // What an organiser does in Discord itself. Each tells the bot as Discord would.

  deleteChannel(id: string): void {
    const channel = this.#messages.channel(id);
    this.world.channels.delete(id);
    this.gateway.dispatch('CHANNEL_DELETE', channelJson(this.world, channel));
  }

  /** Takes permissions from the bot in a channel, or gives them back with 0. */
  deny(channelId: string, permissions: bigint): void {
    const channel = this.#messages.channel(channelId);
    const others = channel.overwrites.filter(({ id }) => id !== this.world.bot.id);
    const own = { id: this.world.bot.id, type: OverwriteType.Member, allow: '0', deny: String(permissions) };
    channel.overwrites = permissions === 0n ? others : [...others, own];
    this.gateway.dispatch('CHANNEL_UPDATE', channelJson(this.world, channel));
  }

  lockThread(id: string, locked = true): void {
    const channel = this.#messages.channel(id);
    channel.locked = locked;
    this.gateway.dispatch('THREAD_UPDATE', channelJson(this.world, channel));
  }

  addRole(name: string, mentionable: boolean): APIRole {
    const role = this.world.role(this.guild, name, 0n, mentionable);
    this.gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: this.guild.id, role });
    return role;
  }

  closeMessages(person: Person): void {
    const member = this.guild.members.get(person.id);
    if (member) member.closedToMessages = true;
  }

  /** The bot is sent away, or invited again. */
  sendAway(): void {
    this.guild.members.delete(this.world.bot.id);
    this.gateway.dispatch('GUILD_DELETE', { id: this.guild.id });
  }

  inviteAgain(): void {
    this.world.join(this.guild, this.world.bot);
    this.gateway.dispatch('GUILD_CREATE', guildJson(this.world, this.guild));
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

  #check(kind: 'callback' | 'message' | 'commands', body: unknown): void {
    if (this.#validate) refuseIfAny(checkShape(kind, body));
  }

  #hello() {
    const { bot } = this.world;
    const present = this.guild.members.has(bot.id);
    return {
      ready: {
        user: bot,
        guilds: present ? [{ id: this.guild.id, unavailable: true }] : [],
        application: { id: this.applicationId, flags: 0 },
      },
      guilds: present ? [guildJson(this.world, this.guild)] : [],
    };
  }

  #guildOf(id: string): Guild {
    const guild = this.world.guilds.get(id);
    if (!guild?.members.has(this.world.bot.id)) throw new ApiError(404, 10004, 'Unknown Guild');
    return guild;
  }

  #visibleChannel(id: string): object {
    const channel = this.#messages.channel(id);
    const may = this.world.permissions(this.world.bot.id, channel);
    if (channel.guildId !== null && (may & PermissionFlagsBits.ViewChannel) === 0n) {
      throw new ApiError(403, 50001, 'Missing Access');
    }
    return channelJson(this.world, channel);
  }

  #register(scope: string, body: unknown): readonly APIApplicationCommand[] {
    this.#check('commands', body);
    return this.#commands.register(scope, body);
  }

  #routes(): readonly Route[] {
    const json = (body: unknown) =>
      typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    return [
      {
        name: 'GET /gateway/bot',
        handle: () => ({
          url: this.#gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 },
        }),
      },
      { name: 'GET /users/@me', handle: () => this.world.bot },
      {
        name: 'GET /applications/@me',
        handle: () => ({ id: this.applicationId, name: 'Second Wind', bot: this.world.bot }),
      },
      {
        name: 'POST /users/@me/channels',
        handle: ({ body }) =>
          channelJson(this.world, this.world.directChannel(String(json(body).recipient_id))),
      },
      { name: 'GET /applications/:application/commands', handle: () => this.#commands.list('') },
      { name: 'PUT /applications/:application/commands', handle: ({ body }) => this.#register('', body) },
      {
        name: 'GET /applications/:application/guilds/:guild/commands',
        handle: ({ params }) => this.#commands.list(this.#guildOf(params.guild ?? '').id),
      },
      {
        name: 'PUT /applications/:application/guilds/:guild/commands',
        handle: ({ params, body }) => this.#register(this.#guildOf(params.guild ?? '').id, body),
      },
      {
        name: 'POST /interactions/:interaction/:token/callback',
        open: true,
        handle: ({ params, body, query }) => {
          const { interaction, message } = this.#interactions.callback(
            params.interaction ?? '',
            params.token ?? '',
            body,
          );
          return query.get('with_response') === 'true'
            ? { interaction: { id: interaction.id, type: interaction.type }, resource: { type: 4, message } }
            : undefined;
        },
      },
      {
        name: 'POST /webhooks/:application/:token',
        open: true,
        handle: ({ params, body }) => this.#interactions.followUp(params.token ?? '', body),
      },
      {
        name: 'GET /webhooks/:application/:token/messages/:message',
        open: true,
        handle: ({ params }) => this.#interactions.message(params.token ?? '', params.message ?? ''),
      },
      {
        name: 'PATCH /webhooks/:application/:token/messages/:message',
        open: true,
        handle: ({ params, body }) => this.#interactions.edit(params.token ?? '', params.message ?? '', body),
      },
      {
        name: 'DELETE /webhooks/:application/:token/messages/:message',
        open: true,
        handle: ({ params }) => this.#interactions.delete(params.token ?? '', params.message ?? ''),
      },
      { name: 'GET /channels/:channel', handle: ({ params }) => this.#visibleChannel(params.channel ?? '') },
      {
        name: 'GET /channels/:channel/messages',
        handle: ({ params, query }) => this.#messages.history(params.channel ?? '', query),
      },
      {
        name: 'POST /channels/:channel/messages',
        handle: ({ params, body }) => {
          this.#check('message', body);
          return this.#messages.post(params.channel ?? '', json(body));
        },
      },
      {
        name: 'GET /channels/:channel/messages/:message',
        handle: ({ params }) => this.#messages.get(params.channel ?? '', params.message ?? ''),
      },
      {
        name: 'PATCH /channels/:channel/messages/:message',
        handle: ({ params, body }) =>
          this.#messages.edit(params.channel ?? '', params.message ?? '', json(body)),
      },
      {
        name: 'DELETE /channels/:channel/messages/:message',
        handle: ({ params }) => this.#messages.delete(params.channel ?? '', params.message ?? ''),
      },
      {
        name: 'GET /guilds/:guild',
        handle: ({ params }) => {
          this.#guildOf(params.guild ?? '');
          return guildJson(this.world, this.guild);
        },
      },
      {
        name: 'GET /guilds/:guild/roles',
        handle: ({ params }) => [...this.#guildOf(params.guild ?? '').roles.values()],
      },
      {
        name: 'GET /guilds/:guild/members/:user',
        handle: ({ params }) => {
          this.#guildOf(params.guild ?? '');
          return memberJson(this.guild, params.user ?? '');
        },
      },
    ];
  }
}

/** Starts a Discord on 127.0.0.1. Rejects with PORT_IN_USE when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = new Sandbox(options);
  await sandbox.listen(options.port ?? 0);
  return sandbox;
}
