import { useNamed, type Named } from './useNamed';

/** A group, as an option to choose. */
export type Team = Named;

/** Groups of the catalog whose name or title has these words. */
export function useGroups(words: string): Team[] {
  return useNamed('group', words);
}
