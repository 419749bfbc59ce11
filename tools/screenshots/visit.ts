import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type Knowledge, openKnowledge } from '../../knowledge/index.ts';
import { type Demo, startDemo } from '../demo/demo.ts';

/** Opened by the first visit: it never changes. */
let knowledge: Knowledge | undefined;

/** A browser on a phone. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Noon in London on a Monday. */
const monday = Temporal.Instant.from('2026-11-23T12:00:00Z');

/** Always the same numbers in [0, 1), one after another, far apart. */
function numbers(): () => number {
  let last = 0;
  return () => {
    last = (last + 0.618034) % 1;
    return last;
  };
}

/** Somebody at the demo's page, with a clock that stands still until they move it. */
export class Visit {
  readonly demo: Demo;
  readonly page: Page;
  /** What must never happen: an error in the console, a request to anywhere but the demo. */
  readonly #mishaps: string[] = [];
  readonly #allowed: string[] = [];

  private constructor(demo: Demo, page: Page) {
    this.demo = demo;
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#mishaps.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#mishaps.push(`page: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.#mishaps.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(demo.url) && !url.startsWith('data:')) this.#mishaps.push(`request: ${url}`);
    });
  }

  /** Opens the page in London, dark, at a laptop's width, unless told. */
  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
    // Always the same "random" numbers, so that pictures of it stay the same.
    knowledge ??= openKnowledge();
    const demo = await startDemo({ port: 0, standing: monday, knowledge, random: numbers() });
    try {
      return await Visit.#at(demo, browser, options);
    } catch (error) {
      await demo.close();
      throw error;
    }
  }

  static async #at(demo: Demo, browser: Browser, options: BrowserContextOptions): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      ...options,
    });
    const visit = new Visit(demo, await context.newPage());
    visit.page.setDefaultTimeout(10_000);
    await visit.page.goto(demo.url);
    await visit.messages.first().waitFor();
    return visit;
  }

  get messages(): Locator {
    return this.page.getByRole('log').getByRole('listitem').and(this.page.locator('.message'));
  }

  get last(): Locator {
    return this.messages.last();
  }

  /** Where messages are typed. */
  get line(): Locator {
    return this.page.getByRole('combobox', { name: /^Message/ });
  }

  /** Uses a slash command with the mouse and the keyboard, as somebody would: `ask`, with options by name. */
  async command(name: string, options: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.line.fill(`/${name}`);
    await this.offer(`/${name}`).click();
    for (const [option, words] of Object.entries(options)) await this.option(option, words);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  /** Fills in one option of the command that is being typed; where there are suggestions, begins to type and picks one. */
  async option(name: string, words: string): Promise<void> {
    const field = this.page.getByLabel(new RegExp(`^${name}\\b`)).and(this.page.locator('input'));
    if ((await field.count()) === 0) await this.page.getByRole('button', { name: `Add ${name}:` }).click();
    if ((await field.getAttribute('role')) !== 'combobox') return field.fill(words);
    await field.fill(words.slice(0, -1));
    await this.offer(words).click();
  }

  /** A suggestion above the line, by some of its words. */
  offer(words: string): Locator {
    return this.page.locator('.composer').getByRole('option').filter({ hasText: words }).first();
  }

  /** Waits until the last message shows a text; rejects with what it shows when it never does. */
  async shows(text: string): Promise<void> {
    const shown = this.last.filter({ hasText: text });
    await shown.waitFor().catch(async () => {
      const instead = (await this.messages.count()) > 0 ? await this.last.innerText() : 'no message';
      throw new Error(`Nobody was shown "${text}", but:\n${instead}`);
    });
  }

  /** Apps → Answer this question, on the message at this place, counted from 0. */
  async answerMessage(place: number): Promise<void> {
    await this.messages.nth(place).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: 'Answer this question' }).click();
  }

  async press(button: string): Promise<void> {
    await this.last.getByRole('button', { name: button, exact: true }).click();
  }

  /** Fills in the box that is open, by the beginnings of its fields' names, and sends it. */
  async fillIn(fields: Readonly<Record<string, string>>): Promise<void> {
    const box = this.page.getByRole('dialog');
    for (const [name, words] of Object.entries(fields)) await box.getByLabel(name).fill(words);
    await box.getByRole('button', { name: 'Submit' }).click();
    await box.waitFor({ state: 'detached' });
  }

  /** Picks from a menu of the last message. */
  async pick(menu: string, item: string): Promise<void> {
    await this.press(menu);
    await this.last.getByRole('option').filter({ hasText: item }).click();
  }

  /** Opens or closes what is beside the chat on a narrow page. */
  async drawer(name: 'Channels and members' | 'Clock, trouble and last interaction'): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  async playAs(name: 'Runner' | 'Organiser'): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
    await this.page.locator('fieldset[aria-busy=false]').waitFor();
  }

  async goTo(channel: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button').filter({ hasText: channel }).click();
    await this.page.getByRole('heading', { level: 1, name: channel }).waitFor();
  }

  /** Turns a switch, or pushes a button, beside the chat, and waits until it is done. */
  async control(label: string): Promise<void> {
    const panel = this.page.getByRole('complementary', { name: 'Beside the chat' });
    const control = panel.getByRole('button', { name: label }).or(panel.getByRole('switch', { name: label }));
    const done = this.page.waitForResponse((response) => response.url().endsWith('/client/control'));
    await control.click();
    const response = await done;
    if (!response.ok()) throw new Error(`"${label}" was refused: ${await response.text()}`);
  }

  /** Lets something happen in this visit that otherwise must not, by some words of it. */
  allow(words: string): void {
    this.#allowed.push(words);
  }

  /** Rejects when anything happened that must never happen. */
  async close(): Promise<void> {
    await this.page.context().close();
    await this.demo.close();
    const bad = this.#mishaps.filter((one) => !this.#allowed.some((words) => one.includes(words)));
    if (bad.length > 0) throw new Error(`This must not happen:\n${bad.join('\n')}`);
  }
}
