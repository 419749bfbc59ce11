import type { ClubBook, ClubEntry, Entry, Knowledge } from '../knowledge/index.ts';
import type { Choice } from './discord/choice.ts';
import type { Message } from './discord/message.ts';

/*
 * What commands ask of the running bot. Implemented in src/, passed in by the composition root.
 */

export interface Services {
  readonly knowledge: Knowledge;
  readonly reminders: Reminders;
  readonly organisers: Organisers;
  readonly club: ClubKnowledge;
  readonly settings: Settings;
  readonly inbox: Inbox;
  readonly insights: Insights;
  /** Erases everything that is stored about a server, and says what that was. */
  readonly eraseServer: (guildId: string) => Promise<Erased>;
  readonly checkIns: CheckIns;
  readonly recentTips: RecentTips;
  readonly directMessages: DirectMessages;
  readonly clubFiles: ClubFiles;
  readonly clock: { now(): Temporal.Instant };
  /** A number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  /** Those of the server that is answered, or else the host's. */
  readonly contacts: Contacts;
  /** The same where a server has chosen none of its own. */
  readonly contactsOfHost: Contacts;
  /** Whether the host lets it hear messages that mention it, and direct ones. */
  readonly hearsMentions: boolean;
  readonly version: string;
  /** The release of the IANA time zone data that reminders go by: `2026c`. */
  readonly zoneData: string;
}

/** What the host configured for this club's members to read, or the club itself for its server. */
export interface Contacts {
  /** Whom to call in an emergency: fills "Call …". */
  readonly emergencyNumbers: string;
  /** Whom to ask the same day when it is not an emergency: fills "Contact …". */
  readonly urgentAdvice: string;
  /** Whom to talk to in despair, day or night: fills "To talk to somebody: …". */
  readonly crisisLine: string;
  /** Whom to tell in the club about harm done to somebody: fills "tell …". */
  readonly welfareContact: string;
}

/** The bot's way to somebody outside any channel. */
export interface DirectMessages {
  /** Whether it arrived; many people take no messages from those they do not know. Never throws. */
  send(userId: string, message: Message): Promise<boolean>;
}

/** What is wrong with a file, or may be meant otherwise, and in which line, counted from 1; `null` for the file as a whole. */
export interface FileRemark {
  readonly line: number | null;
  readonly words: string;
}

/** The entries of a file. */
export interface ClubFile {
  readonly drafts: readonly ClubDraft[];
  /** In the order of their lines. What has one is not among the drafts. */
  readonly faults: readonly FileRemark[];
  /** What may be meant otherwise, in the order of their lines. It keeps nothing from being imported. */
  readonly remarks: readonly FileRemark[];
}

/** A club's entries as files that organisers send and get. */
export interface ClubFiles {
  /** What is in a file at an address that Discord gave; `null` when it cannot be had in time. Never throws. */
  read(url: string): Promise<ClubFile | null>;
  /** The same entries always give the same bytes. */
  write(entries: readonly ClubDraft[]): Uint8Array;
}

/** Who may organise in a server beside those with Manage Server. */
export interface Organisers {
  /** The role whose members may; `null` for none. */
  roleOf(guildId: string): Promise<string | null>;
  choose(guildId: string, roleId: string | null): Promise<void>;
}

/** In characters, as Discord counts them; `asks` is how many lines there are at most, `ask` how long one is. */
export const clubLimits = { title: 80, answer: 1000, details: 2000, asks: 20, ask: 150, link: 300 } as const;

/** What a server has chosen for its members. */
export interface ClubSettings {
  /** What its danger cards say instead of the host's. */
  readonly contacts: Partial<Contacts>;
  /** Where members' questions to the organisers are posted; `null` where there are none. */
  readonly inboxChannelId: string | null;
  /** Whether answers ask "Did this help?". */
  readonly asksWhetherItHelped: boolean;
  /** Whether questions without an answer are kept for the organisers, without whose they were. */
  readonly keepsUnanswered: boolean;
  /** Whether it answers members who mention it, where the host lets it hear them. */
  readonly answersMentions: boolean;
  /** The forum whose new posts it may answer; `null` for none. */
  readonly forumChannelId: string | null;
}

