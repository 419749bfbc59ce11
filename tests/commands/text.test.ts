import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, shorten } from '../../commands/discord/text.ts';

describe('fitting a text', () => {
  it('keeps what fits as it is', () => expect(shorten('easy miles', 10)).toBe('easy miles'));

  it('ends at a whole word, with an ellipsis', () =>
    expect(shorten('sore quads after the long hill', 20)).toBe('sore quads after…'));

  it('never splits a character that is made of several', () => {
    expect(shorten(`${'a'.repeat(8)}👩‍👩‍👧‍👦 run`, 10)).toBe(`${'a'.repeat(8)}…`);
  });

  it('never exceeds its size, and stays well-formed, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 2, max: 200 }),
        (text, max) => {
          const fitted = shorten(text, max);
          expect(fitted.length).toBeLessThanOrEqual(max);
          expect(fitted.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('quoting what a member typed', () => {
  it('makes mentions, links and formatting inert', () => {
    expect(quote('@everyone <@123> **bold** [x](https://x.y) `code`', 200)).toBe(
      '\\@everyone \\<\\@123\\> \\*\\*bold\\*\\* \\[x\\]\\(https\\://x\\.y\\) \\`code\\`',
    );
  });

  it('stays on one line and drops characters that reorder or hide', () => {
    expect(quote('a\n# b\u202Ec\u200Bd', 200)).toBe('a \\# b c d');
  });

  it('leaves no unescaped markdown, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const quoted = quote(text, 100);
        expect(quoted).not.toMatch(/[\n\r\u202A-\u202E\u2066-\u2069\u200B]/u);
        expect(quoted.replace(/\\[\\*_~`|>#\-+[\]()<:@&!.]/g, '')).not.toMatch(/[*_~`|>#[\]<@]/);
      }),
    );
  });
});
