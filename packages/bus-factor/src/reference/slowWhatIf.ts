import type { ComponentKnowledge, UtcDay } from '../types';

/** What an absence leaves, by the plain definitions. */
export interface SlowAnswer {
  truckFactor: number;
  contributorAbsenceFactor: number | undefined;
  filesAtRisk: number | undefined;
}

/**
 * What-if again, file by file and day by day, sharing no code with the
 * measures: only for comparing with them.
 */
export function slowWhatIf(options: {
  component: ComponentKnowledge;
  asOf: UtcDay;
  without: ReadonlySet<number>;
}): SlowAnswer {
  const { component, without } = options;
  const files = component.whoSets.flatMap(set =>
    Array.from({ length: set.files }, () =>
      set.people.filter(person => !without.has(person)),
    ),
  );
  return {
    truckFactor: truckFactorOf(files, component),
    contributorAbsenceFactor: absenceFactorOf(options),
    filesAtRisk:
      files.length === 0
        ? undefined
        : files.filter(people => people.length <= 1).length / files.length,
  };
}

function absenceFactorOf(options: {
  component: ComponentKnowledge;
  asOf: UtcDay;
  without: ReadonlySet<number>;
}): number | undefined {
  const { component, asOf, without } = options;
  const held: number[] = [];
  for (const { person, authored, reviewed } of component.activity) {
    if (without.has(person)) continue;
    const worked = new Set(authored);
    const looked = new Set(reviewed);
    let amount = 0;
    for (let age = 0; age < 730; age += 1) {
      const day = asOf - age;
      if (worked.has(day)) amount += 1 / 2 ** (age / 180);
      else if (looked.has(day)) amount += 0.5 / 2 ** (age / 180);
    }
    if (amount > 0) held.push(amount);
  }
  held.sort((a, b) => b - a);
  const half = held.reduce((sum, amount) => sum + amount, 0) / 2;
  let sum = 0;
  for (const [index, amount] of held.entries()) {
    sum += amount;
    if (sum > half * (1 + 1e-9)) return index + 1;
  }
  return undefined;
}

function truckFactorOf(
  files: ReadonlyArray<readonly number[]>,
  { activity }: ComponentKnowledge,
): number {
  const counts = new Map<number, number>();
  files
    .flat()
    .forEach(person => counts.set(person, (counts.get(person) ?? 0) + 1));
  const changes = new Map(activity.map(entry => [entry.person, entry.changes]));
  const order = [...counts.keys()].sort(
    (a, b) =>
      counts.get(b)! - counts.get(a)! ||
      (changes.get(b) ?? 0) - (changes.get(a) ?? 0) ||
      a - b,
  );
  const gone = new Set<number>();
  for (const person of order) {
    const covered = files.filter(people => people.some(one => !gone.has(one)));
    if (covered.length * 2 < files.length) break;
    gone.add(person);
  }
  return gone.size;
}
