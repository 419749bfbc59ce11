import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { Program } from '../support/process.ts';

/** Where nobody has settings of their own. */
const ask = (...args: string[]) => new Program('src/cli/ask.ts', args, {}, tmpdir());

async function bulk(...lines: string[]): Promise<{ answers: unknown[]; exit: number | null }> {
  const program = ask('--jsonl');
  program.child.stdin?.end(lines.join('\n'));
  const exit = await program.end();
  return {
    answers: program.printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    exit,
  };
}

describe('npm run ask', () => {
  it('prints the answer for a person', async () => {
    const program = ask('why are my quads so sore two days after a hilly run');
    expect(await program.end()).toBe(0);
    expect(program.printed).toContain('Sore a day or two later (DOMS)');
    expect(program.printed).toContain('A look-up, not a diagnosis.');
    expect(program.printed).toMatch(/\nhttps:\/\//);
    expect(program.printed).not.toContain('\u001b');
  });

  it('says what it can answer, and where a club’s own answers come from', async () => {
    const program = ask('what time is track');
    expect(await program.end()).toBe(0);
    expect(program.printed).toContain('I don’t know that one');
    expect(program.printed.replaceAll(/\s+/g, ' ')).toContain('/club add. Here, put a CSV or JSON file');
    expect(program.printed).toContain('Stopping dead, without a');
    expect(program.printed).not.toContain('cause:');
  });

  it('prints a warning before anything else, with numbers to call', async () => {
    const program = ask('crushing', 'chest', 'pain');
    expect(await program.end()).toBe(0);
    expect(program.printed).toMatch(/^\nEmergency, act now: /);
    expect(program.printed).toContain('112, 911, 999');
  });

  it('names the numbers that the host has chosen', async () => {
    const numbers = { EMERGENCY_NUMBERS: '999 or 112' };
    const program = new Program('src/cli/ask.ts', ['crushing chest pain'], numbers, tmpdir());
    expect(await program.end()).toBe(0);
    expect(program.printed).toContain('call 999 or 112');
  });

  it('explains itself', async () => {
    const program = ask('--explain', 'lactic acid');
    await program.end();
    expect(program.printed).toMatch(
      /Why: answer\n- read as “lactic acid”\n- any danger 0\.0\d; if none, an entry \d\.\d\d\n- cause:lactic-acid by what it is called\n- cause:lactic-acid \d\.\d\d, nearest “lactic acid”\n- cause:lactic-acid before \S+ by log-odds \+/,
    );
  });

  it.each([[[]], [['--colour', 'x']]])('says how it is used when called with %j', async (args) => {
    const program = ask(...args);
    expect(await program.end()).toBe(2);
    expect(program.printed).toMatch(/npm run ask|Unknown option/);
  });
});

describe('npm run ask -- --jsonl', () => {
  it('answers each line in order, in the stable form', async () => {
    const { answers, exit } = await bulk(
      '{"id":7,"q":"sore quads two days after a hilly run"}',
      '',
      '{"id":{"any":"thing"},"q":"one calf is swollen and hot"}',
      '{"q":"hello"}',
    );
    const micros = expect.any(Number) as number;
    expect(answers).toEqual([
      {
        id: 7,
        outcome: 'answer',
        entry: 'cause:doms',
        alternatives: expect.any(Array) as unknown,
        flag: null,
        row: 'R28',
        caution: null,
        micros,
      },
      {
        id: { any: 'thing' },
        outcome: 'red-flag',
        entry: null,
        alternatives: [],
        flag: 'flag:deep-vein-thrombosis',
        row: 'R1',
        caution: null,
        micros,
      },
      {
        id: null,
        outcome: 'none',
        entry: null,
        alternatives: [],
        flag: null,
        row: null,
        caution: null,
        micros,
      },
    ]);
    expect(exit).toBe(0);
  });

  it('names a bad line, goes on, and says so at the end', async () => {
    const { answers, exit } = await bulk(
      'nonsense',
      '{"id":1}',
      '[]',
      '{"id":2,"q":3}',
      '{"id":3,"q":"lactic acid"}',
    );
    expect(answers).toEqual([
      { line: 1, error: 'not JSON' },
      { line: 2, error: '"q" is missing' },
      { line: 3, error: 'not an object' },
      { line: 4, error: '"q" is not a text' },
      expect.objectContaining({ id: 3, entry: 'cause:lactic-acid' }),
    ]);
    expect(exit).toBe(1);
  });
});
