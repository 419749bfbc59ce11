import { shortDay } from './cards/dates.ts';
import {
  doneCard,
  longestName,
  organisersCard,
  patternWords,
  removedCard,
  savedCard,
  stateWords,
  testCard,
  usualName,
} from './cards/reminder.ts';
import { type Asker, defineCommand, type Focus, UserError } from './command.ts';
import type { Choice } from './discord/choice.ts';
import type { Message } from './discord/message.ts';
import { quote } from './discord/text.ts';
import { managedServer, organisedServer } from './kit/organisers.ts';
import { reminderDefinition } from './kit/reminder-definition.ts';
import { freeName, readDate, readPattern } from './kit/reminder-input.ts';
import { changesBetween, type Given, readGiven, roleWarnings } from './kit/reminder-options.ts';
import {
  changeIt,
  existing,
  noneYet,
  panelActions,
  saved,
  showCard,
  skipped,
  undoOf,
} from './kit/reminder-panel.ts';
import {
  type Change,
  type ReminderSettings,
  type ReminderStatus,
  type Services,
  weekdays,
} from './services.ts';

export default defineCommand({
  definition: reminderDefinition,
  async answer(request, services) {
    const act = async (): Promise<Message> => {
      if (request.subcommand === 'organisers')
        return chooseOrganisers(request.asker, request.options.role?.id ?? null, services);
      const guildId = await organisedServer(request.asker, services);
      const { asker } = request;
      switch (request.subcommand) {
        case 'add':
          return add(guildId, asker, request.options, services);
        case 'edit':
          return edit(guildId, asker, request.options, services);
        case 'set':
          return set(guildId, asker, request.options, services);
        case 'show':
          return show(guildId, request.options.name, services);
        case 'pause':
          return pause(guildId, request.options, services);
        case 'resume':
          return resume(guildId, request.options.name, services);
        case 'skip':
          return skip(guildId, request.options, services);
        case 'test':
          return test(guildId, request.options.name, services);
        case 'remove':
          return remove(guildId, request.options.name, services);
      }
    };
    return { kind: 'message', private: true, message: await act() };
  },
  suggest(focus, services) {
    if (focus.option === 'zone') return services.reminders.suggestZones(focus.text);
    if (focus.option === 'days') return suggestDays(focus.text);
    if (focus.option === 'name') return suggestNames(focus, services);
    return suggestDates(focus, services);
  },
  actions: [...panelActions],
});

/** The reminder of a name, or the only one. Throws a UserError that lists the names where that is not clear. */
async function find(
  guildId: string,
  name: string | undefined,
  { reminders }: Pick<Services, 'reminders'>,
): Promise<ReminderStatus> {
  const all = await reminders.list(guildId);
  const [only] = all;
  if (!only) throw noneYet();
  if (name === undefined && all.length === 1) return only;
  const found = byName(all, name, ({ settings }) => settings.name);
  if (found) return found;
  const names = all.map(({ settings }) => `**${quote(settings.name, longestName)}**`).join(', ');
  throw new UserError(
    name === undefined
      ? `This server has several reminders: ${names}. Choose one with **name**. Nothing was changed.`
      : `There is no reminder called “${quote(name, longestName)}”. There is: ${names}. Nothing was changed.`,
  );
}

/** The one that is called so, or the only one whose name begins so. */
function byName<One>(
  all: readonly One[],
  name: string | undefined,
  nameOf: (one: One) => string,
): One | undefined {
  const wanted = (name ?? '').trim().toLowerCase();
  if (wanted === '') return undefined;
  const lower = (one: One) => nameOf(one).toLowerCase();
  const [first, ...others] = all.filter((one) => lower(one).startsWith(wanted));
  return all.find((one) => lower(one) === wanted) ?? (others.length === 0 ? first : undefined);
}

/** So many reminders without a name may be added at once. */
const mostNames = 25;

/** What a new reminder is when nobody says otherwise. */
const usual = (guildId: string, organiserId: string): ReminderSettings => ({
  guildId,
  name: usualName,
  channelId: '',
  forum: false,
  time: '',
  zone: 'UTC',
  days: weekdays,
  repetition: 'week',
  startsOn: '1900-01-01',
  endsOn: null,
  content: { kind: 'tips' },
  roleId: null,
  graceMinutes: 180,
  publish: false,
  replacesLast: false,
  organiserId,
});

