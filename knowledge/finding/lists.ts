/*
 * Who has what, and how much it makes of each: noted member by member, read by what is had. In lists of plain numbers, since a
 * thousand entries have a hundred thousand of them.
 */

/** What members have, one after the other, each with a share; of several shares of one thing the largest counts. */
export class Gathering {
  #things = new Int32Array(1024);
  #members = new Int32Array(1024);
  #shares = new Float64Array(1024);
  #count = 0;
  /** By thing: where it was noted last, and one; 0 for never. */
  #noted = new Int32Array(1024);
  #begun = 0;

  /** The next member is looked at. */
  begin(): void {
    this.#begun = this.#count;
  }

  /** Whether the member has not had it before. */
  note(thing: number, share: number): boolean {
    if (thing >= this.#noted.length) this.#noted = larger(this.#noted, new Int32Array(2 * thing));
    const at = (this.#noted[thing] ?? 0) - 1;
    if (at >= this.#begun) {
      if (share > (this.#shares[at] ?? 0)) this.#shares[at] = share;
      return false;
    }
    if (this.#count === this.#things.length) this.#grow();
    this.#things[this.#count] = thing;
    this.#shares[this.#count] = share;
    this.#noted[thing] = ++this.#count;
    return true;
  }

  #grow(): void {
    const length = 2 * this.#things.length;
    this.#things = larger(this.#things, new Int32Array(length));
    this.#members = larger(this.#members, new Int32Array(length));
    this.#shares = larger(this.#shares, new Float64Array(length));
  }

  /** Keeps what was noted of the member, divided by a length. */
  keep(member: number, length: number): void {
    const part = 1 / length;
    for (let at = this.#begun; at < this.#count; at++) {
      this.#members[at] = member;
      this.#shares[at] = (this.#shares[at] ?? 0) * part;
    }
  }

  /** The same by what is had, of so many things. */
  inOrder(things: number): Lists {
    const starts = new Int32Array(things + 1);
    for (let at = 0; at < this.#count; at++) {
      const after = (this.#things[at] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let thing = 0; thing < things; thing++)
      starts[thing + 1] = (starts[thing + 1] ?? 0) + (starts[thing] ?? 0);
    const next = starts.slice();
    const members = new Int32Array(this.#count);
    const shares = new Float32Array(this.#count);
    for (let at = 0; at < this.#count; at++) {
      const thing = this.#things[at] ?? 0;
      const place = next[thing] ?? 0;
      next[thing] = place + 1;
      members[place] = this.#members[at] ?? 0;
      shares[place] = this.#shares[at] ?? 0;
    }
    return new Lists(starts, members, shares);
  }
}

function larger<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** By the number of a thing: who has it, and how much it makes of each. */
export class Lists {
  readonly #starts: Int32Array;
  readonly #members: Int32Array;
  readonly #shares: Float32Array;

  constructor(starts: Int32Array, members: Int32Array, shares: Float32Array) {
    this.#starts = starts;
    this.#members = members;
    this.#shares = shares;
  }

  get bytes(): number {
    return this.#starts.byteLength + this.#members.byteLength + this.#shares.byteLength;
  }

  /** How many have it. */
  lengthOf(thing: number): number {
    return (this.#starts[thing + 1] ?? 0) - (this.#starts[thing] ?? 0);
  }

  /** Adds to the sum of each that has it its share, times a weight. */
  addTo(sums: Float64Array, thing: number, weight: number): void {
    const end = this.#starts[thing + 1] ?? 0;
    for (let at = this.#starts[thing] ?? end; at < end; at++) {
      const member = this.#members[at] ?? 0;
      sums[member] = (sums[member] ?? 0) + weight * (this.#shares[at] ?? 0);
    }
  }
}
