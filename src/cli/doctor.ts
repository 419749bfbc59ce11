import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { fetch } from 'undici';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { type Config, ConfigError, readConfig, settingNames } from '../config.ts';
import { isPostgresUrl, passwordsIn, withoutPassword } from '../database/location.ts';
import { type Look, lookAt } from '../database/look.ts';
import { schemaVersion } from '../database/migrations.ts';
import { withDeadline } from '../deadline.ts';
import { makePoster } from '../discord/poster.ts';
import { canonical, twiceIn } from '../discord/registration.ts';
import { makeRest } from '../discord/rest.ts';
import { exitMisconfigured, exitMisused } from '../exit-codes.ts';
import { gatewayProxy, wayOut } from '../proxied.ts';
import { isHealthy } from '../reminders/delivery.ts';
import { readSettings, SettingsFileError, strangers } from '../settings-file.ts';
import { isOlderThanAYear, zoneData } from '../zone-data.ts';

/* What a host asks first when something is wrong: `npm run doctor`. Changes nothing, and shows no secret. */

const usage = `Looks at everything that the bot needs, says what is wrong and what to do, and changes nothing.
  npm run doctor
  npm run doctor -- --json            for a program
  npm run doctor -- --tags origin     whether a newer version is tagged there: a git remote, an address or a folder
Exit status: 0 when all is well, 1 when something wants a look, 78 when it cannot work.
`;

type State = 'well' | 'look' | 'wrong';

interface Finding {
  readonly name: string;
  readonly state: State;
  /** What was found. */
  readonly found: string;
  /** What to do; empty where all is well. */
  readonly todo: string;
}

const well = (name: string, found: string): Finding => ({ name, state: 'well', found, todo: '' });
const look = (name: string, found: string, todo: string): Finding => ({ name, state: 'look', found, todo });
const wrong = (name: string, found: string, todo: string): Finding => ({ name, state: 'wrong', found, todo });

/** A clock that is further from Discord's makes reminders go by Discord's time. */
const clockMilliseconds = 10_000;
const lowDisk = 200_000_000;
const largeWal = 100_000_000;
const backupDays = 7;
const answerMilliseconds = 10_000;
/** A hundred channels are asked for in a few seconds, as fast as Discord takes it. */
const askedMilliseconds = 10_000;
const mostServers = 5;

function aboutNode(now: Temporal.Instant): Finding[] {
  return [
    well('Node', process.versions.node),
    isOlderThanAYear(zoneData, now)
      ? look('Time zone data', zoneData, 'It is more than a year old. Run "npm ci", or use a newer Node.')
      : well('Time zone data', zoneData),
    well('Proxy', gatewayProxy() ?? 'none'),
  ];
}

const gitMilliseconds = 10_000;

/** Whether the newest version that is tagged somewhere is the one that is here. Numbers with a dot between; others are passed over. */
async function aboutVersion(where: string | undefined): Promise<Finding[]> {
  const here = packageFile.version;
  if (where === undefined) return [well('Version', here)];
  const args = ['ls-remote', '--tags', '--refs', '--', where];
  const said = await promisify(execFile)('git', args, {
    timeout: gitMilliseconds,
    // Nobody is there to be asked for a password.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  }).catch(() => null);
  if (said === null)
    return [
      look(
        'Version',
        `${here}; the tags of “${where}” cannot be read`,
        'Is it a git remote, and can it be reached?',
      ),
    ];
  const tagged = said.stdout.match(/(?<=refs\/tags\/v?)\d+(?:\.\d+)+$/gm) ?? [];
  const newest = [here, ...tagged].toSorted(byVersion).at(-1) ?? here;
  return [
    newest === here
      ? well('Version', `${here}, the newest`)
      : look(
          'Version',
          `${here}; ${newest} is there`,
          'Update: docs/host-it.md says how, and how to go back.',
        ),
  ];
}

const byVersion = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

function aboutSettings(): {
  readonly findings: Finding[];
  readonly config: Config | null;
} {
  let near: Finding[] = [];
  try {
    const settings = readSettings();
    near = strangers(settings, settingNames).map(({ name, meant }) =>
      look('Settings', `${name} is none`, `Did you mean ${meant}?`),
    );
    const config = readConfig(settings);
    return { findings: near.length > 0 ? near : [well('Settings', 'all can be read')], config };
  } catch (error) {
    if (error instanceof SettingsFileError)
      return { findings: [wrong('Settings', error.message, 'sudo chown, and chmod 600.')], config: null };
    if (!(error instanceof ConfigError)) throw error;
    const faults = error.message.split('\n').filter((line) => line.startsWith('  '));
    return {
      findings: [
        ...near,
        ...faults.map((fault) => wrong('Settings', fault.trim(), 'npm run setup, or see .env.example.')),
      ],
      config: null,
    };
  }
}

const applicationSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
  verify_key: z.string().nullish(),
});
type Application = z.infer<typeof applicationSchema>;

