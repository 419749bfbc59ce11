import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';

interface HasComponents {
  readonly components?: readonly APIMessageTopLevelComponent[] | undefined;
}

/** What a person reads on a card, top to bottom: its texts, `[button]`s and `[menu: placeholder]` with its options. */
export function read(message: HasComponents | null | undefined): string {
  return (message?.components ?? []).flatMap(lines).join('\n');
}

function lines(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const part = component as {
    type: ComponentType;
    content?: string;
    label?: string;
    placeholder?: string;
    options?: { label: string }[];
    components?: unknown[];
    accessory?: unknown;
  };
  switch (part.type) {
    case ComponentType.TextDisplay:
      return [part.content ?? ''];
    case ComponentType.Button:
      return [`[${part.label ?? ''}]`];
    case ComponentType.StringSelect:
      return [
        `[menu: ${part.placeholder ?? ''}]`,
        ...(part.options ?? []).map(({ label }) => `  - ${label}`),
      ];
    default:
      return [...(part.components ?? []), part.accessory].flatMap(lines);
  }
}

/** Every button on a card: label and custom id. */
export function buttonsOf(message: HasComponents | null | undefined): { label: string; customId: string }[] {
  const found: { label: string; customId: string }[] = [];
  const walk = (component: unknown): void => {
    if (typeof component !== 'object' || component === null) return;
    const part = component as {
      type: ComponentType;
      label?: string;
      custom_id?: string;
      components?: unknown[];
    };
    if (part.type === ComponentType.Button)
      found.push({ label: part.label ?? '', customId: part.custom_id ?? '' });
    for (const inside of part.components ?? []) walk(inside);
  };
  for (const component of message?.components ?? []) walk(component);
  return found;
}

function every(message: HasComponents): { type: ComponentType; content?: string }[] {
  const walk = (component: unknown): { type: ComponentType; content?: string }[] => {
    if (typeof component !== 'object' || component === null) return [];
    const part = component as {
      type: ComponentType;
      content?: string;
      components?: unknown[];
      accessory?: unknown;
    };
    return [part, ...[...(part.components ?? []), part.accessory].flatMap(walk)];
  };
  return (message.components ?? []).flatMap(walk);
}

/** Characters of all texts together, as Discord counts them. */
export function textLength(message: HasComponents): number {
  return every(message).reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
}

/** Components, nested ones included. */
export function countComponents(message: HasComponents): number {
  return every(message).length;
}
