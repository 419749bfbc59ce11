/** Whether a database's location is the address of a PostgreSQL server and not a path. */
export function isPostgresUrl(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location);
}

/** The same location fit for a message or a log: without a password. */
export function withoutPassword(location: string): string {
  return isPostgresUrl(location) ? location.replace(/(:\/\/[^:/@]*):.*@/, '$1:…@') : location;
}
