/**
 * The `bus-factor` command as a function.
 *
 * @packageDocumentation
 */
export { main } from './main';
export type { CommandOptions } from './main';
export type { ProgressStream } from './progressBar';
export { runCommand } from './runCommand';
