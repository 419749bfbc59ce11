import type { Kysely, Selectable } from 'kysely';
import type { Message } from '../commands/discord/message.ts';
import type { Inbox, InboxQuestion } from '../commands/services.ts';
import type { InboxRow, Tables } from './database/tables.ts';
import { makeId } from './make-id.ts';
import { RecentKeys } from './recent-keys.ts';
import type { Told } from './reminders/delivery.ts';

/*
 * What members have asked their organisers: kept until it is answered, so that a button on the organisers' card works
 * after a restart and months later. What was answered keeps nothing but who was first, and the answer itself where the
 * member opens it from a mention.
 */

/** What the inbox asks of Discord. Nothing here ever throws, or takes longer than 20 s. */
export interface Courier {
  /** Posts a message; twice with one nonce, within some minutes, is once. */
  say(channelId: string, message: Message, nonce: string): Promise<boolean>;
  /** Answers an interaction once more, where the member alone sees it; false when its time is over. */
  followUp(wayBack: string, message: Message): Promise<boolean>;
  tell(userId: string, message: Message, nonce?: string): Promise<Told>;
}

interface InboxTools {
  readonly db: Kysely<Tables>;
  readonly random: () => number;
  readonly clock: { now(): Temporal.Instant };
  readonly courier: Courier;
}

/** An interaction can be answered for 15 minutes. */
const wayBackLasts = Temporal.Duration.from({ minutes: 14 });
/** Who claimed a question and has not answered it by then was cut short: another may. */
const claimLasts = Temporal.Duration.from({ minutes: 2 });
const mostCards = 1000;
/** That it was answered, and by whom, is of no use for longer; an answer behind a mention neither. */
const answeredKept = Temporal.Duration.from({ hours: 30 * 24 });
/** What nobody has answered in a year, nobody will. */
const openKept = Temporal.Duration.from({ hours: 365 * 24 });

export function makeInbox({ db, random, clock, courier }: InboxTools): Inbox {
  /** Cards that were confirmed, until so many others were. */
  const cards = new RecentKeys(mostCards);
  const rowOf = (source: Kysely<Tables>, guildId: string, id: string) =>
    source.selectFrom('inbox').selectAll().where('guild_id', '=', guildId).where('id', '=', id);

  return {
    async send({ guildId, channelId, askedIn, askerId, withName, question, wayBack, card }, compose) {
      if (card !== null && !cards.add(card)) return true;
      const id = makeId(random);
      const asked = {
        id,
        guild_id: guildId,
        asked_in: askedIn,
        asker_id: askerId,
        with_name: Number(withName),
        question,
        way_back: wayBack,
        state: 'open',
        asked_at: clock.now().epochMilliseconds,
      } as const;
      await db
        .transaction()
        .execute((transaction) => transaction.insertInto('inbox').values(asked).execute());
      if (await courier.say(channelId, compose(id), id)) return true;
      await db
        .transaction()
        .execute((transaction) => transaction.deleteFrom('inbox').where('id', '=', id).execute());
      if (card !== null) cards.delete(card);
      return false;
    },

    async read(guildId, id) {
      const row = await rowOf(db, guildId, id).executeTakeFirst();
      return row ? readRow(row) : null;
    },

    claim: (guildId, id, organiserId) =>
      db.transaction().execute(async (transaction) => {
        const row = await rowOf(transaction, guildId, id).forUpdate().executeTakeFirst();
        if (!row) return null;
        const now = clock.now();
        const isStale = (row.claimed_at ?? 0) < now.subtract(claimLasts).epochMilliseconds;
        // An organiser's own second tap is one too many as well.
        if (row.state === 'answered' || (row.state === 'claimed' && !isStale))
          return { kind: 'taken', by: row.by_id ?? '' };
        await transaction
          .updateTable('inbox')
          .set({ state: 'claimed', by_id: organiserId, claimed_at: now.epochMilliseconds })
          .where('id', '=', id)
          .execute();
        return { kind: 'yours', question: readRow(row) };
      }),

    async answer(guildId, id, message, mentioning) {
      const row = await rowOf(db, guildId, id).executeTakeFirst();
      if (row?.state !== 'claimed') return 'not';
      const way = await deliver(row, message, mentioning);
      // What has reached them is nobody's any more; an answer that they were told of waits for them; what could not be
      // delivered waits for another try.
      const isWaiting = way === 'mentioned';
      const closed = {
        state: 'answered',
        asker_id: isWaiting ? row.asker_id : '',
        ...(isWaiting ? {} : { answer: null }),
        question: '',
        way_back: '',
        asked_in: null,
        claimed_at: clock.now().epochMilliseconds,
      } as const;
      const reopened = { state: 'open', by_id: null, answer: null } as const;
      await db.transaction().execute((transaction) =>
        transaction
          .updateTable('inbox')
          .set(way === 'not' ? reopened : closed)
          .where('id', '=', id)
          .execute(),
      );
      return way;
    },

    async answerFor(guildId, id, userId) {
      const row = await rowOf(db, guildId, id).executeTakeFirst();
      if (!row || row.answer === null) return null;
      if ((row.claimed_at ?? 0) < clock.now().subtract(answeredKept).epochMilliseconds) return null;
      return row.asker_id === userId ? (JSON.parse(row.answer) as Message) : 'not yours';
    },
  };

  /** Where they asked while that is possible, else by direct message, else in the channel if they agreed to that. */
  async function deliver(
    row: Selectable<InboxRow>,
    message: Message,
    mentioning: (askerId: string) => Message,
  ): Promise<'here' | 'privately' | 'mentioned' | 'not'> {
    const isOpen = clock.now().epochMilliseconds - row.asked_at < wayBackLasts.total('milliseconds');
    if (isOpen && row.way_back !== '' && (await courier.followUp(row.way_back, message))) return 'here';
    if ((await courier.tell(row.asker_id, message, `${row.id}-a`)) === 'arrived') return 'privately';
    const mayMention = row.with_name === 1 && row.asked_in !== null;
    if (!mayMention || row.asked_in === null) return 'not';
    // Before the mention that leads to it: a process may end in between.
    const answer = JSON.stringify(message);
    await db
      .transaction()
      .execute((transaction) =>
        transaction.updateTable('inbox').set({ answer }).where('id', '=', row.id).execute(),
      );
    return (await courier.say(row.asked_in, mentioning(row.asker_id), `${row.id}-m`)) ? 'mentioned' : 'not';
  }
}

const readRow = ({
  question,
  asker_id: askerId,
  with_name: withName,
  state,
  by_id: by,
}: Selectable<InboxRow>): InboxQuestion => ({
  question,
  askerId: withName === 1 && askerId !== '' ? askerId : null,
  isOpen: state !== 'answered',
  by,
});

/** Erases what is of no use any more. */
export async function forgetInbox(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const answered = now.subtract(answeredKept).epochMilliseconds;
    const open = now.subtract(openKept).epochMilliseconds;
    const useless = now.subtract(wayBackLasts).epochMilliseconds;
    await transaction
      .deleteFrom('inbox')
      .where((is) =>
        is.or([
          is.and([is('state', '=', 'answered'), is('claimed_at', '<', answered)]),
          is.and([is('state', '!=', 'answered'), is('asked_at', '<', open)]),
        ]),
      )
      .execute();
    await transaction
      .updateTable('inbox')
      .set({ way_back: '' })
      .where('asked_at', '<', useless)
      .where('way_back', '!=', '')
      .execute();
  });
}
