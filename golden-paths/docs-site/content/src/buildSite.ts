import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problems } from './problems.ts';
import { PAGES, readSite } from './readSite.ts';
import { asHtml, render } from './render.ts';

/**
 * Writes the site as plain HTML.
 *
 * @throws Error where a reader would stumble, so that no broken site is written
 */
export async function buildSite(options: {
  root: string;
  target: string;
}): Promise<number> {
  const { root, target } = options;
  const site = await readSite(root);
  const found = problems(site);
  if (found.length > 0) throw new Error(found.join('\n'));
  await rm(target, { recursive: true, force: true });
  for (const page of site.pages) {
    const path = join(target, asHtml(page.path));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, render(site, page));
  }
  for (const path of site.others) {
    await cp(join(root, PAGES, path), join(target, path), { recursive: true });
  }
  return site.pages.length;
}
