import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { ClubEntry } from '../knowledge/index.ts';
import {
  clubBox,
  clubDetailsCard,
  clubEntryCard,
  clubListCard,
  clubPageCard,
  clubRemovedCard,
  type Reached,
} from './cards/club.ts';
import { clubExportCard } from './cards/club-file.ts';
import { type Action, defineCommand, type Reply, UserError } from './command.ts';
import { addresses } from './discord/custom-id.ts';
import { limits } from './discord/limits.ts';
import type { Message } from './discord/message.ts';
import { organisersPermission } from './discord/permissions.ts';
import { quote, toCopy } from './discord/text.ts';
import { contactsActions, openContacts } from './kit/club-contacts.ts';
import { noRoom, readDraft } from './kit/club-entry.ts';
import { clubImportActions, exportClub, previewImport } from './kit/club-import.ts';
import {
  askToErase,
  chooseChannel,
  settingsActions,
  showInsights,
  showSettings,
} from './kit/club-settings.ts';
import { organisedServer } from './kit/organisers.ts';
import type { ClubRefusal, clubLimits, Services } from './services.ts';

/* What a club writes itself: /club and the buttons of its cards. */

const { Subcommand, String: Text } = ApplicationCommandOptionType;

const which = {
  type: Text,
  name: 'entry',
  description: 'Start typing its title.',
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;

const gone = () =>
  new UserError(
    'That entry has been removed. Ask again with **/ask**. Organisers can see what is left with **/club list**.',
  );

/** Throws a UserError for an entry that the server does not have. */
function existing<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw gone();
  return found;
}

/** What somebody has written is not lost with what was wrong about it. */
function unsaved(words: string, written: readonly string[] = []): UserError {
  const outcome = written.length === 0 ? 'Nothing was changed.' : 'What you wrote was not saved.';
  return new UserError(`${words} ${outcome}${toCopy(written)}`);
}

const isGone = 'That entry is gone. To keep what you wrote, use **/club add**.';

const refusals: Readonly<Record<ClubRefusal | 'changed-since', string>> = {
  'title-taken': 'Your club has an entry with that title already: choose another title, or edit that one.',
  'too-many': `${noRoom['too-many']} Remove one that you don’t need, then try again.`,
  'too-long': `${noRoom['too-long']} Shorten or remove some that you don’t need, then try again.`,
  'changed-since':
    'Somebody else changed this entry while you had it open. Copy your words from below, then use **/club edit** again.',
};

/** The entry of a title, or of a value that autocomplete gave. Throws a UserError for none. */
async function find(guildId: string, typed: string, { club }: Services): Promise<ClubEntry> {
  const book = await club.of(guildId);
  const wanted = typed.trim().toLowerCase();
  const found =
    book.entry(typed.trim()) ??
    book.entries.find(({ title }) => title.toLowerCase() === wanted) ??
    book.called(typed);
  if (found) return found;
  throw new UserError(
    book.entries.length === 0
      ? 'Your club has written nothing yet. Begin with **/club add**.'
      : `There is no entry “${quote(typed, 60)}”. **/club list** shows what there is.`,
  );
}

/** How an entry is found: by every way of asking that it has, as members would get it at this moment. */
async function pageOf(
  guildId: string,
  entry: ClubEntry,
  { club, knowledge }: Services,
  done: Parameters<typeof clubPageCard>[1] = {},
): Promise<Message> {
  const book = await club.of(guildId);
  const reached = [entry.title, ...entry.asks].slice(0, 8).map((asked): Reached => {
    const answer = knowledge.ask(asked, undefined, book);
    if (answer.flag) return { asked, gets: { title: answer.flag.title, kind: 'danger' } };
    if (answer.entry?.id === entry.id) return { asked, gets: { title: entry.title, kind: 'this' } };
    if (answer.alternatives.some(({ id }) => id === entry.id))
      return { asked, gets: { title: entry.title, kind: 'offered' } };
    const [other] = [...(answer.entry ? [answer.entry] : []), ...answer.alternatives];
    return { asked, gets: other ? { title: other.title, kind: 'other' } : null };
  });
  const builtIn = knowledge.ask(entry.title);
  const own = book.find(`${entry.title} . ${entry.asks.join(' . ')}`).map((one) => one.entry);
  const near = [builtIn.entry, ...own.slice(0, 3)].filter((one) => one !== null && one.id !== entry.id);
  const insteadOf = entry.insteadOf === null ? undefined : knowledge.entry(entry.insteadOf);
  return clubPageCard(
    { entry, reached, near: near.filter((one) => one !== null).slice(0, 3), insteadOf },
    done,
  );
}

const privately = (message: Message): Reply => ({ kind: 'message', private: true, message });

const openEntry: Action = {
  address: addresses.clubEntry,
  async use({ args: [id = '', view], asker }, services) {
    const { club, contacts, knowledge } = services;
    const entry = existing((await club.of(asker.guildId)).entry(id));
    return privately(
      view === 'details' ? clubDetailsCard(entry) : clubEntryCard(entry, { knowledge, contacts }),
    );
  },
};

