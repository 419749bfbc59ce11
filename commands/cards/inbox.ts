import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { type AnyEntry, isOfClub } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, menu, message, note, row, text } from '../discord/message.ts';
import { quote } from '../discord/text.ts';
import { clubLimits } from '../services.ts';
import { openly } from './club.ts';

/** A question to the organisers is at most so long, in characters. */
const longestQuestion = 600;

/** Stands before the question on a card, and is how the card's buttons know it again. */
const mark = '> ';
const questionLine = (question: string) => `${mark}${quote(question, longestQuestion)}`;

/** The question on a card, as it was typed; empty where there is none. */
export function questionOn(shown: string): string {
  const line = shown.split('\n').find((one) => one.startsWith(mark));
  return (line ?? '').slice(mark.length).replaceAll(/\\(.)/g, '$1');
}

/** The question above an answer, as it was typed. */
export function askedOn(shown: string): string {
  const [, asked = ''] = /^-# “(.*)”$/m.exec(shown) ?? [];
  return asked.replaceAll(/\\(.)/g, '$1');
}

export const askOrganisersButton = () =>
  button('Ask the organisers', addresses.askOrganisers.id(), 'primary');

/** The box to write it in. Nothing is sent by it. */
export const askOrganisersBox = (asked: string) => ({
  custom_id: addresses.askedOrganisers.id(),
  title: 'Ask the organisers',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Your question',
      description: 'You see what is sent, and to whom, before it is.',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'question',
        style: TextInputStyle.Paragraph,
        min_length: 3,
        max_length: longestQuestion,
        required: true,
        ...(asked === '' ? {} : { value: asked.slice(0, longestQuestion) }),
      },
    },
  ],
});

/** Exactly what will be sent, to whom, and how. */
export const askingCard = (question: string, channelId: string): Message =>
  message([
    card('unsure', [
      text('### Send this to the organisers?'),
      text(questionLine(question)),
      note(
        `It is posted in <#${channelId}>, which your club’s organisers read, and kept until it is answered. Nothing is sent yet.`,
      ),
      note(
        'With your name: they see who asked, and if your direct messages are closed I may mention you here.',
      ),
      row([
        button('Send with my name', addresses.sendQuestion.id('named'), 'primary'),
        button('Send without my name', addresses.sendQuestion.id('unnamed'), 'primary'),
        button('Change it', addresses.askOrganisers.id('again')),
      ]),
    ]),
  ]);

export const sentCard = (question: string): Message =>
  message([
    card('calm', [
      text('### Sent to the organisers'),
      text(questionLine(question)),
      note('The answer comes here if it is quick, or else by direct message.'),
    ]),
  ]);

interface Asked {
  readonly id: string;
  readonly question: string;
  /** `null` where they did not want to be named. */
  readonly askerId: string | null;
  /** What the club or the bot may know of it already. */
  readonly near: readonly AnyEntry[];
}

/** The card in the organisers' channel. */
export function inboxCard({ id, question, askerId, near }: Asked): Message {
  return message([
    card('unsure', [
      text(`### A question from ${askerId === null ? 'a member' : `<@${askerId}>`}`),
      text(questionLine(question)),
      row([
        button('Answer', addresses.inboxDo.id(id, 'answer'), 'primary'),
        button('Not for us', addresses.inboxDo.id(id, 'not-for-us')),
      ]),
      near.length === 0
        ? null
        : menu(
            addresses.inboxChoose.id(id),
            'It is this one',
            near.map((entry) => ({
              label: entry.title,
              value: isOfClub(entry) ? `club:${entry.id}` : entry.id,
              description: entry.answer,
            })),
          ),
      note(
        askerId === null
          ? 'They did not want to be named. Your answer reaches them privately.'
          : 'Your answer reaches them privately.',
      ),
    ]),
  ]);
}

/** The box to answer in; with a title the club knows it from then on. */
export const answerBox = (id: string, question: string) => ({
  custom_id: addresses.inboxAnswered.id(id),
  title: 'Answer a member',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Your answer',
      description: `At most ${clubLimits.answer} characters. They see that an organiser wrote it.`,
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'answer',
        style: TextInputStyle.Paragraph,
        max_length: clubLimits.answer,
        required: true,
      },
    },
    {
      type: ComponentType.Label as const,
      label: 'Keep it in the club’s knowledge, under',
      description: 'A title, such as “Membership fees”. Empty: only this member gets the answer.',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'title',
        style: TextInputStyle.Short,
        max_length: clubLimits.title,
        required: false,
      },
    },
    {
      type: ComponentType.Label as const,
      label: 'Found by this way of asking too',
      description: 'Only used with a title. It is seen by nobody, and names nobody.',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'ask',
        style: TextInputStyle.Short,
        max_length: clubLimits.ask,
        required: false,
        ...(question === '' ? {} : { value: question.slice(0, clubLimits.ask) }),
      },
    },
  ],
});

/** The organisers' card, once it is dealt with. */
export const dealtWithCard = (question: string, words: string): Message =>
  message([card('calm', [text('### A question'), text(questionLine(question)), note(words)])]);

/** What the member gets. */
export const answeredCard = (question: string, answer: string): Message =>
  message([
    card('calm', [
      text('### An answer from your club'),
      text(questionLine(question)),
      text(openly(answer)),
      note('An organiser of your club wrote this.'),
    ]),
  ]);

export const notForUsCard = (question: string): Message =>
  message([
    card('calm', [
      text('### About your question'),
      text(questionLine(question)),
      text(
        'Your organisers have read it, and it is none that the club can answer. They thank you for asking.',
      ),
    ]),
  ]);

/** In the channel where they asked, by somebody who agreed to be mentioned. */
export const mentionCard = (askerId: string): Message =>
  message(
    [
      card('calm', [
        text(
          `<@${askerId}>, your organisers have answered you, and I could not reach you privately. Ask me again with **/ask**, or let me write to you (Privacy Settings → Direct Messages).`,
        ),
      ]),
    ],
    { users: [askerId] },
  );

/** After `/club inbox`. */
export const inboxChosenCard = (channelId: string | null): Message =>
  message([
    card('calm', [
      text(
        channelId === null
          ? 'Members’ questions go nowhere now: the button **Ask the organisers** is gone.'
          : `Where I know no answer, members now find the button **Ask the organisers**. What they send is posted in <#${channelId}>.`,
      ),
      channelId === null
        ? null
        : note('Whoever can see that channel sees the questions, so keep it to organisers.'),
    ]),
  ]);
