import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../knowledge/index.ts';
import { knowledge } from '../support/knowledge.ts';

/*
 * Sentences by two attackers (language models) who tried to break a claim each, before what they broke was mended. They
 * are never learned from. What still breaks is counted, with room for about three more: a new phrasing moves a line or two
 * that stands near a limit.
 */

const lineSchema = z.strictObject({
  claim: z.number(),
  /** Ids of red flags of which one is right, or what else is asked of the answer; all that begins with "not" holds. */
  expected: z.array(z.string()),
  text: z.string(),
});

const lines = readFileSync(join(import.meta.dirname, 'attacks/second.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)));

function holds(answer: Answer, expected: string): boolean {
  const { flag } = answer;
  switch (expected) {
    case 'none':
      return flag === null;
    case 'any':
      return flag !== null;
    case 'emergency':
      return flag?.urgency === 'emergency';
    case 'no emergency':
      return flag?.urgency !== 'emergency';
    case 'another':
    case 'own':
      return flag !== null && answer.ofAnother === (expected === 'another');
    case 'asker':
    case 'all':
      return answer.audience === expected;
    case 'not quoted':
      return answer.audience !== 'all';
    case 'named':
      return answer.onlyNamed || flag?.care === 'crisis';
    default:
      return expected.startsWith('not ') ? flag?.id !== expected.slice(4) : flag?.id === expected;
  }
}

const isBroken = ({ text, expected }: (typeof lines)[number]) => {
  const answer = knowledge.ask(text);
  const isMust = (one: string) => one.startsWith('not ') || one === 'named';
  const choice = expected.filter((one) => !isMust(one));
  return !(
    expected.filter(isMust).every((one) => holds(answer, one)) &&
    (choice.length === 0 || choice.some((one) => holds(answer, one)))
  );
};

describe('what attackers broke', () => {
  it.each([
    [1, 'no card harms in another case', 6],
    [2, 'a danger plainly told gets its card', 5],
    [3, 'despair is heard, and no figure of speech', 8],
    [4, 'nothing that may be a danger is public', 2],
    [5, 'no saying hides a danger, nor raises one', 5],
    [6, 'what is denied raises nothing, and nothing else is silenced', 9],
    [7, 'a circumstance is heard, of whoever has it', 8],
    [8, 'a danger is known by its name', 3],
    [9, 'whom it is told of', 5],
    [10, 'a short complaint raises nothing', 2],
  ])('claim %i, %s: breaks no more often than this', (claim, _what, most) => {
    const asked = lines.filter((line) => line.claim === claim);
    const broken = asked.filter(isBroken).map(({ text }) => text);
    expect(asked.length).toBeGreaterThan(100);
    expect(broken.length <= most ? [] : broken).toEqual([]);
  });
});
