import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What a member needs to change the reminder. */
export const organisersPermission = PermissionFlagsBits.ManageGuild;

/** What the bot must be allowed to do in the reminder's channel. */
export function neededPermissions(
  thread: boolean,
): readonly { readonly label: string; readonly bit: bigint }[] {
  return [
    { label: 'View Channel', bit: PermissionFlagsBits.ViewChannel },
    thread
      ? { label: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads }
      : { label: 'Send Messages', bit: PermissionFlagsBits.SendMessages },
    // To find its own post again after a doubtful send, instead of posting twice.
    { label: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory },
  ];
}

/** Whether permissions, as Discord's bit field, hold one of them. Administrators may do everything. */
export function allows(permissions: bigint, bit: bigint): boolean {
  return (permissions & (bit | PermissionFlagsBits.Administrator)) !== 0n;
}
