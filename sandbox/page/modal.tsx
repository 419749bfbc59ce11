import { useSignal } from '@preact/signals';
import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Markdown } from './markdown.tsx';
import { interact, modal, notice } from './state.ts';

/** The modal that the application opened. It stays open, with what was typed, until it was taken. */
export function Modal() {
  const open = modal.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const busy = useSignal(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  const { data, channelId } = open;
  const close = () => {
    modal.value = null;
  };

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (busy.value || !(event.currentTarget instanceof HTMLFormElement)) return;
    const fields = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([key, value]) => [
        key,
        typeof value === 'string' ? value : '',
      ]),
    );
    busy.value = true;
    const isTaken = await interact(data.title, 'submit', { customId: data.custom_id, fields }, channelId);
    busy.value = false;
    if (isTaken) close();
  }

  return (
    <dialog ref={dialog} aria-label={data.title} onClose={close}>
      <form aria-busy={busy.value} onSubmit={(event) => void submit(event)}>
        <h2>{data.title}</h2>
        {data.components.map((part, index) => (
          <Part key={index} part={part} />
        ))}
        {notice.value !== null && <p role="alert">{notice.value}</p>}
        <div class="row end">
          <button type="button" class="button secondary" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Submit
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** A text, or a field with its label: newer modals wrap it in a label, older ones in a row. */
function Part({ part }: { readonly part: APIModalInteractionResponseCallbackComponent }) {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return <Markdown text={part.content} />;
    case ComponentType.Label:
      return <Field label={part.label} description={part.description ?? ''} input={part.component} />;
    default: {
      const [input] = part.components;
      return input ? <Field label={input.label ?? ''} description="" input={input} /> : null;
    }
  }
}

interface FieldProps {
  readonly label: string;
  readonly description: string;
  readonly input: APIComponentInLabel | APITextInputComponent;
}

function Field({ label, description, input }: FieldProps) {
  const id = useId();
  if (input.type !== ComponentType.TextInput)
    return <p class="subtext">A field that this page does not draw.</p>;
  const shared = {
    id,
    name: input.custom_id,
    required: input.required ?? true,
    placeholder: input.placeholder ?? '',
    defaultValue: input.value ?? '',
    ...(input.min_length === undefined ? {} : { minLength: input.min_length }),
    ...(input.max_length === undefined ? {} : { maxLength: input.max_length }),
  };
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      {description !== '' && <small>{description}</small>}
      {input.style === TextInputStyle.Paragraph ? (
        <textarea {...shared} rows={4} />
      ) : (
        <input {...shared} type="text" />
      )}
    </div>
  );
}
