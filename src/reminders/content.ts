import { createHash } from 'node:crypto';
import type { Piece, ReminderContent } from '../../commands/services.ts';
import type { Entry, Knowledge } from '../../knowledge/index.ts';
import type { Reminder, Round } from './plan.ts';
import { roundOrder } from './tip-order.ts';

/*
 * What a reminder posts next. All it can post goes out once a round, before any of it comes again: entries in an order of
 * the reminder's own, a club's texts in the order in which they were written. Pure from the reminder and what it has posted
 * in this round: what is added, taken away or posted beside the planned ones changes nobody else's turn.
 */

export type Contents = Pick<Knowledge, 'causes' | 'faqs' | 'tips' | 'more'>;

/** More than a reminder has to post: what is remembered of texts that were changed since has an end. */
const mostRemembered = 200;

/** The round after something went out: the next, if that had gone out in it already. */
export function advanced({ number, posted }: Round, pieceId: string): Round {
  return posted.includes(pieceId)
    ? { number: number + 1, posted: [pieceId] }
    : { number, posted: [...posted, pieceId].slice(-mostRemembered) };
}

/** All that a reminder can post. */
function piecesOf(content: ReminderContent, knowledge: Contents): readonly Piece[] {
  if (content.kind === 'texts')
    return content.texts.map((text, place) => {
      const id = textId(text);
      const same = content.texts.slice(0, place).filter((earlier) => textId(earlier) === id).length;
      return { id: same === 0 ? id : `${id}:${same}`, text };
    });
  return entriesOf(content.kind, knowledge).map((entry) => ({ id: entry.id, entry }));
}

function entriesOf(kind: Exclude<ReminderContent['kind'], 'texts'>, knowledge: Contents): readonly Entry[] {
  switch (kind) {
    case 'tips':
      return knowledge.tips;
    case 'causes':
      return knowledge.causes;
    case 'questions':
      return knowledge.faqs;
    case 'more':
      return knowledge.more;
    default: {
      const tip = kind.replace('topic-', 'tip:');
      const { tips, causes, faqs, more } = knowledge;
      return [
        ...tips.filter(({ id }) => id === tip),
        ...[...causes, ...faqs, ...more].filter(({ tips: [first] }) => first === tip),
      ];
    }
  }
}

/** A text is known by its words, wherever it stands among the others. */
const textId = (text: string) => `text:${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;

/** In the order of a round. */
function inOrder(
  pieces: readonly Piece[],
  { id, settings }: Pick<Reminder, 'id' | 'settings'>,
  round: number,
) {
  if (settings.content.kind === 'texts') return pieces;
  return roundOrder(id, round, pieces.length).flatMap((place) => pieces[place] ?? []);
}

/** For a reminder that was posting before its round was written down: it followed the order to the letter. */
function roundByCount(
  reminder: Pick<Reminder, 'id' | 'settings' | 'postCount'>,
  pieces: readonly Piece[],
): Round {
  const last = Math.max(0, reminder.postCount - 1);
  const number = Math.floor(last / pieces.length);
  const inRound = reminder.postCount - number * pieces.length;
  return {
    number,
    posted: inOrder(pieces, reminder, number)
      .slice(0, inRound)
      .map(({ id }) => id),
  };
}

/** The round that it is in, where that is written down; else by how many it has posted. */
export const roundOf = (
  reminder: Pick<Reminder, 'id' | 'settings' | 'postCount' | 'round'>,
  knowledge: Contents,
): Round => reminder.round ?? roundByCount(reminder, piecesOf(reminder.settings.content, knowledge));

/** Whether a piece is still among what it posts. */
export const hasPiece = ({ settings }: Pick<Reminder, 'settings'>, knowledge: Contents, pieceId: string) =>
  piecesOf(settings.content, knowledge).some(({ id }) => id === pieceId);

/** What to post, and the round before it. */
export interface Choice {
  readonly piece: Piece;
  readonly round: Round;
}

/**
 * The next piece, or the one that an `earlier` try has chosen while the reminder has it; none of those that may have gone out,
 * or are about to (`but`), as long as there is another.
 */
export function choose(
  reminder: Pick<Reminder, 'id' | 'settings' | 'postCount' | 'round'>,
  knowledge: Contents,
  { but, earlier = null }: { readonly but: ReadonlySet<string>; readonly earlier?: string | null },
): Choice {
  const pieces = piecesOf(reminder.settings.content, knowledge);
  const [first] = pieces;
  if (!first) throw new RangeError('There is nothing to post.');
  const round = roundOf(reminder, knowledge);
  const chosen = pieces.find(({ id }) => id === earlier);
  if (chosen) return { piece: chosen, round };
  const left = inOrder(pieces, reminder, round.number).filter(({ id }) => !round.posted.includes(id));
  const again = inOrder(pieces, reminder, round.number + 1).filter(({ id }) => id !== round.posted.at(-1));
  const all = [...left, ...again, first];
  return { piece: all.find(({ id }) => !but.has(id)) ?? all[0] ?? first, round };
}
