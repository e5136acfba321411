import { places } from './pages';
import { expect, goTo, ourRoot, test, type Page } from './portal';
import { lead } from './signIn';
import { still } from './still';

/** What reads badly in one way or the other, with the words that it concerns. */
interface Overflow {
  sideways: string[];
  cutOff: string[];
  /** Scrolls by itself, and no keyboard gets there or nothing says what it is. */
  unreachable: string[];
}

const fine: Overflow = { sideways: [], cutOff: [], unreachable: [] };

/** What of ours stands above a page, with the dark behind it. */
const ourLayers = ':is(.MuiDrawer-root, .bui-DialogOverlay)';

/** Of marks, whose kinds repeat; each is a picture to take. */
const MOST_MARKS = 12;

/** What opens above a page, by what opens it, and what stands last in it. */
const layers = [
  {
    path: '/ownership/my-teams',
    opener: '^Not ours: Port map$',
    last: { role: 'button', name: 'Say that it is not ours' },
  },
  {
    path: '/ownership/my-teams',
    opener: '^Hand over Port map$',
    last: { role: 'button', name: 'Propose' },
  },
  {
    path: '/ownership/my-teams',
    opener: 'see the working of Port map$',
    last: { role: 'heading', name: 'The sum' },
  },
  {
    path: '/ownership/risks?search=ticket+printer',
    opener: '^Set aside: Ticket printer$',
    last: { role: 'button', name: 'Set aside' },
  },
  {
    path: '/ownership/golden-paths',
    opener: ': see the list$',
    last: { role: 'table', name: '' },
  },
  {
    path: '/ownership/golden-paths',
    opener: ', On no golden path, .*: see the list$',
    last: { role: 'table', name: '' },
  },
  {
    path: '/ownership/method',
    opener: '^Erase my name',
    last: { role: 'button', name: 'Cancel' },
  },
] as const;

const screens: ReadonlyArray<{
  name: string;
  width: number;
  height: number;
  scale?: number;
}> = [
  { name: 'a phone of 320 px', width: 320, height: 640 },
  { name: 'a window of 1280 px at 200 %', width: 640, height: 400, scale: 2 },
];

for (const { name, width, height, scale } of screens) {
  test(`nothing is cut off on ${name}`, async ({ dressed }) => {
    test.slow();
    const page = await dressed(lead, { scale });
    await page.setViewportSize({ width, height });
    for (const { name: place, path, ready } of places) {
      await test.step(place, async () => {
        await goTo(page, path);
        await expect(
          page.locator(ourRoot).getByText(ready).first(),
        ).toBeVisible();
        // Once what is still coming has found its place.
        await expect
          .configure({ soft: true })
          .poll(() => overflow(page), { message: place, timeout: 10_000 })
          .toEqual(fine);
      });
    }
  });
}

for (const { name, width, height, scale } of screens) {
  test(`dialogs and drawers fit on ${name}`, async ({ dressed }) => {
    test.slow();
    const page = await dressed(lead, { scale });
    await page.setViewportSize({ width, height });
    for (const { path, opener, last } of layers) {
      await test.step(opener, async () => {
        await goTo(page, path);
        await page
          .getByRole('button', { name: new RegExp(opener) })
          .first()
          .click();
        const layer = page.getByRole('dialog');
        await expect(
          layer.getByRole(last.role, { name: last.name }).first(),
        ).toBeVisible();
        await still(page);
        expect
          .soft(await overflow(page, '[role="dialog"]'), opener)
          .toEqual(fine);
        const box = await layer.boundingBox();
        expect.soft(box?.x, opener).toBeGreaterThanOrEqual(0);
        expect.soft(box?.y, opener).toBeGreaterThanOrEqual(0);
        expect
          .soft((box?.x ?? 0) + (box?.width ?? 0), opener)
          .toBeLessThanOrEqual(width);
        expect
          .soft((box?.y ?? 0) + (box?.height ?? 0), opener)
          .toBeLessThanOrEqual(height);
        // What ends it can be reached, whatever has to be scrolled for it.
        const end = layer
          .getByRole('button', { name: /^(Cancel|Close)$/ })
          .last();
        await end.scrollIntoViewIfNeeded();
        await expect(end).toBeInViewport({ ratio: 1 });
        await end.click();
        await expect(layer).toHaveCount(0);
      });
    }
  });
}

