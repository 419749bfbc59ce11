import type { APIButtonComponent } from 'discord-api-types/v10';
import {
  type Answer,
  type AnyEntry,
  type ClubEntry,
  type Entry,
  isOfClub,
  type Knowledge,
  type OtherLanguage,
  type RedFlag,
} from '../../knowledge/index.ts';
import { addresses, type EntryView } from '../discord/custom-id.ts';
import { limits } from '../discord/limits.ts';
import { button, card, type Message, menu, message, note, row, separator, text } from '../discord/message.ts';
import { quote } from '../discord/text.ts';
import { type Contacts, clubLimits } from '../services.ts';
import { clubEntryCard, entryButton, openly } from './club.ts';
import { helpedRow, keptNote } from './club-settings.ts';
import { withNumbers } from './danger.ts';
import { askOrganisersButton } from './inbox.ts';
import { inTheirLanguage } from './other-languages.ts';
import { askedLine, cautionParts } from './parts.ts';
import { referenceList } from './references.ts';

export interface Frame {
  readonly knowledge: Knowledge;
  readonly contacts: Contacts;
  /** The member's own words, shown above the answer when others see it too. */
  readonly asked?: string;
  /** A preview only the asker sees: offers to share it, as an answer to this message if there is one. */
  readonly preview?: { readonly messageId?: string };
  /** A line of small print below the answer. */
  readonly remark?: string;
  /** Other entries that fit the question, offered as buttons. */
  readonly related?: readonly AnyEntry[];
  /** The first of them was asked for as well. */
  readonly alsoAsked?: AnyEntry | null;
  /** The club takes questions for its organisers. */
  readonly hasInbox?: boolean;
  /** The club asks whether answers help. */
  readonly asksWhetherItHelped?: boolean;
  /** The club has kept the words of this question. */
  readonly isKept?: boolean;
  /** A red flag that is possible though not told of: its line stands above everything else. */
  readonly caution?: RedFlag | null;
}

/** The card for whatever the knowledge found, red flags apart: answer, suggestions or "I don't know". */
export function answerCard(answer: Answer, given: Omit<Frame, 'related' | 'alsoAsked' | 'caution'>): Message {
  const frame = { ...given, caution: answer.caution };
  const { entry, alternatives, alsoAsked, language } = answer;
  if (entry && isOfClub(entry)) return clubEntryCard(entry, { ...frame, related: alternatives });
  if (entry) return entryCard(entry, { ...frame, related: alternatives, alsoAsked });
  if (language !== null) return otherLanguageCard(language, frame);
  return alternatives.length > 0 ? suggestCard(alternatives, frame) : noneCard(answer, frame);
}

/** What a member reads first: title, short answer, and where to tap for more. */
export function entryCard(entry: Entry, frame: Frame): Message {
  return message([
    card('calm', [
      askedLine(frame),
      ...cautionParts(frame),
      text(`### ${entry.title}\n${entry.answer}`),
      entry.seenIf === undefined ? null : note(entry.seenIf),
      note(`${researchLine(entry)}${beyondLine(entry)} A look-up, not a diagnosis.`),
      frame.alsoAsked
        ? note(`You asked about two things. The other: “${frame.alsoAsked.title}”, below.`)
        : null,
      frame.remark === undefined ? null : note(frame.remark),
      row([
        viewButton(entry, 'detail', 'primary'),
        viewButton(entry, 'evidence'),
        frame.preview ? button('Share', addresses.share.id(entry.id, frame.preview.messageId)) : null,
        entry.id.startsWith('cause:') ? button('Remind me', addresses.checkIn.id()) : null,
      ]),
      relatedRow(entry, frame),
      frame.asksWhetherItHelped ? helpedRow(entry.id) : null,
    ]),
  ]);
}

const viewLabels = { card: 'Short answer', detail: 'Why?', evidence: 'Evidence' } satisfies Record<
  EntryView,
  string
>;

function viewButton(entry: Entry, view: EntryView, look: 'primary' | 'plain' = 'plain'): APIButtonComponent {
  return button(viewLabels[view], addresses.entry.id(entry.id, view), look);
}

function relatedRow(entry: Entry, frame: Pick<Frame, 'knowledge' | 'related'>) {
  const tips = entry.tips.map((id) => frame.knowledge.entry(id));
  const shown = [...(frame.related ?? []).slice(0, 2), ...tips].filter((one) => one !== undefined);
  const distinct = [...new Map(shown.map((one) => [one.id, one])).values()].filter(
    ({ id }) => id !== entry.id,
  );
  return row(distinct.slice(0, 4).map((one) => entryButton(one)));
}

const isBeyond = ({ section }: Entry) => section === undefined;
const beyondLine = (entry: Entry) => (isBeyond(entry) ? ' Beyond the article.' : '');

/** How good the evidence is, as a sentence begins. */
const ratingWords = {
  strong: 'Good evidence',
  moderate: 'Fair evidence',
  mixed: 'Mixed evidence',
  weak: 'Thin evidence',
  contested: 'Disputed evidence',
} as const;
const directionWords = {
  supports: ' for this.',
  partly: ' for part of the usual claim.',
  against: ' against the usual claim.',
  unclear: ': no clear answer yet.',
} as const;

/** One line about the research on the usual claim: how good it is and which way it points. */
export function researchLine({ evidence: { rating, direction } }: Entry): string {
  return `${ratingWords[rating]}${directionWords[direction]}`;
}

