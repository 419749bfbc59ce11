import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';
import type { Contacts } from '../services.ts';

/** What the danger cards of a server say from now on, and whose words they are. */
export function contactsCard(now: Contacts, ofServer: Partial<Contacts>): Message {
  const line = (words: string, name: keyof Contacts) =>
    `- ${words} **${now[name]}**${ofServer[name] === undefined ? ' (the bot’s own)' : ''}`;
  return message([
    card('calm', [
      text('### Danger cards here now say'),
      text(
        [
          line('Call', 'emergencyNumbers'),
          line('Contact', 'urgentAdvice'),
          line('To talk to somebody:', 'crisisLine'),
          line('Tell', 'welfareContact'),
        ].join('\n'),
      ),
      note(
        'Please check each number with care (don’t ring an emergency number to test it), then look at a card below. Danger cards can’t be switched off.',
      ),
      row([
        button('See an emergency card', addresses.clubContactsTry.id('emergency'), 'primary'),
        button('One for the same day', addresses.clubContactsTry.id('urgent')),
        button('The crisis card', addresses.clubContactsTry.id('crisis')),
        button('One about harm', addresses.clubContactsTry.id('welfare')),
      ]),
    ]),
  ]);
}
