import {
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cancel, intro, isCancel, log, outro, password, select, spinner, text } from '@clack/prompts';
import { commands } from '../../commands/index.ts';
import { ConfigError, faultOfToken, readApiUrl, readConfig } from '../config.ts';
import { withDeadline } from '../deadline.ts';
import { countries } from '../defaults.ts';
import { inviteUrl } from '../discord/invite.ts';
import { type Application, readApplication, registerCommands } from '../discord/registration.ts';
import { makeRest } from '../discord/rest.ts';
import { exitMisconfigured, exitMisused } from '../exit-codes.ts';
import { fromHome } from '../home-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { readSettings, SettingsFileError, settingsText, unquoted, withSettings } from '../settings-file.ts';
import { backupTimer, backupUnit, botUnit, canBeNamed } from './units.ts';

/* `npm run setup`: from a fresh clone to a bot that a club can invite. */

const usage = `Asks what is needed, checks the token with Discord, writes .env, registers the commands and prints the invite link.
  npm run setup
  npm run setup -- --yes [--country UK] [--welfare "our welfare officer Sam"] [--service systemd]
With --yes it asks nothing: the token then comes from DISCORD_TOKEN, from .env, or with --token-stdin from standard input.
  --country   ${Object.keys(countries).join(', ')}: whom members are told to call
  --welfare   whom members tell when somebody is being hurt
  --service   systemd: writes units with this folder's paths; none
`;

const longestWelfare = 120;
const askedMilliseconds = 15_000;
const services = ['systemd', 'none'] as const;
type Service = (typeof services)[number];

/** What went wrong, for a person to read. */
class SetupError extends Error {}

const flags = read();
const isAsking = !flags.yes && process.stdin.isTTY;

