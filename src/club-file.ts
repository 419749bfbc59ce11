import { Readable } from 'node:stream';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import { z } from 'zod';
import { quote } from '../commands/discord/text.ts';
import { noRoom, readDraft, roomFor, titleOf, type Written } from '../commands/kit/club-entry.ts';
import {
  type ClubDraft,
  type ClubFile,
  type ClubFiles,
  type FileRemark,
  mostClubFileBytes,
} from '../commands/services.ts';
import { mostClubEntries } from '../knowledge/index.ts';
import { textOf } from './encoding.ts';
import { makeBreather } from './pauses.ts';

/*
 * A club's entries as a file: a table as a spreadsheet saves it (CSV, with a heading line; `,` or `;` or a tab; UTF-8 or
 * UTF-16), or JSON as `/club export` writes it. Pure. Every fault is named with its line, and nothing is cut.
 */

const fault = (words: string, line: number | null = null): ClubFile => ({
  drafts: [],
  faults: [{ line, words }],
  remarks: [],
});

type BuiltIn = (name: string) => string | undefined;

interface Row {
  readonly line: number;
  readonly written: Written;
  /** The id or the title of a built-in entry. */
  readonly insteadOf: string | null;
  /** A text that may be the end of the one before it, parted from it by a comma. */
  readonly parted: string | null;
}

/** What a file says, entry by entry, each to be read when it is its turn; and what is wrong with the file itself. */
interface Sheet {
  readonly rows: readonly (() => Row | readonly FileRemark[])[];
  readonly faults: readonly FileRemark[];
}

const noSheet = (line: number | null, words: string): Sheet => ({ rows: [], faults: [{ line, words }] });

/**
 * In small steps, between which others have their turn. Never rejects, whatever the bytes. `builtIn` gives the id of the entry whose
 * place one may take, by its id or its title; `undefined` for none.
 */
