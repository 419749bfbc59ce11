import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Composer } from './composer.tsx';
import { MessageRow } from './message.tsx';
import { Modal } from './modal.tsx';
import { Panel } from './panel.tsx';
import { Sidebar } from './sidebar.tsx';
import {
  channel,
  connected,
  inChannel,
  notice,
  playAs,
  playedBefore,
  sought,
  unread,
  view,
  waitingFor,
} from './state.ts';

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
  const hasNews = view.value.channels.some(({ id }) => unread(id) > 0);
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
            class={hasNews ? 'icon narrow news' : 'icon narrow'}
            aria-label={hasNews ? 'Channels and members: something new' : 'Channels and members'}
            aria-expanded={drawer.value === 'channels'}
            onClick={() => toggle('channels')}
          >
            ☰
          </button>
          <h1>
            <span aria-hidden="true">{here.kind === 'direct' ? '@' : '#'}</span> {here.name}
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
          <Composer key={`${view.value.me} ${here.id}`} />
        </footer>
      </main>
      <aside class="panel" aria-label="Beside the chat">
        <Panel />
      </aside>
      {drawer.value && (
        <button
          type="button"
          class="shade narrow"
          aria-label="Close"
          onClick={() => {
            drawer.value = null;
          }}
        />
      )}
      <Modal />
    </div>
  );
}

/** Whether somebody who reads the end of a list wants to go on reading its end. */
const nearEndPixels = 80;

function isNearEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight > scrollHeight - nearEndPixels;
}

function Messages() {
  const list = useRef<HTMLDivElement>(null);
  const all = inChannel.value;
  const newest = all.at(-1)?.message;
  const waiting = waitingFor.value;
  const channelId = channel.value?.id;
  // As it was before what came is drawn.
  const wasAtEnd = !list.current || isNearEnd(list.current);
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  useLayoutEffect(() => {
    const id = sought.value;
    const found = id !== null && list.current?.querySelector(`[data-message="${CSS.escape(id)}"]`);
    if (found) {
      found.scrollIntoView({ block: 'center' });
      sought.value = null;
    } else toEnd();
  }, [channelId, sought.value]);
  useLayoutEffect(() => {
    const { me } = view.value ?? {};
    const isOwn = newest?.author.id === me || newest?.interaction_metadata?.user.id === me;
    if (wasAtEnd || isOwn) toEnd();
  }, [newest?.id]);
  useLayoutEffect(() => {
    if (wasAtEnd) toEnd();
  }, [all, waiting]);
  return (
    <div
      class="messages"
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
      role="log"
      aria-label="Messages"
      aria-live="polite"
    >
      <ol>
        {all.map((shown) => (
          <MessageRow key={shown.message.id} shown={shown} />
        ))}
      </ol>
      {all.length === 0 && <p class="subtext empty">Nothing has been written here yet.</p>}
      {waiting !== null && <p class="subtext waiting">{waiting}: thinking…</p>}
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
playAs(playedBefore);
