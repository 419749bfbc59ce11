import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  type APIComponentInContainer,
  type APIInteraction,
  type APIInteractionDataResolved,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type {
  AnyOption,
  Asker,
  ChosenChannel,
  ChosenFile,
  ChosenMessage,
  Focus,
} from '../commands/command.ts';

/* Reads Discord's own JSON into what a command is given. Pure; trusts the shape, since Discord sends it. */

export function readAsker(interaction: APIInteraction): Asker {
  const user = interaction.member?.user ?? interaction.user;
  return {
    userId: user?.id ?? '0',
    guildId: isAtHome(interaction) ? (interaction.guild_id ?? null) : null,
    place: interaction.guild_id ?? '@me',
    channelId: interaction.channel?.id ?? null,
    permissions: BigInt(interaction.member?.permissions ?? 0),
    roleIds: interaction.member?.roles ?? [],
    locale: 'locale' in interaction ? interaction.locale : 'en-GB',
  };
}

/** Whether the server that it is used in has invited the bot; else a member has brought it along. */
export function isAtHome(interaction: APIInteraction): boolean {
  const owners: object = Object(Reflect.get(interaction, 'authorizing_integration_owners'));
  return ApplicationIntegrationType.GuildInstall in owners || Object.keys(owners).length === 0;
}

interface TypedOptions {
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, AnyOption | undefined>>;
}

export function readOptions({ data }: APIChatInputApplicationCommandInteraction): TypedOptions {
  const [first] = data.options ?? [];
  const inside =
    first?.type === ApplicationCommandOptionType.Subcommand
      ? { subcommand: first.name, list: first.options ?? [] }
      : { subcommand: null, list: data.options ?? [] };
  const entries = inside.list.flatMap((option) => {
    const value = readOption(option, data.resolved);
    return value === undefined ? [] : [[option.name, value] as const];
  });
  return { subcommand: inside.subcommand, options: Object.fromEntries(entries) };
}

function readOption(
  option: APIApplicationCommandInteractionDataOption,
  resolved: APIInteractionDataResolved | undefined,
): AnyOption | undefined {
  switch (option.type) {
    case ApplicationCommandOptionType.String:
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
    case ApplicationCommandOptionType.Boolean:
      return option.value;
    case ApplicationCommandOptionType.Channel:
      return chosenChannel(option.value, resolved);
    case ApplicationCommandOptionType.Role: {
      const role = resolved?.roles?.[option.value];
      return { id: option.value, name: role?.name ?? '', mentionable: role?.mentionable ?? false };
    }
    case ApplicationCommandOptionType.Attachment: {
      const file = resolved?.attachments?.[option.value];
      return file && { name: file.filename, size: file.size, url: file.url };
    }
    default:
      return undefined; // No command of ours has options of any other type.
  }
}

function chosenChannel(id: string, resolved: APIInteractionDataResolved | undefined): ChosenChannel {
  const channel = resolved?.channels?.[id];
  // `app_permissions` of a resolved channel is newer (2026-07-16) than the published types.
  const permissions: unknown = channel && Reflect.get(channel, 'app_permissions');
  const metadata: unknown = channel && Reflect.get(channel, 'thread_metadata');
  return {
    id,
    name: channel?.name ?? '',
    type: channel?.type ?? -1,
    botPermissions: typeof permissions === 'string' ? BigInt(permissions) : null,
    locked: typeof metadata === 'object' && metadata !== null && Reflect.get(metadata, 'locked') === true,
  };
}

/** The option being typed into, and what is in those beside it; `null` when Discord marks none. */
export function readFocus(
  options:
    | readonly APIApplicationCommandInteractionDataOption<never>[]
    | readonly APIApplicationCommandInteractionDataBasicOption[],
): Omit<Focus, 'asker'> | null {
  const beside = new Map<string, string>();
  let focused: Omit<Focus, 'asker' | 'beside'> | null = null;
  for (const option of options) {
    if ('options' in option && option.options) {
      const inside = readFocus(option.options);
      if (inside) return inside;
    }
    if (!('value' in option)) continue;
    if ('focused' in option && option.focused) focused = { option: option.name, text: String(option.value) };
    else beside.set(option.name, String(option.value));
  }
  return focused && { ...focused, beside };
}

