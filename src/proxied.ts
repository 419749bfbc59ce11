import { createRequire } from 'node:module';
import { getProxyForUrl } from 'proxy-from-env';
import { Agent, EnvHttpProxyAgent } from 'undici';

/*
 * The way out of a network that has no other: HTTPS_PROXY, HTTP_PROXY and NO_PROXY, for Discord's REST interface and its
 * gateway alike. Loaded before discord.js, which keeps the WebSocket of `ws` and gives it no agent.
 */

const settings = ['https_proxy', 'http_proxy', 'all_proxy'];

/** Whether the environment names any proxy. */
const isProxied = (): boolean =>
  settings.some((name) => Boolean(process.env[name] ?? process.env[name.toUpperCase()]));

/** For requests to Discord. */
export const wayOut = (options: Agent.Options = {}): Agent | EnvHttpProxyAgent =>
  isProxied() ? new EnvHttpProxyAgent(options) : new Agent(options);

/** Which proxy the gateway is reached by, without its user and password; `null` for none. */
export function gatewayProxy(url = 'wss://gateway.discord.gg'): string | null {
  const proxy = proxyFor(url);
  if (proxy === null) return null;
  const { protocol, host } = new URL(proxy);
  return `${protocol}//${host}`;
}

function proxyFor(url: string): string | null {
  // A web socket begins as a request, and the settings are those of requests.
  const proxy = getProxyForUrl(url.replace(/^ws/, 'http'));
  return proxy === '' ? null : proxy;
}

type Socket = new (url: string, protocols?: unknown, options?: object) => object;
const require = createRequire(import.meta.url);
const sockets = require('ws') as { WebSocket: Socket };
const Direct = sockets.WebSocket;
if (isProxied()) {
  // Not by `await`: what is imported beside this file, discord.js too, would not wait for it.
  const { HttpsProxyAgent } = require('https-proxy-agent') as typeof import('https-proxy-agent');
  sockets.WebSocket = class extends Direct {
    constructor(url: string, protocols?: unknown, options?: object) {
      const proxy = proxyFor(url);
      super(url, protocols, proxy === null ? options : { ...options, agent: new HttpsProxyAgent(proxy) });
    }
  };
}
