import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import {
  type CheckInChoice,
  checkInChoices,
  checkInPromise,
  checkInSet,
  checkInStopped,
  chooseCheckIn,
  isCheckInChoice,
} from './cards/check-in.ts';
import { type Action, type Asker, defineCommand, type Reply, UserError } from './command.ts';
import { addresses } from './discord/custom-id.ts';
import { quote } from './discord/text.ts';
import { everywhere } from './kit/answering.ts';
import { isAtNight, quietFrom, quietUntil, timeOf } from './kit/check-in-time.ts';
import { readDate, readTime } from './kit/reminder-input.ts';
import { inOneAnswer } from './kit/reminder-options.ts';
import { type CheckInPlan, mostCheckIns, type Services } from './services.ts';

const zoneField = 'zone';

/** A club's member is asked after, not nagged for ever. */
const mostDays = 31;
const usualTime = '08:00';

/** The member's own zone: as they said last, or as their server's reminders have it. */
const zoneOf = ({ userId, guildId }: Asker, { checkIns }: Services) => checkIns.zoneOf(userId, guildId);

/** Notes what names no zone among the faults; `null` then. */
function readZone(typed: string, { reminders }: Services, faults: string[]): string | null {
  const found = reminders.findZone(typed);
  if (found.kind === 'zone') return found.zone;
  faults.push(
    `I don’t know where “${quote(typed, 40)}” is. Type your city or country, such as **London**, and pick it from the list in **/remind-me**.`,
  );
  return null;
}

/** Throws a UserError for what names no zone. */
function zoneIn(typed: string, services: Services): string {
  const faults: string[] = [];
  const zone = readZone(typed, services, faults);
  if (zone === null) throw refusal(faults);
  return zone;
}

const refusal = (faults: readonly string[]) => new UserError(inOneAnswer(faults, 'Nothing was set.'));

async function add(userId: string, plan: CheckInPlan, { checkIns }: Services): Promise<Reply> {
  const outcome = await checkIns.add(userId, plan, checkInPromise);
  if (outcome === 'too-many')
    throw new UserError(
      `You have ${mostCheckIns} already, which is as many as there can be. Stop one with **/remind-me**.`,
    );
  if (outcome === 'there-already')
    throw new UserError('You already have a check-in then. Nothing was changed.');
  if (outcome === 'closed')
    throw new UserError(
      'I can’t write to you: your direct messages are closed to me. Allow messages from members of this server (its name → Privacy Settings), then try again. Nothing is set.',
    );
  if (outcome === 'unclear')
    throw new UserError(
      'Discord could not say whether I may write to you. Nothing is set: try again in a minute.',
    );
  return { kind: 'message', private: true, message: checkInSet(outcome) };
}

const once = (choice: CheckInChoice, zone: string, { clock }: Services): CheckInPlan => {
  const at = timeOf(choice, clock.now(), zone);
  const date = at.toPlainDate().toString();
  return { zone, time: at.toPlainTime().toString().slice(0, 5), from: date, until: date };
};

const openChoice: Action = {
  address: addresses.checkIn,
  use: async ({ asker }, services) => ({
    kind: 'message',
    private: true,
    message: chooseCheckIn(await services.checkIns.list(asker.userId), await zoneOf(asker, services)),
  }),
};

const choose: Action = {
  address: addresses.addCheckIn,
  async use({ asker, args: [choice = '', zone] }, services) {
    if (!isCheckInChoice(choice)) throw new UserError('Choose a time with **/remind-me**.');
    if (zone !== undefined)
      return add(asker.userId, once(choice, zoneIn(zone, services), services), services);
    return {
      kind: 'modal',
      modal: {
        custom_id: addresses.checkInZone.id(choice),
        title: 'Where are you?',
        components: [
          {
            type: ComponentType.Label,
            label: 'Your city or country',
            description:
              'So that I know when it is night. Only your time zone is kept, until the check-in is over.',
            component: {
              type: ComponentType.TextInput,
              custom_id: zoneField,
              style: TextInputStyle.Short,
              max_length: 60,
              required: true,
            },
          },
        ],
      },
    };
  },
};

