import type {
  CoverageResponse,
  FacetsResponse,
  GoldenPathsResponse,
  ListFindingsResponse,
  ListReportsResponse,
  ListScansResponse,
  Me,
  OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { answer, hold, refuse, stop } from './answers';
import { placeOf, places } from './pages';
import {
  expect,
  goTo,
  leave,
  ourRoot,
  rowsOf,
  test,
  type Page,
} from './portal';
import { enterAs, lead as leadName } from './signIn';
import { daysAgo } from './states';

const components = 'Components and their ownership health';
const away = 'The ownership backend does not answer';
const seenBefore = /^What you see was loaded at .* and may be out of date\.$/;
const slow =
  'Still loading. The backend is taking longer than usual; nothing is lost.';
const tideTables = '/reports/component/default/tide-tables';

test.describe('the backend does not answer', () => {
  for (const { name, path, ready } of places) {
    test(`${name} says so, and goes on when it is back`, async ({ lead }) => {
      const restart = await stop(lead);
      await goTo(lead, path);
      await expect(ours(lead).getByText(away).first()).toBeVisible();

      await restart();
      await tryAgain(lead);
      await expect(ours(lead).getByText(ready).first()).toBeVisible();
      await expect(ours(lead).getByText(away)).toHaveCount(0);
    });
  }

  test('the formulas need no backend', async ({ lead }) => {
    await stop(lead);
    await goTo(lead, '/ownership/method');
    await expect(ours(lead).getByText(away).first()).toBeVisible();
    await expect(
      lead.getByRole('region', { name: 'Ownership health score' }),
    ).toContainText('Knowledge redundancy');
  });
});

test.describe('the backend goes away in the middle: what is there stays', () => {
  test('of My teams', async ({ lead }) => {
    const rows = rowsOf(lead, components);
    await openPlace(lead, 'My teams');
    // What stands there while it loads has rows, too.
    await expect(rows.first()).toContainText('Tide tables');
    const before = await rows.count();
    await stop(lead);
    await lead.getByRole('columnheader', { name: 'Score' }).click();
    await expect(ours(lead).getByText(seenBefore)).toBeVisible();
    await expect(rows).toHaveCount(before);
  });

  test('of Explore', async ({ lead }) => {
    const rows = rowsOf(lead, components);
    await openPlace(lead, 'Explore');
    await expect(rows).toHaveCount(20);
    await stop(lead);
    await lead.getByRole('searchbox', { name: 'Search' }).fill('tide');
    await expect(ours(lead).getByText(seenBefore).first()).toBeVisible();
    await expect(rows).toHaveCount(20);
    await expect(lead.getByRole('tree')).toBeVisible();
  });

  test('of Risks', async ({ lead }) => {
    const rows = rowsOf(lead, 'Findings');
    await openPlace(lead, 'Risks');
    await expect(rows.first()).toContainText('Critical');
    const before = await rows.count();
    await stop(lead);
    await lead.getByRole('button', { name: 'Critical', exact: true }).click();
    await expect(ours(lead).getByText(seenBefore).first()).toBeVisible();
    await expect(rows).toHaveCount(before);
  });

  test('of Golden paths', async ({ lead }) => {
    const cards = lead.getByRole('link', { name: /^Start from this path/ });
    await openPlace(lead, 'Golden paths');
    const before = await cards.count();
    await stop(lead);
    await lead.getByRole('searchbox').fill('library');
    await expect(ours(lead).getByText(seenBefore).first()).toBeVisible();
    await expect(cards).toHaveCount(before);
  });

  test('of Audit', async ({ lead }) => {
    await openPlace(lead, 'Audit');
    await stop(lead);
    await lead.getByRole('button', { name: /^At risk/ }).click();
    await expect(ours(lead).getByText(seenBefore).first()).toBeVisible();
    await expect(
      lead.getByRole('region', { name: 'Where knowledge lies elsewhere' }),
    ).toContainText('Crewing');
  });

  test('of Method & data', async ({ lead }) => {
    await openPlace(lead, 'Method & data');
    await stop(lead);
    await lead.getByRole('button', { name: 'Download my data' }).click();
    await expect(
      lead.getByRole('alert').getByText(/^That did not work/),
    ).toBeVisible();
    await expect(lead.getByText(/^\d+ repositories$/)).toBeVisible();
  });

  test('of an entity', async ({ lead }) => {
    await openPlace(lead, 'Component');
    await stop(lead);
    await lead
      .getByRole('button', { name: 'Read it now: Tide tables' })
      .click();
    await expect(
      lead.getByRole('alert').getByText(/^That did not work/),
    ).toBeVisible();
    await expect(ours(lead).getByText('Qualifying commits')).toBeVisible();
  });
});

test('after ten seconds without an answer every page says that it is still loading', async ({
  page,
}) => {
  test.slow();
  await enterAs(page, leadName);
  await leave(page);
  await page.clock.install();
  for (const { name, path, ready } of places) {
    await test.step(name, async () => {
      const release = await hold(page);
      await goTo(page, path);
      await expect(page.locator(ourRoot).first()).toBeVisible();
      await expect(ours(page).getByText(slow)).toHaveCount(0);
      await page.clock.fastForward(10_500);
      await expect(
        page.getByRole('status').getByText(slow).first(),
      ).toBeVisible();
      release();
      await expect(ours(page).getByText(ready).first()).toBeVisible();
      await expect(ours(page).getByText(slow)).toHaveCount(0);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await leave(page);
    });
  }
});

test.describe('one source fails: the rest stays', () => {
  const cases: ReadonlyArray<{
    place: string;
    fails: string;
    stays: RegExp;
    /** What failed, where it is called by a name. */
    told?: string;
  }> = [
    {
      place: 'My teams',
      fails: '/findings',
      stays: /^\d+ components$/,
      told: 'Findings cannot be loaded',
    },
    { place: 'My teams', fails: '/reports', stays: /This helps most:/ },
    { place: 'Explore', fails: '/treemap', stays: /^\d+ components$/ },
    { place: 'Explore', fails: '/facets', stays: /^\d+ components$/ },
    { place: 'Audit', fails: '/rollups', stays: /known best by a team other/ },
    { place: 'Audit', fails: '/alignment', stays: /^\d+ owners$/ },
    { place: 'Audit', fails: '/transfers', stays: /^\d+ owners$/ },
    { place: 'Method & data', fails: '/scans', stays: /Nobody is ranked/ },
    { place: 'Component', fails: `${tideTables}/history`, stays: /Evidence/ },
    { place: 'Component', fails: `${tideTables}/folders`, stays: /Evidence/ },
    { place: 'Component', fails: '/transfers', stays: /Evidence/ },
    { place: 'System', fails: '/rollups/', stays: /^\d+ components$/ },
    {
      place: 'Group',
      fails: '/findings',
      stays: /^\d+ components$/,
      told: 'Findings cannot be loaded',
    },
    {
      place: 'Template',
      fails: '/golden-paths/default/service-node/consumers',
      stays: /Start from this path/,
    },
    {
      place: 'One golden path',
      fails: '/golden-paths/default/service-node/consumers',
      stays: /Start from this path/,
    },
    {
      place: 'Golden paths',
      fails: '/golden-paths/adoption',
      stays: /Start from this path/,
    },
    {
      place: 'Golden paths',
      fails: '/golden-paths/off-path',
      stays: /Start from this path/,
    },
  ];
  for (const { place, fails, stays, told = /^It said: / } of cases) {
    test(`${place} without ${fails}`, async ({ lead }) => {
      await refuse(lead, fails, {
        status: 500,
        name: 'Error',
        message: 'The lighthouse is out',
      });
      await goTo(lead, placeOf(place).path);
      await expect(ours(lead).getByText(told).first()).toBeVisible();
      await expect(ours(lead).getByText(stays).first()).toBeVisible();
    });
  }

  test('a source that cannot be read has a chip with reason and remedy', async ({
    lead,
  }) => {
    for (const name of ['Explore', 'Audit', 'Method & data']) {
      await test.step(name, async () => {
        await openPlace(lead, name);
        const chip = ours(lead).getByText(
          /^The sources of \d+ components could not be read$/,
        );
        await chip.click();
        await expect(
          ours(lead)
            .getByText(/Affects: /)
            .first(),
        ).toBeVisible();
        await expect(picture(lead, 'partial-error')).toBeVisible();
      });
    }
  });

  test('a missing git and a silent catalog have chips', async ({ lead }) => {
    await answer<CoverageResponse>(lead, '/coverage', real => ({
      ...real,
      git: { available: false, remedy: 'Install git in the backend’s image.' },
      catalog: { ...real.catalog, error: 'The catalog answered 503.' },
    }));
    await openPlace(lead, 'Explore');
    await ours(lead).getByText('git is missing on the backend').click();
    await expect(
      ours(lead).getByText('Install git in the backend’s image.'),
    ).toBeVisible();
    await ours(lead)
      .getByText(/^The catalog could not be read/)
      .click();
    await expect(
      ours(lead).getByText('The catalog answered 503.'),
    ).toBeVisible();
    await expect(rowsOf(lead, components)).toHaveCount(20);
  });
});

test.describe('a permission is missing', () => {
  for (const { name, path } of places) {
    test(`${name} names it`, async ({ lead }) => {
      await refuse(lead, '', {
        status: 403,
        name: 'NotAllowedError',
        message: 'Unauthorized',
      });
      await goTo(lead, path);
      await expect(
        ours(lead)
          .getByText(/lacks the permission “ownership\.report\.read”/)
          .first(),
      ).toBeVisible();
      await expect(picture(lead, 'missing-permission')).toBeVisible();
      await expect(ours(lead).getByText(away)).toHaveCount(0);
    });
  }
});

test.describe('the first run', () => {
  test('tells how much is collected and what can already be answered', async ({
    lead,
  }) => {
    await answer<CoverageResponse>(lead, '/coverage', real => ({
      ...real,
      components: { total: 25, scored: 7, waiting: 18, failing: 0 },
    }));
    for (const name of [
      'My teams',
      'Explore',
      'Risks',
      'Audit',
      'Method & data',
    ]) {
      await test.step(name, async () => {
        await openPlace(lead, name);
        const told = ours(lead).getByRole('status').filter({
          hasText: '7 of 25 collected so far. This page refreshes by itself.',
        });
        await expect(told).toBeVisible();
        await expect(told).toContainText('Owners can already be seen');
        await expect(picture(lead, 'first-run')).toBeVisible();
      });
    }
  });

  test('a component that has no report yet', async ({ lead }) => {
    await refuse(lead, tideTables, {
      status: 404,
      name: 'NotFoundError',
      message: 'No report',
    });
    await goTo(lead, placeOf('Component').path);
    await expect(
      ours(lead).getByText('Not collected yet').first(),
    ).toBeVisible();
  });

  test('a component that was not read yet', async ({ lead }) => {
    await answer<OwnershipReport>(lead, tideTables, real => ({
      ...real,
      source: { ...real.source, status: 'waiting' },
    }));
    await goTo(lead, placeOf('Component').path);
    await expect(ours(lead).getByText('Waiting to be read')).toBeVisible();
  });
});

test.describe('nothing is there: the reason and the one way on', () => {
  const none = { items: [], totalItems: 0, pageInfo: {} };

  test('of components', async ({ lead }) => {
    await answer<ListReportsResponse>(lead, '/reports', none);
    await answer<FacetsResponse>(lead, '/facets', {
      owners: [],
      states: [],
      warnings: 0,
      totalItems: 0,
    });
    await goTo(lead, '/ownership/explore');
    await expect(ours(lead).getByText('No components yet')).toBeVisible();
    await expect(
      ours(lead).getByRole('link', { name: 'Open the catalog' }),
    ).toHaveAttribute('href', '/catalog');
  });

  test('of components that match', async ({ lead }) => {
    await goTo(lead, '/ownership/explore?search=albatross');
    await expect(ours(lead).getByText('No component matches')).toBeVisible();
    await expect(picture(lead, 'empty')).toBeVisible();
    await lead.getByRole('button', { name: 'Clear filters' }).click();
    await expect(rowsOf(lead, components)).toHaveCount(20);
  });

  test('of teams', async ({ lead }) => {
    await answer<Me>(lead, '/me', real => ({
      ...real,
      ownershipRefs: real.ownershipRefs.filter(ref => ref.startsWith('user:')),
    }));
    await goTo(lead, '/ownership/my-teams');
    await expect(
      ours(lead).getByText('The catalog knows no team of yours'),
    ).toBeVisible();
    await ours(lead)
      .getByRole('link', { name: 'Explore all components' })
      .click();
    await expect(rowsOf(lead, components)).toHaveCount(20);
  });

  test('of what a team owns', async ({ lead }) => {
    await answer<ListReportsResponse>(lead, '/reports', none);
    await answer<ListFindingsResponse>(lead, '/findings', none);
    await goTo(lead, '/ownership/my-teams');
    await expect(ours(lead).getByText('Nothing waits for you.')).toBeVisible();
    await expect(
      ours(lead).getByText(
        'Your teams own no components that are in the catalog.',
      ),
    ).toBeVisible();
  });

  test('of golden paths', async ({ lead }) => {
    await answer<GoldenPathsResponse>(lead, '/golden-paths', {
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    await goTo(lead, '/ownership/golden-paths');
    await expect(ours(lead).getByText('No golden paths yet')).toBeVisible();
    await expect(
      ours(lead).getByRole('link', { name: 'How to write a template' }),
    ).toBeVisible();
  });

  test('of repositories', async ({ lead }) => {
    await answer<ListScansResponse>(lead, '/scans', none);
    await goTo(lead, '/ownership/method');
    await expect(
      ours(lead).getByText('No repository is known for what you may see.'),
    ).toBeVisible();
  });

  test('of owners to audit', async ({ lead }) => {
    await goTo(lead, '/ownership/audit?search=albatross');
    await expect(
      lead.getByRole('region', { name: 'Teams by what needs attention' }),
    ).toContainText('No owner has anything here.');
    await expect(
      lead.getByRole('region', { name: 'Where knowledge lies elsewhere' }),
    ).toContainText('No component here is known best by a team other');
  });

  test('in a group', async ({ lead }) => {
    await goTo(lead, '/catalog/default/group/harbour/ownership');
    await lead.getByRole('radio', { name: 'This group only' }).click();
    await expect(
      ours(lead)
        .getByText('There are no components in here that you may see.')
        .first(),
    ).toBeVisible();
  });

  test('for a template', async ({ lead }) => {
    await answer(lead, '/golden-paths/default/service-node/consumers', none);
    await goTo(lead, placeOf('Template').path);
    await expect(
      ours(lead).getByText('No components yet').first(),
    ).toBeVisible();
  });
});

test('no findings: in how many components, and in how many nobody could look', async ({
  lead,
}) => {
  await answer<ListFindingsResponse>(lead, '/findings', {
    items: [],
    totalItems: 0,
    pageInfo: {},
  });
  await answer<CoverageResponse>(lead, '/coverage', real => ({
    ...real,
    components: { total: 48, scored: 45, waiting: 0, failing: 3 },
  }));
  await goTo(lead, '/ownership/risks');
  await expect(
    ours(lead).getByText('No findings in 48 components.'),
  ).toBeVisible();
  await expect(
    ours(lead).getByText('3 of them have no score yet', { exact: false }),
  ).toBeVisible();
  await expect(picture(lead, 'no-findings')).toBeVisible();
});

test('too little evidence: the reason, until when, and a hatch', async ({
  lead,
}) => {
  await goTo(lead, '/catalog/default/component/gangway-sensors/ownership');
  const notice = ours(lead).getByText('Too little evidence for a verdict');
  await expect(notice).toBeVisible();
  await expect(
    ours(lead).getByText('The repository is still young'),
  ).toBeVisible();
  await expect(ours(lead).getByText(/^It can be judged from/)).toBeVisible();
  await expect(picture(lead, 'insufficient-evidence')).toBeVisible();

  await goTo(lead, '/ownership/explore?search=gangway');
  await expect(
    lead.getByRole('treeitem', {
      name: 'Gangway sensors: Too little evidence, No score',
      exact: false,
    }),
  ).toBeVisible();
  await expect(
    lead.getByRole('tree').locator('rect[fill^="url(#"]').first(),
  ).toBeVisible();
});

test('where fewer than three contribute, what would point at one of them is withheld', async ({
  member,
}) => {
  const withheld = ours(member).getByRole('region', {
    name: 'Withheld for privacy',
  });
  const teams = ours(member).getByRole('region', { name: 'Knowledge by team' });
  await goTo(member, '/catalog/default/component/lost-and-found/ownership');
  await expect(withheld).toContainText(
    'Not shown, to protect the privacy of individual people.',
  );
  await expect(picture(member, 'suppressed')).toBeVisible();
  await expect(teams).toHaveCount(0);
  await expect(
    ours(member).getByRole('region', { name: 'Declared owner' }),
  ).toBeVisible();
  await withheld.getByRole('link', { name: 'How privacy is kept' }).click();
  await expect(member).toHaveURL(/\/ownership\/method/);

  // Where there are more, the same reader sees it.
  await goTo(member, placeOf('Component').path);
  await expect(teams).toBeVisible();
  await expect(withheld).toHaveCount(0);
});

test('old data tells its age', async ({ lead }) => {
  const asOf = daysAgo(4);
  await answer<CoverageResponse>(lead, '/coverage', real => ({
    ...real,
    asOf,
  }));
  await answer<OwnershipReport>(lead, tideTables, real => ({
    ...real,
    evidence: { ...real.evidence, asOf },
  }));
  for (const name of [
    'My teams',
    'Explore',
    'Risks',
    'Audit',
    'Method & data',
  ]) {
    await test.step(name, async () => {
      await openPlace(lead, name);
      await ours(lead).getByText('Data from 4 days ago').click();
      await expect(
        ours(lead).getByText(/^The daily scoring has not run since/),
      ).toBeVisible();
      await expect(picture(lead, 'stale')).toBeVisible();
    });
  }
  await goTo(lead, placeOf('Component').path);
  await expect(ours(lead).getByText('Data from 4 days ago')).toBeVisible();
});

function ours(page: Page) {
  return page.locator(ourRoot);
}

/** What a state looks like; the words beside it are checked where it is met. */
function picture(page: Page, state: string) {
  return ours(page).locator(`svg[data-state="${state}"]`).first();
}

async function openPlace(page: Page, name: string): Promise<void> {
  const { path, ready } = placeOf(name);
  await goTo(page, path);
  await expect(ours(page).getByText(ready).first()).toBeVisible();
}

/** Presses the buttons of all notices; each part of a page has its own. */
async function tryAgain(page: Page): Promise<void> {
  const buttons = ours(page).getByRole('button', { name: 'Try again' });
  await expect(async () => {
    for (const button of await buttons.all()) {
      await button.click({ timeout: 1_000 });
    }
    await expect(buttons).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
}
