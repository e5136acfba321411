import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderPage } from '../__testUtils__/renderPage';
import type { Named } from '../api/useNamed';
import { NamedField } from './NamedField';

const teams = ['Lighthouse', 'Booking', 'Boatyard'].map(title => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: title.toLocaleLowerCase('en-US'), title },
  spec: { type: 'team', children: [] },
}));
const [lighthouse, booking, boatyard] = teams.map(({ metadata }) => ({
  id: `group:default/${metadata.name}`,
  label: metadata.title,
}));

function renderField(
  options: { chosen?: Named; leftOut?: readonly Named[] } = {},
) {
  const changes: Array<Named | undefined> = [];
  function Form() {
    const [chosen, setChosen] = useState(options.chosen);
    return (
      <>
        <NamedField
          kind="group"
          label="Team"
          chosen={chosen}
          leftOut={options.leftOut}
          onChange={one => {
            changes.push(one);
            setChosen(one);
          }}
        />
        <button onClick={() => setChosen(lighthouse)}>Elsewhere</button>
      </>
    );
  }
  renderPage(<Form />, '/', teams);
  return changes;
}

const field = () => screen.findByRole('combobox', { name: 'Team' });
const option = (name: string) => screen.findByRole('option', { name });
const list = () => screen.queryByRole('listbox');
/** Longer than typing rests, and the catalog takes to answer. */
const aWhile = () =>
  act(() => new Promise<void>(resolve => setTimeout(resolve, 500)));

it('stays closed when it is chosen, returned to, or answered late', async () => {
  const user = userEvent.setup();
  const changes = renderField();
  await user.type(await field(), 'book');
  await user.click(await option('Booking'));
  expect(await field()).toHaveValue('Booking');
  await aWhile();
  expect(list()).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  await user.click(await field());
  await aWhile();
  expect(list()).not.toBeInTheDocument();
  expect(changes).toEqual([booking]);
});

it('opens for keys and its button, which shows what else there is', async () => {
  const user = userEvent.setup();
  const changes = renderField({ chosen: booking });
  expect(await field()).toHaveValue('Booking');
  await user.click(screen.getByRole('button', { name: /Team/ }));
  expect(await option('Boatyard')).toBeInTheDocument();
  expect(await option('Lighthouse')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(list()).not.toBeInTheDocument());
  await user.clear(await field());
  await user.type(await field(), 'boat');
  await option('Boatyard');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await field()).toHaveValue('Boatyard');
  expect(changes).toEqual([undefined, boatyard]);
});

it('says again what is chosen where other words were left in it', async () => {
  const user = userEvent.setup();
  const changes = renderField({ chosen: booking });
  await user.type(await field(), ' and more');
  await user.tab();
  await waitFor(async () => expect(await field()).toHaveValue('Booking'));
  expect(changes).toEqual([]);
});

it('says what was chosen elsewhere', async () => {
  const user = userEvent.setup();
  renderField({ chosen: booking });
  await user.click(await screen.findByRole('button', { name: 'Elsewhere' }));
  expect(await field()).toHaveValue('Lighthouse');
});

it('does not offer who is left out', async () => {
  const user = userEvent.setup();
  renderField({ leftOut: [booking] });
  await user.type(await field(), 'bo');
  expect(await option('Boatyard')).toBeInTheDocument();
  await aWhile();
  expect(screen.queryByRole('option', { name: 'Booking' })).toBeNull();
});
