import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tools/root.ts';

const rooms = ['commands', 'knowledge', 'sandbox', 'src', 'tools'];
/** What runs on a host. */
const shipped = ['commands', 'knowledge', 'src'];

const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js)$/.test(name))
    .map((name) => join(room, name)),
);

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  const specifiers = code.matchAll(
    /(?:^|\n)(?:import|export)\b[^;'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...specifiers].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

const arrows = files.flatMap((file) =>
  importsOf(file).map((specifier) => ({
    from: file,
    to: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
  })),
);

const show = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;
const within = (folder: string) => (path: string) => !relative(folder, path).startsWith('..');
const inKnowledge = within('knowledge');
const inCommands = within('commands');
const inSandbox = within('sandbox');
const isOurs = (path: string) => rooms.includes(path.split('/')[0] ?? '');

describe('the house', () => {
  it('was read: the arrows that everybody knows of are there', () => {
    expect(arrows.map(show)).toContain('commands/ask.ts → commands/services.ts');
  });

  it('keeps knowledge free of everything of ours and of Discord', () => {
    const allowed = (to: string) =>
      inKnowledge(to) || ['zod', 'fuse.js', 'stemmer', 'node:crypto'].includes(to);
    // The phrasings are text files, what was learned from them is kept in one, and English words are a package's.
    const stored = [
      'knowledge/finding/model.ts → node:fs',
      'knowledge/finding/spelling.ts → node:fs',
      'knowledge/finding/spelling.ts → node:module',
      'knowledge/phrasings.ts → node:fs',
    ];
    expect(
      arrows
        .filter(({ from, to }) => inKnowledge(from) && !(isOurs(to) ? inKnowledge(to) : allowed(to)))
        .map(show)
        .toSorted(),
    ).toEqual(stored);
  });

  it('lets commands know knowledge and Discord’s types, and nothing of src', () => {
    const allowed = (to: string) =>
      inCommands(to) || to === 'knowledge/index.ts' || to === 'discord-api-types/v10';
    expect(arrows.filter(({ from, to }) => inCommands(from) && !allowed(to)).map(show)).toEqual([]);
  });

  it('has commands stand on cards, cards on what the bot offers, and that on what Discord takes', () => {
    // The lowest first; a file sees its own storey and those below.
    const storeys = [
      /^commands\/discord\//,
      /^commands\/services\.ts$/,
      /^commands\/cards\//,
      /^commands\/command\.ts$/,
      /^commands\/kit\//,
      /^commands\/(?!index)[\w-]+\.ts$/,
      /^commands\/index\.ts$/,
    ];
    const storeyOf = (path: string) => storeys.findIndex((pattern) => pattern.test(path));
    expect(
      arrows
        .filter(({ from, to }) => inCommands(from) && inCommands(to) && storeyOf(to) > storeyOf(from))
        .map(show),
    ).toEqual([]);
  });

  it('enters knowledge by its one door', () => {
    expect(
      arrows
        .filter(({ from, to }) => !inKnowledge(from) && inKnowledge(to) && to !== 'knowledge/index.ts')
        .map(show),
    ).toEqual([]);
  });

  it('keeps the discord.js client in src/discord', () => {
    const mayUse = (from: string) => within('src/discord')(from) || from === 'tools/bench/bare-bot.js';
    expect(arrows.filter(({ from, to }) => to === 'discord.js' && !mayUse(from)).map(show)).toEqual([]);
  });

  it('keeps the sandbox a Discord of its own: it knows nothing of the bot', () => {
    expect(
      arrows.filter(({ from, to }) => inSandbox(from) && isOurs(to) && !inSandbox(to)).map(show),
    ).toEqual([]);
  });

  it('ships what it needs and no more: no tool, no sandbox, nothing of development', () => {
    const isShipped = (path: string) => shipped.includes(path.split('/')[0] ?? '');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const packageOf = (to: string) =>
      to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/');
    const isThere = (to: string) =>
      isOurs(to)
        ? isShipped(to)
        : to === 'package.json' || to.startsWith('node:') || Object.hasOwn(dependencies, packageOf(to));
    const shippedArrows = arrows.filter(({ from }) => isShipped(from));
    expect(shippedArrows.map(({ to }) => packageOf(to))).toContain('discord.js');
    expect(shippedArrows.filter(({ to }) => !isThere(to)).map(show)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const next = Map.groupBy(arrows, ({ from }) => from);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});