/** In /faq any member opens one; in /club list an organiser sees its page. */
const openFromMenu: Action = {
  address: addresses.clubMenu,
  async use({ values: [id = ''], args: [by], asker }, services) {
    const { club, contacts, knowledge } = services;
    const entry = existing((await club.of(asker.guildId)).entry(id));
    if (by !== 'organiser') return privately(clubEntryCard(entry, { knowledge, contacts }));
    const guildId = await organisedServer(asker, services);
    return privately(await pageOf(guildId, entry, services));
  },
};

const share: Action = {
  address: addresses.shareClub,
  async use({ args: [id = '', messageId], asker }, { club, contacts, knowledge }) {
    const entry = existing((await club.of(asker.guildId)).entry(id));
    const answered =
      messageId !== undefined && /^\d{1,20}$/.test(messageId) && asker.channelId !== null
        ? `In answer to https://discord.com/channels/${asker.place}/${asker.channelId}/${messageId}`
        : `Shared by <@${asker.userId}>`;
    return {
      kind: 'update',
      message: clubEntryCard(entry, {
        knowledge,
        contacts,
        remark: 'Shared: everybody here can see it now.',
      }),
      followUp: clubEntryCard(entry, { knowledge, contacts, remark: answered }),
    };
  },
};

async function boxFor(guildId: string, id: string, { club }: Services): Promise<Reply> {
  const { entry, stamp } = existing(await club.read(guildId, id));
  return { kind: 'modal', modal: clubBox(entry, stamp) };
}

type Deed = (
  given: { readonly guildId: string; readonly id: string; readonly arg: string },
  services: Services,
) => Promise<Reply>;

/** Shows it instead of a built-in entry, or beside it again. */
const placed =
  (words: (title: string) => string, instead: boolean): Deed =>
  async ({ guildId, id, arg }, services) => {
    const { club, knowledge } = services;
    const { entry, stamp } = existing(await club.read(guildId, id));
    const builtIn = instead ? existing(knowledge.entry(arg)) : null;
    const change = await club.edit(guildId, id, stamp, { ...entry, insteadOf: builtIn?.id ?? null });
    if (change === 'changed-since')
      throw new UserError(
        'Somebody else has just changed this entry. Look at it again with **/club preview**.',
      );
    if (change === null || typeof change === 'string') throw gone();
    const done = { words: words(builtIn?.title ?? ''), undo: change.stamp };
    return { kind: 'update', message: await pageOf(guildId, change.entry, services, done) };
  };

const deeds: Readonly<Record<string, Deed>> = {
  edit: async ({ guildId, id }, services) => boxFor(guildId, id, services),
  async undo({ guildId, id, arg }, services) {
    const entry = await services.club.undo(guildId, id, arg);
    if (!entry)
      throw new UserError(
        'I can’t undo that: the entry was changed again or removed, or another entry now has its old title. **/club list** shows what there is.',
      );
    return {
      kind: 'update',
      message: await pageOf(guildId, entry, services, { words: 'The change is undone.' }),
    };
  },
  instead: placed((title) => `Members now get yours instead of the built-in “${title}”.`, true),
  beside: placed(() => 'Members get both again.', false),
  async remove({ guildId, id }, { club }) {
    return { kind: 'update', message: clubRemovedCard(existing(await club.remove(guildId, id))) };
  },
  async restore({ guildId, id }, services) {
    const entry = await services.club.restore(guildId, id);
    if (entry === null)
      throw new UserError(
        'There is nothing to bring back: it is there again already, or it is erased. **/club list** shows what there is.',
      );
    if (typeof entry === 'string')
      throw unsaved(
        entry === 'title-taken'
          ? 'Your club has another entry with that title now. Change that title with **/club edit**, then tap Undo again.'
          : refusals[entry],
      );
    return { kind: 'update', message: await pageOf(guildId, entry, services, { words: 'It is back.' }) };
  },
  async page({ guildId, arg }, { club }) {
    const { entries } = await club.of(guildId);
    return { kind: 'update', message: clubListCard(entries, { page: Number(arg) || 0 }) };
  },
};

const doDeed: Action = {
  address: addresses.clubDo,
  async use({ asker, args: [id = '', what = '', arg = ''] }, services) {
    const guildId = await organisedServer(asker, services);
    const deed = Object.hasOwn(deeds, what) ? deeds[what] : undefined;
    if (!deed) throw gone();
    return deed({ guildId, id, arg }, services);
  },
};

