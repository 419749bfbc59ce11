import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { troubleCard } from '../commands/cards/trouble.ts';
import { type AnyCommand, type OutgoingFile, type Reply, UserError } from '../commands/command.ts';
import type { Choice } from '../commands/discord/choice.ts';
import { addresses, readCustomId } from '../commands/discord/custom-id.ts';
import { limits } from '../commands/discord/limits.ts';
import type { Message } from '../commands/discord/message.ts';
import { commands as shippedCommands } from '../commands/index.ts';
import { servicesFor } from '../commands/kit/club-contacts.ts';
import type { Services } from '../commands/services.ts';
import {
  isAtHome,
  readAsker,
  readFields,
  readFocus,
  readMessage,
  readOptions,
  readPlace,
} from './interaction.ts';
import type { Log } from './log.ts';
import { type Meter, noMeter } from './meter.ts';

/** What goes back to Discord for one interaction. */
export interface Response {
  readonly callback: APIInteractionResponse;
  /** What the callback shows. */
  readonly files?: readonly OutgoingFile[];
  /** Posted for everybody in the channel once the callback is accepted. */
  readonly followUp: Message | null;
  /** The answer itself, where the callback only says that it will follow. Never rejects. */
  readonly later?: Promise<Response>;
}

interface RespondOptions {
  readonly commands?: readonly AnyCommand[];
  readonly meter?: Meter;
}

/** `null` for what no answer can be sent to. */
export type Respond = (received: unknown) => Promise<Response | null>;

/**
 * The heart: an interaction goes in as Discord's own JSON and its answer comes out as Discord's own JSON. Never throws,
 * whatever it is given: a failure becomes a card with a reference that is also in the log, and what is no interaction of a
 * kind that it knows gets no answer.
 */
export function makeRespond(
  services: Services,
  log: Pick<Log, 'info' | 'debug' | 'warn' | 'error'>,
  { commands = shippedCommands, meter = noMeter }: RespondOptions = {},
): Respond {
  const router = makeRouter(commands, services);

  return async (interaction) => {
    if (!isAnswerable(interaction)) {
      log.warn({}, 'something that is no interaction was ignored');
      return null;
    }
    const started = performance.now();
    const facts = () => factsOf(interaction, millisecondsSince(started));
    try {
      const response = await router(interaction);
      const level = interaction.type === InteractionType.ApplicationCommandAutocomplete ? 'debug' : 'info';
      const milliseconds = millisecondsSince(started);
      // The answer leaves first; the line about it follows within the same turn.
      setImmediate(() => {
        log[level](factsOf(interaction, milliseconds), 'answered');
        meter.answered(describeRoute(interaction), 'answered', milliseconds / 1000);
      });
      return response;
    } catch (error) {
      const isTheirs = error instanceof UserError;
      meter.answered(
        describeRoute(interaction),
        isTheirs ? 'corrected' : 'failed',
        millisecondsSince(started) / 1000,
      );
      if (isTheirs) log.info(facts(), 'answered: the member can put it right');
      else log.error({ ...facts(), err: error }, 'an interaction failed');
      return failure(interaction, error, referenceOf(interaction));
    }
  };
}

/** To a tenth. */
const millisecondsSince = (started: number) => Math.round((performance.now() - started) * 10) / 10;

/** What may be known of an interaction that was answered. */
const factsOf = (interaction: APIInteraction, milliseconds: number) => ({
  reference: referenceOf(interaction),
  interaction: describeRoute(interaction),
  guild: isAtHome(interaction) && isSnowflake(interaction.guild_id) ? interaction.guild_id : null,
  milliseconds,
});

const known: readonly unknown[] = Object.values(InteractionType);
const isSnowflake = (id: unknown): id is string => typeof id === 'string' && /^\d{1,20}$/.test(id);

/** Whether it is of a kind that is known, and says where its answer goes. What else is in it may be anything. */
export function isAnswerable(received: unknown): received is APIInteraction {
  if (typeof received !== 'object' || received === null) return false;
  const { id, token, type, application_id: application } = received as Record<string, unknown>;
  return isSnowflake(id) && isSnowflake(application) && typeof token === 'string' && known.includes(type);
}

/** Short enough to read out; from the interaction's own id, so that it is in the log whatever failed. */
export function referenceOf({ id }: Pick<APIInteraction, 'id'>): string {
  return `SW-${BigInt(id).toString(36).toUpperCase().slice(-7)}`;
}