/** What Discord says of the application, and what time it is there. */
async function aboutDiscord({ token, apiUrl, publicKey }: Config): Promise<{
  readonly findings: Finding[];
  readonly application: Application | null;
}> {
  const sent = Date.now();
  let response: Awaited<ReturnType<typeof fetch>>;
  try {
    response = await fetch(`${apiUrl}/v10/applications/@me`, {
      headers: { authorization: `Bot ${token}` },
      dispatcher: wayOut(),
      signal: AbortSignal.timeout(answerMilliseconds),
    });
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return {
      findings: [
        wrong(
          'Discord',
          `cannot be reached (${why})`,
          'Check the network, or HTTPS_PROXY where there is one.',
        ),
      ],
      application: null,
    };
  }
  const clock = clockFinding(response.headers.get('date'), sent);
  if (response.status === 401)
    return {
      findings: [
        clock,
        wrong(
          'Token',
          'Discord refuses it',
          'Make a new one: https://discord.com/developers/applications → Bot → Reset Token.',
        ),
      ],
      application: null,
    };
  const { data: application } = applicationSchema.safeParse(await response.json().catch(() => null));
  if (!response.ok || application === undefined)
    return {
      findings: [
        wrong(
          'Discord',
          `something else answered (${response.status})`,
          'Is the network what it should be? A café’s asks for a sign-in.',
        ),
      ],
      application: null,
    };
  return {
    findings: [
      clock,
      well('Token', `of ${application.name ?? 'an application'} (${application.id})`),
      whereInteractionsGo(application.interactions_endpoint_url ?? null, publicKey !== null),
      ...(publicKey !== null && application.verify_key && application.verify_key !== publicKey.toLowerCase()
        ? [
            wrong(
              'Public key',
              'DISCORD_PUBLIC_KEY is of another application',
              'Copy it anew from the application’s page, General Information.',
            ),
          ]
        : []),
      application.integration_types_config && !('1' in application.integration_types_config)
        ? look(
            'Installation',
            'members cannot bring it along',
            'If they should: turn on “User Install” on the application’s page, Installation.',
          )
        : well('Installation', 'by servers and by members'),
    ],
    application,
  };
}

/** With a public key the host may mean `npm run serve`, which is no fault then; without one it cannot be. */
function whereInteractionsGo(endpoint: string | null, hasPublicKey: boolean): Finding {
  if (endpoint === null || endpoint === '') return well('Interactions', 'come over the gateway');
  const found = 'Discord sends them to a web address, and none to the bot';
  return hasPublicKey
    ? look(
        'Interactions',
        `Discord sends them to ${endpoint}`,
        'Right for “npm run serve”. For “npm start”, clear “Interactions Endpoint URL” on the application’s page.',
      )
    : wrong(
        'Interactions',
        found,
        'Clear “Interactions Endpoint URL” on the application’s page, General Information.',
      );
}

