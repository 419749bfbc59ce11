import type { Piece, ReminderContent } from '../../commands/services.ts';
import type { Entry, Knowledge } from '../../knowledge/index.ts';
import type { Reminder } from './plan.ts';
import { tipPlace } from './tip-order.ts';

/*
 * What a reminder posts next. Entries come in an order of the reminder's own, a club's texts in the order in which they
 * were written. Pure from the reminder and how many it has posted.
 */

export type Contents = Pick<Knowledge, 'causes' | 'faqs' | 'tips' | 'more'>;

const textId = 'text:';

/** All that a reminder can post. */
function piecesOf(content: ReminderContent, knowledge: Contents): readonly Piece[] {
  if (content.kind === 'texts')
    return content.texts.map((text, number) => ({ id: `${textId}${number}`, text }));
  const kinds = {
    tips: knowledge.tips,
    causes: knowledge.causes,
    questions: knowledge.faqs,
    more: knowledge.more,
  } satisfies Record<string, readonly Entry[]>;
  return kinds[content.kind].map((entry) => ({ id: entry.id, entry }));
}

/** The piece that an earlier try has chosen; `undefined` when the reminder has it no more. */
export function pieceOf({ settings }: Reminder, id: string, knowledge: Contents): Piece | undefined {
  return piecesOf(settings.content, knowledge).find((piece) => piece.id === id);
}

/** The next piece, unless a try of it has chosen already; none of those that were, or may have been, the last. */
export function nextPiece(
  { id, postCount, settings }: Reminder,
  knowledge: Contents,
  lately: ReadonlySet<string>,
): Piece {
  const pieces = piecesOf(settings.content, knowledge);
  const [first] = pieces;
  if (!first) throw new RangeError('There is nothing to post.');
  const inOrder = settings.content.kind === 'texts';
  const placeOf = (posted: number) =>
    inOrder ? posted % pieces.length : tipPlace(id, posted, pieces.length);
  const inTurn = pieces.map((_, ahead) => pieces[placeOf(postCount + ahead)] ?? first);
  return inTurn.find((piece) => !lately.has(piece.id)) ?? inTurn[0] ?? first;
}
