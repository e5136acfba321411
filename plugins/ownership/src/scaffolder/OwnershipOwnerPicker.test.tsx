import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  OwnershipClient,
  type OwnerPreflight,
} from '@stewardship/backstage-plugin-ownership-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';
import { useState } from 'react';
import { BACKEND, failure } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { OwnershipOwnerPicker } from './OwnershipOwnerPicker';
import type { OwnerPickerOptions } from './ownerPickerSchema';
import { validateOwner } from './validateOwner';

const server = setupServer();
registerMswTestHooks(server);

const teams = ['Lighthouse', 'Booking', 'Tugs'].map(title => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: title.toLocaleLowerCase('en-US'), title },
  spec: { type: 'team', children: [] },
}));

const good: OwnerPreflight = {
  passed: true,
  checks: [
    { id: 'resolves', passed: true },
    { id: 'group', passed: true },
    { id: 'people', passed: true, count: 4 },
    { id: 'escalation', passed: true },
  ],
};

const lonely: OwnerPreflight = {
  passed: false,
  checks: [
    { id: 'resolves', passed: true },
    { id: 'group', passed: true },
    { id: 'people', passed: false, count: 1 },
    { id: 'escalation', passed: false },
  ],
  suggestion: { ref: 'group:default/booking', title: 'Booking' },
};

const gone: OwnerPreflight = {
  passed: false,
  checks: [
    { id: 'resolves', passed: false },
    { id: 'group', passed: false },
    { id: 'people', passed: false },
    { id: 'escalation', passed: false },
  ],
};

/** The answers by owner. */
function answers(
  byOwner: Record<string, OwnerPreflight | HttpResponseResolver>,
) {
  server.use(
    http.get(`${BACKEND}/preflight`, info => {
      const owner = new URL(info.request.url).searchParams.get('owner')!;
      const answer = byOwner[owner];
      return typeof answer === 'function'
        ? answer(info)
        : HttpResponse.json(answer);
    }),
  );
}

type Props = FieldExtensionComponentProps<string, OwnerPickerOptions>;

function renderField(
  options: { owner?: string; preflight?: 'strict' | 'advisory' } = {},
) {
  const changes: Array<string | undefined> = [];
  function Form() {
    const [formData, setFormData] = useState(options.owner);
    const given: Partial<Props> = {
      formData,
      onChange: value => {
        changes.push(value);
        setFormData(value);
      },
      required: true,
      schema: { title: 'Who answers for it?' },
      uiSchema: { 'ui:options': { preflight: options.preflight } },
    };
    return (
      <>
        <OwnershipOwnerPicker {...(given as Props)} />
        <button onClick={() => setFormData('group:default/tugs')}>
          Elsewhere
        </button>
      </>
    );
  }
  renderPage(<Form />, '/', teams);
  return changes;
}

const field = () => screen.findByRole('combobox', { name: /^Who answers/ });
const list = () =>
  screen.findByRole('list', { name: 'What it takes to own something new' });
const texts = async () =>
  within(await list())
    .getAllByRole('listitem')
    .map(item => item.textContent);

it('finds a team and tells that it has all it takes', async () => {
  const user = userEvent.setup();
  answers({ 'group:default/booking': good });
  const changes = renderField();
  await user.type(await field(), 'book');
  await user.click(await screen.findByRole('option', { name: 'Booking' }));
  expect(await texts()).toEqual([
    'Is in the catalog',
    'Is a team',
    'Has 4 people',
    'Names somebody to turn to',
  ]);
  expect(changes).toEqual(['group:default/booking']);
  expect(await field()).toHaveValue('Booking');
  expect(screen.queryByRole('button', { name: /instead$/ })).toBeNull();
});

