import { marked, type Token } from 'marked';

export interface Heading {
  level: number;
  text: string;
  /** What follows `#` in a link to it. */
  id: string;
}

/** The headings of a page, with the addresses that MkDocs gives them. */
export function headings(text: string): Heading[] {
  const found: Heading[] = [];
  const seen = new Map<string, number>();
  marked.walkTokens(marked.lexer(text), token => {
    if (token.type !== 'heading') return;
    const words = wordsOf(token.tokens ?? []);
    const slug = slugOf(words);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    const id = before ? `${slug}_${before}` : slug;
    found.push({ level: token.depth, text: words, id });
  });
  return found;
}

/** Python-Markdown's rule: accents go, and what is no word becomes a dash. */
function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{ASCII}]/gu, '')
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[-\s]+/g, '-');
}

function wordsOf(tokens: Token[]): string {
  return tokens
    .map(token =>
      'tokens' in token && token.tokens
        ? wordsOf(token.tokens)
        : 'text' in token
          ? String(token.text)
          : '',
    )
    .join('');
}
