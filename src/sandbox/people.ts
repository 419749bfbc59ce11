import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Exchange, Interactions } from './interactions.ts';
import type { Messages } from './messages.ts';
import { type Channel, type Member, threadTypes, type World } from './world.ts';

/** How a person's client shows that nothing came back in time. */
const patience = 3000;

type Value = string | number | boolean;
type Typed = Readonly<Record<string, Value>>;

export interface Where {
  /** A channel's id; the server's first channel unless told. */
  readonly channel?: string;
  /** Sends it although the client would not offer it: the bot's own check is what is tried. */
  readonly force?: boolean;
  readonly locale?: string;
}

/** What a person sees after using something. */
export type Seen = Pick<
  Exchange,
  'interaction' | 'message' | 'modal' | 'choices' | 'followUps' | 'milliseconds'
> & {
  readonly response: Exchange['callback'];
};

export interface PeopleTools {
  readonly world: World;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly applicationId: string;
  readonly commands: () => readonly APIApplicationCommand[];
  readonly dispatch: (type: string, data: unknown) => void;
  readonly when: (condition: () => boolean, options?: { timeoutMilliseconds?: number }) => Promise<void>;
  readonly homeChannel: () => string;
}

/** Somebody at their phone: everything a member can do with an app, as Discord's client would send it. */
export class Person {
  readonly id: string;
  readonly #tools: PeopleTools;

  constructor(id: string, tools: PeopleTools) {
    this.id = id;
    this.#tools = tools;
  }

  /** Writes a message. */
  say(
    content: string,
    { channel, attachment = false }: { channel?: string; attachment?: boolean } = {},
  ): APIMessage {
    const { world, messages, homeChannel } = this.#tools;
    const author = world.users.get(this.id);
    if (!author) throw new Error('Nobody has this id.');
    return messages.say(
      channel ?? homeChannel(),
      author,
      content,
      attachment ? { attachments: [{ id: '1', filename: 'x.jpg' }] } : {},
    );
  }

  /** Uses a slash command: `ask`, or with its subcommand `reminder set`. Options by name; a channel or role by its id. */
  async command(name: string, typed: Typed = {}, where: Where = {}): Promise<Seen> {
    return this.#send(InteractionType.ApplicationCommand, where, this.#commandData(name, typed, where));
  }

