import { generateKeyPairSync, sign } from 'node:crypto';

/** Signs requests as Discord does: https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint */
export class Signer {
  readonly #keys = generateKeyPairSync('ed25519');

  /** 64 hexadecimal digits. */
  get publicKey(): string {
    const { x = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return Buffer.from(x, 'base64url').toString('hex');
  }

  /** `now` in epoch milliseconds. */
  headers(body: string, now: number): Record<string, string> {
    const timestamp = String(Math.floor(now / 1000));
    const signature = sign(null, Buffer.from(timestamp + body), this.#keys.privateKey);
    return { 'x-signature-ed25519': signature.toString('hex'), 'x-signature-timestamp': timestamp };
  }
}
