import { useSignal } from '@preact/signals';
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10';
import { useEffect, useRef } from 'preact/hooks';
import type { Options, Result } from '../client/contract.ts';
import { Combobox } from './combobox.tsx';
import { channel, complete, interact, view } from './state.ts';
import type { Typeable } from './typeable.ts';

type Choices = NonNullable<Result['choices']>;
/** Pauses in typing shorter than this ask for no suggestions. */
const pauseMilliseconds = 120;

/** What somebody filled in: the text to show, and what is sent for it. */
interface Filled {
  readonly shown: string;
  readonly value: string;
}

/** A command being filled in: its name, and a pill for each option. */
export function CommandForm({
  command,
  onLeave,
}: {
  readonly command: Typeable;
  readonly onLeave: () => void;
}) {
  const required = command.options.filter((option) => option.required === true).map(({ name }) => name);
  const first = required[0] ?? command.options[0]?.name;
  const open = useSignal<readonly string[]>(
    required.length > 0 ? required : first === undefined ? [] : [first],
  );
  const filled = useSignal<Readonly<Record<string, Filled>>>({});
  const focus = useSignal(first);
  const fault = useSignal<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const sendButton = useRef<HTMLButtonElement>(null);
  const closedOptions = command.options.filter(({ name }) => !open.value.includes(name));

  useEffect(() => {
    if (first === undefined) sendButton.current?.focus();
  }, []);

  function fill(name: string, value: Filled): void {
    filled.value = { ...filled.value, [name]: value };
    fault.value = null;
  }

  function read(): Options {
    const given = command.options.flatMap((option): [string, string | number | boolean][] => {
      const value = filled.value[option.name]?.value ?? '';
      if (value === '' || !open.value.includes(option.name)) return [];
      if (option.type === Kind.Boolean) return [[option.name, value === 'true']];
      const isNumber = option.type === Kind.Integer || option.type === Kind.Number;
      return [[option.name, isNumber ? Number(value) : value]];
    });
    return Object.fromEntries(given);
  }

  async function send(): Promise<void> {
    const options = read();
    const missing = required.find((name) => options[name] === undefined);
    if (missing !== undefined) {
      fault.value = `This option is required: ${missing}.`;
      focus.value = missing;
      return;
    }
    onLeave();
    await interact(`/${command.name}`, 'command', { name: command.name, options });
  }

  return (
    <form
      class="composer command"
      ref={form}
      aria-label={`/${command.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <span class="command-name">/{command.name}</span>
      {open.value.map((name) => {
        const option = command.options.find((one) => one.name === name);
        return (
          option && (
            <Pill
              key={name}
              option={option}
              command={command.name}
              filled={filled.value[name] ?? { shown: '', value: '' }}
              focused={focus.value === name}
              others={read}
              onFill={(value) => fill(name, value)}
              onEnter={() => form.current?.requestSubmit()}
              onEmptied={() => {
                if (required.includes(name)) return;
                open.value = open.value.filter((one) => one !== name);
                focus.value = open.value.at(-1);
              }}
            />
          )
        );
      })}
      {closedOptions.map(({ name, description }) => (
        <button
          key={name}
          type="button"
          class="more"
          title={description}
          aria-label={`Add ${name}: ${description}`}
          onClick={() => {
            open.value = [...open.value, name];
            focus.value = name;
          }}
        >
          +{name}
        </button>
      ))}
      <span class="composer-end">
        <button
          type="button"
          class="icon"
          aria-label="Leave the command"
          title="Leave the command"
          onClick={onLeave}
        >
          ✕
        </button>
        <button type="submit" class="icon" ref={sendButton} aria-label="Send" title="Send">
          ➤
        </button>
      </span>
      <p class="hint" role="status">
        {fault.value ?? hint(command, focus.value)}
      </p>
    </form>
  );
}

function hint(command: Typeable, focused: string | undefined): string {
  const option = command.options.find(({ name }) => name === focused);
  return option ? `${option.name}: ${option.description}` : command.description;
}

interface PillProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly command: string;
  readonly filled: Filled;
  readonly focused: boolean;
  /** What else is filled in. */
  readonly others: () => Options;
  readonly onFill: (filled: Filled) => void;
  readonly onEnter: () => void;
  readonly onEmptied: () => void;
}

function Pill({ option, command, filled, focused, others, onFill, onEnter, onEmptied }: PillProps) {
  const field = `${option.name}${option.required === true ? '' : ' (optional)'}`;
  const fixed = fixedChoices(option);
  const whenEmptied = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' || filled.shown !== '') return;
    event.preventDefault();
    onEmptied();
  };
  const suggestions = useSuggestions(option, command, filled, others, fixed);
  return (
    <span class={option.type === Kind.String && !fixed ? 'pill roomy' : 'pill'}>
      <span class="pill-name" aria-hidden="true">
        {option.name}
      </span>
      <Combobox
        label={`${field}: ${option.description}`}
        value={filled.shown}
        focused={focused}
        suggestions={suggestions?.map(({ name, value }) => ({ key: String(value), label: name })) ?? null}
        {...(option.type === Kind.String && option.max_length !== undefined
          ? { maxLength: option.max_length }
          : {})}
        onInput={(shown) => {
          // Of fixed choices only a whole one counts.
          const chosen = fixed?.find(({ name }) => name.toLowerCase() === shown.toLowerCase());
          onFill({ shown, value: fixed ? String(chosen?.value ?? '') : shown });
        }}
        onPick={(key) => {
          const name = suggestions?.find(({ value }) => String(value) === key)?.name ?? key;
          onFill({ shown: name, value: key });
        }}
        onEnter={onEnter}
        onKey={whenEmptied}
      />
    </span>
  );
}

/** What an option can be, when it can only be one of a few. */
function fixedChoices(option: APIApplicationCommandBasicOption): Choices | null {
  const { channels = [], roles = [] } = view.value ?? {};
  switch (option.type) {
    case Kind.Boolean:
      return [
        { name: 'True', value: 'true' },
        { name: 'False', value: 'false' },
      ];
    case Kind.Channel: {
      const types: readonly number[] | undefined = option.channel_types;
      return channels
        .filter(({ kind, type }) => kind !== 'direct' && (types?.includes(type) ?? true))
        .map(({ id, name }) => ({ name: `#${name}`, value: id }));
    }
    case Kind.Role:
      return roles.map(({ id, name }) => ({ name: name.startsWith('@') ? name : `@${name}`, value: id }));
    case Kind.String:
    case Kind.Integer:
    case Kind.Number:
      return option.choices && option.choices.length > 0 ? option.choices : null;
    default:
      return null;
  }
}

/** The choices that fit what is typed: fixed ones, or the application's own while it is typed. */
function useSuggestions(
  option: APIApplicationCommandBasicOption,
  command: string,
  filled: Filled,
  others: () => Options,
  fixed: Choices | null,
): Choices | null {
  const live = useSignal<Choices>([]);
  const asks = completesItself(option);
  const isPicked = filled.value !== filled.shown;
  useEffect(() => {
    if (!asks || isPicked) return;
    let over = false;
    const timer = setTimeout(async () => {
      const typed = { ...others(), [option.name]: filled.shown };
      const choices = await complete({ name: command, options: typed, focused: option.name });
      if (!over) live.value = choices;
    }, pauseMilliseconds);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [filled.shown, channel.value?.id]);
  if (isPicked && filled.value !== '') return [];
  if (fixed) return fixed.filter(({ name }) => name.toLowerCase().includes(filled.shown.toLowerCase()));
  return asks ? live.value : null;
}

function completesItself(option: APIApplicationCommandBasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete;
}
