import type { components } from '../openapi';

/** The shapes that the description of the API names. */
export type Schemas = components['schemas'];
