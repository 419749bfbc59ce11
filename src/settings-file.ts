import { readFileSync } from 'node:fs';
import dotenv from 'dotenv';
import Fuse from 'fuse.js';
import { textOf } from './encoding.ts';

/*
 * The file of settings, however an editor has saved it. What stands in the environment goes before it.
 */

/** A setting that is none, and the one that was probably meant. */
interface Stranger {
  readonly name: string;
  readonly meant: string;
}

/**
 * What the settings are: the environment's, and below them those of `.env` in the working directory, where there is one. Throws
 * a SettingsFileError.
 */
export function readSettings(
  environment: NodeJS.ProcessEnv = process.env,
): Record<string, string | undefined> {
  return cleaned({ ...fileSettings('.env'), ...environment });
}

function fileSettings(path: string): Record<string, string> {
  // None is needed: a container has its settings in the environment.
  return dotenv.parse(readText(path) ?? '');
}

/** The file of settings cannot be read, or cannot hold what is to be written. */
export class SettingsFileError extends Error {
  override readonly name = 'SettingsFileError';
  readonly code: 'SETTINGS_UNREADABLE' | 'SETTINGS_UNWRITABLE';
  constructor(code: 'SETTINGS_UNREADABLE' | 'SETTINGS_UNWRITABLE', message: string, options?: ErrorOptions) {
    super(`${message} (${code})`, options);
    this.code = code;
  }
}

/** `null` for a file that is not there. Throws a SettingsFileError for one that cannot be read. */
function readText(path: string | URL): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new SettingsFileError(
      'SETTINGS_UNREADABLE',
      `The settings in ${String(path)} are there and cannot be read (${String(code)}): give the file to the user that runs this.`,
      { cause: error },
    );
  }
  const text = textOf(bytes);
  if (text !== null) return text;
  throw new SettingsFileError(
    'SETTINGS_UNREADABLE',
    `The settings in ${String(path)} are not written as text: save the file as UTF-8.`,
  );
}

const example = new URL('../.env.example', import.meta.url);

/** A setting where it stands, with all lines of its value, as dotenv takes it; its name is in a group. */
const assignment =
  /^[^\S\r\n]*(?:export\s+)?([\w.-]+)(?:[^\S\r\n]*=|:[^\S\r\n])[^\S\r\n]*(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`|[^#\r\n]+)?[^\S\r\n]*(?:#.*)?$/gm;

/** The text of `.env` in the working directory, or of the example where there is none yet. Throws a SettingsFileError. */
export const settingsText = (): string => readText('.env') ?? readText(example) ?? '';

/**
 * The text of a file of settings with some of them changed: each in its own place, and everything else, comments too, as it was.
 * Throws a SettingsFileError for a value that no line of the file can hold, and where that would change another setting.
 */
export function withSettings(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changed, [name, value]) => withSetting(changed, name, value), text);
}

function withSetting(text: string, name: string, value: string): string {
  const line = `${name}=${written(name, value)}`;
  // Where something in the file is not as it looks, it counts at its end whatever that is.
  const appended = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  const ways = [inItsPlace(text, name, line, true), inItsPlace(text, name, line, false), appended];
  const found = ways.find((changed) => isChange(text, changed, name, value));
  if (found !== undefined) return found;
  throw new SettingsFileError(
    'SETTINGS_UNWRITABLE',
    `${name} cannot be put into .env as it is: write it there by hand, or in other words. A quotation mark in the file that nothing closes can be why.`,
  );
}

/** `withNote`: with what stood behind the value. */
function inItsPlace(text: string, name: string, line: string, withNote: boolean): string {
  const all = [...text.matchAll(assignment)];
  const own = all.filter(([, found]) => found === name);
  const isInside = (at: number) => all.some(({ 0: whole, index }) => at > index && at < index + whole.length);
  // As the example has it; "# NAME=ask Sam first" is somebody's note.
  const commented = [...text.matchAll(new RegExp(`^#${name}=.*$`, 'gm'))].find(
    ({ index }) => !isInside(index),
  );
  // The last one is what counts: those before it go.
  const places = own.length > 0 ? own : commented ? [commented] : [];
  let changed = text;
  for (const [at, { 0: whole, index }] of places.toReversed().entries()) {
    const end = index + whole.length;
    changed =
      at === 0
        ? changed.slice(0, index) + line + (withNote ? noteIn(whole) : '') + changed.slice(end)
        : changed.slice(0, index) + changed.slice(end).replace(/^\r?\n/, '');
  }
  return changed;
}

/** What is said behind the value of a setting that stands in one line. */
const noteIn = (line: string): string => /^[^#\n]*?(\s#.*)$/.exec(line)?.[1] ?? '';

/** Whether a file then says what was meant of one setting, and of all others what it said before. */
function isChange(text: string, changed: string, name: string, value: string): boolean {
  const [before, after] = [dotenv.parse(text), dotenv.parse(changed)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]).difference(new Set([name]));
  return isRead(changed, name, value) && [...names].every((other) => before[other] === after[other]);
}

const isRead = (text: string, name: string, value: string) => cleaned(dotenv.parse(text))[name] === value;

/** In the marks that the file is read with as it was meant. */
function written(name: string, value: string): string {
  const quoted = ['', '"', "'", '`'].map((mark) => mark + value + mark);
  return quoted.find((one) => isRead(`${name}=${one}\n`, name, value)) ?? value;
}

/** A value without the quotation marks around it. */
export const unquoted = (value: string): string =>
  quoted
    .exec(value)
    ?.slice(1)
    .find((one) => one !== undefined) ?? value;

/** Quotation marks around a whole value: those that `docker run --env-file` keeps, and those that a word processor curls. */
const quoted = /^\s*(?:"([^"]*)"|'([^']*)'|[“”„]([^“”„]*)[“”]|[‘’‚]([^‘’‚]*)[‘’])\s*$/;

function cleaned(settings: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, value === undefined ? value : unquoted(value)]),
  );
}

/** Names near to one of `known` that are none of them: EMERGENCY_NUMBER. */
export function strangers(
  settings: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly Stranger[] {
  const finder = new Fuse([...known], { threshold: 0.2, ignoreLocation: false, distance: 20 });
  const names = Object.keys(settings).filter((name) => /^[A-Z_]{6,}$/i.test(name) && !known.includes(name));
  return names.flatMap((name) => {
    const [meant] = finder.search(name.toUpperCase());
    const isNear = meant !== undefined && Math.abs(meant.item.length - name.length) <= 2;
    return isNear && settings[meant.item] === undefined ? [{ name, meant: meant.item }] : [];
  });
}
