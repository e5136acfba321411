import { authorsAmong } from './authorship';
import type { TrackedFile } from './trackedFiles';
import { WhoSets } from './whoSets';

/** Reading A of a component's files of one standing. */
export class FileDraft {
  readonly whoSets: WhoSets;
  readonly changes = new Map<number, number>();

  constructor(folder: string) {
    this.whoSets = new WhoSets(folder);
  }

  add({ path, contributions }: TrackedFile): void {
    // What no person ever touched has no say.
    if (contributions.length === 0) return;
    this.whoSets.add(path, authorsAmong(contributions));
    for (const { person, firstAuthor, deliveries } of contributions) {
      const more = deliveries + (firstAuthor ? 1 : 0);
      this.changes.set(person, (this.changes.get(person) ?? 0) + more);
    }
  }
}
