type FaultCode =
  | 'DATABASE_UNWRITABLE'
  | 'DATABASE_CORRUPT'
  | 'DATABASE_NEWER'
  | 'DATABASE_LOCKED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_REFUSED'
  | 'DATABASE_MISSING'
  | 'DATABASE_OTHER'
  | 'BACKUP_EXISTS'
  | 'BACKUP_MISSING'
  | 'BACKUP_UNUSABLE';

/** The database cannot be used. The message says what to do about it; nothing stored was changed. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: FaultCode;
  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(`${message} (${code})`, options);
    this.code = code;
  }
}
