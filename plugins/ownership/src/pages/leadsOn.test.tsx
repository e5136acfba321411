import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, failure, me, usualBackend } from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { renderPage } from '../__testUtils__/renderPage';
import { OwnershipTab } from '../entity';
import { GoldenPathsPage } from './goldenPaths';
import { MyTeamsPage } from './myTeams';
import { RisksPage } from './risks';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const none = () =>
  HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} });

describe('where there is nothing, one step leads on', () => {
  it.each([
    '/?finding=owner-dangling',
    '/?severity=critical',
    '/?findingState=snoozed',
    '/?tier=1&search=tide&warning=true&severity=notice',
  ])('Risks at %s', async path => {
    const user = userEvent.setup();
    server.use(answer('findings', none));
    const { address } = renderPage(<RisksPage />, path);
    await screen.findByText('No finding matches these filters.');
    const all = screen.getAllByRole('button', { name: 'Clear filters' });
    await user.click(all[all.length - 1]);
    await waitFor(() => expect(address()).toBe('/'));
    expect(
      await screen.findByText('No findings in 25 components.'),
    ).toBeInTheDocument();
  });

  it('Risks blames no filter while it is not known among how many', async () => {
    server.use(
      answer('findings', none),
      answer('coverage', () => failure(500, 'Error', 'Broken')),
    );
    renderPage(<RisksPage />);
    expect(
      await screen.findByText(/^No findings are known\./),
    ).toBeInTheDocument();
    expect(screen.queryByText(/these filters/)).toBeNull();
  });

  it('Golden paths', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<GoldenPathsPage />, '/?search=albatross');
    await user.click(
      await screen.findByRole('button', { name: 'Show all golden paths' }),
    );
    await waitFor(() => expect(address()).toBe('/'));
    expect(await screen.findByText('2 golden paths')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show all golden paths' }),
    ).toBeNull();
  });

  it('My teams that own nothing', async () => {
    server.use(answer('reports', none));
    renderPage(<MyTeamsPage />);
    expect(
      await screen.findByText(/^Your teams own no components/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Explore all components' }),
    ).toHaveAttribute('href', '/ownership/explore');
  });

  it('the tab of a user without a team', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, ownershipRefs: [me.userRef] }),
      ),
    );
    renderForEntity(<OwnershipTab />, 'user:default/bo.lanternfish');
    expect(
      await screen.findByRole('link', { name: 'Explore all components' }),
    ).toHaveAttribute('href', '/ownership/explore');
  });
});
