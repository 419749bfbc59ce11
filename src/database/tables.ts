import type { Generated } from 'kysely';
import type { HoldReason, ReminderContent, Repetition } from '../../commands/services.ts';

/*
 * Every table, the same on SQLite and PostgreSQL. Ids are made by the bot, never by the database. Columns ending in
 * `_at`, `_until` or `_since` are instants in epoch milliseconds UTC, save `paused_until`; local dates are
 * `YYYY-MM-DD` in the reminder's own zone.
 */

export interface Tables {
  /** One row. */
  schema_version: { version: number };
  reminders: ReminderRow;
  deliveries: DeliveryRow;
  recent_tips: RecentTipRow;
  servers: ServerRow;
  club_entries: ClubEntryRow;
  inbox: InboxRow;
  answer_counts: AnswerCountRow;
  unanswered: UnansweredRow;
}

/** Several a server. */
export interface ReminderRow {
  /** Twelve characters of a–z and 0–9. */
  id: string;
  /** The server, or for a member's own `member:` and the member's id. */
  guild_id: string;
  /** No two of a server that are not removed have the same, whatever the case. */
  name: string;
  channel_id: string;
  /** 0 or 1. */
  forum: Generated<number>;
  /** `HH:MM` by the clock of `zone`. */
  time: string;
  /** An IANA name. */
  zone: string;
  /** `mon,wed,fri`: Monday first, at least one. */
  days: string;
  repetition: Generated<Repetition>;
  starts_on: string;
  ends_on: string | null;
  content: Generated<ReminderContent['kind']>;
  /** A JSON array of the club's own texts; `null` for other content. */
  texts: string | null;
  role_id: string | null;
  organiser_id: string;
  /** How many minutes late a post may still go out. */
  grace_minutes: Generated<number>;
  /** 0 or 1: whether its posts are published to the servers that follow its channel. */
  publish: Generated<number>;
  /** 0 or 1: whether the post before goes when a new one is there. */
  replaces_last: Generated<number>;
  /** Since when an organiser wants it gone; it is erased at `next_due_at`, unless the organiser takes that back. */
  removed_at: number | null;
  /** No occurrence at or before this instant will be posted any more. */
  settled_until: number;
  /** When to look at this reminder again: its next occurrence, another try, or a check of its hold; `null` for never. */
  next_due_at: number | null;
  /** When a runner last closed what was past; `null` before the first time. */
  looked_at: number | null;
  /** The settings before the latest change, as JSON, until another change; by `changed_at` its card knows them. */
  previous: string | null;
  changed_at: number | null;
  /** Which runner attends to it, and how long the others leave it alone. */
  leased_by: string | null;
  leased_until: number | null;
  /** 0 or 1. */
  paused: Generated<number>;
  /** The local date on which the pause ends; `null` for one without an end. */
  paused_until: string | null;
  hold_reason: HoldReason | null;
  hold_code: string | null;
  held_since: number | null;
  /** The hold that the organiser was last written to about; cleared by a post, by new settings, and once it is over and no post is owed. */
  told_reason: HoldReason | null;
  /** 0 when that message could not be delivered, else 1; below 0 while that is open, how often nobody knew whether it arrived. */
  organiser_told: number | null;
  /** Not before this is its organiser written to again, of a hold or of lost dates; `null` before the first time. */
  tell_again_at: number | null;
  /** Since when the bot is no longer in the server. */
  gone_since: number | null;
  /** How many have been posted. */
  post_count: Generated<number>;
  last_error_code: string | null;
  last_error_at: number | null;
  /** What was posted in this round, as JSON; `null` while nothing was since that is written down. */
  round: string | null;
}

/**
 * - `pending`: to be tried again
 * - `claimed`: a runner is about to post it
 * - `sending`: the request may have reached Discord
 * - `held`: Discord will not take it until somebody puts something right
 * - `delivered`, `skipped`: closed
 */
type DeliveryState = 'pending' | 'claimed' | 'sending' | 'held' | 'delivered' | 'skipped';