const zoneTyped: Action = {
  address: addresses.checkInZone,
  async use({ asker, args: [choice = ''], fields }, services) {
    if (!isCheckInChoice(choice)) throw new UserError('Choose a time with **/remind-me**.');
    const zone = zoneIn(fields.get(zoneField) ?? '', services);
    return add(asker.userId, once(choice, zone, services), services);
  },
};

const stop: Action = {
  address: addresses.stopCheckIn,
  use: async ({ asker, args: [id = ''] }, { checkIns }) => ({
    kind: 'update',
    message: checkInStopped(await checkIns.stop(asker.userId, id)),
  }),
};

export default defineCommand({
  definition: {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: 'remind-me',
    description: 'Have me check how your legs are, by direct message. Without more: what is set.',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'when',
        description: 'Once, within the next three days.',
        choices: Object.entries(checkInChoices).map(([value, name]) => ({ name, value })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'daily-until',
        description: 'Every day until a day, such as Sunday or in 2 weeks; at most a month.',
        max_length: 40,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'time',
        description: 'For every day: your local time, such as 8am. Not at night.',
        max_length: 40,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'zone',
        description: 'Your city or country, so that I know when it is night.',
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  async answer({ asker, options }, services) {
    const { when, 'daily-until': until, time } = options;
    const faults: string[] = [];
    if (when !== undefined && until !== undefined)
      faults.push('Either once, with **when**, or every day, with **daily-until**.');
    else if (when !== undefined && time !== undefined)
      faults.push('**time** goes with **daily-until**: with **when**, the time is in its name.');
    const zone =
      options.zone === undefined ? await zoneOf(asker, services) : readZone(options.zone, services, faults);
    if (when === undefined && until === undefined && faults.length === 0)
      return {
        kind: 'message',
        private: true,
        message: chooseCheckIn(await services.checkIns.list(asker.userId), zone),
      };
    if (zone === null && options.zone === undefined)
      faults.push('Tell me your city or country with **zone**, so that I know when it is night.');
    const known = zone ?? 'UTC';
    const plan =
      until !== undefined
        ? daily({ until, time, zone: known }, services, faults)
        : when !== undefined && isCheckInChoice(when)
          ? once(when, known, services)
          : null;
    if (plan === null || faults.length > 0) throw refusal(faults);
    return add(asker.userId, plan, services);
  },
  suggest: ({ text }, { reminders }) => reminders.suggestZones(text),
  actions: [openChoice, choose, zoneTyped, stop],
});

/** Notes among the faults what cannot be read, or what is at night; `null` then. */
function daily(
  { until, time, zone }: { readonly until: string; readonly time: string | undefined; readonly zone: string },
  { clock }: Services,
  faults: string[],
): CheckInPlan | null {
  const today = clock.now().toZonedDateTimeISO(zone).toPlainDate();
  const date = readDate(until, today);
  const isSoon = date !== null && today.until(date).days <= mostDays;
  if (!isSoon)
    faults.push(
      `I can’t read “${quote(until, 40)}” as a day within the next month. Write it like **Sunday**, **24 Dec** or **in 2 weeks**.`,
    );
  const clockTime = time === undefined ? usualTime : readTime(time);
  if (clockTime === null)
    faults.push(`I can’t read “${quote(time ?? '', 30)}” as a time. Write it like **8am**.`);
  else if (isAtNight(clockTime))
    faults.push(
      `I don’t send messages between ${quietFrom}:00 and 0${quietUntil}:00. Choose a time in the day, such as **9am**.`,
    );
  if (!isSoon || clockTime === null) return null;
  return { zone, time: clockTime, from: today.toString(), until: date.toString() };
}
