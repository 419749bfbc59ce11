import type { Entry } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';
import type { CheckIn } from '../services.ts';

/** What a member can choose, and what it is called. */
export const checkInChoices = {
  morning: 'Tomorrow morning',
  'in-24': 'In 24 hours',
  'in-48': 'In 48 hours',
  'in-72': 'In 72 hours',
} as const;
export type CheckInChoice = keyof typeof checkInChoices;

export const isCheckInChoice = (typed: string): typed is CheckInChoice =>
  Object.hasOwn(checkInChoices, typed);

const stamp = (at: Temporal.Instant, style: 'F' | 'R') =>
  `<t:${Math.floor(at.epochMilliseconds / 1000)}:${style}>`;

/** The direct message itself. */
export function checkInPost({
  entry,
  deliveryId,
  reminderId,
  late,
}: {
  readonly entry: Entry;
  readonly deliveryId: string;
  readonly reminderId: string;
  readonly late: boolean;
}): Message {
  return message([
    card('calm', [
      text(
        '### How are the legs?\nYou asked me to check in. Easing off day by day is how soreness should go.',
      ),
      text(
        'Getting worse, one leg only, swollen or hot, dark urine, or anything that worries you? Tell me with **/ask**, or get it seen.',
      ),
      text(`**Meanwhile: ${entry.title}**\n${entry.answer}`),
      late ? note('Sorry, this one is a little late.') : null,
      row([
        button('Why?', addresses.entry.id(entry.id, 'detail', deliveryId), 'primary'),
        button('Stop', addresses.stopCheckIn.id(reminderId)),
      ]),
    ]),
  ]);
}

function whenLine({ next, until, time, zone }: CheckIn): string {
  const first = next === null ? '' : `${stamp(next, 'F')} (${stamp(next, 'R')})`;
  return until === null ? first : `every day at ${time} (${zone}) until ${until}, next ${first}`;
}

/** The first direct message: it shows that messages arrive, and how to stop them. */
export const checkInPromise = (checkIn: CheckIn) =>
  message([
    card('calm', [
      text(`I’ll ask after your legs here: ${whenLine(checkIn)}.`),
      note('Only because you asked. Stop it any time; nothing about how you feel is kept.'),
      row([button('Stop', addresses.stopCheckIn.id(checkIn.id))]),
    ]),
  ]);

/** What the member reads where they asked. */
export const checkInSet = (checkIn: CheckIn) =>
  message([
    card('calm', [
      text(
        `Done: I’ll write to you ${whenLine(checkIn)}. I have sent you a message, so you see that it works.`,
      ),
      row([button('Stop', addresses.stopCheckIn.id(checkIn.id))]),
    ]),
  ]);

/** From a post or an answer: when? And what there is already. */
export function chooseCheckIn(all: readonly CheckIn[], zone: string | null): Message {
  return message([
    card('calm', [
      text(
        '### Shall I ask after your legs?\nBy direct message, at a time you choose, never at night. Only you see this.',
      ),
      all.length === 0 ? null : text(`**Already set**\n${all.map((one) => `- ${whenLine(one)}`).join('\n')}`),
      row(
        Object.entries(checkInChoices).map(([choice, label]) =>
          button(label, addresses.addCheckIn.id(choice, zone ?? undefined), 'primary'),
        ),
      ),
      all.length === 0
        ? null
        : row(
            all
              .slice(0, 5)
              .map((one, place) => button(`Stop the ${ordinals[place]}`, addresses.stopCheckIn.id(one.id))),
          ),
      note(
        zone === null
          ? 'I’ll ask for your city, to know when it is night. For every day, use /remind-me.'
          : `By the clock of ${zone}; another with /remind-me, and every day too.`,
      ),
    ]),
  ]);
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

export const checkInStopped = (was: boolean) =>
  message([
    card('calm', [
      text(was ? 'Stopped. Nothing more comes, and it is erased.' : 'That one is over already.'),
    ]),
  ]);
