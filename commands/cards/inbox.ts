import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { type AnyEntry, isOfClub } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, type Message, menu, message, note, row, text } from '../discord/message.ts';
import { cut, quote, toCopy } from '../discord/text.ts';
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
      description: 'You can check it, and who gets it, before it is sent.',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'question',
        style: TextInputStyle.Paragraph,
        min_length: 3,
        max_length: longestQuestion,
        required: true,
        ...(asked === '' ? {} : { value: cut(asked, longestQuestion) }),
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
        `Not sent yet. It will be posted in <#${channelId}>, which your organisers read, and stay there. I keep it until it is answered, a year at most, or 30 days longer if I have to mention you. They may add its words, without your name, to the club’s entries.`,
      ),
      note(
        'With your name, they see who asked. If I can’t send you a direct message, I mention you in this channel: others see the mention, but only you can open the answer. Without your name, they don’t see who asked, and a later answer can come only by direct message: keep yours open.',
      ),
      row([
        button('Send with my name', addresses.sendQuestion.id('named'), 'primary'),
        button('Send without my name', addresses.sendQuestion.id('unnamed'), 'primary'),
        button('Edit', addresses.askOrganisers.id('again')),
      ]),
    ]),
  ]);

export const sentCard = (question: string, withName: boolean): Message =>
  message([
    card('calm', [
      text('### Sent to the organisers'),
      text(questionLine(question)),
      note(
        `If they answer in the next few minutes, the answer comes here. After that it comes by direct message${withName ? ', or, if that doesn’t work, I mention you where you asked' : ' only, so keep yours open'}.`,
      ),
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
        [
          ...(askerId === null ? ['They sent it without their name.'] : []),
          'Your answer goes to them privately.',
          near.length === 0
            ? '“Not for us” is sent as you tap it.'
            : 'An entry that you choose, or “Not for us”, is sent as you tap it. An entry of your club’s then has this question among its ways of asking: take it out with **/club edit**.',
        ].join(' '),
      ),
    ]),
  ]);
}

/** Below a danger card, for whoever wrote to the organisers. */
export const notSent = (): Message =>
  message([card('unsure', [text('This was not sent to the organisers.')])]);

/** Below a danger card, for an organiser whose answer tells of a danger: it may be what the member needs to hear. */
export const answerNotSent = (id: string, answer: string): Message =>
  message([
    card('unsure', [
      text(
        `What you wrote mentions a danger, so I haven’t sent it yet. If you do want them to read it, copy your answer from here, open the box again and paste it in, with the title if you chose one.${toCopy([answer])}`,
      ),
      row([button('Open the box again', addresses.inboxDo.id(id, 'answer-sure'), 'primary')]),
    ]),
  ]);

/** The box to answer in; with a title the club knows it from then on. `sure`: a danger in it was seen, and is meant. */
export const answerBox = (id: string, question: string, sure: boolean) => ({
  custom_id: addresses.inboxAnswered.id(id, sure ? 'sure' : undefined),
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
      label: 'Title, to add it to your club’s entries',
      description: 'Such as “Membership fees”. Leave empty to answer only this member.',
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
      label: 'Another way to ask it',
      description: 'Only used with a title. Members don’t see it. Please take out anything personal.',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'ask',
        style: TextInputStyle.Short,
        max_length: clubLimits.ask,
        required: false,
        ...(question === '' ? {} : { value: cut(question, clubLimits.ask) }),
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
        'Thank you for asking. Your organisers have read it, but can’t answer it here. You’re welcome to speak to one of them.',
      ),
    ]),
  ]);

/** In the channel where they asked, by somebody who agreed to be mentioned. */
export const mentionCard = (id: string, askerId: string): Message =>
  message(
    [
      card('calm', [
        text(
          `<@${askerId}>, your organisers have replied. I couldn’t send you a direct message, so tap below to read it. Nobody else can open or see it. It stays for 30 days.`,
        ),
        row([button('Read the reply', addresses.readAnswer.id(id), 'primary')]),
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
          ? 'Off now: members no longer see the button **Ask the organisers**.'
          : `When I can’t answer, members now see the button **Ask the organisers**. What they send is posted in <#${channelId}>.`,
      ),
      channelId === null
        ? null
        : note('Whoever can see that channel sees the questions, so keep it to organisers.'),
    ]),
  ]);
