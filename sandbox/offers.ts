import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIAttachment,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Upload } from './http.ts';
import { type Channel, threadTypes, type World } from './world.ts';

/** A file is given as it lies on the person's machine. */
export type Value = string | number | boolean | Upload;
export type Typed = Readonly<Record<string, Value>>;

/** What a member's client would not do, in a sentence. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

/** In bytes, for somebody who pays nothing. */
const largestFile = 10_485_760;

/** Who uses a command, and where. */
export interface Situation {
  readonly userId: string;
  readonly channel: Channel;
  /** By the person's own installation. */
  readonly broughtAlong?: boolean;
}

/** The commands as a member's client offers and checks them. */
export class Offers {
  readonly #world: World;
  readonly #commands: () => readonly APIApplicationCommand[];

  constructor(world: World, commands: () => readonly APIApplicationCommand[]) {
    this.#world = world;
    this.#commands = commands;
  }

  /** What the client lists for somebody in a channel. */
  list(situation: Situation): readonly APIApplicationCommand[] {
    return this.#commands().filter((command) => this.#refusal(command, situation) === null);
  }

  /**
   * A command by its name. Throws a ClientRefusal for one that the client would not offer, unless `force` sends it all
   * the same.
   */
  find(
    name: string,
    type: ApplicationCommandType,
    situation: Situation,
    force = false,
  ): APIApplicationCommand {
    const found = this.#commands().find((command) => command.name === name && command.type === type);
    if (!found) throw new ClientRefusal(`No command "${name}" is registered.`);
    const refusal = force ? null : this.#refusal(found, situation);
    if (refusal !== null) throw new ClientRefusal(refusal);
    return found;
  }

  #refusal(
    command: APIApplicationCommand,
    { userId, channel, broughtAlong = false }: Situation,
  ): string | null {
    const context = channel.guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
    if (command.contexts && !command.contexts.includes(context))
      return `"${command.name}" is not offered here.`;
    const installed = broughtAlong
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;
    if (command.integration_types && !command.integration_types.includes(installed))
      return `"${command.name}" is not offered to whoever brings it along.`;
    if (!broughtAlong && !this.#world.hasBot(channel)) return 'The application is not in this server.';
    const needed = BigInt(command.default_member_permissions ?? 0);
    const has = this.#world.permissions(userId, channel);
    const member =
      channel.guildId === null ? undefined : this.#world.guilds.get(channel.guildId)?.members.get(userId);
    // What a server allows under Integrations goes before what the application asks for.
    if (member?.roles.some((id) => this.#world.commandRoles.has(id))) return null;
    return (has & needed) === needed ? null : `"${command.name}" is not offered to this member.`;
  }

  /**
   * The data of an interaction for a slash command: `ask`, or with its subcommand `reminder set`. Throws a ClientRefusal
   * for what the client would not send; while `focused` is typed into, options may be missing.
   */
  dataOf(
    name: string,
    typed: Typed,
    situation: Situation,
    {
      force = false,
      focused,
    }: { readonly force?: boolean | undefined; readonly focused?: string | undefined },
  ): object {
    const [commandName = '', subcommandName] = name.split(' ');
    const command = this.find(commandName, ApplicationCommandType.ChatInput, situation, force);
    const subcommand = command.options?.find((option) => option.name === subcommandName);
    if (subcommandName !== undefined && !subcommand) throw new ClientRefusal(`"/${name}" is not registered.`);
    const definitions = (subcommand && 'options' in subcommand ? subcommand.options : command.options) ?? [];
    const resolved: Record<string, Record<string, unknown>> = {};
    const values = Object.entries(typed).map(([option, value]) => {
      const definition = definitions.find((one) => one.name === option);
      if (!definition) throw new ClientRefusal(`"/${name}" has no option "${option}".`);
      if (typeof value === 'object') {
        const attachment = this.#attach(definition, value, situation);
        resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
        return { type: definition.type, name: option, value: attachment.id };
      }
      this.#resolve(definition, value, situation.userId, resolved);
      return { type: definition.type, name: option, value, ...(option === focused ? { focused: true } : {}) };
    });
    const missing = definitions.filter((one) => 'required' in one && one.required && !(one.name in typed));
    if (missing.length > 0 && focused === undefined)
      throw new ClientRefusal(`"/${name}" needs ${missing.map((one) => one.name).join(', ')}.`);
    return {
      id: command.id,
      name: commandName,
      type: ApplicationCommandType.ChatInput,
      options: subcommand ? [{ type: subcommand.type, name: subcommand.name, options: values }] : values,
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    };
  }

  /** Uploads a file, as the client does before it sends the command. */
  #attach(definition: APIApplicationCommandOption, file: Upload, { channel }: Situation): APIAttachment {
    if (definition.type !== ApplicationCommandOptionType.Attachment)
      throw new ClientRefusal(`"${definition.name}" takes no file.`);
    if (file.bytes.length > largestFile) throw new ClientRefusal('The client does not send so large a file.');
    return { ...this.#world.attachment(channel.id, file), ephemeral: true };
  }

  /** Checks a value as the client does, and adds what Discord sends along with an id. */
  #resolve(
    definition: APIApplicationCommandOption,
    value: Exclude<Value, Upload>,
    userId: string,
    resolved: Record<string, Record<string, unknown>>,
  ): void {
    const world = this.#world;
    const id = String(value);
    if (definition.type === ApplicationCommandOptionType.String) {
      if (typeof value !== 'string' || value.length > (definition.max_length ?? 6000))
        throw new ClientRefusal(`"${definition.name}" does not take this text.`);
    }
    if (definition.type === ApplicationCommandOptionType.Role) {
      const role = world.guilds
        .values()
        .map(({ roles }) => roles.get(id))
        .find((one) => one !== undefined);
      if (!role) throw new ClientRefusal('There is no such role.');
      resolved.roles = { ...resolved.roles, [id]: role };
    }
    if (definition.type === ApplicationCommandOptionType.Channel) {
      const channel = world.channels.get(id);
      if (!channel) throw new ClientRefusal('There is no such channel.');
      const types: readonly ChannelType[] | undefined = definition.channel_types;
      if (types && !types.includes(channel.type))
        throw new ClientRefusal('The client does not offer this kind of channel.');
      resolved.channels = {
        ...resolved.channels,
        [id]: {
          id,
          name: channel.name,
          type: channel.type,
          parent_id: channel.parentId,
          permissions: String(world.permissions(userId, channel)),
          app_permissions: String(world.permissions(world.bot.id, channel)),
          ...(threadTypes.includes(channel.type)
            ? { thread_metadata: { archived: channel.archived, locked: channel.locked } }
            : {}),
        },
      };
    }
  }
}
