import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { refuseIfAny } from './http.ts';
import { refuseCommands } from './refusals.ts';
import type { World } from './world.ts';

/** The commands that the application has registered: everywhere, and for single servers. */
export class CommandStore {
  readonly #world: World;
  readonly #byScope = new Map<string, readonly APIApplicationCommand[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Those of one scope: a server's id, or '' for everywhere. */
  list(scope: string): readonly APIApplicationCommand[] {
    return this.#byScope.get(scope) ?? [];
  }

  /** Replaces all of a scope; ids of those that stay are kept. Throws an ApiError (50035) for what Discord refuses. */
  register(scope: string, body: unknown): readonly APIApplicationCommand[] {
    const given = Array.isArray(body) ? (body as Partial<APIApplicationCommand>[]) : [];
    refuseIfAny(refuseCommands(given));
    const stored = given.map((command) => this.#store(command, this.list(scope)));
    this.#byScope.set(scope, stored);
    return stored;
  }

  #store(
    command: Partial<APIApplicationCommand>,
    before: readonly APIApplicationCommand[],
  ): APIApplicationCommand {
    const type = command.type ?? ApplicationCommandType.ChatInput;
    const known = before.find((one) => one.name === command.name && one.type === type);
    return {
      id: known?.id ?? this.#world.snowflake(),
      application_id: this.#world.bot.id,
      version: this.#world.snowflake(),
      default_member_permissions: null,
      nsfw: false,
      description: '',
      name_localizations: null,
      description_localizations: null,
      ...command,
      type,
    } as APIApplicationCommand;
  }
}
