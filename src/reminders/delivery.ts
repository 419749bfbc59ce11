import type { Message } from '../../commands/discord/message.ts';
import { allows, neededPermissions } from '../../commands/discord/permissions.ts';
import type { ChannelHealth, HoldReason, Occurrence, Piece, PostedNow } from '../../commands/services.ts';
import type { Clock } from '../clock.ts';
import { withDeadline } from '../deadline.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';
import type { Claims } from './claims.ts';
import { type Contents, choose, hasPiece } from './content.ts';
import { channelsOf, type Delivery, type Ledger, type Try, type Unfinished } from './ledger.ts';
import { type Untold, unclearKept } from './lost-dates.ts';
import {
  canBeSeen,
  isAfter,
  isHoldUntold,
  isLate,
  isOwn,
  mayTellOfLost,
  newsKept,
  type Plan,
  type Reminder,
} from './plan.ts';
import { instant } from './rows.ts';
import type { Store } from './store.ts';

/** How a request to Discord ended that did not do what it was for. `code` is for the log and for the organiser. */
export type Failure =
  /** Surely nothing happened; worth trying again, and not before `afterMilliseconds` when that is given. */
  | { readonly kind: 'retry'; readonly afterMilliseconds: number | null; readonly code: string }
  /** It may have happened. */
  | { readonly kind: 'unknown'; readonly code: string }
  /** Surely nothing happened, and nothing will until somebody puts something right. */
  | { readonly kind: 'hold'; readonly reason: HoldReason; readonly code: string };

/**
 * `threadId` is that of a post in a forum, in which its message stands. `messageId` is `null` for a post that was deleted before the bot
 * learned its id.
 */
export type PostOutcome =
  | { readonly kind: 'delivered'; readonly messageId: string | null; readonly threadId?: string }
  | Failure;
export type FindOutcome =
  | { readonly kind: 'found'; readonly messageId: string; readonly threadId?: string }
  | { readonly kind: 'absent' }
  | Failure;

/** A turn to post, and for how many milliseconds it has been there. */
export interface Turn {
  age(): number;
}

/** Whether it is as it should be, may be so after another try, or never will be. */
export type AfterPost = 'done' | 'again' | 'never';

/** `closed`: Discord opens none with this user; `unclear`: nobody knows. */
export type DirectChannel =
  | { readonly kind: 'open'; readonly channelId: string }
  | { readonly kind: 'closed' | 'unclear' };

/** What reminders ask of Discord. Nothing here ever throws, or takes longer than 20 s, or twice that where it asks twice. */
export interface Poster {
  /** Resolves when the next post may leave: Discord takes so many a second. */
  turn(): Promise<Turn>;
  /**
   * Does nothing, and says so, when more than some seconds have gone by since its turn came. With a title it is a new post
   * of a forum: there no nonce is known again, and one request leaves at most.
   */
  post(
    channelId: string,
    body: Message & { readonly nonce: string; readonly enforce_nonce: true },
    turn: Turn,
    title?: string,
  ): Promise<PostOutcome>;
  /** Looks through a channel or a forum, from `since` on, for the bot's own post with a delivery's id in its buttons. */
  findOwn(channelId: string, deliveryId: string, since: Temporal.Instant): Promise<FindOutcome>;
  /** Writes to a user. Twice with one `nonce`, at most 25 characters, within some minutes is once. */
  tell(userId: string, message: Message, nonce?: string): Promise<Told>;
  /** The channel of direct messages with a user. */
  directChannel(userId: string): Promise<DirectChannel>;
  inspect(guildId: string, channelId: string): Promise<ChannelHealth>;
  /** Publishes a post of an announcement channel to the servers that follow it. */
  publish(channelId: string, messageId: string): Promise<AfterPost>;
  /** Deletes a post of the bot's own. */
  erase(channelId: string, messageId: string): Promise<AfterPost>;
  /** Whether the bot is in a server; `null` when it could not be found out. */
  isIn(guildId: string): Promise<boolean | null>;
}

/** What became of a message to a user: Discord does not deliver it, nobody knows, or it surely did not leave and may another time. */
export type Told = 'arrived' | 'closed' | 'unknown' | 'later';