/** Which command, button or menu: names that we chose, never what a member typed. Never throws. */
export function describeRoute({
  type,
  data = null,
}: {
  readonly type: InteractionType;
  readonly data?: unknown;
}): string {
  if (type === InteractionType.Ping) return 'ping';
  const { name, custom_id: customId } = Object(data) as Record<string, unknown>;
  const route = typeof customId === 'string' ? readCustomId(customId)?.name : name;
  return typeof route === 'string' && ownNames.has(route) ? route : 'unknown';
}

const ownNames = new Set([
  ...Object.values(addresses).map(({ name }) => name),
  ...shippedCommands.map(({ definition }) => definition.name),
]);

/** What the bot says when it could not answer: a card for a member, nothing to choose for autocomplete. */
export function failure(interaction: APIInteraction, error: unknown, reference: string): Response {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return choices([]);
  const message =
    error instanceof UserError ? troubleCard(error.message, null) : troubleCard(null, reference);
  return respondWith({ kind: 'message', private: true, message });
}

function makeRouter(commands: readonly AnyCommand[], ofHost: Services) {
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const actions = new Map(
    commands.flatMap((command) => command.actions ?? []).map((action) => [action.address.name, action]),
  );

  async function answerCommand(interaction: APIApplicationCommandInteraction): Promise<Response> {
    const services = await servicesFor(ofHost, readAsker(interaction).guildId);
    const command = byName.get(interaction.data.name);
    const asker = readAsker(interaction);
    if (command && interaction.data.type === ApplicationCommandType.ChatInput) {
      const typed = readOptions({ ...interaction, data: interaction.data });
      return respondWith(await command.answer({ asker, ...typed }, services));
    }
    if (command && interaction.data.type === ApplicationCommandType.Message) {
      const message = readMessage({ ...interaction, data: interaction.data });
      return respondWith(await command.answer({ asker, message }, services));
    }
    throw new UserError('I no longer have that command. Type **/** to see what I can do.');
  }

  async function complete(interaction: APIApplicationCommandAutocompleteInteraction): Promise<Response> {
    const focus = readFocus(interaction.data.options);
    const command = byName.get(interaction.data.name);
    if (!focus || !command?.suggest) return choices([]);
    return choices(await command.suggest({ ...focus, asker: readAsker(interaction) }, ofHost));
  }

  async function act(
    interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
    used: { readonly values: readonly string[]; readonly fields: ReadonlyMap<string, string> },
  ): Promise<Response> {
    const id = readCustomId(interaction.data.custom_id);
    const action = id && actions.get(id.name);
    if (!id || !action || action.address.version !== id.version) {
      throw new UserError(
        'That button is from another version of me and no longer works. Ask again with **/ask**, and you get a fresh one.',
      );
    }
    const services = await servicesFor(ofHost, readAsker(interaction).guildId);
    return respondWith(
      await action.use(
        { asker: readAsker(interaction), args: id.args, ...used, ...readPlace(interaction) },
        services,
      ),
    );
  }

  return async (interaction: APIInteraction): Promise<Response> => {
    switch (interaction.type) {
      case InteractionType.Ping:
        return { callback: { type: InteractionResponseType.Pong }, followUp: null };
      case InteractionType.ApplicationCommand:
        return answerCommand(interaction);
      case InteractionType.ApplicationCommandAutocomplete:
        return complete(interaction);
      case InteractionType.MessageComponent: {
        const values = 'values' in interaction.data ? interaction.data.values : [];
        return act(interaction, { values, fields: new Map() });
      }
      case InteractionType.ModalSubmit:
        return act(interaction, { values: [], fields: readFields(interaction) });
    }
  };
}

function choices(list: readonly Choice[]): Response {
  return {
    callback: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: list.slice(0, limits.choices).map((choice) => ({ ...choice })) },
    },
    followUp: null,
  };
}

const hidden = (message: Message) => ({ ...message, flags: message.flags | MessageFlags.Ephemeral });

function respondWith(reply: Reply): Response {
  switch (reply.kind) {
    case 'message': {
      return {
        callback: {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: reply.private ? hidden(reply.message) : { ...reply.message },
        },
        followUp: null,
        files: reply.files ?? [],
      };
    }
    case 'update':
      return {
        callback: { type: InteractionResponseType.UpdateMessage, data: { ...reply.message } },
        followUp: reply.followUp ?? null,
        files: reply.files ?? [],
      };
    case 'modal':
      return { callback: { type: InteractionResponseType.Modal, data: reply.modal }, followUp: null };
  }
}
