import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  /** In a list, whether it is the one that holds. */
  readonly chosen?: boolean;
}

interface MenuProps {
  readonly id: string;
  /** `menu` for things to do, `listbox` for one to choose. */
  readonly kind: 'menu' | 'listbox';
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What opened it, and gets the keyboard back. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onPick: (key: string) => void;
  readonly onClose: () => void;
}

/** It has the keyboard while it is open: arrows, Home, End, Enter; Escape, Tab or a click elsewhere closes it. */
export function Menu({ id, kind, label, items, opener, onPick, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const up = useSignal(false);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  // At once: the keyboard is in the menu before the next key is pressed.
  useLayoutEffect(() => {
    const room = menu.current?.closest('[role=log]')?.getBoundingClientRect().bottom ?? innerHeight;
    up.value = (menu.current?.getBoundingClientRect().bottom ?? 0) > room;
    const at = items.findIndex(({ chosen = false }) => chosen);
    entries()[Math.max(0, at)]?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const outside = ({ target }: Event) => {
      // The opener closes it by itself.
      const isOutside = (element: HTMLElement | null) => target instanceof Node && !element?.contains(target);
      if (isOutside(menu.current) && isOutside(opener.current)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);

  function leave(): void {
    onClose();
    opener.current?.focus();
  }

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
    else if (event.key === 'Escape' || event.key === 'Tab') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of the two above.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of them take a label.
    <div
      class={up.value ? 'menu up' : 'menu'}
      role={kind}
      id={id}
      aria-label={label}
      // It stands in the log of messages, whose news are read aloud; this is none.
      aria-live="off"
      ref={menu}
      onKeyDown={steer}
    >
      {items.map(({ key, label: words, detail, chosen = false }) => (
        <button
          key={key}
          type="button"
          role={kind === 'menu' ? 'menuitem' : 'option'}
          {...(kind === 'listbox' ? { 'aria-selected': chosen } : {})}
          tabIndex={-1}
          onClick={() => {
            leave();
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
