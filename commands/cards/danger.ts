import type { Answer, Knowledge, RedFlag } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, card, link, type Message, message, note, row, text } from '../discord/message.ts';
import { quote, shorten } from '../discord/text.ts';
import type { Contacts } from '../services.ts';
import { inTheirLanguage } from './other-languages.ts';
import { referenceList } from './references.ts';

/*
 * The cards of red flags. They go to the asker alone, say what to do, how soon and whom to call, and nothing to scroll
 * past; and none of them is a dead end.
 */

/** How many characters of what was heard are shown back. */
const heardShown = 160;

/** A card for somebody who helps the author of a message. */
export interface Helping {
  readonly authorId: string;
  readonly messageId: string;
}

type Told = Pick<Answer, 'heard' | 'onlyNamed' | 'ofAnother' | 'discreet' | 'instead' | 'language'>;

export interface DangerFrame {
  readonly contacts: Contacts;
  /** How it came to the card; absent where the red flag itself was chosen. */
  readonly told?: Told;
  /** The member's own words: shown back to them alone, and never for a crisis. */
  readonly asked?: string;
  readonly helping?: Helping;
  /** What has just been done: "Sent". Takes the place of the buttons that do it. */
  readonly done?: string;
  /** The way that is left to send it. */
  readonly stillHere?: boolean;
}

const urgencyWords = {
  emergency: 'Emergency, act now',
  'same-day': 'Get seen today',
  'this-week': 'Get seen this week',
} as const;

/** How soon somebody else needs help. */
const helpWords = {
  emergency: 'now',
  'same-day': 'today',
  'this-week': 'this week',
} as const;

export function dangerCard(flag: RedFlag, frame: DangerFrame): Message {
  const helps = frame.helping !== undefined || frame.told?.ofAnother === true;
  if (flag.care === 'crisis') return crisisCard(flag, frame, helps);
  return message([
    card('danger', [
      languageLine(frame),
      text(`### ${headingOf(flag, frame)}`),
      frame.told?.onlyNamed ? text(`Look out for ${lowerFirst(flag.lookOut)}`) : null,
      text(
        `${frame.helping ? 'Tell them this, or send it below. ' : ''}${actionOf(flag, frame.contacts, helps)}`,
      ),
      text(`Meanwhile: ${lowerFirst(withNumbers(flag.avoid, frame.contacts))}`),
      heardLine(flag, frame),
      note(
        flag.care === undefined
          ? `It may be ${lowerFirst(flag.mayBe)}. This is a look-up, not a diagnosis.`
          : 'I’m only a bot; people can help with this. A look-up, not a diagnosis.',
      ),
      frame.done === undefined ? null : note(frame.done),
      frame.helping ? sendRow(flag, frame.helping, frame) : null,
      row([
        button('Where this comes from', addresses.flagSources.id(flag.id)),
        // What would have been answered is known no more once something was sent.
        frame.done === undefined
          ? button('That’s not what I meant', addresses.notMeant.id(flag.id, frame.told?.instead?.id))
          : null,
      ]),
    ]),
  ]);
}

function headingOf(flag: RedFlag, { told, helping }: DangerFrame): string {
  if (told?.onlyNamed) return 'Is it this? What to look out for';
  if (helping) return `They may need help ${helpWords[flag.urgency]}: ${lowerFirst(flag.title)}`;
  const begins = urgencyOf(flag);
  return begins === null ? flag.title : `${begins}: ${lowerFirst(flag.title)}`;
}

/** How a card begins; `null` where its title says it all: "Get seen today" is no word for somebody who is being hurt. */
export const urgencyOf = ({ care, urgency }: RedFlag): string | null =>
  care === 'crisis' || (care !== undefined && urgency !== 'emergency') ? null : urgencyWords[urgency];

function actionOf(flag: RedFlag, contacts: Contacts, helps: boolean): string {
  return withNumbers(helps ? (flag.helper ?? flag.action) : flag.action, contacts);
}

function heardLine(flag: RedFlag, { told, asked }: DangerFrame) {
  if (told?.onlyNamed || told?.discreet || flag.care !== undefined) return null;
  const heard = (told?.heard ?? []).map((words) => `“${quote(words, heardShown)}”`).join(' · ');
  const words = heard === '' && asked !== undefined ? `“${quote(asked, heardShown)}”` : heard;
  return words === '' || words === '“”' ? null : note(`What I heard: ${shorten(words, 4 * heardShown)}`);
}

/** Whom to call, in the language of whoever wrote in another than English; not to somebody who helps them. */
function languageLine({ told, helping, contacts }: DangerFrame) {
  const language = told?.language ?? null;
  return language === null || helping ? null : text(withNumbers(inTheirLanguage[language], contacts));
}

