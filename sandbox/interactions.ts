import {
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { ApiError, refuseIfAny, type Upload } from './http.ts';
import type { Messages } from './messages.ts';
import { refuseModal } from './refusals.ts';
import type { Channel, World } from './world.ts';

/** First answer within 3 s; follow-ups and edits within 15 min. By this Discord's clock. */
const answerWithin = 3000;
const tokenLives = 15 * 60_000;

interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** One interaction from being sent to whatever came back. */
export interface Exchange {
  readonly interaction: APIInteraction;
  readonly channel: Channel;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly started: number;
  /** The message whose button or menu was used. */
  readonly source: APIMessage | null;
  /** A server shows to nobody else what an application says that a member has brought along. */
  readonly staysPrivate: boolean;
  milliseconds: number;
  callback: Callback | null;
  message: APIMessage | null;
  modal: APIModalInteractionResponseCallbackData | null;
  choices: readonly Choice[];
  readonly followUps: APIMessage[];
  readonly answered: PromiseWithResolvers<void>;
}

export interface Callback {
  readonly type: InteractionResponseType;
  readonly data?: Record<string, unknown>;
}

/** Which kinds of callback each kind of interaction takes. */
const allowed: Readonly<Record<number, readonly InteractionResponseType[]>> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

/** Keeps interactions and takes their callbacks, edits and follow-ups as Discord does. */
export class Interactions {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #byToken = new Map<string, Exchange>();
  readonly #check: (kind: 'callback' | 'message', body: unknown) => void;

  constructor(
    world: World,
    messages: Messages,
    check: (kind: 'callback' | 'message', body: unknown) => void,
  ) {
    this.#world = world;
    this.#messages = messages;
    this.#check = check;
  }

  open(exchange: Exchange): void {
    this.#byToken.set(exchange.interaction.token, exchange);
  }

  callback(id: string, token: string, body: unknown, files: readonly Upload[]): Exchange {
    const exchange = this.#byToken.get(token);
    const age = exchange ? this.#world.now() - exchange.at : Number.POSITIVE_INFINITY;
    if (!exchange || exchange.interaction.id !== id || (age > answerWithin && !exchange.callback)) {
      throw new ApiError(404, 10062, 'Unknown interaction');
    }
    if (exchange.callback) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
    this.#check('callback', body);
    const callback = body as Callback;
    if (!(allowed[exchange.interaction.type] ?? []).includes(callback.type)) {
      throw new ApiError(400, 50035, 'Invalid Form Body', [
        {
          path: 'type',
          code: 'BASE_TYPE_CHOICES',
          message: 'This interaction does not take this kind of callback.',
        },
      ]);
    }
    this.#carryOut(exchange, callback, files);
    exchange.callback = callback;
    exchange.milliseconds = performance.now() - exchange.started;
    exchange.answered.resolve();
    return exchange;
  }

  #carryOut(exchange: Exchange, { type, data = {} }: Callback, files: readonly Upload[]): void {
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        exchange.message = this.#post(exchange, data, files);
        return;
      case InteractionResponseType.DeferredChannelMessageWithSource:
        exchange.message = this.#messages.placeholder(exchange, isEphemeral(data));
        return;
      case InteractionResponseType.UpdateMessage:
        if (!exchange.source) throw new ApiError(400, 50035, 'Invalid Form Body');
        exchange.message = this.#messages.edit(exchange.channel.id, exchange.source.id, data, files);
        return;
      case InteractionResponseType.DeferredMessageUpdate:
        exchange.message = exchange.source;
        return;
      case InteractionResponseType.Modal: {
        refuseIfAny(refuseModal(data));
        const modal: object = data;
        exchange.modal = modal as APIModalInteractionResponseCallbackData;
        return;
      }
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        exchange.choices = readChoices(data);
        return;
      default:
    }
  }

  #post(exchange: Exchange, data: Record<string, unknown>, files: readonly Upload[]): APIMessage {
    return this.#messages.reply(exchange, data, exchange.staysPrivate || isEphemeral(data), files);
  }

  #find(token: string): Exchange {
    const exchange = this.#byToken.get(token);
    if (!exchange || this.#world.now() - exchange.at > tokenLives)
      throw new ApiError(404, 50027, 'Invalid Webhook Token');
    return exchange;
  }

  followUp(token: string, body: unknown, files: readonly Upload[]): APIMessage {
    const exchange = this.#find(token);
    if (!exchange.callback) throw new ApiError(404, 10015, 'Unknown Webhook');
    this.#check('message', body);
    const message = this.#post(exchange, body as Record<string, unknown>, files);
    exchange.followUps.push(message);
    return message;
  }

  message(token: string, id: string): APIMessage {
    const exchange = this.#find(token);
    const wanted = id === '@original' ? exchange.message?.id : id;
    return this.#messages.get(exchange.channel.id, wanted ?? '');
  }

  edit(token: string, id: string, body: unknown, files: readonly Upload[]): APIMessage {
    const { channel_id: channelId, id: messageId } = this.message(token, id);
    return this.#messages.edit(channelId, messageId, body as Record<string, unknown>, files);
  }

  delete(token: string, id: string): void {
    const { channel_id: channelId, id: messageId } = this.message(token, id);
    this.#messages.delete(channelId, messageId);
  }
}

function isEphemeral(data: Record<string, unknown>): boolean {
  return (Number(data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function readChoices(data: Record<string, unknown>): readonly Choice[] {
  const choices = Array.isArray(data.choices) ? (data.choices as Choice[]) : [];
  const faults = choices.flatMap(({ name, value }, index) =>
    name.length < 1 || name.length > 100 || String(value).length > 100
      ? [
          {
            path: `data.choices.${index}`,
            code: 'BASE_TYPE_BAD_LENGTH',
            message: 'Must be between 1 and 100 in length.',
          },
        ]
      : [],
  );
  if (choices.length > 25)
    faults.push({
      path: 'data.choices',
      code: 'BASE_TYPE_MAX_LENGTH',
      message: 'Must be 25 or fewer in length.',
    });
  refuseIfAny(faults);
  return choices;
}
