import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { onlyYouSeeItCard } from '../../commands/cards/trouble.ts';
import { UserError } from '../../commands/command.ts';
import type { Message } from '../../commands/discord/message.ts';
import { isAtHome } from '../interaction.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';
import { RecentKeys } from '../recent-keys.ts';
import {
  describeRoute,
  failure,
  isAnswerable,
  type Respond,
  type Response,
  referenceOf,
} from '../respond.ts';
import {
  alreadyAnswered,
  InteractionRequestError,
  type InteractionRequests,
} from './interaction-requests.ts';

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
/** How long somebody's answer may still take when the bot is to stop: less than a shutdown waits for requests. */
const leaveMilliseconds = 500;
/** Discord waits no longer for the answer. */
const unknownInteraction = 10_062;
/** So many cards that were shared are remembered. */
const mostShared = 1000;

/** What an answer that is not there has come to. */
const slow = Symbol('slow');
const left = Symbol('left');
const failed = Symbol('failed');
type Missing = typeof slow | typeof left | typeof failed;
const isMissing = (found: unknown): found is Missing => found === slow || found === left || found === failed;

interface Answered {
  readonly interaction: APIInteraction;
  readonly response: Response;
}

interface AnswerTools {
  readonly respond: Respond;
  readonly requests: InteractionRequests;
  readonly log: Log;
  readonly meter: Meter;
}

export interface Answers {
  /** Over the gateway: answers by a request, and does what follows. Never rejects. */
  answer(received: unknown): Promise<void>;
  /** Over HTTP: an answer in time, or a word that it will follow, or an apology; `null` for what no answer can be sent to. */
  inTime(received: unknown): Promise<Answered | null>;
  /** Over HTTP: does what follows, once Discord has the answer. Never rejects. */
  afterwards(answered: Answered): Promise<void>;
  /** The bot is to stop: whoever still waits half a second from now is told to ask again. */
  leave(): void;
}

