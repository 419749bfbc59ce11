import { batch, computed, signal } from '@preact/signals';
import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type {
  Actions,
  ChannelView,
  Exchange,
  MessagesEvent,
  Result,
  ShownMessage,
  View,
} from '../client/contract.ts';

/* What the page knows, and the only place from which it speaks to the server. */

export const view = signal<View | null>(null);
export const connected = signal(false);
/** As whom the person wants to act; the view may still be another member's. Empty until they choose. */
const playing = signal('');
/** By id, in the order in which they were written. */
const messages = signal<ReadonlyMap<string, ShownMessage>>(new Map());
const chosenChannel = signal('');
/** The newest message that was seen in each channel. */
const seen = signal<ReadonlyMap<string, string>>(new Map());
/** What was sent and has no answer yet, in the current channel. */
export const waitingFor = signal<string | null>(null);
/** What went wrong last, for the person to read. */
export const notice = signal<string | null>(null);
export const modal = signal<{
  readonly box: APIModalInteractionResponseCallbackData;
  readonly channelId: string;
} | null>(null);
export const lastExchange = signal<Exchange | null>(null);
/** Ticks once a second while the clock runs. */
export const now = signal(new Date());

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

/** How many messages of others came to a channel since it was last looked at. */
export function unread(id: string): number {
  const last = BigInt(seen.value.get(id) ?? 0);
  if (id === channel.value?.id) return 0;
  return [...messages.value.values()].filter(
    ({ message }) =>
      message.channel_id === id && BigInt(message.id) > last && message.author.id !== view.value?.me,
  ).length;
}

function markSeen(): void {
  const newest = inChannel.value.at(-1)?.message.id;
  const { value: here } = channel;
  if (here && newest !== undefined && seen.value.get(here.id) !== newest) {
    seen.value = new Map([...seen.value, [here.id, newest]]);
  }
}

export function goTo(id: string): void {
  batch(() => {
    markSeen();
    chosenChannel.value = id;
    markSeen();
  });
}

/** Goes to a message and puts it in sight. */
export function showMessage(channelId: string, messageId: string): void {
  goTo(channelId);
  // Once the channel is drawn.
  requestAnimationFrame(() => {
    document.querySelector(`[data-message="${CSS.escape(messageId)}"]`)?.scrollIntoView({ block: 'center' });
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

/** Sees everything as this member from now on; as whom the server likes when none is named. */
export function playAs(id: string): void {
  stream?.close();
  const next = new EventSource(`/client/events?as=${encodeURIComponent(id)}`);
  stream = next;
  let fresh = true;
  playing.value = id;
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
      if (fresh && seen.value.size === 0) {
        seen.value = new Map([...all.values()].map(({ message }) => [message.channel_id, message.id]));
      }
      markSeen();
    });
    fresh = false;
  });
}

setInterval(tick, 1000);

async function post<Name extends keyof Actions>(action: Name, body: Actions[Name]): Promise<Result> {
  const response = await fetch(`/client/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Result & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? 'This machine did not answer.');
  return answer;
}

type Here<Name extends keyof Actions> = Omit<Actions[Name], 'as' | 'channelId'>;
export type Interacting = 'command' | 'use' | 'press' | 'choose' | 'submit';

/** Does something as the member in the current channel. Resolves to null once it was said what went wrong. */
async function attempt<Name extends Exclude<keyof Actions, 'control'>>(
  action: Name,
  body: Here<Name>,
  channelId = channel.value?.id ?? '',
): Promise<Result | null> {
  const as = view.value?.me ?? '';
  try {
    return await post(action, { ...body, as, channelId } as Actions[Name]);
  } catch (error) {
    notice.value = error instanceof Error ? error.message : String(error);
    return null;
  }
}

/** Uses something of the application, and shows what came back. `what` is shown while it is under way. */
export async function interact<Name extends Interacting>(
  what: string,
  action: Name,
  body: Here<Name>,
  channelId?: string,
): Promise<boolean> {
  notice.value = null;
  waitingFor.value = what;
  const result = await attempt(action, body, channelId);
  batch(() => {
    waitingFor.value = null;
    if (result?.exchange) lastExchange.value = result.exchange;
    if (result?.modal) modal.value = { box: result.modal, channelId: channelId ?? channel.value?.id ?? '' };
  });
  return result !== null;
}

/** The choices for an option that completes itself; none when something fails. */
export async function complete(body: Here<'complete'>): Promise<NonNullable<Result['choices']>> {
  const as = view.value?.me ?? '';
  const result = await post('complete', { ...body, as, channelId: channel.value?.id ?? '' }).catch(
    () => null,
  );
  return result?.choices ?? [];
}

export async function say(content: string): Promise<boolean> {
  notice.value = null;
  return (await attempt('say', { content })) !== null;
}

export function dismiss({ id, channel_id: channelId }: Pick<APIMessage, 'id' | 'channel_id'>): void {
  void attempt('dismiss', { messageId: id }, channelId);
}

export async function control(id: string): Promise<void> {
  await post('control', { id }).catch((error: unknown) => {
    notice.value = error instanceof Error ? error.message : String(error);
  });
}
