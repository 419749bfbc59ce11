type FaultCode =
  | 'DATABASE_UNWRITABLE'
  | 'DATABASE_FULL'
  | 'DATABASE_EMPTY'
  | 'DATABASE_GONE'
  | 'DATABASE_CORRUPT'
  | 'DATABASE_NEWER'
  | 'DATABASE_LOCKED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_REFUSED'
  | 'DATABASE_MISSING'
  | 'DATABASE_OTHER'
  | 'BACKUP_EXISTS'
  | 'BACKUP_MISSING'
  | 'BACKUP_UNWRITABLE'
  | 'BACKUP_UNUSABLE';

const passing: readonly FaultCode[] = ['DATABASE_UNREACHABLE', 'DATABASE_LOCKED', 'DATABASE_FULL'];

/** The database cannot be used. The message says what to do about it; nothing stored was changed. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: FaultCode;
  /** Whether waiting cures it: a server that is away, a file that another program holds, a disk that is full. */
  get isPassing(): boolean {
    return passing.includes(this.code);
  }
  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(`${message} (${code})`, options);
    this.code = code;
  }
}
