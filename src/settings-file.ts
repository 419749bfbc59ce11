import { readFileSync } from 'node:fs';
import dotenv from 'dotenv';
import Fuse from 'fuse.js';
import { encodingOf } from './encoding.ts';

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

/** The file of settings is there, and cannot be read. */
export class SettingsFileError extends Error {
  override readonly name = 'SettingsFileError';
  readonly code = 'SETTINGS_UNREADABLE';
}

/** `null` for a file that is not there. Throws a SettingsFileError for one that cannot be read. */
function readText(path: string | URL): string | null {
  try {
    const bytes = readFileSync(path);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new SettingsFileError(
      `The settings in ${String(path)} are there and cannot be read (${String(code)}): give the file to the user that runs this. (SETTINGS_UNREADABLE)`,
      { cause: error },
    );
  }
}

const example = new URL('../.env.example', import.meta.url);

/**
 * The text of `.env` in the working directory, or of the example where there is none yet, with some settings changed: each in its
 * own place, and everything else, comments too, as it was.
 */
export function withSettings(changes: Readonly<Record<string, string>>): string {
  let text = readText('.env') ?? readText(example) ?? '';
  for (const [name, value] of Object.entries(changes)) {
    const line = `${name}=${written(value)}`;
    const [live, commented] = [
      new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*$`, 'm'),
      new RegExp(`^#[ \\t]*${name}=.*$`, 'm'),
    ];
    const place = [live, commented].find((one) => one.test(text));
    text = place
      ? text.replace(place, () => line)
      : `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  }
  return text;
}

/** In quotation marks where the file would read it as something else. */
function written(value: string): string {
  if (/^[\w.,:/@()+ -]*$/.test(value) && value === value.trim()) return value;
  return value.includes('"') ? `'${value.replaceAll("'", '’')}'` : `"${value}"`;
}

/** Quotation marks around a whole value: those that `docker run --env-file` keeps, and those that a word processor curls. */
const quoted = /^\s*(?:"([^"]*)"|'([^']*)'|[“”„]([^“”„]*)[“”]|[‘’‚]([^‘’‚]*)[‘’])\s*$/;

function cleaned(settings: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const inside = quoted
        .exec(value ?? '')
        ?.slice(1)
        .find((one) => one !== undefined);
      return [name, inside ?? value];
    }),
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