/** The message that a message command was used on, with every word that a person reads on it. */
export function readMessage({ data, channel }: APIMessageApplicationCommandInteraction): ChosenMessage {
  const found: unknown = Reflect.get(Object(data.resolved?.messages), data.target_id);
  // A forum's post has the id of its first message, and its title says what that is about.
  const title = at(channel, 'id') === data.target_id ? at(channel, 'name') : '';
  const words = [title, ...wordsOf(found)].filter((one) => typeof one === 'string' && one.trim() !== '');
  return {
    id: data.target_id,
    content: words.join('\n'),
    authorId: idOf(at(at(found, 'author'), 'id')),
    channelId: idOf(at(found, 'channel_id')),
  };
}

/* What others wrote has more shapes than are documented: whatever is there is read, and nothing is counted on. */
const at = (value: unknown, key: string): unknown => Reflect.get(Object(value), key);
const all = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const idOf = (value: unknown) => (typeof value === 'string' ? value : '0');

/** Its own words; those of a forward, an embed, a poll or a picture's description; and those of a card. */
function wordsOf(message: unknown): unknown[] {
  const {
    content,
    embeds,
    components,
    poll,
    message_snapshots: forwards,
    attachments,
  } = Object(message) as Record<string, unknown>;
  return [
    content,
    ...all(forwards).flatMap((forward) => wordsOf(at(forward, 'message'))),
    ...all(embeds).flatMap((embed) => [
      at(at(embed, 'author'), 'name'),
      at(embed, 'title'),
      at(embed, 'description'),
      ...all(at(embed, 'fields')).flatMap((field) => [at(field, 'name'), at(field, 'value')]),
      at(at(embed, 'footer'), 'text'),
    ]),
    at(at(poll, 'question'), 'text'),
    ...all(at(poll, 'answers')).map((answer) => at(at(answer, 'poll_media'), 'text')),
    ...all(attachments).map((one) => at(one, 'description')),
    ...textsIn(all(components).filter((one) => typeof one === 'object' && one !== null)),
  ];
}

/** A modal's typed texts by field. */
export function readFields({ data }: APIModalSubmitInteraction): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const part of data.components) {
    const inputs =
      part.type === ComponentType.Label
        ? [part.component]
        : part.type === ComponentType.ActionRow
          ? part.components
          : [];
    for (const input of inputs) {
      if (input.type === ComponentType.TextInput) fields.set(input.custom_id, input.value);
    }
  }
  return fields;
}

/** The message that a button, a menu or a box belongs to, as its texts and files, and the way back to whoever used it. */
export function readPlace({
  message,
  application_id: applicationId,
  token,
}: APIMessageComponentInteraction | APIModalSubmitInteraction): {
  readonly shown: string;
  readonly isShownPrivately: boolean;
  readonly shownId: string | null;
  readonly shownFiles: readonly ChosenFile[];
  readonly wayBack: string;
} {
  const parts = message?.components ?? [];
  return {
    shown: textsIn(parts).join('\n'),
    isShownPrivately: ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    shownId: message?.id ?? null,
    shownFiles: filesIn(parts),
    wayBack: `${applicationId}/${token}`,
  };
}

function filesIn(parts: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[]): ChosenFile[] {
  return parts.flatMap((part) => {
    if (part.type === ComponentType.Container) return filesIn(part.components);
    if (part.type !== ComponentType.File) return [];
    return [{ name: part.name ?? '', size: part.size ?? 0, url: part.file.url }];
  });
}

function textsIn(parts: readonly object[]): string[] {
  return parts.flatMap((part) => {
    const content: unknown = Reflect.get(part, 'content');
    const inside: unknown = Reflect.get(part, 'components');
    return [
      ...(typeof content === 'string' ? [content] : []),
      ...(Array.isArray(inside) ? textsIn(inside) : []),
    ];
  });
}
