import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Successors } from '@stewardship/backstage-plugin-ownership-common';
import { reportFixture } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, failure, usualBackend } from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { OwnershipTab } from '../entity';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const entityRef = 'component:default/tide-tables';
const route = 'reports/component/default/tide-tables/successors';

const wanted: Successors = {
  entityRef,
  state: 'wanted',
  candidates: [
    {
      userRef: 'user:default/tilda.windlass',
      title: 'Tilda Windlass',
      reasons: ['in-team', 'works-nearby'],
    },
    {
      userRef: 'user:default/bo.lanternfish',
      title: 'Bo Lanternfish',
      reasons: ['same-golden-path'],
      you: true,
    },
  ],
  areas: [
    { path: 'src/tides', files: 12 },
    { path: '', files: 1 },
  ],
  suppressed: false,
  team: { ref: 'group:default/team-lighthouse', title: 'Team Lighthouse' },
};

async function regionOf(successors: Successors, name: string) {
  server.use(answer(route, () => HttpResponse.json(successors)));
  renderForEntity(<OwnershipTab />, entityRef);
  return within(await screen.findByRole('region', { name }));
}

describe('SuccessorsSection', () => {
  it('names who stands near, why, and where to begin', async () => {
    const section = await regionOf(wanted, 'Second maintainer wanted');
    const tilda = section.getByRole('link', { name: 'Tilda Windlass' });
    expect(tilda).toHaveAttribute(
      'href',
      '/catalog/default/user/tilda.windlass',
    );
    const [first, second] = section.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /in the owning team · works in what is next to it/,
    );
    expect(second).toHaveTextContent(
      /Bo Lanternfish \(you\)works on the same golden path/,
    );
    expect(section.getByText('src/tides: 12 files')).toBeInTheDocument();
    expect(section.getByText('top folder: 1 file')).toBeInTheDocument();
    expect(section.queryByText(/^Ask /)).toBeNull();
    expect(
      section.getByText(
        'These names say whom to ask. Do not use them to evaluate anyone.',
      ),
    ).toBeInTheDocument();
  });

  it('leads to the team where names are withheld', async () => {
    const { candidates: _, areas: __, ...rest } = wanted;
    const section = await regionOf(
      {
        ...rest,
        suppressed: true,
        escalation: { title: 'On-call', url: 'https://pager.example' },
      },
      'Second maintainer wanted',
    );
    expect(section.getByText(/^Names are not shown/)).toBeInTheDocument();
    expect(section.getByText(/^Where to begin is not/)).toBeInTheDocument();
    expect(
      section.getByRole('link', { name: 'Team Lighthouse' }),
    ).toHaveAttribute('href', '/catalog/default/group/team-lighthouse');
    expect(section.getByRole('link', { name: 'On-call' })).toHaveAttribute(
      'href',
      'https://pager.example',
    );
    expect(section.queryByText(/evaluate anyone/)).toBeNull();
  });

  it('leads to the team, too, where one finds but oneself', async () => {
    const section = await regionOf(
      { ...wanted, candidates: wanted.candidates?.filter(({ you }) => you) },
      'Second maintainer wanted',
    );
    expect(section.getByText(/\(you\)/)).toBeInTheDocument();
    expect(
      section.getByRole('link', { name: 'Team Lighthouse' }),
    ).toBeInTheDocument();
  });

  it('says so where nobody stands near', async () => {
    const section = await regionOf(
      { ...wanted, candidates: [] },
      'Second maintainer wanted',
    );
    expect(section.getByText(/^Nobody stands near/)).toBeInTheDocument();
    expect(section.queryByText(/^Names are not shown/)).toBeNull();
    expect(section.getByText('src/tides: 12 files')).toBeInTheDocument();
  });

  it.each([
    ['enough', /^More than one person knows it/],
    ['no-evidence', /^Too little is known of it/],
  ] as const)('is quiet where nobody is wanted: %s', async (state, words) => {
    const section = await regionOf(
      { entityRef, state, suppressed: false },
      'Who next',
    );
    expect(await section.findByText(words)).toBeInTheDocument();
    expect(section.queryByRole('list')).toBeNull();
  });

  it('is not asked about what has no history', async () => {
    const { commit: _, ...evidence } = reportFixture().evidence;
    server.use(
      ...usualBackend([reportFixture({ entityRef, title: 'Tides', evidence })]),
    );
    renderForEntity(<OwnershipTab />, entityRef);
    expect(
      await screen.findByRole('region', { name: 'Who can help' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Who next' })).toBeNull();
  });

  it('stands alone where it cannot be loaded', async () => {
    server.use(answer(route, () => failure(500, 'Error', 'Out of ink')));
    renderForEntity(<OwnershipTab />, entityRef);
    const section = within(
      await screen.findByRole('region', { name: 'Who next' }),
    );
    expect(
      await section.findByText('This part cannot be loaded'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Who can help' }),
    ).toBeInTheDocument();
  });
});
