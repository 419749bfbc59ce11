import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { shortDay } from '../cards/dates.ts';
import {
  type Done,
  doneCard,
  listCard,
  longestName,
  notPosted,
  organisersCard,
  pageCard,
  patternWords,
  type ReminderDeed,
  removedCard,
  savedCard,
  stateWords,
  testCard,
  whoPostsCard,
} from '../cards/reminder.ts';
import { type Action, type Reply, UserError } from '../command.ts';
import { addresses } from '../discord/custom-id.ts';
import type { Message } from '../discord/message.ts';
import { quote, toCopy } from '../discord/text.ts';
import type {
  Change,
  Changed,
  Refusal,
  ReminderSettings,
  ReminderStatus,
  Reminders,
  Services,
} from '../services.ts';
import { managedServer, organisedServer } from './organisers.ts';
import { readPattern } from './reminder-input.ts';
import { changesBetween, inOneAnswer, nameTaken, readGiven, tooMany } from './reminder-options.ts';

/* A reminder's page in /reminder show: what its buttons, its menu and its box do. */

const gone = () =>
  new UserError('That reminder is not there any more. **/reminder show** says what there is.');

/** Throws a UserError for a reminder that the server does not have. */
export function existing<T>(found: T | null): T {
  if (found === null) throw gone();
  return found;
}

/** Throws a UserError that says why a reminder could not be saved. */
export function saved(outcome: Change | Refusal | null): Change {
  if (outcome === 'name-taken') throw new UserError(inOneAnswer([nameTaken]));
  if (outcome === 'too-many') throw new UserError(inOneAnswer([tooMany]));
  return existing(outcome);
}

/** How often somebody else may be faster, before whoever is too late is told. */
const mostReadings = 5;

/**
 * Changes a reminder by what is read over its settings. What somebody else has changed meanwhile is read over anew, so that two
 * changes which do not go together are not both made.
 */
export async function changeIt(
  guildId: string,
  id: string,
  read: (status: ReminderStatus) => Promise<Parameters<Reminders['edit']>[2]>,
  { reminders }: Pick<Services, 'reminders'>,
): Promise<Change> {
  for (let reading = 0; reading < mostReadings; reading++) {
    const all = await reminders.list(guildId);
    const status = existing(all.find((one) => one.id === id) ?? null);
    const outcome = await reminders.edit(guildId, id, await read(status), status.changed.stamp);
    if (outcome !== 'changed-since') return saved(outcome);
  }
  throw new UserError('Somebody else is changing this reminder. Try again in a moment. Nothing was changed.');
}

/** The page of one reminder, or the list of several. */
export async function showCard(
  guildId: string,
  id: string | undefined,
  services: Services,
  done?: Parameters<typeof pageCard>[2]['done'],
): Promise<Message> {
  const { reminders } = services;
  const all = await reminders.list(guildId);
  const [only] = all;
  if (!only) throw noneYet();
  if (id === undefined && all.length > 1) return listCard(all, done);
  const status = existing(await reminders.status(guildId, id ?? only.id));
  const health = await reminders.inspect(guildId, status.settings.channelId);
  return pageCard(status, health, { isOnly: all.length === 1, done });
}

export const noneYet = () =>
  new UserError('This server has no reminder yet. Set one with **/reminder add**.');

/** How to take a change back; `undefined` where nothing was changed. */
export const undoOf = ({ undo }: Pick<Changed, 'undo'>) =>
  undo === null ? undefined : ({ what: 'undo', given: undo } as const);

/** What a card says of a skip, and how to take that back. */
export function skipped(date: string, { undo }: Pick<Changed, 'undo'>): Done {
  return undo === null
    ? { words: `The post of ${shortDay(date)} is skipped already.` }
    : {
        words: `The post of ${shortDay(date)} will be skipped.`,
        undo: { what: 'unskip', given: `${date}.${undo}` },
      };
}

type Deed = (
  given: { readonly guildId: string; readonly id: string; readonly arg: string },
  services: Services,
) => Promise<Reply>;

/** Does something, and shows the page with how to take it back. */
const withPage =
  (
    act: (
      given: Parameters<Deed>[0],
      services: Services,
    ) => Promise<Parameters<typeof pageCard>[2]['done'] | undefined>,
  ): Deed =>
  async (given, services) => {
    const done = await act(given, services);
    return { kind: 'update', message: await showCard(given.guildId, given.id, services, done) };
  };