async function add(guildId: string, asker: Asker, given: Given, services: Services): Promise<Message> {
  const { reminders, clock } = services;
  for (let attempt = 0; ; attempt++) {
    const taken = (await reminders.settings(guildId)).map((one) => one.name);
    const name = given.name ?? freeName(usualName, taken);
    const tools = { reminders, now: clock.now(), taken };
    const settings = await readGiven(guildId, { ...given, name }, usual(guildId, asker.userId), tools);
    const outcome = await reminders.add(settings);
    // Who gave no name is not told that it is taken: somebody else was a moment faster.
    const isNext = outcome === 'name-taken' && given.name === undefined && attempt < mostNames;
    if (!isNext) return savedWith(given, saved(outcome), services);
  }
}

/** The card of what was saved, and what the organiser should know of it. */
async function savedWith(given: Given, change: Change, { reminders }: Services): Promise<Message> {
  return savedCard(change, await roleWarnings(given, change.status.settings, reminders));
}

interface EditOptions extends Given {
  readonly 'new-name'?: string | undefined;
}

async function edit(
  guildId: string,
  asker: Asker,
  { name, 'new-name': newName, ...given }: EditOptions,
  services: Services,
): Promise<Message> {
  const { reminders, clock } = services;
  const { id } = await find(guildId, name, services);
  const read = async ({ settings }: ReminderStatus) => {
    const tools = { reminders, now: clock.now() };
    const changes = await readGiven(guildId, { ...given, name: newName }, settings, tools);
    return { ...changesBetween(settings, changes), organiserId: asker.userId };
  };
  return savedWith(given, await changeIt(guildId, id, read, services), services);
}

/** What was left out is as usual, not as it was: so it was when a server had only one. */
async function set(guildId: string, asker: Asker, given: Given, services: Services): Promise<Message> {
  const { reminders, clock } = services;
  const [only, ...others] = await reminders.list(guildId);
  if (!only) return add(guildId, asker, given, services);
  if (others.length > 0)
    throw new UserError(
      'This server has several reminders. Change one with **/reminder edit**, or add another with **/reminder add**. Nothing was changed.',
    );
  const read = async ({ settings }: ReminderStatus) => {
    const { name, content, endsOn, publish, replacesLast } = settings;
    const before = { ...usual(guildId, asker.userId), name, content, endsOn, publish, replacesLast };
    return readGiven(guildId, given, before, { reminders, now: clock.now() });
  };
  return savedWith(given, await changeIt(guildId, only.id, read, services), services);
}

async function show(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const id = name === undefined ? undefined : (await find(guildId, name, services)).id;
  return showCard(guildId, id, services);
}

interface DayOptions {
  readonly name: string | undefined;
  readonly until?: string | undefined;
  readonly day?: string | undefined;
}

async function pause(guildId: string, { name, until }: DayOptions, services: Services): Promise<Message> {
  const current = await find(guildId, name, services);
  const date = until === undefined ? null : dayToCome(until, current, services);
  const status = existing(await services.reminders.pause(guildId, current.id, date));
  return doneCard(stateWords(status), status, undoOf(status));
}

/** Throws a UserError for what is no day to come. */
function dayToCome(typed: string, status: ReminderStatus, services: Services): string {
  const date = readDate(typed, today(status, services))?.toString();
  if (date === undefined) throw noSuchDay(typed);
  return date;
}

const noSuchDay = (typed: string) =>
  new UserError(
    `I can’t read “${quote(typed, 40)}” as a future day. Write it like **24 Dec**, **2026-12-24** or **in 2 weeks**. Nothing was changed.`,
  );

async function resume(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const before = await find(guildId, name, services);
  const status = existing(await services.reminders.resume(guildId, before.id));
  const already = before.state.kind === 'active' && status.state.kind === 'active';
  return doneCard(already ? 'It is on already.' : stateWords(status), status, undoOf(status));
}

