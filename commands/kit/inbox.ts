import type { AnyEntry, Entry } from '../../knowledge/index.ts';
import { entryCard } from '../cards/answer.ts';
import { clubEntryCard } from '../cards/club.ts';
import { dangerCard } from '../cards/danger.ts';
import {
  answerBox,
  answeredCard,
  answerNotSent,
  askedOn,
  askingCard,
  askOrganisersBox,
  dealtWithCard,
  inboxCard,
  mentionCard,
  notForUsCard,
  notSent,
  questionOn,
  sentCard,
} from '../cards/inbox.ts';
import { type Action, type Asker, type Reply, UserError } from '../command.ts';
import { addresses } from '../discord/custom-id.ts';
import { type Message, message } from '../discord/message.ts';
import { readable, toCopy } from '../discord/text.ts';
import { clubLimits, type Services } from '../services.ts';
import { readDraft } from './club-entry.ts';
import { organisedServer } from './organisers.ts';

/* From "I don't know" to an answer: a member asks the organisers, who answer, and the club knows it from then on. */

const closed = () =>
  new UserError(
    'Your club isn’t taking questions through me at the moment. Please ask an organiser directly.',
  );

/** The organisers' channel. Throws a UserError where the server has chosen none. */
async function inboxOf({ guildId }: Asker, { settings }: Services) {
  const { inboxChannelId } = await settings.of(guildId);
  if (guildId === null || inboxChannelId === null) throw closed();
  return { guildId, channelId: inboxChannelId };
}

const open: Action = {
  address: addresses.askOrganisers,
  async use({ asker, shown, args: [again] }, services) {
    await inboxOf(asker, services);
    return {
      kind: 'modal',
      modal: askOrganisersBox(again === undefined ? askedOn(shown) : questionOn(shown)),
    };
  },
};

const oneLine = (typed: string) => readable(typed).replace(/\s+/g, ' ').trim();

const asked: Action = {
  address: addresses.askedOrganisers,
  async use({ asker, fields, isShownPrivately }, services) {
    const { channelId } = await inboxOf(asker, services);
    const question = oneLine(fields.get('question') ?? '');
    if (question === '') throw new UserError('The box was empty, so nothing was sent.');
    const danger = dangerIn(question, notSent(), services);
    if (danger) return danger;
    return onOwnCard(isShownPrivately, askingCard(question, channelId));
  },
};

/** A card that others see too is left as it is: what a member asks their organisers is nobody else's. */
const onOwnCard = (isPrivate: boolean, card: Message): Reply =>
  isPrivate ? { kind: 'update', message: card } : { kind: 'message', private: true, message: card };

/** Help comes first, whatever box a danger is told in; `below` says what became of what was written. */
function dangerIn(text: string, below: Message, { knowledge, contacts }: Services): Reply | null {
  const answer = knowledge.ask(text);
  if (!answer.flag) return null;
  const { components } = dangerCard(answer.flag, { contacts, told: answer, asked: text });
  return { kind: 'message', private: true, message: message([...components, ...below.components]) };
}

const send: Action = {
  address: addresses.sendQuestion,
  async use({ asker, args: [how], shown, shownId, isShownPrivately, wayBack }, services) {
    const { guildId, channelId } = await inboxOf(asker, services);
    const { club, knowledge, inbox } = services;
    const question = questionOn(shown);
    if (question === '') throw new UserError('I can’t read your question any more. Ask again with **/ask**.');
    const danger = dangerIn(question, notSent(), services);
    if (danger) return danger;
    const withName = how === 'named';
    const book = await club.of(guildId);
    const { entry, alternatives } = knowledge.ask(question, undefined, book);
    const found = book.find(question).map((one) => one.entry);
    const near = [...new Set<AnyEntry>([...(entry ? [entry] : []), ...alternatives, ...found])];
    const isPosted = await inbox.send(
      {
        guildId,
        channelId,
        askedIn: asker.channelId,
        askerId: asker.userId,
        withName,
        question,
        wayBack,
        card: shownId,
      },
      (id) => inboxCard({ id, question, askerId: withName ? asker.userId : null, near }),
    );
    if (!isPosted)
      throw new UserError(
        'I can’t post in the organisers’ channel, so nothing was sent. Please ask an organiser directly.',
      );
    return onOwnCard(isShownPrivately, sentCard(question, withName));
  },
};

const gone = () => new UserError('That question was answered or erased already. Nothing was sent.');

/** Claims a question for an organiser. Throws a UserError that says who was first. */
async function claimed(asker: Asker, id: string, services: Services, written: readonly string[] = []) {
  const guildId = await organisedServer(asker, services);
  const claim = await services.inbox.claim(guildId, id, asker.userId);
  if (!claim) throw gone();
  if (claim.kind === 'taken')
    throw new UserError(
      claim.by === asker.userId
        ? `You have dealt with this one already. If it stays open, try again in two minutes.${toCopy(written)}`
        : `<@${claim.by}> was first, so your answer was not sent.${toCopy(written)}`,
    );
  return { guildId, question: claim.question.question };
}