const deeds: Readonly<Record<ReminderDeed, Deed>> = {
  show: withPage(async () => undefined),
  list: async ({ guildId }, services) => ({
    kind: 'update',
    message: await showCard(guildId, undefined, services),
  }),
  pause: withPage(async ({ guildId, id }, { reminders }) => {
    const undo = undoOf(existing(await reminders.pause(guildId, id, null)));
    return { words: undo ? 'It is paused.' : 'It is paused already.', undo };
  }),
  resume: withPage(async ({ guildId, id }, { reminders }) => {
    const status = existing(await reminders.resume(guildId, id));
    return { words: resumedWords(status), undo: undoOf(status) };
  }),
  skip: withPage(async ({ guildId, id, arg }, { reminders }) => {
    const status = existing(await reminders.skip(guildId, id, isDate(arg) ? arg : undefined));
    return status.date === null
      ? { words: 'There is no post to skip any more.' }
      : skipped(status.date, status);
  }),
  unskip: withPage(async ({ guildId, id, arg }, { reminders }) => {
    const [date = '', since] = arg.split('.');
    if (!isDate(date)) throw gone();
    const status = existing(await reminders.unskip(guildId, id, date, since));
    const day = shortDay(date);
    if (status.day === 'past') return { words: `It is too late for the post of ${day}.` };
    if (status.isSkipped) return { words: `Somebody has asked to skip ${day} since: it is skipped still.` };
    if (status.day === 'without-post')
      return { words: `There is no post on ${day} any more, and it is not skipped any more.` };
    const isOn = status.state.kind === 'active';
    if (status.undo === null)
      return {
        words: `The post of ${day} is not skipped${isOn ? ': it goes out as planned' : ' any more'}.`,
      };
    const words = isOn
      ? `The post of ${day} goes out after all.`
      : `The post of ${day} is not skipped any more.`;
    return { words, undo: { what: 'skip', given: date } };
  }),
  async undo({ guildId, id, arg }, services) {
    const [before] = (await services.reminders.list(guildId)).filter((one) => one.id === id);
    const status = await services.reminders.undo(guildId, id, arg);
    if (status === 'removed' && before) return { kind: 'update', message: removedCard(before) };
    if (!status)
      throw new UserError(
        'That change can’t be undone any more: it was undone already, something changed since, or its old name is taken. **/reminder show** shows how it is now.',
      );
    return {
      kind: 'update',
      message: await showCard(guildId, id, services, { words: 'The change is undone.' }),
    };
  },
  async edit({ guildId, id }, { reminders }) {
    return { kind: 'modal', modal: editBox(existing(await reminders.status(guildId, id))) };
  },
  async test({ guildId, id }, { reminders }) {
    const { settings } = existing(await reminders.status(guildId, id));
    const piece = existing(await reminders.nextPiece(guildId, id));
    return { kind: 'message', private: true, message: testCard(settings.name, piece) };
  },
  post: withPage(async ({ guildId, id, arg }, { reminders }) => {
    const outcome = existing(await reminders.postNow(guildId, id, Number(arg)));
    switch (outcome.kind) {
      case 'posted':
        return { words: `Posted just now: ${outcome.link}. The planned posts have not changed.` };
      case 'overtaken':
        return {
          words:
            'Nothing was posted: there was a post or a change since you opened this page. Look below, and tap **Post it now** again if you still want to.',
        };
      case 'unknown':
        return {
          words: 'I don’t know whether it was posted. Please look in the channel before you try again.',
        };
      case 'refused':
        return {
          words: `${notPosted(outcome.code)} See below what I’m allowed to do there.`,
        };
    }
  }),
  async remove({ guildId, id }, { reminders }) {
    const status = existing(await reminders.status(guildId, id));
    if (!(await reminders.remove(guildId, id))) throw gone();
    return { kind: 'update', message: removedCard(status) };
  },
};

/** What became of it: a pause may be over, and something else be in the way. */
function resumedWords({ state, undo }: Changed): string {
  if (state.kind === 'held')
    return undo === null
      ? 'It can’t resume yet: see below what is in the way.'
      : 'The pause is over, but it can’t post yet: see below what is in the way.';
  return state.kind === 'over' ? 'No post is left: see below.' : 'It is on again.';
}

/** `YYYY-MM-DD`, and a day that there is. */
function isDate(typed: string): boolean {
  try {
    return typed.length === 10 && Temporal.PlainDate.from(typed).toString() === typed;
  } catch {
    return false;
  }
}

const isDeed = (what: string): what is ReminderDeed => Object.hasOwn(deeds, what);

const doDeed: Action = {
  address: addresses.reminderDo,
  async use({ asker, args: [id = '', what = '', arg = ''] }, services) {
    const guildId = await organisedServer(asker, services);
    if (!isDeed(what)) throw gone();
    return deeds[what]({ guildId, id, arg }, services);
  },
};

const openFromMenu: Action = {
  address: addresses.reminderMenu,
  async use({ asker, values: [id] }, services) {
    const guildId = await organisedServer(asker, services);
    return { kind: 'update', message: await showCard(guildId, id, services) };
  },
};

/** The fields of the box; the channel and the role are chosen with /reminder edit. */
const fields = { name: 'name', time: 'time', days: 'days', zone: 'zone', text: 'text' } as const;

/** What the box shows when it opens, and what it means by each field. */
const shownInBox = (settings: ReminderSettings): Readonly<Record<keyof typeof fields, string>> => ({
  name: settings.name,
  time: settings.time,
  days: patternWords(settings),
  zone: settings.zone,
  text: settings.content.kind === 'texts' ? settings.content.texts.join('\n---\n') : '',
});

const longestBox = 4000;

