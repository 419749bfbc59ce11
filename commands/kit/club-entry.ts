import { charactersOf, mostClubCharacters, mostClubEntries } from '../../knowledge/index.ts';
import { isVisible, quote, readable } from '../discord/text.ts';
import { type ClubDraft, clubLimits, type NoRoom } from '../services.ts';

/*
 * From what an organiser wrote, in a box or in a file, to an entry of the club's own. Pure: every fault is named, and
 * nothing is cut.
 */

/** As it was written: lines of `asks` are parted by line breaks. */
export interface Written {
  readonly title: string;
  readonly answer: string;
  readonly details: string;
  readonly asks: string;
  readonly link: string;
}

/** An entry, or all that is wrong with it, a sentence each. */
export function readDraft(
  written: Written,
  insteadOf: string | null,
): { readonly draft: ClubDraft } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const within = (name: string, text: string, max: number) => {
    if (text.length > max)
      faults.push(
        `${name} is too long. Please shorten it by ${text.length - max === 1 ? '1 character' : `${text.length - max} characters`}.`,
      );
    return text;
  };
  const title = titleOf(written);
  if (!isVisible(title)) faults.push('It needs a title.');
  const answer = readable(written.answer).trim();
  if (!isVisible(answer)) faults.push('It needs an answer.');
  const asks = distinct(readable(written.asks).split('\n').map(oneLine)).filter((ask) => isVisible(ask));
  if (asks.length > clubLimits.asks)
    faults.push(`There are ${asks.length} other ways to ask it. Please keep at most ${clubLimits.asks}.`);
  for (const ask of asks) within(`“${quote(ask, 30)}”`, ask, clubLimits.ask);
  const link = readLink(written.link.trim());
  if (link === null)
    faults.push(
      `“${quote(written.link, 40)}” is not a link that I can show. Please begin it with **https://** or **http://**, and leave no space in it.`,
    );
  within('The title', title, clubLimits.title);
  within('The short answer', answer, clubLimits.answer);
  const details = within('The text under Details', readable(written.details).trim(), clubLimits.details);
  within('The link', link ?? '', clubLimits.link);
  return faults.length > 0
    ? { faults }
    : { draft: { title, answer, details, asks, link: link ?? '', insteadOf } };
}

/** Whether a club may have some entries in the place of those that it has; to shorten what is too long is always possible. */
export function roomFor(after: readonly ClubDraft[], before: readonly ClubDraft[]): NoRoom | null {
  if (after.length > Math.max(mostClubEntries, before.length)) return 'too-many';
  const lengthOf = (entries: readonly ClubDraft[]) =>
    entries.reduce((sum, entry) => sum + charactersOf(entry), 0);
  const length = lengthOf(after);
  return length > mostClubCharacters && length > lengthOf(before) ? 'too-long' : null;
}

/** The same in words. */
export const noRoom: Readonly<Record<NoRoom, string>> = {
  'too-many': `A club has at most ${mostClubEntries} entries.`,
  'too-long': `All entries of a club together have at most ${mostClubCharacters.toLocaleString('en-GB')} characters.`,
};

/** The title of what was written, as it is kept. */
export const titleOf = ({ title }: Pick<Written, 'title'>): string => oneLine(title);

const oneLine = (typed: string) => readable(typed).replace(/\s+/g, ' ').trim();

function distinct(lines: readonly string[]): string[] {
  return [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()];
}

/** Empty for none; `null` for what is no web address. */
function readLink(typed: string): string | null {
  if (typed === '') return '';
  if (!/^https?:\/\//i.test(typed)) return null;
  try {
    return new URL(typed).href;
  } catch {
    return null;
  }
}
