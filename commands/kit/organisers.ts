import { type Asker, UserError } from '../command.ts';
import { allows, organisersPermission } from '../discord/permissions.ts';
import type { Services } from '../services.ts';

/** The server, if the asker may manage it. Discord checks too, but a server can change who sees a command. */
export function managedServer(asker: Asker): string {
  const guildId = serverOf(asker);
  if (!allows(asker.permissions, organisersPermission))
    throw new UserError(
      'Only members with **Manage Server** choose who may organise. Ask one of them, or have them give you that permission.',
    );
  return guildId;
}

/** The server, if the asker may organise it: by Manage Server, or by the role that somebody with it has chosen. */
export async function organisedServer(
  asker: Asker,
  { organisers }: Pick<Services, 'organisers'>,
): Promise<string> {
  const guildId = serverOf(asker);
  if (allows(asker.permissions, organisersPermission)) return guildId;
  const roleId = await organisers.roleOf(guildId);
  if (roleId !== null && asker.roleIds.includes(roleId)) return guildId;
  throw new UserError(
    roleId === null
      ? 'Only organisers with **Manage Server** can do that. Ask one of them: they can also let a role do it, with **/reminder organisers**.'
      : `Only organisers with **Manage Server** or the role <@&${roleId}> can do that. Ask one of them.`,
  );
}

function serverOf({ guildId }: Asker): string {
  if (guildId === null) throw new UserError('That only works in a server. Use the command there.');
  return guildId;
}
