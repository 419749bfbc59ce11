import type { ClubEntry } from '../../knowledge/index.ts';
import { clubImportedCard, clubImportFaultsCard, clubImportPreviewCard } from '../cards/club-file.ts';
import { type Action, type ChosenFile, type Reply, UserError } from '../command.ts';
import { addresses } from '../discord/custom-id.ts';
import {
  type ClubDraft,
  type ClubImport,
  mostClubFileBytes,
  type NoRoom,
  type Services,
} from '../services.ts';
import { noRoom, roomFor } from './club-entry.ts';
import { organisedServer } from './organisers.ts';

/*
 * A file of a club's entries, brought in: looked at first, and done on a tap. The card that asks for it carries the file, so
 * that nothing is kept in between.
 */

/** What a file changes. */
interface Changes {
  readonly add: readonly ClubDraft[];
  readonly change: readonly { readonly entry: ClubEntry; readonly draft: ClubDraft }[];
  readonly remove: readonly ClubEntry[];
}

const sameTitle = (title: string) => title.toLowerCase();

/** What a file would do to what is there. Pure. */
export function compareClub(
  entries: readonly ClubEntry[],
  drafts: readonly ClubDraft[],
  replace: boolean,
): Changes {
  const byTitle = new Map(entries.map((entry) => [sameTitle(entry.title), entry]));
  const named = new Set(drafts.map(({ title }) => sameTitle(title)));
  const pairs = drafts.flatMap((draft) => {
    const entry = byTitle.get(sameTitle(draft.title));
    return entry ? [{ entry, draft }] : [];
  });
  return {
    add: drafts.filter(({ title }) => !byTitle.has(sameTitle(title))),
    change: pairs.filter(({ entry, draft }) => !isSame(entry, draft)),
    remove: replace ? entries.filter(({ title }) => !named.has(sameTitle(title))) : [],
  };
}

/** Whether the club may have what it would have then. Pure. */
export function roomForImport(
  entries: readonly ClubEntry[],
  { add, change, remove }: Changes,
): NoRoom | null {
  const removed = new Set(remove);
  const changed = new Map(change.map(({ entry, draft }) => [entry, draft]));
  const kept = entries.filter((entry) => !removed.has(entry)).map((entry) => changed.get(entry) ?? entry);
  return roomFor([...kept, ...add], entries);
}

/** By titles, and how many stay as they are. */
export function importOf(
  entries: readonly ClubEntry[],
  drafts: readonly ClubDraft[],
  replace: boolean,
): ClubImport {
  const { add, change, remove } = compareClub(entries, drafts, replace);
  return {
    added: add.map(({ title }) => title),
    changed: change.map(({ draft }) => draft.title),
    removed: remove.map(({ title }) => title),
    kept: entries.length - change.length - remove.length,
  };
}

const isSame = (one: ClubDraft, other: ClubDraft) =>
  one.title === other.title &&
  one.answer === other.answer &&
  one.details === other.details &&
  one.link === other.link &&
  one.insteadOf === other.insteadOf &&
  one.asks.join('\n') === other.asks.join('\n');

const fileName = 'your-club.json';
const refused = (why: NoRoom) =>
  new UserError(
    `${noRoom[why]} With this file it would be more. Remove some, or import fewer. Nothing was changed.`,
  );

/** All that a club has written, as a file. */
export async function exportClub(guildId: string, { club, clubFiles }: Services) {
  const { entries } = await club.all(guildId);
  return { count: entries.length, file: { name: fileName, bytes: clubFiles.write(entries) } };
}

/** Shows what a file would change, or all that is wrong with it. Nothing is changed. */
export async function previewImport(
  guildId: string,
  { url, size }: ChosenFile,
  replace: boolean,
  { club, clubFiles }: Services,
): Promise<Reply> {
  if (size > mostClubFileBytes.json)
    throw new UserError(
      `That file is too big: ${size.toLocaleString('en-GB')} bytes, and I read at most ${mostClubFileBytes.json.toLocaleString('en-GB')}. Please split it. Nothing was changed.`,
    );
  const read = await clubFiles.read(url);
  if (!read)
    throw new UserError('Discord did not hand me that file in time. Try again. Nothing was changed.');
  const { drafts, faults, remarks } = read;
  if (faults.length > 0) {
    const { message, file } = clubImportFaultsCard(faults, remarks);
    return { kind: 'message', private: true, message, ...(file ? { files: [file] } : {}) };
  }
  const { entries, version } = await club.all(guildId);
  const why = roomForImport(entries, compareClub(entries, drafts, replace));
  if (why) throw refused(why);
  const changes = importOf(entries, drafts, replace);
  const file = { name: fileName, bytes: clubFiles.write(drafts) };
  return {
    kind: 'message',
    private: true,
    message: clubImportPreviewCard(changes, { version, replace, name: fileName, remarks }),
    files: [file],
  };
}

const doImport: Action = {
  address: addresses.clubImport,
  async use({ asker, args: [version = '', how], shownFiles: [shown] }, services) {
    const guildId = await organisedServer(asker, services);
    const { club, clubFiles } = services;
    const read = shown ? await clubFiles.read(shown.url) : null;
    if (!read || read.faults.length > 0)
      throw new UserError(
        'I can’t read the file on this card any more. Send it again with **/club import**.',
      );
    const before = await exportClub(guildId, services);
    const done = await club.import(guildId, read.drafts, { replace: how === 'replace', version });
    if (done === 'changed-since')
      throw new UserError(
        'Your club’s entries were changed since this card was made, so nothing was imported. Send the file again with **/club import**, and look again.',
      );
    if (typeof done === 'string') throw refused(done);
    const name = 'your-club-before.json';
    return {
      kind: 'update',
      message: clubImportedCard(done, name),
      files: [{ name, bytes: before.file.bytes }],
    };
  },
};

export const clubImportActions = [doImport] as const;