it('tells what is missing, and takes the nearest team at a click', async () => {
  const user = userEvent.setup();
  answers({ 'group:default/tugs': lonely, 'group:default/booking': good });
  const changes = renderField({ owner: 'group:default/tugs' });
  expect(await field()).toHaveValue('tugs');
  expect(await texts()).toEqual([
    'Is in the catalog',
    'Is a team',
    'Has 1 person, and it takes two or more',
    'Names nobody to turn to when it is down',
  ]);
  expect(
    screen.getByText(
      'Choose a team that has it all, or add first what is missing.',
    ),
  ).toBeVisible();
  await user.click(
    screen.getByRole('button', { name: 'Choose Booking instead' }),
  );
  expect(changes).toEqual(['group:default/booking']);
  expect(await field()).toHaveValue('Booking');
  await waitFor(async () => expect(await texts()).toContain('Has 4 people'));
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
});

it('says no more than it knows of an owner who is not there, and only advises', async () => {
  answers({ 'group:default/gone': gone });
  renderField({ owner: 'group:default/gone', preflight: 'advisory' });
  expect(await texts()).toEqual([
    'Is not in the catalog, or not for you to see',
  ]);
  expect(screen.getByText('You can go on all the same.')).toBeVisible();
});

it('says that it is looking, and that nobody could, and tries again', async () => {
  const user = userEvent.setup();
  let answer: (response: ReturnType<typeof failure>) => void = () => undefined;
  answers({
    'group:default/booking': () =>
      new Promise(resolve => {
        answer = resolve;
      }),
  });
  renderField({ owner: 'group:default/booking' });
  expect(await screen.findByText('Looking at booking …')).toBeVisible();
  await waitFor(() => {
    answer(failure(503, 'ServiceUnavailableError', 'The tide is out'));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Nobody could look at this team: The tide is out.',
    );
  });
  answers({ 'group:default/booking': good });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await texts()).toContain('Has 4 people');
});

it('asks nothing before somebody is chosen, nor once the field is emptied', async () => {
  const user = userEvent.setup();
  answers({ 'group:default/booking': good });
  const changes = renderField({ owner: 'group:default/booking' });
  await list();
  await user.clear(await field());
  expect(changes).toEqual([undefined]);
  // The open list of teams hides the rest from assistive technology.
  expect(screen.getByRole('status', { hidden: true })).toBeEmptyDOMElement();
});

it('follows an answer that came from elsewhere', async () => {
  const user = userEvent.setup();
  answers({ 'group:default/tugs': lonely });
  renderField();
  await field();
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(await texts()).toContain('Has 1 person, and it takes two or more');
  expect(await field()).toHaveValue('tugs');
});

describe('validateOwner', () => {
  const discoveryApi = mockApis.discovery({ baseUrl: new URL(BACKEND).origin });
  const client = new OwnershipClient({
    fetchApi: mockApis.fetch({ resolvePluginProtocol: { discoveryApi } }),
  });
  const apis = new Map<unknown, unknown>([
    [ownershipApiRef, client],
    [translationApiRef, mockApis.translation()],
  ]);

  async function problems(
    owner: string | undefined,
    preflight?: 'strict' | 'advisory',
  ) {
    const errors: string[] = [];
    await validateOwner(
      owner,
      { addError: message => errors.push(message) },
      {
        apiHolder: { get: ref => apis.get(ref) as never },
        uiSchema: { 'ui:options': { preflight } },
      },
    );
    return errors;
  }

  it('keeps the form from going on, and says why, by itself', async () => {
    answers({ 'group:default/tugs': lonely, 'group:default/booking': good });
    expect(await problems('group:default/tugs')).toEqual([
      'Before this team can own something new: Has 1 person, and it takes two or more; Names nobody to turn to when it is down.',
    ]);
    expect(await problems('group:default/booking', 'strict')).toEqual([]);
  });

  it('does so for one whom nobody could look at too', async () => {
    answers({
      'group:default/tugs': () =>
        failure(503, 'ServiceUnavailableError', 'The tide is out'),
    });
    expect(await problems('group:default/tugs', 'strict')).toEqual([
      'Nobody could look at this team: The tide is out.',
    ]);
  });

  it('asks nothing where the template only advises, or nobody is chosen', async () => {
    // No answer is there, and an unexpected request fails the test.
    expect(await problems('group:default/tugs', 'advisory')).toEqual([]);
    expect(await problems(undefined, 'strict')).toEqual([]);
  });
});
