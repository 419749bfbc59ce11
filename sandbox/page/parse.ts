import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/* Discord's markdown as a tree, in a time that grows with the text: whatever somebody writes, nobody waits for it. */

export interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly level?: number;
  readonly id?: string;
  readonly name?: string;
  readonly timestamp?: string;
  readonly format?: string;
}

type Parse = (text: string, state: object) => unknown;

/** A line of a list, which the library leaves alone. */
const item = {
  order: SimpleMarkdown.defaultRules.heading.order - 0.6,
  match: (source: string, state: { prevCapture?: readonly string[] | string | null }) => {
    const before = state.prevCapture?.at(0) ?? '';
    return before === '' || before.endsWith('\n') ? /^ *(?:[-*]|\d+\.) ([^\n]+)(?:\n|$)/.exec(source) : null;
  },
  parse: (capture: readonly string[], parse: Parse, state: object) => ({
    content: parse(capture[1] ?? '', state),
  }),
};

/** The library's own takes a time that doubles with every few characters of a link that never ends. */
const link = {
  ...SimpleMarkdown.defaultRules.link,
  match: SimpleMarkdown.inlineRegex(
    /^\[([^[\]\n]{1,500})\]\(<?(https?:\/\/(?:[^\s<>()]|\([^\s<>()]{0,100}\)){1,2000})>?\)/i,
  ),
  parse: (capture: readonly string[], parse: Parse, state: object) => ({
    content: parse(capture[1] ?? '', state),
    target: capture[2],
  }),
};

/** The library's own goes over many empty lines again and again. */
const codeBlock = {
  ...rulesExtended.codeBlock,
  order: SimpleMarkdown.defaultRules.codeBlock.order,
  match: SimpleMarkdown.inlineRegex(/^```(?:[\w+.-]{1,30}\n)?([\s\S]*?)```/),
  parse: (capture: readonly string[]) => ({
    content: (capture[1] ?? '').replace(/^\n/, '').replace(/\n$/, ''),
  }),
};

// An emoji is text like any other.
const { twemoji: _twemoji, ...rules } = rulesExtended;
const parser = SimpleMarkdown.parserFor({ ...rules, link, codeBlock, item });

/** Nothing that is meant to be read is nested deeper. */
const deepest = 30;

/** The tree of a text; `null` for one that is nested beyond reason, which is best shown as it was written. */
export function parseMarkdown(text: string): readonly Node[] | null {
  try {
    const nodes: readonly Node[] = parser(text, { inline: true });
    return nodes.every((node) => isShallow(node, deepest)) ? joined(nodes) : null;
  } catch (error) {
    // The library calls itself for every level.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The library cuts text anywhere, through an emoji even: what stands side by side becomes one again. */
function joined(nodes: readonly Node[]): readonly Node[] {
  const whole: Node[] = [];
  for (const node of nodes) {
    const { content } = node;
    const before = whole.at(-1);
    const isText = node.type === 'text' && before?.type === 'text';
    if (isText && typeof content === 'string' && typeof before.content === 'string')
      whole[whole.length - 1] = { ...before, content: before.content + content };
    else if (typeof content === 'object')
      whole.push({ ...node, content: joined(trimmed(node.type, content)) });
    else whole.push(node);
  }
  return whole;
}

/** A quote ends before the line break after it. */
function trimmed(type: string, content: readonly Node[]): readonly Node[] {
  return type === 'blockQuote' && content.at(-1)?.type === 'br' ? content.slice(0, -1) : content;
}

function isShallow({ content }: Node, levels: number): boolean {
  if (typeof content !== 'object') return true;
  return levels > 0 && content.every((node) => isShallow(node, levels - 1));
}
