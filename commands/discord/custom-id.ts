import { limits } from './limits.ts';

/*
 * A button's whole state is in its custom id, so that it works after a restart and an upgrade:
 * `name/version/argument/argument…`, each argument percent-encoded.
 */

type Arguments = readonly (string | undefined)[];

/** Where a button, menu or modal leads: the name and version of an action, and how to write its custom id. */
export interface Address<Args extends Arguments = Arguments> {
  readonly name: string;
  /** Raised when the arguments change their meaning; a button of another version is told so. */
  readonly version: number;
  /** Throws a RangeError when it would not fit Discord's 100 characters: a fault in a card, found by its test. */
  id(...args: Args): string;
}

/**
 * For a command's own button: `address<[entryId: string]>('pace', 1)`.
 * @public
 */
export function address<Args extends Arguments>(name: string, version: number): Address<Args> {
  return {
    name,
    version,
    id(...args) {
      const given = args.filter((arg) => arg !== undefined);
      const id = [name, version, ...given.map((arg) => encodeURIComponent(arg))].join('/');
      if (id.length > limits.customId) throw new RangeError(`The custom id "${id}" is too long for Discord.`);
      return id;
    },
  };
}

/** `null` for anything that an `Address` did not write. */
export function readCustomId(
  id: string,
): { readonly name: string; readonly version: number; readonly args: readonly string[] } | null {
  const [name, version, ...args] = id.split('/');
  if (!name || !version || !/^\d{1,4}$/.test(version)) return null;
  try {
    return { name, version: Number(version), args: args.map((arg) => decodeURIComponent(arg)) };
  } catch {
    return null; // A malformed percent sign: not ours.
  }
}

export type ClubView = 'card' | 'details';
export type EntryView = 'card' | 'detail' | 'evidence';

