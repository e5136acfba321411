import { screen, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { SensitivitySection } from './SensitivitySection';

describe('SensitivitySection', () => {
  it('names each way of asking, and what their count means', async () => {
    renderPage(<SensitivitySection />);
    const section = within(
      await screen.findByRole('region', { name: /^Sensitivity/ }),
    );
    const ways = section
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(ways).toEqual([
      expect.stringMatching(/half after 90 days.*more than 50%/),
      expect.stringMatching(/half after 180 days/),
      expect.stringMatching(/half after 365 days/),
      expect.stringMatching(/^By degree of authorship/),
      expect.stringMatching(/^By JetBrains’ method/),
    ]);
    expect(
      section.getByText(/^“It holds under 4 of 5 ways of asking” means/),
    ).toBeInTheDocument();
  });
});
