import type { REST } from '@discordjs/rest';
import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import { onlyYouSeeItCard } from '../../commands/cards/trouble.ts';
import { UserError } from '../../commands/command.ts';
import type { Message } from '../../commands/discord/message.ts';
import { withDeadline } from '../deadline.ts';
import { isAtHome } from '../interaction.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';
import {
  describeRoute,
  failure,
  isAnswerable,
  type Respond,
  type Response,
  referenceOf,
} from '../respond.ts';
import type { SendCallback } from './callbacks.ts';

/*
 * Answers to interactions, however they came: over the gateway an answer is a request of the bot's own, over HTTP it is what
 * Discord's request gets back. What follows an answer is the same for both.
 */

/**
 * Discord shows "did not respond" after 3 s. An answer that takes longer than this is put off, which shows that the bot is
 * thinking, and given up with a reference when it takes much longer still.
 */
const answerWithinMilliseconds = 2000;
const giveUpMilliseconds = 12_000;

const slow = Symbol('slow');

/** An answer in time, or a word that it will follow, or an apology; `null` for what no answer can be sent to. */
export async function respondInTime(
  interaction: unknown,
  respond: Respond,
  { log, meter }: { readonly log: Pick<Log, 'warn' | 'error'>; readonly meter: Meter },
): Promise<{ readonly interaction: APIInteraction; readonly response: Response } | null> {
  if (!isAnswerable(interaction)) {
    log.warn({}, 'something that is no interaction was ignored');
    return null;
  }
  const work = respond(interaction);
  const response = await withDeadline(answerWithinMilliseconds, async () => work, slow);
  if (response === null) return null;
  if (response !== slow) return { interaction, response };
  const reference = referenceOf(interaction);
  const giveUp = (milliseconds: number) => {
    log.error({ reference }, 'an answer took too long and was given up');
    meter.answered(describeRoute(interaction), 'late', milliseconds / 1000);
    return failure(interaction, null, reference);
  };
  // What is offered while somebody types cannot follow later.
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
    return { interaction, response: giveUp(answerWithinMilliseconds) };
  const later = withDeadline(giveUpMilliseconds, async () => work, slow).then((found) =>
    found === slow || found === null ? giveUp(giveUpMilliseconds) : found,
  );
  return { interaction, response: { ...putOff(interaction), later } };
}

/** Whether a button, a menu, or a box that one opened was used: it has a message to change. */
const isOnMessage = (interaction: APIInteraction): boolean =>
  'message' in interaction && interaction.message !== undefined;

/** Says that an answer will follow. Until it is known who may see it, only whoever asked does. */
function putOff(interaction: APIInteraction): Response {
  return {
    callback: isOnMessage(interaction)
      ? { type: InteractionResponseType.DeferredMessageUpdate }
      : {
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          data: { flags: MessageFlags.Ephemeral },
        },
    followUp: null,
  };
}

/** The ways to Discord for answers: the short one, and the one for files and for what follows. */
export interface AnswerTools {
  readonly rest: REST;
  readonly sendCallback: SendCallback;
  readonly log: Log;
  readonly meter: Meter;
}

/** Answers by a request, and does what follows. Never rejects. */
export async function answer(received: unknown, respond: Respond, tools: AnswerTools): Promise<void> {
  const { rest, log } = tools;
  const found = await respondInTime(received, respond, tools);
  if (!found) return;
  const { interaction, response } = found;
  const { callback, files } = response;
  let stored: unknown;
  try {
    stored = await send(tools, interaction, callback, files);
  } catch (error) {
    const reference = referenceOf(interaction);
    // Too late, or answered already by a retry whose first try did arrive: there is nobody left to tell.
    if (hasCode(error, 10062) || hasCode(error, 40060)) {
      log.warn({ reference, err: error }, 'Discord no longer takes this answer');
      return;
    }
    log.error({ reference, err: error }, 'Discord did not take an answer');
    await send(tools, interaction, failure(interaction, null, reference).callback).catch((err: unknown) =>
      log.error({ reference, err }, 'nor the apology for it'),
    );
    return;
  }
  const message: unknown = Reflect.get(Object(Reflect.get(Object(stored), 'resource')), 'message');
  // Where an answer arrived unheard, what was stored is asked for.
  const known = message ?? (await storedAnswer(rest, interaction, response));
  await afterAnswer(rest, { interaction, response, stored: known }, log);
}

interface Answered {
  readonly interaction: APIInteraction;
  readonly response: Response;
  /** The message as Discord stored it, where that was asked. */
  readonly stored: unknown;
}

