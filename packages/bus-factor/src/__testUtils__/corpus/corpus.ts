import { DAMAGE } from './damage';
import { GIT_THAT_FAILS } from './gitThatFails';
import { HISTORIES } from './histories';
import { PATHS } from './paths';
import { POINTERS } from './pointers';
import { SETTINGS } from './settings';
import { SIZES } from './sizes';
import { STEERING } from './steering';
import type { CorpusCase } from './types';
import { WAITING } from './waiting';
import { WITHOUT_HISTORY } from './withoutHistory';

/** Every broken or hostile repository that the engine is tried with. */
export const CORPUS: ReadonlyArray<{
  family: string;
  cases: readonly CorpusCase[];
}> = [
  { family: 'No repository, no commit, no such name', cases: WITHOUT_HISTORY },
  { family: 'Leading elsewhere', cases: POINTERS },
  { family: 'Damaged', cases: DAMAGE },
  { family: 'Large, deep, growing', cases: SIZES },
  { family: 'Paths, modes and links', cases: PATHS },
  { family: 'Authors, dates and messages', cases: HISTORIES },
  { family: 'Files that steer the reading', cases: STEERING },
  { family: 'What would run something', cases: SETTINGS },
  { family: 'Waiting for ever', cases: WAITING },
  { family: 'Git itself', cases: GIT_THAT_FAILS },
];
