/**
 * Types, permissions, the scorer and the API client of the ownership plugins.
 *
 * @packageDocumentation
 */
export type { components, operations, paths } from './openapi';
export * from './types';
export * from './permissions';
export * from './scorer';
export * from './codeowners';
export * from './goldenPaths';
export * from './client';
