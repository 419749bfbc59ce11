import { type APIInteraction, ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';

/** The words that somebody asked with: an option's text, the message that was used, or a filled box. */
export function typedIn({ data }: APIInteraction): string | null {
  if (!data) return null;
  if ('target_id' in data && 'messages' in data.resolved) {
    return Object.values(data.resolved.messages ?? {})[0]?.content ?? null;
  }
  if ('options' in data) {
    const text = data.options?.find(({ type }) => type === ApplicationCommandOptionType.String);
    return text && 'value' in text ? String(text.value) : null;
  }
  if (!('components' in data)) return null;
  const fields = data.components.map((part) => ('component' in part ? part.component : null));
  const text = fields.find((field) => field?.type === ComponentType.TextInput);
  return text && 'value' in text && typeof text.value === 'string' ? text.value : null;
}
