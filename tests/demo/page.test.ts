import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { ButtonStyle, ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord-api-types/v10';
import { describe, expect } from 'vitest';
import { earlier } from '../../tools/demo/demo.ts';
import { phone, type Visit } from '../../tools/screenshots/visit.ts';
import { it } from '../support/visiting.ts';

/** Whether somebody would have to scroll sideways. */
const isTooWide = ({ page }: Visit) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');

describe('the page on a phone', () => {
  it('answers, and goes to another channel and another member by a drawer', async ({ open }) => {
    const visit = await open(phone);
    await visit.command('ask', { question: 'why are my quads so sore two days after a hilly run' });
    await visit.shows('Sore a day or two later (DOMS)');
    expect(await isTooWide(visit)).toBe(false);
    await visit.drawer('Channels and members');
    await visit.playAs('Organiser');
    await visit.goTo('recovery');
    expect(await visit.page.getByRole('navigation').isVisible()).toBe(false);
    await visit.command('reminder set', { channel: '#recovery', time: '18:00', zone: 'London' });
    await visit.shows('Set: Recovery reminder');
    expect(await isTooWide(visit)).toBe(false);
    await visit.drawer('Clock, trouble and last interaction');
    await visit.control('Go to the next reminder');
    await visit.page.getByRole('button', { name: 'Close' }).tap({ position: { x: 20, y: 300 } });
    await visit.shows('Recovery reminder');
    await visit.drawer('Channels and members');
    await visit.goTo('general');
    await visit.drawer('Clock, trouble and last interaction');
    await visit.control('Go to this time tomorrow');
    await visit.page.keyboard.press('Escape');
    await visit.page.getByRole('button', { name: 'Channels and members: something new' }).waitFor();
  });

  it('opens Apps when a finger rests on a message', async ({ open }) => {
    const visit = await open(phone);
    const box = await visit.messages.first().boundingBox();
    const touch = await visit.page.context().newCDPSession(visit.page);
    const touchPoints = [{ x: (box?.x ?? 0) + 150, y: (box?.y ?? 0) + 40 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    const entry = visit.page.getByRole('menuitem', { name: 'Answer this question' });
    await entry.waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await entry.tap();
    await visit.shows('Only you can see this');
  });
});

describe('the page by keyboard alone', () => {
  async function press({ page }: Visit, ...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }
  /** The words of what has the keyboard. */
  const focused = ({ page }: Visit) =>
    page.evaluate<string>(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
    );
  /** Goes on, or back, until the keyboard is at what is called so. */
  async function reach(visit: Visit, name: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    for (let steps = 0; steps < 60; steps++) {
      await press(visit, key);
      if ((await focused(visit)).includes(name)) return;
    }
    throw new Error(`The keyboard never came to "${name}".`);
  }

  it('asks, reads why, uses Apps on a message, and becomes the organiser', async ({ open }) => {
    const visit = await open({});
    await reach(visit, 'Message #general', 'Tab');
    await visit.page.keyboard.type('/as');
    await visit.offer('/ask').waitFor();
    await press(visit, 'Enter');
    await visit.page.keyboard.type('is foam rolling worth it');
    await press(visit, 'Enter');
    await visit.shows('Try a foam roller');
    await reach(visit, 'Message #general', 'Tab');
    await reach(visit, 'Why?', 'Shift+Tab');
    await press(visit, 'Enter');
    await visit.shows('From the article');
    await reach(visit, 'Apps for the message of back-from-holiday', 'Shift+Tab');
    await press(visit, 'Enter');
    await visit.page.getByRole('menuitem', { name: 'Answer this question' }).waitFor();
    await press(visit, 'Enter');
    await visit.shows('They may need help today');
    await visit.page.getByRole('radio', { name: 'Runner' }).focus();
    await press(visit, 'ArrowUp');
    await visit.page.locator('fieldset[aria-busy=false]').waitFor();
    expect(await visit.page.getByRole('radio', { name: 'Organiser' }).isChecked()).toBe(true);
  });

  it('chooses from a menu, fills a box, and puts both away with Escape', async ({ open }) => {
    const visit = await open({});
    await visit.command('why-legs-ache');
    await visit.shows('Which of these fits?');
    await reach(visit, 'Message #general', 'Tab');
    await reach(visit, 'Which of these fits?', 'Shift+Tab');
    await press(visit, 'Enter');
    await visit.last.getByRole('option').first().waitFor();
    await press(visit, 'Escape');
    expect(await visit.last.getByRole('option').count()).toBe(0);
    expect(await focused(visit)).toBe('Which of these fits?');
    await press(visit, 'Enter', 'ArrowDown', 'Enter');
    await visit.shows('A look-up, not a diagnosis.');
    await visit.shows('Only you can see this');
    await visit.command('ask', { question: 'who won the league' });
    await visit.shows('I don’t know that one');
    await visit.press('Ask it another way');
    await visit.page.getByRole('dialog').waitFor();
    await press(visit, 'Escape');
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is back in the line after a command, a form that was left, and a message that was put away', async ({
    visit,
  }) => {
    await visit.command('tip', { private: 'True' });
    await visit.shows('Only you can see this');
    await expect.poll(() => focused(visit)).toContain('Message #general');
    await visit.page.keyboard.type('/ask ');
    await expect.poll(() => focused(visit)).toContain('question');
    await press(visit, 'Escape');
    await expect.poll(() => focused(visit)).toContain('Message #general');
    await visit.press('Dismiss message');
    await expect.poll(() => focused(visit)).toBe('Messages');
  });
});

describe('the page when it is loaded again', () => {
  it('is at the same channel, as the same member', async ({ visit }) => {
    await visit.playAs('Organiser');
    await visit.goTo('recovery');
    await visit.page.reload();
    await visit.page.getByRole('heading', { level: 1, name: 'recovery' }).waitFor();
    expect(await visit.page.getByRole('radio', { name: 'Organiser' }).isChecked()).toBe(true);
  });
});

describe('the page for a screen reader, and for eyes that need contrast', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  async function violations({ page }: Visit): Promise<string[]> {
    const { violations: found } = await page.evaluate<AxeResults>('axe.run()');
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
  }

  it.for(['dark', 'light'] as const)(
    'has no violation of axe’s rules in its %s colours',
    async (theme, { open }) => {
      const visit = await open({ colorScheme: theme });
      await visit.page.evaluate(axe);
      expect(await violations(visit)).toEqual([]);
      await visit.command('ask', { question: 'why are my quads so sore two days after a hilly run' });
      await visit.shows('DOMS');
      await visit.command('ask', { question: 'my calf is hot, swollen and red on one side since a flight' });
      await visit.shows('Get seen today');
      await visit.page.getByRole('tab', { name: 'Last interaction' }).click();
      await visit.page.getByText('The request that came').click();
      await visit.line.fill('/');
      await visit.offer('/ask').waitFor();
      expect(await violations(visit)).toEqual([]);
      await visit.line.fill('/faq ');
      await visit.page.getByRole('option').first().waitFor();
      expect(await violations(visit)).toEqual([]);
      await visit.page.getByRole('button', { name: 'Leave the command' }).click();
      await visit.command('why-legs-ache');
      await visit.shows('Which of these fits?');
      await visit.press('Which of these fits?');
      expect(await violations(visit)).toEqual([]);
      await visit.page.keyboard.press('Escape');
      await visit.command('ask', { question: 'who won the league' });
      await visit.shows('I don’t know that one');
      await visit.press('Ask it another way');
      await visit.page.getByRole('dialog', { name: 'Ask it another way' }).waitFor();
      expect(await violations(visit)).toEqual([]);
    },
  );

  it('has none on a phone either, with its drawers open', async ({ open }) => {
    const visit = await open(phone);
    await visit.page.evaluate(axe);
    expect(await violations(visit)).toEqual([]);
    await visit.drawer('Channels and members');
    expect(await violations(visit)).toEqual([]);
    await visit.page.keyboard.press('Escape');
    await visit.drawer('Clock, trouble and last interaction');
    expect(await violations(visit)).toEqual([]);
  });

  it('can be put from dark to light by hand, and stays so', async ({ open }) => {
    const visit = await open({});
    const theme = () => visit.page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await visit.page.getByRole('button', { name: 'Light colours' }).click();
    expect(await theme()).toBe('light');
    await visit.page.reload();
    await visit.messages.first().waitFor();
    expect(await theme()).toBe('light');
  });
});

describe('the page and Discord’s components', () => {
  it('draws each kind as Discord does, and lets only what is enabled be pressed', async ({ visit }) => {
    const { sandbox } = visit.demo;
    const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
    const button = (style: ButtonStyle, label: string, disabled = false) => ({
      type: ComponentType.Button,
      style,
      label,
      disabled,
      custom_id: label,
    });
    const container = {
      type: ComponentType.Container,
      accent_color: 0xff8800,
      components: [
        text('# Heading\n**bold** _slanted_ ~~gone~~ `code`\n- one\n- two\n> quoted\n-# small'),
        {
          type: ComponentType.Section,
          components: [text('In a section')],
          accessory: button(ButtonStyle.Secondary, 'Beside it'),
        },
        { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
        { type: ComponentType.Separator, divider: false },
        {
          type: ComponentType.ActionRow,
          components: [
            button(ButtonStyle.Primary, 'First'),
            button(ButtonStyle.Success, 'Good'),
            button(ButtonStyle.Danger, 'Bad'),
            button(ButtonStyle.Secondary, 'Not now', true),
            {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              label: 'Elsewhere',
              url: 'https://x.example/',
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'menu',
              placeholder: 'Choose',
              options: [
                { label: 'Tea', value: 'tea', description: 'hot' },
                { label: 'Water', value: 'water', default: true },
              ],
            },
          ],
        },
        text(`<t:1795435200:F> <@${sandbox.member('runner').id}> <#${sandbox.recovery.id}>`),
      ],
    };
    const sent = await fetch(`${sandbox.url}/v10/channels/${sandbox.general.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ flags: MessageFlags.IsComponentsV2, components: [container] }),
    });
    expect(sent.status).toBe(200);
    await visit.shows('In a section');
    const { last } = visit;
    expect(await last.locator('.container').getAttribute('style')).toContain('rgb(255, 136, 0)');
    expect(await last.getByRole('heading').innerText()).toBe('Heading');
    expect(await last.locator('strong, em, s, code').allInnerTexts()).toEqual([
      'bold',
      'slanted',
      'gone',
      'code',
    ]);
    expect(await last.getByRole('listitem').allInnerTexts()).toEqual(['one', 'two']);
    expect(await last.locator('blockquote').innerText()).toBe('quoted');
    expect(await last.locator('hr').count()).toBe(1);
    expect(await last.locator('.row .button').allInnerTexts()).toEqual([
      'First',
      'Good',
      'Bad',
      'Not now',
      'Elsewhere',
    ]);
    expect(await last.getByRole('button', { name: 'Not now' }).isDisabled()).toBe(true);
    expect(await last.getByRole('button', { name: 'Bad' }).isDisabled()).toBe(false);
    expect(await last.getByRole('link', { name: 'Elsewhere' }).getAttribute('href')).toBe(
      'https://x.example/',
    );
    await visit.press('Water');
    expect(await last.getByRole('option', { selected: true }).innerText()).toBe('Water');
    expect(await last.getByRole('option').first().innerText()).toContain('hot');
    await visit.page.keyboard.press('Escape');
    await visit.shows('Monday, 23 November 2026 at 12:00 @Runner #recovery');
  });
});

describe('the page and whatever somebody writes', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '"><iframe srcdoc="<script>alert(1)</script>">',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<javascript:alert(1)>',
    '![x](https://evil.example/x.png)',
    '```html\n<script>alert(1)</script>\n```',
    '`<img src=x onerror=alert(1)>`',
    '**<b onmouseover=alert(1)>x</b>**',
    '# <details open ontoggle=alert(1)>',
    '> <style>*{display:none}</style>',
    '||<object data="javascript:alert(1)">||',
    '<t:99999999999999999:F> <t:-1:R> <@99> <#99> <@&99> <:x:99> <a:x:99> </ask:99>',
    '- '.repeat(500),
    '**'.repeat(900),
    '||'.repeat(900),
    '[['.repeat(900),
    '\u202Eevil\u202C \u0000 \uD800 \uFFFE',
    '{{constructor.constructor("alert(1)")()}}',
    '@everyone @here https://evil.example/" onclick="alert(1)',
  ];

  it('never runs it, fetches nothing for it, and shows it', async ({ open }) => {
    const visit = await open({});
    const { sandbox } = visit.demo;
    const runner = sandbox.member('runner');
    for (const [index, words] of hostile.entries()) {
      runner.say(words);
      sandbox.manage.addMember(`${words.slice(0, 60)} ${index}`, sandbox.general.id, words);
    }
    await visit.line.fill('all said');
    await visit.page.keyboard.press('Enter');
    await visit.shows('all said');
    expect(await visit.messages.count()).toBe(earlier.length + 2 * hostile.length + 1);
    const log = visit.page.getByRole('log');
    expect(await log.innerText()).toContain('<img src=x onerror=alert(1)>');
    const count = (selector: string) => visit.page.locator(selector).count();
    expect(await count('#page :is(script, img, svg, iframe, object, style, embed)')).toBe(0);
    expect(await count('xpath=//*[@*[starts-with(name(), "on")]]')).toBe(0);
    expect(await count('#page a')).toBeGreaterThan(0);
    expect(await count('#page a:not([href^="https://"])')).toBe(0);
  });

  it('is safe in an answer and beside the chat too', async ({ open }) => {
    const visit = await open({});
    for (const words of hostile.slice(0, 8)) {
      const before = await visit.messages.count();
      await visit.command('ask', { question: `sore calves ${words}` });
      await expect.poll(() => visit.messages.count()).toBe(before + 1);
    }
    await visit.page.getByRole('tab', { name: 'Last interaction' }).click();
    await visit.page.getByText('The request that came').click();
    expect(await visit.page.getByRole('tabpanel').innerText()).toContain('data:text/html');
    expect(await visit.page.locator('#page :is(script, img, iframe)').count()).toBe(0);
  });

  it('lets no script in that the page did not bring', async ({ open }) => {
    const visit = await open({});
    const run = visit.page.addScriptTag({ content: 'document.title = "run"' });
    await expect(run).rejects.toThrow(/Content Security Policy|TrustedScript/);
    expect(await visit.page.title()).not.toBe('run');
    visit.allow('Content Security Policy');
    visit.allow('TrustedScript');
  });
});

describe('the page’s speed', () => {
  it('paints within a second of the demo being ready', async ({ open }) => {
    const visit = await open({});
    await visit.page.reload();
    await visit.messages.first().waitFor();
    const painted = () =>
      visit.page.evaluate<number | null>(
        'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null',
      );
    await expect.poll(painted).not.toBe(null);
    expect(await painted()).toBeLessThan(1000);
  });
});
