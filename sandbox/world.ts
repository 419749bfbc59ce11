import {
  type APIAttachment,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  type RoleFlags,
} from 'discord-api-types/v10';
import type { Upload } from './http.ts';

export interface Channel {
  id: string;
  name: string;
  type: ChannelType;
  guildId: string | null;
  parentId: string | null;
  overwrites: APIOverwrite[];
  locked: boolean;
  archived: boolean;
  /** Who takes part in a direct message. */
  recipientId: string | null;
}

export interface Member {
  user: APIUser;
  roles: string[];
  /** Refuses direct messages from the bot. */
  closedToMessages: boolean;
  /** Until when a moderator lets it do nothing but look; `null` for never, or long ago. In epoch milliseconds. */
  timedOutUntil: number | null;
}

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  roles: Map<string, APIRole>;
  members: Map<string, Member>;
}

/** A stored message, with who alone may see it when it is ephemeral, and the nonce it was posted under. */
export interface Stored {
  message: APIMessage;
  onlyFor: string | null;
  nonce: string | null;
  /** Epoch milliseconds. */
  at: number;
}

/** What every member may do unless a role or an overwrite says otherwise: what a new server allows everyone. */
const everyone =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps |
  PermissionFlagsBits.AddReactions;

export const threadTypes: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

const discordEpoch = 1_420_070_400_000n;

/** Everything that exists on this Discord: servers, channels, people and messages. */
export class World {
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly users = new Map<string, APIUser>();
  readonly messages = new Map<string, Stored[]>();
  /** Servers of which nothing is known but their ids: many, for a large bot. */
  readonly others: string[] = [];
  /** By the path of their address. */
  readonly files = new Map<string, Upload>();
  /** By person and custom id, the message whose button opened a box; `null` for a command's. */
  readonly modalSources = new Map<string, APIMessage | null>();
  /** Roles that may use every command, whatever it asks for. */
  readonly commandRoles = new Set<string>();
  readonly bot: APIUser;
  /** Where this Discord is reached, known once it listens: `http://127.0.0.1:4000`. */
  origin = '';
  readonly #now: () => number;
  #increment = 0n;

  /** `application` is the bot's name. */
  constructor(application: string, now: () => number) {
    this.#now = now;
    this.bot = this.user(application.toLowerCase().replaceAll(' ', '-'), { name: application, bot: true });
  }

  /** Epoch milliseconds by this Discord's clock. */
  now(): number {
    return this.#now();
  }

  /** A new id: ordered, unique, holding its time as Discord's do. */
  snowflake(): string {
    this.#increment += 1n;
    return String(((BigInt(this.now()) - discordEpoch) << 22n) | (this.#increment & 0x3fffffn));
  }

  /** Each made a millisecond after the one before, so that they are spread over all shards. */
  addOthers(count: number): readonly string[] {
    const first = BigInt(this.now()) - discordEpoch + 1n;
    const made = Array.from({ length: count }, (_, at) => String((first + BigInt(at)) << 22n));
    this.others.push(...made);
    return made;
  }

  /** Keeps a file, as Discord does where it is sent to; gives what a message or an interaction says of it. */
  attachment(channelId: string, file: Upload): APIAttachment {
    const id = this.snowflake();
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
    this.files.set(path, file);
    const url = this.origin + path;
    return {
      id,
      filename: file.name,
      content_type: file.type,
      size: file.bytes.length,
      url,
      proxy_url: url,
    };
  }

  user(username: string, { name = username, bot = false } = {}): APIUser {
    const user: APIUser = {
      id: this.snowflake(),
      username,
      discriminator: '0',
      avatar: null,
      global_name: name,
      bot,
    };
    this.users.set(user.id, user);
    return user;
  }

  guild(name: string, owner: APIUser): Guild {
    const id = this.snowflake();
    const guild: Guild = { id, name, ownerId: owner.id, roles: new Map(), members: new Map() };
    guild.roles.set(id, role(id, '@everyone', everyone));
    this.guilds.set(id, guild);
    this.join(guild, owner);
    this.join(guild, this.bot);
    return guild;
  }

  role(guild: Guild, name: string, permissions: bigint, mentionable = false): APIRole {
    const made = { ...role(this.snowflake(), name, permissions), mentionable };
    guild.roles.set(made.id, made);
    return made;
  }

  join(guild: Guild, user: APIUser, roles: readonly APIRole[] = []): Member {
    const member = { user, roles: roles.map(({ id }) => id), closedToMessages: false, timedOutUntil: null };
    guild.members.set(user.id, member);
    return member;
  }

  channel(guild: Guild | null, name: string, type: ChannelType, more: Partial<Channel> = {}): Channel {
    const channel: Channel = {
      id: this.snowflake(),
      name,
      type,
      guildId: guild?.id ?? null,
      parentId: null,
      overwrites: [],
      locked: false,
      archived: false,
      recipientId: null,
      ...more,
    };
    this.channels.set(channel.id, channel);
    this.messages.set(channel.id, []);
    return channel;
  }

  /** The channel in which the bot and a user write to each other. */
  directChannel(userId: string): Channel {
    const known = this.channels.values().find(({ recipientId }) => recipientId === userId);
    return known ?? this.channel(null, 'direct message', ChannelType.DM, { recipientId: userId });
  }

  /** Whether the bot is where a channel is: in its server, or in direct messages always. */
  hasBot({ guildId }: Channel): boolean {
    return guildId === null || this.guilds.get(guildId)?.members.has(this.bot.id) === true;
  }

  /**
   * What a user may do in a channel, as Discord works it out; threads are ruled by their parent.
   * https://discord.com/developers/docs/topics/permissions
   */
  permissions(userId: string, channel: Channel): bigint {
    const guild = channel.guildId === null ? undefined : this.guilds.get(channel.guildId);
    const all = (1n << 53n) - 1n;
    // A direct channel is for the two who write in it.
    if (!guild) return [this.bot.id, channel.recipientId ?? userId].includes(userId) ? all : 0n;
    const member = guild.members.get(userId);
    if (!member) return 0n;
    if (guild.ownerId === userId) return all;
    const held = [guild.id, ...member.roles];
    const base = held.reduce((bits, id) => bits | BigInt(guild.roles.get(id)?.permissions ?? 0), 0n);
    if ((base & PermissionFlagsBits.Administrator) !== 0n) return all;
    const ruling =
      channel.parentId !== null && threadTypes.includes(channel.type)
        ? this.channels.get(channel.parentId)
        : channel;
    const overwrites = ruling?.overwrites ?? [];
    const layers = [
      overwrites.filter(({ id }) => id === guild.id),
      overwrites.filter(
        ({ id, type }) => type === OverwriteType.Role && id !== guild.id && held.includes(id),
      ),
      overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
    ];
    const may = layers.reduce((bits, layer) => {
      const deny = layer.reduce((sum, one) => sum | BigInt(one.deny), 0n);
      const allow = layer.reduce((sum, one) => sum | BigInt(one.allow), 0n);
      return (bits & ~deny) | allow;
    }, base);
    return (member.timedOutUntil ?? 0) > this.now() ? may & looking : may;
  }
}

const looking = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

function role(id: string, name: string, permissions: bigint): APIRole {
  return {
    id,
    name,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}
