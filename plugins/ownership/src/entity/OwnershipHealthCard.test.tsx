import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { usualBackend } from '../__testUtils__/backend';
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

  it('has no score where too little is known', async () => {
    renderForEntity(<OwnershipHealthCard />, 'component:default/harbour-map');
    expect(await screen.findByText('No score')).toBeInTheDocument();
    expect(screen.getByText('25% covered')).toBeInTheDocument();
  });
});
