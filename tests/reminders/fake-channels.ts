import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Message } from '../../commands/discord/message.ts';
import type { ChannelHealth, HoldReason } from '../../commands/services.ts';
import type { Clock } from '../../src/clock.ts';
import type {
  AfterPost,
  DirectChannel,
  FindOutcome,
  Poster,
  PostOutcome,
  Told,
  Turn,
} from '../../src/reminders/delivery.ts';

/** How long this Discord knows a nonce again. */
const nonceWindow = { minutes: 3 };

interface Stored {
  readonly id: string;
  readonly channelId: string;
  readonly nonce: string;
  readonly at: Temporal.Instant;
  readonly message: Message;
  /** Of a forum's post. */
  readonly title?: string;
}

type Body = Parameters<Poster['post']>[1];
/** What happens to the next post; `store` does what Discord ordinarily would. */
export type Mishap = (store: () => PostOutcome) => PostOutcome | Promise<PostOutcome>;

const held =
  (reason: HoldReason, code: string): Mishap =>
  () => ({ kind: 'hold', reason, code });
const cut = { kind: 'unknown', code: 'UND_ERR_SOCKET' } as const;

export const mishaps = {
  rateLimited: () => ({ kind: 'retry', afterMilliseconds: 60_000, code: 'RATE_LIMITED' }),
  cutBefore: () => cut,
  cutAfter: (store) => {
    store();
    return cut;
  },
  /** Answers after as long as the real Discord takes on a good day. */
  answeredAfterAWhile: async (store) => {
    await sleep(50);
    return store();
  },
  answeredNever: (store) => {
    store();
    return new Promise(() => {});
  },
  forbidden: held('no-permission', '50013'),
  refused: held('refused', '50035'),
  archived: held('thread-archived', '50083'),
  /** Of a member's direct messages. */
  closed: held('refused', '50007'),
  channelGone: held('channel-gone', '10003'),
  threadLocked: held('thread-locked', '160005'),
} satisfies Record<string, Mishap>;

const everything =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory;

/** The channels of a server as far as reminders see them, held in memory. */
export class FakeChannels implements Poster {
  readonly posts: Stored[] = [];
  readonly directMessages: { readonly userId: string; readonly message: Message }[] = [];
  /** Taken by the next posts, one each. */
  readonly mishaps: Mishap[] = [];
  /** Taken by the next searches, one each. */
  readonly searchMishaps: (() => Promise<FindOutcome>)[] = [];
  health: ChannelHealth = {
    found: true,
    botPermissions: everything,
    thread: false,
    locked: false,
    timedOutUntil: null,
  };
  /** What was published, and what was deleted, by the messages' ids. */
  readonly published: string[] = [];
  readonly erased: string[] = [];
  /** Taken by what is done after the next posts, one each. */
  readonly afterPosts: AfterPost[] = [];
  isInServer = true;
  directMessagesOpen = true;
  /** Whether Discord opens a channel for them at all. */
  directMessagesReachable = true;
  /** Taken by the next direct messages, one each: what becomes of it is not known. */
  lostMessages = 0;
  /** How often a channel was searched for a post. */
  searches = 0;
  /** Waited for before a post is sent. */
  beforePost: () => Promise<void> = async () => {};
  /** Called as a post arrives, before anything happens to it. */
  onPost: (channelId: string) => void = () => {};
  /** Called as a direct message arrives. */
  onTell: () => void = () => {};
  readonly #toldNonces = new Map<string, Temporal.Instant>();
  readonly #clock: Pick<Clock, 'now'>;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  async turn(): Promise<Turn> {
    const came = this.#clock.now();
    return { age: () => this.#clock.now().since(came).abs().total('milliseconds') };
  }

  async post(channelId: string, body: Body, turn: Turn, title?: string): Promise<PostOutcome> {
    await this.beforePost();
    if (turn.age() > 5000) return { kind: 'retry', afterMilliseconds: null, code: 'TOO_LATE' };
    this.onPost(channelId);
    const store = () =>
      title === undefined ? this.#store(channelId, body) : this.#startPost(channelId, body, title);
    const mishap = this.mishaps.shift();
    return mishap ? mishap(store) : store();
  }

  /** In a forum no nonce is known again. */
  #startPost(channelId: string, message: Body, title: string): PostOutcome {
    const id = String(1000 + this.posts.length);
    this.posts.push({ id, channelId, nonce: message.nonce, at: this.#clock.now(), message, title });
    return { kind: 'delivered', messageId: id, threadId: id };
  }

  #store(channelId: string, message: Body): PostOutcome {
    const { nonce } = message;
    const now = this.#clock.now();
    const known = this.posts.find(
      (post) =>
        post.nonce === nonce &&
        post.channelId === channelId &&
        Temporal.Instant.compare(post.at.add(nonceWindow), now) > 0,
    );
    if (known) return { kind: 'delivered', messageId: known.id };
    const id = String(1000 + this.posts.length);
    this.posts.push({ id, channelId, nonce, at: now, message });
    return { kind: 'delivered', messageId: id };
  }

  async publish(_channelId: string, messageId: string): Promise<AfterPost> {
    return this.#afterwards(this.published, messageId);
  }

  async erase(_channelId: string, messageId: string): Promise<AfterPost> {
    return this.#afterwards(this.erased, messageId);
  }

  #afterwards(done: string[], messageId: string): AfterPost {
    const outcome = this.afterPosts.shift() ?? 'done';
    if (outcome === 'done') done.push(messageId);
    return outcome;
  }

  async findOwn(channelId: string, deliveryId: string, since: Temporal.Instant): Promise<FindOutcome> {
    this.searches += 1;
    const mishap = this.searchMishaps.shift();
    if (mishap) return mishap();
    const found = this.posts.find(
      ({ channelId: channel, message, at }) =>
        channel === channelId &&
        JSON.stringify(message.components).includes(deliveryId) &&
        // As the real search: the clock of whoever posted may go ahead of Discord's.
        Temporal.Instant.compare(at, since.subtract({ minutes: 10 })) >= 0,
    );
    if (!found) return { kind: 'absent' };
    const { id, title } = found;
    return { kind: 'found', messageId: id, ...(title === undefined ? {} : { threadId: id }) };
  }

  async directChannel(userId: string): Promise<DirectChannel> {
    return { kind: 'open', channelId: `dm-${userId}` };
  }

  async tell(userId: string, message: Message, nonce?: string): Promise<Told> {
    if (this.lostMessages > 0) {
      this.lostMessages -= 1;
      return 'unknown';
    }
    if (!this.directMessagesReachable) return 'later';
    if (!this.directMessagesOpen) return 'closed';
    this.onTell();
    // Discord knows a nonce again.
    const now = this.#clock.now();
    const known = nonce === undefined ? undefined : this.#toldNonces.get(nonce);
    if (known && Temporal.Instant.compare(known.add(nonceWindow), now) > 0) return 'arrived';
    if (nonce !== undefined) this.#toldNonces.set(nonce, now);
    this.directMessages.push({ userId, message });
    return 'arrived';
  }

  async inspect(): Promise<ChannelHealth> {
    return this.health;
  }

  async isIn(): Promise<boolean> {
    return this.isInServer;
  }

  /** The bot loses, or is given back, the right to post: what a post answers and what a look shows. */
  forbid(): void {
    this.health = { ...this.health, botPermissions: PermissionFlagsBits.ViewChannel };
  }

  allow(): void {
    this.health = { ...this.health, found: true, botPermissions: everything };
  }
}
