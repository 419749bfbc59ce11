import querystring from 'node:querystring';

/** Whether a database's location is the address of a PostgreSQL server and not a path. */
export function isPostgresUrl(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location);
}

/** Settings of a PostgreSQL address that are secrets, wherever they stand. */
const secretSettings = /([?&](?:password|sslpassword|sslkey|passfile)=)[^&#]*/gi;

/** The same location fit for a message or a log: without any secret, however it is written. */
export function withoutPassword(location: string): string {
  if (!isPostgresUrl(location)) return location;
  // Up to the last @: a password may hold one, and a slash or a hash that were not written as %2F or %23.
  return location.replace(/(:\/\/[^:/@?#]*):.*@/, '$1:…@').replace(secretSettings, '$1…');
}

/** The secrets in a location, as they are written there and as they are meant. */
export function passwordsIn(location: string | undefined): string[] {
  if (location === undefined || !isPostgresUrl(location)) return [];
  const [, between] = /:\/\/[^:/@?#]*:(.*)@/.exec(location) ?? [];
  const settings = [...location.matchAll(secretSettings)].map(([found, name = '']) =>
    found.slice(name.length),
  );
  const written = [between, ...settings].filter((secret) => secret !== undefined && secret !== '');
  return [...new Set(written.flatMap((secret = '') => [secret, querystring.unescape(secret)]))];
}

/** A password with a character that an address takes for its own; `null` where there is none. */
export function rawCharacterIn(location: string): string | null {
  const [, password = ''] = /:\/\/[^:/@?#]*:(.*)@/.exec(location) ?? [];
  return /[#/?@]/.exec(password)?.[0] ?? null;
}
