import { describe, expect, it } from 'vitest';
import { knowledge } from '../support/knowledge.ts';

/** Every word of five letters and more that the content is written with. */
const vocabulary = [
  ...new Set(
    [
      ...knowledge.entries.flatMap(({ asks }) => asks),
      ...knowledge.redFlags.flatMap(({ phrasings }) => phrasings),
    ]
      .flatMap((phrasing) => knowledge.readAs(phrasing).split(' '))
      .filter((word) => /^[a-z]{5,14}$/.test(word)),
  ),
].toSorted();

/** A slip at a place of a word. */
const slips = {
  'two neighbours swapped': (word: string, at: number) =>
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  'a letter left out': (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  'a letter typed twice': (word: string, at: number) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  'another letter typed': (word: string, at: number) =>
    `${word.slice(0, at)}${word.charAt(at) === 'q' ? 'z' : 'q'}${word.slice(at + 1)}`,
} as const;

/** Of all slips at these places that make another word, the share that is put right. */
function putRight(slip: (word: string, at: number) => string, places: (word: string) => number[]): number {
  const typed = vocabulary
    .flatMap((word) => places(word).map((at) => ({ word, slipped: slip(word, at) })))
    .filter(({ word, slipped }) => slipped !== word);
  expect(typed.length).toBeGreaterThan(700);
  return typed.filter(({ word, slipped }) => knowledge.readAs(slipped) === word).length / typed.length;
}

describe('a slip of the finger', () => {
  // One place in three keeps it quick; the words that are left stand for other English words ("stood" → "stod" → "stop").
  const inside = (word: string) =>
    Array.from({ length: word.length - 2 }, (_, at) => at + 1).filter((at) => (at + word.length) % 3 === 0);
  it.each([
    ['two neighbours swapped', 0.98],
    ['a letter left out', 0.8],
    ['a letter typed twice', 0.93],
    ['another letter typed', 0.97],
  ] as const)('%s inside a word is put right, %d of all', (name, least) => {
    expect(putRight(slips[name], inside)).toBeGreaterThanOrEqual(least);
  });

  const first = (word: string) => (word.length >= 6 ? [0] : []);
  it.each([
    ['two neighbours swapped', 0.9],
    ['a letter typed twice', 0.99],
    ['another letter typed', 0.85],
  ] as const)('%s at the beginning of a longer word too, %d of all', (name, least) => {
    expect(putRight(slips[name], first)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['msucle', 'muscle'],
    ['crmaps', 'cramps'],
    ['hamstrign', 'hamstring'],
    ['nassage', 'massage'],
    ['aklle', 'aklle'],
    ['stretchign', 'stretching'],
    ['recvoery', 'recovery'],
    ['iburpofen', 'ibuprofen'],
  ])('“%s” is read as “%s”', (typed, meant) => expect(knowledge.readAs(typed)).toBe(meant));
});
