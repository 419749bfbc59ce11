import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Box } from './box.tsx';
import { Composer } from './composer.tsx';
import { MessageRow } from './message.tsx';
import { Panel } from './panel.tsx';
import { Sidebar } from './sidebar.tsx';
import { channel, connected, inChannel, notice, playAs, view, waitingFor } from './state.ts';

function App() {
  const drawer = useSignal<'channels' | 'panel' | null>(null);
  const light = useSignal(document.documentElement.dataset.theme === 'light');
  const here = channel.value;
  const toggle = (which: 'channels' | 'panel') => {
    drawer.value = drawer.value === which ? null : which;
  };
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') drawer.value = null;
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, []);
  if (!view.value || !here) return <p class="loading">Opening…</p>;
  return (
    <div class="app" data-drawer={drawer.value ?? ''}>
      <aside class="side" aria-label="Server">
        <Sidebar
          onGo={() => {
            drawer.value = null;
          }}
        />
      </aside>
      <main>
        <header>
          <button
            type="button"
            class="icon narrow"
            aria-label="Channels and members"
            aria-expanded={drawer.value === 'channels'}
            onClick={() => toggle('channels')}
          >
            ☰
          </button>
          <h1>
            <span aria-hidden="true">{here.kind === 'direct' ? '@' : '#'}</span> {titleOf(here)}
          </h1>
          {!connected.value && <span class="offline">This machine does not answer…</span>}
          <button
            type="button"
            class="icon"
            aria-label={light.value ? 'Dark colours' : 'Light colours'}
            title={light.value ? 'Dark colours' : 'Light colours'}
            onClick={() => {
              light.value = !light.value;
              document.documentElement.dataset.theme = light.value ? 'light' : 'dark';
              localStorage.setItem('theme', light.value ? 'light' : 'dark');
            }}
          >
            ◐
          </button>
          <button
            type="button"
            class="icon narrow"
            aria-label="Clock, trouble and last interaction"
            aria-expanded={drawer.value === 'panel'}
            onClick={() => toggle('panel')}
          >
            ⚙
          </button>
        </header>
        <Messages />
        <footer>
          <Notice />
          <Composer />
        </footer>
      </main>
      <aside class="panel" aria-label="Beside the chat">
        <Panel />
      </aside>
      <Box />
    </div>
  );
}

function titleOf({ kind, name }: NonNullable<typeof channel.value>): string {
  return kind === 'direct' ? (view.value?.members.find(({ bot }) => bot)?.name ?? name) : name;
}

function Messages() {
  const list = useRef<HTMLDivElement>(null);
  const all = inChannel.value;
  const newest = all.at(-1)?.message;
  const waiting = waitingFor.value;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest?.id, newest?.edited_timestamp, channel.value?.id, waiting]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <div class="messages" ref={list} tabIndex={0} role="log" aria-label="Messages" aria-live="polite">
      <ol>
        {all.map((shown) => (
          <MessageRow key={shown.message.id} shown={shown} />
        ))}
      </ol>
      {all.length === 0 && <p class="subtext empty">Nothing has been written here yet.</p>}
      {waiting !== null && waiting !== '' && <p class="subtext waiting">{waiting}: thinking…</p>}
    </div>
  );
}

function Notice() {
  if (notice.value === null) return null;
  return (
    <p class="notice" role="alert">
      {notice.value}
      <button
        type="button"
        class="linklike"
        onClick={() => {
          notice.value = null;
        }}
      >
        Close
      </button>
    </p>
  );
}

const theme =
  localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
document.documentElement.dataset.theme = theme;
const page = document.querySelector('#page');
if (page) render(<App />, page);
playAs('');
