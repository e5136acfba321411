import {
  activeKnowers,
  knowledgeShares,
  measureConstants,
} from '@stewardship/bus-factor/measures';
import type { Knex } from 'knex';
import { readOwnComponents } from '../database/readOwnComponents';
import type { PeopleContext } from '../database/readPeopleContext';
import { readWorkIn, type StoredWork } from '../database/readWorkIn';
import type { Reach } from '../database/visibleReports';

/** Folders that are looked at for the load of a few people. */
const MOST_FOLDERS = 500;

/**
 * Of how many components each of these users is the only active knower. Only
 * folders in which they were active lately can be among them; of more than 500,
 * those with the latest work count.
 */
export async function readLoads(
  knex: Knex,
  options: Reach & {
    userRefs: readonly string[];
    people: PeopleContext;
    /** UTC day. */
    asOf: number;
  },
): Promise<Map<string, number>> {
  const { people, asOf, ...asked } = options;
  const own = (await readOwnComponents(knex, asked))
    .filter(
      ({ lastDay }) =>
        lastDay !== undefined &&
        asOf - lastDay <= measureConstants.activeKnowerDays,
    )
    .sort((a, b) => b.lastDay! - a.lastDay!);
  const folders = [...new Set(own.map(one => one.knowledgeId))];
  const work = await readWorkIn(knex, folders.slice(0, MOST_FOLDERS));
  const byFolder = new Map<number, StoredWork[]>();
  for (const one of work) {
    const known = byFolder.get(one.knowledgeId);
    if (known) known.push(one);
    else byFolder.set(one.knowledgeId, [one]);
  }
  const loads = new Map<string, number>();
  for (const [folder, all] of byFolder) {
    const sole = soleKnower(all, { people, asOf });
    const entities = new Set(
      own.flatMap(({ knowledgeId, userRef, entityRef }) =>
        knowledgeId === folder && userRef === sole ? [entityRef] : [],
      ),
    );
    if (sole !== undefined && entities.size > 0) {
      loads.set(sole, (loads.get(sole) ?? 0) + entities.size);
    }
  }
  return loads;
}

function soleKnower(
  work: readonly StoredWork[],
  { people, asOf }: { people: PeopleContext; asOf: number },
): string | undefined {
  const shares = knowledgeShares(
    work.map((one, person) => ({ ...one, person, changes: 0 })),
    { asOf },
  );
  const left = new Set(
    work.flatMap(({ person }, index) =>
      people.stateOf(person) === 'left' ? [index] : [],
    ),
  );
  const knowers = activeKnowers(shares, { asOf, left });
  return knowers.length === 1 ? work[knowers[0]].person.userRef : undefined;
}
