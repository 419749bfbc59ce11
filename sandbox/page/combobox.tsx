import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Suggestion {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

interface ComboboxProps {
  readonly label: string;
  readonly value: string;
  /** `null` for a line that never has any. */
  readonly suggestions: readonly Suggestion[] | null;
  readonly onInput: (value: string) => void;
  readonly onPick: (key: string) => void;
  /** Enter with nothing chosen from the list. */
  readonly onEnter: () => void;
  /** A key that the list has no use for. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly placeholder?: string;
  /** Gets the keyboard whenever this becomes another number. */
  readonly focus?: number;
  readonly onFocus?: () => void;
  /** The suggestions are for what was typed before: Enter does not pick one. */
  readonly stale?: boolean;
  readonly maxLength?: number;
  readonly disabled?: boolean;
}

/** A line to type into, with a list of suggestions above it. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function Combobox(props: ComboboxProps): JSX.Element {
  const { label, value, onInput, onPick, onEnter, onKey, focus = 0, stale = false } = props;
  const suggestions = props.suggestions ?? [];
  const id = useId();
  const at = useSignal(0);
  const closed = useSignal(false);
  const inside = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const open = inside.value && !closed.value && suggestions.length > 0;
  const active = open && !stale ? Math.min(at.value, suggestions.length - 1) : -1;

  // At once: a fast typist is in the next field before an effect has run.
  useLayoutEffect(() => {
    if (focus > 0) input.current?.focus();
  }, [focus]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function steer(event: KeyboardEvent): void {
    const chosen = suggestions[active];
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      at.value = (active + step + suggestions.length) % suggestions.length;
    } else if (open && event.key === 'Escape') closed.value = true;
    else if (closed.value && event.key === 'ArrowDown') closed.value = false;
    else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) onPick(chosen.key);
    else if (event.key === 'Enter') onEnter();
    else {
      onKey?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span class="combobox">
      <input
        ref={input}
        type="text"
        autocomplete="off"
        aria-label={label}
        {...(props.suggestions
          ? {
              role: 'combobox',
              'aria-expanded': open,
              'aria-controls': id,
              'aria-autocomplete': 'list',
              'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
            }
          : {})}
        placeholder={props.placeholder ?? ''}
        maxLength={props.maxLength}
        disabled={props.disabled}
        value={value}
        onInput={({ currentTarget }) => {
          closed.value = false;
          at.value = 0;
          onInput(currentTarget.value);
        }}
        onFocus={() => {
          inside.value = true;
          props.onFocus?.();
        }}
        onBlur={() => {
          inside.value = false;
        }}
        onKeyDown={steer}
      />
      {props.suggestions && (
        <div class="suggestions" role="listbox" id={id} aria-label={label} ref={list} hidden={!open}>
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the line, which keeps the keyboard.
            <div
              key={suggestion.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => {
                at.value = index;
              }}
              onClick={() => onPick(suggestion.key)}
            >
              <span>{suggestion.label}</span>
              {suggestion.detail && <small>{suggestion.detail}</small>}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
