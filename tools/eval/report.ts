import { isRight, measures, rightBy, type Scored, type Share, scoreOf } from './score.ts';
import type { Speed } from './speed.ts';

const percentOf = ({ right, of }: Share) => (of === 0 ? Number.NaN : (right / of) * 100);
const percent = (share: Share) => (share.of === 0 ? '—' : `${percentOf(share).toFixed(1)} %`);

/** Columns that line up in a terminal as well as on a page; the first is text, the others are numbers. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** "≥ 93 %". */
export const reachShown = (reach: number, isMost: boolean) =>
  `${isMost ? '≤' : '≥'} ${Number((reach * 100).toFixed(1))} %`;

export interface Contestant {
  readonly name: string;
  readonly scored: readonly Scored[];
  readonly speed?: Speed;
}

/** The measures for all of them, and what a question takes where that was measured. The first is ours. */
export function compare(contestants: readonly Contestant[]): string {
  const scores = contestants.map(({ scored }) => scoreOf(scored));
  const speeds = contestants.flatMap(({ speed }) => speed ?? []);
  return table([
    ['', ...contestants.map(({ name }) => name), 'reach'],
    ...measures
      .filter(({ key }) => (scores[0]?.[key].of ?? 0) > 0)
      .map(({ key, label, reach, isMost }) => [
        label,
        ...scores.map((score) => percent(score[key])),
        reachShown(reach, isMost),
      ]),
    ...(speeds.length === 0
      ? []
      : [
          ['a question, median (µs)', ...speeds.map(({ median }) => median.toFixed(0)), '—'],
          ['a question, 99th percentile (µs)', ...speeds.map(({ p99 }) => p99.toFixed(0)), '≤ 300'],
        ]),
  ]);
}

/** A row a file: how ours did in each. */
export function byFile(
  files: readonly { readonly file: string; readonly scored: readonly Scored[] }[],
): string {
  return table([
    ['', 'questions', ...measures.map(({ brief }) => brief)],
    ['reach', '', ...measures.map(({ reach, isMost }) => reachShown(reach, isMost))],
    ...files.map(({ file, scored }) => {
      const score = scoreOf(scored);
      return [file, String(scored.length), ...measures.map(({ key }) => percent(score[key]))];
    }),
  ]);
}

/** How many of each kind or style got what they should. */
export function breakdown(contestants: readonly Contestant[], key: 'kind' | 'style'): string {
  const groups = contestants.map(({ scored }) => rightBy(scored, key));
  const rows = [...(groups[0] ?? [])].map(([name, { of }]) => [
    name,
    String(of),
    ...groups.map((group) => percent(group.get(name) ?? { right: 0, of: 0 })),
  ]);
  return table([[key, 'questions', ...contestants.map(({ name }) => name)], ...rows]);
}

/** Every question that got something else, with what it got. */
export function confusions(scored: readonly Scored[]): string {
  const wrong = scored.filter((one) => !isRight(one));
  if (wrong.length === 0) return 'None.';
  return wrong
    .map(({ question, shown }) => {
      const offered = shown.beside.some((id) => question.accept.includes(id)) ? ', offered beside it' : '';
      return `- “${question.q}” got ${shown.first}; right: ${question.accept.join(' or ')}${offered}`;
    })
    .join('\n');
}

export const chartLabels = ['right card first', 'right card offered', 'warning signs', 'says “I don’t know”'];

export function chartValues(scored: readonly Scored[]): number[] {
  const { first, among, flags, none } = scoreOf(scored);
  return [first, among, flags, none].map((share) => percentOf(share) || 0);
}