  /** Types into an option that completes itself: the last one given. */
  async complete(name: string, typed: Typed, where: Where = {}): Promise<Seen> {
    const focused = Object.keys(typed).at(-1);
    return this.#send(
      InteractionType.ApplicationCommandAutocomplete,
      where,
      this.#commandData(name, typed, where, focused),
    );
  }

  /** Uses a message command on a message: Apps → its name. */
  async use(name: string, messageId: string, where: Where = {}): Promise<Seen> {
    const channel = where.channel ?? this.#tools.homeChannel();
    const command = this.#offered(name, ApplicationCommandType.Message, where);
    const message = this.#tools.messages.get(channel, messageId);
    return this.#send(InteractionType.ApplicationCommand, where, {
      id: command.id,
      name,
      type: ApplicationCommandType.Message,
      target_id: messageId,
      resolved: { messages: { [messageId]: message } },
    });
  }

  /** Presses a button by its label, or by a custom id that may be nobody's. */
  async press(message: APIMessage | null, labelOrId: string, where: Where = {}): Promise<Seen> {
    const shown = partsOf(message).find(
      ({ type, label }) => type === ComponentType.Button && label === labelOrId,
    );
    if (shown?.disabled) throw new Error(`The button "${labelOrId}" is disabled.`);
    const data = { component_type: ComponentType.Button, custom_id: shown?.custom_id ?? labelOrId };
    return this.#send(InteractionType.MessageComponent, where, data, message);
  }

  /** Chooses from a menu by its placeholder or custom id. */
  async choose(
    message: APIMessage | null,
    placeholderOrId: string,
    values: readonly string[],
    where: Where = {},
  ): Promise<Seen> {
    const menu = partsOf(message).find(
      ({ placeholder, custom_id: id }) => placeholder === placeholderOrId || id === placeholderOrId,
    );
    const offered = menu?.options?.map(({ value }) => value) ?? [];
    const missing = values.filter((value) => !offered.includes(value));
    if (!menu || missing.length > 0)
      throw new Error(`No menu "${placeholderOrId}" offers ${missing.join(', ') || 'anything'}.`);
    return this.#send(
      InteractionType.MessageComponent,
      where,
      { component_type: menu.type, custom_id: menu.custom_id, values },
      message,
    );
  }

  /** Fills a modal's fields by their custom ids and sends it. */
  async submit(
    modal: APIModalInteractionResponseCallbackData | null,
    fields: Readonly<Record<string, string>>,
    where: Where = {},
  ): Promise<Seen> {
    if (!modal) throw new Error('No modal is open.');
    const components = Object.entries(fields).map(([custom_id, value], index) => ({
      type: ComponentType.Label,
      id: index + 1,
      component: { type: ComponentType.TextInput, id: index + 100, custom_id, value },
    }));
    return this.#send(InteractionType.ModalSubmit, where, { custom_id: modal.custom_id, components });
  }

  /** What the person sees in a channel: everybody's messages, and what only they may see. */
  sees(channelId: string): APIMessage[] {
    return (this.#tools.world.messages.get(channelId) ?? [])
      .filter(({ onlyFor }) => onlyFor === null || onlyFor === this.id)
      .map(({ message }) => message);
  }

  #offered(name: string, type: ApplicationCommandType, where: Where): APIApplicationCommand {
    const found = this.#tools.commands().find((command) => command.name === name && command.type === type);
    if (!found) throw new Error(`No command "${name}" is registered.`);
    if (where.force) return found;
    const channel = this.#channel(where);
    const context = channel.guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
    if (found.contexts && !found.contexts.includes(context))
      throw new Error(`"${name}" is not offered here.`);
    const needed = BigInt(found.default_member_permissions ?? 0);
    const has = this.#tools.world.permissions(this.id, channel);
    if ((has & needed) !== needed) throw new Error(`"${name}" is not offered to this member.`);
    return found;
  }

  #channel(where: Where): Channel {
    return this.#tools.messages.channel(where.channel ?? this.#tools.homeChannel());
  }

  #commandData(name: string, typed: Typed, where: Where, focused?: string): object {
    const [commandName = '', subcommandName] = name.split(' ');
    const command = this.#offered(commandName, ApplicationCommandType.ChatInput, where);
    const subcommand = command.options?.find((option) => option.name === subcommandName);
    if (subcommandName !== undefined && !subcommand) throw new Error(`"/${name}" is not registered.`);
    const definitions = (subcommand && 'options' in subcommand ? subcommand.options : command.options) ?? [];
    const resolved: Record<string, Record<string, unknown>> = {};
    const values = Object.entries(typed).map(([option, value]) => {
      const definition = definitions.find((one) => one.name === option);
      if (!definition) throw new Error(`"/${name}" has no option "${option}".`);
      this.#resolve(definition, value, resolved);
      return { type: definition.type, name: option, value, ...(option === focused ? { focused: true } : {}) };
    });
    const missing = definitions.filter((one) => 'required' in one && one.required && !(one.name in typed));
    if (missing.length > 0 && focused === undefined)
      throw new Error(`"/${name}" needs ${missing.map((one) => one.name).join(', ')}.`);
    return {
      id: command.id,
      name: commandName,
      type: ApplicationCommandType.ChatInput,
      options: subcommand ? [{ type: subcommand.type, name: subcommand.name, options: values }] : values,
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    };
  }

  /** Checks a value as the client does, and adds what Discord sends along with an id. */
  #resolve(
    definition: APIApplicationCommandOption,
    value: Value,
    resolved: Record<string, Record<string, unknown>>,
  ): void {
    const { world } = this.#tools;
    const id = String(value);
    if (definition.type === ApplicationCommandOptionType.String) {
      if (typeof value !== 'string' || value.length > (definition.max_length ?? 6000))
        throw new Error(`"${definition.name}" does not take this text.`);
    }
    if (definition.type === ApplicationCommandOptionType.Role) {
      const role = world.guilds
        .values()
        .map(({ roles }) => roles.get(id))
        .find((one) => one !== undefined);
      if (!role) throw new Error('There is no such role.');
      resolved.roles = { ...resolved.roles, [id]: role };
    }
    if (definition.type === ApplicationCommandOptionType.Channel) {
      const channel = this.#tools.messages.channel(id);
      const types: readonly ChannelType[] | undefined = definition.channel_types;
      if (types && !types.includes(channel.type))
        throw new Error('The client does not offer this kind of channel.');
      resolved.channels = {
        ...resolved.channels,
        [id]: {
          id,
          name: channel.name,
          type: channel.type,
          parent_id: channel.parentId,
          permissions: String(world.permissions(this.id, channel)),
          app_permissions: String(world.permissions(world.bot.id, channel)),
          ...(threadTypes.includes(channel.type)
            ? { thread_metadata: { archived: channel.archived, locked: channel.locked } }
            : {}),
        },
      };
    }
  }

  async #send(
    type: InteractionType,
    where: Where,
    data: object,
    source: APIMessage | null = null,
  ): Promise<Seen> {
    const { world, interactions, dispatch } = this.#tools;
    const channel = source ? this.#tools.messages.channel(source.channel_id) : this.#channel(where);
    const interaction = this.#interaction(type, channel, data, source, where.locale ?? 'en-GB');
    const exchange: Exchange = {
      interaction,
      channel,
      userId: this.id,
      at: world.now(),
      started: performance.now(),
      source,
      milliseconds: Number.NaN,
      callback: null,
      message: null,
      modal: null,
      choices: [],
      followUps: [],
      answered: Promise.withResolvers(),
    };
    interactions.open(exchange);
    dispatch('INTERACTION_CREATE', interaction);
    await this.#patient(exchange);
    const { message, modal, choices, followUps, milliseconds, callback } = exchange;
    return { interaction, message, modal, choices, followUps, milliseconds, response: callback };
  }

  async #patient({ answered }: Exchange): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The application did not respond.')), patience);
    });
    await Promise.race([answered.promise, late]).finally(() => clearTimeout(timer));
  }

  #interaction(
    type: InteractionType,
    channel: Channel,
    data: object,
    source: APIMessage | null,
    locale: string,
  ): APIInteraction {
    const { world, applicationId } = this.#tools;
    const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
    const member = guild?.members.get(this.id);
    const user = world.users.get(this.id);
    const shared = {
      id: world.snowflake(),
      application_id: applicationId,
      type,
      data,
      token: `${randomUUID()}${randomUUID()}`.replaceAll('-', ''),
      version: 1,
      channel: { id: channel.id, name: channel.name, type: channel.type },
      channel_id: channel.id,
      app_permissions: String(world.permissions(world.bot.id, channel)),
      locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...(source ? { message: source } : {}),
    };
    const placed =
      guild && member
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: 'en-GB', features: [] },
            guild_locale: 'en-GB',
            member: memberJson(member, world.permissions(this.id, channel)),
            authorizing_integration_owners: { '0': guild.id },
            context: InteractionContextType.Guild,
          }
        : { user, authorizing_integration_owners: { '0': '0' }, context: InteractionContextType.BotDM };
    const interaction: object = { ...shared, ...placed };
    return interaction as APIInteraction;
  }
}

function memberJson({ user, roles }: Member, permissions: bigint): object {
  return {
    user,
    roles,
    permissions: String(permissions),
    joined_at: '2026-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    avatar: null,
    premium_since: null,
  };
}

interface Part {
  readonly type: ComponentType;
  readonly label?: string;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly value: string }[];
}

function partsOf(message: APIMessage | null): Part[] {
  const walk = (component: unknown): Part[] => {
    if (typeof component !== 'object' || component === null) return [];
    const { components, accessory } = component as { components?: unknown[]; accessory?: unknown };
    return [component as Part, ...[...(components ?? []), accessory].flatMap(walk)];
  };
  return (message?.components ?? []).flatMap(walk);
}

export const manageServer = PermissionFlagsBits.ManageGuild;
