/**
 * The text, or as many whole words of it as fit `max` characters with an ellipsis. Never splits a character:
 * what cannot be broken at a space is broken between grapheme clusters.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = max - 1;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, room + 64))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  const cut = text.slice(0, end);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Control, zero-width and direction-changing characters: invisible, and able to reorder what stands around them. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]+/gu;
/** At most so many characters, none of them half an emoji, and no space at the end. */
export const cut = (text: string, max: number): string =>
  text
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();

/** What somebody may write at length and in Discord's markdown: without invisible characters, but those that emoji and some scripts join with. */
export function readable(typed: string): string {
  return (
    typed
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replaceAll('\t', ' ')
      // A flag of England is a black flag and invisible letters behind it.
      .replace(
        /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F})|[^\P{C}\n\u200C\u200D]/gu,
        (_, flag: string | undefined) => flag ?? '',
      )
  );
}

/** Whether there is anything to be seen: Discord refuses a message of joiners, fillers and spaces alone. */
export const isVisible = (text: string) =>
  /[^\s\p{C}\p{M}\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/u.test(text);

/** What somebody has written, below a message that it was not saved: nobody wants to write it again. */
export function toCopy(written: readonly string[]): string {
  const kept = written.map((text) => readable(text).trim()).filter((text) => text !== '');
  if (kept.length === 0) return '';
  const whole = kept.join('\n\n').replaceAll('`', '’');
  const heading =
    whole.length > mostCopied
      ? 'What you wrote is too long to show whole here; to copy, its beginning'
      : 'What you wrote, to copy';
  return `\n${heading}:\n\`\`\`\n${shorten(whole, mostCopied)}\n\`\`\``;
}

/** With the words above it in one message. */
const mostCopied = 3400;

const markdown = /[\\*_~`|>#\-+[\]()<:@&!.]/g;

/**
 * What a member typed, on one line and inert: no mention, no link, no formatting, no line break, at most `max`
 * characters before escaping.
 */
export function quote(typed: string, max: number): string {
  const line = typed.toWellFormed().replace(invisible, ' ').replace(/\s+/g, ' ').trim();
  return shorten(line, max).replace(markdown, '\\$&');
}
