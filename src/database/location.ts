import querystring from 'node:querystring';

/** Whether a database's location is the address of a PostgreSQL server and not a path. */
export function isPostgresUrl(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location);
}

/** The parts of an address, as they are written there. */
interface Address {
  readonly scheme: string;
  readonly user: string | null;
  /** `null` for none before the host; a setting may hold one all the same. */
  readonly password: string | null;
  /** The host and the name of the database. */
  readonly place: string;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
}

function readAddress(location: string): Address {
  const [, scheme = '', after = ''] = /^([^:]*:\/\/)(.*)$/s.exec(location) ?? [];
  const [head, query] = halves(after);
  const [name, place] = partedAt(head, head.lastIndexOf('@'));
  const [user, password] = name === null ? [null, null] : firstAt(name, ':');
  const settings = query.split(/[&?]/).map((setting) => {
    const [written, value] = firstAt(setting, '=');
    return { name: querystring.unescape(written).toLowerCase(), value: value ?? '' };
  });
  return { scheme, user, password, place: place.replace(/[?#].*/s, ''), settings };
}

/** What stands before the settings, and the settings. A question mark in a password that was not encoded begins none. */
function halves(after: string): readonly [head: string, query: string] {
  const [head, asked] = firstAt(after, '?');
  const query = asked ?? '';
  const isHead = head.includes('@') || /^[^:]*(?::\d*)?(?:[,/].*)?$|^\[/s.test(head);
  const isQuery = /^[\w%.-]+=/.test(query) || !query.includes('@');
  if ((isHead && isQuery) || !after.includes('@')) return [head, query];
  const [, behind] = partedAt(after, after.lastIndexOf('@'));
  return [after, firstAt(behind, '?')[1] ?? ''];
}

function firstAt(text: string, mark: string): readonly [string, string | null] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

const partedAt = (text: string, at: number): readonly [string | null, string] =>
  at === -1 ? [null, text] : [text.slice(0, at), text.slice(at + 1)];

/** Settings of a PostgreSQL address that are secrets, wherever they stand. */
const secretSettings = new Set(['password', 'sslpassword', 'sslkey', 'passfile']);

/** The same location fit for a message or a log: the user, the host and the database's name, and nothing else. */
export function withoutPassword(location: string): string {
  if (!isPostgresUrl(location)) return location;
  const { scheme, user, password, place } = readAddress(location);
  return `${scheme}${user ?? ''}${password === null ? '' : ':…'}${user === null ? '' : '@'}${place}`;
}

/** The secrets in a location, as they are written there and as they are meant. */
export function passwordsIn(location: string | undefined): string[] {
  if (location === undefined || !isPostgresUrl(location)) return [];
  const { password, settings } = readAddress(location);
  const ofSettings = settings.filter(({ name }) => secretSettings.has(name)).map(({ value }) => value);
  const written = [password ?? '', ...ofSettings].filter((secret) => secret !== '');
  return [...new Set(written.flatMap((secret) => [secret, querystring.unescape(secret)]))];
}

/** A password or user with a character that an address takes for its own; `null` where there is none. */
export function rawCharacterIn(location: string): string | null {
  const { user, password } = readAddress(location);
  return /[#/?]/.exec(user ?? '')?.[0] ?? /[#/?@]/.exec(password ?? '')?.[0] ?? null;
}
