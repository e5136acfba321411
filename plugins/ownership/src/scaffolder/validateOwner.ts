import {
  translationApiRef,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { reasonOf } from '../actions/failureText';
import type { Translate } from '../components/useOwnershipTranslation';
import { ownershipTranslationRef } from '../translation';
import { checkText, tellingChecks } from './checkText';
import type { OwnerPickerOptions } from './ownerPickerSchema';

/**
 * Keeps the form from going on with an owner who does not pass, where the
 * template is strict about it; also with one whom nobody could look at, since
 * strict lets nobody pass unseen. What the run does is a setting of the backend.
 */
export async function validateOwner(
  owner: string | undefined,
  field: { addError(message: string): void },
  context: {
    apiHolder: ApiHolder;
    uiSchema?: { 'ui:options'?: OwnerPickerOptions };
  },
): Promise<void> {
  const { apiHolder, uiSchema } = context;
  if (!owner || uiSchema?.['ui:options']?.preflight === 'advisory') return;
  const api = apiHolder.get(ownershipApiRef);
  if (!api) return;
  const t = await translation(apiHolder);
  try {
    const preflight = await api.getOwnerPreflight(owner);
    if (!preflight.passed) {
      const missing = tellingChecks(preflight).filter(({ passed }) => !passed);
      field.addError(
        t('ownerPicker.invalid', {
          missing: missing.map(check => checkText(check, t)).join('; '),
        }),
      );
    }
  } catch (error) {
    field.addError(
      t('ownerPicker.unchecked', {
        message: reasonOf(
          error instanceof Error ? error : new Error(`${error}`),
        ),
      }),
    );
  }
}

/** Outside of components; the words of a language may be on their way. */
function translation(apiHolder: ApiHolder): Promise<Translate> {
  const api = apiHolder.get(translationApiRef)!;
  return new Promise(resolve => {
    const take = (snapshot: { ready: boolean; t?: unknown }) => {
      if (snapshot.ready) resolve(snapshot.t as Translate);
      return snapshot.ready;
    };
    if (take(api.getTranslation(ownershipTranslationRef))) return;
    const subscription = api
      .translation$(ownershipTranslationRef)
      .subscribe(snapshot => {
        if (take(snapshot)) subscription.unsubscribe();
      });
  });
}
