import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { BACKEND } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { FoldersSection } from './FoldersSection';

const server = setupServer();
registerMswTestHooks(server);

function folders(count: number) {
  server.use(
    http.get(`${BACKEND}/reports/:kind/:namespace/:name/folders`, () =>
      HttpResponse.json({
        suppressed: false,
        asOf: '2026-11-20',
        modelVersion: '2',
        folders: Array.from({ length: count }, (_, at) => ({
          path: `src/hold-${at}`,
          files: 10,
          filesAtRisk: at / count,
        })),
      }),
    ),
  );
  renderPage(<FoldersSection entityRef="component:default/ferry-booking" />);
}

/** Without the head. */
const rows = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);

describe('FoldersSection', () => {
  it('begins with those most at risk, and shows all when asked', async () => {
    const user = userEvent.setup();
    folders(15);
    const some = await rows();
    expect(some).toHaveLength(12);
    expect(some[0]).toHaveTextContent('src/hold-14');
    const more = screen.getByRole('button', { name: 'Show all 15 folders' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    expect(await rows()).toHaveLength(15);
    await user.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(await rows()).toHaveLength(12);
  });

  it('offers nothing more where all are there', async () => {
    folders(12);
    expect(await rows()).toHaveLength(12);
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });
});
