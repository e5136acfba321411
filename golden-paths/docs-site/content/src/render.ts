import { posix } from 'node:path';
import { Marked } from 'marked';
import { headings } from './headings.ts';
import type { Page, Site } from './readSite.ts';

/** A page as HTML, with the site's navigation. */
export function render(site: Site, page: Page): string {
  const all = headings(page.text);
  let next = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const id = all[next++]?.id ?? '';
        return `<h${depth} id="${escaped(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
    walkTokens(token) {
      if (token.type === 'link') token.href = asHtml(token.href);
    },
  });
  const title = all.find(({ level }) => level === 1)?.text ?? page.path;
  const nav = site.nav
    .map(entry => {
      const href = asHtml(posix.relative(posix.dirname(page.path), entry.path));
      const here = entry.path === page.path ? ' aria-current="page"' : '';
      return `<li><a href="${escaped(href)}"${here}>${escaped(entry.title ?? entry.path)}</a></li>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} · ${escaped(site.name)}</title>
<style>body{font:1rem/1.6 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}nav ul{display:flex;gap:1rem;list-style:none;padding:0}table{border-collapse:collapse}td,th{border:1px solid;padding:.25rem .5rem}</style>
</head>
<body>
<nav aria-label="Pages"><ul>
${nav}
</ul></nav>
<main>
${marked.parse(page.text)}</main>
</body>
</html>
`;
}

/** Where a page lies once it is rendered. */
export function asHtml(link: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(link)
    ? link
    : link.replace(/\.md(?=$|#)/, '.html');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
