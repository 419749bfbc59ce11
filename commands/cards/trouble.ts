import { card, type Message, message, note, text } from '../discord/message.ts';

/**
 * What a member sees instead of an answer: what to put right, or, when the fault is the bot's, a reference that the
 * host finds in the log.
 */
export function troubleCard(words: string | null, reference: string | null): Message {
  return message([
    card('trouble', [
      text(
        words ??
          'Something went wrong on my side, and your question was not answered. Please try again in a minute.',
      ),
      reference === null ? null : note(`If it happens again, tell whoever hosts me: ${reference}`),
    ]),
  ]);
}

/** For a member who has brought the bot along into a server where what it says stays with whoever asked. */
export const onlyYouSeeItCard = (): Message =>
  message([
    card('trouble', [
      text(
        'Only you see that. This server shows nobody else what apps say that members bring along; it would have to invite me itself.',
      ),
    ]),
  ]);
