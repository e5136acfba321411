import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** Name of the field in a template's `ui:field`. */
export const OWNER_PICKER = 'OwnershipOwnerPicker';

/**
 * What a template may say of the field under `ui:options`.
 *
 * @public
 */
export type OwnerPickerOptions = {
  /**
   * What follows from an owner who does not pass: `strict` (default) keeps the
   * form from going on, `advisory` only shows it.
   */
  preflight?: 'strict' | 'advisory';
};

export const ownerPickerSchema = makeFieldSchema({
  output: z => z.string().describe('Reference of the owning group'),
  uiOptions: z =>
    z.object({
      preflight: z
        .enum(['strict', 'advisory'])
        .optional()
        .describe(
          'Whether an owner who does not pass keeps the form from going on; default: strict',
        ),
    }),
});