export async function readClubFile(bytes: Uint8Array, builtIn: BuiltIn): Promise<ClubFile> {
  const breathe = makeBreather();
  if (bytes.length > mostClubFileBytes.json) return tooLarge(bytes, mostClubFileBytes.json);
  const text = textOf(bytes);
  if (text === null)
    return fault(
      'I can’t read this kind of file. In your spreadsheet, choose “Save as” or “Download”, then “CSV”.',
    );
  const isJson = /^\s*[[{]/.test(text);
  if (!isJson && bytes.length > mostClubFileBytes.table) return tooLarge(bytes, mostClubFileBytes.table);
  await breathe();
  const sheet = isJson ? sheetOfJson(text) : await sheetOfTable(text, breathe);
  await breathe();
  if (sheet.rows.length > mostClubEntries)
    return fault(`${noRoom['too-many']} This file has more: please take some out.`);
  return checked(sheet, builtIn, breathe);
}

async function checked(sheet: Sheet, builtIn: BuiltIn, breathe: () => Promise<void>): Promise<ClubFile> {
  const drafts: ClubDraft[] = [];
  const faults = [...sheet.faults];
  const remarks: FileRemark[] = [];
  const lines = new Map<string, number>();
  /** By a way of asking, where it stands first. */
  const asked = new Map<string, Asked>();
  for (const read of sheet.rows) {
    await breathe();
    const row = read();
    if (!('written' in row)) {
      faults.push(...row);
      continue;
    }
    const { line, written, insteadOf, parted } = row;
    const replaced = insteadOf === null ? null : builtIn(insteadOf);
    const given = readDraft(written, replaced ?? null);
    const wrong = 'faults' in given ? [...given.faults] : [];
    const title = titleOf(written);
    const first = lines.get(title.toLowerCase());
    if (first !== undefined)
      wrong.push(`“${quote(title, 60)}” is already the title on line ${first}. Give each entry its own.`);
    else if (title !== '') lines.set(title.toLowerCase(), line);
    if (replaced === undefined)
      wrong.push(
        `No built-in answer is called “${quote(insteadOf ?? '', 60)}”. Check its title, or leave instead-of empty to replace nothing.`,
      );
    faults.push(...wrong.map((words) => ({ line, words })));
    if (parted !== null)
      remarks.push({
        line,
        words: `“${quote(parted, 40)}” is in a column of its own, but looks like the end of a text that was cut at a comma. If so, put quotation marks ("…") around the whole text.`,
      });
    if (!('draft' in given) || wrong.length > 0) continue;
    drafts.push(given.draft);
    remarks.push(...askedBefore(asked, given.draft, line).map((words) => ({ line, words })));
  }
  const why = roomFor(drafts, []);
  if (why) faults.push({ line: null, words: `${noRoom[why]} This file has more: please shorten it.` });
  // Under a faulty heading nobody knows what stands where.
  return { drafts: sheet.faults.length > 0 ? [] : drafts, faults, remarks };
}

interface Asked {
  readonly draft: ClubDraft;
  readonly line: number;
}

/** Which of an entry's names another has already, in words. Its own are noted. */
function askedBefore(asked: Map<string, Asked>, draft: ClubDraft, line: number): string[] {
  return [draft.title, ...draft.asks].flatMap((name) => {
    const key = name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const first = key === '' ? undefined : asked.getOrInsert(key, { draft, line });
    if (first === undefined || first.draft === draft) return [];
    return [
      `“${quote(name, 60)}” also leads to “${quote(first.draft.title, 60)}” (line ${first.line}). Members who type it get only one of them: take it out of the other.`,
    ];
  });
}

const columns = ['title', 'answer', 'asks', 'details', 'link', 'instead-of'] as const;
type Column = (typeof columns)[number];
const isColumn = (name: string): name is Column => columns.some((column) => column === name);

interface TableRecord {
  readonly record: readonly string[];
  readonly info: Pick<InfoRecord, 'lines'>;
}

/** So much of a table is taken apart at a time, in bytes: it takes a millisecond or two. */
const pieceBytes = 2048;

/** A line that ends in two characters would be counted twice inside quotation marks. */
function piecesOf(text: string): Readable {
  const bytes = Buffer.from(text.replaceAll(/\r\n?/g, '\n'));
  const count = Math.ceil(bytes.length / pieceBytes);
  return Readable.from(
    Array.from({ length: count }, (_, at) => bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes)),
  );
}

async function sheetOfTable(text: string, breathe: () => Promise<void>): Promise<Sheet> {
  const records: TableRecord[] = [];
  let full = 0;
  /** The line on which the last record ended that could be taken apart. */
  let ended = 0;
  try {
    const parser = parse({
      delimiter: delimiterOf(text),
      relax_column_count: true,
      info: true,
      on_record(record: string[], { lines }: InfoRecord) {
        ended = lines;
        return record;
      },
    });
    // Rows without a word are passed over below, where lines are counted.
    for await (const record of piecesOf(text).pipe(parser)) {
      const read = record as TableRecord;
      records.push(read);
      if (hasWords(read.record)) full += 1;
      // The heading is one of them.
      if (records.length > mostLines || full > mostClubEntries + 1) break;
      await breathe();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return noSheet(ended + 1, openQuotation);
  }
  if (records.length > mostLines && full <= mostClubEntries + 1)
    return noSheet(
      null,
      `There are more than ${mostLines.toLocaleString('en-GB')} lines. Please delete the empty ones.`,
    );
  const first = Math.max(
    0,
    records.findIndex(({ record }) => hasWords(record)),
  );
  const [heading, ...rest] = records.slice(first);
  const names = (heading?.record ?? []).map((name) => name.trim().toLowerCase());
  const headingLine = (records[first - 1]?.info.lines ?? 0) + 1;
  const missing = ['title', 'answer'].filter((name) => !names.includes(name));
  if (missing.length > 0)
    return noSheet(
      headingLine,
      `The first line must name the columns. Please add ${missing.map((name) => `“${name}”`).join(' and ')}. The columns I know: ${columns.join(', ')}.`,
    );
  // The line of a record is that of its end; it begins after the one before.
  let before = heading?.info.lines ?? 1;
  const isSpaced = spacedByHabit(records);
  const rows = rest.flatMap(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return hasWords(record) ? [() => rowOf(record, names, line, isSpaced)] : [];
  });
  if (rows.length === 0)
    return noSheet(null, 'There are no entries in it. Write them below the line that names the columns.');
  return { rows, faults: headingFaults(names).map((words) => ({ line: headingLine, words })) };
}

function headingFaults(names: readonly string[]): string[] {
  const strange = names.filter((name) => name !== '' && !isColumn(name));
  const twice = names.filter((name, at) => isColumn(name) && names.indexOf(name) !== at);
  const quoted = (some: readonly string[]) =>
    [...new Set(some)].map((name) => `“${quote(name, 30)}”`).join(', ');
  return [
    ...(strange.length > 0
      ? [`Not a column that I know: ${quoted(strange)}. Those I know: ${columns.join(', ')}.`]
      : []),
    ...(twice.length > 0 ? [`Named more than once: ${quoted(twice)}. Keep one of each.`] : []),
  ];
}

const beginsWithSpace = (cell: string) => /^ \S/.test(cell);

/** Whether somebody wrote a space after most commas: then it says nothing. */
function spacedByHabit(records: readonly TableRecord[]): boolean {
  let [spaced, full] = [0, 0];
  for (const { record } of records)
    for (let at = 1; at < record.length; at++) {
      if (record[at]?.trim() === '') continue;
      full += 1;
      if (beginsWithSpace(record[at] ?? '')) spaced += 1;
    }
  return 2 * spaced > full;
}

function rowOf(
  record: readonly string[],
  names: readonly string[],
  line: number,
  isSpaced: boolean,
): Row | readonly FileRemark[] {
  const of = (column: Column) => record[names.indexOf(column)] ?? '';
  // What stands under no heading would be lost without a word: a comma in a text, most often.
  if (record.some((cell, at) => cell.trim() !== '' && (names[at] ?? '') === ''))
    return [
      {
        line,
        words:
          'Part of this line is in a column without a name. If a text has a comma in it, put quotation marks ("…") around the text.',
      },
    ];
  const instead = of('instead-of').trim();
  return {
    line,
    written: {
      title: of('title'),
      answer: of('answer'),
      asks: of('asks'),
      details: of('details'),
      link: of('link'),
    },
    insteadOf: instead === '' ? null : instead,
    parted: isSpaced ? null : (record.find((cell, at) => at > 0 && beginsWithSpace(cell))?.trim() ?? null),
  };
}

const openQuotation =
  'A quotation mark (") is not closed, or is in the middle of a cell. Take it out, or save the sheet as CSV again. Nothing else was checked.';

/** A megabyte of empty rows is no table. */
const mostLines = 20_000;
const hasWords = (record: readonly string[]) => record.some((cell) => cell.trim() !== '');

/** The one that parts the most columns that we know. */
function delimiterOf(text: string): string {
  const [heading = ''] = /^.*[a-z].*$/im.exec(text) ?? [];
  const known = (delimiter: string) =>
    heading.split(delimiter).filter((name) => isColumn(name.replaceAll('"', '').trim().toLowerCase())).length;
  return [',', ';', '\t'].reduce((best, one) => (known(one) > known(best) ? one : best));
}

const jsonEntry = z.strictObject({
  title: z.string(),
  answer: z.string(),
  asks: z.array(z.string()).default([]),
  details: z.string().default(''),
  link: z.string().default(''),
  insteadOf: z.string().nullable().default(null),
});

function sheetOfJson(text: string): Sheet {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1]);
    return noSheet(
      Number.isNaN(at) ? null : text.slice(0, at).split(/\r\n?|\n/).length,
      'This looks like JSON, but something in it is wrong: often a comma or a quotation mark is missing.',
    );
  }
  const entries: unknown = Array.isArray(value) ? value : Reflect.get(Object(value), 'entries');
  if (Array.isArray(entries) && entries.length > mostClubEntries)
    return noSheet(null, `${noRoom['too-many']} This file has more: please take some out.`);
  if (!Array.isArray(entries))
    return noSheet(null, 'It has no list of entries. Compare it with a file from **/club export**.');
  const lines = linesOfEntries(text);
  const rows = entries.map((entry: unknown, number) => (): Row | readonly FileRemark[] => {
    const line = lines[number] ?? 1;
    const { data, error } = jsonEntry.safeParse(entry);
    if (!data)
      return error.issues.map(({ path, message }) => ({
        line,
        words: `In entry ${number + 1}, ${path.length > 0 ? `“${quote(path.join('.'), 30)}”` : 'something'} is not as it should be (${quote(message, 120)}). Compare it with a file from **/club export**.`,
      }));
    const { asks, insteadOf, ...written } = data;
    return { line, written: { ...written, asks: asks.join('\n') }, insteadOf, parted: null };
  });
  return { rows, faults: [] };
}

