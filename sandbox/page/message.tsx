import { useSignal } from '@preact/signals';
import {
  type APIMessage,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { useId, useRef } from 'preact/hooks';
import type { ShownMessage } from '../client/contract.ts';
import { Components } from './components.tsx';
import { Markdown } from './markdown.tsx';
import { Menu } from './menu.tsx';
import { channel, dismiss, interact, memberName, today, view } from './state.ts';

/** How long a finger rests on a message to open its menu. */
const longPressMilliseconds = 500;

export function MessageRow({ shown }: { readonly shown: ShownMessage }) {
  const { message } = shown;
  const menuOpen = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const press = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isApp = message.author.bot === true;
  const apps = (view.value?.commands ?? []).filter(
    ({ id, type }) => type === ApplicationCommandType.Message && channel.value?.offers.includes(id),
  );
  const openMenu = () => {
    menuOpen.value = apps.length > 0;
  };
  const isThinking = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  return (
    <li
      class={shown.private ? 'message private' : 'message'}
      data-message={message.id}
      onContextMenu={(event) => {
        // A link keeps the browser's own menu.
        const isLink = event.target instanceof Element && event.target.closest('a') !== null;
        if (apps.length === 0 || isLink) return;
        event.preventDefault();
        openMenu();
      }}
      onPointerDown={(event) => {
        if (event.pointerType === 'touch') press.current = setTimeout(openMenu, longPressMilliseconds);
      }}
      onPointerUp={() => clearTimeout(press.current)}
      onPointerCancel={() => clearTimeout(press.current)}
    >
      <UsedBy message={message} />
      <Avatar name={memberName(message.author.id)} app={isApp} />
      <div class="body">
        <p class="head">
          <span class="author">{memberName(message.author.id)}</span>
          {isApp && <span class="tag">APP</span>}
          <time dateTime={message.timestamp}>{when(message.timestamp)}</time>
        </p>
        {isThinking ? (
          <p class="subtext">{memberName(message.author.id)} is thinking…</p>
        ) : (
          <>
            {message.content !== '' && <Markdown text={message.content} />}
            <Components message={message} />
            {message.edited_timestamp !== null && !isApp && <p class="subtext">(edited)</p>}
          </>
        )}
        {shown.private && (
          <p class="subtext only-you">
            Only you can see this ·{' '}
            <button
              type="button"
              class="linklike"
              onClick={() => {
                dismiss(message);
                // It goes, and the keyboard must be somewhere.
                document.querySelector<HTMLElement>('[role=log]')?.focus();
              }}
            >
              Dismiss message
            </button>
          </p>
        )}
      </div>
      {apps.length > 0 && (
        <div class="tools">
          <button
            type="button"
            class="icon"
            ref={opener}
            aria-haspopup="menu"
            aria-expanded={menuOpen.value}
            aria-controls={menuOpen.value ? menuId : undefined}
            aria-label={`Apps for the message of ${memberName(message.author.id)}`}
            title="Apps"
            onClick={() => {
              menuOpen.value = !menuOpen.value;
            }}
          >
            ⋯
          </button>
          {menuOpen.value && (
            <Menu
              id={menuId}
              kind="menu"
              label="Apps"
              opener={opener}
              items={apps.map(({ name }) => ({ key: name, label: name, detail: 'Apps' }))}
              onPick={(name) => void interact(name, 'use', { name, messageId: message.id })}
              onClose={() => {
                menuOpen.value = false;
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

/** Who made the application say it, and by which command. */
function UsedBy({ message }: { readonly message: APIMessage }) {
  const { interaction_metadata: made } = message;
  if (!made) return null;
  const { name } = made as { readonly name?: string };
  const what = made.type === InteractionType.ModalSubmit ? 'filled in a form' : 'used a button or a menu';
  return (
    <p class="used-by">
      <strong>{memberName(made.user.id)}</strong> {name === undefined ? what : 'used '}
      {name !== undefined && <b>{name}</b>}
    </p>
  );
}

export function Avatar({ name, app }: { readonly name: string; readonly app: boolean }) {
  const hue = Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return (
    <span
      class={app ? 'avatar robot' : 'avatar'}
      aria-hidden="true"
      style={app ? {} : { backgroundColor: `hsl(${hue} 35% 34%)` }}
    >
      {name
        .split(/[ -]/)
        .slice(0, 2)
        .map((word) => word[0]?.toUpperCase())
        .join('')}
    </span>
  );
}

function when(timestamp: string): string {
  const date = new Date(timestamp);
  const isToday = date.toDateString() === today.value;
  const time = date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return isToday
    ? time
    : `${date.toLocaleDateString(undefined, { day: 'numeric', month: 'short' })}, ${time}`;
}