/** Why a date has no post: an organiser skipped it, or its grace period went by. */
type SkipCause = 'asked' | 'missed';

/** The ledger: one row a reminder and local date, which is its key. */
export interface DeliveryRow {
  reminder_id: string;
  local_date: string;
  due_at: number;
  state: DeliveryState;
  /** What it carries: an entry's id, or `text:` and a hash of a club's own. The same in every try; `null` before. */
  tip_id: string | null;
  /** Where the last try went. */
  channel_id: string | null;
  /** How many tries ended without a post. */
  attempts: Generated<number>;
  /** The first try since which Discord may have stored the post without the bot knowing; `null` when it surely has not. */
  doubtful_since: number | null;
  /** `null` also when the post was deleted before the bot learned its id. */
  message_id: string | null;
  cause: SkipCause | null;
  /** What went wrong in the last try. */
  code: string | null;
  closed_at: number | null;
  /** What is still to be done after the post: 1 to publish it, 2 to delete the one before, 3 both. */
  unfinished: Generated<number>;
  /** 0 for a missed date that the organiser is still to be told of, else 1; below 0, how often nobody knew whether they were. */
  told: Generated<number>;
}

/** What a server has lately seen. */
interface RecentTipRow {
  guild_id: string;
  tip_id: string;
  shown_at: number;
}

/** What a server has chosen. */
interface ServerRow {
  guild_id: string;
  /** Its members may do what organisers may. */
  organiser_role_id: string | null;
  /** Another one after every change of what the club has written. */
  knowledge_version: Generated<number>;
  /** What it has chosen, as JSON; `null` for nothing. */
  settings: string | null;
  /** Since when the bot is no longer in it. */
  gone_since: number | null;
}

/** An entry that a club has written. */
export interface ClubEntryRow {
  /** Twelve characters of a–z and 0–9. */
  id: string;
  guild_id: string;
  /** No two of a server that are not removed have the same, whatever the case. */
  title: string;
  answer: string;
  /** Empty for none, as `link` is. */
  details: string;
  /** A JSON array of other ways to ask it. */
  asks: string;
  link: string;
  /** The built-in entry whose place it takes. */
  instead_of: string | null;
  /** What it was before the latest change, as JSON; `null` where that was taken back. */
  previous: string | null;
  changed_at: number;
  /** Since when an organiser wants it gone; it is erased soon after, unless the organiser takes that back. */
  removed_at: number | null;
}

/** A question that a member has sent to their organisers. */
export interface InboxRow {
  /** Twelve characters of a–z and 0–9. */
  id: string;
  guild_id: string;
  /**
   * The channel that it was asked in. This, the question and the way back are empty once it is answered, and whoever asked
   * too, unless the answer waits for them.
   */
  asked_in: string | null;
  asker_id: string;
  /** 0 or 1: whether the organisers see whose it is, and the channel may be told. */
  with_name: number;
  question: string;
  /** By which the interaction is answered, for 15 minutes. A secret for as long. */
  way_back: string;
  state: 'open' | 'claimed' | 'answered';
  /** The organiser who was first. */
  by_id: string | null;
  asked_at: number;
  claimed_at: number | null;
  /** A Message as JSON that whoever asked opens from a mention; `null` where it reached them. */
  answer: Generated<string | null>;
}

/** How often something came of a question on one day: a number, of nobody and without any words. */
export interface AnswerCountRow {
  guild_id: string;
  /** `YYYY-MM-DD`, by UTC. */
  day: string;
  outcome: 'answered' | 'offered' | 'unknown' | 'helped' | 'not-helped';
  /** A built-in entry's id, or `club:` and the id of one of the club's own; empty where none was shown. */
  entry: string;
  times: number;
}

/** A question that had no answer, where a club has chosen to keep such; whose it was is not kept. */
interface UnansweredRow {
  id: string;
  guild_id: string;
  question: string;
  asked_at: number;
}
