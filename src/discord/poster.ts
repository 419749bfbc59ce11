import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError, type REST } from '@discordjs/rest';
import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
} from 'discord-api-types/v10';
import { allows } from '../../commands/discord/permissions.ts';
import type { ChannelHealth, HoldReason } from '../../commands/services.ts';
import { withDeadline } from '../deadline.ts';
import type { Courier } from '../inbox.ts';
import type { AfterPost, Failure, FindOutcome, Poster } from '../reminders/delivery.ts';
import type { Speaker } from '../spoken.ts';
import { MayHaveArrivedError, TooLateError, whileItMayLeave } from './rest.ts';

/*
 * The reminders' way to Discord, and the one place that says what Discord's answers mean for them. Codes are from
 * "Opcodes and status codes" in Discord's API documentation, as of August 2026.
 */

/** Waiting for a rate limit included. It is real time, not the bot's clock: a network knows no other. */
const deadlineMilliseconds = 20_000;

const holds: ReadonlyMap<number, HoldReason> = new Map([
  [10003, 'channel-gone'],
  [10004, 'server-gone'],
  [50001, 'no-access'],
  [50013, 'no-permission'],
  [50083, 'thread-archived'],
  [160005, 'thread-locked'],
]);
/** It was published before. */
const alreadyPublished = 40033;
/** In a forum's new post, before its author's first message, which Discord stores a moment later. */
const firstMessageMissing = 40058;
const [mostPostTries, postPauseMilliseconds] = [10, 500];
/** The repeat of a nonce whose message was deleted meanwhile. */
const unknownMessage = 10008;
/** Switched off for now, blocked on the way, overloaded: nothing that anybody in the server could put right. */
const passing: readonly number[] = [40006, 40333, 130000];

/** Discord's epoch, in milliseconds: message ids hold the time since then. */
const discordEpoch = 1_420_070_400_000n;
/** How far a host's clock may be from Discord's when a post is looked for by its time. */
const skewMilliseconds = 10 * 60_000;
const pageSize = 100;
/** A thousand messages in one go; the next look goes on where this one ended. */
const mostPages = 10;
/** So many looks that ended before their time are remembered. */
const mostRemembered = 1000;
/** After this the sender may have slept, and somebody else may have posted: nothing leaves any more. */
const staleMilliseconds = 5000;

/**
 * After 20 posts at once, 45 a second, evenly: Discord takes 50 requests a second from a bot, and the REST client, which
 * counts by whole seconds, may send two seconds' worth at once around the turn from one to the next.
 */
const postGapMilliseconds = 1000 / 45;
const postsAtOnce = 20;