export interface Settings {
  /** What was chosen, or what is usual. Never rejects: without the database it is what was read last. */
  of(guildId: string | null): Promise<ClubSettings>;
  /** Gives what it was before. */
  change(guildId: string, changes: Partial<ClubSettings>): Promise<ClubSettings>;
}

export interface InboxQuestion {
  /** Empty once it is answered. */
  readonly question: string;
  /** Whose it is; `null` where they did not want that to be seen. */
  readonly askerId: string | null;
  readonly isOpen: boolean;
  /** Which organiser has it, or has dealt with it; `null` for none. */
  readonly by: string | null;
}

/** What members have asked their organisers. `null` comes back for a question that the server does not have. */
export interface Inbox {
  /** Posts a question; false where that could not be done, and then nothing of it is kept. */
  send(
    asked: {
      readonly guildId: string;
      /** The organisers' channel. */
      readonly channelId: string;
      readonly askedIn: string | null;
      readonly askerId: string;
      readonly withName: boolean;
      readonly question: string;
      readonly wayBack: string;
      /** The card on which it was confirmed: tapped twice, it is sent once. */
      readonly card: string | null;
    },
    compose: (id: string) => Message,
  ): Promise<boolean>;
  read(guildId: string, id: string): Promise<InboxQuestion | null>;
  /** Of two organisers the first one has it; the other learns whose it is. */
  claim(
    guildId: string,
    id: string,
    organiserId: string,
  ): Promise<
    | { readonly kind: 'yours'; readonly question: InboxQuestion }
    | { readonly kind: 'taken'; readonly by: string }
    | null
  >;
  /** Brings the answer to whoever asked, and forgets them; `not` where they cannot be reached, and it stays open. */
  answer(
    guildId: string,
    id: string,
    message: Message,
    mentioning: (askerId: string) => Message,
  ): Promise<'here' | 'privately' | 'mentioned' | 'not'>;
  /** The answer behind a mention, for whoever asked, for 30 days; `not yours` for anybody else. */
  answerFor(guildId: string, id: string, userId: string): Promise<Message | 'not yours' | null>;
}

/** What came of a question that was asked in a server. */
export type Counted = 'answered' | 'offered' | 'unknown';

/** What a server's questions came to on a day, `YYYY-MM-DD` by UTC. */
export type DayCounts = Readonly<Record<Counted, number>> & { readonly day: string };

/** An entry by its id, a club's own behind `club:`; how often it was shown, and what members said of it. */
export interface EntryCounts {
  readonly id: string;
  readonly shown: number;
  readonly helped: number;
  readonly notHelped: number;
}

export interface ServerInsights {
  /** Every day of the last thirty, the latest last. */
  readonly days: readonly DayCounts[];
  /** Only those with a count, the one shown most first. */
  readonly entries: readonly EntryCounts[];
  /** Questions without an answer, the latest first. */
  readonly unanswered: readonly { readonly question: string; readonly at: Temporal.Instant }[];
}

/** What a club learns of its questions: numbers, of nobody. */
export interface Insights {
  /** Counts in passing: never throws, and nobody waits for it. `entryId` is that of the entry shown. */
  count(guildId: string, outcome: Counted, entryId?: string): void;
  /** Counts what a member says of an answer; false where the member has said so lately. Whose it was is not stored. */
  countHelp(
    guildId: string,
    given: { readonly entryId: string; readonly helped: boolean; readonly userId: string },
  ): boolean;
  /** Keeps the words of a question, for thirty days; never throws. */
  keepUnanswered(guildId: string, question: string): void;
  of(guildId: string): Promise<ServerInsights>;
  /** Erases the kept words of a server; gives how many questions there were. */
  forgetUnanswered(guildId: string): Promise<number>;
  /** The days as a picture: PNG. */
  picture(days: readonly DayCounts[]): Promise<Uint8Array>;
}

