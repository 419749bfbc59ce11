import { styleText } from 'node:util';
import { plainReply, researchLine } from '../../commands/cards/answer.ts';
import { urgencyOf, withNumbers } from '../../commands/cards/danger.ts';
import { inTheirLanguage } from '../../commands/cards/other-languages.ts';
import { addressOf } from '../../commands/cards/references.ts';
import { shorten } from '../../commands/discord/text.ts';
import type { Contacts } from '../../commands/services.ts';
import {
  type Answer,
  type AnyEntry,
  isOfClub,
  type Knowledge,
  type OtherLanguage,
  type RedFlag,
} from '../../knowledge/index.ts';

/** How a terminal shows things. */
export interface Look {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

interface Frame {
  readonly knowledge: Knowledge;
  readonly contacts: Contacts;
  /** Which words matched which phrasing, shown below the answer, and the id of every entry; `null` to leave them out. */
  readonly why: readonly string[] | null;
  /** Whether a club's own entries were looked through too. */
  readonly withClub: boolean;
}

/** An answer as text for a person in a terminal, with a line break at its end. */
export function showAnswer(answer: Answer, frame: Frame, look: Look): string {
  const lines = [
    ...body(answer, frame, look),
    ...(frame.why ? explanation(answer.outcome, frame.why, look) : []),
  ];
  return `\n${lines.join('\n')}\n\n`;
}

function body(answer: Answer, frame: Frame, look: Look): string[] {
  if (answer.flag)
    return [
      ...(answer.language === null ? [] : [...languageLines(answer.language, frame.contacts, look), '']),
      ...showFlag(answer.flag, answer, frame.contacts, look),
    ];
  return [...cautionLines(answer.caution, frame.contacts, look), ...ordinary(answer, frame, look)];
}

function cautionLines(caution: RedFlag | null, contacts: Contacts, look: Look): string[] {
  return caution ? [...wrap(`First: ${withNumbers(caution.caution, contacts)}`, look), ''] : [];
}

const languageLines = (language: OtherLanguage, contacts: Contacts, look: Look): string[] =>
  wrap(withNumbers(inTheirLanguage[language], contacts), look);

function ordinary(answer: Answer, frame: Frame, look: Look): string[] {
  if (answer.entry) return showEntry(answer.entry, answer.alternatives, frame, look);
  if (answer.alternatives.length > 0) {
    const openings = answer.alternatives.flatMap((one) => [
      ...bullets([one], frame, look),
      ...(isOfClub(one) ? wrap(shorten(one.answer, longestOpening), look) : []),
    ]);
    return [bold('Did you mean…', look), ...openings];
  }
  if (answer.language !== null) return languageLines(answer.language, frame.contacts, look);
  const { title = 'I don’t know that one', reply = plainReply } = answer.outOfScope ?? {};
  return [
    bold(title, look),
    ...wrap(withNumbers(reply, frame.contacts), look),
    '',
    ...(maybeOfClub.has(answer.outOfScope?.id ?? '') && !frame.withClub
      ? [...wrap(clubHint, look).map((line) => faint(line, look)), '']
      : []),
    faint('What I can answer:', look),
    ...topics(frame.knowledge, look),
  ];
}

/** As much of a club's answer as is read at a glance. */
const longestOpening = 240;

/** What a club may have written an answer to. */
const maybeOfClub: ReadonlySet<string> = new Set(['club-life', 'races-and-results']);
const clubHint =
  'In Discord organisers write the answer once, with /club add. Here, put a CSV or JSON file of such answers after --club.';

/** Every title, those of a kind together. */
const topics = ({ causes, faqs, tips, more }: Knowledge, look: Look) =>
  [causes, faqs, tips, more].flatMap((some) => wrap(`- ${some.map(({ title }) => title).join(' · ')}`, look));

function showFlag(flag: RedFlag, told: Answer, contacts: Contacts, look: Look): string[] {
  const begins = urgencyOf(flag);
  const heading = begins === null ? flag.title : `${begins}: ${flag.title}`;
  const action = told.ofAnother ? (flag.helper ?? flag.action) : flag.action;
  return [
    look.colour ? styleText(['bold', 'red'], heading, { validateStream: false }) : heading,
    ...(told.onlyNamed ? wrap(`Look out for ${flag.lookOut}`, look) : []),
    ...wrap(withNumbers(action, contacts), look),
    ...(flag.care === 'crisis'
      ? []
      : [
          ...wrap(`Meanwhile: ${withNumbers(flag.avoid, contacts)}`, look),
          ...wrap(`It may be ${flag.mayBe}. This is a look-up, not a diagnosis.`, look).map((line) =>
            faint(line, look),
          ),
        ]),
  ];
}

function showEntry(entry: AnyEntry, related: readonly AnyEntry[], frame: Frame, look: Look): string[] {
  const { knowledge } = frame;
  const seeAlso = related.length > 0 ? ['', faint('See also:', look), ...bullets(related, frame, look)] : [];
  if (isOfClub(entry))
    return [
      bold(entry.title, look),
      ...wrap(entry.answer, look),
      ...(entry.link === '' ? [] : ['', entry.link]),
      ...seeAlso,
      '',
      faint('From your club.', look),
    ];
  const tips = entry.tips.map((id) => knowledge.entry(id)).filter((tip) => tip !== undefined);
  const sources = knowledge.references(entry);
  return [
    bold(entry.title, look),
    ...wrap(entry.answer, look),
    '',
    ...(entry.seenIf === undefined ? [] : [...wrap(entry.seenIf, look).map((line) => faint(line, look)), '']),
    ...(tips.length > 0 ? [faint('Worth a try:', look), ...bullets(tips, frame, look)] : []),
    ...[researchLine(entry), ...sources.flatMap((source) => addressOf(source) ?? [])]
      .flatMap((line) => wrap(line, look))
      .map((line) => faint(line, look)),
    ...seeAlso,
    '',
    faint('A look-up, not a diagnosis.', look),
  ];
}

function explanation(outcome: string, why: readonly string[], look: Look): string[] {
  return ['', bold(`Why: ${outcome}`, look), ...why.flatMap((line) => wrap(`- ${line}`, look))];
}

const bold = (text: string, { colour }: Look) =>
  colour ? styleText('bold', text, { validateStream: false }) : text;
const faint = (text: string, { colour }: Look) =>
  colour ? styleText('dim', text, { validateStream: false }) : text;
/** With their ids for whoever asks why. */
const bullets = (entries: readonly AnyEntry[], { why }: Frame, look: Look) =>
  entries.flatMap((entry) => {
    const about = isOfClub(entry) ? ' (your club)' : why === null ? '' : ` (${entry.id})`;
    return wrap(`- ${entry.title}${about}`, look);
  });

/** Breaks at spaces; a longer word stands on a line of its own. */
function wrap(text: string, { width }: Look): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
