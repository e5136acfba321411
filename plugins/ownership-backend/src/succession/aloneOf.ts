import type { Assessed } from '../report';
import { areasAlone } from './pairingAreas';
import type { Alone, Known } from './types';

/** What a user alone knows of an entity; undefined where that is nothing. */
export function aloneOf(
  { input, assessment }: Assessed,
  { known, userRef }: { known: Known; userRef: string },
): Alone | undefined {
  const own = new Set(
    input.people.flatMap((person, index) =>
      person.userRef === userRef ? [index] : [],
    ),
  );
  const { knowers, why } = known;
  const onlyKnower =
    why === 'one-knower' && knowers.every(person => own.has(person));
  const areas = areasAlone(input, own);
  const filesAlone = areas.reduce((sum, { files }) => sum + files, 0);
  if (!onlyKnower && filesAlone === 0) {
    return undefined;
  }
  return {
    entityRef: input.facts.entityRef,
    title: input.facts.title,
    owner: assessment.owner,
    onlyKnower,
    files: input.knowledge?.files ?? 0,
    filesAlone,
    areas,
  };
}

/** What only they know first, then most files. */
export function byWeight(a: Alone, b: Alone): number {
  return (
    Number(b.onlyKnower) - Number(a.onlyKnower) ||
    b.filesAlone - a.filesAlone ||
    (a.entityRef < b.entityRef ? -1 : 1)
  );
}
