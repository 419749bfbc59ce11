import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Status } from 'discord.js';
import { withDeadline } from '../deadline.ts';
import type { Log } from '../log.ts';
import { wayOut } from '../proxied.ts';
import type { Listener, SpokenMessage, SpokenPost } from '../spoken.ts';
import type { Answers } from './answers.ts';
import { GatewayLostError, tokenRefused } from './gateway-lost.ts';
import { type Shards, shardOf } from './shards.ts';

/** discord.js waits five seconds between two sign-ins. */
const anewWithinMilliseconds = 12_000;
/** How long a shutdown waits for answers in flight, and then for discord.js, which may never finish. */
const drainMilliseconds = 2500;
const destroyMilliseconds = 1000;

interface GatewayOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly shards: Shards;
  readonly log: Log;
  readonly answers: Pick<Answers, 'answer'>;
  /** Whether Discord is to send messages: those that mention the bot and direct ones with their words. */
  readonly answerMentions: boolean;
  readonly listener: Listener;
  readonly onServerJoined: (guildId: string) => void;
  readonly onServerLeft: (guildId: string) => void;
  /** The connection is lost for good and will not come back by itself. */
  readonly onLost: (error: GatewayLostError) => void;
}

export interface Gateway {
  readonly applicationId: string;
  /** The servers of its shards that the bot is in now. */
  readonly serverIds: () => readonly string[];
  /** Whether a server, or what is kept under such a name, belongs to its shards. */
  readonly isOfItsShards: (guildId: string) => boolean;
  /** How many shards it connects. */
  readonly shardCount: number;
  /** Whether it connects the first of all shards, of which there is one among all processes. */
  readonly isFirst: boolean;
  /** Whether all its shards are connected. */
  readonly isConnected: () => boolean;
  /** Finishes the answers in flight and leaves; always resolves, within about 4 s, whatever discord.js does. */
  close(): Promise<void>;
}

/**
 * Logs in and answers interactions from then on; resolves once Discord says READY. Throws a GatewayLostError when
 * the token is refused, or what the network threw: then it is worth trying again with a new call.
 * The only place that touches a discord.js client; it keeps nothing but the list of servers.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { token, apiUrl, log, answers, shards } = options;
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      ...(options.answerMentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : []),
    ],
    rest: { api: apiUrl, version: '10', agent: wayOut() },
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
    // The servers are in what Discord says first; nothing of what it tells of each of them is waited for.
    waitGuildTimeout: 0,
  });
  const inFlight = new Set<Promise<void>>();
  const state = { closing: false };
  /** By shard. */
  const awaited = new Map<number, NodeJS.Timeout>();
  const servers = new Servers(options);
  const botId = () => client.user?.id ?? '';
  const takers: Partial<Record<Event, (data: unknown, shardId: number) => Promise<void> | void>> = {
    [GatewayDispatchEvents.InteractionCreate]: (data) => answers.answer(data),
    [GatewayDispatchEvents.MessageCreate]: (data) => options.listener.heard(data as SpokenMessage, botId()),
    [GatewayDispatchEvents.ThreadCreate]: (data) => options.listener.opened(data as SpokenPost, botId()),
    [GatewayDispatchEvents.GuildCreate]: (data, shardId) => servers.there(data, shardId),
    [GatewayDispatchEvents.GuildDelete]: (data) => servers.gone(data),
  };
  // The packet as Discord sent it: commands are pure over Discord's JSON and need no client objects.
  client.on(Events.Raw, (packet: { t?: Event; d?: unknown }, shardId: number) => {
    const { t: type = taken, d: data } = packet;
    // Discord may end a session just after it was resumed; discord.js then reads what it has thrown away, and throws.
    if (type === GatewayDispatchEvents.Resumed && !hasSession(client, shardId)) {
      packet.t = taken;
      // It signs in anew by itself; should it not, a fresh start does.
      const later = () => {
        if (!state.closing)
          options.onLost(new GatewayLostError('GATEWAY_LOST', 'Discord ended the session.'));
      };
      if (!awaited.has(shardId)) awaited.set(shardId, setTimeout(later, anewWithinMilliseconds).unref());
    }
    if (type === GatewayDispatchEvents.Ready) {
      clearTimeout(awaited.get(shardId));
      awaited.delete(shardId);
      servers.named(shardId, data);
      // Of its servers discord.js would keep channels, roles and members: some 70 kB each that nobody looks at.
      packet.d = { ...Object(data), guilds: [] };
    }
    if (discordJsNeeds.has(type)) return;
    // Else discord.js would build objects that nobody looks at, before the answer leaves, and throw at some payloads.
    packet.t = taken;
    if (state.closing) return;
    const task = Promise.try(() => takers[type]?.(data, shardId)).catch((err: unknown) =>
      log.error({ err }, 'an event could not be used'),
    );
    inFlight.add(task);
    void task.finally(() => inFlight.delete(task));
  });
  watch(client, options, state);
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
    throw code === 'TokenInvalid' ? tokenRefused(error) : error;
  }
  const { application, ws } = await ready;
  const ids = [...ws.shards.keys()];
  const count = client.options.shardCount ?? 1;
  return {
    applicationId: application.id,
    serverIds: () => servers.ids(),
    isOfItsShards: (guildId) => !/^\d{1,20}$/.test(guildId) || ids.includes(shardOf(guildId, count)),
    shardCount: ids.length,
    isFirst: ids.includes(0),
    isConnected: () => ws.shards.every(({ status }) => status === Status.Ready),
    async close() {
      state.closing = true;
      await withDeadline(drainMilliseconds, () => Promise.allSettled(inFlight), undefined);
      await withDeadline(destroyMilliseconds, () => client.destroy(), undefined);
    },
  };
}

