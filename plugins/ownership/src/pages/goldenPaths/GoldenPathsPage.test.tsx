import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, failure, usualBackend } from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { GoldenPathsPage } from './GoldenPathsPage';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

describe('GoldenPathsPage', () => {
  it('starts the scaffolder on the chosen template', async () => {
    renderPage(<GoldenPathsPage />);
    expect(
      await screen.findByRole('link', {
        name: 'Start from this path: Harbour service',
      }),
    ).toHaveAttribute('href', '/create/templates/default/harbour-service');
    expect(
      screen.getByRole('link', { name: 'Start from this path: Tide library' }),
    ).toHaveAttribute('href', '/create/templates/tools/tide-library');
    expect(screen.getByText('11 components came from it')).toBeInTheDocument();
    expect(screen.getByText('No components yet')).toBeInTheDocument();
    expect(screen.getByText('Nobody maintains it')).toBeInTheDocument();
  });

  it('searches title, purpose, owner and tags, and keeps it in the address', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<GoldenPathsPage />);
    const search = await screen.findByRole('searchbox', {
      name: 'Search golden paths',
    });
    await user.type(search, 'on-call compass');
    await waitFor(() =>
      expect(screen.queryByText('Tide library')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('Harbour service')).toBeInTheDocument();
    expect(address()).toBe('/?search=on-call+compass');
    await user.clear(search);
    expect(await screen.findByText('Tide library')).toBeInTheDocument();
  });

  it('says how to add the first one', async () => {
    server.use(answer('golden-paths', () => HttpResponse.json({ items: [] })));
    renderPage(<GoldenPathsPage />);
    expect(await screen.findByText('No golden paths yet')).toBeInTheDocument();
    expect(screen.getByText(/catalog.locations/)).toBeInTheDocument();
  });

  it('names the missing permission', async () => {
    server.use(
      answer('golden-paths', () => failure(403, 'NotAllowedError', 'No')),
    );
    renderPage(<GoldenPathsPage />);
    expect(
      await screen.findByText(/permission “ownership.report.read”/),
    ).toBeInTheDocument();
  });
});
