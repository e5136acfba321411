import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { BACKEND, usualBackend } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { TransferDialog } from './TransferDialog';

const server = setupServer();
registerMswTestHooks(server);

const teams = ['Lighthouse', 'Booking', 'Boatyard'].map(title => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: title.toLocaleLowerCase('en-US'), title },
  spec: { type: 'team', children: [] },
}));

const entity = {
  entityRef: 'component:default/ferry-booking',
  title: 'Ferry booking',
};

function renderDialog(suggestion?: { ref: string; title: string }) {
  const sent: object[] = [];
  server.use(
    ...usualBackend(),
    http.post(`${BACKEND}/transfers`, async ({ request }) => {
      sent.push((await request.json()) as object);
      return HttpResponse.json(
        {
          id: 'transfer-1',
          entityRef: entity.entityRef,
          to: { ref: 'group:default/booking', title: 'Booking' },
          state: 'proposed',
        },
        { status: 201 },
      );
    }),
  );
  renderPage(
    <TransferDialog
      isOpen
      onClose={() => undefined}
      {...{ entity, suggestion }}
    />,
    '/',
    teams,
  );
  return sent;
}

const team = () => screen.findByRole('combobox', { name: /^To which team/ });

it('takes a team that was looked for, says its name, and leaves the list closed', async () => {
  const user = userEvent.setup();
  const sent = renderDialog();
  await user.type(await team(), 'book');
  await user.click(await screen.findByRole('option', { name: 'Booking' }));
  expect(await team()).toHaveValue('Booking');
  // The answer to what the field says now may not open the list again.
  await new Promise(resolve => setTimeout(resolve, 500));
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  const dialog = within(
    screen.getByRole('dialog', { name: 'Hand Ferry booking over' }),
  );
  await user.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'Theirs.');
  expect(await team()).toHaveValue('Booking');
  await user.click(dialog.getByRole('button', { name: 'Propose' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        entityRef: entity.entityRef,
        to: 'group:default/booking',
        reason: 'Theirs.',
      },
    ]),
  );
});

it('names the team that it suggests, and none once the field is emptied', async () => {
  const user = userEvent.setup();
  renderDialog({ ref: 'group:default/boatyard', title: 'Boatyard' });
  expect(await team()).toHaveValue('Boatyard');
  const propose = screen.getByRole('button', { name: 'Propose' });
  expect(propose).toBeEnabled();
  await user.clear(await team());
  expect(propose).toBeDisabled();
});
