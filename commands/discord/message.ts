import {
  type APIAllowedMentions,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { limits } from './limits.ts';
import { shorten } from './text.ts';

/** A message as Discord takes it. Every message the bot sends is made by `message`. */
export interface Message {
  readonly flags: MessageFlags;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: APIAllowedMentions;
}

type Part = APIComponentInContainer;

/** Who is mentioned by a message, and nobody else, whatever its text. */
export interface Mentions {
  readonly roles?: readonly string[];
  readonly users?: readonly string[];
}

/**
 * The one door for everything that goes out: Components V2, and nobody is mentioned unless `mentions` says so. Texts
 * that together exceed Discord's limit are cut from the last one back.
 */
export function message(components: APIMessageTopLevelComponent[], mentions: Mentions = {}): Message {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: withinTextLimit(components),
    allowed_mentions: {
      parse: [],
      ...(mentions.roles ? { roles: [...mentions.roles] } : {}),
      ...(mentions.users ? { users: [...mentions.users] } : {}),
    },
  };
}

function withinTextLimit(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  let left: number = limits.messageText;
  const take = <P extends Part | APIMessageTopLevelComponent>(part: P): P | null => {
    if (part.type !== ComponentType.TextDisplay) return part;
    if (left < 2) return null;
    const content = shorten(part.content, left);
    left -= content.length;
    return { ...part, content };
  };
  const kept = <P>(part: P | null): part is P => part !== null;
  return components
    .map((component) =>
      component.type === ComponentType.Container
        ? { ...component, components: component.components.map(take).filter(kept) }
        : take(component),
    )
    .filter(kept);
}

/** Which stripe a card carries: calm for answers, amber for "not sure", red for danger. */
export const accents = { calm: 0x2a9d8f, unsure: 0xe9a23b, danger: 0xc1121f, trouble: 0x6c757d } as const;

export function card(accent: keyof typeof accents, parts: readonly (Part | null)[]): APIContainerComponent {
  return {
    type: ComponentType.Container,
    accent_color: accents[accent],
    components: parts.filter((part) => part !== null),
  };
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Small print. */
export function note(content: string): APITextDisplayComponent {
  return text(`-# ${content}`);
}

/** A file that goes along with the message, to be saved. */
export function file(name: string): Part {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** A picture that goes along with the message; `words` say the same to those who do not see it. */
export function picture(name: string, words: string): Part {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description: shorten(words, limits.pictureWords) }],
  };
}

export function separator(): Part {
  return { type: ComponentType.Separator };
}

export type ButtonLook = 'primary' | 'plain' | 'danger';
const styles = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<ButtonLook, ButtonStyle>;

export function button(label: string, customId: string, look: ButtonLook = 'plain'): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: styles[look],
    label: shorten(label, limits.buttonLabel),
    custom_id: customId,
  };
}

/** A button that opens an address. */
export function link(label: string, url: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: shorten(label, limits.buttonLabel),
    url,
  };
}

/** A row of at most five buttons; `null` when there is none, since Discord refuses an empty row. */
export function row(buttons: readonly (APIButtonComponent | null)[]): Part | null {
  const present = buttons.filter((one) => one !== null).slice(0, limits.buttonsInRow);
  return present.length === 0 ? null : { type: ComponentType.ActionRow, components: present };
}

export interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

/** A menu to choose one of at most 25 from. */
export function menu(customId: string, placeholder: string, options: readonly MenuOption[]): Part {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: shorten(placeholder, limits.menuPlaceholder),
    options: options.slice(0, limits.menuOptions).map(({ label, value, description }) => ({
      label: shorten(label, limits.menuLabel),
      value,
      ...(description === undefined ? {} : { description: shorten(description, limits.menuDescription) }),
    })),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}
