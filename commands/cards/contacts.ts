import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';
import type { Contacts } from '../services.ts';

/** What the danger cards of a server say from now on, and whose words they are. */
export function contactsCard(now: Contacts, ofServer: Partial<Contacts>): Message {
  const line = (words: string, name: keyof Contacts) =>
    `- ${words} **${now[name]}**${ofServer[name] === undefined ? ' (not set here)' : ''}`;
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
        'Please check each number with care (don’t ring an emergency number to test it), then look at each card below: only you see them. Danger cards can’t be switched off.',
      ),
      row([
        button('Emergency card', addresses.clubContactsTry.id('emergency'), 'primary'),
        button('Same-day card', addresses.clubContactsTry.id('urgent')),
        button('Crisis card', addresses.clubContactsTry.id('crisis')),
        button('Welfare card', addresses.clubContactsTry.id('welfare')),
      ]),
    ]),
  ]);
}

/** Above a danger card that is looked at. */
export const exampleNote = () => text('An example, with your contacts. Nobody has sent this.');