export function makeAnswers({ respond, requests, log, meter }: AnswerTools): Answers {
  const shared = new RecentKeys(mostShared);
  let hasLeft = false;
  /** Who waits for an answer. */
  const waiting = new Set<(found: Missing) => void>();

  /** What an answer comes to in time. Never rejects. */
  function within<T>(milliseconds: number, work: Promise<T>): Promise<T | Missing> {
    return new Promise((resolve) => {
      const settle = (found: T | Missing) => {
        clearTimeout(timer);
        waiting.delete(settle);
        resolve(found);
      };
      // Who comes when the others have been told waits no longer than they did.
      const timer = hasLeft
        ? setTimeout(settle, Math.min(milliseconds, leaveMilliseconds), left)
        : setTimeout(settle, milliseconds, slow);
      waiting.add(settle);
      work.then(settle, () => settle(failed));
    });
  }

  function apology(interaction: APIInteraction, why: Missing, milliseconds: number): Response {
    const reference = referenceOf(interaction);
    if (why === left) {
      log.warn({ reference }, 'an answer was given up: the bot is to stop');
      return failure(interaction, stopping, reference);
    }
    log.error({ reference }, `an answer ${why === slow ? 'took too long and was given up' : 'failed'}`);
    meter.answered(describeRoute(interaction), why === slow ? 'late' : 'failed', milliseconds / 1000);
    return failure(interaction, null, reference);
  }

  async function inTime(received: unknown): Promise<Answered | null> {
    if (!isAnswerable(received)) {
      log.warn({}, 'something that is no interaction was ignored');
      return null;
    }
    const interaction = received;
    const work = respond(interaction);
    const response = await within(answerWithinMilliseconds, work);
    if (response === null) return null;
    if (!isMissing(response)) return { interaction, response };
    // What is offered while somebody types cannot follow later.
    if (response !== slow || interaction.type === InteractionType.ApplicationCommandAutocomplete)
      return { interaction, response: apology(interaction, response, answerWithinMilliseconds) };
    const later = within(giveUpMilliseconds, work).then((found) =>
      isMissing(found) || found === null ? apology(interaction, found ?? failed, giveUpMilliseconds) : found,
    );
    return { interaction, response: { ...putOff(interaction), later } };
  }

  async function answer(received: unknown): Promise<void> {
    const answered = await inTime(received);
    if (!answered) return;
    const { interaction, response } = answered;
    const { callback, files = [] } = response;
    const wantsStored = !isAtHome(interaction);
    const stored = await requests
      .callback(interaction, { body: callback, files }, wantsStored)
      .catch((error: unknown) => sentBadly(interaction, error));
    if (stored === lost) return;
    const message: unknown = Reflect.get(Object(Reflect.get(Object(stored), 'resource')), 'message');
    // Where an answer arrived unheard, what was stored is asked for.
    await follow(answered, message ?? (await storedAnswer(answered)));
  }

  /** Apologises for an answer that Discord did not take; gives `null` where it turns out, or may be, that it did. */
  async function sentBadly(interaction: APIInteraction, error: unknown): Promise<typeof lost | null> {
    const reference = referenceOf(interaction);
    // Too late, or answered already by another process: there is nobody left to tell.
    if (hasCode(error, unknownInteraction) || hasCode(error, alreadyAnswered)) {
      log.warn({ reference, err: error }, 'Discord no longer takes this answer');
      return lost;
    }
    if (mayHaveArrived(error) && (await mayBeAnswered(interaction))) {
      log.warn({ reference, err: error }, 'Discord did not say that it took an answer, and has it');
      return null;
    }
    log.error({ reference, err: error }, 'Discord did not take an answer');
    await requests
      .callback(interaction, { body: failure(interaction, null, reference).callback }, false)
      .catch((err: unknown) => log.error({ reference, err }, 'nor the apology for it'));
    return lost;
  }

  /** Whether there is an answer in Discord, or nobody can tell. */
  const mayBeAnswered = async (interaction: APIInteraction): Promise<boolean> =>
    requests.original(interaction).then(() => true, mayHaveArrived);

  /** What follows an answer that Discord has taken. Never rejects. */
  async function follow({ interaction, response }: Answered, stored: unknown): Promise<void> {
    if (response.later) return deliver(interaction, await response.later);
    const isPublic =
      response.callback.type === InteractionResponseType.ChannelMessageWithSource &&
      !isEphemeral(response.callback.data);
    if (isPublic && isEphemeral(stored)) await tellOnlyYou(interaction);
    if (response.followUp) await share(interaction, response.followUp);
  }

  /** Sends an answer that was put off, or says that it could not be sent. Never rejects. */
  async function deliver(interaction: APIInteraction, response: Response): Promise<void> {
    const reference = referenceOf(interaction);
    try {
      await place(interaction, response);
    } catch (err) {
      log.error({ reference, err }, 'an answer that was put off could not be sent');
      const isLost = !mayHaveArrived(err) || (await isStillThinking(interaction));
      if (isLost || !isInItsPlace(interaction, response))
        await place(interaction, failure(interaction, isLost ? null : perhapsThere, reference)).catch(
          (error: unknown) => log.error({ reference, err: error }, 'nor the apology for it'),
        );
      if (isLost) return;
    }
    if (response.followUp) await share(interaction, response.followUp);
  }

  /** Whether a member still sees that the bot is thinking, as far as is known. */
  const isStillThinking = async (interaction: APIInteraction): Promise<boolean> =>
    requests.original(interaction).then(
      (message) => (flagsOf(message) & MessageFlags.Loading) !== 0,
      () => false,
    );

  /** In the place that was kept for it, on the message that was used, or below. Rejects as the requests do. */
  function place(interaction: APIInteraction, { callback, files = [] }: Response): Promise<unknown> {
    // A box can only be opened at once.
    const canFollow = 'data' in callback && callback.type !== InteractionResponseType.Modal;
    const said = canFollow
      ? callback
      : failure(interaction, tooSlowForBox, referenceOf(interaction)).callback;
    const content = { body: Object(Reflect.get(said, 'data')), files };
    return isInItsPlace(interaction, { callback: said })
      ? requests.editOriginal(interaction, content)
      : requests.followUp(interaction, content);
  }

  /** Posts a card for everybody, once whatever is tapped; when it cannot be, the card that said it was shared says so instead. */
  async function share(interaction: APIInteraction, card: Message): Promise<void> {
    const message = 'message' in interaction ? interaction.message?.id : undefined;
    if (message !== undefined && !shared.add(message)) return;
    const reference = referenceOf(interaction);
    try {
      const posted = await requests.followUp(interaction, { body: card });
      if (!isAtHome(interaction) && isEphemeral(posted)) await tellOnlyYou(interaction);
    } catch (error) {
      log.error({ reference, err: error }, 'a shared card could not be posted');
      const why = mayHaveArrived(error) ? perhapsShared : null;
      const { callback } = failure(interaction, why, reference);
      if (!('data' in callback)) return;
      await requests
        .editOriginal(interaction, { body: callback.data })
        .catch((err: unknown) => log.error({ reference, err }, 'nor the apology for it'));
    }
  }

  /** Tells a member who has brought the bot along into a server that keeps such answers from others. Never rejects. */
  async function tellOnlyYou(interaction: APIInteraction): Promise<void> {
    await requests
      .followUp(interaction, { body: onlyYou })
      .catch((err: unknown) =>
        log.warn({ reference: referenceOf(interaction), err }, 'who sees an answer could not be said'),
      );
  }

  /** How Discord stored the answer to somebody who has brought the bot along; `null` where it does not matter. Never rejects. */
  async function storedAnswer({ interaction, response: { callback } }: Answered): Promise<unknown> {
    const isMessage = callback.type === InteractionResponseType.ChannelMessageWithSource;
    if (isAtHome(interaction) || !isMessage) return null;
    return requests.original(interaction).catch(() => null);
  }

  return {
    answer,
    inTime,
    async afterwards(answered) {
      await follow(answered, await storedAnswer(answered));
    },
    leave() {
      setTimeout(() => {
        hasLeft = true;
        for (const settle of waiting) settle(left);
      }, leaveMilliseconds).unref();
    },
  };
}

