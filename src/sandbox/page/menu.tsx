import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

interface MenuProps {
  readonly id?: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onPick: (key: string) => void;
  readonly onClose: () => void;
}

/** A menu that has the keyboard while it is open: arrows, Home, End, Enter; Escape, Tab or a click elsewhere closes it. */
export function Menu({ id, label, items, onPick, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const up = useSignal(false);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  // At once: the keyboard is in the menu before the next key is pressed.
  useLayoutEffect(() => {
    const room = menu.current?.closest('[role=log]')?.getBoundingClientRect().bottom ?? innerHeight;
    up.value = (menu.current?.getBoundingClientRect().bottom ?? 0) > room;
    entries()[0]?.focus({ preventScroll: true });
    const outside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);

  function steer(event: KeyboardEvent): void {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) all[next]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      class={up.value ? 'menu up' : 'menu'}
      role="menu"
      id={id}
      aria-label={label}
      ref={menu}
      onKeyDown={steer}
    >
      {items.map(({ key, label: words, detail }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            onPick(key);
          }}
        >
          <span>{words}</span>
          {detail && <small>{detail}</small>}
        </button>
      ))}
    </div>
  );
}
