import * as spec from 'discord-api-spec/zod';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Refusal } from './refusals.ts';

export type Kind = 'callback' | 'message' | 'commands';

const callbacks = new Map<unknown, typeof spec.MessageCreateRequestSchema>([
  [InteractionResponseType.ChannelMessageWithSource, spec.CreateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.UpdateMessage, spec.UpdateMessageInteractionCallbackRequestSchema],
  [
    InteractionResponseType.ApplicationCommandAutocompleteResult,
    spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  ],
  [InteractionResponseType.Modal, spec.ModalInteractionCallbackRequestSchema],
]);

/** What Discord's published schemas say against a body. */
export function checkShape(kind: Kind, body: unknown): Refusal[] {
  if (kind === 'commands') {
    const commands: readonly unknown[] = Array.isArray(body) ? body : [];
    return commands.flatMap((command, index) =>
      check(spec.ApplicationCommandCreateRequestSchema, publishedForm(command), String(index)),
    );
  }
  if (kind === 'message') return check(spec.MessageCreateRequestSchema, body);
  const type: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'type') : undefined;
  const schema = callbacks.get(type);
  return schema ? check(schema, body) : [];
}

function check(schema: typeof spec.MessageCreateRequestSchema, body: unknown, at = ''): Refusal[] {
  const { error } = schema.safeParse(body);
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: [...(at === '' ? [] : [at]), ...path.map(String)].join('.'),
    code: 'BASE_TYPE_INVALID',
    message,
  }));
}

/** The schema wants permissions as a number; the documentation, the libraries and Discord itself use digits in a string. */
function publishedForm(command: unknown): unknown {
  if (typeof command !== 'object' || command === null) return command;
  const permissions: unknown = Reflect.get(command, 'default_member_permissions');
  return typeof permissions === 'string'
    ? { ...command, default_member_permissions: Number(permissions) }
    : command;
}
