import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { lazy, Suspense } from 'react';
import { load } from '../lazy';
import type { OwnerPickerOptions } from '../scaffolder/ownerPickerSchema';

const OwnershipOwnerPicker = lazy(() =>
  load.scaffolder().then(m => ({ default: m.OwnershipOwnerPicker })),
);

/** The field, loaded with the form that has it. */
export function LazyOwnerPicker(
  props: FieldExtensionComponentProps<string, OwnerPickerOptions>,
) {
  return (
    <Suspense fallback={null}>
      <OwnershipOwnerPicker {...props} />
    </Suspense>
  );
}
