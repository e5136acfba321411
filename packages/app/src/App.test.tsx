import { act, fireEvent, render, screen } from '@testing-library/react';
import app from './App';
import { rememberedPersona } from './modules/signIn/rememberedPersona';

const data = {
  app: { title: 'Harbour', baseUrl: 'http://localhost:3000' },
  backend: { baseUrl: 'http://localhost:7007' },
  demo: {
    personas: [
      {
        id: 'lead',
        name: 'Ada Example',
        role: 'Lead of a team',
        sees: 'Sees names.',
      },
    ],
  },
};

const session = {
  profile: {},
  backstageIdentity: {
    token: 'e30.e30.e30',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada'],
    },
  },
};

// Everything an app consists of is loaded lazily.
jest.setTimeout(60_000);

const fetchMock = jest.fn<Promise<Response>, [URL | string, RequestInit]>();

beforeEach(() => {
  window.localStorage.clear();
  process.env = {
    NODE_ENV: 'test',
    // read by the app as objects, though an environment holds strings
    APP_CONFIG: [{ context: 'test', data }] as any,
  };
  fetchMock.mockReset();
  global.fetch = fetchMock as typeof fetch;
});

function answer(status: number, body: object) {
  fetchMock.mockImplementation(
    async () =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
}

async function choose(name: string) {
  const button = await screen.findByRole('button', { name });
  await act(async () => fireEvent.click(button));
}

describe('signing in', () => {
  it('offers the personas and the guest, and what they will see', async () => {
    render(app.createRoot());

    expect(
      await screen.findByRole('heading', { name: 'Ada Example' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Lead of a team')).toBeInTheDocument();
    expect(screen.getByText('Sees names.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Guest' })).toBeInTheDocument();
  });

  it('says what went wrong, waits for the backend, and remembers who entered', async () => {
    answer(401, {
      error: {
        name: 'AuthenticationError',
        message: 'There is no such person',
      },
      response: { statusCode: 401 },
    });
    render(app.createRoot());

    await choose('Enter as Guest');

    expect(await screen.findByText('Signing in failed')).toBeInTheDocument();
    expect(screen.getByText(/There is no such person/)).toBeInTheDocument();
    expect(rememberedPersona()).toBeUndefined();

    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    await choose('Enter as Ada Example');
    expect(
      await screen.findByText('The backend is still starting …'),
    ).toBeInTheDocument();
    answer(200, session);

    expect(
      await screen.findByRole('navigation', { name: 'sidebar nav' }),
    ).toBeInTheDocument();
    const [url, init] = fetchMock.mock.lastCall!;
    expect(String(url)).toBe('http://localhost:7007/api/auth/demo/refresh');
    expect(new Headers(init.headers).get('x-demo-persona')).toBe('lead');
    expect(rememberedPersona()).toBe('lead');
  });
});
