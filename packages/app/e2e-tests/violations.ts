import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { report, type Checked, type Violation } from './axeReport';
import { still } from './still';

// No rule is switched off and nothing inside our root is left out.
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each place that breaks a rule, with what to do; kept in the report, too. */
export async function violations(
  page: Page,
  options: Pick<Checked, 'page' | 'dress' | 'of'> & {
    within?: string;
    without?: string;
    /** Nothing more will come: a skeleton is what is looked at. */
    loading?: boolean;
  },
): Promise<Violation[]> {
  const { within, without, loading, ...looked } = options;
  await still(page, { loading });
  let axe = new AxeBuilder({ page }).withTags(standards);
  axe = within ? axe.include(within) : axe;
  axe = without ? axe.exclude(without) : axe;
  const results = await axe.analyze();
  const found = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      rule: id,
      where: target.join(' '),
      failureSummary,
    })),
  );
  const { passes, incomplete } = results;
  const rules = passes.length + incomplete.length + results.violations.length;
  await report({ ...looked, rules, found });
  return found;
}
