import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { parse } from 'yaml';

/** Folder of the pages; TechDocs and MkDocs look there unless told otherwise. */
export const PAGES = 'docs';

/** One page of the site. */
export interface Page {
  /** Below the folder of the pages, with `/`. */
  path: string;
  text: string;
}

/** What `mkdocs.yml` and the folder of the pages hold. */
export interface Site {
  name: string;
  pages: Page[];
  /** Pictures and other files that are no page. */
  others: string[];
  /** Title and page, in the order of the navigation. */
  nav: Array<{ title?: string; path: string }>;
}

/**
 * Reads a site as MkDocs does.
 *
 * @param root - folder that holds `mkdocs.yml`
 * @throws Error where a part of `mkdocs.yml` has a form that is not understood
 */
export async function readSite(root: string): Promise<Site> {
  const config: unknown = parse(
    await readFile(join(root, 'mkdocs.yml'), 'utf8'),
  );
  if (!isMapping(config) || typeof config.site_name !== 'string') {
    throw new Error('mkdocs.yml needs a site_name');
  }
  const folder = join(root, PAGES);
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join(posix.sep),
    )
    .sort();
  const isPage = (path: string) => path.endsWith('.md');
  const pages = await Promise.all(
    paths.filter(isPage).map(async path => ({
      path,
      text: await readFile(join(folder, path), 'utf8'),
    })),
  );
  return {
    name: config.site_name,
    pages,
    others: paths.filter(path => !isPage(path)),
    nav: navOf(config.nav ?? pages.map(({ path }) => path)),
  };
}

function navOf(written: unknown): Site['nav'] {
  if (!Array.isArray(written)) throw new Error('nav of mkdocs.yml is no list');
  return written.flatMap(entry => {
    if (typeof entry === 'string') return [{ path: entry }];
    if (!isMapping(entry)) {
      throw new Error('nav of mkdocs.yml holds what is neither page nor title');
    }
    return Object.entries(entry).flatMap(([title, below]) =>
      typeof below === 'string' ? [{ title, path: below }] : navOf(below),
    );
  });
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
