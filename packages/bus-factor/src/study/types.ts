import type { ComponentKnowledge, UtcDay } from '../types';

/** What a study keeps of one reading. Plain JSON; holds addresses. */
export interface Reading {
  engineVersion: string;
  day: UtcDay;
  commit: string;
  /** Every address of each person; people are indexes into it. */
  people: ReadonlyArray<readonly string[]>;
  /** The whole repository first, then this reading's folders and those of the one before. */
  components: readonly StudiedComponent[];
  /** Folders of this reading's own tree. */
  folders: readonly string[];
  /** Commits by person, merges left out: all, and in the year before. */
  commits: ReadonlyArray<readonly [person: number, all: number, year: number]>;
}

export type StudiedComponent = Pick<
  ComponentKnowledge,
  'path' | 'files' | 'commitDays' | 'firstDay' | 'activity' | 'reviewsKnown'
>;

/** A repository as it was on a day, and a year later. */
export interface Cut {
  repository: string;
  before: Reading;
  after: Reading;
}