/** The fuller story, with the article's parts of the topic. */
export function detailCard(entry: Entry, frame: Pick<Frame, 'knowledge'>): Message {
  return message([
    card('calm', [
      text(`### ${entry.title}\n${entry.detail}`),
      ...entry.facets.map((facet) => text(`**${facet.title}**\n${facet.text}`)),
      note(isBeyond(entry) ? 'Beyond the article.' : `From the article: ${entry.section}.`),
      row([viewButton(entry, 'evidence', 'primary'), viewButton(entry, 'card')]),
      relatedRow(entry, frame),
    ]),
  ]);
}

/** What the article says beside what research says, and the papers. */
export function evidenceCard(entry: Entry, frame: Pick<Frame, 'knowledge'>): Message {
  const references = frame.knowledge.references(entry);
  return message([
    card('calm', [
      text(`### What is known: ${entry.title}`),
      text(
        entry.article === undefined
          ? `**The usual claim:** ${entry.usualClaim}`
          : `**The article says:** ${entry.article}`,
      ),
      text(`**Research says:** ${entry.evidence.finding}`),
      text(`**In short:** ${researchLine(entry)}`),
      separator(),
      text(referenceList(references)),
      row([viewButton(entry, 'card', 'primary'), viewButton(entry, 'detail')]),
    ]),
  ]);
}

const askAgain = () => button('Ask it another way', addresses.askAgain.id());

/** Less of a club's answer is shown whole. */
const longestOpening = 240;

/** What a club's entry begins with: mostly all of its answer, so that nobody need tap to read it. */
function opening({ title, answer }: ClubEntry): string {
  // What is cut in its middle may have lost the end of a bold word or of a list.
  const plain = answer.replaceAll(/\*\*|__|~~|\|\||`+|^(?:#{1,3}|>|[-*]) /gm, '');
  const begun = answer.length <= longestOpening ? openly(answer) : quote(plain, longestOpening);
  return `**${quote(title, clubLimits.title)}**\n${begun}`;
}

function suggestCard(alternatives: readonly AnyEntry[], frame: Frame): Message {
  return message([
    card('unsure', [
      askedLine(frame),
      ...cautionParts(frame),
      text('### Did you mean…'),
      ...alternatives
        .slice(0, 3)
        .filter(isOfClub)
        .map((one) => text(opening(one))),
      row(alternatives.slice(0, 3).map((one) => entryButton(one, 'primary'))),
      note(
        'None of these? Put it another way. Worried about a pain? A doctor or physiotherapist can look at it.',
      ),
      row([askAgain(), frame.hasInbox ? askOrganisersButton() : null]),
      frame.isKept ? keptNote() : null,
    ]),
  ]);
}

/** A line in the asker's own language: that it speaks English alone, and whom to call in an emergency. */
function otherLanguageCard(language: OtherLanguage, { contacts }: Frame): Message {
  return message([
    card('unsure', [
      text(withNumbers(inTheirLanguage[language], contacts)),
      note('I answer questions in English about aching legs and recovery after a run.'),
      row([askAgain()]),
    ]),
  ]);
}

export const plainReply = 'I know about aching legs and recovery after a run, and not much else.';

/** Says so, and shows what it can answer. */
export function noneCard(answer: Pick<Answer, 'outOfScope'>, frame: Frame): Message {
  const { title = 'I don’t know that one', reply = plainReply } = answer.outOfScope ?? {};
  return message([
    card('unsure', [
      askedLine(frame),
      ...cautionParts(frame),
      text(`### ${title}\n${withNumbers(reply, frame.contacts)}`),
      entryMenu('What I can answer', articleOf(frame.knowledge)),
      entryMenu('And beyond the article', frame.knowledge.more, 'more'),
      row([askAgain(), frame.hasInbox ? askOrganisersButton() : null]),
      frame.remark === undefined ? null : note(frame.remark),
      frame.isKept ? keptNote() : null,
      note('Worried about a pain? A doctor or physiotherapist can look at it; I can’t.'),
    ]),
  ]);
}

const articleOf = ({ causes, faqs, tips }: Knowledge) => [...causes, ...faqs, ...tips];

/** A menu that opens the chosen entry, for the asker alone. Two menus of one message need a group each. */
function entryMenu(placeholder: string, entries: readonly Entry[], group?: string) {
  return menu(
    addresses.entryMenu.id(group),
    placeholder,
    entries.map(({ id, title }) => ({ label: title, value: id })),
  );
}

/** The article's thesis, the nine causes in a list, and a menu of them. */
export function overviewCard({ knowledge }: Pick<Frame, 'knowledge'>): Message {
  const { title, answer, advice } = knowledge.overview;
  const list = knowledge.causes.map((cause, at) => `${at + 1}. ${cause.title}`);
  return message([
    card('calm', [
      text(`### ${title}\n${answer}`),
      text(list.join('\n')),
      entryMenu('Which of these fits?', knowledge.causes),
      note(advice),
      note('A look-up, not a diagnosis. Something worrying? Type it after /ask.'),
    ]),
  ]);
}

/** What the club has written, the six questions of the article, and what runners ask beyond it, as menus. */
export function faqMenuCard({ knowledge }: Pick<Frame, 'knowledge'>, ofClub: readonly ClubEntry[]): Message {
  return message([
    card('calm', [
      text('### Questions runners ask'),
      ofClub.length === 0
        ? null
        : menu(
            addresses.clubMenu.id(),
            'Your club',
            ofClub.map(({ id, title }) => ({ label: title, value: id })),
          ),
      ofClub.length > limits.menuOptions
        ? note(`Your club has ${ofClub.length - limits.menuOptions} more: begin to type one after /faq.`)
        : null,
      entryMenu('Choose a question', knowledge.faqs),
      entryMenu('More that runners ask', knowledge.more, 'more'),
      note('Anything else? Try /ask.'),
    ]),
  ]);
}