export interface DeliveryTools {
  readonly clock: Pick<Clock, 'now'>;
  readonly random: () => number;
  readonly log: Pick<Log, 'debug' | 'info' | 'warn' | 'error'>;
  readonly meter: Pick<Meter, 'posted' | 'triedAgain' | 'missed' | 'held'>;
  readonly poster: Poster;
  readonly knowledge: Contents;
  readonly compose: (post: {
    readonly name: string;
    readonly piece: Piece;
    readonly deliveryId: string;
    readonly roleId: string | null;
    readonly late: boolean;
    /** The reminder's id where it is a member's own check-in. */
    readonly own: string | null;
  }) => Message;
  readonly composeTitle: (post: {
    readonly name: string;
    readonly piece: Piece;
    /** The local date. */
    readonly date: string;
  }) => string;
  /** Whether the clock can be relied on; asks Discord where that is not known, or where it was set. */
  readonly timeIsKnown: () => Promise<boolean>;
  /** Asks Discord what time it is, whenever it said so last; false when it does not say. */
  readonly hearTime: () => Promise<boolean>;
  readonly composeHeld: (held: {
    readonly name: string;
    readonly reason: HoldReason;
    readonly channelId: string;
    readonly guildId: string;
    /** Until when the bot may post nowhere there, because a moderator timed it out. */
    readonly timedOutUntil: Temporal.Instant | null;
  }) => Message;
  readonly composeMissed: (missed: {
    readonly name: string;
    readonly channelId: string;
    readonly guildId: string;
    /** Local dates, the first one first. */
    readonly dates: readonly string[];
  }) => Message;
}

/**
 * Discord knows a nonce again for "the past few minutes". Two are assumed, less the 20 s that a try may take. After
 * that a doubtful post is looked for before it is sent again.
 */
const nonceTrusted = Temporal.Duration.from({ seconds: 100 });
/** Waits between tries double from here, to here; several fall within the nonce's time. */
const firstRetryMilliseconds = 2000;
const longestRetryMilliseconds = 5 * 60_000;
/** What follows a post is tried so long, and so often: publishing is limited to ten an hour. */
const finishWithin = Temporal.Duration.from({ hours: 2 });
const finishAgain = Temporal.Duration.from({ minutes: 5 });
/** What Discord may have had is told so often, within some two hours: what it stores each time, and never says so, is not sent for ever. */
const mostUnknown = 7;
/** When to tell again what Discord surely did not have. */
const tellAgain = Temporal.Duration.from({ minutes: 15 });
/** What is not known is looked at again after as long as it has been so, but no sooner and no later than this. */
const againMinutes = { least: 1, most: 24 * 60 } as const;
/** In seconds: longer than it takes to ask what time it is. */
const aMoment = 30;
/** Less than an answer in Discord may take. */
const postNowMilliseconds = 2000;
/** What Discord says of a member whose messages are closed, who has left every server that the bot is in, or who is gone. */
const closedToUs: ReadonlySet<string> = new Set(['50007', '50278', '10013', '10003']);
/** Data of a server that sent the bot away is kept this long, should it come back. */
const goneKept = Temporal.Duration.from({ hours: 30 * 24 });

/** Made from reminder and date alone, so that every try of one post carries the same. At most 21 characters. */
function deliveryIdOf(reminderId: string, date: string): string {
  return `${reminderId}-${date.replaceAll('-', '')}`;
}

export function isHealthy(
  { found, botPermissions, thread, locked, timedOutUntil }: ChannelHealth,
  now: Temporal.Instant,
): boolean {
  return (
    found &&
    !locked &&
    (timedOutUntil === null || isAfter(now, timedOutUntil)) &&
    botPermissions !== null &&
    neededPermissions(thread).every(({ bit }) => allows(botPermissions, bit))
  );
}

/**
 * Attends to claimed reminders: looks at a held one's channel, clears up doubtful sends, closes missed dates, and
 * posts what is due.
 */
export class Deliveries {
  readonly #tools: DeliveryTools;
  readonly #store: Store;
  readonly #claims: Claims;
  readonly #ledger: Ledger;
  /** Somebody is to look again now. */
  readonly #poke: () => void;
  /** The posts at once that are under way, by their reminder. */
  readonly #postingNow = new Map<string, Promise<PostedNow>>();

