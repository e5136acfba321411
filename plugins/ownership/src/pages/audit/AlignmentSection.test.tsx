import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer } from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { AlignmentSection } from './AlignmentSection';

const server = setupServer();
registerMswTestHooks(server);

let asked: URLSearchParams | undefined;

function answerWith(body: object) {
  server.use(
    answer('alignment', ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json(body);
    }),
  );
}

const team = (name: string) => ({ ref: `group:default/${name}`, title: name });

describe('AlignmentSection', () => {
  it('draws from owners to those who know, and says the same in a table', async () => {
    answerWith({
      flows: [
        { from: team('crane'), to: team('pilots'), entities: 4 },
        { from: team('pilots'), to: team('crane'), entities: 1 },
      ],
      more: { flows: 3, entities: 5 },
    });
    renderPage(<AlignmentSection filter={{ tiers: [1] }} />);
    expect(
      await screen.findByRole('img', {
        name: 'Where knowledge lies elsewhere',
      }),
    ).toHaveAccessibleDescription(
      '10 components are known best by a team other than their owner. The most between two teams: 4 that belong to crane and are known by pilots.',
    );
    const table = within(screen.getByRole('table'));
    const row = table.getByRole('row', { name: 'crane pilots 4' });
    expect(within(row).getByRole('link', { name: 'pilots' })).toHaveAttribute(
      'href',
      '/catalog/default/group/pilots',
    );
    expect(within(row).getByRole('link', { name: '4' })).toHaveAttribute(
      'href',
      '/ownership/explore?owner=group%3Adefault%2Fcrane&heldBy=group%3Adefault%2Fpilots&tier=1',
    );
    expect(
      screen.getByText('and 3 more pairs of teams with 5 components'),
    ).toBeInTheDocument();
    expect(asked?.toString()).toBe('tier=1');
  });

  it('says so where knowledge lies with its owners', async () => {
    answerWith({ flows: [], more: { flows: 0, entities: 0 } });
    renderPage(<AlignmentSection filter={{}} />);
    expect(
      await screen.findByText(/No component here is known/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
