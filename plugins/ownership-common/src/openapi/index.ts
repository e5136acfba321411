/** Types of the API as `openapi.yaml` describes it. */
export type { components, operations, paths } from './generated/schema';
