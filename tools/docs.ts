import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { addressOf } from '../commands/cards/references.ts';
import { commands } from '../commands/index.ts';
import { answerCosts, dangerCosts, type RedFlag, shippedContent } from '../knowledge/index.ts';
import { backupTimer, backupUnit, botUnit } from '../src/cli/units.ts';
import type { SettingName } from '../src/config.ts';
import { defaultContacts } from '../src/defaults.ts';
import { type Part, renewPart } from './page.ts';

/*
 * Fills in the parts of the documentation that repeat what the code says. With --check it writes nothing, and fails
 * where a part is not up to date.
 */

const urgencies: Record<RedFlag['urgency'], string> = {
  emergency: 'emergency now',
  'same-day': 'same day',
  'this-week': 'this week',
};

function sourceLine(key: string): string {
  const reference = shippedContent.references.find((one) => one.key === key);
  if (!reference) return key;
  const link = addressOf(reference);
  const name = link ? `[${key}](${link})` : `[${key}]`;
  return reference.status === 'verified' ? name : `${name} (not yet verified)`;
}

function safetyTable(): string {
  const rows = shippedContent.redFlags.map((flag) => [
    flag.row,
    flag.title,
    flag.mayBe,
    urgencies[flag.urgency],
    flag.status,
    flag.unverified ?? '',
    flag.sources.map(sourceLine).join(', ') || '—',
  ]);
  // What calls for no more than rest has an ordinary card, with a line that says when to get it seen.
  const ordinary = [...shippedContent.causes, ...shippedContent.more].flatMap(({ row, title, seenIf }) =>
    row === undefined
      ? []
      : [[row, title, seenIf ?? '', 'rest and watch: an ordinary card', 'read', '', '—']],
  );
  return table(
    ['row', 'sign', 'may be', 'how soon', 'status', 'not verified', 'sources'],
    [...rows, ...ordinary],
  );
}

const told = {
  emergency: 'an emergency',
  sign: 'something to be seen today or this week',
  harmless: 'nothing of the kind',
} as const;

/** What each way of answering costs, by what somebody told of. */
function costsTable(): string {
  const rows = Object.entries(dangerCosts).map(([name, { card, caution, nothing }]) => [
    told[name as keyof typeof told],
    String(card),
    String(caution),
    String(nothing),
  ]);
  const { answer, offer, nothing } = answerCosts;
  const answers = [
    [
      'an entry’s card',
      `0, or ${answer.beside} where it is a button below`,
      String(answer.wrong),
      String(answer.unknown),
    ],
    ['three to choose from', String(offer.right), String(offer.wrong), String(offer.unknown)],
    ['“I don’t know”', '—', String(nothing.wrong), String(nothing.unknown)],
  ];
  return [
    table(['told of', 'red card', 'caution line', 'neither'], rows),
    table(['shown', 'it holds what was asked for', 'it does not', 'the bot knows nothing of it'], answers),
  ].join('\n\n');
}

/** Wider cells than this stand as they are: no screen shows such a table in lines anyway. */
const widestColumn = 110;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => {
    const widest = Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0));
    return widest > widestColumn ? 3 : widest;
  });
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Discord gives a message command no description. */
const messageCommands: Readonly<Record<string, string>> = {
  'Answer this question': 'Answers somebody’s message: you see it first, then share it.',
};

function commandsTable(): string {
  const rows = commands.flatMap(({ definition }): readonly string[][] => {
    const who = definition.default_member_permissions === undefined ? 'everybody' : 'Manage Server';
    if (!('description' in definition)) {
      const what = messageCommands[definition.name];
      if (what === undefined)
        throw new Error(`Say in ${import.meta.filename} what "${definition.name}" does.`);
      return [[`_Apps → ${definition.name}_`, who, what]];
    }
    const { name, description } = definition;
    const options = (definition.options ?? []) as readonly APIApplicationCommandOption[];
    const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
    if (subcommands.length === 0) return [[typedForm(name, options), who, description]];
    return subcommands.map((subcommand) => [
      typedForm(`${name} ${subcommand.name}`, 'options' in subcommand ? (subcommand.options ?? []) : []),
      who,
      subcommand.description,
    ]);
  });
  return table(['command', 'who', 'what'], rows);
}

/** As somebody types it: `/ask question [private]`. */
/** More would not fit a line: Discord lists the rest as somebody types. */
const mostOptional = 3;