/** And a way to hear what time it is: any answer says so. */
export function makePoster(
  rest: REST,
): Poster & Omit<Courier, 'followUp'> & Speaker & { askTime(): Promise<void> } {
  let ownId: string | undefined;
  /** When the last post would be due, had they all been sent evenly. */
  let evenly = 0;
  /** By a delivery's id, up to which message a busy channel was looked through for it. */
  const lookedUpTo = new Map<string, bigint>();

  /** How long the next post waits for its turn, in milliseconds. */
  function takeTurn(): number {
    const now = performance.now();
    evenly = Math.max(evenly, now) + postGapMilliseconds;
    return Math.max(0, evenly - now - postsAtOnce * postGapMilliseconds);
  }

  /** Throws a NotDiscordsError for what is no answer of Discord's, which are all in JSON. */
  const get: REST['get'] = async (route, options) => {
    const said = await rest.get(route, options);
    if (said instanceof ArrayBuffer) throw new NotDiscordsError();
    return said;
  };

  async function readOwnId(signal: AbortSignal): Promise<string> {
    if (ownId === undefined) {
      const user = (await get(Routes.user(), { signal })) as APIUser;
      ownId = user.id;
    }
    return ownId;
  }

  async function find(channelId: string, deliveryId: string, since: Temporal.Instant, signal: AbortSignal) {
    const me = await readOwnId(signal);
    let after = lookedUpTo.get(deliveryId) ?? snowflakeAt(since.epochMilliseconds - skewMilliseconds);
    for (let page = 0; page < mostPages; page++) {
      const query = new URLSearchParams({ after: String(after), limit: String(pageSize) });
      const path = Routes.channelMessages(channelId);
      const messages = (await get(path, { query, signal })) as APIMessage[];
      const own = messages.find((message) => message.author.id === me && carries(message, deliveryId));
      if (own) {
        lookedUpTo.delete(deliveryId);
        return own.id;
      }
      for (const { id } of messages) if (BigInt(id) > after) after = BigInt(id);
      if (messages.length < pageSize) {
        await assertSeeing(channelId, me, signal);
        lookedUpTo.delete(deliveryId);
        return null;
      }
      if (lookedUpTo.size < mostRemembered) lookedUpTo.set(deliveryId, after);
    }
    throw new TooBusyError();
  }

  /** Among the forum's posts that are open, and then among those that were archived since. */
  async function findInForum(
    guildId: string,
    forumId: string,
    deliveryId: string,
    since: Temporal.Instant,
    signal: AbortSignal,
  ) {
    const me = await readOwnId(signal);
    const from = since.epochMilliseconds - skewMilliseconds;
    const earliest = snowflakeAt(from);
    const findIn = async ({ threads }: ForumThreads) => {
      const own = threads.filter(
        ({ id, parent_id: parent, owner_id: owner }) =>
          parent === forumId && owner === me && BigInt(id) >= earliest,
      );
      for (const { id } of own) {
        const first = await firstMessage(id, signal);
        if (first && carries(first, deliveryId)) return id;
      }
      return null;
    };
    const open = await findIn((await get(Routes.guildActiveThreads(guildId), { signal })) as ForumThreads);
    if (open !== null) return open;
    const query = new URLSearchParams({ limit: String(pageSize) });
    for (let page = 0; page < mostPages; page++) {
      const list = await get(Routes.channelThreads(forumId, 'public'), { query, signal });
      const { threads, has_more: isMore = false } = list as ForumThreads;
      const archived = await findIn({ threads });
      if (archived !== null) return archived;
      // What was archived last comes first.
      const last = threads.at(-1)?.thread_metadata?.archive_timestamp;
      if (!isMore || last === undefined || Date.parse(last) < from) {
        await assertSeeing(forumId, me, signal);
        return null;
      }
      query.set('before', last);
    }
    throw new TooBusyError();
  }

  /** That of a forum's post; `null` where somebody has deleted it. */
  async function firstMessage(threadId: string, signal: AbortSignal): Promise<APIMessage | null> {
    try {
      return (await get(Routes.channelMessage(threadId, threadId), { signal })) as APIMessage;
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === unknownMessage) return null;
      throw error;
    }
  }

  /** To whoever may not read a channel's history Discord shows an empty one. */
  async function assertSeeing(channelId: string, me: string, signal: AbortSignal): Promise<void> {
    const channel = (await get(Routes.channel(channelId), { signal })) as APIChannel;
    if (!('guild_id' in channel) || channel.guild_id === undefined) return;
    const { botPermissions } = await permissionsOf(channel, channel.guild_id, me, signal);
    if (!allows(botPermissions, PermissionFlagsBits.ReadMessageHistory)) throw new CannotLookError();
  }

  async function inspect(guildId: string, channelId: string, signal: AbortSignal): Promise<ChannelHealth> {
    const channel = (await get(Routes.channel(channelId), { signal })) as APIChannel;
    if (!('guild_id' in channel) || channel.guild_id !== guildId) return gone;
    const me = await readOwnId(signal);
    return { found: true, ...(await permissionsOf(channel, guildId, me, signal)) };
  }

  async function permissionsOf(channel: APIChannel, guildId: string, me: string, signal: AbortSignal) {
    const thread = threadTypes.includes(channel.type);
    const { thread_metadata: state, parent_id: parentId } = channel as ThreadFields;
    const [ruling, roles, member] = await Promise.all([
      // A thread has no overwrites of its own.
      thread && parentId ? get(Routes.channel(parentId), { signal }) : channel,
      get(Routes.guildRoles(guildId), { signal }),
      get(Routes.guildMember(guildId, me), { signal }),
    ]);
    const { permission_overwrites: overwrites = [] } = ruling as { permission_overwrites?: APIOverwrite[] };
    const { roles: roleIds, communication_disabled_until: timedOut } = member as APIGuildMember;
    return {
      botPermissions: permissionsIn({
        guildId,
        memberId: me,
        roleIds,
        roles: roles as APIRole[],
        overwrites,
      }),
      thread,
      isForAnnouncements: channel.type === ChannelType.GuildAnnouncement,
      mentionableRoles: (roles as APIRole[]).filter((role) => role.mentionable).map(({ id }) => id),
      locked: state?.locked ?? false,
      timedOutUntil: timedOut ? Temporal.Instant.from(timedOut) : null,
    };
  }

  /** Gives the id of the channel of direct messages with a user. */
  const openDirect = async (userId: string) =>
    ask(async (signal) =>
      idIn(await rest.post(Routes.userChannels(), { body: { recipient_id: userId }, signal })),
    );

  /** Gives the id of a message that is in a channel then. */
  const say = async (channelId: string, body: object) =>
    ask(async (signal) => idIn(await rest.post(Routes.channelMessages(channelId), { body, signal })));

  /** Opens an archived thread again, where the bot may. */
  async function unarchive(threadId: string): Promise<boolean> {
    const opened = await ask((signal) =>
      rest.patch(Routes.channel(threadId), { body: { archived: false }, signal }),
    );
    return opened.kind === 'answered';
  }

  return {
    async turn() {
      const wait = takeTurn();
      if (wait > 0) await sleep(wait);
      return { age: stopwatch() };
    },

    async post(channelId, body, turn, title) {
      let left = 0;
      const mayLeave = () => turn.age() < staleMilliseconds && (title === undefined || left++ === 0);
      const sent = await ask(
        async (signal) =>
          idIn(
            await (title === undefined
              ? rest.post(Routes.channelMessages(channelId), { body, signal })
              : rest.post(Routes.threads(channelId), {
                  body: { name: title, message: withoutNonce(body) },
                  signal,
                })),
          ),
        mayLeave,
      );
      if (sent.kind === 'answered') {
        const messageId = sent.answer;
        // A forum's post is a thread that has the id of its first message.
        return { kind: 'delivered', messageId, ...(title === undefined ? {} : { threadId: messageId }) };
      }
      if (sent.code === String(unknownMessage)) return { kind: 'delivered', messageId: null };
      if (sent.kind === 'hold' && sent.reason === 'thread-archived' && (await unarchive(channelId)))
        return { kind: 'retry', afterMilliseconds: null, code: sent.code };
      return sent;
    },

    async findOwn(channelId, deliveryId, since): Promise<FindOutcome> {
      const looked = await ask(async (signal): Promise<FindOutcome> => {
        const channel = (await get(Routes.channel(channelId), { signal })) as APIChannel;
        // What kind it is now may be another than the reminder's.
        const forumOf = channel.type === ChannelType.GuildForum ? channel.guild_id : undefined;
        const messageId =
          forumOf === undefined
            ? await find(channelId, deliveryId, since, signal)
            : await findInForum(forumOf, channelId, deliveryId, since, signal);
        if (messageId === null) return { kind: 'absent' };
        return { kind: 'found', messageId, ...(forumOf === undefined ? {} : { threadId: messageId }) };
      });
      if (looked.kind === 'answered') return looked.answer;
      // Whatever was posted there is gone with the channel.
      return looked.kind === 'hold' && looked.reason === 'channel-gone' ? { kind: 'absent' } : looked;
    },

    async tell(userId, message, nonce) {
      const body = nonce === undefined ? message : { ...message, nonce, enforce_nonce: true };
      const channel = await openDirect(userId);
      if (channel.kind !== 'answered') return channel.kind === 'hold' ? 'closed' : 'later';
      const first = await say(channel.answer, body);
      // Whether it is there, a repeat of its nonce says.
      const said = first.kind === 'unknown' && nonce !== undefined ? await say(channel.answer, body) : first;
      switch (said.kind) {
        case 'answered':
          return 'arrived';
        case 'hold':
          return 'closed';
        case 'unknown':
          return 'unknown';
        default:
          return first.kind === 'unknown' ? 'unknown' : 'later';
      }
    },

    async say(channelId, message, nonce) {
      const body = { ...message, nonce, enforce_nonce: true };
      const first = await say(channelId, body);
      // Whether it is there, a repeat of its nonce says.
      const said = first.kind === 'unknown' ? await say(channelId, body) : first;
      return said.kind === 'answered';
    },

    async reply(channelId, messageId, message, nonce) {
      const body = {
        ...message,
        allowed_mentions: { ...message.allowed_mentions, replied_user: true },
        message_reference: { message_id: messageId, fail_if_not_exists: false },
        nonce,
        enforce_nonce: true,
      };
      return (await say(channelId, body)).kind === 'answered';
    },

    async sayInPost(threadId, message, nonce) {
      const body = { ...message, nonce, enforce_nonce: true };
      for (let attempt = 0; ; attempt++) {
        const said = await say(threadId, body);
        if (said.kind === 'answered') return true;
        if (said.code !== String(firstMessageMissing) || attempt >= mostPostTries) return false;
        await sleep(postPauseMilliseconds);
      }
    },

    async directChannel(userId) {
      const opened = await openDirect(userId);
      if (opened.kind === 'answered') return { kind: 'open', channelId: opened.answer };
      return { kind: opened.kind === 'hold' ? 'closed' : 'unclear' };
    },

    async inspect(guildId, channelId) {
      const seen = await ask((signal) => inspect(guildId, channelId, signal));
      if (seen.kind === 'answered') return seen.answer;
      if (seen.kind !== 'hold') return { ...invisible, botPermissions: null };
      return seen.reason === 'channel-gone' || seen.reason === 'server-gone' ? gone : invisible;
    },

    publish: async (channelId, messageId) =>
      afterPost(
        await ask(async (signal) =>
          idIn(await rest.post(Routes.channelMessageCrosspost(channelId, messageId), { signal })),
        ),
        alreadyPublished,
      ),

    erase: async (channelId, messageId) =>
      afterPost(
        await ask(async (signal) =>
          nothingIn(await rest.delete(Routes.channelMessage(channelId, messageId), { signal })),
        ),
        unknownMessage,
      ),

    async askTime() {
      await ask((signal) => get(Routes.user(), { signal }));
    },

    async isBot(userId) {
      const seen = await ask(async (signal) => (await get(Routes.user(userId), { signal })) as APIUser);
      return seen.kind === 'answered' && seen.answer.bot === true;
    },

    async isIn(guildId) {
      const seen = await ask((signal) => get(Routes.guild(guildId), { signal }));
      if (seen.kind === 'answered') return true;
      // Discord shows a server to nobody outside it.
      return seen.kind === 'hold' ? false : null;
    },
  };
}

