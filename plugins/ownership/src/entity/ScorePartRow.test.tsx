import { screen } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { ScorePartRow } from './ScorePartRow';

const dropped = (reason: 'identities-not-linked' | 'no-source') => (
  <ScorePartRow
    working={{
      weight: 0,
      part: { id: 'alignment', weight: 15, dropped: reason, inputs: [] },
    }}
  />
);

describe('ScorePartRow', () => {
  it('leads from identities that are not linked to where one links one’s own', async () => {
    renderPage(dropped('identities-not-linked'));
    expect(
      await screen.findByRole('link', { name: 'Link your identity' }),
    ).toHaveAttribute('href', '/ownership/method#identities');
  });

  it('leads nowhere for another reason', async () => {
    renderPage(dropped('no-source'));
    expect(await screen.findByText(/no source to read/)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
