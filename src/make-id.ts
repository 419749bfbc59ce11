const length = 12;
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Twelve characters of a–z and 0–9: short, since an id is part of every post's nonce and of buttons' ids. */
export function makeId(random: () => number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}
