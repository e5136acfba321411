import {
  createExtensionTester,
  registerMswTestHooks,
} from '@backstage/frontend-test-utils';
import {
  FormFieldBlueprint,
  Stepper,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { OwnerPreflight } from '@stewardship/backstage-plugin-ownership-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { BACKEND } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import plugin from '../alpha';
import { LazyOwnerPicker } from '../classic/LazyOwnerPicker';
import { OWNER_PICKER, type OwnerPickerOptions } from './ownerPickerSchema';
import { validateOwner } from './validateOwner';

const server = setupServer();
registerMswTestHooks(server);

const lonely: OwnerPreflight = {
  passed: false,
  checks: [
    { id: 'resolves', passed: true },
    { id: 'group', passed: true },
    { id: 'people', passed: false, count: 1 },
    { id: 'escalation', passed: true },
  ],
  suggestion: { ref: 'group:default/booking', title: 'Booking' },
};

/** A template's form with the field, as the scaffolder itself draws it. */
function renderForm(options?: OwnerPickerOptions) {
  server.use(
    http.get(`${BACKEND}/preflight`, ({ request }) => {
      const owner = new URL(request.url).searchParams.get('owner');
      return HttpResponse.json(
        owner === 'group:default/tugs'
          ? lonely
          : {
              passed: true,
              checks: lonely.checks.map(check => ({ ...check, passed: true })),
            },
      );
    }),
  );
  renderPage(
    <Stepper
      manifest={{
        title: 'A service',
        steps: [
          {
            title: 'Who answers for it?',
            schema: {
              properties: {
                owner: {
                  title: 'Team',
                  description: 'Whom to ask about it',
                  type: 'string',
                  'ui:field': OWNER_PICKER,
                  ...(options ? { 'ui:options': { ...options } } : {}),
                },
              },
            },
          },
        ],
      }}
      initialState={{ owner: 'group:default/tugs' }}
      extensions={[
        {
          name: OWNER_PICKER,
          component: LazyOwnerPicker,
          validation: validateOwner,
        },
      ]}
      onCreate={async () => undefined}
    />,
  );
}

const goOn = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Review' }));

it('keeps a step from going on until its owner passes', async () => {
  renderForm();
  expect(
    await screen.findByText('Has 1 person, and it takes two or more'),
  ).toBeVisible();
  expect(screen.getByText('Whom to ask about it')).toBeVisible();
  await goOn();
  expect(
    await screen.findByText(
      /^Before this team can own something new: Has 1 person/,
    ),
  ).toBeVisible();
  await userEvent.click(
    screen.getByRole('button', { name: 'Choose Booking instead' }),
  );
  await goOn();
  expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
  expect(screen.getByText('group:default/booking')).toBeVisible();
});

it('lets a step go on where the template only advises', async () => {
  renderForm({ preflight: 'advisory' });
  expect(
    await screen.findByText('Has 1 person, and it takes two or more'),
  ).toBeVisible();
  await goOn();
  expect(await screen.findByText('group:default/tugs')).toBeVisible();
});

it('is a field of the new frontend system', async () => {
  const load = createExtensionTester(
    plugin.getExtension('scaffolder-form-field:ownership/owner-picker'),
  ).get(FormFieldBlueprint.dataRefs.formFieldLoader);
  expect(await load()).toMatchObject({
    name: 'OwnershipOwnerPicker',
    validation: validateOwner,
  });
});