/** An answer that nobody got. */
const lost = Symbol('lost');
const stopping = new UserError('I am just being restarted. Please ask me again in a minute.');
const tooSlowForBox = new UserError('That took me too long to open. Please press it again.');
const perhapsThere = new UserError(
  'I could not see whether my answer arrived. If it is not above, please press again.',
);
const perhapsShared = new UserError(
  'I could not see whether that was shared. Please look in the channel; if it is not there, ask again and share it from there.',
);

/** Whether a button, a menu, or a box that one opened was used: it has a message to change. */
const isOnMessage = (interaction: APIInteraction): boolean =>
  'message' in interaction && interaction.message !== undefined;

/** Whether an answer goes where its place was kept, or onto the message that was used; else it comes below. */
const isInItsPlace = (interaction: APIInteraction, { callback }: Pick<Response, 'callback'>): boolean =>
  callback.type === InteractionResponseType.UpdateMessage || !isOnMessage(interaction);

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

const onlyYou = { ...onlyYouSeeItCard(), flags: onlyYouSeeItCard().flags | MessageFlags.Ephemeral };

const flagsOf = (message: unknown): number => Number(Reflect.get(Object(message), 'flags') ?? 0);
const isEphemeral = (message: unknown) => (flagsOf(message) & MessageFlags.Ephemeral) !== 0;

const mayHaveArrived = (error: unknown): boolean =>
  error instanceof InteractionRequestError && error.mayHaveArrived;

const hasCode = (error: unknown, code: number): boolean =>
  error instanceof InteractionRequestError && error.code === code;
