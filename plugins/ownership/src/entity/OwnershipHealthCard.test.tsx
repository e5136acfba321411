import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { answer, failure, usualBackend } from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { OwnershipHealthCard } from './OwnershipHealthCard';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

describe('OwnershipHealthCard', () => {
  it('gives the short answer and leads to the long one', async () => {
    renderForEntity(<OwnershipHealthCard />, 'component:default/tide-tables');
    expect(await screen.findByText('Hangs on one person')).toBeInTheDocument();
    expect(screen.getByText('At risk')).toBeInTheDocument();
    expect(screen.getByText('Single')).toBeInTheDocument();
    expect(screen.getByText(/^Next step this week/)).toHaveTextContent(
      'Pair with somebody new for 3 days',
    );
    expect(
      screen.getByRole('link', { name: 'See the working' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
  });

  it('tells how the score went lately, and keeps the rest without it', async () => {
    const { unmount } = renderForEntity(
      <OwnershipHealthCard />,
      'component:default/tide-tables',
    );
    expect(
      await screen.findByText('From 71 to 44 in 59 days'),
    ).toBeInTheDocument();
    unmount();
    server.use(
      answer('reports/component/default/tide-tables/history', () =>
        failure(503, 'ServiceUnavailableError', 'Not now'),
      ),
    );
    renderForEntity(<OwnershipHealthCard />, 'component:default/tide-tables');
    expect(await screen.findByText('At risk')).toBeInTheDocument();
    expect(screen.queryByText(/ in 59 days/)).not.toBeInTheDocument();
  });

  it('has no score where too little is known', async () => {
    renderForEntity(<OwnershipHealthCard />, 'component:default/harbour-map');
    expect(await screen.findByText('No score')).toBeInTheDocument();
    expect(screen.getByText('25% covered')).toBeInTheDocument();
  });
});
