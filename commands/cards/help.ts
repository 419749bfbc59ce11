import type { Knowledge } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';

/** Where to begin, with buttons that lead on. */
export function helpCard({
  knowledge,
  isInServer,
}: {
  readonly knowledge: Knowledge;
  readonly isInServer: boolean;
}): Message {
  const [tip] = knowledge.tips;
  return message([
    card('calm', [
      text(
        `### What I can do\nAsk me in your own words why your legs ache after a run, or what helps.${isInServer ? ' I know what your organisers have written about the club, too.' : ''} For example: **/ask** why are my quads sore two days after a hilly run`,
      ),
      row([
        button('Ask me something', addresses.askAgain.id(), 'primary'),
        button('Why legs ache', addresses.help.id('causes')),
        button('Questions runners ask', addresses.help.id('questions')),
        tip ? button('A tip', addresses.entry.id(tip.id, 'card')) : null,
        button('Remind me', addresses.checkIn.id()),
      ]),
      text(
        'Has somebody else asked? Press and hold their message (or right-click it), then choose _Apps → Answer this question_. Only you see the answer until you share it.',
      ),
      isInServer
        ? note(
            'Organisers: **/reminder add** for a post on the days you choose, **/club add** for what only your club knows, **/club settings** for the rest.',
          )
        : null,
      row([button('What I am, and what I keep', addresses.help.id('about'))]),
      note('In danger, or very unwell? Call for help first. I’m a look-up, not a doctor.'),
    ]),
  ]);
}
