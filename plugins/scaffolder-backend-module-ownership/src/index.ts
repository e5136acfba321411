/**
 * Actions of the scaffolder for golden paths that stay owned:
 * `ownership:preflight`, `ownership:codeowners:write` and
 * `ownership:path:record`.
 *
 * @packageDocumentation
 */
export { scaffolderModuleOwnership as default } from './module';
