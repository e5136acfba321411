import { PATH_RECORD_FILE } from '@stewardship/backstage-plugin-ownership-common';

/** Places of CODEOWNERS that hosts know. */
const CODEOWNERS = [
  'CODEOWNERS',
  '.github/CODEOWNERS',
  '.gitlab/CODEOWNERS',
  'docs/CODEOWNERS',
];

/** A repository that has more of them wants something from us. */
const MOST_RULE_FILES = 10_000;

function isRuleFile(path: string): boolean {
  return (
    path === '.mailmap' ||
    path === '.git-blame-ignore-revs' ||
    path === '.gitattributes' ||
    path.endsWith('/.gitattributes') ||
    path === PATH_RECORD_FILE ||
    path.endsWith(`/${PATH_RECORD_FILE}`) ||
    CODEOWNERS.includes(path)
  );
}

/**
 * Object ids of the few files that say how a revision is to be read, out of
 * `git ls-tree -r -z`, which is long: pieces are looked through as they come.
 */
export class RuleFiles {
  readonly ids = new Set<string>();
  #rest = '';

  push(piece: Buffer): void {
    const entries = (this.#rest + piece.toString('latin1')).split('\0');
    this.#rest = entries.pop()!;
    for (const entry of entries) {
      const tab = entry.indexOf('\t');
      // Links are not followed, as in git.
      if (
        entry.startsWith('100') &&
        isRuleFile(entry.slice(tab + 1)) &&
        this.ids.size < MOST_RULE_FILES
      ) {
        this.ids.add(entry.slice(0, tab).split(' ')[2]);
      }
    }
  }
}
