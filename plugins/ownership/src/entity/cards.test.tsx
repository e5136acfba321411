import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { reportFixture } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  failure,
  findings,
  usualBackend,
} from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { CriticalBanner } from './CriticalBanner';
import { EntityGoldenPathCard } from './EntityGoldenPathCard';
import { WhoCanHelpCard } from './WhoCanHelpCard';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

describe('CriticalBanner', () => {
  it('says what is critical, with the way to its working', async () => {
    renderForEntity(<CriticalBanner />, 'component:default/tide-tables');
    expect(await screen.findByText('This cannot wait')).toBeInTheDocument();
    expect(
      screen.getByText(/A second maintainer is wanted/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See the working' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
  });

  it('says so of a tier 1 component that nobody owns', async () => {
    const [finding] = findings;
    server.use(
      answer('findings', () =>
        HttpResponse.json({
          items: [{ ...finding, kind: 'owner-missing', action: undefined }],
          totalItems: 1,
          pageInfo: {},
        }),
      ),
    );
    renderForEntity(<CriticalBanner />, 'component:default/ferry-booking');
    expect(await screen.findByText(/It declares no owner/)).toBeInTheDocument();
  });

  it('asks for open and critical findings alone: what is set aside stays quiet', async () => {
    const asked: URLSearchParams[] = [];
    server.use(
      answer('findings', ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} });
      }),
    );
    renderForEntity(
      <>
        <CriticalBanner />
        <WhoCanHelpCard />
      </>,
      'component:default/tide-tables',
    );
    expect(await screen.findByText('See the working')).toBeInTheDocument();
    expect(screen.queryByText('This cannot wait')).not.toBeInTheDocument();
    expect(asked.map(params => params.toString())).toEqual([
      'entityRef=component%3Adefault%2Ftide-tables&severity=critical&findingState=open&limit=5',
    ]);
  });

  it('is not there for a failure', async () => {
    server.use(answer('findings', () => failure(500, 'Error', 'No')));
    renderForEntity(
      <>
        <CriticalBanner />
        <WhoCanHelpCard />
      </>,
      'component:default/tide-tables',
    );
    expect(await screen.findByText('See the working')).toBeInTheDocument();
    expect(screen.queryByText('This cannot wait')).not.toBeInTheDocument();
  });
});

describe('cards', () => {
  it('tells whom to ask', async () => {
    renderForEntity(<WhoCanHelpCard />, 'component:default/tide-tables');
    expect(
      await screen.findByRole('link', { name: 'See the working' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Who can help')).toBeInTheDocument();
  });

  it('leads to the golden paths where it came from none', async () => {
    server.use(
      ...usualBackend([
        {
          ...reportFixture(),
          goldenPath: undefined,
        },
      ]),
    );
    renderForEntity(
      <EntityGoldenPathCard />,
      'component:default/ferry-booking',
    );
    expect(
      await screen.findByRole('link', { name: 'See the golden paths' }),
    ).toHaveAttribute('href', '/ownership/golden-paths');
  });
});