/** The places that the shared cards' buttons, menus and modals lead to; the actions are those of /ask. */
export const addresses = {
  /** One entry in one of its views. A third argument, on the daily post, is the delivery it belongs to. */
  entry: address<[entryId: string, view: EntryView, deliveryId?: string | undefined]>('entry', 1),
  /** A menu of entries: the chosen value is an entry's id. Two on one message are told apart by their group. */
  entryMenu: address<[group?: string | undefined]>('entries', 1),
  /** From a line above an ordinary card to the red flag that it warns of. */
  caution: address<[flagId: string]>('caution', 1),
  /** Where a red flag comes from. */
  flagSources: address<[flagId: string]>('flag-sources', 1),
  /** From a red flag to the answer that would have been given without it, if there is one. */
  notMeant: address<[flagId: string, entryId?: string | undefined]>('not-meant', 1),
  /** From a helper's card to the author of the message: in the channel or privately. */
  sendHelp: address<
    [
      flagId: string,
      authorId: string,
      messageId: string,
      way: 'here' | 'privately',
      who: 'author' | 'another',
    ]
  >('send-help', 1),
  /** What was sent in the channel, opened by the author alone. */
  sentHelp: address<[flagId: string, authorId: string, who: 'author' | 'another']>('sent-help', 1),
  /** Posts an entry's card for everybody; the message it answers, where there is one. */
  share: address<[entryId: string, messageId?: string | undefined]>('share', 1),
  /** Opens the box to put the question another way. */
  askAgain: address<[]>('ask-again', 1),
  /** That box, sent. */
  askedAgain: address<[]>('asked-again', 1),
  /**
   * Does something with a reminder, from its page or a card about it; some deeds want to know a date or a change. `from`
   * tells apart two buttons on one message that do the same.
   */
  reminderDo: address<[id: string, what: string, given?: string | undefined, from?: 'undo' | undefined]>(
    'reminder',
    1,
  ),
  /** Gives the organising back to the role that had it before, or to none; `from` is the role that has it since, or `-`. */
  undoOrganisers: address<[to: string, from: string]>('organisers-undo', 1),
  /** A menu of reminders: the chosen value is one's id. */
  reminderMenu: address<[]>('reminders', 1),
  /** The box with a reminder's settings, sent; `stamp` is the change after which it was opened. */
  reminderEdited: address<[id: string, stamp: string]>('reminder-edited', 1),
  /** From a club's own text to who posts it. By the delivery the bot knows its own post again. */
  whoPosts: address<[deliveryId: string]>('who-posts', 1),
  /** From a post or an answer to when one wants to be asked after. */
  checkIn: address<[]>('check-in', 1),
  /** The time that a member chose; without a zone, it is asked for. */
  addCheckIn: address<[choice: string, zone?: string | undefined]>('add-check-in', 1),
  /** The box that asks for it, sent. */
  checkInZone: address<[choice: string]>('check-in-zone', 1),
  /** Ends a member's own check-in. */
  stopCheckIn: address<[id: string]>('stop-check-in', 1),
  /** One of the club's own entries, whole or its details. */
  clubEntry: address<[id: string, view: ClubView]>('club', 1),
  /** A menu of the club's entries: the chosen value is one's id; for organisers it leads to the entry's page. */
  clubMenu: address<[by?: 'organiser' | undefined]>('club-entries', 1),
  /** Posts a club's entry for everybody; the message it answers, where there is one. */
  shareClub: address<[id: string, messageId?: string | undefined]>('share-club', 1),
  /** Does something with a club's entry, from a card about it; `given` is a change's stamp or a page's number. */
  clubDo: address<[id: string, what: string, given?: string | undefined]>('club-do', 1),
  /** The box of a club's entry, sent: a new one's id is `new`, and `stamp` is the change after which it was opened. */
  clubWritten: address<[id: string, stamp?: string | undefined]>('club-written', 1),
  /** Opens the box to ask the organisers; `again` from the card that shows what will be sent. */
  askOrganisers: address<[again?: 'again' | undefined]>('ask-organisers', 1),
  /** That box, sent. */
  askedOrganisers: address<[]>('asked-organisers', 1),
  /** Sends the question that its card shows. */
  sendQuestion: address<[how: 'named' | 'unnamed']>('send-question', 1),
  /** What an organiser does with a member's question. */
  inboxDo: address<[id: string, what: 'answer' | 'answer-sure' | 'not-for-us']>('inbox', 1),
  /** A menu of entries that answer it. */
  inboxChoose: address<[id: string]>('inbox-choose', 1),
  /** From a mention to the answer, for whoever asked. */
  readAnswer: address<[id: string]>('inbox-read', 1),
  /** The box of an organiser's answer, sent. */
  inboxAnswered: address<[id: string, sure?: 'sure' | undefined]>('inbox-answered', 1),
  /** The box of whom the danger cards of a server name, sent. */
  clubContacts: address<[]>('club-contacts', 1),
  /** A danger card as members get it, for organisers to look at. */
  clubContactsTry: address<[which: 'emergency' | 'urgent' | 'crisis' | 'welfare']>('club-contacts-try', 1),
  /** From /help to where its buttons lead. */
  help: address<[to: 'causes' | 'questions' | 'about']>('help', 1),
  /** Turns something that a club may choose on or off. */
  clubSetting: address<[name: 'helped' | 'unanswered' | 'mentions', to: 'on' | 'off']>('club-setting', 1),
  /** What a member says of an answer. */
  helped: address<[entryId: string, helped: 'yes' | 'no']>('helped', 1),
  /** What /club insights lists, whole, as a file. */
  insightsFile: address<[]>('insights-file', 1),
  /** Erases the questions that were kept. */
  forgetUnanswered: address<[]>('forget-unanswered', 1),
  /** Erases everything that is stored about a server: asked once more, and then done. */
  eraseServer: address<[sure: 'yes']>('erase-server', 1),
  /** Brings in the file on the card; `version` is what the card was made by. */
  clubImport: address<[version: string, how: 'add' | 'replace']>('club-import', 1),
  /** Brings a removed reminder back. */
  undoRemoval: address<[removed: string]>('undo-removal', 1),
  /** Erases a removed reminder without waiting. */
  eraseNow: address<[removed: string]>('erase-now', 1),
} as const;
