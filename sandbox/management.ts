import { type APIRole, ChannelType, OverwriteType } from 'discord-api-types/v10';
import { channelJson, guildJson } from './json.ts';
import type { Messages } from './messages.ts';
import type { Person } from './people.ts';
import type { Channel, Guild, World } from './world.ts';

/** What is done to a server in Discord itself: its channels, roles, members, permissions. The bot hears of it all. */
export class Management {
  readonly #world: World;
  readonly #guild: Guild;
  readonly #messages: Messages;
  readonly #dispatch: (type: string, data: unknown) => void;

  constructor(
    world: World,
    guild: Guild,
    messages: Messages,
    dispatch: (type: string, data: unknown) => void,
  ) {
    this.#world = world;
    this.#guild = guild;
    this.#messages = messages;
    this.#dispatch = dispatch;
  }

  /** Its threads go with it. */
  deleteChannel(id: string): void {
    const threads = [...this.#world.channels.values()].filter(({ parentId }) => parentId === id);
    for (const thread of threads) {
      this.#world.channels.delete(thread.id);
      this.#dispatch('THREAD_DELETE', channelJson(this.#world, thread));
    }
    const channel = this.#messages.channel(id);
    this.#world.channels.delete(id);
    this.#dispatch('CHANNEL_DELETE', channelJson(this.#world, channel));
  }

  /** Takes permissions from the bot in a channel, or gives them back with 0. */
  deny(channelId: string, permissions: bigint): void {
    const channel = this.#messages.channel(channelId);
    const others = channel.overwrites.filter(({ id }) => id !== this.#world.bot.id);
    const own = { id: this.#world.bot.id, type: OverwriteType.Member, allow: '0', deny: String(permissions) };
    channel.overwrites = permissions === 0n ? others : [...others, own];
    this.#dispatch('CHANNEL_UPDATE', channelJson(this.#world, channel));
  }

  /** Takes a permission from everybody in the server. */
  denyEveryone(permission: bigint): void {
    const everyone = this.#guild.roles.get(this.#guild.id);
    if (everyone) everyone.permissions = String(BigInt(everyone.permissions) & ~permission);
  }

  /** What `deny` took from the bot in a channel. */
  denied(channelId: string): bigint {
    const own = this.#messages.channel(channelId).overwrites.find(({ id }) => id === this.#world.bot.id);
    return BigInt(own?.deny ?? 0);
  }

  /** A moderator lets the bot do nothing but look, until an instant in epoch milliseconds. Discord goes on naming one that is over. */
  timeOutBot(until: number): void {
    const member = this.#guild.members.get(this.#world.bot.id);
    if (member) member.timedOutUntil = until;
  }

  lockThread(id: string, locked = true): void {
    const channel = this.#messages.channel(id);
    channel.locked = locked;
    this.#dispatch('THREAD_UPDATE', channelJson(this.#world, channel));
  }

  /** Another server that the bot is in, with one channel. The bot hears of it at its next login. */
  addServer(name: string): { readonly guildId: string; readonly channelId: string } {
    const guild = this.#world.guild(name, this.#world.user('owner-of-another'));
    const channel = this.#world.channel(guild, 'general', ChannelType.GuildText);
    return { guildId: guild.id, channelId: channel.id };
  }

  /** A new channel, which every member sees. */
  addChannel(name: string, type: ChannelType = ChannelType.GuildText): Pick<Channel, 'id'> {
    const channel = this.#world.channel(this.#guild, name, type);
    this.#dispatch('CHANNEL_CREATE', channelJson(this.#world, channel));
    return channel;
  }

  /** Somebody else in the server, who writes one message in a channel. */
  addMember(username: string, channelId: string, words: string): void {
    const user = this.#world.user(username);
    this.#world.join(this.#guild, user);
    this.#messages.say(channelId, user, words);
  }

  addRole(name: string, mentionable: boolean): APIRole {
    const role = this.#world.role(this.#guild, name, 0n, mentionable);
    this.#dispatch('GUILD_ROLE_CREATE', { guild_id: this.#guild.id, role });
    return role;
  }

  /** Gives a role to a member. */
  giveRole(person: Person, roleId: string): void {
    this.#guild.members.get(person.id)?.roles.push(roleId);
  }

  /** Lets a role use every command, whatever its permissions: Server Settings → Integrations. */
  allowCommands(roleId: string): void {
    this.#world.commandRoles.add(roleId);
  }

  closeMessages(person: Person, closed = true): void {
    const member = this.#guild.members.get(person.id);
    if (member) member.closedToMessages = closed;
  }

  isClosed(person: Person): boolean {
    return this.#guild.members.get(person.id)?.closedToMessages === true;
  }

  /** The bot is sent away, or invited again. */
  sendAway(): void {
    this.#guild.members.delete(this.#world.bot.id);
    this.#dispatch('GUILD_DELETE', { id: this.#guild.id });
  }

  inviteAgain(): void {
    this.#world.join(this.#guild, this.#world.bot);
    this.#dispatch('GUILD_CREATE', guildJson(this.#world, this.#guild));
  }
}
