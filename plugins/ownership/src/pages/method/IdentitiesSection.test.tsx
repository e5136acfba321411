import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { MyIdentities } from '@stewardship/backstage-plugin-ownership-common';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { BACKEND, failure } from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { IdentitiesSection } from './IdentitiesSection';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const server = setupServer();
registerMswTestHooks(server);

const URL_ = `${BACKEND}/me/identities`;

const nothing: MyIdentities = {
  linking: 'suggested',
  inCatalog: true,
  most: 20,
  items: [],
  suggestions: [],
  activity: { days: 0, entities: 0 },
};

/** A backend that keeps what is linked; what was sent is noted. */
function backend(start: Partial<MyIdentities> = {}) {
  const now: MyIdentities = {
    ...nothing,
    items: [
      { email: 'bo@harbour.example', origin: 'catalog', state: 'counted' },
    ],
    activity: { days: 41, entities: 3 },
    ...start,
  };
  const sent: unknown[] = [];
  server.use(
    http.get(URL_, () => HttpResponse.json(now)),
    http.post(URL_, async ({ request }) => {
      const body = (await request.json()) as {
        email?: string;
        suggestion?: string;
      };
      sent.push(body);
      const email = body.email ?? 'quill@before.example';
      if (email.includes('stranger')) {
        return failure(409, 'ConflictError', 'In the words of the backend');
      }
      if (email.includes('localhost')) {
        return failure(400, 'InputError', 'This address is many people’s');
      }
      const item: MyIdentities['items'][number] = {
        email,
        origin: 'linked',
        state: body.suggestion ? 'waiting' : 'unseen',
        link: { id: 'l1', at: '2026-11-20T00:00:00.000Z' },
      };
      now.items = [...now.items, item];
      now.suggestions = [];
      return HttpResponse.json(item, { status: 201 });
    }),
    http.delete(`${URL_}/:id`, ({ params }) => {
      sent.push({ unlink: params.id });
      now.items = now.items.filter(({ link }) => link?.id !== params.id);
      return HttpResponse.json(now);
    }),
  );
  return { now, sent };
}

const rowOf = async (text: string) =>
  (await screen.findByText(text)).closest('li')!;

describe('IdentitiesSection', () => {
  it('lists the addresses with what says so, and what hangs on all of them', async () => {
    backend({
      items: [
        { email: 'bo@harbour.example', origin: 'catalog', state: 'counted' },
        {
          email: 'bo@old.example',
          origin: 'linked',
          state: 'overruled',
          link: { id: 'x', at: '2026-11-20T00:00:00.000Z' },
        },
      ],
    });
    renderPage(<IdentitiesSection />);
    const own = await rowOf('bo@harbour.example');
    expect(own).toHaveTextContent('From your profile in the catalog · counted');
    expect(within(own).queryByRole('button')).toBeNull();
    const overruled = await rowOf('bo@old.example');
    expect(overruled).toHaveTextContent('Linked by you · not counted');
    expect(
      within(overruled).getByRole('button', {
        name: 'Take back bo@old.example',
      }),
    ).toBeEnabled();
    expect(
      screen.getByText(/41 days of work in 3 entities that you may see/),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'Your identities' }),
    ).toContainElement(own);
  });

  it('links a suggestion with one press of a key, and takes it back', async () => {
    const { sent } = backend({
      suggestions: [
        { id: 's1', address: 'q…@before.example', because: 'same-name' },
      ],
    });
    renderPage(<IdentitiesSection />);
    const offered = await rowOf('q…@before.example');
    expect(offered).toHaveTextContent('Has your name');
    const mine = within(offered).getByRole('button', {
      name: 'This is me: q…@before.example',
    });
    const user = userEvent.setup();
    await user.tab();
    expect(mine).toHaveFocus();
    await user.keyboard('{Enter}');
    const row = await rowOf('quill@before.example');
    expect(row).toHaveTextContent('being read again; counted in a few minutes');
    expect(screen.queryByText('May be yours')).toBeNull();
    // The button is gone; whoever uses the keyboard is still here.
    expect(document.getElementById('identities')).toHaveFocus();
    await user.click(
      within(row).getByRole('button', {
        name: 'Take back quill@before.example',
      }),
    );
    await waitFor(() => expect(row).not.toBeInTheDocument());
    expect(sent).toEqual([{ suggestion: 's1' }, { unlink: 'l1' }]);
  });

  it('links an address that is typed, and says when it will count', async () => {
    const { sent } = backend();
    renderPage(<IdentitiesSection />);
    const user = userEvent.setup();
    const field = await screen.findByRole('textbox', {
      name: 'Another address of yours',
    });
    expect(field).toHaveAccessibleDescription(/must resemble your name/);
    const submit = screen.getByRole('button', { name: 'Link it' });
    await user.type(field, 'bo');
    expect(submit).toBeDisabled();
    await user.type(field, '@new.example{Enter}');
    const row = await rowOf('bo@new.example');
    expect(row).toHaveTextContent('counted once it appears');
    expect(sent).toEqual([{ email: 'bo@new.example' }]);
    expect(field).toHaveValue('');
  });

  it('says what to do instead about an address that cannot be linked', async () => {
    backend();
    renderPage(<IdentitiesSection />);
    const user = userEvent.setup();
    const field = await screen.findByRole('textbox');
    await user.type(field, 'stranger@home.example{Enter}');
    expect(
      await screen.findByText(/cannot be linked.*ownership\.people\.aliases/),
    ).toBeVisible();
    // It can be mended: nothing that was typed is lost.
    expect(field).toHaveValue('stranger@home.example');
    await user.clear(field);
    await user.type(field, 'root@localhost{Enter}');
    expect(await screen.findByText(/many people’s/)).toBeVisible();
  });

  it.each([
    [{ linking: 'off' as const }, /does not let people link/],
    [{ inCatalog: false, items: [] }, /The catalog does not know you/],
    [
      {
        most: 1,
        items: [
          {
            email: 'bo@old.example',
            origin: 'linked' as const,
            state: 'counted' as const,
            link: { id: 'x', at: '2026-11-20T00:00:00.000Z' },
          },
        ],
      },
      /You have linked 1 address, which is the most/,
    ],
  ])(
    'offers no field where nothing can be linked: %j',
    async (start, words) => {
      backend(start);
      renderPage(<IdentitiesSection />);
      expect(await screen.findByText(words)).toBeVisible();
      expect(screen.queryByRole('textbox')).toBeNull();
    },
  );

  it('says that there is none, and when it could not be asked', async () => {
    backend(nothing);
    const { unmount } = renderPage(<IdentitiesSection />);
    expect(
      await screen.findByText(/No address counts as yours yet/),
    ).toBeVisible();
    expect(screen.getByRole('textbox')).toBeVisible();
    unmount();
    server.use(
      http.get(URL_, () =>
        failure(503, 'ServiceUnavailableError', 'Shutting down'),
      ),
    );
    renderPage(<IdentitiesSection />);
    expect(await screen.findByText(/backend does not answer/)).toBeVisible();
    expect(screen.getByRole('button', { name: /again/i })).toBeEnabled();
  });

  it('is where a link to it leads', async () => {
    backend();
    renderPage(<IdentitiesSection />, '/#identities');
    await rowOf('bo@harbour.example');
    expect(document.getElementById('identities')).toHaveFocus();
  });
});
