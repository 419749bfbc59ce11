/*
 * In which order entries come: each reminder has an order of its own, another one each round, and none begins with what
 * the one before ended with. Pure from the reminder's id and the round, so there is no state to lose.
 */

/** The places 0 … `size` − 1 in the order of a round, counted from 0. */
export function roundOrder(reminderId: string, round: number, size: number): number[] {
  // With one or two tips, keeping to one order is the only way not to repeat at the seam.
  if (size <= 2) return shuffled(size, seedOf(`${reminderId}:0`));
  const order = shuffled(size, seedOf(`${reminderId}:${round}`));
  const before = round === 0 ? [] : shuffled(size, seedOf(`${reminderId}:${round - 1}`));
  const [first = 0, second = 0, ...rest] = order;
  // Exchanging the first two leaves the last one alone, so the next seam need not know of it.
  return first === before.at(-1) ? [second, first, ...rest] : order;
}

/** Fisher–Yates over 0 … size − 1. */
function shuffled(size: number, seed: number): number[] {
  const random = mulberry32(seed);
  const order = Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Tommy Ettinger's public-domain generator: small, and the same on every machine. Gives numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
