import type { Entry, Knowledge } from '../knowledge/index.ts';
import type { Choice } from './discord/choice.ts';
import type { Message } from './discord/message.ts';

/*
 * What commands ask of the running bot. Implemented in src/, passed in by the composition root.
 */

export interface Services {
  readonly knowledge: Knowledge;
  readonly reminders: Reminders;
  readonly recentTips: RecentTips;
  readonly directMessages: DirectMessages;
  readonly clock: { now(): Temporal.Instant };
  /** A number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  readonly contacts: Contacts;
  readonly version: string;
}

/** What the host configured for this club's members to read. */
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

/** Which tips a server has just seen, so that the next one is another. */
export interface RecentTips {
  /** Ids, most recent first, at most `limit`. */
  shown(guildId: string, limit: number): Promise<readonly string[]>;
  note(guildId: string, tipId: string): Promise<void>;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export interface ReminderSettings {
  readonly guildId: string;
  readonly channelId: string;
  /** Local wall-clock time, `HH:MM`, 24 hours. */
  readonly time: string;
  /** An IANA name the runtime knows: `Europe/Berlin`. */
  readonly zone: string;
  /** Monday first, at least one, none twice. */
  readonly days: readonly Weekday[];
  /** Mentioned in each post; `null` for none. */
  readonly roleId: string | null;
  /** How late a post may still go out after an outage, in minutes; past it the date is skipped. */
  readonly graceMinutes: number;
  /** Who set it last; told once when the reminder is held. */
  readonly organiserId: string;
}

/** One planned post. */
export interface Occurrence {
  /** The local date it belongs to, `YYYY-MM-DD`: never posted twice for one date. */
  readonly date: string;
  readonly at: Temporal.Instant;
}

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
  /** `until` is the local date (`YYYY-MM-DD`) on which it goes on by itself; `null` until somebody resumes it. */
  | { readonly kind: 'paused'; readonly until: string | null }
  | { readonly kind: 'held'; readonly reason: HoldReason; readonly since: Temporal.Instant };

export interface ReminderStatus {
  readonly settings: ReminderSettings;
  readonly state: ReminderState;
  /** The local date of the one post that an organiser asked to skip. */
  readonly skipping: string | null;
  /** The next five posts as they will go out; empty while held, or paused without an end. */
  readonly next: readonly Occurrence[];
  readonly lastPost: {
    readonly channelId: string;
    readonly messageId: string;
    readonly at: Temporal.Instant;
  } | null;
  /** The latest local date whose post did not go out in time, unless a later one did. */
  readonly missed: string | null;
  /** The last thing that went wrong and has not been cured by a later post. */
  readonly lastError: { readonly code: string; readonly at: Temporal.Instant } | null;
  /** False when the organiser could not be told of a hold by direct message. */
  readonly organiserTold: boolean | null;
}

/** What the bot finds when it looks at a reminder's channel. */
export interface ChannelHealth {
  readonly found: boolean;
  /** `null` when it could not be found out. */
  readonly botPermissions: bigint | null;
  readonly thread: boolean;
  readonly locked: boolean;
  /** Until when the bot may write nowhere in the server, because a moderator timed it out. */
  readonly timedOutUntil: Temporal.Instant | null;
}

export interface Reminders {
  status(guildId: string): Promise<ReminderStatus | null>;
  /** Saves new or changed settings; says what they were before. Ends a hold, keeps a pause. */
  set(settings: ReminderSettings): Promise<{ status: ReminderStatus; before: ReminderSettings | null }>;
  /** `until` as in `ReminderState`. `null` comes back when the server has no reminder; so below. */
  pause(guildId: string, until: string | null): Promise<ReminderStatus | null>;
  /** Ends a pause or a hold. */
  resume(guildId: string): Promise<ReminderStatus | null>;
  /** Skips the next post only; asking again changes nothing. */
  skip(guildId: string): Promise<ReminderStatus | null>;
  /** Stops it, and erases it after a while; gives what `restore` and `erase` ask for, `null` when there was none. */
  remove(guildId: string): Promise<string | null>;
  /** Brings back what was removed; `null` when it is erased or another was set since. What was missed stays missed. */
  restore(guildId: string, removed: string): Promise<ReminderStatus | null>;
  /** Erases what was removed, now and for good; false when it is already. */
  erase(guildId: string, removed: string): Promise<boolean>;
  /** The tip the next post will carry. Changes nothing. */
  nextTip(guildId: string): Promise<Entry | null>;
  /** Looks at the channel now; never throws. */
  inspect(guildId: string, channelId: string): Promise<ChannelHealth>;
  /** The next `count` posts of settings that are not saved, strictly after now. */
  preview(settings: Pick<ReminderSettings, 'time' | 'zone' | 'days'>, count: number): readonly Occurrence[];
  /** The IANA name for what was typed, in its own spelling; `null` for what the runtime does not know. */
  knownZone(typed: string): string | null;
  /** Zones by city, country or offset, popular ones first for an empty text. At most 25. */
  suggestZones(typed: string): readonly Choice[];
}
