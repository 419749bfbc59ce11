import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import type { Asker } from '../commands/command.ts';
import type { Message } from '../commands/discord/message.ts';
import { readable } from '../commands/discord/text.ts';
import { servicesFor } from '../commands/kit/club-contacts.ts';
import { answerDirect, answerForumPost, answerMention, type Spoken } from '../commands/kit/spoken.ts';
import type { Services } from '../commands/services.ts';
import type { Log } from './log.ts';
import { RecentKeys } from './recent-keys.ts';
import type { Told } from './reminders/delivery.ts';

/*
 * What is said without a command: messages that mention the bot, direct ones, and new posts of a forum. One answer each at
 * most; never to a bot; and to nobody without end, save for a danger.
 */

/** What it takes to answer in a channel. Nothing here ever throws, or takes longer than 20 s. */
export interface Speaker {
  /** Below a message of the channel. Twice with one nonce, within some minutes, is once. */
  reply(channelId: string, messageId: string, message: Message, nonce: string): Promise<boolean>;
  /** In a forum's new post, as soon as its first message is there. */
  sayInPost(threadId: string, message: Message, nonce: string): Promise<boolean>;
  tell(userId: string, message: Message, nonce?: string): Promise<Told>;
  /** Whether that is a bot; false where Discord does not say so in time. */
  isBot(userId: string): Promise<boolean>;
}

interface SpokenTools {
  readonly services: Services;
  readonly speaker: Speaker;
  readonly log: Pick<Log, 'info' | 'error'>;
}

/** A message or a thread as the gateway sends it. */
export type SpokenMessage = Pick<
  APIMessage,
  'id' | 'content' | 'channel_id' | 'author' | 'type' | 'webhook_id'
> & { readonly guild_id?: string; readonly member?: { readonly roles?: string[] } };
export type SpokenPost = Pick<APIChannel, 'id'> & {
  readonly name?: string | null;
  readonly guild_id?: string;
  readonly parent_id?: string | null;
  readonly owner_id?: string;
  readonly newly_created?: boolean;
};

/** A plain message, and one in reply to another. */
const ordinary: readonly number[] = [0, 19];
/** Answers in a minute, by real time, for one member and in one channel. */
const [mostOfMember, mostInChannel] = [6, 20];
const minute = 60_000;
const mostRemembered = 2000;

export interface Listener {
  /** Never rejects. `botId` is the bot's own. */
  heard(message: SpokenMessage, botId: string): Promise<void>;
  opened(post: SpokenPost, botId: string): Promise<void>;
}

export function makeListener({ services, speaker, log }: SpokenTools): Listener {
  const answered = new Map<string, number[]>();
  /** What has come: a gateway that resumes may send the same once more. */
  const seen = new RecentKeys(mostRemembered);
  /** Forum posts that were answered by their titles: their first messages, of the same ids, are answered for a danger alone. */
  const answeredPosts = new RecentKeys(mostRemembered);

  /** Whether there is room for one more answer; then it counts. */
  function mayAnswer(memberId: string, channelId: string): boolean {
    const now = performance.now();
    const limits = [
      [`member ${memberId}`, mostOfMember],
      [`channel ${channelId}`, mostInChannel],
    ] as const;
    const lately = limits.map(([key]) => (answered.get(key) ?? []).filter((at) => now - at < minute));
    const isFull = limits.some(([, most], place) => (lately[place]?.length ?? 0) >= most);
    if (isFull) return false;
    for (const [place, [key]] of limits.entries()) {
      answered.delete(key);
      answered.set(key, [...(lately[place] ?? []), now]);
    }
    for (const oldest of answered.keys()) {
      if (answered.size <= mostRemembered) break;
      answered.delete(oldest);
    }
    return true;
  }

  async function answer(
    asker: Asker & { readonly channelId: string },
    what: 'mention' | 'direct message' | 'forum post',
    find: () => Promise<Spoken | null>,
    { sayHere, id }: { readonly sayHere: (message: Message) => Promise<boolean>; readonly id: string },
  ): Promise<void> {
    try {
      const spoken = await find();
      if (!spoken || (what === 'mention' && answeredPosts.has(id) && !spoken.isDanger)) return;
      if (!mayAnswer(asker.userId, asker.channelId) && !spoken.isDanger) {
        log.info({ guild: asker.guildId, what }, 'not answered: too many in a minute');
        return;
      }
      const isReached =
        spoken.privately !== null &&
        (await speaker.tell(asker.userId, spoken.privately, `${id}-p`)) === 'arrived';
      const here = spoken.privately === null || isReached ? spoken.here : spoken.unreached;
      const isSaid = here === null || (await sayHere(here));
      if (isSaid) spoken.note();
      log.info({ guild: asker.guildId, what, isSaid }, 'answered what was said');
    } catch (err) {
      log.error({ err, what }, 'what was said could not be answered');
    }
  }

  return {
    async heard(message, botId) {
      const { id, author, channel_id: channelId, guild_id: guildId, content, type } = message;
      if (author.bot === true || author.system === true || message.webhook_id !== undefined) return;
      if (!ordinary.includes(type)) return;
      const named = new RegExp(`<@!?${botId}>`, 'g');
      if (guildId !== undefined && !named.test(content)) return;
      if (!seen.add(`message ${id}`)) return;
      const asker = {
        userId: author.id,
        guildId: guildId ?? null,
        place: guildId ?? '@me',
        channelId,
        permissions: 0n,
        roleIds: message.member?.roles ?? [],
        locale: 'en-GB',
      };
      const text = readable(content.replaceAll(named, ' ')).trim();
      const find = async () =>
        guildId === undefined
          ? answerDirect(text, asker, await servicesFor(services, null))
          : answerMention(text, asker, await servicesFor(services, guildId));
      await answer(asker, guildId === undefined ? 'direct message' : 'mention', find, {
        id,
        sayHere: (here) => speaker.reply(channelId, id, here, id),
      });
    },

    async opened(
      { id, name, guild_id: guildId, parent_id: parentId, owner_id: authorId, newly_created: isNewly },
      botId,
    ) {
      if (isNewly !== true || guildId === undefined || authorId === undefined || !parentId) return;
      // The bot's own reminders are posts as well.
      if (authorId === botId) return;
      const { forumChannelId } = await services.settings.of(guildId);
      if (parentId !== forumChannelId || !seen.add(`post ${id}`)) return;
      const asker = {
        userId: authorId,
        guildId,
        place: guildId,
        channelId: id,
        permissions: 0n,
        roleIds: [],
        locale: 'en-GB',
      };
      const find = async () => {
        const spoken = await answerForumPost(name ?? '', asker, await servicesFor(services, guildId));
        return spoken && (await speaker.isBot(authorId)) ? null : spoken;
      };
      await answer(asker, 'forum post', find, {
        id,
        sayHere: async (here) => {
          answeredPosts.add(id);
          return speaker.sayInPost(id, here, `${id}-t`);
        },
      });
    },
  };
}
