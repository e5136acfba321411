/*
 * What one comparison may take. All are judgement, but for the size of a
 * template: the scaffolder takes 10 MB of JSON for a dry run, in which contents
 * are a third larger.
 */

/** Files of a template, and files that it renders. */
export const MOST_FILES = 2_000;
export const MOST_TEMPLATE_BYTES = 7 * 1024 * 1024;
/** All that is rendered together. */
export const MOST_RENDERED_BYTES = 20 * 1024 * 1024;
/** Of one file that the team changed; of larger ones no lines are counted. */
export const MOST_FILE_BYTES = 1024 * 1024;
/** Of all files together that the team changed. */
export const MOST_TEAM_BYTES = 20 * 1024 * 1024;
/** Of the record, which holds 64 KiB as JSON. */
export const MOST_RECORD_BYTES = 256 * 1024;
/** Files that an answer lists; all are counted. */
export const MOST_LISTED = 500;
/** Names that an answer gives for why nothing can be compared. */
export const MOST_NAMED = 10;
/** Of opening a repository and reading in it. */
export const READING_MS = 60_000;
export const DRY_RUN_MS = 60_000;
