import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../sandbox/page/parse.ts';

/** The longest message that Discord takes of somebody who pays for it. */
const longest = 4000;
const filledWith = (text: string) => text.repeat(Math.ceil(longest / text.length)).slice(0, longest);

/** Milliseconds of this thread's own work. */
function timeOf(text: string): number {
  const before = process.threadCpuUsage();
  parseMarkdown(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The words that somebody reads, without the signs that shape them. */
function words(text: string): string {
  const read = (nodes: ReturnType<typeof parseMarkdown>): string =>
    (nodes ?? [])
      .map(({ content }) => (typeof content === 'object' ? read(content) : (content ?? '')))
      .join('');
  return read(parseMarkdown(text));
}

const signs = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '[',
  ']',
  '(',
  ')',
  '](',
  '\\',
  '<',
  '>',
  '#',
  '# ',
  '- ',
  '\n',
  '> ',
];

describe('Discord’s markdown on the page', () => {
  it('shows what Discord shows', () => {
    expect(parseMarkdown('a **b** [c](https://x.example/(d)e)')).toEqual([
      { type: 'text', content: 'a ' },
      { type: 'strong', content: [{ type: 'text', content: 'b' }] },
      { type: 'text', content: ' ' },
      { type: 'link', content: [{ type: 'text', content: 'c' }], target: 'https://x.example/(d)e' },
    ]);
    expect(parseMarkdown('```js\ncode\n```')).toEqual([{ type: 'codeBlock', content: 'code' }]);
  });

  it('keeps every emoji', () => {
    expect(words('great run 🏃 today 👍🏽! ⚠ 👩‍👩‍👧')).toBe('great run 🏃 today 👍🏽! ⚠ 👩‍👩‍👧');
  });

  it('links to the web and to nothing else', () => {
    for (const target of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example'])
      expect(parseMarkdown(`[x](${target})`)?.some(({ type }) => type === 'link')).toBe(false);
  });

  it.each([
    `[a](${'(\\)'.repeat(40)}`,
    `${'['.repeat(1500)}${']('.repeat(700)}`,
    `\`\`\`a\n${'\n'.repeat(3900)}`,
  ])('is read at once, whatever a link or a block of code looks like: %#', (text) => {
    expect(timeOf(text)).toBeLessThan(200);
  });

  it('is read within a fifth of a second for any text', () => {
    const text = fc.oneof(
      fc
        .array(fc.constantFrom(...signs, 'a', ' '), { minLength: 1, maxLength: 6 })
        .map((some) => filledWith(some.join(''))),
      fc
        .array(fc.constantFrom(...signs, 'a', ' '), { maxLength: 1000, size: 'max' })
        .map((some) => some.join('')),
      fc.string({ unit: 'grapheme', maxLength: longest, size: 'max' }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(timeOf(any)).toBeLessThan(200);
      }),
      { numRuns: 400, interruptAfterTimeLimit: 8000, endOnFailure: true },
    );
  });
});
