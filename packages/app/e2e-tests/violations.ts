import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

// No rule is switched off and nothing inside our root is left out.
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each place that breaks a rule, with what to do. */
export async function violations(
  page: Page,
  options: { within?: string; without?: string } = {},
) {
  const { within, without } = options;
  let axe = new AxeBuilder({ page }).withTags(standards);
  axe = within ? axe.include(within) : axe;
  axe = without ? axe.exclude(without) : axe;
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      rule: id,
      where: target.join(' '),
      failureSummary,
    })),
  );
}
