import {
  mockApis,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import plugin from './alpha';
import { BACKEND, usualBackend } from './__testUtils__/backend';

// A page's code is loaded first, and on a busy machine that takes a while.
jest.setTimeout(90_000);
configure({ asyncUtilTimeout: 30_000 });

const server = setupServer();
registerMswTestHooks(server);

describe('the plugin', () => {
  it('mounts its page with its tabs, My teams first', async () => {
    server.use(...usualBackend());
    const user = userEvent.setup();
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/ownership'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        mockApis.fetch({
          resolvePluginProtocol: {
            discoveryApi: mockApis.discovery({
              baseUrl: new URL(BACKEND).origin,
            }),
          },
        }),
      ],
    });
    expect(
      await screen.findByText('2 things wait for your teams.'),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole('tab', { name: 'Explore' }));
    expect(
      await screen.findByText('1 component hangs on one person.'),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole('tab', { name: 'Risks' }));
    expect(await screen.findByText('2 open findings')).toBeInTheDocument();
    await user.click(await screen.findByRole('tab', { name: 'Golden paths' }));
    expect(
      (await screen.findAllByText('Harbour service'))[0],
    ).toBeInTheDocument();
  });
});