const threadTypes: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

interface ForumThreads {
  readonly threads: readonly {
    readonly id: string;
    readonly parent_id?: string;
    readonly owner_id?: string;
    readonly thread_metadata?: { readonly archive_timestamp?: string };
  }[];
  readonly has_more?: boolean;
}

/** A forum knows none. */
function withoutNonce({ nonce: _nonce, enforce_nonce: _enforce, ...message }: Parameters<Poster['post']>[1]) {
  return message;
}

interface ThreadFields {
  readonly parent_id?: string | null;
  readonly thread_metadata?: { readonly locked?: boolean };
}

const gone: ChannelHealth = {
  found: false,
  botPermissions: 0n,
  thread: false,
  locked: false,
  timedOutUntil: null,
};
const invisible: ChannelHealth = { ...gone, found: true };

/** There are too many messages to look through: whether the post is among them stays open. */
class TooBusyError extends Error {
  override readonly name = 'TooBusyError';
  readonly code = 'CHANNEL_TOO_BUSY';
}

/** Without the right to read what was posted, whether the post is there stays open. */
class CannotLookError extends Error {
  override readonly name = 'CannotLookError';
}

/** `asWanted` is the code by which Discord says that it is so already. */
function afterPost(done: Answer<unknown>, asWanted: number): AfterPost {
  if (done.kind === 'answered' || done.code === String(asWanted)) return 'done';
  return done.kind === 'hold' ? 'never' : 'again';
}

