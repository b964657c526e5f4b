import type { Page } from '@playwright/test';
import { expect, test } from './layerloom';

/** Asks main from the page itself, past what TypeScript would allow; the answer, or the refusal. */
function ask(page: Page, request: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    async ([name, given]): Promise<unknown> => {
      const call: unknown = Reflect.get(window.layerloom.request, name);
      if (typeof call !== 'function') return 'no such request';
      try {
        const answer: unknown = await Reflect.apply(call, undefined, given);
        return answer;
      } catch (error) {
        return String(error);
      }
    },
    [request, args] as const,
  );
}

test('the page has no Node and no way out', async ({ layerloom }) => {
  const { page, app } = layerloom;
  expect(page.url()).toBe('app://layerloom/index.html');
  expect(
    await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window)),
  ).toEqual([]);
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    location.href = 'app://elsewhere/index.html';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://layerloom/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(
    await page.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    ),
  ).toBe('denied');
});

test('the scheme serves one folder', async ({ layerloom }) => {
  const statuses = await layerloom.page.evaluate(() =>
    Promise.all(
      [
        'app://layerloom/index.html',
        'app://layerloom/../main/index.js',
        'app://layerloom/%2e%2e/main/index.js',
        'app://layerloom/..%2fmain%2findex.js',
        'app://layerloom/%2fetc%2fpasswd',
        'app://layerloom/%00',
        'app://layerloom/assets',
      ].map((address) => fetch(address).then(({ status }) => status)),
    ),
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404]);
  layerloom.forgive();
});

test('the content security policy holds', async ({ layerloom }) => {
  const { page } = layerloom;
  const blocked = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.body.append(script);
    await fetch('https://example.org/').catch(() => undefined);
    // Later, since what is evaluated from outside may do more than the page itself.
    setTimeout(() => {
      try {
        Reflect.construct(Function, ['window.planted = true']);
      } catch {
        directives.push('eval');
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { directives, planted: 'planted' in window };
  });
  expect(blocked.planted).toBe(false);
  expect(blocked.directives).toEqual(
    expect.arrayContaining(['script-src-elem', 'connect-src', 'eval']),
  );
  // These complaints were asked for.
  layerloom.forgive();
});

test('requests of an odd form are refused', async ({ layerloom }) => {
  const { page } = layerloom;
  const refused = /is refused: its arguments are not of the right form/;
  expect(await ask(page, 'setPreferences', { language: 'fr', theme: 'dark' })).toMatch(refused);
  expect(await ask(page, 'setPreferences')).toMatch(refused);
  expect(await ask(page, 'save', 'text')).toMatch(refused);
  expect(await ask(page, 'save', 1, 2)).toMatch(refused);
  expect(await ask(page, 'startup', 'more')).toMatch(refused);
  expect(await ask(page, 'train', {}, 'mnist', { epochs: 1e9 })).toMatch(refused);
});

test('the window writes only to files that its user chose', async ({ layerloom, folder }) => {
  expect(await ask(layerloom.page, 'save', 'text', `${folder}/planted.json`)).toMatchObject({
    outcome: 'failed',
    failure: { code: 'forbidden' },
  });
});

test('a net that cannot be trained ends its run with a reason', async ({ layerloom }) => {
  const ended = layerloom.page.evaluate(
    () =>
      new Promise((resolve) => {
        window.layerloom.on('training', (event) => {
          if (event.type === 'ended') resolve(event);
        });
      }),
  );
  const settings = { epochs: 1, batchSize: 32, learningRate: 0.001, seed: 1 };
  expect(await ask(layerloom.page, 'train', { odd: true }, 'mnist', settings)).toBeNull();
  expect(await ended).toMatchObject({ outcome: 'failed', failure: { code: 'notTrainable' } });
});

test('another page is not heard', async ({ layerloom }) => {
  const answers = await layerloom.app.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://layerloom/index.html').catch(() => undefined);
    const answer: unknown = await other.webContents.executeJavaScript(
      'window.layerloom.request.startup().then(String, String)',
    );
    other.destroy();
    return answer;
  });
  expect(answers).toMatch(/startup is refused: it is not the window's/);
});
