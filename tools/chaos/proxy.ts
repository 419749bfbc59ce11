import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server on this machine that can be cut, taken away, or let fall silent. */
export class TcpProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #silent = false;
  #away = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** To a port on 127.0.0.1. */
  static async open(target: number): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', (near) => {
      if (proxy.#away) return void near.resetAndDestroy();
      const far = connect(target, '127.0.0.1');
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        proxy.#sockets.add(from);
        from.on('error', () => {});
        from.on('close', () => {
          proxy.#sockets.delete(from);
          if (!proxy.#silent) to.destroy();
        });
        from.on('data', (chunk: Buffer) => {
          if (!proxy.#silent) to.write(chunk);
        });
      }
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Breaks every connection off. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Breaks every connection off and takes no other, until it is back. */
  goAway(away = true): void {
    this.#away = away;
    if (away) this.cut();
  }

  /** Nothing gets through any more, and nobody is told. */
  fallSilent(silent = true): void {
    this.#silent = silent;
  }

  async close(): Promise<void> {
    this.#silent = false;
    this.cut();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
