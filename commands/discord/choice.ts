/** At most 25 are shown; a name is at most 100 characters and so is a value. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
