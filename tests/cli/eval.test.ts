import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { Program } from '../support/process.ts';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...lines: string[]): string {
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

const question = (q: string, accept: string, kind: string) =>
  JSON.stringify({ id: q, q, accept: [accept], kind, style: 'plain' });

describe('npm run eval', () => {
  it('scores a file, beside other libraries over the same content, and names what went wrong', async () => {
    const program = new Program('tools/eval/index.ts', [
      '--further',
      '0',
      fileOf(
        question('is lactic acid why i hurt the next day', 'cause:lactic-acid', 'cause'),
        question('crushing chest pain', 'red-flag', 'red-flag'),
        question('hello', 'none', 'none'),
        question('how do i foam roll', 'tip:rest', 'tip'),
      ),
    ]);
    expect(await program.end()).toBe(0);
    expect(program.printed).toMatch(
      /\| +\| Second Wind \| Second Wind without Fuse\.js \| Fuse\.js, defaults \| .* \| +reach \|/,
    );
    expect(program.printed).toMatch(/the card shown first is right +\| +50\.0 %/);
    expect(program.printed).toMatch(/danger signs: red card +\| +100\.0 %/);
    expect(program.printed).toContain('- “how do i foam roll” got tip:foam-rolling; right: tip:rest');
    expect(program.printed).toMatch(/With 0 further entries a question takes \d/);
  }, 150_000);

  it.each([
    ['{"id":1', 'this line is not JSON. Write one question a line.'],
    ['{"id":1,"q":"hello","accept":[],"kind":"none","style":"plain"}', 'accept: '],
  ])('names the line of %s', async (line, fault) => {
    const file = fileOf(question('hello', 'none', 'none'), line);
    const program = new Program('tools/eval/index.ts', [file]);
    expect(await program.end()).toBe(2);
    expect(program.printed).toContain(`${file}:2: ${fault}`);
    expect(program.printed).not.toContain('    at ');
  });
});
