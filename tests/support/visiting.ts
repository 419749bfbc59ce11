import type { BrowserContextOptions } from 'playwright-core';
import { it as base } from 'vitest';
import { openBrowser } from '../../tools/screenshots/browser.ts';
import { Visit } from '../../tools/screenshots/visit.ts';

/**
 * A test in a real browser, which all tests of a worker share. `visit` is somebody at the demo's page; `open` makes one
 * whose browser is set up differently. Both are closed after the test, which fails when anything happened that must not.
 */
export const it = base
  .extend(
    'browser',
    { scope: 'worker' },
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from it what a fixture needs.
    async ({}, { onCleanup }) => {
      const browser = await openBrowser();
      onCleanup(() => browser.close());
      return browser;
    },
  )
  .extend('open', ({ browser }, { onCleanup }) => {
    const visits: Visit[] = [];
    onCleanup(async () => {
      for (const visit of visits) await visit.close();
    });
    return async (options: BrowserContextOptions) => {
      const visit = await Visit.open(browser, options);
      visits.push(visit);
      return visit;
    };
  })
  .extend('visit', ({ open }) => open({}));
