/** A day's scoring may be late; two days mean that something is wrong. */
export const STALE_DAYS = 2;