  constructor(
    tools: DeliveryTools,
    others: {
      readonly store: Store;
      readonly claims: Claims;
      readonly ledger: Ledger;
      readonly poke: () => void;
    },
  ) {
    this.#tools = tools;
    this.#store = others.store;
    this.#claims = others.claims;
    this.#ledger = others.ledger;
    this.#poke = others.poke;
  }

  /** Does what a claimed reminder wants done now and gives it back. Throws what the database throws. */
  async attend(reminder: Reminder): Promise<void> {
    const { clock, log } = this.#tools;
    if (reminder.isRemoved) {
      await this.#claims.erase(reminder);
      log.info(facts(reminder), 'erased a removed reminder');
      return;
    }
    const { hold } = reminder;
    const waits = hold !== null && canBeSeen(hold.reason);
    // Without its hold it is looked at afresh.
    if (waits && (await this.#isCured(reminder))) return this.#claims.release(reminder, clock.now());
    const seen = clock.now();
    const { plan, open, untold, unfinished } = await this.#ledger.read(reminder, seen);
    // By a clock that leapt since somebody last looked at it, a date that is still to come would be called missed.
    if (plan.missed.length > 0 && !(await this.#isStill(seen)))
      return this.#claims.release(reminder, clock.now());
    // What is due goes first: looking for what is past, and telling of it, may take longer than the lease lasts.
    const isDue = (row: Delivery) => row.local_date === plan.due?.date;
    const first = open.filter((row) => (waits ? !isDue(row) : !plan.due || isDue(row)));
    // A machine that was paused thinks that no time has passed, and that Discord still knows the nonce.
    const doubts = first.flatMap(({ doubtful_since: since }) => since ?? []);
    if (doubts.length > 0 && !(await this.#tools.hearTime()))
      return this.#claims.release(reminder, clock.now(), {
        notBefore: this.#hearAgainAt(Math.max(...doubts)),
      });
    // What may have been posted is never recorded as missed before somebody could look.
    const unclear = new Map(
      open.filter((row) => this.#isOpenQuestion(row, plan.due)).map((row) => [row.local_date, row]),
    );
    for (const row of first) {
      if (!this.#isDoubtful(row, reminder, plan.due)) continue;
      const cleared = await this.#clearUp(row, reminder, plan.due);
      if (cleared === 'given back') return;
      if (cleared === 'not posted') unclear.delete(row.local_date);
    }
    const tellAt = await this.#closeMissed(reminder, plan, untold);
    if (waits || !plan.due) {
      const finishAt = waits ? undefined : await this.#finish(reminder, unfinished);
      const times = [finishAt, tellAt, await this.#tell(reminder), this.#lookAt(unclear)];
      return this.#claims.release(reminder, clock.now(), { finishAt: firstOfAll(times) });
    }
    await this.#deliver({ reminder, occurrence: plan.due });
  }

  /**
   * Posts beside the planned ones, for somebody who waits for the answer: it is tried once. Every tap that knows of as many
   * posts before it says the same nonce, in every process; while one is under way, no other begins.
   */
  async postNow(reminder: Reminder): Promise<PostedNow> {
    const unclear = { kind: 'unknown' } as const;
    const { id } = reminder;
    const begun =
      this.#postingNow.get(id) ?? this.#postOnce(reminder).finally(() => this.#postingNow.delete(id));
    this.#postingNow.set(id, begun);
    return withDeadline(postNowMilliseconds, async () => begun, unclear);
  }

  async #postOnce(reminder: Reminder): Promise<PostedNow> {
    const { clock, poster, knowledge, compose, composeTitle, log } = this.#tools;
    const { name, guildId, channelId, forum, roleId, zone } = reminder.settings;
    const deliveryId = `${reminder.id}-n${reminder.postCount.toString(36)}`;
    // A forum knows no nonce: of two processes that are asked at once, one posts.
    const extra = await this.#ledger.countExtra(reminder, (now, taken) =>
      choose({ ...reminder, ...now }, knowledge, taken),
    );
    if (!extra) return { kind: 'overtaken' };
    const { piece } = extra;
    const message = compose({ name, piece, deliveryId, roleId, late: false, own: null });
    const body = { ...message, nonce: deliveryId, enforce_nonce: true } as const;
    const date = clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
    const title = forum ? composeTitle({ name, piece, date }) : undefined;
    const turn = await poster.turn();
    // Waiting for its turn it may have been removed, moved or rewritten.
    if (!(await this.#ledger.isAsItWas(reminder))) {
      await this.#ledger.uncountExtra(reminder, extra);
      log.info(facts(reminder), 'not posted at once: it was changed meanwhile');
      return { kind: 'overtaken' };
    }
    const outcome = await poster.post(channelId, body, turn, title);
    log.info({ ...facts(reminder), outcome: outcome.kind }, 'posted at once, as an organiser asked');
    if (outcome.kind !== 'delivered' && outcome.kind !== 'unknown') {
      await this.#ledger.uncountExtra(reminder, extra);
      return { kind: 'refused', code: outcome.code };
    }
    // What may have been posted counts: whoever taps again, having looked, wants another.
    await this.#ledger.noteExtra(reminder, piece.id, clock.now());
    const { hold } = reminder;
    // Whatever was in the way of a post is not any more.
    if (outcome.kind === 'delivered' && hold) {
      await this.#store.endHold(guildId, reminder.id, clock.now(), hold.since);
      this.#poke();
    }
    if (outcome.kind === 'unknown' || outcome.messageId === null) return { kind: 'unknown' };
    const { messageId, threadId = channelId } = outcome;
    return { kind: 'posted', link: `https://discord.com/channels/${guildId}/${threadId}/${messageId}` };
  }

  /** When to look again at what has been so since an instant: the longer, the later. */
  #again(since: Temporal.Instant): Temporal.Instant {
    const now = this.#tools.clock.now();
    const minutes = Math.min(
      againMinutes.most,
      Math.max(againMinutes.least, now.since(since).abs().total('minutes')),
    );
    return now.add({ seconds: Math.round(minutes * 60) });
  }

  /** When to ask again what time it is: the longer there is a doubt, the later, from five seconds to a minute. */
  #hearAgainAt(since: number): Temporal.Instant {
    const now = this.#tools.clock.now();
    const milliseconds = Math.abs(now.epochMilliseconds - since) / 10;
    return now.add({ milliseconds: Math.round(Math.min(60_000, Math.max(5000, milliseconds))) });
  }

  /** When to look again for dates that may have been posted. */
  #lookAt(unclear: ReadonlyMap<string, Delivery>): Temporal.Instant | undefined {
    return firstOfAll(
      [...unclear.values()].map((row) => this.#again(instant(row.doubtful_since ?? row.due_at))),
    );
  }

  /** Whether it is about the time that it was a moment ago, by a clock that can be relied on. */
  async #isStill(seen: Temporal.Instant): Promise<boolean> {
    const isKnown = await this.#tools.timeIsKnown();
    return isKnown && this.#tools.clock.now().since(seen).abs().total('seconds') < aMoment;
  }

  /** Whether a date that is past posting may have been posted. After a week nobody looks for it any more. */
  #isOpenQuestion({ doubtful_since: since, local_date: date }: Delivery, due: Occurrence | null): boolean {
    if (since === null || date === due?.date) return false;
    return isAfter(instant(since).add(unclearKept), this.#tools.clock.now());
  }

  /**
   * Looks whether a hold's cause is gone, and ends the hold if it is. Erases what belongs to a server that sent the
   * bot away long ago.
   */
  async #isCured(reminder: Reminder): Promise<boolean> {
    const { clock, poster, log } = this.#tools;
    const { guildId, channelId } = reminder.settings;
    const health = await poster.inspect(guildId, channelId);
    if (isHealthy(health, clock.now())) {
      await this.#store.endHold(guildId, reminder.id, clock.now(), reminder.hold?.since);
      log.info({ ...facts(reminder), reason: reminder.hold?.reason }, 'the hold is over');
      return true;
    }
    const { goneSince } = reminder;
    // Nobody tells the bot that it was sent away while it was not running.
    const away = (await poster.isIn(guildId)) === false;
    if (away && !goneSince) {
      await this.#store.guildRemoved(guildId, clock.now());
      log.info(facts(reminder), 'found to be no longer in the server');
    }
    if (away && goneSince && isAfter(clock.now(), goneSince.add(goneKept))) {
      await this.#claims.erase(reminder);
      log.info(facts(reminder), 'erased the reminder of a server left 30 days ago');
    }
    return false;
  }

  /** Whether a row may have been posted and a repeat of its nonce would not tell. */
  #isDoubtful(row: Delivery, reminder: Reminder, due: Occurrence | null): boolean {
    const { settings } = reminder;
    if (row.doubtful_since === null) return false;
    if (settings.forum) return true;
    // A repeat would carry something else than what may stand there.
    if (row.tip_id !== null && !hasPiece(reminder, this.#tools.knowledge, row.tip_id)) return true;
    const now = this.#tools.clock.now();
    const since = instant(row.doubtful_since);
    const trusted = !isAfter(since, now) && isAfter(since.add(nonceTrusted), now);
    return !trusted || row.local_date !== due?.date || row.channel_id !== settings.channelId;
  }

  /** Finds out whether a doubtful row was posted, if it can be found out; if it was, the reminder is given back. */
  async #clearUp(
    row: Delivery,
    reminder: Reminder,
    due: Occurrence | null,
  ): Promise<'not posted' | 'unclear' | 'given back'> {
    const { clock, poster, log } = this.#tools;
    const date = row.local_date;
    const since = instant(row.doubtful_since ?? row.due_at);
    const deliveryId = deliveryIdOf(reminder.id, date);
    const one = { reminder, occurrence: { date, at: instant(row.due_at) } };
    const [channelId, outcome] = await this.#lookIn(
      row.channel_id === null ? [reminder.settings.channelId] : channelsOf(row),
      (channel) => poster.findOwn(channel, deliveryId, since),
    );
    log.debug({ ...facts(reminder), date, outcome: outcome.kind }, 'looked for a doubtful post');
    switch (outcome.kind) {
      case 'found': {
        const { messageId, threadId = channelId } = outcome;
        await this.#ledger.delivered(one, { channelId: threadId, messageId, at: since }, clock.now());
        log.info({ ...facts(reminder), date, message: messageId }, 'a doubtful post had gone out');
        this.#tools.meter.posted(isLate(one.occurrence, since));
        return 'given back';
      }
      case 'absent':
        await this.#ledger.clearDoubt(row);
        return 'not posted';
      default:
        // A date that is past posting stays open, and keeps no other waiting; nor does a channel left for another.
        if (date !== due?.date) return 'unclear';
        if (outcome.kind === 'hold' && channelId !== reminder.settings.channelId) return 'unclear';
        await this.#failed(one, outcome, row);
        return 'given back';
    }
  }

  /** Looks in one channel after another; gives where it was found, or else where it could not be looked for. */
  async #lookIn(
    channels: readonly string[],
    find: (channelId: string) => Promise<FindOutcome>,
  ): Promise<readonly [channelId: string, outcome: FindOutcome]> {
    let unclear: readonly [string, FindOutcome] | undefined;
    for (const channelId of channels) {
      const outcome = await find(channelId);
      if (outcome.kind === 'found') return [channelId, outcome];
      if (outcome.kind !== 'absent') unclear = [channelId, outcome];
    }
    return unclear ?? [channels.at(-1) ?? '', { kind: 'absent' }];
  }

