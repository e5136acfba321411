import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type {
  DriftFile,
  ReportDrift,
} from '@stewardship/backstage-plugin-ownership-common';
import { reportFixture } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, failure, usualBackend } from '../../__testUtils__/backend';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { OwnershipTab } from '../OwnershipTab';
import { DriftSection } from './DriftSection';

const server = setupServer();
registerMswTestHooks(server);

const REF = 'component:default/ferry-booking';

const compared: ReportDrift = {
  state: 'compared',
  template: { ref: 'template:default/harbour-service' },
  from: { commit: 'a'.repeat(40), version: '1.0.0' },
  to: { commit: 'b'.repeat(40), version: '1.2.0' },
  totals: {
    unchanged: 9,
    pathChanged: 2,
    teamChanged: 1,
    both: 2,
    collides: 1,
  },
  files: [
    {
      path: 'package.json',
      state: 'both',
      collides: true,
      byPath: { kind: 'changed', linesAdded: 3, linesRemoved: 2 },
      byTeam: { kind: 'changed', linesAdded: 1200, linesRemoved: 1 },
    },
    {
      path: 'README.md',
      state: 'both',
      collides: false,
      alike: true,
      byPath: { kind: 'removed', linesAdded: 0, linesRemoved: 4 },
      byTeam: { kind: 'removed', linesAdded: 0, linesRemoved: 4 },
    },
    {
      path: 'logo.png',
      state: 'path-changed',
      collides: false,
      byPath: { kind: 'changed' },
    },
    {
      path: 'src/old.ts',
      state: 'path-changed',
      collides: false,
      byPath: { kind: 'moved', to: 'src/new.ts' },
    },
    {
      path: 'docs/index.md',
      state: 'team-changed',
      collides: false,
      byTeam: { kind: 'changed', linesAdded: 8, linesRemoved: 0 },
    },
  ],
  asOf: '2026-03-01',
};

function render(drift: ReportDrift) {
  server.use(
    answer('reports/:kind/:namespace/:name/drift', () =>
      HttpResponse.json(drift),
    ),
  );
  renderForEntity(<DriftSection entityRef={REF} />, REF);
}

const cellsOf = async (path: string) =>
  within((await screen.findByRole('rowheader', { name: path })).closest('tr')!)
    .getAllByRole('cell')
    .map(cell => cell.textContent);

describe('DriftSection', () => {
  it('says in sentences who changed how much', async () => {
    render(compared);

    expect(
      await screen.findByText(
        'It was taken at 1.0.0; the path is at 1.2.0 now.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'The path has changed 4 files since. The team changed 2 of them too. 1 of these collides.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Of what the path left as it was, the team changed 1 file.',
      ),
    ).toBeInTheDocument();
  });

  it('lists each file with what became of it on either side', async () => {
    render(compared);

    expect(await cellsOf('package.json')).toEqual([
      'Both, and it collides',
      'changed +3\u00a0−2',
      'changed +1,200\u00a0−1',
    ]);
    expect(await cellsOf('README.md')).toEqual([
      'Both, to the same',
      'removed +0\u00a0−4',
      'removed +0\u00a0−4',
    ]);
    expect(await cellsOf('logo.png')).toEqual(['Path', 'changed', '–']);
    expect(await cellsOf('src/old.ts')).toEqual([
      'Path',
      'moved to src/new.ts',
      '–',
    ]);
    expect(await cellsOf('docs/index.md')).toEqual([
      'Team',
      '–',
      'changed +8\u00a0−0',
    ]);
  });

  it('offers nothing that would change a file', async () => {
    render(compared);

    await screen.findByRole('table', { name: 'Files that were changed' });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('names the commits where the path forgot its version, and nothing that changed', async () => {
    render({
      ...compared,
      from: { commit: 'a'.repeat(40), version: '1.0.0' },
      to: { commit: 'b'.repeat(40), version: '1.0.0' },
      totals: {
        unchanged: 9,
        pathChanged: 0,
        teamChanged: 0,
        both: 0,
        collides: 0,
      },
      files: [],
    });

    expect(
      await screen.findByText(
        'It was taken at 1.0.0, aaaaaaa; the path is at 1.0.0, bbbbbbb now.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The path has changed nothing since.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the weightiest files first and the others on demand', async () => {
    const files: DriftFile[] = Array.from({ length: 14 }, (_, index) => ({
      path: `file-${index}`,
      state: 'path-changed',
      collides: false,
      byPath: { kind: 'added', linesAdded: 1, linesRemoved: 0 },
    }));
    render({ ...compared, files, moreFiles: 3 });
    const user = userEvent.setup();

    expect(await screen.findAllByRole('rowheader')).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: 'Show all 14 files' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(14);
    expect(
      screen.getByText('3 more files are not listed.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show fewer files' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(12);
  });

  it.each([
    ['no-commit', [], /does not name the commit of the path/],
    ['no-dry-run', ['acme:write', 'acme:move'], /about: acme:write, acme:move/],
  ] as const)(
    'says why it cannot compare: %s',
    async (reason, names, words) => {
      render({
        state: 'cannot-compare',
        reason,
        names: [...names],
        message: 'In the words of the backend.',
        asOf: '2026-03-01',
      });

      expect(await screen.findByText('Cannot compare')).toBeInTheDocument();
      expect(screen.getByText(words)).toBeInTheDocument();
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
    },
  );

  it('says what is wrong with a record as the backend says it', async () => {
    render({
      state: 'cannot-compare',
      reason: 'bad-record',
      names: ['commit of .ownership/path.yaml is no full commit id'],
      asOf: '2026-03-01',
    });

    expect(await screen.findByText(/is no full commit id/)).toHaveAttribute(
      'lang',
      'en',
    );
  });

  it('offers another try when the backend is away', async () => {
    server.use(
      answer('reports/:kind/:namespace/:name/drift', () =>
        failure(503, 'ServiceUnavailableError', 'away'),
      ),
    );
    renderForEntity(<DriftSection entityRef={REF} />, REF);

    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});

describe('the tab of a component', () => {
  const section = { name: 'Compared with its path' };

  it('compares where there is a path', async () => {
    const goldenPath = {
      ref: 'template:default/harbour-service',
      title: 'Harbour service',
    };
    server.use(...usualBackend([reportFixture({ goldenPath })]));
    renderForEntity(<OwnershipTab />, REF);

    const region = await screen.findByRole('region', section);
    expect(
      await within(region).findByText(/has no record of the path/),
    ).toBeInTheDocument();
  });

  it('does not where there is none', async () => {
    server.use(...usualBackend([reportFixture({ goldenPath: undefined })]));
    renderForEntity(<OwnershipTab />, REF);

    await screen.findByRole('region', { name: 'Golden path' });
    expect(screen.queryByRole('region', section)).not.toBeInTheDocument();
  });
});