/** What was stored about a server until it was erased. */
export interface Erased {
  readonly entries: number;
  readonly questions: number;
  readonly reminders: number;
  readonly counts: number;
  readonly unanswered: number;
  /** Whether it had chosen anything: contacts, channels, a role. */
  readonly settings: boolean;
}

/** A file of a club's entries is at most so large: a table, and what `/club export` gives for a thousand long entries. */
export const mostClubFileBytes = { table: 1_000_000, json: 8_000_000 } as const;

/** What an organiser has written, before it has an id. */
export type ClubDraft = Omit<ClubEntry, 'id'>;

/** Why a club cannot have so much: by the number of its entries, or by the length of all of them. */
export type NoRoom = 'too-many' | 'too-long';
/** Why an entry could not be saved. */
export type ClubRefusal = 'title-taken' | NoRoom;

export interface StoredClubEntry {
  readonly entry: ClubEntry;
  /** Another one after every change. */
  readonly stamp: string;
}

export interface ClubChange extends StoredClubEntry {
  /** What it was before; `null` for a new one. */
  readonly before: ClubEntry | null;
}

/** What a file changes, by titles. */
export interface ClubImport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many stay as they are. */
  readonly kept: number;
}

/** What clubs have written themselves. Where an `id` is asked for, `null` comes back when the server has no such entry. */
export interface ClubKnowledge {
  /** All of a server, and the finding of it; nothing outside a server. A change is seen within five seconds. */
  of(guildId: string | null): Promise<ClubBook>;
  /** An entry as it is stored at this moment. */
  read(guildId: string, id: string): Promise<StoredClubEntry | null>;
  /** All of a server as it is stored at this moment, and a version that is another after every change. */
  all(guildId: string): Promise<{ readonly entries: readonly ClubEntry[]; readonly version: string }>;
  /**
   * Adds what is new and changes what is there, by title; with `replace`, removes the rest. All of it or nothing; refuses
   * when there was a change since `version`.
   */
  import(
    guildId: string,
    drafts: readonly ClubDraft[],
    how: { readonly replace: boolean; readonly version: string },
  ): Promise<ClubImport | NoRoom | 'changed-since'>;
  add(guildId: string, draft: ClubDraft): Promise<ClubChange | ClubRefusal>;
  /** Refuses to overwrite a change that was made since the one of `stamp`. */
  edit(
    guildId: string,
    id: string,
    stamp: string,
    draft: ClubDraft,
  ): Promise<ClubChange | ClubRefusal | 'changed-since' | null>;
  /** Takes the change of `stamp` back; `null` when there was another since. */
  undo(guildId: string, id: string, stamp: string): Promise<ClubEntry | null>;
  remove(guildId: string, id: string): Promise<ClubEntry | null>;
  /** Brings back what was removed; `null` when it is erased. */
  restore(guildId: string, id: string): Promise<ClubEntry | ClubRefusal | null>;
}

/** A member has at most so many check-ins. */
export const mostCheckIns = 5;