  /** Closes what can no longer be posted, and tells the organiser once. Gives when to tell them again where that is to be done. */
  async #closeMissed(
    reminder: Reminder,
    plan: Plan,
    untold: readonly Untold[],
  ): Promise<Temporal.Instant | undefined> {
    const { clock, log } = this.#tools;
    const closed = await this.#ledger.closeMissed(reminder, plan, clock.now());
    if (closed.length > 0) {
      log.warn({ ...facts(reminder), dates: closed }, 'missed posts are skipped');
      this.#tools.meter.missed(closed.length);
    }
    if (!mayTellOfLost(reminder, plan)) return undefined;
    const all = closed.length === 0 ? untold : await this.#ledger.untold(reminder, clock.now());
    // One that was put off since is still to come.
    const lost = all.filter(({ date }) => date !== plan.next?.date);
    return lost.length === 0 ? undefined : this.#tellOfLost(reminder, lost);
  }

  /** Writes to the organiser of dates that were lost. Gives when to write again where that did not arrive, or nobody knows. */
  async #tellOfLost(reminder: Reminder, lost: readonly Untold[]): Promise<Temporal.Instant | undefined> {
    const { clock, poster, log, composeMissed } = this.#tools;
    if (isAfter(reminder.tellAgainAt, clock.now())) return reminder.tellAgainAt;
    const dates = lost.map(({ date }) => date);
    const { name, guildId, channelId, organiserId } = reminder.settings;
    const message = composeMissed({ name, guildId, channelId, dates });
    const nonce = `${reminder.id}-m${(dates.at(-1) ?? '').replaceAll('-', '')}`;
    const told = await poster.tell(organiserId, message, nonce);
    log.info({ ...facts(reminder), dates, told }, 'told the organiser of missed posts');
    const now = clock.now();
    if (told === 'later' && lost.some(({ since }) => isAfter(since.add(newsKept), now)))
      return this.#tellAgain(reminder, now.add(tellAgain));
    const open = lost.map(({ date, tries }) =>
      told === 'unknown' && tries + 1 < mostUnknown ? { date, tries: tries + 1 } : { date },
    );
    await this.#ledger.noteLostTold(reminder, open);
    const tries = open.flatMap((one) => one.tries ?? []);
    return tries.length === 0 ? undefined : this.#tellAgain(reminder, afterUnknown(now, Math.min(...tries)));
  }

  /** Puts off the next message to the organiser, whatever else the reminder is looked at for before; gives when it is sent. */
  async #tellAgain({ id }: Reminder, at: Temporal.Instant): Promise<Temporal.Instant> {
    await this.#claims.noteTellAgain(id, at);
    return at;
  }

  /**
   * Does what is left to do after posts: publishes them, and deletes the ones before. Each is safe to do twice. Gives when
   * to try again, where that is worth it.
   */
  async #finish(
    reminder: Reminder,
    unfinished: readonly Unfinished[],
  ): Promise<Temporal.Instant | undefined> {
    const { clock, poster, log } = this.#tools;
    const { publish, replacesLast } = reminder.settings;
    let again: Temporal.Instant | undefined;
    for (const { date, channelId, messageId, since, duties, before } of unfinished) {
      const outcomes = publish && duties.publish ? [await poster.publish(channelId, messageId)] : [];
      const deleted: string[] = [];
      for (const earlier of replacesLast && duties.replace ? before : []) {
        const outcome = await poster.erase(earlier.channelId, earlier.messageId);
        outcomes.push(outcome);
        if (outcome === 'done') deleted.push(earlier.date);
      }
      const isWorthIt = isAfter(since.add(finishWithin), clock.now());
      if (outcomes.includes('again') && isWorthIt) {
        again = clock.now().add(finishAgain);
        continue;
      }
      await this.#ledger.finished(reminder, { date, duties }, deleted);
      const isDone = outcomes.every((outcome) => outcome === 'done');
      log[isDone ? 'info' : 'warn']({ ...facts(reminder), date, outcomes }, 'done with what follows a post');
    }
    return again;
  }

  async #deliver(one: Try): Promise<void> {
    const { clock, poster, knowledge, compose, composeTitle, log } = this.#tools;
    const { reminder, occurrence } = one;
    const { name, channelId, forum, roleId } = reminder.settings;
    const { date } = occurrence;
    const begun = await this.#ledger.begin(one, (now, taken) =>
      choose({ ...reminder, ...now }, knowledge, taken),
    );
    if (!begun) return this.#claims.release(reminder, clock.now());
    const { row, piece } = begun;
    log.debug({ ...facts(reminder), date }, 'claimed');
    const deliveryId = deliveryIdOf(reminder.id, date);
    const late = isLate(occurrence, clock.now());
    const message = compose({
      name,
      piece,
      deliveryId,
      roleId,
      late,
      own: isOwn(reminder) ? reminder.id : null,
    });
    // Whoever waits for a turn after saying that it sends may be thought dead, and somebody else post meanwhile.
    const turn = await poster.turn();
    if (!(await this.#ledger.sending(one, clock.now()))) return this.#claims.release(reminder, clock.now());
    log.debug({ ...facts(reminder), date }, 'sending');
    const body = { ...message, nonce: deliveryId, enforce_nonce: true } as const;
    const title = forum ? composeTitle({ name, piece, date }) : undefined;
    const outcome = await poster.post(channelId, body, turn, title);
    log.debug({ ...facts(reminder), date, outcome: outcome.kind }, 'sent');
    if (outcome.kind !== 'delivered') return this.#failed(one, outcome, row);
    const { messageId, threadId = channelId } = outcome;
    const at = clock.now();
    await this.#ledger.delivered(one, { channelId: threadId, messageId, at }, at);
    log.info({ ...facts(reminder), channel: channelId, date, message: messageId, late }, 'posted');
    this.#tools.meter.posted(late);
  }

  async #failed(one: Try, failure: Failure, row: Delivery): Promise<void> {
    const { clock, log } = this.#tools;
    const { reminder, occurrence } = one;
    // By a clock that was set during the try, the next one would come when that time does.
    await this.#tools.timeIsKnown();
    const now = clock.now();
    const about = { ...facts(reminder), date: occurrence.date, code: failure.code };
    if (failure.kind === 'hold' && isOwn(reminder) && closedToUs.has(failure.code)) {
      await this.#store.remove(reminder.settings.guildId, reminder.id, now);
      log.info(about, 'a member can no longer be written to: their check-in has ended');
      return;
    }
    if (failure.kind === 'hold' && !isOwn(reminder)) {
      const held = await this.#ledger.setBack(one, failure, row, now);
      const { reason } = failure;
      log.warn({ ...about, reason }, held ? 'held' : 'refused as it was, and changed since');
      if (held) this.#tools.meter.held(reason);
      const finishAt = held ? await this.#tell(held) : undefined;
      return this.#claims.release(reminder, clock.now(), { finishAt });
    }
    const least = failure.kind === 'retry' ? failure.afterMilliseconds : null;
    const milliseconds = Math.max(least ?? 0, this.#backoff(row.attempts));
    const again = now.add({ milliseconds });
    // A member's own check-in is never held: it is tried again, and another day.
    const kind = failure.kind === 'hold' ? 'retry' : failure.kind;
    await this.#ledger.setBack(one, { kind, code: failure.code, again }, row, now);
    log.warn({ ...about, outcome: failure.kind, milliseconds }, 'not posted yet; trying again');
    this.#tools.meter.triedAgain();
  }

  /** Milliseconds to wait after so many earlier tries: doubling, and spread so that many do not come back at once. */
  #backoff(earlierTries: number): number {
    const longest = Math.min(
      longestRetryMilliseconds,
      firstRetryMilliseconds * 2 ** Math.min(earlierTries, 16),
    );
    return Math.round(longest * (0.5 + this.#tools.random() / 2));
  }

  /** Writes to the organiser once about a hold. Gives when to tell them again where nobody knows whether that arrived. */
  async #tell(reminder: Reminder): Promise<Temporal.Instant | undefined> {
    const { clock, poster, composeHeld, log } = this.#tools;
    const { hold } = reminder;
    if (hold === null || !isHoldUntold(reminder)) return undefined;
    if (isAfter(reminder.tellAgainAt, clock.now())) return reminder.tellAgainAt;
    const { reason, since } = hold;
    const { name, guildId, channelId, organiserId } = reminder.settings;
    // Whoever is killed before the note says the same again, and Discord knows it.
    const nonce = `${reminder.id}-h${since.epochMilliseconds.toString(36)}`;
    const { timedOutUntil } = await poster.inspect(guildId, channelId);
    const isTimedOut = timedOutUntil !== null && isAfter(timedOutUntil, clock.now());
    const message = composeHeld({
      name,
      reason,
      channelId,
      guildId,
      timedOutUntil: isTimedOut ? timedOutUntil : null,
    });
    const told = await poster.tell(organiserId, message, nonce);
    log.info({ ...facts(reminder), reason, told }, 'told the organiser of the hold');
    if (told === 'later') return this.#tellAgain(reminder, clock.now().add(tellAgain));
    const tries = reminder.unknownTells + 1;
    if (told === 'unknown' && tries < mostUnknown) {
      await this.#claims.noteUnknownTells(reminder.id, reason, tries);
      return this.#tellAgain(reminder, afterUnknown(clock.now(), tries));
    }
    await this.#claims.noteTold(reminder.id, reason, told === 'unknown' ? null : told === 'arrived');
    return undefined;
  }
}

/** When to write again to somebody of whom nobody knows whether so many messages arrived. */
const afterUnknown = (now: Temporal.Instant, tries: number) => now.add({ minutes: 2 ** tries });

const firstOfAll = (times: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined =>
  times.filter((at) => at !== undefined).toSorted((one, other) => Temporal.Instant.compare(one, other))[0];

function facts({ id, settings }: Reminder) {
  return { reminder: id, guild: settings.guildId };
}
