import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { root } from '../tools/root.ts';

const skipped = new Set(['node_modules', '.git']);
const pages = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !skipped.has(name))
  .flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    const inside = readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' });
    return inside.map((name) => join(entry.name, name));
  })
  .filter((name) => name.endsWith('.md'));

const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
const withoutCode = (text: string) => text.replaceAll(/^```.*?^```/gms, '');

const linksOf = (page: string) =>
  [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^\w+:/.test(to))
    .map((to) => join(dirname(page), to));

describe('the documentation', () => {
  it('is reached from the README, every page of it', () => {
    const reached = new Set(['README.md']);
    for (const page of reached)
      for (const to of linksOf(page)) if (to.endsWith('.md') && existsSync(join(root, to))) reached.add(to);
    const meant = pages.filter((page) => !page.startsWith('.github'));
    expect(meant.filter((page) => !reached.has(page))).toEqual([]);
  });

  it('is there to be read', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/host-it.md']));
  });

  it.each(pages)('%s leads nowhere that is not there', (page) => {
    const links = withoutCode(textOf(page)).matchAll(/\]\(([^)\s#]+)[^)]*\)|src="([^"]+)"/g);
    const local = [...links]
      .map(([, link, source]) => link ?? source ?? '')
      .filter((to) => !/^\w+:/.test(to));
    expect(local.filter((to) => !existsSync(join(root, dirname(page), to)))).toEqual([]);
  });

  it.each(pages)('%s names no command that npm does not know', (page) => {
    const named = [...textOf(page).matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => name === undefined || !(name in packageFile.scripts))).toEqual([]);
  });

  it('says in words what each picture shows, and shows every picture there is', () => {
    const all = pages.map(textOf).join('\n');
    const pictures = [
      ...[...all.matchAll(/!\[([^\]]*)\]\((?:docs\/)?images\/([^)]+)\)/g)].map(([, words, file]) => ({
        file,
        words,
      })),
      ...[...all.matchAll(/src="(?:docs\/)?images\/([^"]+)"[^>]*alt="([^"]*)"/g)].map(([, file, words]) => ({
        file,
        words,
      })),
    ];
    expect(pictures.filter(({ words = '' }) => words.length < 40)).toEqual([]);
    const drawn = readdirSync(join(root, 'docs/images')).filter((name) => name.endsWith('.png'));
    expect(new Set(pictures.map(({ file }) => file).filter((file) => file?.endsWith('.png')))).toEqual(
      new Set(drawn),
    );
  });

  it('explains in .env.example every setting that a host may make', () => {
    const [, settings = ''] = textOf('docs/host-it.md').split(/<!-- (?:end of )?settings -->/);
    const names = [...settings.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name);
    expect(names).toContain('DISCORD_TOKEN');
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    expect(names.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example))).toEqual([]);
  });

  it('says what to do for every error code that a host may meet, and for no other', () => {
    const code = ['src', 'knowledge', 'sandbox'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|js)$/.test(name))
        .map((name) => readFileSync(join(root, room, name), 'utf8')),
    );
    const families =
      /['(]((?:BACKUP|CLOCK|CONFIG|CONTENT|DATABASE|GATEWAY|NODE|PORT|RESTART|SETTINGS|TOKEN|ZONE)_[A-Z_]+)[')]/g;
    const settings = new Set(['DATABASE_PATH', 'DATABASE_URL']);
    const codes = new Set(code.flatMap((text) => [...text.matchAll(families)].map(([, name = '']) => name)));
    const [, table = ''] = textOf('docs/host-it.md').split('| code ');
    const documented = new Set([...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name));
    expect(documented).toEqual(codes.difference(settings));
  });
});