/** Milliseconds since now, by the clock that goes further: one stands still while a machine sleeps, the other is set. */
function stopwatch(): () => number {
  const [monotonic, wall] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - monotonic, Math.abs(Date.now() - wall));
}

function idOf(answer: unknown): string | null {
  const id: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'id') : undefined;
  return typeof id === 'string' && /^\d{1,20}$/.test(id) ? id : null;
}

/** What came back is not what Discord answers: a sign-in page of a café's network says yes to everything. */
class NotDiscordsError extends Error {
  override readonly name = 'NotDiscordsError';
  readonly code = 'NO_MESSAGE';
}

/** The id of what was made. Throws a NotDiscordsError where there is none. */
function idIn(answer: unknown): string {
  const id = idOf(answer);
  if (id === null) throw new NotDiscordsError();
  return id;
}

/** Throws a NotDiscordsError where there is anything. */
function nothingIn(answer: unknown): void {
  if (!(answer instanceof ArrayBuffer && answer.byteLength === 0)) throw new NotDiscordsError();
}

type Answer<T> = { readonly kind: 'answered'; readonly answer: T } | Failure;

/** Does requests under one deadline; after it, nothing more of them leaves. */
async function ask<T>(
  request: (signal: AbortSignal) => Promise<T>,
  mayLeave: () => boolean = () => true,
): Promise<Answer<T>> {
  const answer = (signal: AbortSignal) =>
    whileItMayLeave(mayLeave, () => request(signal)).then(
      (given): Answer<T> => ({ kind: 'answered', answer: given }),
      (error: unknown): Answer<T> => classify(error),
    );
  // discord.js gives up at the signal too, but not while it sleeps out a rate limit.
  return withDeadline<Answer<T>, Answer<T>>(deadlineMilliseconds, answer, {
    kind: 'unknown',
    code: 'TIMED_OUT',
  });
}

