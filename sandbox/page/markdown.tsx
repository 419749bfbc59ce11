import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Node, parseMarkdown } from './parse.ts';
import { now, showMessage, view } from './state.ts';

/* Discord's markdown, as elements: nothing that was written is ever taken for HTML. */

export function Markdown({ text }: { readonly text: string }): JSX.Element {
  const nodes = useMemo(() => parseMarkdown(text), [text]);
  return <div class="markdown">{nodes ? drawAll(nodes) : text}</div>;
}

function drawAll(nodes: readonly Node[]): ComponentChildren[] {
  const drawn: ComponentChildren[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node?.type !== 'item') {
      drawn.push(node && <Drawn node={node} />);
      continue;
    }
    const items: Node[] = [];
    for (let next = nodes[at]; next?.type === 'item'; next = nodes[++at]) items.push(next);
    at -= 1;
    drawn.push(
      <ul>
        {items.map((one) => (
          <li>{inside(one)}</li>
        ))}
      </ul>,
    );
  }
  return drawn;
}

function inside({ content }: Node): ComponentChildren {
  return typeof content === 'object' ? drawAll(content) : (content ?? '');
}

function Drawn({ node }: { readonly node: Node }): JSX.Element {
  switch (node.type) {
    case 'br':
    case 'newline':
      return <br />;
    case 'strong':
      return <strong>{inside(node)}</strong>;
    case 'em':
      return <em>{inside(node)}</em>;
    case 'underline':
      return <u>{inside(node)}</u>;
    case 'strikethrough':
      return <s>{inside(node)}</s>;
    case 'heading':
      return <Heading level={node.level ?? 1}>{inside(node)}</Heading>;
    case 'subtext':
      return <p class="subtext">{inside(node)}</p>;
    case 'blockQuote':
      return <blockquote>{inside(node)}</blockquote>;
    case 'inlineCode':
      return <code>{inside(node)}</code>;
    case 'codeBlock':
      return (
        <pre>
          <code>{inside(node)}</code>
        </pre>
      );
    case 'spoiler':
      return (
        <details class="spoiler">
          <summary>spoiler</summary>
          {inside(node)}
        </details>
      );
    case 'link':
    case 'url':
    case 'autolink':
      return <Link node={node} />;
    case 'timestamp':
      return <Timestamp seconds={node.timestamp ?? ''} format={node.format ?? 'f'} />;
    case 'user':
      return <Mention sign="@" name={nameOf('members', node.id)} />;
    case 'role':
      return <Mention sign="@" name={nameOf('roles', node.id)} />;
    case 'channel':
      return <Mention sign="#" name={nameOf('channels', node.id)} />;
    case 'everyone':
    case 'here':
      return <Mention sign="@" name={node.type} />;
    case 'emoji':
      return <>{`:${node.name}:`}</>;
    case 'slashCommand':
      return <Mention sign="/" name={node.name ?? ''} />;
    default:
      return <>{inside(node)}</>;
  }
}

/** In the page's outline always one below the channel's name: a writer chooses a level for its size. */
function Heading({ level, children }: { readonly level: number; readonly children: ComponentChildren }) {
  return <h2 class={`heading heading-${level}`}>{children}</h2>;
}

function nameOf(kind: 'members' | 'roles' | 'channels', id: string | undefined): string {
  return view.value?.[kind].find((one) => one.id === id)?.name ?? 'unknown';
}

function Mention({ sign, name }: { readonly sign: string; readonly name: string }) {
  return (
    <span class="mention">
      {sign}
      {name.replace(/^@/, '')}
    </span>
  );
}

const messageLink = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/(\d+)$/;

/** Only the web: anything else that calls itself a link is shown as what it is, text. */
function Link({ node }: { readonly node: Node }) {
  const { target = '' } = node;
  if (!/^https?:\/\//i.test(target)) return <>{inside(node)}</>;
  const [, channelId, messageId] = messageLink.exec(target) ?? [];
  if (channelId !== undefined && messageId !== undefined) {
    return (
      <button type="button" class="linklike mention" onClick={() => showMessage(channelId, messageId)}>
        #{nameOf('channels', channelId)} › message
      </button>
    );
  }
  return (
    <a href={target} target="_blank" rel="noreferrer noopener">
      {inside(node)}
    </a>
  );
}

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** In the reader's zone and words. */
function Timestamp({ seconds: written, format }: { readonly seconds: string; readonly format: string }) {
  const seconds = Number(written);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return <>{`<t:${written}:${format}>`}</>;
  const full = date.toLocaleString(undefined, formats.F);
  const shown =
    format === 'R' ? relative(seconds) : date.toLocaleString(undefined, formats[format] ?? formats.f);
  return (
    <time dateTime={date.toISOString()} title={full}>
      {shown}
    </time>
  );
}

function relative(seconds: number): string {
  const away = seconds - now.value.getTime() / 1000;
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const step = steps.find(([, size]) => Math.abs(away) >= size);
  return step ? words.format(Math.round(away / step[1]), step[0]) : words.format(Math.round(away), 'second');
}
