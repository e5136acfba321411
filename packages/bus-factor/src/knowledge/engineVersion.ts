/**
 * Goes up whenever the same commit may give another result, so that stored
 * knowledge of an older engine is known to be stale.
 *
 * @public
 */
export const ENGINE_VERSION = '2';
