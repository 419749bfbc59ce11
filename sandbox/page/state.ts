import { batch, computed, signal } from '@preact/signals';
import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type {
  Actions,
  ChannelView,
  InteractionRecord,
  MessagesEvent,
  Result,
  ShownMessage,
  View,
} from '../client/contract.ts';

/* What the page knows, and the only place from which it speaks to the server. */

export const view = signal<View | null>(null);
export const connected = signal(false);
/** By id, in the order in which they were written. */
const messages = signal<ReadonlyMap<string, ShownMessage>>(new Map());
const chosenChannel = signal(sessionStorage.getItem('channel') ?? '');
/** The newest message that was seen in each channel. */
const lastSeen = signal<ReadonlyMap<string, string>>(new Map());
/** A message to put in sight as soon as its channel is drawn. */
export const sought = signal<string | null>(null);
/** What was sent and has no answer yet; with `words` it is shown. */
const pending = signal<readonly { readonly channelId: string; readonly words: string | null }[]>([]);
/** What went wrong last, for the person to read. */
export const notice = signal<string | null>(null);
export const modal = signal<{
  readonly data: APIModalInteractionResponseCallbackData;
  readonly channelId: string;
} | null>(null);
export const lastInteraction = signal<InteractionRecord | null>(null);
/** Ticks once a second while the clock runs. */
export const now = signal(new Date());

/** As whom the person wants to act; the view may still be another member's. Empty until they choose. */
const playing = signal('');
export const player = computed(() => playing.value || view.value?.me);
export const switching = computed(() => player.value !== view.value?.me);

export const today = computed(() => now.value.toDateString());

export const channel = computed<ChannelView | null>(() => {
  const all = view.value?.channels ?? [];
  return all.find(({ id }) => id === chosenChannel.value) ?? all[0] ?? null;
});

export const inChannel = computed(() =>
  [...messages.value.values()].filter(({ message }) => message.channel_id === channel.value?.id),
);

/** What the channel waits for, in words to show; `null` for nothing. */
export const waitingFor = computed(
  () =>
    pending.value.find(({ channelId, words }) => channelId === channel.value?.id && words !== null)?.words ??
    null,
);

/** How many messages of others came to a channel since it was last looked at. */
export function unread(id: string): number {
  const last = BigInt(lastSeen.value.get(id) ?? 0);
  if (id === channel.value?.id) return 0;
  return [...messages.value.values()].filter(
    ({ message }) =>
      message.channel_id === id && BigInt(message.id) > last && message.author.id !== view.value?.me,
  ).length;
}

function markSeen(): void {
  const newest = inChannel.value.at(-1)?.message.id;
  const { value: here } = channel;
  if (here && newest !== undefined && lastSeen.value.get(here.id) !== newest) {
    lastSeen.value = new Map([...lastSeen.value, [here.id, newest]]);
  }
}

export function goTo(id: string): void {
  sessionStorage.setItem('channel', id);
  batch(() => {
    markSeen();
    chosenChannel.value = id;
    markSeen();
  });
}

/** Goes to a message and puts it in sight. */
export function showMessage(channelId: string, messageId: string): void {
  batch(() => {
    goTo(channelId);
    sought.value = messageId;
  });
}

export function memberName(id: string): string {
  return view.value?.members.find((member) => member.id === id)?.name ?? 'somebody';
}

let stream: EventSource | null = null;
let toldAt = { clock: 0, real: 0 };

function tick(): void {
  if (view.value?.clockRuns === false) now.value = new Date(toldAt.clock);
  else now.value = new Date(toldAt.clock + performance.now() - toldAt.real);
}

/** Whom the person was before the page was loaded again; empty at first. */
export const playedBefore = sessionStorage.getItem('as') ?? '';

/** Sees everything as this member from now on; as whom the server likes when none is named. */
export function playAs(id: string): void {
  stream?.close();
  const next = new EventSource(`/client/events?as=${encodeURIComponent(id)}`);
  stream = next;
  let fresh = true;
  playing.value = id;
  sessionStorage.setItem('as', id);
  next.addEventListener('open', () => {
    fresh = true;
    connected.value = true;
  });
  next.addEventListener('error', () => {
    connected.value = false;
  });
  next.addEventListener('view', ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as View;
    toldAt = { clock: Date.parse(told.now), real: performance.now() };
    batch(() => {
      view.value = told;
      // A server that was started anew has other members.
      if (!told.members.some((member) => member.id === playing.value)) playing.value = '';
      tick();
    });
  });
  next.addEventListener('messages', ({ data }: MessageEvent<string>) => {
    const { shown, gone } = JSON.parse(data) as MessagesEvent;
    const all = new Map(fresh ? [] : messages.value);
    for (const one of shown) all.set(one.message.id, one);
    for (const old of gone) all.delete(old);
    batch(() => {
      messages.value = all;
      if (fresh && lastSeen.value.size === 0) {
        lastSeen.value = new Map([...all.values()].map(({ message }) => [message.channel_id, message.id]));
      }
      markSeen();
    });
    fresh = false;
  });
}

setInterval(tick, 1000);

// A browser keeps few connections to a server: a page that nobody looks at gives its own back.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) stream?.close();
  else playAs(playing.value);
});

async function post<Name extends keyof Actions>(action: Name, body: Actions[Name]): Promise<Result> {
  const response = await fetch(`/client/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('This machine does not answer. Start it again, and this page goes on by itself.');
  });
  const answer = (await response.json()) as Result & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? 'That failed, and nobody said why.');
  return answer;
}

type Here<Name extends keyof Actions> = Omit<Actions[Name], 'as' | 'channelId'>;
type Interacting = 'command' | 'use' | 'press' | 'choose' | 'submit';

const here = () => channel.value?.id ?? '';
const explain = (error: unknown) => {
  notice.value = error instanceof Error ? error.message : String(error);
};

/** Does something as the member in a channel. Resolves to null once it was said what went wrong. */
async function attempt<Name extends Exclude<keyof Actions, 'control'>>(
  action: Name,
  body: Here<Name>,
  channelId: string,
): Promise<Result | null> {
  const as = view.value?.me ?? '';
  notice.value = null;
  try {
    return await post(action, { ...body, as, channelId } as Actions[Name]);
  } catch (error) {
    explain(error);
    return null;
  }
}

/**
 * Uses something of the application, and shows what came back; in the current channel unless told. `words` are shown
 * while it is under way. Resolves to whether it worked.
 */
export async function interact<Name extends Interacting>(
  words: string | null,
  action: Name,
  body: Here<Name>,
  channelId = here(),
): Promise<boolean> {
  const waiting = { channelId, words };
  pending.value = [...pending.value, waiting];
  const result = await attempt(action, body, channelId);
  batch(() => {
    pending.value = pending.value.filter((one) => one !== waiting);
    if (result?.record) lastInteraction.value = result.record;
    if (result?.modal) modal.value = { data: result.modal, channelId };
  });
  return result !== null;
}

/** The choices for an option that completes itself; none when something fails. */
export async function complete(body: Here<'complete'>): Promise<NonNullable<Result['choices']>> {
  const as = view.value?.me ?? '';
  const result = await post('complete', { ...body, as, channelId: here() }).catch(() => null);
  return result?.choices ?? [];
}

export async function say(content: string): Promise<boolean> {
  return (await attempt('say', { content }, here())) !== null;
}

export function dismiss({ id, channel_id: channelId }: Pick<APIMessage, 'id' | 'channel_id'>): void {
  void attempt('dismiss', { messageId: id }, channelId);
}

export async function control(id: string): Promise<void> {
  await post('control', { id }).catch(explain);
}
