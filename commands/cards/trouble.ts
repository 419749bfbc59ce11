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
          'Something went wrong on my side. Please try again in a minute. In danger, or very unwell? Don’t wait for me: call for help now.',
      ),
      reference === null
        ? null
        : note(`If it happens again, tell the person who runs this bot, with this code: ${reference}`),
    ]),
  ]);
}

/** For a member who has brought the bot along into a server where what it says stays with whoever asked. */
export const onlyYouSeeItCard = (): Message =>
  message([
    card('trouble', [
      text(
        'Only you can see that. This server has not added me, so I can’t share it here. Somebody with **Manage Server** can add me.',
      ),
    ]),
  ]);
