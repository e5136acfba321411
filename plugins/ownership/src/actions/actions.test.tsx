import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { useState } from 'react';
import { BACKEND, failure, usualBackend } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { VerificationLabel } from '../components/VerificationLabel';
import { CopyLinkButton } from './CopyLinkButton';
import { ExportButtons } from './ExportButtons';
import { saveFile } from './saveFile';
import { ScanNowButton } from './ScanNowButton';
import { VerifyButton } from './VerifyButton';

jest.mock('./saveFile', () => ({ saveFile: jest.fn() }));

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => {
  jest.mocked(saveFile).mockClear();
  server.use(...usualBackend());
});

const entity = {
  entityRef: 'component:default/ferry-booking',
  title: 'Ferry booking',
  verification: { state: 'stale' as const, daysAgo: 200 },
};

const stored = {
  id: 'verification-7',
  entityRef: entity.entityRef,
  ownerRef: 'group:default/team-lighthouse',
  kind: 'confirmed',
  at: '2026-03-01T09:00:00.000Z',
  byYou: true,
  state: 'in-force',
};

/** A page that shows anew what the backend scored since, as pages do. */
function Verify() {
  const [scored, setScored] = useState(false);
  const verification = { state: 'confirmed' as const, daysAgo: 0 };
  const shown = scored ? { ...entity, verification } : entity;
  return (
    <>
      <VerificationLabel report={shown} />
      <VerifyButton entity={shown} onDone={() => setScored(true)} />
    </>
  );
}

const renderVerify = () => renderPage(<Verify />);

const confirm = () =>
  screen.findByRole('button', { name: 'Still ours: confirm Ferry booking' });

describe('VerifyButton', () => {
  it('shows at once what was said, sends it once, and takes it back', async () => {
    const user = userEvent.setup();
    const sent: string[] = [];
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    server.use(
      http.post(`${BACKEND}/verifications`, async () => {
        sent.push('confirmed');
        await held;
        return HttpResponse.json(stored, { status: 201 });
      }),
      http.post(
        `${BACKEND}/verifications/verification-7/answer`,
        async ({ request }) => {
          sent.push(((await request.json()) as { result: string }).result);
          return HttpResponse.json({ ...stored, state: 'void' });
        },
      ),
    );
    renderVerify();
    await user.dblClick(await confirm());
    expect(screen.getByText('Confirmed today')).toBeInTheDocument();
    release();
    const back = await screen.findByRole('button', {
      name: 'Take back the confirmation of Ferry booking',
    });
    await waitFor(() => expect(back).toBeEnabled());
    expect(sent).toEqual(['confirmed']);
    await waitFor(() =>
      expect(document.body).toHaveTextContent(
        'Ferry booking is confirmed. Thank you.',
      ),
    );

    await waitFor(async () => {
      await user.click(back);
      expect(sent).toEqual(['confirmed', 'withdrawn']);
    });
    expect(
      await screen.findByText('Last confirmed 200 days ago'),
    ).toBeInTheDocument();
    expect(await confirm()).toBeEnabled();
  });

  it('takes it back by itself where the backend refuses, and says what to do', async () => {
    const user = userEvent.setup();
    server.use(
      http.post(`${BACKEND}/verifications`, () =>
        failure(409, 'ConflictError', 'Its owner is disputed'),
      ),
    );
    renderVerify();
    await user.click(await confirm());
    expect(await screen.findByText(/^That did not work/)).toHaveTextContent(
      /That did not work: Its owner is disputed\. .*Reload the page/,
    );
    expect(screen.getByText('Last confirmed 200 days ago')).toBeInTheDocument();
    expect(await confirm()).toBeEnabled();
  });
});

describe('ScanNowButton', () => {
  it('follows the reading until it is done', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const done = jest.fn();
    const scan = {
      id: 'scan-1',
      location: 'https://git.example/ferry-booking',
      status: 'ok',
      running: false,
      entities: [entity.entityRef],
    };
    let now: object = { ...scan, requestedAt: '2026-03-01T09:00:00.000Z' };
    server.use(
      http.post(`${BACKEND}/scans`, () =>
        HttpResponse.json(
          {
            entityRef: entity.entityRef,
            requestedAt: '2026-03-01T09:00:00.000Z',
          },
          { status: 202 },
        ),
      ),
      http.get(`${BACKEND}/scans`, () =>
        HttpResponse.json({ items: [now], totalItems: 1, pageInfo: {} }),
      ),
    );
    renderPage(<ScanNowButton {...entity} onDone={done} />);
    const later = () => act(async () => jest.advanceTimersByTimeAsync(3_000));
    await user.click(
      await screen.findByRole('button', { name: 'Read it now: Ferry booking' }),
    );
    expect(await screen.findByText('Next in the queue…')).toBeInTheDocument();
    now = { ...scan, running: true };
    await later();
    expect(await screen.findByText('Being read…')).toBeInTheDocument();
    now = scan;
    await later();
    expect(await screen.findByText('Read.')).toBeInTheDocument();
    expect(done).toHaveBeenCalledTimes(2);
    jest.useRealTimers();
  });
});

describe('ExportButtons', () => {
  it('says that it runs, and can be given up', async () => {
    const user = userEvent.setup();
    let aborted = false;
    renderPage(
      <ExportButtons
        fileName="findings"
        load={(_, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              aborted = true;
              reject(new DOMException('Aborted', 'AbortError'));
            });
          })
        }
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'CSV' }));
    expect(
      await screen.findByText('Downloading findings.csv…'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.queryByText('Downloading findings.csv…')).toBeNull(),
    );
    expect(aborted).toBe(true);
    expect(screen.queryByText(/That did not work/)).toBeNull();
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('hands over the whole file', async () => {
    const user = userEvent.setup();
    renderPage(
      <ExportButtons
        fileName="findings"
        load={async () => new Response('a,b\n1,2\n')}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saveFile).toHaveBeenCalled());
    const [blob, name] = jest.mocked(saveFile).mock.calls[0];
    expect(name).toBe('findings.csv');
    expect(blob.size).toBe(8);
  });

  it('says what to do where it fails', async () => {
    const user = userEvent.setup();
    renderPage(
      <ExportButtons
        fileName="findings"
        load={async () => {
          throw new Error('Failed to fetch');
        }}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'JSON' }));
    expect(await screen.findByText(/^That did not work/)).toHaveTextContent(
      /Failed to fetch\. .*Try again in a moment/,
    );
  });
});

describe('CopyLinkButton', () => {
  it('adds what the address leaves open', async () => {
    const user = userEvent.setup();
    const copy = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue(undefined);
    renderPage(<CopyLinkButton params={[['team', 'group:default/crane']]} />);
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    const copied = new URL(copy.mock.calls[0][0]);
    expect(copied.searchParams.getAll('team')).toEqual(['group:default/crane']);
    expect(copied.pathname).toBe(window.location.pathname);
  });

  it('says where the link is where the browser does not copy', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('Not allowed'));
    renderPage(<CopyLinkButton />);
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(
      await screen.findByText(/Copy the address from its address bar/),
    ).toBeInTheDocument();
  });
});