function typedForm(name: string, options: readonly APIApplicationCommandOption[]): string {
  const all = options as readonly APIApplicationCommandBasicOption[];
  const required = all.filter((option) => option.required === true).map((option) => option.name);
  const optional = all.filter((option) => option.required !== true).map((option) => `[${option.name}]`);
  const more = optional.length > mostOptional ? ['…'] : [];
  return `\`/${[name, ...required, ...optional.slice(0, mostOptional), ...more].join(' ')}\``;
}

/** What each setting is, and what holds when it is left out. */
const settings: Readonly<Record<SettingName, readonly [what: string, leftOut: string]>> = {
  DISCORD_TOKEN: ['the bot’s token, a secret', 'it cannot start'],
  EMERGENCY_NUMBERS: ['completes “Call …” on warning cards', defaultContacts.emergencyNumbers],
  URGENT_ADVICE: ['completes “Contact …” on warning cards', defaultContacts.urgentAdvice],
  CRISIS_LINE: [
    'completes “To talk to somebody: …”: a country (UK, IE, US, CA, AU, NZ) or your own words',
    defaultContacts.crisisLine,
  ],
  WELFARE_CONTACT: ['completes “tell …” when somebody is being hurt', defaultContacts.welfareContact],
  DATABASE_PATH: ['where reminders are kept', '`data/second-wind.sqlite`'],
  DATABASE_URL: ['a PostgreSQL database instead of the file', 'the file'],
  LOG_LEVEL: ['`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`', '`info`'],
  DISCORD_PUBLIC_KEY: [
    'for `npm run serve`: the application’s public key, from its page, General Information',
    'none is served',
  ],
  LISTEN: ['for `npm run serve`: a port, or a host and a port', '`127.0.0.1:3000`'],
  ANSWER_MENTIONS: ['whether it answers who mentions it or writes to it directly: `yes` or `no`', '`no`'],
  METRICS_PORT: ['a port, or a host and a port, for `/metrics` (OpenMetrics) and `/health`', 'none'],
  LOG_FORMAT: ['`pretty` for a person, `json` for a program, or `auto`: pretty on a terminal', '`auto`'],
  SHARDS: [
    'for thousands of servers: `auto`, how many shards, or those of this process like `0-7/16`',
    '`auto`: as many as Discord recommends, which is one for up to some two thousand',
  ],
  HEALTH_FILE: ['a file that says how it is, for `npm run health`', 'none'],
  DISCORD_API_URL: ['for a proxy, or a Discord on your own machine', 'Discord’s'],
};

function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, [what, leftOut]]) => [`\`${name}\``, what, leftOut]);
  return table(['setting', 'what', 'if left out'], rows);
}

const examplePlaces = {
  user: 'second-wind',
  folder: '/opt/second-wind/app',
  node: '/opt/second-wind/app/node_modules/.bin/node',
  data: '/opt/second-wind/app/data',
};

/** The units of a host whose folder is /opt/second-wind and who has a Node of their own. */
function unitFiles(): string {
  const file = (name: string, content: string) =>
    `\`\`\`ini\n# /etc/systemd/system/${name}\n${content.trimEnd()}\n\`\`\``;
  return [
    file('second-wind.service', botUnit(examplePlaces)),
    file('second-wind-backup.service', backupUnit(examplePlaces)),
    file('second-wind-backup.timer', backupTimer),
  ].join('\n\n');
}

const parts: readonly Part[] = [
  { file: 'docs/host-it.md', name: 'units', text: unitFiles() },
  { file: 'README.md', name: 'commands', text: commandsTable() },
  { file: 'docs/host-it.md', name: 'settings', text: settingsTable() },
  { file: 'docs/safety.md', name: 'safety', text: safetyTable() },
  { file: 'docs/safety.md', name: 'costs', text: costsTable() },
];

const onlyCheck = process.argv.includes('--check');
const stale = parts.filter((part) => renewPart(part, onlyCheck));

const names = stale.map(({ file, name }) => `${file} (${name})`).join(', ');
if (stale.length > 0 && onlyCheck) {
  process.stderr.write(`Not up to date: ${names}. Run npm run docs.\n`);
  process.exitCode = 1;
} else process.stdout.write(stale.length > 0 ? `Written: ${names}.\n` : 'Everything is up to date.\n');
