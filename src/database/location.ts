import querystring from 'node:querystring';

/** Whether a database's location is the address of a PostgreSQL server and not a path. */
export function isPostgresUrl(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location);
}

/** The same location fit for a message or a log: without a password. */
export function withoutPassword(location: string): string {
  return isPostgresUrl(location) ? location.replace(/(:\/\/[^:/@]*):.*@/, '$1:…@') : location;
}

/** The password in a location, as it is written there and as it is meant; none where there is none. */
export function passwordsIn(location: string | undefined): string[] {
  if (location === undefined || !URL.canParse(location)) return [];
  const { password } = new URL(location);
  return password === '' ? [] : [...new Set([password, querystring.unescape(password)])];
}
