import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import {
  type AnyEntry,
  type ClubEntry,
  type Entry,
  isOfClub,
  type Knowledge,
  type RedFlag,
} from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { limits } from '../discord/limits.ts';
import { button, card, type Message, menu, message, note, row, text } from '../discord/message.ts';
import { quote, shorten } from '../discord/text.ts';
import { type Contacts, clubLimits } from '../services.ts';
import { helpedRow } from './club-settings.ts';
import { askedLine, cautionParts } from './parts.ts';

/** A button that opens an entry, whoever wrote it. */
export function entryButton(entry: AnyEntry, look: 'primary' | 'plain' = 'plain') {
  const id = isOfClub(entry)
    ? addresses.clubEntry.id(entry.id, 'card')
    : addresses.entry.id(entry.id, 'card');
  return button(entry.title, id, look);
}

export interface ClubFrame {
  readonly contacts: Contacts;
  /** The member's own words, shown above the answer when others see it too. */
  readonly asked?: string;
  /** A preview only the asker sees: offers to share it, as an answer to this message if there is one. */
  readonly preview?: { readonly messageId?: string };
  readonly remark?: string;
  /** The club asks whether answers help. */
  readonly asksWhetherItHelped?: boolean;
  /** Other entries that fit the question. */
  readonly related?: readonly AnyEntry[];
  readonly caution?: RedFlag | null;
  /** What is built in: of the entry whose place it takes, what that says of when to get seen is said here too. */
  readonly knowledge: Pick<Knowledge, 'entry'>;
}

/** What a club wrote in Discord's markdown, but no text hides where a link leads. */
export const openly = (written: string) => written.replaceAll('](', '] (');

/** What a member reads of a club's own entry. */
export function clubEntryCard(entry: ClubEntry, frame: ClubFrame): Message {
  const { title, answer, details, link } = entry;
  const seenIf = entry.insteadOf === null ? undefined : frame.knowledge.entry(entry.insteadOf)?.seenIf;
  return message([
    card('calm', [
      askedLine(frame),
      ...cautionParts(frame),
      text(`### ${quote(title, clubLimits.title)}\n${openly(answer)}`),
      link === '' ? null : text(link),
      seenIf === undefined ? null : note(seenIf),
      note('From your club: its organisers wrote this.'),
      frame.remark === undefined ? null : note(frame.remark),
      row([
        details === '' ? null : button('More', addresses.clubEntry.id(entry.id, 'details'), 'primary'),
        frame.preview ? button('Share', addresses.shareClub.id(entry.id, frame.preview.messageId)) : null,
      ]),
      row(
        (frame.related ?? [])
          .filter((one) => one.id !== entry.id)
          .slice(0, 4)
          .map((one) => entryButton(one)),
      ),
      frame.asksWhetherItHelped ? helpedRow(`club:${entry.id}`) : null,
    ]),
  ]);
}

export function clubDetailsCard({ id, title, answer, details, link }: ClubEntry): Message {
  return message([
    card('calm', [
      text(`### ${quote(title, clubLimits.title)}\n${openly(details === '' ? answer : details)}`),
      link === '' ? null : text(link),
      note('From your club: its organisers wrote this.'),
      row([button('Short answer', addresses.clubEntry.id(id, 'card'))]),
    ]),
  ]);
}

/** The box to write an entry in, with what it says so far. */
export function clubBox(entry: ClubEntry | null, stamp: string) {
  const field = (
    name: 'title' | 'answer' | 'details' | 'asks' | 'link',
    label: string,
    {
      value,
      description,
      max,
      long = false,
    }: { value: string; description: string; max: number; long?: boolean },
  ) => ({
    type: ComponentType.Label as const,
    label,
    description,
    component: {
      type: ComponentType.TextInput as const,
      custom_id: name,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: max,
      required: name === 'title' || name === 'answer',
      ...(value === '' ? {} : { value }),
    },
  });
  const lines = clubLimits.asks * (clubLimits.ask + 1);
  return {
    custom_id: entry ? addresses.clubWritten.id(entry.id, stamp) : addresses.clubWritten.id('new'),
    title: entry ? 'Edit an entry' : 'Add an entry',
    components: [
      field('title', 'Title', {
        value: entry?.title ?? '',
        description: `What it is about, such as “Membership fees”. At most ${clubLimits.title} characters.`,
        max: clubLimits.title,
      }),
      field('answer', 'Short answer', {
        value: entry?.answer ?? '',
        description: `What members read first. At most ${clubLimits.answer} characters.`,
        max: clubLimits.answer,
        long: true,
      }),
      field('asks', 'Other ways to ask it', {
        value: entry?.asks.join('\n') ?? '',
        description: `One on each line, such as “what do I pay”. At most ${clubLimits.asks} lines of ${clubLimits.ask} characters.`,
        max: Math.min(4000, lines),
        long: true,
      }),
      field('details', 'Details', {
        value: entry?.details ?? '',
        description: `Members see this when they tap More. At most ${clubLimits.details} characters.`,
        max: clubLimits.details,
        long: true,
      }),
      field('link', 'Link', {
        value: entry?.link ?? '',
        description: 'A web address that begins with https:// or http://.',
        max: clubLimits.link,
      }),
    ],
  };
}

