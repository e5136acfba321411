import type {
  DriftReason,
  ReportDrift,
} from '@stewardship/backstage-plugin-ownership-common';

/** Why there is nothing to compare; not a fault of whoever asks. */
export class CannotCompare extends Error {
  constructor(
    readonly reason: DriftReason,
    /** What it is about: actions, questions, links. */
    readonly names: readonly string[] = [],
  ) {
    super(`Cannot compare: ${[reason, ...names].join(', ')}`);
    this.name = 'CannotCompare';
  }
}

/** Contents by path, relative to the top of what was rendered. */
export type Rendered = ReadonlyMap<string, Buffer>;

/** A file that the team has. */
export interface TeamFile {
  /** Object id, as git counts it. */
  id: string;
  mode: string;
  /** Missing where it is too large to be read, or no file. */
  content?: Buffer;
}

/** What a comparison says, and of which template, as not all may see it. */
export interface Comparison {
  drift: Omit<ReportDrift, 'asOf'>;
  templateRef?: string;
}
