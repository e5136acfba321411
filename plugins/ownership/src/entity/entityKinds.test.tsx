import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, BACKEND, me, usualBackend } from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { OwnershipTab } from './OwnershipTab';

const server = setupServer();
registerMswTestHooks(server);

let asked: URL[] = [];
server.events.on('request:start', ({ request }) => {
  asked.push(new URL(request.url));
});
const lastOf = (path: string) =>
  asked.filter(({ href }) => href.startsWith(`${BACKEND}/${path}`)).pop()
    ?.searchParams;

beforeEach(() => {
  asked = [];
  server.use(...usualBackend());
});

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('OwnershipTab by kind', () => {
  it('adds up what is in a system, with the way to the same in Explore', async () => {
    renderForEntity(<OwnershipTab />, 'system:default/harbour');
    const area = await section('What is in here');
    expect(
      await area.findByText('1 of 4 components hangs on one person.'),
    ).toBeInTheDocument();
    expect(area.getByRole('row', { name: 'Single 1' })).toBeInTheDocument();
    expect(
      area.getByRole('link', { name: 'Explore these 4 components' }),
    ).toHaveAttribute(
      'href',
      '/ownership/explore?system=system%3Adefault%2Fharbour&sort=band',
    );
    await waitFor(() =>
      expect(lastOf('reports?')?.getAll('system')).toEqual([
        'system:default/harbour',
      ]),
    );
  });

  it('counts what lies in the domains below, too', async () => {
    renderForEntity(<OwnershipTab />, 'domain:default/port');
    await section('What is in here');
    await waitFor(() =>
      expect(lastOf('rollups/domain')?.get('children')).toBe('true'),
    );
    expect(lastOf('reports?')?.getAll('domain')).toEqual([
      'domain:default/port',
    ]);
  });

  it('shows a team with or without its child groups, and what waits for it', async () => {
    const user = userEvent.setup();
    const { address } = renderForEntity(
      <OwnershipTab pageSize={7} />,
      'group:default/team-lighthouse',
    );
    const todos = await section('What waits for this team');
    expect(
      await todos.findByRole('link', { name: 'Tide tables' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(lastOf('reports?')?.toString()).toBe(
        'team=group%3Adefault%2Fteam-lighthouse&sort=risk&limit=7',
      ),
    );
    await user.click(
      await screen.findByRole('radio', { name: 'This group only' }),
    );
    await waitFor(() =>
      expect(lastOf('rollups/group')?.get('children')).toBe('false'),
    );
    expect(lastOf('reports?')?.getAll('owner')).toEqual([
      'group:default/team-lighthouse',
    ]);
    expect(address()).toBe('/?owned=direct');
    await user.click(await screen.findByRole('button', { name: 'Next page' }));
    await waitFor(() =>
      expect(address()).toBe('/?owned=direct&cursor=page-two&page=2'),
    );
    await user.click(screen.getByRole('radio', { name: 'With child groups' }));
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('shows a person only their own teams, and no figure of theirs', async () => {
    renderForEntity(<OwnershipTab />, me.userRef!);
    const teams = await section('Your teams');
    expect(
      teams.getByRole('link', { name: 'team-lighthouse' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/group/team-lighthouse/ownership',
    );
    expect(lastOf('rollups')).toBeUndefined();
  });

  it('shows nothing about anybody else, and asks for nothing', async () => {
    renderForEntity(<OwnershipTab />, 'user:default/ada');
    expect(
      await screen.findByText('Nothing is shown about a person'),
    ).toBeInTheDocument();
    expect(lastOf('reports')).toBeUndefined();
    expect(lastOf('rollups')).toBeUndefined();
  });

  it('lists what came from a template with state and version', async () => {
    renderForEntity(<OwnershipTab />, 'template:default/harbour-service');
    const row = within(await screen.findByRole('row', { name: /Tide tables/ }));
    expect(row.getByText('At risk')).toBeInTheDocument();
    expect(row.getByText('1.4.0')).toBeInTheDocument();
    const other = within(screen.getByRole('row', { name: /Ferry booking/ }));
    expect(other.getByText('unknown')).toBeInTheDocument();
    expect(
      row.getByText(
        'A minor version behind · 2 versions behind, since Feb 3, 2026',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'Harbour service' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^Versions, currency and health/ }),
    ).toHaveAttribute(
      'href',
      '/ownership/golden-paths/default/harbour-service',
    );
  });

  it('says so where nothing came from a template', async () => {
    server.use(
      answer('golden-paths/default/harbour-service/consumers', () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    renderForEntity(<OwnershipTab />, 'template:default/harbour-service');
    const consumers = await section('What came from it');
    expect(await consumers.findByText('No components yet')).toBeInTheDocument();
  });
});