function clockFinding(date: string | null, sent: number): Finding {
  const said = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isFinite(said)) return look('Clock', 'Discord did not say the time', 'Try again.');
  // An answer's date has no fraction.
  const off = said + 500 - (sent + Date.now()) / 2;
  const seconds = (Math.abs(off) / 1000).toFixed(1);
  const found = `${seconds} s ${off > 0 ? 'behind' : 'ahead of'} Discord’s`;
  return Math.abs(off) > clockMilliseconds
    ? look(
        'Clock',
        found,
        'Set it, or let the machine ask a time server. Until then reminders go by Discord’s.',
      )
    : well('Clock', found);
}

async function aboutCommands(config: Config, application: Application): Promise<Finding> {
  const rest = makeRest(config);
  const { id } = application;
  const definitions = commands.map(({ definition }) => definition);
  const registered = (await rest.get(`/applications/${id}/commands`)) as { readonly name: string }[];
  const own = registered.filter(({ name }) => definitions.some((one) => one.name === name));
  const servers = (await rest.get('/users/@me/guilds')) as { readonly id: string }[];
  if (servers.length === 0)
    return look('Servers', 'the bot is in none', 'Run "npm run invite", and open the link.');
  const some = servers.slice(0, mostServers).map((one) => one.id);
  const [twice] = await twiceIn(rest, id, definitions, some);
  if (twice !== undefined)
    return look('Commands', `twice in server ${twice}`, `Run "npm run deploy -- --remove --guild ${twice}".`);
  return canonical(own) === canonical(definitions)
    ? well('Commands', `${own.length}, as this version has them`)
    : look('Commands', `${own.length} of another version`, 'Start the bot: it registers them.');
}

