import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Portfolio } from '@stewardship/backstage-plugin-ownership-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  failure,
  noPortfolio,
  usualBackend,
} from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { OwnershipTab } from '../entity';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const team = 'group:default/team-lighthouse';

const quarter: Portfolio = {
  ...noPortfolio,
  more: 1,
  singleKnower: { before: 7, after: 3 },
  steps: [
    {
      entityRef: 'component:default/tide-tables',
      title: 'Tide tables',
      action: {
        id: 'second-maintainer',
        effort: 5,
        gain: 11,
        newScore: 55,
        params: { days: 9 },
      },
      removesRisk: true,
      singleKnowerAfter: 3,
      suppressed: false,
    },
    {
      entityRef: 'component:default/tide-tables',
      title: 'Tide tables',
      action: { id: 'document', effort: 2, params: {} },
      removesRisk: false,
      singleKnowerAfter: 3,
      suppressed: true,
    },
  ],
  effort: 7,
};

const regionOf = async () => {
  renderForEntity(<OwnershipTab />, team);
  return within(await screen.findByRole('region', { name: 'This quarter' }));
};

describe('QuarterSection', () => {
  it('says what the steps come to, and what each takes and gives', async () => {
    const asked: string[] = [];
    server.use(
      answer('portfolio', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(quarter);
      }),
    );
    const user = userEvent.setup();
    const section = await regionOf();
    expect(
      await section.findByText('Services with a single knower: 7 → 3', {
        selector: '[role="status"] *',
      }),
    ).toBeInTheDocument();
    const [first, second] = section.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /Tide tables.*second maintainer.*44 → 55.*Effort: weeks.*more than one knows it/,
    );
    expect(second).toHaveTextContent(/Write down.*a few days.*gain hidden/);
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
    expect(
      section.getByText(/1 component least at risk was left out/),
    ).toBeInTheDocument();
    expect(new URLSearchParams(asked[0]).get('owner')).toBe(team);

    await user.click(within(first).getByRole('button'));
    expect(
      await screen.findByRole('dialog', {
        name: 'The working of Tide tables',
      }),
    ).toBeInTheDocument();
  });

  it.each<[string, Partial<Portfolio>, RegExp]>([
    [
      'nothing hangs on one person',
      {},
      /^Nothing is left to do: none of its 4/,
    ],
    [
      'no step is known',
      { singleKnower: { before: 2, after: 2 } },
      /^2 components hang on one person/,
    ],
    [
      'the group owns nothing',
      { components: 0 },
      /owns components that you may/,
    ],
  ])('says why there are no steps: %s', async (_, part, words) => {
    server.use(
      answer('portfolio', () => HttpResponse.json({ ...noPortfolio, ...part })),
    );
    const section = await regionOf();
    expect(await section.findByText(words)).toBeInTheDocument();
    expect(section.queryByRole('list')).toBeNull();
  });

  it('names the permission that is missing, and leaves the rest', async () => {
    server.use(
      answer('portfolio', () => failure(403, 'NotAllowedError', 'No')),
    );
    const section = await regionOf();
    expect(
      await section.findByText('You may not read ownership reports'),
    ).toBeInTheDocument();
    const learn = within(screen.getByRole('region', { name: 'Learn next' }));
    expect(
      await learn.findByText(/^Nothing that is owned here lacks/),
    ).toBeInTheDocument();
  });
});
