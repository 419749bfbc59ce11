import bundled from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/**
 * A real Chromium: the one that npm brings on Linux, an installed Chrome elsewhere. It can look at 127.0.0.1 and at
 * nothing else.
 */
export async function openBrowser(): Promise<Browser> {
  const shared: LaunchOptions = {
    // Nobody listens there: whatever a page asks for from outside fails at once.
    proxy: { server: 'http://127.0.0.1:9', bypass: '127.0.0.1' },
  };
  if (process.platform !== 'linux') return chromium.launch({ ...shared, channel: 'chrome' });
  return chromium.launch({
    ...shared,
    executablePath: await bundled.executablePath(),
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-lcd-text',
    ],
  });
}
