import { useSignal } from '@preact/signals';
import type { APIMessage } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Markdown } from './markdown.tsx';
import { Menu } from './menu.tsx';
import { interact } from './state.ts';

/* Discord's Components V2. https://discord.com/developers/docs/components/reference */

/** The fields of every kind of component that are drawn here. */
interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly description?: string | null;
  readonly options?: readonly SelectOption[];
}

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export function Components({ message }: { readonly message: APIMessage }): JSX.Element {
  const components = (message.components ?? []) as readonly Component[];
  return (
    <>
      {components.map((component, index) => (
        <Drawn key={index} component={component} message={message} />
      ))}
    </>
  );
}

interface Drawing {
  readonly component: Component;
  readonly message: APIMessage;
}

function Drawn({ component, message }: Drawing): JSX.Element {
  const parts = (component.components ?? []).map((part, index) => (
    <Drawn key={index} component={part} message={message} />
  ));
  switch (component.type) {
    case 1:
      return <div class="row">{parts}</div>;
    case 2:
      return <Button component={component} message={message} />;
    case 3:
      return <Select component={component} message={message} />;
    case 9:
      return (
        <div class="section">
          <div>{parts}</div>
          {component.accessory && <Drawn component={component.accessory} message={message} />}
        </div>
      );
    case 10:
      return <Markdown text={component.content ?? ''} />;
    case 14:
      return component.divider === false ? (
        <div class="gap" />
      ) : (
        <hr class={component.spacing === 2 ? 'wide' : ''} />
      );
    case 17:
      return <Container accent={component.accent_color ?? null}>{parts}</Container>;
    default:
      // Nothing is fetched from outside, pictures included; what describes them is shown.
      return <p class="subtext">{component.description ?? 'A part that this page does not draw.'}</p>;
  }
}

function Container({
  accent,
  children,
}: {
  readonly accent: number | null;
  readonly children: readonly JSX.Element[];
}) {
  const colour = accent === null ? undefined : `#${accent.toString(16).padStart(6, '0')}`;
  return (
    <div class="container" style={colour === undefined ? {} : { borderLeftColor: colour }}>
      {children}
    </div>
  );
}

const looks: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
};

function Button({ component, message }: Drawing) {
  const busy = useSignal(false);
  const { label = '', url, custom_id: customId = '', style = 2, disabled = false } = component;
  if (url !== undefined) {
    return (
      <a
        class="button link"
        href={/^https?:\/\//i.test(url) ? url : '#'}
        target="_blank"
        rel="noreferrer noopener"
      >
        {label}
      </a>
    );
  }
  const press = async () => {
    busy.value = true;
    await interact('', 'press', { messageId: message.id, customId }, message.channel_id);
    busy.value = false;
  };
  return (
    <button
      type="button"
      class={`button ${looks[style] ?? 'secondary'}`}
      disabled={disabled || busy.value}
      aria-busy={busy.value}
      onClick={() => void press()}
    >
      {label}
    </button>
  );
}

function Select({ component, message }: Drawing) {
  const open = useSignal(false);
  const busy = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const {
    custom_id: customId = '',
    placeholder = 'Make a selection',
    options = [],
    disabled = false,
  } = component;
  const chosen = options.find((option) => option.default);
  const choose = async (value: string) => {
    busy.value = true;
    await interact('', 'choose', { messageId: message.id, customId, values: [value] }, message.channel_id);
    busy.value = false;
  };
  return (
    <div class="select">
      <button
        type="button"
        ref={opener}
        class="select-opener"
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-controls={id}
        disabled={disabled || busy.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {chosen?.label ?? placeholder}
      </button>
      {open.value && (
        <Menu
          id={id}
          label={placeholder}
          items={options.map(({ value, label, description }) => ({
            key: value,
            label,
            detail: description ?? '',
          }))}
          onPick={(value) => void choose(value)}
          onClose={() => {
            open.value = false;
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}
