import { addresses } from '../discord/custom-id.ts';
import {
  button,
  card,
  file,
  type Message,
  message,
  note,
  picture,
  row,
  separator,
  text,
} from '../discord/message.ts';
import { quote } from '../discord/text.ts';
import {
  type ClubSettings,
  clubLimits,
  type EntryCounts,
  type Erased,
  type ServerInsights,
} from '../services.ts';
import { shortDay } from './dates.ts';

/* What organisers choose for their club, what they learn of it, and how all of it is erased. */

/** Everything that can be turned on or off, or is chosen by another command. */
export function settingsCard(
  settings: ClubSettings,
  { hearsMentions, done }: { readonly hearsMentions: boolean; readonly done?: string },
): Message {
  const { asksWhetherItHelped: helped, keepsUnanswered: unanswered, answersMentions: mentions } = settings;
  const { inboxChannelId, forumChannelId } = settings;
  const turn = (label: string, name: 'helped' | 'unanswered' | 'mentions', isOn: boolean) =>
    button(
      `${isOn ? 'Turn off' : 'Turn on'}: ${label}`,
      addresses.clubSetting.id(name, isOn ? 'off' : 'on'),
      isOn ? 'plain' : 'primary',
    );
  return message([
    card('calm', [
      done === undefined ? null : text(done),
      text('### Your club’s settings'),
      text(
        `**Ask whether answers help.** ${onOff(helped)}. When on, answers have the buttons **This helped** and **It did not**. I count the taps, and don’t store who tapped.`,
      ),
      text(
        `**Keep unanswered questions.** ${onOff(unanswered)}. When on, I keep the words of questions that I can’t answer, but not who asked: the latest 500, for 30 days. The card tells members so. **/club insights** shows them. Turning this off erases what I hold, but not files that you have saved.`,
      ),
      hearsMentions
        ? text(
            `**Answer mentions.** ${onOff(mentions)}. When on, I answer once below a message that mentions me. Private answers go by direct message; where those are closed, most danger cards are posted below the message.`,
          )
        : null,
      row([
        turn('ask whether answers help', 'helped', helped),
        turn('keep unanswered questions', 'unanswered', unanswered),
        hearsMentions ? turn('answer mentions', 'mentions', mentions) : null,
      ]),
      separator(),
      text(
        `**Ask the organisers.** ${inboxChannelId === null ? 'Off' : `Questions go to <#${inboxChannelId}>`}. Choose a channel with **/club inbox**.`,
      ),
      text(
        `**Forum.** ${forumChannelId === null ? 'Off' : `A new post in <#${forumChannelId}> gets an answer when its title alone says what it is about`}. Choose one with **/club forum**.`,
      ),
      note(
        'Who the danger cards tell people to call: **/club contacts**. To erase everything: **/club erase**.',
      ),
    ]),
  ]);
}

const onOff = (isOn: boolean) => (isOn ? 'On' : 'Off');

/** Below an answer, where the club has chosen so. */
export const helpedRow = (entryId: string) =>
  row([
    button('This helped', addresses.helped.id(entryId, 'yes')),
    button('It did not', addresses.helped.id(entryId, 'no')),
  ]);

export const thanksCard = (helped: boolean, isCounted: boolean): Message =>
  message([
    card('calm', [
      text(
        !isCounted
          ? 'You have told me already: thank you.'
          : helped
            ? 'Good to know, thank you.'
            : 'Thank you for saying so. Try **/ask** in other words, or ask your organisers.',
      ),
      note('Your club sees only numbers, not who tapped.'),
    ]),
  ]);

/** A line on the card of a question that had no answer. */
export const keptNote = () =>
  note(
    'Your club keeps the words of questions that I can’t answer, this one too, for 30 days, but not who asked.',
  );

/** After `/club forum`. */
export const forumChosenCard = (channelId: string | null): Message =>
  message([
    card('calm', [
      text(
        channelId === null
          ? 'I no longer answer new forum posts.'
          : `A new post in <#${channelId}> now gets one answer, if its title alone makes clear what it is about.`,
      ),
      channelId === null
        ? null
        : note(
            'Discord shows me a post’s title and not its text. If a title tells of a danger, I put a danger card in the post, where everybody can read it; the most private ones I send to the author alone.',
          ),
    ]),
  ]);

export const chartName = 'questions.png';
export const listsName = 'questions.txt';
const mostListed = 10;

interface InsightWords {
  readonly insights: ServerInsights;
  /** By the ids of what was counted. */
  readonly titleOf: (id: string) => string | undefined;
  /** Titles of the club's own that nobody was shown. */
  readonly neverShown: readonly string[];
}

/** What was given or judged and can be named, most first. */
const namedEntries = ({ insights: { entries }, titleOf }: InsightWords) =>
  entries
    .filter(({ shown, helped, notHelped }) => shown + helped + notHelped > 0)
    .flatMap((one) => {
      const title = titleOf(one.id);
      return title === undefined ? [] : [{ ...one, title }];
    });

/** How often an entry was given, and what members said of it. */
const countsOf = ({ shown, helped, notHelped }: EntryCounts) =>
  `${shown === 0 ? 'not given' : shown === 1 ? 'given once' : `given ${shown} times`}${helped + notHelped === 0 ? '' : ` (helped: ${helped}, did not help: ${notHelped})`}`;

