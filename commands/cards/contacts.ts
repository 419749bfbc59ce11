import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';
import type { Contacts } from '../services.ts';

/** What the danger cards of a server say from now on, and whose words they are. */
export function contactsCard(now: Partial<Contacts>, ofServer: Partial<Contacts>): Message {
  const line = (words: string, name: keyof Contacts) =>
    `- ${words} **${now[name] ?? 'what the host has set'}**${ofServer[name] === undefined ? ' (as the host has set it)' : ''}`;
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
      note('Please call each number once yourself, and look at a card. No card can be switched off.'),
      row([
        button('See an emergency card', addresses.clubContactsTry.id('emergency'), 'primary'),
        button('See the crisis card', addresses.clubContactsTry.id('crisis')),
      ]),
    ]),
  ]);
}
