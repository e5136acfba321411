import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { places } from './pages';
import { desktop, expect, goTo, ourRoot, test, type Page } from './portal';
import { lead } from './signIn';
import { inState, states } from './states';
import { still } from './still';

const folder = join(__dirname, 'output');
const themes = ['light', 'dark'] as const;
const widths = [1440, 390];
/** Of these states also a dark picture; the others have the same inks. */
const alsoDark = ['First run', 'Partial error'];

/**
 * Every page and state for people to look at: `output/index.html`. They are compared
 * with nothing; the other tests say what must hold.
 */
test('pictures of every page and state', async ({ dressed }) => {
  test.slow();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const theme of themes) {
    const page = await dressed(lead, { theme });
    for (const { name, path, ready } of places) {
      await goTo(page, path);
      await expect(
        page.locator(ourRoot).getByText(ready).first(),
        name,
      ).toBeVisible();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        // The whole page as one window, so that nothing fixed covers it.
        const height = await page.evaluate(() =>
          Math.max(900, document.documentElement.scrollHeight),
        );
        await page.setViewportSize({ width, height });
        await settled(page);
        await page.screenshot({
          path: join(folder, fileOf(name, theme, width)),
          animations: 'disabled',
        });
      }
    }
  }
  for (const theme of themes) {
    const page = await dressed(lead, { theme });
    await page.setViewportSize(desktop);
    for (const state of states.filter(
      ({ name }) => theme === 'light' || alsoDark.includes(name),
    )) {
      const { name, loading } = state;
      await inState(page, state, async () => {
        await still(page, { loading });
        await page.screenshot({ path: join(folder, stateFile(name, theme)) });
      });
    }
  }
  await writeFile(join(folder, 'index.html'), index());
});

function fileOf(name: string, theme: string, width: number): string {
  return `${slugOf(name)}-${theme}-${width}.png`;
}

function stateFile(name: string, theme: string): string {
  return `state-${slugOf(name)}-${theme}.png`;
}

function slugOf(name: string): string {
  return name.toLocaleLowerCase('en-US').replace(/[^a-z]+/g, '-');
}

/** Waits for what is still being fetched or drawn at this size. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

function index(): string {
  const sections = places.map(({ name }) => {
    const pictures = widths.flatMap(width =>
      themes.map(theme => {
        const file = fileOf(name, theme, width);
        return `<a href="${file}"><img src="${file}" alt="${name}, ${theme}, ${width} px" style="flex: ${width}" loading="lazy"></a>`;
      }),
    );
    return `<h2>${name.replace('&', '&amp;')}</h2><div>${pictures.join(
      '',
    )}</div>`;
  });
  const shown = states.map(({ name }) => {
    const pictures = themes
      .filter(theme => theme === 'light' || alsoDark.includes(name))
      .map(theme => {
        const file = stateFile(name, theme);
        return `<a href="${file}"><img src="${file}" alt="${name}, ${theme}" loading="lazy"></a>`;
      });
    return `<h2>${name}</h2><div>${pictures.join('')}</div>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page and state</title>
<style>
body { font-family: sans-serif; margin: 2rem; background: #888; }
div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; }
img { width: 100%; }
a { flex: 1; min-width: 180px; }
</style>
<h1>Every page</h1>
${sections.join('\n')}
<h1>Every state</h1>
${shown.join('\n')}
</html>
`;
}
