import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { reportFixtures } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { answer, failure, usualBackend } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { ScoreButton } from './ScoreButton';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const [, tideTables] = reportFixtures;
const name = `${tideTables.score}: see the working of Tide tables`;

async function open() {
  const user = userEvent.setup();
  renderPage(<ScoreButton report={tideTables} />);
  const button = await screen.findByRole('button', { name });
  await user.tab();
  expect(button).toHaveFocus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', {
    name: 'The working of Tide tables',
  });
  return { user, button, dialog: within(dialog) };
}

describe('ScoreButton', () => {
  it('opens the sum, and what it rests on', async () => {
    const { dialog } = await open();
    expect(
      await dialog.findByText(`53.8, rounded to ${tideTables.score}`),
    ).toBeInTheDocument();
    expect(dialog.getByText(/Leaving out any one part/)).toBeInTheDocument();
    expect(dialog.getByText('Qualifying commits')).toBeInTheDocument();
  });

  it('previews the score that a step would give', async () => {
    const { user, dialog } = await open();
    expect(
      await dialog.findByText(`The score is ${tideTables.score}.`),
    ).toBeInTheDocument();
    const step = tideTables.nextActions.find(({ gain }) => (gain ?? 0) > 1)!;
    expect(step.id).toBe('add-escalation');
    await user.click(
      dialog.getByRole('radio', { name: /Add an escalation path/ }),
    );
    expect(
      dialog.getByText(
        `The score would go from ${tideTables.score} to ${step.newScore}.`,
      ),
    ).toBeInTheDocument();
  });

  it('gives the focus back', async () => {
    const { user, button } = await open();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button).toHaveFocus();
  });

  it('says so where the report cannot be read', async () => {
    server.use(
      answer('reports/component/default/tide-tables', () =>
        failure(503, 'ServiceUnavailableError', 'Shutting down'),
      ),
    );
    const { dialog } = await open();
    expect(
      await dialog.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
  });
});
