import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { ApiError } from './http.ts';
import { type Channel, type Guild, threadTypes, type World } from './world.ts';

/* What exists, as Discord's own JSON: the fields that clients count on. */

const joinedAt = '2026-01-01T00:00:00.000Z';

/** A server with everything that the bot is told of it when it comes in. */
export function guildJson(world: World, guild: Guild): object {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const isThread = ({ type }: Channel) => threadTypes.includes(type);
  return {
    ...guildFacts(guild.id, guild.name, guild.ownerId),
    roles: [...guild.roles.values()],
    channels: channels.filter((one) => !isThread(one)).map((one) => channelJson(world, one)),
    threads: channels.filter(isThread).map((one) => channelJson(world, one)),
    members: [memberJson(guild, world.bot.id)],
    member_count: guild.members.size,
    emojis: [],
  };
}

/** What is the same for every server here. */
const guildFacts = (id: string, name: string, ownerId: string) => ({
  id,
  name,
  owner_id: ownerId,
  unavailable: false,
  large: false,
  joined_at: joinedAt,
  stickers: [],
  features: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  preferred_locale: 'en-GB',
  premium_tier: 0,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  system_channel_flags: 0,
});

/**
 * A server of a usual size, in which nobody does anything: 36 channels with what roles may do there, 24 roles, 30 emojis; some
 * 40 kB of JSON.
 */
export function otherGuildJson(world: World, id: string): object {
  const roles = numbered(24, id, (roleId, at) => ({
    id: at === 0 ? id : roleId,
    name: at === 0 ? '@everyone' : `Group ${at}`,
    permissions: String(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages),
    position: at,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  }));
  const channels = numbered(36, id, (channelId, at) => ({
    id: channelId,
    name: `channel-${at}`,
    type: at % 6 === 0 ? ChannelType.GuildCategory : ChannelType.GuildText,
    guild_id: id,
    parent_id: null,
    position: at,
    topic: 'What is talked about here, and what is not: be kind, and keep to it.',
    last_message_id: channelId,
    nsfw: false,
    rate_limit_per_user: 0,
    flags: 0,
    permission_overwrites: roles
      .slice(0, 4)
      .map((role) => ({ id: role.id, type: 0, allow: '1024', deny: '2048' })),
  }));
  const emojis = numbered(30, id, (emojiId, at) => ({
    id: emojiId,
    name: `emoji_${at}`,
    roles: [],
    require_colons: true,
    managed: false,
    animated: false,
    available: true,
  }));
  const { bot } = world;
  return {
    ...guildFacts(id, `Server ${id}`, bot.id),
    roles,
    channels,
    emojis,
    threads: [],
    members: [{ user: bot, roles: [], joined_at: joinedAt, deaf: false, mute: false, flags: 0 }],
    member_count: 250,
  };
}

const numbered = <T>(count: number, id: string, make: (id: string, at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(String(BigInt(id) + BigInt(at) + 1n), at));

/** Throws an ApiError (10007) for somebody who is not in the server. */
export function memberJson(guild: Guild, userId: string): object {
  const member = guild.members.get(userId);
  if (!member) throw new ApiError(404, 10007, 'Unknown Member');
  const { user, roles, timedOutUntil } = member;
  const until = timedOutUntil === null ? null : new Date(timedOutUntil).toISOString();
  return {
    user,
    roles,
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: 0,
    communication_disabled_until: until,
  };
}

export function channelJson(world: World, channel: Channel): object {
  const { id, name, type, guildId, parentId, overwrites, locked, archived, recipientId } = channel;
  if (type === ChannelType.DM) return { id, type, recipients: [world.users.get(recipientId ?? '')] };
  const shared = { id, name, type, guild_id: guildId, parent_id: parentId, position: 0, flags: 0 };
  if (!threadTypes.includes(type)) return { ...shared, permission_overwrites: overwrites };
  const archive_timestamp = new Date(world.now()).toISOString();
  return {
    ...shared,
    owner_id: world.guilds.get(guildId ?? '')?.ownerId,
    thread_metadata: { archived, locked, auto_archive_duration: 1440, archive_timestamp },
  };
}
