import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';

/** A slash command as it is typed: with its subcommand, if it has one. */
export interface Typeable {
  /** `ask`, or `reminder set`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Whether a command is meant by what was typed so far after the slash: the beginnings of some of its words. */
export function matches(name: string, typed: string): boolean {
  return typed
    .trim()
    .split(/\s+/)
    .every((word) => name.split(/[ -]/).some((part) => part.startsWith(word)) || name.startsWith(typed));
}

/** Those among the commands that are offered, by their ids, and typed; a subcommand counts as one of its own. */
export function typeable(
  commands: readonly APIApplicationCommand[],
  offered: readonly string[],
): readonly Typeable[] {
  return commands
    .filter(({ id, type }) => type === ApplicationCommandType.ChatInput && offered.includes(id))
    .flatMap(typeableOf);
}

function typeableOf(command: APIApplicationCommand): readonly Typeable[] {
  const { name, description, options = [] } = command;
  const subcommands = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
  if (subcommands.length > 0) {
    return subcommands.map((subcommand) => ({
      name: `${name} ${subcommand.name}`,
      description: subcommand.description,
      options: subcommand.options ?? [],
    }));
  }
  return [{ name, description, options: options.filter(isBasic) }];
}

type Option = NonNullable<APIApplicationCommand['options']>[number];

function isBasic(option: Option): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
