import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  failure,
  rollup,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { AuditPage } from './AuditPage';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('AuditPage', () => {
  it('leads from each number to what it counts, under the same filter', async () => {
    renderPage(<AuditPage />, '/?tier=1');
    const teams = await region('Teams by what needs attention');
    const row = within(
      await teams.findByRole('row', { name: /^Team Lighthouse/ }),
    );
    const [owner, ...numbers] = row
      .getAllByRole('link')
      .map(link => [link.textContent, link.getAttribute('href')]);
    const all =
      '/ownership/explore?owner=group%3Adefault%2Fteam-lighthouse&tier=1';
    expect(owner).toEqual(['Team Lighthouse', all]);
    expect(numbers).toEqual([
      ['4', all],
      ['1 · 25%', `${all}&warning=true`],
      ['1 · 25%', `${all}&state=at-risk`],
      ['1 · 33%', `${all}&sort=band`],
      ['2 · 50%', `${all}&lens=verification`],
      ['1 · 25%', `${all}&state=insufficient-evidence`],
    ]);
    const owners = await region('Declared owners');
    expect(
      await owners.findByRole('link', { name: 'No owner' }),
    ).toHaveAttribute('href', '/ownership/risks?tier=1&finding=owner-missing');
  });

  it('adds up how much owners have confirmed', async () => {
    const asked: string[] = [];
    server.use(
      answer('rollups', ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('by') ?? '');
        const verified = { confirmed: 5, stale: 3, never: 1 };
        return HttpResponse.json({
          items: [
            { ...rollup, entities: 4 },
            { ...rollup, ref: undefined, entities: 10, verified },
          ],
          totalItems: 2,
          pageInfo: {},
        });
      }),
    );
    renderPage(<AuditPage />);
    const progress = await region('Confirmed by their owners');
    expect(
      await progress.findByRole('img', { name: 'Confirmed by their owners' }),
    ).toHaveAccessibleDescription('7 of 14 are confirmed.');
    expect(
      progress.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'Confirmed7',
      'Confirmed long ago4',
      'Never confirmed2',
      'Disputed, or nobody could confirm it1',
    ]);
    expect(asked.filter(by => by === 'domain')).toHaveLength(1);
  });

  it('keeps the rest where one source fails', async () => {
    server.use(
      answer('alignment', () =>
        failure(503, 'ServiceUnavailableError', 'Not now'),
      ),
    );
    renderPage(<AuditPage />);
    const elsewhere = await region('Where knowledge lies elsewhere');
    expect(
      await elsewhere.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
    const teams = await region('Teams by what needs attention');
    expect(
      await teams.findByRole('link', { name: 'Team Lighthouse' }),
    ).toBeInTheDocument();
  });
});
