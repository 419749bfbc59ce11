import type { RedFlag } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';
import type { Contacts } from '../services.ts';
import { keptNote } from './club-settings.ts';
import { type DangerFrame, dangerCard } from './danger.ts';
import { askOrganisersButton } from './inbox.ts';
import { askedLine } from './parts.ts';

/* Answers to what somebody wrote in a channel, where others read along. */

/** Below a message whose answer went to its author alone. */
export const sentYouCard = (): Message =>
  message([card('calm', [text('I’ve sent you a direct message: please look there.')])]);

/** In a channel, where somebody takes no direct messages and the answer is for them alone. */
export const askPrivatelyCard = (): Message =>
  message([
    card('calm', [
      text(
        'I’d like to answer that where only you see it, but I can’t send you a direct message. Tap below and ask me there.',
      ),
      row([button('Ask me here, privately', addresses.askAgain.id(), 'primary')]),
    ]),
  ]);

/** In a channel, for one person: what it is about stays behind the button. */
export const onlyYouCard = (flag: RedFlag, authorId: string, { emergencyNumbers }: Contacts): Message =>
  message(
    [
      card('calm', [
        text(`<@${authorId}>, I have an answer here that is just for you.`),
        text(`In danger, or very unwell? Call ${emergencyNumbers} now.`),
        row([
          button('Read it (only you see it)', addresses.sentHelp.id(flag.id, authorId, 'author'), 'primary'),
        ]),
      ]),
    ],
    { users: [authorId] },
  );

/** The red card in a channel, addressed to one person, without a word of theirs. */
export function dangerForCard(flag: RedFlag, authorId: string, frame: DangerFrame): Message {
  const { components } = dangerCard(flag, frame);
  return message([text(`<@${authorId}>`), ...components], { users: [authorId] });
}

/** Short, since others read along. */
export const unknownCard = ({
  asked,
  hasInbox,
  isKept,
}: {
  readonly asked?: string | undefined;
  readonly hasInbox: boolean;
  readonly isKept: boolean;
}): Message =>
  message([
    card('unsure', [
      askedLine({ asked }),
      text('I don’t know that one. I know about aching legs and recovery after a run, and not much else.'),
      row([
        button('Ask it another way', addresses.askAgain.id()),
        button('What I can answer', addresses.help.id('questions')),
        hasInbox ? askOrganisersButton() : null,
      ]),
      isKept ? keptNote() : null,
      note('Worried about a pain? A doctor or physiotherapist can look at it; I can’t.'),
    ]),
  ]);
