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
