import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  reportFixture,
  reportFixtures,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { usualBackend } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { VerificationLabel } from './VerificationLabel';
import { WarningLabel } from './WarningLabel';

const server = setupServer();
registerMswTestHooks(server);

const [, tideTables] = reportFixtures;

async function open(name: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

describe('VerificationLabel', () => {
  it('opens what a confirmation counts for', async () => {
    const report = reportFixture({
      verification: { state: 'confirmed', daysAgo: 40 },
    });
    server.use(...usualBackend([report]));
    renderPage(<VerificationLabel report={report} />);
    const panel = await open(
      `Confirmed 40 days ago: see the working of Confirmed: ${report.title}`,
    );
    expect(
      await panel.findByText(/It counts in full for 180 days/),
    ).toBeInTheDocument();
    expect(panel.getByText('Confirmed 40 days ago')).toBeInTheDocument();
  });
});

describe('WarningLabel', () => {
  it('opens why it is there, and what helps', async () => {
    server.use(...usualBackend());
    renderPage(<WarningLabel report={tideTables} />);
    const panel = await open(
      `Hangs on one person: see the working of Hangs on one person: ${tideTables.title}`,
    );
    expect(
      await panel.findByText(/A truck factor of exactly one/),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('region', { name: 'If you did this' }),
    ).toBeInTheDocument();
  });

  it('is not there without a warning', () => {
    renderPage(<WarningLabel report={{ ...tideTables, warning: undefined }} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