async function aboutDatabase({ database }: Config): Promise<{ findings: Finding[]; seen: Look | null }> {
  const place = withoutPassword(database);
  let seen: Look;
  try {
    seen = await lookAt(database);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const todo = isPostgresUrl(database)
      ? 'Check that the server runs, and DATABASE_URL.'
      : /malformed|not a database/.test(why)
        ? 'The file is damaged, or is none of the bot’s. Check DATABASE_PATH; a backup comes back by npm run restore.'
        : 'Check DATABASE_PATH, that the file may be read, and that no other program holds it.';
    return { findings: [wrong('Database', `${place}: ${why}`, todo)], seen: null };
  }
  const { version, schema, freeDisk, walSize, backedUpAt, madeAt, wasThere, reminders } = seen;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB`;
  const since = (at: Temporal.Instant | null) =>
    at === null ? null : Math.floor(Temporal.Now.instant().since(at).total('hours') / 24);
  // What was made lately has little to lose.
  const [backupAge, age] = [since(backedUpAt), since(madeAt) ?? 0];
  const findings = [
    schema > schemaVersion
      ? wrong('Database', `${version}, of a newer version of the bot`, 'Update the bot: git pull, npm ci.')
      : schema === 0
        ? wasThere
          ? look(
              'Database',
              `${place}: there was one, and it is gone`,
              'Bring a backup back: npm run restore.',
            )
          : well('Database', `${place}: the first start makes it`)
        : schema < schemaVersion
          ? look(
              'Database',
              `${version}, of an older version`,
              'The next start brings it up to date. Back it up first.',
            )
          : well(
              'Database',
              `${version}, ${reminders.length} ${reminders.length === 1 ? 'reminder' : 'reminders'}`,
            ),
    ...(freeDisk === null
      ? []
      : [
          freeDisk < lowDisk
            ? look('Disk', `${megabytes(freeDisk)} free`, 'Make room: delete old backups or logs.')
            : well('Disk', `${megabytes(freeDisk)} free`),
        ]),
    ...(walSize > largeWal
      ? [
          look(
            'Write-ahead log',
            megabytes(walSize),
            'Something keeps the file open: a database viewer, perhaps.',
          ),
        ]
      : []),
    ...(isPostgresUrl(database) || schema === 0 ? [] : [backupFinding(backupAge, age)]),
  ];
  return { findings, seen };
}

/** Ages in days; `null` for no backup yet. */
function backupFinding(backupAge: number | null, age: number): Finding {
  if (backupAge === null && age <= backupDays) return well('Backup', 'none yet; “npm run backup” makes one');
  if (backupAge !== null && backupAge <= backupDays)
    return well('Backup', backupAge === 0 ? 'of today' : `${backupAge} days old`);
  return look(
    'Backup',
    backupAge === null ? 'none yet' : `${backupAge} days old`,
    'npm run backup -- /somewhere/safe/second-wind.sqlite',
  );
}

/** Whether each reminder's channel can be posted in. */
async function aboutReminders(config: Config, { reminders }: Look): Promise<Finding[]> {
  const poster = makePoster(makeRest(config));
  const now = Temporal.Now.instant();
  const bad: Finding[] = [];
  for (const { name, guildId, channelId } of reminders) {
    const health = await poster.inspect(guildId, channelId);
    if (!isHealthy(health, now))
      bad.push(
        look(
          'Reminder',
          `“${name}” in server ${guildId} cannot be posted in channel ${channelId}`,
          'Use /reminder show there: it marks what is missing with ✗.',
        ),
      );
  }
  if (reminders.length === 0) return [];
  return bad.length > 0
    ? bad
    : [well('Reminders', `${reminders.length} of ${reminders.length} can be posted`)];
}

async function examine(tags: string | undefined): Promise<readonly Finding[]> {
  const { findings: ofSettings, config } = aboutSettings();
  const all = [...(await aboutVersion(tags)), ...aboutNode(Temporal.Now.instant()), ...ofSettings];
  if (!config) return all;
  const { findings: ofDiscord, application } = await aboutDiscord(config);
  const { findings: ofDatabase, seen } = await aboutDatabase(config);
  all.push(...ofDiscord, ...ofDatabase);
  if (!application) return all;
  all.push(...(await asked('Commands', async () => [await aboutCommands(config, application)])));
  if (seen) all.push(...(await asked('Reminders', () => aboutReminders(config, seen))));
  return all;
}

/** What Discord is asked for, in time; what else was found is worth more than to wait for it. */
async function asked(name: string, work: () => Promise<Finding[]>): Promise<Finding[]> {
  const failed = (why: string) => [look(name, `could not be asked (${why})`, 'Try again.')];
  try {
    return await withDeadline(askedMilliseconds, work, failed('no answer in time'));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** None of a file that cannot be read: that is found out elsewhere. */
function readable(): Readonly<Record<string, string | undefined>> {
  try {
    return readSettings();
  } catch {
    return process.env;
  }
}

const marks = { well: '✓', look: '!', wrong: '✗' } as const satisfies Record<State, string>;

function table(all: readonly Finding[]): string {
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all
    .map(({ name, state, found, todo }) => {
      const line = `${marks[state]} ${name.padEnd(width)}  ${found}`;
      return todo === '' ? line : `${line}\n  ${' '.repeat(width)}  → ${todo}`;
    })
    .join('\n');
  const [worst, looks] = (['wrong', 'look'] as const).map(
    (one) => all.filter(({ state }) => state === one).length,
  );
  const summary =
    worst === 0 && looks === 0
      ? 'All is well.'
      : `${worst === 0 ? 'It works' : 'Not ready yet'}: ${worst} ✗ to put right, ${looks} ! to look at. The arrows say how.`;
  return `${lines}\n\n${summary}`;
}

function options() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        tags: { type: 'string' },
      },
    }).values;
  } catch {
    process.stderr.write(usage);
    process.exit(exitMisused);
  }
}

const { json, help, tags } = options();
if (help) process.stdout.write(usage);
else {
  // Whatever a library says, no secret is printed.
  const { DISCORD_TOKEN: token = '', DATABASE_URL: url } = readable();
  const secrets = [token, ...(url === undefined ? [] : [url]), ...passwordsIn(url)].filter(
    (secret) => secret !== '',
  );
  const all = await examine(tags);
  const text = json ? JSON.stringify(all, null, 2) : table(all);
  const cleaned = `${secrets.reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text)}\n`;
  const states = new Set(all.map(({ state }) => state));
  const status = states.has('wrong') ? exitMisconfigured : states.has('look') ? 1 : 0;
  // Whatever is still being asked is not waited for.
  process.stdout.write(cleaned, () => process.exit(status));
}