/** On which line each entry begins, of a text that is JSON with a list of them. */
function linesOfEntries(text: string): number[] {
  const lines: number[] = [];
  const isObject = text.trimStart().startsWith('{');
  let [line, depth, isBetween, key] = [1, 0, false, '""'];
  /** How deep the list stands; -1 before it and after it. */
  let list = -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) line += 1;
    if (/\s/.test(sign)) continue;
    if (isBetween && depth === list && sign !== ']') lines.push(line);
    isBetween = false;
    if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at, end + 1);
      at = end;
    } else if (sign === '[' || sign === '{') {
      depth += 1;
      const isList = sign === '[' && (isObject ? depth === 2 && JSON.parse(key) === 'entries' : depth === 1);
      // Of two of the same name the last one counts.
      if (isList) [list, isBetween, lines.length] = [depth, true, 0];
    } else if (sign === ']' || sign === '}') {
      if (depth === list) list = -1;
      depth -= 1;
    } else if (sign === ',') isBetween = depth === list;
  }
  return lines;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

const tooLarge = ({ length }: Uint8Array, most: number) =>
  fault(
    `The file has ${length.toLocaleString('en-GB')} bytes; I read at most ${most.toLocaleString('en-GB')}. Take some out, or import it in two parts, without **replace**.`,
  );

/** What organisers send and get. */
export function makeClubFiles(
  read: (url: string, most: number) => Promise<Uint8Array | null>,
  builtIn: BuiltIn,
): ClubFiles {
  return {
    async read(url) {
      const bytes = await read(url, mostClubFileBytes.json);
      return bytes && readClubFile(bytes, builtIn);
    },
    write: (entries) => new TextEncoder().encode(writeClubFile(entries)),
  };
}

/** The file that `/club export` gives: the same entries always give the same bytes. */
export function writeClubFile(entries: readonly ClubDraft[]): string {
  const written = entries
    .toSorted((one, other) => (one.title < other.title ? -1 : Number(one.title > other.title)))
    .map(({ title, answer, asks, details, link, insteadOf }) => ({
      title,
      answer,
      asks,
      ...(details === '' ? {} : { details }),
      ...(link === '' ? {} : { link }),
      ...(insteadOf === null ? {} : { insteadOf }),
    }));
  return `${JSON.stringify({ entries: written }, null, 2)}\n`;
}
