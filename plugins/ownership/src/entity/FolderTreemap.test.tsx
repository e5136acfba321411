import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { BACKEND } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { FoldersSection } from './FoldersSection';

const server = setupServer();
registerMswTestHooks(server);

function render(folders: unknown[], areas?: unknown[]) {
  server.use(
    http.get(`${BACKEND}/reports/:kind/:namespace/:name/folders`, () =>
      HttpResponse.json({
        suppressed: false,
        asOf: '2026-11-20',
        modelVersion: '2',
        folders,
        areas,
      }),
    ),
  );
  renderPage(<FoldersSection entityRef="component:default/ferry-booking" />);
}

const harbour = [
  { path: '', files: 2, filesAtRisk: 0, truckFactor: 3 },
  { path: 'desk', files: 20, filesAtRisk: 0.5, truckFactor: 2 },
  { path: 'desk/lists', files: 40, filesAtRisk: 1, truckFactor: 1 },
  { path: 'desk/doors', files: 30, filesAtRisk: 0, truckFactor: 3 },
  { path: 'docs', files: 25, truckFactor: 0 },
];
const areas = [
  { path: '', files: 117, truckFactor: 2 },
  { path: 'desk', files: 90, filesAtRisk: 50 / 90, truckFactor: 2 },
];

const tile = (name: RegExp) => screen.findByRole('treeitem', { name });
const tiles = () =>
  screen.getAllByRole('treeitem').map(item => item.getAttribute('aria-label'));

describe('FolderTreemap', () => {
  it('goes into folders by keyboard and back, with the way above the map', async () => {
    const user = userEvent.setup();
    render(harbour, areas);
    expect(
      await screen.findByRole('tree', { name: /^Folders by files/ }),
    ).toHaveAccessibleDescription(/files have one author left or none/);
    const desk = await tile(
      /^desk: 50 of 90 files have one author left or none/,
    );
    expect(desk).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();

    act(() => desk.focus());
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(tiles()).toEqual([
        expect.stringMatching(/^lists: 40 of 40/),
        expect.stringMatching(/^doors: 0 of 30/),
        expect.stringMatching(/^files right here: 10 of 20/),
      ]),
    );
    expect(await tile(/^lists/)).toHaveFocus();
    const where = within(
      screen.getByRole('navigation', { name: 'Where in the map' }),
    );
    expect(where.getByText('desk')).toBeInTheDocument();

    await user.keyboard('{Backspace}');
    expect(await tile(/^desk/)).toHaveFocus();
    await user.click(await tile(/^desk/));
    await user.click(await screen.findByRole('button', { name: 'top folder' }));
    expect(await tile(/^docs/)).toBeInTheDocument();
  });

  it('opens the working where nothing is beneath', async () => {
    const user = userEvent.setup();
    render(harbour, areas);
    const docs = await tile(/^docs/);
    expect(docs).not.toHaveAttribute('aria-expanded');
    act(() => docs.focus());
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toHaveAccessibleName(/docs/);
  });

  it('says in words and patterns what is known of how many authors', async () => {
    const user = userEvent.setup();
    render(harbour, areas);
    await tile(/^docs: 25 files, unknown/i);
    await user.click(
      screen.getByRole('radio', { name: 'Authors most files rest on' }),
    );
    expect(
      await tile(/^docs: 25 files, No author known or left/),
    ).toBeInTheDocument();
    expect(await tile(/^desk: 90 files, Two authors/)).toBeInTheDocument();
    const legend = screen.getByRole('list', { name: 'What the colours mean' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'One author',
      'Two authors',
      'Three authors or more',
      'No author known or left',
    ]);
  });

  it('leads from what is too small to draw to the whole table', async () => {
    const user = userEvent.setup();
    render(
      Array.from({ length: 60 }, (_, at) => ({
        path: `hold-${at}`,
        files: at === 0 ? 5000 : 1,
        filesAtRisk: 0,
      })),
    );
    const large = await tile(/^hold-0/);
    act(() => large.focus());
    await user.keyboard('{End}');
    const rest = await tile(/^and \d+ more/);
    expect(rest).toHaveFocus();
    await user.keyboard('{Enter}');
    const table = screen.getByRole('table');
    expect(table).toHaveFocus();
    expect(within(table).getAllByRole('row')).toHaveLength(61);
  });
});