function editBox({ id, settings, changed }: ReminderStatus) {
  const shown = shownInBox(settings);
  const field = (
    name: keyof typeof fields,
    label: string,
    { description, max, long = false }: { description?: string; max: number; long?: boolean },
  ) => ({
    type: ComponentType.Label as const,
    label,
    ...(description === undefined ? {} : { description }),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: fields[name],
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: max,
      required: !long,
      ...(shown[name] === '' ? {} : { value: shown[name].slice(0, max) }),
    },
  });
  return {
    custom_id: addresses.reminderEdited.id(id, changed.stamp),
    title: 'Edit the reminder',
    components: [
      field('name', 'Name', { max: longestName }),
      field('time', 'Time', { max: 30 }),
      field('days', 'Days', {
        max: 120,
        description: 'Such as weekdays, every second Tuesday, first Sunday of the month.',
      }),
      field('zone', 'Time zone', { max: 60, description: 'A city or a country will do.' }),
      field('text', 'Your own text', {
        max: longestBox,
        long: true,
        description: 'Leave empty to keep it. Put a line of --- between texts to post them in turn.',
      }),
    ],
  };
}

const edited: Action = {
  address: addresses.reminderEdited,
  async use({ asker, args: [id = '', stamp = ''], fields: typed }, services) {
    const { reminders, clock } = services;
    const guildId = await organisedServer(asker, services);
    const own = typed.get(fields.text)?.trim() ?? '';
    const change = await changeIt(
      guildId,
      id,
      async ({ settings, changed }) => {
        const seen = [{ settings, stamp: changed.stamp }, changed.before].find((one) => one?.stamp === stamp);
        if (!seen)
          throw new UserError(
            `Somebody else changed this reminder while your box was open, so yours was not saved. Open it again with **Edit**.${toCopy([own])}`,
          );
        const shown = shownInBox(seen.settings);
        // Left as it was is not typed anew, and takes back nothing that somebody else has changed since.
        const given = (name: keyof typeof fields) => {
          const value = typed.get(fields[name])?.trim() ?? '';
          return value === '' || value === shown[name].trim() ? undefined : value;
        };
        const days = given('days');
        // Whoever writes plain days over "the first Sunday of each month" means every week.
        const repeat = days === undefined ? undefined : (readPattern(days)?.repetition ?? 'week');
        const changes = await readGiven(
          guildId,
          {
            name: given('name'),
            time: given('time'),
            zone: given('zone'),
            days,
            repeat,
            text: given('text'),
          },
          settings,
          { reminders, now: clock.now() },
        ).catch((error: unknown) => {
          // A long text is not lost with a time that cannot be read.
          if (error instanceof UserError && own !== shown.text)
            throw new UserError(`${error.message}${toCopy([own])}`);
          throw error;
        });
        return { ...changesBetween(settings, changes), organiserId: asker.userId };
      },
      services,
    );
    return { kind: 'update', message: savedCard(change, []) };
  },
};

const whoPosts: Action = {
  address: addresses.whoPosts,
  use: () => ({ kind: 'message', private: true, message: whoPostsCard() }),
};

const undoRemoval: Action = {
  address: addresses.undoRemoval,
  async use({ asker, args: [removed = ''] }, services) {
    const guildId = await organisedServer(asker, services);
    const status = await services.reminders.restore(guildId, removed);
    const there = status ? null : await services.reminders.status(guildId, removed);
    if (there) return { kind: 'update', message: doneCard('It is back already.', there) };
    if (!status)
      throw new UserError(
        'That reminder can’t be brought back: it is erased, or the server is full. Remove one if need be, then set it again with **/reminder add**.',
      );
    // Its name may have been taken meanwhile: then it is back under another.
    const name = quote(status.settings.name, longestName);
    return { kind: 'update', message: doneCard(`**${name}** is back. ${stateWords(status)}`, status) };
  },
};

const eraseNow: Action = {
  address: addresses.eraseNow,
  async use({ asker, args: [removed = ''] }, services) {
    const guildId = await organisedServer(asker, services);
    const erased = await services.reminders.erase(guildId, removed);
    const words = erased
      ? 'The reminder and everything stored about it are erased.'
      : 'There was nothing to erase: that reminder is gone already, or in use again. **/reminder show** says what there is.';
    return { kind: 'update', message: doneCard(words, null) };
  },
};

const undoOrganisers: Action = {
  address: addresses.undoOrganisers,
  async use({ asker, args: [to = '-', from = '-'] }, { organisers }) {
    const guildId = managedServer(asker);
    const [roleId, chosen] = [to, from].map((role) => (role === '-' ? null : role));
    if ((await organisers.roleOf(guildId)) !== chosen)
      throw new UserError(
        'That can’t be undone any more: another role was chosen since. **/reminder organisers** chooses one.',
      );
    await organisers.choose(guildId, roleId ?? null);
    return { kind: 'update', message: organisersCard(roleId ?? null) };
  },
};

export const panelActions = [
  undoOrganisers,
  doDeed,
  openFromMenu,
  edited,
  whoPosts,
  undoRemoval,
  eraseNow,
] as const;
