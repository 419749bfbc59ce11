import { OAuth2Scopes } from 'discord-api-types/v10';
import { neededPermissions } from '../../commands/discord/permissions.ts';

/** What the bot asks of a server, and nothing more: what its posts need, in channels and in threads. */
export const invitedPermissions = [
  ...new Map(
    [...neededPermissions(false), ...neededPermissions(true)].map((one) => [one.label, one]),
  ).values(),
];

/**
 * The address at which whoever manages a server brings the bot into it.
 * https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow
 */
export function inviteUrl(applicationId: string): string {
  const bits = invitedPermissions.reduce((all, { bit }) => all | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(bits),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
