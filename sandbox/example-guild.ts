import { ChannelType } from 'discord-api-types/v10';
import { manageServer } from './people.ts';
import type { World } from './world.ts';

/** A club's server: two channels and a thread, somebody who may manage it and somebody who may not. */
export function furnish(world: World) {
  const organiser = world.user('organiser', { name: 'Organiser' });
  const guild = world.guild('Sunday Striders', world.user('owner'));
  world.join(guild, organiser, [world.role(guild, 'Organisers', manageServer)]);
  const runner = world.user('runner', { name: 'Runner' });
  world.join(guild, runner);
  const general = world.channel(guild, 'general', ChannelType.GuildText);
  const recovery = world.channel(guild, 'recovery', ChannelType.GuildText);
  const thread = world.channel(guild, 'long-run', ChannelType.PublicThread, { parentId: general.id });
  return { guild, general, recovery, thread, organiser, runner };
}
