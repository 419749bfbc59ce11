import {
  type APIInteraction,
  type APIMessage,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { ApiError, refuseIfAny, type Upload } from './http.ts';
import { channelJson } from './json.ts';
import { filesNamed, refuseMessage } from './refusals.ts';
import { type Channel, type Stored, threadTypes, type World } from './world.ts';

type Body = Readonly<Record<string, unknown>>;

interface MessagesOptions {
  readonly world: World;
  readonly dispatch: (type: string, data: unknown) => void;
  /** For how long a nonce with `enforce_nonce` makes a repeat harmless. */
  readonly nonceMilliseconds: number;
  readonly applicationId: string;
  /** Whether to refuse what Discord would; a bench may do without. */
  readonly validate: boolean;
}

/** Stores messages, and refuses what Discord would: by permission, by state of the channel, by content. */
export class Messages {
  readonly #world: World;
  readonly #options: MessagesOptions;

  constructor(options: MessagesOptions) {
    this.#world = options.world;
    this.#options = options;
  }

  channel(id: string): Channel {
    const channel = this.#world.channels.get(id);
    if (!channel) throw new ApiError(404, 10003, 'Unknown Channel');
    return channel;
  }

  /** The channel, if the bot may do all of this there. */
  #allowed(id: string, ...bits: readonly bigint[]): Channel {
    const channel = this.channel(id);
    const { bot } = this.#world;
    if (channel.guildId !== null && !this.#world.guilds.get(channel.guildId)?.members.has(bot.id)) {
      throw new ApiError(403, 50001, 'Missing Access');
    }
    const may = this.#world.permissions(bot.id, channel);
    if ((may & PermissionFlagsBits.ViewChannel) === 0n) throw new ApiError(403, 50001, 'Missing Access');
    if (bits.some((bit) => (may & bit) === 0n)) throw new ApiError(403, 50013, 'Missing Permissions');
    return channel;
  }

  /** What the bot posts by itself. */
  post(channelId: string, body: Body): APIMessage {
    const isThread = threadTypes.includes(this.channel(channelId).type);
    const send = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
    const channel = this.#allowed(channelId, send);
    if (channel.locked) throw new ApiError(403, 160005, 'This thread is locked');
    if (isThread && this.#isForum(channel.parentId) && !this.#hasFirst(channel))
      throw new ApiError(
        400,
        40058,
        'Cannot message this thread until after the post author has sent an initial message.',
      );
    if (channel.type === ChannelType.DM && this.#isClosed(channel)) {
      throw new ApiError(403, 50007, 'Cannot send messages to this user');
    }
    this.#refuse(body);
    const nonce = typeof body.nonce === 'string' || typeof body.nonce === 'number' ? `${body.nonce}` : null;
    const again =
      body.enforce_nonce === true && nonce !== null ? this.#withNonce(channelId, nonce) : undefined;
    if (again) return again.message;
    channel.archived = false;
    return this.#store(channel, this.#world.bot, body, { nonce });
  }

  /** A new post of a forum: a thread that has the id of its first message. */
  startPost(forumId: string, { name, message }: Body): object {
    const forum = this.#allowed(forumId, PermissionFlagsBits.SendMessages);
    if (forum.type !== ChannelType.GuildForum)
      throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
    const isMessage = typeof message === 'object' && message !== null;
    if (typeof name !== 'string' || name.length < 1 || name.length > 100 || !isMessage)
      throw new ApiError(400, 50035, 'Invalid Form Body');
    const body: Body = { ...message };
    this.#refuse(body);
    const guild = this.#world.guilds.get(forum.guildId ?? '') ?? null;
    const thread = this.#world.channel(guild, name, ChannelType.PublicThread, { parentId: forum.id });
    const first = this.#store(thread, this.#world.bot, body, { more: { id: thread.id } });
    return { ...channelJson(this.#world, thread), owner_id: this.#world.bot.id, message: first };
  }

  #isForum(id: string | null): boolean {
    return this.#world.channels.get(id ?? '')?.type === ChannelType.GuildForum;
  }

  #hasFirst({ id }: Channel): boolean {
    return this.#world.messages.get(id)?.some(({ message }) => message.id === id) === true;
  }

  /** A person's new post: others learn of the thread first, and of its first message when that is stored. */
  async openPost(
    forum: Channel,
    author: APIUser,
    {
      title,
      content,
      stored,
    }: { readonly title: string; readonly content: string; readonly stored: Promise<void> },
  ): Promise<{ readonly thread: Channel; readonly first: APIMessage }> {
    const guild = this.#world.guilds.get(forum.guildId ?? '') ?? null;
    const thread = this.#world.channel(guild, title, ChannelType.PublicThread, { parentId: forum.id });
    this.#options.dispatch('THREAD_CREATE', {
      ...channelJson(this.#world, thread),
      owner_id: author.id,
      newly_created: true,
    });
    await stored;
    return { thread, first: this.#store(thread, author, { content }, { more: { id: thread.id } }) };
  }

  /** The threads of a server, or of one channel, that are open or archived. */
  threads(of: { readonly guildId?: string; readonly parentId?: string }, archived: boolean): object[] {
    return [...this.#world.channels.values()]
      .filter((one) => threadTypes.includes(one.type) && one.archived === archived)
      .filter((one) => of.guildId === undefined || one.guildId === of.guildId)
      .filter((one) => of.parentId === undefined || one.parentId === of.parentId)
      .map((one) => ({ ...channelJson(this.#world, one), owner_id: this.#ownerOf(one) }));
  }

  #ownerOf({ id }: Channel): string | undefined {
    return this.#world.messages.get(id)?.find(({ message }) => message.id === id)?.message.author.id;
  }

  /** Publishes a message to the servers that follow its channel. */
  crosspost(channelId: string, messageId: string): APIMessage {
    const channel = this.#allowed(channelId, PermissionFlagsBits.SendMessages);
    if (channel.type !== ChannelType.GuildAnnouncement)
      throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
    const message = this.get(channelId, messageId);
    const flags = message.flags ?? 0;
    if ((flags & MessageFlags.Crossposted) !== 0)
      throw new ApiError(400, 40033, 'This message has already been crossposted');
    return Object.assign(message, { flags: flags | MessageFlags.Crossposted });
  }

  /** Archives a thread, or opens it again. */
  openThread(channelId: string, { archived }: Body): object {
    const channel = this.#allowed(channelId, PermissionFlagsBits.SendMessagesInThreads);
    if (!threadTypes.includes(channel.type) || typeof archived !== 'boolean')
      throw new ApiError(400, 50035, 'Invalid Form Body');
    if (channel.locked) throw new ApiError(403, 50013, 'Missing Permissions');
    channel.archived = archived;
    return channelJson(this.#world, channel);
  }

  #refuse(body: Body, how?: Parameters<typeof refuseMessage>[1]): void {
    if (this.#options.validate) refuseIfAny(refuseMessage(body, how));
  }

  #isClosed({ recipientId }: Channel): boolean {
    return this.#world.guilds
      .values()
      .some(({ members }) => members.get(recipientId ?? '')?.closedToMessages === true);
  }

  #withNonce(channelId: string, nonce: string): Stored | undefined {
    const since = this.#world.now() - this.#options.nonceMilliseconds;
    return this.#world.messages
      .get(channelId)
      ?.find((stored) => stored.nonce === nonce && stored.at >= since);
  }

  /** What a person writes. */
  say(channelId: string, author: APIUser, content: string, more: Body = {}): APIMessage {
    return this.#store(this.channel(channelId), author, { content, ...more }, {});
  }

  /** What answers an interaction, to everybody or to one person. */
  reply(
    exchange: {
      readonly channel: Channel;
      readonly userId: string;
      readonly interaction: Pick<APIInteraction, 'id' | 'type' | 'data'>;
    },
    body: Body,
    ephemeral: boolean,
    files: readonly Upload[] = [],
  ): APIMessage {
    this.#refuse(body, { files: files.map(({ name }) => name) });
    const { id, type, data } = exchange.interaction;
    return this.#store(exchange.channel, this.#world.bot, body, {
      onlyFor: ephemeral ? exchange.userId : null,
      files,
      more: {
        flags: Number(body.flags ?? 0) | (ephemeral ? MessageFlags.Ephemeral : 0),
        application_id: this.#options.applicationId,
        webhook_id: this.#options.applicationId,
        interaction_metadata: {
          id,
          type,
          ...(data && 'name' in data ? { name: fullName(data) } : {}),
          user: this.#world.users.get(exchange.userId),
          authorizing_integration_owners: { '0': exchange.channel.guildId ?? '0' },
        },
      },
    });
  }

  /** "The bot is thinking…" */
  placeholder(exchange: Parameters<Messages['reply']>[0], ephemeral: boolean): APIMessage {
    const message = this.reply(exchange, { content: '…' }, ephemeral);
    Object.assign(message, { content: '', flags: (message.flags ?? 0) | MessageFlags.Loading });
    return message;
  }

  #store(
    channel: Channel,
    author: APIUser,
    body: Body,
    {
      onlyFor = null,
      nonce = null,
      more = {},
      files = [],
    }: {
      onlyFor?: string | null;
      nonce?: string | null;
      more?: object;
      files?: readonly Upload[];
    },
  ): APIMessage {
    const made: object = {
      id: this.#world.snowflake(),
      channel_id: channel.id,
      author,
      content: '',
      timestamp: new Date(this.#world.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: mentionedIn(body)
        .map((id) => this.#world.users.get(id))
        .filter((user) => user !== undefined),
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      type: MessageType.Default,
      flags: 0,
      ...withoutRequestFields(body),
      ...this.#withFiles(channel.id, body, files),
      ...referenceIn(body, channel.id),
      ...more,
    };
    const message = made as APIMessage;
    this.#world.messages.get(channel.id)?.push({ message, onlyFor, nonce, at: this.#world.now() });
    const { roles } = this.#world.guilds.get(channel.guildId ?? '')?.members.get(author.id) ?? {};
    if (onlyFor === null)
      this.#options.dispatch('MESSAGE_CREATE', {
        ...message,
        guild_id: channel.guildId ?? undefined,
        ...(roles ? { member: { roles } } : {}),
      });
    return message;
  }

  /** Keeps the files, and has the message's parts show them from where they lie. */
  #withFiles(channelId: string, body: Body, files: readonly Upload[]): object {
    if (files.length === 0) return {};
    const attachments = files.map((file) => this.#world.attachment(channelId, file));
    const components: unknown = structuredClone(body.components);
    for (const { media, part } of filesNamed(components)) {
      const found = attachments.find(({ filename }) => `attachment://${filename}` === media.url);
      if (!found) continue;
      Object.assign(media, { url: found.url, proxy_url: found.proxy_url, attachment_id: found.id });
      if (part.file === media) Object.assign(part, { name: found.filename, size: found.size });
    }
    return { attachments, ...(components === undefined ? {} : { components }) };
  }

  get(channelId: string, id: string): APIMessage {
    return this.#stored(channelId, id).message;
  }

  #stored(channelId: string, id: string): Stored {
    const found = this.#world.messages.get(channelId)?.find(({ message }) => message.id === id);
    if (!found) throw new ApiError(404, 10008, 'Unknown Message');
    return found;
  }

  edit(channelId: string, id: string, body: Body, files: readonly Upload[] = []): APIMessage {
    const { message } = this.#stored(channelId, id);
    const isV2 = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
    this.#refuse(body, { partial: true, isV2, files: files.map(({ name }) => name) });
    const flags = (message.flags ?? 0) | Number(body.flags ?? 0);
    Object.assign(message, withoutRequestFields(body), this.#withFiles(channelId, body, files), {
      flags: flags & ~MessageFlags.Loading,
      edited_timestamp: new Date(this.#world.now()).toISOString(),
    });
    this.#options.dispatch('MESSAGE_UPDATE', message);
    return message;
  }

  delete(channelId: string, id: string): void {
    const stored = this.#stored(channelId, id);
    const all = this.#world.messages.get(channelId) ?? [];
    all.splice(all.indexOf(stored), 1);
    this.#options.dispatch('MESSAGE_DELETE', { id, channel_id: channelId });
  }

  /** Newest first, as the bot may read it. */
  history(channelId: string, query: URLSearchParams): APIMessage[] {
    this.#allowed(channelId, PermissionFlagsBits.ReadMessageHistory);
    const limit = Number(query.get('limit') ?? 50);
    const [before, after] = [query.get('before'), query.get('after')].map((id) => {
      if (id !== null && !/^\d{1,20}$/.test(id)) throw new ApiError(400, 50035, 'Invalid Form Body');
      return id === null ? null : BigInt(id);
    });
    const all = (this.#world.messages.get(channelId) ?? [])
      .filter(({ onlyFor }) => onlyFor === null)
      .map(({ message }) => message)
      .filter(({ id }) => (before == null || BigInt(id) < before) && (after == null || BigInt(id) > after))
      .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    const page = after == null ? all.slice(-limit) : all.slice(0, limit);
    return page.toReversed();
  }
}

/** What a client shows above the answer: `/reminder set`. The documentation does not say where it comes from. */
function fullName(data: {
  readonly name: string;
  readonly type: ApplicationCommandType;
  readonly options?: unknown;
}): string {
  if (data.type !== ApplicationCommandType.ChatInput) return data.name;
  const [first]: unknown[] = Array.isArray(data.options) ? data.options : [];
  const option = first as { readonly type: number; readonly name: string } | undefined;
  const isSubcommand = option?.type === ApplicationCommandOptionType.Subcommand;
  return isSubcommand ? `/${data.name} ${option?.name}` : `/${data.name}`;
}

/** What a reply says of the message that it stands below. */
function referenceIn({ message_reference: reference }: Body, channelId: string): object {
  if (typeof reference !== 'object' || reference === null) return {};
  return { type: MessageType.Reply, message_reference: { type: 0, channel_id: channelId, ...reference } };
}

function withoutRequestFields(body: Body): Body {
  const {
    nonce: _nonce,
    enforce_nonce: _enforce,
    allowed_mentions: _mentions,
    tts: _tts,
    message_reference: _reference,
    ...kept
  } = body;
  return kept;
}

/** Whom a message mentions: those in its words whom its author allowed to be. */
function mentionedIn(body: Body): string[] {
  const allowed = body.allowed_mentions as { parse?: string[]; users?: string[] } | undefined;
  const ids = [...JSON.stringify([body.content, body.components]).matchAll(/<@!?(\d{1,20})>/g)].map(
    ([, id]) => id ?? '',
  );
  const isAllowed = (id: string) =>
    !allowed || allowed.parse?.includes('users') || allowed.users?.includes(id);
  return [...new Set(ids)].filter(isAllowed);
}
