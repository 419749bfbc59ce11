import type { ServerResponse } from 'node:http';
import type { Person } from '../people.ts';
import type { MessagesEvent, ShownMessage, View } from './contract.ts';
import { headers } from './page.ts';

/** In bytes. */
const mostUnread = 4_000_000;

/** One open page: it is told what is new to it. */
export class Stream {
  readonly person: Person;
  readonly #response: ServerResponse;
  #view = '';
  /** What was sent, by message; `null` before anything was. */
  #sent: ReadonlyMap<string, string> | null = null;

  #toldAt = { clock: 0, real: 0 };

  constructor(response: ServerResponse, person: Person) {
    this.person = person;
    this.#response = response;
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  }

  send(view: View, all: readonly ShownMessage[]): void {
    const { now: _now, ...lasting } = view;
    const text = JSON.stringify(lasting);
    // The page counts on from the instant that it was told; it must be told again when the clock was moved.
    if (text !== this.#view || this.#isOff(view.now)) this.#event('view', view);
    this.#view = text;
    const now = new Map(all.map((one) => [one.message.id, JSON.stringify(one)]));
    const shown = all.filter(({ message }) => this.#sent?.get(message.id) !== now.get(message.id));
    const gone = [...(this.#sent?.keys() ?? [])].filter((id) => !now.has(id));
    if (!this.#sent || shown.length + gone.length > 0) this.#event('messages', { shown, gone });
    this.#sent = now;
  }

  #isOff(now: string): boolean {
    const clock = Date.parse(now);
    const expected = this.#toldAt.clock + (performance.now() - this.#toldAt.real);
    return Math.abs(clock - expected) > 500;
  }

  #event(name: string, data: View | MessagesEvent): void {
    if ('now' in data) this.#toldAt = { clock: Date.parse(data.now), real: performance.now() };
    if (!this.#response.writable) return;
    // Whoever does not listen is let go; a page comes back by itself.
    if (this.#response.writableLength > mostUnread) return void this.#response.destroy();
    this.#response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.#response.end();
  }
}
