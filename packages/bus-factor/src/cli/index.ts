/**
 * The `bus-factor` command as a function.
 *
 * @packageDocumentation
 */
export { main } from './main';
export type { CommandOptions } from './main';
export { runCommand } from './runCommand';
