import { decodeAsJgit, trimAsKotlin } from './javaText';

const CO_AUTHOR = 'Co-authored-by: ';

/** @public */
export interface CommitAuthorsOptions {
  authorEmail: Uint8Array;
  message: Uint8Array;
}

/**
 * E-mails that a commit's changes count for, in full each: co-authors in the
 * order of their lines, then the author. Spelt exactly as in the commit.
 *
 * Source: bus-factor-explorer, `CommitProcessor.getAuthors`. A line counts only
 * when it begins with exactly `Co-authored-by: `; its last word is the e-mail,
 * whatever it looks like.
 */
export function commitAuthors(options: CommitAuthorsOptions): string[] {
  const emails = new Set<string>();
  for (const line of decodeAsJgit(options.message).split('\n')) {
    if (line.startsWith(CO_AUTHOR)) emails.add(lastWord(line));
  }
  emails.add(decodeAsJgit(options.authorEmail));
  return [...emails];
}

function lastWord(line: string): string {
  const word = trimAsKotlin(line).split(' ').at(-1)!;
  return word.replace(/^</, '').replace(/>$/, '');
}