/** Brings an answer to the member, and says on the organisers' card how that went. */
async function delivered(
  given: {
    readonly guildId: string;
    readonly id: string;
    readonly question: string;
    readonly by: string;
  },
  answer: Message,
  words: string,
  { inbox }: Services,
  written: readonly string[] = [],
  doneAllTheSame = '',
): Promise<Reply> {
  const { guildId, id, question, by } = given;
  const way = await inbox.answer(guildId, id, answer, (askerId) => mentionCard(id, askerId));
  if (way === 'not')
    throw new UserError(
      `I couldn’t reach them, perhaps because their direct messages are closed. They have had no reply. The question stays open, so you can try again later.${doneAllTheSame}${toCopy(written)}`,
    );
  const reached = {
    here: 'It reached them where they asked',
    privately: 'It reached them by direct message',
    mentioned:
      'I couldn’t send the member a direct message, so I’ve mentioned them where they asked. They can read it there for 30 days',
  };
  return { kind: 'update', message: dealtWithCard(question, `${words} by <@${by}>. ${reached[way]}.`) };
}

/** By whoever asked, from the mention. */
const readAnswer: Action = {
  address: addresses.readAnswer,
  async use({ asker, args: [id = ''] }, { inbox }) {
    const answer = await inbox.answerFor(asker.guildId ?? '', id, asker.userId);
    if (answer === null)
      throw new UserError(
        'Sorry, I no longer have that reply. I keep replies for 30 days at most. You’re welcome to ask again.',
      );
    if (answer === 'not yours')
      throw new UserError('Sorry, only the member who is mentioned on that card can open this.');
    return { kind: 'message', private: true, message: answer };
  },
};

const deed: Action = {
  address: addresses.inboxDo,
  async use({ asker, args: [id = '', what] }, services) {
    if (what === 'answer' || what === 'answer-sure') {
      const guildId = await organisedServer(asker, services);
      const question = await services.inbox.read(guildId, id);
      if (!question) throw gone();
      if (!question.isOpen)
        throw new UserError(
          question.by === asker.userId
            ? 'You have dealt with this one already.'
            : `<@${question.by ?? ''}> was first: this one is dealt with already.`,
        );
      return { kind: 'modal', modal: answerBox(id, question.question, what === 'answer-sure') };
    }
    const given = { ...(await claimed(asker, id, services)), id, by: asker.userId };
    const { question } = given;
    return delivered(given, notForUsCard(question), 'Marked “Not for us”', services);
  },
};

const answered: Action = {
  address: addresses.inboxAnswered,
  async use({ asker, args: [id = '', sure], fields }, services) {
    const guildId = await organisedServer(asker, services);
    const { club } = services;
    const answer = readable(fields.get('answer') ?? '').trim();
    const title = oneLine(fields.get('title') ?? '');
    const danger =
      sure === 'sure'
        ? null
        : (dangerIn(`${title}. ${answer}`, answerNotSent(id, answer), services) ??
          dangerIn(fields.get('ask') ?? '', answerNotSent(id, answer), services));
    if (danger) return danger;
    const written = {
      title: title === '' ? 'x' : title,
      answer,
      details: '',
      link: '',
      asks: fields.get('ask') ?? '',
    };
    const read = readDraft(written, null);
    if ('faults' in read)
      throw new UserError(`${read.faults.join(' ')} Nothing was sent.${toCopy([answer])}`);
    if (title !== '') {
      const book = await club.of(guildId);
      if (book.entries.some((one) => one.title.toLowerCase() === title.toLowerCase()))
        throw new UserError(
          `Your club has an entry with that title already: choose another title, or leave it empty. Nothing was sent.${toCopy([answer])}`,
        );
    }
    const claim = await claimed(asker, id, services, [title, answer]);
    const kept = title === '' ? null : await club.add(guildId, read.draft);
    return delivered(
      { ...claim, id, by: asker.userId },
      answeredCard(claim.question, read.draft.answer),
      kept === null
        ? 'Answered'
        : typeof kept === 'string'
          ? 'Answered, but not added to your club’s entries (**/club add** does that),'
          : 'Answered, and added to your club’s entries,',
      services,
      [title, read.draft.answer],
      kept === null || typeof kept === 'string'
        ? ''
        : ' Your answer is in your club’s entries already, so leave the title empty when you try again.',
    );
  },
};

const choose: Action = {
  address: addresses.inboxChoose,
  async use({ asker, args: [id = ''], values: [value = ''] }, services) {
    const { club, knowledge, contacts } = services;
    const book = await club.of(asker.guildId);
    const ofClub = value.startsWith('club:') ? await club.read(asker.guildId ?? '', value.slice(5)) : null;
    const builtIn = value.startsWith('club:') ? undefined : knowledge.entry(value);
    if (!ofClub && !builtIn)
      throw new UserError('That entry is not there any more. Choose another, or answer yourself.');
    const claim = await claimed(asker, id, services);
    const { guildId, question } = claim;
    const card = ofClub
      ? clubEntryCard(ofClub.entry, { knowledge, contacts, asked: question })
      : entryCard(builtIn as Entry, { knowledge, contacts, asked: question });
    const title = ofClub?.entry.title ?? builtIn?.title ?? '';
    const isNew = ofClub !== null && book.called(question)?.id !== ofClub.entry.id;
    const asks = [...(ofClub?.entry.asks ?? []), question];
    const hasRoom = asks.length <= clubLimits.asks && question.length <= clubLimits.ask;
    const reply = await delivered(
      { ...claim, id, by: asker.userId },
      card,
      isNew && !hasRoom
        ? `Answered with “${title}” (not added to its ways of asking: too long, or no room)`
        : `Answered with “${title}”`,
      services,
    );
    // Another organiser may be editing it: then the wording is not added, and nothing of theirs is lost.
    if (ofClub && isNew && hasRoom)
      await club.edit(guildId, ofClub.entry.id, ofClub.stamp, { ...ofClub.entry, asks });
    return reply;
  },
};

export const inboxActions = [open, asked, send, deed, answered, choose, readAnswer] as const;
