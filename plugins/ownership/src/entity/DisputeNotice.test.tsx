import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Verification } from '@stewardship/backstage-plugin-ownership-common';
import { reportFixture } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { BACKEND, failure, usualBackend } from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { OwnershipTab } from './OwnershipTab';

const server = setupServer();
registerMswTestHooks(server);

const open: Verification = {
  id: 'dispute-1',
  entityRef: 'component:default/ferry-booking',
  ownerRef: 'group:default/team-lighthouse',
  kind: 'disputed',
  at: '2026-03-01T09:00:00.000Z',
  reason: 'Crane runs it since spring',
  byYou: false,
  state: 'open',
};

let answers: unknown[] = [];

function render(dispute: Verification) {
  answers = [];
  server.use(
    ...usualBackend([reportFixture({ verification: { state: 'disputed' } })]),
    http.get(`${BACKEND}/verifications`, () =>
      HttpResponse.json({ items: [dispute] }),
    ),
    http.post(
      `${BACKEND}/verifications/dispute-1/answer`,
      async ({ request }) => {
        answers.push(await request.json());
        return HttpResponse.json({ ...dispute, state: 'answered' });
      },
    ),
  );
  renderForEntity(<OwnershipTab />, 'component:default/ferry-booking');
}

const owner = async () =>
  within(await screen.findByRole('region', { name: 'Declared owner' }));

describe('a disputed owner', () => {
  it('is answered by somebody else of the team', async () => {
    const user = userEvent.setup();
    render(open);
    const section = await owner();
    expect(
      await section.findByText('Crane runs it since spring'),
    ).toBeInTheDocument();
    // Until it is answered a confirmation would be refused.
    expect(section.queryByRole('button', { name: /Still ours/ })).toBeNull();
    expect(section.queryByRole('button', { name: 'Withdraw' })).toBeNull();
    await user.click(
      await section.findByRole('button', { name: 'It is ours' }),
    );
    // Nobody can take it back, so it is asked once more.
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Is Ferry booking yours?' }),
    );
    expect(dialog.getByText(/cannot be taken back/)).toBeInTheDocument();
    expect(answers).toEqual([]);
    await user.type(dialog.getByRole('textbox'), 'We talked');
    await user.click(dialog.getByRole('button', { name: 'It is ours' }));
    await waitFor(() =>
      expect(answers).toEqual([{ result: 'rejected', reason: 'We talked' }]),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('is not answered by who thinks again', async () => {
    const user = userEvent.setup();
    render(open);
    const section = await owner();
    await user.click(
      await section.findByRole('button', { name: 'Agree: not ours' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(answers).toEqual([]);
  });

  it('is withdrawn by its author alone', async () => {
    const user = userEvent.setup();
    render({ ...open, byYou: true });
    const section = await owner();
    const withdraw = await section.findByRole('button', { name: 'Withdraw' });
    expect(section.queryByRole('button', { name: 'It is ours' })).toBeNull();
    await user.click(withdraw);
    await waitFor(() => expect(answers).toEqual([{ result: 'withdrawn' }]));
    const sent: unknown[] = [];
    server.use(
      http.post(`${BACKEND}/verifications`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...open, byYou: true }, { status: 201 });
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(sent).toEqual([
        { entityRef: open.entityRef, kind: 'disputed', reason: open.reason },
      ]),
    );
  });

  it('stays once the team has agreed, with the way on', async () => {
    render({
      ...open,
      state: 'answered',
      answer: { at: open.at, result: 'upheld', byYou: false },
    });
    const section = await owner();
    expect(
      await section.findByText('The team agrees that it is not theirs'),
    ).toBeInTheDocument();
    expect(
      section.getByRole('button', { name: 'Hand over' }),
    ).toBeInTheDocument();
    expect(section.queryByRole('button', { name: 'It is ours' })).toBeNull();
  });

  it('says why an answer was refused', async () => {
    const user = userEvent.setup();
    render(open);
    server.use(
      http.post(`${BACKEND}/verifications/dispute-1/answer`, () =>
        failure(409, 'ConflictError', 'The dispute was answered already'),
      ),
    );
    const section = await owner();
    await user.click(
      await section.findByRole('button', { name: 'Agree: not ours' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Agree: not ours' }));
    await waitFor(() =>
      expect(dialog.getByRole('alert')).toHaveTextContent(
        /The dispute was answered already\. Somebody else was faster/,
      ),
    );
  });
});