test('nothing moves for those who asked for stillness', async ({
  lead: page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { name, path, ready } of places) {
    await test.step(name, async () => {
      await goTo(page, path);
      await expect(
        page.locator(ourRoot).getByText(ready).first(),
      ).toBeVisible();
      expect.soft(await moving(page), name).toEqual([]);
    });
  }
  // What opens above a page moves, if at all, while it opens.
  await page.evaluate(watchMotion, ourLayers);
  await test.step('a working', async () => {
    await goTo(page, '/ownership/risks');
    await page
      .getByRole('button', { name: /: see the working of/ })
      .first()
      .click();
    await expect(
      page.getByRole('dialog').getByText('How it comes about'),
    ).toBeVisible();
    expect.soft(await moving(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('a question', async () => {
    await page
      .getByRole('button', { name: /^Set aside: / })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /^Set aside: / });
    await expect(dialog.getByRole('textbox')).toBeVisible();
    expect.soft(await moving(page, ourLayers)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  expect(await page.evaluate(() => window.motion)).toEqual([]);
});

test('marks stay visible in forced colours', async ({ lead: page }) => {
  test.slow();
  await page.emulateMedia({ forcedColors: 'active' });
  for (const { name, path, ready } of places) {
    await test.step(name, async () => {
      await goTo(page, path);
      await expect(
        page.locator(ourRoot).getByText(ready).first(),
      ).toBeVisible();
      const marks = page
        .locator(ourRoot)
        .locator('svg, [class*="OwnershipMeter-track"]');
      for (const mark of (await marks.all()).slice(0, MOST_MARKS)) {
        if (await mark.evaluate(isShown)) {
          expect
            .soft(await coloursOf(page, await mark.screenshot()), name)
            .toBeGreaterThan(1);
        }
      }
    });
  }
});

/** Backstage keeps the arrow of a column that is not sorted, transparent. */
function isShown(element: Element): boolean {
  return element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
  });
}

/** What does not fit, measured in the browser. */
function overflow(page: Page, within = ourRoot): Promise<Overflow> {
  return page.evaluate(rootSelector => {
    const found: {
      sideways: string[];
      cutOff: string[];
      unreachable: string[];
    } = { sideways: [], cutOff: [], unreachable: [] };
    const named = ':is([aria-label], [aria-labelledby])';
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${
        element.getAttribute('class') ?? ''
      } ${element.textContent?.trim().slice(0, 40) ?? ''}`;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      found.sideways.push(`document ${scrollWidth} > ${clientWidth}`);
    }
    for (const root of document.querySelectorAll<HTMLElement>(rootSelector)) {
      if (root.scrollWidth > root.clientWidth + 1) {
        found.sideways.push(`${nameOf(root)} ${root.scrollWidth}`);
      }
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const style = getComputedStyle(element);
        const isHidden =
          style.clip !== 'auto' ||
          style.clipPath !== 'none' ||
          element.closest('[aria-hidden="true"]') !== null ||
          element.closest('svg') !== null;
        const isWider = element.scrollWidth > element.clientWidth + 1;
        if (isHidden || !isWider || element.clientWidth === 0) {
          continue;
        }
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') {
          // A grid is a stop of its own, and its arrows scroll it.
          const isReached =
            (element.tabIndex >= 0 && element.matches(named)) ||
            element.querySelector(`[role="grid"]${named}`) !== null;
          if (!isReached) {
            found.unreachable.push(nameOf(element));
          }
        } else if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
          found.cutOff.push(nameOf(element));
        }
      }
    }
    return found;
  }, within);
}

/** What takes longer than a millisecond to change. */
function moving(page: Page, within = ourRoot): Promise<string[]> {
  return page.evaluate(rootSelector => {
    const longest = (times: string) =>
      Math.max(
        ...times
          .split(',')
          .map(time =>
            time.trim().endsWith('ms')
              ? parseFloat(time)
              : 1000 * parseFloat(time),
          ),
      );
    const found = new Set<string>();
    for (const element of document.querySelectorAll(
      `${rootSelector}, ${rootSelector} *`,
    )) {
      const { transitionDuration, animationDuration, animationName } =
        getComputedStyle(element);
      const isAnimated =
        animationName !== 'none' && longest(animationDuration) > 1;
      if (longest(transitionDuration) > 1 || isAnimated) {
        found.add(
          `${element.tagName.toLowerCase()}.${
            element.getAttribute('class') ?? ''
          } ${transitionDuration} ${animationName}`,
        );
      }
    }
    return [...found];
  }, within);
}

declare global {
  interface Window {
    /** What has moved in our layers for longer than a moment. */
    motion?: string[];
  }
}

/** Notes each movement as it begins: most are over before one can look. */
function watchMotion(within: string): void {
  const seen: string[] = [];
  window.motion = seen;
  for (const type of ['animationstart', 'transitionrun']) {
    document.addEventListener(
      type,
      ({ target }) => {
        if (!(target instanceof Element) || !target.closest(within)) {
          return;
        }
        for (const animation of target.getAnimations()) {
          const { duration } = animation.effect!.getComputedTiming();
          if (Number(duration) > 1) {
            seen.push(`${target.getAttribute('class')} ${duration} ms`);
          }
        }
      },
      true,
    );
  }
}

/** How many colours a picture has; a mark that has vanished has one. */
function coloursOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
}
