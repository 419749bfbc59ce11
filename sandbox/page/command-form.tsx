import { useSignal } from '@preact/signals';
import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { useEffect, useRef } from 'preact/hooks';
import type { GivenFile, Options } from '../client/contract.ts';
import { empty, type Filled, fixedChoices, isNumeric, OptionField } from './option-field.tsx';
import { interact } from './state.ts';
import type { Typeable } from './typeable.ts';

/** A command being filled in: its name, and a field for each option. */
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
  /** Which option is to get the keyboard; the number tells one wish from the next. */
  const wish = useSignal({ name: first, count: 1 });
  /** Which option has it. */
  const current = useSignal(first);
  const fault = useSignal<string | null>(null);
  const busy = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const sendButton = useRef<HTMLButtonElement>(null);
  const closedOptions = command.options.filter(({ name }) => !open.value.includes(name));

  useEffect(() => {
    if (first === undefined) sendButton.current?.focus();
  }, []);

  function focusOn(name: string | undefined): void {
    wish.value = { name, count: wish.value.count + 1 };
    if (name === undefined) sendButton.current?.focus();
  }

  function fill(name: string, value: Filled): void {
    filled.value = { ...filled.value, [name]: value };
    fault.value = null;
  }

  const given = () =>
    command.options.filter(({ name }) => open.value.includes(name) && filled.value[name]?.shown);

  /** The options as they are sent; what cannot be sent is left out. */
  function read(): Options {
    const values = given().map((option): [string, Options[string]] => {
      const { value = '' } = filled.value[option.name] ?? {};
      if (option.type === Kind.Attachment) return [option.name, JSON.parse(value) as GivenFile];
      if (option.type === Kind.Boolean) return [option.name, value === 'true'];
      return [option.name, isNumeric(option) ? Number(value) : value];
    });
    return Object.fromEntries(values.filter(([, value]) => value !== '' && !Number.isNaN(value)));
  }

  /** What keeps the command from being sent: an option, and why. */
  function obstacle(): { readonly name: string; readonly why: string } | null {
    const options = read();
    const wrong = given().find(({ name }) => options[name] === undefined || !isAllowed(name));
    if (wrong) {
      const why = isNumeric(wrong)
        ? `${wrong.name} is a number.`
        : `Choose one of the list for ${wrong.name}.`;
      return { name: wrong.name, why };
    }
    const missing = required.find((name) => options[name] === undefined);
    return missing === undefined ? null : { name: missing, why: `This option is required: ${missing}.` };
  }

  /** Whether an option with fixed choices holds one of them. */
  function isAllowed(name: string): boolean {
    const option = command.options.find((one) => one.name === name);
    const fixed = option && fixedChoices(option);
    return !fixed || fixed.some(({ value }) => String(value) === filled.value[name]?.value);
  }

  async function send(): Promise<void> {
    if (busy.value) return;
    const stop = obstacle();
    if (stop) {
      fault.value = stop.why;
      focusOn(stop.name);
      return;
    }
    busy.value = true;
    const isDone = await interact(`/${command.name}`, 'command', { name: command.name, options: read() });
    busy.value = false;
    // What was typed is kept until it was taken.
    if (isDone) onLeave();
  }

  return (
    <form
      class="composer command"
      ref={form}
      aria-label={`/${command.name}`}
      aria-busy={busy.value}
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
            <OptionField
              key={name}
              option={option}
              command={command.name}
              filled={filled.value[name] ?? empty}
              focus={wish.value.name === name ? wish.value.count : 0}
              onFocus={() => {
                current.value = name;
              }}
              others={read}
              onFill={(value) => fill(name, value)}
              onEnter={() => form.current?.requestSubmit()}
              onEmptied={() => {
                if (required.includes(name)) return;
                open.value = open.value.filter((one) => one !== name);
                focusOn(open.value.at(-1));
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
            focusOn(name);
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
        {fault.value ?? hint(command, current.value)}
      </p>
    </form>
  );
}

function hint(command: Typeable, focused: string | undefined): string {
  const option = command.options.find(({ name }) => name === focused);
  return option ? `${option.name}: ${option.description}` : command.description;
}
