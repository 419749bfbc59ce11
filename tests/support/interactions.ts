import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  Locale,
} from 'discord-api-types/v10';

/* Interactions as Discord sends them, for tests that need thousands without a network. */

let count = 1_300_000_000_000_000_000n;

interface Where {
  readonly locale?: string;
  /** The member's permissions; Manage Server unless told. */
  readonly permissions?: string;
}

const guildId = '1100000000000000001';
const channelId = '1100000000000000002';
const userId = '1100000000000000003';

function base(where: Where) {
  count += 1n;
  const user = { id: userId, username: 'runner', discriminator: '0', avatar: null, global_name: null };
  return {
    id: String(count),
    application_id: '1100000000000000009',
    token: 'aW50ZXJhY3Rpb24',
    version: 1,
    guild_id: guildId,
    channel: { id: channelId, type: 0 },
    channel_id: channelId,
    member: { user, roles: [], permissions: where.permissions ?? '32', joined_at: '2026-01-01T00:00:00Z' },
    locale: where.locale ?? Locale.EnglishGB,
    guild_locale: Locale.EnglishGB,
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
    attachment_size_limit: 1,
  };
}

// The parts that no command reads are left out; this is the one place that says so to the compiler.
const asInteraction = (value: object) => value as APIInteraction;

type Options = Readonly<Record<string, string | boolean>>;

function toOptions(options: Options) {
  return Object.entries(options).map(([name, value]) => {
    if (name === 'channel') return { type: ApplicationCommandOptionType.Channel, name, value };
    const type =
      typeof value === 'boolean' ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String;
    return { type, name, value };
  });
}

function toData(name: string, options: Options, focused?: string) {
  const [root = '', subcommand] = name.split(' ');
  const list = toOptions(options).map((option) =>
    option.name === focused ? { ...option, focused: true } : option,
  );
  return {
    id: '1',
    name: root,
    type: ApplicationCommandType.ChatInput,
    options:
      subcommand === undefined
        ? list
        : [{ type: ApplicationCommandOptionType.Subcommand, name: subcommand, options: list }],
    resolved: {
      channels: {
        [channelId]: { id: channelId, name: 'recovery', type: 0, permissions: '0', app_permissions: '68608' },
      },
    },
  };
}

/** `name` is a command, or a command and its subcommand: `reminder set`. The option `channel` takes a channel's id. */
export function command(name: string, options: Options = {}, where: Where = {}): APIInteraction {
  return asInteraction({
    ...base(where),
    type: InteractionType.ApplicationCommand,
    data: toData(name, options),
  });
}

export function completing(
  name: string,
  options: Options,
  focused: string,
  where: Where = {},
): APIInteraction {
  return asInteraction({
    ...base(where),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: toData(name, options, focused),
  });
}

export function onMessage(name: string, content: string, where: Where = {}): APIInteraction {
  const message = { id: '1200000000000000000', channel_id: channelId, content, author: { id: userId } };
  return asInteraction({
    ...base(where),
    type: InteractionType.ApplicationCommand,
    data: {
      id: '1',
      name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  });
}

export function pressed(customId: string, values?: readonly string[], where: Where = {}): APIInteraction {
  const data =
    values === undefined
      ? { component_type: ComponentType.Button, custom_id: customId }
      : { component_type: ComponentType.StringSelect, custom_id: customId, values };
  return asInteraction({
    ...base(where),
    type: InteractionType.MessageComponent,
    data,
    message: { id: '1' },
  });
}

export function submitted(customId: string, fields: Readonly<Record<string, string>>, where: Where = {}) {
  const components = Object.entries(fields).map(([field, value], id) => ({
    type: ComponentType.Label,
    id,
    component: { type: ComponentType.TextInput, id, custom_id: field, value },
  }));
  return asInteraction({
    ...base(where),
    type: InteractionType.ModalSubmit,
    data: { custom_id: customId, components },
  });
}

export const recoveryChannel = channelId;
