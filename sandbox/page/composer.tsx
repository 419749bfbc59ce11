import { useSignal } from '@preact/signals';
import { Combobox } from './combobox.tsx';
import { CommandForm } from './command-form.tsx';
import { channel, notice, say, view } from './state.ts';
import { matches, type Typeable, typeable } from './typeable.ts';

/** What was begun in each channel and not sent. */
const drafts = new Map<string, string>();

/** The line at the bottom of a channel: messages, and commands after a slash. */
export function Composer() {
  const text = useSignal(drafts.get(channel.value?.id ?? '') ?? '');
  const command = useSignal<Typeable | null>(null);
  /** Each time it becomes another number, the line gets the keyboard. */
  const focus = useSignal(0);
  const here = channel.value;
  if (!here) return null;
  const place = `${here.kind === 'direct' ? '@' : '#'}${here.name}`;
  const commands = typeable(view.value?.commands ?? [], here.offers);
  const typing = text.value.startsWith('/') ? text.value.slice(1).toLowerCase() : null;
  const matching = typing === null ? [] : commands.filter(({ name }) => matches(name, typing));
  const takes = (name: string) => commands.find((one) => one.name === name) ?? null;
  const write = (value: string) => {
    text.value = value;
    drafts.set(here.id, value);
  };
  const leave = () => {
    command.value = null;
    write('');
    focus.value += 1;
  };

  async function send(): Promise<void> {
    const words = text.value.trim();
    if (words === '') return;
    if (words.startsWith('/')) {
      notice.value = 'Choose the command from the list above the line; what it asks for comes after that.';
      return;
    }
    write('');
    if (!(await say(words))) write(words);
  }

  if (command.value) {
    return <CommandForm key={command.value.name} command={command.value} onLeave={leave} />;
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <button
        type="button"
        class="icon"
        aria-label="Use a command"
        title="Use a command"
        onClick={() => {
          write('/');
          focus.value += 1;
        }}
      >
        /
      </button>
      <Combobox
        label={`Message ${place}, or / for a command`}
        placeholder={here.open ? `Message ${place}, or /` : 'You cannot write here'}
        value={text.value}
        focus={focus.value}
        disabled={!here.open}
        maxLength={2000}
        suggestions={matching.map(({ name, description }) => ({
          key: name,
          label: `/${name}`,
          detail: description,
        }))}
        onInput={(value) => {
          // "/ask " followed by a space is a decision.
          const decided = /^\/(.+) $/.exec(value)?.[1];
          command.value = decided === undefined ? null : takes(decided);
          write(value);
        }}
        onPick={(name) => {
          command.value = takes(name);
        }}
        onEnter={() => void send()}
      />
      <button type="submit" class="icon" aria-label="Send" title="Send" disabled={!here.open}>
        ➤
      </button>
    </form>
  );
}
