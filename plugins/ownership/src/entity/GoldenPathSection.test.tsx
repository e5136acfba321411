import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { PathStanding } from '@stewardship/backstage-plugin-ownership-common';
import {
  reportFixture,
  reportFixtures,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  bring,
  failure,
  standing,
  usualBackend,
} from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { OwnershipTab } from './OwnershipTab';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const ROUTE = 'reports/component/default/tide-tables/golden-path';

async function strip(told?: Partial<PathStanding>) {
  if (told) {
    server.use(answer(ROUTE, () => HttpResponse.json(told)));
  }
  renderForEntity(<OwnershipTab />, 'component:default/tide-tables');
  return within(await screen.findByRole('region', { name: 'Golden path' }));
}

describe('the golden path of a component', () => {
  it('tells template, version, how far behind and since when', async () => {
    const path = await strip();
    expect(
      await path.findByRole('link', { name: 'Harbour service' }),
    ).toHaveAttribute(
      'href',
      '/ownership/golden-paths/default/harbour-service',
    );
    for (const words of [
      '1.4.0',
      '2.1.0',
      'A major version behind',
      '2 versions behind, since Feb 3, 2026',
      'the annotation backstage.io/source-template',
    ]) {
      expect(path.getByText(words)).toBeInTheDocument();
    }
    expect(path.getByText(/for the update\.$/)).toHaveTextContent(
      'Ask Team Lighthouse for the update.',
    );
    // No name reaches the page that the backend does not give.
    expect(path.queryByText(/would learn most/)).toBeNull();
  });

  it('names who would learn most from the update, with the reason', async () => {
    const path = await strip({
      ...standing,
      candidate: {
        name: 'Robin Sample',
        entityRef: 'user:default/robin',
        reasons: ['owning-team', 'little-knowledge'],
      },
    });
    expect(
      await path.findByRole('link', { name: 'Robin Sample' }),
    ).toHaveAttribute('href', '/catalog/default/user/robin');
    expect(
      path.getByText('on the owning team · most of it is still new to them'),
    ).toBeInTheDocument();
    expect(
      path.getByText(/Do not use them to evaluate anyone/),
    ).toBeInTheDocument();
  });

  it('asks nobody for an update of what is current', async () => {
    const path = await strip({
      ...standing,
      version: '2.1.0',
      currency: 'current',
      versionsBehind: undefined,
      behindSince: undefined,
    });
    expect(
      await path.findByText('Newest version', { selector: 'dd *' }),
    ).toBeInTheDocument();
    expect(path.queryByText(/for the update/)).toBeNull();
  });

  it.each<[PathStanding['problem'], RegExp]>([
    ['template-gone', /does not have this template any more/],
    ['no-version', /^Nothing says which version/],
    ['no-newest', /does not say which version is its newest/],
    ['not-comparable', /cannot be compared/],
  ])('says why nothing can be told: %s', async (problem, words) => {
    const path = await strip({
      onPath: true,
      templateRef: 'template:default/horn',
      currency: 'unknown',
      source: 'record',
      problem,
    });
    expect(await path.findByText(words)).toBeInTheDocument();
    expect(path.getByText(/^Created from/)).toHaveTextContent(
      'Created from horn.',
    );
    expect(path.queryAllByRole('link', { name: 'horn' })).toHaveLength(
      problem === 'template-gone' ? 0 : 1,
    );
  });

  it('says what a template that was renamed is called now', async () => {
    const path = await strip({
      onPath: true,
      templateRef: 'template:default/foghorn',
      renamedFrom: 'template:default/horn',
      title: 'Foghorn',
      version: '1.0.0',
      newest: '1.0.0',
      currency: 'current',
      source: 'record',
    });
    expect(
      await path.findByText('horn was renamed to foghorn.'),
    ).toBeInTheDocument();
    expect(path.getByRole('link', { name: 'Foghorn' })).toBeInTheDocument();
  });

  it('leads to the path that suits it, where it is on none', async () => {
    server.use(
      answer('golden-paths', () =>
        HttpResponse.json({ items: [bring], totalItems: 1, pageInfo: {} }),
      ),
    );
    const path = await strip({
      onPath: false,
      suited: {
        templateRef: 'template:default/harbour-service',
        title: 'Harbour service',
        reasons: ['language'],
      },
    });
    expect(
      await path.findByText('Not created from a golden path.'),
    ).toBeInTheDocument();
    expect(path.getByText('same language')).toBeInTheDocument();
    const link = await path.findByRole('link', {
      name: 'Bring it onto this path',
    });
    expect(
      JSON.parse(
        new URL(
          link.getAttribute('href')!,
          'http://portal.example',
        ).searchParams.get('formData')!,
      ),
    ).toEqual({
      component: 'component:default/tide-tables',
      path: 'template:default/harbour-service',
    });
  });

  it('keeps what the report knows where the rest cannot be loaded', async () => {
    server.use(
      answer(ROUTE, () => failure(500, 'Error', 'The lighthouse is out')),
      ...usualBackend([
        ...reportFixtures.filter(
          ({ entityRef }) => entityRef !== 'component:default/tide-tables',
        ),
        reportFixture({
          entityRef: 'component:default/tide-tables',
          goldenPath: {
            ref: 'template:default/harbour-service',
            title: 'Harbour service',
          },
        }),
      ]),
    );
    const path = await strip();
    expect(
      await path.findByText('The figures of the golden path cannot be loaded'),
    ).toBeInTheDocument();
    expect(
      path.getByRole('link', { name: 'Harbour service' }),
    ).toBeInTheDocument();
  });
});
