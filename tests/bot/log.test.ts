import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/log.ts';

function logging(readable = false, level = 'debug') {
  const lines: string[] = [];
  const log = openLog({
    level,
    secrets: ['s3cret.token'],
    readable,
    write: (line) => lines.push(line),
  });
  return { log, lines };
}

describe('the log', () => {
  it('is one line of JSON an event', () => {
    const { log, lines } = logging();
    log.info({ guild: '1' }, 'answered');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'answered', guild: '1' });
  });

  it('is readable at a terminal', () => {
    const { log, lines } = logging(true);
    log.warn({ seconds: 4 }, 'trying again');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d ! trying again \(seconds 4\)\n$/);
  });

  it('tells a treasurer what went wrong in a sentence, without the code’s own places', () => {
    const { log, lines } = logging(true, 'info');
    const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });
    log.error({ err: new Error('no answer', { cause }), guild: null }, 'Discord cannot be reached');
    log.info('ready');
    expect(lines.join('').replaceAll(/\d\d:\d\d:\d\d/g, 'now')).toBe(
      [
        'now ✗ Discord cannot be reached',
        '           no answer',
        '           connect refused (ECONNREFUSED)',
        'now   ready',
        '',
      ].join('\n'),
    );
    const { log: debugging, lines: longer } = logging(true);
    debugging.error({ err: new Error('no answer') }, 'failed');
    expect(longer[0]).toContain('log.test.ts');
  });

  it('never shows the bot’s token, wherever it turns up', () => {
    const { log, lines } = logging();
    log.error({ err: new Error('bad s3cret.token'), also: 's3cret.token' }, 's3cret.token');
    expect(lines.join()).not.toContain('s3cret');
  });

  it('moves no terminal’s cursor and turns no text around, wherever others’ words turn up', () => {
    const { log, lines } = logging(true);
    const odd = '\u001b[2J\u202e\n';
    const err = Object.assign(new Error(`message${odd}`), { code: `code${odd}` });
    err.stack = `Error: message${odd}\n    at frame${odd}`;
    log.error({ err, code: `code${odd}`, [`key${odd}`]: `value${odd}`, list: [odd] }, `said${odd}`);
    const [, ...rest] = (lines[0] ?? '').split('\n').toReversed();
    expect(rest.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(rest.join('')).toContain('key·[2J··');
  });

  it('never shows a secret that has odd characters, at a terminal either', () => {
    const lines: string[] = [];
    const log = openLog({
      level: 'info',
      secrets: ['pass\u200bword'],
      readable: true,
      write: (line) => lines.push(line),
    });
    log.error({ err: new Error('bad pass\u200bword'), also: ['pass\u200bword'] }, 'failed');
    expect(lines.join()).not.toContain('word');
  });

  it.each(['3987', 'true', 'null', 'level', '"msg"'])(
    'stays a line of JSON, and readable, where a secret is %s',
    (secret) => {
      for (const readable of [false, true]) {
        const lines: string[] = [];
        const log = openLog({
          level: 'info',
          secrets: [secret],
          readable,
          write: (line) => lines.push(line),
        });
        log.info(
          { port: 3987, isOn: true, none: null, also: `a ${secret} b`, list: [secret] },
          `ready ${secret}`,
        );
        expect(lines[0]).toMatch(readable ? /^\d\d:\d\d:\d\d/ : /^\{.*\}\n$/);
        expect(() => (readable ? null : JSON.parse(lines[0] ?? ''))).not.toThrow();
        expect(lines[0]).not.toContain(`a ${secret} b`);
        expect(lines[0]).not.toContain(`ready ${secret}`);
      }
    },
  );

  it('never shows an interaction’s token', () => {
    const { log, lines } = logging();
    log.error({ url: 'https://discord.com/api/v10/interactions/123/aW50ZXJ.x_y-z/callback' }, 'failed');
    expect(lines.join()).not.toContain('aW50ZXJ');
  });

  it('shows of a refused request what Discord said first, and nothing of its body', () => {
    const { log, lines } = logging();
    const refused = Object.assign(new Error('Invalid Form Body\ncontent: "my calf hurts"'), {
      code: 50035,
      status: 400,
      requestBody: { json: { content: 'my calf hurts' } },
    });
    log.error({ err: refused }, 'refused');
    expect(lines.join()).toContain('50035');
    expect(lines.join()).not.toContain('calf');
  });
});
