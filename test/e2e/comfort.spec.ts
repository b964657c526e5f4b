import type { Page } from '@playwright/test';
import { expect, type Layerloom, test } from './layerloom';

/** Controls that cannot be reached: out of the window where nothing scrolls, or below something. */
function unreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflow) &&
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
    function isInScroller(element: Element): boolean {
      for (let at = element.parentElement; at; at = at.parentElement) if (scrolls(at)) return true;
      return false;
    }
    const named = (element: Element): string =>
      element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    const controls = document.querySelectorAll(
      '.window :is(button, input, [role="tab"], [role="combobox"])',
    );
    return [...controls].flatMap((control) => {
      // The canvas is moved about to see what lies on it.
      if (control.closest('.svelte-flow__viewport') || !control.checkVisibility()) return [];
      const { left, right, top, bottom } = control.getBoundingClientRect();
      if (isInScroller(control)) return [];
      if (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1)
        return [`${named(control)} is outside of the window`];
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return over && (control.contains(over) || over.contains(control))
        ? []
        : [`${named(control)} lies below ${over?.className ?? 'something'}`];
    });
  });
}

/** Enlarges the window of 1280 × 720 to twice its size. */
async function enlarge({ app, page }: Layerloom): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
  );
  for (const zoom of [1.1, 1.25, 1.5, 1.75, 2]) {
    await page.keyboard.press('Control+=');
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(1280 / zoom));
  }
}

test('at 200 % every control can be reached, and the size is kept', async ({ layerloom }) => {
  const { page } = layerloom;
  await enlarge(layerloom);
  const canvas = page.getByRole('main');
  expect(await unreachable(page)).toEqual([]);
  expect((await canvas.boundingBox())?.width).toBeGreaterThan(300);
  expect((await canvas.boundingBox())?.height).toBeGreaterThan(200);

  // One side at a time, and the lower panel when it is asked for.
  await page.keyboard.press('Control+Alt+3');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Palette' })).toBeHidden();
  expect(await unreachable(page)).toEqual([]);
  for (const tab of ['1', '2', '3']) {
    await page.keyboard.press(`Control+${tab}`);
    expect(await unreachable(page)).toEqual([]);
    expect((await canvas.boundingBox())?.height).toBeGreaterThan(100);
  }
  await page.keyboard.press('Control+Alt+4');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  expect(await unreachable(page)).toEqual([]);

  await page.keyboard.press('Control+0');
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280);
  await expect(page.getByRole('navigation', { name: 'Palette' })).toBeVisible();
});

test('nothing moves by itself where motion is not wanted', async ({ layerloom }) => {
  const { page } = layerloom;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
  await page.getByRole('menubar').getByRole('menuitem').first().click();
  expect(await moving()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Presets' }).hover();
  expect(await moving()).toBe(0);
  await layerloom.preset('vgg16');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await moving()).toBe(0);

  // The view is where it goes at once.
  const view = page.locator('.svelte-flow__viewport');
  await page.getByRole('button', { name: 'Show the whole net' }).click();
  const frames = await view.evaluate(async (element) => {
    const seen: string[] = [];
    for (let frame = 0; frame < 12; frame++) {
      await new Promise(requestAnimationFrame);
      seen.push(element.style.transform);
    }
    return seen;
  });
  expect(new Set(frames.slice(2)).size).toBe(1);
});

test('the focus is seen wherever Tab leads', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.nodes('conv2D').or(page.locator('[data-node-id]')).first().click();
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      return seen ? null : element.outerHTML.slice(0, 160);
    });
    expect(unseen).toBeNull();
  }
});

test('every button has a name', async ({ layerloom }) => {
  const nameless = await layerloom.page.getByRole('button', { name: /^$/ }).count();
  expect(nameless).toBe(0);
});
