import { addresses } from '../discord/custom-id.ts';
import { button, card, file, type Message, message, note, row, text } from '../discord/message.ts';
import { quote } from '../discord/text.ts';
import { type ClubImport, clubLimits, type FileRemark } from '../services.ts';

/* What organisers read when they take their club's entries out as a file, or bring one in. */

const entriesOf = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);

export const clubExportCard = (count: number, name: string): Message =>
  message([
    card('calm', [
      text(`### Your club: ${entriesOf(count)}`),
      file(name),
      note(
        'Keep it as a copy, or bring it into another server with **/club import**. To change one entry, **/club edit** is easier.',
      ),
    ]),
  ]);

const mostNamed = 8;

/** "**3 new:** a, b, c", with at most some titles. */
function named(what: string, titles: readonly string[]): string | null {
  if (titles.length === 0) return null;
  const shown = titles.slice(0, mostNamed).map((title) => quote(title, clubLimits.title));
  const more = titles.length > mostNamed ? ` and ${titles.length - mostNamed} more` : '';
  return `- **${titles.length} ${what}:** ${shown.join(', ')}${more}`;
}

const changesOf = ({ added, changed, removed, kept }: ClubImport): string =>
  [
    named('new', added),
    named('changed', changed),
    named('removed', removed),
    kept === 0 ? null : `- ${entriesOf(kept)} unchanged`,
  ]
    .filter((line) => line !== null)
    .join('\n');

const isNothing = ({ added, changed, removed }: ClubImport) =>
  added.length + changed.length + removed.length === 0;

/** More are too long a message for a phone. */
const [mostFaults, mostRemarks] = [12, 6];

const remarkLine = ({ line, words }: FileRemark) => `- ${line === null ? '' : `Line ${line}: `}${words}`;
/** Without the markdown that Discord would show. */
const plainLine = (remark: FileRemark) => remarkLine(remark).replaceAll('**', '').replaceAll(/\\(.)/g, '$1');

function remarked(heading: string, remarks: readonly FileRemark[]) {
  if (remarks.length === 0) return null;
  const more = remarks.length - mostRemarks;
  return text(
    [
      `**${heading}**`,
      ...remarks.slice(0, mostRemarks).map(remarkLine),
      ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n'),
  );
}

/** What would change. The file stands on the card, and is read from there when it is done. */
export function clubImportPreviewCard(
  changes: ClubImport,
  given: {
    readonly version: string;
    readonly replace: boolean;
    readonly name: string;
    readonly remarks: readonly FileRemark[];
  },
): Message {
  if (isNothing(changes))
    return message([
      card('calm', [text('Your club has all of it already: there is nothing to change.'), file(given.name)]),
    ]);
  return message([
    card('unsure', [
      text(`### If you import this file\n${changesOf(changes)}`),
      remarked('Worth a look, though nothing here stops you', given.remarks),
      note(
        'Nothing has changed yet. An entry with the same title is replaced whole: what the file does not hold of it goes.',
      ),
      file(given.name),
      row([
        button(
          'Import it',
          addresses.clubImport.id(given.version, given.replace ? 'replace' : 'add'),
          'primary',
        ),
      ]),
    ]),
  ]);
}

export const clubImportedCard = (changes: ClubImport, before: string): Message =>
  message([
    card('calm', [
      text(`### Imported\n${changesOf(changes)}`),
      note(
        'Members get these changes from now on. The file below is how your club was before: to go back, send it with **/club import** and set **replace** to True.',
      ),
      file(before),
    ]),
  ]);

/** All that is wrong with a file; what does not fit is in a file of its own. */
export function clubImportFaultsCard(
  faults: readonly FileRemark[],
  remarks: readonly FileRemark[],
): {
  readonly message: Message;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
} {
  const name = 'what-is-wrong.txt';
  const count = faults.length === 1 ? 'One thing is' : `${faults.length} things are`;
  const isLong = faults.length > mostFaults;
  const all = `${faults.map(plainLine).join('\n')}\n`;
  return {
    message: message([
      card('trouble', [
        text(`### ${count} wrong with this file\n${faults.slice(0, mostFaults).map(remarkLine).join('\n')}`),
        isLong ? note(`All ${faults.length} are in the file below.`) : null,
        isLong ? file(name) : null,
        remarked('Worth a look as well', remarks),
        note('Nothing was changed. Put it right, then send it again with **/club import**.'),
      ]),
    ]),
    file: isLong ? { name, bytes: new TextEncoder().encode(all) } : null,
  };
}
