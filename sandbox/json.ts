import { ChannelType } from 'discord-api-types/v10';
import { ApiError } from './http.ts';
import { type Channel, type Guild, threadTypes, type World } from './world.ts';

/* What exists, as Discord's own JSON: the fields that clients count on. */

const joinedAt = '2026-01-01T00:00:00.000Z';

/** A server with everything that the bot is told of it when it comes in. */
export function guildJson(world: World, guild: Guild): object {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const isThread = ({ type }: Channel) => threadTypes.includes(type);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: [...guild.roles.values()],
    channels: channels.filter((one) => !isThread(one)).map((one) => channelJson(world, one)),
    threads: channels.filter(isThread).map((one) => channelJson(world, one)),
    members: [memberJson(guild, world.bot.id)],
    member_count: guild.members.size,
    unavailable: false,
    large: false,
    joined_at: joinedAt,
    emojis: [],
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
  };
}

/** Throws an ApiError (10007) for somebody who is not in the server. */
export function memberJson(guild: Guild, userId: string): object {
  const member = guild.members.get(userId);
  if (!member) throw new ApiError(404, 10007, 'Unknown Member');
  const { user, roles } = member;
  return { user, roles, joined_at: joinedAt, deaf: false, mute: false, flags: 0 };
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