async function skip(guildId: string, { name, day }: DayOptions, services: Services): Promise<Message> {
  const { reminders } = services;
  const current = await find(guildId, name, services);
  const date = day === undefined ? undefined : dayOrToday(day, current, services);
  const status = existing(await reminders.skip(guildId, current.id, date));
  if (status.date === null)
    return doneCard(
      date === undefined ? 'There is no post to skip.' : `There is no post to skip on ${shortDay(date)}.`,
      status,
    );
  const { words, undo } = skipped(status.date, status);
  const others =
    status.state.kind === 'active'
      ? 'All other posts go out as usual.'
      : stateWords({ ...status, skipping: [] });
  return doneCard(`${words} ${others}`, status, undo);
}

/** A post may still be to come today. */
function dayOrToday(typed: string, status: ReminderStatus, services: Services): string {
  const now = today(status, services);
  const date = readDate(typed, now, now)?.toString();
  if (date === undefined) throw noSuchDay(typed);
  return date;
}

async function test(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const { id, settings } = await find(guildId, name, services);
  return testCard(settings.name, existing(await services.reminders.nextPiece(guildId, id)));
}

async function remove(guildId: string, name: string | undefined, services: Services): Promise<Message> {
  const status = await find(guildId, name, services);
  await services.reminders.remove(guildId, status.id);
  return removedCard(status);
}

async function chooseOrganisers(
  asker: Asker,
  roleId: string | null,
  { organisers }: Services,
): Promise<Message> {
  const guildId = managedServer(asker);
  if (roleId === guildId) throw new UserError('That would be everybody. Choose another role, or none.');
  const before = await organisers.roleOf(guildId);
  await organisers.choose(guildId, roleId);
  return organisersCard(roleId, before === roleId ? undefined : before);
}

function today({ settings }: ReminderStatus, { clock }: Services): Temporal.PlainDate {
  return clock.now().toZonedDateTimeISO(settings.zone).toPlainDate();
}

async function suggestNames({ text, asker }: Focus, services: Services): Promise<Choice[]> {
  if (asker.guildId === null) return [];
  const wanted = text.trim().toLowerCase();
  const names = (await services.reminders.settings(asker.guildId)).map((one) => one.name);
  return names.filter((name) => name.toLowerCase().includes(wanted)).map((name) => ({ name, value: name }));
}

function suggestDays(typed: string): Choice[] {
  const read = typed.trim() === '' ? null : readPattern(typed);
  const offered = [
    'every day',
    'weekdays',
    'weekends',
    'Mon, Wed, Fri',
    'Tue, Thu, Sat',
    'Sun',
    'every second Tuesday',
    'first Sunday of the month',
    'last Friday of the month',
  ];
  const begun = offered.filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  const asRead = read ? [patternWords({ days: read.days, repetition: read.repetition ?? 'week' })] : [];
  const names = [...new Set([...asRead, ...begun])];
  return names.map((name) => ({ name, value: name }));
}

/** The zone that is typed beside a date, or that of the reminder which is meant. */
async function zoneBeside({ asker, beside }: Focus, { reminders }: Services): Promise<string> {
  const typed = reminders.findZone(beside.get('zone') ?? '');
  if (typed.kind === 'zone') return typed.zone;
  const all = asker.guildId === null ? [] : await reminders.settings(asker.guildId);
  return (byName(all, beside.get('name'), (one) => one.name) ?? all[0])?.zone ?? 'UTC';
}

async function suggestDates(focus: Focus, services: Services): Promise<Choice[]> {
  const { text, option } = focus;
  const from = services.clock
    .now()
    .toZonedDateTimeISO(await zoneBeside(focus, services))
    .toPlainDate();
  const near =
    option === 'from' || option === 'day'
      ? ['today', 'tomorrow', 'monday', 'in 1 week', 'in 2 weeks']
      : ['tomorrow', 'in 3 days', 'monday', 'in 1 week', 'in 2 weeks', 'in 1 month'];
  // "Next Friday" is this week's to some people and the one after to others.
  const [, day] = /^\s*next (\w+)\s*$/i.exec(text) ?? [];
  const wordings = text.trim() === '' ? near : day ? [text, day, `${day} week`] : [text];
  const earliest = option === 'from' || option === 'day' ? from : undefined;
  return wordings.flatMap((words) => {
    const date = readDate(words, from, earliest);
    if (!date) return [];
    const named = date.toLocaleString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    return [{ name: named, value: date.toString() }];
  });
}
