import type { REST } from '@discordjs/rest';
import {
  type APIApplication,
  type APIApplicationCommand,
  ApplicationCommandType,
  Routes,
} from 'discord-api-types/v10';
import type { Definition } from '../../commands/command.ts';
import type { Log } from '../log.ts';

/** What registering did: nothing when Discord has the same definitions already. */
export type Registration = 'unchanged' | 'registered';

function routeOf(application: string, guildId: string | null) {
  return guildId === null
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guildId);
}

async function registeredIn(rest: REST, application: string, guildId: string | null) {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(routeOf(application, guildId), { query })) as APIApplicationCommand[];
}

interface Named {
  readonly name: string;
  readonly type?: number | undefined;
}

const isSame = (one: Named, other: Named) =>
  one.name === other.name && (one.type ?? chatInput) === (other.type ?? chatInput);
const chatInput = ApplicationCommandType.ChatInput;

/**
 * Tells Discord of the commands, for every server or for one. Asks first what it has, and writes only what differs:
 * Discord allows 200 new commands a day. What the application has besides, an Activity's way in or what another program
 * registered, stays. Throws what the REST client throws.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  definitions: readonly Definition[],
  guildId: string | null = null,
): Promise<Registration> {
  const registered = await registeredIn(rest, application, guildId);
  const own = registered.filter((one) => definitions.some((definition) => isSame(definition, one)));
  if (canonical(own) === canonical(definitions)) return 'unchanged';
  // All at once is all there is afterwards.
  if (own.length === registered.length) await rest.put(routeOf(application, guildId), { body: definitions });
  else
    for (const definition of definitions) {
      const known = own.find((one) => isSame(definition, one));
      if (!known || canonical([known]) !== canonical([definition]))
        await rest.post(routeOf(application, guildId), { body: definition });
    }
  return 'registered';
}

/** Takes the commands back, for every server or for one; gives how many there were. Throws what the REST client throws. */
export async function removeCommands(
  rest: REST,
  application: string,
  definitions: readonly Definition[],
  guildId: string | null = null,
): Promise<number> {
  const registered = await registeredIn(rest, application, guildId);
  const own = registered.filter((one) => definitions.some((definition) => isSame(definition, one)));
  for (const { id } of own) await rest.delete(`${routeOf(application, guildId)}/${id}`);
  return own.length;
}

/** Those of some servers in which the commands stand twice: registered for every server, and for that one as well. */
export async function twiceIn(
  rest: REST,
  application: string,
  definitions: readonly Definition[],
  guildIds: readonly string[],
): Promise<readonly string[]> {
  const twice: string[] = [];
  for (const guildId of guildIds) {
    const registered = await registeredIn(rest, application, guildId);
    if (registered.some((one) => definitions.some((definition) => isSame(definition, one))))
      twice.push(guildId);
  }
  return twice;
}

/** Of so many servers it is asked whether the commands stand there twice: a mistake of small hosts. */
const mostLookedAt = 5;

/** Registers the commands for every server, and says how that went. Never rejects: those registered earlier work without it. */
export async function tellOfCommands(
  rest: REST,
  log: Pick<Log, 'info' | 'warn' | 'error'>,
  {
    application,
    definitions,
    serverIds,
  }: {
    readonly application: string;
    readonly definitions: readonly Definition[];
    readonly serverIds: readonly string[];
  },
): Promise<void> {
  await registerCommands(rest, application, definitions).then(
    (what) => log.info({ commands: definitions.length }, `commands ${what}`),
    (err: unknown) =>
      log.error(
        { err },
        'the commands could not be registered; run "npm run deploy" once Discord can be reached',
      ),
  );
  const some = serverIds.slice(0, mostLookedAt);
  const twice = await twiceIn(rest, application, definitions, some).catch(() => []);
  for (const guild of twice)
    log.warn(
      { guild, code: 'COMMANDS_TWICE' },
      `members of this server see every command twice; run "npm run deploy -- --remove --guild ${guild}" (COMMANDS_TWICE)`,
    );
}

export type Application = Pick<APIApplication, 'id' | 'name'>;

/** The application that the token belongs to. Throws what the REST client throws. */
export async function readApplication(rest: REST): Promise<Application> {
  const said: unknown = await rest.get(Routes.currentApplication());
  const { id, name } = Object(said) as Partial<APIApplication>;
  // A network that asks for a login answers everything, too.
  if (!id) throw new Error('Something other than Discord answered. Is the network what it should be?');
  return { id, name: name ?? 'your application' };
}

/** Its id. Throws like that. */
export const applicationId = async (rest: REST): Promise<string> => (await readApplication(rest)).id;

/** What Discord adds to a definition when it stores it. */
const addedByDiscord: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'handler',
]);

/** Lists whose order means nothing to Discord. */
const unordered: ReadonlySet<string> = new Set(['channel_types', 'contexts', 'integration_types']);

/** The same text for the same definitions, however defaults are spelt and keys are ordered. */
export function canonical(definitions: readonly unknown[]): string {
  return JSON.stringify(definitions.map((one) => simplify(one, '')).toSorted(byText));
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function simplify(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one: unknown) => simplify(one, ''));
    return unordered.has(key) ? list.toSorted(byText) : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, inside]) => !addedByDiscord.has(name) && !isDefault(inside))
    .map(([name, inside]) => [name, simplify(inside, name)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Discord sends `null`, `false`, an empty text or an empty list for what was left out. */
function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