/** The name of an event that discord.js is to do nothing about. */
const taken = 'TAKEN';
type Event = GatewayDispatchEvents | typeof taken;

/** All that discord.js is to see: it holds the connections, and nothing of what is behind them. */
const discordJsNeeds: ReadonlySet<Event> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
]);

/** The servers that the bot is in, by their ids alone. */
class Servers {
  readonly #heard: Pick<GatewayOptions, 'onServerJoined' | 'onServerLeft'>;
  /** With the shard that each belongs to. */
  readonly #shardById = new Map<string, number>();
  /** Those that have named theirs before. */
  readonly #shards = new Set<number>();

  constructor(heard: Pick<GatewayOptions, 'onServerJoined' | 'onServerLeft'>) {
    this.#heard = heard;
  }

  ids(): string[] {
    return [...this.#shardById.keys()];
  }

  /** What a shard's READY names; said anew, the bot was away meanwhile, and may have come into some and left others. */
  named(shardId: number, ready: unknown): void {
    const named = new Set(listOf(Reflect.get(Object(ready), 'guilds')).flatMap((guild) => idOf(guild) ?? []));
    const isNamedAnew = this.#shards.has(shardId);
    this.#shards.add(shardId);
    for (const [id, shard] of this.#shardById) if (shard === shardId && !named.has(id)) this.#left(id);
    for (const id of named) {
      if (this.#shardById.has(id)) continue;
      this.#shardById.set(id, shardId);
      if (isNamedAnew) this.#heard.onServerJoined(id);
    }
  }

  /** A server is there: one that READY has named, one that comes back from an outage, or a new one. */
  there(guild: unknown, shardId: number): void {
    const id = idOf(guild);
    if (id === null || this.#shardById.has(id)) return;
    this.#shardById.set(id, shardId);
    this.#heard.onServerJoined(id);
  }

  gone(guild: unknown): void {
    const id = idOf(guild);
    // An outage of Discord's.
    if (id === null || Reflect.get(Object(guild), 'unavailable') === true) return;
    this.#left(id);
  }

  #left(id: string): void {
    if (this.#shardById.delete(id)) this.#heard.onServerLeft(id);
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function idOf(guild: unknown): string | null {
  const id: unknown = Reflect.get(Object(guild), 'id');
  return typeof id === 'string' ? id : null;
}

/** By discord.js's own account, which its types leave out. */
const hasSession = ({ ws }: Client, shardId: number): boolean =>
  Boolean(Reflect.get(Object(ws.shards.get(shardId)), 'sessionInfo'));

function watch(client: Client, options: GatewayOptions, state: { readonly closing: boolean }): void {
  const { log } = options;
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reported an error'));
  client.on(Events.ShardError, (err, shard) =>
    log.warn({ err, shard }, 'the connection to Discord had an error'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    if (!state.closing) log.info({ shard }, 'reconnecting to Discord');
  });
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'resumed the connection to Discord'));
  const lost = (error: GatewayLostError) => {
    if (!state.closing) options.onLost(error);
  };
  client.on(Events.ShardDisconnect, ({ code }) =>
    lost(
      code === 4004
        ? tokenRefused()
        : new GatewayLostError(
            'GATEWAY_LOST',
            `Discord closed the connection for good (close code ${code}).`,
          ),
    ),
  );
  client.on(Events.Invalidated, () =>
    lost(new GatewayLostError('GATEWAY_LOST', 'Discord ended the session for good.')),
  );
}
