import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import dotenv from 'dotenv';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { SettingsFileError, withSettings } from '../../src/settings-file.ts';
import { root } from '../../tools/root.ts';
import { Program } from '../support/process.ts';

/* `npm run setup`, as a new host runs it: in a folder without settings, at a terminal or from a script. */

let sandbox: Sandbox;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-wind-test-'));
  sandbox = await startSandbox({ application: 'Second Wind' });
});
afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const file = (name = '.env') => readFileSync(join(folder, name), 'utf8');
const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777;
const doctor = async () => {
  const program = new Program('src/cli/doctor.ts', [], { DISCORD_API_URL: sandbox.url }, folder);
  await program.end();
  return program.printed;
};

/** A real terminal of 100 columns, at which the program runs and somebody types. */
class Terminal {
  readonly #child;
  readonly #closed: Promise<unknown[]>;
  /** Rejects when it ends before all was asked. */
  readonly #over: Promise<never>;
  #shown = '';
  #read = 0;

  constructor() {
    const command = `stty cols 100 rows 40; exec "${process.execPath}" --import "${join(root, 'src/require-node.js')}" "${join(root, 'src/cli/setup.ts')}"`;
    this.#child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      cwd: folder,
      env: { PATH: process.env.PATH, TERM: 'xterm', DISCORD_API_URL: sandbox.url, SHELL: '/bin/sh' },
    });
    this.#closed = once(this.#child, 'close');
    this.#over = this.#closed.then(() => {
      throw new Error(`It ended before it asked:\n${this.shown}`);
    });
    // Once nothing is asked any more, its end is no fault.
    this.#over.catch(() => {});
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#shown += text;
    });
  }

  /** All that was ever on the screen. */
  get shown(): string {
    return stripVTControlCharacters(this.#shown);
  }

  /** Waits until something new is asked, and types an answer. */
  async answer(asked: string, typed: string): Promise<void> {
    while (!this.shown.slice(this.#read).includes(asked))
      await Promise.race([once(this.#child.stdout, 'data'), this.#over]);
    this.#read = this.shown.indexOf(asked, this.#read) + asked.length;
    this.#child.stdin.write(typed);
  }

  async end(): Promise<number | null> {
    await this.#closed;
    return this.#child.exitCode;
  }
}
const enter = '\r';
const down = '\u001b[B';

describe('npm run setup', () => {
  it('leads a new host from nothing to a bot that can be invited, and shows no token', async () => {
    const terminal = new Terminal();
    await terminal.answer('Your bot’s token?', `${sandbox.token.slice(0, -4)}wxyz${enter}`);
    await terminal.answer('Discord refuses this token', '');
    await terminal.answer('Your bot’s token?', `${sandbox.token}${enter}`);
    await terminal.answer('Where is your club?', `${down}${enter}`);
    await terminal.answer('Whom does a member tell', `our welfare officer Sam${enter}`);
    await terminal.answer('Shall systemd start it', enter);
    expect(await terminal.end()).toBe(0);
    expect(terminal.shown).toContain('It is that of “Second Wind”.');
    expect(terminal.shown).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?\S*permissions=\d+\r?$/m);
    expect(terminal.shown).toContain('sudo systemctl enable --now second-wind');
    expect(terminal.shown).not.toContain(sandbox.token);
    expect(terminal.shown).not.toContain('wxyz');
    expect(file()).toContain(`DISCORD_TOKEN=${sandbox.token}\n`);
    expect(file()).toContain('EMERGENCY_NUMBERS=112 or 999\n');
    expect(file()).toContain('WELFARE_CONTACT=our welfare officer Sam\n');
    expect(file()).toContain('# What a member in danger is told to call.');
    expect(modeOf('.env')).toBe(0o600);
    expect(file('second-wind.service')).toContain(`WorkingDirectory=${folder}\n`);
    expect(sandbox.commands().length).toBeGreaterThan(5);
    expect(await doctor()).toContain('All is well.');
  });

  it('changes nothing when somebody gives up', async () => {
    const terminal = new Terminal();
    await terminal.answer('Your bot’s token?', '\u0003');
    expect(await terminal.end()).toBe(1);
    expect(terminal.shown).toContain('Nothing was changed.');
    expect(() => file()).toThrow('ENOENT');
  });

  it('is not done when somebody gives up while Discord is asked', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    sandbox.fail({ route: 'GET /applications/@me', kind: 'slow', times: 1, released: promise });
    const terminal = new Terminal();
    await terminal.answer('Your bot’s token?', `${sandbox.token}${enter}`);
    await terminal.answer('Asking Discord', '\u0003');
    expect(await terminal.end()).toBe(1);
    expect(() => file()).toThrow('ENOENT');
    resolve();
  });

  it('asks nothing with --yes, and keeps what stands in .env, with its comments', async () => {
    writeFileSync(
      join(folder, '.env'),
      `# ours\nDISCORD_TOKEN=${sandbox.token}\nLOG_LEVEL=warn # quiet\n#CRISIS_LINE=UK\n`,
    );
    const args = ['--yes', '--country', 'nz', '--welfare', 'Sam "the Stride" #2', '--service', 'none'];
    const program = new Program('src/cli/setup.ts', args, { DISCORD_API_URL: sandbox.url }, folder);
    expect(await program.end()).toBe(0);
    expect(program.printed).toMatch(/https:\/\/discord\.com\/oauth2\/authorize\S+\n\nStart it:\nnpm start/);
    expect(program.printed).not.toContain(sandbox.token);
    expect(file()).toBe(
      `# ours\nDISCORD_TOKEN=${sandbox.token}\nLOG_LEVEL=warn # quiet\nCRISIS_LINE=NZ\nEMERGENCY_NUMBERS=111\nURGENT_ADVICE=\nWELFARE_CONTACT='Sam "the Stride" #2'\n`,
    );
    expect(modeOf('.env')).toBe(0o600);
  });

  it('leaves no other country’s numbers behind', async () => {
    const run = async (country: string) => {
      const environment = { DISCORD_API_URL: sandbox.url, DISCORD_TOKEN: sandbox.token };
      await new Program('src/cli/setup.ts', ['--yes', '--country', country], environment, folder).end();
    };
    await run('UK');
    expect(file()).toContain('URGENT_ADVICE=your GP or NHS 111\n');
    await run('NZ');
    expect(file()).toContain('EMERGENCY_NUMBERS=111\n');
    expect(file()).not.toContain('NHS');
  });

  it('says of another setting that it is wrong, and is not stopped by it', async () => {
    writeFileSync(join(folder, '.env'), `LOG_LEVEL=loud\nDISCORD_TOKEN=${sandbox.token}\n`);
    const program = new Program('src/cli/setup.ts', ['--yes'], { DISCORD_API_URL: sandbox.url }, folder);
    expect(await program.end()).toBe(0);
    expect(program.printed).toContain('commands are registered');
    expect(program.printed).toContain('LOG_LEVEL is not one of');
  });

  it('writes nothing where .env cannot be read, or systemd could not be told of the folder', async () => {
    const environment = { DISCORD_API_URL: sandbox.url, DISCORD_TOKEN: sandbox.token };
    const odd = join(folder, '100% ours');
    mkdirSync(odd);
    const args = ['--yes', '--service', 'systemd'];
    const unnamed = new Program('src/cli/setup.ts', args, environment, odd);
    expect(await unnamed.end()).toBe(78);
    expect(unnamed.printed).toContain('systemd cannot be told of');
    mkdirSync(join(folder, '.env'));
    const unread = new Program('src/cli/setup.ts', ['--yes'], environment, folder);
    expect(await unread.end()).not.toBe(0);
    expect(unread.printed).toContain('SETTINGS_UNREADABLE');
    expect(readdirSync(folder).toSorted()).toEqual(['.env', '100% ours']);
    expect(readdirSync(odd)).toEqual([]);
  });

  it('leaves what a host has put in words of its own, and says so', async () => {
    writeFileSync(join(folder, '.env'), 'URGENT_ADVICE=Doctor Ann, or NHS 111\nCRISIS_LINE=UK\n');
    const environment = { DISCORD_API_URL: sandbox.url, DISCORD_TOKEN: sandbox.token };
    const args = ['--yes', '--country', 'NZ', '--welfare', '“Sam”'];
    const program = new Program('src/cli/setup.ts', args, environment, folder);
    expect(await program.end()).toBe(0);
    expect(program.printed).toContain(
      'Left as you wrote it: URGENT_ADVICE. Look whether that is right for New',
    );
    expect(file()).toContain('URGENT_ADVICE=Doctor Ann, or NHS 111\nCRISIS_LINE=NZ\n');
    expect(file()).toContain('WELFARE_CONTACT=Sam\n');
  });

  it('keeps the notes of a host, whatever they were written with', async () => {
    const text = '# für uns\n# WELFARE_CONTACT=ask Sam before you change this\nDISCORD_TOKEN=old # my note\n';
    writeFileSync(join(folder, '.env'), Buffer.from(text, 'latin1'));
    const environment = { DISCORD_API_URL: sandbox.url, DISCORD_TOKEN: sandbox.token };
    const args = ['--yes', '--welfare', 'Sam'];
    expect(await new Program('src/cli/setup.ts', args, environment, folder).end()).toBe(0);
    expect(file()).toBe(
      `# für uns\n# WELFARE_CONTACT=ask Sam before you change this\nDISCORD_TOKEN=${sandbox.token} # my note\nWELFARE_CONTACT=Sam\n`,
    );
  });

  it('writes through a link, also to a file that is not there yet', async () => {
    symlinkSync(join(folder, 'elsewhere.env'), join(folder, '.env'));
    const environment = { DISCORD_API_URL: sandbox.url, DISCORD_TOKEN: sandbox.token };
    expect(await new Program('src/cli/setup.ts', ['--yes'], environment, folder).end()).toBe(0);
    expect(lstatSync(join(folder, '.env')).isSymbolicLink()).toBe(true);
    expect(file('elsewhere.env')).toContain(sandbox.token);
  });

  it.each([
    ['/club.sqlite', 'give the database a folder of its own'],
    ['/etc/club.sqlite', 'give the database a folder of its own'],
    ['/var/club.sqlite', 'give the database a folder of its own'],
    ['/usr/local/club/club.sqlite', 'give the database a folder of its own'],
    ['~/club.sqlite', 'give the database a folder of its own'],
    ['club.sqlite', 'give the database a folder of its own'],
    ['../club.sqlite', 'give the database a folder of its own'],
    ['/srv/our club/club.sqlite', 'systemd cannot be told of /srv/our club: give DATABASE_PATH'],
  ])('has systemd open nothing more than a folder of its own (%s)', async (path, said) => {
    const environment = {
      DISCORD_API_URL: sandbox.url,
      DISCORD_TOKEN: sandbox.token,
      DATABASE_PATH: path,
    };
    const program = new Program('src/cli/setup.ts', ['--yes', '--service', 'systemd'], environment, folder);
    expect(await program.end()).toBe(78);
    expect(program.printed).toContain(said);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends where the folder of the database cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const environment = {
      DISCORD_API_URL: sandbox.url,
      DISCORD_TOKEN: sandbox.token,
      DATABASE_PATH: join(folder, 'file/data/club.sqlite'),
    };
    const program = new Program('src/cli/setup.ts', ['--yes', '--service', 'systemd'], environment, folder);
    expect(await program.end()).toBe(1);
    expect(program.printed).toContain(join(folder, 'file'));
  });

  it('lets systemd’s bot write where the database is', async () => {
    writeFileSync(join(folder, '.env'), `DATABASE_PATH=${join(folder, 'elsewhere/club.sqlite')}\n`);
    const environment = { DISCORD_API_URL: sandbox.url, DISCORD_TOKEN: sandbox.token };
    const program = new Program('src/cli/setup.ts', ['--yes', '--service', 'systemd'], environment, folder);
    expect(await program.end()).toBe(0);
    expect(file('second-wind.service')).toContain(`ReadWritePaths=${join(folder, 'elsewhere')} `);
  });

  it('takes the token from standard input, so that no list of processes shows it', async () => {
    const program = new Program(
      'src/cli/setup.ts',
      ['--yes', '--token-stdin'],
      { DISCORD_API_URL: sandbox.url },
      folder,
    );
    program.child.stdin?.end(`${sandbox.token}\n`);
    expect(await program.end()).toBe(0);
    expect(file()).toContain(sandbox.token);
  });

  it('leaves what others keep beside .env alone, and nothing of its own', async () => {
    const environment = { DISCORD_API_URL: sandbox.url, DISCORD_TOKEN: sandbox.token };
    for (let id = 1; id < 60; id++) writeFileSync(join(folder, `.env.${id}`), 'ours');
    expect(await new Program('src/cli/setup.ts', ['--yes'], environment, folder).end()).toBe(0);
    expect(readdirSync(folder)).toHaveLength(60);
  });

  it.each([
    ['no token', '', /DISCORD_TOKEN is missing/],
    ['a client secret', 'k3yTh4tIsNotAToken', /does not look like a bot token/],
    [
      'a token that Discord refuses',
      `${'MTIz'.repeat(6)}.GAbCdE.${'x'.repeat(38)}`,
      /Discord refuses this token/,
    ],
  ])('says what is wrong with %s, and writes nothing', async (_, token, said) => {
    const environment = { DISCORD_API_URL: sandbox.url, ...(token === '' ? {} : { DISCORD_TOKEN: token }) };
    const program = new Program('src/cli/setup.ts', ['--yes'], environment, folder);
    expect(await program.end()).toBe(78);
    expect(program.printed).toMatch(said);
    expect(() => file()).toThrow('ENOENT');
  });

  it('says how it is used when there is nobody to ask, or no such country', async () => {
    const unasked = new Program('src/cli/setup.ts', [], { DISCORD_API_URL: sandbox.url }, folder);
    unasked.child.stdin?.end();
    expect(await unasked.end()).toBe(2);
    expect(unasked.printed).toContain('There is nobody to ask here: say --yes');
    const elsewhere = new Program('src/cli/setup.ts', ['--yes', '--country', 'Atlantis'], {}, folder);
    expect(await elsewhere.end()).toBe(2);
  });
});

describe('a file of settings', () => {
  const line = fc.constantFrom(
    'DISCORD_TOKEN=old',
    'export DISCORD_TOKEN = "old"  # mine',
    'DISCORD_TOKEN: old',
    '#DISCORD_TOKEN=',
    'NOTE="a\nDISCORD_TOKEN=inner\nb"',
    "OTHER='x\n#DISCORD_TOKEN=\ny'",
    'PLAIN=1 # one',
    '# a comment, with an apostrophe: it’s',
    '',
    'BROKEN="no end',
    "HALF='no end either # mine",
    'ENDED=x"',
    'DISCORD_TOKEN="no end',
    'not a setting',
  );
  const value = fc.oneof(
    fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[\r\n\0]/g, '')),
    fc.constantFrom('C:\\new', '"q"', '“Sam”', "it's", '`a` "b"', '$HOME', '#1', ' spaced ', 'a\u2028b'),
  );

  const change = (text: string, changes: Readonly<Record<string, string>>): string | null => {
    try {
      return withSettings(text, changes);
    } catch (error) {
      if (error instanceof SettingsFileError) return null;
      throw error;
    }
  };

  it('is changed so that the new value is read, or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        value,
        (lines, end, wanted) => {
          const changed = change(lines.join(end), { DISCORD_TOKEN: wanted });
          fc.pre(changed !== null);
          expect(dotenv.parse(changed).DISCORD_TOKEN?.trim()).toBe(wanted.trim());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps every other setting and every comment', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        value,
        (lines, end, wanted) => {
          const text = lines.join(end);
          const changed = change(text, { DISCORD_TOKEN: wanted, LOG_LEVEL: 'warn', PLAIN: wanted });
          fc.pre(changed !== null);
          const others = (read: Record<string, string>) => ({
            ...read,
            DISCORD_TOKEN: wanted.trim(),
            LOG_LEVEL: 'warn',
            PLAIN: wanted.trim(),
          });
          const after = dotenv.parse(changed);
          expect({
            ...after,
            DISCORD_TOKEN: after.DISCORD_TOKEN?.trim(),
            PLAIN: after.PLAIN?.trim(),
          }).toEqual(others(dotenv.parse(text)));
          // What looks like a comment may be in a value, also in one that a later line overrides.
          const isInValue = lines.some((_, at) =>
            Object.values(dotenv.parse(lines.slice(0, at + 1).join(end))).some((one) =>
              one.includes('# a comment'),
            ),
          );
          const kept = changed.split('# a comment').length === text.split('# a comment').length;
          expect(kept || isInValue).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