function read() {
  try {
    const { values } = parseArgs({
      options: {
        country: { type: 'string' },
        welfare: { type: 'string' },
        service: { type: 'string' },
        'token-stdin': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.country !== undefined && !Object.hasOwn(countries, values.country.toUpperCase()))
      throw new SetupError(`There is no country ${values.country} here.`);
    if (values.service !== undefined && !services.includes(values.service as Service))
      throw new SetupError(`There is no service ${values.service} here.`);
    if ((values.welfare ?? '').length > longestWelfare)
      throw new SetupError(`--welfare has more than ${longestWelfare} characters.`);
    if (values['token-stdin'] && process.stdin.isTTY)
      throw new SetupError('With --token-stdin the token is piped in: typed, it would be shown.');
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(exitMisused);
  }
}

/** What somebody chose; leaves when they gave up. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Nothing was changed.');
  process.exit(1);
}

function say(line: string): void {
  if (isAsking) log.success(line);
  else process.stdout.write(`${line}\n`);
}

function warn(line: string): void {
  if (isAsking) log.warn(line);
  else process.stderr.write(`${line}\n`);
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

const optionsOf = (token: string) => {
  return { token, apiUrl: readApiUrl(readSettings()) };
};

/** Asks Discord whose token it is. Throws a SetupError that says what to do. */
async function check(token: string): Promise<Application> {
  try {
    return await inTime(readApplication(makeRest(optionsOf(token))));
  } catch (error) {
    if (error instanceof ConfigError) throw new SetupError(error.message);
    const status: unknown = Reflect.get(Object(error), 'status');
    if (status === 401)
      throw new SetupError(
        'Discord refuses this token. Make a new one at https://discord.com/developers/applications → your application → Bot → Reset Token.',
      );
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(`Discord cannot be asked (${why}). Look at the network, and try again.`);
  }
}

/** Somebody waits: Discord may ask to come back in an hour. */
async function inTime<T>(asked: Promise<T>): Promise<T> {
  const late = Symbol('late');
  const found = await withDeadline(askedMilliseconds, async () => asked, late);
  if (found === late) throw new Error('no answer in time');
  return found;
}

async function chooseToken(): Promise<{ readonly token: string; readonly application: Application }> {
  const known = flags['token-stdin'] ? readFileSync(0, 'utf8').trim() : readSettings().DISCORD_TOKEN?.trim();
  if (!isAsking) {
    const fault = faultOfToken(known);
    if (known === undefined || fault !== null) throw new SetupError(`DISCORD_TOKEN ${fault ?? ''}`);
    return { token: known, application: await check(known) };
  }
  for (let kept = known; ; kept = undefined) {
    const token =
      kept !== undefined && faultOfToken(kept) === null
        ? kept
        : answered(
            await password({
              message:
                'Your bot’s token? (discord.com/developers/applications → your application → Bot → Reset Token)',
              validate: (typed) => {
                const fault = faultOfToken(typed);
                return fault === null ? undefined : `That ${fault}`;
              },
            }),
          ).trim();
    const asking = spinner();
    asking.start('Asking Discord whose it is');
    try {
      const application = await check(token);
      asking.stop(`It is that of “${application.name}”.`);
      return { token, application };
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      asking.error(error.message);
    }
  }
}

async function chooseCountry(): Promise<string | null> {
  if (flags.country !== undefined) return flags.country.toUpperCase();
  if (!isAsking) return null;
  const { EMERGENCY_NUMBERS: present } = readSettings();
  const options = Object.entries(countries).map(([value, { name, EMERGENCY_NUMBERS: hint }]) => ({
    value,
    label: name,
    hint,
  }));
  const elsewhere = { value: '', label: 'Another country', hint: 'you put its numbers into .env afterwards' };
  const kept = present ? [{ value: 'kept', label: 'As it is', hint: present }] : [];
  const chosen = answered(
    await select({
      message: 'Where is your club? Members in danger are told whom to call there.',
      options: [...kept, ...options, elsewhere],
    }),
  );
  if (chosen === '')
    warn(
      'Put your country’s numbers into .env: EMERGENCY_NUMBERS, URGENT_ADVICE and CRISIS_LINE. Until then all usual ones are named.',
    );
  return Object.hasOwn(countries, chosen) ? chosen : null;
}

async function chooseWelfare(): Promise<string | null> {
  if (flags.welfare !== undefined) return flags.welfare;
  if (!isAsking) return null;
  const { WELFARE_CONTACT: present = '' } = readSettings();
  const typed = answered(
    await text({
      message: 'Whom does a member tell when somebody is being hurt? (Enter to leave it out)',
      placeholder: 'our welfare officer Sam (welfare@example.org)',
      defaultValue: present,
      initialValue: present,
      validate: (value) =>
        (value ?? '').length > longestWelfare ? `At most ${longestWelfare} characters.` : undefined,
    }),
  ).trim();
  return typed === '' ? null : typed;
}

async function chooseService(): Promise<Service> {
  if (flags.service !== undefined) return flags.service as Service;
  if (!isAsking || process.platform !== 'linux') return 'none';
  return answered(
    await select({
      message: 'Shall systemd start it with the machine, and back it up once a day?',
      options: [
        { value: 'systemd', label: 'Yes', hint: 'writes files here, and says how to install them' },
        { value: 'none', label: 'No', hint: 'start it by npm start, or with Docker' },
      ],
    }),
  );
}

function placesHere() {
  const { DATABASE_PATH: database, DATABASE_URL: server } = readSettings();
  const file = server || !database ? 'data/x' : fromHome(database);
  return {
    user: userInfo().username,
    folder: process.cwd(),
    node: process.execPath,
    data: dirname(resolve(file)),
  };
}

/** Writes the units, and gives what is left for somebody with the rights to do it. */
function writeUnits(): string {
  const places = placesHere();
  const { folder, data } = places;
  for (const made of [data, join(folder, 'backups')]) makeFolder(made, 0o700);
  // A PostgreSQL server is backed up by its own tools.
  const isBackedUp = !readSettings().DATABASE_URL;
  const files = {
    'second-wind.service': botUnit(places),
    ...(isBackedUp
      ? { 'second-wind-backup.service': backupUnit(places), 'second-wind-backup.timer': backupTimer }
      : {}),
  };
  for (const [name, content] of Object.entries(files)) writeWhole(join(folder, name), content, 0o644);
  return [
    `sudo mv ${Object.keys(files).join(' ')} /etc/systemd/system/`,
    'sudo systemctl daemon-reload',
    `sudo systemctl enable --now second-wind${isBackedUp ? ' second-wind-backup.timer' : ''}`,
  ].join('\n');
}

/** A link to a file elsewhere stays one, also where there is no file yet. */
function behindLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? behindLinks(resolve(dirname(path), readlinkSync(path))) : path;
}

/** Nobody but its owner reads it: it holds the token. */
function writeSettings(changes: Readonly<Record<string, string>>): void {
  writeWhole(behindLinks('.env'), withSettings(settingsText(), changes), 0o600);
}

/** Whole or not at all, whatever happens meanwhile. */
function writeWhole(path: string, content: string, mode: number): void {
  const before = statSync(path, { throwIfNoEntry: false });
  // In a folder of its own, so that no other file has its name.
  const folder = mkdtempSync(join(dirname(path), '.setup-'));
  try {
    const draft = join(folder, basename(path));
    writeFileSync(draft, content, { mode });
    // Written by root, it would be out of its owner's reach.
    if (before && userInfo().uid === 0) chownSync(draft, before.uid, before.gid);
    renameSync(draft, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws a SetupError for places that systemd would take for others, or that would open the whole machine to the bot. */
function refuseOddPlaces(): void {
  const { folder, node, data } = placesHere();
  const better = 'a path of letters, digits, “.”, “_” and “-” alone, or leave --service out.';
  for (const [path, todo] of [
    [folder, 'move the project to'],
    [node, 'use a Node at'],
    [data, 'give DATABASE_PATH'],
  ] as const)
    if (!canBeNamed(path)) throw new SetupError(`systemd cannot be told of ${path}: ${todo} ${better}`);
  if (isShared(realPathOf(data), realPathOf(folder)))
    throw new SetupError(
      `DATABASE_PATH puts the database into ${data}, where more than the database is kept, and systemd’s bot may write in that whole folder: give the database a folder of its own, such as ${join(folder, 'data')}.`,
    );
}

/** Whether a folder is one that others keep something in: the system, a user as a whole, or this project. */
function isShared(data: string, folder: string): boolean {
  const isBelow = (one: string, other: string) => `${one}/`.startsWith(other === '/' ? '/' : `${other}/`);
  const ofSystem = [
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/lib',
    '/lib64',
    '/proc',
    '/run',
    '/sbin',
    '/sys',
    '/usr',
  ];
  const [, first = '', ...below] = data.split('/');
  return (
    first === '' ||
    below.length === 0 ||
    isBelow(folder, data) ||
    isBelow(realPathOf(homedir()), data) ||
    ofSystem.some((one) => isBelow(data, one))
  );
}

/** Without links, as far as it is there. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPathOf(parent), basename(path));
}

/** What is said in a country, but for what the host has put in other words than any country's here. */
function numbersOf(country: string): Readonly<Record<string, string>> {
  const { name, ...numbers } = countries[country] ?? { name: country };
  const present = readSettings();
  const isOwn = (setting: string) => {
    const known = Object.values(countries).map((one): unknown => Reflect.get(one, setting));
    return present[setting] !== undefined && present[setting] !== '' && !known.includes(present[setting]);
  };
  const kept = Object.keys(numbers).filter(isOwn);
  if (kept.length > 0)
    warn(`Left as you wrote it: ${kept.join(', ')}. Look whether that is right for ${name}.`);
  return Object.fromEntries(Object.entries(numbers).filter(([setting]) => !kept.includes(setting)));
}

async function setUp(): Promise<void> {
  if (isAsking) intro('Second Wind: set it up');
  const { token, application } = await chooseToken();
  if (!isAsking) say(`The token is that of “${application.name}”.`);
  const country = await chooseCountry();
  const welfare = await chooseWelfare();
  const service = await chooseService();
  if (service === 'systemd') refuseOddPlaces();
  if (service === 'systemd' && userInfo().uid === 0)
    warn('This is root: better a user of its own, who can do nothing else. Run setup again as that one.');
  writeSettings({
    DISCORD_TOKEN: token,
    ...(country === null ? {} : numbersOf(country)),
    ...(welfare === null ? {} : { WELFARE_CONTACT: unquoted(welfare.replaceAll(/\s+/g, ' ')).trim() }),
  });
  say('.env is written, and nobody but you can read it.');
  const definitions = commands.map(({ definition }) => definition);
  await inTime(registerCommands(makeRest(optionsOf(token)), application.id, definitions)).then(
    () => say(`${definitions.length} commands are registered.`),
    (error: unknown) =>
      warn(`The commands could not be registered (${firstLine(error)}): the bot does it when it starts.`),
  );
  // What is wrong besides is better known now than at the first start.
  try {
    readConfig(readSettings());
  } catch (error) {
    warn(error instanceof ConfigError ? error.message : firstLine(error));
  }
  const invite = inviteUrl(application.id);
  const start = service === 'systemd' ? writeUnits() : 'npm start';
  if (isAsking) outro('Done. npm run doctor looks whether all is well.');
  // As they are, without a frame: a link that is cut in two cannot be clicked, nor a command copied.
  process.stdout.write(`Bring it into your server with this link:\n${invite}\n\nStart it:\n${start}\n`);
}

if (flags.help) process.stdout.write(usage);
else if (!isAsking && !flags.yes) {
  process.stderr.write(`There is nobody to ask here: say --yes, and the rest by options.\n${usage}`);
  process.exitCode = exitMisused;
} else {
  // Whoever leaves in the middle, by whatever key, has not set anything up: "setup && start" ends there.
  let isDone = false;
  process.once('exit', (code) => {
    if (code === 0 && !isDone) process.exitCode = 1;
  });
  try {
    await setUp();
    isDone = true;
    process.exitCode = 0;
  } catch (error) {
    process.stderr.write(`${error instanceof SetupError ? error.message : firstLine(error)}\n`);
    const isTheirs = error instanceof SetupError || error instanceof SettingsFileError;
    process.exitCode = isTheirs ? exitMisconfigured : 1;
  }
}
