import type { DayCounts } from '../commands/services.ts';

/* The days of a club's questions as a small picture: a bar a day, in three colours from the bottom up. */

type Colour = readonly [red: number, green: number, blue: number];

/** Told apart without seeing colours too: each is lighter than the one below it. The ground is that of Discord's cards. */
const colours = {
  ground: [0x2b, 0x2d, 0x31],
  line: [0x4a, 0x4d, 0x55],
  ink: [0xdb, 0xde, 0xe1],
  answered: [0x2a, 0x9d, 0x8f],
  offered: [0xe9, 0xa2, 0x3b],
  unknown: [0xf3, 0xe3, 0xd3],
} as const satisfies Record<string, Colour>;

const [width, height] = [720, 260];
const margin = { left: 48, right: 16, top: 16, bottom: 32 };
const gap = 4;

/** Digits of three by five points, a row as three bits, the leftmost highest. */
const digits: readonly (readonly number[])[] = [
  [7, 5, 5, 5, 7],
  [2, 6, 2, 2, 7],
  [7, 1, 7, 4, 7],
  [7, 1, 7, 1, 7],
  [5, 5, 7, 1, 1],
  [7, 4, 7, 1, 7],
  [7, 4, 7, 5, 7],
  [7, 1, 1, 2, 2],
  [7, 5, 7, 5, 7],
  [7, 5, 7, 1, 7],
];
const point = 3;
const digitWidth = 4 * point;

class Canvas {
  readonly data = new Uint8Array(width * height * 3);

  fill(x: number, y: number, wide: number, high: number, colour: Colour): void {
    for (let row = Math.round(y); row < Math.round(y + high); row++)
      for (let column = Math.round(x); column < Math.round(x + wide); column++)
        this.data.set(colour, (row * width + column) * 3);
  }

  /** A number whose right or left edge, or middle, is at `x`. */
  write(text: string, x: number, y: number, align: 'left' | 'middle' | 'right'): void {
    const wide = text.length * digitWidth - point;
    const from = align === 'left' ? x : align === 'middle' ? x - wide / 2 : x - wide;
    for (const [place, digit] of text.split('').entries())
      for (const [row, bits] of (digits[Number(digit)] ?? []).entries())
        for (let column = 0; column < 3; column++)
          if (bits & (4 >> column))
            this.fill(from + place * digitWidth + column * point, y + row * point, point, point, colours.ink);
  }
}

/** A number that is easy to read, at least as large: 1, 2, 5, 10, 20, 50 … */
function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return ([1, 2, 5, 10].find((one) => one * power >= most) ?? 10) * power;
}

/** Numbers at the left are questions a day, those below are days of the month. PNG. */
export async function drawDays(days: readonly DayCounts[]): Promise<Uint8Array> {
  // Few ask for it: no start waits for what writes it.
  const { encode } = await import('fast-png');
  const canvas = new Canvas();
  canvas.fill(0, 0, width, height, colours.ground);
  const most = roundUp(
    Math.max(...days.map(({ answered, offered, unknown }) => answered + offered + unknown)),
  );
  const inside = { wide: width - margin.left - margin.right, high: height - margin.top - margin.bottom };
  const bottom = margin.top + inside.high;
  for (const share of [0, 0.5, 1]) {
    const y = bottom - share * inside.high;
    canvas.fill(margin.left, y, inside.wide, 1, colours.line);
    const value = most * share;
    if (Number.isInteger(value)) canvas.write(String(value), margin.left - 8, y - 7, 'right');
  }
  const slot = inside.wide / days.length;
  for (const [place, { day, ...counts }] of days.entries()) {
    const x = margin.left + place * slot;
    let y = bottom;
    for (const part of ['answered', 'offered', 'unknown'] as const) {
      const high = (counts[part] / most) * inside.high;
      y -= high;
      canvas.fill(x + gap / 2, y, slot - gap, high, colours[part]);
    }
    const label = String(Number(day.slice(8)));
    if (place % 5 === days.length % 5) canvas.write(label, x + slot / 2, bottom + 10, 'middle');
  }
  return encode({ width, height, data: canvas.data, channels: 3, depth: 8 });
}
