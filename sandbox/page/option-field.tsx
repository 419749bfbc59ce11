import { useSignal } from '@preact/signals';
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10';
import { useEffect } from 'preact/hooks';
import type { GivenFile, Options, Result } from '../client/contract.ts';
import { Combobox } from './combobox.tsx';
import { channel, complete, view } from './state.ts';

type Choices = NonNullable<Result['choices']>;
/** Pauses in typing shorter than this ask for no suggestions. */
const pauseMilliseconds = 120;

/** What somebody filled in: the text to show, what is sent for it (a file as JSON), and whether that was picked from a list. */
export interface Filled {
  readonly shown: string;
  readonly value: string;
  readonly picked: boolean;
}

export const empty: Filled = { shown: '', value: '', picked: false };

interface OptionFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly command: string;
  readonly filled: Filled;
  /** Gets the keyboard whenever this becomes another number. */
  readonly focus: number;
  readonly onFocus: () => void;
  /** What else is filled in. */
  readonly others: () => Options;
  readonly onFill: (filled: Filled) => void;
  readonly onEnter: () => void;
  readonly onEmptied: () => void;
}

/** One option, with its name and the line for it. */
export function OptionField({
  option,
  command,
  filled,
  focus,
  others,
  onFocus,
  onFill,
  onEnter,
  onEmptied,
}: OptionFieldProps) {
  const field = `${option.name}${option.required === true ? '' : ' (optional)'}`;
  const label = `${field}: ${option.description}`;
  const fixed = fixedChoices(option);
  const whenEmptied = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' || filled.shown !== '') return;
    event.preventDefault();
    onEmptied();
  };
  const { suggestions, stale } = useSuggestions(option, command, filled, others, fixed);
  return (
    <span class={option.type === Kind.String && !fixed ? 'option-field roomy' : 'option-field'}>
      <span class="option-field-name" aria-hidden="true">
        {option.name}
        {option.required === true && ' *'}
      </span>
      {option.type === Kind.Attachment ? (
        <FileField label={label} onFocus={onFocus} onFill={onFill} />
      ) : (
        <Combobox
          label={label}
          value={filled.shown}
          focus={focus}
          onFocus={onFocus}
          stale={stale}
          suggestions={suggestions?.map(({ name, value }) => ({ key: String(value), label: name })) ?? null}
          {...(option.type === Kind.String && option.max_length !== undefined
            ? { maxLength: option.max_length }
            : {})}
          onInput={(shown) => {
            // Of fixed choices only a whole one counts.
            const chosen = fixed?.find(({ name }) => name.toLowerCase() === shown.toLowerCase());
            onFill({
              shown,
              value: fixed ? String(chosen?.value ?? '') : shown,
              picked: chosen !== undefined,
            });
          }}
          onPick={(key) => {
            const name = suggestions?.find(({ value }) => String(value) === key)?.name ?? key;
            onFill({ shown: name, value: key, picked: true });
          }}
          onEnter={onEnter}
          onKey={whenEmptied}
        />
      )}
    </span>
  );
}

/** A file from the person's machine. */
function FileField({
  label,
  onFocus,
  onFill,
}: Pick<OptionFieldProps, 'onFocus' | 'onFill'> & { readonly label: string }) {
  async function take(chosen: File | undefined): Promise<void> {
    if (!chosen) return onFill(empty);
    const type = chosen.type || 'application/octet-stream';
    const file: GivenFile = { name: chosen.name, type, base64: await base64Of(chosen) };
    onFill({ shown: chosen.name, value: JSON.stringify(file), picked: true });
  }
  return (
    <input
      type="file"
      aria-label={label}
      onFocus={onFocus}
      onChange={({ currentTarget: { files } }) => void take(files?.[0])}
    />
  );
}

/** In slices: a call takes so many arguments at most. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

/** What an option can be, when it can only be one of a few. */
export function fixedChoices(option: APIApplicationCommandBasicOption): Choices | null {
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

interface Suggestions {
  /** `null` for an option that never has any. */
  readonly suggestions: Choices | null;
  /** They are for what was typed before. */
  readonly stale: boolean;
}

/** The choices that fit what is typed: fixed ones, or the application's own while it is typed. */
function useSuggestions(
  option: APIApplicationCommandBasicOption,
  command: string,
  filled: Filled,
  others: () => Options,
  fixed: Choices | null,
): Suggestions {
  const live = useSignal<{ readonly typed: string | null; readonly choices: Choices }>({
    typed: null,
    choices: [],
  });
  const asks = completesItself(option);
  const { shown: typed, picked } = filled;
  useEffect(() => {
    if (!asks || picked) return;
    let over = false;
    const timer = setTimeout(async () => {
      const options = { ...others(), [option.name]: typed };
      const choices = await complete({ name: command, options, focused: option.name });
      if (!over) live.value = { typed, choices };
    }, pauseMilliseconds);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [typed, picked, channel.value?.id]);
  if (!fixed && !asks) return { suggestions: null, stale: false };
  if (picked) return { suggestions: [], stale: false };
  if (!fixed) return { suggestions: live.value.choices, stale: live.value.typed !== typed };
  const fitting = fixed.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  return { suggestions: fitting, stale: false };
}

function completesItself(option: APIApplicationCommandBasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete;
}

export function isNumeric({ type }: APIApplicationCommandBasicOption): boolean {
  return type === Kind.Integer || type === Kind.Number;
}
