import { type APIUser, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Sandbox } from '../index.ts';
import type { Person, Seen } from '../people.ts';
import { type Channel, threadTypes } from '../world.ts';
import type { ChannelView, ControlView, ShownMessage, View } from './contract.ts';

/** Something that can be done from the page beside chatting: a switch, or with `on` as `null` a push button. */
export interface Control extends Omit<ControlView, 'disabled'> {
  readonly disabled?: boolean;
  readonly act: () => unknown;
}

export interface ClientOptions {
  /** Read anew whenever the page is told something. */
  readonly controls: () => readonly Control[];
  /** What is said of a member beside the name. */
  readonly memberNote?: (userId: string) => string | null;
  /** What to tell of an exchange, for whoever looks under the bonnet. */
  readonly notes?: (seen: Seen) => readonly string[];
  /** Whether the clock runs by itself; it does unless told. */
  readonly clockRuns?: boolean;
}

/** How many of a channel's messages a client gets. */
const remembered = 100;

/** Everything that a member's client shows at this instant, messages apart. */
export function viewOf(sandbox: Sandbox, { id: me }: Person, options: ClientOptions): View {
  const { world, guild, offers, gateway } = sandbox;
  const commands = new Map<string, View['commands'][number]>();
  const channels = channelsOf(sandbox, me).map((channel): ChannelView => {
    const offered = offers.list({ userId: me, channel });
    for (const command of offered) commands.set(command.id, command);
    const { id, type } = channel;
    const kind = type === ChannelType.DM ? 'direct' : threadTypes.includes(type) ? 'thread' : 'text';
    const may = world.permissions(me, channel);
    const open = (may & PermissionFlagsBits.SendMessages) !== 0n && !channel.locked;
    const name = kind === 'direct' ? nameOf(world.bot) : channel.name;
    return { id, name, type, kind, open, offers: offered.map((command) => command.id) };
  });
  return {
    now: new Date(world.now()).toISOString(),
    clockRuns: options.clockRuns ?? true,
    me,
    guild: guild.name,
    members: [...world.users.values()].map((user) => ({
      id: user.id,
      name: nameOf(user),
      bot: user.bot === true,
      present: guild.members.has(user.id),
      playable: sandbox.person(user.id) !== undefined,
      note: options.memberNote?.(user.id) ?? null,
    })),
    roles: [...guild.roles.values()].map(({ id, name }) => ({ id, name })),
    channels,
    commands: [...commands.values()],
    applicationOnline: gateway.connected && guild.members.has(world.bot.id),
    controls: options.controls().map(({ act: _act, disabled = false, ...shown }) => ({
      ...shown,
      disabled,
    })),
  };
}

const nameOf = ({ global_name: name, username }: APIUser) => name ?? username;

/** Those that the member sees: the server's, and the direct messages with the application. */
function channelsOf({ world, guild }: Sandbox, me: string) {
  const direct = world.directChannel(me);
  const own = [...world.channels.values()].filter(
    (channel) =>
      channel.guildId === guild.id &&
      (world.permissions(me, channel) & PermissionFlagsBits.ViewChannel) !== 0n,
  );
  // A thread stands below its channel.
  const isThread = (channel: Channel) => channel.parentId !== null && threadTypes.includes(channel.type);
  const inOrder = own
    .filter((channel) => !isThread(channel))
    .flatMap((channel) => [channel, ...own.filter((one) => isThread(one) && one.parentId === channel.id)]);
  return [...inOrder, direct];
}

/** The latest messages of every channel that the member sees, each channel's oldest first. */
export function messagesFor(sandbox: Sandbox, person: Person): ShownMessage[] {
  return channelsOf(sandbox, person.id).flatMap(({ id }) =>
    person
      .sees(id)
      .slice(-remembered)
      .map((message) => ({ message, private: sandbox.isPrivate(message) })),
  );
}
