import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { isLoopback } from './http.ts';

interface Packet {
  readonly op: number;
  readonly t?: string | null;
  readonly s?: number | null;
  readonly d?: unknown;
}

/** An event, made when it is sent: a session that resumes gets it again. */
interface Sent {
  readonly s: number;
  readonly t: string;
  readonly make: () => unknown;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  readonly sent: Sent[];
  sequence: number;
  socket: WebSocket | null;
}

/** Which part of the servers a session hears of: its number, and how many parts there are. */
interface Shard {
  readonly id: number;
  readonly count: number;
}

/** https://discord.com/developers/docs/events/gateway#sharding; what belongs to no server goes to the first shard. */
const isOf = ({ id, count }: Shard, guildId: unknown): boolean =>
  (typeof guildId === 'string' && /^\d+$/.test(guildId)
    ? Number((BigInt(guildId) >> 22n) % BigInt(count))
    : 0) === id;

interface GatewayOptions {
  readonly token: string;
  /** What READY tells, and the GUILD_CREATEs that follow it. */
  readonly hello: (isTold: (guildId: string) => boolean) => {
    readonly ready: Record<string, unknown>;
    readonly guilds: readonly (() => unknown)[];
  };
  readonly url: () => string;
  /** A message's words belong to the bot only where it is spoken to: it has no intent for others. */
  readonly mayRead: (message: unknown) => boolean;
}

/** Events that need an intent; every other event goes to all. */
const intentOf: Readonly<Record<string, number>> = {
  MESSAGE_CREATE: GatewayIntentBits.GuildMessages,
  DIRECT_MESSAGE_CREATE: GatewayIntentBits.DirectMessages,
  MESSAGE_UPDATE: GatewayIntentBits.GuildMessages,
  MESSAGE_DELETE: GatewayIntentBits.GuildMessages,
  GUILD_MEMBER_UPDATE: GatewayIntentBits.GuildMembers,
  GUILD_MEMBER_ADD: GatewayIntentBits.GuildMembers,
};

const heartbeatMilliseconds = 41_250;

/** Discord's gateway: logs clients in, resumes them, dispatches events, and fails in the ways that Discord does. */
export class Gateway {
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #options: GatewayOptions;
  readonly #changed: () => void;
  readonly counts = { identified: 0, resumed: 0 };
  /** How many shards Discord recommends. */
  recommendedShards = 1;
  /** When set, a RESUME is answered by op 9 `false`. */
  refuseResume = false;
  /** When set, the next login is told RESUMED instead of READY: discord.js throws then, where nobody can catch it. */
  resumedInsteadOfReady = false;

  constructor(http: Server, options: GatewayOptions, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
    this.#server = new WebSocketServer({ noServer: true });
    http.on('upgrade', (request, socket, head) => {
      // Only browsers say where they come from, and no page has any business here.
      const { host, origin } = request.headers;
      if (!isLoopback(host) || origin !== undefined) return void socket.destroy();
      this.#server.handleUpgrade(request, socket, head, (client) => this.#welcome(client));
    });
  }

  get connected(): boolean {
    return this.#sessions.values().some(({ socket }) => socket !== null);
  }

  /** Sends an event to every session that asked for its intent; kept for those that resume later. */
  dispatch(type: string, data: unknown): void {
    const isDirect = type === 'MESSAGE_CREATE' && Reflect.get(Object(data), 'guild_id') === undefined;
    const intent = intentOf[isDirect ? 'DIRECT_MESSAGE_CREATE' : type];
    const isWithheld = type.startsWith('MESSAGE_') && !this.#options.mayRead(data);
    const isServer = /^GUILD_(?:CREATE|UPDATE|DELETE)$/.test(type);
    const guildId: unknown = Reflect.get(Object(data), isServer ? 'id' : 'guild_id');
    const withheld = { ...Object(data), content: '', embeds: [], components: [], attachments: [] };
    for (const session of this.#sessions.values()) {
      if (intent !== undefined && (session.intents & intent) === 0) continue;
      if (!isOf(session.shard, guildId)) continue;
      this.#send(session, type, () => (isWithheld ? withheld : data));
    }
  }