/** Warm and short, first and private; leads on by a link alone, and quotes nothing. */
function crisisCard(flag: RedFlag, frame: DangerFrame, helps: boolean): Message {
  return message([
    card('calm', [
      languageLine(frame),
      text(`### ${helps ? 'You can help them' : flag.title}`),
      text(actionOf(flag, frame.contacts, helps)),
      row([link('Find a helpline near you', 'https://findahelpline.com')]),
      note(
        'Only you see this, and nothing of it is kept. Meant something else? Put it another way with /ask.',
      ),
    ]),
  ]);
}

/** The ways to bring it to the author: into the channel only what is nobody's secret. */
function sendRow(flag: RedFlag, { authorId, messageId }: Helping, { told, done, stillHere }: DangerFrame) {
  if (told?.onlyNamed || (done !== undefined && !stillHere)) return null;
  const who = told?.ofAnother ? 'another' : 'author';
  const isSecret = flag.care !== undefined || told?.discreet === true;
  const send = (label: string, way: 'here' | 'privately') =>
    button(label, addresses.sendHelp.id(flag.id, authorId, messageId, way, who), 'primary');
  return row([
    isSecret ? null : send('Send it to them here', 'here'),
    done === undefined ? send('Send it to them privately', 'privately') : null,
  ]);
}

/** Posted in the channel: mentions the author alone, and names nothing. */
export function hintCard(
  flag: RedFlag,
  { authorId, messageId }: Helping,
  { contacts, place, who }: { readonly contacts: Contacts; readonly place: string; readonly who: Who },
): Message {
  return message(
    [
      card('calm', [
        text(
          `<@${authorId}> somebody in the club read [your message](https://discord.com/channels/${place}/${messageId}) and wants to be sure that you are all right.`,
        ),
        text(
          `Very unwell, or in danger? Call ${contacts.emergencyNumbers} now. For advice today: ${contacts.urgentAdvice}.`,
        ),
        row([
          button('What to do (only you see it)', addresses.sentHelp.id(flag.id, authorId, who), 'primary'),
        ]),
      ]),
    ],
    { users: [authorId] },
  );
}

/** Whether the author of a message tells of themselves or of somebody else. */
export type Who = 'author' | 'another';

/**
 * Sent to the author as a direct message. What must not be read over their shoulder is behind a button: a phone shows
 * the first lines to whoever holds it.
 */
export function privateHintCard(
  flag: RedFlag,
  { contacts, authorId, who }: { readonly contacts: Contacts; readonly authorId: string; readonly who: Who },
): Message {
  const hello = text('Somebody who read a message of yours wants to be sure that you are all right.');
  if (flag.care !== undefined) {
    return message([
      card('calm', [
        hello,
        row([button('Read it', addresses.sentHelp.id(flag.id, authorId, who), 'primary')]),
      ]),
    ]);
  }
  return message([card('calm', [hello]), ...dangerCard(flag, { contacts, told: sentTold(who) }).components]);
}

/** What is known of a message once it was sent on. */
export const sentTold = (who: Who): Told => ({
  heard: [],
  onlyNamed: false,
  ofAnother: who === 'another',
  discreet: false,
  instead: null,
  language: null,
});

/** Fills the club's own numbers and people into a red flag's text. */
export function withNumbers(words: string, contacts: Contacts): string {
  // By functions: a "$" in what somebody has written stands for itself.
  return words
    .replaceAll('{emergency}', () => contacts.emergencyNumbers)
    .replaceAll('{urgent}', () => contacts.urgentAdvice)
    .replaceAll('{crisis}', () => contacts.crisisLine)
    .replaceAll('{welfare}', () => contacts.welfareContact);
}

/** A capital that only begins a sentence goes inside another; that of "I" or "DVT" stays. */
const lowerFirst = (words: string) =>
  /^(?!I\b)[A-Z](?![A-Z])/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

const statusWords = {
  read: 'The source page was read when this card was written.',
  'second-hand': 'The original page was not seen; this wording comes from a copy of it.',
  memory: 'This is cautious practice; no source was looked up for it.',
} as const;

export function flagSourcesCard(
  flag: RedFlag,
  { knowledge, contacts }: { readonly knowledge: Knowledge; readonly contacts: Contacts },
): Message {
  const unverified = flag.unverified === undefined ? '' : `\nNot verified: ${flag.unverified}`;
  return message([
    card('danger', [
      text(
        `### Where this comes from\n${statusWords[flag.status]} No clinician has signed it off.${unverified}`,
      ),
      text(referenceList(knowledge.references(flag))),
      note(`If in doubt, do what the card says. Worse at any moment? Call ${contacts.emergencyNumbers}.`),
    ]),
  ]);
}
