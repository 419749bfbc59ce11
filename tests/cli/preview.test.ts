import { describe, expect, it } from 'vitest';
import { Program } from '../support/process.ts';

async function preview(
  args: readonly string[],
  input = '',
): Promise<{ printed: string; exit: number | null }> {
  const program = new Program('src/cli/preview.ts', args);
  program.child.stdin?.end(input);
  const exit = await program.end();
  return { printed: program.printed, exit };
}

const line = (changes: object) =>
  JSON.stringify({
    id: 1,
    zone: 'Europe/London',
    time: '01:30',
    days: null,
    from: '2026-03-28T00:00:00Z',
    count: 3,
    ...changes,
  });

describe('npm run preview -- --jsonl', () => {
  it('says when each schedule is due, in the stable form', async () => {
    const { printed, exit } = await preview(
      ['--jsonl'],
      [line({}), '', line({ id: { any: 'thing' }, days: ['mon'], count: 1 }), line({ count: 0 })].join('\n'),
    );
    expect(exit).toBe(0);
    expect(
      printed
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text) as unknown),
    ).toEqual([
      { id: 1, instants: ['2026-03-28T01:30:00Z', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z'] },
      { id: { any: 'thing' }, instants: ['2026-03-30T00:30:00Z'] },
      { id: 1, instants: [] },
    ]);
  });

  it.each([
    ['nonsense', 'not JSON'],
    ['[1]', 'not an object'],
    [line({ zone: 'Mars/Base' }), '"zone" is not the name of a time zone'],
    [line({ zone: '+02:00' }), '"zone" is not the name of a time zone'],
    [line({ time: '24:00' }), '"time" is not a time like 18:30'],
    [line({ days: [] }), '"days" names no day; null stands for every day'],
    [line({ days: ['monday'] }), '"days.0" is not one of mon, tue, wed, thu, fri, sat, sun'],
    [line({ from: 'yesterday' }), '"from" is not an instant like 2026-03-28T00:00:00Z'],
    [line({ count: 2.5 }), '"count" is not a whole number'],
  ])('says what is wrong with %s, and goes on', async (bad, error) => {
    const { printed, exit } = await preview(['--jsonl'], `${bad}\n${line({ count: 0 })}\n`);
    expect(exit).toBe(1);
    expect(
      printed
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text) as unknown),
    ).toEqual([
      { line: 1, error },
      { id: 1, instants: [] },
    ]);
  });
});

describe('npm run preview', () => {
  it('prints a table for a person, and says where the clocks move a post', async () => {
    const { printed, exit } = await preview([
      '--zone=europe/london',
      '--time=1:30am',
      '--days=sat, sun',
      '--from=2026-03-28T00:00:00Z',
      '--count=2',
    ]);
    expect(exit).toBe(0);
    expect(printed).toBe(`01:30 in Europe/London, sat, sun

date        day  local  offset  UTC
2026-03-28  sat  01:30  +00:00  2026-03-28T01:30:00Z
2026-03-29  sun  02:30  +01:00  2026-03-29T01:30:00Z  01:30 does not exist that day
`);
  });

  it.each([
    [[], /npm run preview -- --zone/],
    [['--zone', 'germany', '--time', '18:30'], /"germany" is not .*did you mean Europe\/Berlin/],
    [['--zone', 'UTC', '--time', 'teatime'], /--time "teatime" is not a time like 18:30/],
  ])('called with %j, says how it is used', async (args, words) => {
    const { printed, exit } = await preview(args);
    expect(exit).toBe(2);
    expect(printed).toMatch(words);
  });
});