/**
 * What a failed request means. discord.js tries some of them again by itself: where an earlier try may have been stored, it is
 * `unknown`, whatever Discord said to the last one.
 */
function classify(error: unknown): Failure {
  if (error instanceof MayHaveArrivedError) return { kind: 'unknown', code: classify(error.cause).code };
  if (error instanceof TooLateError) return { kind: 'retry', afterMilliseconds: null, code: error.code };
  if (error instanceof CannotLookError) return { kind: 'hold', reason: 'no-permission', code: 'CANNOT_LOOK' };
  if (error instanceof RateLimitError) {
    return { kind: 'retry', afterMilliseconds: error.retryAfter, code: 'RATE_LIMITED' };
  }
  if (error instanceof HTTPError) return { kind: 'unknown', code: `HTTP_${error.status}` };
  if (!(error instanceof DiscordAPIError)) return { kind: 'unknown', code: codeOf(error) };
  const { code, status } = error;
  // No code of Discord's own: a proxy or a firewall answered. And a refused token is the host's to put right.
  if (typeof code !== 'number' || status === 401 || status === 429) {
    return { kind: 'retry', afterMilliseconds: null, code: `HTTP_${status}` };
  }
  if (passing.includes(code)) return { kind: 'retry', afterMilliseconds: null, code: String(code) };
  return { kind: 'hold', reason: holds.get(code) ?? 'refused', code: String(code) };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNEXPECTED';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : error.name;
}

function snowflakeAt(epochMilliseconds: number): bigint {
  const since = BigInt(Math.floor(epochMilliseconds)) - discordEpoch;
  return (since > 0n ? since : 0n) << 22n;
}

/** Whether a delivery's id stands in the custom id of any button of a message. */
function carries({ components }: APIMessage, deliveryId: string): boolean {
  return JSON.stringify(components ?? [], ['components', 'custom_id', 'accessory']).includes(deliveryId);
}

const everything = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

/** What a member may do in a channel, as Discord works it out: https://discord.com/developers/docs/topics/permissions. */
export function permissionsIn({
  guildId,
  memberId,
  roleIds,
  roles,
  overwrites,
}: {
  readonly guildId: string;
  readonly memberId: string;
  readonly roleIds: readonly string[];
  readonly roles: readonly Pick<APIRole, 'id' | 'permissions'>[];
  readonly overwrites: readonly APIOverwrite[];
}): bigint {
  // The role of everybody has the server's own id.
  const base = roles
    .filter(({ id }) => id === guildId || roleIds.includes(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return everything;
  const layers = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== guildId && roleIds.includes(id),
    ),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === memberId),
  ];
  return layers.reduce((bits, layer) => {
    const denied = layer.reduce((all, { deny }) => all | BigInt(deny), 0n);
    const allowed = layer.reduce((all, { allow }) => all | BigInt(allow), 0n);
    return (bits & ~denied) | allowed;
  }, base);
}
