import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { OwnershipOwnerPicker } from './OwnershipOwnerPicker';
import { OWNER_PICKER, ownerPickerSchema } from './ownerPickerSchema';
import { validateOwner } from './validateOwner';

/** The field of templates, as a chunk of its own. */
export { OwnershipOwnerPicker, validateOwner };

/** The same for the new frontend system. */
export const ownerPickerField = createFormField({
  name: OWNER_PICKER,
  component: OwnershipOwnerPicker,
  validation: validateOwner,
  schema: ownerPickerSchema,
});
