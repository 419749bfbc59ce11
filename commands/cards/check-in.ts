import type { Entry } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, message, note, row, text } from '../discord/message.ts';
import type { CheckIn } from '../services.ts';
import { shortDay, stamp, zoneWords } from './dates.ts';

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
        '### How are the legs?\nYou asked me to check in. Ordinary soreness is often worst one to three days after a run, and then eases.',
      ),
      text(
        '**Dark urine, or one leg swollen, hot or numb? Get medical help now.** Getting worse instead of better, or worried about anything else? Ask me with **/ask**, or see a doctor.',
      ),
      text(`**If none of that is you: ${entry.title}**\n${entry.answer}`),
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
  return until === null
    ? `on ${first}, ${time} ${zoneWords(zone)}`
    : `every day at ${time} (${zoneWords(zone)}), last day ${shortDay(until)}, next on ${first}`;
}

/** The first direct message: it shows that messages arrive, and how to stop them. */
export const checkInPromise = (checkIn: CheckIn) =>
  message([
    card('calm', [
      text(`I’ll check how your legs are, here, ${whenLine(checkIn)}.`),
      note('You asked for this, and can stop it at any time. Nothing about how you feel is kept.'),
      row([button('Stop', addresses.stopCheckIn.id(checkIn.id))]),
    ]),
  ]);

const promised = 'I’ve just sent you a message, so you know it works.';
const perhapsPromised =
  'I tried to send you a message now, and could not see whether it arrived: if it did not, your direct messages may be closed to me.';

/** What the member reads where they asked. */
export const checkInSet = ({
  checkIn,
  isPromised,
}: {
  readonly checkIn: CheckIn;
  readonly isPromised: boolean;
}) =>
  message([
    card('calm', [
      text(`Done. I’ll check in ${whenLine(checkIn)}. ${isPromised ? promised : perhapsPromised}`),
      row([button('Stop', addresses.stopCheckIn.id(checkIn.id))]),
    ]),
  ]);

/** From a post or an answer: when? And what there is already. */
export function chooseCheckIn(all: readonly CheckIn[], zone: string | null): Message {
  return message([
    card('calm', [
      text(
        '### Shall I check how your legs are?\nI’ll send you a direct message at a time you choose, never at night. Nobody else sees it.',
      ),
      all.length === 0 ? null : text(`**Already set**\n${all.map((one) => `- ${whenLine(one)}`).join('\n')}`),
      row(
        Object.entries(checkInChoices).map(([choice, label]) =>
          button(label, addresses.addCheckIn.id(choice, zone ?? undefined), 'primary'),
        ),
      ),
      all.length === 0
        ? null
        : row(all.slice(0, 5).map((one) => button(stopLabel(one), addresses.stopCheckIn.id(one.id)))),
      note(
        zone === null
          ? 'I’ll ask for your city, to know when it is night. For every day, add **daily-until** to /remind-me.'
          : `Times are ${zoneWords(zone)}. For another, add **zone** to /remind-me; for every day, **daily-until**.`,
      ),
    ]),
  ]);
}

/** "Stop Tue 24 Nov, 08:00", or "Stop daily 09:00". */
function stopLabel({ next, until, time, zone }: CheckIn): string {
  if (until !== null || next === null) return `Stop daily ${time}`;
  return `Stop ${shortDay(next.toZonedDateTimeISO(zone).toPlainDate().toString())}, ${time}`;
}

export const checkInStopped = (was: boolean) =>
  message([
    card('calm', [
      text(was ? 'Stopped. Nothing more comes, and it is erased.' : 'That one is over already.'),
    ]),
  ]);
