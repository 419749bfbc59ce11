import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { ApiError, refuseIfAny } from './http.ts';
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
    const isWayIn = ({ type }: Partial<APIApplicationCommand>) =>
      type === ApplicationCommandType.PrimaryEntryPoint;
    if (this.list(scope).some(isWayIn) && !given.some(isWayIn))
      throw new ApiError(
        400,
        50240,
        'You cannot remove this app’s Entry Point command in a bulk update operation.',
      );
    const stored = given.map((command) => this.#store(command, this.list(scope)));
    this.#byScope.set(scope, stored);
    return stored;
  }

  /** Adds one, or takes the place of the one of its name. Throws an ApiError (50035) for what Discord refuses. */
  add(scope: string, body: unknown): APIApplicationCommand {
    const given = Object(body) as Partial<APIApplicationCommand>;
    refuseIfAny(refuseCommands([given]));
    const before = this.list(scope);
    const stored = this.#store(given, before);
    this.#byScope.set(scope, [...before.filter(({ id }) => id !== stored.id), stored]);
    return stored;
  }

  remove(scope: string, id: string): void {
    this.#byScope.set(
      scope,
      this.list(scope).filter((one) => one.id !== id),
    );
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
