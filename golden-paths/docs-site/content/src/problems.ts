import { posix } from 'node:path';
import { marked } from 'marked';
import { headings } from './headings.ts';
import type { Site } from './readSite.ts';

/** What a reader of the site would stumble over, one sentence each. */
export function problems(site: Site): string[] {
  const found: string[] = [];
  const pages = new Map(site.pages.map(page => [page.path, page]));
  const files = new Set([...pages.keys(), ...site.others]);

  for (const { path } of site.nav) {
    if (!isElsewhere(path) && !files.has(path)) {
      found.push(`mkdocs.yml: nav names ${path}, which is not there`);
    }
  }
  const named = new Set(site.nav.map(({ path }) => path));
  for (const { path, text } of site.pages) {
    if (!named.has(path)) {
      found.push(`${path}: nobody finds it, nav of mkdocs.yml does not name it`);
    }
    const titles = headings(text).filter(({ level }) => level === 1);
    if (titles.length !== 1) {
      found.push(`${path}: has ${titles.length} titles (# …) instead of one`);
    }
    for (const link of linksOf(text)) {
      const problem = problemOf(link, path);
      if (problem) found.push(`${path}: ${problem}`);
    }
  }
  return found;

  function problemOf(link: string, from: string): string | undefined {
    if (link === '') return 'has a link to nowhere';
    // Whether others are up is not for a check that has to pass at night.
    if (isElsewhere(link)) return undefined;
    const [file = '', anchor] = link.split('#');
    if (file.startsWith('/')) {
      return `links ${link}; write it from the page's own folder`;
    }
    const target = file
      ? posix.normalize(posix.join(posix.dirname(from), decoded(file)))
      : from;
    if (!files.has(target)) return `links ${link}, which is not there`;
    const page = pages.get(target);
    if (!anchor || !page) return undefined;
    return headings(page.text).some(({ id }) => id === decoded(anchor))
      ? undefined
      : `links ${link}, and ${target} has no such heading`;
  }
}

/** Targets of the links and pictures of a page. Code is no link. */
function linksOf(text: string): string[] {
  const links: string[] = [];
  marked.walkTokens(marked.lexer(text), token => {
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
  });
  return links;
}

function isElsewhere(link: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
