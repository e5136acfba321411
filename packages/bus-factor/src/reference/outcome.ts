/** How a row of a table came out. */
export interface Outcome {
  row: string;
  /** `info` neither counts as equal nor as different. */
  result: 'equal' | 'different' | 'not run' | 'info';
  /** What is different, or why it was not run, or what was seen. */
  remark: string;
}

/** Where results go, and what they are compared with. */
export interface CheckOptions {
  /** Folder of the tables. */
  tables: string;
  /** Folder of the clones. */
  repos: string;
  /** Called with each row as soon as it is known. */
  report: (outcome: Outcome) => void;
}