/** When a member wants to be asked after: on one local date, or on every one of several. */
export interface CheckInPlan {
  readonly zone: string;
  /** `HH:MM` by the zone's clock. */
  readonly time: string;
  /** Local dates, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

/** What a member asked for, for themselves alone. */
export interface CheckIn {
  readonly id: string;
  readonly zone: string;
  readonly time: string;
  /** `null` for one that comes once. */
  readonly until: string | null;
  readonly next: Temporal.Instant | null;
}

export interface CheckIns {
  list(userId: string): Promise<readonly CheckIn[]>;
  /**
   * `there-already` for one at the same time. Sends the member a message that promises it; `isPromised` is false where nobody
   * knows whether it arrived. Nothing is kept when the member's direct messages are `closed`, or Discord does not say whether they
   * are (`unclear`).
   */
  add(
    userId: string,
    plan: CheckInPlan,
    promise: (checkIn: CheckIn) => Message,
  ): Promise<
    | { readonly checkIn: CheckIn; readonly isPromised: boolean }
    | 'too-many'
    | 'there-already'
    | 'closed'
    | 'unclear'
  >;
  /** Ends one and erases it; false when it is over, or somebody else's. */
  stop(userId: string, id: string): Promise<boolean>;
  /** The zone of the member's own check-ins, or of their server's reminders; `null` when neither is known. */
  zoneOf(userId: string, guildId: string | null): Promise<string | null>;
}

/** Which tips a server has just seen, so that the next one is another. */
export interface RecentTips {
  /** Ids, most recent first, at most `limit`. */
  shown(guildId: string, limit: number): Promise<readonly string[]>;
  note(guildId: string, tipId: string): Promise<void>;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Of which weeks the days are: of every week, of every second, third or fourth, or of one or two weeks of each month. */
export const repetitions = [
  'week',
  '2-weeks',
  '3-weeks',
  '4-weeks',
  'month-1',
  'month-2',
  'month-3',
  'month-4',
  'month-last',
  'month-1-3',
  'month-2-4',
] as const;
export type Repetition = (typeof repetitions)[number];

/** What is posted, one piece a time, all of them before any comes again. */
/** A topic is what one tip is about: the tip itself, and every other entry that it helps with first. */
export const topics = [
  'progressive-overload',
  'warm-up',
  'cool-down',
  'hydration',
  'nutrition',
  'active-recovery',
  'foam-rolling',
  'rest',
] as const;
export type Topic = (typeof topics)[number];

/** What of the bot's own knowledge a reminder can post. */
export const entryKinds = [
  'tips',
  'causes',
  'questions',
  'more',
  ...topics.map((topic) => `topic-${topic}` as const),
] as const;

export type ReminderContent =
  | { readonly kind: (typeof entryKinds)[number] }
  /** The club's own, in their order, in Discord's markdown. */
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

export interface ReminderSettings {
  readonly guildId: string;
  /** No two of a server have the same, whatever the case. */
  readonly name: string;
  readonly channelId: string;
  /** The channel is a forum: each day is a post of its own, with a title. */
  readonly forum: boolean;
  /** Local wall-clock time, `HH:MM`, 24 hours. */
  readonly time: string;
  /** An IANA name the runtime knows: `Europe/Berlin`. */
  readonly zone: string;
  /** Monday first, at least one, none twice. */
  readonly days: readonly Weekday[];
  readonly repetition: Repetition;
  /** The first local date; every second week is counted from its week. */
  readonly startsOn: string;
  /** The last local date; `null` for no end. */
  readonly endsOn: string | null;
  readonly content: ReminderContent;
  /** Mentioned in each post; `null` for none. */
  readonly roleId: string | null;
  /** How late a post may still go out after an outage, in minutes; past it the date is skipped. */
  readonly graceMinutes: number;
  /** In an announcement channel, to the servers that follow it too. */
  readonly publish: boolean;
  /** The post before goes when a new one is there. */
  readonly replacesLast: boolean;
  /** Who set it last; told once when the reminder is held. */
  readonly organiserId: string;
}

/** A server has at most so many reminders. */
export const mostReminders = 25;

/** One thing to post. */
export type Piece =
  | { readonly id: string; readonly entry: Entry }
  | { readonly id: string; readonly text: string };

/** One planned post. */
export interface Occurrence {
  /** The local date it belongs to, `YYYY-MM-DD`: never posted twice for one date. */
  readonly date: string;
  readonly at: Temporal.Instant;
}

/** A date that is past: posted, or missed for a code that is in the log, if one is known. */
export type Past =
  | {
      readonly kind: 'posted';
      readonly date: string;
      readonly at: Temporal.Instant;
      /** `null` when the post was deleted before the bot learned its id. */
      readonly link: { readonly channelId: string; readonly messageId: string } | null;
    }
  | { readonly kind: 'missed'; readonly date: string; readonly code: string | null };

/** Why a reminder waits for somebody to put something right. */
export type HoldReason =
  | 'channel-gone'
  | 'server-gone'
  | 'no-access'
  | 'no-permission'
  | 'thread-locked'
  | 'thread-archived'
  | 'refused';

export type ReminderState =
  | { readonly kind: 'active' }
  /** Its last date has gone by. */
  | { readonly kind: 'over' }
  /** `until` is the local date (`YYYY-MM-DD`) on which it goes on by itself; `null` until somebody resumes it. */
  | {
      readonly kind: 'paused';
      readonly until: string | null;
      /** What would be in its way without the pause. */
      readonly heldFor: HoldReason | null;
    }
  | { readonly kind: 'held'; readonly reason: HoldReason; readonly since: Temporal.Instant };

export interface ReminderStatus {
  /** Twelve characters of a–z and 0–9. */
  readonly id: string;
  readonly settings: ReminderSettings;
  readonly state: ReminderState;
  /** The local dates to come that an organiser asked to skip, the first one first. */
  readonly skipping: readonly string[];
  /** What is to go out already and has not yet: under way, waiting for another try, or for the end of a hold. */
  readonly due: Occurrence | null;
  /** The next five posts as they will go out, or would but for what holds a paused one; empty while held, or paused without an end. */
  readonly next: readonly Occurrence[];
  /** The latest ten dates that are past, the last one first. */
  readonly history: readonly Past[];
  readonly changed: LastChange;
  /** How many it has posted. */
  readonly posts: number;
  /** The last thing that went wrong and has not been cured by a later post. */
  readonly lastError: { readonly code: string; readonly at: Temporal.Instant } | null;
  /** False when the organiser could not be told of a hold by direct message. */
  readonly organiserTold: boolean | null;
  /** Local dates that are past and may have been posted: they are looked for. */
  readonly unclear: readonly string[];
}

/** The latest change of a reminder's settings. */
export interface LastChange {
  /** Another one after every change. */
  readonly stamp: string;
  /** What they were before, since which change; `null` where there was none, or it was taken back. */
  readonly before: { readonly settings: ReminderSettings; readonly stamp: string } | null;
}

/** What the bot finds when it looks at a reminder's channel. */
export interface ChannelHealth {
  readonly found: boolean;
  /** `null` when it could not be found out. */
  readonly botPermissions: bigint | null;
  readonly thread: boolean;
  /** Left out where it could not be found out. */
  readonly isForAnnouncements?: boolean;
  /** The roles that anybody may mention; left out where they could not be found out. */
  readonly mentionableRoles?: readonly string[];
  readonly locked: boolean;
  /** Until when the bot may write nowhere in the server, because a moderator timed it out. */
  readonly timedOutUntil: Temporal.Instant | null;
}

/** Why a reminder could not be added, or renamed. */
export type Refusal = 'name-taken' | 'too-many';

/** The code of a missed date for which a change was taken back too late. */
export const takenBackTooLate = 'TAKEN_BACK_TOO_LATE';
/** The code of a date of which nobody could find out whether it was posted. */
export const neverFound = 'NEVER_FOUND';

export interface Change {
  readonly status: ReminderStatus;
  /** What it was before; `null` for a new one. */
  readonly before: ReminderSettings | null;
  /** What `undo` asks for; `null` where nothing was changed. */
  readonly stamp: string | null;
}

/** How a reminder stands after a change. */
export interface Changed extends ReminderStatus {
  /** What takes back this change, and no other; `null` where nothing was changed. */
  readonly undo: string | null;
}

/** What a date is whose skip is taken back. */
export type SkippedDay = 'to-come' | 'past' | 'without-post';

/** How it went to post at once. */
export type PostedNow =
  | { readonly kind: 'posted'; readonly link: string }
  /** It may have been posted. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: string }
  /** There was another post since. */
  | { readonly kind: 'overtaken' };

/** The reminders of servers. Where an `id` is asked for, `null` comes back when the server has no such reminder. */
export interface Reminders {
  /** All of a server, by name. */
  list(guildId: string): Promise<readonly ReminderStatus[]>;
  /** What was chosen for each of a server, by name: sooner there than all that `list` finds out. */
  settings(guildId: string): Promise<readonly ReminderSettings[]>;
  /** Looks at the channel of one that is held, and ends the hold if its cause is gone. */
  status(guildId: string, id: string): Promise<ReminderStatus | null>;
  /** Adds one, the first post after now. */
  add(settings: ReminderSettings): Promise<Change | Refusal>;
  /**
   * Changes some settings and keeps the others. Ends a hold, keeps a pause. With `since`, refuses when there was a change
   * since the one of that stamp: what was read over other settings may not fit.
   */
  edit(
    guildId: string,
    id: string,
    changes: Partial<ReminderSettings> & Pick<ReminderSettings, 'organiserId'>,
    since?: string,
  ): Promise<Change | Refusal | 'changed-since' | null>;
  /** Takes the latest change back; `null` when there was another since. What was only added is removed. */
  undo(guildId: string, id: string, stamp: string): Promise<ReminderStatus | 'removed' | null>;
  /** `until` as in `ReminderState`. */
  pause(guildId: string, id: string, until: string | null): Promise<Changed | null>;
  /** Ends a pause or a hold; only a pause can be taken back. */
  resume(guildId: string, id: string): Promise<Changed | null>;
  /** Skips the post of a local date to come, or the next one that is not skipped yet; `date` is the one that is skipped then. */
  skip(
    guildId: string,
    id: string,
    date?: string,
  ): Promise<(Changed & { readonly date: string | null }) | null>;
  /** Takes a skip back; with `since`, only the skip whose `undo` that was. `day` says what there was to take back for, `isSkipped` whether it is skipped still. */
  unskip(
    guildId: string,
    id: string,
    date: string,
    since?: string,
  ): Promise<(Changed & { readonly day: SkippedDay; readonly isSkipped: boolean }) | null>;
  /** Stops it, and erases it after a while; false when there was none. */
  remove(guildId: string, id: string): Promise<boolean>;
  /** Brings back what was removed; `null` when it is erased. What was owed meanwhile goes out. */
  restore(guildId: string, id: string): Promise<ReminderStatus | null>;
  /** Erases what was removed, now and for good; false when it is already. */
  erase(guildId: string, id: string): Promise<boolean>;
  /** Posts the next piece beside the planned ones, if there were as many `posts` as the asker has seen: a second tap posts nothing. */
  postNow(guildId: string, id: string, posts: number): Promise<PostedNow | null>;
  /** What the next post will carry. Changes nothing. */
  nextPiece(guildId: string, id: string): Promise<Piece | null>;
  /** Looks at the channel now; never throws. */
  inspect(guildId: string, channelId: string): Promise<ChannelHealth>;
  /** The next `count` posts of settings that are not saved, strictly after now. */
  preview(schedule: Schedule, count: number): readonly Occurrence[];
  /** The zone that was typed, by its name or by a place. */
  findZone(typed: string): FoundZone;
  /** Zones by city, country or offset, popular ones first for an empty text. At most 25. */
  suggestZones(typed: string): readonly Choice[];
}

/** An IANA name that the runtime knows; or at most five zones that may have been meant. */
export type FoundZone =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'offered'; readonly choices: readonly Choice[] };

/** When something is posted. Without more, every week. */
export type Schedule = Pick<ReminderSettings, 'time' | 'zone' | 'days'> &
  Partial<Pick<ReminderSettings, 'repetition' | 'startsOn' | 'endsOn'>>;