/** What follows an answer that Discord has taken. Never rejects. */
export async function afterAnswer(
  rest: REST,
  { interaction, response, stored }: Answered,
  log: Log,
): Promise<void> {
  if (response.later) {
    await deliver(rest, interaction, await response.later, log);
    return;
  }
  const isPublic =
    response.callback.type === InteractionResponseType.ChannelMessageWithSource &&
    !isEphemeral(response.callback.data);
  if (isPublic && isEphemeral(stored)) await sendFollowUp(rest, interaction, onlyYou, log);
  if (!response.followUp) return;
  const shared = await sendFollowUp(rest, interaction, response.followUp, log);
  if (isAtHome(interaction) || !isEphemeral(shared)) return;
  await sendFollowUp(rest, interaction, onlyYou, log);
}

/** Sends an answer that was put off: in the place that was kept for it, on the message that was used, or below. Never rejects. */
async function deliver(
  rest: REST,
  interaction: APIInteraction,
  { callback, files = [], followUp }: Response,
  log: Log,
): Promise<void> {
  const { application_id: applicationId, token } = interaction;
  const reference = referenceOf(interaction);
  // A box can only be opened at once.
  const canFollow = 'data' in callback && callback.type !== InteractionResponseType.Modal;
  const { callback: said } = canFollow ? { callback } : failure(interaction, tooSlowForBox, reference);
  const body: object = Object(Reflect.get(said, 'data'));
  const isUpdate = said.type === InteractionResponseType.UpdateMessage || !isOnMessage(interaction);
  const sent = files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));
  try {
    if (isUpdate)
      await rest.patch(Routes.webhookMessage(applicationId, token, '@original'), {
        body,
        files: sent,
        auth: false,
      });
    else await rest.post(Routes.webhook(applicationId, token), { body, files: sent, auth: false });
    if (followUp) await sendFollowUp(rest, interaction, followUp, log);
  } catch (err) {
    log.error({ reference, err }, 'an answer that was put off could not be sent');
  }
}

const tooSlowForBox = new UserError('That took me too long to open. Please press it again.');

/** Asks how Discord stored the answer to somebody who has brought the bot along; `null` where it does not matter. Never rejects. */
export async function storedAnswer(
  rest: REST,
  interaction: APIInteraction,
  { callback }: Response,
): Promise<unknown> {
  const isMessage = callback.type === InteractionResponseType.ChannelMessageWithSource;
  if (isAtHome(interaction) || !isMessage) return null;
  const { application_id: applicationId, token } = interaction;
  return rest
    .get(Routes.webhookMessage(applicationId, token, '@original'), { auth: false })
    .catch(() => null);
}

/** Told to a member who has brought the bot along into a server that keeps such answers from others. */
const onlyYou = { ...onlyYouSeeItCard(), flags: onlyYouSeeItCard().flags | MessageFlags.Ephemeral };

const isEphemeral = (message: unknown) =>
  (Number(Reflect.get(Object(message), 'flags')) & MessageFlags.Ephemeral) !== 0;

/** What Discord stored comes back where that may be something else than what was sent. */
function send(
  { rest, sendCallback }: AnswerTools,
  interaction: APIInteraction,
  body: Response['callback'],
  files: Response['files'] = [],
): Promise<unknown> {
  const { id, token } = interaction;
  const wantsStored = !isAtHome(interaction);
  if (files.length === 0) return sendCallback({ id, token, body, wantsStored });
  return rest.post(Routes.interactionCallback(id, token), {
    body,
    ...(wantsStored ? { query: new URLSearchParams({ with_response: 'true' }) } : {}),
    auth: false,
    files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })),
  });
}

/** When the shared card cannot be posted, the card that said it was shared says so instead. Gives what was stored. */
async function sendFollowUp(
  rest: REST,
  interaction: APIInteraction,
  followUp: Message,
  log: Log,
): Promise<unknown> {
  const { application_id: applicationId, token } = interaction;
  const reference = referenceOf(interaction);
  try {
    return await rest.post(Routes.webhook(applicationId, token), { body: followUp, auth: false });
  } catch (error) {
    log.error({ reference, err: error }, 'a shared card could not be posted');
    const { callback } = failure(interaction, null, reference);
    if (!('data' in callback)) return null;
    return rest
      .patch(Routes.webhookMessage(applicationId, token, '@original'), { body: callback.data, auth: false })
      .catch((err: unknown) => log.error({ reference, err }, 'nor the apology for it'));
  }
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === code;
}
