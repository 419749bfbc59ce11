import type { Answer } from '../../knowledge/index.ts';
import { answerCard } from '../cards/answer.ts';
import { dangerCard } from '../cards/danger.ts';
import { helpCard } from '../cards/help.ts';
import { askPrivatelyCard, dangerForCard, onlyYouCard, sentYouCard, unknownCard } from '../cards/spoken.ts';
import type { Asker } from '../command.ts';
import type { Message } from '../discord/message.ts';
import type { Services } from '../services.ts';
import { answerQuestion, areWordsKept, chosenFlag, countAnswer } from './answering.ts';

/*
 * Answers to what is said without a command: a message that mentions the bot, a direct message, a new post of a forum.
 * Pure but for what the services read.
 */

/** What goes where. `null` for nothing. */
export interface Spoken {
  /** Below the message, for everybody there. */
  readonly here: Message | null;
  /** To the author alone, before anything else. */
  readonly privately: Message | null;
  /** In the place of `here`, where the author takes no direct messages. */
  readonly unreached: Message | null;
  /** It is never held back for having answered much. */
  readonly isDanger: boolean;
  /** Counts it, and keeps its words where the card says so: for when it was said. */
  readonly note: () => void;
}

const nothing = () => {};
const openly = (here: Message, note: () => void = nothing): Spoken => ({
  here,
  privately: null,
  unreached: null,
  isDanger: false,
  note,
});

/** The answer to a direct message: nobody else reads along. */
export async function answerDirect(text: string, asker: Asker, services: Services): Promise<Spoken> {
  if (text.trim() === '') return openly(helpCard({ knowledge: services.knowledge, isInServer: false }));
  const answer = services.knowledge.ask(text);
  const isDanger =
    answer.flag !== null || answer.caution !== null || chosenFlag(text, services) !== undefined;
  const reply = await answerQuestion(text, { private: false, asker }, services);
  return { ...openly(reply.kind === 'modal' ? sentYouCard() : reply.message), isDanger };
}

/** The answer to a message in a server that mentions the bot; `null` where the server does not want any. */
export async function answerMention(text: string, asker: Asker, services: Services): Promise<Spoken | null> {
  const { knowledge, contacts, club, settings } = services;
  const ofServer = await settings.of(asker.guildId);
  if (!ofServer.answersMentions) return null;
  if (text.trim() === '') return openly(helpCard({ knowledge, isInServer: true }));
  const answer = knowledge.ask(text, undefined, await club.of(asker.guildId));
  if (answer.flag) return inPrivate(answer, asker.userId, services, text);
  const isKept = areWordsKept(text, answer, { asker, ofServer });
  const note = () => {
    countAnswer(answer, asker, services);
    if (isKept) services.insights.keepUnanswered(asker.guildId ?? '', text);
  };
  const frame = {
    knowledge,
    contacts,
    asked: text,
    hasInbox: ofServer.inboxChannelId !== null,
    asksWhetherItHelped: ofServer.asksWhetherItHelped,
    isKept,
  };
  if (answer.audience === 'asker') {
    const card = answerCard(answer, { ...frame, remark: 'Only you see this answer.' });
    const isDanger = answer.caution !== null;
    return { here: sentYouCard(), privately: card, unreached: askPrivatelyCard(), isDanger, note };
  }
  // What was said is there to be read: it is not said again.
  const { asked: _, ...unquoted } = frame;
  if (answer.entry || answer.alternatives.length > 0 || answer.language !== null)
    return openly(answerCard(answer, unquoted), note);
  // One's own business is not said once more, where it outlives the message.
  return openly(unknownCard(answer.isPersonal ? { ...frame, asked: undefined } : frame), note);
}

/** The answer to a new post of the forum that a server has chosen, by its title; `null` unless that says enough. */
export async function answerForumPost(
  title: string,
  asker: Asker,
  services: Services,
): Promise<Spoken | null> {
  const { knowledge, contacts, club } = services;
  const answer = knowledge.ask(title, undefined, await club.of(asker.guildId));
  if (answer.flag && !isSecret(answer)) {
    const told = { ...answer, heard: [] };
    return { ...openly(dangerForCard(answer.flag, asker.userId, { contacts, told })), isDanger: true };
  }
  if (answer.flag) return inPrivate(answer, asker.userId, services);
  const isSure = answer.outcome === 'answer' && answer.caution === null && answer.audience !== 'asker';
  if (!isSure) return null;
  return openly(answerCard(answer, { knowledge, contacts, remark: 'I have read the title alone.' }), () =>
    countAnswer(answer, asker, services),
  );
}

/** What must not be read over a shoulder. */
const isSecret = ({ flag, discreet }: Answer) => flag?.care !== undefined || discreet;

/** The red card goes to its author; into the channel only where that fails, and then without a word of theirs. */
function inPrivate(answer: Answer, authorId: string, { contacts }: Services, asked?: string): Spoken {
  const { flag } = answer;
  if (!flag) throw new TypeError('There is no danger in this answer.');
  return {
    here: sentYouCard(),
    privately: dangerCard(flag, { contacts, told: answer, ...(asked === undefined ? {} : { asked }) }),
    unreached: isSecret(answer)
      ? onlyYouCard(flag, authorId, contacts)
      : dangerForCard(flag, authorId, { contacts, told: { ...answer, heard: [] } }),
    isDanger: true,
    note: nothing,
  };
}