/** What members who ask in one way get. */
export interface Reached {
  readonly asked: string;
  /** What they get; a danger sign has its title. `null` for nothing. */
  readonly gets: { readonly title: string; readonly kind: 'this' | 'other' | 'offered' | 'danger' } | null;
}

function reachedLine({ asked, gets }: Reached): string {
  const words = `“${quote(asked, 60)}”`;
  if (gets === null) return `- ✗ ${words}: no answer`;
  const title = `**${quote(gets.title, clubLimits.title)}**`;
  switch (gets.kind) {
    case 'this':
      return `- ✓ ${words}: this entry`;
    case 'offered':
      return `- ✓ ${words}: this entry, offered beside others`;
    case 'danger':
      return `- ✗ ${words}: the danger card ${title}, which always comes first`;
    case 'other':
      return `- ✗ ${words}: ${title} instead`;
  }
}

export interface Preview {
  readonly entry: ClubEntry;
  readonly reached: readonly Reached[];
  /** Built-in and own entries that a member may mean by its title. */
  readonly near: readonly AnyEntry[];
  /** The built-in entry whose place it takes. */
  readonly insteadOf: Entry | undefined;
}

/** Below the card as members see it: how it is found, and what can be done with it. */
export function clubPageCard(
  { entry, reached, near, insteadOf }: Preview,
  { words, undo }: { readonly words?: string; readonly undo?: string } = {},
): Message {
  const [builtIn] = near.filter((one) => !isOfClub(one));
  const names = near.map(({ title }) => `*${quote(title, clubLimits.title)}*`).join(', ');
  return message([
    card('calm', [
      words === undefined ? null : text(words),
      text(`### ${quote(entry.title, clubLimits.title)}\n${openly(entry.answer)}`),
      entry.link === '' ? null : text(entry.link),
      text(`**What members get when they type …**\n${reached.map(reachedLine).join('\n')}`),
      names === '' ? null : note(`Easily confused with ${names}.`),
      insteadOf ? note(`It is shown instead of the built-in *${insteadOf.title}*.`) : null,
      row([
        undo === undefined ? null : button('Undo', addresses.clubDo.id(entry.id, 'undo', undo), 'primary'),
        button('Edit', addresses.clubDo.id(entry.id, 'edit')),
        entry.details === '' ? null : button('More', addresses.clubEntry.id(entry.id, 'details')),
        insteadOf
          ? button('Show both again', addresses.clubDo.id(entry.id, 'beside'))
          : builtIn
            ? button(
                shorten(`Show instead of “${builtIn.title}”`, 80),
                addresses.clubDo.id(entry.id, 'instead', builtIn.id),
              )
            : null,
        button('Remove', addresses.clubDo.id(entry.id, 'remove')),
      ]),
    ]),
  ]);
}

export function clubRemovedCard({ id, title }: ClubEntry): Message {
  return message([
    card('calm', [
      text(`**${quote(title, clubLimits.title)}** is removed: members no longer find it.`),
      note('You can undo this for 15 minutes. After that it is erased for good.'),
      row([button('Undo', addresses.clubDo.id(id, 'restore'), 'primary')]),
    ]),
  ]);
}

const onAPage = 25;

/** The club's entries, a page of them, with a menu to look at one. */
export function clubListCard(
  all: readonly ClubEntry[],
  { page, searched }: { readonly page: number; readonly searched?: string | undefined },
): Message {
  const pages = Math.max(1, Math.ceil(all.length / onAPage));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = all.slice(at * onAPage, (at + 1) * onAPage);
  const count = all.length === 1 ? '1 entry' : `${all.length} entries`;
  const heading =
    searched === undefined
      ? `### Your club: ${count}`
      : `### ${all.length < limits.choices ? count : `The ${all.length} nearest`} for “${quote(searched, 60)}”`;
  return message([
    card('calm', [
      text(heading),
      shown.length === 0
        ? text(
            searched === undefined
              ? 'Nothing yet. Write the first one with **/club add**: “What time is track?”, “Where do we meet?”'
              : 'Nothing fits. **/club list** without a search shows them all.',
          )
        : text(shown.map(({ title }) => `- ${quote(title, clubLimits.title)}`).join('\n')),
      shown.length === 0
        ? null
        : menu(
            addresses.clubMenu.id('organiser'),
            'Look at one of them',
            shown.map(({ id, title, answer }) => ({ label: title, value: id, description: answer })),
          ),
      pages > 1 ? note(`Page ${at + 1} of ${pages}.`) : null,
      pages > 1
        ? row([
            at > 0 ? button('Back', addresses.clubDo.id('-', 'page', String(at - 1))) : null,
            at < pages - 1 ? button('Next', addresses.clubDo.id('-', 'page', String(at + 1))) : null,
          ])
        : null,
    ]),
  ]);
}
