import { createHash } from 'node:crypto';
import type { StrictPeopleOptions } from '../identity/strictPeople';
import type { PeopleMode } from '../types';
import { ENGINE_VERSION } from './engineVersion';

/** Equal wherever every signature says the same; eight numbers. */
export function peopleKey(
  options: StrictPeopleOptions & { peopleMode: PeopleMode },
): Int32Array {
  const { peopleMode, mailmap, aliases, bots } = options;
  const rules = [
    ENGINE_VERSION,
    // Says what is lower case.
    process.versions.unicode,
    peopleMode,
    mailmap ?? '',
    (aliases ?? []).map(({ email, key }) => [email, key]),
    bots ?? [],
  ];
  const digest = createHash('sha256').update(JSON.stringify(rules)).digest();
  return Int32Array.from({ length: 8 }, (_, at) => digest.readInt32LE(at * 4));
}