  /** Cuts every socket without a word, or that of one shard. */
  drop(shardId?: number): void {
    for (const { socket, shard } of this.#sessions.values())
      if (shardId === undefined || shard.id === shardId) socket?.terminate();
  }

  /** Closes every socket with a close code. */
  close(code: number): void {
    for (const { socket } of this.#sessions.values()) socket?.close(code);
  }

  /** Asks every client to reconnect and resume (op 7). */
  askToReconnect(): void {
    this.#tell({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Ends every session (op 9): with `resumable`, the client may resume it. */
  invalidate(resumable: boolean): void {
    this.#tell({ op: GatewayOpcodes.InvalidSession, d: resumable });
    if (!resumable) this.#sessions.clear();
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #tell(packet: Packet): void {
    for (const { socket } of this.#sessions.values()) socket?.send(JSON.stringify(packet));
  }

  #send(session: Session, type: string, make: () => unknown): void {
    session.sequence += 1;
    const event = { s: session.sequence, t: type, make };
    session.sent.push(event);
    this.#write(session, event);
  }

  #write({ socket }: Session, { s, t, make }: Sent): void {
    socket?.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s, d: make() }));
  }

  #welcome(socket: WebSocket): void {
    let session: Session | undefined;
    socket.send(
      JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMilliseconds } }),
    );
    socket.on('message', (raw: Buffer) => {
      const packet = decoded(raw.toString());
      if (!packet) {
        socket.close(GatewayCloseCodes.DecodeError);
        return;
      }
      const { op, d } = packet;
      if (op === GatewayOpcodes.Heartbeat) socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      if (op === GatewayOpcodes.Identify) session = this.#identify(socket, d);
      if (op === GatewayOpcodes.Resume) session = this.#resume(socket, d);
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
      this.#changed();
    });
    socket.on('error', () => socket.terminate());
  }

  #identify(socket: WebSocket, data: Record<string, unknown>): Session | undefined {
    if (data.token !== this.#options.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return undefined;
    }
    const [id, count] = Array.isArray(data.shard) ? data.shard.map(Number) : [0, 1];
    const shard = { id: id ?? 0, count: count ?? 1 };
    if (!(shard.id >= 0 && shard.id < shard.count)) {
      socket.close(GatewayCloseCodes.InvalidShard);
      return undefined;
    }
    const session: Session = {
      id: randomUUID(),
      intents: Number(data.intents),
      shard,
      sent: [],
      sequence: 0,
      socket,
    };
    if (this.resumedInsteadOfReady) {
      this.resumedInsteadOfReady = false;
      socket.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, t: 'RESUMED', s: 1, d: {} }));
      return undefined;
    }
    for (const old of this.#sessions.values()) {
      if (old.shard.id !== shard.id && old.shard.count === shard.count) continue;
      old.socket?.close(GatewayCloseCodes.SessionTimedOut);
      this.#sessions.delete(old.id);
    }
    this.#sessions.set(session.id, session);
    const { ready, guilds } = this.#options.hello((guildId) => isOf(shard, guildId));
    this.#send(session, 'READY', () => ({
      v: 10,
      session_id: session.id,
      resume_gateway_url: this.#options.url(),
      shard: [shard.id, shard.count],
      ...ready,
    }));
    for (const guild of guilds) this.#send(session, 'GUILD_CREATE', guild);
    this.counts.identified += 1;
    this.#changed();
    return session;
  }

  #resume(socket: WebSocket, data: Record<string, unknown>): Session | undefined {
    const session = this.#sessions.get(String(data.session_id));
    if (!session || this.refuseResume || data.token !== this.#options.token) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return undefined;
    }
    session.socket = socket;
    for (const event of session.sent) if (event.s > Number(data.seq)) this.#write(session, event);
    this.#send(session, 'RESUMED', () => ({ _trace: [] }));
    this.counts.resumed += 1;
    this.#changed();
    return session;
  }
}

/** A packet that a client sent; `null` for what is none. */
function decoded(text: string): { readonly op: GatewayOpcodes; readonly d: Record<string, unknown> } | null {
  try {
    const packet: unknown = JSON.parse(text);
    if (typeof packet !== 'object' || packet === null || !('op' in packet)) return null;
    const d = 'd' in packet && typeof packet.d === 'object' ? packet.d : null;
    return { op: Number(packet.op), d: { ...d } };
  } catch {
    return null;
  }
}
