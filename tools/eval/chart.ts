/** One bar of each group, in percent. */
export interface Bars {
  readonly name: string;
  readonly values: readonly number[];
}

const colours = ['#2f7d5d', '#7fb8a0', '#6b7b8c', '#b4bec9', '#b5803a', '#e0bf8d', '#8a5a83'];
const [barHeight, gap, groupGap, left, plot] = [16, 3, 22, 250, 440];
const [legendTop, legendRow, legendColumn, legendColumns] = [34, 20, 245, 3];

/** A bar chart as SVG: a group of bars for each label, one bar for each of at most seven contestants. */
export function barChart(title: string, labels: readonly string[], contestants: readonly Bars[]): string {
  const colourOf = (place: number) => {
    const colour = colours[place];
    if (colour === undefined) throw new RangeError(`A chart has colours for ${colours.length} contestants.`);
    return colour;
  };
  const top = legendTop + Math.ceil(contestants.length / legendColumns) * legendRow + 14;
  const groupHeight = contestants.length * (barHeight + gap) + groupGap;
  const height = top + labels.length * groupHeight + 16;
  const width = left + plot + 70;
  const text = (x: number, y: number, content: string, extra = '') =>
    `<text x="${x}" y="${y}" ${extra}>${escaped(content)}</text>`;
  const legend = contestants.map(({ name }, index) => {
    const x = 16 + (index % legendColumns) * legendColumn;
    const y = legendTop + Math.floor(index / legendColumns) * legendRow;
    return `<rect x="${x}" y="${y}" width="12" height="12" rx="2" fill="${colourOf(index)}"/>${text(x + 18, y + 10, name)}`;
  });
  const groups = labels.map((label, group) => {
    const y = top + group * groupHeight;
    const bars = contestants.map(({ values }, index) => {
      const value = values[group] ?? 0;
      const barTop = y + index * (barHeight + gap);
      const length = Math.max(1, (value / 100) * plot);
      return `<rect x="${left}" y="${barTop}" width="${length.toFixed(1)}" height="${barHeight}" rx="3" fill="${colourOf(index)}"/>${text(left + length + 8, barTop + 12, `${value.toFixed(1)} %`)}`;
    });
    return `${text(left - 12, y + 13, label, 'text-anchor="end" font-weight="600"')}${bars.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="12" fill="#24292f">
<rect width="${width}" height="${height}" rx="8" fill="#ffffff"/>
${text(16, 22, title, 'font-size="14" font-weight="600"')}
${legend.join('\n')}
${groups.join('\n')}
</svg>
`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
