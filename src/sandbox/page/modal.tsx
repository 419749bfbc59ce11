import { useEffect, useId, useRef } from 'preact/hooks';
import { Markdown } from './markdown.tsx';
import { interact, modal } from './state.ts';

/** The fields of a modal's parts that are drawn here. */
interface Part {
  readonly type: number;
  readonly label?: string;
  readonly description?: string;
  readonly content?: string;
  readonly component?: Part;
  readonly components?: readonly Part[];
  readonly custom_id?: string;
  readonly style?: number;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly placeholder?: string;
  readonly value?: string;
}

const paragraph = 2;

/** A box that the application opened (a modal). */
export function Box() {
  const open = modal.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  const { box, channelId } = open;
  const close = () => {
    modal.value = null;
  };
  const parts: readonly Part[] = box.components;

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const fields = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([key, value]) => [
        key,
        typeof value === 'string' ? value : '',
      ]),
    );
    close();
    await interact(box.title, 'submit', { customId: box.custom_id, fields }, channelId);
  }

  return (
    <dialog ref={dialog} aria-label={box.title} onClose={close}>
      <form onSubmit={(event) => void submit(event)}>
        <h2>{box.title}</h2>
        {parts.map((part, index) => (
          <Field key={index} part={part} />
        ))}
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

/** A text, or a labelled field: newer boxes wrap it in a label, older ones in a row. */
function Field({ part }: { readonly part: Part }) {
  const id = useId();
  if (part.content !== undefined) return <Markdown text={part.content} />;
  const input = part.component ?? part.components?.[0];
  if (!input) return null;
  const { custom_id: name, style, required = true, min_length, max_length, placeholder, value } = input;
  const shared = {
    id,
    ...(name === undefined ? {} : { name }),
    required,
    placeholder: placeholder ?? '',
    ...(min_length === undefined ? {} : { minLength: min_length }),
    ...(max_length === undefined ? {} : { maxLength: max_length }),
  };
  return (
    <div class="field">
      <label htmlFor={id}>{part.label ?? input.label}</label>
      {part.description !== undefined && <small>{part.description}</small>}
      {style === paragraph ? (
        <textarea {...shared} rows={4} defaultValue={value ?? ''} />
      ) : (
        <input {...shared} type="text" defaultValue={value ?? ''} />
      )}
    </div>
  );
}
