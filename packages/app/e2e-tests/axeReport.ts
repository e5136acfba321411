import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@playwright/test';

/** A place that breaks a rule, with what to do. */
export interface Violation {
  rule: string;
  where: string;
  failureSummary?: string;
}

/** One look at one page. */
export interface Checked {
  page: string;
  /** Theme or language. */
  dress: string;
  /** What axe looked at: ours, or what Backstage draws. */
  of: 'ours' | 'around ours' | 'Backstage’s own page';
  /** Rules that applied to something there. */
  rules: number;
  found: readonly Violation[];
}

/**
 * Keeps what was checked and found in `axe.json` beside the other output of the
 * run; whatever is Backstage's stands apart. A page that is checked once more
 * takes the place of its former entry.
 */
export async function report(checked: Checked): Promise<void> {
  const folder = test.info().project.outputDir;
  const file = join(folder, 'axe.json');
  await mkdir(folder, { recursive: true });
  const { ours, shell } = await readFile(file, 'utf8').then(
    (text): Report => JSON.parse(text),
    (): Report => ({ ours: [], shell: [] }),
  );
  const list = checked.of === 'ours' ? ours : shell;
  const former = list.findIndex(
    ({ page, dress, of }) =>
      page === checked.page && dress === checked.dress && of === checked.of,
  );
  list.splice(former < 0 ? list.length : former, former < 0 ? 0 : 1, checked);
  await writeFile(file, `${JSON.stringify({ ours, shell }, undefined, 2)}\n`);
}

interface Report {
  ours: Checked[];
  shell: Checked[];
}
