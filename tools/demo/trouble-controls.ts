import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Control } from '../../sandbox/client/view.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { threadTypes } from '../../sandbox/world.ts';

/** Where the bot posts. */
export const postRoute = 'POST /channels/:channel/messages';
const writing = PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads;
/** Until somebody ends it. */
const always = Number.MAX_SAFE_INTEGER;

/** The reminder's channel, or where one would go: `undefined` when there is none. */
function target({ world }: Sandbox, channelId: string) {
  const its = world.channels.get(channelId);
  return (
    its ??
    world.channels.values().find(({ name, type }) => name === 'recovery' && type === ChannelType.GuildText)
  );
}

function permissionControl(sandbox: Sandbox, channelId: string): Control {
  const { world } = sandbox;
  const denied = [...world.channels.values()].filter(({ id }) => sandbox.manage.denied(id) !== 0n);
  const its = target(sandbox, channelId);
  // A thread is ruled by its channel.
  const ruling = its?.parentId && threadTypes.includes(its.type) ? world.channels.get(its.parentId) : its;
  const channels = denied.length > 0 ? denied : [ruling].filter((one) => one !== undefined);
  const names = channels.map(({ name }) => `#${name}`).join(' and ');
  return {
    id: 'permission',
    group: 'Trouble',
    label: `Forbid the bot to write${names === '' ? '' : ` in ${names}`}`,
    detail: 'Takes the permission away.',
    on: denied.length > 0,
    disabled: channels.length === 0,
    act: () => {
      for (const { id } of channels) sandbox.manage.deny(id, denied.length > 0 ? 0n : writing);
    },
  };
}

function channelControl(sandbox: Sandbox, channelId: string): Control {
  const its = target(sandbox, channelId);
  const shared = { id: 'channel', group: 'Trouble', on: null } as const;
  return its
    ? {
        ...shared,
        label: `Delete #${its.name}`,
        detail: 'For good: a reminder there needs another channel.',
        act: () => sandbox.manage.deleteChannel(its.id),
      }
    : {
        ...shared,
        label: 'Make a new #recovery',
        detail: 'A reminder must be told: /reminder edit.',
        act: () => sandbox.manage.addChannel('recovery'),
      };
}

/**
 * What can be made to go wrong. Whether a trouble is on is read from the sandbox, which alone knows. `channelId` is the
 * reminder's channel, or where one would go; `restart` rejects when the bot cannot be started.
 */
export function troubleControls(
  sandbox: Sandbox,
  channelId: string,
  restart: () => Promise<unknown>,
): readonly Control[] {
  const { guild, world } = sandbox;
  const organiser = sandbox.member('organiser');
  const trouble = { group: 'Trouble' } as const;
  const fails = sandbox.fails(postRoute);
  const isClosed = sandbox.manage.isClosed(organiser);
  const isAway = !guild.members.has(world.bot.id);
  return [
    permissionControl(sandbox, channelId),
    channelControl(sandbox, channelId),
    {
      ...trouble,
      id: 'errors',
      label: 'Answer every post with an error',
      detail: 'Discord says 500; the bot tries again.',
      on: fails,
      act: () => {
        if (fails) sandbox.heal(postRoute);
        else sandbox.fail({ route: postRoute, kind: '500', times: always });
      },
    },
    {
      ...trouble,
      id: 'closed',
      label: 'Close the organiser’s direct messages',
      detail: 'A hold cannot be told.',
      on: isClosed,
      act: () => sandbox.manage.closeMessages(organiser, !isClosed),
    },
    {
      ...trouble,
      id: 'away',
      label: 'Remove the bot from the server',
      detail: 'Off invites it again.',
      on: isAway,
      act: () => (isAway ? sandbox.manage.inviteAgain() : sandbox.manage.sendAway()),
    },
    {
      ...trouble,
      id: 'cut',
      label: 'Cut its connection',
      detail: 'It comes back by itself.',
      on: null,
      act: () => sandbox.gateway.drop(),
    },
    {
      ...trouble,
      id: 'restart',
      label: 'Restart the bot',
      detail: 'Old buttons go on working.',
      on: null,
      act: restart,
    },
  ];
}
