import { trimAsKotlin } from './javaText';

/** How a line begins that names a co-author. */
export const CO_AUTHOR = 'Co-authored-by: ';

/** An address and the name beside it. */
export interface CommitAuthor {
  name: string;
  email: string;
}

/** @public */
export interface CommitAuthorsOptions {
  authorName: string;
  authorEmail: string;
  /** Those of the message, or at least those that begin with `CO_AUTHOR`. */
  lines: Iterable<string>;
}

/**
 * Whom a commit's changes count for, in full each: co-authors in the order of
 * their lines, then the author. E-mails are spelt exactly as in the commit.
 *
 * Source: bus-factor-explorer, `CommitProcessor.getAuthors`. A line counts only
 * when it begins with exactly `Co-authored-by: `; its last word is the e-mail,
 * whatever it looks like.
 */
export function commitAuthors(options: CommitAuthorsOptions): CommitAuthor[] {
  const authors = new Map<string, CommitAuthor>();
  const add = (author: CommitAuthor) => {
    if (!authors.has(author.email)) authors.set(author.email, author);
  };
  for (const line of options.lines) {
    const author = coAuthor(line);
    if (author) add(author);
  }
  add({ name: options.authorName, email: options.authorEmail });
  return [...authors.values()];
}

/** Whom a line names, if it is one that does. */
export function coAuthor(line: string): CommitAuthor | undefined {
  if (!line.startsWith(CO_AUTHOR)) return undefined;
  const words = trimAsKotlin(line).split(' ');
  const email = words.at(-1)!.replace(/^</, '').replace(/>$/, '');
  return { name: words.slice(1, -1).join(' '), email };
}
