/** The connection to Discord is lost for good. */
export class GatewayLostError extends Error {
  override readonly name = 'GatewayLostError';
  /** `TOKEN_REFUSED` when only the host can help; `GATEWAY_LOST` when a fresh start may. */
  readonly code: 'TOKEN_REFUSED' | 'GATEWAY_LOST';
  constructor(code: 'TOKEN_REFUSED' | 'GATEWAY_LOST', message: string, options?: ErrorOptions) {
    super(`${message} (${code})`, options);
    this.code = code;
  }
}

export const tokenRefused = (cause?: unknown) =>
  new GatewayLostError(
    'TOKEN_REFUSED',
    'Discord refused the bot’s token. Make a new one at https://discord.com/developers/applications → your application → Bot → Reset Token, put it into .env as DISCORD_TOKEN, and start again.',
    { cause },
  );
