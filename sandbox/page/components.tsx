import { useSignal } from '@preact/signals';
import {
  type APIButtonComponent,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Markdown } from './markdown.tsx';
import { Menu } from './menu.tsx';
import { interact } from './state.ts';

/* Discord's Components V2. https://discord.com/developers/docs/components/reference */

/** Whatever can stand in a message, at any depth. */
type Component =
  | APIMessageTopLevelComponent
  | Extract<APIMessageTopLevelComponent, { components: unknown[] }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { accessory: unknown }>['accessory'];

interface Drawing<C> {
  readonly component: C;
  readonly message: APIMessage;
}

export function Components({ message }: { readonly message: APIMessage }): JSX.Element {
  return <All components={message.components ?? []} message={message} />;
}

function All({
  components,
  message,
}: {
  readonly components: readonly Component[];
  readonly message: APIMessage;
}) {
  return (
    <>
      {components.map((component, index) => (
        <Drawn key={index} component={component} message={message} />
      ))}
    </>
  );
}

function Drawn({ component, message }: Drawing<Component>): JSX.Element {
  switch (component.type) {
    case ComponentType.ActionRow:
      return (
        <div class="row">
          <All components={component.components} message={message} />
        </div>
      );
    case ComponentType.Button:
      return <Button component={component} message={message} />;
    case ComponentType.StringSelect:
      return <Select component={component} message={message} />;
    case ComponentType.Section:
      return (
        <div class="section">
          <div>
            <All components={component.components} message={message} />
          </div>
          <Drawn component={component.accessory} message={message} />
        </div>
      );
    case ComponentType.TextDisplay:
      return <Markdown text={component.content} />;
    case ComponentType.Separator:
      return component.divider === false ? (
        <div class="gap" />
      ) : (
        <hr class={component.spacing === SeparatorSpacingSize.Large ? 'wide' : ''} />
      );
    case ComponentType.Container:
      return (
        <Container accent={component.accent_color ?? null}>
          <All components={component.components} message={message} />
        </Container>
      );
    case ComponentType.Thumbnail:
      // Nothing is fetched from outside, pictures included; what describes one is shown.
      return <p class="subtext">{component.description ?? 'A picture.'}</p>;
    case ComponentType.File:
      return (
        <p class="file">
          <a href={hereOnly(component.file.url)} download={component.name}>
            {component.name ?? 'A file'}
          </a>{' '}
          {component.size === undefined ? '' : `(${component.size.toLocaleString('en-GB')} bytes)`}
        </p>
      );
    case ComponentType.MediaGallery:
      return (
        <>
          {component.items.map(({ media, description }) => (
            <img key={media.url} class="picture" src={hereOnly(media.url)} alt={description ?? ''} />
          ))}
        </>
      );
    default:
      return <p class="subtext">A part that this page does not draw.</p>;
  }
}

/** Nothing is fetched from outside: files of this Discord lie where the page does. */
const hereOnly = (url: string) => new URL(url, location.href).pathname;

function Container({
  accent,
  children,
}: {
  readonly accent: number | null;
  readonly children: ComponentChildren;
}) {
  const colour = accent === null ? undefined : `#${accent.toString(16).padStart(6, '0')}`;
  return (
    <div class="container" style={colour === undefined ? {} : { borderLeftColor: colour }}>
      {children}
    </div>
  );
}

const looks: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function Button({ component, message }: Drawing<APIButtonComponent>) {
  const busy = useSignal(false);
  const { style, disabled = false } = component;
  if (style === ButtonStyle.Premium) return <p class="subtext">A part that this page does not draw.</p>;
  if (style === ButtonStyle.Link) {
    const isWeb = /^https?:\/\//i.test(component.url);
    return (
      <a class="button" href={isWeb ? component.url : '#'} target="_blank" rel="noreferrer noopener">
        {component.label}
      </a>
    );
  }
  const press = async () => {
    if (busy.value) return;
    busy.value = true;
    const { custom_id: customId } = component;
    await interact(null, 'press', { messageId: message.id, customId }, message.channel_id);
    busy.value = false;
  };
  return (
    <button
      type="button"
      class={`button ${looks[style] ?? ''}`}
      disabled={disabled}
      // A button that is disabled loses the keyboard: while it is busy it is only called so.
      aria-disabled={busy.value}
      aria-busy={busy.value}
      onClick={() => void press()}
    >
      {component.label}
    </button>
  );
}

/** A menu of one choice. */
function Select({ component, message }: Drawing<APIStringSelectComponent>) {
  const open = useSignal(false);
  const busy = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { custom_id: customId, placeholder = 'Make a selection', options, disabled = false } = component;
  const chosen = options.find((option) => option.default === true);
  const choose = async (value: string) => {
    if (busy.value) return;
    busy.value = true;
    await interact(null, 'choose', { messageId: message.id, customId, values: [value] }, message.channel_id);
    busy.value = false;
  };
  return (
    <div class="select">
      <button
        type="button"
        ref={opener}
        class="select-opener"
        aria-haspopup="listbox"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        disabled={disabled}
        aria-disabled={busy.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {chosen?.label ?? placeholder}
      </button>
      {open.value && (
        <Menu
          id={id}
          kind="listbox"
          label={placeholder}
          opener={opener}
          items={options.map(({ value, label, description }) => ({
            key: value,
            label,
            detail: description ?? '',
            chosen: value === chosen?.value,
          }))}
          onPick={(value) => void choose(value)}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </div>
  );
}
