import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

const token = 'MTEyMjMzNDQ1NTY2Nzc4ODk5.GAbCdE.abcdefghijklmnopqrstuvwxyz0123456789AB';

function faults(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('these settings were taken');
}

describe('the settings', () => {
  it('need only a token', () => {
    const config = readConfig({ DISCORD_TOKEN: token });
    expect(config).toMatchObject({
      token,
      apiUrl: 'https://discord.com/api',
      database: 'data/second-wind.sqlite',
      secrets: [token],
      healthFile: null,
      logLevel: 'info',
    });
    expect(config.contacts.emergencyNumbers).toContain('112');
  });

  it('take an empty line for "not set"', () => {
    expect(readConfig({ DISCORD_TOKEN: token, LOG_LEVEL: ' ', DATABASE_PATH: '' }).logLevel).toBe('info');
  });

  it('take a PostgreSQL database instead of a file, and keep its password a secret', () => {
    const address = 'postgres://bot:p%40ss-w0rd@db:5432/club';
    const { database, secrets } = readConfig({ DISCORD_TOKEN: token, DATABASE_URL: address });
    expect(database).toBe(address);
    expect(secrets).toEqual([token, 'p%40ss-w0rd', 'p@ss-w0rd']);
    expect(faults({ DISCORD_TOKEN: token, DATABASE_URL: 'mysql://bot:hush@db/club' })).toMatch(
      /^((?!hush).)*DATABASE_URL is not an address like postgres:((?!hush).)*$/s,
    );
  });

  it('say where to get a missing token', () => {
    expect(faults({})).toMatch(
      /DISCORD_TOKEN is missing\. Get it at https:\/\/discord\.com\/developers\/applications/,
    );
  });

  it('tell a client secret from a token, without repeating it', () => {
    const message = faults({ DISCORD_TOKEN: 'k3yTh4tIsNotAToken' });
    expect(message).toContain('does not look like a bot token');
    expect(message).not.toContain('k3yTh4tIsNotAToken');
  });

  it('know the "Bot " that is often copied along', () => {
    expect(faults({ DISCORD_TOKEN: `Bot ${token}` })).toContain('Leave that word out');
  });

  it('name every fault at once', () => {
    const message = faults({ DISCORD_API_URL: 'ftp://x', LOG_LEVEL: 'loud' });
    expect(message).toMatch(/DISCORD_TOKEN.*DISCORD_API_URL.*LOG_LEVEL/s);
    expect(message).toContain('CONFIG_INVALID');
  });

  it('refuse what could never be reached, and show none of its secrets', () => {
    const secret = faults({ DISCORD_TOKEN: token, DISCORD_API_URL: 'https://club:hush@discord.com/api' });
    expect(secret).toMatch(/DISCORD_API_URL has a user or a password in it/);
    expect(secret).not.toContain('hush');
    const unreachable = faults({
      DISCORD_TOKEN: token,
      LISTEN: '0.0.0.0:65536',
      DATABASE_PATH: 'club\0.sqlite',
    });
    expect(unreachable).toMatch(/DATABASE_PATH has a character in it that no path can have/);
    expect(unreachable).toMatch(/LISTEN has a port above 65535/);
  });

  it.each([
    ['3000', '127.0.0.1', 3000],
    ['0.0.0.0:80', '0.0.0.0', 80],
    ['[::1]:0', '::1', 0],
    ['club.example:65535', 'club.example', 65_535],
  ])('read %s as a host and a port', (LISTEN, host, port) => {
    expect(readConfig({ DISCORD_TOKEN: token, LISTEN }).listenOn).toEqual({ host, port });
  });
});