/** A month of questions: as a picture, and the same in words. */
export function insightsCard(given: InsightWords): Message {
  const { insights, neverShown } = given;
  const { days, unanswered } = insights;
  const total = (of: 'answered' | 'offered' | 'unknown') => days.reduce((sum, day) => sum + day[of], 0);
  const [answered, offered, unknown] = [total('answered'), total('offered'), total('unknown')];
  const all = answered + offered + unknown;
  const share = (part: number) => (all === 0 ? '' : ` (${Math.round((part / all) * 100)}%)`);
  const busiest = days.toSorted((one, other) => sumOf(other) - sumOf(one))[0];
  const words = `Questions of the last 30 days: ${answered} answered, ${offered} with suggestions, ${unknown} not known.`;
  const said = namedEntries(given);
  const line = (one: (typeof said)[number]) => `- ${quote(one.title, clubLimits.title)}: ${countsOf(one)}`;
  const isLonger = [said, neverShown, unanswered].some((list) => list.length > mostListed);
  return message([
    card('calm', [
      text(
        `### ${all} ${all === 1 ? 'question' : 'questions'} in the last 30 days\n- Answered: ${answered}${share(answered)}\n- Suggestions offered: ${offered}${share(offered)}\n- Not known: ${unknown}${share(unknown)}`,
      ),
      picture(chartName, words),
      all === 0 || !busiest
        ? null
        : note(
            `One bar a day (UTC): green is answered, amber is suggestions, pale is not known. The busiest day was ${shortDay(busiest.day)}, with ${sumOf(busiest) === 1 ? '1 question' : `${sumOf(busiest)} questions`}.`,
          ),
      said.length === 0 ? null : text(`**Given most**\n${said.slice(0, mostListed).map(line).join('\n')}`),
      neverShown.length === 0
        ? null
        : text(
            `**Your entries that answered no question** (${neverShown.length})\n${neverShown
              .slice(0, mostListed)
              .map((title) => `- ${quote(title, clubLimits.title)}`)
              .join('\n')}`,
          ),
      unanswered.length === 0
        ? null
        : text(
            `**Questions I kept** (${unanswered.length}${unanswered.length > mostListed ? ', the latest' : ''})\n${unanswered
              .slice(0, mostListed)
              .map(({ question }) => `- ${quote(question, 120)}`)
              .join('\n')}`,
          ),
      unanswered.length === 0 && !isLonger
        ? null
        : row([
            ...(isLonger ? [button('Full lists as a text file', addresses.insightsFile.id())] : []),
            ...(unanswered.length > 0
              ? [button('Erase the kept questions', addresses.forgetUnanswered.id(), 'danger')]
              : []),
          ]),
      note(
        'What is opened from a menu or by a button is not counted, nor are danger signs. Nothing here says who asked.',
      ),
    ]),
  ]);
}

/** The lists of the card, whole, for a file. */
export function insightsText(given: InsightWords): string {
  const { insights, neverShown } = given;
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
  const parts = [
    ...list(
      'Given in the last 30 days',
      namedEntries(given).map((one) => `${one.title}: ${countsOf(one)}`),
    ),
    ...list('Your entries that answered no question', neverShown),
    ...list(
      'Questions I kept, newest first (dates in UTC)',
      insights.unanswered.map(
        ({ question, at }) => `${at.toString().slice(0, 10)}: ${question.replaceAll(/\s+/g, ' ')}`,
      ),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

export const insightsFileCard = (): Message =>
  message([
    card('calm', [
      text('The full lists of **/club insights**:'),
      file(listsName),
      note(
        'If you save this file, please keep it private, and delete it when you’re done: I can’t erase your copy.',
      ),
    ]),
  ]);

const sumOf = ({ answered, offered, unknown }: { answered: number; offered: number; unknown: number }) =>
  answered + offered + unknown;

export const forgottenCard = (count: number): Message =>
  message([
    card('calm', [
      text(count === 1 ? 'One kept question is erased.' : `${count} kept questions are erased.`),
    ]),
  ]);

/** Before everything is erased. */
export const eraseCard = (): Message =>
  message([
    card('danger', [
      text('### Erase everything that I keep about this server?'),
      text(
        'This erases your reminders and their history, your club’s entries, questions to organisers, replies that members have yet to open, kept questions, all counts, your settings and the contacts on danger cards. Posts in your channels stay.',
      ),
      note(
        'This can’t be undone. To keep your entries, use **/club export** first. Changed your mind? Just dismiss this message.',
      ),
      row([button('Erase everything', addresses.eraseServer.id('yes'), 'danger')]),
    ]),
  ]);

export function erasedCard({ entries, questions, reminders, counts, unanswered, settings }: Erased): Message {
  const lines = [
    of(reminders, 'reminder', 'reminders'),
    of(entries, 'entry of your club', 'entries of your club'),
    of(questions, 'question to your organisers', 'questions to your organisers'),
    of(unanswered, 'kept question', 'kept questions'),
    of(counts, 'count', 'counts'),
    settings ? 'your settings: contacts, channels, role' : null,
  ].filter((one) => one !== null);
  return message([
    card('calm', [
      text(
        lines.length === 0
          ? 'There was nothing to erase.'
          : `### Erased\n${lines.map((one) => `- ${one}`).join('\n')}`,
      ),
      note('I’m still here, and I still answer. To remove me: Server Settings → Integrations.'),
    ]),
  ]);
}

const of = (count: number, one: string, many: string) =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`;
