import { z } from 'zod';
import type { Contacts } from '../commands/services.ts';
import { isPostgresUrl, passwordsIn, rawCharacterIn } from './database/location.ts';
import { crisisLines, defaultContacts } from './defaults.ts';
import { readShards, type Shards } from './discord/shards.ts';
import { fromHome } from './home-folder.ts';
import type { Listening } from './listening.ts';

/** What the person who hosts the bot decides. */
export interface Config {
  /** A secret: never printed, never logged. */
  readonly token: string;
  /** Discord's REST address, without a version. */
  readonly apiUrl: string;
  /** Where the database is: the path of an SQLite file, or the address of a PostgreSQL server. May hold a secret. */
  readonly database: string;
  /** What must never be seen in a log: the token, the database's password. */
  readonly secrets: readonly string[];
  /** A file that says how the bot is, for a health check; `null` for none. */
  readonly healthFile: string | null;
  readonly logLevel: (typeof logLevels)[number];
  readonly contacts: Contacts;
  /** By which Discord's interactions over HTTP are known to be Discord's: 64 hexadecimal digits; `null` where there are none. */
  readonly publicKey: string | null;
  /** Where those are taken. */
  readonly listenOn: Listening;
  /** Where its figures and its health are to be had over HTTP; `null` for nowhere. */
  readonly metricsOn: Listening | null;
  readonly logFormat: 'pretty' | 'json' | 'auto';
  /** Which shards of the gateway this process connects. */
  readonly shards: Shards;
  /** Whether to hear, and answer, messages that mention the bot, and direct ones. */
  readonly answerMentions: boolean;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const whereTokensAre =
  'Get it at https://discord.com/developers/applications → your application → Bot → Reset Token';

const optional = <S extends z.ZodType>(schema: S) =>
  // An empty line in .env means "not set".
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);

/** `then` says what to do with the right one. */
const tokenSchema = (then: string) =>
  z
    .string({ error: `is missing. ${whereTokensAre}${then}.` })
    .trim()
    .refine((value) => !/^bot\s/i.test(value), {
      error: 'starts with "Bot". Leave that word out: only the token itself.',
      abort: true,
    })
    .refine((value) => /^[\w-]{8,}\.[\w-]{4,}\.[\w-]{8,}$/.test(value), {
      error: `does not look like a bot token (three parts with dots between them; the client secret and the public key are something else). ${whereTokensAre}${then}.`,
    });

/** A few words that complete a sentence on a card. */
const phrase = (leftOut: string) =>
  optional(z.string().trim().max(120, { error: 'is longer than 120 characters.' }).default(leftOut));

/** A port, or a host and a port. */
const place = z
  .string()
  .trim()
  .regex(/^(?:.+:)?\d{1,5}$/, {
    error: 'is not a port, or a host and a port like 127.0.0.1:3000.',
    abort: true,
  })
  .refine((written) => readPlace(written).port <= 65_535, {
    error: 'has a port above 65535, the last there is.',
  });

const path = z
  .string()
  .trim()
  .regex(/^[^\0]*$/, { error: 'has a character in it that no path can have.' })
  .transform(fromHome);

const contactsSchema = z.object({
  EMERGENCY_NUMBERS: phrase(defaultContacts.emergencyNumbers),
  URGENT_ADVICE: phrase(defaultContacts.urgentAdvice),
  CRISIS_LINE: phrase(defaultContacts.crisisLine).transform(
    (line) => crisisLines[line.toUpperCase()] ?? line,
  ),
  WELFARE_CONTACT: phrase(defaultContacts.welfareContact),
});

const schema = z.object({
  DISCORD_TOKEN: optional(tokenSchema(', and put it into .env as DISCORD_TOKEN=…')),
  DISCORD_API_URL: optional(
    z
      .url({
        protocol: /^https?$/,
        error:
          'is not an address. Leave it out for Discord itself, or write one like http://127.0.0.1:4000/api',
      })
      .refine((url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''), {
        error: 'has a user or a password in it. Discord takes none: write the address alone.',
      })
      .default('https://discord.com/api'),
  ),
  DATABASE_URL: optional(
    z
      .string()
      .trim()
      .refine(isPostgresUrl, {
        error: 'is not an address like postgres://user:password@host:5432/name. Leave it out for a file.',
        abort: true,
      })
      .refine((url) => rawCharacterIn(url) === null, {
        error:
          'has a user or password with a character that an address takes for its own: write %23 for #, %2F for /, %3F for ? and %40 for @ in it.',
      })
      .optional(),
  ),
  DATABASE_PATH: optional(path.default('data/second-wind.sqlite')),
  HEALTH_FILE: optional(path.optional()),
  LOG_LEVEL: optional(z.enum(logLevels, { error: `is not one of ${logLevels.join(', ')}.` }).default('info')),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .trim()
      .regex(/^[0-9a-f]{64}$/i, {
        error:
          'is not a public key (64 digits and letters a–f). It stands on the application’s page, General Information.',
      })
      .optional(),
  ),
  LISTEN: optional(place.default('127.0.0.1:3000')),
  METRICS_PORT: optional(place.optional()),
  LOG_FORMAT: optional(
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['auto', 'pretty', 'json'], { error: 'is none of: auto, pretty, json.' }))
      .default('auto'),
  ),
  SHARDS: optional(
    z
      .string()
      .trim()
      .toLowerCase()
      .refine((written) => readShards(written) !== null, {
        error:
          'is neither auto, nor how many shards, nor the shards of this process like 0-7/16. Leave it out for auto.',
      })
      .default('auto'),
  ),
  ANSWER_MENTIONS: optional(z.stringbool({ error: 'is neither yes nor no.' }).default(false)),
  ...contactsSchema.shape,
});

