import { type APIApplicationCommand, PermissionFlagsBits } from 'discord-api-types/v10';
import type { CommandStore } from './command-store.ts';
import { ApiError, type Route } from './http.ts';
import type { Interactions } from './interactions.ts';
import { channelJson, guildJson, memberJson } from './json.ts';
import type { Messages } from './messages.ts';
import type { Guild, World } from './world.ts';

interface RouteTools {
  readonly world: World;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly commands: CommandStore;
  readonly gatewayUrl: () => string;
  readonly recommendedShards: () => number;
  /** Registers commands for a server, or everywhere ('' as scope). Throws an ApiError for what Discord refuses. */
  readonly register: (scope: string, body: unknown) => readonly APIApplicationCommand[];
  /** Throws an ApiError for a message that Discord would refuse by its shape. */
  readonly checkMessage: (body: unknown) => void;
}

/** Discord's REST interface, as far as a bot like ours needs it. https://discord.com/developers/docs/reference */
export function discordRoutes(tools: RouteTools): readonly Route[] {
  const { world, messages, interactions, commands, gatewayUrl, recommendedShards, register, checkMessage } =
    tools;
  const applicationId = world.bot.id;

  function guildOf(id: string | undefined): Guild {
    const guild = world.guilds.get(id ?? '');
    if (!guild?.members.has(world.bot.id)) throw new ApiError(404, 10004, 'Unknown Guild');
    return guild;
  }

  function visibleChannel(id: string): object {
    const channel = messages.channel(id);
    const may = world.permissions(world.bot.id, channel);
    if (channel.guildId !== null && (may & PermissionFlagsBits.ViewChannel) === 0n) {
      throw new ApiError(403, 50001, 'Missing Access');
    }
    return channelJson(world, channel);
  }

  const json = (body: unknown) =>
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return [
    {
      name: 'GET /gateway/bot',
      handle: () => ({
        url: gatewayUrl(),
        shards: recommendedShards(),
        // As Discord gives large bots; one at a time would have every second shard wait for five seconds.
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 16 },
      }),
    },
    { name: 'GET /users/@me', handle: () => world.bot },
    {
      name: 'GET /users/:user',
      handle: ({ params }) => {
        const user = world.users.get(params.user ?? '');
        if (!user) throw new ApiError(404, 10013, 'Unknown User');
        return user;
      },
    },
    {
      name: 'GET /users/@me/guilds',
      handle: () =>
        [...world.guilds.values()]
          .filter(({ members }) => members.has(world.bot.id))
          .map(({ id, name }) => ({ id, name })),
    },
    {
      name: 'GET /applications/@me',
      handle: () => ({ id: applicationId, name: world.bot.global_name, bot: world.bot }),
    },
    {
      name: 'POST /users/@me/channels',
      handle: ({ body }) => channelJson(world, world.directChannel(String(json(body).recipient_id))),
    },
    { name: 'GET /applications/:application/commands', handle: () => commands.list('') },
    { name: 'PUT /applications/:application/commands', handle: ({ body }) => register('', body) },
    { name: 'POST /applications/:application/commands', handle: ({ body }) => commands.add('', body) },
    {
      name: 'DELETE /applications/:application/commands/:command',
      handle: ({ params }) => commands.remove('', params.command ?? ''),
    },
    {
      name: 'POST /applications/:application/guilds/:guild/commands',
      handle: ({ params, body }) => commands.add(guildOf(params.guild).id, body),
    },
    {
      name: 'DELETE /applications/:application/guilds/:guild/commands/:command',
      handle: ({ params }) => commands.remove(guildOf(params.guild).id, params.command ?? ''),
    },
    {
      name: 'GET /applications/:application/guilds/:guild/commands',
      handle: ({ params }) => commands.list(guildOf(params.guild).id),
    },
    {
      name: 'PUT /applications/:application/guilds/:guild/commands',
      handle: ({ params, body }) => register(guildOf(params.guild).id, body),
    },
    {
      name: 'POST /interactions/:interaction/:token/callback',
      open: true,
      handle: ({ params, body, query, files }) => {
        const { interaction, message } = interactions.callback(
          params.interaction ?? '',
          params.token ?? '',
          body,
          files,
        );
        return query.get('with_response') === 'true'
          ? { interaction: { id: interaction.id, type: interaction.type }, resource: { type: 4, message } }
          : undefined;
      },
    },
    {
      name: 'POST /webhooks/:application/:token',
      open: true,
      handle: ({ params, body, files }) => interactions.followUp(params.token ?? '', body, files),
    },
    {
      name: 'GET /webhooks/:application/:token/messages/:message',
      open: true,
      handle: ({ params }) => interactions.message(params.token ?? '', params.message ?? ''),
    },
    {
      name: 'PATCH /webhooks/:application/:token/messages/:message',
      open: true,
      handle: ({ params, body, files }) =>
        interactions.edit(params.token ?? '', params.message ?? '', body, files),
    },
    {
      name: 'DELETE /webhooks/:application/:token/messages/:message',
      open: true,
      handle: ({ params }) => interactions.delete(params.token ?? '', params.message ?? ''),
    },
    { name: 'GET /channels/:channel', handle: ({ params }) => visibleChannel(params.channel ?? '') },
    {
      name: 'GET /channels/:channel/messages',
      handle: ({ params, query }) => messages.history(params.channel ?? '', query),
    },
    {
      name: 'POST /channels/:channel/messages',
      handle: ({ params, body }) => {
        checkMessage(body);
        return messages.post(params.channel ?? '', json(body));
      },
    },
    {
      name: 'GET /channels/:channel/messages/:message',
      handle: ({ params }) => messages.get(params.channel ?? '', params.message ?? ''),
    },
    {
      name: 'PATCH /channels/:channel/messages/:message',
      handle: ({ params, body }) => messages.edit(params.channel ?? '', params.message ?? '', json(body)),
    },
    {
      name: 'DELETE /channels/:channel/messages/:message',
      handle: ({ params }) => messages.delete(params.channel ?? '', params.message ?? ''),
    },
    {
      name: 'POST /channels/:channel/messages/:message/crosspost',
      handle: ({ params }) => messages.crosspost(params.channel ?? '', params.message ?? ''),
    },
    {
      name: 'POST /channels/:channel/threads',
      handle: ({ params, body }) => messages.startPost(params.channel ?? '', json(body)),
    },
    {
      name: 'GET /channels/:channel/threads/archived/public',
      handle: ({ params }) => ({ threads: messages.threads({ parentId: params.channel ?? '' }, true) }),
    },
    {
      name: 'GET /guilds/:guild/threads/active',
      handle: ({ params }) => ({ threads: messages.threads({ guildId: guildOf(params.guild).id }, false) }),
    },
    {
      name: 'PATCH /channels/:channel',
      handle: ({ params, body }) => messages.openThread(params.channel ?? '', json(body)),
    },
    {
      name: 'GET /guilds/:guild',
      handle: ({ params }) => guildJson(world, guildOf(params.guild)),
    },
    {
      name: 'GET /guilds/:guild/roles',
      handle: ({ params }) => [...guildOf(params.guild).roles.values()],
    },
    {
      name: 'GET /guilds/:guild/members/:user',
      handle: ({ params }) => memberJson(guildOf(params.guild), params.user ?? ''),
    },
  ];
}
