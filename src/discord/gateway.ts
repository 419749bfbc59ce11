import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, Status } from 'discord.js';
import { withDeadline } from '../deadline.ts';
import type { Log } from '../log.ts';
import { wayOut } from '../proxied.ts';
import type { Respond } from '../respond.ts';
import type { Listener, SpokenMessage, SpokenPost } from '../spoken.ts';
import { answer } from './answers.ts';
import { makeSendCallback } from './callbacks.ts';

/** discord.js waits five seconds between two sign-ins. */
const anewWithinMilliseconds = 12_000;
/** How long a shutdown waits for answers in flight, and then for discord.js, which may never finish. */
const drainMilliseconds = 2000;
const destroyMilliseconds = 1000;

interface GatewayOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Log;
  /** Whether Discord is to send messages: those that mention the bot and direct ones with their words. */
  readonly answerMentions: boolean;
  readonly listener: Listener;
  readonly onServerJoined: (guildId: string) => void;
  readonly onServerLeft: (guildId: string) => void;
  /** The connection is lost for good and will not come back by itself. */
  readonly onLost: (error: GatewayLostError) => void;
}

export class GatewayLostError extends Error {
  override readonly name = 'GatewayLostError';
  /** `TOKEN_REFUSED` when only the host can help; `GATEWAY_LOST` when a fresh start may. */
  readonly code: 'TOKEN_REFUSED' | 'GATEWAY_LOST';
  constructor(code: 'TOKEN_REFUSED' | 'GATEWAY_LOST', message: string, options?: ErrorOptions) {
    super(`${message} (${code})`, options);
    this.code = code;
  }
}

export const tokenRefused = (cause?: unknown) =>
  new GatewayLostError(
    'TOKEN_REFUSED',
    'Discord refused the bot’s token. Make a new one at https://discord.com/developers/applications → your application → Bot → Reset Token, put it into .env as DISCORD_TOKEN, and start again.',
    { cause },
  );

export interface Gateway {
  readonly applicationId: string;
  /** The servers that the bot was in when it logged in. */
  readonly serverIds: readonly string[];
  readonly isConnected: () => boolean;
  /** Finishes the answers in flight and leaves; always resolves, within about 3 s, whatever discord.js does. */
  close(): Promise<void>;
}

/**
 * Logs in and answers interactions from then on; resolves once Discord says READY. Throws a GatewayLostError when
 * the token is refused, or what the network threw: then it is worth trying again with a new call.
 * The only place that touches a discord.js client; it keeps nothing but the list of servers.
 */
export async function openGateway(options: GatewayOptions, respond: Respond): Promise<Gateway> {
  const { token, apiUrl, log } = options;
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      ...(options.answerMentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : []),
    ],
    rest: { api: apiUrl, version: '10', agent: wayOut() },
    makeCache: Options.cacheWithLimits(nothingCached),
    allowedMentions: { parse: [] },
  });
  const sendCallback = makeSendCallback(apiUrl);
  const inFlight = new Set<Promise<void>>();
  const state = { closing: false };
  let awaited: NodeJS.Timeout | undefined;
  const takers: Readonly<Record<string, (data: unknown) => Promise<void>>> = {
    [GatewayDispatchEvents.InteractionCreate]: (data) =>
      answer(data, respond, { rest: client.rest, sendCallback, log }),
    [GatewayDispatchEvents.MessageCreate]: (data) =>
      options.listener.heard(data as SpokenMessage, client.user?.id ?? ''),
    [GatewayDispatchEvents.ThreadCreate]: (data) =>
      options.listener.opened(data as SpokenPost, client.user?.id ?? ''),
  };
  // The packet as Discord sent it: commands are pure over Discord's JSON and need no client objects.
  client.on(Events.Raw, (packet: { t?: string; readonly d?: unknown }, shardId: number) => {
    // Discord may end a session just after it was resumed; discord.js then reads what it has thrown away, and throws.
    if (packet.t === GatewayDispatchEvents.Resumed && !hasSession(client, shardId)) {
      packet.t = 'TAKEN';
      // It signs in anew by itself; should it not, a fresh start does.
      awaited ??= setTimeout(() => {
        if (!state.closing)
          options.onLost(new GatewayLostError('GATEWAY_LOST', 'Discord ended the session.'));
      }, anewWithinMilliseconds).unref();
    }
    if (packet.t === GatewayDispatchEvents.Ready) {
      clearTimeout(awaited);
      awaited = undefined;
    }
    const take = takers[packet.t ?? ''];
    if (!take) return;
    // Else discord.js would build objects that nobody looks at, before the answer leaves, and throw at some payloads.
    packet.t = 'TAKEN';
    if (state.closing) return;
    const task = take(packet.d).catch((err: unknown) => log.error({ err }, 'an event could not be used'));
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
  const { application, guilds, ws } = await ready;
  return {
    applicationId: application.id,
    serverIds: [...guilds.cache.keys()],
    isConnected: () => ws.status === Status.Ready,
    async close() {
      state.closing = true;
      await withDeadline(drainMilliseconds, () => Promise.allSettled(inFlight), undefined);
      await withDeadline(destroyMilliseconds, () => client.destroy(), undefined);
    },
  };
}

/** By discord.js's own account, which its types leave out. */
const hasSession = ({ ws }: Client, shardId: number): boolean =>
  Boolean(Reflect.get(Object(ws.shards.get(shardId)), 'sessionInfo'));

function watch(client: Client, options: GatewayOptions, state: { readonly closing: boolean }): void {
  const { log } = options;
  client.on(Events.GuildCreate, ({ id }) => options.onServerJoined(id));
  client.on(Events.GuildDelete, ({ id }) => options.onServerLeft(id));
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reported an error'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'the connection to Discord had an error'));
  client.on(Events.ShardReconnecting, () => log.info('reconnecting to Discord'));
  client.on(Events.ShardResume, () => log.info('resumed the connection to Discord'));
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

const nothingCached = {
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};