export type SettingName = keyof typeof schema.shape;

export const settingNames = Object.keys(schema.shape) as readonly SettingName[];

/** What is wrong with the settings, all of it at once, without any secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG_INVALID';
}

/** A host and a port; this machine alone where only a port is given. */
function readPlace(written: string): Listening {
  const at = written.lastIndexOf(':');
  // A host of IPv6 stands in brackets, to tell its colons from that of the port.
  const host = at === -1 ? '127.0.0.1' : written.slice(0, at).replace(/^\[(.*)\]$/, '$1');
  return { host, port: Number(written.slice(at + 1)) };
}

/** What is wrong with a token by its form alone, after its name: `is missing. …`; `null` for nothing. */
export function faultOfToken(written: string | undefined): string | null {
  const read = optional(tokenSchema('')).safeParse(written);
  return read.success ? null : (read.error.issues[0]?.message ?? null);
}

/** Discord's REST address, for the commands that need nothing else of the settings. Throws like readConfig. */
export function readApiUrl(environment: Readonly<Record<string, string | undefined>>): string {
  return addressOf(checked(schema.pick({ DISCORD_API_URL: true }), environment).DISCORD_API_URL);
}

const addressOf = (url: string) => url.replace(/\/+$/, '');

/** Whom members are told to call, for the commands that need nothing else of the settings. Throws like readConfig. */
export function readContacts(environment: Readonly<Record<string, string | undefined>>): Contacts {
  return contactsOf(checked(contactsSchema, environment));
}

function contactsOf(data: z.infer<typeof contactsSchema>): Contacts {
  return {
    emergencyNumbers: data.EMERGENCY_NUMBERS,
    urgentAdvice: data.URGENT_ADVICE,
    crisisLine: data.CRISIS_LINE,
    welfareContact: data.WELFARE_CONTACT,
  };
}

/** Where the database is, for the commands that need nothing else of the settings. */
export function readLocation(environment: Readonly<Record<string, string | undefined>>): string {
  const { DATABASE_URL, DATABASE_PATH } = environment;
  return schema
    .pick({ DATABASE_URL: true, DATABASE_PATH: true })
    .transform((data) => data.DATABASE_URL ?? data.DATABASE_PATH)
    .parse({ DATABASE_URL, DATABASE_PATH });
}

function checked<T>(of: z.ZodType<T>, environment: Readonly<Record<string, string | undefined>>): T {
  const read = of.safeParse(environment);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new ConfigError(
    `These settings need a look (in .env beside package.json, or in the environment):\n${faults.join('\n')}\n.env.example explains each of them. (CONFIG_INVALID)`,
  );
}

/** Reads the settings; throws a ConfigError that names every fault and where to get each value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const data = checked(schema, environment);
  return {
    token: data.DISCORD_TOKEN,
    apiUrl: addressOf(data.DISCORD_API_URL),
    database: data.DATABASE_URL ?? data.DATABASE_PATH,
    secrets: [data.DISCORD_TOKEN, ...passwordsIn(data.DATABASE_URL)],
    healthFile: data.HEALTH_FILE ?? null,
    logLevel: data.LOG_LEVEL,
    answerMentions: data.ANSWER_MENTIONS,
    shards: readShards(data.SHARDS) ?? 'auto',
    publicKey: data.DISCORD_PUBLIC_KEY ?? null,
    listenOn: readPlace(data.LISTEN),
    metricsOn: data.METRICS_PORT === undefined ? null : readPlace(data.METRICS_PORT),
    logFormat: data.LOG_FORMAT,
    contacts: contactsOf(data),
  };
}
