import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, failure, me, usualBackend } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { RecommendedPathsWidget } from './RecommendedPathsWidget';
import { TodosWidget } from './TodosWidget';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

describe('TodosWidget', () => {
  it('lists as many as it may, and leads to the others', async () => {
    renderPage(<TodosWidget limit={1} />);
    expect(
      await screen.findByRole('link', { name: 'Tide tables' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Ferry booking' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^\d+ more in My teams$/ }),
    ).toHaveAttribute(
      'href',
      '/ownership/my-teams?team=group%3Adefault%2Fteam-lighthouse',
    );
  });

  it('says why it is empty for somebody without a team', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, ownershipRefs: [me.userRef] }),
      ),
    );
    renderPage(<TodosWidget />);
    expect(
      await screen.findByText(/^Ownership goes by teams\./),
    ).toBeInTheDocument();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    server.use(answer('me', () => failure(403, 'NotAllowedError', 'No')));
    renderPage(<TodosWidget />);
    expect(
      await screen.findByText(/lacks the permission “ownership.report.read”/),
    ).toBeInTheDocument();
  });
});

describe('RecommendedPathsWidget', () => {
  it('puts the recommended first, with the way to start', async () => {
    renderPage(<RecommendedPathsWidget limit={1} />);
    expect(
      await screen.findByRole('link', { name: 'Harbour service' }),
    ).toHaveAttribute('href', '/create/templates/default/harbour-service');
    expect(
      screen.queryByRole('link', { name: 'Tide library' }),
    ).not.toBeInTheDocument();
  });
});
