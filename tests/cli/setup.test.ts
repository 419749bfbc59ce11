import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
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
      `# ours\nDISCORD_TOKEN=${sandbox.token}\nLOG_LEVEL=warn # quiet\nCRISIS_LINE=NZ\nEMERGENCY_NUMBERS=111\nWELFARE_CONTACT='Sam "the Stride" #2'\n`,
    );
    expect(modeOf('.env')).toBe(0o600);
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
