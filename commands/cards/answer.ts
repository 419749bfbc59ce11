import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Answer, Entry, Knowledge } from '../../knowledge/index.ts';
import { addresses, type EntryView } from '../discord/custom-id.ts';
import { button, card, type Message, menu, message, note, row, separator, text } from '../discord/message.ts';
import { quote } from '../discord/text.ts';
import type { Contacts } from '../services.ts';
import { referenceList } from './references.ts';

/** How many characters of a question are shown back above its answer. */
const questionShown = 200;

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
  readonly related?: readonly Entry[];
}

/** The card for whatever the knowledge found, red flags apart: answer, suggestions or "I don't know". */
export function answerCard(answer: Answer, frame: Frame): Message {
  if (answer.entry) return entryCard(answer.entry, { ...frame, related: answer.alternatives });
  return answer.alternatives.length > 0 ? suggestCard(answer.alternatives, frame) : noneCard(answer, frame);
}

function askedLine(frame: Frame) {
  const words = frame.asked === undefined ? '' : quote(frame.asked, questionShown);
  return words === '' ? null : note(`“${words}”`);
}

/** What a member reads first: title, short answer, and where to tap for more. */
export function entryCard(entry: Entry, frame: Frame): Message {
  return message([
    card('calm', [
      askedLine(frame),
      text(`### ${entry.title}\n${entry.answer}`),
      note(`${researchLine(entry)} A look-up, not a diagnosis.`),
      frame.remark === undefined ? null : note(frame.remark),
      row([
        viewButton(entry, 'detail', 'primary'),
        viewButton(entry, 'evidence'),
        frame.preview ? button('Share', addresses.share.id(entry.id, frame.preview.messageId)) : null,
      ]),
      relatedRow(entry, frame),
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
  return row(distinct.slice(0, 4).map((one) => button(one.title, addresses.entry.id(one.id, 'card'))));
}

const ratingWords = {
  strong: 'strong',
  moderate: 'moderate',
  mixed: 'mixed',
  weak: 'weak',
  contested: 'contested',
} as const;
const directionWords = {
  supports: 'supports this',
  partly: 'supports part of this',
  against: 'points the other way',
  unclear: 'cannot say yet',
} as const;

/** One line about the research: how good it is and which way it points. */
export function researchLine(entry: Entry): string {
  const { rating, direction } = entry.evidence;
  return `Research on the usual claim: ${ratingWords[rating]}; it ${directionWords[direction]}.`;
}

/** The fuller story, with the article's parts of the topic. */
export function detailCard(entry: Entry, frame: Pick<Frame, 'knowledge'>): Message {
  return message([
    card('calm', [
      text(`### ${entry.title}\n${entry.detail}`),
      ...entry.facets.map((facet) => text(`**${facet.title}**\n${facet.text}`)),
      note(`From the article: ${entry.section}.`),
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
      text(`**The article says:** ${entry.article}`),
      text(`**Research says:** ${entry.evidence.finding}`),
      text(`**In short:** ${researchLine(entry)}`),
      separator(),
      text(referenceList(references)),
      row([viewButton(entry, 'card', 'primary'), viewButton(entry, 'detail')]),
    ]),
  ]);
}

const askAgain = () => button('Ask it another way', addresses.askAgain.id());

function suggestCard(alternatives: readonly Entry[], frame: Frame): Message {
  return message([
    card('unsure', [
      askedLine(frame),
      text('### Did you mean…'),
      row(
        alternatives
          .slice(0, 3)
          .map((one) => button(one.title, addresses.entry.id(one.id, 'card'), 'primary')),
      ),
      note('None of these? Put it another way, or see a coach.'),
      row([askAgain()]),
    ]),
  ]);
}

/** Says so, and shows what it can answer. */
export function noneCard(answer: Pick<Answer, 'outOfScope'>, frame: Frame): Message {
  return message([
    card('unsure', [
      askedLine(frame),
      text(
        `### I don’t know that one\n${answer.outOfScope?.reply ?? 'I know about aching legs and recovery after a run, and not much else.'}`,
      ),
      entryMenu('What I can answer', frame.knowledge.entries),
      row([askAgain()]),
      frame.remark === undefined ? null : note(frame.remark),
      note('Worried about a pain? A doctor or physiotherapist can look at it; I can’t.'),
    ]),
  ]);
}

/** A menu that opens the chosen entry, for the asker alone. */
function entryMenu(placeholder: string, entries: readonly Entry[]) {
  return menu(
    addresses.entryMenu.id(),
    placeholder,
    entries.map(({ id, title }) => ({ label: title, value: id })),
  );
}

/** The article's thesis, and a menu of the nine causes. */
export function overviewCard({ knowledge }: Pick<Frame, 'knowledge'>): Message {
  const { title, answer, advice } = knowledge.overview;
  return message([
    card('calm', [
      text(`### ${title}\n${answer}`),
      text(advice),
      entryMenu('Which of these fits?', knowledge.causes),
      note('A look-up, not a diagnosis. Something worrying? Type it after /ask.'),
    ]),
  ]);
}

/** The six questions runners ask most, as a menu. */
export function faqMenuCard({ knowledge }: Pick<Frame, 'knowledge'>): Message {
  return message([
    card('calm', [
      text('### Questions runners ask'),
      entryMenu('Choose a question', knowledge.faqs),
      note('Anything else? Try /ask.'),
    ]),
  ]);
}
