import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { card } from './bare-card.js';

/*
 * The least that can answer Discord's interactions over HTTP: it checks the signature and answers with a constant card, of
 * about the size of ours. What the bench compares with.
 */
const x = Buffer.from(process.env.DISCORD_PUBLIC_KEY, 'hex').toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const signed = Buffer.concat([Buffer.from(request.headers['x-signature-timestamp'] ?? ''), body]);
    const signature = Buffer.from(request.headers['x-signature-ed25519'] ?? '', 'hex');
    if (!verify(null, signed, key, signature)) return response.writeHead(401).end();
    JSON.parse(body.toString());
    const answer = JSON.stringify({ type: 4, data: card });
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
      .end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`"port":${server.address().port} "ready"\n`));
process.on('SIGTERM', () => process.exit(0));