const written: Action = {
  address: addresses.clubWritten,
  async use({ asker, args: [id = '', stamp = ''], fields }, services) {
    const guildId = await organisedServer(asker, services);
    const { club } = services;
    const field = (name: keyof typeof clubLimits) => fields.get(name) ?? '';
    const typed = {
      title: field('title'),
      answer: field('answer'),
      details: field('details'),
      asks: field('asks'),
      link: field('link'),
    };
    const kept = [typed.title, typed.answer, typed.asks, typed.details, typed.link];
    const isNew = id === 'new';
    const before = isNew ? null : await club.read(guildId, id);
    if (!isNew && !before) throw unsaved(isGone, kept);
    const read = readDraft(typed, before?.entry.insteadOf ?? null);
    if ('faults' in read) throw unsaved(read.faults.join(' '), kept);
    const change = isNew
      ? await club.add(guildId, read.draft)
      : await club.edit(guildId, id, stamp, read.draft);
    if (change === null) throw unsaved(isGone, kept);
    if (typeof change === 'string') throw unsaved(refusals[change], kept);
    const done = isNew
      ? { words: 'Added. Members find it from now on.' }
      : { words: 'Changed.', undo: change.stamp };
    return privately(await pageOf(guildId, change.entry, services, done));
  },
};

export default defineCommand({
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'club',
    description: 'What your club knows: answers that its organisers write.',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(organisersPermission),
    options: [
      {
        type: Subcommand,
        name: 'add',
        description: 'Write an answer that members find with /ask: a box opens.',
      },
      { type: Subcommand, name: 'edit', description: 'Change an entry: a box opens.', options: [which] },
      {
        type: Subcommand,
        name: 'remove',
        description: 'Remove an entry. You can undo it for 15 minutes.',
        options: [which],
      },
      {
        type: Subcommand,
        name: 'list',
        description: 'All that your club has written.',
        options: [
          { type: Text, name: 'search', description: 'Only those that fit some words.', max_length: 100 },
        ],
      },
      {
        type: Subcommand,
        name: 'preview',
        description: 'See an entry as members do, how they find it, and what it may be confused with.',
        options: [which],
      },
      {
        type: Subcommand,
        name: 'export',
        description: 'All that your club has written, as a file.',
      },
      {
        type: Subcommand,
        name: 'import',
        description: 'Bring in entries from a file. You see what would change first.',
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: 'From /club export, or a CSV with the columns title, answer and asks.',
            required: true,
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'replace',
            description: 'Also remove entries that are not in the file. Off unless you turn it on.',
          },
        ],
      },
      {
        type: Subcommand,
        name: 'contacts',
        description:
          'Who the danger cards tell people to call: emergency, advice, crisis line, welfare officer.',
      },
      {
        type: Subcommand,
        name: 'settings',
        description: 'What your club has chosen: whether answers ask if they helped, what is kept.',
      },
      {
        type: Subcommand,
        name: 'forum',
        description:
          'Choose a forum where I may answer new posts by their titles. Leave the channel out to stop.',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'One forum of your server.',
            channel_types: [ChannelType.GuildForum],
          },
        ],
      },
      {
        type: Subcommand,
        name: 'insights',
        description: 'A month of questions in numbers: answered, not known, what helped.',
      },
      {
        type: Subcommand,
        name: 'erase',
        description: 'Erases everything that I keep about this server, after a second tap.',
      },
      {
        type: Subcommand,
        name: 'inbox',
        description: 'Choose a channel for questions that I can’t answer. Leave the channel out to stop.',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'A channel that your organisers read.',
            channel_types: [ChannelType.GuildText],
          },
        ],
      },
    ],
  },
  async answer({ subcommand, options, asker }, services) {
    const guildId = await organisedServer(asker, services);
    const { club } = services;
    switch (subcommand) {
      case 'add':
        return { kind: 'modal', modal: clubBox(null, '') };
      case 'edit':
        return boxFor(guildId, (await find(guildId, options.entry, services)).id, services);
      case 'remove': {
        const { id } = await find(guildId, options.entry, services);
        return privately(clubRemovedCard(existing(await club.remove(guildId, id))));
      }
      case 'list': {
        const book = await club.of(guildId);
        const { search } = options;
        const all = search === undefined ? book.entries : book.suggest(search, limits.choices);
        return privately(clubListCard(all, { page: 0, searched: search }));
      }
      case 'export': {
        const { count, file } = await exportClub(guildId, services);
        const message = clubExportCard(count, file.name);
        return { kind: 'message', private: true, message, files: [file] };
      }
      case 'import':
        return previewImport(guildId, options.file, options.replace === true, services);
      case 'inbox':
        return privately(await chooseChannel('inbox', guildId, options.channel, services));
      case 'settings':
        return showSettings(guildId, services);
      case 'forum':
        return privately(await chooseChannel('forum', guildId, options.channel, services));
      case 'insights':
        return showInsights(guildId, services);
      case 'erase':
        return askToErase();
      case 'contacts':
        return openContacts(guildId, services);
      case 'preview':
        return privately(await pageOf(guildId, await find(guildId, options.entry, services), services));
    }
  },
  async suggest({ text, asker }, { club }) {
    const book = await club.of(asker.guildId);
    return book.suggest(text, limits.choices).map(({ id, title }) => ({ name: title, value: id }));
  },
  actions: [
    openEntry,
    openFromMenu,
    share,
    doDeed,
    written,
    ...contactsActions,
    ...clubImportActions,
    ...settingsActions,
  ],
});
